"""Which claims were compared with another, and what kept the others apart: silence is not agreement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from guidelint.facts.claims import Claim, Facts, Key
from guidelint.facts.compare import Group, as_compared, comparable
from guidelint.record import dataclass
from guidelint.source import Span

_NO_PLACE = frozenset({"any", "unsure"})  # levels that words for education may have, and no ladder
OCCUPATIONS = frozenset({"role", "other", "wider-group"})  # whose figures rules compare


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A claim that met no other of its key.

    part: the part of the key that kept it apart, "" where there was nothing to compare it with.
    nearest: the claim of the same metric that differs from it in fewest parts, None where there is none.
    """

    claim: Claim
    part: str
    reason: str
    nearest: Claim | None = None


def compared(facts: Facts, data: Mapping[str, Any]) -> int:
    """How many claims met another of the same key. data: the package's data files, by name."""
    met = sum(len(group.claims) for _, groups in _groups(facts, data) for group in groups if len(group.claims) > 1)
    return met + len(_on_ladders(facts))


def unchecked(facts: Facts, data: Mapping[str, Any]) -> list[Unchecked]:
    """The claims that met no other, in order of their place, each with what kept it apart."""
    matter = _parts(data)
    groups = dict(_groups(facts, data))
    met = {c.span for of in groups.values() for group in of if len(group.claims) > 1 for c in group.claims}
    met |= _on_ladders(facts)
    found: list[Unchecked] = []
    for claim in facts.claims:
        if claim.span in met:
            continue
        metric = claim.key.metric
        told = _unplaced(claim)
        if told:
            found.append(Unchecked(claim, "basis", told))
        elif metric not in matter:
            found.append(Unchecked(claim, "metric", f"figures of {metric} are compared only in a list of levels"))
        elif not _may_meet(claim):
            found.append(Unchecked(claim, "subject", _whose(claim)))
        else:
            found.append(_apart(claim, groups.get(metric, []), matter[metric]))
    return found


def _parts(data: Mapping[str, Any]) -> Mapping[str, Sequence[str]]:
    return data["comparison"]["parts"] if "comparison" in data else {}


def _groups(facts: Facts, data: Mapping[str, Any]) -> Iterator[tuple[str, list[Group]]]:
    for metric, parts in _parts(data).items():
        claims = (replaced for c in facts.claims if _may_meet(replaced := as_compared(c)) and c.key.metric == metric)
        yield metric, comparable(claims, parts)


def _may_meet(claim: Claim) -> bool:
    return claim.key.subject in OCCUPATIONS and claim.named and not _unplaced(claim)


def _unplaced(claim: Claim) -> str:
    """Why words for a level of education are held against no others; "" where they are, and for all other figures."""
    said = claim.schooling
    if said is None or claim.key.subject != "role":
        return ""
    if claim.key.basis != "required":
        return "it is only preferred"
    if not claim.named and claim.key.level is None:
        return "its sentence or its section may speak of some posts alone, or of another time"
    return "it has no sure place on the ladder of levels" if set(said.levels) & _NO_PLACE and not said.denied else ""


def _on_ladders(facts: Facts) -> set[Span]:
    bands = {band.span for ladder in facts.ladders for band in ladder.bands}
    return {c.span for c in facts.claims if c.span in bands}


def _whose(claim: Claim) -> str:
    subject = claim.key.subject
    told = claim.because.get("subject", "")
    if subject in OCCUPATIONS and ", but " in told:
        return f"read: {told}"  # set beside another value, or far off it
    if subject in OCCUPATIONS:
        return f"whose figure it is was not said firmly enough (read: {claim.key.subject_name or subject})"
    return f"it speaks of {claim.key.subject_name or (subject or 'something else').replace('-', ' ')}, not of the role"


def _apart(claim: Claim, groups: Sequence[Group], parts: Sequence[str]) -> Unchecked:
    """What keeps a claim from the group that is nearest to it."""
    own = as_compared(claim)
    mine = next((group.key for group in groups if own.span in {c.span for c in group.claims}), own.key)
    nearest: tuple[list[str], Claim] | None = None
    for group in groups:
        if group.key == mine:
            continue
        differ = [part for part in parts if getattr(group.key, part, None) != getattr(mine, part, None)]
        if nearest is None or len(differ) < len(nearest[0]):
            nearest = differ, group.claims[0]
    if nearest is None:
        return Unchecked(claim, "", f"nothing else in the guide speaks of {claim.key.metric}")
    differ, other = nearest
    there = _key_of(groups, other)
    told = "; ".join(
        f"{part.replace('_', ' ')} {_said(getattr(mine, part))} here, {_said(getattr(there, part))} there"
        for part in differ
    )
    return Unchecked(claim, differ[0], told, other)


def _key_of(groups: Sequence[Group], claim: Claim) -> Key:
    return next(group.key for group in groups if any(each is claim for each in group.claims))


def _said(value: str | None) -> str:
    return value or "not stated"
