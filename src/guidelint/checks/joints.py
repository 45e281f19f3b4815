"""Where two texts were joined without a space: the evidence that two checks judge by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from guidelint import regex as re
from guidelint.checks.masking import masked
from guidelint.checks.page import Page
from guidelint.guide import Block
from guidelint.record import cached_property, dataclass

# A capital right after what may end a text. The class comes first, so that the search jumps from capital to capital.
# What follows is one word in small letters: another capital inside makes it a name.
_JOINT = re.compile(
    r"[A-ZÀ-ÖØ-Þ](?:(?<=[a-zß-öø-ÿ\d.!?)%][A-ZÀ-ÖØ-Þ])|(?<=[a-z.!?,][\"”][A-ZÀ-ÖØ-Þ]))[a-zß-öø-ÿ]++(?![A-ZÀ-ÖØ-Þ\d_])"
)
_FIGURE_BEFORE = re.compile(r"\d[+%]? \Z")
_RATE_BEFORE = re.compile(r"\d[kK]? (?:an?|per) \Z")
_FIGURE_BACK = re.compile(r"[$£€]?\d[\d,.]*[kKmM]?\Z")
_SENTENCE_END = re.compile(r"[.!?:]\s+|[•|]\s*")
_CODE_SIGN = re.compile(r"\(\)|=>|::|[{}]")
_NAME_BEFORE = "@#_/\\.$~&=+*<"
_NAME_AFTER = "@_/\\(=+&*>"
_POSSESSIVE = ("'s", "’s")
_REACH = 80  # a label is short: what stands further back is no part of it


class Joint(NamedTuple):
    """text[start:at] and text[at:end] are the words that meet; label is where the first text starts, if it is short."""

    block: Block
    start: int
    at: int
    end: int
    label: int

    @property
    def first(self) -> str:
        return self.block.text[self.label : self.at]


@dataclass(frozen=True)
class _Known:
    """What the guide and the lexicon know. mixed: how often each word with a capital inside stands in the guide."""

    page: Page
    mixed: Counter[str]
    names: frozenset[str]

    @cached_property
    def words(self) -> Counter[str]:
        """The guide's words in lower case."""
        return Counter(chain.from_iterable(self.page.words))

    @property
    def openers(self) -> frozenset[str]:
        """Words that begin sentences."""
        return self.page.lexicon.words("language/openers")

    def is_label(self, text: str) -> bool:
        """Whether a text is the label of a button: a known one (one word alone may be a name's: SharePoint)."""
        return self.among("labels", text) or (" " in text and self.among("weak-labels", text))

    def among(self, name: str, word: str) -> bool:
        return word.lower() in self.page.lexicon.words(f"artifact/{name}")

    def is_name(self, word: str) -> bool:
        """Whether a word with a capital inside is known as a name, or the guide has its letters without the capital."""
        lower = word.lower()
        return word in self.names or self.among("camel-names", word) or self.words[lower] > self.mixed[lower]


def joints(page: Page) -> tuple[Joint, ...]:
    """Each place of the guide where a text begins right after another, in order. Found once a page."""
    if joints not in page.shared:
        page.shared[joints] = tuple(_joints(page))
    found: tuple[Joint, ...] = page.shared[joints]
    return found


def _joints(page: Page) -> Iterator[Joint]:
    candidates = [
        (block, text, match.start())
        for block in page.guide.blocks
        if block.kind != "code" and _JOINT.search(block.text)
        for text in [masked(page, block)]
        for match in _JOINT.finditer(text)
    ]
    if not candidates:
        return
    known = _knowledge(page, candidates)
    for block, text, at in candidates:
        joint = _judge(block, text, at, known)
        if joint:
            yield joint


def _knowledge(page: Page, candidates: list[tuple[Block, str, int]]) -> _Known:
    """Words with a capital inside that come back in other surroundings are names. A copied block proves nothing."""
    mixed: Counter[str] = Counter()
    befores: dict[str, set[str]] = {}
    afters: dict[str, set[str]] = {}
    for _, text, at in candidates:
        start, end = _bounds(text, at)
        word = text[start:end]
        mixed[word.lower()] += 1
        befores.setdefault(word, set()).add(text[max(0, start - 12) : start])
        afters.setdefault(word, set()).add(text[end : end + 12])
    names = frozenset(word for word in befores if len(befores[word]) > 1 and len(afters[word]) > 1)
    return _Known(page, mixed, names)


def _bounds(text: str, at: int) -> tuple[int, int]:
    """The run of letters around a place."""
    end, limit = at, min(len(text), at + _REACH)
    while end < limit and text[end].isalpha():
        end += 1
    return _word_start(text, at), end


def _word_start(text: str, end: int) -> int:
    start, limit = end, max(0, end - _REACH)
    while start > limit and text[start - 1].isalpha():
        start -= 1
    return start


def _judge(block: Block, text: str, at: int, known: _Known) -> Joint | None:
    start, end = _bounds(text, at)
    before = text[at - 1]
    if _in_a_name(text, at, end) or _CODE_SIGN.search(text, max(0, at - _REACH), at + _REACH):
        return None
    if before.isdigit() or before == "%" or (before in "kKmM" and text[at - 2 : at - 1].isdigit()):
        start = _after_figure(text, at, end, known)
    elif before in ".!?":
        start = _after_stop(text, at, end, known)
    elif before == ")":
        start = _after_bracket(text, at, end)
    elif before in '"”':
        start = _after_quote(text, at, end, known)
    elif not (_after_word(text, start, at, end, known) or _after_markup(block, text, start, at, end, known)):
        return None
    return Joint(block, start, at, end, _label_start(text, start, at)) if start >= 0 else None


def _in_a_name(text: str, at: int, end: int) -> bool:
    """Whether the word goes on as names in code do: another capital, a sign, a digit, a dot with no space after it."""
    after = text[end : end + 1]
    if not text[at + 1 : end].islower() or after.isdigit() or (after and after in _NAME_AFTER):
        return True
    return after == "." and text[end + 1 : end + 2].isalnum()


def _goes_on(text: str, end: int) -> bool:
    """Whether the word that ends here is followed by another, as the first word of a text is."""
    if text[end : end + 2] in _POSSESSIVE:
        end += 2
    return text[end : end + 1].isspace() and text[end + 1 : end + 2].isalnum()


def _after_figure(text: str, at: int, end: int, known: _Known) -> int:
    """Start of the figure before the joint ("Year 1Learn", "$47,610Median", "4%Growth"); -1 where it is a name."""
    right, percent = text[at:end], text[at - 1] == "%"
    figure = _FIGURE_BACK.search(text, max(0, at - _REACH), at - percent)
    if not figure or len(right) < 3 or known.among("scale-words", right):
        return -1
    start, written = figure.start(), figure[0]
    if start and (text[start - 1].isalnum() or text[start - 1] in "-–.#/_"):
        return -1
    if percent or written[0] in "$£€":
        return start
    space = start - (text[start - 1 : start] == " ")
    counter = _word_start(text, space)
    if len(written) <= 2 and known.among("counters", text[counter:space]):
        return counter
    year = len(written) == 4 and written[:2] in ("19", "20")
    return start if (year or "," in written) and right.lower() in known.words else -1


def _after_stop(text: str, at: int, end: int, known: _Known) -> int:
    """Start of the word whose sentence ends at the joint ("choose.Only then"); -1 where the dot is part of a name."""
    start = _word_start(text, at - 1)
    left = text[start : at - 1]
    right = text[at:end]
    if len(left) < 3 or not left.islower() or known.among("name-ends", right):
        return -1
    if start and text[start - 1] in _NAME_BEFORE:
        return -1
    evident = left in known.words or right.lower() in known.words or right.lower() in known.openers
    return start if evident and (_goes_on(text, end) or text[end : end + 2] == ", ") else -1


def _after_bracket(text: str, at: int, end: int) -> int:
    """Start of the bracket that closes at the joint, where it stands apart as in prose; else -1."""
    opening = text.rfind("(", max(0, at - _REACH), at)
    if opening <= 0 or not text[opening - 1].isspace() or not _goes_on(text, end) or end - at < 3:
        return -1
    return opening


def _after_quote(text: str, at: int, end: int, known: _Known) -> int:
    """Start of the last word of a quotation that ends at the joint; -1 where the mark opens one or means inches."""
    stop = at - 1 - (text[at - 2 : at - 1] in (".", "!", "?", ","))
    start = _word_start(text, stop)
    left, right = text[start:stop], text[at:end]
    if len(left) < 3 or not left.islower() or not _goes_on(text, end):
        return -1
    return start if right.lower() in known.words or right.lower() in known.openers else -1


def _after_markup(block: Block, text: str, start: int, at: int, end: int, known: _Known) -> bool:
    """Whether a label in bold or italics ends at the joint: "**Crew lead**Six years and more"."""
    if not any(piece.text == at and i and _gap(block, i) > 1 for i, piece in enumerate(block.pieces)):
        return False
    left, right = text[start:at], text[at:end]
    if len(left) < 3 or not left.islower() or not _goes_on(text, end) or known.is_name(text[start:end]):
        return False
    return len(right) > 2 and " " in text[_label_start(text, start, at) : at]


def _gap(block: Block, i: int) -> int:
    """Signs of the source between a piece and the one before it."""
    before, piece = block.pieces[i - 1], block.pieces[i]
    return piece.source - before.source - before.source_length


def _after_word(text: str, start: int, at: int, end: int, known: _Known) -> bool:
    word, left, right = text[start:end], text[start:at], text[at:end]
    if start and (text[start - 1].isalnum() or text[start - 1] in _NAME_BEFORE):
        return False
    if known.among("durations", left):
        before = text[max(0, start - 8) : start]
        return any(c.isdigit() for c in before[-6:]) or bool(_RATE_BEFORE.search(before))
    label = text[_label_start(text, start, at) : at]
    if known.is_label(label):
        return True
    if not left.islower() or len(left) < 3 or known.among("never-last", left) or known.is_name(word):
        return False
    opens = text[:start].count(" ") in (1, 2, 3) and text[end : end + 2] == ", "  # "Machine shopsGears, shafts, ..."
    if opens and len(left) > 3 and (left in known.words or left.removesuffix("s") in known.words):
        return len(right) > 3
    if not _goes_on(text, end):
        return False
    if len(left) > 3 and len(right) > 3 and _FIGURE_BEFORE.search(text, max(0, start - 4), start):
        return True
    if left in known.words:
        return len(right) > 3 or right.lower() in known.words
    words = label.split()
    return 2 < len(words) < 6 and known.among("label-verbs", words[0])


def _label_start(text: str, start: int, at: int) -> int:
    """Where the text that ends at the joint starts: with its block, or after a sentence; at most a label back."""
    limit = max(0, at - _REACH)
    found = 0 if not limit else start
    for end in _SENTENCE_END.finditer(text, limit, at):
        found = end.end()
    return found
