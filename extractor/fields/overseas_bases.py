"""Where outside the mainland the gang worked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.fields.field import CaseText, FieldResult, Lost, reading, run
from extractor.fields.vocabulary import rule
from extractor.gazetteer import territory_names
from extractor.lexicon import lexical
from extractor.mentions import Kind
from extractor.row import after, near, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.model import OverseasBase
    from extractor.rule import Hit

RULES = (
    rule(
        "overseas_bases.not.foreign_authority",
        "{WHOLE_BASES}等?国?{of_state}{0,3}(?:{foreign|authority|victim}|籍|人(?!的))|(?:驻|访|赴){BASES}{mission}",
        means="A country named for its police, its embassy or its nationals is no base.",
        examples={
            "在老挝警方协助下": ("老挝",),
            "缅甸籍66名": ("缅甸",),
            "其中老挝(犯罪|)嫌疑人45名": ("老挝",),
            "中国驻柬埔寨大使馆": ("柬埔寨",),
            "(在老挝)(等|)(国|多国|)(相关|当地|地方|国家|皇家|)警方协助下": ("老挝",),
            "老挝({foreign}|人)": ("老挝",),
            "(驻|访|赴)柬埔寨({mission})": ("柬埔寨",),
        },
        counters=(
            "盘踞在缅甸木姐的团伙",
            "老挝机场附近",
            "老挝人的",
            "柬埔寨(开展|总领)",
            "赴柬埔寨",
            "老挝当地",
        ),
    ),
    rule(
        "overseas_bases.not.cleared",
        row("WHOLE_BASES", after=(near("den|gang_compound", 12), near("cleared", 6))),
        means="A place that was cleared in general is no base of this gang.",
        examples={
            "边境一带的缅北地区电诈园区已被清除": ("缅北地区",),
            "缅北(12)({den}|{gang_compound})(6)被清除": ("缅北",),
            "缅北窝点({cleared})": ("缅北",),
        },
        counters=(
            "位于缅北的窝点被警方查明",
            "缅北(13)窝点被清除",
            "缅北窝点(7)被清除",
            "缅北被清除",
            "缅北窝点清除",
        ),
    ),
    rule(
        "overseas_bases.not.way_home",
        (
            row("BASES", before=near("自|从|由"), after=near("return|come_home|catch", 14)),
            row("BASES", before=near("与|同|和|together"), after=near("cooperate", 10)),
            row("BASES", before=near("pose", 12)),
            row("BASES", before=near("flee"), after=near("被|，", 10)),
        ),
        means="A country named as the start of the way home, or as a partner, is no base.",
        examples={
            "将嫌疑人从菲律宾押解回国": ("菲律宾",),
            "公安部与缅甸开展执法合作": ("缅甸",),
            "谎称在缅甸开店": ("缅甸",),
            "(自|从|由)菲律宾(14)({return}|{come_home}|{catch})": ("菲律宾",),
            "(与|同|和|联合)缅甸(10)({cooperate})": ("缅甸",),
            "({pose})(12)缅甸": ("缅甸",),
            "({flee})缅甸(10)(被|，)": ("缅甸",),
        },
        counters=(
            "从缅甸向境内居民实施诈骗",
            "从菲律宾(15)押解",
            "菲律宾押解",
            "与缅甸(11)合作",
            "对缅甸合作",
            "自称(13)缅甸",
            "谎缅甸",
            "逃往缅甸(11)被抓",
            "缅甸被抓",
            "逃往缅甸",
            "与缅甸",
        ),
    ),
    rule(
        "overseas_bases.seat",
        (
            row("BASES", before=near("在|于|seat", 4, without="驻")),
            row("BASES", before=near("以"), after=(near("为", 6), near("stronghold"))),
        ),
        "base",
        means="The place where the gang had its seat, its den or its firm.",
        examples={
            "以贺某某为首的诈骗集团在老挝设立公司": ("老挝",),
            "位于泰国、越南的两个诈骗集团": ("泰国", "越南"),
            "长期驻扎在缅北木姐等地": ("缅北木姐",),
            "(在|于|{seat})缅北木姐": ("缅北木姐",),
            "在(4)缅北木姐": ("缅北木姐",),
            "以缅北(6)为({stronghold})": ("缅北",),
            "位于缅甸(、|和|与|及|以及|，)老挝": ("缅甸", "老挝"),
        },
        counters=(
            "在中国驻柬埔寨大使馆",
            "对老挝警方表示感谢",
            "在(5)缅北木姐",
            "追踪缅北木姐",
            "以缅北(7)为据点",
            "以缅北据点",
            "以缅北为例",
            "缅北为据点",
        ),
    ),
    rule(
        "overseas_bases.moved",
        row("BASES", before=near("move|搬|由|从", 1), after=near("move|go_on|迁|搬|转|设|，|。", 24)),
        "base",
        means="The place to or from which the gang moved.",
        examples={
            "该集团转移至柬埔寨，改名重开": ("柬埔寨",),
            "由缅北木姐“某大厦”迁入新址": ("缅北木姐",),
            "遂将人员和设备迁往迪拜。": ("迪拜",),
            "该集团({move}|搬|由|从)柬埔寨(24)({go_on}|迁|搬|转|设|，)": ("柬埔寨",),
        },
        counters=(
            "从菲律宾押解回国",
            "该集团转移柬埔寨(25)继续",
            "柬埔寨继续",
            "转移柬埔寨",
            "移柬埔寨继续",
            "至柬埔寨继续",
        ),
    ),
    rule(
        "overseas_bases.went",
        row("BASES", before=near("travel|赴|去", 7), unless=after("visit|与", 2, without="参")),
        "base",
        means="The place to which people went or were taken to take part.",
        examples={
            "组织赴缅北参与电信诈骗": ("缅北",),
            "偷渡至缅甸的大其力市": ("缅甸的大其力市",),
            "前往缅北诈骗园区": ("缅北",),
            "({travel}|赴|去)(7)缅北": ("缅北",),
        },
        counters=(
            "赴缅甸开展警务合作",
            "赴(8)缅北",
            "缅北",
            "赴缅甸(|等|等国|等地)({visit}|与)",
        ),
    ),
    rule(
        "overseas_bases.of_gang",
        "{WHOLE_BASES}(?:等地?|{quarter})?(?:“[^”\n]{1,8}{building}”)?(?:[的一某多个0-9“涉]|{scale}){0,9}"
        "(?:{gang|den|gang_compound|outfit}|赌)",
        "base",
        means="The place in the name of the gang, the den or those who shelter it.",
        examples={
            "成为缅北某电诈窝点的骨干": ("缅北",),
            "受老挝地方势力庇护": ("老挝",),
            "南美某国的一个网络赌博平台": ("南美某国",),
            "缅北(|等|{quarter})({gang}|{den}|{gang_compound}|{outfit}|赌)": ("缅北",),
            "缅北(的|一|某|多|个|3|“|涉|{scale})(窝点|犯罪)": ("缅北",),
            "缅北一带的某个大型园区": ("缅北",),
            "缅北一带“(8)园区”的某诈骗集团": ("缅北",),
            "为缅北“(8)({building})”诈骗集团招募人员": ("缅北",),
        },
        counters=("缅甸执法部门", "缅甸“(9)园区”诈骗", "缅甸“(3)之声”诈骗"),
    ),
    rule(
        "overseas_bases.unnamed_state",
        "{WHOLE_BASES}的?(?:[一某款]|{tool})",
        "base",
        means="A country left unnamed, told with the gang or its platform.",
        examples={
            "使用南美某国的一款软件": ("南美某国",),
            "南美某国(的|)(一|某|款|{tool})": ("南美某国",),
        },
        counters=("访问南美某国",),
    ),
)


#: Where Taiwan's own police report the case, Taiwan is where it is handled.
_TAIWAN_POLICE = lexical("{authority.overseas.taiwan}")


def extract(case: CaseText) -> FieldResult:
    """Give the gang's bases, the more specific mention of each."""
    hits, lost = run(RULES, (case.heading, case.body))
    if _TAIWAN_POLICE.search(case.body.coded):
        hits = [hit for hit in hits if hit.mention.value.territory != "TW"]
    first: dict[str, Hit] = {}
    for hit in hits:
        first.setdefault(hit.mention.value.name, hit)
    kept: list[Hit] = []
    said = _Said([hit.mention.value for hit in first.values()])
    for hit in first.values():
        if said.more_than(hit.mention.value):
            lost.append(Lost(hit.mention, hit.rule.name, "a more specific telling stands elsewhere"))
        else:
            kept.append(hit)
    readings = tuple(reading(hit.mention, hit.mention.value, hit.rule.name) for hit in kept)
    told = _Said([hit.mention.value for hit in kept])
    claimed = tuple(m for m in case.of(Kind.OVERSEAS) if told.has(m.value))
    return FieldResult(readings, claimed, tuple(lost))


class _Said:
    """What bases say: the same place, or one within another.

    A bare territory says no more than any place in it; a region, than a name that holds it.
    """

    def __init__(self, bases: Sequence[OverseasBase]) -> None:
        """Index the names, and the pieces of each as long as any."""
        sizes = {len(base.name) for base in bases}
        self._names = {base.name for base in bases}
        self._within = {
            (base.territory, base.name[at : at + size])
            for base in bases
            for size in sizes
            for at in range(len(base.name) - size + 1)
            if size < len(base.name)
        }
        self._specific = {base.territory for base in bases if base.name not in territory_names()}

    def more_than(self, base: OverseasBase) -> bool:
        """Tell whether another of the bases says all that ``base`` says."""
        if base.name in territory_names() and base.territory in self._specific:
            return True
        return (base.territory, base.name) in self._within

    def has(self, base: OverseasBase) -> bool:
        """Tell whether one of the bases says all that ``base`` says."""
        return base.name in self._names or self.more_than(base)
