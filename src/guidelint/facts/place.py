"""Where a figure holds: the country, the state, the city that the words around it name."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.carry import place_goes_on, points_back
from guidelint.facts.evidence import Evidence, beside, close, in_bounds, in_text
from guidelint.facts.localities import Localities
from guidelint.facts.occupations import RoleNames
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.language.phrases import tokens
from guidelint.record import cached_property, dataclass

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
_PLACE = re.compile(
    r"(?:\b(?:[Oo]n|[Bb]y)\s+(?=the\s+[A-Z])|\b(?:[Ii]n|[Nn]ear|[Aa]round|[Aa]cross|[Oo]utside|[Tt]hroughout)\s+)"
    r"(?:the\s+(?:city of\s+|port of\s+|state of\s+)?|downtown\s+|parts of\s+)?"
    rf"(?P<place>(?!{_MONTH}|[A-Z]{{1,4}}[$€£]|[A-Z]{{3,}}\s[a-z]|(?:State|Republic|Union|Country|Kingdom|States)\b)[A-Z][\w.’'-]+(?:\s(?:[A-Z][\w.’'-]+|of|and)(?=\s[A-Z]|\b)){{0,3}})"
)
_OF_A_FIRM = re.compile(
    r"(?P<owned>['’]s)?\s+(?:statisticians|economists|forecasters|officials|planners|firms?|compan(?:y|ies)|employers?|owners?"
    r"|clients?|dollars?|rupees?)\b",
    re.IGNORECASE,
)
_READERS = re.compile(r"\b(?:readers|visitors|friends|folks)\s+(?:in|from)\s+(?:the\s+)?$", re.IGNORECASE)
_SPEAKERS = re.compile(
    r"\b(?:says?|said|reckons?|reckoned|according\s+to|reports?|quotes?)\s+(?:an?|one)\s+(?:[a-z-]+\s+){1,3}(?:in|from|near)\s+$",
    re.IGNORECASE,
)
_THOSE_IN = re.compile(
    r"\b(?:folks|people|statisticians|officials|economists|government|those|they|planners|forecasters)\s+in\s+$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
# "From Maine to California": all that lies between
_NAME = r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,2}"
_FROM_TO = re.compile(rf"\b[Ff]rom\s+{_NAME}\s+to\s+{_NAME}")
NATIONAL = "said of the whole country"  # why a figure has no region of its own, and none of its page's states
_OF_A_COUNTRY = ("an", "ish", "ese", "u.s.", "us")
_WHERE = re.compile(r"\b(?:in|across|for|of|throughout|around)\s", re.IGNORECASE)
_THAN = re.compile(r"\b(?:than|against|(?:compared|next)\s+(?:to|with))\s+(?:the\s+)?$", re.IGNORECASE)
_LONGEST_HEAD = 3  # words of a head that does nothing but name what stands below
_PLACE_HEAD = (  # few pages need it: compiled when one does
    r"(?i)\b(?:states?|provinces?|countr(?:y|ies)|regions?|cit(?:y|ies)|locations?|where|metro(?:politan)? areas?"
    r"|count(?:y|ies)|market)\b"
)


def _is_a_readers(spot: Spot, found: Evidence) -> bool:
    """Whether a place is only where readers are: "for readers in America, £35,000 is worth ..."."""
    start = found.end - len(found.words)
    return _READERS.search(spot.line.text, spot.sentence[0], start) is not None


def _is_of_a_firm(spot: Spot, found: Evidence) -> bool:
    """Whether a word says whose firm or statisticians these are: an American firm, Washington's forecasters."""
    behind = _OF_A_FIRM.match(spot.line.text, found.end)
    if behind is None:
        return False
    whose = behind["owned"] is not None or found.words.endswith(("'s", "’s"))
    return whose or found.words.lower().endswith(_OF_A_COUNTRY)


def _is_a_government(spot: Spot, found: Evidence) -> bool:
    """Whether a capital stands for those who say so: "Washington describes", "the folks in Ottawa"."""
    text, start = spot.line.text, found.end - len(found.words)
    if not any(p.start == start for p in spot.line.by_list.get("regions/capitals", ())):
        return False
    says = any(p.start == found.end + 1 for p in spot.line.by_list.get("subjects/saying", ()))
    return says or _THOSE_IN.search(text, spot.sentence[0], start) is not None


def _is_pronoun(words: str, text: str) -> bool:
    """Whether "us" is no country: in small letters ("With Us"), or where all are capitals: "WHAT OWNERS TELL US"."""
    return words in ("us", "Us") or (words == "US" and text.isupper() and text.count(" ") > 1)


def _is_a_speakers(spot: Spot, found: Evidence) -> bool:
    """Whether a place is only where those are who say it: "says a staffing firm in Leeds"."""
    start = found.end - len(found.words)
    return _SPEAKERS.search(spot.line.text, spot.sentence[0], start) is not None


def _is_place(spot: Spot, found: Evidence) -> bool:
    """Whether a word names a place: "us" is a pronoun, US$ a currency, and an American firm may be anywhere."""
    text = spot.line.text
    return (
        not _is_pronoun(found.words, text)
        and text[found.end : found.end + 1] != "$"
        and not (_is_of_a_firm(spot, found) or _is_a_readers(spot, found) or _is_a_speakers(spot, found))
        and not _is_a_government(spot, found)
    )


def heads_places(corner: str) -> bool:
    """Whether the head of a table's first column says that its rows are places."""
    if not corner or "(" in corner or len(corner.split()) > _LONGEST_HEAD:
        return False
    return re.search(_PLACE_HEAD, corner) is not None


def _is_where_it_comes_from(spot: Spot, found: Evidence) -> bool:
    """Whether a place before a figure is where whoever tells it comes from."""
    start = found.end - len(found.words)
    return found.end <= spot.start and _FROM.search(spot.line.text, spot.sentence[0], start) is not None


def _near(spot: Spot, start: int) -> bool:
    """Whether a place without a known name belongs to the figure: it opens the sentence, or no comma parts the two."""
    if start <= spot.sentence[0] + 1:
        return True
    between = spot.line.text[min(start, spot.end) : max(start, spot.start)]
    return "," not in between


@dataclass(frozen=True, slots=True)
class Region:
    """Its code or name, None where nothing names one; what named it; and whether that is sure enough to compare by."""

    name: str | None
    because: str
    firm: bool = True


class RegionReader:
    """Reads the regions of one guide's figures."""

    def __init__(self, vocabulary: Vocabulary, role: RoleNames, title: str = "") -> None:
        """title: the main heading; where it names a place, what the page's data says holds there, too."""
        self._title = title
        self._vocabulary = vocabulary
        self._role = role
        self._localities = Localities(vocabulary, role)

    def region(self, spot: Spot) -> Region:
        """The region and what named it."""
        locality = self._localities.of(spot)
        if locality:
            return Region(locality, f"“{locality}” in the same sentence", firm=False)
        for bounds, where in (
            (spot.clause, "the same clause"),
            ((spot.sentence[0], spot.clause[0]), "the same sentence"),
        ):
            found = self._place(spot, bounds, where)
            if found is not None:
                return found
        for text, where in beside(spot):
            named = in_text(self._vocabulary, text, where, "regions/places", "regions/unnamed")
            if named is not None and not _is_pronoun(named.words, text):
                return Region(named.value, named.because)
        if spot.row and heads_places(spot.corner) and not self._tells(spot.row) and not self._names_somebody(spot.row):
            return Region(spot.row, "the row's head")
        if spot.index is not None and spot.sentence[0] > 0:
            earlier = [
                e
                for e in in_bounds(spot, (0, spot.sentence[0]), ["regions/places"], "the sentence before")
                if _is_place(spot, e)
            ]
            if earlier and place_goes_on(spot, earlier[0].end - len(earlier[0].words)):
                # A country may well be the page's; of a state it is not sure enough that the sentence is about it.
                return Region(earlier[0].value, earlier[0].because, "-" not in earlier[0].value or points_back(spot))
        return self.over(spot)

    def over(self, spot: Spot) -> Region:
        """The region that the titles over a figure name."""
        for title in spot.titles if spot.index is not None else (self._title,):
            if title == self._title and not self._title_tells:
                continue
            where = f"the section “{title}”"
            named = in_text(self._vocabulary, title, where, "regions/places")
            named = named or in_text(self._vocabulary, title, where, "regions/wide")  # "At a glance (statewide)"
            if named is not None and not _is_pronoun(named.words, title) and not self._lists_places(title):
                return Region(named.value, named.because)
        return Region(None, "")

    def _lists_places(self, title: str) -> bool:
        """Whether a title names several countries: which of them a figure is of, it does not tell."""
        found = [p.value for p in self._vocabulary.phrases_of(title) if p.list == "regions/places"]
        return len({value.partition("-")[0] for value in found}) > 1

    @cached_property
    def _is_local(self) -> bool:
        """Whether the page is about a town that no list knows, whose own figures nothing tells from the country's."""
        found = _PLACE.search(self._title)
        if found is None or self._role.find(found["place"], tokens(found["place"])):
            return False
        return not any(p.list.startswith("regions/") for p in self._vocabulary.phrases_of(found["place"]))

    @cached_property
    def _title_tells(self) -> bool:
        """Whether the main heading is about the occupation somewhere, and no name of who publishes it, and where."""
        found = self._role.find(self._title, tokens(self._title))
        return bool(found) or _WHERE.search(self._title) is not None

    def _names_somebody(self, row: str) -> bool:
        """Whether a row under a head such as "Where you are" is the role, a level of it or another occupation."""
        return bool(self._role.find(row, tokens(row)))

    def _tells(self, row: str) -> bool:
        """Whether a row's head says which figure stands in it, under a head such as "Where you stand"."""
        return any(p.list in ("pay/statistic", "pay/percentiles") for p in self._vocabulary.phrases_of(row))

    def _place(self, spot: Spot, bounds: tuple[int, int], where: str) -> Region | None:
        near = [
            e
            for e in in_bounds(spot, bounds, ["regions/places", "regions/unnamed"], where)
            if close(spot, e) and _is_place(spot, e)
        ]
        across = _FROM_TO.search(spot.line.text, *bounds)
        if across and sum(across.start() < e.end <= across.end() for e in near) > 0:
            return Region(None, NATIONAL, firm=not self._is_local)
        if len(near) > 1:  # "a sheet from Hyderabad gives the number in India"
            near = [e for e in near if not _is_where_it_comes_from(spot, e)] or near
        if near:
            return Region(near[0].value, near[0].because)
        national = in_bounds(spot, bounds, ["regions/national"], where)
        if national:
            first = national[0].end - len(national[0].words)
            compared = (
                _THAN.search(spot.line.text, spot.sentence[0], first) is not None and national[0].end <= spot.start
            )
            return Region(
                None, NATIONAL, firm=not (compared or self._is_local)
            )  # "lower than the national average of $161,000"
        if spot.block.kind in ("paragraph", "item", "quote", "cell"):
            for m in _PLACE.finditer(spot.line.text, *bounds):
                if not _near(spot, m.start()) or _READERS.search(spot.line.text, spot.sentence[0], m.start("place")):
                    continue
                named = tokens(m["place"])
                trade = len(named) == 1 and spot.line.of_the_trade(named[0].text)  # "in Roofing"
                office = all(
                    t.text.removesuffix("'s") in self._vocabulary.plain_words for t in named
                )  # "in the Bureau's"
                if not trade and not office and not self._role.find(m["place"], named):
                    return Region(m["place"].rstrip("."), f"“{m.group().rstrip('.')}” in {where}")
        return None
