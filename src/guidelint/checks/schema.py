"""Data that somebody wrote, held to a schema: front matter always, the whole guide where a schema is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar

from guidelint import schemas
from guidelint.checks.page import Page
from guidelint.finding import Hit, Related
from guidelint.record import dataclass
from guidelint.source import Span

if TYPE_CHECKING:
    from guidelint.datafile import Document


@dataclass(frozen=True, slots=True)
class Schema:
    """One hit for each thing to mend. error: what is wrong, in words; schema: the name of the schema it breaks."""

    values: ClassVar[frozenset[str]] = frozenset({"error", "schema"})
    cases: ClassVar[frozenset[str]] = frozenset()

    def run(self, page: Page) -> Iterator[Hit]:
        if page.guide.front_matter is None and not page.schemas:
            return
        from guidelint.datafile import DataError  # late, as what follows: most guides hold no data
        from guidelint.validation.record import front_matter, guide_node

        head: Document | None = None
        try:
            head = front_matter(page.guide, page.source)
        except DataError as error:
            yield _hit(error.span, f"the front matter is not well-formed YAML: {error.message}", "YAML")
        if head is not None:
            yield from _duplicates(head)
            yield from _front_matter(head)
        if page.schemas:
            node = guide_node(page.guide, head)
            for name, schema in page.schemas:
                yield from _errors(node, schema, name, "the guide")


def _hit(span: Span, error: str, schema: str, related: tuple[Related, ...] = ()) -> Hit:
    return Hit(span, {"error": error, "schema": schema}, related, identity=(schema, error))


def _duplicates(head: Document) -> Iterator[Hit]:
    for duplicate in head.duplicates:
        first = Related(duplicate.first, "context", "first here")
        yield _hit(duplicate.span, duplicate.message, "YAML", (first,))


def _front_matter(head: Document) -> Iterator[Hit]:
    if head.root is not None:
        yield from _errors(head.root, _front_matter_schema(), "front matter", "the front matter")


def _errors(node: Any, schema: Mapping[str, Any] | bool, name: str, what: str) -> Iterator[Hit]:
    from guidelint.validation import validate  # late: brings a schema engine with it

    trusted = schema is _front_matter_schema() or schema == schemas.load("guide")
    for error in validate(node, schema, what=what, trusted=trusted):
        # What is wrong with the front matter is told once, by the names its writer gave it.
        if not (name == "guide" and error.pointer.startswith("/front_matter")):
            yield _hit(error.span, error.message, name)


@cache
def _front_matter_schema() -> dict[str, Any]:
    """The front matter's part of the schema of guides, as a schema of its own."""
    whole = schemas.load("guide")
    return {"$schema": whole["$schema"], "$ref": "#/$defs/front_matter", "$defs": whole["$defs"]}
