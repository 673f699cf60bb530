"""Rules of money, in the order in which they win: what is no sum of the case, then every role.

A row takes a sum (``MONEY``) beside words. ``before=near("money.fine", 6)`` wants a word of the class
``money.fine`` before it, at most 6 characters away, no comma, full stop or other sum between. Several cues
stand in the order of the text, each so near to the next. Names in small letters are classes: what they mean is
said in ``extractor/lexicon/classes.tsv``, which words they have in ``words.tsv``; a Chinese word is itself.
A new word goes into the lexicon, a new phrase becomes a row with an example.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from extractor.fields import vocabulary
from extractor.row import Cue, after, before, row

#: A rule with its examples, which stand in a table beside this file.
rule = partial(vocabulary.rule, corpus=Path(__file__).with_name("examples.tsv"))

#: A row that takes a sum.
money = partial(row, "MONEY")
#: Words that stand near a sum, with no other sum between.
near = partial(Cue, reach="over_colon", without="MONEY")
#: The same within a sentence, commas and all.
near_in_sentence = partial(Cue, reach="sentence", without="MONEY")

#: What alone stands between 涉案 and its sum: 涉案金额共计达5万元.
_TOTAL = (
    "money.amount money.funds money.goods money.stake total reach converted estimate "
    "的 总 共 达 为 竟 已 就 过 是 ： 额 计 了"
)
_AMOUNTING = "money.amount|total|reach|converted|estimate"
#: What a case or its goods are worth, which nobody seizes.
_WORTH = "MONEY money.involved.sum money.case_sum money.goods"
#: Between a report and what was lost: more than one victim, or the gang.
_SEVERAL = "MONEY HEADCOUNT many total catch"
_LOSING = near("money.lose|money.take|money.pay", 13)
#: Unless: 查扣的涉案….
_SEIZED = before("seize|found", 1)
#: Unless the sentence has said what became of things: 查扣手机5部，价值….
_HANDLED = before("seize|found|recover|money.fine|退|罚", 120, "sentence")
#: Unless whoever was asked for it went to the police: 索要5万元，张某随即报警.
_REPORTED = after("report.crime", 16, "sentence")
#: Unless: 6名被害人, 多名被害人, 等被害人.
_COUNTED = before("HEADCOUNT|名|位|等|多")
_NUMBER = "MONEY HEADCOUNT"
_NAMED = near("PERSON|姓|某|妇|男|女", 4, without=_NUMBER)
#: Unless: 被骗共计….
_LOST = near("money.lose", 11, unless=after("total|总"))
_IN_ALL = near("共|total", 5)
_IS = near("系|为|是", 2, only="， 均 都")
_PIECES = ("小时", *"天日张部台套条个人单月次笔件份")
_PER_PIECE = "|".join(f"{mark}{piece}" for mark in "/一" for piece in _PIECES)

#: The role of what victims lost who are counted: the number of them decides.
OF_COUNTED = "loss of one, involved of several"

RULES = (
    # -- no sum of the case
    rule(
        "amounts.not.statute",
        (
            # 骗取5万元的，处…
            money(after=near("的，处|的，并|的，可")),
            # 处5万元以下罚款
            money(before=near("处", 1), after=near("money.fine", 1)),
            # 处三年以下有期徒刑或者5万元
            money(before=(near("处", 12), near("limit", 10))),
        ),
        means="A sum in the words of a statute is nobody's.",
    ),
    rule(
        "amounts.not.attempted",
        (
            # 企图骗取5万元, 险些被骗5万元
            money(before=(near("attempt", 8), near("money.take|money.lose|money.pay", 12))),
            # 索要5万元，未得逞
            money(
                before=near("money.take|money.demand.extorted|money.pay", 16),
                after=near_in_sentence("failed", 16),
            ),
        ),
        means="A sum that somebody tried for and did not get.",
    ),
    rule(
        "amounts.involved.extorted",
        (
            # 先后向4名商户索要5万元
            money(before=(near("in_turn", 24), near("money.demand.extorted", 16)), unless=_REPORTED),
            # 索要“封口费”共计5万元
            money(before=(near("money.demand.extorted", 12), near("total|共", 5)), unless=_REPORTED),
            # 索要被害单位钱款5万元
            money(before=(near("money.demand.extorted", 8), near("money.funds", 4)), unless=_REPORTED),
        ),
        "involved",
        means="What was had by threats: asked for again and again, or told as money that was given.",
    ),
    rule(
        "amounts.not.demanded",
        (
            # 索要赎金5万元
            money(before=near("money.demand|money.promise|money.claim", 16)),
            # 勒索5万元的
            money(before=near("money.extort", 6), after=near("的")),
        ),
        means="A sum that was asked for and not told as paid.",
    ),
    rule(
        "amounts.not.statistics",
        money(
            before=(
                near_in_sentence("land", 40, unless=before("bust|connect|在")),
                near("case"),
                near_in_sentence("COUNT", 30),
            )
        ),
        means="A sum over many cases of a place or a year.",
    ),
    rule(
        "amounts.not.of_another_case",
        money(before=near_in_sentence("other_case", 60)),
        means="A sum of a case that is told only for comparison.",
    ),
    rule(
        "amounts.not.price",
        (
            # 单价5万元, 每张5万元
            money(before=near("money.price|money.each", 8)),
            # 月薪5万元, not 报酬共计5万元
            money(before=near("money.wage", 8, without="MONEY total")),
            # 每办一张卡付5万元
            money(before=(near("每|money.each", 7), near("付|给|收|money.pay|money.charge", 9))),
            # 5万元每张, 5万元/天
            money(after=near(f"money.each|{_PER_PIECE}")),
            # 每起敲诈5万元不等
            money(before=near("每|money.each", 20), after=near("varying", 2)),
            # 5万元不等的
            money(after=(near("varying"), near("的"))),
            # 5万元的工资
            money(after=near("money.price|money.wage|money.commission", 1)),
        ),
        means="A price, a wage or a rate for one piece.",
    ),
    # -- every role
    rule(
        "amounts.fine",
        (money(before=near("money.fine", 6)), money(after=near("money.fine", 1))),
        "fine",
        means="A fine or a sum confiscated by judgment.",
    ),
    rule(
        "amounts.seized.joined",
        (
            # 止付、冻结资金5万元
            money(before=(near("recover"), near("、"), near("seize.hold", 24))),
            # 扣押、追缴资金5万元
            money(before=(near("seize.hold"), near("、"), near("recover", 24))),
        ),
        "seized",
        means="A sum that was stopped and frozen, told in one breath.",
    ),
    rule(
        "amounts.recovered",
        (money(before=near("recover", 24)), money(after=near("recover", 11))),
        "recovered",
        means="A sum that was paid back, stopped or saved for victims.",
    ),
    rule(
        "amounts.seized.verb_before",
        (
            # 查扣现金5万元
            money(before=near("seize|found", 30, without=_WORTH)),
            # 查扣手机、电脑、现金5万元
            money(before=(near("seize|found", 40), near("、|和|及", 30, without=_WORTH))),
            # 冻结涉案金额5万元
            money(before=(near("seize.hold", 2), near("money.involved.sum", 8))),
        ),
        "seized",
        means="A sum after a verb of seizing or freezing, unless it is what the case or the goods are worth.",
    ),
    rule(
        "amounts.seized.verb_after",
        (
            # 将5万元缴获
            money(before=near("将|对|把", 16), after=near("seize|found", 8)),
            # 5万元被冻结
            money(after=near("seize.hold", 10)),
        ),
        "seized",
        means="A sum before a verb of seizing or freezing.",
    ),
    rule(
        "amounts.involved.fees",
        # 骗取保证金、手续费5万元
        money(
            before=(
                near("money.take", 14, without="MONEY gang money.charge"),
                near("money.fee|money.service_fee", 12),
            ),
            unless=before("report.crime|tip|victim_says", 90, "sentence", without="MONEY"),
        ),
        "involved",
        means="What was taken from victims as a fee.",
    ),
    rule(
        "amounts.proceeds",
        (
            # 获利5万元
            money(before=near("money.earn|money.service_fee", 16)),
            # 收取技术服务费5万元
            money(before=(near("money.charge", 8), near("费", 16))),
            # 报酬共计5万元
            money(before=(near("money.wage.reward"), near("total", 16))),
            # ，赃款5万元
            money(before=(near("，|、|；"), near("money.loot", 16, without="MONEY 已 被"))),
        ),
        "proceeds",
        means="What the gang or one of its members earned.",
    ),
    rule(
        "amounts.taken_from_counted",
        (
            # 1名老年女性被骗5万元
            money(
                before=(
                    near("HEADCOUNT", 3),
                    near_in_sentence("女|男|citizen", 60, without=_SEVERAL),
                    _LOSING,
                )
            ),
            # 19名被害人被骗5万元
            money(before=(near("HEADCOUNT", 20), _LOST)),
        ),
        OF_COUNTED,
        means="What victims lost who are counted: one of them, or all together.",
    ),
    rule(
        "amounts.loss.reported",
        (
            # 报警，称其被骗5万元
            money(before=(near_in_sentence("report.crime|tip|victim_says", 60, without=_SEVERAL), _LOSING)),
            # 分3次转账5万元
            money(before=(near("分|in_turn", 6), near("次|COUNT", 4), near("money.pay", 10))),
            # 分3次向对方转账，共5万元
            money(
                before=(near("分|in_turn", 6), near("次|COUNT", 24), near("money.pay"), near("，"), _IN_ALL)
            ),
            # 被害人张某被骗5万元
            money(before=(near("victim", 6, without=_NUMBER, unless=_COUNTED), _NAMED, _LOST)),
            # 被害人张某转账5笔，共计5万元
            money(
                before=(
                    near("victim|PERSON", 24, unless=_COUNTED),
                    near("money.pay", 4),
                    near("笔|COUNT", 1),
                    near("，"),
                    _IN_ALL,
                )
            ),
            # 王女士发现被骗，损失5万元
            money(
                before=(
                    near("PERSON", 16, without=_NUMBER),
                    near("money.lose", 2),
                    near("，", 4),
                    near("money.lose.loss", 6),
                )
            ),
            # 被害人张某多次转账，累计损失5万元
            money(
                before=(
                    near("victim", unless=_COUNTED),
                    near_in_sentence("PERSON", 24, without=_NUMBER),
                    near("，", 4),
                    near("money.lose.loss", 4),
                ),
            ),
            # 5万元全没了
            money(after=near("money.gone", 2)),
            # 她向对方转账5万元
            money(before=(near("她|他", 30), near("money.pay", 12))),
        ),
        "loss",
        means="What one victim reports to have lost.",
    ),
    rule(
        "amounts.loss.by_trust",
        (
            # 信以为真，将5万元汇给对方
            money(
                before=near_in_sentence("trust", 52),
                after=near("转|汇|存|付|打|money.pay|money.move", 6),
            ),
            # 信以为真，转账5万元
            money(before=(near_in_sentence("trust", 52), near_in_sentence("money.pay", 14))),
        ),
        "loss",
        means="What one victim paid because he believed the story.",
    ),
    rule(
        "amounts.other.share",
        # 其中，张某取现5万元
        money(
            before=(
                Cue("among", 90, "sentence", without="catch"),
                near("PERSON", 16, without="MONEY money.lose money.pay 被"),
            )
        ),
        "other",
        means="The share of one among those whose sum is told in all.",
    ),
    rule(
        "amounts.loss.of_investors",
        money(before=(near("public.investor", 4), near("money.lose.loss", 8))),
        "loss",
        means="What investors or the owners of rights lost, where the sum taken is another one.",
    ),
    rule(
        "amounts.involved.crime_sum",
        # 案值5万元, 流入诈骗资金5万元
        money(before=near("money.case_sum|money.crime_sum", 10)),
        "involved",
        means="What was taken, called so, whatever it passed through.",
    ),
    rule(
        "amounts.flow",
        (
            # 流水5万元
            money(before=near("money.flow", 18, without="MONEY money.involved ”")),
            # 5万元的资金流水
            money(after=near("money.flow.turnover", 3)),
        ),
        "flow",
        means="The turnover of accounts, platforms or settlements.",
    ),
    rule(
        "amounts.flow.moved",
        (
            # 将5万元转入
            money(before=near("将|把", 20), after=near("money.move", 5)),
            # 转入5万元
            money(before=near("money.move.into", 10)),
            # 5万元流入
            money(after=near("money.move.into", 2)),
        ),
        "flow",
        means="A sum moved on from one account to another.",
    ),
    rule(
        "amounts.other.invested",
        money(before=near("money.spend", 8)),
        "other",
        means="What somebody put into the crime.",
    ),
    rule(
        "amounts.involved.named",
        (
            # 涉案金额达5万元
            money(before=near("money.involved", 18, only=_TOTAL, unless=_SEIZED)),
            # 查获涉案金额5万元
            money(before=near("money.involved.sum", 18, only=_TOTAL, unless=before("seize.hold", 1))),
            # 涉案虚拟货币折合5万元
            money(before=(near("money.involved", 14, unless=_SEIZED), near(_AMOUNTING))),
            # 涉及资金5万元
            money(before=near("涉|connect", 18, only=_TOTAL)),
            # 赌资累计5万元
            money(before=near("money.stake", 12, only=_TOTAL), unless=before("money.stake")),
        ),
        "involved",
        means="A sum that the text calls involved in the case.",
    ),
    rule(
        "amounts.involved.of_the_crime",
        (
            # 受贿5万元, 货值5万元
            money(before=near("money.crime|money.goods", 16)),
            # 销售金额5万元
            money(before=(near("sell", 8), near("money.amount|额", 16))),
            # 收取会员费5万元
            money(before=(near("money.charge"), near("money.fee", 16))),
            # 虚开增值税发票5万元
            money(before=(near("forge_invoice", 16), near("money.amount|invoice", 16))),
            # 转移赃款5万元
            money(before=(near("money.move", 6), near("money.loot", 16))),
            # 发票3012份，价值5万元
            money(
                before=(near("，", unless=_HANDLED), near("money.amount", 12, only=_TOTAL)),
                unless=before("money.pay", 14, "sentence"),
            ),
            # 查获假冒化妆品6件，价值5万元
            money(
                before=(
                    near("seize|found", 24),
                    near("contraband", 24),
                    near("，"),
                    near("money.amount", 12, only=_TOTAL),
                )
            ),
            # 5万元全部据为己有
            money(after=near("money.keep", 2)),
            # 5万元，均系涉诈款
            money(after=(_IS, near("money.take|money.lose|money.involved", 8), near("money.funds|款"))),
            # 5万元系诈骗资金
            money(after=(_IS, near("money.crime_sum", 8))),
        ),
        "involved",
        means="A sum that the crime consists of: sold, raised, evaded, laundered.",
    ),
    rule(
        "amounts.loss.one_victim",
        (
            # 单名被害人损失5万元
            money(before=(near("one_victim"), near("的|victim", 8), near("money.lose", 8))),
            # 张某被人骗取5万元
            money(before=(near("PERSON", 1), near("被", 18), near("defraud", 6))),
            # 被害人被“裸聊”敲诈勒索5万元
            money(
                before=(
                    near("victim", 1, unless=_COUNTED),
                    near("被", 18),
                    near("defraud|money.extort", 6),
                )
            ),
            # 张某被骗5万元
            money(before=(near("PERSON", 20), _LOST)),
            # 该公司损失5万元
            money(before=(near("该|某"), near("company", 20), _LOST)),
            # 投资5万元
            money(before=near("money.part_with", 10)),
        ),
        "loss",
        means="What one victim lost, told with the victim as its subject.",
    ),
    rule(
        "amounts.involved.taken",
        (money(before=near("money.take", 30)), money(before=near("money.lose", 14))),
        "involved",
        means="A sum taken from all victims together.",
    ),
)

#: What no rule takes in a list has the role of the sum before it.
LISTED = rule(
    "amounts.listed",
    money(before=(near("MONEY", without=""), near("、|和|及"))),
    "as the one before",
    means="The next sum of a list, with the role of the one before it.",
)
