"""Rules of people counted, in the order in which they win: what is no suspect, then every status."""

from __future__ import annotations

from extractor.fields.vocabulary import rule

_TAKE = "(?<take>{HEADCOUNT})"
#: A gap within the clause that holds no other headcount, and does not turn to others (另有).
_NEAR = "[^，。！？；（）\n另{HEADCOUNT}]"


REFUSED = (
    rule(
        "suspects.not.police",
        f"{_TAKE}的?{{POLICE}}|(?:出动|抽调|集合|组织|派出|投入|调集|组成){_NEAR}{{0,6}}{_TAKE}"
        f"(?=[^，。；]{{0,6}}(?:警|小组|专班|专案))|(?:民警|警力|警员)(?:共计?|合计|达)?{_TAKE}",
        means="Police officers counted.",
        examples={
            "组织40名警力分赴多地": ("40名",),
            "先后出动民警300多人": ("300多人",),
            "6名(的|)民警": ("6名",),
            "(出动|抽调|集合|组织|派出|投入|调集|组成)(6)6人(6)(警|小组|专班|专案)": ("6人",),
            "(民警|警力|警员)(|共|共计|合计|达)6人": ("6人",),
        },
        counters=(
            "抓获犯罪嫌疑人40名",
            "出动(7)6人(1)警",
            "出动6人(7)警",
            "共6人(1)警",
            "出动6人",
        ),
    ),
    rule(
        "suspects.not.victims",
        f"{_TAKE}[^，。；、\n{{HEADCOUNT}}]{{0,7}}?{{VICTIM}}(?!的?(?:犯罪)?(?:嫌疑|团伙))|"
        f"{{VICTIM}}(?:人数|数量|总数|数)?(?:共计|高达|多达|达到|达|共|有|为|已|就|竟)*{_TAKE}|"
        f"(?:骗取|诈骗|骗得|坑害|骗走){_NEAR}{{0,8}}{_TAKE}(?=[^，。；\n]{{0,12}}{{MONEY}})",
        means="Victims counted.",
        examples={
            "骗取200余名被害人共计2亿余元": ("200余名",),
            "被害人数近1800人": ("近1800人",),
            "造成12名老年人被骗": ("12名",),
            "6名(7)群众": ("6名",),
            "群众(|人数|数量|总数|数)(|共计|高达|多达|达到|达|共|有|为|已|就|竟)6人": ("6人",),
            "(骗取|诈骗|骗得|坑害|骗走)(8)6人(12)5万元": ("6人",),
        },
        counters=(
            "抓获12名犯罪嫌疑人",
            "老人中心附近抓获3人",
            "6名(8)群众",
            "6名群众(的|)(犯罪|)(嫌疑|团伙)",
            "骗取(9)6人5万元",
            "骗取6人(13)5万元",
            "骗取6人",
            "给6人5万元",
        ),
    ),
    rule(
        "suspects.not.rescued",
        f"(?:解救|营救|救出)[^，。；\n{{HEADCOUNT}}抓捕]{{0,10}}?{_TAKE}"
        f"|{_TAKE}[^，。；\n{{HEADCOUNT}}]{{0,8}}(?:获救|被解救|被营救)",
        means="People freed from a den.",
        examples={
            "解救被拘禁人员12名": ("12名",),
            "营救出同胞30余人": ("30余人",),
            "5名被困人员获救": ("5名",),
            "(解救|营救|救出)(10)6人": ("6人",),
            "6人(8)(获救|被解救|被营救)": ("6人",),
        },
        counters=(
            "解救人质后抓获团伙成员12名",
            "抓获12名",
            "解救(11)6人",
            "6人(9)获救",
            "解救时(抓|捕)6人",
        ),
    ),
    rule(
        "suspects.not.smuggled",
        f"(?:组织|引诱|偷渡|偷越国（边）境|偷越边境|运送|输送|出境|出入境){_NEAR}{{0,8}}{_TAKE}{_NEAR}{{0,12}}"
        f"(?:偷渡|偷越|出境|入境|前往|赴)|(?:偷渡|出境|非法入境)(?:人员|者){_NEAR}{{0,4}}{_TAKE}",
        means="People who were led or stole across the border.",
        examples={
            "先后组织130余人偷越出境": ("130余人",),
            "查获越南籍偷渡人员17名": ("17名",),
            "(组织|引诱|偷渡|偷越国（边）境|偷越边境|运送|输送|出境|出入境)(8)6人(12)(偷渡|偷越|出境|入境|前往|赴)": (
                "6人",
            ),
            "(偷渡|出境|非法入境)(人员|者)(4)6人": ("6人",),
        },
        counters=(
            "抓获组织偷渡犯罪嫌疑人17名",
            "组织(9)6人出境",
            "组织6人(13)出境",
            "组织6人",
            "6人出境",
            "偷渡人员(5)6人",
            "偷渡6人",
            "人员6人",
        ),
    ),
    rule(
        "suspects.not.of_another_case",
        f"(?:另外?一起|此前侦破|曾经?侦破|曾经?破获)[^。！？\n]{{0,60}}?{_TAKE}",
        means="People of a case that is told only for comparison.",
        examples={
            "去年警方侦破的另一起传销案涉案金额巨大，27名主犯全部落网": ("27名",),
            "(另一起|另外一起|此前侦破|曾侦破|曾经侦破|曾破获|曾经破获)(60)6人": ("6人",),
        },
        counters=(
            "侦破一起传销案，27名主犯全部落网",
            "曾侦破(61)6人",
            "另案6人",
            "已破获6人",
        ),
    ),
    rule(
        "suspects.not.casualties",
        f"{_TAKE}[^，。；\n{{HEADCOUNT}}]{{0,4}}?{{DEATH}}|{{DEATH}}(?:人数)?(?:达|共)?{_TAKE}",
        means="The dead and the hurt.",
        examples={
            "造成3人死亡、5人受伤": ("3人", "5人"),
            "6人(4)死亡": ("6人",),
            "死亡(人数|)(达|共|)6人": ("6人",),
        },
        counters=(
            "抓获5人",
            "6人(5)死亡",
        ),
    ),
    rule(
        "suspects.not.residents",
        f"(?:楼|园区|小区|村|社区|当地|居住|常住)[^，。；\n{{HEADCOUNT}}]{{0,9}}(?:有|住着|居住|容纳){_TAKE}"
        f"(?!(?:被|已)?{{ARREST}})",
        means="People who live or work in a place, counted in passing.",
        examples={
            "整栋楼上据说有3000多人": ("3000多人",),
            "(楼|园区|小区|村|社区|当地|居住|常住)(9)(有|住着|居住|容纳)6人": ("6人",),
        },
        counters=(
            "园区内抓获50人",
            "村(10)有6人",
            "村里有6人(被|已|)落网",
            "有6人",
            "村6人",
        ),
    ),
)

STATUS = (
    rule(
        "suspects.other.let_go",
        f"{_TAKE}{_NEAR}{{0,20}}(?:不起诉|不批准逮捕|不批捕|不予批捕|不捕|不予逮捕|批评教育|行政处罚|行政拘留|"
        f"(?:取保候审|监视居住)(?!等?(?:刑事)?强制措施)|另案处理)|"
        f"(?:不起诉|不批准逮捕|不批捕|取保候审|监视居住){_NEAR}{{0,8}}{_TAKE}",
        "other",
        means="People whom the procuratorate did not charge or did not have arrested.",
        examples={
            "其中26人相对不起诉": ("26人",),
            "对5名技术人员作出不批准逮捕决定": ("5名",),
            "6人(20)(不起诉|不批准逮捕|不批捕|不予批捕|不捕|不予逮捕|批评教育|行政处罚|行政拘留|取保候审|监视居住|另案处理)": (
                "6人",
            ),
            "(不起诉|不批准逮捕|不批捕|取保候审|监视居住)(8)6人": ("6人",),
        },
        counters=(
            "起诉26人",
            "6人(21)不捕",
            "6人(取保候审|监视居住)(等|)(刑事|)强制措施",
            "不起诉(9)6人",
            "6人起诉",
        ),
    ),
    rule(
        "suspects.transferred.verb_before",
        f"{{TRANSFER}}{_NEAR}{{0,16}}{_TAKE}",
        "transferred",
        means="People counted after 移送审查起诉 or the like.",
        examples={
            "移送审查起诉45人": ("45人",),
            "已移送检察机关审查起诉340余人": ("340余人",),
            "检察机关已受理移送审查起诉500余人": ("500余人",),
            "移送审查起诉(16)6人": ("6人",),
        },
        counters=(
            "移交我方763名",
            "抓获60人，移送审查起诉",
            "移送审查起诉(17)6人",
        ),
    ),
    rule(
        "suspects.transferred.verb_after",
        f"{_TAKE}{{UP_TO}}{{TRANSFER}}{{NO_OWN}}",
        "transferred",
        means="People counted before 移送审查起诉 or the like.",
        examples={
            "柯某等15人已移送检察机关": ("15人",),
            "6人(30)移诉": ("6人",),
            "6人(16)涉嫌诈骗罪、洗钱罪，(80)移诉": ("6人",),
            "6人移诉(9)8人": ("6人",),
        },
        counters=(
            "抓获12人，正在移送起诉",
            "6人(31)移诉",
            "6人(17)涉嫌诈骗罪，移诉",
            "6人涉嫌诈骗罪、洗钱罪，(83)移诉",
            "6人，移诉",
            "6人移诉(8)8人",
            "6人移诉8人",
        ),
    ),
    rule(
        "suspects.sentenced.verb_before",
        f"{{SENTENCE_VERB}}{_NEAR}{{0,40}}{_TAKE}",
        "sentenced",
        means="People counted after a verb of judgment.",
        examples={
            "其中已判决65人": ("65人",),
            "以诈骗罪判处林某、王某等8名骨干成员十年": ("8名",),
            "判刑(40)6人": ("6人",),
        },
        counters=(
            "判处有期徒刑三年，抓获3人",
            "判刑(41)6人",
        ),
    ),
    rule(
        "suspects.sentenced.verb_after",
        f"{_TAKE}(?:[^。！？；\n{{HEADCOUNT}}]{{0,90}}(?:被|均|分别|依法|"
        f"以)[^，。；\n{{HEADCOUNT}}]{{0,20}}|{_NEAR}{{0,20}}){{SENTENCE_VERB}}",
        "sentenced",
        means="People counted before a verb of judgment.",
        examples={
            "17人被判有期徒刑": ("17人",),
            "法院对周某等5名被告人分别判处有期徒刑三年至十年": ("5名",),
            "6人(90)(被|均|分别|依法|以)(20)判刑": ("6人",),
            "6人(20)判刑": ("6人",),
        },
        counters=(
            "抓获17人",
            "6人(91)被(1)判刑",
            "6人被(21)判刑",
            "6人(21)判刑",
            "6人，判刑",
        ),
    ),
    rule(
        "suspects.prosecuted.verb_after",
        f"{_TAKE}{{UP_TO}}{{PROSECUTE}}{{NO_OWN}}",
        "prosecuted",
        means="People counted before 提起公诉 or the like.",
        examples={
            "对汪某、柯某等9名被告人提起公诉": ("9名",),
            "6人提起公诉(9)8人": ("6人",),
        },
        counters=(
            "移送7人审查起诉",
            "6人提起公诉(8)8人",
            "6人提起公诉8人",
        ),
    ),
    rule(
        "suspects.prosecuted.verb_before",
        f"{{PROSECUTE}}{_NEAR}{{0,24}}{_TAKE}",
        "prosecuted",
        means="People counted after 提起公诉 or the like.",
        examples={
            "检察机关依法提起公诉32人": ("32人",),
            "已起诉犯罪嫌疑人32名": ("32名",),
            "提起公诉(24)6人": ("6人",),
        },
        counters=(
            "移送审查起诉32人",
            "提起公诉(25)6人",
        ),
    ),
    rule(
        "suspects.arrested.brought_in",
        f"{_TAKE}[^，。；\n{{HEADCOUNT}}]{{0,8}}(?:到案(?!后)|归案)",
        "arrested",
        means="People counted between 逮捕 and 到案, as Taiwan and Hong Kong write it.",
        examples={
            "拘提、逮捕主嫌等41人到案": ("41人",),
            "6人(8)(到案|归案)": ("6人",),
        },
        counters=(
            "41人到案后供认",
            "6人(9)归案",
        ),
    ),
    rule(
        "suspects.arrest_approved.verb_before",
        f"{{APPROVED}}{_NEAR}{{0,16}}{_TAKE}",
        "arrest_approved",
        means="People counted after 批准逮捕 or 批捕.",
        examples={
            "检察机关批准逮捕犯罪嫌疑人45名": ("45名",),
            "批捕45人": ("45人",),
            "批捕(16)6人": ("6人",),
        },
        counters=(
            "抓获45人",
            "批捕(17)6人",
        ),
    ),
    rule(
        "suspects.arrest_approved.verb_after",
        f"{_TAKE}{{UP_TO}}{{APPROVED}}{{NO_OWN}}",
        "arrest_approved",
        means="People counted before 批准逮捕 or 批捕.",
        examples={"其中12人被检察机关批准逮捕": ("12人",)},
        counters=(
            "12人被抓获",
            "6人批捕8人",
            "6人批捕(8)8人",
        ),
    ),
    rule(
        "suspects.detained.verb_before",
        f"{{CHECKED}}{_NEAR}{{0,16}}{_TAKE}",
        "detained",
        means="People counted after 刑事拘留 or another coercive measure.",
        examples={
            "刑事拘留1人": ("1人",),
            "依法采取刑事强制措施22人": ("22人",),
            "刑拘(16)6人": ("6人",),
        },
        counters=(
            "抓获1人",
            "刑拘(17)6人",
        ),
    ),
    rule(
        "suspects.detained.verb_after",
        f"{_TAKE}{{UP_TO}}{{CHECKED}}{{NO_OWN}}",
        "detained",
        means="People counted before 刑事拘留 or another coercive measure.",
        examples={
            "16名嫌疑人被刑事拘留": ("16名",),
            "14人涉嫌诈骗罪、帮信罪被警方刑事拘留": ("14人",),
            "对8名嫌疑人采取刑事强制措施": ("8名",),
        },
        counters=(
            "抓获12人，刑拘在即",
            "6人刑拘8人",
            "6人刑拘(8)8人",
        ),
    ),
    rule(
        "suspects.wanted",
        f"{{WANTED}}{_NEAR}{{0,9}}{_TAKE}|{_TAKE}{_NEAR}{{0,14}}{{WANTED}}",
        "wanted",
        means="People counted as at large.",
        examples={
            "包括网上在逃人员57名": ("57名",),
            "另有3名嫌疑人在逃": ("3名",),
            "在逃(9)6人": ("6人",),
            "6人(14)在逃": ("6人",),
        },
        counters=(
            "在逃跑途中，警方抓获3名",
            "在逃(10)6人",
            "6人(15)在逃",
        ),
    ),
    rule(
        "suspects.surrendered",
        f"{{SURRENDER}}{_NEAR}{{0,11}}{_TAKE}|{_TAKE}{_NEAR}{{0,12}}{{SURRENDER}}",
        "surrendered",
        means="People counted as having given themselves up.",
        examples={
            "另有6人主动投案自首": ("6人",),
            "投案自首人员15名": ("15名",),
            "投案(11)6人": ("6人",),
            "6人(12)投案": ("6人",),
        },
        counters=(
            "抓获6人",
            "投案(12)6人",
            "6人(13)投案",
        ),
    ),
    rule(
        "suspects.repatriated",
        f"{{RETURNED}}{_NEAR}{{0,16}}{_TAKE}|{_TAKE}{_NEAR}{{0,24}}{{RETURNED}}",
        "repatriated",
        means="People counted as brought home or handed over.",
        examples={
            "将128名犯罪嫌疑人押解回国": ("128名",),
            "移交我方763名": ("763名",),
            "遣返(16)6人": ("6人",),
            "6人(24)遣返": ("6人",),
        },
        counters=(
            "移送审查起诉763名",
            "遣返(17)6人",
            "6人(25)遣返",
        ),
    ),
    rule(
        "suspects.identified.verb_before",
        f"{{IDENTIFIED}}{_NEAR}{{0,24}}(?:{{SUSPECT}}|身份|{{PERSON}}){_NEAR}{{0,6}}{_TAKE}",
        "identified",
        means="People counted after a verb of finding out who they are.",
        examples={
            "锁定犯罪嫌疑人36名": ("36名",),
            "锁定(24)(嫌疑人|身份|张某)(6)6人": ("6人",),
        },
        counters=(
            "抓获犯罪嫌疑人36名",
            "锁定(25)身份6人",
            "锁定身份(7)6人",
            "锁定6人",
            "身份6人",
        ),
    ),
    rule(
        "suspects.identified.verb_after",
        f"{_TAKE}{_NEAR}{{0,16}}(?:锁定|查明身份|确定身份)",
        "identified",
        means="People counted before a verb of finding out who they are.",
        examples={
            "顾某等12名团伙成员身份已被锁定": ("12名",),
            "6人(16)(锁定|查明身份|确定身份)": ("6人",),
        },
        counters=(
            "12名民警，锁定嫌疑人",
            "6人(17)锁定",
        ),
    ),
    rule(
        "suspects.arrested.verb_before",
        f"{{ARREST}}(?!的?团伙成员(?!{_NEAR}{{0,4}}{{HEADCOUNT}}))(?![^，。；\n]{{0,12}}(?:警力|民警))"
        f"{_NEAR}{{0,40}}{_TAKE}",
        "arrested",
        means="People counted after a verb of catching.",
        examples={
            "抓获犯罪嫌疑人13名": ("13名",),
            "现已抓获5个诈骗集团成员共计430余人": ("430余人",),
            "已到案600余人": ("600余人",),
            "抓获团伙成员共24名": ("24名",),
            "抓获张某以及“投毒手”共18人": ("18人",),
            "抓获(40)6人": ("6人",),
            "抓获(的|)团伙成员(4)6人": ("6人",),
            "抓获(13)警力后6人": ("6人",),
        },
        counters=(
            "抓获团伙成员后，又有3名群众报案",
            "移送审查起诉13名",
            "抓获(41)6人",
            "抓获(的|)团伙成员(5)6人",
            "抓获(12)(警力|民警)6人",
        ),
    ),
    rule(
        "suspects.arrested.verb_after",
        f"{_TAKE}{_NEAR}{{0,30}}{{CAUGHT}}{{NO_OWN}}",
        "arrested",
        means="People counted before a verb of catching.",
        examples={
            "柯某等23名嫌疑人已被抓获": ("23名",),
            "将龚某等19人一网打尽": ("19人",),
            "180人已被抓": ("180人",),
            "6人(30)落网": ("6人",),
            "6人落网(9)8人": ("6人",),
        },
        counters=(
            "17名民警，抓获",
            "三人在境外控制集团",
            "三人到案后均坦白",
            "6人(31)落网",
            "6人落网8人",
            "6人落网(8)8人",
        ),
    ),
    rule(
        "suspects.arrested.over_comma",
        f"{{ARREST}}(?:[^。；\n{{HEADCOUNT}}]{{0,24}}{{SUSPECT}}[^。；\n{{HEADCOUNT}}]{{0,30}}[，、]"
        f"(?:共|共计|合计|总计)|{{PERSON}}(?:{{LIST}}{{PERSON}})+等?){_TAKE}",
        "arrested",
        means="People counted after a comma behind the names of those caught.",
        examples={
            "抓获主要犯罪嫌疑人赵某、钱某，共21人": ("21人",),
            "抓获(24)嫌疑人(30)(，|、)(共|共计|合计|总计)6人": ("6人",),
            "抓获张某，李某，王某(等|)三人": ("三人",),
        },
        counters=(
            "抓获赵某。共21人",
            "抓获(25)嫌疑人，共6人",
            "抓获嫌疑人(31)，共6人",
            "抓获嫌疑人共6人",
            "嫌疑人，共6人",
            "抓获，共6人",
            "抓获嫌疑人，6人",
            "张某，李某等6人",
            "抓获等6人",
            "抓获张某李某等6人",
        ),
    ),
    rule(
        "suspects.heading.defendants",
        f"被告人{{PERSON}}(?:、{{PERSON}})*等{_TAKE}[^。\n]{{0,40}}案",
        "sentenced",
        means="Defendants counted in the heading of a case that was judged.",
        examples={
            "被告人项某等4人诈骗案": ("4人",),
            "被告人覃某等3人组织他人偷越国境案": ("3人",),
            "被告人张某(、李某|、李某、王某|)等6人(40)案": ("6人",),
        },
        counters=(
            "项某等4人报案",
            "被告人张某等6人(41)案",
            "张某等6人诈骗案",
            "被告人张某6人诈骗案",
            "被告人张某等6人",
            "被告人等6人诈骗案",
            "被告人张某。李某等6人诈骗案",
        ),
    ),
    rule(
        "suspects.member.of_gang",
        f"(?:(?<!群)成员|骨干|人员|员工|职工|会员|代理人?|“业务员”|“键盘手”|话务员)(?:总数|人数|规模)?"
        f"(?:最多时|高峰时|鼎盛时|一度)?[已就竟]?(?:共计|多达|达到|高达|达|共|有|为|发展到|{{CLAUSE}}有)*{_TAKE}",
        "member",
        means="The number of members that a gang is told to have.",
        examples={
            "团伙成员共有160余人": ("160余人",),
            "集团成员多达120余人": ("120余人",),
            "职工达数百人": ("数百人",),
            "会员发展到6人": ("6人",),
            "(成员|骨干|人员|员工|职工|代理|代理人|“业务员”|“键盘手”|话务员)6人": ("6人",),
            "职工(总数|人数|规模|)(最多时|高峰时|鼎盛时|一度|)(已|就|竟|)(共计|多达|达到|高达|达|共|有|为|发展到|约有|)6人": (
                "6人",
            ),
            "职工共有6人": ("6人",),
        },
        counters=(
            "抓获160余人",
            "群成员6人",
            "职工。6人",
        ),
    ),
    rule(
        "suspects.member.made_of",
        f"{_TAKE}(?:参与|组成|规模|参加|构成|的|特大|大型|庞大|跨境|电信|诈骗|赌博|电诈|犯罪|卖淫|传销|洗钱|"
        f"盗窃|黑恶|恶势力)*{{GANG}}(?!者|部|长|他人|多人|人员)|"
        f"(?:纠集|网罗|招募|招揽|发展|拥有|控制|涉及|雇佣|组织|吸纳|涉案|掌握){_NEAR}{{0,12}}{_TAKE}"
        f"(?=[^，。；\n{{HEADCOUNT}}]{{0,14}}(?:团伙|集团|组织|犯罪|诈骗|作案|参与|成员|代理|员工|骨干))|"
        f"(?:涉案|涉及)的?人就?(?:共|多达|达|有)*{_TAKE}|(?:团伙|集团|组织)(?:共有?|有|规模达){_TAKE}",
        "member",
        means="The number of people that a gang is told to be made of.",
        examples={
            "发展为400余人参与的诈骗集团": ("400余人",),
            "涉及50多人的犯罪团伙露出马脚": ("50多人",),
            "涉案的人就多达60余人": ("60余人",),
            "6人(参与|组成|规模|参加|构成|的|特大|大型|庞大|跨境|电信|诈骗|赌博|电诈|犯罪|卖淫|传销|洗钱|盗窃|黑恶|恶势力)(犯罪|)团伙": (
                "6人",
            ),
            "(纠集|网罗|招募|招揽|发展|拥有|控制|涉及|雇佣|组织|吸纳|涉案|掌握)(12)6人(14)(团伙|集团|组织|犯罪|诈骗|作案|参与|成员|代理|员工|骨干)": (
                "6人",
            ),
            "(涉案|涉及)(的|)人(就|)(共|多达|达|有|)6人": ("6人",),
            "(团伙|集团|组织)(共|共有|有|规模达)6人": ("6人",),
            "6人团伙": ("6人",),
        },
        counters=(
            "引诱93名居民出境",
            "6人团伙(者|部|长|他人|多人|人员)",
            "纠集(13)6人犯罪",
            "纠集6人(15)犯罪",
            "纠集6人",
            "6人作案",
            "涉案6人",
            "人就有6人",
            "团伙6人",
            "共6人",
        ),
    ),
    rule(
        "suspects.member.recruited",
        f"(?:招募|纠集|网罗|雇佣|雇用)了?{_TAKE}(?=[，、。从在以通实为组])|"
        f"人(?:最多时|高峰时|鼎盛时|一度)[达有]?{_TAKE}|"
        f"(?:招募|招揽|纠集|网罗|雇佣|雇用|拉拢|发展){_NEAR}{{0,10}}(?:“[^”\n]{{1,6}}”|成员|人员|员工|代理|业务员|"
        f"码商|下线|骨干|司机|同乡|马仔|打手){_NEAR}{{0,4}}{_TAKE}|"
        f"有{_TAKE}(?:在{{CLAUSE}}{{0,8}})?(?:从事|参与|加入|实施)",
        "member",
        means="The number of people recruited or working in a den.",
        examples={
            "招募“码商”近4000多名": ("近4000多名",),
            "先后有300余人在窝点从事诈骗": ("300余人",),
            "(招募|纠集|网罗|雇佣|雇用)(了|)6人(，|、|。|从|在|以|通|实|为|组)": ("6人",),
            "人(最多时|高峰时|鼎盛时|一度)(达|有|)6人": ("6人",),
            "(招募|招揽|纠集|网罗|雇佣|雇用|拉拢|发展)(10)(“打手”|成员|人员|员工|代理|业务员|码商|下线|骨干|司机|同乡|马仔|打手)(4)6人": (
                "6人",
            ),
            "有6人(在园区里|)(从事|参与|加入|实施)": ("6人",),
            "有6人在(8)从事": ("6人",),
            "招募“(6)”6人": ("6人",),
        },
        counters=(
            "招募期间抓获3人",
            "招募6人",
            "招募了6人来",
            "6人，",
            "人6人",
            "最多时6人",
            "招募(11)司机6人",
            "招募司机(5)6人",
            "招募(1)6人",
            "司机6人",
            "有6人",
            "6人从事",
            "有6人在(9)从事",
            "招募“(7)”6人",
            "招募“”6人",
            "有6人(8)从事",
        ),
    ),
    rule(
        "suspects.named",
        f"{{PERSON}}{{NOTE}}等?{_TAKE}|{_TAKE}{{SUSPECT}}",
        "other",
        means="People counted by their names or together, with no word on what became of them.",
        examples={
            "张某、冉某二人": ("二人",),
            "卓某某等5名出资“金主”": ("5名",),
            "张某（在逃）、李某（男）、王某(等|)6人": ("6人",),
            "6名嫌疑人": ("6名",),
            "张某（绰号老三）(等|)6人": ("6人",),
        },
        counters=(
            "抓获6名",
            "张某。6人",
        ),
    ),
)

RULES = (*REFUSED, *STATUS)
