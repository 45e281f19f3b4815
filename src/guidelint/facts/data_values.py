"""Bare numbers in data (front matter, JSON-LD): money where the key says so, as no sign of a currency can."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Field, Guide
from guidelint.quantity import Figure, is_year, quantity
from guidelint.record import replace

_CURRENCY = "currency"
_CODE = re.compile("[A-Z]{3}")
_NAMES_PAY = ("pay/cues", "pay/statistic", "pay/percentiles")
_OPENINGS = "jobs/openings"
_NAMES_OTHER_MONEY = ("pay/spending", "pay/not-pay", "pay/programme")


def currencies(guide: Guide) -> dict[str, str]:
    """Path of keys -> the currency that is said there for the values beside it."""
    found: dict[str, str] = {}
    for field in guide.fields:
        above, _, name = field.key.lower().rpartition(".")
        if field.block is None and name == _CURRENCY and _CODE.fullmatch(field.value.text):
            found[above] = field.value.text
    return found


def as_money(
    figures: tuple[Figure, ...], entry: Field, label: str, beside: dict[str, str], vocabulary: Vocabulary
) -> tuple[Figure, ...]:
    """The figures of a value; one that is the whole value is money where the words of its key end in a word for pay,
    or are of a programme's cost.

    beside: the currencies of the guide's data.
    """
    text = entry.value.text
    if len(figures) != 1:
        return figures
    (figure,) = figures
    whole = text[figure.start : figure.end] == text.strip()
    if not whole or figure.quantity.unit != "count" or any(is_year(atom, text) for atom in figure.atoms):
        return figures
    if not _is_money(label, vocabulary):
        return figures
    currency = beside.get(entry.key.lower().rpartition(".")[0], "")
    atoms = tuple(replace(atom, unit="money", currency=currency) for atom in figure.atoms)
    return (replace(figure, atoms=atoms, quantity=quantity(atoms, figure.quantity.text, figure.quantity.hedge)),)


def _is_money(label: str, vocabulary: Vocabulary) -> bool:
    found = vocabulary.phrases_of(label)
    if any(phrase.list == "programmes/fee-cues" for phrase in found):
        return not any(phrase.list in ("programmes/by", "programmes/extras") for phrase in found)
    if any(phrase.list in _NAMES_OTHER_MONEY or phrase.list == _OPENINGS for phrase in found):
        return False  # "openings_each_year_on_average"
    pay = [phrase for phrase in found if phrase.list in _NAMES_PAY]
    last = label.rpartition(" ")[2]
    columns = vocabulary.lexicon.words("pay/columns")
    periods = vocabulary.lexicon.words("figures/periods")
    return bool(pay) and (any(phrase.end == len(label) for phrase in pay) or last in columns or last in periods)
