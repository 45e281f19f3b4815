"""A whole guide: which sections, which facts in each of them, in which layout; and where a defect's places stand."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bench.measure.layouts import (
    LAYOUTS,
    Block,
    Bullets,
    Fields,
    Heading,
    Layout,
    Paragraph,
    Table,
    write,
)
from bench.measure.plant import PLANTERS, Defect, Mention
from bench.measure.speaker import AFTER, Place, Speaker, article, sentence
from bench.measure.world import Value, World, draw

_BOX = ("median", "hourly", "range", "mean", "growth", "base", "openings", "education", "length", "cost", "target")
_BOX_CHANCE = {"mean": 0.3, "target": 0.3, "range": 0.7, "length": 0.6, "cost": 0.5}
_TRIES = 40


@dataclass(frozen=True, slots=True)
class Guide:
    """path: its name, with the layout. places, phrases: of every mention. defects: none on a clean guide."""

    path: str
    text: str
    world: World
    places: Mapping[Mention, Place]
    defects: tuple[Defect, ...]
    phrases: Mapping[Mention, str] = field(default_factory=dict)

    def line(self, mention: Mention) -> int:
        """The line of a mention, from 1."""
        return self.text.count("\n", 0, self.places[mention].start) + 1


class Composer:
    """Puts one guide together. Each `_section` gives the blocks of one section."""

    def __init__(self, speaker: Speaker, layout: Layout) -> None:
        self.s = speaker
        self.layout = layout
        self.rng = speaker.rng

    def text(self) -> str:
        box = Fields(self._box())
        sections = [self._pay, self._outlook, self._training, self._levels, self._life]
        self.rng.shuffle(sections)
        blocks: list[Block] = [Heading(1, self.s.phrase("titles")), Paragraph(self._filler(2))]
        if not self.layout.front and self.layout.fields:
            blocks += [Heading(2, self.s.phrase("headings", "facts")), box]
        for section in sections:
            blocks += section()
        blocks += self._closing()
        blocks += self._elsewhere()
        return write(self.layout, box if self.layout.front else None, blocks)

    def _box(self) -> tuple[tuple[str, str], ...]:
        if self.layout.fields is None:
            return ()
        chosen = [fact for fact in _BOX if self.rng.random() < _BOX_CHANCE.get(fact, 0.85) and self._may(fact)]
        group = "front" if self.layout.front else "labels"
        pairs = []
        for fact in chosen:
            label, value = self.s.choose(f"{group}/{fact}").split(" = ")
            pairs.append((self.s.fill(label), self.s.fill(value)))
        return tuple(pairs)

    def _may(self, fact: str) -> bool:
        """Whether the country has such a figure: no hourly pay in India."""
        return fact != "hourly" or bool(self.s.world.country["hour"])

    def _heading(self, name: str, level: int = 2) -> Heading:
        return Heading(level, self.s.phrase("questions" if self.layout.questions else "headings", name))

    def _say(self, fact: str, chance: float = 1.0) -> str:
        return self.s.phrase("sentences", fact) if self.rng.random() < chance and self._may(fact) else ""

    def _trap(self, *names: str) -> str:
        return self.s.phrase("traps", self.rng.choice(names))

    def _filler(self, n: int) -> str:
        return sentence([self.s.phrase("filler") for _ in range(n)])

    def mixed(self, first: str, others: Sequence[str], traps: Sequence[str]) -> list[Block]:
        """The sentences in paragraphs of two or three, in an order of their own.

        One that leans on what it follows comes right after the first. A trap, which speaks of another place or
        occupation, closes a paragraph or stands alone: nothing that follows it could be taken to speak of that too.
        """
        leaning = [each.removeprefix(AFTER) for each in others if each.startswith(AFTER)]
        said = [sentence([first, *leaning]), *(each for each in others if each and not each.startswith(AFTER))]
        self.rng.shuffle(said)
        size = self.rng.choice([2, 3])
        paragraphs = [said[i : i + size] for i in range(0, len(said), size)]
        for trap in traps:
            if self.rng.random() < 0.6:
                self.rng.choice(paragraphs).append(trap)
            else:
                paragraphs.insert(self.rng.randint(1, len(paragraphs)), [trap])
        return [Paragraph(sentence(each)) for each in paragraphs]

    def _pay(self) -> list[Block]:
        median = self._say("median")
        told = [self._say("range", 0.8), self._say("hourly", 0.6), self._say("mean", 0.3)]
        if not self.s.world.american:
            told.append(self._say("converted", 0.8))
        told.append(self.s.phrase("filler"))
        traps = [self._trap("pay"), self._trap("pay")]
        blocks: list[Block] = [self._heading("pay"), *self.mixed(median, told, traps)]
        if self.layout.percentiles == "prose":
            blocks.insert(1, Paragraph(self._say("percentiles", 0.7)))  # not after a trap: it may name nobody
        elif self.layout.percentiles == "table":
            head, *rows = self.s.bank["percentile-table"]
            cells = tuple(tuple(self.s.fill(cell) for cell in row.split(" | ")) for row in rows)
            blocks.append(Table(tuple(head.split(" | ")), cells))
        return [block for block in blocks if block != Paragraph("")]

    def _outlook(self) -> list[Block]:
        growth = self._say("growth")
        told = [self._say("openings"), self._say("base", 0.8), self._say("change", 0.5), self._say("direction", 0.5)]
        told.append(self.s.phrase("filler"))
        if self.s.world.american:
            told.append(self._say("wording", 0.6))
        traps = [self._trap("growth"), self._trap("jobs")]
        blocks: list[Block] = [self._heading("outlook"), *self.mixed(growth, told, traps)]
        if self.layout.projections:
            head, *rows = self.s.bank["projection-table"]
            cells = tuple(tuple(self.s.fill(cell) for cell in row.split(" | ")) for row in rows)
            blocks.append(Table(tuple(self.s.fill(cell) for cell in head.split(" | ")), cells))
        return blocks

    def _training(self) -> list[Block]:
        education = self._say("education")
        told = [self._say("length"), self._say("cost"), self.s.phrase("filler")]
        return [self._heading("training"), *self.mixed(education, told, [self._trap("training")])]

    def _life(self) -> list[Block]:
        items = tuple(self.s.phrase("filler") for _ in range(3))
        return [self._heading("life"), Paragraph(self._filler(1)), Bullets(items)]

    def _levels(self) -> list[Block]:
        kind = self.layout.levels
        if kind == "none":
            return []
        rows = [
            (name, self.s.say(f"level-{i}-years"), self.s.say(f"level-{i}-pay"))
            for i, name in enumerate(self.s.world.levels)
        ]
        blocks: list[Block] = [self._heading("levels")]
        labels = [self.s.phrase("level-labels", part) for part in ("name", "years", "pay")]
        if kind == "table":
            return [*blocks, Table(tuple(labels), tuple(rows))]
        if kind == "sections":
            for name, years, pay in rows:
                blocks += [Heading(3, name), Paragraph(self._filler(1)), Fields(((labels[1], years), (labels[2], pay)))]
            return blocks
        shape = self.s.choose("level-items" if kind == "bullets" else "level-sentences")
        items = tuple(
            shape.format(level=name, level_=name.lower(), a_level=article(name.lower()), years=years, pay=pay)
            for name, years, pay in rows
        )
        return [*blocks, Bullets(items) if kind == "bullets" else Paragraph(sentence(items))]

    def _closing(self) -> list[Block]:
        facts = self.rng.sample(["median", "growth", "openings", "length", "cost", "education", "range", "base"], 4)
        blocks: list[Block] = [self._heading("closing")]
        for fact in facts:
            question, _, answer = self.s.choose(f"answers/{fact}").partition(" = ")
            blocks += [Heading(3, self.s.fill(question)), Paragraph(self.s.fill(answer))]
        return blocks

    def _elsewhere(self) -> list[Block]:
        """Lists of figures that are not the role's own: other occupations, places, industries."""
        blocks: list[Block] = []
        for name in ("related", "places", "industries"):
            if self.rng.random() < 0.6:
                continue
            head, *rows = self.s.bank["lists"][name]
            cells = [tuple(self.s.fill(cell) for cell in row.split(" | ")) for row in rows]
            blocks.append(self._heading(name))
            if self.rng.random() < 0.5:
                blocks.append(Table(tuple(head.split(" | ")), tuple(cells)))
            else:
                blocks.append(Bullets(tuple(f"{cell[0]}: {cell[1]}" for cell in cells)))
        return blocks


def make(seed: str, stock: Mapping[str, Any], bank: Mapping[str, Any], kinds: Sequence[str]) -> Guide:
    """A guide with one defect of each kind (none: a clean one). LookupError: none of the tries could hold them all."""
    for attempt in range(_TRIES):
        guide = _try(f"{seed}.{attempt}", stock, bank, kinds)
        if guide:
            return guide
    raise LookupError(f"no guide of seed {seed} can hold {', '.join(kinds)}")


def _try(seed: str, stock: Mapping[str, Any], bank: Mapping[str, Any], kinds: Sequence[str]) -> Guide | None:
    rng = random.Random(seed)
    world = draw(rng, stock)
    layout = rng.choice([each for each in LAYOUTS if not each.countries or world.country["name"] in each.countries])
    first = Speaker(seed, world, bank, {})
    Composer(first, layout).text()
    defects: list[Defect] = []
    departing: dict[Mention, Value] = {}
    for kind in kinds:
        defect = PLANTERS[kind](rng, world, first.counts)
        if defect is None or not defect.values or departing.keys() & defect.values.keys():
            return None
        defects.append(defect)
        departing |= defect.values
    speaker = Speaker(seed, world, bank, departing)
    text, places = speaker.finish(Composer(speaker, layout).text())
    name = "-".join(world.role.lower().split())
    found = {place.mention: place for place in places}
    return Guide(f"{layout.name}/{name}.{layout.suffix}", text, world, found, tuple(defects), dict(speaker.said))
