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
            name = f"{bank}/{seed}/{kind}/{i}"
            others = [each for each in sorted(PLANTERS) if each != kind]
            more = random.Random(name).sample(others, together - 1)
            yield make(name, stock, phrases, (kind, *more))


def run(bank: str, number: int, seed: str, kinds: Sequence[str] = (), together: int = 1) -> list[Outcome]:
    return [judge(guide) for guide in guides(bank, number, seed, kinds, together)]
