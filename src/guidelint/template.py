"""What a guide of a kind consists of, and by what other names, as records."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*|[&+]")
_NUMBERING = re.compile(r"\s*(?:[^\W\d_]+ #?\d+\s*[:.–—-]|(?:\d+(?:\.\d+)*|[A-Z]|[IVX]+)[.):]|\d+(?:\.\d+)+)\s+(?=\S)")
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
        return self._by_pattern(words.split()) if at is None else self.sections[at]

    def _by_pattern(self, words: list[str]) -> TemplateSection | None:
        by_first, by_last = self._patterns
        if not words:
            return None
        for at, pattern in [*by_first.get(words[0], []), *by_last.get(words[-1], [])]:
            if pattern.middle(words):
                return self.sections[at]
        return None

    def field(self, label: str) -> str | None:
        """The id of the field that goes by this label; years and a remark in parentheses aside."""
        return self._labels.get(normal(label.partition("(")[0]))

    def framed(self, title: str) -> str | None:
        """The words of a main heading that stand where the template has the role; None where no pattern fits."""
        words = _words(title)
        lowered = [word.lower() for word in words]
        for pattern in self._titles:
            found = pattern.middle(lowered)
            if found:
                return " ".join(words[found[0] : found[1]])
        return None

    @cached_property
    def _names(self) -> dict[str, int]:
        return {
            normal(name): at
            for at, s in reversed(list(enumerate(self.sections)))
            for name in s.names
            if _ROLE not in name
        }

    @cached_property
    def _patterns(self) -> tuple[dict[str, list[tuple[int, _Pattern]]], dict[str, list[tuple[int, _Pattern]]]]:
        """Patterns by their first word, and those that begin with the role by their last; the longest first."""
        by_first: dict[str, list[tuple[int, _Pattern]]] = {}
        by_last: dict[str, list[tuple[int, _Pattern]]] = {}
        found = [(at, _Pattern.of(name)) for at, s in enumerate(self.sections) for name in s.names if _ROLE in name]
        for at, pattern in sorted(found, key=lambda item: -item[1].size):
            index, word = (by_first, pattern.before[0]) if pattern.before else (by_last, pattern.after[-1])
            index.setdefault(word, []).append((at, pattern))
        return by_first, by_last

    @cached_property
    def _titles(self) -> list[_Pattern]:
        return sorted((_Pattern.of(title) for title in self.titles), key=lambda pattern: -pattern.size)

    @cached_property
    def _labels(self) -> dict[str, str]:
        return {normal(label): field for field, labels in self.fields.items() for label in labels}


@dataclass(frozen=True, slots=True)
class _Pattern:
    """The words before and after the role; loose ends may have other words further out."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    loose_start: bool
    loose_end: bool

    @classmethod
    def of(cls, pattern: str) -> _Pattern:
        before, _, after = pattern.partition(_ROLE)
        return cls(
            tuple(word.lower() for word in _words(before)),
            tuple(word.lower() for word in _words(after)),
            before.lstrip().startswith("*"),
            after.rstrip().endswith("*"),
        )

    @property
    def size(self) -> int:
        return len(self.before) + len(self.after)

    def middle(self, words: list[str]) -> tuple[int, int] | None:
        """Where the role stands in the words; None where the pattern does not fit."""
        start, end = len(self.before), len(words) - len(self.after)
        if self.loose_start:
            start = _find(words, self.before) + len(self.before)
        if tuple(words[max(start, 0) - len(self.before) : max(start, 0)]) != self.before:
            return None
        if self.loose_end:
            at = _find(words[start:], self.after) if self.after else len(words) - start
            end = start + at if at >= 0 else -1
        if end < 0 or tuple(words[end : end + len(self.after)]) != self.after:
            return None
        return (start, end) if 0 < end - start <= (_MAX_ROLE_WORDS if not self.loose_end else len(words)) else None


def _find(words: list[str], part: tuple[str, ...]) -> int:
    """Where the part begins in the words; -1 - its length where it does not stand there."""
    return next(
        (i for i in range(len(words) - len(part) + 1) if tuple(words[i : i + len(part)]) == part), -1 - len(part)
    )


def _words(text: str) -> list[str]:
    """Words as they stand, less articles and numbers alone; "&" as "and"."""
    found = (word.replace("’", "'") for word in _WORD.findall(text))
    return ["and" if w in "&+" else w for w in found if w.lower() not in _ARTICLES and not w.isdigit()]


def normal(title: str) -> str:
    """A heading or label for comparison: lower case, without numbering, articles, years and punctuation."""
    return " ".join(_words(title[m.end() :] if (m := _NUMBERING.match(title)) else title)).lower()
