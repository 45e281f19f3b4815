"""Flat text to drafts."""

from __future__ import annotations

import re

from guidelint.lexicon import Lexicon
from guidelint.readers.draft import Draft, Drafts, DraftTable, at
from guidelint.template import Template

_LINE = re.compile(r"[^\r\n]+")
_ITEM = re.compile(r"(?:[-*+•–]|\d{1,2}[.)]|Step \d+:)\s+")
_RULE = re.compile(r"[\s|:-]*-{3,}[\s|:-]*$")
_FIELD = re.compile(r"([A-Z][^:.?!|]{1,50}):\s+(?=\S)")


def read(text: str, template: Template, lexicon: Lexicon) -> Drafts:
    out = Drafts()
    lines = [m.span() for m in _LINE.finditer(text) if m.group().strip()]
    n = 0
    while n < len(lines):
        start, end = lines[n]
        line = text[start:end].strip()
        if line.count("|") >= 1 and n + 1 < len(lines) and "|" in text[slice(*lines[n + 1])]:
            n = _table(text, lines, n, out)
            continue
        content, pieces = at(text, start, end)
        item = _ITEM.match(content)
        following = text[slice(*lines[n + 1])].strip() if n + 1 < len(lines) else ""
        if item:
            last = out.blocks[-1] if out.blocks else None
            group = last.group if last and last.kind == "item" else out.group()
            content, pieces = at(text, pieces[0].source + item.end(), end)
            out.add(Draft("item", content, pieces, 1, group))
        elif len(content) < 80 and content[-1] not in ".:;,!" and not _FIELD.match(content):
            if len(following) < 40 and any(c.isdigit() for c in following) and not any(c.isdigit() for c in content):
                out.add(Draft("label", content, pieces, certain=False, opens=True))
            elif out.blocks and out.blocks[-1].opens:
                out.add(Draft("value", content, pieces, certain=False, of=len(out.blocks) - 1))
            elif content.endswith("?"):
                out.add(Draft("question", content, pieces, certain=False))
            else:
                out.add(Draft("heading", content, pieces, 2 if n else 1, certain=False))
        else:
            draft = Draft("paragraph", content, pieces)
            label = _FIELD.match(content)
            if label and len(content) < 90 and content[-1] != ".":
                draft.label_end, draft.value_start = label.end(1), label.end()
            out.add(draft)
        n += 1
    return out


def _table(text: str, lines: list[tuple[int, int]], n: int, out: Drafts) -> int:
    table = DraftTable(out.group(), [], 1)
    while n < len(lines) and "|" in text[slice(*lines[n])]:
        start, end = lines[n]
        n += 1
        if _RULE.match(text[start:end]):
            continue
        row: list[int | None] = []
        for m in re.finditer(r"[^|]+", text[start:end]):
            content, pieces = at(text, start + m.start(), start + m.end())
            if content:
                row.append(out.add(Draft("cell", content, pieces, 0, table.group)))
        table.rows.append(row)
    out.tables.append(table)
    return n
