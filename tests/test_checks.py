"""What no field took is listed, and what contradicts itself is queried."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from telling import HEAD, HEADING, ROOT, SECOND, found_of, left, notice_text, told

from extractor import extract, read_document
from extractor.pipeline import analyse

if TYPE_CHECKING:
    from pathlib import Path

    from extractor import Notice
    from extractor.model import Case

#: (kind of mention, the mention, a sentence of a case in which no field takes it)
PLANTS = (
    ("amount", "8800元", "园区内一间宿舍的月租为8800元。"),
    ("amount", "50万元", "对方许诺事成后付给50万元。"),
    ("headcount", "37名", "专案组出动37名警力奔赴各地。"),
    ("headcount", "41名", "该案造成41名群众上当受骗。"),
    ("count", "17个诈骗集团", "园区先后容纳过17个诈骗集团。"),
    ("count", "26部手机", "现场摆放着26部手机。"),
    ("count", "70余起", "与全国其他案件串并70余起。"),
    ("date", "2019年3月", "该集团成立于2019年3月，分工明确。"),
    ("date", "2016年", "2016年，该集团在境内行骗。"),
    ("place", "广州", "该集团曾在广州租用写字楼。"),
    ("place", "云南瑞丽", "成员途经云南瑞丽出境。"),
    ("overseas", "菲律宾", "嫌疑人自菲律宾被押解回国。"),
    ("person", "林某", "被害人林某曾多次劝说家人。"),
    ("person", "郑女士", "郑女士随后到场说明情况。"),
    ("code", "7.21", "该团伙还与“7.21”专案有关联。"),
    ("code", "12·4", "民警在“12·4”国家宪法日期间开展宣传。"),
)


def claimed(case: Case) -> list[tuple[int, int]]:
    singles = (case.case_code, case.start_date)
    several = (case.cities, case.leaders, case.overseas_bases, case.amounts, case.suspects)
    fields = [found for found in singles if found] + [found for many in several for found in many]
    return [(found.start, found.end) for found in fields]


@pytest.mark.parametrize(("kind", "words", "sentence"), PLANTS)
def test_what_no_field_takes_is_listed_with_its_kind(kind: str, words: str, sentence: str) -> None:
    assert [(one.kind, one.text) for one in told(sentence).unclaimed] == [(kind, words)]


def test_every_plant_in_one_body_is_claimed_or_listed() -> None:
    text = notice_text("".join(sentence for _, _, sentence in PLANTS))
    case = extract(text).cases[0]
    spans = [*claimed(case), *((one.start, one.end) for one in case.unclaimed)]
    for _, words, sentence in PLANTS:
        start = text.index(sentence) + sentence.index(words)
        assert any(a <= start and start + len(words) <= b for a, b in spans), words


def test_what_a_field_takes_is_not_listed() -> None:
    body = (
        "2022年9月，温州市公安机关接群众报案后立案侦查，以郭某为首的集团盘踞在缅北勐波。"
        "目前，涉案金额3000余万元，抓获犯罪嫌疑人30余名。"
    )
    case = told(body)
    assert len(claimed(case)) == 7
    assert case.unclaimed == ()
    assert left(told(f"{body}该集团成立于2019年3月。")) == ["2019年3月"]


def test_a_second_telling_of_what_a_field_took_is_not_listed() -> None:
    case = told(
        "以郭某为首的集团盘踞在缅甸。经查，郭某在缅甸雇佣钱某看守。涉案金额300万元，共计骗取300万元。"
    )
    assert left(case, "overseas") == left(case, "amount") == []
    assert left(case, "person") == ["钱某"]


def test_furniture_and_neighbours_are_never_listed() -> None:
    furniture = "[ 责编:赵六 ]\n相关阅读\n湖南警方抓获嫌疑人46名 涉案金额1.8亿元\n2026-03-10 09:57\n"
    plain, framed = extract(notice_text("正在侦办。")), extract(notice_text("正在侦办。") + furniture)
    assert [c.unclaimed for c in framed.cases] == [c.unclaimed for c in plain.cases] == [(), ()]
    assert framed.unclaimed == plain.unclaimed


def test_what_stands_outside_any_case_is_listed_with_the_notice() -> None:
    lead = "今年以来，各地共抓获犯罪嫌疑人5600名。\n"
    notice = extract(notice_text("正在侦办。", head=HEAD + lead))
    assert "5600名" in [one.text for one in notice.unclaimed]
    assert all("5600名" not in left(case) for case in notice.cases)


@pytest.mark.parametrize("path", sorted((ROOT / "samples").glob("[0-9]*")), ids=lambda path: path.stem)
def test_claimed_and_unclaimed_are_apart_in_samples(path: Path) -> None:
    document = read_document(path)
    for case in analyse(document).notice.cases:
        taken = claimed(case)
        for one in case.unclaimed:
            assert document.text[one.start : one.end] == one.text
            assert not any(a < one.end and one.start < b for a, b in taken), one.text


def warned(text: str | bytes) -> list[str]:
    notice = analyse(read_document(text)).notice if isinstance(text, bytes) else extract(text)
    return [warning.code for warning in notice.warnings]


UNDATED = "公安机关公布2起典型案例\n"
PAGE = (
    "<!DOCTYPE html><html><head><title>公安机关公布2起典型案例</title></head>"
    "<body><nav><a href='/'>首页</a></nav><article><h1>公安机关公布2起典型案例</h1>"
    "<p>近日，公安机关公布2起典型案例，提醒群众不轻信、不透露、不转账，"
    "共同防范电信网络诈骗，守护好自己的钱袋子。</p><p>下一步，公安机关将继续保持高压态势，"
    "坚决遏制此类犯罪多发高发势头，切实维护人民群众的合法权益。</p></article>"
    "<footer><div>{cases}</div></footer></body></html>"
)
CASES = f"<p>1.{HEADING}</p><p>2022年9月，温州市公安机关接群众报案后立案侦查。</p>" + "".join(
    f"<p>{line}</p>" for line in SECOND.split("\n")
)
LAST_WORDS = (
    "\n目前，公安机关已将案件移送检察机关依法审查起诉，相关涉案人员仍在全力追捕之中，案件正在进一步深挖"
)
WARNED = (
    ("declared_cases_differ", notice_text("正在侦办。", head=HEAD.replace("2起", "5起"))),
    (
        "lead_list_differs",
        notice_text(
            "正在侦办。",
            head=f"{HEAD}这2起案件分别是{HEADING}、江苏江阴“6.16”电信网络诈骗案。\n",
        ),
    ),
    (
        "several_stories",
        notice_text(
            "近日，温州市公安局打掉一个诈骗团伙，抓获犯罪嫌疑人12名。"
            "近日，湖北省荆门市公安局破获一起诈骗案，抓获犯罪嫌疑人3名。"
        ),
    ),
    ("numbering_gap", notice_text("正在侦办。").replace("\n2.", "\n3.")),
    ("part_exceeds_total", notice_text("抓获犯罪嫌疑人10名，其中骨干成员12名。")),
    ("later_step_exceeds_arrests", notice_text("抓获犯罪嫌疑人10名，移送审查起诉12名。")),
    ("text_cut_off", notice_text("正在侦办。").rstrip() + LAST_WORDS),
    ("date_after_publication", notice_text("2023年10月，温州市公安局接到群众报案。")),
    ("ambiguous_place", notice_text("正在侦办。", "鼓楼区“8.26”电信网络诈骗案")),
    ("undecodable", notice_text("正在侦办。").encode() + "公安".encode()[:-1] + b"\xff\xfe\xff\n"),
    ("lost_characters", notice_text("抓获犯罪嫌疑人□2名。")),
    ("lost_characters", notice_text("抓获犯罪嫌疑人\N{REPLACEMENT CHARACTER}2名。")),
    ("contradictory_quantity", notice_text("抓获犯罪嫌疑人近4000多名。")),
    ("contradictory_quantity", notice_text("经查，涉案金额近300余万元。")),
    ("relative_date_unresolved", notice_text("今年2月，温州市公安局接到群众报案。", head=UNDATED)),
    ("relative_date_unresolved", notice_text("2月9日，温州市公安局接到群众报案。", head=UNDATED)),
    ("main_content_incomplete", PAGE.format(cases=CASES).encode()),
    ("empty_document", ""),
    ("empty_document", " \n\u3000\n"),
)
#: Texts next to those above that give no reason to ask.
CALM = (
    notice_text("正在侦办。"),
    notice_text("正在侦办。", head=f"{HEAD}这2起案件分别是{HEADING}、湖南衡阳“3.07”网络赌博案。\n"),
    notice_text("抓获犯罪嫌疑人10余名，其中骨干成员12名。"),
    notice_text("抓获犯罪嫌疑人12名，其中骨干成员12名。"),
    notice_text("抓获犯罪嫌疑人10余名，移送审查起诉12名。"),
    notice_text("抓获犯罪嫌疑人12名，移送审查起诉12名。"),
    notice_text("正在侦办。").rstrip() + LAST_WORDS + "。",
    notice_text("2023年9月，温州市公安局接到群众报案。"),
    notice_text("正在侦办。", "江苏南京鼓楼区“8.26”电信网络诈骗案"),
    notice_text("今年2月，温州市公安局接到群众报案。"),
    notice_text("近日，温州市公安局接到群众报案。", head=UNDATED),
    notice_text("2022年2月，温州市公安局接到群众报案。", head=UNDATED),
)


@pytest.mark.parametrize(("code", "text"), WARNED, ids=[f"{code} {n}" for n, (code, _) in enumerate(WARNED)])
def test_warning_is_raised_once_and_alone(code: str, text: str | bytes) -> None:
    consequence = ["lost_characters"] if code == "undecodable" else []
    assert [each for each in warned(text) if each not in consequence] == [code]


@pytest.mark.parametrize("text", CALM)
def test_no_warning_without_reason(text: str) -> None:
    assert warned(text) == []


def test_a_warning_of_a_case_names_it() -> None:
    notice = extract(notice_text("抓获犯罪嫌疑人10名，其中骨干成员12名。"))
    assert [(warning.case, "12名" in warning.message) for warning in notice.warnings] == [(1, True)]


def test_the_third_batch_gives_no_warning() -> None:
    notice: Notice = analyse(read_document(ROOT / "samples" / "01-third-batch.txt")).notice
    assert len(notice.cases) == 5
    assert notice.warnings == ()
    assert len(list(found_of(notice))) > 45
