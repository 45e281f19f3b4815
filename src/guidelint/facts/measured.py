"""What is said of a figure's metric: the metric and why, or why it has none."""

from __future__ import annotations

from guidelint.record import dataclass


@dataclass(frozen=True, slots=True)
class Metric:
    """The metric and what decided it; or a reading that makes no claim, with its reason.

    weak: decided by the section's title alone. moment: start or end of the years named, where a count is of one.
    """

    name: str = ""
    because: str = ""
    reading: str = "claim"
    reason: str = ""
    weak: bool = False
    moment: str = ""


def no_fact(reason: str) -> Metric:
    return Metric(reading="no-fact", reason=reason)


def unread(reason: str) -> Metric:
    return Metric(reading="unread", reason=reason)
