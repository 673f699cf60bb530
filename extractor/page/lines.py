"""Lines of the clean text, each read once: its kind and what it looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.page.dates import small_number
from extractor.page.furniture import kind_of
from extractor.page.kinds import Effect, LineKind, core
from extractor.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKER = expression(
    r"[•#>*\s]{0,4}(?:【?(?:典型)?案例(?:之)?\s?(?P<case>\d{1,3}|[一二三四五六七八九十]{1,3})(?![\p{Han}\d])"
    r"|[（(【]?(?P<number>\d{1,3}|[一二三四五六七八九十]{1,3})(?:[)）】]?\s?[、.．：:](?!\d)"
    r"|[)）】]|$|\s(?=\p{Han}))"
    r"|(?P<circle>[①-⑳]))"
)
_CASE_NAME = expression(r"案(?:件|例|情)?(?:[（(——].{0,60})?[。；;：:]?$|[\p{Han}”]案[。：，—\s]")
_CRIME = expression(
    r"犯罪|案件|嫌疑人|被告人|抓获|公安|警方|民警|检察|法院|诈骗|涉案|赌博|洗钱|判处|刑事"
    r"|侦[查办破]|立案|团伙|被害|报警|移送|缴获|查获|打掉"
)
_SENTENCE_END = expression(r"[。！？!?；][”’」』）)]{0,2}$")


@record
class Seen:
    """A line with all that deciding needs: its words, its kind, its number in a series."""

    start: int
    end: int
    text: str
    kind: LineKind | None
    number: int | None
    prose: bool
    told: bool

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
    at = 0
    for raw in clean.split("\n"):
        text = raw.strip()
        if text:
            start = at + raw.index(text)
            yield see(text, start)
        at += len(raw) + 1


def see(text: str, start: int) -> Seen:
    """Read one line that stands at clean offset ``start``."""
    head = text[:400]
    number = _number(head)
    crimes = len({match[0] for match in _CRIME.finditer(head)})
    prose = is_prose(text)
    told = (prose and crimes > 0) or (len(text) <= 80 and bool(_CASE_NAME.search(head)))
    guarded = (prose and crimes > 1 and len(text) > 60) or (number is not None and told)
    return Seen(start, start + len(text), text, None if guarded else kind_of(text), number, prose, told)


def is_prose(text: str) -> bool:
    """Tell whether a line reads like a paragraph rather than a headline.

    >>> is_prose("近日，某地警方打掉一个诈骗团伙，抓获12人。"), is_prose("某地警方打掉一个诈骗团伙！抓获12人")
    (True, False)
    """
    if len(text) >= 130:
        return True
    return len(text) >= 15 and ("。" in text or (len(text) >= 40 and bool(_SENTENCE_END.search(text))))


def _number(text: str) -> int | None:
    found = _MARKER.match(text)
    if not found:
        return None
    return small_number(found["case"] or found["number"] or found["circle"])


def leads(text: str) -> str:
    """Name what a line of the story is to a reader who looks for the lead.

    >>> [leads(text) for text in ("1.甲市“3·15”电信网络诈骗案", "• 甲市张某某诈骗案", "简要案情")]
    ['case', 'case', 'short']
    """
    seen = see(text, 0)
    if seen.heads_case or (text.startswith("•") and seen.told and not seen.prose):
        return "case"
    return "paragraph" if seen.prose else "short"
