"""Rules of how victims were deceived: what is no type of the case, then each type by the words that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.fields.vocabulary import PARTS, Shown, rule
from extractor.mentions import KINDS
from extractor.model import SCAM_NAMES
from extractor.rule import Vocabulary

if TYPE_CHECKING:
    from extractor.model import ScamCode

#: The words that show each type.
TYPES: dict[ScamCode, str] = {
    "impersonating_authorities": "{pose}“?{authority|impersonated}",
    "impersonating_acquaintance": "{pose}“?{acquaintance}|以“?{acquaintance.boss}”?的?{pretext}",
    "fake_customer_service": "{pose}“?{shop}?”?的?{customer_service}|{scam.fake_customer_service}",
    "task_rebate": "“?{scam.task_rebate}|{order_padding}(?={deceived})",
    "fake_investment": (
        "{fake}“?{investment|scam.fake_investment}|“?{scam.fake_investment}|{investment}{investment}?{deceived|fraud}"
        "|以“?{investment}”?[^，。；“”\n]{0,8}{pretext}|{lure}[^，。；\n]{0,8}{investment}"
    ),
    "romance": "“?{scam.romance}|以“?{courtship}”?的?{pretext}",
    "sextortion": "“?{scam.sextortion}”?",
    "gambling": "“?{scam.gambling}|{gambling}{platform|software|company|case}",
    "fake_loan": (
        "{fake}“?{loan}|{scam.fake_loan}|{loan.easy}{pretext}"
        "|{pose}[^，。；\n]{0,6}{loan}{lender|customer_service|company}"
    ),
    "fake_credit": "{scam.fake_credit}",
    "fake_shopping": "{scam.fake_shopping}|{fake}{goods_link}",
    "game_trading": "{scam.game_trading}",
    "fake_prize": "{scam.fake_prize}|以“?{prize}”?{pretext}",
}
#: The fields' vocabulary, and with it the words of every type.
_VOCABULARY = Vocabulary(KINDS, {**PARTS, "SCAM": "|".join(TYPES.values())}, takes_classes=True)

REFUSED = (
    rule(
        "scam_types.not.of_another_case",
        "(?:{investigate|bust|handle}|从)[^，。；\n]{0,10}?一[起件](?<take>{SCAM})[^，。；\n]{0,8}?"
        "(?:{among}|{case}(?:[时中]|{upon}))",
        vocabulary=_VOCABULARY,
        means="A type told of another case, on whose trail this one was found.",
        examples={
            "在侦办一起冒充客服案件中发现": ("冒充客服",),
            "从一起冒充公检法诈骗案入手": ("冒充公检法",),
            "({handle}|从)(10)一起网络赌博(8)(案|案件)(时|中|入手|过程)": ("网络赌博",),
        },
        counters=(
            "接报一起“裸聊”敲诈警情",
            "侦办(11)一起网络赌博案时",
            "侦办一起网络赌博(9)案时",
            "已有一起网络赌博案中",
            "侦办网络赌博案时",
            "侦办一起网络赌博时",
            "侦办一起网络赌博案",
        ),
    ),
    rule(
        "scam_types.not.served",
        "(?:{for_others}|[为替向])[^，。；\n]{0,14}?(?<take>{SCAM})[^，。；\n]{0,6}?{serve}",
        vocabulary=_VOCABULARY,
        means="A type whose gangs the case's people only served.",
        examples={
            "为17个境外赌博网站提供资金结算": ("境外赌博",),
            "(为|替|向|{for_others})(14)网络赌博(6)({serve})": ("网络赌博",),
        },
        counters=(
            "为境外赌博网站充当代理",
            "为(15)网络赌博提供资金",
            "为网络赌博(7)提供资金",
            "网络赌博平台提供资金",
        ),
    ),
    rule(
        "scam_types.not.spent",
        "{spent_on}(?<take>{SCAM})",
        vocabulary=_VOCABULARY,
        means="What somebody spent his gains on.",
        examples={"赃款被其用于网络赌博": ("网络赌博",)},
        counters=("搭建网络赌博平台",),
    ),
    rule(
        "scam_types.not.warned_of",
        "{warn|negation}[^。；\n]{0,12}?(?<take>{SCAM})",
        vocabulary=_VOCABULARY,
        means="A type that the text warns of, or says that the case is not.",
        examples={
            "警方提醒：警惕刷单返利": ("刷单返利",),
            "这不是“杀猪盘”": ("“杀猪盘",),
            "({warn}|{negation})(12)网络赌博": ("网络赌博",),
        },
        counters=("以刷单返利为饵", "警惕(13)网络赌博"),
    ),
)


#: Texts that show each type, with the words taken, and texts that do not.
_SHOWN: dict[ScamCode, Shown] = {
    "impersonating_authorities": {
        "examples": {
            "遭假冒“公检法”人员诈骗": ("假冒“公检法",),
            "({pose})民警行骗": ("({pose})民警",),
            "有人冒充(“|)({authority}|{impersonated})": ("冒充(“|)({authority}|{impersonated})",),
        },
        "counters": ("公检法机关联合办案", "冒充他人身份"),
    },
    "impersonating_acquaintance": {
        "examples": {
            "被人冒充“总经理”骗走395万元": ("冒充“总经理",),
            "冒充(“|)({acquaintance})借钱": ("冒充(“|)({acquaintance})",),
            "在群里以(“|)({acquaintance.boss})(”|)(的|)名义催款": (
                "以(“|)({acquaintance.boss})(”|)(的|)名义",
            ),
        },
        "counters": ("该公司总经理报案", "以公司名义签约", "以朋友名义借钱"),
    },
    "fake_customer_service": {
        "examples": {
            "招募同乡冒充航空公司客服": ("冒充航空公司客服",),
            "冒充(“|)({shop}|)(”|)(的|)客服": ("冒充(“|)({shop}|)(”|)(的|)客服",),
            "实施({scam.fake_customer_service})": ("({scam.fake_customer_service})",),
        },
        "counters": ("冒充境内证券公司客服诱骗股民", "向商家申请退款"),
    },
    "task_rebate": {
        "examples": {
            "多起“刷单返利”案件资金去向一致": ("“刷单返利",),
            "王某陷入(“|)刷单返利骗局": ("(“|)刷单返利",),
            "李某遭遇({scam.task_rebate})": ("({scam.task_rebate})",),
            "张某刷单({deceived})": ("刷单",),
        },
        "counters": ("为3000余家网店刷单炒信", "完成任务后返程"),
    },
    "fake_investment": {
        "examples": {
            "以假投资平台行骗": ("假投资",),
            "推广虚假(“|)({investment})平台": ("虚假(“|)({investment})",),
            "市民遭遇投资(理财|)({deceived}|{fraud})": ("投资(理财|)({deceived}|{fraud})",),
            "团伙成员扮作(“|)投资导师": ("(“|)投资导师",),
            "利用({scam.fake_investment})行骗": ("({scam.fake_investment})",),
            "以投资(8)({pretext})": ("以投资(8)({pretext})",),
            "以“投资”为名": ("以“投资”为名",),
            "({lure})(8)({investment})": ("({lure})(8)({investment})",),
        },
        "counters": (
            "以预订养老床位为诱饵骗取资金",
            "养老投资(诈骗|被骗)",
            "在校导师报案",
            "以投资(9)为名",
            "诱使(9)投资",
            "引导企业投资",
            "诱人的投资",
        ),
    },
    "romance": {
        "examples": {
            "加入一“杀猪盘”诈骗团伙": ("“杀猪盘",),
            "从事(“|)杀猪盘": ("(“|)杀猪盘",),
            "通过({scam.romance})物色对象": ("({scam.romance})",),
            "以(“|)({courtship})(”|)(的|)({pretext})": ("以(“|)({courtship})(”|)(的|)({pretext})",),
        },
        "counters": ("在某交友软件上卖货", "婚恋观念", "以交友"),
    },
    "sextortion": {
        "examples": {
            "专以“裸聊”手法敲诈国内民众": ("“裸聊”",),
            "诱骗他人(“|)裸聊(”|)后敲诈": ("(“|)裸聊(”|)",),
        },
        "counters": ("以群发视频相要挟",),
    },
    "gambling": {
        "examples": {
            "网络赌博平台立案侦查": ("网络赌博",),
            "涉嫌({scam.gambling})": ("({scam.gambling})",),
            "破获一起赌博({platform}|软件|公司|案)": ("赌博({platform}|软件|公司|案)",),
            "直播(“|)百家乐": ("(“|)百家乐",),
        },
        "counters": ("因欠下赌债铤而走险", "聚众赌博"),
    },
    "fake_loan": {
        "examples": {
            "对境内群众实施虚假贷款类诈骗": ("虚假贷款",),
            "发布虚假({loan})广告": ("虚假({loan})",),
            "遭遇({scam.fake_loan})": ("({scam.fake_loan})",),
            "以({loan.easy})({pretext})": ("({loan.easy})({pretext})",),
            "冒充(6)({loan})({lender}|客服|公司)": ("冒充(6)({loan})({lender}|客服|公司)",),
        },
        "counters": (
            "其行为构成贷款诈骗罪",
            "以贷款为名",
            "以低息为名",
            "冒充(7)贷款公司",
            "冒充银行贷款",
            "贷款公司报案",
        ),
    },
    "fake_credit": {
        "examples": {
            "以消除不良征信记录为由": ("消除不良征信",),
            "以({scam.fake_credit})行骗": ("({scam.fake_credit})",),
        },
        "counters": ("正规贷款，不看征信", "曾申请校园贷", "注销账户"),
    },
    "fake_shopping": {
        "examples": {
            "某地({scam.fake_shopping})案": ("({scam.fake_shopping})",),
            "发送虚假({goods_link})": ("虚假({goods_link})",),
        },
        "counters": ("网购羽绒服后退货", "发送虚假链接", "商品链接"),
    },
    "game_trading": {
        "examples": {
            "虚假游戏交易诈骗案": ("虚假游戏交易",),
            "实施({scam.game_trading})": ("({scam.game_trading})",),
        },
        "counters": ("表面是休闲游戏", "账号交易诈骗"),
    },
    "fake_prize": {
        "examples": {
            "以中奖为由收取手续费": ("以中奖为由",),
            "群发({scam.fake_prize})短信": ("({scam.fake_prize})",),
            "以(“|)中奖(”|)({pretext})": ("以(“|)中奖(”|)({pretext})",),
        },
        "counters": ("抽奖活动现场",),
    },
}

TYPE_RULES = tuple(
    rule(
        f"scam_types.{code}",
        f"(?<take>{words})",
        code,
        means=f"Words that show the type {SCAM_NAMES[code]}.",
        examples=_SHOWN[code]["examples"],
        counters=_SHOWN[code]["counters"],
    )
    for code, words in TYPES.items()
)
RULES = (*REFUSED, *TYPE_RULES)
