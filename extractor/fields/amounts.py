"""Money with its role. Rules stand in the order in which they win."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.fields.field import CaseText, FieldResult, Lost, Reading, accepted, refusals
from extractor.fields.vocabulary import rule
from extractor.mentions import Kind
from extractor.model import Amount
from extractor.rule import settle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.mentions import Mention
    from extractor.rule import Settled, Tagged

_TAKE = "(?<take>{MONEY})"
_NEAR = "[^，。！？；\n{MONEY}]"

REFUSED = (
    rule(
        "amounts.not.statute",
        f"(?:处|并处|单处)(?:以)?{_TAKE}(?:以上|以下)?(?:的)?(?:罚款|罚金)(?!人民币)|(?:处|并处|"
        f"单处)[^，。；\n]{{0,12}}(?:以上|以下){_NEAR}{{0,10}}{_TAKE}",
        examples={
            "并处五百元以上三千元以下罚款": ("五百元以上三千元以下",),
            "处1000元以下罚款": ("1000元以下",),
        },
        counters=("涉案金额3000万元",),
    ),
    rule(
        "amounts.not.demanded",
        f"(?:索要|索价|要价|开价|许诺|承诺|谎称|声称|要求|悬赏|奖励)(?!的){_NEAR}{{0,16}}{_TAKE}|"
        f"勒索{_NEAR}{{0,6}}{_TAKE}(?:不等)?的",
        examples={"对方索要价值80万元的虚拟货币": ("80万元",)},
        counters=("被勒索12万余元",),
    ),
    rule(
        "amounts.not.statistics",
        f"(?<!关联|串并|涉及|带破|破获|在)(?:全国|全省|全市|全区|我省|"
        f"我市)[^。；\n]{{0,40}}案件{{COUNT}}[^。；\n{{MONEY}}]{{0,30}}{_TAKE}",
        examples={"今年上半年，全国海关共侦办走私案件205起，案值67.2亿元": ("67.2亿元",)},
        counters=("破获系列案件205起，涉案金额67.2亿元",),
    ),
    rule(
        "amounts.not.of_another_case",
        f"(?:另外?一起|此前侦破|曾经?侦破|曾经?破获)[^。！？\n]{{0,60}}?{_TAKE}",
        examples={"警方侦破的另一起传销案涉案金额高达400亿元": ("400亿元",)},
        counters=("侦破一起传销案，涉案金额高达400亿元",),
    ),
    rule(
        "amounts.not.price",
        f"(?:月薪|工资|底薪|日薪|年薪|薪资|报酬|标价|售价|单价|定价|原价|起拍价|每(?:张|部|台|套|条|个|人|"
        f"单|月|天|次|笔|件|份|平方米)){_NEAR}{{0,8}}{_TAKE}|{_TAKE}(?:/|每|一)(?:小时|天|日|张|部|台|套|条|"
        f"个|人|单|"
        f"月|天|次|笔|件|份)|每(?:小时|分钟|天|日|周|月|年|单|笔|次){_NEAR}{{0,6}}{_TAKE}|"
        f"每[^，。；\n]{{1,6}}(?:收取|支付|付|给|收){_NEAR}{{0,8}}{_TAKE}|"
        f"{_TAKE}(?:的)?(?:好评稿费|工资|薪资|月薪|佣金|报酬|面值|一张|一套|一台)|{_TAKE}不等的",
        examples={"基本工资8000元人民币": ("8000元人民币",), "每张卡500元": ("500元",)},
        counters=("获利8000元",),
    ),
)

ROLES = (
    rule(
        "amounts.fine",
        f"(?:罚金|罚款|处罚|罚没){_NEAR}{{0,6}}{_TAKE}|{_TAKE}(?:的)?(?:罚金|罚款)",
        "fine",
        examples={"并处罚金人民币三万元": ("人民币三万元",)},
        counters=("涉案金额三万元",),
    ),
    rule(
        "amounts.recovered",
        f"(?<!(?:扣押|冻结|查扣)、){{RECOVER}}(?!、(?:扣押|冻结|查扣|查封)){_NEAR}{{0,24}}{_TAKE}|"
        f"{_TAKE}{_NEAR}{{0,10}}(?:被)?(?:追回|"
        f"返还|退还|发还|止付成功|退赔|追缴)",
        "recovered",
        examples={"为相关企业挽回损失3000余万元": ("3000余万元",), "止付资金200万元": ("200万元",)},
        counters=("涉案金额200万元，正在追回",),
    ),
    rule(
        "amounts.seized.verb_before",
        f"{{SEIZE}}(?:[^，。！？；\n{{MONEY}}]{{0,40}}?[、和及])?(?!{_NEAR}{{0,40}}涉案(?:总)?(?:金额|"
        f"价值)){_NEAR}{{0,30}}{_TAKE}",
        "seized",
        examples={
            "查扣涉案资金360余万元": ("360余万元",),
            "冻结14个账户300余万元": ("300余万元",),
            "从外婆家起获80余万元赃款": ("80余万元",),
        },
        counters=("查扣手机30部，涉案金额3000万元", "查扣手机30余部、涉案金额3000余万元"),
    ),
    rule(
        "amounts.seized.verb_after",
        f"(?:将|对|把){_NEAR}{{0,16}}{_TAKE}{_NEAR}{{0,8}}{{SEIZE}}|{_TAKE}{_NEAR}{{0,6}}(?:被|予以|"
        f"依法){{0,2}}(?:扣押|冻结|查扣|查封)",
        "seized",
        examples={"500余万元被依法冻结": ("500余万元",)},
        counters=("涉案500余万元，被抓获",),
    ),
    rule(
        "amounts.proceeds",
        f"(?:获利|牟利|渔利|抽头|收取[^，。；\n{{MONEY}}]{{0,8}}费用?”?|净赚|非法所得|违法所得|赚取|赚得|"
        f"敛财|分红|分得|抽成|提成|佣金|得赃款|(?<=[，、；])赃款(?!已|被)|分赃|好处费|手续费|返佣|非法获取|"
        f"收益|利润|盈利|"
        f"牟取){_NEAR}{{0,14}}{_TAKE}",
        "proceeds",
        examples={"非法获利300余万元": ("300余万元",), "从中赚取佣金20余万元": ("20余万元",)},
        counters=("涉案金额300余万元",),
    ),
    rule(
        "amounts.loss.reported",
        f"(?:报警|报案|求助|警情|称其|称自己|称在|{{HEADCOUNT}}(?=女|男|市民|业主|业者|大学生))(?:(?!多名|"
        f"共计|合计|累计|{{HEADCOUNT}}|{{MONEY}}|抓获)[^。；\n]){{0,60}}?(?:被骗(?:走|取|去)?|骗走|骗取|"
        f"损失|被?勒索|转出|转走|转账|汇出|汇款|投入|支付|遭骗|诈骗){_NEAR}{{0,12}}{_TAKE}|(?:分|"
        f"先后){_NEAR}{{0,6}}(?:次|{{COUNT}}){_NEAR}{{0,4}}(?:转出|转走|汇出|转账|支付|汇款|"
        f"转给){_NEAR}{{0,10}}{_TAKE}"
        f"|(?<!{{HEADCOUNT}}|[名位等多])(?:被害人|受害人|"
        f"事主)(?:{{PERSON}}|"
        f"[^，。；\n{{MONEY}}{{HEADCOUNT}}]{{0,6}}[姓某妇男女])[^，。；\n{{MONEY}}{{HEADCOUNT}}]{{0,4}}(?:被"
        f"骗|遭骗|受骗|损失)(?!共计|合计|"
        f"累计){_NEAR}{{0,8}}{_TAKE}"
        f"|(?:她|他)[^，。；\n{{MONEY}}]{{0,30}}(?:转入|转账|转出|汇款|投入|充值){_NEAR}{{0,12}}{_TAKE}"
        f"|(?:分|先后){_NEAR}{{0,6}}(?:次|{{COUNT}}){_NEAR}{{0,24}}(?:转账|汇款|转款|充值|转出)，(?:共|"
        f"共计|合计|累计){_NEAR}{{0,4}}{_TAKE}",
        "loss",
        examples={"接到市民倪女士报警，称其在某荐股群内被骗86万元": ("86万元",)},
        counters=("接多名群众报案，称共计被骗86万元",),
    ),
    rule(
        "amounts.loss.by_trust",
        f"(?:信以为真|按照?对方|对方(?:指引|要求|引导)|(?:引导|诱导|指引|指示|"
        f"要求)下)[^。；\n{{MONEY}}]{{0,40}}?(?:将|把)?{_NEAR}{{0,12}}{_TAKE}"
        f"(?=[^，。；\n]{{0,6}}(?:转|汇|存|付|打))|(?:信以为真|按照?对方|对方(?:指引|要求|引导)|(?:引导|"
        f"诱导|指引|指示)下)[^。；\n{{MONEY}}]{{0,40}}?"
        f"(?:转账|转入|转出|汇款|汇出|充值|投入|支付|打款)[^。；\n{{MONEY}}]{{0,14}}{_TAKE}",
        "loss",
        examples={"杨大爷信以为真，按照对方指引将5.6万元存款转入“安全账户”": ("5.6万元",)},
        counters=("按照约定分得5.6万元",),
    ),
    rule(
        "amounts.flow",
        f"(?:流水|交易额|交易金额|交易资金|收款|代收|转账|走账|过账|结算|入账|进账|收入资金|充值|投注额?|"
        f"投注金额|洗钱|跑分|转移资金|资金流|账户资金)[^，。！？；”\n{{MONEY}}]{{0,16}}{_TAKE}|"
        f"{_TAKE}(?:的)?(?:资金)?(?:流水|交易额)",
        "flow",
        examples={"年流水超150亿元": ("超150亿元",), "共计代黑灰产商户收款超50亿元": ("超50亿元",)},
        counters=("涉案金额50亿元",),
    ),
    rule(
        "amounts.flow.moved",
        f"(?:将|把){_NEAR}{{0,20}}{_TAKE}(?:的?[^，。；\n{{MONEY}}]{{0,4}})?(?:转入|转移|转至|转到|转往|"
        f"转给|汇入|汇至|汇往|兑换|换成)"
        f"|(?:流入|转入|汇入|打入|流向){_NEAR}{{0,10}}{_TAKE}|{_TAKE}(?:资金|现金)?(?:流入|转入|汇入|打入|"
        f"流向)",
        "flow",
        examples={"将其中215万元转入其妹名下账户": ("215万元",), "其中2.4万元流入谢某账户": ("2.4万元",)},
        counters=("将涉案215万元查扣", "将215万元发还"),
    ),
    rule(
        "amounts.other.invested",
        f"(?:出资|斥资|注资|耗资|花费|租金|押金){_NEAR}{{0,8}}{_TAKE}",
        "other",
        examples={"出资约4000万元建起6栋楼": ("约4000万元",)},
        counters=("涉案金额4000万元",),
    ),
    rule(
        "amounts.involved.named",
        f"(?<!{{SEIZE}}(?:了|的)?)(?:涉案|涉诈|涉赌)(?:的)?(?:总)?(?:涉案)?(?:金额|资金|价值|数额|款项|"
        f"货值|财物|案值|标的|赌资)?{{TOTAL}}{{0,6}}{_TAKE}|(?:涉及|涉)(?:金额|资金|"
        f"数额)?{{TOTAL}}{{0,5}}{_TAKE}|(?:案值|诈骗(?:总)?(?:金额|数额|资金)|犯罪(?:金额|数额)|"
        f"被骗(?:总)?(?:金额|资金)|损失金额|诈骗款|骗取金额){_NEAR}{{0,10}}{_TAKE}",
        "involved",
        examples={
            "目前已查明涉案金额人民币3000余万元": ("人民币3000余万元",),
            "总涉案金额达1.173亿元": ("1.173亿元",),
            "涉及金额高达近6000万元": ("近6000万元",),
            "涉案300余万元": ("300余万元",),
        },
        counters=("查扣涉案资金360余万元，冻结账户", "涉案手机120部"),
    ),
    rule(
        "amounts.involved.of_the_crime",
        f"(?:货值(?:金额)?|市值|(?:销售|经营)(?:总)?(?:金额|额|数额)|非法经营(?:数额|额)?|"
        f"偷逃(?:应缴)?税(?:款|额)?|骗取出口退税|"
        f"虚开[^，。；\n{{MONEY}}]{{0,16}}?(?:金额|税额|发票)|价税合计|税额|吸收(?:公众存款|资金|存款)|"
        f"募集(?:资金|款)?|集资(?:金额|款|诈骗)?|"
        f"传销(?:资金|金额)|贪污|侵吞|侵占|挪用(?:公款|资金)?|受贿|收受|行贿|卖得|套现|放贷|"
        f"毒资){_NEAR}{{0,14}}{_TAKE}",
        "involved",
        examples={
            "销往多地火锅店，累计销售金额近2000万元": ("近2000万元",),
            "非法募集资金9.4亿余元": ("9.4亿余元",),
            "偷逃税款1.5亿余元": ("1.5亿余元",),
            "收受供应商贿赂款共计420万元": ("420万元",),
            "虚开增值税专用发票价税合计3.2亿元": ("3.2亿元",),
        },
        counters=("扣押现金420万元", "销售金额不详，罚款2万元"),
    ),
    rule(
        "amounts.loss.one_victim",
        f"(?:{{PERSON}}|{{HEADCOUNT}}[^，。；\n]{{0,8}}|该公司|某公司){_NEAR}{{0,12}}(?:被骗(?:走|取|去)?|"
        f"损失|投资|"
        f"转账|汇款|付费|支付|充值|转入)(?!共计|合计|累计|总){_NEAR}{{0,10}}{_TAKE}|(?:输(?:了|掉|光)|投资|"
        f"骗走|被骗走|"
        f"转账|付费|支付|充值|汇款|转入|借款|贷款){_NEAR}{{0,10}}{_TAKE}",
        "loss",
        examples={"张女士陆续投资400多万元": ("400多万元",), "又骗走了近30万元": ("近30万元",)},
        counters=("骗得19名被害人共计人民币60余万元",),
    ),
    rule(
        "amounts.involved.taken",
        f"(?:骗取|骗得|索得|敲诈得|得款|窃取|盗取|冒领|得手|诈骗|诈取|骗走|敲诈|勒索|非法吸收|非法集资|吸收|"
        f"侵占|盗窃|盗刷|套取|"
        f"骗领){_NEAR}{{0,30}}{_TAKE}"
        f"|(?:被骗|受骗|(?<!挽回(?:经济)?|避免(?:经济)?|弥补(?:经济)?|止损)损失){_NEAR}{{0,4}}(?:共计|合计|"
        f"累计|总计|共|总额|金额|达|高达|资金|财物|钱款|超|近)*{_NEAR}{{0,4}}{_TAKE}",
        "involved",
        examples={
            "骗得19名被害人共计人民币60余万元": ("人民币60余万元",),
            "致使五名被害人被骗共计人民币47余万元": ("人民币47余万元",),
            "已查明111名被害人损失共计人民币5987余万元": ("人民币5987余万元",),
        },
        counters=("挽回损失60余万元",),
    ),
)

RULES = (*REFUSED, *ROLES)


def extract(case: CaseText) -> FieldResult:
    """Give the sums of a case with their roles, each sum once."""
    lost: list[Lost] = []
    readings: list[Reading] = []
    for tagged in (case.heading, case.body):
        settled = settle(RULES, tagged)
        lost.extend(refusals(settled))
        told = accepted(settled.winners)
        for mention, role, name in [(h.mention, h.rule.gives, h.rule.name) for h in told] + _listed(
            tagged, settled
        ):
            value = Amount(**mention.value.model_dump(), role=role)
            readings.append(Reading(value, mention.start, mention.end, name))
    taken = {r.start for r in readings}
    kept, doubles = _each_once(readings, case)
    claimed = tuple(m for m in case.of(Kind.MONEY) if m.start in taken)
    return FieldResult(tuple(kept), claimed, (*lost, *doubles))


def _listed(tagged: Tagged, settled: Settled) -> list[tuple[Mention, str, str]]:
    """Give a sum that only follows another in a list (罚金八万元、六万元) the role of the one before."""
    roles = {hit.mention.start: hit.rule.gives for hit in settled.winners}
    found: list[tuple[Mention, str, str]] = []
    for at in sorted(tagged.mentions):
        mention, before = tagged.mentions[at], tagged.mentions.get(at - 2)
        if mention.kind is not Kind.MONEY or mention.start in roles or tagged.text[at - 1] not in "、和及":
            continue
        role = roles.get(before.start) if before and before.kind is Kind.MONEY else None
        if role:
            roles[mention.start] = role
            found.append((mention, role, "amounts.listed"))
    return found


def _each_once(readings: Sequence[Reading], case: CaseText) -> tuple[list[Reading], list[Lost]]:
    """Keep one telling of each sum: the more precise of two in the same role that agree."""
    mentions = {m.start: m for m in case.mentions}
    kept: list[Reading] = []
    lost: list[Lost] = []
    heading_end = case.heading.origin[-1]
    for found in readings:
        twin = next((k for k in kept if _one_sum(k.value, found.value)), None)
        if twin is None:
            kept.append(found)
            continue
        loser = found
        if (twin.start < heading_end <= found.start) or _digits(found.value) > _digits(twin.value):
            kept[kept.index(twin)], loser = found, twin
        lost.append(Lost(mentions[loser.start], loser.rule, "the same sum is told elsewhere"))
    return sorted(kept, key=lambda r: r.start), lost


def _one_sum(one: Amount, other: Amount) -> bool:
    """Tell whether two tellings can be of one sum: equal, or one a rounding-down of the other.

    >>> from decimal import Decimal
    >>> exact = Amount(value=Decimal(117300000), role="involved")
    >>> over = Amount(value=Decimal(100000000), min=Decimal(100000000), qualifier="at_least", role="involved")
    >>> _one_sum(exact, over)
    True
    """
    if one.role != other.role or one.currency != other.currency:
        return False
    if one.value == other.value:
        return True
    low, high = sorted((one, other), key=lambda a: a.value)
    if one.role != "involved":
        return False
    return low.qualifier == "at_least" and high.value < 2 * low.value and _digits(low) < _digits(high)


def _digits(amount: Amount) -> int:
    """Return the number of significant digits of a sum."""
    return len(amount.value.normalize().as_tuple().digits)
