"""One word of stress again and again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from guidelint.checks.page import Page
from guidelint.finding import Hit, Related
from guidelint.guide import Block
from guidelint.language.phrases import Token, tokens
from guidelint.lexicon import ListName
from guidelint.record import dataclass

_EMPHATIC = ListName("style/emphatic")
_NOUNS_TOO = ListName("style/nouns-too")
_TERMS = ListName("style/terms")
_HEADED = 40  # signs before the colon of a label at the start of a text
_NOUN_FORMS = 2  # of a word that is a noun in this guide
_KINDS = frozenset({"paragraph", "item", "value", "cell"})


@dataclass(frozen=True, slots=True)
class OverusedWords:
    """One hit for each family of words that is used so often, on its first use; the others are related.

    vocabulary: lists the families (form -> family); terms: phrases in which a word stresses nothing. uses: at least so
    many, and per_thousand of the words of the running text. The words of the role's own names never count; words that
    are nouns, too, count as adjectives, in guides that do not have the noun. Message values: word (the family), count,
    rate (uses per 1,000 words).
    """

    vocabulary: ListName = _EMPHATIC
    terms: ListName = _TERMS
    uses: int = 8
    per_thousand: float = 1.5

    values: ClassVar[frozenset[str]] = frozenset({"word", "count", "rate"})
    cases: ClassVar[frozenset[str]] = frozenset()

    def run(self, page: Page) -> Iterator[Hit]:
        families = page.lexicon.values(self.vocabulary)
        ambiguous = frozenset(page.lexicon.values(_NOUNS_TOO).values())
        found: dict[str, list[tuple[Block, Token]]] = {}
        total = 0
        for block in page.guide.blocks:
            if block.kind not in _KINDS:
                continue
            total += len(block.text.split())
            if families.keys().isdisjoint(page.words[block.index]):
                continue
            stream = page.tokens[block.index]
            for i, token in enumerate(stream):
                if token.text not in families or self._is_term(page, block, stream, i):
                    continue
                if token.text not in ambiguous or _is_adjective(page, block, stream, i):
                    found.setdefault(families[token.text], []).append((block, token))
        own = _role_words(page)
        for family in ambiguous & found.keys():
            if len(found[family]) >= self.uses and _has_noun(page, family):
                del found[family]
        for family, places in found.items():
            rate = 1000 * len(places) / total
            if len(places) >= self.uses and rate >= self.per_thousand and not any(t.text in own for _, t in places):
                yield _hit(family, places, rate)

    def _is_term(self, page: Page, block: Block, stream: list[Token], at: int) -> bool:
        """Whether the word is part of a term of the list or of a name ("Vital Records Office")."""
        terms = page.lexicon.words(self.terms)
        before, after = stream[max(at - 1, 0) : at], stream[at + 1 : at + 2]
        word = stream[at]
        if any(f"{t.text} {word.text}" in terms for t in before) or any(
            f"{word.text} {t.text}" in terms for t in after
        ):
            return True
        return block.text[word.start].isupper() and any(block.text[t.start].isupper() for t in after)


def _is_adjective(page: Page, block: Block, stream: list[Token], at: int) -> bool:
    """Whether a word says what something is, or stands before a noun of a sentence: "is key", "a key part"."""
    if at and stream[at - 1].text in page.lexicon.words("style/copulas"):
        return True
    after = stream[at + 1].text if at + 1 < len(stream) else ""
    headed = at == 0 and ":" in block.text[: stream[0].end + _HEADED]
    sentence = block.text[-1:] in ".!?" and not headed
    return sentence and after.isalpha() and after not in page.lexicon.words("style/no-nouns")


def _has_noun(page: Page, family: str) -> bool:
    forms = {form for form, name in page.lexicon.values(_NOUNS_TOO).items() if name == family}
    return sum(word in forms for words in page.words for word in words) >= _NOUN_FORMS


def _role_words(page: Page) -> frozenset[str]:
    names = page.guide.role.names if page.guide.role else ()
    return frozenset(token.text for name in names for token in tokens(name))


def _hit(family: str, places: list[tuple[Block, Token]], rate: float) -> Hit:
    first, *others = [block.span(token.start, token.end) for block, token in places]
    return Hit(
        first,
        {"word": family, "count": str(len(places)), "rate": f"{rate:.1f}"},
        tuple(Related(span, "context", "used again") for span in others),
        identity=(family,),
    )
