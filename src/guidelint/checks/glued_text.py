"""Two texts joined without a space."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from guidelint.checks.joints import Joint, joints
from guidelint.checks.page import Page
from guidelint.finding import Hit, Related
from guidelint.record import dataclass


@dataclass(frozen=True, slots=True)
class GluedText:
    """One hit for each pair of texts that were joined, on the words that meet there.

    Copies of a joint, and one label before several texts, are one hit. first, second: the words; count: of places.
    """

    values: ClassVar[frozenset[str]] = frozenset({"first", "second", "count"})
    cases: ClassVar[frozenset[str]] = frozenset({"several"})

    def run(self, page: Page) -> Iterator[Hit]:
        groups: dict[str, list[Joint]] = {}
        for joint in joints(page):
            groups.setdefault(_same(joint), []).append(joint)
        for first, *others in groups.values():
            text = first.block.text
            yield Hit(
                first.block.span(first.start, first.end),
                {
                    "first": text[first.start : first.at],
                    "second": text[first.at : first.end],
                    "count": str(len(others) + 1),
                },
                tuple(Related(o.block.span(o.start, o.end), "departs", "joined in the same way") for o in others),
                case="several" if others else None,
            )


def _same(joint: Joint) -> str:
    """What makes joints one: the label that was joined to a text each time, else the words that meet."""
    label = joint.first
    if label[:1].isupper() and " " in label and not any(c.isdigit() for c in label):
        return label
    return joint.block.text[joint.start : joint.end]
