"""Facts side by side on one line: "Pay: $43,800 | Growth: 6% | Openings: 18,400 a year"."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.readers.draft import Draft, cut
from guidelint.readers.rows import trim
from guidelint.readers.shapes import has_digit, is_figure, is_value, label_of

_BETWEEN = re.compile(r"\s*\|\s*|\s+[/·•‧∙]\s+")
_NAMED = re.compile(r"[A-Z][^\W\d_]*(?: [^\W\d_]+){0,4} (?=[^\w\s]{0,3}\d|[A-Z]{1,3}[^\w\s]\d)")
_MAX_STRIP = 400  # characters
_MAX_SEGMENT = 70
_FEW = 2  # segments with a label
_SEVERAL = 3  # segments, where nothing but their figures tells that they are facts


def segments(text: str) -> list[tuple[int, int]]:
    """Where each fact of such a line starts and ends; none where it is no such line."""
    if len(text) > _MAX_STRIP or not has_digit(text):
        return []
    signs = {match.group().strip() for match in _BETWEEN.finditer(text)}
    if len(signs) != 1:
        return []
    found: list[tuple[int, int]] = []
    start = 0
    for end, after in [*(match.span() for match in _BETWEEN.finditer(text)), (len(text), len(text))]:
        if text[start:end].strip():
            found.append(trim(text, start, end))
        start = after
    parts = [text[a:b] for a, b in found]
    if len(parts) < _FEW or any(len(part) > _MAX_SEGMENT or part[-1] in ".?!" for part in parts):
        return []
    if "/" in signs and ":" not in parts[0] and sum(":" in part for part in parts) == 1:
        return []  # "Bottom 10% / top 10%: $51,300 / $98,700": the label is as much side by side as its value
    labelled = sum(label_within(part) is not None and has_digit(part) for part in parts)
    if labelled >= _FEW and 2 * labelled >= len(parts):
        return found
    return found if len(parts) >= _SEVERAL and all(map(has_digit, parts)) else []


def label_within(part: str) -> tuple[int, int] | None:
    """Where the label of one of them ends and its value starts; a figure needs nothing between."""
    found = label_of(part)
    if found is not None:
        return found if is_value(part[found[1] :]) else None
    named = _NAMED.match(part)
    return (named.end() - 1, named.end()) if named and is_figure(part[named.end() :]) else None


def drafts_of(strip: Draft) -> list[Draft]:
    """A draft a fact, and one for what leads in to them all ("At a glance:"); none where the draft is no such line."""
    places = segments(strip.text)
    labels = [label_within(strip.text[start:end]) for start, end in places]
    if len(places) >= _SEVERAL and labels[0] and not any(labels[1:]):
        start, end = places[0]
        places[:1] = [(start, start + labels[0][1]), (start + labels[0][1], end)]
        labels[:1] = [None, None]
    found: list[Draft] = []
    for (start, end), label in zip(places, labels, strict=True):
        text = strip.text[start:end].rstrip()
        draft = Draft("value", text, cut(strip.pieces, start, start + len(text)), certain=strip.certain)
        if label:
            draft.label_end, draft.value_start = label
        elif text.endswith(":"):
            draft.kind = "paragraph"
        found.append(draft)
    return found
