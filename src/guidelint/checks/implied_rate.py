"""implied-rate: the two ends of a range that is given in two currencies imply one rate of exchange."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import ClassVar

from guidelint.checks.contradiction import short
from guidelint.checks.conversions import conversions, ends, rate
from guidelint.checks.converted import Conversion
from guidelint.checks.page import Page
from guidelint.facts.compare import gap
from guidelint.finding import Hit, Related
from guidelint.quantity.interval import quantity
from guidelint.record import dataclass

_Rate = tuple[Decimal, Decimal]
_OPEN = frozenset({"up-to", "over"})  # hedges that leave an end open: the number is converted all the same
_COARSE, _COARSER = Decimal("0.03"), Decimal("0.04")


@dataclass(frozen=True, slots=True)
class ImpliedRate:
    """tolerance: share by which the rates of the two ends may differ past rounding; hedged: the same of "about US$".

    elsewhere: the same for two conversions of one guide (case elsewhere), which may be of different days.
    """

    values: ClassVar[frozenset[str]] = frozenset({"value", "other", "rate", "other_rate", "currency", "other_currency"})
    cases: ClassVar[frozenset[str]] = frozenset({"ends", "elsewhere"})

    tolerance: Decimal = Decimal("0.02")
    hedged: Decimal = Decimal("0.05")
    elsewhere: Decimal = Decimal("0.08")

    def run(self, page: Page) -> Iterator[Hit]:
        found = conversions(page)
        wrong = set()
        for i, each in enumerate(found):
            rates = _written(each)  # one "about" goes for both ends
            tolerance = self.hedged if _is_hedged(each) else self.tolerance
            if len(rates) == 2 and _apart(rates[0], rates[1], tolerance):
                wrong.add(i)
                agreeing = [other for other in found if other is not each and _agrees(other, each, rates)]
                yield self._hit(page, each, each, rates[0], rates[1], "ends", agreeing)
        for (i, one), (j, two) in pairwise(enumerate(found)):
            if two.joined and not {i, j} & wrong:
                low, high = _rates(one), _rates(two)
                if len(low) == len(high) == 1 and _apart(low[0], high[0], self.tolerance):
                    wrong |= {i, j}
                    yield self._hit(page, one, two, low[0], high[0], "ends")
        yield from self._elsewhere(page, [each for i, each in enumerate(found) if i not in wrong])

    def _elsewhere(self, page: Page, found: list[Conversion]) -> Iterator[Hit]:
        """Conversions of one pair of currencies, whichever way, each against the first of the same year."""
        first: dict[tuple[frozenset[str], str | None], Conversion] = {}
        for each in found:
            pair = frozenset((each.amount.currency, each.converted.currency))
            base = first.setdefault((pair, each.amount.year or each.converted.year), each)
            one, two = _nearly(base), _nearly(each)
            if base is each or not one or not two:
                continue
            rate_now = two[0] if each.amount.currency == base.amount.currency else (1 / two[0][1], 1 / two[0][0])
            if _apart(one[0], rate_now, self.elsewhere):
                yield self._hit(page, base, each, one[0], rate_now, "elsewhere")

    @staticmethod
    def _hit(
        page: Page,
        one: Conversion,
        two: Conversion,
        first: _Rate,
        second: _Rate,
        case: str,
        agreeing: Sequence[Conversion] = (),
    ) -> Hit:
        """agreeing: other conversions, at the rate of one of the two."""
        text = page.source.slice
        values = {
            "value": short(text(two.converted.span)),
            "other": short(text(two.amount.span)),
            "rate": _shown(first),
            "other_rate": _shown(second),
            "currency": one.amount.currency,
            "other_currency": one.converted.currency,
        }
        places = [two.amount.span] if one is two else [one.amount.span, one.converted.span, two.amount.span]
        related = (
            *(Related(span, "departs", short(text(span))) for span in places),
            *(Related(each.converted.span, "agrees", short(text(each.converted.span))) for each in agreeing),
        )
        told = ("conversion", *(short(text(span)) for span in (*places, two.converted.span)))
        return Hit(two.converted.span, values, related, case, told)


def _rates(each: Conversion) -> list[_Rate]:
    if _OPEN & {each.amount.quantity.hedge, each.converted.quantity.hedge}:
        return _written(each)
    return [rate(a, b) for a, b in zip(ends(each.amount.quantity), ends(each.converted.quantity), strict=False)]


def _agrees(other: Conversion, each: Conversion, rates: Sequence[_Rate]) -> bool:
    """Whether a conversion of the same two currencies that stands with it is at one of some rates."""
    if other.block.index != each.block.index:
        return False
    alike = (other.amount.currency, other.converted.currency) == (each.amount.currency, each.converted.currency)
    return alike and any(gap(a, b) is None for a in _rates(other) for b in rates)


def _is_hedged(each: Conversion) -> bool:
    return bool(each.amount.quantity.hedge or each.converted.quantity.hedge)


def _written(each: Conversion) -> list[_Rate]:
    """The rates by what is written, to its rounding, whatever hedges it."""
    one, two = (quantity(money.figure.atoms, money.quantity.text, "") for money in (each.amount, each.converted))
    return [rate(_as_converted(a), b) for a, b in zip(ends(one), ends(two), strict=False)]


def _as_converted(bounds: _Rate, share: Decimal = _COARSE) -> _Rate:
    """What is converted is nearly the amount as it is written, however coarse that is: ₹3 lakh."""
    middle = (bounds[0] + bounds[1]) / 2
    return max(bounds[0], middle * (1 - share)), min(bounds[1], middle * (1 + share))


def _nearly(each: Conversion) -> list[_Rate]:
    """The rates by what is written, however coarse and however hedged: both amounts are nearly so."""
    one, two = (quantity(money.figure.atoms, money.quantity.text, "") for money in (each.amount, each.converted))
    return [rate(_as_converted(a), _as_converted(b, _COARSER)) for a, b in zip(ends(one), ends(two), strict=False)]


def _apart(one: _Rate, two: _Rate, tolerance: Decimal) -> bool:
    between = gap(one, two)
    return between is not None and between[0] > tolerance * between[1]


def _shown(bounds: _Rate) -> str:
    """A rate to three significant digits."""
    middle = (bounds[0] + bounds[1]) / 2
    return f"{middle:.3g}" if middle < 1000 else f"{middle:.0f}"
