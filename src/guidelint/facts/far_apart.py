"""Figures too far from what the guide says elsewhere to be of the same thing: they are not compared.

Two statements of one figure that contradict each other lie near one another: a page was refreshed in parts, or somebody
wrote down another year's value. In the guides by independent hands in bench/natural/tune no planted median, mean or
count of jobs differs from the right one by half, and no number of openings or cost of a programme doubles. Where a
sentence of prose gives a value that lies further off, it nearly always speaks of somebody else whom its words name in a
way that was not understood ("roofers with their own firm take home ..."). So the further off, the more firmly it has to
be said whose figure it is. A slip of the pen (one digit, two of them swapped, a nought) is a contradiction however far
off it lies.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from guidelint.facts.claims import Claim, Footing
from guidelint.facts.compare import as_compared, conflict
from guidelint.record import replace

# How many times off a figure may lie where it is implied, named, plain, or data whose it is; None: however far.
_COUNTS = ("1.6", "2.05", "6", "4")
_FLOWS = ("2.05", "4", "8", "4")
_LIMITS: dict[str, tuple[str, str, str, str | None]] = {
    "pay": ("1.5", "2.05", "4", None),
    "employment": _COUNTS,
    "employment-projected": _COUNTS,
    "openings": _FLOWS,
    "new-jobs": _FLOWS,
    "programme-cost": ("2.05", "2.05", "4", None),
}
_RANGES = "3"  # of data: "career earnings: $2,000,000-$3,500,000"
_STATISTICS = frozenset({"median", "mean", "range", None})  # of pay
_BY_THE_DECADE = frozenset({"openings", "new-jobs"})  # the one may be a year's, the other a decade's
_FIRMEST: tuple[Footing, ...] = ("implied", "named", "plain", "data")
_THE_SAME = Decimal("1.015")
_DIGITS = 3  # of a figure in which one wrong digit is told from another figure
_AT_MOST = 25  # firm claims of one key that others are held against: a guide may have tens of thousands
_Key = tuple[str | None, ...]


def without_strangers(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those that lie too far from firmer ones of their key no longer named, with the reason."""
    firmer: dict[_Key, list[Claim]] = {}
    kept = list(claims)
    held = [i for i, claim in enumerate(claims) if _is_held(claim)]
    groups: dict[_Key, list[int]] = {}
    for i in held:
        groups.setdefault(_key(claims[i]), []).append(i)
    for i in sorted(held, key=lambda i: (not claims[i].headline, -_FIRMEST.index(claims[i].footing), i)):
        claim = claims[i]
        known = firmer.setdefault(_key(claim), [])
        limit = _limit(claim)
        nearest = min(known, key=lambda other: _times(claim, other), default=None)
        far = limit is not None and nearest is not None and _times(claim, nearest) >= Decimal(limit)
        if far and nearest is not None and not (_is_backed(i, groups[_key(claim)], claims) or _is_slip(claim, known)):
            kept[i] = _a_stranger(claim, nearest)
        elif len(known) < _AT_MOST:
            known.append(claim)
    return kept


def _limit(claim: Claim) -> str | None:
    """How many times off a claim may lie to be held against others."""
    if claim.key.metric == "pay" and claim.key.statistic == "range" and claim.footing == "data":
        return _RANGES
    return None if claim.headline else _LIMITS[claim.key.metric][_FIRMEST.index(claim.footing)]


def _is_backed(i: int, members: Sequence[int], claims: Sequence[Claim]) -> bool:
    """Whether a value is given again elsewhere, so that it is no single stranger among the guide's own."""
    same = (j for j in members[:_AT_MOST] if j != i and claims[j].block != claims[i].block)
    return claims[i].footing != "implied" and any(
        not conflict(claims[i], claims[j]) and _times(claims[i], claims[j]) < _THE_SAME for j in same
    )


def _is_slip(claim: Claim, known: Sequence[Claim]) -> bool:
    return any(_slip(claim, other) for other in known)


def _is_held(claim: Claim) -> bool:
    """Whether a claim is one value that others of its key repeat."""
    if not claim.named or claim.key.metric not in _LIMITS or claim.quantity.inverted or not _middle(claim):
        return False
    return claim.key.metric != "pay" or as_compared(claim).key.statistic in _STATISTICS


def _key(claim: Claim) -> _Key:
    key = as_compared(claim).key
    return (
        *(key.metric, key.statistic, key.subject, key.subject_name, key.level),
        *(key.region, key.currency, key.period, key.basis),
    )


def _middle(claim: Claim) -> Decimal | None:
    """The value of a figure, the middle of a range, or its only end."""
    low, high = claim.quantity.low, claim.quantity.high
    value = (low + high) / 2 if low is not None and high is not None else low if low is not None else high
    return value if value is not None and value > 0 else None


def _times(one: Claim, two: Claim) -> Decimal:
    """How many times the smaller figure the larger is; of ranges of which one is open, the ends that both have."""
    p, q = one.quantity, two.quantity
    if (p.high is None) != (q.high is None) and p.low and q.low:
        return max(p.low, q.low) / min(p.low, q.low)
    a, b = sorted((_middle(one) or Decimal(1), _middle(two) or Decimal(1)))
    if one.key.metric in _BY_THE_DECADE:
        return min(b / a, max(a * 10, b) / min(a * 10, b))
    return b / a


def _slip(one: Claim, two: Claim) -> bool:
    """Whether one figure is the other with a digit changed, left out or put in, or two neighbours swapped."""
    a, b = (_written(claim) for claim in (one, two))
    if min(len(a.rstrip("0")), len(b.rstrip("0"))) < _DIGITS:
        return a.rstrip("0") == b.rstrip("0") != ""
    if len(a) == len(b):
        off = [i for i in range(len(a)) if a[i] != b[i]]
        swapped = len(off) == 2 and off[1] == off[0] + 1 and a[off[0]] == b[off[1]] and a[off[1]] == b[off[0]]
        return len(off) == 1 or swapped
    short, long = sorted((a, b), key=len)
    return len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _written(claim: Claim) -> str:
    """The digits of a figure."""
    value = (_middle(claim) or Decimal(0)).normalize()
    return format(value, "f").replace(".", "")


def _a_stranger(claim: Claim, other: Claim) -> Claim:
    times = _times(claim, other).quantize(Decimal("0.1"))
    told = f"{claim.because.get('subject') or 'read'}, but {times} times off {' '.join(other.quote.split())}"
    return replace(claim, named=False, because={**claim.because, "subject": told})
