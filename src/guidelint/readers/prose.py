"""From a paragraph's words to drafts, in every format with markup: fields, questions, headings in bold."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.readers.draft import Draft, cut
from guidelint.readers.inline import Inline
from guidelint.readers.shapes import MAX_HEADING, is_figure, is_heading, is_value, label_of
from guidelint.readers.strips import drafts_of

_DASHED = re.compile(r"\s*[-–—]{1,2}\s")
_REMARK = re.compile(r"\s+\([^()]{1,40}\)\s*")  # "**Senior tailor** (10-12 years)"
_FEW = 2  # items of a list that are labels and figures, to read the others so
_MAX_SHORT = 3  # words
_COLON = re.compile(r"\s*(?::|[-–—]{1,2}(?=\s))?\s*")
BESIDE = ("|", "/", "·", "•")  # signs between facts side by side


def paragraph_drafts(draft: Draft, found: Inline, level: int, labelled: bool = False) -> list[Draft]:
    """What a paragraph, item or quote is: itself, or facts side by side, a heading, a question with its answer.

    level: of the last heading; labelled: it is one of several lines that each begin with a label.
    """
    strip = drafts_of(draft) if draft.kind == "paragraph" else []
    if strip:
        return strip
    text = found.text
    lead = found.strong[0][1] if found.strong and found.strong[0][0] == 0 else 0
    whole = lead >= len(text) or (lead > 0 and _REMARK.fullmatch(text, lead) is not None)
    if draft.kind == "paragraph" and whole and _heads(text):
        draft.kind, draft.level, draft.certain, draft.group = "heading", min(level + 1, 6), False, None
    elif draft.kind == "paragraph" and lead and text[lead - 1] == "?" and text[lead:].strip():
        question = Draft("question", text[:lead], cut(found.pieces, 0, lead))
        lead += len(text[lead:]) - len(text[lead:].lstrip())
        draft.text, draft.pieces = text[lead:], cut(found.pieces, lead, len(text))
        return [question, draft]
    else:
        _label(draft, lead, labelled)
    return [draft]


def _label(draft: Draft, lead: int, listed: bool) -> None:
    """Mark the label and the value of a draft that has them; lead: how much of it is bold from the start."""
    text = draft.text
    found = label_of(text, listed)
    if lead and lead < len(text):
        colon = _COLON.match(text, lead)
        start = colon.end() if colon else lead
        if text[lead - 1] == ":" or ":" in text[lead:start]:
            found = len(text[:lead].rstrip(" :")), start
        elif text[lead - 1] not in ".!?" and (
            is_figure(text[start:]) or _is_short_value(text[lead:start], text[start:])
        ):
            found = lead, start
    if found and 0 < found[0] < found[1] < len(text) and is_value(text[found[1] :]):
        draft.label_end, draft.value_start = found
        if draft.kind == "paragraph":
            draft.kind = "value"


def _is_short_value(sign: str, value: str) -> bool:
    """Whether so little stands behind a dash that it is a value, and no description."""
    return bool(sign.strip()) and value.count(" ") < _MAX_SHORT and is_value(value)


def _heads(text: str) -> bool:
    return is_heading(text) or (text.endswith("?") and len(text) <= MAX_HEADING)


def is_field(line: str, listed: bool = False) -> bool:
    found = label_of(line, listed)
    return found is not None and is_value(line[found[1] :])


def label_items(drafts: list[Draft]) -> None:
    """Take "Label - value" for a label and its value, too, where every item of a list is one and some have figures."""
    lists: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.kind == "item" and draft.group is not None:
            lists.setdefault(draft.group, []).append(draft)
    for items in lists.values():
        if all(item.value_start for item in items) or not any(
            _DASHED.match(item.text, item.label_end) for item in items
        ):
            continue
        found = [label_of(item.text, listed=True) for item in items]
        if sum(item.value_start > 0 for item in items) < _FEW or not all(found):
            continue
        for item, label in zip(items, found, strict=True):
            if label and not item.value_start:
                item.label_end, item.value_start = label
