"""A block's text without what is no language in it: addresses, code, template tags. Places stay true."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.checks.page import Page
from guidelint.guide import Block

_TAG = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_SIGN = re.compile(r"[/@.](?=[^\s.,;)])")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\b[\w-]+(?:\.[\w-]+)+/\S*"  # an address without its scheme
    r"|\b[a-z][a-z\d-]*(?:\.[a-z][a-z\d-]*)+\b"  # a domain or file name
    r"|(?<![\w/.])[.~]{0,2}/[\w.-]+/[\w./-]*"  # a path
)
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)


def masked(page: Page, block: Block) -> str:
    """block.text with each address, piece of inline code and template tag blanked, of the same length."""
    text = block.text
    if "{{" in text:
        text = _TAG.sub(_blank, text)
    text = _without_addresses(text)
    if page.guide.format == "markdown" and block.pieces:
        text = _without_code(page, block, text)
    return text


def _without_addresses(text: str) -> str:
    """Each address stands in a run without white space, and has one of three signs: only such runs are looked at."""
    parts: list[str] = []
    reached = 0
    while sign := _SIGN.search(text, reached):
        start, end = sign.start(), sign.end()
        while start > reached and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace():
            end += 1
        parts += (text[reached:start], _ADDRESS.sub(_blank, text[start:end]))
        reached = end
    return "".join((*parts, text[reached:])) if parts else text


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _without_code(page: Page, block: Block, text: str) -> str:
    whole = block.whole
    source = page.source.text[whole.start : whole.end]
    if "`" not in source:
        return text
    for code in _CODE.finditer(source):
        start, end = whole.start + code.start(), whole.start + code.end()
        for piece in block.pieces:
            if piece.length != piece.source_length:
                continue
            low, high = max(start, piece.source), min(end, piece.source + piece.length)
            if low < high:
                offset = piece.text - piece.source
                text = text[: low + offset] + " " * (high - low) + text[high + offset :]
    return text
