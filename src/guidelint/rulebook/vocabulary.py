"""Lexicon and template files: read, checked, made into records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import Any

from guidelint import regex as re
from guidelint.datafile import Document, Node
from guidelint.rulebook.parameters import parameters, read_fields
from guidelint.rulebook.trouble import Trouble, kind_of
from guidelint.source import Span
from guidelint.template import Template, TemplateSection

_LIST_NAME = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")
_CHOICE = re.compile(r"\{([^{}]*)\}")


def bind_lexicon(document: Document, stem: str, trouble: Trouble) -> dict[str, dict[str, str]]:
    """The lists of a lexicon file by "file/list": phrase -> value. What is wrong is left out and reported."""
    root = trouble.mapping(document.root, "a lexicon file")
    trouble.duplicates(document)
    lists: dict[str, dict[str, str]] = {}
    for entry in root.entries if root else ():
        if not _LIST_NAME.fullmatch(entry.key):
            hint = "use lower-case letters, digits and hyphens"
            trouble.add(entry.key_span, f"`{entry.key}` is no name of a list", hint)
            continue
        lists[f"{stem}/{entry.key}"] = _List(entry.key, trouble).read(entry.value)
    return lists


class _List:
    def __init__(self, name: str, trouble: Trouble) -> None:
        self._name = name
        self._trouble = trouble
        self._phrases: dict[str, str] = {}

    def read(self, node: Node) -> dict[str, str]:
        if node.kind == "sequence":
            self._add_all(node, None)
        elif node.kind == "mapping":
            for entry in node.entries:
                if entry.value.kind == "sequence":
                    self._add_all(entry.value, entry.key)
                else:
                    self._wrong(entry.value, f"the phrases for `{entry.key}` should be a list")
        else:
            self._wrong(node, f"`{self._name}` should be a list of phrases, or values with a list of phrases each")
        return self._phrases

    def _wrong(self, node: Node, message: str) -> None:
        self._trouble.add(node.span, f"{message}, but is {kind_of(node)}", "write [first phrase, second phrase]")

    def _add_all(self, node: Node, value: str | None) -> None:
        for item in node.items:
            if item.kind != "scalar" or not item.text.strip():
                self._trouble.add(item.span, f"a phrase should be text, but is {kind_of(item)}", "put it in quotes")
            else:
                for phrase in self._spelled_out(item):
                    self._add(item, phrase, value)

    def _spelled_out(self, item: Node) -> Iterator[str]:
        """What "{falling,shrinking} {in,by the} number" stands for; an empty choice leaves its words out."""
        if "{" not in item.text and "}" not in item.text:
            yield item.text
            return
        parts = _CHOICE.split(item.text)  # text, choice, text, choice, ... text
        if any(brace in text for text in parts[::2] for brace in "{}"):
            self._trouble.add(item.span, f"`{item.text}` has a brace without its other", "write {one,other}")
            return
        chosen = [part.split(",") if number % 2 else [part] for number, part in enumerate(parts)]
        for words in product(*chosen):
            yield " ".join("".join(words).split())

    def _add(self, item: Node, phrase: str, value: str | None) -> None:
        if phrase != phrase.lower() or "’" in phrase:
            self._trouble.add(
                item.span,
                f"the phrase `{phrase}` is not in lower case with straight apostrophes",
                f"write `{phrase.lower().replace('’', chr(39))}`",
            )
        known = self._phrases.get(phrase)
        meant = phrase if value is None else value
        if known is not None and known != meant:
            self._trouble.add(item.span, f"`{phrase}` has two values, `{known}` and `{meant}`", "keep one of them")
        self._phrases.setdefault(phrase, meant)


def bind_template(document: Document, stem: str, trouble: Trouble) -> Template | None:
    """The template that a file describes; None where a problem keeps it from being used."""
    root = trouble.mapping(document.root, "a template")
    trouble.duplicates(document)
    if root is None:
        return None
    node = root.get("sections")
    rest = tuple(entry for entry in root.entries if entry.key != "sections")
    values = _record(Template, replace(root, entries=rest), "a template", trouble, given=frozenset({"sections"}))
    name = root.get("id")
    if name is not None and name.text != stem:
        trouble.add(name.span, f"the id is `{name.text}`, but the file is `{stem}.yaml`", "make them the same")
    sections = _sections(node, trouble) if node else ()
    return None if trouble.errors else Template(**values, sections=sections)


def _record(
    kind: type[Any], node: Node, what: str, trouble: Trouble, given: frozenset[str] = frozenset()
) -> dict[str, Any]:
    """The fields of a record by its dataclass. given: fields that are filled elsewhere."""
    declared = parameters(kind, skip=given)
    values = read_fields(declared, node, what, trouble, frozenset())
    missing = [name for name, parameter in declared.items() if parameter.required and name not in values]
    for name in missing:
        start = node.span.start
        trouble.add(Span(start, start), f"{what} needs the key `{name}`", f"add a line `{name}: ...`")
    return values


def _sections(node: Node, trouble: Trouble) -> tuple[TemplateSection, ...]:
    if node.kind != "sequence":
        trouble.add(node.span, f"sections should be a list, but is {kind_of(node)}", "write one `- id: ...` a section")
        return ()
    sections: dict[str, TemplateSection] = {}
    for item in node.items:
        if trouble.mapping(item, "a section") is None:
            continue
        before = trouble.errors
        values = _record(TemplateSection, item, "a section", trouble)
        if trouble.errors > before:
            continue
        if values["id"] in sections:
            trouble.add(item.span, f"two sections have the id `{values['id']}`", "rename one of them")
        sections[values["id"]] = TemplateSection(**values)
    return tuple(sections.values())
