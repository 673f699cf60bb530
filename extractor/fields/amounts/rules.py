"""Rules of money, in the order in which they win: what is no sum of the case, then every role.

A row takes a sum (``MONEY``) beside words. ``before=near("money.fine", 6)`` wants a word of the class
``money.fine`` before it, at most 6 characters away, no comma, full stop or other sum between. Several cues
stand in the order of the text, each so near to the next. Names in small letters are classes: what they mean is
told in ``extractor/lexicon/classes.tsv``, which words they have in ``words.tsv``; a Chinese word is itself.
A new word goes into the lexicon, a new phrase becomes a row with an example.
"""

from __future__ import annotations

from functools import partial

from extractor.fields.vocabulary import rule
from extractor.row import Cue, after, before, row

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
#: Unless the sentence has told what became of things: 查扣手机5部，价值….
_HANDLED = before("seize|found|recover|money.fine|退|罚", 120, "sentence")
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
        examples={
            "并处五百元以上三千元以下罚款": ("五百元以上三千元以下",),
            "处1000元以下罚款": ("1000元以下",),
            "骗取5万元的，(处|并处|可)十年徒刑": ("5万元",),
            "处(以|)5万元(的|)({money.fine})": ("5万元",),
            "处(12)({limit})(10)5万元": ("5万元",),
        },
        counters=("骗取5万元的，判", "骗取5万元，处", "判处5万元罚金"),
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
        examples={
            "对方索要价值80万元的虚拟货币": ("80万元",),
            "对方({money.demand}|{money.promise}|{money.claim})(16)5万元": ("5万元",),
            "({money.extort})(6)5万元的": ("5万元",),
        },
        counters=("被勒索12万余元", "({money.demand})的5万元"),
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
        examples={
            "今年上半年，全国海关共侦办走私案件205起，案值67.2亿元": ("67.2亿元",),
            "今年，({land})(40)({case})205起(30)5万元": ("5万元",),
        },
        counters=("破获系列案件205起，涉案金额67.2亿元", "({connect}|破获|在)全国案件205起，5万元"),
    ),
    rule(
        "amounts.not.of_another_case",
        money(before=near_in_sentence("other_case", 60)),
        means="A sum of a case that is told only for comparison.",
        examples={
            "警方侦破的另一起传销案涉案金额高达400亿元": ("400亿元",),
            "({other_case})(60)5万元": ("5万元",),
        },
        counters=("侦破一起传销案，涉案金额高达400亿元", "已破获5万元"),
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
            # 5万元不等的
            money(after=(near("varying"), near("的"))),
            # 5万元的工资
            money(after=near("money.price|money.wage|money.commission", 1)),
        ),
        means="A price, a wage or a rate for one piece.",
        examples={
            "底薪7500元人民币": ("7500元人民币",),
            "({money.price}|{money.wage}|{money.each})(8)5万元": ("5万元",),
            "每(7)(付|给|收|{money.pay}|{money.charge})(9)5万元": ("5万元",),
            "5万元({money.each}|不等的)": ("5万元",),
            "5万元/(小时|天|日|张|部|台|套|条|个|人|单|月|次|笔|件|份)": ("5万元",),
            "5万元一(套|台)": ("5万元",),
            "5万元(的|)({money.price}|{money.wage}|{money.commission})": ("5万元",),
        },
        counters=("获利8000元", "报酬({total})5万元", "鉴定价值5万元", "5万元(的|不等)"),
    ),
    # -- every role
    rule(
        "amounts.fine",
        (money(before=near("money.fine", 6)), money(after=near("money.fine", 1))),
        "fine",
        means="A fine or a sum confiscated by judgment.",
        examples={
            "并处罚金人民币三万元": ("人民币三万元",),
            "({money.fine})(6)5万元": ("5万元",),
            "缴纳5万元(的|)({money.fine})": ("5万元",),
        },
        counters=("涉案金额三万元",),
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
        examples={
            "({recover})、({seize.hold})(24)5万元": ("5万元",),
            "({seize.hold})、({recover})(24)5万元": ("5万元",),
        },
        counters=("返还冻结资金5万元", "冻结并返还5万元"),
    ),
    rule(
        "amounts.recovered",
        (money(before=near("recover", 24)), money(after=near("recover", 11))),
        "recovered",
        means="A sum that was paid back, stopped or saved for victims.",
        examples={
            "为受害企业挽回损失2600余万元": ("2600余万元",),
            "冻结账户并追回5万元": ("5万元",),
            "({recover})(24)5万元": ("5万元",),
            "5万元(11)({recover})": ("5万元",),
        },
        counters=("涉案金额200万元，正在追回",),
    ),
    rule(
        "amounts.seized.verb_before",
        (
            # 查扣现金5万元
            money(before=near("seize|found", 30, without=_WORTH)),
            # 查扣手机、电脑、现金5万元
            money(before=(near("seize|found", 40), near("、|和|及", 30, without=_WORTH))),
        ),
        "seized",
        means="A sum after a verb of seizing or freezing, unless it is what the case or the goods are worth.",
        examples={
            "查扣涉案资金270余万元": ("270余万元",),
            "冻结22个账户410余万元": ("410余万元",),
            "从外婆家起获80余万元赃款": ("80余万元",),
            "查扣账本并将5万元冻结": ("5万元",),
            "({seize}|{found})(30)5万元": ("5万元",),
            "扣押(40)(、|和|及)(30)5万元": ("5万元",),
            "查扣总金额5万元": ("5万元",),
        },
        counters=(
            "查扣手机45部，案值1900万元",
            "查扣(手机、|)({money.involved.sum}|{money.case_sum}|{money.goods})5万元",
        ),
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
        examples={
            "500余万元被依法冻结": ("500余万元",),
            "(将|对|把)(16)5万元(8)({seize}|{found})": ("5万元",),
            "5万元(10)({seize.hold})": ("5万元",),
        },
        counters=("涉案500余万元，被抓获", "5万元缴获"),
    ),
    rule(
        "amounts.proceeds",
        (
            # 获利5万元
            money(before=near("money.earn", 16)),
            # 收取技术服务费5万元
            money(before=(near("money.charge", 8), near("费", 16))),
            # 报酬共计5万元
            money(before=(near("money.wage.reward"), near("total", 16))),
            # ，赃款5万元
            money(before=(near("，|、|；"), near("money.loot", 16, without="MONEY 已 被"))),
        ),
        "proceeds",
        means="What the gang or one of its members earned.",
        examples={
            "从中非法获利300余万元": ("300余万元",),
            "从中赚取佣金20余万元": ("20余万元",),
            "({money.earn})(16)5万元": ("5万元",),
            "收取(8)费(16)5万元": ("5万元",),
            "({money.wage.reward})({total})(16)5万元": ("5万元",),
            "转移(，|、|；)赃款(16)5万元": ("5万元",),
        },
        counters=(
            "涉案金额300余万元",
            "收取(|{money.fee})5万元",
            "，赃款(已|被)5万元",
            "的赃款5万元",
            "报酬5万元",
        ),
    ),
    rule(
        "amounts.loss.reported",
        (
            # 报警，称其被骗5万元
            money(before=(near_in_sentence("report.call|tip|victim_says", 60, without=_SEVERAL), _LOSING)),
            # 1名老年女性被骗5万元
            money(
                before=(
                    near("HEADCOUNT", 3),
                    near_in_sentence("女|男|citizen", 60, without=_SEVERAL),
                    _LOSING,
                )
            ),
            # 分3次转账5万元
            money(before=(near("分|by_turns", 6), near("次|COUNT", 4), near("money.pay", 10))),
            # 分3次向对方转账，共5万元
            money(
                before=(near("分|by_turns", 6), near("次|COUNT", 24), near("money.pay"), near("，"), _IN_ALL)
            ),
            # 被害人张某被骗5万元
            money(before=(near("victim", 6, without=_NUMBER, unless=_COUNTED), _NAMED, _LOST)),
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
        examples={
            "接到市民倪女士报警，称其在某荐股群内被骗86万元": ("86万元",),
            "被害人倪女士在一周内多次转账，损失86万元": ("86万元",),
            "市民({report.call}|{tip}|{victim_says})(60)被骗(13)5万元": ("5万元",),
            "1名(3)(女|男|{citizen})(60)被骗(13)5万元": ("5万元",),
            "报警，({money.lose}|{money.take}|{money.pay})5万元": ("5万元",),
            "(分|先后)(6)(次|7起)(4)({money.pay})(10)5万元": ("5万元",),
            "(分|先后)(6)(次|7起)(24)({money.pay})，(共|{total})(5)5万元": ("5万元",),
            "({victim})(6)(张某|姓|某|妇|男|女)(4)被骗(11)5万元": ("5万元",),
            "被害人张某(24)，(|共|累计|被骗|遭受)({money.lose.loss})(4)5万元": ("5万元",),
            "5万元(|全|都|就|竟)({money.gone})": ("5万元",),
            "(她|他)(30)({money.pay})(12)5万元": ("5万元",),
        },
        counters=(
            "接多名群众报案，称共计被骗86万元",
            "报警，(多名|{total}|抓获|6人)被骗5万元",
            "李某(谎|佯|诡|声|自)(称其|称自己|称在)某地任职，骗取20人5万元",
            "1名被骗5万元",
            "(6名|名|位|等|多)被害人张某被骗5万元",
            "被害人张某(被骗|损失)({total}|总)5万元",
            "(被害人|张某)被骗5万元",
            "(其他人|他们|女子)转入5万元",
        ),
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
        examples={
            "杨大爷信以为真，按照对方指引将5.6万元存款转入“安全账户”": ("5.6万元",),
            "({trust})(52)5万元(6)(转|汇|存|付|打)": ("5万元",),
            "信以为真，将5万元({money.pay}|{money.move})": ("5万元",),
            "信以为真(52)({money.pay})(14)5万元": ("5万元",),
        },
        counters=("按照约定分得5.6万元", "(对方|下|引导)转账5万元"),
    ),
    rule(
        "amounts.flow",
        (
            # 流水5万元
            money(before=near("money.flow", 18, without="MONEY money.involved ”")),
            # 5万元的资金流水
            money(after=near("money.turnover", 3)),
        ),
        "flow",
        means="The turnover of accounts, platforms or settlements.",
        examples={
            "年流水超120亿元": ("超120亿元",),
            "先后替赌博网站收款超70亿元": ("超70亿元",),
            "({money.flow})(18)5万元": ("5万元",),
            "5万元(的|)(资金|)({money.turnover})": ("5万元",),
        },
        counters=("涉案金额50亿元", "用于洗钱的({money.involved})5万元", "“跑分”5万元"),
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
        examples={
            "将其中215万元转入其妹名下账户": ("215万元",),
            "其中2.4万元流入谢某账户": ("2.4万元",),
            "(将|把)(20)5万元(5)({money.move})": ("5万元",),
            "({money.move.into})(10)5万元": ("5万元",),
            "5万元(|资金|现金)({money.move.into})": ("5万元",),
        },
        counters=("将涉案215万元查扣",),
    ),
    rule(
        "amounts.other.invested",
        money(before=near("money.spend", 8)),
        "other",
        means="What somebody put into the crime.",
        examples={
            "出资约4000万元建起6栋楼": ("约4000万元",),
            "({money.spend})(8)5万元": ("5万元",),
        },
        counters=("涉案金额4000万元",),
    ),
    rule(
        "amounts.loss.of_investors",
        money(before=(near("investor", 4), near("money.lose.loss", 8))),
        "loss",
        means="What investors or the owners of rights lost, where the sum taken is another one.",
        examples={
            "造成集资参与人实际损失1.51亿余元": ("1.51亿余元",),
            "({investor})(4)({money.lose.loss})(8)5万元": ("5万元",),
        },
        counters=("造成群众损失5万元",),
    ),
    rule(
        "amounts.involved.named",
        (
            # 涉案金额达5万元
            money(before=near("money.involved", 18, only=_TOTAL, unless=_SEIZED)),
            # 涉案虚拟货币折合5万元
            money(before=(near("money.involved", 14, unless=_SEIZED), near(_AMOUNTING))),
            # 涉及资金5万元
            money(before=near("涉|connect", 18, only=_TOTAL)),
            # 案值5万元, 诈骗金额5万元
            money(before=near("money.case_sum|money.crime_sum", 10)),
            # 赌资累计5万元
            money(before=near("money.stake", 12, only=_TOTAL), unless=before("money.stake")),
        ),
        "involved",
        means="A sum that the text calls involved in the case.",
        examples={
            "现查明涉案金额人民币4200余万元": ("人民币4200余万元",),
            "总涉案金额达1.46亿元": ("1.46亿元",),
            "涉及金额高达近8000万元": ("近8000万元",),
            "涉案300余万元": ("300余万元",),
            "({money.involved})(|的|总|共|达|为|竟|已|就|过|是|：|额|计|了)5万元": ("5万元",),
            "涉案({money.amount}|{money.funds}|{money.goods}|{money.stake}|{total}|{reach}|{converted}|{estimate})5万元": (
                "5万元",
            ),
            "涉案(14)({total}|{reach}|{converted}|{estimate}|{money.amount})5万元": ("5万元",),
            "涉(及|)5万元": ("5万元",),
            "涉及资金共计5万元": ("5万元",),
            "赌资({money.amount}|{total}|{reach}|{converted}|{estimate}|共|达|数额累计达)5万元": ("5万元",),
            "({money.case_sum}|{money.crime_sum})(10)5万元": ("5万元",),
        },
        counters=(
            "查扣涉案资金270余万元，冻结账户",
            "涉案手机120部",
            "涉案(1)5万元",
            "({seize}|{found})(|了|的)涉案5万元",
            "查扣涉案手机价值5万元",
            "(赌资|犯罪|被骗|诈骗|金额)5万元",
        ),
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
            # 造成6人被骗5万元
            money(before=(near("cause", 8), near("HEADCOUNT", 8), near("money.lose", 8))),
            # 发票3012份，价值5万元
            money(
                before=(near("，", unless=_HANDLED), near("money.amount", 12, only=_TOTAL)),
                unless=before("money.pay", 14, "sentence"),
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
        examples={
            "销往多地火锅店，累计销售金额近2000万元": ("近2000万元",),
            "非法募集资金9.4亿余元": ("9.4亿余元",),
            "偷逃税款1.5亿余元": ("1.5亿余元",),
            "收受供应商贿赂款共计420万元": ("420万元",),
            "虚开增值税专用发票价税合计3.2亿元": ("3.2亿元",),
            "({money.crime}|{money.goods})(16)5万元": ("5万元",),
            "({sell})(8)({money.amount}|额)(16)5万元": ("5万元",),
            "收取({money.fee})(16)5万元": ("5万元",),
            "虚开(16)({money.amount}|发票)(16)5万元": ("5万元",),
            "({money.move})(6)赃款(16)5万元": ("5万元",),
            "({cause})(8)19名(8)被骗(8)5万元": ("5万元",),
            "虚开农产品发票3012份，({money.amount})(|共|达|为|{total}|{reach}|{converted}|{estimate})5万元": (
                "5万元",
            ),
            "(查扣|追回|退|罚)(121)，价值5万元": ("5万元",),
            "转账(10)，金额共计5万元": ("5万元",),
            "将所得借款5万元(|全部|悉数)({money.keep})": ("5万元",),
            "取款共计5万元(，|)(均|都|)(系|为|是)(8)(被骗|诈骗|涉诈)(资金|款)": ("5万元",),
        },
        counters=(
            "扣押现金420万元",
            "销售金额不详，罚款2万元",
            "销售(|1)5万元",
            "收取(1)会员费5万元",
            "造成群众被骗5万元",
            "19名群众被骗5万元",
            "({seize}|{found}|{recover}|{money.fine}|退|罚)(120)，价值5万元",
            "王女士({money.pay})(6)，金额共计5万元",
            "销售一批，数量5万元",
            "5万元均系(|9)被骗",
            "5万元，均系货款",
        ),
    ),
    rule(
        "amounts.loss.one_victim",
        (
            # 单名被害人损失5万元
            money(before=(near("one_victim"), near("的|victim", 8), near("money.lose", 8))),
            # 张某被人骗取5万元
            money(before=(near("PERSON", 1), near("被", 18), near("money.swindle", 6))),
            # 张某被骗5万元
            money(before=(near("PERSON|HEADCOUNT", 20), _LOST)),
            # 该公司损失5万元
            money(before=(near("该|某"), near("company", 20), _LOST)),
            # 投资5万元
            money(before=near("money.part_with", 10)),
        ),
        "loss",
        means="What one victim lost, told with the victim as its subject.",
        examples={
            "顾女士陆续投资260多万元": ("260多万元",),
            "({one_victim})(的|被害人)(8)(被骗|损失)(8)5万元": ("5万元",),
            "居民马某被人以“征信修复”为由骗取31万元": ("31万元",),
            "张某被(18)骗取(6)5万元": ("5万元",),
            "又骗走了近50万元": ("近50万元",),
            "(张某|6人|该公司|某公司)(20)(被骗|损失)(11)5万元": ("5万元",),
            "({money.part_with})(10)5万元": ("5万元",),
        },
        counters=(
            "骗得27名被害人共计人民币85万余元",
            "张某(被骗|损失)({total}|总)5万元",
            "被骗5万元",
            "投资(人|者)5万元",
            "众多的(1)被骗共计5万元",
            "张某骗取现金共5万元",
        ),
    ),
    rule(
        "amounts.involved.taken",
        (money(before=near("money.take", 30)), money(before=near("money.lose", 14))),
        "involved",
        means="A sum taken from all victims together.",
        examples={
            "骗得27名被害人共计人民币85万余元": ("人民币85万余元",),
            "六名被害人被骗共计39万余元": ("39万余元",),
            "查明136名被害人损失共计7421万余元": ("7421万余元",),
            "({money.take})(30)5万元": ("5万元",),
            "({money.lose})(14)5万元": ("5万元",),
        },
        counters=(
            "挽回损失60余万元",
            "销赃得款5万元",
            "(挽回|挽回经济|避免|避免经济|弥补|弥补经济)损失5万元",
        ),
    ),
)

#: What no rule takes in a list has the role of the sum before it.
LISTED = rule(
    "amounts.listed",
    money(before=(near("MONEY", without=""), near("、|和|及"))),
    "as the one before",
    means="The next sum of a list, with the role of the one before it.",
    examples={"分别处罚金八万元(、|和|及)六万元": ("六万元",)},
    counters=("罚金八万元，六万元",),
)
