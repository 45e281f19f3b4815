"""What each phrase of a bank is read as, on guides without defects: a wording that is misread stands out at once."""

from __future__ import annotations

from collections import Counter, defaultdict

from bench.measure.guide import Guide
from bench.measure.plant import Mention
from bench.measure.report import claims
from bench.measure.run import guides

_NEAR = 90  # characters shown on either side of a mention
# What a fact must be read as: the metric, and the statistics that will do.
_MEANT: dict[str, tuple[str, tuple[str, ...]]] = {
    "median": ("pay", ("median",)),
    "hourly": ("pay", ("median",)),
    "range": ("pay", ("range", "typical")),
    "mean": ("pay", ("mean",)),
    "growth": ("growth", ()),
    "growth-exact": ("growth", ()),
    "base": ("employment", ()),
    "target": ("employment-projected", ()),
    "openings": ("openings", ()),
    "length": ("programme-length", ()),
    "cost": ("programme-cost", ()),
    "education": ("education", ()),
}


def report_phrases(bank: str, number: int, seed: str) -> str:
    """The phrases that some mention of was misread, each with how often, as what, and one place; best read first."""
    read: dict[str, Counter[str]] = defaultdict(Counter)
    shown: dict[tuple[str, str], str] = {}
    for guide in guides(bank, number, seed):
        if guide.defects:
            break
        found = claims(guide.path, guide.text)
        for mention, phrase in guide.phrases.items():
            if mention[0] in _MEANT:
                told = _misread(guide, mention, found)
                read[phrase][told] += 1
                shown.setdefault((phrase, told), _place(guide, mention))
    lines = []
    for phrase, counts in sorted(read.items(), key=lambda item: (-item[1][""] / item[1].total(), item[0])):
        if counts.total() > counts[""]:
            lines.append(f"{counts[''] / counts.total():.2f} of {counts.total()}  {phrase}")
            lines += [f"    {n} {told}: {shown[phrase, told]}" for told, n in counts.most_common() if told]
    of = sum(counts.total() for counts in read.values())
    right = sum(counts[""] for counts in read.values())
    return "\n".join([*lines, f"{right} of {of} mentions are read as what they say ({right / (of or 1):.3f})"])


def _misread(guide: Guide, mention: Mention, found: list[tuple[int, int, tuple[tuple[str, str], ...]]]) -> str:
    """What is wrong with the best of the claims at a mention; "" where one of them is as it should be."""
    place = guide.places[mention]
    here = [dict(key) for start, end, key in found if start < place.end and place.start < end]
    return min((_wrong(mention[0], key) for key in here), key=len, default="no claim")


def _wrong(fact: str, key: dict[str, str]) -> str:
    metric, statistics = _MEANT[fact]
    wrong = [] if key["metric"] == metric else [f"metric {key['metric']}"]
    if statistics and key.get("statistic") not in statistics:
        wrong.append(f"statistic {key.get('statistic')}")
    if key.get("subject") != "role":
        wrong.append(f"subject {key.get('subject')}")
    if fact == "hourly" and key.get("period") != "hour":
        wrong.append(f"period {key.get('period')}")
    narrowed = key.get("basis") if metric != "education" else None
    wrong += [f"{name} {value}" for name, value in (("basis", narrowed), ("level", key.get("level"))) if value]
    return ", ".join([*wrong, *(["unnamed"] if "unnamed" in key else [])])


def _place(guide: Guide, mention: Mention) -> str:
    place = guide.places[mention]
    return " / ".join(guide.text[max(0, place.start - _NEAR) : place.end + _NEAR].split("\n"))
