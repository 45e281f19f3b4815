"""Contradictions: which mentions of a fact are written with another value, and which places then disagree."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from bench.measure.world import Value, World, to

Mention = tuple[str, int]  # a fact, and the how-manieth time the guide states it
Counts = Mapping[str, int]  # how often a guide states each fact


@dataclass(frozen=True, slots=True)
class Defect:
    """values: what the departing mentions say. others: the mentions that cannot be right beside them."""

    kind: str
    values: Mapping[Mention, Value]
    others: tuple[Mention, ...]

    @property
    def departing(self) -> tuple[Mention, ...]:
        return tuple(self.values)


Planter = Callable[[random.Random, World, Counts], Defect | None]

GROUPS: dict[str, tuple[str, ...]] = {
    "growth": ("growth/",),
    "growth-wording": ("growth/",),
    "direction": ("growth/",),
    "arithmetic": ("growth/", "employment/"),
    "median": ("salary/",),
    "range": ("salary/",),
    "outside-range": ("salary/",),
    "hour-year": ("salary/",),
    "level-order": ("salary/", "experience/"),
    "inverted-range": ("salary/",),
    "percentile-order": ("salary/",),
    "openings": ("openings/",),
    "employment": ("employment/", "growth/arithmetic"),
    "programme-length": ("education/",),
    "programme-cost": ("education/",),
    "education": ("education/",),
    "year-bands": ("experience/",),
    "conversion": ("currency/",),
}
# One of these places is enough: the other is the same sentence, or the same list.
ONE_PLACE = frozenset(
    {"growth-wording", "inverted-range", "percentile-order", "conversion", "year-bands", "level-order"}
)
_SAME = {"growth": ("growth", "growth-exact")}
_LADDER = ("school", "associate", "bachelor", "master")


def number(value: Value) -> Decimal:
    """A fact that is one number."""
    assert isinstance(value, Decimal)
    return value


def pair(value: Value) -> tuple[Decimal, Decimal]:
    """A fact that is a range with two ends."""
    assert isinstance(value, tuple)
    low, high = value
    assert high is not None
    return low, high


def mentions(counts: Counts, *facts: str) -> list[Mention]:
    return [(fact, k) for fact in facts for k in range(counts.get(fact, 0))]


def factor(rng: random.Random) -> Decimal:
    """Well past every rounding, up or down."""
    return Decimal(rng.choice([72, 78, 83, 121, 129, 137])) / 100


def _scaled(value: Decimal, by: Decimal) -> Decimal:
    """Another figure of the same precision."""
    step = Decimal(1).scaleb(max(0, value.adjusted() - 2))
    return to(value * by, str(step) if step < 1 else int(step))


def _one_of(kind: str, fact: str, other: Callable[[random.Random, Value], Value]) -> Planter:
    """One mention says something else than all the others."""

    def plant(rng: random.Random, world: World, counts: Counts) -> Defect | None:
        said = mentions(counts, *_SAME.get(fact, (fact,)))
        if len(said) < 2:
            return None
        chosen = rng.choice(said)
        value = other(rng, world.facts[chosen[0]])
        return Defect(kind, {chosen: value}, tuple(each for each in said if each != chosen))

    return plant


def _another_rate(rng: random.Random, value: Value) -> Value:
    rate = number(value)
    shift = Decimal(rng.choice([3, 4, 5, 8]))
    return rate + shift if rate > 0 else rate - shift


def _another_money(rng: random.Random, value: Value) -> Value:
    return _scaled(number(value), factor(rng))


def _another_range(rng: random.Random, value: Value) -> Value:
    low, high = pair(value)
    if rng.random() < 0.5:
        by = factor(rng)
        return _scaled(low, by), _scaled(high, by)
    return (low, _scaled(high, Decimal("1.27"))) if rng.random() < 0.5 else (_scaled(low, Decimal("0.74")), high)


def _another_length(rng: random.Random, value: Value) -> Value:
    months = number(value)
    return Decimal(rng.choice([m for m in (6, 9, 12, 18, 24, 36, 48) if m >= months * 3 / 2 or m <= months * 2 / 3]))


def _another_degree(rng: random.Random, value: Value) -> Value:
    return rng.choice([step for step in _LADDER if step != value])


def _wording(rng: random.Random, world: World, counts: Counts) -> Defect | None:
    """A wording that the rate's edition rules out; where no rate names its years, one that no edition allows.

    5 percent was "as fast" in 2023-33, and higher rates may have been: that is wrong only where 2024-34 is named.
    "Slower" from 5 percent and "much faster" up to 4 percent are wrong in 2022-32, 2023-33 and 2024-34 alike.
    """
    if not world.american or not counts.get("wording"):
        return None
    rate = number(world.facts["growth"])
    if rate < 2:
        return None
    high = "as-fast" if counts.get("dated-growth") else "slower"
    wrong = high if rate >= 5 else "much-faster"
    chosen = rng.choice(mentions(counts, "wording"))
    return Defect("growth-wording", {chosen: wrong}, tuple(mentions(counts, "growth", "growth-exact")))


def _direction(rng: random.Random, world: World, counts: Counts) -> Defect | None:
    rates = mentions(counts, "growth", "growth-exact")
    if not counts.get("direction") or not rates:
        return None
    wrong = "down" if world.facts["direction"] == "up" else "up"
    return Defect("direction", {rng.choice(mentions(counts, "direction")): wrong}, tuple(rates))


def _arithmetic(rng: random.Random, world: World, counts: Counts) -> Defect | None:
    if not counts.get("target") or not counts.get("base") or not mentions(counts, *_SAME["growth"], "change"):
        return None
    wrong = to(number(world.facts["target"]) * factor(rng), 100)
    values: dict[Mention, Value] = dict.fromkeys(mentions(counts, "target"), wrong)
    return Defect("arithmetic", values, tuple(mentions(counts, "base", "growth", "growth-exact", "change")))


def _outside(rng: random.Random, world: World, counts: Counts) -> Defect | None:
    if not counts.get("range") or not counts.get("median") or counts.get("converted"):
        return None
    low, high = pair(world.facts["range"])
    median = number(world.facts["median"])
    by = median / (low if rng.random() < 0.5 else high)
    by = by * Decimal("1.12") if by > 1 else by * Decimal("0.88")
    moved = (_scaled(low, by), _scaled(high, by))
    return Defect(
        "outside-range",
        dict.fromkeys(mentions(counts, "range"), moved),
        tuple(mentions(counts, "median")),
    )


def _hourly(rng: random.Random, world: World, counts: Counts) -> Defect | None:
    if not counts.get("hourly") or not counts.get("median"):
        return None
    wrong = to(number(world.facts["hourly"]) * factor(rng), "0.01")
    values: dict[Mention, Value] = dict.fromkeys(mentions(counts, "hourly"), wrong)
    return Defect("hour-year", values, tuple(mentions(counts, "median")))


def _level_order(rng: random.Random, world: World, counts: Counts) -> Defect | None:
    if counts.get("level-2-pay", 0) != 1 or counts.get("level-1-pay", 0) != 1:
        return None
    low, high = pair(world.facts["level-1-pay"])
    below = (_scaled(low, Decimal("0.86")), _scaled(high, Decimal("0.86")))
    return Defect("level-order", {("level-2-pay", 0): below}, (("level-1-pay", 0),))


def _inverted(rng: random.Random, world: World, counts: Counts) -> Defect | None:
    said = mentions(counts, "range", *(f"level-{i}-pay" for i in range(4)))
    if not said:
        return None
    chosen = rng.choice(said)
    low, high = pair(world.facts[chosen[0]])
    return Defect("inverted-range", {chosen: (high, low)}, ())


def _percentiles(rng: random.Random, world: World, counts: Counts) -> Defect | None:
    if counts.get("p25", 0) != 1 or not counts.get("p75"):
        return None
    wrong = _scaled(number(world.facts["p75"]), Decimal("1.09"))
    return Defect("percentile-order", {("p25", 0): wrong}, tuple(mentions(counts, "p75")))


def _bands(rng: random.Random, world: World, counts: Counts) -> Defect | None:
    if counts.get("level-2-years", 0) != 1 or counts.get("level-1-years", 0) != 1:
        return None
    first = pair(world.facts["level-1-years"])
    _, last = pair(world.facts["level-2-years"])
    return Defect("year-bands", {("level-2-years", 0): (first[1] - 2, last)}, (("level-1-years", 0),))


def _conversion(rng: random.Random, world: World, counts: Counts) -> Defect | None:
    if not counts.get("converted"):
        return None
    low, high = pair(world.facts["converted"])
    values: dict[Mention, Value] = {
        each: (low, _scaled(high, Decimal("1.19"))) for each in mentions(counts, "converted")
    }
    return Defect("conversion", values, tuple(mentions(counts, "range")))


PLANTERS: dict[str, Planter] = {
    "growth": _one_of("growth", "growth", _another_rate),
    "growth-wording": _wording,
    "direction": _direction,
    "arithmetic": _arithmetic,
    "median": _one_of("median", "median", _another_money),
    "range": _one_of("range", "range", _another_range),
    "outside-range": _outside,
    "hour-year": _hourly,
    "level-order": _level_order,
    "inverted-range": _inverted,
    "percentile-order": _percentiles,
    "openings": _one_of("openings", "openings", _another_money),
    "employment": _one_of("employment", "base", _another_money),
    "programme-length": _one_of("programme-length", "length", _another_length),
    "programme-cost": _one_of("programme-cost", "cost", _another_money),
    "education": _one_of("education", "education", _another_degree),
    "year-bands": _bands,
    "conversion": _conversion,
}
