"""What a question before a figure is about, where it names no programme."""

from __future__ import annotations

from guidelint.facts.programme_mentions import Mention
from guidelint.facts.vocabulary import Vocabulary
from guidelint.language.phrases import token_texts

_WINDOW = 4  # words of a subject: "a typical career"


class Questions:
    """Tells the questions about a page's own programme from those about something else."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary.lexicon.words

    def is_of_another(self, question: str) -> bool:
        """ "Why is the one across town so much cheaper?": "it" in the answer is none of the page's programmes."""
        others = self._words("programme-forms/other-ones") | self._words("pay/amounts")
        return bool(question) and any(word in others for word in token_texts(question))

    def is_of_something_else(self, question: str, mention: Mention | None) -> bool:
        """ "How long does a career last?": the subject is a thing that is no programme, and no way to one."""
        if mention is not None:
            return False
        words = token_texts(question)
        auxiliaries = self._words("programme-forms/auxiliaries")
        determiners = self._words("programme-forms/determiners")
        for at, word in enumerate(words[:-2]):
            if word in auxiliaries and words[at + 1] in determiners:
                subject = words[at + 2 : at + 2 + _WINDOW]
                return not any(self._is_way(w) for w in subject)
        return False

    def _is_way(self, word: str) -> bool:
        lists = ("programme-forms/routes", "programme-words/persons", "programme-words/finishing")
        return any(word in self._words(name) for name in lists)
