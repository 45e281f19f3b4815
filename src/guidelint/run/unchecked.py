"""The figures of a file of which no rule can say anything: claims that met no other, and what stayed unread."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from guidelint.facts.standing import unchecked
from guidelint.reports.report import UncheckedFigure
from guidelint.run.analyse import FileRecord


def unchecked_figures(record: FileRecord, data: Mapping[str, Any]) -> Iterator[UncheckedFigure]:
    """data: the package's data files, by name."""
    if record.source is None:
        return
    locate, cut = record.source.locate, record.source.slice
    for guide in record.guides:
        name = guide.guide.label
        for each in unchecked(guide.facts, data):
            near = each.nearest
            yield UncheckedFigure(
                record.path,
                name,
                locate(each.claim.span),
                cut(each.claim.span),
                each.claim.key.metric,
                each.part,
                each.reason,
                None if near is None else (locate(near.span), cut(near.span)),
            )
        for aside in guide.facts.asides:
            if aside.reading == "unread":
                yield UncheckedFigure(
                    record.path, name, locate(aside.span), cut(aside.span), None, "", f"unread: {aside.reason}"
                )
