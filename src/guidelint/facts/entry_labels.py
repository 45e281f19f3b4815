"""Labels and questions about what a job asks for at entry, known by how their words stand together.

"Paper you need to apply" and "Schooling that employers ask for" are rows of letters, as sentences are
(entry_letters.py), so a label need not stand in a list word for word.
"""

from __future__ import annotations

from collections.abc import Sequence

from guidelint import regex as re
from guidelint.facts.credentials import EducationWords
from guidelint.facts.entry_letters import EntryWords
from guidelint.facts.occupations import RoleNames
from guidelint.language.phrases import Token, tokens

_LONGEST = 9  # words of such a label
_AIM = "(?:F[wrf]|F?e|G)"
# "Paper you need", "degree employers want"; "required to start", "schooling asked for"; "what gets you in"; "diploma
# for beginners", "degree to get in".
_LABEL = re.compile(f"(?:m?W+(?:y?(?:[wrf](?:n|oe)|fQ)|b?m|[SO])|mW*|Z)(?:{_AIM}|g)*W?|W+{_AIM}+")
_ASKING = re.compile("[nQmSONZ]|o[eh]")


class EntryLabels:
    """Whether labels and questions ask for the education of entry; roles in them are the page's own."""

    def __init__(self, words: EducationWords, entry: EntryWords, role: RoleNames) -> None:
        self._words = words
        self._entry = entry
        self._role = role

    def is_label(self, label: str) -> bool:
        """Whether a label asks for what everybody needs who enters."""
        found = tokens(label)
        if not 1 < len(found) <= _LONGEST or any(o.kind != "role" for o in self._role.find(label, found)):
            return False
        return _LABEL.fullmatch(self._letters(label, found)) is not None

    def is_question(self, question: str) -> bool:
        """Whether each word of a question plays a part in asking what is needed."""
        found = tokens(question)
        letters = self._letters(question, found)
        return "u" not in letters and self._asking(found, letters)

    def is_idle(self, found: Sequence[Token]) -> bool:
        """Whether words say nothing more: ", as a rule"."""
        return not self._entry.named(found, ())

    def asks(self, question: str) -> bool:
        """Whether a question asks what is needed, of whomever."""
        found = tokens(question)
        return self._asking(found, self._letters(question, found))

    def _asking(self, found: Sequence[Token], letters: str) -> bool:
        asking = self._words.words("questions")
        return _ASKING.search(letters) is not None and ("W" in letters or any(t.text in asking for t in found))

    def _letters(self, text: str, found: list[Token]) -> str:
        named = [(o.start, o.end) for o in self._role.find(text, found) if o.kind == "role"]
        return self._entry.named(found, named)
