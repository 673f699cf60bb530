"""Own wordings for every field; ``{n}`` is a number of people, ``{m}`` a sum, ``{who}`` names."""

from __future__ import annotations

#: The opening of a case told with its date: ``{date}`` and ``{police}``, up to what was found.
TAKEN_UP = (
    "{date}，{police}公安机关接群众报案后立即展开侦查。",
    "{date}，{police}公安局接到群众报警后依法立案侦查。",
    "{date}，{police}公安机关在侦办一起帮助信息网络犯罪活动案时发现一条跨境线索。",
    "{date}，{police}公安局在工作中发现一个形迹可疑的犯罪团伙。",
    "{date}，{police}警方根据群众举报线索立案侦查。",
    "{date}，{police}公安机关从一起普通警情入手，经研判发现背后另有一条犯罪链条。",
    "{date}，{police}公安局接上级转来线索后成立专案组。",
    "{date}，{police}警方接到辖区银行反映的异常情况，随即立案侦查。",
    "{date}，{police}公安机关依法对该案立案侦查。",
    "{date}，{police}公安局网安部门巡查发现可疑线索，立即开展侦查。",
    "{date}，{police}公安机关接多名群众报案，称在网上被骗。",
    "{date}以来，{police}公安机关在侦办一起网络犯罪案件过程中，发现多条同源线索。",
    "{date}，{police}警方接报警后迅速开展工作。",
    "{date}，{police}公安局刑侦部门在梳理警情时发现，多起案件手法相同，遂并案侦查。",
    "{date}，市民到{police}公安局报警称，其在某平台投资被骗，公安机关随即立案。",
    "{date}，根据网民举报，{police}公安局对一境外网站立案侦查。",
    "{date}，{police}公安机关依托预警线索研判发现，一伙人频繁出入境，行迹可疑。",
    "{date}，{police}公安局陆续接到群众报案，随即成立专案组。",
    "{date}，{police}公安局反诈中心接到一起电信网络诈骗报警后，立即启动合成作战机制。",
    "{date}，公安部将线索下发至{police}公安机关，一场跨境追击就此展开。",
)
#: The opening of a case that tells no date of its own.
UNDATED = (
    "近日，{police}公安机关成功破获一起网络犯罪案件。",
    "日前，{police}警方经连续奋战，一举侦破此案。",
    "{police}公安局抽调精干力量组成专案组，全力攻坚。",
    "{police}公安机关历时数月，查清了该犯罪链条的来龙去脉。",
    "近期，{police}公安机关经缜密侦查，打掉一个盘踞多年的犯罪团伙。",
    "{police}公安局会同多地警方，对该团伙开展集中收网。",
)
#: Those at the head with a place abroad, and without one.
HEADED_ABROAD = (
    "经查，以{who}为首的犯罪集团盘踞在{base}，对国内民众实施诈骗。",
    "专案组查明，以{who}为首的犯罪团伙在{base}设立窝点，专骗境内群众。",
    "该团伙以{who}为首，藏身{base}，内部等级森严。",
    "侦查发现，以{who}为首的诈骗集团长期盘踞{base}等地，与境内人员遥相呼应。",
    "经查，犯罪集团头目{who}在{base}租下一处酒店作为窝点，招揽人员行骗。",
    "经查，该犯罪集团由犯罪嫌疑人{who}组织、领导，人员分布于{base}。",
    "经缜密侦查，一个以{who}为首、盘踞在{base}的犯罪集团逐渐清晰。",
    "经查，主犯{who}先后在{base}设立多个窝点，雇人拨打诈骗电话。",
    "现查明，以{who}等人为首的诈骗集团，在{base}武装势力庇护下长期作案。",
)
HEADED = (
    "经查，该案系以{who}为首的犯罪团伙所为。",
    "专案组查明，以{who}为首的犯罪团伙分工明确、组织严密。",
    "一个以{who}等人为首的犯罪团伙浮出水面。",
    "经查，团伙头目{who}统一管理账目，定期分配赃款。",
    "该团伙组织者{who}躲在幕后遥控指挥。",
    "民警顺线追踪，锁定了主犯{who}的藏身之处。",
    "经查，{who}系该团伙首要分子，负责统筹分工。",
    "经查，该团伙老板{who}以公司名义招募人员，实施犯罪。",
    "专案组最终查清，组织者{who}与境外上线长期勾连。",
)
FINANCED = (
    "经查，幕后“金主”{who}为团伙提供场地和设备。",
    "该窝点由幕后“金主”{who}出资兴建。",
    "办案人员查明，“金主”{who}长期在幕后操控。",
    "经查，{who}作为幕后“金主”，先后投入大量资金购置设备。",
)
SUSPECTED = (
    "经查，犯罪嫌疑人{who}等人以投资为名骗取群众信任。",
    "民警查明，犯罪嫌疑人{who}等人利用虚假平台诱人充值。",
    "经审查，犯罪嫌疑人{who}等人交代了全部作案经过。",
    "经查，{who}等人共谋，搭建虚假网站对外发布广告。",
    "经查，犯罪嫌疑人{who}伙同他人收购银行卡，为上游犯罪转移资金。",
)
#: A gang abroad whose heads are not named.
ABROAD = (
    "该犯罪集团盘踞在{base}，对国内民众实施诈骗。",
    "经查，该团伙在{base}设立窝点，按小组分工行骗。",
    "侦查发现，位于{base}的一个诈骗窝点与此案有关。",
    "该集团成员先后偷渡至{base}，加入诈骗集团。",
    "经查，犯罪团伙藏身{base}，借社交软件寻找目标。",
    "经查，该团伙将服务器架设在{base}，面向境内发展会员。",
    "办案民警发现，该犯罪集团的窝点设在{base}。",
    "该团伙长期在{base}活动，专门针对境内居民实施犯罪。",
)
MEMBERS = (
    "该集团成员共有{n}。",
    "团伙成员共{n}，层级分明。",
    "该团伙成员达{n}。",
    "集团成员共计{n}，分成多个小组。",
    "经查，该犯罪集团共有成员{n}。",
    "这是一个由{n}组成的犯罪团伙。",
)
ARRESTED = (
    "公安机关已抓获犯罪嫌疑人{n}",
    "目前，公安机关共抓获犯罪嫌疑人{n}",
    "现已抓获犯罪嫌疑人{n}",
    "截至目前，警方抓获涉案人员{n}",
    "收网行动中，警方共抓获犯罪嫌疑人{n}",
    "目前，该案已到案犯罪嫌疑人{n}",
    "专案组兵分多路，抓获团伙成员{n}",
    "民警将藏匿各地的{n}犯罪嫌疑人抓获归案",
    "目前，{n}犯罪嫌疑人已被抓获",
    "目前，已有{n}到案",
    "现已到案涉诈人员{n}",
    "专案组在多地同步收网，一举抓获犯罪嫌疑人{n}",
    "截至目前，共有{n}犯罪嫌疑人落网",
    "公安机关先后将涉案的{n}犯罪嫌疑人抓获",
    "行动当日，抓获涉案犯罪嫌疑人{n}",
)
#: Those arrested, told with one of them by name.
ARRESTED_WITH = (
    "警方将{head}等{n}犯罪嫌疑人抓获归案",
    "公安机关抓获{head}等犯罪嫌疑人{n}",
)
#: Parts of those arrested, after a comma, by status.
PARTS = (
    ("arrested", "其中骨干成员{n}"),
    ("arrested", "其中“金主”{n}"),
    ("arrest_approved", "其中{n}已被批准逮捕"),
    ("arrest_approved", "其中批准逮捕{n}"),
    ("transferred", "其中{n}已移送检察机关审查起诉"),
    ("transferred", "其中移送审查起诉{n}"),
    ("detained", "其中{n}已被刑事拘留"),
    ("sentenced", "其中{n}已被判刑"),
    ("sentenced", "其中已判决{n}"),
    ("prosecuted", "其中{n}被提起公诉"),
    ("arrested", "其中包括组织者、骨干{n}"),
    ("detained", "其中刑事拘留{n}"),
    ("detained", "已对其中{n}采取刑事强制措施"),
    ("arrest_approved", "检察机关已批准逮捕其中{n}"),
)
#: A step of the proceedings in a sentence of its own, by status.
STEPS = (
    ("arrest_approved", "检察机关已批准逮捕{n}。"),
    ("arrest_approved", "目前，{n}已被检察机关依法批准逮捕。"),
    ("transferred", "检察机关已受理移送审查起诉{n}。"),
    ("transferred", "公安机关已向检察机关移送审查起诉{n}。"),
    ("prosecuted", "检察机关已依法对{n}提起公诉。"),
    ("detained", "公安机关已依法刑事拘留{n}。"),
    ("detained", "{n}已被依法采取刑事强制措施。"),
    ("sentenced", "法院已依法判决{n}。"),
    ("wanted", "另有{n}犯罪嫌疑人在逃。"),
    ("wanted", "还有{n}仍在逃，警方正全力追捕。"),
    ("surrendered", "在政策感召下，{n}主动投案自首。"),
    ("repatriated", "警方先后将潜逃境外的{n}犯罪嫌疑人押解回国。"),
    ("identified", "专案组已锁定犯罪嫌疑人{n}。"),
    ("identified", "经侦查，警方确定犯罪嫌疑人身份{n}。"),
    ("repatriated", "缅方先后向我方移交犯罪嫌疑人{n}。"),
    ("sentenced", "目前，{n}已被法院判处有期徒刑。"),
    ("prosecuted", "目前，检察机关已起诉{n}。"),
    ("transferred", "目前，{n}犯罪嫌疑人已被移送检察机关审查起诉。"),
    ("surrendered", "先后有{n}向公安机关投案。"),
    ("wanted", "公安机关已对{n}在逃人员上网追逃。"),
)
#: Sums in a sentence of their own, by role.
SUMS = {
    "involved": (
        "经查，涉案金额{m}。",
        "该案涉案金额{m}。",
        "已查明涉案资金{m}。",
        "截至案发，涉案总金额{m}。",
        "该团伙骗取群众资金共计{m}。",
        "经核查，全案涉案金额共计{m}。",
        "经审计，该案涉案资金达{m}。",
        "该案涉及资金{m}。",
        "经查，该团伙作案多起，诈骗金额{m}。",
        "全案涉案价值{m}。",
        "初步查明，被害人被骗资金共计{m}。",
    ),
    "flow": (
        "涉案账户资金流水{m}。",
        "该平台交易流水累计{m}。",
        "短短数月，资金流水{m}。",
        "经查，涉案银行账户流水金额{m}。",
        "该网络赌博平台涉赌资金流水{m}。",
    ),
    "proceeds": (
        "该团伙从中非法获利{m}。",
        "截至案发，非法获利共计{m}。",
        "涉案人员违法所得{m}。",
        "该团伙从中牟利{m}。",
        "经查，该团伙累计获利{m}。",
        "团伙成员非法所得共计{m}。",
    ),
    "seized": (
        "公安机关冻结涉案资金{m}。",
        "警方扣押现金{m}。",
        "办案单位依法查扣涉案资金{m}。",
        "行动中，缴获赃款{m}。",
        "现场查获现金{m}。",
        "警方依法冻结涉案账户资金{m}。",
        "公安机关查封、扣押、冻结涉案资产价值{m}。",
    ),
    "recovered": (
        "警方已为群众挽回损失{m}。",
        "公安机关追回被骗资金{m}。",
        "反诈中心紧急止付资金{m}。",
        "专案组全力追赃挽损，已追回赃款{m}。",
        "目前，已返还被害人资金{m}。",
    ),
}
#: One victim's report: ``{victim}`` and the sum.
LOSS = (
    "其中，市民{victim}报警称被骗{m}。",
    "受害人{victim}报案称，其在网上认识一名“导师”后被骗走{m}。",
    "其中，被害人{victim}在一周内先后转账，损失{m}。",
)
#: A judgment of one of the leaders: ``{head}``, a prison term and a fine.
JUDGED = (
    "法院以诈骗罪判处{head}有期徒刑{term}，并处罚金{m}。",
    "{head}被法院依法判处有期徒刑{term}，并处罚金{m}。",
)
#: Short names for the case in a caption, between place and 案.
CRIMES = (
    "电信网络诈骗",
    "特大电信网络诈骗",
    "跨境电信网络诈骗",
    "跨境网络赌博",
    "网络赌博",
    "开设赌场",
    "侵犯公民个人信息",
    "帮助信息网络犯罪活动",
    "组织他人偷越国境",
    "掩饰、隐瞒犯罪所得",
    "非法控制计算机信息系统",
    "虚假投资理财诈骗",
    "冒充客服诈骗",
    "网络贷款诈骗",
    "非法经营",
    "敲诈勒索",
)
#: What the wordings above show of how the victims were deceived: words and the code of the type.
DECEITS = {
    "网络赌博": "gambling",
    "开设赌场": "gambling",
    "虚假投资": "fake_investment",
    "以投资为名": "fake_investment",
    "以投资理财为名": "fake_investment",
    "网络交友": "romance",
    "冒充客服": "fake_customer_service",
    "网络贷款诈骗": "fake_loan",
    "杀猪盘": "romance",
    "刷单返利": "task_rebate",
    "赌博网站": "gambling",
    "投资被骗": "fake_investment",
}
