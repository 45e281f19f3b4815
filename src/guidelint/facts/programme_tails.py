"""What follows a programme's name and belongs to it: its grade, its subject, and where it is taught."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from guidelint import regex as re
from guidelint.facts.vocabulary import Vocabulary
from guidelint.language.phrases import Token

_LONGEST_TAIL = 4  # words of "in fine furniture making"
_SUBJECT = re.compile(r"\s+(?:in|of)\s+", re.IGNORECASE)
_BESIDE = re.compile(r"\s(?=[A-Z])")  # "BSc Building Surveying"
_HONOURS = re.compile(r"\s?\((?:Hons?|Honours|Honors)\.?\)")
_PLACE = re.compile(r"\s+(?:at|in|from)\s+(?:the\s+)?(?=[A-Z])")
_IN_BRACKETS = re.compile(r"\s*\((?P<words>[^()]{1,20})\)")
TOWN = re.compile(r"\s+(?:at|from)\s")  # after "in" a field of study may stand, too


class After:
    """What follows a name: where it ends, its words, those of a place, those of a subject; whether one is the field."""

    def __init__(self, end: int, words: list[str]) -> None:
        self.end = end
        self.words = words
        self.place: list[str] = []
        self.subject: list[str] = []
        self.field = False


class TailReader:
    """Reads what follows the names of programmes."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        is_no_name: Callable[[str], bool],
        tells: Callable[[str], bool],
        is_field: Callable[[str], bool],
    ) -> None:
        """is_no_name, tells, is_field: whether a word ends a name, tells it from others, is the page's own field."""
        words = vocabulary.lexicon.words
        self._ranks = words("programme-words/ranks")
        self._grades = words("programme-words/grades")
        self._and = words("programme-words/joined")
        self._no_subjects = words("programme-words/no-subjects")
        self._verbs = words("programme-words/lasting") | words("programme-forms/keeping")
        self._is_no_name = is_no_name
        self._tells = tells
        self._is_field = is_field

    def after(self, text: str, found: Sequence[Token], starts: list[int], end: int) -> After:
        """What follows a name and belongs to it: "in joinery", "at Tralee", "III", "(Level 3)"."""
        honours = _HONOURS.match(text, end)
        short = text[end - 1].isupper() or text[end - 2 : end - 1].isupper()  # letters: "BSc", "HND"
        end = honours.end() if honours is not None else end
        end, words = self._grade(text, found, bisect_left(starts, end), end)
        after = After(end, words)
        tail = _PLACE.match(text, end) or _SUBJECT.match(text, end) or (_BESIDE.match(text, end) if short else None)
        if tail:
            self._add(after, text, found, starts, tail)
            where = _PLACE.match(text, after.end)
            if where and after.end > tail.start():  # "the Diploma in Joinery at Tralee"
                self._add(after, text, found, starts, where)
        brackets = _IN_BRACKETS.match(text, after.end)
        if brackets:
            inside = brackets["words"].lower().split()
            if len(inside) == 2 and inside[0] in self._ranks and inside[1] in self._grades:
                after.words.append(" ".join(inside))
                after.end = brackets.end()
        return after

    def _grade(self, text: str, found: Sequence[Token], at: int, end: int) -> tuple[int, list[str]]:
        """Where a name ends with its grade, and the grade: "Certificate IV", "diploma level 3"."""
        if at == len(found) or text[end : found[at].start] != " ":
            return end, []
        grade = found[at]
        if grade.text in self._grades and grade.text.isalpha() and text[grade.start].isupper():
            return grade.end, [grade.text]
        if grade.text in self._ranks and at + 1 < len(found) and found[at + 1].text in self._grades:
            return found[at + 1].end, [f"{grade.text} {found[at + 1].text}"]
        return end, []

    def _add(self, after: After, text: str, found: Sequence[Token], starts: list[int], joint: re.Match[str]) -> None:
        """Adds what a joint leads in to: a subject, or a place in capitals."""
        first = bisect_left(starts, joint.end())
        last, told, field = self._tail(text, found, first)
        if not (told or field) or found[first].text in self._no_subjects:
            return
        after.end, after.field = last, after.field or field
        after.words += told
        if TOWN.match(text, joint.start()):
            after.place += told
        else:
            after.subject += told

    def _tail(self, text: str, found: Sequence[Token], at: int) -> tuple[int, list[str], bool]:
        end, told, first, field = 0, [], at, False
        while at < len(found) and at - first < _LONGEST_TAIL:
            token = found[at]
            joined = at > first and token.text in self._and and self._is_listed(text, found, at)
            if joined:  # "in Leadership and Management"
                at += 1
                continue
            if self._is_no_name(token.text) or token.text in self._verbs or self._is_over(text, found[first], token):
                break
            if at > first and text[found[at - 1].end : token.start].strip() not in ("", "-"):
                break
            end = token.end
            if self._tells(token.text):
                told.append(token.text)
            field = field or self._is_field(token.text)
            at += 1
        return end, told, field

    @staticmethod
    def _is_over(text: str, first: Token, token: Token) -> bool:
        """Whether a subject that is written in capitals has ended: "in Dental Nursing wraps up"."""
        return text[first.start].isupper() and text[token.start].islower()

    @staticmethod
    def _is_listed(text: str, found: Sequence[Token], at: int) -> bool:
        """Whether words in capitals stand on both sides of an "and"."""
        sides = found[at - 1], found[at + 1] if at + 1 < len(found) else found[at]
        return all(text[side.start].isupper() for side in sides)
