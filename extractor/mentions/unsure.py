"""Numbers and dates that are written so that no value is sure: 抓获12、15人, 涉案1 8964元, 2022年13月."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.expression import expression, plain
from extractor.lexicon import coded, lexical
from extractor.mentions.currencies import NAME
from extractor.mentions.dates import is_day, number_of
from extractor.mentions.headcounts import CLASSIFIER, NOUN
from extractor.mentions.measures import is_begun, is_range
from extractor.mentions.mention import Kind, Mention
from extractor.mentions.money import YUAN
from extractor.mentions.numbers import Numeral
from extractor.mentions.numerals import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import regex

    from extractor.mentions.numbers import Unread

#: The rules by which such numbers and dates are told.
NUMBER, DATE = "count.unsure", "date.impossible"
#: What is raised behind a figure: the mark of a footnote, or a power.
_NOTE = "(?:【{1,2}[\\^注]?[0-9a-z*]{1,4}】{1,2}|[⁰¹²³⁴-⁹₀-₉]++|[①-⑳])"
#: What makes money or people of a number.
_UNIT = lexical(rf"(?P<note>{_NOTE})? ?(?:[个枚]?(?:{NAME}|{YUAN})|(?P<people>{CLASSIFIER}|(?={NOUN})))")
#: Spaces before these units are none of the text any more, but those between two cells.
_CELL = plain(" [元人名位个]")
#: Figures that may be the first part of the numeral behind them: 1 of 1 8964, 3 of 3，00.
_BROKEN = expression(
    r"(?r)[0-9]{1,3}(?:(?:[ \t\n]|[ \t]?[.,，][ \t]?)[0-9]{1,4}){0,6}"
    r"(?:[ \t\n]|[ \t]?(?:(?P<comma>[,，])|\.{1,2})[ \t]?)"
)
#: So many figures behind a comma may belong to those before it; one alone begins a clause.
_BEHIND_COMMA = plain("0|[0-9]{2}")
_LISTED = frozenset("、或和及与/")
#: What a figure ends that is no numeral: 3e of 3e5, v2. of v2.3.
_REST = expression(r"(?r)[0-9A-Za-z_./\-]{0,40}")
_SPELT_OUT = expression("[零〇一二三四五六七八九两]++|[十百千万亿]++")
_MONTH, _DAY = (
    "[0-9]{1,3}|十[一二三四五六七八九]?|[一二三四五六七八九]",
    "[0-9]{1,3}|[一二三四五六七八九十]{1,4}",
)
_DATES = expression(
    rf"(?<![0-9A-Za-z.\-/年一二三四五六七八九十])(?:(?P<year>(?:1[89]|20)[0-9]{{2}})年 ?(?P<month>{_MONTH})月"
    rf"(?:(?P<day>{_DAY})[日号])?|(?P<month>{_MONTH})月(?P<day>{_DAY})[日号])"
    r"|(?<![0-9A-Za-z.\-/])(?P<year>(?:19|20)[0-9]{2})(?P<sep>[\-/.])(?P<month>[0-9]{1,2})(?P=sep)"
    r"(?P<day>[0-9]{1,2})(?![0-9\-/.])"
)
_MAY_BE_DATE = plain(r"[0-9一二三四五六七八九十]月|[0-9][\-/.][0-9]{1,2}[\-/.]")


def find_unsure(text: str, scanned: Sequence[Numeral | Unread]) -> Iterator[Mention]:
    """Give every number of money or people of which no value is sure, with the figures that it may hold."""
    code = coded(text)
    for at, one in enumerate(scanned):
        unit = _UNIT.match(code, one.end)
        if unit is not None:
            start = _start(text, scanned, at, unit)
            if start is not None:
                yield Mention(Kind.COUNT, start, unit.end(), None, NUMBER)


def find_impossible(text: str) -> Iterator[Mention]:
    """Give every date that the calendar does not have.

    >>> [text[found.start : found.end] for text in ["2022年13月，9月31日"] for found in find_impossible(text)]
    ['2022年13月', '9月31日']
    """
    if _MAY_BE_DATE.search(text):
        for found in _DATES.finditer(text):
            if not is_day(*map(number_of, found.group("year", "month", "day"))):
                yield Mention(Kind.COUNT, *found.span(), None, DATE)


def _start(text: str, scanned: Sequence[Numeral | Unread], at: int, unit: regex.Match[str]) -> int | None:
    """Return where a number begins that is not sure, or None where it is sure."""
    one = scanned[at]
    broken = _broken(text, one.start)
    if broken is not None:
        return broken
    if not isinstance(one, Numeral):
        return _odd(text, one)
    listed = _listed(text, scanned, at)
    if listed is not None:
        return listed
    is_part = unit["people"] is not None and one.said.value != one.said.value.to_integral_value()
    return one.start if is_part or unit["note"] or _CELL.match(text, one.end) else None


def _odd(text: str, one: Unread) -> int | None:
    """Return where figures begin that are no numeral; spelt out they may be words, endless ones are told."""
    rest = _REST.match(text, 0, one.start)
    if rest is None or one.end - one.start > LONGEST or _SPELT_OUT.fullmatch(text, one.start, one.end):
        return None
    return int(rest.start())


def _broken(text: str, at: int) -> int | None:
    """Return where the figures begin that a blank, a comma or a point parts from those at an offset."""
    found = _BROKEN.match(text, 0, at)
    if found is None or not is_begun(text, found.start()):
        return None
    if found["comma"] and not _BEHIND_COMMA.match(text, at):
        return None
    return found.start()


def _listed(text: str, scanned: Sequence[Numeral | Unread], at: int) -> int | None:
    """Return where numbers begin that share one unit and are no range: 12、15人, 30至20人."""
    start = None
    while at and isinstance(first := scanned[at - 1], Numeral) and isinstance(last := scanned[at], Numeral):
        is_sure = is_range(text, first, last)
        if is_sure is False:
            start = first.start
        elif is_sure is None and _is_listed(text, first.start, text[first.end : last.start]):
            start = first.start if is_begun(text, first.start) else start
        else:
            break
        at -= 1
    return start


def _is_listed(text: str, at: int, gap: str) -> bool:
    """Tell whether a gap joins the numeral at an offset to the next; 统一和 is no figure and 和."""
    return gap in _LISTED and (gap in "、或" or text[at].isascii())
