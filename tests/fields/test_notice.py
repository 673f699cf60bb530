"""Agencies, batch and number of cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractor.evaluate.examples import lost_examples, missed
from extractor.fields.notice import find_agencies, find_batch, find_declared_cases
from extractor.fields.notice_rules import BATCH_RULES, CASE_RULES
from extractor.page import read_page

if TYPE_CHECKING:
    from extractor.rule import Rule

BODY = "2023年3月，甲市公安机关接报警后立案侦查，抓获嫌疑人20名，涉案金额3000万元。"


def notice(title: str, *lead: str) -> str:
    return "\n".join((title, *(lead or (BODY,))))


#: (what stands in the lead, number of the batch, number of cases)
STATED = [
    ("某部公布打击网络黑产十大典型案例", None, 10),
    ("现公布6件法院审结的盗伐林木典型案例", None, 6),
    ("检察机关发布一批共9起网络谣言案件", None, 9),
    ("五天连破四案！江汉警方亮剑", None, 4),
    ("四个团伙接连被端，警方这周有点忙", None, 4),
    ("此次挂牌督办的六起案件", None, 6),
    ("启动第四批6起特大制毒贩毒案件联合挂牌督办", 4, 6),
    ("发布第十二批指导性案例", 12, None),
    ("海关公布“国门利剑2025”首批4起典型走私案件", 1, 4),
    ("办理了8起典型案件", None, None),
    ("破获80余起典型案件", None, None),
    ("此前已联合督办9起特大案件", None, None),
    ("先后挂牌督办2批8起特大案件", None, None),
    ("侦破6起案件后被督办", None, None),
    ("其中首批5起案件已起诉", None, None),
    ("此前公布的第一批案件", None, None),
    ("侦办案件，共5起", None, None),
    ("挂牌督办！5起特大案件", None, 5),
    ("公布8种黑灰产犯罪典型案例", None, 8),
    ("公布第一批5起案件并将适时挂牌督办第二批", 1, 5),
    ("将适时挂牌督办第二批", None, None),
    ("将择机公布第三批典型案例", None, None),
    ("将第三批5起案件挂牌督办", 3, 5),
    ("决定继续联合挂牌督办第四批8起案件", 4, 8),
    ("对“某某”等26起重点案件挂牌督办", None, None),
]


@pytest.mark.parametrize(("text", "batch", "cases"), STATED)
def test_what_the_lead_states(text: str, batch: int | None, cases: int | None) -> None:
    clean = notice("一则短讯标题", f"近日，{text}，引发社会关注，有关情况如下。")
    page = read_page(clean)
    found, number = find_declared_cases(clean, page), find_batch(clean, page)
    assert (number and number.value, found and found.value) == (batch, cases)


@pytest.mark.parametrize("rules", [CASE_RULES, BATCH_RULES])
def test_every_rule_gives_or_keeps_out_what_no_other_does(rules: tuple[Rule, ...]) -> None:
    assert [(rule.name, *lost) for rule, *lost in lost_examples(rules, rules)] == []
    assert [rule.name for rule in rules if not missed(rules, rule)] == []


DECLARED = [
    ("两部门启动第三批5起特大跨境诈骗犯罪案件联合挂牌督办", 3, 5, "5起"),
    ("某部公布10大典型案例", None, 10, "10大"),
    ("某厅打击涉网犯罪 公布五起典型案例", None, 5, "五起"),
    ("某地办理案件2.7万余起", None, None, ""),
    ("某地破获案件31起", None, None, ""),
    ("某地警方打掉3个团伙 抓获20人", None, None, ""),
]


@pytest.mark.parametrize(("title", "batch", "cases", "words"), DECLARED)
def test_title_declares(title: str, batch: int | None, cases: int | None, words: str) -> None:
    clean = notice(title)
    page = read_page(clean)
    found = find_declared_cases(clean, page)
    number = find_batch(clean, page)
    assert (found and found.value, number and number.value) == (cases, batch)
    assert found is None or clean[found.start : found.end] == words


def test_title_goes_before_lead() -> None:
    clean = notice("某部公布6起典型案例", "某部5日召开发布会，公布7件典型案例，通报有关工作情况。")
    found = find_declared_cases(clean, read_page(clean))
    assert found is not None
    assert found.value == 6


def test_cases_do_not_declare() -> None:
    clean = notice("某地检察机关工作纪实", "1.甲市王某诈骗案", BODY + "该院此后发布5起典型案例。")
    assert find_declared_cases(clean, read_page(clean)) is None


AGENCIES = [
    (notice("最高检、公安部联合挂牌督办5起案件"), ["最高人民检察院", "公安部"]),
    (notice("“两高”联合发布典型案例"), ["最高人民法院", "最高人民检察院"]),
    (notice("福建莆田警方打掉一个洗钱团伙"), ["福建莆田警方"]),
    (
        notice("莆田警方打掉一个洗钱团伙", "近日，莆田市公安局荔城分局打掉一个洗钱团伙，抓获12人。"),
        ["莆田警方"],
    ),
    (
        notice("福建警方打掉一个洗钱团伙", "近日，莆田市公安局荔城分局打掉一个洗钱团伙，抓获12人。"),
        ["莆田市公安局荔城分局"],
    ),
    (notice("新疆网信办曝光4起案例"), ["新疆互联网信息办公室"]),
    (
        notice("云南省普洱市镇沅彝族哈尼族拉祜族自治县公安局公布4起案例"),
        ["云南省普洱市镇沅彝族哈尼族拉祜族自治县公安局"],
    ),
    (
        notice("一个洗钱团伙落网", "在公安部统一指挥下，福建省公安厅打掉一个洗钱团伙，抓获12人。"),
        ["福建省公安厅"],
    ),
    (notice("一个洗钱团伙落网", "据公安部网站消息，公安部门将加大打击力度，严惩洗钱犯罪。"), []),
    (notice("中越警务合作", "越南公安部移交12名犯罪嫌疑人，案件正在进一步侦办中。"), []),
    (notice("一个洗钱团伙落网", "依据《最高人民法院关于洗钱案件的解释》，三人被判刑，案件现已生效。"), []),
    (notice("公安部公布2起典型案例", "公安部刑侦局负责人介绍，公安部将继续保持严打高压态势。"), ["公安部"]),
    (notice("某部公布2起案例", "1.甲市诈骗案", "2023年3月，福建省公安厅立案侦查，抓获嫌疑人20名。"), []),
]


@pytest.mark.parametrize(("clean", "names"), AGENCIES)
def test_agencies(clean: str, names: list[str]) -> None:
    assert [fact.value for fact in find_agencies(clean, read_page(clean))] == names


ITEM = "2. 福建省公安厅公布3起典型案例"
DIGEST = notice("某某资讯日报", "1. 甲公司上市", "工业和信息化部18日发布数据，用户总数继续增长。", ITEM, BODY)


def test_announcement_in_a_digest() -> None:
    page = read_page(DIGEST)
    cases = find_declared_cases(DIGEST, page)
    assert [fact.value for fact in find_agencies(DIGEST, page)] == ["福建省公安厅"]
    assert cases is not None
    assert (cases.value, DIGEST[cases.start : cases.end]) == (3, "3起")


LED = "福建省公安厅公布一批案例"
INSIDE = "2023年3月，泉州市公安局立案侦查，抓获嫌疑人20名。"
LEADS = [
    (notice(LED, "【案例1】某地张某诈骗案", INSIDE), "a heading in brackets"),
    (notice(LED, "• 某地张某诈骗案", INSIDE), "a heading with a bullet"),
    (notice(LED, "1 某地张某诈骗案 泉州市人民检察院", INSIDE), "a row of a table"),
    (notice(LED, "会上，泉州市公安局汇报了专案进展，并提出了下一步的打算。"), "minutes"),
    (notice(LED, "人民银行福建省分行等单位负责同志参加会议，听取了有关工作汇报。"), "a branch"),
    (
        notice(LED, "对公安部、最高检分三批挂牌督办的案件，要加快办理进度，确保按期办结。"),
        "what others supervise",
    ),
]


@pytest.mark.parametrize(("clean", "why"), LEADS)
def test_who_does_not_speak(clean: str, why: str) -> None:
    assert [fact.value for fact in find_agencies(clean, read_page(clean))] == ["福建省公安厅"], why


def test_some_of_the_cases_are_published() -> None:
    clean = notice("某地警方侦破一批案件", "现公布其中6起典型案例，有关情况如下。")
    found = find_declared_cases(clean, read_page(clean))
    assert found is not None
    assert found.value == 6


def test_span_is_where_it_first_stands() -> None:
    clean = notice("最高检发布典型案例", "最高人民检察院近日发布典型案例，涉及多个罪名。")
    (fact,) = find_agencies(clean, read_page(clean))
    assert clean[fact.start : fact.end] == "最高检"


def test_the_first_case_ends_the_lead_though_its_name_says_who_the_accused_is() -> None:
    clean = notice(
        "最高人民法院发布2件典型案例",
        "近日，最高人民法院发布2件典型案例。",
        "1被告人曾某刚（男，57岁）侵犯公民个人信息案",
        "2021年9月，被告人曾某刚转移赃款。本案由浙江省慈溪市人民法院审理。",
    )
    assert [fact.value for fact in find_agencies(clean, read_page(clean))] == ["最高人民法院"]
