"""What a page says once for all its figures: its country, its currency, its only projection."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from guidelint.facts.claims import Claim
from guidelint.facts.place import NATIONAL
from guidelint.facts.spots import Line
from guidelint.facts.vocabulary import Vocabulary
from guidelint.facts.years import A_DECADE, lasting
from guidelint.guide import Guide
from guidelint.language.phrases import Phrase
from guidelint.record import replace

_DOLLAR = "$"
_LOCATION = "occupationlocation"
_OF_A_PROJECTION = frozenset({"growth", "openings", "new-jobs"})  # what a projection of jobs gives
_WITH_DOLLARS = frozenset({"US", "CA", "AU", "NZ", "SG", "HK"})  # elsewhere a bare dollar is the United States'
_OFTEN = 2  # mentions of a country, or of places in it, that make it the page's where nothing else does
_MOST = 0.6  # share of the cues that a country needs to be the page's


def located(guide: Guide, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The one state or province that the page's data give as the occupation's location, as schema.org has it."""
    told = {
        phrase.value: field.value.text
        for field in guide.fields
        if field.block is None and _LOCATION in field.key.lower()
        for phrase in vocabulary.phrases_of(field.value.text)
        if phrase.list == "regions/places" and "-" in phrase.value
    }
    if len(told) != 1:
        return None
    ((place, words),) = told.items()
    return place, f"“{words}” in the page's data"


def of_the_box(claims: Iterable[Claim]) -> tuple[str, str] | None:
    """The one country for which the pay in the page's fact box is said to hold, and what says so."""
    boxed = [c for c in claims if c.headline and c.key.metric == "pay" and c.key.currency == _DOLLAR]
    told = {c.key.region.partition("-")[0]: c.because.get("region", "") for c in boxed if c.key.region}
    if len(told) != 1 or sum(c.key.region is not None for c in boxed) * 2 <= len(boxed):
        return None
    ((place, because),) = told.items()
    return (place, because) if place in _WITH_DOLLARS else None


def country(
    lines: Iterable[Line], headline_currencies: Sequence[str], vocabulary: Vocabulary, heads: Iterable[str] = ()
) -> tuple[str | None, str]:
    """The page's country and what gave it away; None where nothing or too much does.

    heads: the title, and what the fact box says: where they name one country, its dollars are meant.
    """
    by_currency = {code: country for code, country in _countries(vocabulary).items() if code != "EUR"}
    for currency in headline_currencies:
        if currency in by_currency:
            return by_currency[currency], f"pay in {currency}"
    cues: Counter[str] = Counter()
    named: Counter[str] = Counter()
    words: dict[str, str] = {}
    for line in lines:
        for phrase in line.by_list.get("regions/country-cues", ()):
            cues[phrase.value] += 1
            words.setdefault(phrase.value, line.text[phrase.start : phrase.end])
        for phrase in line.by_list.get("regions/places", ()):
            place = phrase.value.partition("-")[0].partition(" ")[0]
            if line.text[phrase.start : phrase.end] != "us":
                named[place] += 1
                words.setdefault(place, line.text[phrase.start : phrase.end])
    own = {p.value: text for text in heads for p in _countries_in(text, vocabulary)}
    if len(own) == 1 and set(headline_currencies) <= {_DOLLAR}:
        return next((place, f"“{text.strip()}”") for place, text in own.items())
    if _DOLLAR not in headline_currencies:
        return (
            _most(cues, words)
            or _in_the_euro(headline_currencies, named, words, vocabulary)
            or _titled(heads, headline_currencies, vocabulary)
        )
    # Whoever pays in dollars is not in Britain, whatever is named.
    told = {place: count for place, count in cues.items() if place in _WITH_DOLLARS}
    mentioned = {place: count for place, count in named.items() if place in _WITH_DOLLARS}
    most = _most(mentioned, words)
    if told and not (most is not None and mentioned[most[0]] > sum(told.values()) + _OFTEN):
        return _most(told, words) or (None, "")  # unless places of one country are named again and again
    if most is not None and mentioned[most[0]] >= _OFTEN:
        return most
    return "US", "a bare dollar, and no other country"


def _countries_in(text: str, vocabulary: Vocabulary) -> list[Phrase]:
    """The names of countries with dollars in a short text."""
    found = (p for p in vocabulary.phrases_of(text) if p.list == "regions/places" and p.value in _WITH_DOLLARS)
    named = (p for p in found if text[p.end : p.end + 1] != _DOLLAR)  # "US$2,900"
    return [p for p in named if text[p.start : p.end].lower() != "us" or text[p.start : p.end] == "US"]


def _in_the_euro(
    currencies: Sequence[str], named: Mapping[str, int], words: Mapping[str, str], vocabulary: Vocabulary
) -> tuple[str, str] | None:
    """The country that a page with pay in euros names, where nearly all its places are of one without its own money."""
    if "EUR" not in currencies:
        return None
    others = {country for code, country in _countries(vocabulary).items() if code != "EUR"}
    most = _most({place: count for place, count in named.items() if place not in others}, words)
    return most if most is not None and named[most[0]] >= _OFTEN else None


def _titled(heads: Iterable[str], currencies: Sequence[str], vocabulary: Vocabulary) -> tuple[str | None, str]:
    """The one country of those with the euro that the title names first of all, on a page with pay in euros."""
    title = next(iter(heads), "")
    own = _countries(vocabulary)
    others = {country for code, country in own.items() if code != "EUR"}
    told = {p.value for p in vocabulary.phrases_of(title) if p.list == "regions/places"} - others
    return (told.pop(), f"“{title.strip()}”") if "EUR" in currencies and len(told) == 1 else (None, "")


def _most(counts: Mapping[str, int], words: Mapping[str, str]) -> tuple[str, str] | None:
    """The country that most of the cues, or of the mentions, are for, and words that name it."""
    if not counts:
        return None
    best = max(counts, key=lambda place: counts[place])
    return (best, f"“{words[best]}”") if counts[best] >= _MOST * sum(counts.values()) else None


def _countries(vocabulary: Vocabulary) -> dict[str, str]:
    """currency -> the country that it gives away."""
    return {code: place.upper() for place, code in vocabulary.lexicon.values("regions/currencies").items()}


def fill(claims: list[Claim], page_country: tuple[str | None, str], vocabulary: Vocabulary) -> list[Claim]:
    """The claims with what the page says of all of them; each remembers what was filled."""
    dollars = {place.upper(): code for place, code in vocabulary.lexicon.values("regions/currencies").items()}
    current = [c for c in claims if c.key.metric == "growth" and c.key.horizon and c.key.basis is None]
    stated = {c.key.horizon for c in current if c.key.horizon and A_DECADE not in c.because.get("horizon", "")}
    ends = {years[-4:] for years in stated if len(years) > len("2034")}
    growth = stated | {c.key.horizon for c in current if c.key.horizon and c.key.horizon[-4:] not in ends}
    growth -= {year for year in growth if any(years != year and years.endswith(year) for years in growth)}
    growth = {h for h in growth if not any(_follows(other, h) for other in growth)}
    to_come = {years[-4:] for years in growth if _span(years)} - {years[:4] for years in growth if _span(years)}
    filled = [_filled(_projected(c, to_come), page_country, dollars, growth) for c in claims]
    paid = {c.key.currency for c in filled if c.key.metric == "pay" and c.key.currency}
    return [_in_currency(c, *paid) for c in filled] if len(paid) == 1 else filled


def _projected(claim: Claim, ends: Collection[str]) -> Claim:
    """A fact box's employment of the year with which the page's projection ends is projected."""
    labelled = claim.block is None or "label" in claim.because.get("metric", "")
    if claim.key.metric != "employment" or claim.key.horizon not in ends or not labelled:
        return claim
    because = {**claim.because, "metric": f"the projection ends in {claim.key.horizon}"}
    return replace(claim, key=replace(claim.key, metric="employment-projected"), because=because)


def _follows(later: str, years: str) -> bool:
    """Whether one span of years begins where the other has ended: the other is a projection of the past."""
    return len(later) > len("2034") and later[:4] >= years[-4:]


def _span(horizon: str) -> int | None:
    first, _, last = horizon.partition("-")
    return int(last) - int(first) if last else None


def _in_currency(claim: Claim, code: str) -> Claim:
    """A bare number is of the page's only currency."""
    if claim.key.metric != "pay" or claim.key.currency:
        return claim
    because = {**claim.because, "currency": "the page's only currency"}
    return replace(claim, key=replace(claim.key, currency=code), because=because, filled=claim.filled | {"currency"})


def _filled(claim: Claim, page: tuple[str | None, str], dollars: dict[str, str], horizons: set[str]) -> Claim:
    key, because, filled = claim.key, dict(claim.because), claim.filled
    home = (page[0] or "").partition("-")[0]
    if key.region is None and page[0] is not None:
        own = home if because.get("region") == NATIONAL else page[0]
        key, filled = replace(key, region=own), filled | {"region"}
        because["region"] = page[1]
    if key.currency == _DOLLAR:
        country = (key.region or "").partition("-")[0]
        code = dollars.get(country) if country in _WITH_DOLLARS else None
        code = code or (dollars.get(home) if home in _WITH_DOLLARS else None) or "USD"
        key, filled = replace(key, currency=code), filled | {"currency"}
        because["currency"] = f"a dollar of {country or 'the United States'}"
    if key.horizon is not None and A_DECADE in because.get("horizon", ""):
        stated = [h for h in horizons if h[-4:] == key.horizon[-4:] and h != key.horizon]
        if len(stated) == 1 and key.horizon not in horizons:  # "the ten years to 2033" of 2024 to 2033
            key = replace(key, horizon=stated[0])
    if key.metric == "growth" and key.horizon is not None and re.fullmatch(r"\d{4}", key.horizon):
        full = [h for h in horizons if h.endswith(key.horizon)]
        if len(full) == 1:
            key = replace(key, horizon=full[0])
    if key.metric == "growth" and key.basis in {lasting(_span(h)) for h in horizons}:
        key = replace(key, basis=None)  # the years of the page's projection, counted
    if key.metric in _OF_A_PROJECTION and key.horizon is None and len(horizons) == 1:
        key, filled = replace(key, horizon=next(iter(horizons))), filled | {"horizon"}
        because["horizon"] = "the page's only projection"
    return claim if key is claim.key else replace(claim, key=key, because=because, filled=filled)
