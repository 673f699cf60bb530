"""Headings of every style, bodies wherever they stand, and numbered lines that are no cases."""

from __future__ import annotations

import pytest

from extractor import document_from_text, extract
from extractor.fields.notice import find_declared_cases
from extractor.lexicon import coded
from extractor.mentions import find_mentions
from extractor.page import read_page
from extractor.split import Split, split_story
from extractor.split.heading_score import case_name, case_subhead

A, B, C = "福建莆田郭某等人诈骗案", "江苏江阴“6.16”电信网络诈骗案", "湖南衡阳公安机关侦破网络赌博案"
A_BODY = "2022年9月，莆田市公安局接到群众报案后立案侦查，抓获犯罪嫌疑人20名。"
B_BODY = "2021年7月，江阴市公安局立案侦查。警方查明涉案金额3000余万元，抓获12人。"
C_BODY = "2023年2月，衡阳市公安局破获该案，查获赌资80余万元，抓获15人。"
TITLE = "公安机关公布3起典型案例"
LEAD = "近日，公安机关公布3起打击犯罪典型案例，提醒群众提高警惕。"


def split(text: str) -> Split:
    page = read_page(text)
    declared = find_declared_cases(text, page)
    return split_story(text, page, find_mentions(text), declared.value if declared else None)


def names(text: str) -> list[str | None]:
    return [
        text[block.heading.start : block.heading.end] if block.heading else None
        for block in split(text).blocks
    ]


def bodies(text: str) -> list[str]:
    return ["|".join(text[line.start : line.end] for line in block.body) for block in split(text).blocks]


STYLES = [
    ("1.", "2.", "3."),
    ("1. ", "2. ", "3. "),
    ("1、", "2、", "3、"),
    ("1 ", "2 ", "3 "),
    ("（1）", "（2）", "（3）"),
    ("1）", "2）", "3）"),
    ("①", "②", "③"),
    ("一、", "二、", "三、"),
    ("一.", "二.", "三."),
    ("（一）", "（二）", "（三）"),
    ("（一）、", "（二）、", "（三）、"),
    ("案例一 ", "案例二 ", "案例三 "),
    ("案例一：", "案例二：", "案例三："),
    ("案例一", "案例二：", "案例三 "),
    ("案例1：", "案例2：", "案例3："),
    ("案例1、", "案例2、", "案例3、"),
    ("案件一：", "案件二：", "案件三："),
    ("【案例一】", "【案例二】", "【案例三】"),
    ("【典型案例1】", "【典型案例2】", "【典型案例3】"),
    ("典型案例一：", "典型案例二：", "典型案例三："),
    ("典型案例之一：", "典型案例之二：", "典型案例之三："),
    ("第一起：", "第二起：", "第三起："),
    ("战果一 ", "战果二 ", "战果三 "),
    ("01 ", "02 ", "03 "),
    ("01.", "02.", "03."),
    ("• 1.", "• 2.", "• 3."),
    ("", "", ""),
]
STYLE_IDS = ["".join(style) or "unnumbered" for style in STYLES]


@pytest.mark.parametrize("marks", STYLES, ids=STYLE_IDS)
def test_headings_on_their_own_lines(marks: tuple[str, str, str]) -> None:
    a, b, c = marks
    text = f"{TITLE}\n{LEAD}\n{a}{A}\n{A_BODY}\n{b}{B}\n{B_BODY}\n{c}{C}\n{C_BODY}"
    assert split(text).kind == "numbered"
    assert names(text) == [A, B, C]
    assert bodies(text) == [A_BODY, B_BODY, C_BODY]
    assert [block.index for block in split(text).blocks] == [1, 2, 3]


@pytest.mark.parametrize("marks", STYLES[:-1], ids=STYLE_IDS[:-1])
def test_bodies_on_the_same_line(marks: tuple[str, str, str]) -> None:
    a, b, c = marks
    text = f"{TITLE}\n{LEAD}\n{a}{A}。{A_BODY}\n{b}{B}。{B_BODY}\n{c}{C}。{C_BODY}"
    assert names(text) == [A, B, C]
    assert bodies(text) == [A_BODY, B_BODY, C_BODY]


@pytest.mark.parametrize(
    "marks",
    [
        ("案例一", "案例二", "案例三"),
        ("【案例一】", "【案例二】", "【案例三】"),
        ("01", "02", "03"),
        ("1", "2", "3"),
        ("一、", "二、", "三、"),
        ("案例1：", "案例2：", "案例3："),
        ("第一起", "第二起", "第三起"),
    ],
    ids="".join,
)
def test_markers_alone_with_the_name_below(marks: tuple[str, str, str]) -> None:
    a, b, c = marks
    text = f"{TITLE}\n{LEAD}\n{a}\n{A}\n{A_BODY}\n{b}\n{B}\n{B_BODY}\n{c}\n{C}\n{C_BODY}"
    assert names(text) == [A, B, C]
    assert bodies(text) == [A_BODY, B_BODY, C_BODY]


def test_markers_alone_without_any_name() -> None:
    text = f"{TITLE}\n{LEAD}\n案例一\n{A_BODY}\n案例二\n{B_BODY}\n案例三\n{C_BODY}"
    assert names(text) == [None, None, None]
    assert bodies(text) == [A_BODY, B_BODY, C_BODY]


def test_a_subtitle_is_no_part_of_the_name() -> None:
    text = f"{TITLE}\n案例一\n{A}——揭开“投资导师”的面纱\n{A_BODY}\n案例二\n{B}——园区里的谎言\n{B_BODY}"
    assert names(text) == [A, B]


@pytest.mark.parametrize(
    "contents",
    [
        f"目录\n1.{A}\n2.{B}\n3.{C}\n",
        f"目录\n\n1.{A}\n2.{B}\n3.{C}\n\n",
        f"1.{A}\n2.{B}\n3.{C}\n案件简要情况\n",
        f"（1）{A}；（2）{B}；（3）{C}。\n",
        f"这3起案件分别是：{A}、{B}、{C}。\n",
        f"公安机关公布①{A}；②{B}；③{C}。\n",
    ],
)
def test_a_list_above_the_blocks_names_the_same_cases(contents: str) -> None:
    text = f"{TITLE}\n{LEAD}\n{contents}1.{A}\n{A_BODY}\n2.{B}\n{B_BODY}\n3.{C}\n{C_BODY}"
    assert names(text) == [A, B, C]
    assert bodies(text) == [A_BODY, B_BODY, C_BODY]


@pytest.mark.parametrize(
    "lead",
    [
        f"公安机关公布3起典型案例：（1）{A}；（2）{B}；（3）{C}。",
        f"公安机关公布3起典型案例：（一）{A}；（二）{B}；（三）{C}。",
        f"公安机关公布3起典型案例：①{A}；②{B}；③{C}。",
        f"公安机关公布3起典型案例，分别是{A}、{B}、{C}。",
        f"公安机关公布3起典型案例，分别为：{A}，{B}以及{C}。",
        f"公安机关公布3起典型案例：1.{A}；2.{B}；3.{C}。",
    ],
)
def test_cases_that_the_lead_alone_lists(lead: str) -> None:
    text = f"{TITLE}\n{lead}\n下一步，公安机关将继续保持高压态势。"
    assert split(text).kind == "numbered"
    assert names(text) == [A, B, C]


def test_headings_alone_are_cases() -> None:
    assert names(f"{TITLE}\n1.{A}\n2.{B}\n3.{C}") == [A, B, C]


def test_sections_inside_the_cases_stay_in_their_bodies() -> None:
    inner = "一、基本案情\n{}\n二、裁判结果\n法院判处被告人有期徒刑三年。\n三、典型意义\n本案具有警示意义。"
    text = f"{TITLE}\n案例一：{A}\n{inner.format(A_BODY)}\n案例二：{B}\n{inner.format(B_BODY)}"
    assert names(text) == [A, B]
    assert bodies(text) == [inner.format(body).replace("\n", "|") for body in (A_BODY, B_BODY)]


@pytest.mark.parametrize(
    "outer", [("案例一：", "案例二："), ("（一）", "（二）"), ("【案例一】", "【案例二】")]
)
def test_numbered_points_inside_a_case_are_no_cases(outer: tuple[str, str]) -> None:
    points = "1.引流。团伙发布虚假广告。\n2.洗钱。团伙利用他人账户转移资金。\n3.分赃。团伙按比例提成。"
    text = f"{TITLE}\n{outer[0]}{A}\n{A_BODY}\n{points}\n{outer[1]}{B}\n{B_BODY}"
    assert names(text) == [A, B]


@pytest.mark.parametrize(
    "closing",
    [
        "下一步，公安机关将继续保持严打高压态势。",
        "公安机关将持续加大对在逃人员的抓捕、移送力度。",
        "警方提醒：凡是要求转账的，都是诈骗。",
        "检察官提醒广大群众，不要出借银行卡。",
        "（来源：测试日报）",
        "责任编辑：赵六",
    ],
)
def test_closing_words_are_no_part_of_the_last_case(closing: str) -> None:
    text = f"{TITLE}\n{LEAD}\n1.{A}\n{A_BODY}\n2.{B}\n{B_BODY}\n{closing}"
    assert bodies(text) == [A_BODY, B_BODY]


@pytest.mark.parametrize(
    "further",
    [
        "已查明涉案资金500余万元。",
        "涉案账户资金流水1443万元。",
        "另有3名犯罪嫌疑人在逃。",
        "41名已被依法采取刑事强制措施。",
        "该集团成员共有80余人。",
        "办案民警追回赃款20万元。",
        "警方将郭某等15名犯罪嫌疑人抓获归案。",
        "公安机关成功将潜逃境外的郭某押解回国。",
        "三十余人已被依法采取刑事强制措施。",
        "缅方先后移交犯罪嫌疑人15人。",
        "该网络赌博平台资金流水1443万元。",
        "这是一个由80人组成的犯罪团伙。",
        "犯罪成本极低。该团伙层级分明，成员80人。",
    ],
)
def test_a_further_paragraph_of_the_last_case_belongs_to_it(further: str) -> None:
    text = f"{TITLE}\n{LEAD}\n1.{A}\n{A_BODY}\n2.{B}\n{B_BODY}\n{further}"
    assert bodies(text) == [A_BODY, f"{B_BODY}|{further}"]


@pytest.mark.parametrize(
    "other", ["某云厂商宕机14小时后致歉，客户受损。", "某地警方破获另一起赌博案，抓获30人。"]
)
def test_what_follows_the_last_case_is_none_of_it(other: str) -> None:
    text = f"{TITLE}\n{LEAD}\n1.{A}\n{A_BODY}\n2.{B}\n{B_BODY}\n{other}"
    assert bodies(text) == [A_BODY, B_BODY]


def test_numbers_are_kept_where_one_is_left_out() -> None:
    text = f"{TITLE}\n1.{A}\n{A_BODY}\n2.{B}\n{B_BODY}\n4.{C}\n{C_BODY}"
    assert [block.index for block in split(text).blocks] == [1, 2, 4]


TRAPS = [
    "郭某诈骗案\n一、基本案情\n2022年9月，郭某行骗后被抓获。\n二、裁判结果\n法院判处郭某有期徒刑三年。\n三、典型意义\n警示性强。",
    "答记者问\n1.什么是电信网络诈骗案？\n公安机关表示，这是一类犯罪。\n2.被骗后如何报案？\n可以拨打110报警。",
    "反诈提示\n1.谨防陌生来电诈骗\n2.不要向陌生账户转账\n3.注意保护个人信息",
    "反诈提示\n1.刷单返利诈骗。不法分子以佣金为诱饵。\n2.冒充客服诈骗。对方谎称快递丢失。",
    "工作推进会\n一是依法严惩诈骗犯罪。\n二是加强源头治理。\n三是强化宣传教育。",
    "工作方案\n第一步，排查涉诈线索。\n第二步，抓捕犯罪嫌疑人。\n第三步，移送审查起诉。",
    "某办法\n第一条 为打击诈骗犯罪，制定办法。\n第二条 公安机关侦办诈骗案。\n第三条 本办法自公布之日起施行。",
    "关于办理诈骗案件的意见\n（一）提供银行卡的；\n（二）招募人员参与诈骗的；\n（三）转移诈骗所得的。",
    "工作总结\n一、加强领导，压实责任\n公安机关破获诈骗案50起。\n二、突出重点，严打犯罪\n抓获嫌疑人80名。",
    "本周要闻\n1.全省粮食丰收\n2.地铁新线开通\n3.公安机关召开会议",
]


@pytest.mark.parametrize("text", TRAPS)
def test_numbered_lines_that_are_no_cases(text: str) -> None:
    assert split(text).kind != "numbered"


def test_a_marker_whose_words_are_all_marks_names_nothing() -> None:
    assert names("【案例一】□\n检察\n【案例三】；") == ["□", None]


def test_a_name_ends_where_a_space_or_the_year_begins_the_story() -> None:
    told = "常州一家精密仪器公司向警方报案称图纸被窃取，警方抓获犯罪嫌疑人两名。"
    text = f"典型案例\n1.常州“4·23”侵犯商业秘密案 {told}\n2.无锡某公司被合同诈骗案 2022年，{told}"
    assert names(text) == ["常州“4·23”侵犯商业秘密案", "无锡某公司被合同诈骗案"]
    assert bodies(text) == [told, f"2022年，{told}"]


def test_names_without_numbers_with_their_stories_on_the_same_line() -> None:
    text = (
        "案件情况如下：\n“天网4号”跨国洗钱案（广东深圳）：深圳市公安局立案侦查，抓获嫌疑人68名。\n"
        "“3·29”制贩毒案：缴获毒品一批，抓获犯罪嫌疑人19名。"
    )
    assert names(text) == ["“天网4号”跨国洗钱案（广东深圳）", "“3·29”制贩毒案"]
    assert bodies(text)[1] == "缴获毒品一批，抓获犯罪嫌疑人19名。"


def test_an_operation_told_without_headings_is_one_case() -> None:
    body = (
        "近日，浙江省温州市公安局打掉一个诈骗团伙，抓获犯罪嫌疑人12名。\n"
        "民警循线追踪，发现该团伙盘踞在外省，专案组赶赴当地收网。目前，案件正在侦办中。"
    )
    text = f"温州警方打掉一个诈骗团伙\n{body}"
    assert split(text).kind == "single"
    assert names(text) == [None]
    assert bodies(text) == [body.replace("\n", "|")]


@pytest.mark.parametrize(
    "text",
    [
        "警情通报\n5月8日，浙江象山县公安局接报一起伤人案。经查，牛某持刀伤人，现牛某已被我局刑事拘留。",
        "吸金案\n调查局某市调查处昨天宣布，侦破一家公司违法吸金案，搜索12处，约谈负责人等9名被告。",
        "警瓦解电骗集团\n警务处商业罪案调查科展开行动，瓦解一个电骗集团，拘捕12男7女，涉案金额约900万港元。",
        "港警拘十二人\n香港警方通报，日前捣破一个洗黑钱集团，拘捕多人，当中包括集团主脑。",
    ],
)
def test_an_authority_tells_its_own_case(text: str) -> None:
    assert split(text).kind == "single"


@pytest.mark.parametrize(
    "text", ["", "今天天气很好。", "全省公安工作会议召开\n会议强调，要依法严惩诈骗犯罪。"]
)
def test_nothing_is_told(text: str) -> None:
    assert (split(text).kind, split(text).blocks) == ("none", ())


@pytest.mark.parametrize(
    "words",
    [
        "浙江温州“8.26”电信网络诈骗案",
        "被告人郭某等3人诈骗案",
        "浙江温州公安机关侦破郭某等人网络赌博案",
        "温州警方打掉一个诈骗团伙",
        "郭某某编造谣言案",
    ],
)
def test_what_reads_like_the_name_of_a_case(words: str) -> None:
    assert case_name(coded(words)) >= 0.5
    assert case_subhead(coded(words))


@pytest.mark.parametrize(
    "words",
    [
        "基本案情",
        "基本案情：郭某诈骗案",
        "郭某出借银行卡算不算诈骗案？",
        "典型案例",
        "为什么要报案",
        "如何防范电信网络诈骗？",
        "依法严惩诈骗犯罪",
        "谨防冒充客服诈骗",
        "相关预案",
        "完善工作方案",
        "警方提示",
    ],
)
def test_what_reads_like_no_case(words: str) -> None:
    assert case_name(coded(words)) == 0.0
    assert not case_subhead(coded(words))


def test_the_output_follows_the_split() -> None:
    text = f"{TITLE}\n{LEAD}\n一、{A}\n{A_BODY}\n二、{B}\n{B_BODY}\n三、{C}\n{C_BODY}"
    notice = extract(text)
    assert notice.kind == "numbered"
    assert [case.heading.value for case in notice.cases if case.heading] == [A, B, C]
    assert [len(case.suspects) for case in notice.cases] == [1, 1, 1]


def test_a_number_before_a_place_that_begins_as_a_measure_does_is_a_marker() -> None:
    heads = ["天津宝坻“5·3”诈骗案", "日喀则仁布“6·3”诈骗案", "张家口“7·3”诈骗案"]
    lines = [f"{number} {head}\n{A_BODY}" for number, head in enumerate(heads, 1)]
    assert names(document_from_text("\n".join([TITLE, LEAD, *lines])).clean) == heads


def test_such_a_place_is_read_as_the_place_that_it_is() -> None:
    heads = ["株洲攸县", "通辽扎鲁特旗", "日喀则萨迦", "通化市东昌", "本溪市", "张掖甘州"]
    lines = [f"{number} {head}“5·{number}”诈骗案\n{A_BODY}" for number, head in enumerate(heads, 1)]
    cases = extract("\n".join([TITLE, LEAD, *lines])).cases
    assert [case.cities[0].text for case in cases] == heads


@pytest.mark.parametrize("bullet", ["——", "• ", "■"])
def test_a_bulleted_name_may_end_with_a_full_stop_before_its_story(bullet: str) -> None:
    heads = ["江西九江“赛事汇”网络赌博案", "普洱孟连警方联合破获“摆渡车”案", "红河河口运送他人偷越国境案"]
    lines = [f"{bullet}{head}。{A_BODY}" for head in heads]
    assert names("\n".join([TITLE, LEAD, *lines])) == heads


def test_an_unmarked_name_before_a_full_stop_holds_a_person_or_a_code() -> None:
    heads = ["福建漳州“2·23”开设赌场案", "吉林延边孟某哲等人组织赌博案"]
    lines = [f"{head}。{A_BODY}" for head in heads]
    assert names("\n".join([TITLE, LEAD, *lines])) == heads
    prose = [f"警方近日侦破两起诈骗案。{A_BODY}", f"此前还破获一起盗窃案。{B_BODY}"]
    assert names("\n".join([TITLE, *prose])) != ["警方近日侦破两起诈骗案", "此前还破获一起盗窃案"]


HEADLINES = ["“婚恋专家”一年骗了21人", "“空中飞人”收购赃车 抓获38人", "“免费旅游”背后藏着一条偷渡线"]


def test_headlines_are_sub_heads_where_as_many_cases_are_declared_and_told() -> None:
    lines = [f"{head}\n{body}" for head, body in zip(HEADLINES, (A_BODY, B_BODY, C_BODY), strict=True)]
    assert names("\n".join(["某市警方夏季行动 这三起案件被公开", LEAD, *lines])) == HEADLINES


def test_a_short_line_above_the_lead_is_no_headline() -> None:
    lines = [f"{head}\n{body}" for head, body in zip(HEADLINES, (A_BODY, B_BODY, C_BODY), strict=True)]
    lead = "某市公安 昨天\n打击犯罪从未停歇，本周全市公安机关捷报频传。"
    assert names("\n".join(["三个团伙接连被端，某市警方有点忙", lead, *lines])) == HEADLINES


def test_lines_under_the_bullet_of_the_names_are_names_too() -> None:
    heads = ["马来西亚“7·21”诈骗案", "印尼“雅加达行动”", "老挝“10·03”网络赌博案"]
    lines = [f"●{head}\n{body}" for head, body in zip(heads, (A_BODY, B_BODY, C_BODY), strict=True)]
    title = "跨国办案典型案件回顾"
    assert names("\n".join([title, *lines])) == heads
    advice = "陌生来电不轻信，验证码不告诉他人，转账汇款前先核实对方身份。"
    lines[1] = f"●多一分警惕\n{advice}"
    assert names("\n".join([title, *lines])) == [heads[0], heads[2]]


def test_names_before_a_full_stop_are_sure_beside_two_that_are_marked() -> None:
    heads = ["广西“8·12”制造假币案", "湖南侦破销售假冒白酒案", "甘肃“1·19”侵犯著作权案"]
    lines = [f"{head}。{A_BODY}" for head in heads]
    assert names("\n".join([TITLE, LEAD, *lines])) == heads
    assert names("\n".join([TITLE, LEAD, *lines[:2]])) != heads[:2]


def test_a_campaign_of_many_gangs_is_no_case() -> None:
    text = (
        "某市公安开展“守护”打击行动 半月刑拘96人\n"
        "12月4日，记者从市公安局获悉，行动开展半个月来，全市公安机关共打掉贩卖银行卡团伙17个，刑事拘留96人。\n"
        "各县（市、区）局连续奋战，下一步将继续保持高压态势，对违法人员一律依法追究责任。"
    )
    assert split(text).kind == "none"


def test_headlines_are_none_where_another_number_is_declared_or_no_case_is_told() -> None:
    advice = "陌生来电不轻信，验证码不告诉他人，转账汇款前先核实对方身份。"
    told = [f"{head}\n{A_BODY}" for head in HEADLINES]
    assert names("\n".join(["某市警方夏季行动 这五起案件被公开", LEAD, *told])) != HEADLINES
    lines = [f"{head}\n{body}" for head, body in zip(HEADLINES, (A_BODY, advice, C_BODY), strict=True)]
    assert names("\n".join(["某市警方夏季行动 这三起案件被公开", LEAD, *lines])) != HEADLINES


def test_a_second_part_goes_on_counting_where_the_first_ended() -> None:
    text = f"{TITLE}（下）\n{LEAD}\n（六）{A}\n{A_BODY}\n（七）{B}\n{B_BODY}\n（八）{C}\n{C_BODY}"
    assert names(text) == [A, B, C]
    assert [block.index for block in split(text).blocks] == [6, 7, 8]


def test_the_title_of_a_bulletin_is_none_of_its_cases() -> None:
    title = "安徽税务部门联合公安机关曝光2起虚开发票违法犯罪案件"
    heads = ["合肥警税联合破获“4·28”虚开骗税案", "芜湖依法查处一起虚开增值税专用发票案"]
    lines = [f"● {head}\n{body}" for head, body in zip(heads, (A_BODY, B_BODY), strict=True)]
    assert names("\n".join(["某省税务局", "首页 > 案件曝光", title, LEAD, *lines])) == heads


def test_numbered_headlines_are_headings_where_as_many_cases_are_declared_and_told() -> None:
    title = "你有一份“反诈账单”待查收，3个典型案例就在身边"
    lines = [
        f"0{n}\n{head}\n{body}"
        for n, (head, body) in enumerate(zip(HEADLINES, (A_BODY, B_BODY, C_BODY), strict=True), 1)
    ]
    assert names("\n".join([title, LEAD, *lines])) == HEADLINES
    tips = [f"0{n}\n{head}\n骗子谎称可以帮忙，请勿轻信，谨防诈骗。" for n, head in enumerate(HEADLINES, 1)]
    assert names("\n".join(["三个典型案例，教你识破骗局", LEAD, *tips])) != HEADLINES


def test_rumours_in_a_list_need_not_be_called_cases() -> None:
    heads = [
        "岳阳市李某编造“煤气爆炸致9人死亡”谣言",
        "郴州市曹某某摆拍“雨中下跪”视频",
        "永州市何某发布不实信息",
    ]
    lines = [f"◆{head}。12月3日，公安机关依法对其处以行政处罚。" for head in heads]
    assert names("\n".join(["某省通报一批网络谣言", LEAD, *lines])) == heads


def test_bulleted_headlines_may_end_in_a_quotation() -> None:
    heads = ["官渡：冷库里的“注水牛肉”", "西山：“减肥咖啡”喝进医院", "寻甸：网上兜售“野味”"]
    lines = [f"◆{head}\n{body}" for head, body in zip(heads, (A_BODY, B_BODY, C_BODY), strict=True)]
    assert names("\n".join(["昆明公安公布3起典型案件", LEAD, *lines])) == heads


OFFICES = """青山县公安局“冬季行动”破案集锦
本报讯 入冬以来，青山县公安局抓获违法犯罪嫌疑人21名。
城东派出所：2小时追回被盗货款
12月1日，城东派出所接群众报警，称店内货款被盗。民警当日将嫌疑人马某抓获。
三河派出所：劝投见成效
“我回来自首。”在逃两年的岳某在民警劝说下投案。
刑侦大队：端掉一洗钱窝点
11月下旬，刑侦大队接到报案后，抓获毕某等6名犯罪嫌疑人，冻结资金22万元。
"""


def test_lines_that_open_with_an_office_head_the_stories_of_one_bureau() -> None:
    notice = extract(OFFICES)
    assert [case.heading.value for case in notice.cases if case.heading] == [
        "城东派出所：2小时追回被盗货款",
        "三河派出所：劝投见成效",
        "刑侦大队：端掉一洗钱窝点",
    ]


def test_one_line_with_an_office_is_no_heading() -> None:
    assert extract(OFFICES.split("三河", maxsplit=1)[0].replace("城东派出所：", "")).kind != "numbered"
