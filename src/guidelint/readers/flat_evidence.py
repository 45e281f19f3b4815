"""What can be seen of each unit of a flat text by itself, and what it is taken for: notes the layers share."""

from __future__ import annotations

from typing import Literal

from guidelint import regex as re
from guidelint.readers.draft import cut
from guidelint.readers.flat_lines import Unit
from guidelint.readers.shapes import (
    MAX_HEADING,
    has_digit,
    is_capitals,
    is_figure,
    is_heading,
    is_sentence,
    is_title_case,
    is_value,
    label_of,
)
from guidelint.readers.strips import segments
from guidelint.readers.titles import without_tail
from guidelint.template import Template, TemplateSection

Taken = Literal["", "heading", "question", "label", "value", "item", "table", "quote", "paragraph"]

_NUMBERED = re.compile(r"(?:(\d{1,3}(?:\.\d{1,3})+)\.?|([A-Z]|[IVX]{1,5}|\d{1,3})[.)])[ \t\xa0]+(?=\S)")
_QUESTION = re.compile(r"Q(?:uestion)?\s?\d*[.:)]\s+(?=.*\?$)")
_ANSWER = re.compile(r"A(?:nswer)?\s?\d*[.:)]\s+")
_QUOTES = {'"': '"', "“": "”", "«": "»"}
_TIME = re.compile(r"\b(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)?\d\d)?\b|^\d{1,2}[-\s]year\s", re.IGNORECASE)
_WORD_AND_NUMBER = re.compile(r"[^\W\d_]+ #?\d{1,3}\b")


class Seen:
    """A unit and the evidence about it.

    style: how a heading is set off: "" where by nothing but its shape. known: the template's section of that
    name. fact: it is a label that the template knows. label: where the label of a "Label: value" line ends and
    the value starts. of: index of the label whose value it is. listed: it is the name of one of several items.
    strip: it holds several facts side by side.
    """

    __slots__ = (
        "certain",
        "fact",
        "figure",
        "known",
        "label",
        "level",
        "listed",
        "of",
        "sentence",
        "short",
        "strip",
        "style",
        "taken",
        "text",
        "unit",
    )

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.text = unit.text
        self.taken: Taken = ""
        self.sentence = self.figure = self.short = self.fact = self.listed = self.strip = False
        self.style = ""
        self.known: TemplateSection | None = None
        self.label: tuple[int, int] | None = None
        self.of: int | None = None
        self.level = 0
        self.certain = True

    @property
    def parted(self) -> bool:
        """A short line with a colon inside, and no known heading."""
        return self.short and ": " in self.text and not (self.known or self.style or self.unit.marker)

    @property
    def free(self) -> bool:
        """A short line of which nothing is decided yet."""
        return self.short and not self.taken

    @property
    def content(self) -> bool:
        """Something that can stand under a heading."""
        return self.taken in ("item", "table", "quote", "value", "label", "paragraph") or (
            not self.taken and not self.short
        )


def look(units: list[Unit], template: Template, tails: tuple[str, ...]) -> list[Seen]:
    """The units with what each shows by itself; lines drawn under headings become the headings' style."""
    seen: list[Seen] = []
    for n, unit in enumerate(units):
        following = units[n + 1] if n + 1 < len(units) else None
        if unit.rule:
            above = seen[-1] if seen and not unit.blank_before else None
            if above and above.short and unit.rule in "=-~":
                above.style, above.taken = f"underlined {unit.rule}", ""
            continue
        note = _look(unit, template, tails, following)
        if not seen and note.figure and is_heading(unit.text):
            note.figure, note.short = False, True  # "31 Roofers": no page begins with a figure
        underlined = following is not None and following.rule
        if seen and note.parted and not underlined:
            _settle(note, template, following)
        seen.append(_dialogue(note, seen[-1] if seen else None))
    return seen


def _look(unit: Unit, template: Template, tails: tuple[str, ...], following: Unit | None) -> Seen:
    text = unit.text
    note = Seen(unit)
    if unit.rows is not None:
        note.taken = "table"
        return note
    if not unit.marker and segments(text):
        note.taken, note.strip = "value", True
        return note
    if len(text) > 2 * MAX_HEADING:
        note.sentence = True
        note.taken = _marked(note, following)
        return note
    number = _NUMBERED.match(text)
    words = text[number.end() :] if number else text
    note.sentence = is_sentence(words)
    note.figure = is_figure(text) and not _is_dated_label(text, template)
    note.short = not note.sentence and not note.figure and _is_short(words)
    note.style = _style(unit, number) if note.short else ""
    if note.short:
        title = without_tail(words.rstrip(": "), tails)
        note.known = template.section(title)
        note.fact = template.field(title) is not None
    found = label_of(text)
    if found:
        note.label = found if is_value(text[found[1] :]) and not note.sentence else None
        note.fact = note.fact or template.field(text[: found[0]]) is not None
        if is_figure(text[found[1] :]) or (note.fact and not is_title_case(text[found[1] :])):
            note.known = None
    note.taken = _marked(note, following)
    return note


def _is_dated_label(text: str, template: Template) -> bool:
    """Whether the figures in a known label are years: "10-year growth", "2024-34 job outlook"."""
    return not has_digit(_TIME.sub("", text)) and template.field(text) is not None


def _settle(note: Seen, template: Template, following: Unit | None) -> None:
    """Whether a short line with a label is a heading all the same: "Salary: What You Can Expect"."""
    label, _, rest = note.text.partition(": ")
    section = template.section(label) if is_title_case(rest) and following and is_sentence(following.text) else None
    if section is not None and not has_digit(rest):
        note.known, note.label = section, None
    else:
        note.short = False  # "Source: ..."


def _dialogue(note: Seen, above: Seen | None) -> Seen:
    """Take "Q: ..." for a question, and the "A:" off its answer."""
    answers = above is not None and above.taken == "question"
    mark = _QUESTION.match(note.text) or (_ANSWER.match(note.text) if answers else None)
    if mark and mark.end() < len(note.text):
        unit = note.unit
        unit.pieces = cut(unit.pieces, mark.end(), len(unit.text))
        note.text = unit.text = unit.text[mark.end() :]
        note.taken, note.label, note.short = "question" if note.text.endswith("?") else "", None, False
    return note


def _is_short(text: str) -> bool:
    return is_heading(text) or (text.endswith(":") and len(text) < 60 and is_heading(text[:-1].rstrip() or ":"))


def _style(unit: Unit, number: re.Match[str] | None) -> str:
    if number and number[1]:
        return f"numbered {number[1].count('.') + 1}"
    if is_capitals(unit.text):
        return "capitals"
    return "lettered" if number and number[2].isalpha() and unit.blank_before else ""


def _marked(note: Seen, following: Unit | None) -> Taken:
    """What the sign at the start of a unit makes of it."""
    unit, text = note.unit, note.text
    if unit.marker:
        heads = _heads(unit, following) if unit.marker.isdigit() else _WORD_AND_NUMBER.match(unit.marker)
        return "" if heads and note.short else "item"
    closing = _QUOTES.get(text[0])
    quoted = closing is not None and text.endswith(closing) and closing not in text[1:-1]
    return "quote" if quoted or text[0] == ">" else ""


def _heads(unit: Unit, following: Unit | None) -> bool:
    """Whether a numbered line is set off by blank lines, and followed by words of its own, not the next number."""
    if following is None or not (unit.blank_before and following.blank_before):
        return False
    return not following.marker and following.rows is None
