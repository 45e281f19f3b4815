"""What of an HTML page is its text: the main content, without what belongs to the site."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.readers.html.tree import HEADINGS, Node, Text

_UNSEEN = frozenset(
    [
        *("audio", "base", "button", "canvas", "datalist", "embed", "head", "iframe", "input", "link", "meta"),
        *("nav", "noscript", "object", "rp", "rt", "script", "select", "style", "svg", "template", "textarea"),
        *("title", "video"),
    ]
)
_UNSEEN_ROLES = frozenset(["navigation", "contentinfo", "search", "menu", "menubar", "toolbar", "tablist", "alert"])
_INVISIBLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_MOST = 0.6  # of a page's text: what holds so much of it is the content
_HALF = 0.5


def is_seen(node: Node) -> bool:
    """Whether a browser shows the element as part of a text."""
    if node.tag in _UNSEEN:
        return False
    attributes = node.attributes
    if not attributes:
        return True
    return not (
        ("hidden" in attributes and attributes["hidden"] != "until-found")
        or attributes.get("aria-hidden") == "true"
        or attributes.get("role") in _UNSEEN_ROLES
        or ("style" in attributes and _INVISIBLE.search(attributes["style"]))
        or (node.tag == "dialog" and "open" not in attributes)
    )


class Content:
    """Finds the main content of a page. headings: those of the page's head that stand outside of it."""

    def __init__(self, source: str, root: Node) -> None:
        self.source = source
        self._sizes: dict[int, tuple[int, int]] = {}  # of a node: signs of text, and of these in links
        self._headed: set[int] = set()
        self._named: dict[str, list[Node]] = {"main": [], "article": []}
        self._titles: list[Node] = []
        self._measure(root)
        self.main = self._main(root)
        inside = self._below(self.main)
        self.headings = [
            node for node in self._titles if id(node) not in inside and node.start < self.main.start
        ] if not any(id(node) in inside for node in self._titles) else []  # fmt: skip

    def _measure(self, node: Node, link: bool = False) -> tuple[int, int]:
        size = linked = 0
        link = link or node.tag == "a"
        for child in node.children:
            if isinstance(child, Text):
                length = len(self.source[child.start : child.end].strip())
                size += length
                linked += length if link else 0
            elif is_seen(child):
                more, of_links = self._measure(child, link)
                size, linked = size + more, linked + of_links
                if id(child) in self._headed or child.tag in HEADINGS:
                    self._headed.add(id(node))
        role = node.attributes.get("role") if node.tag else None
        name = role if role in ("main", "article") else node.tag
        if name in self._named:
            self._named[name].append(node)
        if node.tag == "h1" and size:
            self._titles.append(node)
        self._sizes[id(node)] = (size, linked)
        return size, linked

    def _main(self, root: Node) -> Node:
        for name in ("main", "article"):
            nodes = [node for node in self._named[name] if self._size(node)]
            if not nodes:
                continue
            largest = max(nodes, key=self._size)  # the first among equals
            if 2 * self._size(largest) >= sum(map(self._size, nodes)):
                return largest
        return self._largest(root)

    def _size(self, node: Node) -> int:
        return self._sizes.get(id(node), (0, 0))[0]

    def _largest(self, node: Node) -> Node:
        """The innermost element that holds most of the text of its parent, and the page's main heading."""
        while True:
            children = [child for child in node.nodes if is_seen(child) and not self.is_aside(child, within=False)]
            whole = sum(map(self._size, children))
            best = max(children, key=self._size, default=None)
            if best is None or id(best) not in self._headed or self._size(best) < _MOST * whole:
                return node
            titles = [title for title in self._titles if id(title) in self._below(node)]
            if titles and not any(id(title) in self._below(best) for title in titles):
                return node
            if any(child.tag in HEADINGS or id(child) in self._headed for child in children if child is not best):
                return node
            node = best

    def _below(self, node: Node) -> set[int]:
        """The titles among what stands in a node."""
        end = self._end(node)
        return {id(title) for title in self._titles if node.start <= title.start < end}

    def _end(self, node: Node) -> int:
        """Where what stands in a node ends, about."""
        while node.children:
            last = node.children[-1]
            if isinstance(last, Text):
                return last.end
            node = last
        return node.start + 1

    def is_aside(self, node: Node, within: bool = True) -> bool:
        """Whether an element belongs to the site; within: it stands in the main content.

        A head that holds a heading, and a box with figures beside the text, belong to the text.
        """
        role = node.attributes.get("role")
        if node.tag == "footer":
            return True
        if node.tag == "header" or role == "banner":
            return id(node) not in self._headed
        if node.tag == "aside" or role == "complementary":
            size, linked = self._sizes.get(id(node), (0, 0))
            return not within or linked >= _HALF * size or not self._has_facts(node)
        return False

    def _has_facts(self, node: Node) -> bool:
        stack: list[Node | Text] = [node]
        while stack:
            at = stack.pop()
            if isinstance(at, Node):
                stack += at.children
            elif _DIGIT.search(self.source, at.start, at.end):
                return True
        return False
