"""Where outside the mainland the gang worked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.fields.field import CaseText, FieldResult, Lost, reading, run
from extractor.fields.vocabulary import rule
from extractor.gazetteer import territory_names
from extractor.mentions import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.model import OverseasBase
    from extractor.rule import Hit

_FOREIGN = (
    "(?:警方|警察|执法|军方|军队|政府|海关|移民|大使|使馆|使领馆|领事|外交|司法|检方|法院|国防|内政|总统|"
    "总理|央行|媒体|方面|籍|边境|边界|口岸|机场(?!附近)|航班|公民|国民|居民|客户|被害|受害|民众|"
    "人(?!的)|(?:犯罪)?嫌疑人|签证|护照|务工|旅游|留学|探亲)"
)

RULES = (
    rule(
        "overseas_bases.not.foreign_authority",
        f"{{WHOLE_BASES}}等?(?:国|多国)?(?:相关|有关|当地|地方|国家|皇家)*{_FOREIGN}|(?:驻|访|赴){{BASES}}(?:总领|警务|开展)",
        means="A country named for its police, its embassy or its nationals is no base.",
        examples={
            "在老挝警方协助下": ("老挝",),
            "缅甸籍66名": ("缅甸",),
            "其中老挝(犯罪|)嫌疑人45名": ("老挝",),
            "中国驻柬埔寨大使馆": ("柬埔寨",),
            "(在老挝)(等|)(国|多国|)(相关|有关|当地|地方|国家|皇家|)警方协助下": ("老挝",),
            "老挝(警方|警察|执法|军方|军队|政府|海关|移民|大使|使馆|使领馆|领事|外交|司法|检方|法院|国防|内政|总统|总理|央行|媒体|方面|籍|边境|边界|口岸|机场|航班|公民|国民|居民|客户|被害|受害|民众|人|签证|护照|务工|旅游|留学|探亲)": (
                "老挝",
            ),
            "(驻|访|赴)柬埔寨(总领|警务|开展)": ("柬埔寨",),
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
        "{WHOLE_BASES}[^，。；\n]{0,12}(?:窝点|园区|据点)[^，。；\n]{0,6}被(?:铲除|清除|清剿|清理|肃清|摧毁)",
        means="A place that was cleared in general is no base of this gang.",
        examples={
            "边境一带的缅北地区电诈园区已被清除": ("缅北地区",),
            "缅北(12)(窝点|园区|据点)(6)被(铲除|清除|清剿|清理|肃清|摧毁)": ("缅北",),
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
        "(?:自|从|由){BASES}{CLAUSE}{0,14}(?:押解|遣返|回国|入境|引渡|带回|接返|押回|劝返|归国|回流|包机|抓获)|"
        "(?:与|同|和|联合){BASES}{CLAUSE}{0,10}(?:合作|执法|警务|会谈|签署)|"
        "(?:自称|号称|谎称|宣称|声称|冒充){CLAUSE}{0,12}{BASES}|"
        "(?:逃往|逃至|潜逃|出逃){BASES}(?=[^，。；\n]{0,10}(?:被|，))",
        means="A country named as the start of the way home, or as a partner, is no base.",
        examples={
            "将嫌疑人从菲律宾押解回国": ("菲律宾",),
            "公安部与缅甸开展执法合作": ("缅甸",),
            "谎称在缅甸开店": ("缅甸",),
            "(自|从|由)菲律宾(14)(押解|遣返|回国|入境|引渡|带回|接返|押回|劝返|归国|回流|包机|抓获)": (
                "菲律宾",
            ),
            "(与|同|和|联合)缅甸(10)(合作|执法|警务|会谈|签署)": ("缅甸",),
            "(自称|号称|谎称|宣称|声称|冒充)(12)缅甸": ("缅甸",),
            "(逃往|逃至|潜逃|出逃)缅甸(10)(被|，)": ("缅甸",),
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
        "(?:在|于|地处|盘踞|藏匿|藏身|驻扎|扎根|落脚|辗转|潜伏|目光投向|指向|锁定|追踪(?:到|至))"
        "[^，。；\n驻]{0,4}?{BASES}|以{BASES}{CLAUSE}{0,6}为(?:据点|基地|窝点|大本营)",
        "base",
        means="The place where the gang had its seat, its den or its firm.",
        examples={
            "以贺某某为首的诈骗集团在老挝设立公司": ("老挝",),
            "位于泰国、越南的两个诈骗集团": ("泰国", "越南"),
            "长期驻扎在缅北木姐等地": ("缅北木姐",),
            "(在|于|地处|盘踞|藏匿|藏身|驻扎|扎根|落脚|辗转|潜伏|目光投向|指向|锁定|追踪到|追踪至)缅北木姐": (
                "缅北木姐",
            ),
            "在(4)缅北木姐": ("缅北木姐",),
            "以缅北(6)为(据点|基地|窝点|大本营)": ("缅北",),
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
        "(?:转移|转往|转赴|转战|搬往?|搬迁|迁往|迁入|[移搬迁窜][至到]|流窜|由|从){BASES}"
        "(?=[^，。；\n]{0,24}(?:迁|搬|转|继续|实施|设|，)|。)",
        "base",
        means="The place to or from which the gang moved.",
        examples={
            "该集团转移至柬埔寨，改名重开": ("柬埔寨",),
            "由缅北木姐“某大厦”迁入新址": ("缅北木姐",),
            "遂将人员和设备迁往迪拜。": ("迪拜",),
            "该集团(转移|转往|转赴|转战|搬|搬往|搬迁|迁往|迁入|移至|搬到|迁至|窜到|流窜|由|从)柬埔寨(24)(迁|搬|转|继续|实施|设|，)": (
                "柬埔寨",
            ),
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
        "(?:偷渡|偷越|出境|前往|赴|到达|抵达|去|潜入|进入|飞往){CLAUSE}{0,7}?{BASES}"
        "(?!(?:等[国地]?)?(?:开展|执行|访问|考察|参加|与|进行))",
        "base",
        means="The place to which people went or were taken to take part.",
        examples={
            "组织赴缅北参与电信诈骗": ("缅北",),
            "偷渡至缅甸的大其力市": ("缅甸的大其力市",),
            "前往缅北诈骗园区": ("缅北",),
            "(偷渡|偷越|出境|前往|赴|到达|抵达|去|潜入|进入|飞往)(7)缅北": ("缅北",),
        },
        counters=(
            "赴缅甸开展警务合作",
            "赴(8)缅北",
            "缅北",
            "赴缅甸(|等|等国|等地)(开展|执行|访问|考察|参加|与|进行)",
        ),
    ),
    rule(
        "overseas_bases.of_gang",
        "{WHOLE_BASES}(?:等地?|一带|境内|城郊|当地|北部)?"
        "(?:“[^”\n]{1,8}(?:园区|公司|集团|大厦|酒店|山庄)”)?(?:的|一|某|多|个|\\d|“|大型|电信|网络|地方|规模化|涉)*(?:窝点|园区|集团|团伙|公司|诈骗|电诈|势力|犯罪|赌|毒枭)",
        "base",
        means="The place in the name of the gang, the den or those who shelter it.",
        examples={
            "成为缅北某电诈窝点的骨干": ("缅北",),
            "受老挝地方势力庇护": ("老挝",),
            "南美某国的一个网络赌博平台": ("南美某国",),
            "缅北(|等|等地|一带|境内|城郊|当地|北部)(窝点|园区|集团|团伙|公司|诈骗|电诈|势力|犯罪|赌|毒枭)": (
                "缅北",
            ),
            "缅北(的|一|某|多|个|3|“|大型|电信|网络|地方|规模化|涉)(窝点|犯罪)": ("缅北",),
            "缅北一带的某个大型园区": ("缅北",),
            "缅北一带“(8)园区”的某诈骗集团": ("缅北",),
            "为缅北“(8)(园区|公司|集团|大厦|酒店|山庄)”诈骗集团招募人员": ("缅北",),
        },
        counters=("缅甸执法部门", "缅甸“(9)园区”诈骗", "缅甸“(3)之声”诈骗"),
    ),
    rule(
        "overseas_bases.unnamed_state",
        "{WHOLE_BASES}的?(?:一|某|技术|工作|网络|款|软件|平台)",
        "base",
        means="A country left unnamed, told with the gang or its platform.",
        examples={
            "使用南美某国的一款软件": ("南美某国",),
            "南美某国(的|)(一|某|技术|工作|网络|款|软件|平台)": ("南美某国",),
        },
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
