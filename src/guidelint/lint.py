"""A page and rules to findings. Pure: no files, no clock, no environment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from guidelint import regex as re
from guidelint.checks.page import Page
from guidelint.finding import Finding, Hit, Problem, RelatedPlace, Severity, fingerprint
from guidelint.guide import Block, Piece
from guidelint.rulebook.rule import Rule
from guidelint.source import Span

_NAME = re.compile(r"\{(\w+)\}")


def lint(page: Page, rules: Iterable[Rule]) -> tuple[list[Finding], list[Problem]]:
    """Run the rules over the page: findings in report order, and a problem for each rule that crashed."""
    findings: list[Finding] = []
    problems: list[Problem] = []
    seen: Counter[tuple[str, ...]] = Counter()
    for rule in rules:
        try:
            hits = sorted(rule.check.run(page), key=lambda hit: (hit.span, hit.case or "", sorted(hit.values.items())))
            findings += [_finding(page, rule, hit, seen) for hit in hits]
        except Exception as error:  # a rule that crashes must not take the others with it
            problems.append(_crash(page, rule, error))
    return sorted(findings, key=lambda finding: finding.order), problems


def _finding(page: Page, rule: Rule, hit: Hit, seen: Counter[tuple[str, ...]]) -> Finding:
    case = rule.cases.get(hit.case) if hit.case else None
    severity: Severity = case.severity if case else rule.severity
    template = case.message if case else rule.message
    guide, source = page.guide, page.source
    quote = source.slice(hit.span)
    section = guide.path_of(guide.section_at(hit.span.start))
    identity = hit.identity or (" ".join(quote.split()),)
    key = (rule.id, *section, "\x1e", *identity)
    seen[key] += 1
    return Finding(
        rule=rule.id,
        severity=severity,
        message=_NAME.sub(lambda m: hit.values.get(m[1], m[0]), template),
        path=guide.path,
        span=hit.span,
        location=source.locate(hit.span),
        quote=quote,
        section=section,
        related=tuple(
            RelatedPlace(
                source.locate(r.span),
                source.slice(r.span),
                r.message,
                r.role,
                guide.path_of(guide.section_at(r.span.start)),
            )
            for r in hit.related
        ),
        values=tuple(sorted(hit.values.items())),
        fix=hit.fix,
        fingerprint=fingerprint(rule.id, section, identity, seen[key]),
        guide=guide.label,
        text=_as_read(page, hit.span, quote),
    )


def _as_read(page: Page, span: Span, quote: str) -> str | None:
    """The quote as a reader sees it, where markup, entities or a wrapped line make that another text."""
    block = page.guide.block_at(span.start)
    if block is None or span.end > block.whole.end:
        return None
    text = "".join(_part(block, piece, span) for piece in block.pieces)
    return None if text == quote else text


def _part(block: Block, piece: Piece, span: Span) -> str:
    """What of a piece's text stands for source inside the span; a piece that maps as a whole is in it or not."""
    if piece.length != piece.source_length:
        inside = span.start <= piece.source and piece.source + piece.source_length <= span.end
        return block.text[piece.text : piece.text + piece.length] if inside else ""
    shift = piece.text - piece.source
    first = max(span.start, piece.source)
    last = min(span.end, piece.source + piece.length)
    return block.text[first + shift : last + shift] if first < last else ""


def _crash(page: Page, rule: Rule, error: Exception) -> Problem:
    return Problem(
        path=page.guide.path,
        message=f"rule {rule.id} crashed on this guide: {type(error).__name__}: {error}",
        hint="this is a bug in the rule's check; the other rules ran. Leave it out with --ignore "
        + rule.id
        + " until it is mended",
    )
