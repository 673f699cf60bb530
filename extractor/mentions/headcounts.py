"""People counted: 560余人, 近千名, 上百名, 二人, 4个人, 3000犯罪嫌疑人."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.mentions.measures import Frame, Measured, find_measured
from extractor.mentions.mention import Kind, Mention
from extractor.model import Headcount

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.mentions.numbers import Numeral

#: 人均 is per head before a sum or what is earned (3人均5000元), but both of 二人均获利5000元.
_PER_HEAD = "均(?:约|超|达|近)?(?:[0-9]|[一二两三四五六七八九]?[十百千万]|收入|可支配|消费|工资|产值|纯收)"
#: 人 as a measure and not the first half of 人次, 人民币, 人均 …
PERSON = (
    f"人(?!次|口(?![供述径中头角])|民|份(?!子)|造|大代表|工智能|工费|工成本|公司|有限|格|制|行情|{_PER_HEAD})"
)
OWN = "信息|资料|隐私|账[户号]|数据|用户|所得|银行|电脑|简历|身份|名义|形|偶"
CLASSIFIER = (
    rf"个(?={PERSON})人(?!{OWN})|名(?![义誉称额次列单下])(?:人(?![员民]))?"
    rf"|号人(?!员|物)|位(?![数密验于置居列次移元址字])|口人|{PERSON}(?!员)"
)
NOUN = (
    "(?=(?:名?涉[案诈赌毒黑]|犯罪|诈骗|违法|团伙|可疑|重大|主要|在逃|外籍|中国籍|缅籍|电诈)*+"
    "(?:嫌疑人|嫌犯|嫌疑犯|分子|被告人|被害人|受害人|受害者|罪犯|逃犯|成员|骨干|群众|网民|民警|辅警|警力|警员|公安干警|"
    "(?<=[案诈赌毒黑罪骗法伙疑逃籍])人员))"
)
#: The characters with which a classifier or such a noun opens.
_OPENS = "个名号位口人涉犯诈违团可重主在外中缅电嫌分被受罪逃成骨群网民辅警公案赌毒黑骗法伙疑籍"
FRAME = Frame.of(rf"(?P<classifier>{CLASSIFIER})|(?P<noun>{NOUN})", _OPENS)
#: 前三名 ranks, 每3人 divides, 无一人 denies.
_NO_COUNT_BEFORE = expression(r"(?:(?<![目此日之以])前|[每无任]|任何|没有|第 ?)\Z")
_NO_COUNT_ENDS = frozenset("前每无任何有第 ")
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
    before = text[start - 1 : start]
    if before == "某" and _MASKED.match(text, start - 1):
        return text[start] in "一1" or not _LISTED.search(text, max(0, start - 5), start)
    return before in _NO_COUNT_ENDS and bool(_NO_COUNT_BEFORE.search(text, max(0, start - 3), start))


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
