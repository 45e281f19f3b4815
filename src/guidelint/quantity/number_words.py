"""Numbers in words: "seven", "twenty-one", "one hundred and twenty", "half a million", "a third", "one in five"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from guidelint import regex as re
from guidelint.quantity.marks import alternatives
from guidelint.record import cached_property, dataclass

_SHARE_STEP = Decimal(5)  # "a third" is said of anything from three tenths to four
_PUNCTUATION = '-("“/|.,'  # what may stand right beside a number in words
_TO_SPACES = str.maketrans(_PUNCTUATION, " " * len(_PUNCTUATION))
_LARGEST_RATIO = 100
_HALF = Decimal("0.5")
_HUNDRED = Decimal(100)
_VERB_BEFORE = 40  # characters before "a year" in which its verb stands
_FIGURES = range(5, 8)  # "five figures" to "seven figures"


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words at text[start:end]. kind: number, share (a percentage) or digits ("six figures")."""

    start: int
    end: int
    value: Decimal
    kind: str = "number"
    step: Decimal = Decimal(1)


class NumberWords:
    """Finds numbers in words, by the lists of rules/lexicon/figures.yaml."""

    def __init__(self, lists: Mapping[str, Mapping[str, str]]) -> None:
        self._lists = lists
        self._numbers = {word: Decimal(value) for word, value in lists["numbers"].items()}
        self._groups = {word: Decimal(value) for word, value in lists["groups-of"].items()}
        triggers = {*lists["numbers"], *lists["groups-of"], *lists["halves"], *lists["fractions"]}
        triggers |= {m for m in lists["multipliers"] if m.isalpha() and len(m) > 3}
        self.words = frozenset(triggers | {*lists["single-after"]})
        self._first = self.words | {"a", "an"}

    # The patterns are made when a text with a number word is first met.
    @cached_property
    def _number(self) -> str:
        """A number below a thousand."""
        numbers = self._lists["numbers"]
        tens = "|".join(w for w, v in numbers.items() if int(v) >= 20)
        small = alternatives({w: v for w, v in numbers.items() if int(v) < 10})
        any_number = alternatives(numbers)
        below = rf"(?:(?:{tens})[\s-](?:{small})|{any_number})"
        groups = alternatives(self._lists["groups-of"])
        return rf"(?:(?:{below}|an?)[\s-](?:{groups})(?:[\s-](?:and[\s-])?{below})?|{below})\b"

    @cached_property
    def _scales(self) -> str:
        return alternatives([m for m in self._lists["multipliers"] if len(m) > 2])

    @cached_property
    def _candidates(self) -> re.Pattern[str]:
        scales, half = self._scales, alternatives(self._lists["and-a-half"])
        units = alternatives(self._lists["durations"])
        halves, groups = alternatives(self._lists["halves"]), alternatives(self._lists["groups-of"])
        percent = alternatives([p for p in self._lists["percent"] if p[0].isalpha()])
        return re.compile(
            rf"\b(?:(?P<halved>{halves})[\s-]an?[\s-](?P<of>{scales}|{units}|{percent}|{groups})\b"
            rf"|an?[\s-](?P<unit>{units})[\s-](?:{half})\b"
            rf"|(?P<head>{self._number}|an?)[\s-](?P<scale>{scales})[\s-](?:and[\s-])?(?P<rest>{self._number})"
            rf"|an?(?=[\s-](?:{scales})\b)"
            rf"|(?P<number>{self._number})(?P<half>[\s-](?:{half})\b)?"
            rf"|(?P<single>an?)(?=[\s-](?:(?:{alternatives(self._lists['single-adjectives'])})[\s-])?"
            rf"(?:{alternatives(self._lists['single-units'])})\b))"
        )

    @cached_property
    def _follows(self) -> re.Pattern[str]:
        """What must follow a small number: a unit, or a second number with one."""
        names = ("percent", "points", "durations", "currency-after")
        units = "|".join(alternatives(self._lists[name]) for name in names)
        adjectives = alternatives(self._lists["unit-adjectives"])
        lists = ("range-joins", "range-joins-opened", "range-limits")
        joins = alternatives([*(join for name in lists for join in self._lists[name]), "-", "–"])
        wide = rf"(?:{adjectives})[\s-]"
        return re.compile(
            rf"(?:[\s\u00a0-]*(?:{joins})[\s\u00a0-]*(?:\w+\s){{0,3}}(?:{self._number}|\d+(?:\.\d+)?))?"
            rf"(?:[\s\u00a0-]{{0,3}}(?:{wide})?(?:{units}|{self._scales})(?![a-z])"
            rf"|(?:\s+[a-z-]{{3,20}}){{0,2}}\s+(?:{alternatives(self._lists['counted'])})\b)"
        )

    @cached_property
    def _shares(self) -> re.Pattern[str]:
        numbers, fractions = alternatives(self._lists["numbers"]), alternatives(self._lists["fractions"])
        ratio = alternatives(self._lists["ratio-joins"])
        return re.compile(
            rf"\b(?P<n>an?|{numbers}|\d{{1,2}})(?:[\s-](?P<fraction>{fractions})\b"
            rf"|\s+(?:{ratio})\s+(?P<m>{numbers}|\d{{1,3}})\b(?![.,]?\d|\s*%|-))"
        )

    @cached_property
    def _digits(self) -> re.Pattern[str]:
        nouns = alternatives(self._lists["digit-nouns"])
        numbers = alternatives([w for w, v in self._lists["numbers"].items() if int(v) in _FIGURES])
        return re.compile(rf"\b(?P<n>{numbers}|[5-7])[\s-](?:{nouns})\b")

    @cached_property
    def _ratio_of_digits(self) -> re.Pattern[str]:
        return re.compile(rf"[0-9]\s+(?:{alternatives(self._lists['ratio-joins'])})\s+[0-9]")

    def in_text(self, lowered: str, digits: bool = True, words: list[str] | None = None) -> bool:
        """Whether a text may hold a number in words, or a ratio. digits: whether there is any in it.

        words: its words and signs, where they are known: with none of a number's among them nothing else is looked at.
        """
        if (words is None or self._is_among(words, lowered)) and self._stands_in(lowered):
            return True
        return digits and self._ratio_of_digits.search(lowered) is not None

    def _is_among(self, words: list[str], lowered: str) -> bool:
        """Whether a number's word is one of a text's, or may be hidden in one with a stop in it ("two.three")."""
        return not self.words.isdisjoint(words) or lowered.count(".") > words.count(".")

    def _stands_in(self, lowered: str) -> bool:
        if lowered.isascii():
            spaced = lowered.translate(_TO_SPACES)  # which only there is the faster way
        else:
            spaced = lowered
            for sign in _PUNCTUATION:
                spaced = spaced.replace(sign, " ")
        return not self.words.isdisjoint(spaced.split())

    def find(self, lowered: str) -> Iterator[Spelled]:
        """Every number in words that counts or measures; of two at one place the longer one is meant."""
        yield from self._share_of(lowered)
        if any(noun in lowered for noun in self._lists["digit-nouns"]):
            for found in self._digits.finditer(lowered):
                digits = self._value(found["n"])
                yield Spelled(found.start(), found.end(), Decimal(10) ** (digits - 1), "digits")
        last = 0
        for word in _WORD.finditer(lowered):  # far faster than to try the whole pattern at each letter
            if word.start() < last or word.group() not in self._first:
                continue
            number = self._candidates.match(lowered, word.start())
            if number is None:
                continue
            last = number.end()
            spelled = self._spelled(lowered, number)
            if spelled is not None:
                yield spelled

    def _spelled(self, lowered: str, found: re.Match[str]) -> Spelled | None:
        start, end = found.span()
        if found["halved"]:
            part = Decimal(self._lists["halves"][_plain(found["halved"])])
            group = self._groups.get(found["of"])
            if group is not None:
                return Spelled(start, end, group * part)
            return Spelled(start, found.start("of") - 1, part, step=Decimal("0.1"))
        if found["unit"]:
            return Spelled(start, found.start("unit") - 1, Decimal(1))
        if found["scale"]:
            scale = Decimal(self._lists["multipliers"][_plain(found["scale"])])
            return Spelled(start, end, self._value(found["head"]) * scale + self._value(found["rest"]))
        if found["single"]:
            return Spelled(start, end, Decimal(1)) if self._is_one(lowered, start) else None
        if found["number"] is None:  # "a million"
            return Spelled(start, end, Decimal(1))
        value = self._value(found["number"])
        if found["half"]:
            return Spelled(start, end, value + _HALF, step=Decimal("0.1"))
        telling = value > _HUNDRED or "-" in found["number"] or " " in found["number"]
        return Spelled(start, end, value) if telling or self._follows.match(lowered, end) else None

    def _is_one(self, lowered: str, start: int) -> bool:
        """Whether "a" before a unit of time counts it: "takes about a year", not "$500 a year"."""
        before = lowered[max(0, start - _VERB_BEFORE) : start].rstrip()
        words = _WORDS_BEFORE.findall(before)
        while words and before.endswith(words[-1]) and words[-1] in self._lists["single-between"]:
            before = before[: -len(words[-1])].rstrip()
            words.pop()
        return bool(words) and before.endswith(words[-1]) and words[-1] in self._lists["single-after"]

    def _value(self, written: str) -> Decimal:
        """The number that words below a thousand say, or that digits do."""
        if written.isdigit():
            return Decimal(written)
        total = Decimal(0)
        for word in re.split(r"[\s-]+", written):
            if word in self._groups:
                total = (total or Decimal(1)) * self._groups[word]
            else:
                total += self._numbers.get(word, Decimal(0))  # "a", "and"
        return total or Decimal(1)

    def _share_of(self, lowered: str) -> Iterator[Spelled]:
        for found in self._shares.finditer(lowered):
            share = self._fraction(lowered, found) if found["fraction"] else self._ratio(lowered, found)
            if share is not None:
                tenth = share.quantize(Decimal("0.1"))
                yield Spelled(*found.span(), tenth, "share", _SHARE_STEP)

    def _fraction(self, lowered: str, found: re.Match[str]) -> Decimal | None:
        """ "a third of them", "by a quarter"; a third option is none."""
        count, parts = self._value(found["n"]), Decimal(self._lists["fractions"][found["fraction"]])
        if not 0 < count < parts or parts == 2:
            return None
        before = _WORDS_BEFORE.findall(lowered[max(0, found.start() - 24) : found.start()])
        if before and before[-1] in self._lists["not-fractions"]:
            return None
        after = _WORD_AFTER.match(lowered, found.end())
        if after and after[1] in self._lists["fractions-after"]:
            return count * _HUNDRED / parts
        hedged = before and (before[-1] in self._lists["fractions-before"] or before[-1] in self._lists["hedges"])
        ends = not after or after[1] in self._lists["fractions-ends"]
        return count * _HUNDRED / parts if hedged and ends else None

    def _ratio(self, lowered: str, found: re.Match[str]) -> Decimal | None:
        """ "one in five", "9 out of 10": not "two in five years"."""
        count, of = self._value(found["n"]), self._value(found["m"])
        if found["n"] in ("a", "an") or not count < of <= _LARGEST_RATIO or of < 3:
            return None
        after = _WORD_AFTER.match(lowered, found.end())
        if after and (after[1] in self._lists["durations"] or after[1] in self._lists["multipliers"]):
            return None
        return count * _HUNDRED / of


def _plain(words: str) -> str:
    return " ".join(words.replace("-", " ").split())


_WORD = re.compile(r"[a-z]+")
_WORD_AFTER = re.compile(r"[\s\u00a0-]+([a-z%]+)")
_WORDS_BEFORE = re.compile(r"[a-z~≈]+")
