"""Panels of tabs: parts of a page's text of which a browser shows one at a time, and a click the others."""

from __future__ import annotations

from collections.abc import Iterator

from guidelint.readers.html.content import is_seen
from guidelint.readers.html.tree import HEADINGS, Node

_FEWEST = 2  # panels that make a set
_HIDDEN = ("hidden", "style", "aria-hidden")
_POINTERS = ("href", "aria-controls", "data-target", "data-bs-target")


def open_panels(root: Node) -> None:
    """Show the panels of tabs that are hidden: siblings that links or buttons of the page lead to, one of them shown.

    A dialog is no panel: nothing beside it is shown in its place.
    """
    nodes = list(_below(root))
    targets = {
        value.removeprefix("#")
        for node in nodes
        for name in _POINTERS
        if (value := node.attributes.get(name, "")) and (name == "aria-controls" or value.startswith("#"))
    }
    if len(targets) < _FEWEST:
        return
    for node in nodes:
        panels = [child for child in node.nodes if child.attributes.get("id") in targets]
        hidden = [panel for panel in panels if not is_seen(panel)]
        if len(panels) >= _FEWEST and len(hidden) < len(panels):
            for panel in hidden:
                if any(below.tag in HEADINGS for below in _below(panel)):
                    for name in _HIDDEN:
                        panel.attributes.pop(name, None)


def _below(root: Node) -> Iterator[Node]:
    open_nodes = [root]
    while open_nodes:
        node = open_nodes.pop()
        yield node
        open_nodes += node.nodes
