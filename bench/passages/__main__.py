"""python -m bench.passages [--set tune|measure] [--kind CLASS] [--verbose]

How many contradictions are found between two passages as many people write them, and how many alarms there are where
two passages agree or speak of different things. The set `measure` is for measuring alone.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence

from bench.passages.passages import SETS, Judged, judge_all


def main(given: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=SETS, default="tune", help="which pairs (tune)")
    parser.add_argument("--kind", help="only this class")
    parser.add_argument("--verbose", action="store_true", help="each miss and each alarm of tune")
    options = parser.parse_args(given)
    if options.set == "measure" and options.verbose:
        parser.error("the set `measure` has totals alone: nobody tunes on it")
    judged = list(judge_all(options.set, options.kind))
    if not judged:
        parser.error(f"there is no class {options.kind}")
    print("\n".join([*(details(judged) if options.verbose else ()), *report(judged)]))
    return 0


def report(judged: Sequence[Judged]) -> Iterator[str]:
    """A table of classes: contradictions and those found; other pairs and those with an alarm."""
    yield f"{'class':26}{'conflicts':>10}{'found':>7}{'others':>8}{'alarms':>8}"
    for kind in dict.fromkeys(each.pair.kind for each in judged):
        yield _row(kind, [each for each in judged if each.pair.kind == kind])
    yield _row("all", judged)


def _row(name: str, judged: Sequence[Judged]) -> str:
    planted = [each for each in judged if each.pair.verdict == "conflict"]
    others = [each for each in judged if each.pair.verdict != "conflict"]
    found, alarms = sum(each.found for each in planted), sum(bool(each.alarms) for each in others)
    return f"{name:26}{len(planted):10}{found:7}{len(others):8}{alarms:8}"


def details(judged: Sequence[Judged]) -> Iterator[str]:
    for each in judged:
        told = [f"ALARM {finding.rule}: {finding.message}" for finding in each.alarms]
        if each.pair.verdict == "conflict" and not each.found:
            told.insert(0, "MISSED")
        if told:
            pair = each.pair
            yield f"{' | '.join(told)} ({pair.verdict}, {pair.kind}, {pair.role}, {pair.country})"
            for name, text in (("a", pair.a), ("b", pair.b)):
                yield "\n".join(f"    {name}: {line}" for line in text.splitlines())


if __name__ == "__main__":
    raise SystemExit(main())
