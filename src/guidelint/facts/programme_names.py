"""Which programmes of a page are the same: "the certificate" and "the Burnside certificate", where there is but one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from guidelint import regex as re
from guidelint.facts.claims import Claim
from guidelint.facts.programme_census import Census, Name
from guidelint.facts.programme_mentions import Mention
from guidelint.facts.programmes import ANY, NAMED, WHOLE, Programme, name
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Guide
from guidelint.language.phrases import token_texts
from guidelint.record import replace

_UNNAMED: Name = ("programme", frozenset())
_AT = "at "  # how the basis begins of what a school's section holds
_BASES = re.compile(r", (?=[a-z])")
_TRAINING: Name = ("training", frozenset())
_ELSEWHERE = frozenset({"before", "page", "label-page"})
_MOST_NAMES = 60  # programmes of one page among which the one that is meant is looked for
_LEAST_LISTED = 2  # sections with a label of their own each that make a list of programmes
_WHOSE = re.compile(r"['’]s”")  # "Ontario's diploma" is not the country's


class ProgrammeNames:
    """Resolves the names that a page's figures of programmes have."""

    def __init__(self, vocabulary: Vocabulary, guide: Guide, census: Census) -> None:
        words = vocabulary.lexicon.words
        self._generic = words("programme-words/generic")
        self._degrees = words("programme-words/degrees")
        self._plain = words("programme-words/plain")
        self._telling = words("programme-words/telling")
        self._ranks = words("programme-words/ranks")
        self._parts = words("programme-words/parts")
        self._schools = words("programme-forms/schools")
        self._taken = words("programme-forms/awards") - words("programme-forms/credentials")
        self._awards = words("programme-forms/credentials")
        self._census = census
        self._known = frozenset(s.title for s in guide.sections if s.known is not None)

    def resolve(self, claims: Sequence[Claim], programmes: Sequence[Programme | None]) -> list[Claim]:
        """The claims with their programmes' names; those that may be one of several are not to be compared."""
        told = [p for p in programmes if p is not None]
        if not told:
            return list(claims)
        listed = self._listed(told)
        short = [None if p is None else self._name(p, listed) for p in programmes]
        same = self._census.same() if self._is_several(short) else {}
        named = [
            n if n is None or p is None else self._in_full(n, p, same) for n, p in zip(short, programmes, strict=True)
        ]
        names = self._by_trade(self._trained(named, programmes), programmes)
        # What is taken another way, or was, is no other programme that an unnamed figure could be of.
        main = {
            n
            for n, p in zip(names, programmes, strict=True)
            if n is not None and p is not None and p.firm and not p.basis and self._is_own(n)
        }
        known = {
            n
            for n, p in zip(names, programmes, strict=True)
            if p is not None and (p.mention is None or p.mention.definite or p.mention.trade or p.source != "own")
        }
        if main.isdisjoint(known):  # "a six-week certificate" in passing is not the programme
            main = set()
        every = {n for n in names if n is not None and self._is_own(n)}
        found: list[Claim] = []
        before: set[Name] = set()
        for claim, p, n in zip(claims, programmes, names, strict=True):
            if p is None or n is None:
                found.append(claim)
                continue
            meant = (main & before, every & before) if _is_it(p) else (main, every)
            found.append(self._resolved(claim, p, n, *meant))
            before.add(n)
        return found

    def _by_trade(self, names: list[Name | None], programmes: Sequence[Programme | None]) -> list[Name | None]:
        """The names, those that only the trade tells ("the saddlery course") as the one that the page has."""
        told = [p.mention for p in programmes if p is not None and p.mention is not None]
        trades = {(m.kind, m.qualifiers) for m in told if m.trade}
        if not trades or len(names) > _MOST_NAMES:
            return names
        kinds = self._awards | self._generic
        others = {n for n in names if n is not None and n not in trades and self._is_own(n) and n[0] in kinds}
        towns = {(m.kind, m.qualifiers) for m in told if m.town}
        others -= {n for n in others if any(m != n and self._stands_for(n, m, True) for m in others)}
        if len(others) != 1 or any(trade[1] <= n[1] for n in others for trade in trades):
            return names  # several, or one that has the trade in its own name and is found by it
        (only,) = others
        if only[1] and only not in towns:
            return names  # what tells it may be another trade: "the carpentry course"
        definite = {(m.kind, m.qualifiers) for m in told if m.trade and m.definite}
        return [only if name in definite else name for name in names]

    @staticmethod
    def _trained(names: list[Name | None], programmes: Sequence[Programme | None]) -> list[Name | None]:
        """The names, "the training" as the one under a label where nothing is called a course or a program."""
        meant = [p.mention for n, p in zip(names, programmes, strict=True) if p is not None and n == _UNNAMED]
        kinds = {m.kind for m in meant if m is not None}
        if kinds != {_TRAINING[0]}:
            return names
        return [_UNNAMED if n == _TRAINING else n for n in names]

    def _listed(self, told: Sequence[Programme]) -> frozenset[str]:
        """Titles of sections that each give a length or a cost under a label: a list of programmes by their titles."""
        found: Counter[str] = Counter()
        titles: dict[str, set[str]] = {}
        for p in told:
            if p.source == "label-page" and p.title and p.title not in self._known:
                titles.setdefault(p.metric.name, set()).add(p.title)
        for of in titles.values():
            if len(of) >= _LEAST_LISTED:
                found.update(of)
        return frozenset(found)

    def _name(self, programme: Programme, listed: frozenset[str]) -> Name:
        if programme.title in listed and programme.source in ("label-page", "before"):
            return NAMED, frozenset(w for w in token_texts(programme.title) if w[0].isalnum())
        mention = programme.mention
        if mention is None or (mention.kind in self._generic and not mention.qualifiers and self._is_any(programme)):
            return _UNNAMED
        return mention.kind, mention.qualifiers

    @staticmethod
    def _is_several(names: Sequence[Name | None]) -> bool:
        """Whether a kind of programmes has several names: only these may be of one."""
        told = {name for name in names if name is not None}
        return len({kind for kind, _ in told}) < len(told)

    @staticmethod
    def _in_full(name: Name, programme: Programme, same: dict[Name, Name]) -> Name:
        """The fullest name of the programme; "a diploma" may be any."""
        mention = programme.mention
        bare = mention is not None and not name[1] and not mention.definite and programme.source == "own"
        return name if bare else same.get(name, name)

    def _is_own(self, name: Name) -> bool:
        """Whether a name says which programme it is, so that another may stand for it."""
        return name[0] != WHOLE and (name[0] not in self._generic or bool(name[1]))

    def _is_any(self, programme: Programme) -> bool:
        """Whether a name that only says that it is a programme stands for the page's own: "the course", a label's."""
        mention = programme.mention
        assert mention is not None
        if programme.source in ("label", "label-page"):
            return mention.kind not in self._schools
        return mention.definite and mention.kind in self._plain

    def _resolved(self, claim: Claim, p: Programme, own: Name, main: set[Name], every: set[Name]) -> Claim:
        final, firm = own, p.firm
        because = p.because
        generic = own[0] in self._generic and not own[1]
        loose = generic or own == _UNNAMED or p.mention is None or p.mention.definite or p.source != "own"
        anything = generic and p.source in ("own", "page") and p.mention is not None and not p.mention.definite
        candidates = [] if p.source == ANY or anything else self._candidates(own, main if generic else every, loose)
        if anything and p.beside:
            firm = False  # "1-2 weeks training with the company"
        if len(candidates) == 1:
            final = candidates[0]
            because = f"{because}, the only one of its kind" if because != "the page" else "the page's only programme"
        elif (candidates and (generic or loose)) or len(every) > _MOST_NAMES:
            firm = False
        shown = name(Mention(0, 0, *final))
        region = claim.key.region
        told = claim.because.get("region", "")
        if region and "-" in region and self._is_in_name(told, final) and not _WHOSE.search(told):
            region = region.partition("-")[0]  # "to Birmingham for the diploma" of the Birmingham school
        key = replace(
            claim.key,
            region=region,
            subject="other" if p.other else "role",
            subject_name=f"{shown} ({p.other})" if p.other else shown,
            period=p.period,
            basis=_without_school(p.basis, final) or None,
        )
        parts = {"subject": because, "period": p.period_because, "basis": p.basis_because}
        filled = claim.filled | (frozenset({"subject_name"}) if final != own or p.source in _ELSEWHERE else frozenset())
        return replace(
            claim,
            key=key,
            named=firm,
            filled=filled,
            because={**claim.because, **{part: words for part, words in parts.items() if words}},
        )

    @staticmethod
    def _is_in_name(because: str, name: Name) -> bool:
        """Whether the place that gave a region is a part of a programme's name."""
        place = because.partition("“")[2].partition("”")[0].lower().split()
        return bool(place) and all(word in name[1] for word in place)

    def _candidates(self, own: Name, names: set[Name], loose: bool) -> list[Name]:
        """The fuller names that a name may stand for, but for those that another of them is a part of."""
        if own[0] == WHOLE or own[0] in self._parts or len(names) > _MOST_NAMES:
            return []
        wider = [n for n in sorted(names, key=str) if n != own and self._stands_for(own, n, loose)]
        return [n for n in wider if not any(m != n and self._stands_for(n, m, True) for m in wider)]

    def _stands_for(self, own: Name, other: Name, loose: bool) -> bool:
        kind, words = own
        if other[0] in self._parts:
            return False
        if kind in self._schools and not (words or other[0] in self._awards | self._generic):
            return False  # two years of college are no apprenticeship
        # The title of a row with no word for its kind may be anything that "the course" means, but no apprenticeship.
        same = kind == other[0] or kind == NAMED or (other[0] == NAMED and kind not in self._taken)
        if not (same or kind in self._generic or (kind == "degree" and other[0] in self._degrees)):
            return False
        if not words <= other[1] or (not words and (kind == NAMED or not loose)):
            return False
        if kind == other[0] and words == other[1]:
            return False
        if not words and kind in self._generic:
            return True
        more = other[1] - words
        return not any(word in self._telling or word.partition(" ")[0] in self._ranks for word in more)


def _is_it(programme: Programme) -> bool:
    """Whether "it" alone says which programme is meant: one that was named before."""
    return programme.source == "page" and programme.mention is None and "“it " in programme.metric.because


def _without_school(basis: str, name: Name) -> str:
    """What narrows a figure, but for the school that the programme's name tells already."""
    parts = (part for part in _BASES.split(basis) if part)
    return ", ".join(p for p in parts if not (p.startswith(_AT) and set(token_texts(p[len(_AT) :])) - {","} <= name[1]))
