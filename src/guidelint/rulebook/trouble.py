"""What is wrong with one file of the rulebook, collected with places."""

from __future__ import annotations

from guidelint.datafile import DataError, Document, Entry, Node
from guidelint.finding import Problem
from guidelint.language.spelling import did_you_mean
from guidelint.source import Source, Span


class Trouble:
    """Collects the problems of one file: one is enough to keep it from being used."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []

    @property
    def errors(self) -> int:
        return len(self.problems)

    def add(self, span: Span, message: str, hint: str) -> None:
        self.problems.append(Problem(self.source.path, message, hint, self.source.locate(span)))

    def malformed(self, error: DataError) -> None:
        self.add(error.span, error.message, "mend the file; it was not used")

    def duplicates(self, document: Document) -> None:
        for duplicate in document.duplicates:
            self.add(duplicate.span, duplicate.message, "remove one of them")

    def unknown_keys(self, node: Node, known: frozenset[str], what: str) -> None:
        for entry in node.entries:
            if entry.key not in known:
                self.unknown(entry, known, what)

    def unknown(self, entry: Entry, known: frozenset[str], what: str) -> None:
        self.add(entry.key_span, f"{what} has no key `{entry.key}`", did_you_mean(entry.key, known))

    def mapping(self, node: Node | None, what: str) -> Node | None:
        """The node, if it is a mapping; else a problem."""
        if node is None:
            self.add(Span(0, 0), f"{what} is empty", "a mapping of keys and values was expected")
            return None
        if node.kind != "mapping":
            message = f"{what} should be a mapping of keys and values, but is {kind_of(node)}"
            self.add(node.span, message, "write `key: value` lines")
            return None
        return node

    def text(self, node: Node, what: str) -> str | None:
        """Text of a scalar that is text; else a problem."""
        if node.kind == "scalar" and isinstance(node.value, str) and node.value.strip():
            return node.value
        self.add(node.span, f"{what} should be text, but is {kind_of(node)}", "put it in quotes if it is meant as text")
        return None

    def texts(self, node: Node, what: str) -> tuple[str, ...]:
        """A list of texts; one text counts as a list of one."""
        if node.kind == "scalar":
            one = self.text(node, what)
            return (one,) if one else ()
        if node.kind == "mapping":
            self.add(node.span, f"{what} should be a list of texts, but is a mapping", "put the items in a list")
            return ()
        found = (self.text(item, f"an item of {what}") for item in node.items)
        return tuple(text for text in found if text)

    def choice(self, node: Node, what: str, choices: frozenset[str]) -> str | None:
        text = node.text if node.kind == "scalar" else ""
        if text in choices:
            return text
        self.add(node.span, f"{what} can't be {kind_of(node)}", did_you_mean(text, choices))
        return None


def kind_of(node: Node) -> str:
    """What a value is, in an editor's words."""
    if node.kind == "mapping":
        return "a mapping"
    if node.kind == "sequence":
        return "a list"
    if node.value is None:
        return "empty"
    if isinstance(node.value, bool):
        return f"the word {node.text} (true or false)"
    if isinstance(node.value, str):
        shown = node.value if len(node.value) <= 40 else node.value[:39] + "…"
        return f'the text "{shown}"'
    return f"the number {node.text}"
