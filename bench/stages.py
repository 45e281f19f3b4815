"""How long each stage of a run takes, in one warm process: python bench/stages.py [--passes N] PATH...

PATH: a guide, or a folder of guides. The stages: reading (bytes to blocks), facts (figures to claims), the rules that
judge claims, the other rules, the report. Of the passes over all files the first is a warm-up; times are medians, and
the shares are those of the medians. Prints JSON: {"bytes", "guides", "seconds": {stage: median of a pass}}.
"""

from __future__ import annotations

import argparse
import gc
import json
import statistics
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from guidelint.checks.page import Page
from guidelint.facts import extract
from guidelint.lint import lint
from guidelint.readers import read
from guidelint.reports import render
from guidelint.rulebook.load import load_rulebook
from guidelint.rulebook.select import select
from guidelint.run import files
from guidelint.run.analyse import analyse
from guidelint.run.settings import MAX_BYTES, Settings
from guidelint.source import decode

STAGES = ("reading", "facts", "fact rules", "other rules", "report")
TODAY = date(2026, 11, 23)
# Groups of the rules that compare claims; all others look at words and structure.
FACT_GROUPS = frozenset({"salary", "growth", "openings", "employment", "education", "experience", "currency"})
SUFFIXES = (".txt", ".md")
Clock = Callable[[], float]


def settings() -> Settings:
    rulebook = load_rulebook()
    template = next(iter(rulebook.templates.values()))
    return Settings(rulebook, select(rulebook.rules).rules, template, TODAY, MAX_BYTES)


def one_pass(
    guides: Sequence[tuple[str, bytes]], chosen: Settings, clock: Clock = time.process_time
) -> dict[str, float]:
    """Seconds of the processor that each stage took over all guides, one stage after another as in a run."""
    of_facts = [rule for rule in chosen.rules if rule.group in FACT_GROUPS]
    others = [rule for rule in chosen.rules if rule.group not in FACT_GROUPS]
    spent = dict.fromkeys(STAGES, 0.0)
    for path, data in guides:
        start = clock()
        source = decode(data, path)
        found = read(source, chosen.template, chosen.rulebook.lexicon)
        spent["reading"] += clock() - start
        for guide in found:
            start = clock()
            facts = extract(guide, chosen.rulebook.lexicon, chosen.template)
            spent["facts"] += clock() - start
            page = Page(
                guide,
                source,
                facts,
                chosen.rulebook.lexicon,
                chosen.template,
                chosen.rulebook.reference,
                chosen.today,
            )
            for stage, rules in (("fact rules", of_facts), ("other rules", others)):
                spent[stage] += _timed(lint, page, rules, clock=clock)
    records = [analyse(data, path, chosen) for path, data in guides]
    spent["report"] = _timed(_report, records, chosen, clock=clock)
    return spent


def _timed(work: Callable[..., Any], *given: Any, clock: Clock) -> float:
    start = clock()
    work(*given)
    return clock() - start


def _report(records: Sequence[Any], chosen: Settings) -> str:
    return render(files.report(records, chosen, version="", exit_zero=True))


def medians(passes: Sequence[dict[str, float]]) -> dict[str, float]:
    return {stage: statistics.median(each[stage] for each in passes) for stage in STAGES}


def guides_of(paths: Sequence[Path]) -> list[tuple[str, bytes]]:
    found = [file for path in paths for file in (sorted(path.iterdir()) if path.is_dir() else [path])]
    found = [file for file in found if file.suffix in SUFFIXES]
    return [(file.name, file.read_bytes()) for file in found]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passes", type=int, default=15, help="passes that are measured (15)")
    parser.add_argument("paths", nargs="+", type=Path)
    given = parser.parse_args()
    gc.set_threshold(10_000, 10, 10)  # as the command has it
    chosen, guides = settings(), guides_of(given.paths)
    passes = [one_pass(guides, chosen) for _ in range(given.passes + 1)][1:]
    size = sum(len(data) for _, data in guides)
    print(json.dumps({"bytes": size, "guides": len(guides), "seconds": medians(passes)}))


if __name__ == "__main__":
    main()
