"""The education that a job asks for at entry, as claims: from boxes, tables, the page's data, sentences, answers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from guidelint import regex as re
from guidelint.facts.claims import Claim, Schooling
from guidelint.facts.credentials import EducationWords, Mention, Reading, education_words, schooling
from guidelint.facts.education_answers import Answers, narrowed
from guidelint.facts.education_claims import ClaimMaker, Text
from guidelint.facts.education_records import without_records
from guidelint.facts.entry_grammar import EntrySentence
from guidelint.facts.entry_labels import EntryLabels
from guidelint.facts.entry_letters import entry_words
from guidelint.facts.heads import HeadReader
from guidelint.facts.occupations import RoleNames
from guidelint.facts.requirement import Said, Sentence
from guidelint.facts.spots import Line, Surroundings
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Block, Field, Guide
from guidelint.language.phrases import Token, token_texts, tokens
from guidelint.record import replace

_KINDS = frozenset({"paragraph", "item", "quote", "value", "cell"})
_LONGEST_BOX = 40  # words of a value in a fact box
_OVER = frozenset({"paragraph", "heading", "label"})
_STACKED = 12  # words of a value under a label's line
# What makes such a line a sentence and no value.
_SENTENCE = re.compile(
    r"[.!?;]\s*$|[.!?;]\s|\b(?:is|are|was|has|have|not|no|can|may|will|you|we|they|helps?|needs?)\b", re.IGNORECASE
)
_PLACES = ("regions/places", "regions/national")
# Levels that a trade's training ends with: "Qualification: Certificate III", "Usual training: Diploma in joinery".
_OF_A_TRADE = frozenset({"award", "associate", "unsure"})
_BESIDE_THEM = frozenset({"high-school"})  # which such a qualification may be as high as
_HEAD = 3  # words of a sentence among which one may point back
_LEADS_IN = 3  # words that may stand before the credential in one: "typically a", "at least a"
_LONGEST_LABEL = 6
_LONGEST_OWN_LABEL = 40  # characters
_MOST_MENTIONS = 12  # credentials of a sentence that are read
_MOST_WORDS = 1_500  # tokens of a block that is read: far more than a paragraph that somebody would read
_LIKED_REACH = 40  # characters between a credential and the word that it is only liked
_SHORTEST_STEM = 4  # letters of a verb that a role may be named for
_LONGEST_ENDING = 3  # letters of what makes a role of a verb: "classer", "glazier"
_ENDS_SEGMENT = frozenset({";", ".", "(", "!"})


def education(guide: Guide, vocabulary: Vocabulary, role: RoleNames, heads: HeadReader) -> list[Claim]:
    """Every statement of the guide on the education that a job asks for, in order of its place."""
    return without_records(list(_Reader(guide, vocabulary, role, heads).claims()), guide, vocabulary)


class _Reader:
    def __init__(self, guide: Guide, vocabulary: Vocabulary, role: RoleNames, heads: HeadReader) -> None:
        self._guide = guide
        self._vocabulary = vocabulary
        self._words: EducationWords = education_words(vocabulary.lexicon)
        self._role = role
        self._around = Surroundings(heads)
        self._entry_words = entry_words(vocabulary.lexicon)
        self._labels = EntryLabels(self._words, self._entry_words, role)
        self._answers = Answers(vocabulary, role, self._labels)
        self._make = ClaimMaker(guide, vocabulary, role, self._around)
        self._asked: dict[tuple[str, bool], bool] = {}

    def claims(self) -> Iterator[Claim]:
        for entry in self._guide.fields:
            if entry.block is None and self._is_own_key(entry):
                boxed = self._box(Text(entry.value, None, tokens(entry.value.text), entry))
                if boxed is not None:
                    yield boxed
        asked: Block | None = None
        for block in self._guide.blocks:
            telling = self._words.tells(self._guide.words[block.index])
            if block.kind in ("heading", "label") and telling:
                yield from self._stacked(block)
            if block.kind in ("heading", "question") or block.text.rstrip().endswith("?"):
                asked = block if telling else None
                continue
            if asked is not None:
                denied = self._answers.denial(asked, block, self._guide.tokens[asked.index])
                if denied is not None:
                    text, mention, told = denied
                    yield self._make.claim(text, mention, told, self._make.line(text, [mention]))
                asked = None
            if block.kind in _KINDS and len(self._guide.words[block.index]) <= _MOST_WORDS:
                yield from self._block(block, telling)

    def _block(self, block: Block, telling: bool) -> Iterator[Claim]:
        """telling: a word of a credential stands in it; a fact box may do without ("Education: none")."""
        entry = self._guide.field_of.get(block.index)
        column = self._column(block)
        headed = bool(column) and self._is_label(column)
        labelled = entry is not None and self._is_label(entry.label)
        if not (telling or headed or labelled):
            return
        found = self._guide.tokens[block.index]
        text = Text(block, block.index, found)
        row = self._row(block)
        boxed = self._box(replace(text, label=row)) if row else self._box(text) if headed else None
        if entry is not None and boxed is None:
            text = Text(entry.value, block.index, tokens(entry.value.text), entry)
            boxed = self._box(text) if labelled else None
        if boxed is None and telling and entry is None and block.kind != "cell":
            label = self._own_label(text)
            text = replace(text, label=label) if label else text
            if label and self._is_label(label, strictly=True):
                end = self._own_value_end(text)
                value = [t for t in found if len(label) < t.start < end]
                boxed = self._box(replace(text, found=value))
            elif not label and (over := self._line_over(block)):
                boxed = self._box(replace(text, label=over))
        if boxed is not None:
            yield replace(boxed, named=False) if block.kind != "item" and self._goes_on(block) else boxed
        elif telling and (entry is not None or block.kind != "cell"):
            yield from self._sentences(text)

    def _stacked(self, block: Block) -> Iterator[Claim]:
        """A value that looks like a label because it has no figure: a credential alone between two labels."""
        over = self._line_over(block)
        after = self._guide.blocks[block.index + 1] if block.index + 1 < len(self._guide.blocks) else None
        if not over or (after is not None and after.kind not in _OVER) or self._goes_on(block):
            return
        boxed = self._box(Text(block, block.index, self._guide.tokens[block.index], label=over))
        if boxed is not None:
            yield boxed

    def _goes_on(self, block: Block) -> bool:
        """Whether the next line is a credential alone, too: then each is one of several."""
        after = self._guide.blocks[block.index + 1] if block.index + 1 < len(self._guide.blocks) else None
        if after is None or after.kind not in _OVER or ":" in after.text or _SENTENCE.search(after.text):
            return False
        found = self._guide.tokens[after.index]
        mentions = Reading(after.text, found, self._words).mentions if len(found) <= _STACKED else []
        return bool(mentions) and mentions[0].first <= 1

    def _own_label(self, text: Text) -> str:
        """The label with which a line begins: "Requirements: a bachelor's degree"; "" where there is none."""
        label, colon, _ = text.block.text.partition(":")
        if colon and len(label) <= _LONGEST_OWN_LABEL:
            return label
        label, stop, _ = text.block.text.partition(". ")  # run in: "What you need. A bachelor's degree."
        fits = stop and len(label) <= _LONGEST_OWN_LABEL and self._is_label(label, strictly=True)
        return label if fits else ""

    def _line_over(self, block: Block) -> str:
        """The label on the line above a value that has no figure: "Minimum qualification", "Diploma of Hospitality"."""
        if block.index == 0 or block.kind not in _OVER or _SENTENCE.search(block.text):
            return ""
        if len(self._guide.words[block.index]) > _STACKED:
            return ""
        over = self._guide.blocks[block.index - 1]
        fits = over.kind in _OVER and len(over.text) <= _LONGEST_OWN_LABEL and self._is_label(over.text, strictly=True)
        return over.text if fits else ""

    def _own_value_end(self, text: Text) -> int:
        """Where the value of a line's own label ends: with its sentence, where the label is one of its own."""
        content = text.block.text
        if content[len(text.label) : len(text.label) + 1] != ".":
            return len(content)
        bounds = self._vocabulary.stops.sentences(content)
        return next((end for start, end in bounds if start > len(text.label)), len(content))

    # ------------------------------------------------------------------ fact boxes
    def _column(self, block: Block) -> str:
        place = self._guide.table_place.get(block.index)
        if place is None or place[1] < place[0].header_rows or not place[0].header_rows:
            return ""
        if place[2] == 0 and len(place[0].rows) - place[0].header_rows > 1:
            return ""  # the first column of several rows says what the rows are of
        head = place[0].rows[0][place[2]] if place[2] < len(place[0].rows[0]) else None
        return self._guide.blocks[head].text if head is not None else ""

    def _row(self, block: Block) -> str:
        """The label at the head of a table's row: "Education" in a table of requirements."""
        place = self._guide.table_place.get(block.index)
        head = (
            place[0].rows[place[1]][0] if place is not None and place[2] and place[1] >= place[0].header_rows else None
        )
        text = self._guide.blocks[head].text if head is not None else ""
        return text if text and self._is_label(text, strictly=True) else ""

    def _is_label(self, label: str, strictly: bool = False) -> bool:
        """Whether a label, a column's head or a key names the education of entry; strictly: and is no statement."""
        asked = label, strictly
        if asked not in self._asked:  # a column's head is asked for each of its cells
            self._asked[asked] = self._names_entry(label, strictly)
        return self._asked[asked]

    def _names_entry(self, label: str, strictly: bool) -> bool:
        if self._labels.is_label(label):
            return True
        found = tokens(label)
        roles = [o for o in self._role.find(label, found) if o.kind == "role"]
        found = [t for t in found if not any(o.start <= t.start < o.end for o in roles)]
        if not found or len([t for t in found if t.text[0].isalnum()]) > _LONGEST_LABEL:
            return False
        phrases = self._words.phrases(found)
        named = phrases.get("labels", [])
        others = phrases.get("other-labels", [])
        if not named or any(not any(p.start <= o.start and o.end <= p.end for p in named) for o in others):
            return False
        covered = [t for t in found if any(p.start <= t.start < p.end for p in named)]
        plain = self._words.words("containers") | (frozenset() if strictly else self._words.words("plain"))
        return all(t in covered or not t.text[0].isalnum() or t.text in plain for t in found)

    def _is_own_key(self, entry: Field) -> bool:
        """Whether a key of the page's data is the role's own: "entry.education", but not "related.0.education"."""
        words = token_texts(entry.label)
        own = self._words.words("containers") | self._words.words("labels")
        if self._is_label(entry.label, strictly=True):
            return True
        return self._is_label(entry.label) and all(word in own for word in words)

    def _box(self, text: Text) -> Claim | None:
        """The one claim of a value: its first credential; all others that are not only liked are its alternatives."""
        if not text.found or len(text.found) > _LONGEST_BOX:
            return None
        reading = Reading(text.block.text, text.found, self._words, boxed=True)
        if not reading.mentions or reading.mentions[0].first > _LEADS_IN:
            return None
        first = reading.mentions[0]
        if text.label and any(t.start >= first.end and t.text in self._words.words("describing") for t in text.found):
            return None  # "Degree. A bachelor's degree takes four years": it is told of, and not asked for
        segment = self._segment(text.found, first)
        liked = any(p.start < segment for p in reading.phrases.get("preferred", []))
        basis = "preferred" if liked else "required"
        said = schooling(reading, first, "field", len(text.block.text))
        said = replace(said, levels=self._all_levels(reading, said))
        label = text.entry.label if text.entry is not None else text.label or self._column(text.block)
        beside = [t for t in text.found if not first.start <= t.start < first.end]
        firm = not self._is_earned(label, said.levels, beside) and not narrowed(self._words, text.found, first, segment)
        part = (0, len(text.block.text))
        told = Said(said, basis, f"“{label}”", firm, part)
        return self._make.claim(
            text, first, told, self._make.line(text, reading.mentions), headline=basis == "required"
        )

    def _is_earned(self, label: str, levels: Sequence[str], found: Sequence[Token]) -> bool:
        """Whether a label or its value may name what somebody has in the end, and not what is asked for at entry."""
        words = " ".join(w for w in token_texts(label) if w[0].isalnum() and w not in self._words.words("usual"))
        of_a_trade = set(levels) <= _OF_A_TRADE | _BESIDE_THEM and set(levels) != _BESIDE_THEM
        learnt = any(token.text in self._words.words("learnt") for token in found)
        return of_a_trade and (learnt or words in self._words.words("earned-labels"))

    @staticmethod
    def _segment(found: Sequence[Token], first: Mention) -> int:
        """Where the statement about the first credential ends, in characters."""
        return next((t.start for t in found if t.start >= first.end and t.text in _ENDS_SEGMENT), found[-1].end)

    def _all_levels(self, reading: Reading, said: Schooling) -> tuple[str, ...]:
        """The levels of a value's first credential, and those of all that are named beside it and not only liked."""
        levels = list(said.levels)
        liked = [p.start for p in reading.phrases.get("preferred", [])]
        for mention in reading.mentions[1:]:
            if not any(mention.start - _LIKED_REACH < at < mention.end + _LIKED_REACH for at in liked):
                levels += [level for level in mention.levels if level not in levels]
        return ("unsure",) if "unsure" in levels else tuple(levels)

    # ------------------------------------------------------------------ sentences
    def _sentences(self, text: Text) -> Iterator[Claim]:
        content = text.block.text
        reading = Reading(content, text.found, self._words)
        if not reading.mentions:
            return
        line = self._make.line(text, reading.mentions)
        bounds = line.whole_sentences
        asked = self._answers.whole(text, reading, bounds, self._around.lead(text.block))
        if asked is not None:
            yield self._make.claim(text, reading.mentions[0], asked, line)
        answers = self._answers.plain_question(self._around.lead(text.block))
        also = self._words.words("in-answers") if answers else frozenset[str]()
        known = _Known(line)
        for i, (start, end) in enumerate(bounds):
            first = bisect_left(reading.mentions, start, key=lambda mention: mention.start)
            here = [m for m in reading.mentions[first : first + _MOST_MENTIONS] if m.end <= end]
            if not here or content[start:end].rstrip("”’\"')* ").endswith("?") or (asked and start < asked.part[1]):
                continue
            after = self._first_word(text.found, bounds[i + 1][0]) if i + 1 < len(bounds) else ""
            answered = self._answers.within(text, reading, bounds, i) if i else None
            if answered is not None:
                yield self._make.claim(text, here[0], answered, line)
                continue
            goes_on = after in self._entry_words.steps_behind and reading.mentioned(*bounds[i + 1])
            sentence = Sentence(reading, (start, end), known, after, also, self._entry(reading, line, bounds, i))
            for mention in here:
                said = sentence.said(mention)
                if said is not None:
                    first = goes_on and said.schooling.stance == "needed"  # a step, after which comes another
                    own = said.firm and not first and self._of_the_role(text, reading, line, bounds, i, said.whole)
                    yield self._make.claim(text, mention, replace(said, firm=own), line)

    def _of_the_role(
        self, text: Text, reading: Reading, line: Line, bounds: Sequence[tuple[int, int]], i: int, whole: bool
    ) -> bool:
        """Whether a sentence speaks of the role by itself, or takes it from the one before: "They need a degree".

        whole: each of its words plays a known part, so that of those that point back only a few do.
        """
        words = self._words.words
        if self._names_role(line, bounds[i]):
            return True
        if whole and any(bounds[i][0] <= start < bounds[i][1] for start, _ in self._trades(reading.tokens)):
            return True
        here = [text.found[k].text for k in reading.between(*bounds[i]) if text.found[k].text[0].isalnum()]
        head = here[:_HEAD]
        points_back = any(
            word in (self._entry_words.pronouns if whole else words("backward"))
            and (k + 1 == len(here) or here[k + 1] not in words("forward"))
            for k, word in enumerate(head)
        )
        if i == 0:  # "What do employers expect?" "They expect a degree"
            return not points_back or self._answers.plain_question(self._around.lead(text.block))
        if not points_back and (
            not words("own-subjects").isdisjoint(here)
            or any(the in words("articles") and noun in words("the-job") for the, noun in pairwise(here))
        ):
            return True
        if any(o.kind != "role" and bounds[i - 1][0] <= o.start < bounds[i - 1][1] for o in line.occupations):
            return False
        before = [text.found[k].text for k in reading.between(*bounds[i - 1])]
        question = text.block.text[slice(*bounds[i - 1])].strip()
        if question.endswith("?") and not self._answers.plain_question(question):
            return False
        before = (
            before
            if not whole or words("speaks-of-entry").isdisjoint(here)
            else [w for w in before if w not in words("of-programmes")]
        )
        narrowing = words("narrowing-before") - (self._entry_words.harmless_before if whole else frozenset())
        if not (narrowing | words("lead-hedges")).isdisjoint(before):
            return False
        return not points_back or self._names_role(line, bounds[i - 1])

    def _entry(self, reading: Reading, line: Line, bounds: Sequence[tuple[int, int]], i: int) -> EntrySentence:
        named = [o for o in line.occupations if o.kind == "role"]
        roles = [(o.start, o.end) for o in named if self._role.plain(reading.text[o.start : o.end])]
        roles += [t for t in self._trades(reading.tokens) if bounds[i][0] <= t[0] < bounds[i][1]]
        others = [(o.start, o.end) for o in line.occupations if o.kind != "role"]
        following = [reading.tokens[k] for k in reading.between(*bounds[i + 1])] if i + 1 < len(bounds) else []
        if following and reading.mentioned(*bounds[i + 1]):
            following = []
        places = self._places(line, reading, bounds[i])
        return EntrySentence(reading, bounds[i], roles, others, self._entry_words, places, following)

    def _places(self, line: Line, reading: Reading, bounds: tuple[int, int]) -> list[tuple[int, int]]:
        """Where a sentence says in which place: "in the United States"; what is true of it there, the key tells."""
        spans = []
        for name in _PLACES:
            for place in line.by_list.get(name, ()):
                if bounds[0] <= place.start < bounds[1]:
                    before = reading.between(bounds[0], place.start)
                    first = self._entry_words.before_place([reading.tokens[k] for k in before])
                    spans += [(first, place.end)] if first is not None else []
        return spans

    def _trades(self, found: Sequence[Token]) -> Iterator[tuple[int, int]]:
        """Where the role's work is named by what is done: "wool classing" for a wool classer."""
        for i, token in enumerate(found):
            stem = token.text.removesuffix("ing")
            if len(stem) < _SHORTEST_STEM or stem == token.text:
                continue
            for sequence in self._role.sequences:
                if sequence[-1].startswith(stem) and len(sequence[-1]) - len(stem) <= _LONGEST_ENDING:
                    before = tuple(t.text for t in found[max(0, i + 1 - len(sequence)) : i])
                    first = i + 1 - len(sequence) if before and before == sequence[:-1] else i
                    yield found[first].start, token.end
                    break

    @staticmethod
    def _names_role(line: Line, bounds: tuple[int, int]) -> bool:
        return any(o.kind == "role" and bounds[0] <= o.start < bounds[1] for o in line.occupations)

    @staticmethod
    def _first_word(found: Sequence[Token], start: int) -> str:
        i = bisect_left(found, start, key=lambda token: token.start)
        return next((t.text for t in found[i : i + 3] if t.text[0].isalnum()), "")


class _Known:
    """Where a line names the role and places: looked for when somebody asks."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def __iter__(self) -> Iterator[tuple[int, int]]:
        yield from ((o.start, o.end) for o in self._line.occupations if o.kind == "role")
        for name in _PLACES:
            yield from ((p.start, p.end) for p in self._line.by_list.get(name, ()))
