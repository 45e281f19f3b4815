"""Markdown inside a line: what a reader sees of it, and where each part stands in the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Sequence
from typing import NamedTuple

from guidelint import regex as re
from guidelint.guide import Piece
from guidelint.readers.draft import cut

_SPECIAL = re.compile(r"[\\`*_~\[\]!<&\n{]")
_HTML_SPECIAL = re.compile(r"[<&\n]")
_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+)>")
_ATTRIBUTE = r"\s+[A-Za-z_:@][\w.:@-]*(?:\s*=\s*(?:[^\s\"'=<>`{]+|'[^']*'|\"[^\"]*\"|\{[^{}]*\}))?"
_TAG = re.compile(rf"<(?:[A-Za-z][\w.-]*(?:{_ATTRIBUTE})*\s*/?|/[A-Za-z][\w.-]*\s*|![A-Za-z][^<>]*)>")
_COMMENTS = ("<!--", "{/*")
_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_ASIDES = {"<!--": "-->", "{/*": "*/}", "{{<": ">}}", "{{%": "%}}", "{%": "%}", "<?": "?>"}  # what opens and closes
_MARK = re.compile(r"\{#[\w-]+\}|\{:[^}\n]*\}")  # the id or class of a block
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")
_DESTINATION = re.compile(
    r"\(\s*(?:<[^<>\n]*>|[^\s<()\\]*(?:(?:\\.|\((?:[^()\s\\]|\\.)*\))[^\s()\\]*)*)"
    r"(?:\s+(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)"
)
_REFERENCE = re.compile(r"\[((?:[^\[\]\\]|\\.){0,200})\]")
_MAX_BRACKETS = 200  # open at once; past that they are text, so that hostile lines stay cheap


class Inline(NamedTuple):
    """text with its map; strong: stretches of the text in bold; comments: (text, start, end) in the source."""

    text: str
    pieces: tuple[Piece, ...]
    strong: Sequence[tuple[int, int]] = ()
    comments: Sequence[tuple[str, int, int]] = ()


class _Run:
    """A run of emphasis signs, of which start to end are not used up yet; length: of all of it."""

    __slots__ = ("closes", "end", "length", "opens", "sign", "start")

    def __init__(self, sign: str, start: int, end: int, opens: bool, closes: bool) -> None:
        self.sign = sign
        self.start = start
        self.end = end
        self.opens = opens
        self.closes = closes
        self.length = end - start


class _Bracket:
    """An opening bracket; runs: how many runs of emphasis came before it."""

    __slots__ = ("active", "at", "image", "runs")

    def __init__(self, at: int, image: bool, runs: int) -> None:
        self.at = at
        self.image = image
        self.runs = runs
        self.active = True


def inline(source: str, lines: list[tuple[int, int]], references: Container[str] = frozenset()) -> Inline:
    """What stands on these lines (start and end of each in the source) as one text; a line end is a space."""
    return _read(source, lines, references, _SPECIAL)


def inline_html(source: str, lines: list[tuple[int, int]]) -> Inline:
    """The same for HTML, where only tags, comments and entities are markup."""
    return _read(source, lines, frozenset(), _HTML_SPECIAL)


def _read(source: str, lines: list[tuple[int, int]], references: Container[str], special: re.Pattern[str]) -> Inline:
    if len(lines) == 1:
        start, end = lines[0]
        raw = source[start:end]
        if not special.search(raw):
            text = raw.strip()
            start += len(raw) - len(raw.lstrip())
            return Inline(text, (Piece(0, start, len(text), len(text)),) if text else ())
    else:
        raw = "\n".join(source[start:end] for start, end in lines)
    return _Scan(source, lines, raw, references, special).result()


class _Scan:
    def __init__(
        self, source: str, lines: list[tuple[int, int]], raw: str, references: Container[str], special: re.Pattern[str]
    ) -> None:
        self.source, self.lines, self.raw, self.references = source, lines, raw, references
        self.cuts: list[tuple[int, int, str]] = []  # start, end, what stands there instead
        self.runs: list[_Run] = []
        self.brackets: list[_Bracket] = []
        self.bold: list[tuple[int, int]] = []
        self.found_comments: list[tuple[int, int]] = []
        self.unclosed: set[str] = set()  # what opens and is never closed: looked for once, not at each place
        self.starts: list[int] = []  # of each line, in raw
        at = 0
        for start, end in lines:
            self.starts.append(at)
            at += end - start + 1
        at = 0
        while (match := special.search(raw, at)) is not None:
            at = self._at(match.start(), match.group())
        self._emphasis(0)

    def _at(self, i: int, sign: str) -> int:
        if sign in "*_~":
            return self._run(i, sign)
        if sign == "\n":
            return self._line_end(i)
        if sign == "[":
            return self._open(i, image=False)
        if sign == "]":
            return self._close(i)
        if sign == "!":
            return self._open(i + 1, image=True) if self.raw.startswith("[", i + 1) else i + 1
        if sign == "`":
            return self._code(i)
        if sign == "\\":
            return self._escape(i)
        if sign != "&" and (end := self._aside(i)):
            return end
        pattern = {"<": _TAG, "&": _ENTITY, "{": _MARK}[sign]
        return self._markup(i, sign, pattern.match(self.raw, i))

    def _aside(self, i: int) -> int:
        """Past a comment or shortcode that begins here; 0 where there is none."""
        for opening, closing in _ASIDES.items():
            if not self.raw.startswith(opening, i) or opening in self.unclosed:
                continue
            end = self.raw.find(closing, i + len(opening))
            if end < 0:
                self.unclosed.add(opening)
                continue
            end += len(closing)
            if opening in _COMMENTS:
                self.found_comments.append((i, end))
            self._drop(i, end)
            return end
        return 0

    def _markup(self, i: int, sign: str, match: re.Match[str] | None) -> int:
        if sign == "<" and (link := _AUTOLINK.match(self.raw, i)):
            self.cuts += [(i, i + 1, ""), (link.end() - 1, link.end(), "")]
            return link.end()
        if match is None:
            return i + 1
        if sign == "&":
            from html import unescape  # late: its table of names is large, and few guides need it

            read = unescape(match.group())
            if read != match.group():
                self.cuts.append((i, match.end(), " " if read == "\n" else read))
            return match.end()
        self._drop(i, match.end(), " " if _BREAK.match(match.group()) else "")
        return match.end()

    def _drop(self, start: int, end: int, instead: str = "") -> None:
        """Leave markup out; of white space on both of its sides only the first stays."""
        raw = self.raw
        spaced = start == 0 or raw[start - 1].isspace()
        if instead and (spaced or raw[end : end + 1].isspace()):
            instead = ""
        if not instead and spaced:
            while end < len(raw) and raw[end] in " \t":
                end += 1
        self.cuts.append((start, end, instead))

    def _line_end(self, i: int) -> int:
        start = i
        while start > 0 and self.raw[start - 1] in " \t":
            start -= 1
        if start < i:
            self.cuts.append((start, i, ""))
        self.cuts.append((i, i + 1, " "))
        return i + 1

    def _escape(self, i: int) -> int:
        after = self.raw[i + 1 : i + 2]
        if after == "\n":
            self.cuts.append((i, i + 1, ""))
            return i + 1
        if after and after in _PUNCTUATION:
            self.cuts.append((i, i + 2, after))
            return i + 2
        return i + 1

    def _code(self, i: int) -> int:
        raw, n = self.raw, 1
        while raw.startswith("`", i + n):
            n += 1
        ticks = raw[i : i + n]
        if ticks in self.unclosed:
            return i + n
        end = i + n
        while (end := raw.find(ticks, end)) >= 0:
            stop = end + n
            while raw.startswith("`", stop):
                stop += 1
            if stop - end == n:
                break
            end = stop
        if end < 0:
            self.unclosed.add(ticks)
            return i + n
        inner = raw[i + n : end]
        pad = 1 if inner[:1] in " \n" and inner[-1:] in " \n" and inner.strip() else 0
        self.cuts += [(i, i + n + pad, ""), (end - pad, end + n, "")]
        self.cuts += [(j, j + 1, " ") for j in range(i + n + pad, end - pad) if raw[j] == "\n"]
        return end + n

    def _run(self, i: int, sign: str) -> int:
        raw, end = self.raw, i + 1
        while raw.startswith(sign, end):
            end += 1
        before, after = raw[i - 1 : i] or " ", raw[end : end + 1] or " "
        before_mark = not before.isalnum() and not before.isspace()
        after_mark = not after.isalnum() and not after.isspace()
        left = not after.isspace() and (not after_mark or before.isspace() or before_mark)
        right = not before.isspace() and (not before_mark or after.isspace() or after_mark)
        opens, closes = left, right
        if sign == "_":
            opens, closes = left and (not right or before_mark), right and (not left or after_mark)
        if sign == "~" and end - i > 2:
            return end
        self.runs.append(_Run(sign, i, end, opens, closes))
        return end

    def _open(self, i: int, image: bool) -> int:
        note = None if image else _FOOTNOTE.match(self.raw, i)
        if note:
            self.cuts.append((i, note.end(), ""))
            return note.end()
        if len(self.brackets) < _MAX_BRACKETS:
            self.brackets.append(_Bracket(i, image, len(self.runs)))
        return i + 1

    def _close(self, i: int) -> int:
        if not self.brackets:
            return i + 1
        opener = self.brackets.pop()
        end = self._link_end(opener, i) if opener.active else None
        if end is None:
            return i + 1
        if opener.image:
            del self.runs[opener.runs :]
            self._drop(opener.at - 1, end)
            return end
        self._emphasis(opener.runs)
        self.cuts += [(opener.at, opener.at + 1, ""), (i, end, "")]
        for bracket in self.brackets:
            bracket.active = bracket.active and bracket.image
        return end

    def _link_end(self, opener: _Bracket, i: int) -> int | None:
        destination = _DESTINATION.match(self.raw, i + 1)
        if destination:
            return destination.end()
        label = self.raw[opener.at + 1 : i]
        reference = _REFERENCE.match(self.raw, i + 1)
        if reference and key(reference[1] or label) in self.references:
            return reference.end()
        return i + 1 if not reference and key(label) in self.references else None

    def _emphasis(self, bottom: int) -> None:
        """Match the runs from this one on (the CommonMark way), and leave out the signs that were used."""
        runs = self.runs
        openers: list[_Run] = []
        searched: dict[tuple[str, bool, int], int] = {}  # below this many openers there is none for such a run
        for run in runs[bottom:]:
            kind = (run.sign, run.opens, run.length % 3 if run.sign != "~" else run.length)
            while run.closes and run.start < run.end:
                floor = min(searched.get(kind, 0), len(openers))
                at = next((k for k in range(len(openers) - 1, floor - 1, -1) if _fits(openers[k], run)), -1)
                if at < 0:
                    searched[kind] = len(openers)
                    break
                opener = openers[at]
                used = 2 if opener.end - opener.start >= 2 and run.end - run.start >= 2 else 1
                self.cuts += [(opener.end - used, opener.end, ""), (run.start, run.start + used, "")]
                if used == 2 and run.sign != "~":
                    self.bold.append((opener.end, run.start))
                opener.end -= used
                run.start += used
                del openers[at + (opener.start < opener.end) :]
            if run.opens and run.start < run.end:
                openers.append(run)
        del runs[bottom:]

    def result(self) -> Inline:
        raw = self.raw
        runs: list[tuple[int, int, str]] = []  # what is kept (start, end, ""), or stands for something else
        at = 0
        for start, end, instead in sorted(self.cuts):
            if start < at:  # inside of something larger that was left out
                at = max(at, end) if instead == "" else at
                continue
            if start > at:
                runs.append((at, start, ""))
            if instead:
                runs.append((start, end, instead))
            at = end
        if at < len(raw):
            runs.append((at, len(raw), ""))
        text, pieces = self._pieces(runs)
        return Inline(
            text, pieces, self._strong(pieces), [(raw[a:b], *self._place(a, b)) for a, b in self.found_comments]
        )

    def _place(self, start: int, end: int) -> tuple[int, int]:
        return self._source(start), self._source(end - 1) + 1

    def _source(self, at: int) -> int:
        """Source offset of an offset in raw."""
        k = bisect_right(self.starts, at) - 1
        return self.lines[k][0] + at - self.starts[k]

    def _pieces(self, runs: list[tuple[int, int, str]]) -> tuple[str, tuple[Piece, ...]]:
        parts: list[str] = []
        pieces: list[Piece] = []
        at = 0
        for start, end, instead in runs:
            if instead == " " and parts and parts[-1][-1] == " ":
                continue
            part = instead or self.raw[start:end]
            source = self._source(start)
            width = end - start
            if self.raw[start] == "\n" and self.source.startswith("\r\n", source):
                width = 2
            last = pieces[-1] if pieces else None
            whole = len(part) != width
            if last and not whole and last.length == last.source_length and last.source + last.length == source:
                pieces[-1] = Piece(last.text, last.source, last.length + width, last.length + width)
            else:
                pieces.append(Piece(at, source, len(part), width))
            parts.append(part)
            at += len(part)
        text = "".join(parts)
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        return text[start:end], cut(tuple(pieces), start, end)

    def _strong(self, pieces: tuple[Piece, ...]) -> list[tuple[int, int]]:
        return sorted((_text_at(pieces, self._source(a)), _text_at(pieces, self._source(b))) for a, b in self.bold)


def _text_at(pieces: tuple[Piece, ...], source: int) -> int:
    """Where in the text a place of the source comes to stand; the next place that is read, where it is markup."""
    k = bisect_right(pieces, source, key=lambda piece: piece.source) - 1
    if k < 0:
        return 0
    return pieces[k].text + min(source - pieces[k].source, pieces[k].length)


def _fits(opener: _Run, closer: _Run) -> bool:
    if opener.sign != closer.sign:
        return False
    if opener.sign == "~":
        return opener.length == closer.length
    odd = (opener.closes or closer.opens) and (opener.length + closer.length) % 3 == 0
    return not (odd and (opener.length % 3 or closer.length % 3))


def key(label: str) -> str:
    """A reference label for comparison."""
    return " ".join(label.split()).casefold()
