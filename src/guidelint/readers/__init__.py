"""From a source to guides: a module a format, and the one table of them."""

from __future__ import annotations

from collections.abc import Callable
from os.path import splitext

from guidelint import regex as re
from guidelint.guide import Guide
from guidelint.lexicon import Lexicon
from guidelint.readers.assemble import assemble
from guidelint.readers.draft import Drafts
from guidelint.source import Source
from guidelint.template import Template


def _plain_text(text: str, template: Template, lexicon: Lexicon) -> Drafts:
    from guidelint.readers.plain_text import read  # late, like every format: a run needs one of them

    return read(text, template, lexicon)


def _markdown(text: str, template: Template, lexicon: Lexicon) -> Drafts:
    from guidelint.readers.markdown import read

    return read(text)


def _html(text: str, template: Template, lexicon: Lexicon) -> Drafts:
    from guidelint.readers.html import read

    return read(text, lexicon)


_MARKDOWN_HEADING = re.compile(r"^#{2,6} \w", re.MULTILINE)

Reader = Callable[[str, Template, Lexicon], Drafts]

READERS: dict[str, tuple[str, Reader]] = {  # by suffix: the format's name, and what reads it
    ".txt": ("plain_text", _plain_text),
    ".text": ("plain_text", _plain_text),
    ".md": ("markdown", _markdown),
    ".markdown": ("markdown", _markdown),
    ".html": ("html", _html),
    ".htm": ("html", _html),
}
NOT_YET = frozenset({".yaml", ".yml", ".json", ".docx"})  # known formats that cannot be read yet


def read(source: Source, template: Template, lexicon: Lexicon) -> tuple[Guide, ...]:
    """The guides of a source, by its path's suffix (any other suffix is read as plain text).

    A plain text with headings marked as in Markdown is read as Markdown.

    Raises ValueError for a format in NOT_YET.
    """
    suffix = splitext(source.path)[1].lower()
    if suffix in NOT_YET:
        raise ValueError(f"{suffix} files cannot be read yet")
    name, reader = READERS.get(suffix, READERS[".txt"])
    if name == "plain_text" and len(_MARKDOWN_HEADING.findall(source.text)) > 1:
        name, reader = READERS[".md"]
    return (assemble(source, name, reader(source.text, template, lexicon), template, lexicon),)
