"""What stands right before and right behind a number: currencies, thousands, percent, plus, units of time, hedges."""

from __future__ import annotations

from collections.abc import Mapping

from guidelint import regex as re
from guidelint.record import cached_property, dataclass

GAP = r"[\s\u00a0]"
_SPACES = " \u00a0\t\n\r"
_GAPS = frozenset(" \u00a0\t\n\r-")
_LONGEST_MARK = 5
_LONGEST_MINUS = 12
_WORDS_BEFORE = 48  # characters before a number that may hold its hedges
_PARTS = re.compile(r"[^\s\u00a0(\[|“\"–—:\-‑]+")
_TILDE = re.compile(r"[≈~]\s?$")
_ARTICLES = frozenset({"a", "an"})
_THE = "the"
_PLAIN_END = frozenset('.,;:)]!?|"”’')


def alternatives(entries: Mapping[str, str] | list[str]) -> str:
    """Phrases as one pattern, longest first; white space and hyphens alike."""
    return "|".join(re.escape(p).replace(r"\ ", r"[\s\u00a0-]") for p in sorted(entries, key=lambda p: (-len(p), p)))


@dataclass(frozen=True, slots=True)
class Suffix:
    """The marks behind a number, lower case, "" where there are none, and where each ends."""

    multiplier: str
    percent: str
    code: str
    unit: str
    plus: bool
    half: bool  # "a year and a half"
    ends: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before a number: its hedge, whether a range begins ("between", "from"), and where "~" stands."""

    hedge: str
    opener: str
    tilde: int | None
    before: str  # the word before the opener


_NOTHING = Suffix("", "", "", "", False, False, {})
_NO_LEAD = Lead("", "", None, "")


def _plain(words: str | None) -> str:
    return " ".join(words.lower().replace("-", " ").split()) if words else ""


class Marks:
    """Reads the marks around numbers by the lists of rules/lexicon/figures.yaml."""

    def __init__(self, lists: Mapping[str, Mapping[str, str]]) -> None:
        self._lists = lists
        self._hedges = lists["hedges"]
        self._openers = lists["range-openers"]
        self._currencies = lists["currency-before"]
        self._most = max((len(h.split()) for h in self._hedges), default=1)
        self._last = {h.replace("-", " ").split()[-1] for h in self._hedges} | {o.split()[-1] for o in self._openers}

    @cached_property
    def _suffix(self) -> re.Pattern[str]:
        lists = self._lists
        letters = alternatives([m for m in lists["multipliers"] if len(m) > 1])
        short = "|".join(f"{m}|{m.upper()}" for m in lists["multipliers"] if len(m) <= 2)
        percent = alternatives([*lists["percent"], *lists["points"]])
        after, units = alternatives(lists["currency-after"]), alternatives(lists["durations"])
        adjectives, half = alternatives(lists["unit-adjectives"]), alternatives(lists["and-a-half"])
        plus = alternatives(lists["plus-words"])
        return re.compile(
            rf"(?P<mult>(?:[\s-]?(?i:{letters})(?!\w))|(?:{GAP}?(?:{short})(?![\w&])))?"
            rf"(?P<pct>[\s\u00a0-]{{0,2}}(?i:{percent})(?![a-z]))?"
            rf"(?P<plus>\s?\+(?!\d)|-(?i:{plus})(?!\w))?"
            rf"(?P<code>{GAP}?(?i:{after})(?![a-z\d$]))?"
            rf"(?P<plus2>\s?\+(?!\d))?"
            rf"(?P<rupees>/-)?"
            rf"(?P<unit>[\s\u00a0-]{{0,3}}(?:(?i:{adjectives})[\s\u00a0-])?(?i:(?P<word>{units}))(?![a-z])"
            rf"(?P<half>[\s-](?i:{half})(?!\w))?)?(?P<plus3>\+(?![0-9]))?"
        )

    @cached_property
    def _phrases(self) -> list[str]:
        """All that may stand behind a number."""
        names = ("multipliers", "percent", "points", "currency-after", "durations", "unit-adjectives", "plus-words")
        return [phrase for name in names for phrase in self._lists[name]]

    @cached_property
    def _starts(self) -> frozenset[str]:
        """How they begin: most words behind a number are ruled out by two letters."""
        return frozenset(phrase[:2] for phrase in self._phrases)

    @cached_property
    def _signs(self) -> frozenset[str]:
        """Single letters and signs among them, and what the pattern must look past."""
        return frozenset({p for p in self._phrases if len(p) == 1} | {"+", "/", *_SPACES, "-"})

    def behind(self, text: str, end: int) -> Suffix:
        """The marks behind text[:end]."""
        here = text[end : end + 1]
        if not here or (here in _PLAIN_END and not text[end + 1 : end + 2].isalnum()):
            return _NOTHING
        at = end + 1 if here in _GAPS else end
        two = text[at : at + 2].lower()
        if two not in self._starts and two[:1] not in self._signs:
            return _NOTHING
        found = self._suffix.match(text, end)
        if found is None or found.end() == end:
            return _NOTHING
        told = {name: words for name, words in found.groupdict().items() if words}
        return Suffix(
            _plain(told.get("mult")),
            _plain(told.get("pct")),
            _plain(told.get("code")),
            _plain(told.get("word")),
            "plus" in told or "plus2" in told or "plus3" in told,
            "half" in told,
            {name: found.end(name) for name in told},
        )

    def currency(self, text: str, start: int) -> tuple[str, int]:
        """The currency whose mark stands right before text[start:], and where the mark starts; "" for none.

        Letters are capitals, but for "Rs".
        """
        end = start
        if end and text[end - 1] in _SPACES:
            end -= 1
        for length in range(min(_LONGEST_MARK, end), 0, -1):
            mark = text[end - length : end]
            value = self._currencies.get(mark.lower())
            if value is None or not (mark == mark.upper() or mark.rstrip(".") == "Rs"):
                continue
            before = text[end - length - 1 : end - length]
            if before and (before == "$" or (before.isalpha() and not (before.islower() and before.isascii()))):
                continue
            if length == 1 and before.isalpha() and mark.isalpha():
                continue
            return value, end - length
        return "", start

    def below_zero(self, lowered: str, start: int) -> bool:
        """Whether "minus" or the like stands right before a number."""
        before = lowered[max(0, start - _LONGEST_MINUS) : start]
        return before[-1:] in _SPACES and before.split()[-1:] != [] and before.split()[-1] in self._lists["minus-words"]

    def lead(self, lowered: str, start: int) -> Lead:
        """The hedges before a number, and the word that opens a range; the nearest first, past one another."""
        tail = lowered[max(0, start - _WORDS_BEFORE) : start]
        last = tail[-1:]
        if not last:
            return _NO_LEAD
        if last in "≈~" or (last in _SPACES and _TILDE.search(tail)):
            found = _TILDE.search(tail)
            assert found is not None  # one of them is there
            return Lead("about", "", start - len(tail) + found.start(), "")
        if not (last in _SPACES or last in '-(“"'):
            return _NO_LEAD
        words = _PARTS.findall(tail)
        self._drop_articles(words)
        if not words or words[-1] not in self._last:
            return _NO_LEAD
        return self._told(words)

    def _drop_articles(self, words: list[str]) -> None:
        """ "about a $50,000 salary"; "over the five years" is no hedge, "between the low $40s" opens a range."""
        while words and (words[-1] in _ARTICLES or (words[-1] == _THE and words[-2:-1] and words[-2] in self._openers)):
            words.pop()

    def _told(self, words: list[str]) -> Lead:
        hedge = opener = ""
        while words:
            told = self.hedge(words)
            if told and not opener:
                if hedge in ("", "about"):  # "at least about": the bound says more
                    hedge = told[0]
                del words[-told[1] :]
            elif told:
                hedge = hedge or told[0]
                break
            elif not opener and words[-1] in self._openers:
                opener = self._openers[words.pop()]
            else:
                break
            self._drop_articles(words)
        return Lead(hedge, opener, None, words[-1] if words else "")

    def hedge(self, words: list[str]) -> tuple[str, int] | None:
        """The hedge that the last of some words are, and how many of them it takes."""
        if not words or words[-1] not in self._last:
            return None
        for count in range(min(self._most, len(words)), 0, -1):
            value = self._hedges.get(" ".join(words[-count:]))
            if value is None and count > 1 and words[-count] not in _ARTICLES:
                value = self._hedges.get("a " + " ".join(words[-count:]))
            if value is not None:
                return _NO_HEDGE.get(value, value), count
        return None

    @cached_property
    def _periods(self) -> str:
        units = alternatives(self._lists["periods"])
        return rf"(?:[\s\u00a0]?/?[\s\u00a0]?(?:{units})(?![a-z]))"

    @cached_property
    def _after(self) -> re.Pattern[str]:
        after, last = alternatives(self._lists["hedges-after"]), alternatives(self._lists["hedges-last"])
        return re.compile(
            rf"{self._periods}?(?:(?:[\s\u00a0]+|-|[\s\u00a0]*[,(][\s\u00a0]?|(?=ish))(?P<hedge>{after})(?![\w-])"
            rf"|[\s\u00a0]+(?P<last>{last})(?=\s*(?:[.,;:)|]|$)))"
        )

    @cached_property
    def _per(self) -> re.Pattern[str]:
        return re.compile(self._periods)

    @cached_property
    def _small(self) -> re.Pattern[str]:
        """Money by the hour or the day."""
        words = [phrase for phrase, unit in self._lists["periods"].items() if unit in ("hour", "day")]
        return re.compile(rf"[\s\u00a0,]*/?\s?(?:{alternatives(words)})(?![a-z])")

    def hedge_after(self, lowered: str, end: int) -> str:
        if lowered[end : end + 1] not in _BEFORE_AFTER:
            return ""
        found = self._after.match(lowered, end)
        if not found:
            return ""
        name = "hedges-after" if found["hedge"] else "hedges-last"
        return self._lists[name][re.sub(r"[\s\u00a0-]+", " ", found["hedge"] or found["last"])]

    def period_end(self, lowered: str, start: int) -> int:
        """Where a unit of time right behind money ends; start where there is none."""
        found = self._per.match(lowered, start)
        return found.end() if found else start

    def by_the_hour(self, lowered: str, end: int) -> bool:
        return self._small.match(lowered, end) is not None


_NO_HEDGE = {"exact": ""}  # words that end as a hedge does and are none: "the fees add up to"
_BEFORE_AFTER = frozenset(" \u00a0\n-,(/i")
