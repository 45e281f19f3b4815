"""A report made by hand over a small guide: how it is shown is held to the letter, whatever the rules say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from guidelint.finding import Finding, Problem, RelatedPlace, RelatedRole, Severity, Verdict
from guidelint.reports.report import Coverage, Figures, FileEntry, Report, RuleText
from guidelint.source import Location, Source, Span

PATH = "guides/long-lines.md"
TEXT = (Path(__file__).parent / "guides" / "long-lines.md").read_text(encoding="utf-8")
RULE = "growth/rate-conflict"
RULES = {
    RULE: RuleText("Two growth rates for one role and one decade", "A reader who meets two rates trusts neither."),
    "salary/median-conflict": RuleText(
        "Two medians",
        "The median is what readers quote, and often the only figure they take home from a page of many words, "
        "so it had better be one.",
    ),
    "duplicate/section": RuleText("A run of blocks that stands again", "A section pasted twice looks unattended."),
    "prose/runaway-sentence": RuleText("A sentence that lost its way", ""),
    "terms/undefined-acronym": RuleText("A short form that is never spelled out", "Readers don't ask."),
}


def locate(text: str, quote: str, nth: int = 0) -> tuple[Location, Span]:
    """The nth place at which a quote stands in a text."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(quote, at + 1)
    span = Span(at, at + len(quote))
    return Source("", text).locate(span), span


def place(
    quote: str,
    message: str,
    nth: int = 0,
    section: tuple[str, ...] = (),
    text: str = TEXT,
    role: RelatedRole = "agrees",
) -> RelatedPlace:
    return RelatedPlace(locate(text, quote, nth)[0], quote, message, role, section)


def finding(quote: str, *places: RelatedPlace, text: str = TEXT, **changes: object) -> Finding:
    """An error of the growth rule at the first place of a quote, unless changes say otherwise."""
    location, span = locate(text, quote)
    made = Finding(
        rule=RULE,
        severity=Severity.ERROR,
        message="7% here, but 6% there",
        path=PATH,
        span=span,
        location=location,
        quote=quote,
        section=(),
        related=places,
        values=(),
        fix=None,
        fingerprint="0" * 16,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def report(*findings: Finding, text: str = TEXT, problems: tuple[Problem, ...] = ()) -> Report:
    return Report(
        version="1",
        findings=tuple((each, Verdict()) for each in findings),
        problems=problems,
        files=(FileEntry(PATH, "markdown", "utf-8", "en", None, None, Figures(3, 2, 1, 0, 2)),),
        coverage=Coverage(Figures(3, 2, 1, 0, 2), (RULE,)),
        exit_code=1,
        rules=RULES,
        sources={PATH: Source(PATH, text)},
    )


def everything() -> Report:
    """Every kind of finding and place, two files, and problems."""
    title = "How to become a tree nursery worker"
    sentence = TEXT[TEXT.index("The median pay is") : TEXT.index("\n\n## Outlook")]
    steps = TEXT[TEXT.index("Ask at three") : TEXT.index("Write to me")]
    other = "Median pay\n\x1b[31m$41,000\x1b[0m a year, or $38,000\nNone\n"
    findings = (
        finding(
            "9 percent growth",
            place("4%", "4% in the front matter"),
            place("4 percent", "4 percent", section=(title, "Outlook")),
            place("9 percent from", "9 percent", section=(title, "Outlook"), role="departs"),
            place("12%", "12%", section=(title, "Outlook"), role="departs"),
            message="9 percent growth here, but 4% in the front matter",
            section=(title, "Outlook"),
        ),
        finding(
            "$38,200",
            place("$33,900", "$33,900 in the front matter"),
            place("$33,900", "$33,900", 1, (title,)),
            rule="salary/median-conflict",
            message="$38,200 here, but $33,900 in the front matter",
            section=(title,),
        ),
        finding(
            sentence,
            rule="prose/runaway-sentence",
            severity=Severity.WARNING,
            message="a sentence of 80 words",
            section=(title,),
        ),
        finding(
            steps,
            *(place("gloves", f"gloves, {nth}", nth, (title, "Training")) for nth in range(7)),
            rule="duplicate/section",
            message="3 blocks stand here again",
            section=(title, "Training", "How to start"),
        ),
        *(
            finding(
                short,
                *(place(short, "again", nth) for nth in range(1, TEXT.count(short))),
                rule="terms/undefined-acronym",
                severity=Severity.INFO,
                message=f"{short} is never spelled out",
            )
            for short in ("RNW", "日本")
        ),
        finding(
            "$41,000",
            place("$38,000", "$38,000", text=other),
            text=other,
            path="guides/\x1b[1mevil.txt",
            rule="salary/median-conflict",
            severity=Severity.WARNING,
            message="$41,000 here\x07, but \n$38,000 there",
            guide="Second guide",
            section=("\u202eevil",),
        ),
    )
    problems = (
        Problem("guides/empty.md", "is empty", "write the guide, or leave the file out with --exclude"),
        Problem("rules/mine.yaml", "a rule has no key `severty`", "did you mean `severity`?", Location(2, 1, 2, 8)),
        Problem("guides/old.txt", "is not UTF-8: read as cp1252", "save it as UTF-8", level="note"),
    )
    made = report(*findings, problems=problems)
    entry = FileEntry(
        "guides/\x1b[1mevil.txt", "plain_text", "utf-8", "en", None, None, Figures(2, 2, 0, 0, 2), "Second guide"
    )
    return replace(
        made,
        files=(*made.files, entry),
        sources={**made.sources, "guides/\x1b[1mevil.txt": Source("", other)},
    )
