"""From the bytes of one file to what was found in it: the one pure function that a run, a pool or a cache repeats."""

from __future__ import annotations

from guidelint.checks.page import Page
from guidelint.facts import extract
from guidelint.facts.claims import Facts
from guidelint.facts.standing import compared
from guidelint.finding import Finding, Problem
from guidelint.guide import Guide
from guidelint.lint import lint
from guidelint.readers import read
from guidelint.record import dataclass
from guidelint.reports.report import Figures
from guidelint.run.settings import Settings
from guidelint.source import Source, UndecodableError, decode

ENGLISH = "en"
MAX_FINDINGS = 1_000
_WITHOUT_WORDS = frozenset({"schema"})  # groups of rules that judge data: they run whatever the language


@dataclass(frozen=True, slots=True)
class GuideRecord:
    """One guide: what it is, what its figures say, and its findings in report order."""

    guide: Guide
    facts: Facts
    figures: Figures
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class FileRecord:
    """One file: its guides, and what was wrong with it. source: None where it could not be decoded."""

    path: str
    guides: tuple[GuideRecord, ...] = ()
    problems: tuple[Problem, ...] = ()
    source: Source | None = None


def analyse(data: bytes, path: str, settings: Settings) -> FileRecord:
    """Read, extract and lint. Never raises over what the bytes hold: what goes wrong is a problem of the record."""
    if len(data) > settings.max_bytes:
        return _failed(path, f"is larger than {settings.max_bytes:,} bytes", "split it, or allow more with --max-bytes")
    if not data.strip():
        return _empty(path)
    try:
        source = decode(data, path)
        guides = read(source, settings.template, settings.rulebook.lexicon)
    except UndecodableError as error:
        return _failed(path, str(error), "save it as UTF-8 text, or leave it out with --exclude")
    except Exception as error:  # one file that breaks a reader must not end the run
        return _crashed(path, "reading", error)
    if not source.text.strip():
        return _empty(path)
    notes = [_encoding_note(source)] if source.guessed or source.damaged else []
    records: list[GuideRecord] = []
    problems: list[Problem] = []
    for guide in guides:
        record, found = _guide(guide, source, settings)
        records.append(record)
        problems += found
    return FileRecord(path, tuple(records), (*notes, *problems), source)


def _guide(guide: Guide, source: Source, settings: Settings) -> tuple[GuideRecord, list[Problem]]:
    problems = [Problem(guide.path, note, "", level="note") for note in guide.notes]
    rules = settings.rules
    facts = Facts()
    if guide.language == ENGLISH:
        try:
            facts = extract(guide, settings.rulebook.lexicon, settings.template)
            if facts.capped:
                problems.append(_figures_problem(guide.path, facts.seen))
        except Exception as error:
            problems += _crashed(guide.path, "reading the figures", error).problems
    else:
        rules = tuple(rule for rule in rules if rule.group in _WITHOUT_WORDS)
        problems.append(_language_note(guide))
    page = Page(
        guide=guide,
        source=source,
        facts=facts,
        lexicon=settings.rulebook.lexicon,
        template=settings.template,
        reference=settings.rulebook.reference,
        today=settings.today,
        schemas=settings.schemas,
    )
    findings, crashes = lint(page, rules)
    problems += crashes
    if len(findings) > MAX_FINDINGS:
        problems.append(_limit_problem(guide.path, len(findings)))
        findings = findings[:MAX_FINDINGS]
    unread = sum(aside.reading == "unread" for aside in facts.asides)
    figures = Figures(
        facts.seen,
        len(facts.claims),
        len(facts.asides) - unread,
        unread,
        compared(facts, settings.rulebook.reference),
    )
    return GuideRecord(guide, facts, figures, tuple(findings)), problems


def _failed(path: str, message: str, hint: str) -> FileRecord:
    return FileRecord(path, problems=(Problem(path, message, hint),))


def _empty(path: str) -> FileRecord:
    return _failed(path, "is empty", "write the guide, or leave the file out with --exclude")


def _crashed(path: str, doing: str, error: Exception) -> FileRecord:
    return _failed(
        path,
        f"{doing} failed: {type(error).__name__}: {error}",
        "this is a bug in guidelint; the other files were read. Please report it with the file",
    )


def _encoding_note(source: Source) -> Problem:
    if source.damaged:
        return Problem(
            source.path,
            "has bytes that are not UTF-8, the first on this line: each was read as \ufffd",
            "mend them, or save the guide as UTF-8 anew",
            location=source.locate(source.line_span(source.damaged)),
            level="note",
        )
    return Problem(
        source.path,
        f"is not UTF-8: read as {source.encoding}",
        "save it as UTF-8 to be sure of every sign",
        level="note",
    )


def _language_note(guide: Guide) -> Problem:
    return Problem(
        guide.path,
        f'seems to be written in another language ("{guide.language}"): its text and figures were not judged',
        "guidelint reads English; only rules about data ran",
        level="note",
    )


def _figures_problem(path: str, read: int) -> Problem:
    return Problem(
        path,
        f"has more than {read:,} figures; only the first {read:,} were read",
        "split the guide: what stands behind them was not compared",
    )


def _limit_problem(path: str, count: int) -> Problem:
    return Problem(
        path,
        f"has {count:,} findings; the first {MAX_FINDINGS:,} are reported",
        "mend these, or choose fewer rules with --select, and run again",
    )
