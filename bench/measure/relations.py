"""Figures of real pages that stand in a relation to another: one of the two is changed, and both are to be named.

Where a class of figures stands twice as it is, mutate.py has it. Here a figure belongs to another one: projected jobs
to those of today, a percentile to its median, the wording to its rate.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from bench.measure.run import load
from bench.measure.spelling import grouped
from bench.measure.world import to

_TELLING = 5  # signs
Span = tuple[int, int]
Change = tuple[str, Span, str, tuple[Span, ...]]  # class, place, new text, places of what it belongs to


def related(text: str, seed: str) -> Iterator[Change]:
    """One change a class, where the page has the relation; which of its places is changed falls to the generator."""
    for name, relation in load("pages")["relations"].items():
        rng = random.Random(f"{seed}/{name}")
        found = [m for pattern in relation["patterns"] for m in re.finditer(pattern, text, re.IGNORECASE)]
        rng.shuffle(found)
        for match in found:
            new = _new(match, relation, rng)
            if new is not None:
                groups = [group for group in ("other", "another") if _has(match, group)]
                others = {match.span(group) for group in groups}
                others.update(span for group in groups for span in _again(text, match[group]))
                yield name, match.span("figure"), new, tuple(sorted(others - {match.span("figure")}))
                break


def _again(text: str, figure: str) -> Iterator[Span]:
    """Where else a figure of so many digits stands that it is the same one."""
    if len(figure) >= _TELLING:
        yield from (m.span() for m in re.finditer(rf"(?<![\d,.]){re.escape(figure)}(?![\d%]|,\d|\.\d)", text))


def _has(match: re.Match[str], group: str) -> bool:
    return group in match.re.groupindex and match[group] is not None


def _new(match: re.Match[str], relation: Mapping[str, Any], rng: random.Random) -> str | None:
    """Another text for the figure; None where none would be wrong for sure."""
    figure, other = match["figure"], match["other"]
    if "words" in relation:  # the wording of one end for a rate at the other
        low, high = relation["words"]
        rate = int(other)
        return high if rate <= 1 else low if rate >= 9 else None
    value, beside = _value(figure), _value(other)
    if "past" in relation:
        return grouped(to(beside * Decimal(relation["past"]) / 100, "10"))
    if "shift" in relation:
        return str(value + rng.choice(relation["shift"]))
    if abs(value) < relation["least"] or abs(beside) < relation["least"]:
        return None
    by = Decimal(rng.choice(relation["by"])) / 100
    return ("-" if value < 0 else "") + grouped(to(abs(value) * by, "100"))


def _value(figure: str) -> Decimal:
    return Decimal(figure.replace(",", ""))
