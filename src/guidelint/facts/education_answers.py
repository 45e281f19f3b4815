"""Questions about the education that a job asks for, and their answers: a credential alone, "no", "yes"."""

from __future__ import annotations

from collections.abc import Sequence

from guidelint.facts.credentials import EducationWords, Mention, Reading, education_words, schooling
from guidelint.facts.education_claims import Text
from guidelint.facts.entry_labels import EntryLabels
from guidelint.facts.occupations import RoleNames
from guidelint.facts.requirement import Said, Sentence
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Block
from guidelint.language.phrases import Token, token_texts, tokens
from guidelint.record import replace

_KINDS = frozenset({"paragraph", "item", "quote", "value", "cell"})
_LEADS_IN = 3  # words that may stand before the credential in an answer: "typically a", "at least a"
_LONGEST_OPENING = 6  # tokens of an answer before its credential that say nothing: "In most cases, "
_TAKEN_BACK = 16  # words of an answer in which it may take back its "no"


def narrowed(words: EducationWords, found: Sequence[Token], first: Mention, segment: int) -> bool:
    """Whether a word behind the credential narrows it; a field of study, or what else is asked for, does not.

    segment: where the statement about the credential ends, in characters.
    """
    hedges, field = words.words("hedges"), words.words("field") | words.words("and")
    skipping = False
    for token in found:
        skipping = (skipping or token.text in field) and token.text not in ("for", "to", ",", "if")
        outside = token.start < first.start or token.start >= first.end
        if outside and not skipping and token.start < segment and token.text in hedges:
            return True
    return False


class Answers:
    """Reads what an answer says by the question before it."""

    def __init__(self, vocabulary: Vocabulary, role: RoleNames, labels: EntryLabels) -> None:
        self._labels = labels
        self._vocabulary = vocabulary
        self._words: EducationWords = education_words(vocabulary.lexicon)
        self._role = role

    def whole(self, text: Text, reading: Reading, bounds: Sequence[tuple[int, int]], question: str) -> Said | None:
        """An answer that is the credential alone: "What degree do I need?" "A bachelor's degree in nursing."."""
        first = reading.mentions[0]
        plain = self._words.words("plain")
        leads = first.first <= _LONGEST_OPENING and all(
            t.text in plain or not t.text[0].isalnum() for t in text.found[: first.first]
        )
        if not (first.first < _LEADS_IN or leads) or not question.endswith("?") or not self._asks(question):
            return None
        end = next((e for s, e in bounds if s <= first.start < e), len(text.block.text))
        rest = [t for t in text.found if first.end <= t.start < end and t.text[0].isalnum()]
        if rest and rest[0].text not in self._words.words("field") and not self._labels.is_idle(rest):
            return None
        if Sentence(reading, (0, end), (), "").said(first) is not None:
            return None
        firm = self.plain_question(question) and not narrowed(self._words, text.found, first, end)
        return Said(schooling(reading, first, "needed", end), "required", f"the question “{question}”", firm, (0, end))

    def within(self, text: Text, reading: Reading, bounds: Sequence[tuple[int, int]], i: int) -> Said | None:
        """The same for a question in the text: "What do you need on paper? Generally, a degree"."""
        question = text.block.text[slice(*bounds[i - 1])].strip()
        start, end = bounds[i]
        here = next((m for m in reading.mentions if start <= m.start < end), None)
        if here is None or not question.endswith("?") or not self._asks(question):
            return None
        plain = self._words.words("plain")
        rest = [text.found[k] for k in reading.between(start, end) if not here.start <= text.found[k].start < here.end]
        if not all(t.text in plain or not t.text[0].isalnum() for t in rest if t.start < here.start):
            return None
        behind = [t for t in rest if t.start >= here.end and t.text[0].isalnum()]
        if behind and behind[0].text not in self._words.words("field") and not self._labels.is_idle(behind):
            return None
        if Sentence(reading, (start, end), (), "").said(here) is not None:
            return None
        firm = self.plain_question(question) and not narrowed(self._words, text.found, here, end)
        told = f"the question “{question}”"
        return Said(schooling(reading, here, "needed", end), "required", told, firm, (start, end))

    def _asks(self, question: str) -> bool:
        found = tokens(question)
        asking = self._words.words("questions")
        phrases = self._words.phrases(found)
        told = any(t.text in asking for t in found) and bool(phrases.get("needs") or phrases.get("labels"))
        return told or self._labels.asks(question)

    def plain_question(self, question: str) -> bool:
        """Whether a question is one about the way in, and no condition in it."""
        if not question.endswith("?"):
            return False
        if self._labels.is_question(question):
            return True
        plain = self._words.words("plain") | self._words.words("questions") | self._words.words("purposes")
        found = tokens(question)
        named = [o for o in self._role.find(question, found) if o.kind == "role"]
        return all(
            t.text in plain or not t.text[0].isalnum() or any(o.start <= t.start < o.end for o in named) for t in found
        )

    def denial(self, asked: Block, answer: Block, found: Sequence[Token]) -> tuple[Text, Mention, Said] | None:
        """ "Do I need a degree?" "No." denies the credential of the question."""
        if answer.kind not in _KINDS:
            return None
        bounds = self._vocabulary.stops.sentences(answer.text)
        if not bounds:
            return None
        said_first = token_texts(answer.text[bounds[0][0] : bounds[0][1]])
        first = " ".join(said_first).rstrip(" .!")
        no = first in self._words.words("no-answers") or said_first[:2] == ["no", ","]
        yes = first in self._words.words("yes-answers") or said_first[:2] == ["yes", ","]
        if not no and not yes:
            return None
        reading = Reading(asked.text, found, self._words)
        if len(reading.mentions) != 1:
            return None
        sentence = Sentence(reading, (0, len(asked.text)), (), "")
        said = sentence.said(reading.mentions[0])
        if said is None or said.basis != "required":
            return None
        no = no != said.schooling.denied  # "Can I start without a degree?" "Yes."
        rest = set(token_texts(answer.text)[:_TAKEN_BACK])
        named = reading.mentions[0]  # whatever the question asks for
        question = f"{asked.text[: named.start]} degree {asked.text[named.end :]}"
        firm = (
            self.plain_question(asked.text) or self.plain_question(question.strip())
        ) and not rest & self._words.words("taken-back")
        read = replace(said.schooling, denied=True, open_below=False, open_above=False) if no else said.schooling
        read = read if no else replace(read, denied=False)
        text = Text(asked, asked.index, found)
        told = Said(read, "required", f"the answer “{said_first[0]}”", firm, said.part)
        return text, reading.mentions[0], told
