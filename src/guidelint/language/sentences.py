"""The sentences of one block's text."""

from __future__ import annotations

from collections.abc import Iterator

from guidelint import regex as re
from guidelint.record import cached_property, dataclass

# Where a sentence may end: stops with what closes after them (quotes, brackets, a footnote's number) before space;
# a stop between two texts that were joined; a line break. The class stands first, so that the search jumps to it.
_STOP = re.compile(
    r"""[.!?…\n](?:(?<=\n)\s*|(?<![.!?…].)[.!?…]*+["'”’)\]»*_]*+(?:\[\d{1,3}\])*(?=\s)|(?<=[a-z]{3}[.!?])(?=\(?[A-Z][a-z]+\s))"""
)
_WORD_BEFORE = re.compile(r"""[^\s"'“”‘’()\[\]/—–]*\Z""")
_NEXT_WORD = re.compile(r"""["'“‘(\[«*_$£€•–—-]*([^\s]*)""")
_OPENING_WORD = re.compile(r"\w*")
_REACH = 40  # an abbreviation is short: no word before a stop is looked at further back
_ENUMERATOR = re.compile(r"\(?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})\Z")
_DOTTED = re.compile(r"(?:[A-Za-z]{1,2}\.)+[A-Za-z]{1,2}\Z")  # U.S, Ph.D, a.m (the last stop aside)


@dataclass(frozen=True)
class Stops:
    """How stops are used, as data: words in lower case without their last stop.

    never: a full stop after these ends no sentence. before_numbers: nor where a number follows. doubtful: it does
    where one of the openers follows (so it is with dotted letters such as "U.S." and with initials).
    """

    never: frozenset[str]
    before_numbers: frozenset[str]
    doubtful: frozenset[str]
    openers: frozenset[str]

    def sentences(self, text: str) -> list[tuple[int, int]]:
        """Start and end of each sentence of a text, without the white space between them.

        The text is one block's: a heading or an item never runs on into the next. A line break ends a sentence.
        """
        return list(self._spans(text))

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        start = _skip(text, 0)
        tails = self._tails
        for stop in _STOP.finditer(text):
            at, end = stop.span()
            if at <= start:
                continue
            tail = text[at - 4 : at]
            plain = tail.isalpha() and tail not in tails and text[at:end] == "." and text[end + 1 : end + 2].isupper()
            if plain or self._ends(text, start, at, end):
                yield start, end if plain else _trimmed(text, start, end)
                start = end + 1 if plain else _skip(text, end)
        if start < len(text):
            yield start, _trimmed(text, start, len(text))

    @cached_property
    def _tails(self) -> frozenset[str]:
        """Ends of long abbreviations: a full stop after four other letters, before a capital, ends a sentence."""
        words = self.never | self.before_numbers | self.doubtful
        return frozenset(
            form[-4:] for word in words if len(word) > 3 for form in (word, word.capitalize(), word.upper())
        )

    def _ends(self, text: str, start: int, at: int, end: int) -> bool:
        """Whether the stop at `at` (closing marks up to `end`) ends the sentence that began at `start`."""
        if text[at] == "\n" or not text[end : end + 1].isspace():
            return True
        following = _NEXT_WORD.match(text, _skip(text, end))
        word = following[1] if following else ""
        if word[:1].islower():
            return False
        alone = text[at] == "." and text[at + 1 : at + 2] != "."
        return not alone or self._stop_ends(text, start, at, word)

    def _stop_ends(self, text: str, start: int, at: int, following: str) -> bool:
        """The same for a single full stop, by the words on both sides."""
        found = _WORD_BEFORE.search(text, max(start, at - _REACH), at)
        word = found[0] if found else ""
        lower = word.lower()
        if found and found.start() <= start + 1 and _ENUMERATOR.match(word) and lower not in self.openers:
            return False  # the number of a list's item
        if lower in self.never:
            return False
        if lower in self.before_numbers and following[:1].isdigit():
            return False
        initial = len(word) == 1 and word.isupper()
        if initial or lower in self.doubtful or _DOTTED.match(word):
            opening = _OPENING_WORD.match(following)
            return opening is not None and opening[0].lower() in self.openers
        return True


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
