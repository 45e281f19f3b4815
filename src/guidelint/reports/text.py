"""The report for people: each finding with its places quoted and marked, and a line that sums up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from guidelint.finding import Finding, Problem, RelatedPlace, Severity
from guidelint.record import dataclass
from guidelint.reports.report import Report
from guidelint.reports.snippet import Mark, Row, Snippets
from guidelint.reports.terminal import Ink, Paint, printable, shortened, wrapped
from guidelint.source import Location

WIDTH = 100
_PLACES = 4  # related places that are quoted; the others are named by their lines
_LINES_NAMED = 12
_TITLE_CELLS = 40
SEVERITY_INKS: dict[Severity, Ink] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}


@dataclass(frozen=True, slots=True)
class TextOptions:
    """width: cells of a line. ascii: no signs of our own beyond ASCII. problems: list them, too, where they do not
    stand on stderr. quiet: findings alone. verbose: every place, and each time why it matters. statistics: by rule.
    """

    color: bool = False
    width: int = WIDTH
    ascii: bool = False
    problems: bool = True
    quiet: bool = False
    verbose: bool = False
    statistics: bool = False


PLAIN = TextOptions()


def render(report: Report, options: TextOptions = PLAIN) -> str:
    """The whole report as lines."""
    return "".join(f"{line.rstrip()}\n" for line in _Text(report, options).lines())


class _Text:
    def __init__(self, report: Report, options: TextOptions) -> None:
        self._report = report
        self._options = options
        self._paint = Paint(options.color)
        self._ellipsis = ellipsis_of(options)
        self._explained: set[str] = set()

    def lines(self) -> Iterator[str]:
        shown = [finding for finding, verdict in self._report.findings if verdict.state == "active"]
        for path, findings in groupby(shown, key=lambda finding: finding.path):
            yield from self._file(path, list(findings))
            yield ""
        if self._options.problems:
            yield from self._problems()
        yield from self._unchecked()
        if self._options.statistics and shown:
            yield from self._statistics(shown)
        if not self._options.quiet:
            yield from self._closing(shown)

    def _file(self, path: str, findings: Sequence[Finding]) -> Iterator[str]:
        yield f"{self._paint(printable(path), 'strong')}: {_counts(findings)}"
        after_info = False
        for finding in findings:
            info = finding.severity is Severity.INFO
            if not (info and after_info):
                yield ""
            after_info = info
            yield from _Place(finding, self._snippets(finding), self._options).lines()
            if not info or self._options.verbose:
                yield from self._why(finding)

    def _snippets(self, finding: Finding) -> Snippets:
        gutter = len(str(max([finding.location.end_line, *(place.location.end_line for place in finding.related)])))
        room = self._options.width - gutter - 3
        return Snippets(self._report.sources[finding.path], room, self._paint, self._ellipsis)

    def _why(self, finding: Finding) -> Iterator[str]:
        """Why the rule exists: where it first speaks."""
        if finding.rule in self._explained and not self._options.verbose:
            return
        self._explained.add(finding.rule)
        rule = self._report.rules.get(finding.rule)
        if rule is None or not rule.why:
            return
        first, *more = wrapped(f"why: {printable(rule.why)}", self._options.width - 4)
        yield f"  {self._paint('=', 'frame')} {first}"
        yield from (f"         {line}" for line in more)

    def _problems(self) -> Iterator[str]:
        for problem in self._report.problems:
            yield problem_line(problem)
        if self._report.problems:
            yield ""

    def _unchecked(self) -> Iterator[str]:
        """The figures that met no other, file by file, where somebody asked for them."""
        for path, figures in groupby(self._report.unchecked or (), key=lambda figure: figure.path):
            yield self._paint(f"{printable(path)}: figures that were not compared", "strong")
            for figure in figures:
                at = figure.location
                what = f"{figure.metric}: " if figure.metric else ""
                near = ""
                if figure.nearest is not None:
                    place, quote = figure.nearest
                    near = f" ({printable(' '.join(quote.split()))} on line {place.line})"
                quote = self._paint(printable(" ".join(figure.quote.split())), "strong")
                told = wrapped(f"{what}{printable(figure.reason)}{near}", self._options.width - 6)
                yield f"  {at.line}:{at.column}  {quote}"
                yield from (f"      {line}" for line in told)
            yield ""

    def _statistics(self, findings: Sequence[Finding]) -> Iterator[str]:
        counts = Counter((finding.rule, finding.severity) for finding in findings)
        ranked = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0][1].rank, entry[0][0]))
        for (rule, severity), count in ranked:
            known = self._report.rules.get(rule)
            word = self._paint(f"{severity.value:<7}", SEVERITY_INKS[severity])
            yield f"{count:>5} {word} {rule}{f': {printable(known.title)}' if known else ''}"
        yield ""

    def _closing(self, findings: Sequence[Finding]) -> Iterator[str]:
        report = self._report
        guides = _plural(len(report.files), "guide")
        touched = len({(finding.path, finding.guide) for finding in findings})
        if not findings:
            told = f"No findings in {guides}." if report.files else "No guide was read."
        elif touched == len(report.files):
            told = f"{_counts(findings)} in {guides}."
        else:
            told = f"{_counts(findings)} in {touched} of {guides}."
        figures = report.coverage.figures
        if figures.seen:
            told += (
                f" {_plural(figures.seen, 'figure')}: {_plural(figures.understood, 'claim')} "
                f"({figures.compared} compared with another), {figures.no_facts} no fact, {figures.unread} unread."
            )
        yield self._paint(told, "strong")
        if report.errors:
            yield self._paint(f"Not complete: {_plural(report.errors, 'problem')}.", "error")
        elif findings:
            worst = min(findings, key=lambda finding: finding.severity.rank)
            yield self._paint(f"`guidelint explain {worst.rule}` says more of a rule.", "faint")


class _Place:
    """One finding drawn: its head, its place and its related places."""

    def __init__(self, finding: Finding, snippets: Snippets, options: TextOptions) -> None:
        self._finding = finding
        self._snippets = snippets
        self._options = options
        self._paint = Paint(options.color)
        self._ink = SEVERITY_INKS[finding.severity]
        self._ellipsis = ellipsis_of(options)
        self._limit = len(finding.related) if options.verbose else _PLACES
        lines = [finding.location.end_line, *(place.location.end_line for place in finding.related)]
        self._gutter = len(str(max(lines)))

    def lines(self) -> Iterator[str]:
        finding = self._finding
        head = self._paint(f"{finding.severity.value}[{finding.rule}]", self._ink)
        yield f"{head}: {self._paint(printable(finding.message), 'strong')}"
        if finding.severity is Severity.INFO and not self._options.verbose:
            yield from self._compact()
        else:
            yield f"{' ' * self._gutter}{self._paint('-->', 'frame')} {self._address()}{self._section()}"
            yield self._framed(None, "")
            yield from self._quoted()

    def _compact(self) -> Iterator[str]:
        opening, closing = (">>", "<<") if self._options.ascii else ("«", "»")
        yield f"  {self._paint('-->', 'frame')} {self._address()}"
        yield f"      {self._snippets.in_context(self._finding.location, opening, closing)}"
        if self._finding.related:
            yield f"      {self._paint(_also(self._finding.related), 'faint')}"

    def _address(self) -> str:
        at = self._finding.location
        return f"{printable(self._finding.path)}:{at.line}:{at.column}"

    def _section(self) -> str:
        # The outermost is the guide's own title as a rule: where there are others, it tells nothing.
        told = self._finding.section[1:][-2:] or self._finding.section
        titles = [shortened(printable(title), _TITLE_CELLS, self._ellipsis) for title in told]
        guide = [printable(self._finding.guide)] if self._finding.guide else []
        path = " > ".join([*guide, *titles])
        return self._paint(f"  in {path}", "faint") if path else ""

    def _quoted(self) -> Iterator[str]:
        finding = self._finding
        chosen = _chosen(finding.related, self._limit)
        beside, elsewhere = self._beside(chosen)
        yield from self._rows(self._drawn(finding.location, "^", self._ink, "", beside))
        line = finding.location.end_line
        for place in elsewhere:
            yield self._framed(None, "") if place.location.line == line + 1 else self._broken()
            line = place.location.end_line
            yield from self._rows(self._drawn(place.location, "-", "other", self._label(place)))
        folded = [place for place in finding.related if place not in chosen]
        if folded:
            yield f"{' ' * self._gutter} {self._paint('=', 'frame')} {_also(folded)}"

    def _beside(self, places: Sequence[RelatedPlace]) -> tuple[list[Mark], list[RelatedPlace]]:
        """Related places that are shown on the finding's own line, as marks; and the others."""
        at = self._finding.location
        marks: list[Mark] = []
        others: list[RelatedPlace] = []
        own = Mark(at.column, at.end_column, "^", self._ink, "")
        for place in places:
            there = place.location
            mark = Mark(there.column, there.end_column, "-", "other", printable(place.message))
            one_line = at.line == at.end_line == there.line == there.end_line
            if one_line and self._snippets.fits(at.line, [own, *marks, mark]):
                marks.append(mark)
            else:
                others.append(place)
        return marks, others

    def _drawn(self, at: Location, sign: str, ink: Ink, label: str, beside: Sequence[Mark] = ()) -> Iterator[Row]:
        if at.end_line > at.line:
            yield from self._snippets.stretch(at, ink, label)
        else:
            yield from self._snippets.one_line(at.line, [Mark(at.column, at.end_column, sign, ink, label), *beside])

    def _label(self, place: RelatedPlace) -> str:
        """The place's own words, and where it stands if that is elsewhere than the finding."""
        words = printable(place.message)
        title = printable(place.section[-1]) if place.section and place.section != self._finding.section else ""
        if not title or title in words:
            return words
        title = shortened(title, _TITLE_CELLS, self._ellipsis)
        return f"{words}, in {title}" if words else f"in {title}"

    def _rows(self, rows: Iterable[Row]) -> Iterator[str]:
        for row in rows:
            yield self._framed(row.number, row.text)

    def _framed(self, number: int | None, text: str) -> str:
        shown = "" if number is None else str(number)
        return f"{self._paint(f'{shown:>{self._gutter}} |', 'frame')} {text}"

    def _broken(self) -> str:
        return self._paint(f"{'.' * min(self._gutter, 3):>{self._gutter}} ", "frame")


def _chosen(related: Sequence[RelatedPlace], limit: int) -> list[RelatedPlace]:
    """At most `limit` places, in their order: the first of each role and message before a second of any."""
    if len(related) <= limit + 1:  # one line says "and 1 more place": it can as well show it
        return list(related)
    seen: set[tuple[str, str]] = set()
    fresh: list[int] = []
    again: list[int] = []
    for at, place in enumerate(related):
        key = (place.role, place.message)
        (again if key in seen else fresh).append(at)
        seen.add(key)
    return [related[at] for at in sorted([*fresh, *again][:limit])]


def _also(places: Sequence[RelatedPlace]) -> str:
    lines = sorted({place.location.line for place in places})
    named = ", ".join(str(line) for line in lines[:_LINES_NAMED])
    more = f" and {len(lines) - _LINES_NAMED} more" if len(lines) > _LINES_NAMED else ""
    return f"and {_plural(len(places), 'more place')}: {'line' if len(lines) == 1 else 'lines'} {named}{more}"


def ellipsis_of(options: TextOptions) -> str:
    return "..." if options.ascii else "…"


def _counts(findings: Iterable[Finding]) -> str:
    counts = Counter(finding.severity for finding in findings)
    told = [_plural(counts[severity], severity.value) for severity in Severity if counts[severity]]
    return told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}"


def _plural(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def problem_line(problem: Problem) -> str:
    """One line: where, what, and what to do."""
    place = f":{problem.location.line}:{problem.location.column}" if problem.location else ""
    where = f"{printable(problem.path)}{place}: " if problem.path else ""
    note = "note: " if problem.level == "note" else ""
    hint = f"; {printable(problem.hint)}" if problem.hint else ""
    return f"{where}{note}{printable(problem.message)}{hint}"
