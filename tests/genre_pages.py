"""Whole made-up texts of the genre: their kinds, their headings, and the page around them."""

from __future__ import annotations

from typing import Any

A, B = "福建莆田“9.06”电信网络诈骗案", "江苏江阴“6.16”电信网络诈骗案"
A_BODY = "2022年9月，福建省莆田市公安机关接群众报案后立案侦查，抓获犯罪嫌疑人20名。"
B_BODY = "2021年7月，江苏省江阴市公安机关接群众报案后立案侦查。经查，涉案金额3000余万元，抓获犯罪嫌疑人12名。"
CASES = f"1.{A}\n{A_BODY}\n2.{B}\n{B_BODY}"
TITLE = "公安机关公布2起典型案例"
LEAD = "近日，公安机关公布2起打击电信网络诈骗犯罪典型案例，提醒群众提高警惕。"
SINGLE = (
    "浙江温州警方打掉一个诈骗团伙\n"
    "近日，浙江省温州市公安局打掉一个电信网络诈骗团伙，抓获犯罪嫌疑人12名。\n"
    "2022年9月，温州市公安局接到市民林女士报警称被骗20万元。民警循线追踪，发现该团伙盘踞在外省。"
    "专案组赶赴当地收网，抓获以郭某为首的犯罪嫌疑人12名，涉案金额3000余万元。目前，案件正在进一步侦办中。"
)

#: (name, text, kind, number of cases)
KINDS = (
    (
        "notice",
        (
            "最高检、公安部联合挂牌督办第四批2起特大跨境电信网络诈骗犯罪案件\n"
            "近日，最高人民检察院、公安部联合挂牌督办第四批2起特大跨境电信网络诈骗犯罪案件。"
            f"这2起案件分别是{A}、{B}。\n挂牌督办案件简要情况\n{CASES}"
        ),
        "numbered",
        2,
    ),
    ("bulletin of the ministry", f"公安部公布2起典型案例\n{CASES}", "numbered", 2),
    ("bulletin of the court", f"最高法发布2个典型案例\n{CASES}", "numbered", 2),
    ("bulletin of a province", f"某省厅发布2大典型案例\n{CASES}", "numbered", 2),
    ("headings alone", f"公安部公布2起典型案例\n1.{A}\n2.{B}", "numbered", 2),
    ("single case", SINGLE, "single", 1),
    (
        "meeting",
        (
            "全省公安机关打击治理电信网络诈骗工作会议召开\n"
            "9月12日，全省公安机关打击治理电信网络诈骗犯罪工作会议在省城召开。会议强调，要坚持以人民为中心，"
            "深化打击跨境赌博和电信网络诈骗犯罪。会议指出，去年以来全省共抓获犯罪嫌疑人2.1万名，止付资金8亿元。"
            "会议要求，各级公安机关要提高站位，压实责任，推动形成齐抓共管格局。"
        ),
        "none",
        0,
    ),
    (
        "statistics",
        (
            "今年以来全国检察机关起诉电信网络诈骗犯罪嫌疑人3万余人\n"
            "据统计，今年1月至8月，全国检察机关共批准逮捕电信网络诈骗犯罪嫌疑人1.2万人，起诉3.4万人，"
            "同比分别上升21.6%和52.9%。从起诉情况看，涉案金额100万元以上的占比近三成，缅北等地仍是主要来源。"
        ),
        "none",
        0,
    ),
    (
        "opinion",
        (
            "评论 | 斩断网络黑灰产的利益链条\n"
            "电信网络诈骗屡打不绝，背后是黑灰产的层层滋养。有的团伙动辄骗走老人数十万元，令人痛心。"
            "治理之道，在于源头防范、综合施策。平台要担起责任，监管要长出牙齿，公众也要多一分清醒。"
        ),
        "none",
        0,
    ),
    (
        "questions",
        (
            "就挂牌督办第三批跨境电信网络诈骗犯罪案件答记者问\n"
            "问：挂牌督办的背景是什么？\n答：近年来，境外诈骗集团对我境内群众疯狂作案，两部门先后督办两批案件，抓获犯罪嫌疑人千余名。\n"
            "问：下一步有什么打算？\n答：我们将继续保持高压态势，对组织者、金主一追到底。"
        ),
        "none",
        0,
    ),
    (
        "regulation",
        (
            "反电信网络诈骗办法\n第一条 为了预防和惩治电信网络诈骗活动，保护公民财产安全，制定本办法。\n"
            "第二条 电信企业应当落实实名登记制度。\n第三条 违反本办法的，处五万元以上五十万元以下罚款。"
        ),
        "none",
        0,
    ),
    (
        "warning",
        (
            "警惕！这些诈骗手法请注意\n"
            "一是刷单返利。不法分子以高额佣金为诱饵，小额返利后诱骗大额投入。\n"
            "二是冒充客服。对方谎称快递丢失，诱导转账。\n凡是要求转账到安全账户的，都是诈骗。如遇诈骗，请拨打110报警。"
        ),
        "none",
        0,
    ),
    (
        "a lead that tells older cases",
        (
            "公安机关公布2起典型案例\n"
            "此前，公安机关已公布3起典型案例，其中浙江温州“8.26”电信网络诈骗案抓获犯罪嫌疑人890余名。此次公布的2起如下。\n"
            f"{CASES}"
        ),
        "numbered",
        2,
    ),
)


def styled(*marks: str, joint: str = "") -> str:
    """Return two cases, each heading after its own marker."""
    return f"{TITLE}\n{LEAD}\n{marks[0]}{joint}{A}\n{A_BODY}\n{marks[1]}{joint}{B}\n{B_BODY}"


#: (name, text, headings)
HEADINGS = (
    *(
        (f"{one} {two}", styled(one, two), [A, B])
        for one, two in (
            ("1.", "2."),
            ("1、", "2、"),
            ("1．", "2．"),
            ("1 ", "2 "),
            ("(1)", "(2)"),
            ("（1）", "（2）"),
            ("①", "②"),
            ("一、", "二、"),
            ("（一）", "（二）"),
            ("案例一 ", "案例二 "),
            ("案例1：", "案例2："),
            ("【案例一】", "【案例二】"),
            ("典型案例之一：", "典型案例之二："),
            ("01 ", "02 "),
            ("", ""),
        )
    ),
    ("number alone", styled("01\n", "02\n"), [A, B]),
    ("marker alone", styled("案例一\n", "案例二\n"), [A, B]),
    ("dashes", styled("——", "——"), [A, B]),
    ("bullets", styled("•", "•"), [A, B]),
    ("body on the same line", f"{TITLE}\n1.{A}。{A_BODY}\n2.{B}。{B_BODY}", [A, B]),
    (
        "subtitle after the name",
        f"{TITLE}\n案例一\n{A}\n——藏身境外的“投资导师”\n{A_BODY}\n案例二\n{B}\n——园区里的“金主”\n{B_BODY}",
        [A, B],
    ),
    ("marker and no name", f"{TITLE}\n案例一\n{A_BODY}\n案例二\n{B_BODY}", [None, None]),
    (
        "in the lead, then as blocks",
        f"{TITLE}\n公安机关公布2起典型案例：（1）{A}；（2）{B}。\n{CASES}",
        [A, B],
    ),
    ("in the lead alone", f"{TITLE}\n公安机关公布2起典型案例：（1）{A}；（2）{B}。", [A, B]),
    ("joined in the lead alone", f"{TITLE}\n这2起案件分别是{A}、{B}。", [A, B]),
    ("table of contents", f"{TITLE}\n目录\n1.{A}\n2.{B}\n{CASES}", [A, B]),
    (
        "places, police and people",
        f"{TITLE}\n1.江苏南通公安机关侦破“金辉园区”专案\n{A_BODY}\n2.湖南衡阳公安机关侦办郭某等人网络赌博系列案\n{B_BODY}",
        ["江苏南通公安机关侦破“金辉园区”专案", "湖南衡阳公安机关侦办郭某等人网络赌博系列案"],
    ),
    (
        "defendants",
        f"{TITLE}\n1.被告人郭某等3人诈骗案\n{A_BODY}\n2.浙江温州警方破获钱某等人开设赌场案\n{B_BODY}",
        ["被告人郭某等3人诈骗案", "浙江温州警方破获钱某等人开设赌场案"],
    ),
    (
        "sections inside the cases",
        (
            f"{TITLE}\n案例一 {A}\n一、基本案情\n{A_BODY}\n二、裁判结果\n法院判处郭某有期徒刑三年。\n"
            "三、典型意义\n本案警示性强。\n"
            f"案例二 {B}\n一、基本案情\n{B_BODY}\n二、裁判结果\n法院判处钱某有期徒刑五年。\n"
            "三、典型意义\n本案教育性强。"
        ),
        [A, B],
    ),
)
#: Numbered lines, and no case among them.
PARTS_OF_CASES = (
    (
        "郭某诈骗案\n一、基本案情\n2022年9月，郭某在网上行骗，后被公安机关抓获。\n"
        "二、裁判结果\n法院判处郭某有期徒刑三年。\n三、典型意义\n本案警示性强。"
    ),
    "办法\n第一条 诈骗公私财物，处三年以下有期徒刑。\n第二条 明知他人诈骗犯罪而提供帮助的，以共犯论处。",
    "通知\n1.提供银行卡给他人用于犯罪的；\n2.为诈骗团伙招募人员的；\n3.帮助转移犯罪所得的。",
    "答记者问\n1.什么是电信网络诈骗案？\n公安机关表示，这是一类犯罪。\n2.被骗后如何报案？\n可以拨打110报警。",
    "反诈提示\n1.不要轻信陌生来电，谨防诈骗\n2.不要向陌生账户转账，遇到诈骗及时报案\n3.不要出借银行卡，避免涉案",
    "全省部署反诈工作\n会议要求，一是坚持依法严惩诈骗犯罪，二是加强源头治理，三是强化宣传。第一步，排查线索；第二步，集中收网。",
)


def page(*above: str, below: tuple[str, ...] = (), between: tuple[str, ...] = ()) -> str:
    """Return a bulletin of two cases with lines above, between and below them."""
    first, body = f"1.{A}", A_BODY
    return "\n".join([*above, LEAD, first, body, *between, f"2.{B}", B_BODY, *below])


Want = dict[str, Any]
#: (name, text, what the page says; the last case holds 12 people and 3000余万元 and nothing unclaimed)
PAGES: tuple[tuple[str, str, Want], ...] = (
    ("source", page(TITLE, "来源：测试日报"), {"title": TITLE, "source": "测试日报"}),
    ("source at the end", page(TITLE, below=("（来源：最高检网站）",)), {"source": "最高检网站"}),
    (
        "source and time",
        page(TITLE, "来源:最高检网站2023-09-12 10:59"),
        {"source": "最高检网站", "published": "2023-09-12T10:59"},
    ),
    ("time", page(TITLE, "发布时间：2023年9月12日"), {"published": "2023-09-12"}),
    (
        "time | source",
        page(TITLE, "2023年09月12日10:59 | 来源：测试日报"),
        {"published": "2023-09-12T10:59", "source": "测试日报"},
    ),
    ("editor", page(TITLE, below=("责任编辑：赵六", "某地抓获57人 涉案2亿元")), {}),
    ("editor in brackets", page(TITLE, below=("[ 责编:赵六 ]", "某地抓获57人 涉案2亿元")), {}),
    ("editor with a stroke", page(TITLE, below=("编辑/赵六", "某地抓获57人 涉案2亿元")), {}),
    ("reporter", page(TITLE, below=("（记者 赵六）",)), {}),
    ("byline", page(TITLE, "□ 本报记者 赵六 通讯员 孙七"), {}),
    ("agency's dateline", "\n".join([TITLE, f"中新社北京12月1日电 {LEAD}", CASES]), {"source": "中新社"}),
    ("agency in brackets", "\n".join([TITLE, f"【财新网】{LEAD}", CASES]), {"source": "财新网"}),
    ("title told twice", page(TITLE, "首页> 法治频道> 正文", TITLE), {"title": TITLE}),
    ("channel 关注", page(f"关注 | {TITLE}"), {"title": TITLE}),
    ("channel 发布", page(f"发布 | {TITLE}"), {"title": TITLE}),
    ("breadcrumb", page("首页 > 频道 > 正文", TITLE), {"title": TITLE}),
    ("subscription", page("某某周刊", TITLE, "扫码订阅《某某周刊》", "点击蓝字关注我们"), {"title": TITLE}),
    (
        "related stories",
        page(TITLE, below=("*END*", "阅读推荐", "某地警方破获大案 抓获57人 涉案2亿元")),
        {},
    ),
    (
        "related stories after a word",
        page(TITLE, below=("相关阅读", "某地警方破获大案 抓获57人 涉案2亿元")),
        {},
    ),
    ("caption", page(TITLE, between=("△抓捕现场",), below=("▲民警清点涉案手机",)), {}),
    (
        "share and mood",
        page("点击右上角微信好友", "朋友圈", TITLE, below=("您此时的心情", "• 开心", "0")),
        {"title": TITLE},
    ),
    ("licence", page(TITLE, below=("京ICP备00000000号", "京公网安备 000号")), {}),
    ("spam", page(TITLE, between=("加微信 abc123 免费领取资料",)), {}),
    (
        "cut off",
        page(TITLE) + "经进一步侦查，该团伙还涉嫌帮",
        {},
    ),
    ("corner quotes", page(TITLE).replace("“", "「").replace("”", "」"), {}),
)
