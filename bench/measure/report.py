"""The measure in words: recall per class, false alarms, and why what was missed was missed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from io import BytesIO

from bench.measure.guide import Guide
from bench.measure.plant import Defect, Mention
from bench.measure.score import Judged, Outcome
from guidelint import extract_facts
from guidelint.facts.claims import Claim
from guidelint.finding import Finding

__all__ = ["report_guides"]


def report_guides(outcomes: Sequence[Outcome], *, verbose: bool = False) -> str:
    """The table of classes; with verbose, every miss with its reason and every alarm."""
    lines = [*(_details(outcomes) if verbose else ()), f"{'class':18} planted  found  strict"]
    planted, found, strict = Counter[str](), Counter[str](), Counter[str]()
    for outcome in outcomes:
        for judged in outcome.judged:
            planted[judged.defect.kind] += 1
            found[judged.defect.kind] += judged.found
            strict[judged.defect.kind] += judged.strict
    for kind in planted:
        n = planted[kind]
        lines.append(f"{kind:18} {n:7} {found[kind] / n:6.2f} {strict[kind] / n:7.2f}")
    total = planted.total() or 1
    lines.append(f"{'all':18} {planted.total():7} {found.total() / total:6.3f} {strict.total() / total:7.3f}")
    for name, chosen in (("clean", _clean(outcomes)), ("planted", [o for o in outcomes if o.guide.defects])):
        alarms = Counter(finding.rule for outcome in chosen for finding in outcome.alarms)
        rate = alarms.total() / (len(chosen) or 1)
        told = f"{alarms.total()} ({rate:.3f} a guide) {dict(alarms.most_common())}"
        lines.append(f"alarms on {len(chosen)} {name} guides: {told}")
    layouts = Counter(o.guide.path.split("/")[0] for o in outcomes for j in o.judged if not j.strict)
    lines.append(f"misses by layout: {dict(layouts.most_common())}")
    return "\n".join(lines)


def _clean(outcomes: Sequence[Outcome]) -> list[Outcome]:
    return [outcome for outcome in outcomes if not outcome.guide.defects]


def _details(outcomes: Sequence[Outcome]) -> list[str]:
    lines: list[str] = []
    for outcome in outcomes:
        guide = outcome.guide
        for judged in outcome.judged:
            if not judged.strict:
                lines += _miss(guide, judged)
        lines += [line for finding in outcome.alarms for line in _alarm(guide, finding)]
    return lines


def _miss(guide: Guide, judged: Judged) -> list[str]:
    defect = judged.defect
    lines = [f"{'PARTLY' if judged.found else 'MISSED'} {defect.kind} in {guide.path}: {reason(guide, defect)}"]
    lines += [f"    departs  {shown(guide, mention)}" for mention in defect.departing]
    return [*lines, *(f"    other    {shown(guide, mention)}" for mention in defect.others[:3])]


def _alarm(guide: Guide, finding: Finding) -> list[str]:
    at = [finding.location.line, *(place.location.line for place in finding.related)]
    text = guide.text.split("\n")
    lines = [f"ALARM {finding.rule} in {guide.path}: {finding.message}"]
    return [*lines, *(f"    {text[line - 1].strip()[:300]}" for line in dict.fromkeys(at))]


def shown(guide: Guide, mention: Mention) -> str:
    """The sentence or the line of a mention, with the figure marked."""
    place = guide.places[mention]
    start = max(guide.text.rfind("\n", 0, place.start), guide.text.rfind(". ", 0, place.start) + 1) + 1
    text = guide.text
    last = min(
        (end for end in (text.find("\n", place.end), text.find(". ", place.end) + 1) if end > 0), default=len(text)
    )
    return f"{text[start : place.start]}[[{text[place.start : place.end]}]]{text[place.end : last]}"


def reason(guide: Guide, defect: Defect) -> str:
    """Why the places were not set against each other, by what the tool read of them."""
    one = _claim(guide, defect.departing[0])
    if one is None:
        return "no claim read at the departing place"
    if not defect.others:
        return f"not compared; read as {one}"
    read = [claim for claim in (_claim(guide, mention) for mention in defect.others) if claim]
    if not read:
        return f"no claim read at the other place; departing read as {one}"
    return "; ".join(dict.fromkeys(difference(one, claim) for claim in read))


def _claim(guide: Guide, mention: Mention) -> tuple[tuple[str, str], ...] | None:
    """The key of the claim that was read at a mention, less what is unstated."""
    place = guide.places[mention]
    for start, end, key in claims(guide.path, guide.text):
        if start < place.end and place.start < end:
            return key
    return None


def difference(one: tuple[tuple[str, str], ...], two: tuple[tuple[str, str], ...]) -> str:
    """Which parts of two keys differ."""
    a, b = dict(one), dict(two)
    if one == two:
        return f"same key, not compared: {one}"
    parts = [f"{name} {a.get(name)} | {b.get(name)}" for name in sorted({*a, *b}) if a.get(name) != b.get(name)]
    return "different key: " + ", ".join(parts)


def _stated(claim: Claim) -> tuple[tuple[str, str], ...]:
    """The parts of the key that are stated, and whether what is meant was only inferred."""
    parts = [(name, getattr(claim.key, name)) for name in claim.key.__slots__]
    return tuple((name, str(value)) for name, value in [*parts, ("unnamed", not claim.named)] if value)


def claims(path: str, text: str) -> list[tuple[int, int, tuple[tuple[str, str], ...]]]:
    """Claims of a text: start, end, and the parts of its key that are stated."""
    report = extract_facts(["-"], stdin=BytesIO(text.encode()), stdin_name=path)
    return [
        (read.span.start, read.span.end, _stated(read))
        for read in (figure.read for figure in report.figures)
        if isinstance(read, Claim)
    ]
