"""Reads figures from text by the vocabulary of rules/lexicon/figures.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from guidelint import regex as re
from guidelint.lexicon import Lexicon
from guidelint.quantity.figures import Atom, Figure, Unit
from guidelint.quantity.interval import quantity
from guidelint.quantity.joining import Ranges, is_code
from guidelint.quantity.marks import Lead, Marks, Suffix, alternatives
from guidelint.quantity.number_words import NumberWords, Spelled
from guidelint.record import cached_property, replace

_NUMBER = re.compile(  # begins with a class, for which the engine skips ahead
    r"[0-9](?:[0-9]{0,2}(?:(?:,[0-9]{2,3})+(?:\.[0-9]+)?(?![0-9])|(?:['’][0-9]{3})+(?![0-9])"
    r"|(?:[ \u00a0\u202f\u2009][0-9]{3})+(?![0-9,.%]))|[0-9]*(?:\.[0-9]+)?)"
)
_DIGIT = re.compile(r"[0-9]")
_GROUPING = re.compile(r"[,'’\s\u00a0\u202f\u2009]")
_DECIMAL_COMMA = re.compile(r",(?P<places>[0-9])(?=\s?(?:%|per\s?cent\b))")  # "30,1%", as much of the world writes it
_VULGAR = re.compile(r"[\s-]?(?P<sign>[½¼¾⅓⅔])|[\s-](?P<over>[1-3])/(?P<under>[234])(?![0-9/])")
_VULGAR_FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.3", "⅔": "0.7"}
_MINUS = frozenset("-−–")
_BEFORE_MINUS = frozenset(" \u00a0\t\n(:|>~≈")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*")
_MOST_DIGITS = 30
_ONE = Decimal(1)
_SOME_MONEY = "any"  # a currency that the word leaves open: "forty grand"
_BEFORE_POINT = " \u00a0\n(~≈<>$£€"
_SMALL_MONEY = Decimal(1000)
_TENS = re.compile(r"k?['’]?s(?!\w)", re.IGNORECASE)  # "$40s", "$30,000s"
_PARTS_OF_TEN = {"low": ("0", "0.4", "0.2"), "mid": ("0.3", "0.7", "0.5"), "high": ("0.6", "1", "0.8")}
_PART_WIDTH = 24  # characters before a mark that may say which part

_LISTS = (
    *("numbers", "groups-of", "multipliers", "multipliers-of-money", "percent", "points", "durations"),
    *(
        "unit-adjectives",
        "counted",
        "and-a-half",
        "halves",
        "fractions",
        "fractions-after",
        "fractions-before",
        "fractions-ends",
        "not-fractions",
        "ratio-joins",
    ),
    *("digit-nouns", "parts-of-tens", "currency-before", "currency-after", "weights", "periods"),
    *("plus-words", "minus-words", "single-after", "single-between", "single-units", "single-adjectives"),
    *("hedges", "hedges-after", "hedges-last", "changes", "changed"),
    *("range-joins", "range-joins-opened", "range-openers", "range-ends", "range-limits"),
    *("range-lowest", "range-highest"),
)


class FigureReader:
    """Reads figures from text; one for all texts."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lists: Mapping[str, Mapping[str, str]] = {name: lexicon.values(f"figures/{name}") for name in _LISTS}
        self._marks = Marks(self._lists)
        self._ranges = Ranges(self._lists, self._marks)
        self._spelled = NumberWords(self._lists)

    def read(self, text: str, cell: bool = False, words: list[str] | None = None) -> list[Figure]:
        """All figures of a text, in order, none overlapping another. cell: of a table, where (5%) is below zero.

        words: the words and signs of the text, where they are known already.
        """
        digits = _DIGIT.search(text) is not None
        if not digits and len(text) < 3:
            return []
        lowered = text.lower()
        if len(lowered) != len(text):  # letters that grow when lower-cased would shift places
            lowered = text
        spelled = self._spelled.in_text(lowered, digits, words)
        if not spelled and not digits:
            return []
        atoms = self._atoms(text, lowered, spelled)
        if cell and len(atoms) == 1 and _IN_BRACKETS.fullmatch(text):
            atoms = [_below_zero(text, atoms[0])]
        figures: list[Figure] = []
        i = 0
        while i < len(atoms):
            lead = self._marks.lead(lowered, atoms[i].start)
            joined = None
            if i + 1 < len(atoms) and is_code(text, atoms[i], atoms[i + 1]):
                atoms[i : i + 2] = [replace(atoms[i], end=atoms[i + 1].end, unit="text")]
            elif i + 1 < len(atoms):
                joined = self._ranges.join(text, lowered, atoms[i], atoms[i + 1], lead)
            parts = joined or (atoms[i],)
            figures.append(self._figure(text, lowered, parts, lead))
            i += len(parts)
        return figures

    # ------------------------------------------------------------------ numbers
    def _atoms(self, text: str, lowered: str, spelled: bool) -> list[Atom]:
        if not spelled:
            return self._of_digits(text, lowered)
        spots: list[tuple[int, int, Spelled | None]] = [(*m.span(), None) for m in _NUMBER.finditer(text)]
        spots += [(s.start, s.end, s) for s in self._spelled.find(lowered)]
        spots.sort(key=lambda spot: (spot[0], -spot[1]))
        atoms: list[Atom] = []
        last = -1
        for start, end, word in spots:
            if start < last:
                continue
            atom = self._number(text, lowered, start, end) if word is None else self._in_words(text, lowered, word)
            atoms.append(atom)
            last = atom.end
        return atoms

    def _of_digits(self, text: str, lowered: str) -> list[Atom]:
        atoms: list[Atom] = []
        found = _NUMBER.search(text)
        while found:
            atom = self._number(text, lowered, *found.span())
            if atoms and atom.start < atoms[-1].end:
                atom = replace(atom, start=found.start())  # "0$ 0": one mark stands with the number before it
            atoms.append(atom)
            found = _NUMBER.search(text, atom.end)
        return atoms

    def _number(self, text: str, lowered: str, start: int, end: int) -> Atom:
        """A number in digits, with all its marks."""
        currency, start_of_mark = self._marks.currency(text, start)
        written = text[start:end]
        if " " in written and not currency and not self._marks.behind(text, end).code:
            end = start + written.index(" ")  # two numbers, unless a currency says that they are one
            written = text[start:end]
        if end - start > _MOST_DIGITS:
            return Atom(start, end, Decimal(0), _ONE, _ONE, "text", "", False, False, False)
        whole, _, places = (written if written.isdigit() else _GROUPING.sub("", written)).partition(".")
        comma = _DECIMAL_COMMA.match(text, end) if not places and len(whole) <= 3 else None
        if comma:
            places, end = comma["places"], comma.end()
        if currency and len(places) == 3 and len(whole) <= 3 and not self._marks.behind(text, end).multiplier:
            whole, places = whole + places, ""  # "€38.500": money has no thousandths
        elif (
            not places
            and text[start - 1 : start] == "."
            and not text[max(0, start - 2) : start - 1].strip(_BEFORE_POINT)
        ):
            start, start_of_mark, whole, places = start - 1, start_of_mark - 1, "0", whole  # ".5 percent"
        value = Decimal(f"{whole}.{places}" if places else whole)
        step = _ONE.scaleb(-len(places))
        if currency and start - start_of_mark <= 2 and text[start_of_mark].isalpha() and start_of_mark + 1 >= start - 1:
            currency, start_of_mark = self._letter(text, start_of_mark, start, currency, value)
        if text[end : end + 2].strip(" -")[:1] in _FRACTION_STARTS:
            vulgar = _VULGAR.match(text, end)
            if vulgar:
                sign = vulgar["sign"]
                part = Decimal(_VULGAR_FRACTIONS[sign]) if sign else Decimal(vulgar["over"]) / Decimal(vulgar["under"])
                value, step, end = value + part, Decimal("0.1"), vulgar.end()
        return self._marked(text, lowered, start_of_mark, end, value, step, currency, False)

    @staticmethod
    def _letter(text: str, mark: int, start: int, currency: str, value: Decimal) -> tuple[str, int]:
        """ "R280,000" is rand, "R2" is a name."""
        one = text[mark:start].strip()
        return ("", start) if len(one) == 1 and value < _SMALL_MONEY else (currency, mark)

    def _in_words(self, text: str, lowered: str, word: Spelled) -> Atom:
        start, end = word.start, word.end
        if word.kind == "share":
            return Atom(start, end, word.value, word.step, _ONE, "percent", "", False, False, True)
        if word.kind == "digits":
            wide = (word.value, word.value * 10)
            return Atom(start, end, word.value, word.value, _ONE, "money", "", False, False, True, wide=wide)
        return self._marked(text, lowered, start, end, word.value, word.step, "", True)

    def _marked(
        self,
        text: str,
        lowered: str,
        start: int,
        end: int,
        value: Decimal,
        step: Decimal,
        currency: str,
        words: bool,
    ) -> Atom:
        """The number with what stands behind it and the sign before it."""
        suffix = self._marks.behind(text, end)
        multiplier = Decimal(self._lists["multipliers"].get(suffix.multiplier, "1"))
        if currency and not words and text[end : end + 2].lower().strip("'’")[:1] in ("s", "k"):
            tens = _TENS.match(text, end)
            if tens:
                return self._ten(text, lowered, start, tens.end(), value, currency, "k" in tens.group().lower())
        money = self._lists["multipliers-of-money"].get(suffix.multiplier, "")
        if money != _SOME_MONEY:
            currency = currency or money
        if suffix.code and not suffix.percent:
            currency = self._money_code(suffix, currency, value * multiplier, lowered)
        unit = "money" if money and not suffix.percent else self._unit(suffix, currency)
        if suffix.half and unit == self._lists["durations"].get(suffix.unit):
            value += Decimal("0.5")
        if suffix.multiplier == "m" and unit != "money" and text[end : end + 1] == " ":
            multiplier, suffix = _ONE, _without(suffix, "mult")  # "3 m" is a length
        end = _end(suffix, unit, end)
        sign = start > 0 and text[start - 1] in _MINUS and (start == 1 or text[start - 2] in _BEFORE_MINUS)
        negative = sign or self._marks.below_zero(lowered, start)
        return Atom(
            start - 1 if sign else start,
            end,
            value,
            step,
            multiplier,
            unit,
            currency,
            negative,
            suffix.plus,
            words,
            suffix.percent in self._lists["points"],
        )

    def _money_code(self, suffix: Suffix, currency: str, value: Decimal, lowered: str) -> str:
        """A code after a number, unless a mark before it says more; pounds may be a weight."""
        if currency not in ("", "$"):
            return currency
        found = self._lists["currency-after"].get(suffix.code, "")
        if suffix.code in self._lists["weights"] and value < _SMALL_MONEY and not currency:
            code_end = suffix.ends["code"]
            return found if self._marks.period_end(lowered, code_end) > code_end else ""
        return found if found != "$" or not currency else currency

    def _unit(self, suffix: Suffix, currency: str) -> Unit:
        if suffix.percent:
            return "percent"
        if currency:
            return "money"
        if suffix.unit:
            return self._lists["durations"][suffix.unit]  # type: ignore[return-value]
        return "count"

    # ------------------------------------------------------------------ tens of thousands
    @cached_property
    def _part_before(self) -> re.Pattern[str]:
        parts = alternatives(self._lists["parts-of-tens"])
        joins = alternatives(self._lists["range-joins"])
        return re.compile(rf"\b(?:(?P<first>{parts})[\s\-–]+(?:(?:{joins})[\s-]+)?)?(?P<second>{parts})[\s-]*$")

    def _ten(
        self, text: str, lowered: str, start: int, end: int, value: Decimal, currency: str, thousands: bool
    ) -> Atom:
        """ "$30,000s", "the mid-$40s" (thousands, but for pay by the hour)."""
        by_hour = value < _SMALL_MONEY and not thousands and self._marks.by_the_hour(lowered, end)
        multiplier = Decimal(1000) if value < _SMALL_MONEY and not by_hour else _ONE
        exponent = value.normalize().as_tuple().exponent
        width = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else _ONE
        wide, point = (value, value + width), value
        found = self._part_before.search(lowered, max(0, start - _PART_WIDTH), start)
        if found:
            parts = self._lists["parts-of-tens"]
            last = _PARTS_OF_TEN[parts[found["second"]]]
            first = _PARTS_OF_TEN[parts[found["first"]]] if found["first"] else last
            wide = (value + width * Decimal(first[0]), value + width * Decimal(last[1]))
            point = value + width * (Decimal(first[2]) + Decimal(last[2])) / 2
            start = found.start()
        return Atom(start, end, point, width, multiplier, "money", currency, False, False, False, wide=wide)

    def _figure(self, text: str, lowered: str, parts: tuple[Atom, ...], lead: Lead) -> Figure:
        start, end = parts[0].start, parts[-1].end
        hedge = lead.hedge
        if lead.tilde is not None:
            start = lead.tilde
        if parts[-1].closes:
            hedge = ""
        after = self._marks.hedge_after(lowered, end)
        if after and not (after == "about" and hedge):
            hedge = after
        return Figure(start, end, quantity(parts, text[start:end], hedge), parts)


_FRACTION_STARTS = frozenset("½¼¾⅓⅔123")


def _without(suffix: Suffix, name: str) -> Suffix:
    ends = {part: end for part, end in suffix.ends.items() if part != name}
    return Suffix("", suffix.percent, suffix.code, suffix.unit, suffix.plus, suffix.half, ends)


def _end(suffix: Suffix, unit: Unit, end: int) -> int:
    """Where the figure ends: with the last mark that belongs to it; "a month" after money does not."""
    if not suffix.ends:
        return end
    names = ["mult", "plus", "plus2", "plus3"] if unit != "count" else ["mult", "plus", "plus2"]
    names += {"percent": ["pct"], "money": ["code", "rupees"], "count": []}.get(unit, ["unit"])
    return max([end, *(suffix.ends[name] for name in names if name in suffix.ends)])


def _below_zero(text: str, atom: Atom) -> Atom:
    """A number alone in brackets, as accounts write a loss; small bare ones are notes."""

    told = atom.unit in ("percent", "money") or "," in text
    return replace(atom, negative=True) if told and not atom.plus else atom
