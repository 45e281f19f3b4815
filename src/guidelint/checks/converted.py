"""An amount of money, and the same amount in another currency."""

from __future__ import annotations

from guidelint.guide import Block
from guidelint.quantity import Figure, Quantity
from guidelint.record import dataclass
from guidelint.source import Span


@dataclass(frozen=True, slots=True)
class Money:
    """One amount as it stands: figure in its block's text, currency as filled in from the page, span in the source."""

    figure: Figure
    span: Span
    currency: str
    year: str | None

    @property
    def quantity(self) -> Quantity:
        return self.figure.quantity

    @property
    def is_pair(self) -> bool:
        """Whether two numbers are written, and no "up to" one."""
        return len(self.figure.atoms) > 1


@dataclass(frozen=True, slots=True)
class Conversion:
    """An amount and the same in another currency. joined: with the conversion before it, it makes one range."""

    amount: Money
    converted: Money
    block: Block
    joined: bool = False
