"""The figures of one invented guide: drawn at random, and all of them consistent with one another."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

HOURS = 2080  # of a working year, as BLS counts them
_WORDINGS = ((7, "much-faster"), (5, "faster"), (3, "as-fast"), (1, "slower"), (0, "no-change"))

Value = Decimal | tuple[Decimal, Decimal | None] | str


@dataclass(frozen=True, slots=True)
class World:
    """The truth of one guide: facts by name; pay a year in the country's currency, durations in months, bands in years.

    A pair is a range; a band without an upper end is open.
    """

    role: str
    roles: str
    others: tuple[tuple[str, str], ...]  # other occupations, singular and plural
    country: Mapping[str, Any]
    facts: Mapping[str, Value]
    levels: tuple[str, ...]

    @property
    def american(self) -> bool:
        return bool(self.country["name"] == "US")


def to(value: Decimal, step: int | str) -> Decimal:
    """Rounded half up to a multiple of the step."""
    unit = Decimal(step)
    return (value / unit).quantize(Decimal(1), ROUND_HALF_UP) * unit


def wording(growth: Decimal) -> str:
    """The id of BLS's wording for a rate of 2024-34 (derived from its published pages)."""
    whole = to(growth, 1)
    return next((name for least, name in _WORDINGS if whole >= least), "decline")


def draw(rng: random.Random, stock: Mapping[str, Any]) -> World:
    """A world from the stock of occupations and countries (banks/stock.yaml)."""
    country = rng.choices(stock["countries"], [entry["weight"] for entry in stock["countries"]])[0]
    role, *others = rng.sample(stock["occupations"], 4)
    facts: dict[str, Value] = {}
    facts |= _pay(rng, country)
    facts |= _jobs(rng)
    facts |= _levels(rng, facts)
    facts |= _training(rng, country, stock)
    names = rng.choice(stock["level-names"])
    role_of = str(role[0])
    return World(
        role_of,
        str(role[1]),
        tuple((str(one), str(many)) for one, many in others),
        country,
        facts,
        tuple(name.format(role=role_of) for name in names),
    )


def _pay(rng: random.Random, country: Mapping[str, Any]) -> dict[str, Value]:
    step = int(country["step"])
    scale = Decimal(str(country["scale"]))
    median = to(Decimal(rng.randrange(36_000, 118_000)) * scale, step)

    def share(low: float, high: float) -> Decimal:
        return to(median * Decimal(str(round(rng.uniform(low, high), 3))), step)

    low, high = share(0.58, 0.68), share(1.45, 1.75)
    rate = Decimal(str(country["rate"]))
    return {
        "median": median,
        "mean": share(1.02, 1.12),
        "hourly": to(median / HOURS, "0.01"),
        "range": (low, high),
        "p10": low,
        "p25": share(0.76, 0.84),
        "p75": share(1.18, 1.28),
        "p90": high,
        "converted": (to(low * rate, 100), to(high * rate, 100)),
    }


def _jobs(rng: random.Random) -> dict[str, Value]:
    base = to(Decimal(rng.randrange(21_000, 420_000)), 100)
    rate = Decimal(rng.choice([-12, -9, -6, -4, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 16, 19, 22]))
    change = to(base * (rate + Decimal(rng.randrange(-3, 4)) / 10) / 100, 100)
    exact = change / base * 100
    openings = to(base * Decimal(rng.randrange(60, 130)) / 1000 + max(change, Decimal(0)) / 10, 100)
    return {
        "base": base,
        "change": change,
        "target": base + change,
        "growth": to(exact, 1),
        "growth-exact": to(exact, "0.1"),
        "wording": wording(exact),
        "openings": openings,
        "direction": "up" if exact > 0 else "down",
    }


def _levels(rng: random.Random, facts: Mapping[str, Value]) -> dict[str, Value]:
    """Four levels; the second is the role itself, whose pay holds the median."""
    low, high, median = facts["p10"], facts["p90"], facts["median"]
    assert isinstance(low, Decimal)
    assert isinstance(high, Decimal)
    assert isinstance(median, Decimal)
    cuts = [low, (low + median * 2) / 3, (median * 2 + high) / 3, (median + high * 3) / 4, high]
    ends = [to(cut, 1000 if median > 30_000 else 500) for cut in cuts]
    ends[0], ends[-1] = to(low + 900, 1000), to(high - 900, 1000)
    years = [0, rng.choice([1, 2]), rng.choice([4, 5]), rng.choice([8, 9])]
    out: dict[str, Value] = {}
    for i in range(4):
        out[f"level-{i}-pay"] = (ends[i], ends[i + 1])
        out[f"level-{i}-years"] = (Decimal(years[i]), Decimal(years[i + 1]) if i < 3 else None)
    return out


def _training(rng: random.Random, country: Mapping[str, Any], stock: Mapping[str, Any]) -> dict[str, Value]:
    months = rng.choice([6, 9, 12, 18, 24, 36, 48])
    scale = Decimal(str(country["scale"]))
    return {
        "length": Decimal(months),
        "cost": to(Decimal(rng.randrange(3_000, 29_000)) * scale, 100),
        "programme": rng.choice(stock["programmes"]),
        "education": rng.choice(stock["education"])["id"],
    }
