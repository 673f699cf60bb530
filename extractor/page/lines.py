"""Lines of the clean text, each read once: its kind and what it looks like."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.lexicon import coded, lexical
from extractor.page.dates import is_imprint, small_number
from extractor.page.furniture import LONGEST, TIME, kind_of
from extractor.page.kinds import LETTERS, Effect, LineKind, core

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Places whose names begin as a measure does: 5天津 is the fifth case and no five days.
PLACES_NO_MEASURES = (
    "天[津水门台]|台[州山江]|张[家掖北]|日[照喀土]|万[州宁载源荣]|元[谋江氏阳]|分宜|大[庆同理连]"
)
#: A case's name right after its number: the clean text has no space there.
_BARE = (
    rf"(?:(?={PLACES_NO_MEASURES})|"
    r"(?!大(?:类|案|要)|[名人起件个年月日号万亿元次岁余多几部台张批类种条家所点时分秒周级省市]))"
    r"\p{Han}(?:[^，。；（）\n]|（[^（）\n]{1,20}）){4,50}案(?:。|$)"
)
_NUMERAL = r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})"
#: 案例一, in coded text.
_NUMBERED_EXAMPLE = lexical(rf"[•#>*\s]{{0,4}}【?{{model_case}}之?\s?(?P<number>{_NUMERAL})(?![{LETTERS}\d])")
_NUMBER = expression(
    rf"[•#>*\s]{{0,4}}(?:[（(【]?(?P<number>{_NUMERAL})(?:[)）】]?\s?[、.．：:](?!\d)|[)）】]|$|\s(?=\p{{Han}}))"
    r"|(?P<number>[①-⑳]))"
)
_BARE_NUMBER = expression(rf"[•#>*\s]{{0,4}}(?P<number>\d{{1,2}})(?={_BARE})")
#: What the marker begins with, besides figures.
_MARKS = frozenset("•#>*【（(典案一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_CASE_NAME = expression(r"案(?:件|例|情)?(?:[（(——].{0,60})?[。；;：:]?$|[\p{Han}”]案[。：，—\s]")
#: Words by which a paragraph speaks of a crime, in coded text.
_CRIME = lexical(
    "{crime|case|suspect|victim|gang|catch|bust|detain|investigate|seize|transfer|sentence}"
    "|{authority.police|authority.prosecutor|authority.court}"
)
_SENTENCE_END = expression(r"[。！？!?；][”’」』）)]{0,2}$")


@dataclass(frozen=True)
class Seen:
    """A line with all that deciding needs, each thing found out when it is first asked for."""

    start: int
    end: int
    text: str
    #: The same with every word of the lexicon coded.
    code: str

    @cached_property
    def head(self) -> str:
        """Return as much of the line as tells what it is."""
        return self.text[:LONGEST]

    @cached_property
    def imprint(self) -> bool:
        """Tell whether it holds little but the date of publication."""
        return is_imprint(self.text, self.code)

    @cached_property
    def number(self) -> int | None:
        """Return the line's number in a series, or None."""
        if not _may_be_numbered(self.text):
            return None
        found = (
            _NUMBERED_EXAMPLE.match(self.code) or _NUMBER.match(self.head) or _BARE_NUMBER.match(self.head)
        )
        return small_number(found["number"]) if found else None

    @cached_property
    def prose(self) -> bool:
        """Tell whether it reads like a paragraph."""
        return is_prose(self.text)

    @cached_property
    def told(self) -> bool:
        """Tell whether it speaks of a crime, or names a case."""
        if self.prose and _CRIME.search(self.code, 0, LONGEST):
            return True
        return len(self.text) <= 80 and "案" in self.head and _CASE_NAME.search(self.head) is not None

    @cached_property
    def kind(self) -> LineKind | None:
        """Return the kind of line of the page's own that it is, or None for a line of the story."""
        if self.told and (self.number is not None or (len(self.text) > 60 and self._is_story)):
            return None
        return kind_of(self.code) or (TIME if self.imprint else None)

    @property
    def _is_story(self) -> bool:
        """Whether a paragraph has two different words of crime."""
        return self.prose and _differ(match[0] for match in _CRIME.finditer(self.code, 0, LONGEST))

    @property
    def effect(self) -> Effect | None:
        """What the line does to the story, or None for a line of the story."""
        return self.kind.effect if self.kind else None

    @property
    def name(self) -> str:
        """Name of the line's kind, or an empty string."""
        return self.kind.name if self.kind else ""

    @property
    def heads_case(self) -> bool:
        """Whether it is a numbered line that names a case, or a case's bare number."""
        return self.number is not None and (self.told or len(core(self.text)) <= 8)


def read_lines(clean: str) -> Iterator[Seen]:
    """Give every line of the clean text that is not empty."""
    at, code = 0, coded(clean)
    for raw in clean.split("\n"):
        if text := raw.strip():
            start = at + raw.index(text)
            yield Seen(start, start + len(text), text, code[start : start + len(text)])
        at += len(raw) + 1


def _may_be_numbered(text: str) -> bool:
    first = text[:1]
    return first in _MARKS or first.isdecimal() or first.isspace()


def _differ(words: Iterable[str]) -> bool:
    """Tell whether not all words are the same one.

    >>> _differ(["公安", "公安"]), _differ(["公安", "诈骗"])
    (False, True)
    """
    each = iter(words)
    first = next(each, None)
    return any(word != first for word in each)


def is_prose(text: str) -> bool:
    """Tell whether a line reads like a paragraph rather than a headline.

    >>> is_prose("近日，某地警方打掉一个诈骗团伙，抓获12人。"), is_prose("某地警方打掉一个诈骗团伙！抓获12人")
    (True, False)
    """
    if len(text) >= 130:
        return True
    return len(text) >= 15 and ("。" in text or (len(text) >= 40 and bool(_SENTENCE_END.search(text))))


def leads(text: str) -> str:
    """Name what a line of the story is to a reader who looks for the lead.

    >>> [leads(text) for text in ("1.甲市“3·15”电信网络诈骗案", "• 甲市张某某诈骗案", "简要案情")]
    ['case', 'case', 'short']
    """
    (seen,) = read_lines(text)
    if seen.heads_case or (text.startswith("•") and seen.told and not seen.prose):
        return "case"
    return "paragraph" if seen.prose else "short"
