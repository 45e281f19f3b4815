"""Short forms that a guide never spells out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from guidelint import regex as re
from guidelint.checks.masking import masked
from guidelint.checks.page import Page
from guidelint.finding import Hit, Related
from guidelint.guide import Block
from guidelint.record import dataclass

# Two to six capitals that stand alone, with the s of a plural; no parts of codes (ICD-10-CM), marks (O*NET), grades.
_ACRONYM = re.compile(
    r"[A-Z](?=[A-Z&])(?<![\w*&.'’@#$\-][A-Z])[A-Z&]{0,4}[A-Z](?:s(?!\w))?(?![\w*&+$€£₹]|[-–][A-Z\d]|\.\w|\s\d{3}|\s\d+[,.]\d|\s[IV]+\b|[®™])"
)
_SHOUTED = re.compile(r"(?:\b[A-Z][A-Z'’]+\b[\s,:/-]+){2,}[A-Z][A-Z'’]+\b")
_NUMERAL = re.compile(r"[IVX]+")
_NAME = re.compile(r"[A-Z][\w'’]+(?:(?:,? |-| & |\n)(?:(?:of|the|for|and|in|on|to|as|a) )*[A-Z][\w'’]*)+")
_INITIAL = re.compile(r"\b[A-Z]|\n")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_BRACKET_BEFORE = re.compile(r"[(\[](?:the |or |[A-Z]{2,6}(?:,| or|/) ?)?\Z")
_BRACKET_AFTER = re.compile(r"['’]?s?\s*[(\[]")
_NAME_AFTER = re.compile(r"\s(?:\d\S*\s)?[A-Z](?=[a-z])")  # "COBIT 5 Control Objectives for ..."
_GLOSS = re.compile(r"(?:,|\s\(|\s[–—-])\s?(?:the|an?)\s\w")  # "ZIMS, the software that zoos share"
_NAMED_BEFORE = re.compile(r"[A-Z]+[a-z]+[A-Z]\w* \Z")  # "AlienVault OTX": the end of a name
_NOT_THE_GUIDES = ("author", "promotion")  # sections of the template
_NOTHING: frozenset[str] = frozenset()
_LONG_NAME = 30
_FIRST = 5  # uses whose neighbouring blocks are looked at
_MANY = 100
_BLOCK = 600  # characters of a neighbouring block that are looked at
_NEAR = 160  # characters around a short form in which its long form is looked for


class Use(NamedTuple):
    block: Block
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class UndefinedAcronym:
    """A hit for each short form that is never spelled out, at its first use. related: how many other uses are shown."""

    related: int = 5

    values: ClassVar[frozenset[str]] = frozenset({"acronym", "count"})
    cases: ClassVar[frozenset[str]] = frozenset()

    def run(self, page: Page) -> Iterator[Hit]:
        open_ = {a: uses for a, uses in _uses(page).items() if not any(_spelled_out(page, use, a) for use in uses)}
        if not open_:
            return
        names, plain = _initials_of_names(page), _plain_words(page, frozenset(open_))
        for acronym, places in open_.items():
            letters = _letters(acronym)
            known = letters in names or acronym.lower() in plain or _known_form(page, letters)
            if known or any(_spelled_out_beside(page, use, letters) for use in places[:_FIRST]):
                continue
            first, *others = places
            yield Hit(
                first.block.span(first.start, first.end),
                {"acronym": acronym, "count": str(len(places))},
                tuple(Related(u.block.span(u.start, u.end), "context", "used again") for u in others[: self.related]),
                identity=(acronym,),
            )


def _uses(page: Page) -> dict[str, list[Use]]:
    """Where each short form stands that not everyone knows."""
    known = page.lexicon.words("terms/known-acronyms")
    found: dict[str, list[Use]] = {}
    for block in page.guide.blocks:
        if not _ACRONYM.search(block.text) or not _is_text(page, block):
            continue
        text = masked(page, block)
        if _SHOUTED.search(text):
            text = _SHOUTED.sub(lambda m: " " * len(m[0]), text)
        for match in _ACRONYM.finditer(text):
            written = match[0]
            acronym = written[:-1] if written[-1] == "s" else written
            if acronym.lower() in known or written.lower() in known:
                continue
            if _NUMERAL.fullmatch(acronym) or len(set(acronym)) == 1:
                continue
            if not _is_sign(page, text, match, acronym):
                found.setdefault(acronym, []).append(Use(block, match.start(), match.end()))
    return found


def _is_text(page: Page, block: Block) -> bool:
    """Whether short forms of a block are the text's own: no code, no column's head or label, no line of capitals."""
    if block.kind in ("code", "cell") or page.guide.sections[block.section].known in _NOT_THE_GUIDES:
        return False
    words = len(page.words[block.index])
    if words < 4 and (block.kind in ("label", "value") or not block.certain or words == 1):
        return False
    return block.text.upper() != block.text


def _is_sign(page: Page, text: str, match: re.Match[str], acronym: str) -> bool:
    """Whether the capitals are a unit after a figure, a state in an address, a person's initials or a name's end."""
    before, after = text[max(0, match.start() - 2) : match.start()], text[match.end() : match.end() + 3]
    if before[-1:].isdigit() or (before[:1].isdigit() and acronym.lower() in page.lexicon.words("terms/unit-signs")):
        return True
    if before == ", " and acronym.lower() in page.lexicon.words("terms/state-codes"):
        return True
    if _NAMED_BEFORE.search(text, max(0, match.start() - _LONG_NAME), match.start()):
        return True
    return len(acronym) == 2 and after[:1] == " " and after[1:2].isupper() and after[2:3].islower()


def _plain_words(page: Page, acronyms: frozenset[str]) -> frozenset[str]:
    """Those that the guide also has as words in small letters: capitals for emphasis, or a name ("Tomcat")."""
    text = page.source.text
    if len(acronyms) < _MANY:  # a quick look that is quadratic in the worst case
        acronyms = frozenset(a for a in acronyms if a.lower() in text or a.capitalize() in text)
    wanted = {a.lower() for a in acronyms}
    return frozenset(
        token.text
        for block in (page.guide.blocks if wanted else ())
        if not wanted.isdisjoint(page.words[block.index])
        for token in page.tokens[block.index]
        if token.text in wanted and not block.text[token.start : token.end].isupper()
    )


def _initials_of_names(page: Page) -> str:
    """Initials of the capitalized names of the guide, a line each: "bls" of "Bureau of Labor Statistics"."""
    names = "\n".join(name.replace("\n", " ") for name in _NAME.findall(page.source.text))
    return "".join(_INITIAL.findall(names)).lower()


def _known_form(page: Page, letters: str) -> bool:
    """Whether the guide has the words that the lexicon knows a short form by."""
    forms = [form for form, short in page.lexicon.values("terms/long-forms").items() if short == letters]
    return bool(forms) and any(form in page.source.text.lower() for form in forms)


def _letters(acronym: str) -> str:
    return acronym.replace("&", "").lower()


def _initials(words: list[str], skipped: frozenset[str]) -> str:
    """First letters of the words, in small letters; a short form is a gap, so that it does not spell itself."""
    return "".join(
        " " if len(word) > 1 and word.isupper() else word[0].lower() for word in words if word.lower() not in skipped
    )


def _spelled_out(page: Page, use: Use, acronym: str) -> bool:
    """Whether the words around a use are its long form: "Long Form (LF)", "LF (Long Form)", "LF stands for ..."."""
    letters, text = _letters(acronym), use.block.text
    before, after = text[max(0, use.start - _NEAR) : use.start], text[use.end : use.end + _NEAR]
    if _BRACKET_BEFORE.search(before):
        alone = after[:1] in (")", "]")  # "extended reality (XR)": any letters of the words before
        if _within(letters, before) or (alone and _within(letters, _tail(before, len(letters)), "")):
            return True
    opens = _BRACKET_AFTER.match(after) or _NAME_AFTER.match(after, 0, 12 + len(letters))
    if _GLOSS.match(after) or (opens and opens[0][-1].lower() in f"([{letters[0]}" and _within(letters, after[:80])):
        return True
    if any(cue in before[-40:] or cue in after[:40] for cue in page.lexicon.words("terms/explains")):
        return True
    skipped = page.lexicon.words("terms/skipped")
    reach = len(letters) * (2 if len(letters) == 2 else 25)
    words = _WORD.findall(before), _WORD.findall(after)
    return any(
        letters in _initials(words[0], skip)[-reach:] or letters in _initials(words[1], skip)[:reach]
        for skip in (skipped, _NOTHING)
    )


def _spelled_out_beside(page: Page, use: Use, letters: str) -> bool:
    """Whether words of the block before or after are a long form in small letters."""
    if len(letters) < 3:
        return False
    skipped, at = page.lexicon.words("terms/skipped"), use.block.index
    return any(
        letters in _initials(_WORD.findall(block.text[:_BLOCK]), skipped)
        for block in (*page.guide.blocks[max(0, at - 1) : at], *page.guide.blocks[at + 1 : at + 2])
    )


def _tail(text: str, words: int) -> str:
    return " ".join(text.split()[-words - 1 :])


def _within(letters: str, text: str, opening: str = r"\b") -> bool:
    """Whether the letters stand in the text in their order, the first of them at a word's start (or anywhere)."""
    words = text.lower()
    for match in re.finditer(opening + letters[0], words):
        at = match.start()
        for letter in letters[1:]:
            at = words.find(letter, at + 1)
            if at < 0:
                break
        else:
            return True
    return False
