"""Two amounts of pay that are the ends of one range because of who is paid them, or where on a scale they stand.

"From $37,000 at the bottom to $76,000 at the top", "the worst paid get $37,000 and the best paid $76,000". A share of
the people ("the lowest-paid tenth") makes a percentile of each, and no range of both.
"""

from __future__ import annotations

from collections.abc import Mapping

from guidelint import regex as re
from guidelint.quantity.figures import Atom
from guidelint.quantity.marks import alternatives
from guidelint.record import cached_property

LONGEST = 90  # characters between the two ends
_BEFORE = 90  # characters before the first end
_MOST_APART = 50  # times as much as the other: an hour's pay is a 2,080th of a year's
_WORDS = r"(?:(?!(?:to|and|or|but)\s)[a-z'’-]+[ ]){0,6}"
_PERIOD = r"(?:[ ]?(?:a|an|per|each|every|/)[ ]?(?:year|annum|month|week|day|hour))?"
_SHARE = re.compile(
    r"[()%]|\b(?:per\s?cent|percent|percentile|tenth|decile|quarter|quartile|fifth|third|half|in ten|paying)\b"
)


class Ends:
    """Tells such pairs by the lists of rules/lexicon/figures.yaml: words for either end of a scale."""

    def __init__(self, lists: Mapping[str, Mapping[str, str]]) -> None:
        self._low, self._high = lists["range-lowest"], lists["range-highest"]

    def are(self, lowered: str, one: Atom, two: Atom, opener: str) -> bool:
        """Whether two amounts, one right after the other in a text, are such ends. opener: "from" before the first."""
        if one.unit != "money" or two.unit != "money" or two.start - one.end > LONGEST:
            return False
        if not one.full / _MOST_APART <= two.full <= one.full * _MOST_APART:
            return False  # an hour's pay and a year's
        between = lowered[one.end : two.start]
        if _SHARE.search(between):
            return False
        if opener in ("from", "between") and self._after_low(opener).fullmatch(between):
            return not lowered.startswith((" for a ", " for an "), two.end)  # "to $72,000 for a manager"
        before = lowered[max(0, one.start - _BEFORE) : one.start]
        before = before[max(before.rfind(". "), before.rfind("; ")) + 1 :]
        if _SHARE.search(before) or not self._lowest.search(before):
            return False
        if self._and.fullmatch(between):
            return self._highest.search(before) is not None
        return self._and_highest.fullmatch(between) is not None

    @cached_property
    def _lowest(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{alternatives(self._low)})\b")

    @cached_property
    def _highest(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{alternatives(self._high)})\b")

    def _after_low(self, opener: str) -> re.Pattern[str]:
        return self._from_low if opener == "from" else self._between_low

    @cached_property
    def _from_low(self) -> re.Pattern[str]:
        return self._opened(r"(?:all the way |right )?(?:up )?to")

    @cached_property
    def _between_low(self) -> re.Pattern[str]:
        return self._opened("and")

    def _opened(self, join: str) -> re.Pattern[str]:
        """ "At the bottom to": what stands between the ends of a scale of which the first is said to be the low one."""
        low = alternatives(self._low)
        return re.compile(rf"{_PERIOD},?[ ](?:at|for|in|on)[ ]{_WORDS}(?:{low})\b[ ]?{_WORDS}{join}[ ]{_WORDS}")

    @cached_property
    def _and_highest(self) -> re.Pattern[str]:
        high = alternatives(self._high)
        return re.compile(rf"{_PERIOD},?[ ](?:and|while|but)[ ]{_WORDS}(?:{high})\b[ ]?{_WORDS}")

    @cached_property
    def _and(self) -> re.Pattern[str]:
        return re.compile(rf"{_PERIOD}[ ]and[ ](?:about |around |roughly |some ){{0,1}}")
