"""Rules of money, in the order in which they win: what is no sum of the case, then every role."""

from __future__ import annotations

from extractor.fields.vocabulary import rule

_TAKE = "(?<take>{MONEY})"
_NEAR = "[^，。！？；\n{MONEY}]"

REFUSED = (
    rule(
        "amounts.not.statute",
        f"{_TAKE}(?:以上|以下)?的，(?=处|并处|可)|(?:处|并处|单处)(?:以)?{_TAKE}(?:以上|"
        f"以下)?(?:的)?(?:罚款|罚金)(?!人民币)|(?:处|并处|"
        f"单处)[^，。；\n]{{0,12}}(?:以上|以下){_NEAR}{{0,10}}{_TAKE}",
        means="A sum in the words of a statute is nobody's.",
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
        means="A sum that was asked for and not told as paid.",
        examples={"对方索要价值80万元的虚拟货币": ("80万元",)},
        counters=("被勒索12万余元",),
    ),
    rule(
        "amounts.not.statistics",
        f"(?<!关联|串并|涉及|带破|破获|在)(?:全国|全省|全市|全区|我省|"
        f"我市)[^。；\n]{{0,40}}案件{{COUNT}}[^。；\n{{MONEY}}]{{0,30}}{_TAKE}",
        means="A sum over many cases of a place or a year.",
        examples={"今年上半年，全国海关共侦办走私案件205起，案值67.2亿元": ("67.2亿元",)},
        counters=("破获系列案件205起，涉案金额67.2亿元",),
    ),
    rule(
        "amounts.not.of_another_case",
        f"(?:另外?一起|此前侦破|曾经?侦破|曾经?破获)[^。！？\n]{{0,60}}?{_TAKE}",
        means="A sum of a case that is told only for comparison.",
        examples={"警方侦破的另一起传销案涉案金额高达400亿元": ("400亿元",)},
        counters=("侦破一起传销案，涉案金额高达400亿元",),
    ),
    rule(
        "amounts.not.price",
        f"(?:月薪|工资|底薪|日薪|年薪|薪资|报酬(?!共计|合计|累计)|标价|售价|单价|定价|原价|起拍价|每(?:张|"
        f"部|台|套|条|个|人|"
        f"单|月|天|次|笔|件|份|平方米)){_NEAR}{{0,8}}{_TAKE}|{_TAKE}(?:/|每|一)(?:小时|天|日|张|部|台|套|条|"
        f"个|人|单|"
        f"月|天|次|笔|件|份)|每(?:小时|分钟|天|日|周|月|年|单|笔|次){_NEAR}{{0,6}}{_TAKE}|"
        f"每[^，。；\n]{{1,6}}(?:收取|支付|付|给|收){_NEAR}{{0,8}}{_TAKE}|"
        f"{_TAKE}(?:的)?(?:好评稿费|工资|薪资|月薪|佣金|报酬|面值|一张|一套|一台)|{_TAKE}不等的|可(?:提成|得|获得|拿){_TAKE}",
        means="A price, a wage or a rate for one piece.",
        examples={"底薪7500元人民币": ("7500元人民币",), "每张卡500元": ("500元",)},
        counters=("获利8000元",),
    ),
)

ROLES = (
    rule(
        "amounts.fine",
        f"(?:罚金|罚款|处罚|罚没){_NEAR}{{0,6}}{_TAKE}|{_TAKE}(?:的)?(?:罚金|罚款)",
        "fine",
        means="A fine or a sum confiscated by judgment.",
        examples={"并处罚金人民币三万元": ("人民币三万元",)},
        counters=("涉案金额三万元",),
    ),
    rule(
        "amounts.recovered",
        f"(?<!(?:扣押|冻结|查扣)、){{RECOVER}}(?!、(?:扣押|冻结|查扣|查封)){_NEAR}{{0,24}}{_TAKE}|"
        f"{_TAKE}{_NEAR}{{0,10}}(?:被)?(?:追回|"
        f"返还|退还|发还|止付成功|退赔|追缴)",
        "recovered",
        means="A sum that was paid back, stopped or saved for victims.",
        examples={"为受害企业挽回损失2600余万元": ("2600余万元",), "止付资金200万元": ("200万元",)},
        counters=("涉案金额200万元，正在追回",),
    ),
    rule(
        "amounts.seized.verb_before",
        f"{{SEIZE}}(?:[^，。！？；\n{{MONEY}}]{{0,40}}?[、和及])?(?!{_NEAR}{{0,40}}(?:涉案(?:总)?(?:金额|"
        f"价值)|案值|货值)){_NEAR}{{0,30}}{_TAKE}",
        "seized",
        means="A sum after a verb of seizing or freezing.",
        examples={
            "查扣涉案资金270余万元": ("270余万元",),
            "冻结22个账户410余万元": ("410余万元",),
            "从外婆家起获80余万元赃款": ("80余万元",),
        },
        counters=("查扣手机45部，案值1900万元", "查扣手机50余部、案值2900余万元"),
    ),
    rule(
        "amounts.seized.verb_after",
        f"(?:将|对|把){_NEAR}{{0,16}}{_TAKE}{_NEAR}{{0,8}}{{SEIZE}}|{_TAKE}{_NEAR}{{0,6}}(?:被|予以|"
        f"依法){{0,2}}(?:扣押|冻结|查扣|查封)",
        "seized",
        means="A sum before a verb of seizing or freezing.",
        examples={"500余万元被依法冻结": ("500余万元",)},
        counters=("涉案500余万元，被抓获",),
    ),
    rule(
        "amounts.proceeds",
        f"(?:获利|牟利|渔利|抽头|收取(?!会员费|入会费|入门费|加盟费|保证金)[^，。；\n{{MONEY}}]{{0,8}}费用?”?|净赚|非法所得|违法所得|赚取|赚得|"
        f"敛财|分红|分得|抽成|提成|佣金|报酬(?:共计|合计|累计)|得赃款|(?<=[，、；])赃款(?!已|被)|分赃|"
        f"好处费|手续费|返佣|非法获取|"
        f"收益|利润|盈利|"
        f"牟取){_NEAR}{{0,14}}{_TAKE}",
        "proceeds",
        means="What the gang or one of its members earned.",
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
        f"|(?<!{{HEADCOUNT}}|[名位等多])(?:被害人|受害人|事主){{PERSON}}[^。；\n{{MONEY}}{{HEADCOUNT}}]{{0,24}}，(?:共|"
        f"累计|被骗|遭受){{0,2}}损失{_NEAR}{{0,4}}{_TAKE}"
        f"|{_TAKE}(?:全|都|就|竟)*(?:没了|不翼而飞|打了水漂|血本无归|被转走|被骗走|被洗劫一空)"
        f"|(?:她|他)[^，。；\n{{MONEY}}]{{0,30}}(?:转入|转账|转出|汇款|投入|充值){_NEAR}{{0,12}}{_TAKE}"
        f"|(?:分|先后){_NEAR}{{0,6}}(?:次|{{COUNT}}){_NEAR}{{0,24}}(?:转账|汇款|转款|充值|转出)，(?:共|"
        f"共计|合计|累计){_NEAR}{{0,4}}{_TAKE}",
        "loss",
        means="What one victim reports to have lost.",
        examples={
            "接到市民倪女士报警，称其在某荐股群内被骗86万元": ("86万元",),
            "被害人倪女士在一周内多次转账，损失86万元": ("86万元",),
        },
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
        means="What one victim paid because he believed the story.",
        examples={"杨大爷信以为真，按照对方指引将5.6万元存款转入“安全账户”": ("5.6万元",)},
        counters=("按照约定分得5.6万元",),
    ),
    rule(
        "amounts.flow",
        f"(?:流水|交易额|交易金额|交易资金|收款|代收|转账|走账|过账|结算|入账|进账|收入资金|充值|投注额?|"
        f"投注金额|洗钱|跑分|转移资金|资金流|账户资金|经手|过手|流转|"
        f"洗白)[^，。！？；”\n{{MONEY}}]{{0,16}}{_TAKE}|"
        f"{_TAKE}(?:的)?(?:资金)?(?:流水|交易额)",
        "flow",
        means="The turnover of accounts, platforms or settlements.",
        examples={"年流水超120亿元": ("超120亿元",), "先后替赌博网站收款超70亿元": ("超70亿元",)},
        counters=("涉案金额50亿元",),
    ),
    rule(
        "amounts.flow.moved",
        f"(?:将|把){_NEAR}{{0,20}}{_TAKE}(?:的?[^，。；\n{{MONEY}}]{{0,4}})?(?:转入|转移|转至|转到|转往|"
        f"转给|汇入|汇至|汇往|兑换|换成)"
        f"|(?:流入|转入|汇入|打入|流向){_NEAR}{{0,10}}{_TAKE}|{_TAKE}(?:资金|现金)?(?:流入|转入|汇入|打入|"
        f"流向)",
        "flow",
        means="A sum moved on from one account to another.",
        examples={"将其中215万元转入其妹名下账户": ("215万元",), "其中2.4万元流入谢某账户": ("2.4万元",)},
        counters=("将涉案215万元查扣", "将215万元发还"),
    ),
    rule(
        "amounts.other.invested",
        f"(?:出资|斥资|注资|耗资|花费|租金|押金){_NEAR}{{0,8}}{_TAKE}",
        "other",
        means="What somebody put into the crime.",
        examples={"出资约4000万元建起6栋楼": ("约4000万元",)},
        counters=("涉案金额4000万元",),
    ),
    rule(
        "amounts.involved.named",
        f"(?<!{{SEIZE}}(?:了|的)?)(?:涉案|涉诈|涉赌)(?:的)?(?:总)?(?:涉案)?(?:金额|资金|价值|数额|款项|"
        f"货值|财物|案值|标的|赌资)?{{TOTAL}}{{0,6}}{_TAKE}|(?<!{{SEIZE}}(?:了|"
        f"的)?)涉案{_NEAR}{{1,12}}(?:折合|共计|合计|价值){{1,2}}{_TAKE}|(?:涉及|涉)(?:金额|资金|"
        f"数额)?{{TOTAL}}{{0,5}}{_TAKE}|(?:案值|诈骗(?:总)?(?:金额|数额|资金)|犯罪(?:金额|数额)|"
        f"被骗(?:总)?(?:金额|资金)|损失金额|诈骗款|骗取金额){_NEAR}{{0,10}}{_TAKE}",
        "involved",
        means="A sum that the text calls involved in the case.",
        examples={
            "现查明涉案金额人民币4200余万元": ("人民币4200余万元",),
            "总涉案金额达1.46亿元": ("1.46亿元",),
            "涉及金额高达近8000万元": ("近8000万元",),
            "涉案300余万元": ("300余万元",),
        },
        counters=("查扣涉案资金270余万元，冻结账户", "涉案手机120部"),
    ),
    rule(
        "amounts.involved.of_the_crime",
        f"(?:货值(?:金额)?|市值|(?:销售|经营)(?:总)?(?:金额|额|数额)|非法经营(?:数额|额)?|"
        f"偷逃(?:应缴)?税(?:款|额)?|骗取出口退税|"
        f"虚开[^，。；\n{{MONEY}}]{{0,16}}?(?:金额|税额|发票)|价税合计|税额|吸收(?:公众存款|资金|存款)|"
        f"募集(?:资金|款)?|集资(?:金额|款|诈骗)?|"
        f"传销(?:资金|金额)|贪污|侵吞|侵占|挪用(?:公款|资金)?|受贿|收受|行贿|卖得|收取(?:会员费|入会费|入门费|加盟费|保证金)|套现|放贷|"
        f"毒资){_NEAR}{{0,14}}{_TAKE}",
        "involved",
        means="A sum that the crime consists of: sold, raised, evaded, laundered.",
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
        means="What one victim lost, told with the victim as its subject.",
        examples={"顾女士陆续投资260多万元": ("260多万元",), "又骗走了近50万元": ("近50万元",)},
        counters=("骗得27名被害人共计人民币85万余元",),
    ),
    rule(
        "amounts.involved.taken",
        f"(?:骗取|骗得|索得|敲诈得|得款|窃取|盗取|冒领|得手|诈骗|诈取|骗走|敲诈|勒索|非法吸收|非法集资|吸收|"
        f"侵占|盗窃|盗刷|套取|"
        f"骗领){_NEAR}{{0,30}}{_TAKE}"
        f"|(?:被骗|受骗|(?<!挽回(?:经济)?|避免(?:经济)?|弥补(?:经济)?|止损)损失){_NEAR}{{0,4}}(?:共计|合计|"
        f"累计|总计|共|总额|金额|达|高达|资金|财物|钱款|超|近)*{_NEAR}{{0,4}}{_TAKE}",
        "involved",
        means="A sum taken from all victims together.",
        examples={
            "骗得27名被害人共计人民币85万余元": ("人民币85万余元",),
            "致使六名被害人被骗共计39万余元": ("39万余元",),
            "查明136名被害人损失共计7421万余元": ("7421万余元",),
        },
        counters=("挽回损失60余万元",),
    ),
)

RULES = (*REFUSED, *ROLES)
