"""The guides of a set, and what is known of each: its defects and its traps, held as quotations.

`<set>/truth.jsonl` has one row a guide: `guide` (the file's name), `defects` and `traps`. A defect has a `class`, its
`places` and a `note`; a trap has `places` and a `note`. A place is a list of alternatives, and an alternative is a
quotation that occurs once in the guide, or `{"quote": ..., "nth": 2}` for one that occurs more often.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SETS = ("tune", "measure")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Defect:
    """places: what contradicts what; each place is the spans (offsets) at which the same thing is said."""

    kind: str
    places: tuple[tuple[Span, ...], ...]
    note: str


@dataclass(frozen=True, slots=True)
class Trap:
    spans: tuple[Span, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Guide:
    path: str
    text: str
    defects: tuple[Defect, ...]
    traps: tuple[Trap, ...]


def load(name: str, folder: Path = HERE) -> list[Guide]:
    """The guides of the set `name`. ValueError: a quotation that does not occur, or occurs otherwise than said."""
    return [_guide(folder / name, json.loads(row)) for row in _rows(folder / name)]


def problems(name: str, folder: Path = HERE) -> list[str]:
    """What is wrong with the truth of a set: quotations that are not found, guides without a row, rows without one."""
    out: list[str] = []
    named: list[str] = []
    for line in _rows(folder / name):
        row = json.loads(line)
        named.append(row["guide"])
        try:
            _guide(folder / name, row)
        except (OSError, ValueError) as error:
            out.append(f"{row['guide']}: {error}")
    present = {path.name for path in (folder / name).iterdir() if path.name != "truth.jsonl"}
    out.extend(f"{guide}: no row in the truth" for guide in sorted(present - set(named)))
    out.extend(f"{guide}: {named.count(guide)} rows" for guide in sorted(set(named)) if named.count(guide) > 1)
    return out


def _rows(folder: Path) -> list[str]:
    return (folder / "truth.jsonl").read_text(encoding="utf-8").splitlines()


def _guide(folder: Path, row: Mapping[str, Any]) -> Guide:
    text = (folder / row["guide"]).read_text(encoding="utf-8")
    defects = tuple(
        Defect(entry["class"], tuple(tuple(_spans(text, place)) for place in entry["places"]), entry["note"])
        for entry in row["defects"]
    )
    traps = tuple(
        Trap(tuple(span for place in entry["places"] for span in _spans(text, place)), entry["note"])
        for entry in row["traps"]
    )
    return Guide(row["guide"], text, defects, traps)


def _spans(text: str, place: list[str | dict[str, Any]]) -> Iterator[Span]:
    for entry in place:
        quote, nth = (entry, None) if isinstance(entry, str) else (entry["quote"], entry["nth"])
        starts = _occurrences(text, quote)
        if nth is None and len(starts) != 1:
            raise ValueError(f"{quote!r} occurs {len(starts)} times: say which")
        if nth is not None and not 1 <= nth <= len(starts):
            raise ValueError(f"{quote!r} occurs {len(starts)} times: there is no number {nth}")
        start = starts[(nth or 1) - 1]
        yield start, start + len(quote)


def _occurrences(text: str, quote: str) -> list[int]:
    starts = []
    at = text.find(quote)
    while at >= 0 and quote:
        starts.append(at)
        at = text.find(quote, at + len(quote))
    return starts
