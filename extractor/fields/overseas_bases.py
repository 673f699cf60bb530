"""Where outside the mainland the gang worked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.fields.field import CaseText, FieldResult, Lost, reading, run
from extractor.fields.vocabulary import rule
from extractor.gazetteer import territory_names
from extractor.mentions import Kind

if TYPE_CHECKING:
    from extractor.model import OverseasBase
    from extractor.rule import Hit

_FOREIGN = (
    "(?:警方|警察|执法|军方|军队|政府|海关|移民|大使|使馆|使领馆|领事|外交|司法|检方|法院|国防|内政|总统|"
    "总理|央行|媒体|方面|国籍|籍|语|边境|边界|口岸|机场(?!附近)|航班|公民|国民|居民|客户|被害|受害|民众|"
    "人(?!的)|币|签证|护照|务工|旅游|留学|探亲)"
)

RULES = (
    rule(
        "overseas_bases.not.foreign_authority",
        f"{{BASES}}(?:等)?(?:国|国家|多国)?(?:相关|有关|当地|地方|国家|皇家){{0,2}}{_FOREIGN}|(?:驻|访|"
        f"赴){{BASES}}(?:大使馆|使馆|总领|警务|开展)",
        means="A country named for its police, its embassy or its nationals is no base.",
        examples={
            "在老挝警方协助下": ("老挝",),
            "缅甸籍66名": ("缅甸",),
            "中国驻柬埔寨大使馆": ("柬埔寨",),
        },
        counters=("盘踞在缅甸木姐的团伙",),
    ),
    rule(
        "overseas_bases.not.cleared",
        "{BASES}[^，。；\n]{0,12}(?:窝点|园区|据点)[^，。；\n]{0,6}被(?:铲除|清除|清剿|清理|肃清|摧毁)",
        means="A place that was cleared in general is no base of this gang.",
        examples={"边境一带的缅北地区电诈园区已被清除": ("缅北地区",)},
        counters=("位于缅北的窝点被警方查明",),
    ),
    rule(
        "overseas_bases.not.way_home",
        "(?:自|从|由){BASES}{CLAUSE}{0,14}(?:押解|遣返|回国|入境|引渡|带回|接返|押回|劝返|归国|回流|"
        "包机|抓获)|(?:与|同|和|联合|会同){BASES}{CLAUSE}{0,10}(?:合作|执法|警务|会谈|签署)|(?:自称|"
        "号称|谎称|宣称|声称|冒充){CLAUSE}{0,12}{BASES}|(?:逃往|潜逃至?|逃至|"
        "出逃至?){BASES}(?=[^，。；\n]{0,10}(?:被|，))",
        means="A country named as the start of the way home, or as a partner, is no base.",
        examples={"将嫌疑人从菲律宾押解回国": ("菲律宾",), "公安部与缅甸开展执法合作": ("缅甸",)},
        counters=("从缅甸向境内居民实施诈骗",),
    ),
    rule(
        "overseas_bases.seat",
        "(?:在|位于|地处|盘踞(?:在|于)?|藏匿(?:在|于)?|藏身(?:在|于)?|驻扎在?|扎根|落脚|设立在|设在|辗转|"
        "潜伏在?|居住在|窝点在|目光投向|指向|锁定在?|追踪(?:到|至)|于)[^，。；\n驻]{0,4}?{BASES}",
        "base",
        means="The place where the gang had its seat, its den or its firm.",
        examples={
            "以贺某某为首的诈骗集团在老挝设立公司": ("老挝",),
            "位于泰国、越南的两个诈骗集团": ("泰国", "越南"),
            "长期驻扎在缅北木姐等地": ("缅北木姐",),
        },
        counters=("在中国驻柬埔寨大使馆", "对老挝警方表示感谢"),
    ),
    rule(
        "overseas_bases.moved",
        "(?:转移(?:至|到|往)?|转往|转赴|搬(?:迁)?(?:至|到|往)?|迁(?:至|到|入|往)|移(?:至|到)|转战|"
        "流窜(?:至|到|于)?|"
        "由|从){BASES}(?=[^，。；\n]{0,24}(?:迁|搬|转|继续|实施|设|，))",
        "base",
        means="The place to or from which the gang moved.",
        examples={
            "该集团转移至柬埔寨，改名重开": ("柬埔寨",),
            "由缅北木姐“某大厦”迁入新址": ("缅北木姐",),
        },
        counters=("从菲律宾押解回国",),
    ),
    rule(
        "overseas_bases.went",
        "(?:偷渡|偷越国（边）境|偷越边境|出境|前往|赴|到达|抵达|去往?|远赴|潜入|进入|飞往|"
        "偷越){CLAUSE}{0,6}?(?:至|到|往|赴)?{BASES}(?!(?:等国?地?)?(?:开展|执行|访问|考察|参加|与|"
        "进行))",
        "base",
        means="The place to which people went or were taken to take part.",
        examples={"组织赴缅北参与电信诈骗": ("缅北",), "偷渡至缅甸的大其力市": ("缅甸的大其力市",)},
        counters=("赴缅甸开展警务合作",),
    ),
    rule(
        "overseas_bases.of_gang",
        "{BASES}(?:等地?|地区|一带|境内|城郊|当地|北部)?(?:的|某)?(?:一|某|多|个|\\d|“|大型|电信|网络|"
        "电诈|诈骗|赌博|犯罪|地方|规模化|涉){0,6}(?:窝点|园区|集团|团伙|公司|赌场|诈骗|电诈|赌博|势力|"
        "犯罪|网络赌|赌)",
        "base",
        means="The place in the name of the gang, the den or those who shelter it.",
        examples={
            "成为缅北某电诈窝点的骨干": ("缅北",),
            "受老挝地方势力庇护": ("老挝",),
            "南美某国的一个网络赌博平台": ("南美某国",),
        },
        counters=("缅甸执法部门",),
    ),
    rule(
        "overseas_bases.unnamed_state",
        "{BASES}(?:的)?(?:一|某|技术|工作|网络|赌博|款|软件|平台|公司|窝点){1,4}",
        "base",
        means="A country left unnamed, told with the gang or its platform.",
        examples={"使用南美某国的一款软件": ("南美某国",)},
        counters=("访问南美某国",),
    ),
)


#: Where Taiwan's own police tell the case, Taiwan is where it is handled.
_TAIWAN_POLICE = expression("刑事警察局|刑事局|警政署|地检署|地方检察署|调查局")


def extract(case: CaseText) -> FieldResult:
    """Give the gang's bases, the more specific telling of each."""
    hits, lost = run(RULES, (case.heading, case.body))
    if _TAIWAN_POLICE.search(case.body.text):
        hits = [hit for hit in hits if hit.mention.value.territory != "TW"]
    first: dict[str, Hit] = {}
    for hit in hits:
        first.setdefault(hit.mention.value.name, hit)
    kept: list[Hit] = []
    for hit in first.values():
        if any(
            _says_no_more(hit.mention.value, other.mention.value)
            for other in first.values()
            if other is not hit
        ):
            lost.append(Lost(hit.mention, hit.rule.name, "a more specific telling stands elsewhere"))
        else:
            kept.append(hit)
    readings = tuple(reading(hit.mention, hit.mention.value, hit.rule.name) for hit in kept)
    told = [hit.mention.value for hit in kept]
    claimed = tuple(m for m in case.of(Kind.OVERSEAS) if any(_says_no_more(m.value, base) for base in told))
    return FieldResult(readings, claimed, tuple(lost))


def _says_no_more(base: OverseasBase, other: OverseasBase) -> bool:
    """Tell whether ``other`` says all that ``base`` says: the same place, or one within it.

    A bare territory says no more than any place in it; a region, than a name that holds it.
    """
    if base.name == other.name:
        return True
    if base.territory != other.territory:
        return False
    if base.name in territory_names() and other.name not in territory_names():
        return True
    return base.name in other.name
