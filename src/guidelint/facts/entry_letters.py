"""The parts that words play in sentences, labels and questions about the way in, as letters in a row.

Each word plays a part: who enters, who hires, what is asked, what is denied; a part is a letter, and a word without a
part is a letter that no row has.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from guidelint import regex as re
from guidelint.language.phrases import PhraseIndex, Token
from guidelint.lexicon import Lexicon

_FILE = "education-entry/"
_LETTERS: Mapping[str, str] = {
    "entrant": "w", "nobody": "z", "employer": "f", "advert": "a", "enter": "e", "entered": "p", "hire": "t",
    "need": "n", "ask": "Q", "obliged": "o", "have": "h", "negative": "k", "modal": "v", "lack": "x", "less": "l",
    "any-less": "L", "none-less": "q", "minimum": "m", "is": "b", "is-what": "Z", "enough": "N", "suffices": "S",
    "opens": "O", "turned-away": "X", "all": "A", "what": "W", "more-than": "M", "nothing-more": "j", "content": "H",
    "for": "F", "with": "i", "to": "T", "who": "y", "as": "s", "there-is-no": "K", "only": "Y", "says": "R",
    "nothing": "E", "or": "|", "and": "&", "no": "d", "this": "D", "that-is": "B", "behind": "g", "no-part": "u",
    "ask-of": "I", "reject": "J", "before": "V", "listed": "C", "alike": "1", "straight-from": "2",
}  # fmt: skip
_UNDOING = ("hearsay", "loosened", "schools")
IDLE, UNKNOWN, ROLE, CREDENTIAL, COMMA = "", "u", "r", "c", ","
PLURAL, HEDGED = "P", "U"  # words without a part: those that may be several, and those that narrow what is said
_WHAT = _LETTERS["what"]
_MOST_ROUNDS = 6

# What the parts may be put down to, until nothing changes: what someone does to enter, who enters, and what for.
_REDUCTIONS: Sequence[tuple[re.Pattern[str], str]] = [
    # "theaters and studios alike insist", "no mill or authority will", "that any sponsor or lab will": those who hire
    (re.compile(r"^P&[Pf]1(?=k?v?[tQ])|(?<=[dyK])[uPf]{1,2}\|[uPf]{1,3}(?=k?v?[tQ])"), "f"),
    (re.compile(r"1"), ""),
    (re.compile(r"^P(?=k?v?Y?tr)"), "f"),  # "theatres won't take on a prompter"
    (re.compile(r"(?<=[wz])[uP]?e(?=e)"), ""),
    (
        re.compile(r"V(?:[wrf]v?(?:e|b+p)|[fDuP]{1,2}v?t[wr]?(?:s?r)?)"),
        "g",
    ),  # before they apply; before anyone hires you
    (re.compile(r"RA(?=a)"), "R"),
    (re.compile(r"^G(?=[WwrfmAZ])"), ""),  # to be hired, the paper that you need is
    (re.compile(r"^A(?=[fwr]v?[nQ][wrf]?c)"), ""),  # all the employers ask for it
    (re.compile(r"aFr"), "a"),
    (re.compile(r"D(?=b)"), ""),
    (re.compile(r"(?<=[c,])yb|^yb"), "B"),
    (re.compile(r"b+[pt](?![wr])"), "e"),  # is hired
    (re.compile(r"v?b(?=r(?:$|[,xlTFgynoh]))(?<=[kTv]b)"), "e"),  # can't be a glazier
    (re.compile(r"e(?:[sF]?r|[sF]?f(?![nQkbthv]))"), "e"),  # start as a glazier; get into the trade
    (re.compile(r"Te"), "G"),
    (re.compile(r"e[GF]r?(?=$|[,xblg])"), "e"),
    (re.compile(r"[wr](?:y?G|yv?e|e(?=o|n|Q))"), "w"),  # whoever wants to hire on; anyone who applies
    (re.compile(r"(?<!R)[ft]?a"), "f"),
    (re.compile(r"o[hb]|on"), "n"),
    (re.compile(r"oQ"), "Q"),
    (re.compile(r"tw(?:s[rw])?|t[rw](?=[xly&,]|$)"), "t"),
    (re.compile(r"v(?=[enQkthbY])"), ""),
]


class EntryWords:
    """The parts that words play, made ready once a run."""

    def __init__(self, lexicon: Lexicon) -> None:
        parts = dict(lexicon.lists[f"{_FILE}words"])
        idle = dict.fromkeys(lexicon.lists[f"{_FILE}idle"], "idle")
        self._index = PhraseIndex({"words": {**idle, **parts}})
        self.unbending = PhraseIndex({"unbending": lexicon.lists[f"{_FILE}unbending"]})
        self.harmless_before = frozenset(lexicon.lists[f"{_FILE}harmless-before"])
        self._nouns = PhraseIndex({"nouns": lexicon.lists[f"{_FILE}label-nouns"]})
        self._hiring = frozenset(word for word, part in parts.items() if part == "employer")
        self._addressed = lexicon.values(f"{_FILE}addressed")
        self.hirers = PhraseIndex({"hirers": lexicon.lists[f"{_FILE}hirers"]})
        self.confirming = PhraseIndex({"confirming": lexicon.lists[f"{_FILE}confirming"]})
        self.negatives = frozenset(lexicon.lists[f"{_FILE}confirming-negatives"])
        self._before_places = frozenset(lexicon.lists[f"{_FILE}before-places"])
        self.posts = frozenset(lexicon.lists[f"{_FILE}posts"])
        self.more = frozenset(lexicon.lists[f"{_FILE}more"])
        self.steps_behind = frozenset(lexicon.lists[f"{_FILE}steps-behind"])
        self.undoing = PhraseIndex({name: lexicon.lists[f"{_FILE}{name}"] for name in _UNDOING})
        self.telling_adverbs = frozenset(lexicon.lists[f"{_FILE}telling-adverbs"])
        self.remarks = frozenset(lexicon.lists[f"{_FILE}remarks"])
        self.pronouns = frozenset(lexicon.lists[f"{_FILE}pronouns"])
        self.doubts = frozenset(lexicon.lists[f"{_FILE}doubts"])
        self.yielding = frozenset(lexicon.lists[f"{_FILE}yielding"])
        self.given = frozenset(lexicon.lists[f"{_FILE}given"])
        self.of_schools = frozenset(lexicon.lists[f"{_FILE}of-schools"])
        self.of_study = frozenset(lexicon.lists[f"{_FILE}of-study"])
        self.reservations = frozenset(lexicon.lists[f"{_FILE}reservations"])

    def parts(self, found: Sequence[Token]) -> dict[int, tuple[int, str]]:
        """Start of a phrase -> its end and its letters, the longest at each place."""
        longest: dict[int, tuple[int, str]] = {}
        for phrase in self._index.find(found):
            if phrase.end > longest.get(phrase.start, (0, ""))[0]:
                letters = "" if phrase.value == "idle" else "".join(_LETTERS[part] for part in phrase.value.split())
                longest[phrase.start] = (phrase.end, letters)
        return longest

    def is_hirers(self, word: str) -> bool:
        """Whether a word says whose something is, and they hire: "the board's minimum"."""
        return word.removesuffix("'s").removesuffix("s'") in self._hiring and word.endswith("'s")

    def before_place(self, before: Sequence[Token]) -> int | None:
        """Where "in the" begins before a place's name; None where nothing of the kind stands before it."""
        i = len(before)
        while i and before[i - 1].text in self._before_places:
            i -= 1
        return before[i].start if i < len(before) else None

    def named(self, found: Sequence[Token], roles: Sequence[tuple[int, int]]) -> str:
        """The letters of a label or a question, what it asks for among them whatever it is called."""
        found = [t._replace(text=self._addressed.get(t.text, t.text)) for t in found]
        parts = self.parts(found)
        parts |= {phrase.start: (phrase.end, _WHAT) for phrase in self._nouns.find(found)}
        parts |= {start: (end, ROLE) for start, end in roles}
        letters, end = "", 0
        for token in found:
            if token.start < end or not token.text[0].isalnum():
                continue
            end, letter = parts.get(token.start, (token.end, UNKNOWN))
            letters += letter
        return reduced(letters)


@lru_cache(maxsize=4)
def entry_words(lexicon: Lexicon) -> EntryWords:
    """The parts of a lexicon's words, made once."""
    return EntryWords(lexicon)


def reduced(row: str) -> str:
    """A row of letters, its phrases put down to one letter each."""
    for _ in range(_MOST_ROUNDS):
        before = row
        for pattern, letter in _REDUCTIONS:
            row = pattern.sub(letter, row)
        if row == before:
            break
    return row
