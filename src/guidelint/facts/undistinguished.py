"""Figures that a guide sets side by side: whatever tells them apart, it is not that one of them is wrong.

A sentence, the row of a table or a list of items that gives two values "for one thing" makes a distinction ("$120,000,
compared to $110,250 for those with a bachelor's degree"; columns by the size of the employer; one item for each
country), and so do sections built alike, with one label in each. Where the words of the distinction were not
understood, the keys of the figures are equal, and none of them may be held against another. The same holds for a
key under which a guide gives many values, each of them once: its claims are of more things than the key tells.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from guidelint import regex as re
from guidelint.facts.claims import Claim, Key
from guidelint.facts.compare import as_compared, compare_ranges, conflict
from guidelint.facts.spots import Spot
from guidelint.guide import Guide
from guidelint.record import replace

_OVER = ("the column", "the line that leads in", "the section")
_NUMBERED = re.compile(r"\d{1,2}[.)]\s")
_LED_IN = re.compile(r"\W*(?P<name>[A-Z][^.:–—]{1,40}?)(?:\s[-–—]\s|:\s)")  # "Amazon - operations at scale. Pay: ..."
_TOLERANCE = Decimal("0.02")
_FIRMEST = {"data": 0, "plain": 1, "named": 1, "implied": 2}
_COMPARED = frozenset({
    *("pay", "growth", "openings", "new-jobs", "employment", "employment-projected"),
    *("programme-length", "programme-cost"),
})  # fmt: skip
_TAUGHT = frozenset({"programme-length", "programme-cost"})
_CARDS = 3  # times that a label stands on a page whose cards are of several things
_MANY = 3  # values of one key, none of them given twice
_AT_MOST = 60  # claims set side by side whose pairs are looked at: a list of thousands makes its point before


def side_by_side(claims: Sequence[Claim], spots: Sequence[Spot], guide: Guide) -> list[Claim]:
    """The claims, those that stand beside another value of their key no longer named. spots: of the first claims."""
    kept = list(claims)
    told: dict[int, str] = {}
    held = [i for i in range(len(spots)) if claims[i].named and claims[i].key.metric in _COMPARED]
    for where, members in _beside(held, claims, spots, guide):
        for i in _unsure(members, claims):
            told.setdefault(i, where)
    for i in _of_cards([i for i in held if i not in told], claims, spots):
        told[i] = "the card of each thing gives one under this label"
    for i in _many([i for i in held if i not in told], claims):
        told[i] = "the guide gives many"
    for i in _parallel([i for i in held if i not in told], claims, spots, guide):
        told[i] = "sections built alike each give one"
    for i, where in told.items():
        because = {**claims[i].because, "subject": f"{claims[i].because.get('subject') or 'read'}, but {where}"}
        kept[i] = replace(claims[i], named=False, because=because)
    return kept


def _beside(
    held: Iterable[int], claims: Sequence[Claim], spots: Sequence[Spot], guide: Guide
) -> Iterator[tuple[str, list[int]]]:
    """Claims of one key that stand in one sentence, one row, one column or one list."""
    groups: dict[Hashable, list[int]] = defaultdict(list)
    led_in: dict[Hashable, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for i in held:
        claim, spot = claims[i], spots[i]
        key = _key(claim)
        place = guide.table_place.get(claim.block) if claim.block is not None else None
        groups["its sentence gives another", claim.block, spot.sentence, key].append(i)
        if place is not None:
            table, row, column = place
            groups["its row gives another", table.group, row, key].append(i)
            if _told_from_outside(claim):
                groups["its column gives another", table.group, column, key].append(i)
        elif spot.block.kind == "paragraph" and spot.field is None and (name := _LED_IN.match(spot.line.text)):
            led_in[spot.block.section, key][name["name"]].append(i)
        elif spot.block.kind == "item" and spot.block.group is not None and _told_from_outside(claim):
            groups["its list gives another", spot.block.group, key].append(i)
    for found, members in groups.items():
        if len(members) > 1 and isinstance(found, tuple):
            yield str(found[0]), members
    for names in led_in.values():
        if len(names) >= _MANY:
            yield "paragraphs led in by other names give others", [i for some in names.values() for i in some]


def _told_from_outside(claim: Claim) -> bool:
    """Whether a head over them all says what the figures measure, so that their own labels say of whom."""
    metric = claim.because.get("metric", "")
    return not claim.headline or any(where in metric for where in _OVER)


def _unsure(members: Sequence[int], claims: Sequence[Claim]) -> list[int]:
    """Those of some claims side by side that may be of something else: all, or all but the one that is named."""
    if not any(_differ(claims[i], claims[j]) for i, j in combinations(members[:_AT_MOST], 2)):
        return []
    footing = [_FIRMEST[claims[i].footing] for i in members]
    best = min(footing)
    if footing.count(best) == 1:
        return [i for i, each in zip(members, footing, strict=True) if each != best]
    return list(members)


def _many(held: Iterable[int], claims: Sequence[Claim]) -> Iterator[int]:
    """Claims under a key with many values, each of them once: all, or the implied ones where the others are few."""
    keys: dict[Key, list[int]] = defaultdict(list)
    for i in held:
        keys[_key(claims[i])].append(i)
    for members in keys.values():
        firm = [i for i in members if claims[i].footing != "implied"]
        if _each_once(firm, claims):
            yield from members
        elif _each_once(members, claims):
            yield from (i for i in members if claims[i].footing == "implied")


def _each_once(members: Sequence[int], claims: Sequence[Claim]) -> bool:
    """Whether there are many values, and none is given twice."""
    if len(members) < _MANY:
        return False
    some = members[:_AT_MOST]
    return all(_differ(claims[i], claims[j]) for i, j in combinations(some, 2))


def _parallel(held: Iterable[int], claims: Sequence[Claim], spots: Sequence[Spot], guide: Guide) -> Iterator[int]:
    """Claims under one label in sections that stand beside each other and are no parts that guides have."""
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for i in held:
        other = claims[i].key.subject == "other"  # "first officers", under the name of each airline
        label = spots[i].label or spots[i].row
        other = other or _this_programme(claims[i])
        if (label or other) and claims[i].block is not None:
            groups[_key(claims[i]), "" if other else label.strip(" :*").lower()].append(i)
        elif claims[i].block is None:
            groups[_key(claims[i]), _last_key(spots[i])].append(i)
    for members in groups.values():
        unsure: set[int] = set()
        for i, j in combinations(members[:_AT_MOST], 2):
            if _differ(claims[i], claims[j]) and _siblings(spots[i], spots[j], guide):
                unsure |= {i, j}
        yield from sorted(unsure)


def _this_programme(claim: Claim) -> bool:
    """Whether a sentence on a programme does not name it: "This program is completed in four years"."""
    unnamed = claim.because.get("subject", "") in ("the page", "the page's only programme")
    return claim.key.metric in _TAUGHT and claim.footing == "implied" and unnamed


def _of_cards(held: Iterable[int], claims: Sequence[Claim], spots: Sequence[Spot]) -> Iterator[int]:
    """Claims under a label that stands many times: "Duration", in the card of each course; "Pay", in one section."""
    labels = Counter(spot.label.strip(" :*").lower() for spot in spots if spot.label)
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for i in held:
        label = spots[i].label.strip(" :*").lower()
        if labels[label] >= _CARDS and claims[i].key.metric in _TAUGHT:
            groups[claims[i].key.metric, claims[i].key.subject_name, claims[i].key.region, label].append(i)
        elif label and claims[i].key.metric == "pay" and spots[i].row == "":
            groups["pay", spots[i].block.section, _key(claims[i]), label].append(i)
    for found, members in groups.items():
        if isinstance(found, tuple) and found[0] == "pay" and len(members) < _CARDS:
            continue
        if any(_differ(claims[i], claims[j]) for i, j in combinations(members[:_AT_MOST], 2)):
            yield from members


def _last_key(spot: Spot) -> str:
    return spot.field.key.rpartition(".")[2].lower() if spot.field is not None else ""


def _siblings(one: Spot, two: Spot, guide: Guide) -> bool:
    """Whether two figures stand in different sections under one heading that are no different parts of a guide.

    Neither is known from the template, or both are the same part of it in a numbered list: "2. Roofer salary".
    """
    if _in_tables_alike(one, two):
        return True
    if one.index is None or two.index is None:  # records of data: routes.degree.length, routes.diploma.length
        return one.index is two.index is None
    a, b = (_path(guide, spot.block.section) for spot in (one, two))
    apart = next(((guide.sections[x], guide.sections[y]) for x, y in zip(a, b, strict=False) if x != y), None)
    if apart is None or any(section.heading is None for section in apart) or apart[0].known != apart[1].known:
        return False
    return apart[0].known is None or all(_NUMBERED.match(section.title) for section in apart)


def _in_tables_alike(one: Spot, two: Spot) -> bool:
    """Whether two figures stand in tables with the same heads, each under a line of its own that says of what it is."""
    heads = [(spot.corner, spot.column) for spot in (one, two)]
    return one.cell and two.cell and heads[0] == heads[1] and bool(one.lead and two.lead) and one.lead != two.lead


def _path(guide: Guide, section: int) -> list[int]:
    path = [section]
    while (parent := guide.sections[path[-1]].parent) is not None:
        path.append(parent)
    return path[::-1]


def _key(claim: Claim) -> Key:
    return as_compared(claim).key


def _differ(one: Claim, two: Claim) -> bool:
    if one.quantity.unit != two.quantity.unit:  # "six semesters (three years)" may be one length
        return one.headline and two.headline and (one.block != two.block or one.block is None)
    if one.quantity.is_range and two.quantity.is_range:
        return compare_ranges(one, two, _TOLERANCE) != "agree"
    return conflict(one, two, _TOLERANCE)
