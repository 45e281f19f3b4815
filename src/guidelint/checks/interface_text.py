"""Labels of buttons, links and boxes that stand in the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from guidelint.checks.joints import joints
from guidelint.checks.page import Page
from guidelint.finding import Hit, Related
from guidelint.guide import Block
from guidelint.record import dataclass

_STRONG, _CALL = "artifact/labels", "artifact/weak-labels"
_WORD, _NETWORK = "artifact/interface-words", "artifact/networks"
_LISTS = (_STRONG, _CALL, _WORD, _NETWORK)
_QUOTES = "\"'“‘«"
_NAMED = 3  # labels that a message names
_ROW = 3  # labels of a row that is a menu
_BANNER = 40  # words of the longest text of a banner
_PHRASE = 8  # words of the longest beginning that the lexicon has


class Label(NamedTuple):
    """A label found: the stretch of its block. sure: it needs no others beside it. named: it is no network's name."""

    block: Block
    start: int
    end: int
    sure: bool
    named: bool = True

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class InterfaceText:
    """One hit for each cluster of labels, at its first; the others are related places.

    words: the longest block that may be nothing but labels. near: blocks between two labels of one cluster.
    repeats: how often a short line without a sentence comes back, that begins as labels do.
    """

    words: int = 8
    near: int = 6
    repeats: int = 3

    values: ClassVar[frozenset[str]] = frozenset({"label", "labels", "count"})
    cases: ClassVar[frozenset[str]] = frozenset({"several"})

    def run(self, page: Page) -> Iterator[Hit]:
        found = [*self._whole_blocks(page), *self._glued(page)]
        found.sort(key=lambda label: (label.block.index, label.start))
        cluster: list[Label] = []
        for label in found:
            if cluster and label.block.index - cluster[-1].block.index > self.near:
                yield from _hit(cluster)
                cluster = []
            cluster.append(label)
        yield from _hit(cluster)

    def _whole_blocks(self, page: Page) -> Iterator[Label]:
        """Blocks that are labels from end to end; doubtful ones stand beside sure ones, or are many."""
        run: list[Label] = []
        for label in self._candidates(page):
            if run and label.block.index != run[-1].block.index + 1:
                yield from _believed(run)
                run = []
            run.append(label)
        yield from _believed(run)

    def _candidates(self, page: Page) -> Iterator[Label]:
        again = self._repeated(page)
        for block in page.guide.blocks:
            if _is_banner(page, block) or _files(page, block):
                yield Label(block, 0, len(block.text), True)
                continue
            if not self._short(page, block) or _in_prose(page, block):
                continue
            if _points(page, block) or _counts(page, block):
                yield Label(block, 0, len(block.text), True)
                continue
            phrases = _labels_only(page, block)
            kinds = set(phrases.values())
            doubtful = block.kind == "heading" and block.certain and _STRONG not in kinds
            if (kinds or block.text in again) and not doubtful:
                row = len(phrases) >= _ROW and _CALL in kinds and block.kind != "item"
                sure = _STRONG in kinds or block.text in again or row
                sure = sure or (_CALL in kinds and _heads_nothing(page, block))
                yield Label(block, 0, len(block.text), sure, named=kinds != {_NETWORK})

    def _short(self, page: Page, block: Block) -> bool:
        if block.kind in ("code", "cell", "value") or not block.text:
            return False
        if block.kind == "heading" and block.certain and page.guide.format != "plain_text":
            return False  # a writer made it a heading; in flat text it only looks like one
        return len(block.text) < 80 and len(page.words[block.index]) <= self.words and block.text[0] not in _QUOTES

    def _repeated(self, page: Page) -> frozenset[str]:
        """Short lines that say what to do on the page, and come back."""
        verbs = page.lexicon.words("artifact/label-verbs")
        lines = Counter(
            block.text
            for block in page.guide.blocks
            if block.text[-1:].isalnum()
            and self._short(page, block)
            and 2 <= len(page.words[block.index]) <= 4
            and page.words[block.index][0] in verbs
        )
        return frozenset(line for line, count in lines.items() if count >= self.repeats)

    def _glued(self, page: Page) -> Iterator[Label]:
        """Labels that another text was joined to: known ones, and those that come back before other texts."""
        firsts = [joint for joint in joints(page) if not any(c.isdigit() for c in joint.first)]
        often = Counter(joint.first for joint in firsts)
        verbs = page.lexicon.words("artifact/label-verbs")
        known = page.lexicon.words(_STRONG) | {label for label in page.lexicon.words(_CALL) if " " in label}
        for joint in firsts:
            words = joint.first.lower().split()
            learned = often[joint.first] > 1 and len(words) <= 4 and words[0] in verbs
            if learned or " ".join(words) in known:
                yield Label(joint.block, joint.label, joint.at, True)


def _labels_only(page: Page, block: Block) -> dict[str, str]:
    """The labels of a block, each with the list it is from; empty where other words stand in it.

    Figures and signs are free.
    """
    words = [word for word in page.words[block.index] if word[0].isalpha()]
    found: dict[str, str] = {}
    at = 0
    while at < len(words):
        for end in range(len(words), at, -1):
            phrase = " ".join(words[at:end])
            lists = [name for name in _LISTS if phrase in page.lexicon.words(name)]
            if lists:
                found[phrase] = lists[0]
                at = end
                break
        else:
            return {}
    return found


def _begins(page: Page, block: Block, name: str) -> int:
    """How many tokens at the start of the text are a phrase of the list; 0 where none are."""
    phrases = page.lexicon.words(f"artifact/{name}")
    firsts = page.shared.get((_begins, name))
    if firsts is None:
        firsts = page.shared[_begins, name] = frozenset(phrase.split()[0] for phrase in phrases)
    words = page.words[block.index][:_PHRASE]
    if not words or words[0] not in firsts:
        return 0
    return next((n for n in range(len(words), 0, -1) if " ".join(words[:n]) in phrases), 0)


def _is_banner(page: Page, block: Block) -> bool:
    """Whether a whole text is what a banner or box says: "This site uses cookies to ..."."""
    return block.kind == "paragraph" and _begins(page, block, "banners") > 0 and block.text.count(" ") < _BANNER


def _points(page: Page, block: Block) -> bool:
    """Whether the text is a link to a part of the page."""
    move = _begins(page, block, "moves")
    rest = [word for word in page.words[block.index][move:] if word[0].isalpha()]
    return move > 0 and " ".join(rest) in page.lexicon.words("artifact/page-parts")


def _counts(page: Page, block: Block) -> bool:
    """Whether the text is a figure and what the page counts."""
    words = page.words[block.index]
    counted = len(words) == 2 and words[0].isdigit() and words[1] in page.lexicon.words("artifact/counted")
    return counted and block.kind != "item"


def _files(page: Page, block: Block) -> bool:
    """Whether the text is a page's note on where a text is filed."""
    size = _begins(page, block, "filing")
    if not size or block.kind in ("item", "cell", "code") or block.text[-1:] in ".!?":
        return False
    after = page.tokens[block.index][size : size + 1]
    return bool(after) and (after[0].text == ":" or (size > 1 and block.text[after[0].start].isupper()))


def _in_prose(page: Page, block: Block) -> bool:
    """Whether the guide itself speaks of the label: an item under a sentence, a link that its writer made."""
    if block.text.endswith((":", ",", ";")):
        return True
    if page.guide.format == "markdown" and page.source.text[block.whole.start - 1 : block.whole.start] == "[":
        return True
    if block.kind != "item":
        return False
    return page.guide.blocks[_leads(page)[block.index]].text.endswith(":")


def _leads(page: Page) -> list[int]:
    """For each block the last one up to it that is no item; made once, since a list may be as long as the guide."""
    leads: list[int] | None = page.shared.get(_leads)
    if leads is None:
        leads = page.shared[_leads] = []
        for block in page.guide.blocks:
            leads.append(leads[-1] if block.kind == "item" and leads else block.index)
    return leads


def _heads_nothing(page: Page, block: Block) -> bool:
    """Whether a call to act is no heading: a paragraph where headings are marked, else one with nothing under it."""
    if page.guide.format != "plain_text":
        return block.kind == "paragraph"
    blocks = page.guide.blocks
    ends = block.index + 1 == len(blocks) or blocks[block.index + 1].kind in ("heading", "question")
    return ends and " " in block.text.strip()


def _believed(run: list[Label]) -> Iterator[Label]:
    """A run of labels one after another: one sure label vouches for all, and so do three kinds that are no list."""
    free = {label.text.lower() for label in run if label.named and label.block.kind != "item"}
    several = len(free) >= _NAMED
    if several or any(label.sure for label in run):
        yield from run


def _hit(cluster: list[Label]) -> Iterator[Hit]:
    if not cluster:
        return
    first, *others = cluster
    names = list(dict.fromkeys(label.text for label in cluster))
    named = ", ".join(f"“{name}”" for name in names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
    yield Hit(
        first.block.span(first.start, first.end),
        {"label": first.text, "labels": named, "count": str(len(cluster))},
        tuple(Related(o.block.span(o.start, o.end), "departs", f"“{o.text}”") for o in others),
        case="several" if others else None,
    )
