"""Text for terminals: how wide it stands, what of it must not be obeyed, and colour."""

from __future__ import annotations

import re
from typing import Literal

Ink = Literal["error", "warning", "info", "mark", "other", "frame", "strong", "faint"]

_CODES: dict[Ink, str] = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "mark": "1;4",
    "other": "1;34",
    "frame": "34",
    "strong": "1",
    "faint": "2",
}
# Signs that a terminal obeys, or that turn the order of a line: controls, separators, bidi controls, lone surrogates.
_OBEYED = "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
_NARROW = 0x300  # below it every sign that is no control is one cell wide
_TAB = "    "
_PICTURES = 0x2400  # where Unicode keeps pictures of the controls, one cell each


class Paint:
    """Colour, or none."""

    def __init__(self, color: bool) -> None:
        self.color = color

    def __call__(self, text: str, ink: Ink) -> str:
        return f"\x1b[{_CODES[ink]}m{text}\x1b[0m" if self.color and text else text


def printable(text: str) -> str:
    """One line that a terminal shows and nothing in it obeys: white space as single spaces, controls spelled out."""
    line = " ".join(text.split())
    return line if line.isprintable() else re.sub(_OBEYED, _spelled, line)


def _spelled(sign: re.Match[str]) -> str:
    code = ord(sign[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def cell(sign: str) -> tuple[str, int]:
    """One code point as it can be shown inside a quoted line, and its width in cells."""
    code = ord(sign)
    if 0x20 <= code < 0x7F:
        return sign, 1
    if sign == "\t":
        return _TAB, len(_TAB)
    if code < 0x20:
        return chr(_PICTURES + code), 1
    if not sign.isprintable() and re.match(_OBEYED, sign):
        return "\ufffd", 1
    return sign, width_of(sign)


def room_of(text: str) -> int:
    """How many cells a text takes inside a quoted line."""
    return len(text) if text.isascii() and text.isprintable() else sum(cell(sign)[1] for sign in text)


def width_of(sign: str) -> int:
    """0 for marks that stand on the sign before, 2 for wide ones, else 1."""
    if ord(sign) < _NARROW:
        return 1
    from unicodedata import category, east_asian_width  # late: most lines are plain

    if category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(sign) in "WF" else 1


def width(text: str) -> int:
    """Cells that a printable text takes."""
    return len(text) if text.isascii() else sum(map(width_of, text))


def shortened(text: str, cells: int, ellipsis: str = "…") -> str:
    """The text, or its beginning with an ellipsis where it is wider than that many cells."""
    if width(text) <= cells:
        return text
    kept = 0
    room = cells - len(ellipsis)
    for at, sign in enumerate(text):
        kept += width_of(sign)
        if kept > room:
            return text[:at].rstrip() + ellipsis
    return text


def wrapped(text: str, cells: int) -> list[str]:
    """Lines of at most that many cells, broken between words."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        if line and width(line) + 1 + width(word) > cells:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line] if line else lines
