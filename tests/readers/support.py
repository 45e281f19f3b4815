"""Small documents read, for tests that read like a specification."""

from __future__ import annotations

from guidelint.guide import Block, Field, Guide
from guidelint.readers import read
from guidelint.rulebook.load import load_rulebook
from guidelint.source import Source

BOOK = load_rulebook()
TEMPLATE = BOOK.templates["career-guide"]


def guide_of(text: str, suffix: str = ".txt", stem: str = "guide") -> Guide:
    (guide,) = read(Source(f"{stem}{suffix}", text), TEMPLATE, BOOK.lexicon)
    return guide


def flat(text: str) -> Guide:
    return guide_of(text)


def markdown(text: str) -> Guide:
    return guide_of(text, ".md")


def html(text: str) -> Guide:
    return guide_of(text, ".html")


def outline(guide: Guide) -> list[tuple[int, str]]:
    """Level and title of each section that has a heading."""
    return [(section.level, section.title) for section in guide.sections if section.heading is not None]


def kinds(guide: Guide) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in guide.blocks]


def texts(guide: Guide, kind: str) -> list[str]:
    return [block.text for block in guide.blocks if block.kind == kind]


def facts(guide: Guide) -> dict[str, str]:
    return {field.label: field.value.text for field in guide.fields}


def origins(guide: Guide) -> dict[str, str]:
    return {field.label: field.origin for field in guide.fields}


def field_named(guide: Guide, label: str) -> Field:
    (field,) = (field for field in guide.fields if field.label == label)
    return field


def block_with(guide: Guide, words: str) -> Block:
    (block,) = (block for block in guide.blocks if words in block.text)
    return block
