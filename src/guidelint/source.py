"""Bytes to decoded text, and the one place that knows lines and columns."""

from __future__ import annotations

from bisect import bisect_right

from guidelint import regex as re
from guidelint.record import cached_property, dataclass

_LINE_END = re.compile(r"\r\n|\n|\r")
_NUL_SHARE_OF_BINARY = 8192  # bytes looked at for a NUL: what git and grep look at, too
_COMMON = "cp1252"  # what English text is in that is not UTF-8, wherever the detector finds nothing against it
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


_REPLACED = "\ufffd"
_PER_BROKEN = 2  # whole characters of several bytes for a broken one, from which a text is taken for UTF-8


class UndecodableError(ValueError):
    """The bytes are no text in an encoding that can be told."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a source: ``start`` to ``end`` (exclusive), in code points of the decoded text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """The same stretch for people: lines and columns from 1, columns in code points, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class Source:
    """The text of one file as it stands there: line ends untouched, the byte order mark aside."""

    path: str
    text: str
    encoding: str = "utf-8"
    guessed: bool = False  # the encoding was detected, not declared: the report says so
    damaged: int | None = None  # the first line with bytes that are no UTF-8, where the rest is

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(m.end() for m in _LINE_END.finditer(self.text))]

    def slice(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def _point(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def locate(self, span: Span) -> Location:
        return Location(*self._point(span.start), *self._point(span.end))

    def span_of(self, location: Location) -> Span | None:
        """The stretch at a location; None where the text has no such place."""
        points = ((location.line, location.column), (location.end_line, location.end_column))
        if not all(1 <= line <= self.line_count for line, _ in points):
            return None
        start, end = (self._line_starts[line - 1] + column - 1 for line, column in points)
        return Span(start, end) if start <= end <= len(self.text) else None

    def line_span(self, line: int) -> Span:
        """The text of a line (from 1), without its line end."""
        start = self._line_starts[line - 1]
        end = self._line_starts[line] if line < len(self._line_starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    @property
    def line_count(self) -> int:
        return len(self._line_starts)


def decode(data: bytes, path: str) -> Source:
    """Decode a file; UTF-8 (or what its byte order mark says) first, then by detection.

    Raises UndecodableError, with a message for people, where the bytes are binary or no encoding fits.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return Source(path, data.decode(encoding).removeprefix("\ufeff"), encoding)
            except UnicodeDecodeError as error:
                raise UndecodableError(
                    f"has a {encoding.upper()} byte order mark, but is not {encoding.upper()}"
                ) from error
    if b"\0" in data[:_NUL_SHARE_OF_BINARY]:
        raise UndecodableError("is a binary file, not text")
    try:
        return Source(path, data.decode("utf-8"))
    except UnicodeDecodeError:
        return _damaged(data, path) or _detected(data, path)


def _damaged(data: bytes, path: str) -> Source | None:
    """UTF-8 with a few broken bytes, each read as a replacement character; None where other encodings are likelier."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count(_REPLACED)
    whole = len(text) - len(text.encode("ascii", errors="ignore")) - broken
    if whole <= broken * _PER_BROKEN:
        return None
    return Source(path, text, damaged=text.count("\n", 0, text.index(_REPLACED)) + 1)


def _detected(data: bytes, path: str) -> Source:
    from charset_normalizer import from_bytes  # late: only files that are not UTF-8 need it

    matches = from_bytes(data)
    best = matches.best()
    if best is None:
        raise UndecodableError("is not UTF-8, and no other encoding fits")
    if any(_COMMON in match.could_be_from_charset and match.chaos <= best.chaos for match in matches):
        return Source(path, data.decode(_COMMON), _COMMON, guessed=True)
    return Source(path, str(best).removeprefix("\ufeff"), best.encoding, guessed=True)
