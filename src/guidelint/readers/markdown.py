"""Markdown to drafts."""

from __future__ import annotations

import re

from guidelint.lexicon import Lexicon
from guidelint.readers import plain_text
from guidelint.readers.draft import Draft, Drafts
from guidelint.template import Template

_HEAD = re.compile(r"(#{1,6})\s+")


def read(text: str, template: Template, lexicon: Lexicon) -> Drafts:
    drafts = plain_text.read(text, template, lexicon)
    for i, d in enumerate(drafts.blocks):
        m = _HEAD.match(d.text)
        if m:
            start = d.pieces[0].source + m.end()
            p = d.pieces[0]
            from guidelint.guide import identity

            drafts.blocks[i] = Draft("heading", d.text[m.end() :], identity(start, p.source + p.length), len(m[1]))
    return drafts
