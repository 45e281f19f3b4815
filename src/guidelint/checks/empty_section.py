"""Headings and labels with nothing under them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

from guidelint import regex as re
from guidelint.checks.page import PROSE, Page
from guidelint.checks.units import normal_texts
from guidelint.finding import Hit
from guidelint.guide import Block, Section
from guidelint.language import words
from guidelint.record import dataclass

# What stands between two blocks and shows a reader nothing: comments, link definitions, tags without content, markup.
_UNSEEN = (  # few pages need it: compiled when one does
    r"(?ms)<!--.*?-->|\{/\*.*?\*/\}|\{%-?\s*comment.*?endcomment\s*-?%\}|^ {0,3}\[[^\]\n]+\]:[^\n]*$"
    r"|</?(?!(?:img|iframe|video|audio|embed|object|form|svg|canvas|picture|input|button|select|script)\b)[a-zA-Z][^>]*>"
)
_MARKUP = re.compile(r"[\s#>*+_=|:~`\\-]+|\d{1,3}[.)](?=\s)")
_FIGURE = re.compile(r"\W*\d")
_NUMBERED = re.compile(r"(?:[^\W\d_]+ )?#?(\d{1,2}|[A-Z]|[ivx]+)\b\s*(?:[.:)–—-]|$)")
_PLURAL = re.compile(r"[^siu]s\b")
_UNDERLINE = re.compile(r"\s*\n\s*([-=~*_])\1{2,}\s*(?:\n|\Z)")
_MARKED = 5  # headings marked alike, of which a single one has nothing under it
_GAP = 20_000  # signs between two blocks that are looked through; more is not nothing
_RUN = 3  # headings in a row with nothing between: a list that was set as headings, or a page's contents
_SOME_TEXT = 4  # words
_ANY_PARTS = (None, "summary")  # sections of the template that any other may be a part of
_LAST = (None, "summary", "promotion", "author")  # what a page may end with, as a title or a link
_NO_TEXT = ("contents", "promotion")  # whose links and buttons are lost in a text
_LABEL = 50  # signs of the longest label
_TITLE = 12  # words past which a heading is a text of its own


@dataclass(frozen=True, slots=True)
class EmptySection:
    """One hit for each heading or label that nothing follows, on its words. Message value: title.

    Doubtful headings (guessed in flat text) are accused only where the template knows them and the next as sections
    of their own.
    """

    values: ClassVar[frozenset[str]] = frozenset({"title"})
    cases: ClassVar[frozenset[str]] = frozenset({"label"})

    def run(self, page: Page) -> Iterator[Hit]:
        empty = [section for section in page.guide.sections if _stands_alone(page, section)]
        for run in _in_a_row(empty):
            is_list = len(run) >= _RUN and not any(section.known for section in run)
            for section in run:
                if _accused(page, section, run, is_list):
                    yield _hit(page, section.first, "label" if _is_fact(page, section.first) else None)
        for block in page.guide.blocks:
            if _is_label(page, block) and _lacks_value(page, block):
                yield _hit(page, block.index, "label")


def _hit(page: Page, index: int, case: str | None) -> Hit:
    block = page.guide.blocks[index]
    return Hit(block.whole, {"title": " ".join(block.text.rstrip(" :").split())}, case=case)


def _stands_alone(page: Page, section: Section) -> bool:
    """Whether the section is a heading and nothing else, in the blocks and in the source."""
    return section.heading is not None and section.end == section.first + 1 and _nothing_after(page, section.first)


def _nothing_after(page: Page, index: int) -> bool:
    """Whether the source has nothing to see between this block and the next: no image, embed or shortcode."""
    blocks, text = page.guide.blocks, page.source.text
    start = blocks[index].whole.end
    end = blocks[index + 1].whole.start if index + 1 < len(blocks) else len(text)
    between = text[start : max(start, end)]
    if not between.strip():
        return True
    return len(between) < _GAP and not _MARKUP.sub("", re.sub(_UNSEEN, "", between))


def _in_a_row(sections: list[Section]) -> Iterator[list[Section]]:
    run: list[Section] = []
    for section in sections:
        if run and section.first != run[-1].end:
            yield run
            run = []
        run.append(section)
    if run:
        yield run


def _accused(page: Page, section: Section, run: list[Section], is_list: bool) -> bool:
    """Whether a heading with nothing under it is a section's, rather than a title, a step, a link or a name."""
    title = section.title
    following = page.guide.sections[section.index + 1] if section.index + 1 < len(page.guide.sections) else None
    if _is_page_title(page, section) or _FIGURE.match(title) or title.endswith((".", ",", ";")):
        return False
    if page.guide.format == "plain_text" and ": " in title:  # a label and its value
        return False
    if section.known in _NO_TEXT or words.count(title) > _TITLE:
        return False
    if following is not None and _may_be_part(section, following):
        return False
    sure = section.certain and (following is None or following.certain)
    if sure and page.guide.format != "plain_text":
        return not is_list
    if len(run) >= _RUN or _comes_again(page, section):
        return False
    if _is_fact(page, section.first):
        return True
    if following is None:
        return section.certain and section.known not in _LAST and len(run) == 1
    if sure and len(run) == 1 and _is_marked(page, section) and _is_marked(page, following):
        return _alone_among_marked(page, section, following)
    return (
        section.known not in _ANY_PARTS
        and following.known not in (None, section.known)
        and section.known not in _within(page, following)
        and _opens_text(page, following)
    )


def _is_marked(page: Page, section: Section) -> bool:
    """Whether a heading of flat text is in capitals or underlined."""
    block = page.guide.blocks[section.first]
    return block.text.isupper() or bool(_UNDERLINE.match(page.source.text, block.whole.end))


def _alone_among_marked(page: Page, section: Section, following: Section) -> bool:
    """Whether many headings are marked alike and this is the only one with nothing under it, and no parent's.

    A parent is called by a plural or a pair ("PROS AND CONS"), or followed by no section of the template's own.
    """
    marked = [s for s in page.guide.sections if s.heading is not None and s.certain and _is_marked(page, s)]
    empty = [s for s in marked[1:] if _stands_alone(page, s)]
    if len(marked) < _MARKED or len(empty) > 1 or not _opens_text(page, following):
        return False
    if section.known in _within(page, following) and section.known is not None:
        return False
    if following.known is not None:
        return True
    return not any(word in ("and", "&") or _PLURAL.search(word) for word in section.title.lower().split())


def _is_fact(page: Page, index: int) -> bool:
    """Whether a line that looks like a heading stands in a row of labels and values, and is a label of the template."""
    before = page.guide.blocks[index - 1] if index else None
    block = page.guide.blocks[index]
    return (
        before is not None
        and before.index in page.guide.field_of
        and not block.certain
        and page.template.field(block.text) is not None
    )


def _opens_text(page: Page, section: Section) -> bool:
    """Whether running text stands right under the heading: the heads of a table's columns have none."""
    body = page.guide.blocks[section.first + 1 : section.first + 2]
    return any(block.kind in PROSE and words.count(block.text) >= _SOME_TEXT for block in body)


def _is_page_title(page: Page, section: Section) -> bool:
    """The first heading, where it names the page: what follows may be of its own level."""
    return section.first == 0 and section.index == 1 and section.index + 1 < len(page.guide.sections)


def _may_be_part(section: Section, following: Section) -> bool:
    """Whether the next heading, though no deeper, reads as a part of this one: a value, a step, a question."""
    title = following.title
    if _FIGURE.match(title) or (_NUMBERED.match(title) and not _NUMBERED.match(section.title)):
        return True
    asks = title.endswith("?") and not section.title.endswith("?")
    return asks and (section.known == "faq" or section.known is following.known is None)


def _within(page: Page, section: Section) -> tuple[str, ...]:
    """Sections of the template that this one may be a part of."""
    known = page.template.section(section.title)
    return known.within if known else ()


def _comes_again(page: Page, section: Section) -> bool:
    """Whether the same line stands elsewhere: this one is then an entry of a page's contents."""
    times = page.shared.get(_comes_again)
    if times is None:
        times = page.shared[_comes_again] = Counter(normal_texts(page))
    return bool(times[normal_texts(page)[section.first]] > 1)


def _is_label(page: Page, block: Block) -> bool:
    """Whether a block is a label for sure; one with a colon and no more is, where the template knows it."""
    if block.kind == "label":
        return block.certain
    text = block.text
    return text.endswith(":") and len(text) <= _LABEL and page.template.field(text[:-1]) is not None


def _lacks_value(page: Page, block: Block) -> bool:
    """Whether a label stands where its neighbours have values: another label follows it, or a heading."""
    if block.index == 0 or not _nothing_after(page, block.index):
        return False
    before = page.guide.blocks[block.index - 1]
    following = page.guide.blocks[block.index + 1] if block.index + 1 < len(page.guide.blocks) else None
    if block.kind == "label":
        ends = following is None or following.kind in ("label", "heading", "question")
        return before.kind == "value" and ends
    values = page.guide.field_of
    if before.index not in values or following is None or following.index not in values:
        return False
    own, other = page.template.field(block.text[:-1]), page.template.field(values[following.index].label)
    level = block.level == following.level == before.level
    return level and own is not None and other is not None and not {*own.split("-")} & {*other.split("-")}
