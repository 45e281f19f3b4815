"""python -m bench.sentences [--metric M] [--verbose]

What is read of sentences as people write them. A metric is a file of tune/, or `pairs`. Dangerous is a claim about the
role at large that the sentence does not make: it would be compared.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from itertools import groupby

from bench.sentences.rows import pairs, rows
from bench.sentences.score import Judged, JudgedPair, judge_pair, judge_row
from guidelint.facts.claims import Claim


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--metric", help="a file of tune/, or `pairs` (all)")
    parser.add_argument("--verbose", action="store_true", help="each miss, with what was read and why")
    given = parser.parse_args()
    judged = [] if given.metric == "pairs" else [each for row in rows(given.metric) for each in judge_row(row)]
    twos = [judge_pair(pair) for pair in pairs()] if given.metric in (None, "pairs") else []
    if not judged and not twos:
        parser.error(f"there is no metric {given.metric}")
    print("\n".join([*report(judged, given.verbose), *report_pairs(twos, given.verbose)]))


def report(judged: Sequence[Judged], verbose: bool) -> Iterator[str]:
    """The table of metrics; with verbose, every miss before it."""
    if verbose:
        for each in judged:
            if each.danger or (each.asked and not each.right):
                yield from miss(each)
    if judged:
        yield f"{'metric':22} claims    read   right | no facts  dangerous"
    for metric, group in groupby(judged, key=lambda each: each.row.metric):
        members = list(group)
        asked = [each for each in members if each.asked]
        read, right = share(sum(e.read for e in asked), len(asked)), share(sum(e.right for e in asked), len(asked))
        danger = sum(each.danger for each in members)
        yield f"{metric:22} {len(asked):6} {read:>7} {right:>7} | {len(members) - len(asked):8} {danger:10}"


def miss(each: Judged) -> Iterator[str]:
    kind = "DANGER" if each.danger else "WRONG" if isinstance(each.claim, Claim) else "MISSED"
    yield f"{kind} {each.row.metric} ({each.row.role}, {each.row.country}) {each.figure['quote']!r}: {each.why}"
    yield f"    {each.row.text}"
    if isinstance(each.claim, Claim):
        yield "    because " + "; ".join(f"{part}: {words}" for part, words in sorted(each.claim.because.items()))


def report_pairs(judged: Sequence[JudgedPair], verbose: bool) -> Iterator[str]:
    """How many contradictions were found, and how many alarms there were."""
    for each in judged if verbose else ():
        pair = each.pair
        told = [f"ALARM {finding.rule}: {finding.message}" for finding in each.alarms]
        if pair.verdict == "conflict" and not each.found:
            told.append("MISSED")
        if told:
            yield f"{' | '.join(told)} ({pair.verdict}, {pair.kind}, {pair.role}, {pair.country})"
            yield from (f"    {pair.a}", f"    {pair.b}")
    for verdict in ("conflict", "agree", "apart") if judged else ():
        members = [each for each in judged if each.pair.verdict == verdict]
        found = f", found {share(sum(e.found for e in members), len(members))}" if verdict == "conflict" else ""
        yield f"pairs, {verdict:8} {len(members):4}{found}, with false alarms {sum(bool(e.alarms) for e in members)}"


def share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


if __name__ == "__main__":
    main()
