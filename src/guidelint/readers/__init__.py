"""From a source to guides: a module a format, and the one table of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from guidelint.guide import Guide
from guidelint.lexicon import Lexicon
from guidelint.readers import markdown, plain_text
from guidelint.readers.assemble import assemble
from guidelint.readers.draft import Drafts
from guidelint.source import Source
from guidelint.template import Template

Reader = Callable[[str, Template, Lexicon], Drafts]

READERS: dict[str, tuple[str, Reader]] = {
    ".txt": ("plain_text", plain_text.read),
    ".text": ("plain_text", plain_text.read),
    ".md": ("markdown", markdown.read),
    ".markdown": ("markdown", markdown.read),
}
NOT_YET = frozenset({".html", ".htm", ".yaml", ".yml", ".json", ".docx"})  # known formats that cannot be read yet


def read(source: Source, template: Template, lexicon: Lexicon) -> tuple[Guide, ...]:
    """The guides of a source, by its path's suffix (any other suffix is read as plain text).

    Raises ValueError for a format in NOT_YET.
    """
    suffix = PurePath(source.path).suffix.lower()
    if suffix in NOT_YET:
        raise ValueError(f"{suffix} files cannot be read yet")
    name, reader = READERS.get(suffix, READERS[".txt"])
    return (assemble(source, name, reader(source.text, template, lexicon), template, lexicon),)
