"""A guide's figures to claims: where each stands, what it measures, of whom, where and when."""

from __future__ import annotations

from itertools import islice
from typing import Literal

from guidelint import regex as re
from guidelint.facts import growth as rates
from guidelint.facts import out_of_so_many, years
from guidelint.facts.claims import Aside, Banded, Claim, Facts, Footing, Key, Wording
from guidelint.facts.counts import signed
from guidelint.facts.directions import directions
from guidelint.facts.education import education
from guidelint.facts.far_apart import without_strangers
from guidelint.facts.fill import country, fill, located, of_the_box
from guidelint.facts.heads import HeadReader
from guidelint.facts.ladders import Climb, climb
from guidelint.facts.level_lists import level_lists
from guidelint.facts.level_names import LevelNames
from guidelint.facts.listed import listed, names_occupation
from guidelint.facts.measured import Metric
from guidelint.facts.metric import led_in_by_pay, metric
from guidelint.facts.narrowing import part_of_pay
from guidelint.facts.occupations import RoleNames
from guidelint.facts.pay_period import filled_period, period
from guidelint.facts.place import NATIONAL, RegionReader
from guidelint.facts.programme_names import ProgrammeNames
from guidelint.facts.programmes import Programme, ProgrammeReader
from guidelint.facts.restricted import says_nothing_else
from guidelint.facts.spots import Figures, Lines, Spot, spots
from guidelint.facts.stage import CENTRAL, at_an_end, stage
from guidelint.facts.statistic import statistic
from guidelint.facts.subject import SubjectReader
from guidelint.facts.topic import names_the_role
from guidelint.facts.undistinguished import side_by_side
from guidelint.facts.vocabulary import Vocabulary, vocabulary
from guidelint.facts.who import Subject
from guidelint.facts.wordings import banded
from guidelint.guide import Guide
from guidelint.language.phrases import Phrase
from guidelint.lexicon import Lexicon
from guidelint.quantity import Quantity, bare, is_year
from guidelint.record import replace
from guidelint.template import Template

_SHORT = 60  # characters of a label or a value that may name the page's country
MAX_FIGURES = 20_000  # of a guide that are read
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SINCE = re.compile(r"\bsince\s+(?:19|20)\d\d\b", re.IGNORECASE)  # when something else began
_ABOUT_A_ROLE = frozenset({"pay", "growth", "openings", "new-jobs", "employment", "employment-projected", "experience"})
_OF_PROGRAMMES = frozenset({"programme-length", "programme-cost"})
_NOBODY = Subject("role", None, "")
_OTHERS = frozenset({"related"})  # ids of template sections that list other occupations


def extract(guide: Guide, lexicon: Lexicon, template: Template) -> Facts:
    """Every figure of the guide as a claim, as deliberately no fact, or as unread with its reason."""
    words = vocabulary(lexicon, template)
    heads = HeadReader(guide, words)
    named = listed(guide, heads, words)
    title = next((b.text for b in guide.blocks if b.kind == "heading"), "")
    role = RoleNames(guide.role, words, title, named)
    lines = Lines(guide, words, role)
    figures = Figures(guide, words)
    found = list(islice(spots(guide, words, heads, lines, figures), MAX_FIGURES + 1))
    capped = len(found) > MAX_FIGURES
    del found[MAX_FIGURES:]
    reader = _Reader(guide, words, role, climb(guide, words, role, found), lines)
    for number, spot in enumerate(found):
        reader.read(spot, number)
    reader.add(education(guide, words, role, heads))
    for spot, phrase in banded(guide, words, heads, lines):
        reader.read_band(spot, phrase)
    facts = replace(reader.facts(), figures=figures.found)
    if capped:
        return replace(facts, capped=True)
    return replace(facts, directions=directions(guide, words, role, lines))


def _levelled(claim: Claim, word: str | None) -> Claim:
    """The claim with the level that its list gives it, where its subject told none."""
    if word is None or claim.key.level is not None or claim.key.subject != "role":
        return claim
    return replace(claim, key=replace(claim.key, level=word))


def _moment(years: str | None, moment: str) -> str | None:
    """Of a span of years the one that a count is of, where it stands at the start or the end of a change."""
    if years is None or not moment:
        return years
    return years[:4] if moment == "start" else years[-4:]


_AROUND = 14  # blocks within which the other levels of a list stand


class _Draft:
    """A claim in the making: parts of its key, and why."""

    def __init__(self, metric: str, quantity: Quantity, because: dict[str, str]) -> None:
        self.metric = metric
        self.quantity = quantity
        self.because = because
        self.key: dict[str, str | None] = {}
        self.filled: set[str] = set()

    def claim(self, spot: Spot, headline: bool, wording: Wording | None, subject: Subject, words: Vocabulary) -> Claim:
        start = out_of_so_many.start(spot) if self.metric == "growth" else spot.start
        return Claim(
            Key(self.metric, **self.key),
            self.quantity,
            spot.block.span(start, spot.end),
            spot.line.text[start : spot.end],
            spot.index,
            {part: words for part, words in self.because.items() if words},
            frozenset(self.filled),
            headline,
            wording,
            subject.firm,
            _footing(spot, subject, words),
        )


def _footing(spot: Spot, subject: Subject, words: Vocabulary) -> Footing:
    """What tells whose a figure is, from the firmest on."""
    if spot.cell or spot.field is not None or spot.label:
        return "data"
    if not subject.near:
        return "implied"
    return "plain" if says_nothing_else(spot, words) else "named"


class _Reader:
    """Reads spot after spot; what the page says as a whole is filled in at the end."""

    def __init__(self, guide: Guide, words: Vocabulary, role: RoleNames, steps: Climb, lines: Lines) -> None:
        self._steps = steps
        self._role = role
        self._guide = guide
        self._words = words
        self._role = role
        related = frozenset(s.title for s in guide.sections if s.known in _OTHERS)
        self._subjects = SubjectReader(words, role, related)
        self._regions = RegionReader(words, role, next((b.text for b in guide.blocks if b.kind == "heading"), ""))
        self._programmes = ProgrammeReader(guide, words, role, lines)
        self._taught: list[Programme | None] = []
        self._claims: list[Claim] = []
        self._spots: list[Spot] = []
        self._asides: list[Aside] = []
        self._banded: list[Banded] = []

    def read(self, spot: Spot, number: int) -> None:
        """number: of the spot among all of the guide."""
        figure = spot.figure
        if spot.line.dated(figure) or all(is_year(atom, spot.line.text) for atom in figure.atoms):
            self._aside(spot, Metric(reading="no-fact", reason="a year"))
            return
        rung = number in self._steps.rungs
        programme = self._placed(spot, self._programmes.read(spot))
        if programme is not None and programme.metric.name == "programme-cost" and led_in_by_pay(spot, self._words):
            programme = None  # a school in a list of those who pay
        if rung and programme is not None and programme.beside:
            rung = False  # "a 4- or 5-year apprenticeship"
        if rung:
            found, programme = Metric("experience", "years beside a level"), None
        else:
            found = programme.metric if programme else metric(spot, self._words)
        if found.reading != "claim":
            self._aside(spot, found)
            return
        self._claims.append(_levelled(self._claim(spot, found, programme), self._steps.words.get(number)))
        self._taught.append(programme)
        self._spots.append(spot)

    def add(self, claims: list[Claim]) -> None:
        """Claims that no figure makes."""
        self._claims += claims
        self._taught += [None] * len(claims)

    def _aside(self, spot: Spot, found: Metric) -> None:
        span = spot.block.span(spot.start, spot.end)
        reading: Literal["no-fact", "unread"] = "unread" if found.reading == "unread" else "no-fact"
        self._asides.append(
            Aside(reading, found.reason, spot.figure.quantity, span, spot.line.text[spot.start : spot.end])
        )

    def read_band(self, spot: Spot, phrase: Phrase) -> None:
        """A wording of growth that has no rate beside it."""
        draft = _Draft("growth", spot.figure.quantity, {})
        subject = self._about(spot, draft)
        draft.key["horizon"], draft.because["horizon"] = years.horizon(spot)
        draft.key["basis"] = draft.key["basis"] or rates.basis(spot) or None
        span = spot.block.span(phrase.start, phrase.end)
        if any(span == c.wording.span for c in self._claims if c.wording is not None):
            return
        claim = draft.claim(spot, False, None, subject, self._words)
        wording = Wording(phrase.value, span, spot.line.text[phrase.start : phrase.end])
        self._banded.append(Banded(claim.key, wording, spot.block.index, claim.because, claim.named))

    def _claim(self, spot: Spot, found: Metric, programme: Programme | None = None) -> Claim:
        draft = _Draft(found.name, spot.figure.quantity, {"metric": found.because})
        subject = self._about(spot, draft) if found.name in _ABOUT_A_ROLE else _NOBODY
        if found.name == "growth" and out_of_so_many.grown(spot) is not None:
            subject = replace(subject, firm=True)  # every so many of them, by name
        wording = None
        if found.name == "pay":
            self._pay(spot, draft, subject, found.weak)
        elif found.name == "growth":
            self._rate(spot, draft)
            wording = rates.wording(spot, self._guide, self._words)
        elif found.name in _OF_PROGRAMMES:
            self._programme(spot, draft, programme)
        elif found.name != "experience":
            begins = found.moment == "start"
            told = years.first_of_jobs(spot) if begins else years.years_of_jobs(spot, found.name != "employment")
            held, draft.because["horizon"] = told
            draft.key["horizon"] = _moment(held, found.moment)
            if found.name == "new-jobs":
                draft.quantity = signed(spot)
        # A chart's bars are labelled with occupations, a box of facts with what is measured.
        named = self._role.plain(spot.label) or names_occupation(spot.label, self._words)
        boxed = spot.field is not None and not named and not _YEAR.fullmatch(spot.label.strip())
        headline = boxed and subject.kind == "role" and not (subject.level or subject.basis)
        headline = headline and (found.name in _ABOUT_A_ROLE or found.name in _OF_PROGRAMMES)
        return draft.claim(spot, headline, wording, subject, self._words)

    @staticmethod
    def _of_so_many(spot: Spot, draft: _Draft, ratio: Quantity) -> None:
        """A rate that a ratio gives: its years are those that it begins and ends with."""
        draft.quantity = ratio
        draft.key["horizon"], draft.because["horizon"] = out_of_so_many.years(spot), "the two numbers"
        draft.key["basis"] = None

    def _rate(self, spot: Spot, draft: _Draft) -> None:
        """The size of a growth rate, its years, and what it is besides a decade's projection."""
        ratio = out_of_so_many.grown(spot)
        if ratio is not None:
            self._of_so_many(spot, draft, ratio)
            return
        draft.quantity = rates.signed(spot, self._words)
        draft.key["horizon"], draft.because["horizon"] = years.horizon(spot)
        draft.key["basis"] = draft.key["basis"] or rates.basis(spot) or None
        draft.key["horizon"], draft.key["basis"] = years.counted_back(draft.key["horizon"], draft.key["basis"])

    def _placed(self, spot: Spot, programme: Programme | None) -> Programme | None:
        """A programme with the school's town in its name, where the words around it name a place that is not known."""
        found = self._regions.region(spot) if programme is not None else None
        region = found.name if found is not None else None
        if programme is None or region is None or self._programmes.is_place(region):
            at_home = self._programmes.residents(spot, programme) if programme is not None and region else None
            return at_home or programme
        return programme if self._programmes.is_named(spot, region) else self._programmes.at(programme, region)

    def _programme(self, spot: Spot, draft: _Draft, programme: Programme | None) -> None:
        """Where the programme is, and in what it is paid; its name is for the whole page to say."""
        region = self._regions.region(spot)
        own = programme is not None and programme.source == "own" and not self._programmes.is_generic(programme)
        if own and (not region.firm or region.because.endswith("the sentence before")):
            # A state of the sentence before is the school's, where this one names a programme of its own.
            region = replace(region, name=(region.name or "").partition("-")[0] or None)
        if programme is not None and self._programmes.residents(spot, programme) is not None:
            region = replace(region, name=None)  # where those live who pay, and not where it is taught
        if region.name is None or not self._programmes.is_place(region.name):
            # "In Dental Nursing" is a subject; a national course is the country's.
            national, region = region.because == NATIONAL, self._regions.over(spot)
            region = replace(region, name=(region.name or "").partition("-")[0] or None) if national else region
        if region.name is not None and self._programmes.is_place(region.name):
            draft.key["region"], draft.because["region"] = region.name, region.because
        draft.key["currency"] = draft.quantity.currency or None
        draft.key["statistic"] = "range" if len(spot.figure.atoms) > 1 else None
        if programme is not None and programme.spread:
            draft.quantity = bare(spot.figure)

    def _about(self, spot: Spot, draft: _Draft) -> Subject:
        """Whom the figure is about, and where it holds."""
        subject = self._subjects.subject(spot, draft.metric)
        if draft.metric == "pay" and not (subject.level or subject.basis):
            subject = replace(subject, basis=stage(spot, self._words))
        region = self._regions.region(spot)
        draft.because["region"] = region.because
        draft.because["subject"] = subject.because
        draft.key.update(
            subject=subject.kind,
            subject_name=subject.name,
            level=self._words.lexicon.values("subjects/same-levels").get(subject.level or "", subject.level),
            region=region.name,
            basis=subject.basis or None,
        )
        if not subject.stated:
            draft.filled.add("subject")
        nobodys = not self._role.name and subject.kind == "role" and not subject.stated and draft.metric != "growth"
        return replace(subject, firm=False) if nobodys or not region.firm else subject

    def _pay(self, spot: Spot, draft: _Draft, subject: Subject, weak: bool) -> None:
        """The statistic, currency, period and year of a pay figure. weak: only a title says that it is pay."""
        atoms = spot.figure.atoms
        if draft.quantity.unit == "count":  # "thirty-three thousand": of what, the page says
            draft.quantity = replace(draft.quantity, unit="money")
        name, draft.because["statistic"] = statistic(spot, self._words)
        paid_by, draft.because["period"] = period(spot, self._words)
        alone = spot.line.text.strip(" .") == spot.line.text[spot.start : spot.end] and self._is_headed(spot)
        if weak and name in ("range", "median", "mean") and not (alone or spot.field or names_the_role(spot)):
            name = None
        if paid_by is None and filled_period(spot):
            paid_by, draft.because["period"] = filled_period(spot), "the size of the figure"
            draft.filled.add("period")
        if subject.listed and len(atoms) > 1:
            draft.key["level"] = subject.name  # a range in a list of levels is that level's own
        draft.key.update(
            statistic=name, currency=draft.quantity.currency or None, period=paid_by, horizon=self._year(spot)
        )
        basis = draft.key["basis"] or part_of_pay(spot, self._words)
        draft.key["basis"] = basis or (at_an_end(spot) if name in CENTRAL else "") or None
        # "The lowest tenth earn less than X" says where X lies, not what is below it.
        a_place = name is not None and (name == "median" or name.startswith("percentile-"))
        if a_place and len(atoms) == 1 and not atoms[0].plus:
            draft.quantity = bare(spot.figure)

    def _is_headed(self, spot: Spot) -> bool:
        """Whether a figure stands right under a title: then it is what the title says."""
        return not spot.index or self._guide.blocks[spot.index - 1].kind in ("heading", "question", "cell", "value")

    @staticmethod
    def _year(spot: Spot) -> str | None:
        """The one year that the clause, the label or the column's head names for a figure."""
        for text in (
            spot.line.text[spot.clause[0] : spot.clause[1]],
            spot.line.text[spot.sentence[0] : spot.sentence[1]],
            spot.label,
            spot.column,
            spot.row,
            spot.lead,
        ):
            years = {m.group() for m in _YEAR.finditer(_SINCE.sub("", text))} if "20" in text or "19" in text else ()
            if len(years) == 1:
                return next(iter(years))
        return None

    def _heads(self) -> list[str]:
        """The main heading, and the labels and short values of the fact box."""
        title = next((b.text for b in self._guide.blocks if b.kind == "heading"), "")
        told = [text for field in self._guide.fields for text in (field.label, field.value.text)]
        return [title, *(text for text in told if len(text) < _SHORT)]

    def facts(self) -> Facts:
        currencies = [
            c.key.currency
            for c in sorted(self._claims, key=lambda c: not c.headline)
            if c.key.metric == "pay" and c.key.currency and c.key.subject == "role" and c.key.region is None
        ]
        lines = {id(spot.line): spot.line for spot in self._spots}
        sure = located(self._guide, self._words) or of_the_box(self._claims)
        page = sure or country(lines.values(), currencies[:1], self._words, self._heads())
        claims = ProgrammeNames(self._words, self._guide, self._programmes.census).resolve(self._claims, self._taught)
        claims = fill(claims, page, self._words)
        claims = side_by_side(_at_a_level(claims, self._guide), self._spots, self._guide)
        claims = without_strangers(claims)
        order = sorted(range(len(claims)), key=lambda i: (claims[i].span.start, claims[i].span.end, i))
        ordered = [claims[i] for i in order]
        ladders = self._steps.ladders
        lists = level_lists(self._guide, LevelNames(self._words, self._role), ordered, ladders)
        asides = tuple(sorted(self._asides, key=lambda a: (a.span.start, a.span.end)))
        return Facts(tuple(ordered), asides, ladders, lists, banded=tuple(self._banded))


def _at_a_level(claims: list[Claim], guide: Guide) -> list[Claim]:
    """The claims, those of the role "as one of a list of levels" at a level only where levels stand around them."""
    levels = [c.block for c in claims if c.key.level and c.key.level != c.key.subject_name and c.block is not None]
    return [
        replace(c, key=replace(c.key, level=None))
        if c.key.level
        and c.key.level == c.key.subject_name
        and c.block not in guide.table_place
        and not any(abs(at - c.block) <= _AROUND for at in levels if c.block is not None)
        else c
        for c in claims
    ]
