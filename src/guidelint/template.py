"""What a guide of a kind consists of, and by what other names, as records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TemplateSection:
    """A section by its id; names are patterns in lower case with {role} for the occupation."""

    id: str
    names: tuple[str, ...]
    required: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """titles: how main headings frame the role ("how to become {role}"). fields: field id -> its labels.

    levels: words that make a level of the role, lowest first, each with its rank.
    """

    id: str
    title: str
    titles: tuple[str, ...]
    sections: tuple[TemplateSection, ...]
    fields: Mapping[str, tuple[str, ...]]
    levels: Mapping[str, int]
