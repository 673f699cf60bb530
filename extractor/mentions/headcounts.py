"""People counted: 560余人, 近千名, 上百名, 二人, 4个人, 3000犯罪嫌疑人."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.lexicon import coded, lexical
from extractor.mentions.measures import Frame, Measured, find_measured
from extractor.mentions.mention import Kind, Mention
from extractor.model import Headcount

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.mentions.numbers import Numeral

#: 人均 is per head before a sum or what is earned (3人均5000元), but both of 二人均获利5000元.
_PER_HEAD = "均[约超达近]?(?:[0-9]|[一二两三四五六七八九]?[十百千万]|{income})"
#: 人 as a measure and not the first half of 人次, 人民币, 人均 …
PERSON = f"人(?![次民造格制]|份(?!子)|{{company|unit_tail}}|{_PER_HEAD})"
CLASSIFIER = (
    rf"个(?:{PERSON}(?![形偶])|(?={{personnel}}))|名(?![义誉称额次列单下])(?:人(?![员民]))?"
    rf"|号人(?![员物])|位(?![数密验于置居列次移元址字])|口人|{PERSON}(?!员)"
)
_KIND = "{crime|gang|wanted|person.kind}"
NOUN = f"(?:{_KIND}*+{{suspect|person.counted}}|{_KIND}++{{personnel}})"
FRAME = Frame.of(rf"(?=[个名号位口人\ue000-\uf8fe])(?:(?P<classifier>{CLASSIFIER})|(?P<noun>(?={NOUN})))")
#: 前三名 ranks, 每3人 divides, 无一人 denies.
_NO_COUNT_BEFORE = lexical("(?r)(?:(?<![目此日之以])前|[每无任]|{determiner}|第 ?)")
#: 某一人 is anybody; of 张某1 the figure is the mask's, but 张某、白某二人 and 张某、白某2人 are two.
_MASKED = expression("某(?:一|[0-9])")
_LISTED = expression(r"[、和与及]\p{Han}{1,2}某{1,2}\Z")


def find_headcounts(text: str, numerals: Sequence[Numeral] | None = None) -> Iterator[Mention]:
    """Give every number of people of a clean text, from its qualifier to its classifier (nouns left out)."""
    for measured in find_measured(text, FRAME, numerals):
        headcount = headcount_of(measured)
        if headcount is None or _is_no_count(text, measured.start):
            continue
        rule = "headcount.classifier" if measured.unit["classifier"] else "headcount.noun"
        yield Mention(Kind.HEADCOUNT, measured.start, measured.end, headcount, rule)


def _is_no_count(text: str, start: int) -> bool:
    """Tell whether what stands before a number makes it no number of people."""
    if text[start - 1 : start] == "某" and _MASKED.match(text, start - 1):
        return text[start] in "一1" or not _LISTED.search(text, max(0, start - 5), start)
    return _NO_COUNT_BEFORE.match(coded(text), 0, start) is not None


def headcount_of(measured: Measured) -> Headcount | None:
    """Return the number of people, or None where it is no whole number."""
    if measured.value != measured.value.to_integral_value():
        return None
    return Headcount.of(
        value=int(measured.value),
        min=None if measured.min is None else int(measured.min),
        max=None if measured.max is None else int(measured.max),
        qualifier=measured.qualifier,
    )
