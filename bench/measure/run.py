"""Makes the guides of a measure and judges each."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from bench.measure.guide import Guide, make
from bench.measure.plant import PLANTERS
from bench.measure.score import Outcome, judge

BANKS = Path(__file__).parent / "banks"
# Banks whose misses were looked at, each after it had been measured unseen.
TUNING = (
    "tune",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
)


@cache
def load(name: str) -> Mapping[str, Any]:
    """A file of banks/."""
    from ruamel.yaml import YAML

    loaded: Mapping[str, Any] = YAML(typ="safe").load((BANKS / f"{name}.yaml").read_text(encoding="utf-8"))
    return loaded


def guides(bank: str, number: int, seed: str, kinds: Sequence[str] = (), together: int = 1) -> Iterator[Guide]:
    """`number` guides for each class (with `together` - 1 other defects), and twice as many clean ones."""
    stock, phrases = load("stock"), load(bank)
    for i in range(number * 2):
        yield make(f"{bank}/{seed}/clean/{i}", stock, phrases, ())
    for kind in kinds or PLANTERS:
        for i in range(number):
            yield _with_others(f"{bank}/{seed}/{kind}/{i}", stock, phrases, kind, together - 1)


def _with_others(seed: str, stock: Mapping[str, Any], phrases: Mapping[str, Any], kind: str, others: int) -> Guide:
    """A guide with a defect of the kind and some of other kinds that can stand beside it."""
    rng = random.Random(seed)
    pool = [each for each in sorted(PLANTERS) if each != kind]
    while True:
        try:
            return make(seed, stock, phrases, (kind, *rng.sample(pool, others)))
        except LookupError:  # a conversion stands abroad, the wording of BLS at home
            if not others:
                raise


def run(bank: str, number: int, seed: str, kinds: Sequence[str] = (), together: int = 1) -> list[Outcome]:
    return [judge(guide) for guide in guides(bank, number, seed, kinds, together)]
