"""Which occupation a guide is about, and by what other names it goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from os.path import basename, splitext
from typing import NamedTuple

from guidelint import regex as re
from guidelint.guide import Block, Role, Section
from guidelint.lexicon import Lexicon
from guidelint.template import Template, normal

_SEGMENT = re.compile(r"\s*[:|(),!?;/]\s*|\s*[–—]\s*|\s+-\s+|\.\s+")
_SERIES = re.compile(r",\s+(?:and|or)\s|,.*,\s")  # "dancers, singers, and actors": more than one
_HEAD = re.compile(r"\s*[:|(;]|\s*[–—]|\s-\s")  # behind the head of a title: "dancers (duties, pay, and outlook)"
_MANY = re.compile(r"\b(?:jobs|careers|occupations|professions|roles|positions|fields|trades)\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?:]\s")
_FIELDS_OF_WORK = ("ing", "ment", "tion", "ogy", "ity", "ics", "ship", "ness", "ance", "ence", "ism", "phy")
# Another name behind "also called". (Patterns that few pages need are compiled where they are used.)
_OTHER_NAME = (
    r"[\s\W]*(?:an?\s+|the\s+)?([^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){0,3}?)\W?"
    r"(?=\s*(?:[^\w\s]|$|(?:or|and|is|are|has|have|do|does|can|may|will|who|work|provide|help)\b))"
)
_ABOUT_THE_ROLE = ("how-to-become", "duties")  # sections of the template whose headings name it
_EARLY = 60  # blocks in which other names are looked for
_UNDER = 4  # the first blocks, of which a short one may name the occupation
_MAX_WORDS = 5
_LONGEST_TITLE = 200  # characters
_SHORTEST = 3  # characters of a file's name that may be an occupation's
_FEWEST_INITIALS = 2
_SHORTEST_CLIP, _CLIPPED = 4, 3  # letters of a clipped name, and how often the text has a short form
_MAIN = "main heading"
_TOP = 8  # the first blocks, among which the title may stand below a site's name and a path of links
_LONGEST_LINE = 160  # characters of one of them
_PART = re.compile(r"\s*[:|(),!?;/>»“”\"]\s*|\s*[–—]\s*|\s+-\s+|\.\s+")
_ARTICLE = re.compile(r"^\W*(?:an?|the)\s+", re.IGNORECASE)
_SPOKEN_OF, _AHEAD = 5, 2  # mentions that tell a role which no title names, and how far the next must stand behind
_MENTIONS = 2  # without a frame ("how to become a ..."), a name must stand in the text so often


class Evidence(NamedTuple):
    """What the finder may look at."""

    path: str
    metadata: Sequence[tuple[str, str]]
    sections: Sequence[Section]
    blocks: Sequence[Block]


def find_role(page: Evidence, template: Template, lexicon: Lexicon) -> Role | None:
    """The page's one occupation; None where none can be told, or more than one is meant."""
    return _Finder(page, template, lexicon).role()


class _Finder:
    def __init__(self, page: Evidence, template: Template, lexicon: Lexicon) -> None:
        self.page, self.template, self.lexicon = page, template, lexicon
        self.ends, self.not_roles = self._words("role-ends"), self._words("not-roles")
        self.not_heads = self._words("not-role-heads")
        self.places = self.lexicon.words("regions/places") if "regions/places" in self.lexicon.lists else frozenset()
        self.general = self._words("general-names")
        self.modifiers, self.no_plurals = self._words("role-modifiers"), self._words("no-plurals")
        body = " ".join([block.text for block in page.blocks]).lower()
        self.body = body.replace("-", " ").replace("&", "and").replace("’", "'")
        stem = splitext(basename(page.path))[0].replace("_", " ")
        self.stem = self._clean(stem) if len(stem) >= _SHORTEST else None

    def _words(self, name: str) -> frozenset[str]:
        name = f"readers/{name}"
        return self.lexicon.words(name) if name in self.lexicon.lists else frozenset()

    def role(self) -> Role | None:
        named = self._named()
        if named is None:
            return None
        name, because = named
        aliases = [*self._declared(), *self._called(name), *self._initials(name), *self._shortened(name)]
        if self.stem and name.endswith(f" {self.stem}") and self._mentions(self.stem) >= _MENTIONS:
            aliases.append(self.stem)
        return Role(name, tuple(dict.fromkeys(alias for alias in aliases if alias != name)), because)

    def _named(self) -> tuple[str, str] | None:
        keys = self._words("role-keys")
        for key, value in self.page.metadata:
            name = self._clean(value) if key.lower() in keys else None
            if name:
                return name, f"front matter `{key}`"
        titles, doubtful = list(self._titles()), ("", "")
        for title, because in titles:
            name = self._framed(title)
            if name:
                return name, f"{because} {title!r}"
        for title, because in titles:
            first = _HEAD.split(title, 1)[0]
            plural = singular(words[-1]) != words[-1] if (words := normal(first).split()) else False
            if plural and (_SERIES.search(first) or self._two(first)):
                return None
            for at, part in enumerate(_SEGMENT.split(title)):
                name = self._clean(part)
                if not name or (name in self.general and name != singular(" ".join(normal(title).split()))):
                    continue
                whole = not at and "'s" not in normal(part) and self._is_head(name.split()[-1])
                alone = name == self.stem or whole
                if self._mentions(name) < (1 if alone else _MENTIONS):
                    continue
                if name == self.stem or any(map(self._is_head, name.split())):
                    return name, f"{because} {title!r}"
                doubtful = doubtful if doubtful[0] else (name, f"{because} {title!r}")
        many = any(_MANY.search(title) for title, _ in titles)
        named = self._from_headings() or self._within(titles) or self._from_path()
        if named is None or named[0] in self.general:
            named = self._from_top() or named or (None if many else self._from_text())
        named = named or self._by_plural(titles)
        if named is None:
            found = ((self._framed(title, general=True), f"{because} {title!r}") for title, because in titles)
            named = next(((name, because) for name, because in found if name), None)
        if not doubtful[0] or (named is not None and not self._are_persons(doubtful[0])):
            return named
        if named is None or self._mentions(doubtful[0]) >= self._mentions(named[0]):
            return doubtful  # a name of no known kind, that the text has more often than any other
        return named

    def _are_persons(self, name: str) -> bool:
        """Whether the text has a name as it has those who do a job: "tea tasters", "a tea taster"."""
        if " " not in name:  # "as a perfumer", but "a saw"
            return any(self._count(f"{verb} {name}", whole=True) for verb in ("as a", "as an", "become a", "become an"))
        several = name.split()[-1] in self.no_plurals or self._count(f"{name}s", whole=True)
        return bool(several) or self._count(f"a {name}", whole=True) + self._count(f"an {name}", whole=True) > 0

    def _by_plural(self, titles: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
        """A short title that the text has in the plural, as it has those who do a job: "Building official"."""
        for title, because in titles:
            words = normal(title).split()
            if 1 < len(words) <= _MAX_WORDS and self._count(f"{' '.join(words)}s", whole=True) >= _MENTIONS:
                return " ".join(words), f"{because} {title!r}"
        return None

    def _titles(self) -> Iterator[tuple[str, str]]:
        """Main headings and titles of the front matter, the best first."""
        main = [section.title for section in self.page.sections if section.heading is not None and section.level == 1]
        yield from ((title, _MAIN) for title in main[:2])
        for block in self.page.blocks[1:_UNDER]:  # "Careers library", and under it "Dispensing optician"
            words = normal(block.text).split()
            if any(character.isdigit() for character in block.text[:_LONGEST_TITLE]):
                continue  # "Median pay $52,000 for opticians"
            if block.kind == "paragraph" and 0 < len(words) <= _MAX_WORDS and self._is_head(words[-1]):
                yield block.text, "line under the heading"
        keys = self._words("title-keys")
        yield from ((value, f"front matter `{key}`") for key, value in self.page.metadata if key.lower() in keys)

    def _framed(self, title: str, general: bool = False) -> str | None:
        """The name in a frame: "How to become a welder". general: also one that is seldom all of it ("officer")."""
        for part in (title, *_SEGMENT.split(title)):
            words = self.template.framed(part)
            name = self._clean(words) if words else None
            if name and self._mentions(name) and (general or name not in self.general):
                return name
        return None

    def _from_headings(self) -> tuple[str, str] | None:
        """The occupation that the sections' headings speak of: "What does a welder do?"."""
        titles = [section.title for section in self.page.sections if section.known in _ABOUT_THE_ROLE]
        found = [(name, title) for title in titles if (name := self._framed(title))]
        counts = Counter(name for name, _ in found)
        if not counts:
            return None
        (name, count), *others = counts.most_common()
        if self._mentions(name) < _MENTIONS or (others and others[0][1] == count):
            return None
        return name, f"heading {dict(reversed(found))[name]!r}"

    def _within(self, titles: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
        """The one occupation that a title names among other words, where the text speaks of it, too."""
        for title, because in titles:
            found = {name for part in _SEGMENT.split(title) for name in self._headed(normal(part).split())}
            if len(found) == 1:
                return found.pop(), f"{because} {title!r}"
            if found:
                return None
        return None

    def _from_top(self) -> tuple[str, str] | None:
        """The occupation that the first lines name and the text goes on about, whatever else stands there.

        Above it may stand a site's name, a path of links, a series; behind it, what the page is.
        """
        scores: dict[str, tuple[float, str]] = {}
        lines = [b.text for b in self.page.blocks[:_TOP] if len(b.text) <= _LONGEST_LINE and not b.text.endswith(".")]
        for at, line in enumerate(lines):
            for part in _PART.split(line):
                name = self._framed(part) or self._clean(_ARTICLE.sub("", part)) or ""
                for each in {name, *self._headed(normal(part).split())}:
                    score = self._spoken_of(each)
                    if score and score - at / _TOP > scores.get(each, (0.0, ""))[0]:
                        scores[each] = (score - at / _TOP, line)
        if not scores:
            return None
        best = max(scores, key=lambda name: (scores[name][0], len(name)))
        return best, f"line {scores[best][1]!r}"

    def _spoken_of(self, name: str) -> float:
        """How much the text speaks of those who have a name; 0 where it hardly does."""
        last = name.rpartition(" ")[2]
        if not name or name in self.general:
            return 0
        count = self._mentions(name)
        if self._is_head(last):
            short = self._mentions(last)
            return count + short / 2 if count >= _MENTIONS and short >= _SPOKEN_OF else 0
        return count if count >= _SPOKEN_OF and " " in name and self._are_persons(name) else 0

    def _headed(self, words: Sequence[str]) -> Iterator[str]:
        """Names in a title that a noun for those who do a job ends, as long as the text has them."""
        english = self._words("english") | self.modifiers
        others = self.lexicon.words("subjects/not-occupations") | self.not_heads | self.not_roles
        for i, word in enumerate(words):
            if word in others or not self._is_head(word):
                continue
            longest = ""
            for start in range(i, max(i - _MAX_WORDS, -1), -1):
                name = self._clean(" ".join(words[start : i + 1]))
                if name is None or self._mentions(name) < _MENTIONS:
                    break
                longest = name
            before = i - len(longest.split())
            if longest and (before < 0 or words[before] in self.ends or words[before] in english):
                yield longest  # else it is only the end of a name: "engineer" of a machine learning engineer

    def _from_path(self) -> tuple[str, str] | None:
        stem = splitext(basename(self.page.path))[0]
        words = re.sub(r"[-_+. ]+", " ", stem)
        name = self._framed(words) or self._clean(words) if len(words) >= _SHORTEST else None
        if name and not self._two(words) and self._mentions(name) >= _MENTIONS:
            return name, f"file name {stem!r}"
        return None

    def _from_text(self) -> tuple[str, str] | None:
        """The one occupation that the text speaks of over and over, where no title names any."""
        words = re.findall(r"[a-z][a-z'-]*|[^\sa-z]+", self.body)
        others = self.lexicon.words("subjects/not-occupations") | self.not_heads | self.not_roles
        heads = {word for word in set(words) if word[0].isalpha() and word not in others and self._is_head(word)}
        names = Counter(name for at, word in enumerate(words) if word in heads and (name := self._ending(words, at)))
        for general in self.general & names.keys() if len(names) > 1 else ():
            del names[general]
        if not names:
            return None
        (name, count), *rest = [(each, n) for each, n in names.most_common() if not _ends(names, each)]
        if count < _SPOKEN_OF or (rest and rest[0][1] * _AHEAD > count):
            return None
        return name, f"named {count} times in the text"

    def _ending(self, words: Sequence[str], at: int) -> str | None:
        """The name that ends at a word of the text, with the words before that are part of it each time but few."""
        head = singular(words[at])
        before = words[at - 1] if at else ""
        if not before.isalpha() or before in self._words("english") | self.modifiers | self.ends:
            return self._clean(head)
        longer = f"{before} {head}"
        return self._clean(longer if self._mentions(longer) * 2 > self._mentions(head) else head)

    def _clean(self, phrase: str) -> str | None:
        """The name in lower case and singular; None where it can be none."""
        words = self._unowned(normal(phrase).split())
        while words and words[0] in self.modifiers:
            del words[0]
        end = next((i for i, word in enumerate(words) if i and word in self.ends), len(words))
        words = words[:end]
        if words == [words[0]] and len(words[0]) < _SHORTEST if words else True:
            return None
        if not 0 < len(words) <= _MAX_WORDS or words[0] in self.ends or any(word in self.not_roles for word in words):
            return None
        head = words.index("of") - 1 if "of" in words[1:] else len(words) - 1
        if words[head] not in self.no_plurals:
            words[head] = singular(words[head])
        name = " ".join(words)
        if name in self.places or words[head] in self.not_heads or words[head].endswith(_FIELDS_OF_WORK):
            return None
        return None if self._two(name) else name

    def _unowned(self, words: list[str]) -> list[str]:
        """The owner alone, of what is no occupation: "a glazier's working life", but "children's librarian"."""
        for i, word in enumerate(words):
            if word.endswith(("'s", "s'")) and not any(map(self._is_head, words[i + 1 :])):
                return [*words[:i], word.removesuffix("'s").removesuffix("'")]
        return words

    def _two(self, title: str) -> bool:
        """Whether the words join two occupations, and not two halves of one name."""
        words = normal(title).split()
        joints = [i for i, word in enumerate(words[1:-1], 1) if word in ("and", "or")]
        if not joints or not any(self._is_head(words[i - 1]) for i in joints):
            return False  # "tool and die maker"
        one = " ".join((*words[:-1], singular(words[-1])))
        return self._count(one, whole=True) < _MENTIONS

    def _is_head(self, word: str) -> bool:
        """Whether a word is a noun for those who do a job: "makers"."""
        head = singular(word)
        endings = tuple(self.lexicon.words("subjects/head-endings"))
        return head in self.lexicon.words("subjects/heads") or head.endswith(endings)

    def _mentions(self, name: str) -> int:
        """How often the name stands in the text, plurals included."""
        return self._count(name[:-1] if name.endswith("y") else name[:-2] if name.endswith("man") else name)

    def _count(self, words: str, whole: bool = False) -> int:
        """How often words begin in the text as these do; whole: and end there."""
        count, at = 0, self.body.find(words)
        while at >= 0:
            end = at + len(words)
            bounded = at == 0 or not self.body[at - 1].isalnum()
            count += bounded and not (whole and self.body[end : end + 1].isalnum())
            at = self.body.find(words, at + 1)
        return count

    def _declared(self) -> Iterator[str]:
        keys = self._words("alias-keys")
        for key, value in self.page.metadata:
            if re.sub(r"\.\d+$", "", key.lower()) in keys:
                name = self._clean(value)
                if name:
                    yield name

    def _called(self, role: str) -> Iterator[str]:
        """Other names that the text gives: "also called ..." right behind the role."""
        cues = sorted(self._words("alias-cues"))
        parts = set(role.split())
        for block in self.page.blocks[:_EARLY]:
            lowered = block.text.lower() if block.kind != "heading" else ""
            for cue in cues:
                at = lowered.find(cue)
                if at < 0:
                    continue
                before = normal(_STOP.split(lowered[:at])[-1]).split()
                if len(before) <= len(parts) + 3 and parts <= {*before, *map(singular, before)}:
                    yield from self._listed(block.text[at + len(cue) :])

    def _initials(self, role: str) -> Iterator[str]:
        """The initials of a name of several words, where the text writes them in capitals again and again: "QSs"."""
        letters = "".join(word[0] for word in role.split() if word not in ("of", "and")).upper()
        if len(letters) < _FEWEST_INITIALS:
            return
        found = re.compile(rf"(?<![\w.-]){letters}s?(?![\w.-])")
        if sum(len(found.findall(block.text)) for block in self.page.blocks) >= _CLIPPED:
            yield letters.lower()
            yield f"{letters.lower()}s"  # of "qs" no rule knows the plural

    def _shortened(self, role: str) -> Iterator[str]:
        """Clipped forms that the text has in the plural: "paras" of paraprofessionals, "techs"."""
        head = role.rpartition(" ")[2]
        for length in range(_SHORTEST_CLIP, len(head) - 2):
            if self._count(f"{head[:length]}s", whole=True) >= _CLIPPED:
                yield head[:length]

    def _listed(self, text: str) -> Iterator[str]:
        while (match := re.match(_OTHER_NAME, text)) is not None:
            name = self._clean(match[1])
            if name:
                yield name
            text = text[match.end() :]
            joint = re.match(r"\W{0,2}\s*(?:or|and)\s+", text)
            if joint is None:
                return
            text = text[joint.end() :]


def _ends(names: Counter[str], name: str) -> bool:
    """Whether a name is but the end of one that the text has more often: "examiner" of a title examiner."""
    return any(longer.endswith(f" {name}") and count > names[name] for longer, count in names.items())


def singular(word: str) -> str:
    """The singular of a plural noun, by its ending."""
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
