"""Lexicon and template files: read, checked, made into records."""

from __future__ import annotations

import re

from guidelint.datafile import Document, Node
from guidelint.rulebook.trouble import Trouble, kind_of
from guidelint.template import Template, TemplateSection

_LIST_NAME = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")
_TEMPLATE_KEYS = frozenset({"id", "title", "titles", "sections", "fields", "levels"})
_SECTION_KEYS = frozenset({"id", "names", "required", "within"})


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
                self._add(item, value)

    def _add(self, item: Node, value: str | None) -> None:
        phrase = item.text
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
        elif known is not None:
            self._trouble.note(item.span, f"`{phrase}` stands twice in `{self._name}`", "remove one of them")
        self._phrases.setdefault(phrase, meant)


def bind_template(document: Document, stem: str, trouble: Trouble) -> Template | None:
    """The template that a file describes; None where a problem keeps it from being used."""
    root = trouble.mapping(document.root, "a template")
    trouble.duplicates(document)
    if root is None:
        return None
    trouble.unknown_keys(root, _TEMPLATE_KEYS, "a template")
    template_id = _own_id(root, stem, trouble)
    title = root.get("title")
    titles = root.get("titles")
    template = Template(
        id=template_id,
        title=(trouble.text(title, "title") if title else None) or template_id,
        titles=trouble.texts(titles, "titles") if titles else (),
        sections=_sections(root.get("sections"), trouble),
        fields=_fields(root.get("fields"), trouble),
        levels=_levels(root.get("levels"), trouble),
    )
    return None if trouble.errors else template


def _own_id(root: Node, stem: str, trouble: Trouble) -> str:
    node = root.get("id")
    if node is not None and node.text != stem:
        trouble.add(node.span, f"the id is `{node.text}`, but the file is `{stem}.yaml`", "make them the same")
    return stem


def _sections(node: Node | None, trouble: Trouble) -> tuple[TemplateSection, ...]:
    if node is None:
        return ()
    if node.kind != "sequence":
        trouble.add(node.span, f"sections should be a list, but is {kind_of(node)}", "write one `- id: ...` a section")
        return ()
    sections = []
    seen: set[str] = set()
    for item in node.items:
        if trouble.mapping(item, "a section") is None:
            continue
        trouble.unknown_keys(item, _SECTION_KEYS, "a section")
        name, names, required = item.get("id"), item.get("names"), item.get("required")
        section_id = trouble.text(name, "id") if name else None
        if section_id is None or names is None:
            trouble.add(item.span, "a section needs an `id` and its `names`", "add what is missing")
            continue
        if section_id in seen:
            trouble.add(item.span, f"two sections have the id `{section_id}`", "rename one of them")
        seen.add(section_id)
        if required is not None and not isinstance(required.value, bool):
            message = f"required should be true or false, but is {kind_of(required)}"
            trouble.add(required.span, message, "change the value")
        within = item.get("within")
        parents = trouble.texts(within, "within") if within else ()
        sections.append(
            TemplateSection(section_id, trouble.texts(names, "names"), bool(required and required.value), parents)
        )
    return tuple(sections)


def _fields(node: Node | None, trouble: Trouble) -> dict[str, tuple[str, ...]]:
    if node is None or trouble.mapping(node, "fields") is None:
        return {}
    return {entry.key: trouble.texts(entry.value, f"the labels of {entry.key}") for entry in node.entries}


def _levels(node: Node | None, trouble: Trouble) -> dict[str, int]:
    """Word -> rank. Each item is one rank, lowest first: a word, or a list of words that mean the same."""
    if node is None:
        return {}
    if node.kind == "mapping":
        return {entry.key: _rank(entry.value, trouble) for entry in node.entries}
    if node.kind != "sequence":
        trouble.add(node.span, f"levels should be a list, lowest first, but is {kind_of(node)}", "write it as a list")
        return {}
    return {word: rank for rank, item in enumerate(node.items) for word in trouble.texts(item, "levels")}


def _rank(node: Node, trouble: Trouble) -> int:
    if isinstance(node.value, int) and not isinstance(node.value, bool):
        return node.value
    trouble.add(node.span, f"a rank should be a whole number, but is {kind_of(node)}", "change the value")
    return 0
