"""Everything counted that is neither money nor people: 18个诈骗集团, 50余起, 32万余人次."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.mentions.measures import Frame, find_measured
from extractor.mentions.mention import Kind, Mention
from extractor.mentions.numbers import endless_spans
from extractor.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.mentions.numbers import Numeral

#: Measure words, each with the characters that would make it the first half of another word.
MEASURES: dict[str, str] = {
    "人次": "",
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
    "块": "钱毛0-9一二三四五六七八九",
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
    "公斤": "",
    "千克": "",
    "毫克": "",
    "克": "隆服扣制拉什里伦罗",
    "吨": "",
    "斤": "",
    "公里": "",
    "平方米": "",
    "立方米": "",
    "亩": "",
    "公顷": "",
    "毫升": "",
    "升": "级至值温学职",
    "米": "脂易林线粉",
}
_GUARDED = "|".join(
    f"{word}(?![{others}])" if others else word
    for word, others in sorted(MEASURES.items(), key=lambda item: -len(item[0]))
)
#: What ends the noun: the little words and verbs that join it to the rest of the sentence.
_STOP = "[的和及与并或被在向对将把由从为是已均后且而等、了达共]|入驻|进行|用于|通过|提供|实施|从事|落网|抓获"
_NOUN = rf"(?P<noun>(?:(?!{_STOP})\p{{Han}}){{1,12}}+)(?P<closed>(?![\p{{Han}}“])|(?=[的和及与、]))?"
FRAME = Frame.of(
    rf"(?P<unit>{_GUARDED})(?! ?(?:比特币|USDT|泰达币|小时|百分点|工作日|交易日|年头|星期|礼拜))",
    "".join(word[0] for word in MEASURES),
)
_AFTER = expression(_NOUN)
#: Nouns of this genre: a run of characters that says more is cut after the last of them.
_HEADS = expression(
    r"\p{Han}*(?:集团|团伙|案件|公司|窝点|账[号户]|户口|手机|电脑|银行卡|平台|网站|软件|设备|号码|工作室|园区|组织|线索|信息"
    r"|商户|企业|银行|机构|家庭|项目|服务器|基站|车辆|汽车|毒品|证件|护照|公章|合同|公民|群组|[案卡号群店枪])"
)
#: Where the predicate begins: 17家企业 is what 17家企业敲诈94万元 counts.
_VERB = expression(
    r"敲诈|勒索|吸收|募集|集资|转账|汇款|报案|报警|行骗|作案|入驻|骗取|骗走|投诉|收取|支付|抓获|查获|购买|出售|实施|诈骗(?=[了共群被他人])"
)
#: Longest noun taken whole, in characters.
_WHOLE_NOUN = 8
#: What follows a head is a clause and not the end of the noun from this many characters on.
_CLAUSE = 4
#: Things that are counted in 块; a bigger number of 块 without one of them is money as it is spoken.
_PIECES = expression(r"(?:[板盘卡块表砖池屏玉石金条片机牌地肉布匾]|芯片)\Z")
_NO_COUNT_BEFORE = ("每", "某", "前", "第", "同", "任何")


class Count(Quantity):
    """A number of things, with its measure word and the thing where it follows at once."""

    unit: str
    noun: str | None = None


def find_counts(text: str, numerals: Sequence[Numeral] | None = None) -> Iterator[Mention]:
    """Give every count of things of a clean text, from its qualifier to the noun that follows at once."""
    every = tuple(find_measured(text, FRAME, numerals))
    stops = (*(measured.start for measured in every), len(text))[1:]
    for measured, stop in zip(every, stops, strict=True):
        if not measured.value:  # 零部件 counts nothing
            continue
        before = text[max(0, measured.start - 2) : measured.start]
        if before.endswith(_NO_COUNT_BEFORE) or text[measured.number : measured.unit.start()] == "一":
            continue
        noun = _noun(text, measured.end, stop) if measured.end == measured.unit.end() else ""
        if measured.unit["unit"] == "块" and measured.value >= 100 and not (noun or _PIECES.search(before)):
            continue
        count = Count.of(
            value=measured.value,
            min=measured.min,
            max=measured.max,
            qualifier=measured.qualifier,
            unit=measured.unit["unit"],
            noun=noun or None,
        )
        yield Mention(Kind.COUNT, measured.start, measured.end + len(noun), count, "count.classifier")


def find_endless(text: str) -> Iterator[Mention]:
    """Give every number too long for a value, as a count of nothing: its words are told, and no value is."""
    return (Mention(Kind.COUNT, *span, None, "count.endless") for span in endless_spans(text))


def _noun(text: str, at: int, stop: int) -> str:
    """Return the noun between two offsets: a short run of characters that closes, or up to a known head."""
    found = _AFTER.match(text, at, stop)
    if not found:
        return ""
    noun = _VERB.split(found["noun"], maxsplit=1)[0]
    head = _HEADS.match(noun)
    cut = head[0] if head else ""
    if found["closed"] is None or len(noun) > _WHOLE_NOUN:
        return cut
    return cut if cut and len(noun) - len(cut) >= _CLAUSE else noun
