"""What was said of a credential, as a claim: of whom, where, and whether it may be compared."""

from __future__ import annotations

from collections.abc import Sequence

from guidelint.facts.claims import Claim, Key, Stance
from guidelint.facts.credentials import Mention, Reading, education_words
from guidelint.facts.listed import ends_in_head
from guidelint.facts.occupations import RoleNames
from guidelint.facts.place import RegionReader
from guidelint.facts.requirement import Said
from guidelint.facts.spots import Line, Spot, Surroundings
from guidelint.facts.subject import SubjectReader
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Block, Field, Guide
from guidelint.language.phrases import Token, token_texts, tokens
from guidelint.quantity import Figure, Quantity
from guidelint.record import dataclass, replace

METRIC = "education"
_OTHERS = frozenset({"related"})  # ids of template sections that list other occupations
_NEAREST_TITLES = 2


@dataclass(frozen=True, slots=True)
class Text:
    """A text that may name credentials. index: its block in the guide, None in the page's data; entry: its field.

    label: with which its own line begins; found: the tokens that are read, of a line with a label those of its value.
    """

    block: Block
    index: int | None
    found: Sequence[Token]
    entry: Field | None = None
    label: str = ""


class ClaimMaker:
    """Makes the claims of one guide."""

    def __init__(self, guide: Guide, vocabulary: Vocabulary, role: RoleNames, around: Surroundings) -> None:
        self._vocabulary = vocabulary
        self._words = education_words(vocabulary.lexicon)
        self._role = role
        self._hirers = vocabulary.lexicon.words("education-entry/hirers")
        self._own_words = frozenset(word for words in role.sequences for word in words)
        related = frozenset(s.title for s in guide.sections if s.known in _OTHERS)
        self._subjects = SubjectReader(vocabulary, role, related)
        self._regions = RegionReader(vocabulary, role)
        self._around = around
        self._of_a_course = self._is_of_a_course(guide)

    def _is_of_a_course(self, guide: Guide) -> bool:
        """Whether the page is about a course, of which several and their admissions are told: "B.Pharm in brief"."""
        title = next((b for b in guide.blocks if b.kind == "heading"), None)
        if title is None or not Reading(title.text, guide.tokens[title.index], self._words).mentions:
            return False
        return not ends_in_head(self._role.name, self._vocabulary)

    def line(self, text: Text, mentions: Sequence[Mention]) -> Line:
        """The text without its credentials, which name nobody: a master's degree is no master."""
        taken = {i for mention in mentions for i in range(mention.first, mention.last)}
        rest = [token for i, token in enumerate(text.found) if i not in taken]
        return Line(text.block.text, (0, len(text.block.text)), rest, self._vocabulary, self._role)

    def claim(self, text: Text, mention: Mention, said: Said, line: Line, headline: bool = False) -> Claim:
        quote = text.block.text[mention.start : mention.end]
        figure = Figure(mention.start, mention.end, Quantity(None, None, "text", quote, None, None), ())
        spot = self._around.spot(figure, line, text.block, text.index, said.part, text.entry)
        if said.schooling.stance == "field":  # its label says what is told, and not of whom
            own = text.entry is not None or bool(text.label)
            spot = replace(spot, label="", row="") if own else replace(spot, column="")
        subject = self._subjects.subject(spot, METRIC)
        hires = subject.kind == "other" and subject.name in self._hirers
        if said.whole and subject.level is None and hires:
            subject = replace(subject, kind="role", name=self._role.name)
        region, because_region = self._region(spot, said.schooling.stance)
        own = subject.kind == "role" and subject.level is None
        own = own and (said.whole or not self._narrows(subject.basis, quote))
        because = {"metric": said.words, "subject": subject.because, "region": because_region, "basis": said.words}
        key = Key(
            METRIC,
            statistic="typical" if said.schooling.stance == "field" else "minimum",
            subject=subject.kind,
            subject_name=subject.name,
            level=subject.level,
            region=region,
            basis=said.basis,
        )
        return Claim(
            key,
            figure.quantity,
            text.block.span(mention.start, mention.end),
            quote,
            text.index,
            {part: words for part, words in because.items() if words},
            frozenset() if subject.stated else frozenset({"subject"}),
            headline and own and said.firm,
            named=own
            and said.firm
            and not self._of_a_course
            and (self._says_whose(said, line) or not self._is_elsewhere(spot, text.label)),
            schooling=said.schooling,
        )

    def _region(self, spot: Spot, stance: Stance) -> tuple[str | None, str]:
        """A place with a known name: what else stands after "in" is a field of study ("a degree in Nursing")."""
        if stance == "field":  # what a value says of its credential is what is studied, and not where
            spot = replace(spot, sentence=(spot.start, spot.start), clause=(spot.start, spot.start))
        found = self._regions.region(spot)
        region, because = found.name, found.because
        values = self._vocabulary.lexicon.values
        known = region in values("regions/places").values() or region in values("regions/unnamed").values()
        language = bool(self._words.words("languages") & set(token_texts(because)))
        return (region, because) if known and not language else (None, "")

    def _narrows(self, basis: str, quote: str) -> bool:
        """Whether what narrows a subject is more than a word for those who hire, or for the credential itself."""
        words = self._words.words
        known = words("plain") | words("telling") | words("questions") | self._own_words | set(token_texts(quote))
        return any(word not in known for word in token_texts(basis))

    @staticmethod
    def _says_whose(said: Said, line: Line) -> bool:
        """Whether a sentence that is understood names the role itself: then no title says otherwise."""
        start, end = next((s for s in line.sentences if s[0] <= said.part[0] < s[1]), said.part)
        return any(o.kind == "role" and start <= o.start < end for o in line.occupations)

    def _is_elsewhere(self, spot: Spot, label: str) -> bool:
        """Whether the section, the label or the question is about something else than the way in."""
        hedges = self._words.words("lead-hedges") - self._own_words
        over = [text for text in (label, spot.label, spot.lead) if text]
        if any(token.text in hedges for text in over for token in tokens(text)):
            return True
        if any(self._titles_other(text) for text in over if text != spot.lead):
            return True
        return any(self._titles_other(title) for title in spot.titles[:-1][:_NEAREST_TITLES])

    def _titles_other(self, title: str) -> bool:
        phrases = self._words.phrases(tokens(title))
        return bool(phrases.get("elsewhere")) and not phrases.get("labels")
