"""What a short piece of text looks like: a value, a sentence, a label with its value, a heading."""

from __future__ import annotations

import unicodedata

from guidelint import regex as re

MAX_HEADING = 100  # characters
_MAX_HEADING_WORDS = 14
_MAX_VALUE = 130  # characters
_MAX_VALUE_WITH_STOP = 3  # words, where it ends like a sentence
_MAX_FIGURE_WORDS = 9
_SMALL_WORD = 3  # letters, of words that titles leave in lower case
_MAX_LABEL_WORDS = 14  # before a figure
_MAX_LABEL_WORDS_OF_TEXT = 8  # before other words

_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d\b(?:[^\d]*$|\s+[^\W\d_])")
_NUMBERED_WORD = re.compile(r"[^\W\d_]+ #?\d{1,3}\W?$")
_NUMBERING = re.compile(r"\d+(?:\.\d+)+\.?\s+[A-Z]|\d{1,3}[.)]\s")
_LEAD = re.compile(r"[^\w\d]*([^\W\d_]*\.?(?: [^\W\d_]+)?)\s?[^\w\s]*(\d[\d.,]*)([kKmM%+]|\s?per\s?cent\b)?")
_SPELLED = re.compile(
    r"(?:(?:about|around|up to|roughly|usually)\s)?(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)"
    r"(?:\sto\s\w+|\sor\s\w+)?[\s-](?:years?|months?|weeks?|semesters?|terms?)(?:\s?\([^()]*\)|,[^.;:]{0,40})?",
    re.IGNORECASE,
)
_INNER_STOP = re.compile(r"[^\W\d_]{3}\W?[.!?]\W?\s+\W?[A-Z]")
_LABEL = re.compile(r"\W?([^\s:|][^:|\n]{0,90}?)\s?:(?=\s|\$)\s*(?=\S)")
_LEADER = re.compile(r"([^\W_][^:|\n]{0,60}?)(?:\s{0,80}(?:\.{3,}|…+|(?:\. ){3,})|\s{1,80}[-–—]{1,2}\s)\s*(?=\S)")
_DOTS = ("....", "……", ". . .")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_STOP_INSIDE = re.compile(r"[;.!?](?:\s|$)")
_LINK = re.compile(r"https?://|www\.|\S@\S|\s[|>]\s")
_ORNAMENT = re.compile(r"[^\w\s!-~“”‘’«»–—•…¿¡€£¥₹]+\s*(?=\w)")
_CLOSING = ")]\"”’'*"  # what may stand behind the sign that ends a sentence
_NO_TITLE_SIGNS = ("->", "<-", "→", "←", "•")
_NO_TITLE_STARTS = tuple("\"“”'‘([<>«*•|")


def has_digit(text: str) -> bool:
    return _DIGIT.search(text) is not None


_END_OF_THE_SCALE = re.compile(
    r"(?:the\s+)?(?:\w{2,}est|top|bottom)(?:[\s-]+\w+)?\s\d{1,2}\s?(?:%|per\s?cent)(?:[,:]?\s*(?:less|more|over|under|up)\b[^\d$£€₹]*|\W*)$",
    re.IGNORECASE,
)


def is_figure(text: str) -> bool:
    """A line that is a figure with what belongs to it: `$47,610 USD`, `≈30k`, `4%, as fast as average`."""
    if _SPELLED.fullmatch(text):
        return True
    if len(text) > 70 or not _DIGIT.search(text) or text.count(" ") >= _MAX_FIGURE_WORDS or text[-1] in ":?":
        return False
    if _END_OF_THE_SCALE.match(text):
        return False  # "Lowest 10 percent, less than" is a label
    lead = _LEAD.match(text)
    if lead is None or _NUMBERED_WORD.match(text) or _YEAR_FIRST.match(text) or _NUMBERING.match(text):
        return False
    words, number, unit = lead.groups()
    if words and "(" in text[: lead.start(2)]:
        return False  # "Senior Tailor (5+ years)"
    if (
        words
        and not words.islower()
        and len(words) > 3
        and not unit
        and "," not in number
        and not _is_money(text, lead)
    ):
        return False  # "Grade 3 pupils"; but "About 3,900 a year", "Up to $30"
    return not _INNER_STOP.search(text)


def _is_money(text: str, lead: re.Match[str]) -> bool:
    return any(unicodedata.category(sign) == "Sc" for sign in text[: lead.start(2)])


def is_value(text: str) -> bool:
    """Short enough, and no sentence: what may stand behind a label."""
    if len(text) > _MAX_VALUE or _INNER_STOP.search(text):
        return False
    return text.count(" ") < _MAX_VALUE_WITH_STOP or not _ends_sentence(text)


def _ends_sentence(text: str) -> bool:
    return text.rstrip(_CLOSING)[-1:] in (".", "!", "?", "…")


def is_sentence(text: str) -> bool:
    """Running text: it ends as a sentence does, or is too long for anything else."""
    if len(text) > 2 * _MAX_VALUE:
        return True
    words = text.count(" ") + 1
    return (words > 4 and _ends_sentence(text) and not text.endswith("?")) or (
        words > 8 and _INNER_STOP.search(text) is not None
    )


def label_of(text: str, listed: bool = False) -> tuple[int, int] | None:
    """Of a "Label: value" line where the label ends and the value starts; None for any other text.

    A row of dots may stand for the colon, and before a figure a dash; listed: before any value a dash.
    """
    match = (_LABEL.match(text) if ":" in text else None) or _LEADER.match(text)
    if match is None or _STOP_INSIDE.search(match[1]) or not _LETTERS.search(match[1]):
        return None
    figure = is_figure(text[match.end() :])
    sign = text[match.end(1) : match.end()]
    leads = ":" in sign or any(dots in sign for dots in _DOTS)
    if not (figure or leads or (listed and is_value(text[match.end() :]))):
        return None
    longest = _MAX_LABEL_WORDS if figure else _MAX_LABEL_WORDS_OF_TEXT
    if match[1].count(" ") >= longest or (not (figure or listed) and ", " in match[1]):
        return None
    return match.end(1), match.end()


def is_heading(text: str) -> bool:
    """The shape of a heading: short, begins as a title does, ends without a stop, no sentence inside."""
    if not text.isascii():
        text = text[match.end() :] if (match := _ORNAMENT.match(text)) else text
    if not text or len(text) > MAX_HEADING or text.count(" ") >= _MAX_HEADING_WORDS:
        return False
    if not (text[0].isupper() or text[0].isdigit() or text[:1] in "¿¡") and not text[1:2].isupper():
        return False
    if text[-1] in ".;,:!…–—-" or text.startswith(_NO_TITLE_STARTS) or any(sign in text for sign in _NO_TITLE_SIGNS):
        return False
    if _LINK.search(text) or _INNER_STOP.search(text):
        return False
    return _LETTER.search(text, 0, 12) is not None


def is_title_case(text: str) -> bool:
    """Every longer word begins with a capital."""
    words = [word for word in text.split() if len(word) > _SMALL_WORD]
    return bool(words) and all(not word[0].islower() for word in words)


def is_capitals(text: str) -> bool:
    letters = sum(sign.isalpha() for sign in text) if text.isupper() else 0
    return letters >= 3 and (letters >= 5 or " " in text)
