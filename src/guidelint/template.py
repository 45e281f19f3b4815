"""What a guide of a kind consists of, and by what other names, as records."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from guidelint import regex as re
from guidelint.record import cached_property, dataclass

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*|[&+]")
_NUMBERING = re.compile(r"\s*(?:[^\W\d_]+ #?\d+\s*[:.–—-]|(?:\d+(?:\.\d+)*|[A-Z]|[IVX]+)[.):]|\d+(?:\.\d+)+)\s+(?=\S)")
# What a label says of time and place besides: "10-year growth", "Workers in 2024", "Jobs in Wales".
_SPAN = re.compile(r"\d{1,2}[-\s]year\s+", re.IGNORECASE)
_WHEN = re.compile(r"[,\s]+(?:[a-z]{2,7}\s+)?(?:19|20)\d\d(?:\s?[-–—/]\s?\d{2,4}|\s+[a-z]{2,7}\s+(?:19|20)\d\d)?\s*$")
_PLACE = re.compile(r"\s+in\s+(?:the\s+)?(?:[A-Z][\w.’'-]*\s*)+$")
_ARTICLES = ("a", "an", "the")
_ROLE = "{role}"
_MAX_ROLE_WORDS = 6


@dataclass(frozen=True, slots=True)
class TemplateSection:
    """A section by its id; names are patterns in lower case with {role} for the occupation.

    within: ids of the sections of which it is a part where it follows one of them; elsewhere, and where this
    is empty, it is a main section.
    """

    id: str
    names: tuple[str, ...]
    required: bool = False
    within: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)  # one template a run: hashed by identity
class Template:
    """titles: how main headings frame the role ("how to become {role}"; `*` for any other words before or after).

    fields: field id -> its labels. levels: words that make a level of the role, lowest first, each with its rank.
    """

    id: str
    title: str
    titles: tuple[str, ...]
    sections: tuple[TemplateSection, ...]
    fields: Mapping[str, tuple[str, ...]]
    levels: Mapping[str, int]

    def section(self, title: str) -> TemplateSection | None:
        """The section of which this heading is one of the names; numbering, years, articles and case aside."""
        words = normal(title)
        at = self._names.get(words)
        if at is None and words:
            by_first, by_last = self._patterns
            candidates = [*by_first.get(words.split(" ", 1)[0], []), *by_last.get(words.rsplit(" ", 1)[-1], [])]
            at = next((at for at, pattern in candidates if pattern.middle(words)), None)
        return None if at is None else self.sections[at]

    def field(self, label: str) -> str | None:
        """The id of the field that goes by this label; years, places and a remark in parentheses aside."""
        label = label.partition("(")[0]
        field = self._labels.get(normal(label))
        if field is None:
            bare = _PLACE.sub("", _WHEN.sub("", _SPAN.sub("", label, count=1)))
            field = self._labels.get(normal(bare)) if bare != label else None
        return field

    def framed(self, title: str) -> str | None:
        """What stands in the place of the role in a main heading, in lower case; None where no pattern fits."""
        words = normal(title)
        return next((middle for pattern in self._titles if (middle := pattern.middle(words))), None)

    @cached_property
    def _names(self) -> dict[str, int]:
        named = [(at, name) for at, section in enumerate(self.sections) for name in section.names if _ROLE not in name]
        return {name if _is_normal(name) else normal(name): at for at, name in reversed(named)}

    @cached_property
    def _patterns(self) -> tuple[dict[str, list[tuple[int, _Pattern]]], dict[str, list[tuple[int, _Pattern]]]]:
        """Patterns by their first word, and those that begin with the role by their last; the longest first."""
        by_first: dict[str, list[tuple[int, _Pattern]]] = {}
        by_last: dict[str, list[tuple[int, _Pattern]]] = {}
        found = [(at, _Pattern.of(name)) for at, s in enumerate(self.sections) for name in s.names if _ROLE in name]
        for at, pattern in sorted(found, key=lambda item: -len(item[1].before) - len(item[1].after)):
            if pattern.before:
                by_first.setdefault(pattern.before.split(" ", 1)[0], []).append((at, pattern))
            else:
                by_last.setdefault(pattern.after.rsplit(" ", 1)[-1], []).append((at, pattern))
        return by_first, by_last

    @cached_property
    def _titles(self) -> list[_Pattern]:
        return sorted((_Pattern.of(title) for title in self.titles), key=lambda p: -len(p.before) - len(p.after))

    @cached_property
    def _labels(self) -> dict[str, str]:
        labels = ((label, field) for field, labels in self.fields.items() for label in labels)
        return {label if _is_normal(label) else normal(label): field for label, field in labels}


class _Pattern(NamedTuple):
    """The words before and after the role; at a loose end there may be others further out."""

    before: str
    after: str
    loose_start: bool
    loose_end: bool

    @classmethod
    def of(cls, pattern: str) -> _Pattern:
        before, _, after = pattern.partition(_ROLE)
        first, last = before.strip("* "), after.strip("* ")
        return cls(
            first if not first or _is_normal(first) else normal(first),
            last if not last or _is_normal(last) else normal(last),
            before.startswith("*"),
            after.endswith("*"),
        )

    def middle(self, words: str) -> str | None:
        """What stands in the place of the role; None where the pattern does not fit."""
        before, after = self.before, self.after
        start, end = 0, len(words)
        if before:
            start = f" {words}".find(f" {before} ") if self.loose_start else 0 if words.startswith(f"{before} ") else -1
            if start < 0:
                return None
            start += len(before) + 1
        if after:
            end = f"{words} ".find(f" {after} ", start) if self.loose_end else len(words) - len(after) - 1
            if end <= start or (not self.loose_end and not words.endswith(f" {after}")):
                return None
        middle = words[start:end]
        return middle if middle and (self.loose_end or middle.count(" ") < _MAX_ROLE_WORDS) else None


def _is_normal(title: str) -> bool:
    """Whether nothing in it would change: quick, since a template has a thousand names."""
    if not (title.isascii() and title.islower() and title.replace(" ", "").isalpha()):
        return False
    padded = f" {title} "
    return not ("  " in padded or " a " in padded or " an " in padded or " the " in padded)


@lru_cache(maxsize=4096)
def normal(title: str) -> str:
    """A heading or label for comparison: lower case, without numbering, articles, years and punctuation."""
    if _is_normal(title):
        return title
    numbering = _NUMBERING.match(title)
    found = _WORD.findall((title[numbering.end() :] if numbering else title).replace("’", "'").lower())
    return " ".join(["and" if word in "&+" else word for word in found if word not in _ARTICLES and not word.isdigit()])
