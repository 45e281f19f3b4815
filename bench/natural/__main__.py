"""python -m bench.natural [--set tune|measure] [--guide NAME] [--verbose] [--check]

Recall per class of defect, and errors and warnings that no defect explains, on guides written by hand. The set
`measure` is for measuring alone: it has totals, and no list of what was missed.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence

from bench.natural.score import RULES, Outcome, judge
from bench.natural.truth import SETS, Guide, Span, load, problems


def main(given: Sequence[str] | None = None) -> int:
    """The exit code: 1 where --check finds something wrong, 2 for wrong options, else 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=SETS, default="tune", help="which guides (tune)")
    parser.add_argument("--guide", action="append", default=[], help="only this guide of tune; may be repeated")
    parser.add_argument("--verbose", action="store_true", help="each miss and each alarm of tune")
    parser.add_argument("--check", action="store_true", help="only see whether the truth fits the guides of both sets")
    options = parser.parse_args(given)
    if options.check:
        wrong = [f"{name}/{problem}" for name in SETS for problem in problems(name)]
        print("\n".join(wrong) or "every quotation occurs")
        return 1 if wrong else 0
    if options.set == "measure" and (options.verbose or options.guide):
        parser.error("the set `measure` has totals alone: nobody tunes on it")
    guides = [guide for guide in load(options.set) if not options.guide or guide.path in options.guide]
    if not guides:
        parser.error(f"no such guide: {', '.join(options.guide)}")
    outcomes = [judge(guide) for guide in guides]
    if options.verbose:
        print("\n".join(details(outcomes)))
    print(report(outcomes))
    return 0


def report(outcomes: Sequence[Outcome]) -> str:
    """A table of classes, and how many alarms there are on clean guides and on the others."""
    planted, found, strict = Counter[str](), Counter[str](), Counter[str]()
    for judged in (judged for outcome in outcomes for judged in outcome.judged):
        kind = judged.defect.kind
        planted[kind] += 1
        found[kind] += judged.found
        strict[kind] += judged.strict
    lines = [f"{'class':26}{'planted':>8}{'found':>8}{'strict':>8}"]
    lines += [f"{kind:26}{planted[kind]:8}{found[kind]:8}{strict[kind]:8}" for kind in RULES if planted[kind]]
    lines.append(f"{'all':26}{planted.total():8}{found.total():8}{strict.total():8}")
    for title, clean in (("clean", True), ("with defects", False)):
        some = [outcome for outcome in outcomes if clean is not bool(outcome.guide.defects)]
        rules = Counter(alarm.finding.rule for outcome in some for alarm in outcome.alarms)
        count = f"guides {title}: {len(some)}, unexplained errors and warnings: {rules.total()}"
        lines.append(count + "".join(f"\n  {n} {rule}" for rule, n in rules.most_common()))
    return "\n".join(lines)


def details(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Each defect that was missed or shown in part, and each alarm with the traps at which it points."""
    for outcome in outcomes:
        guide = outcome.guide
        for judged in outcome.judged:
            if not judged.strict:
                word = "partly" if judged.found else "missed"
                yield f"{word} {guide.path} {judged.defect.kind}: {judged.defect.note}"
                yield from (f"    {_at(guide, span)}" for place in judged.defect.places for span in place)
        for alarm in outcome.alarms:
            finding = alarm.finding
            yield f"alarm {guide.path}:{finding.location.line} {finding.rule}: {finding.message}"
            yield from (f"    a trap: {trap.note}" for trap in alarm.traps)


def _at(guide: Guide, span: Span) -> str:
    line = guide.text.count("\n", 0, span[0]) + 1
    return f"{line}: {guide.text[slice(*span)]}"


if __name__ == "__main__":
    raise SystemExit(main())
