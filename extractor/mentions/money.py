"""Sums of money: 人民币3000余万元, 近3亿元, 5万至15万元, 涉案900余万, 五块五毛, US$20."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.mentions.currencies import CENTS as CENT_NAMES
from extractor.mentions.currencies import NAME, NAME_STARTS, NAMES, SIGN, SIGNS, any_of, code_of
from extractor.mentions.measures import Frame, Measured, find_measured
from extractor.mentions.mention import Kind, Mention
from extractor.mentions.numerals import EXACT, canonical, worth
from extractor.model import Money

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import regex

    from extractor.mentions.numbers import Numeral

FIGURE = "[0-9零一二两三四五六七八九壹贰叁肆伍陆柒捌玖]"
SMALL = (
    rf"(?:零?(?P<jiao>{FIGURE})[角毛](?:(?P<fen>{FIGURE})(?![\p{{Han}}\d]))?)?+"
    rf"(?:零?(?P<fen>{FIGURE})分)?+(?:钱|整|正)?"
)
#: 元 as a unit and not the first half of another word (元旦, 二元化).
YUAN = "(?:元|圆)(?![旦素宵老首帅件器勋凶谋朝宇化论婴桥]|区(?!间)|里(?!面|边)|期权|次方程)"
#: 块 is money beside 钱 or 毛; else it counts pieces (两块硬盘).
KUAI = rf"块(?:钱|(?=零?{FIGURE}[毛角])|(?P<half>{FIGURE})(?![\p{{Han}}\d]))"
#: Spoken sums: 3千多块 is money where a money word governs it (被骗3千多块).
SPOKEN = r"(?<=[百千万亿余多几来0-9wW])块(?!\p{Han}|\d)"
#: What is smaller than the currency, as a part of it.
CENTS = {"角钱": Decimal("0.1"), "毛钱": Decimal("0.1"), "分钱": Decimal("0.01")} | dict.fromkeys(
    CENT_NAMES, Decimal("0.01")
)
MEASURE = (
    r"[个名人位口部台张条起件次粒克户家套枚辆间栋本笔份款批项种类处艘架只把支瓶盒箱袋包颗片根组页封岁年月日号天时分秒"
    r"吨斤升米亩倍度级届期例宗字%‰℃册幅场股株头]|公[斤里顷]|千[克米]|平方|立方|余?[名人个]|小时|用户|网民|粉丝|玩家|微信|账[户号]|手机|[\d.:,]"
)
#: The names of currencies stand in the pattern of a unit once; the rest of it calls them.
_NAME = "(?&currency)"
NOTED = f"[（(](?P<noted>{_NAME})(?:，下同)?[)）]"
UNIT = (
    rf"(?(DEFINE)(?P<currency>{NAME}))"
    rf"(?:(?:{YUAN}|{KUAI}|(?P<spoken>{SPOKEN}))(?:整|正)?{SMALL}(?P<after>{_NAME})?(?:{NOTED})?)"
    rf"| ?[个枚]?(?P<name>{_NAME})(?:整|正)?|(?<=[万亿])个?(?P<name>U)(?![\p{{Latin}}\d币])"
    rf"|(?P<cent>{any_of(CENTS)})|(?P<bare>){NOTED}|(?P<bare>(?! ?(?:{MEASURE})))"
)
#: How a unit begins: 个 and 枚 only before the name of a coin.
_OPENS = frozenset((*"元圆块 （(", *(cent[0] for cent in CENTS), *NAME_STARTS)) | {
    before + name[0] for before in "个枚" for name in (*NAME_STARTS, "U")
}
FRAME = Frame.of(UNIT, _OPENS, money=f"(?P<sign>{SIGN})", words=(" ", *NAMES, *SIGNS))

#: Words that make a number without 元 a sum, with what may stand between.
GOVERNORS = (
    "涉案|涉诈|涉嫌诈骗|涉及|涉|金额|资金|流水|价值|市值|估值|损失|获利|牟利|盈利|骗取|骗走|骗得|诈骗|被骗|骗|赃款|付费|"
    "转账|转走|转出|转移|汇款|汇出|收款|收取|案值|收入|利润|所得|充值|投资|投入|存款|支付|支出|借款|贷款|欠款|赔偿|罚款|罚金|"
    "退赃|退赔|返还|追回|追赃|挽损|挽回|止付|拦截|现金|款|赚取|净赚|赚|悬赏|奖金|赌资|本金|成本|售价|标价|报酬|佣金|提成|"
    "花|敲诈|勒索|侵吞|挪用|贪污|受贿|行贿|套取|套现|洗钱|洗白|募集|集资|吸金|敛财|非法获|交易额|总额|余额|债务|工资|月薪|年薪|花费|打款"
)
FILLERS = (
    "达到|高达|多达|达|共计|总计|累计|合计|共|计|总共|总额|金额|资金|已|约|了|为|是|均|仅|就|：|超|至|近|逾|"
    "人民币|现金|出|的|赃款"
)
GOVERNED = expression(rf"(?:{GOVERNORS})(?:{FILLERS}){{0,4}} ?\Z")
NOUNS = (
    "赃款|现金|存款|资金|巨款|货款|贷款|债务|彩礼|赌资|保证金|定金|欠款|罚金|罚款|赔偿|损失|投资|积蓄|养老钱|血汗钱|本金|"
    "涉案款|诈骗款|被骗款|工程款|救命钱|余款|赃物款|涉诈资金|涉案资金|人民币|年薪|月薪|营收|利润"
)
BEFORE_NOUN = expression(rf" ?的?(?:{NOUNS})")


def find_money(text: str, numerals: Sequence[Numeral] | None = None) -> Iterator[Mention]:
    """Give every sum of money of a clean text, from its qualifier or currency to the end of its unit."""
    for measured in find_measured(text, FRAME, numerals):
        rule = _rule(text, measured)
        if rule is not None:
            yield Mention(Kind.MONEY, measured.start, measured.end, money_of(measured), rule)


def _rule(text: str, measured: Measured) -> str | None:
    """Name what makes the quantity a sum, if anything does."""
    unit = measured.unit
    if unit["name"] or unit["noted"]:
        return "money.foreign"
    if measured.sign and not unit["cent"]:
        return "money.sign" if unit["bare"] is not None else "money.yuan"
    if unit["bare"] is None:
        return "money.yuan" if not unit["spoken"] or _is_governed(text, measured) else None
    return _bare_rule(text, measured)


def _bare_rule(text: str, measured: Measured) -> str | None:
    """Name what makes a number without any unit a sum."""
    if measured.numeral.said.myriad == 1 and not _ends_big(text, measured):
        return None
    if BEFORE_NOUN.match(text, measured.end):
        return "money.noun"
    return "money.bare" if _is_governed(text, measured) else None


def _is_governed(text: str, measured: Measured) -> bool:
    return GOVERNED.search(text, max(0, measured.start - 16), measured.start) is not None


def _ends_big(text: str, measured: Measured) -> bool:
    """Tell whether the last numeral of a range ends in 万 or 亿 (3至5万)."""
    return text[measured.unit.start() - 1] in "万亿wW"


def money_of(measured: Measured) -> Money:
    """Return the sum a measured quantity of :data:`FRAME` tells."""
    extra, part = _small_change(measured.unit), CENTS.get(measured.unit["cent"], Decimal(1))

    def total(value: Decimal) -> Decimal:
        return EXACT.add(EXACT.multiply(value, part), extra)

    return Money.of(
        value=total(measured.value),
        min=None if measured.min is None else total(measured.min),
        max=None if measured.max is None else total(measured.max),
        qualifier=measured.qualifier,
        currency=_currency(measured),
    )


def _currency(measured: Measured) -> str:
    unit = measured.unit
    cent = unit["cent"] if unit["cent"] in CENT_NAMES else None
    word = unit["name"] or unit["after"] or unit["noted"] or cent or measured.sign
    return code_of(word) if word else "CNY"


def _small_change(unit: regex.Match[str]) -> Decimal:
    """Add up 角 and 分: 0.53 of 十元五角三分, 0.5 of 三块五."""
    total = Decimal(0)
    for group, part in (("jiao", "0.1"), ("half", "0.1"), ("fen", "0.01")):
        figure = worth(canonical(unit[group])) if unit[group] else None
        if figure is not None:
            total = EXACT.add(total, EXACT.multiply(figure, Decimal(part)))
    return total
