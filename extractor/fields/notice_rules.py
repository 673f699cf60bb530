"""The rules for batch and number of cases, beside the texts that show them.

In a pattern ``span`` is what the field quotes and ``n`` the numeral in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from extractor.expression import expression

if TYPE_CHECKING:
    import regex

_N = r"(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3})"
_OPEN = r"(?<![\d.第〇零一二两三四五六七八九十百千万亿])"
_CASES = rf"{_OPEN}(?P<span>{_N}(?:起|件|例|宗))(?![余多以])"
#: What stands after every number of cases: a measure word, or 大 as in 十大典型案例.
COUNTED = "起件例宗个大"
_KIND = r"[^，。！？；：\n]"
_NAME = r"(?:典型案例|案例|案件|事例|案)"
_PUBLISH = r"(?:公布|发布|通报|曝光|披露|推出|选取|选编|梳理|评选|介绍|挑选|筛选|整理|发出)"
_ORDINAL = r"第(?:\d{1,2}|[一二三四五六七八九十]{1,3})批"

#: What stands just before a count of cases solved, or of an older batch.
GUARD = expression(
    r"(?:破获|侦破|侦办|办理|办结|立案|破案|串并|审结|起诉|批捕|受理|带破|查办|侦结|入选"
    r"|(?<!公布|发布|通报|选取|看看|看)其中"
    r"|打掉|捣毁)[^，。；、]{0,4}$"
    r"|(?:先后|累计|此前|陆续|前期|曾|以来|已(?:经)?(?:联合)?(?:挂牌)?督办|前\p{Han}批"
    r"|去年)[^，。；]{0,10}$"
)


@dataclass(frozen=True)
class NoticeRule:
    """One rule with examples (text and value) and texts that give nothing."""

    name: str
    pattern: str
    examples: tuple[tuple[str, int], ...]
    counters: tuple[str, ...]
    least: int = 2

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        """The pattern, compiled once."""
        return expression(self.pattern)


DECLARATIONS = (
    NoticeRule(
        "declared_cases.ranked",
        rf"{_OPEN}(?P<span>{_N}大)(?![类批量])(?={_KIND}{{0,24}}?(?:案例|案件|事例))",
        (("某部公布打击网络黑产十大典型案例", 10), ("某省发布2023年度10大精品案件", 10)),
        ("重大典型案例", "四大类案件高发"),
    ),
    NoticeRule(
        "declared_cases.examples",
        rf"{_OPEN}(?P<span>{_N}(?:起|件|例|宗|个))(?![余多以])(?={_KIND}{{0,40}}?典型(?:案例"
        rf"|案件|事例))(?!{_KIND}{{0,40}}(?:入选|获评|被评))",
        (
            ("某部公布9起打击非法集资典型案例", 9),
            ("现公布6件法院审结的盗伐林木典型案例", 6),
            ("集中通报12个涉黄典型案例", 12),
        ),
        ("3起涉电诈案件入选年度典型案例", "破获80余起典型案件", "办理了8起典型案件"),
    ),
    NoticeRule(
        "declared_cases.supervised",
        rf"(?<!对){_CASES}(?={_KIND}{{0,40}}?案件?{_KIND}{{0,6}}?挂牌督办)"
        rf"|{_CASES}(?={_KIND}{{0,40}}?案件?{_KIND}{{0,6}}?联合(?:挂牌)?督办)",
        (("启动第四批6起特大制毒贩毒案件联合挂牌督办", 6),),
        ("先后对8起特大案件挂牌督办", "侦破6起案件后被督办", "对11起重点案件实行挂账督办"),
    ),
    NoticeRule(
        "declared_cases.supervises",
        rf"督办(?:了)?(?:{_ORDINAL}(?:次)?)?{_CASES}(?={_KIND}{{0,40}}?案)",
        (("两部门联合挂牌督办第二批6起特大跨境诈骗案件", 6), ("联合挂牌督办5起跨境赌博案", 5)),
        ("先后挂牌督办2批8起特大案件", "挂牌督办重大案件179起", "此前已联合督办9起特大案件"),
    ),
    NoticeRule(
        "declared_cases.published",
        rf"{_PUBLISH}{_KIND}{{0,36}}?{_CASES}(?=[，。：；！\s]|$|予以(?:公布|发布|通报|曝光)|{_KIND}{{0,40}}?{_NAME})",
        (
            ("某省公安厅公布5起", 5),
            ("现选取4起予以公布", 4),
            ("检察机关发布一批共9起网络谣言案件", 9),
            ("查处曝光4起网上违法行为案例", 4),
        ),
        ("通报破获案件310余起", "发布会通报，共侦破案件80起", "公布第2起"),
    ),
    NoticeRule(
        "declared_cases.in_a_row",
        rf"连[破侦](?:{_CASES}(?={_KIND}{{0,20}}?案)|(?P<span>{_N})案(?!件))",
        (("静海警方连破三起涉网案件", 3), ("五天连破四案！江汉警方亮剑", 4)),
        ("连破案件30起", "连破三起纪录"),
    ),
    NoticeRule(
        "declared_cases.gangs",
        rf"{_OPEN}(?P<span>{_N}个)(?:犯罪|诈骗|盗窃)?团伙(?:接连|相继|先后)(?:被端|被捣毁|被打掉|落网|覆灭)",
        (("四个团伙接连被端，警方这周有点忙", 4),),
        ("打掉3个团伙", "3个团伙成员落网"),
    ),
    NoticeRule(
        "declared_cases.in_all",
        rf"典型(?:案例|案件)[^，。\n]{{0,8}}，共(?:计)?{_CASES}(?=[，。；：\s]|$)",
        (("发布第二批打击“黑灰产”典型案例，共5件。", 5), ("公布一批典型案例，共计6起", 6)),
        ("典型案例，共抓获5人", "侦办案件，共5起"),
    ),
    NoticeRule(
        "declared_cases.looked_at",
        rf"(?:看看|一起来?看|来看|回顾一下|了解一下)(?:其中|这|以下)?的?{_CASES}(?=[，。：；！\s]|$|{_KIND}{{0,20}}?{_NAME})",
        (("今天，小编带您看看其中4起", 4), ("一起来看这三起案例", 3)),
        ("看看其中4起诉状", "看看这起案件"),
    ),
    NoticeRule(
        "declared_cases.these",
        rf"(?:这|以下|下列|上述|本批|该批|首批|此次(?:公布|发布|督办"
        rf"|挂牌督办)的?){_CASES}(?={_KIND}{{0,20}}?(?:案例|案件|案))",
        (("这5起案件分别是", 5), ("此次挂牌督办的六起案件", 6)),
        ("这起案件", "这5起警情均为误报"),
    ),
)

BATCHES = (
    NoticeRule(
        "batch.cases",
        rf"(?P<span>第{_N}批(?:次)?)(?={_KIND}{{0,40}}?(?:案件|案例|督办|案$))",
        (
            ("启动第四批6起特大制毒贩毒案件联合挂牌督办", 4),
            ("公布第2批典型案例", 2),
            ("发布第十二批指导性案例", 12),
        ),
        ("被盗的第二批数据", "第一批嫌疑人移送审查起诉", "此前公布的第一批案件"),
        least=1,
    ),
    NoticeRule(
        "batch.first",
        rf"(?:公布|发布|通报|督办)[^，。！？；：\n]{{0,14}}?(?P<span>(?P<n>首)批)(?={_KIND}{{0,40}}?(?:案件|案例|案$))",
        (("海关公布“国门利剑2025”首批4起典型走私案件", 1),),
        ("其中首批5起案件已起诉", "公布首批嫌疑人名单"),
        least=1,
    ),
    NoticeRule(
        "batch.supervised",
        rf"(?:督办|典型案例|案件)[（(]?(?P<span>第{_N}批(?:次)?)",
        (("联合挂牌督办第三批", 3), ("网络谣言典型案例（第二批）", 2)),
        ("案件中第二批嫌疑人到案",),
        least=1,
    ),
)
