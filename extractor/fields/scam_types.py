"""How the victims were deceived: a closed list of types, known by the words that show them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extractor.fields.field import CaseText, FieldResult, Reading, run
from extractor.fields.vocabulary import PARTS, rule, watch_for
from extractor.mentions import KINDS
from extractor.model import ScamType
from extractor.rule import Vocabulary, untagged

if TYPE_CHECKING:
    from extractor.clues import Watch
    from extractor.model import ScamCode
    from extractor.rule import Rule

#: The Chinese name of each type and the words that show it; the types are those of the police's own lists.
TYPES: dict[ScamCode, tuple[str, str]] = {
    "impersonating_authorities": (
        "冒充公检法",
        "{POSE}“?(?:公检法|公安|民警|警察|警官|检察|法院|法官|民政|社保局|医保局|税务|政府|机关)",
    ),
    "impersonating_acquaintance": (
        "冒充领导熟人",
        "{POSE}“?(?:领导|熟人|亲友|朋友|老板|总经理|董事长|上级)|以“?(?:总经理|董事长|领导|老板)”?(?:的)?名义",
    ),
    "fake_customer_service": (
        "冒充客服",
        "{POSE}“?{SHOP}?”?(?:的)?客服|虚假网店售后|“退改签”诈骗|快递理赔专员|(?:退款|理赔|售后)诈骗",
    ),
    "task_rebate": (
        "刷单返利",
        "“?刷单返利|“?(?:兼职)?刷单”?诈骗|兼职刷单|刷单(?=被骗)|做任务返[利佣]",
    ),
    "fake_investment": (
        "虚假投资理财",
        (
            "虚假“?(?:投资|炒股|股票|期货|外汇|理财|虚拟货币)|假投资|(?<!养老)投资(?:理财)?(?:诈骗|被骗)|投资虚拟货币|虚拟货币投资|"
            "“?(?:投资|期货|股票|炒股)导师|内部股票群|荐股群|期货理财|以投资[^，。；“”\n]{0,8}为(?:名|饵|由)|以“投资”为名|"
            "诱[骗使导][^，。；\n]{0,8}投资|诱骗[^，。；\n]{0,8}“投资”"
        ),
    ),
    "romance": (
        "杀猪盘",
        "“?杀猪盘|网络交友|婚恋(?:网站|交友|平台|软件)|网恋诈骗|以“?(?:交友|恋爱|谈恋爱|婚恋|网恋)”?(?:为名|的名义)",
    ),
    "sextortion": ("裸聊敲诈", "“?裸聊”?"),
    "gambling": (
        "网络赌博",
        "网络赌博|开设赌场|线上赌场|参与境外赌博|境外赌博|赌博(?:网站|平台|软件|公司|案)|诈赌|“?百家乐|(?<!虚假)博彩|虚假博彩",
    ),
    "fake_loan": (
        "虚假贷款",
        (
            "虚假(?:贷款|网贷)|(?:网络|网上|线上)贷款诈骗|网贷诈骗|(?:无抵押|低息)贷款为(?:名|饵|由)"
            "|{POSE}[^，。；\n]{0,6}(?:信贷|贷款|网贷)(?:经理|专员|客服|公司)"
        ),
    ),
    "fake_credit": (
        "虚假征信",
        "虚假征信|消除(?:不良)?征信|征信(?:修复|诈骗)|修复征信|注销(?:校园贷|网贷)",
    ),
    "fake_shopping": ("虚假购物", "虚假购物|购物诈骗|虚假“?(?:闲置|商品|购物)”?链接"),
    "game_trading": ("虚假游戏交易", "虚假游戏交易|游戏(?:账号|装备|币)?(?:虚假)?交易诈骗"),
    "fake_prize": ("虚假中奖", "虚假中奖|中奖诈骗|以“?中奖”?为(?:名|由|饵)"),
}
#: The fields' vocabulary, and with it the words of every type.
_VOCABULARY = Vocabulary(KINDS, {**PARTS, "SCAM": "|".join(words for _, words in TYPES.values())})

REFUSED = (
    rule(
        "scam_types.not.of_another_case",
        "(?:侦办|办理|破获|查办|侦破|从|接待)[^，。；\n]{0,10}?一起(?<take>{SCAM})[^，。；\n]{0,8}?案(?:件)?(?:时|中|入手|过程)",
        vocabulary=_VOCABULARY,
        means="A type told of another case, on whose trail this one was found.",
        examples={
            "在侦办一起冒充客服案件中发现": ("冒充客服",),
            "从一起冒充公检法诈骗案入手": ("冒充公检法",),
        },
        counters=("接报一起“裸聊”敲诈警情",),
    ),
    rule(
        "scam_types.not.served",
        "(?:为|替|向)[^，。；\n]{0,14}?(?<take>{SCAM})[^，。；\n]{0,6}?(?:提供|结算|洗钱|收款|转账)",
        vocabulary=_VOCABULARY,
        means="A type whose gangs the case's people only served.",
        examples={"为17个境外赌博网站提供资金结算": ("境外赌博",)},
        counters=("为境外赌博网站充当代理",),
    ),
    rule(
        "scam_types.not.spent",
        "用于(?<take>{SCAM})",
        vocabulary=_VOCABULARY,
        means="What somebody spent his gains on.",
        examples={"赃款被其用于网络赌博": ("网络赌博",)},
        counters=("搭建网络赌博平台",),
    ),
    rule(
        "scam_types.not.warned_of",
        "(?:警惕|谨防|防范|提醒|远离|切勿|不要|什么是|不是|并非|不同于)[^。；\n]{0,12}?(?<take>{SCAM})",
        vocabulary=_VOCABULARY,
        means="A type that the text warns of, or says that the case is not.",
        examples={"警方提醒：警惕刷单返利": ("刷单返利",), "这不是“杀猪盘”": ("“杀猪盘",)},
        counters=("以刷单返利为饵",),
    ),
)


#: A text that shows each type with the words taken, and one that does not.
_SHOWN: dict[ScamCode, tuple[str, str, str]] = {
    "impersonating_authorities": ("遭假冒“公检法”人员诈骗", "假冒“公检法", "公检法机关联合办案"),
    "impersonating_acquaintance": ("被人冒充“总经理”骗走395万元", "冒充“总经理", "该公司总经理报案"),
    "fake_customer_service": ("招募同乡冒充航空公司客服", "冒充航空公司客服", "冒充境内证券公司客服诱骗股民"),
    "task_rebate": ("多起“刷单返利”案件资金去向一致", "“刷单返利", "为3000余家网店刷单炒信"),
    "fake_investment": ("以假投资平台行骗", "假投资", "以预订养老床位为诱饵骗取资金"),
    "romance": ("加入一“杀猪盘”诈骗团伙", "“杀猪盘", "在某交友软件上卖货"),
    "sextortion": ("专以“裸聊”手法敲诈国内民众", "“裸聊”", "以群发视频相要挟"),
    "gambling": ("网络赌博平台立案侦查", "网络赌博", "因欠下赌债铤而走险"),
    "fake_loan": ("对境内群众实施虚假贷款类诈骗", "虚假贷款", "其行为构成贷款诈骗罪"),
    "fake_credit": ("以消除不良征信记录为由", "消除不良征信", "正规贷款，不看征信"),
    "fake_shopping": ("某地虚假购物诈骗案", "虚假购物", "网购羽绒服后退货"),
    "game_trading": ("虚假游戏交易诈骗案", "虚假游戏交易", "表面是休闲游戏"),
    "fake_prize": ("以中奖为由收取手续费", "以中奖为由", "抽奖活动现场"),
}

TYPE_RULES = tuple(
    rule(
        f"scam_types.{code}",
        f"(?<take>{words})",
        code,
        means=f"Words that show the type {name}.",
        examples={_SHOWN[code][0]: (_SHOWN[code][1],)},
        counters=(_SHOWN[code][2],),
    )
    for code, (name, words) in TYPES.items()
)
RULES = (*REFUSED, *TYPE_RULES)


@cache
def _watch() -> Watch[Rule]:
    return watch_for(RULES)


def extract(case: CaseText) -> FieldResult:
    """Give each type that a case shows once, by the first words that show it: heading, then body."""
    hits, lost = run(RULES, [untagged(case.clean, text, _watch()) for text in (case.heading, case.body)])
    readings: dict[ScamCode, Reading] = {}
    for hit in hits:
        code: ScamCode = hit.rule.gives
        value = ScamType.of(code=code, name=TYPES[code][0])
        readings.setdefault(code, Reading(value, hit.mention.start, hit.mention.end, hit.rule.name))
    return FieldResult(tuple(readings.values()), tuple(hit.mention for hit in hits), tuple(lost))
