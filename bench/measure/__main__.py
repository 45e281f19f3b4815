"""python -m bench.measure [--bank NAME] [--guides N] [--seed S] [--verbose] [--phrases] [--pages FOLDER]

Recall per class of defect and false alarms a clean guide, on guides made here; with --pages, on real pages in which one
figure was changed; with --phrases, which wordings of a bank are misread. The bank `measure` is for measuring alone: its
misses are counted, and shown to nobody who tunes.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from bench.measure.mutate import report_pages, run_pages
from bench.measure.phrases import report_phrases
from bench.measure.report import report_guides
from bench.measure.run import TUNING, run


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--bank",
        choices=[*TUNING, "measure"],
        default="tune",
        help="whose wordings (tune)",
    )
    parser.add_argument(
        "--guides", type=int, default=20, help="guides for each class, and twice as many clean ones (20)"
    )
    parser.add_argument("--seed", default="1", help="everything is drawn from it (1)")
    parser.add_argument("--kind", action="append", default=[], help="only this class; may be repeated")
    parser.add_argument("--together", type=int, default=1, help="defects in one guide (1)")
    parser.add_argument("--pages", type=Path, help="a folder of pages: change one figure in each, and look")
    parser.add_argument("--phrases", action="store_true", help="what each phrase of the bank is read as")
    parser.add_argument("--verbose", action="store_true", help="each miss and alarm, with its sentences")
    given = parser.parse_args()
    if given.pages:
        print(report_pages(run_pages(given.pages, given.seed), given.verbose))
    elif given.phrases:
        print(report_phrases(given.bank, given.guides, given.seed))
    else:
        outcomes = run(given.bank, given.guides, given.seed, given.kind, given.together)
        print(report_guides(outcomes, verbose=given.verbose))


if __name__ == "__main__":
    main()
