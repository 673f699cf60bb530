"""Everything counted that is neither money nor people: 18个诈骗集团, 50余起, 32万余人次."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.lexicon import coded, lexical
from extractor.mentions.measures import Frame, find_measured
from extractor.mentions.mention import Kind, Mention
from extractor.mentions.numbers import endless_spans
from extractor.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.mentions.measures import Measured
    from extractor.mentions.numbers import Numeral

#: Measure words of one character, each with those that would make it the first half of another word.
MEASURES: dict[str, str] = {
    "起": "诉来点草止码算步获底义源到",
    "宗": "教旨",
    "件": "",
    "例": "如外会",
    "个": "月人体别税性亿多",
    "家": "庭人属中长里乡具",
    "处": "罚理置以长级于分决",
    "部": "门分委队署长级",
    "台": "湾州币风山北中南元河县区",
    "张": "掖北某三家姓贴",
    "条": "例件款约文",
    "枚": "",
    "套": "现路取牌利餐",
    "户": "籍口主外",
    "次": "日月年要级生序子长",
    "辆": "",
    "间": "谍接隔",
    "栋": "",
    "幢": "",
    "座": "谈椅位机",
    "艘": "",
    "架": "构设空势",
    "块": "钱毛0123456789一二三四五六七八九",
    "本": "溪案人次报院月年市省科金地息村区县周土轮",
    "笔": "录者记迹名",
    "份": "子额量",
    "款": "项式",
    "批": "准捕评复发次量示",
    "只": "有要能是剩为需",
    "把": "手关握控他其人钱自这那",
    "支": "付持队援撑行出",
    "瓶": "",
    "盒": "",
    "箱": "",
    "袋": "",
    "包": "括庇含装裹头庄抄",
    "颗": "",
    "粒": "",
    "片": "区段面",
    "根": "据源本治",
    "组": "织成建长员合",
    "页": "",
    "封": "堵锁控面建",
    "幅": "度",
    "项": "链目",
    "类": "似别型",
    "种": "植子",
    "通": "化辽州江渭榆许过知报道缉信常话",
    "场": "所地景合面",
    "轮": "台流胎船番奸岗",
    "股": "份东权票民",
    "所": "以得谓在有涉属说示获",
    "门": "口店户峡县",
    "株": "洲",
    "头": "目部像等",
    "克": "隆服扣制拉什里伦罗",
    "吨": "",
    "斤": "",
    "亩": "",
    "升": "级至值温学职",
    "米": "脂易林线粉",
}
_MEASURE = f"(?:{{unit.size|unit.count}}|[{''.join(MEASURES)}])"
FRAME = Frame.of(rf"(?P<unit>{_MEASURE})(?! ?(?:{{unit.time|unit.ratio|currency}}|USDT))")
#: A noun behind a measure word, up to the little words and verbs that join it to the rest of the sentence.
_NOUN = lexical(
    r"(?P<noun>(?:(?![的和及与并或被在向对将把由从为是已均后且而等、了达共]|{predicate|wanted|catch|qualifier}|{swindle}[了共群被他人])"
    r"[\p{Han}\p{Co}]){1,12}+)(?P<closed>(?![\p{Han}\p{Co}“])|(?=[的和及与、]|{qualifier.behind}))?"
)
#: Nouns of this genre: a run of characters that says more is cut after the last of them.
_HEADS = lexical(r"[\p{Han}\p{Co}]*(?:{thing|gang|den|chain|case|counted|company}|[案卡号群店枪])")
#: Longest noun taken whole, in characters.
_WHOLE_NOUN = 8
#: What follows a head is a clause and not the end of the noun from this many characters on.
_CLAUSE = 4
#: Things that are counted in 块; a bigger number of 块 without one of them is money as it is spoken.
_PIECES = frozenset("板盘卡块表砖池屏玉石金条片机牌地肉布匾")
_NO_COUNT_BEFORE = lexical("(?r)(?:[每某前第同]|{determiner.any})")


class Count(Quantity):
    """A number of things, with its measure word and the thing where it follows at once."""

    unit: str
    noun: str | None = None


def find_counts(text: str, numerals: Sequence[Numeral] | None = None) -> Iterator[Mention]:
    """Give every count of things of a clean text, from its qualifier to the noun that follows at once."""
    every = tuple(find_measured(text, FRAME, numerals))
    stops = (*(measured.start for measured in every), len(text))[1:]
    for measured, stop in zip(every, stops, strict=True):
        unit = text[slice(*measured.unit.span("unit"))]
        if not _counts(text, measured, unit):
            continue
        noun = _noun(text, measured.end, stop) if measured.end == measured.unit.end() else ""
        pieces = noun or text[measured.start - 1 : measured.start] in _PIECES
        if unit == "块" and measured.value >= 100 and not pieces:
            continue
        count = Count.of(
            value=measured.value,
            min=measured.min,
            max=measured.max,
            qualifier=measured.qualifier,
            unit=unit,
            noun=noun or None,
        )
        yield Mention(Kind.COUNT, measured.start, measured.end + len(noun), count, "count.classifier")


def _counts(text: str, measured: Measured, unit: str) -> bool:
    """Tell whether a number before a measure word counts something; 零部件 counts nothing."""
    after = text[measured.unit.end() : measured.unit.end() + 1]
    if not measured.value or (after and after in MEASURES.get(unit, "")):
        return False
    if text[measured.number : measured.unit.start()] == "一":
        return False
    return _NO_COUNT_BEFORE.match(coded(text), 0, measured.start) is None


def find_endless(text: str) -> Iterator[Mention]:
    """Give every number too long for a value, as a count of nothing: its words are told, and no value is."""
    return (Mention(Kind.COUNT, *span, None, "count.endless") for span in endless_spans(text))


def _noun(text: str, at: int, stop: int) -> str:
    """Return the noun between two offsets: a short run of characters that closes, or up to a known head."""
    code = coded(text)
    found = _NOUN.match(code, at, stop)
    if not found:
        return ""
    head = _HEADS.match(code, at, found.end("noun"))
    end, cut = found.end("noun"), head.end() if head else at
    whole = found["closed"] is not None and end - at <= _WHOLE_NOUN
    if not whole or (head and end - cut >= _CLAUSE):
        end = cut
    return text[at:end]
