"""Fills the phrases of a bank with a world's figures, and marks where each figure stands until the text is whole."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from bench.measure.plant import Mention
from bench.measure.spelling import Speller, money
from bench.measure.world import Value, World

_OPEN, _BAR, _CLOSE = "\ue000", "\ue001", "\ue002"
_SLOT = re.compile(r"\{(?P<name>[\w-]+)(?::(?P<form>[\w-]+))?\}")
_MARKED = re.compile(f"{_OPEN}([^{_BAR}]*){_BAR}([^{_CLOSE}]*){_CLOSE}")
AFTER = "\ue003"  # before a sentence that says of the one before it what "that" or "they" is
_CONDITION = re.compile(r"(?P<all>(?:us|abroad|grows|shrinks|after)(?: (?:us|abroad|grows|shrinks|after))*)> ")
_VOWEL = re.compile(r"[aeiou]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """Where one mention of a fact stands in the finished text, from 0, and what is written there."""

    mention: Mention
    start: int
    end: int
    value: Value


class Speaker:
    """What one guide says. All is drawn from the seed, whichever values depart: texts differ in them alone."""

    def __init__(self, seed: str, world: World, bank: Mapping[str, Any], departing: Mapping[Mention, Value]) -> None:
        self.world = world
        self.bank = bank
        self.rng = random.Random(f"{seed}/guide")
        self.counts: Counter[str] = Counter()
        self.said: dict[Mention, str] = {}  # by which phrase of the bank
        self._phrase = ""
        self._seed = seed
        self._departing = departing
        self._values: dict[Mention, Value] = {}
        self._speller = Speller(bank, world.country, random.Random(f"{seed}/currency"))
        self._left: dict[str, list[str]] = {}
        self._strays: dict[tuple[str, str], str] = {}

    def phrase(self, *path: str) -> str:
        """A phrase of the bank that fits this guide, filled; none twice before all were used."""
        return self.fill(self.choose("/".join(path)))

    def choose(self, path: str) -> str:
        """A phrase as it stands in the bank, less its conditions."""
        if not self._left.get(path):
            entries: Any = self.bank
            for step in path.split("/"):
                entries = entries[step]
            fitting = [text for text in map(self._fitting, entries) if text]
            self.rng.shuffle(fitting)
            self._left[path] = fitting
        chosen = self._left[path].pop() if self._left[path] else ""
        self._phrase = f"{path}: {chosen}"
        if "{growth" in chosen and ("{horizon}" in chosen or ("{from}" in chosen and "{until}" in chosen)):
            self.counts["dated-growth"] += 1
        return chosen

    def _fitting(self, text: str) -> str:
        """The text without its conditions, or nothing where one does not hold; `after` leaves its mark."""
        found = _CONDITION.match(text)
        if not found:
            return text
        grows = self.world.facts["direction"] == "up"
        holds = {"us": self.world.american, "abroad": not self.world.american, "grows": grows, "shrinks": not grows}
        words = found["all"].split()
        mark = AFTER if "after" in words else ""
        return mark + text[found.end() :] if all(holds.get(word, True) for word in words) else ""

    def fill(self, text: str) -> str:
        return _SLOT.sub(self._slot, text)

    def say(self, fact: str, form: str = "") -> str:
        """A mention of a fact, marked."""
        mention = (fact, self.counts[fact])
        self.counts[fact] += 1
        value = self._departing.get(mention, self.world.facts[fact])
        rng = random.Random(f"{self._seed}/{fact}/{mention[1]}")
        self._values[mention] = value
        self.said[mention] = self._phrase
        return f"{_OPEN}{fact}/{mention[1]}{_BAR}{self._speller.spell(fact, value, form, rng)}{_CLOSE}"

    def _slot(self, found: re.Match[str]) -> str:
        name, form = found["name"], found["form"] or ""
        if name in self.world.facts:
            return self.say(name, form)
        if name.startswith("trap-"):
            if (name, form) not in self._strays or not form:
                self._strays[name, form] = self._stray(name)
            return self._strays[name, form]
        words = self._words(name)
        if form == "cap":
            return words[:1].upper() + words[1:]
        return f"{words.partition(' ')[0]} {words.partition(' ')[2].title()}" if form == "title" else words

    def _words(self, name: str) -> str:
        world, rng = self.world, self.rng
        first, last = world.country["horizon"]
        one, many = world.others[0]
        plain = {
            "role": world.role.lower(),
            "Role": world.role,
            "roles": world.roles,
            "Roles": world.roles[:1].upper() + world.roles[1:],
            "a-role": article(world.role.lower()),
            "Roles-title": world.roles.title(),
            "other": one.lower(),
            "Other": one,
            "Other2": world.others[1][0],
            "others": many,
            "Others": many[:1].upper() + many[1:],
            "others2": world.others[1][1],
            "country": world.country["title"],
            "region": world.country["region"],
            "region2": world.country["region2"],
            "from": str(first),
            "until": str(last),
            "horizon": f"{first}–{str(last)[2:]}" if rng.random() < 0.6 else f"{first}-{last}",
            "past": f"{first - 10} to {last - 10}",
            "past-year": str(first - 10),
        }
        return str(plain[name])

    def _stray(self, name: str) -> str:
        """A figure of a trap: of the same size as the guide's own, but another, so that mistaking it is seen.

        A slot's form says whose figure it is ({trap-money:region}): one guide says it the same way throughout.
        """
        world, rng = self.world, self.rng
        median = world.facts["median"]
        assert isinstance(median, Decimal)
        if name == "trap-money":
            step = int(world.country["step"])
            value = (median * rng.choice([45, 52, 68, 140, 165, 188]) / 100 // step) * step
            return money(value, "exact", {**world.country, "code": ""}, world.country["marks"][0])
        if name == "trap-bonus":
            value = (median * rng.choice([4, 6, 9]) / 100 // 100) * 100
            return money(value, "exact", {**world.country, "code": ""}, world.country["marks"][0])
        if name == "trap-percent":
            return str(rng.choice([14, 18, 24, 27, 31, 38]))
        if name == "trap-count":
            return f"{rng.randrange(12, 90) * 100:,}"
        raise KeyError(name)

    def finish(self, text: str) -> tuple[str, tuple[Place, ...]]:
        """The text without marks, and where every mention came to stand."""
        out: list[str] = []
        places: list[Place] = []
        at = done = 0
        for found in _MARKED.finditer(text):
            out.append(text[done : found.start()])
            at += found.start() - done
            fact, _, k = found[1].rpartition("/")
            mention = (fact, int(k))
            places.append(Place(mention, at, at + len(found[2]), self._values[mention]))
            out.append(found[2])
            at += len(found[2])
            done = found.end()
        out.append(text[done:])
        return "".join(out), tuple(places)


def article(word: str) -> str:
    """The word with "a" or "an" before it."""
    return f"{'an' if _VOWEL.match(word) else 'a'} {word}"


def sentence(parts: Sequence[str]) -> str:
    """Sentences as one paragraph."""
    return " ".join(part for part in parts if part)
