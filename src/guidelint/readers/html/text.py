"""Runs of HTML text to what a reader sees, with its map: entities as one piece, white space collapsed."""

from __future__ import annotations

from html.entities import html5

from guidelint import regex as re
from guidelint.guide import Piece
from guidelint.readers.draft import cut
from guidelint.readers.html.tree import Text
from guidelint.readers.inline import Inline

_ENTITY = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
_SPACES = re.compile(r"[ \t\n\r\f]+")
_PLAIN = re.compile(r"[^\t\n\r\f ]++(?: [^\t\n\r\f ]++)*+ ?")
_LINE_END = re.compile(r"\r\n|\r")
_LONGEST_WITHOUT_SIGN = 6  # letters of a name that may stand without its semicolon


class Run:
    """A stretch of the source that stands in one line; read: what it stands for, where not for itself."""

    __slots__ = ("bold", "end", "read", "start")

    def __init__(self, start: int, end: int, read: str | None, bold: bool) -> None:
        self.start = start
        self.end = end
        self.read = read
        self.bold = bold


Line = list[Run | None]  # None: a place where a block or a line ends, which is seen as a space


def runs(source: str, text: Text, bold: bool) -> list[Run]:
    """The runs of a text, entities apart."""
    if text.as_is or source.find("&", text.start, text.end) < 0:
        return [Run(text.start, text.end, None, bold)]
    found: list[Run] = []
    at = text.start
    for match in _ENTITY.finditer(source, text.start, text.end):
        read, length = _decoded(match.group())
        if length:
            if at < match.start():
                found.append(Run(at, match.start(), None, bold))
            at = match.start() + length
            found.append(Run(match.start(), at, read, bold))
    if at < text.end:
        found.append(Run(at, text.end, None, bold))
    return found


def _decoded(entity: str) -> tuple[str, int]:
    """What an entity stands for, and how much of it is one; 0 where it is none."""
    if entity[1] == "#":
        from html import unescape

        return unescape(entity), len(entity)
    name = entity[1:]
    if name in html5:
        return html5[name], len(entity)
    for length in range(min(len(name), _LONGEST_WITHOUT_SIGN), 1, -1):
        if name[:length] in html5:
            return html5[name[:length]], length + 1
    return "", 0


def collapsed(source: str, line: Line) -> Inline:
    """The text of a line; each stretch of white space, and each place where something ends, is one space."""
    builder = _Builder(source)
    for run in line:
        if run is None:
            builder.gap = True
        elif run.read is not None:
            builder.whole(run)
        else:
            builder.plain(run)
    return builder.result()


class _Builder:
    def __init__(self, source: str) -> None:
        self.source = source
        self.parts: list[str] = []
        self.pieces: list[Piece] = []
        self.at = 0
        self.end = 0  # in the source, of what was read last
        self.gap = False  # a space is seen before what follows
        self.spaced = True  # the text is empty or ends with a space
        self.bold: list[tuple[int, int]] = []

    def plain(self, run: Run) -> None:
        at, begun = run.start, self.at
        while at < run.end:
            match = _PLAIN.match(self.source, at, run.end)
            if match:
                begun = self._before(at, begun)
                self._add(match.group(), at, match.end() - at)
                self.spaced = self.parts[-1][-1] == " "
                at = match.end()
                continue
            spaces = _SPACES.match(self.source, at, run.end)
            assert spaces is not None
            if not self.spaced:
                self._add(" ", at, spaces.end() - at)
                self.spaced = True
            at = spaces.end()
        self._mark(run.bold, begun)

    def whole(self, run: Run) -> None:
        read = run.read or ""
        if read.strip(" \t\n\r\f") == "":
            self.gap = self.gap or bool(read)
            return
        begun = self._before(run.start, self.at)
        self._add(read, run.start, run.end - run.start, whole=True)
        self.spaced = False
        self._mark(run.bold, begun)

    def _before(self, start: int, begun: int) -> int:
        """Add the space that a gap is seen as; where the run now begins."""
        if self.gap and not self.spaced:
            self._add(" ", self.end, start - self.end, whole=True)
            begun = self.at if begun == self.at - 1 else begun
        self.gap = False
        return begun

    def _add(self, read: str, start: int, length: int, whole: bool = False) -> None:
        last = self.pieces[-1] if self.pieces else None
        same = len(read) == length and not whole
        if same and last and last.length == last.source_length and last.source + last.length == start:
            self.pieces[-1] = Piece(last.text, last.source, last.length + length, last.length + length)
        else:
            self.pieces.append(Piece(self.at, start, len(read), length))
        self.parts.append(read)
        self.at += len(read)
        self.end = start + length

    def _mark(self, bold: bool, begun: int) -> None:
        if not bold or begun >= self.at:
            return
        if self.bold and self.bold[-1][1] >= begun - 1:
            self.bold[-1] = (self.bold[-1][0], self.at)
        else:
            self.bold.append((begun, self.at))

    def result(self) -> Inline:
        text = "".join(self.parts)
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        bold = [(max(a - start, 0), len(text[start : min(b, end)].rstrip())) for a, b in self.bold if b > start]
        read = text[start:end]
        strong = [(a, b if b <= a or b >= len(read) else len(read[:b].rstrip())) for a, b in bold]
        return Inline(read, cut(tuple(self.pieces), start, end), [(a, b) for a, b in strong if a < b])


def verbatim(source: str, line: Line) -> Inline:
    """The same for text whose white space is seen."""
    parts: list[str] = []
    pieces: list[Piece] = []
    at, end = 0, line[0].start if line and line[0] else 0
    for run in line:
        if run is None:
            continue
        if run.read is not None:
            found = [(run.read, run.start, run.end)] if run.read else []
        else:
            found, begun = [], run.start
            for match in _LINE_END.finditer(source, run.start, run.end):
                found += [(source[begun : match.start()], begun, match.start()), ("\n", *match.span())]
                begun = match.end()
            found.append((source[begun : run.end], begun, run.end))
        for read, start, end in found:
            if read:
                pieces.append(Piece(at, start, len(read), end - start))
                parts.append(read)
                at += len(read)
    text = "".join(parts)
    start, end = len(text) - len(text.lstrip("\n")), len(text.rstrip())
    return Inline(text[start:end], cut(tuple(pieces), start, end))
