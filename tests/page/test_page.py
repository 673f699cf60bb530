"""Whole pages: title, source, time and the story's lines."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.page import Page, read_page

LEAD = "某省公安厅5日公布6起典型案例。2023年以来，全省公安机关破获案件多起，抓获犯罪嫌疑人300余人。"
FIRST = "1.甲市“3·15”电信网络诈骗案"
FIRST_BODY = "2023年3月，甲市公安机关接报警后立案侦查，抓获嫌疑人20名，涉案金额3000万元。"
SECOND = "2.乙市网络赌博案"
SECOND_BODY = "2023年5月，乙市公安机关打掉一个网络赌博团伙，抓获嫌疑人30名，涉案金额5000万元。"
STORY = (LEAD, FIRST, FIRST_BODY, SECOND, SECOND_BODY)
TITLE = "某省公安厅公布6起典型案例"


def body(page: Page, clean: str) -> tuple[str, ...]:
    return tuple(clean[line.start : line.end] for line in page.body)


def text(*lines: str) -> str:
    return "\n".join(lines)


TITLES = [
    (text(TITLE, *STORY), TITLE, 0),
    (text("警情通报", LEAD), "警情通报", 0),
    (text(f"关注 | {TITLE}", *STORY), TITLE, 5),
    (text(f"【反诈圈】{TITLE}", "反诈圈", *STORY), TITLE, 5),
    (text(f"评论 丨{TITLE}", *STORY), TITLE, 4),
    (text("公安部：依法严打电信网络诈骗犯罪", *STORY), "公安部：依法严打电信网络诈骗犯罪", 0),
    (text("【惊天大案】甲市警方端掉跨境赌博平台", *STORY), "【惊天大案】甲市警方端掉跨境赌博平台", 0),
    (text("首页> 法治> 正文", TITLE, *STORY), TITLE, 11),
    (text("某某网 > 要案", TITLE, "发布时间：2024-03-05 09:12", *STORY), TITLE, 9),
    (text("首页┊新闻中心┊法律法规", TITLE, *STORY), TITLE, 13),
    (text("某某资讯日报", "2024-03-05 07:30", "1. 甲公司宕机", "2. 乙公司上市"), "某某资讯日报", 0),
    (
        text("点击右上角微信好友", "朋友圈", f"正在阅读：{TITLE}", "首页> 法治> 正文", TITLE, *STORY),
        TITLE,
        44,
    ),
    (text("某某新闻网", TITLE, "2024-03-05 09:12 来源：某某报", *STORY), TITLE, 6),
    (text(f"{TITLE}_某某新闻网", *STORY), TITLE, 0),
    (
        text("甲公司宕机；某部公布10大典型案例；乙公司上市", *STORY),
        "甲公司宕机；某部公布10大典型案例；乙公司上市",
        0,
    ),
]


@pytest.mark.parametrize(("clean", "title", "start"), TITLES)
def test_title(clean: str, title: str, start: int) -> None:
    found = read_page(clean).title
    assert found is not None
    assert (found.value, found.start) == (title, start)
    assert clean[found.start : found.end] == title


def test_title_of_two_lines() -> None:
    clean = text("最高人民检察院 公安部", "联合挂牌督办第四批6起特大跨境犯罪案件", *STORY)
    found = read_page(clean).title
    assert found is not None
    assert found.value == "最高人民检察院 公安部 联合挂牌督办第四批6起特大跨境犯罪案件"
    assert clean[found.start : found.end] == found.value.replace("部 联", "部\n联")


@pytest.mark.parametrize(
    "clean",
    [
        text(*STORY),
        text(FIRST, FIRST_BODY, SECOND, SECOND_BODY),
        text("案例一：甲市王某诈骗案", FIRST_BODY),
        text("平台背后的黑灰产业链", "经查，王某等人搭建平台，为境外赌博网站提供结算服务，抓获12人。"),
        text("，抓获犯罪嫌疑人12名", FIRST_BODY),
        "",
    ],
)
def test_no_title(clean: str) -> None:
    assert read_page(clean).title is None


SOURCES = [
    (text(TITLE, "来源：最高检网站2023-09-12 10:59", *STORY), "最高检网站"),
    (text(TITLE, "2024年03月05日09:12 | 来源：某某日报 作者：张三 责任编辑：李四", *STORY), "某某日报"),
    (text(TITLE, "2024-03-05 09:12 | 法治某报", *STORY), "法治某报"),
    (text(TITLE, "来源 | 平安某地", *STORY), "平安某地"),
    (text(TITLE, "2024-03-05 某省税务局", *STORY), "某省税务局"),
    (text(TITLE, "稿件来源：某某在线", *STORY), "某某在线"),
    (text("一日播报", "（《播报》 20240305 21:30） 来源：某省电视台", "1.甲", *STORY), "某省电视台"),
    (text("某某资讯日报", *STORY, "来源：某地警方", LEAD), None),
    (text(TITLE, "作者/来源：某某周刊", *STORY), "某某周刊"),
    (text(TITLE, *STORY, "（来源：某部网站）"), "某部网站"),
    (text(TITLE, *STORY, "来源：央视某台，某网"), "央视某台，某网"),
    (text(TITLE, *STORY, "转自：平安某地"), "平安某地"),
    (text(TITLE, *STORY, "（据某华社）"), "某华社"),
    (text(TITLE, *STORY, "（来源：甲报）", "图片来源：乙图片社", "（来源：丙报）"), "丙报"),
    (text(TITLE, LEAD + "（来源：甲报）"), "甲报"),
    (text(TITLE, "新华社北京9月12日电 " + LEAD, FIRST, FIRST_BODY), "新华社"),
    (text(TITLE, *STORY, "（某视新闻客户端）"), "某视新闻客户端"),
    (text(TITLE, *STORY, "编辑：张三 / 来源：丁市日报"), "丁市日报"),
    (text(TITLE, *STORY, "素材来源：丁省公安厅治安总队"), "丁省公安厅治安总队"),
    (text(TITLE, "央视网消息：" + LEAD, FIRST, FIRST_BODY), "央视网"),
    (text(TITLE, "丁治网 2023-09-12", *STORY), "丁治网"),
    (text(TITLE, "2023-09-12 丁省公安厅", *STORY), "丁省公安厅"),
    (text(TITLE, "2023-09-12 11:02丁川新闻网", *STORY), "丁川新闻网"),
    (text(TITLE, "丁庆晨报·下游新闻2023年9月12日 记者 张三", *STORY), "丁庆晨报·下游新闻"),
    (text("丁视新闻客户端", "2023-09-12 11:02", TITLE, *STORY), "丁视新闻客户端"),
    (text("丁视新闻客户端", TITLE, "2023-09-12 11:02", *STORY), None),
    (text(TITLE, "以下文章来源于平安某地 ，作者张三", *STORY), "平安某地"),
    (text(TITLE, *STORY), None),
    (text(TITLE, LEAD + "线索来源：群众举报。", "据了解，此案仍在侦办中。"), None),
    (text(TITLE, LEAD + "（来源：甲报）", "某公司昨日上市，股价上涨。（来源：乙报）"), None),
    (text(TITLE, *STORY, "相关阅读", "某案细节 来源：丙报", "资金来源不明"), None),
]


@pytest.mark.parametrize(("clean", "source"), SOURCES)
def test_source(clean: str, source: str | None) -> None:
    found = read_page(clean).source
    assert (found and found.value) == source
    assert found is None or clean[found.start : found.end] == source


PUBLISHED = [
    (text(TITLE, "来源：最高检网站2023-09-12 10:59", *STORY), "2023-09-12T10:59"),
    (text(TITLE, "发布时间：2023年9月12日 10:59", *STORY), "2023-09-12T10:59"),
    (text(TITLE, "2023-09-12 10:59:33", *STORY), "2023-09-12T10:59"),
    (text(TITLE, "日期：2023/9/2", *STORY), "2023-09-02"),
    (text(TITLE, "时间：2023.09.12 星期二 08:00", *STORY), "2023-09-12T08:00"),
    (text(TITLE, "更新时间：2023-09-13", "发布时间：2023-09-12", *STORY), "2023-09-12"),
    (text(TITLE, "二〇二三年九月十二日", *STORY), "2023-09-12"),
    (text(TITLE, *STORY, "（《某某联播》 20221012 19:00）"), "2022-10-12T19:00"),
    (text(TITLE, *STORY, "发布时间：2023-09-12 10:59"), "2023-09-12T10:59"),
    (text(TITLE, "新华社北京2023年9月12日电 " + LEAD), "2023-09-12"),
    (text("警情通报", LEAD, "某市公安局某区分局", "2023年9月12日"), "2023-09-12"),
    (text(TITLE, "2023-09-12 【本报消息】" + LEAD, FIRST_BODY), "2023-09-12"),
    (text(TITLE, LEAD, FIRST_BODY + "（编辑：张某）1120912"), "2023-09-12"),
    (text(TITLE, LEAD, FIRST_BODY + "（编辑：张某）1121312"), None),
    (text(TITLE, "2023-09-12 警方接到报案。" + LEAD, FIRST_BODY), None),
    (text(TITLE, *STORY, "特此通报。", "某县人民检察院", "二〇二三年九月十二日"), "2023-09-12"),
    (text(TITLE, *STORY, "某县人民检察院", "2023年9月12日开庭"), None),
    (text(TITLE, "某市公安局某区分局", "2023年", *STORY), None),
    (text(TITLE, *STORY, "某地要闻", "2023年9月12日"), None),
    (text(TITLE, "中新社北京12月1日电 " + LEAD), None),
    (text(TITLE, "2023-13-45 10:59", *STORY), None),
    (text(TITLE, *STORY, "推荐阅读", "某地要闻", "2026-03-10 09:57"), None),
    (text(TITLE, "2023年9月12日，某省公安厅召开新闻发布会，通报案件。", *STORY), None),
]


@pytest.mark.parametrize(("clean", "published"), PUBLISHED)
def test_published(clean: str, published: str | None) -> None:
    found = read_page(clean).published
    assert (found and found.value) == published


PROSE = "近日，丁市警方破获一起网络赌博案，抓获犯罪嫌疑人80名，涉案金额2亿元，案件正在侦办中。"
BODIES = [
    (text(TITLE, *STORY, "【 责编：某某 】", "阅读剩余全文（", "相关阅读", PROSE, "2026-03-10 09:57"), STORY),
    (text(TITLE, *STORY, "*END*", "阅读推荐", "【反诈圈】丁市抓获80人 涉案2亿元", PROSE), STORY),
    (text(TITLE, *STORY[:3], "相关阅读：", "丁市抓获80人 涉案2亿元", *STORY[3:]), STORY),
    (text(TITLE, *STORY[:3], "相关新闻", "丁市抓获80人", PROSE), (*STORY[:3], PROSE)),
    (text(TITLE, *STORY[:3], "△某台视频", "关注我们", "加微信 abc123 免费领取资料", "★", *STORY[3:]), STORY),
    (text(TITLE, *STORY[:3], "责任编辑：张三", *STORY[3:]), STORY),
    (text(TITLE, "某某观察", "扫码订阅《某某观察》", "邮发代号1-234", "关键词", "诈骗、木马", *STORY), STORY),
    (text(TITLE, "关键词", *STORY), STORY),
    (
        text(
            TITLE, *STORY, "（来源：某部网站）", "《某某观察》杂志倾力推荐", "“成长计划”", "点击下图 了解详情"
        ),
        STORY,
    ),
    (
        text(TITLE, *STORY, "原文链接：", "https://example.org/a", "另一则新闻", PROSE),
        (*STORY, "另一则新闻", PROSE),
    ),
    (text(TITLE, LEAD, "（来源：甲报）", "另一则新闻", PROSE), (LEAD, "另一则新闻", PROSE)),
    (text(TITLE, "□ 本报记者 张三 通讯员 李四", *STORY, "编辑/王五 校对/赵六"), STORY),
    (text(TITLE, *STORY, "版权声明：本文归原作者所有", "京ICP备00000000号"), STORY),
    (text(TITLE, "来源：某网", TITLE, *STORY), STORY),
    (text("热搜：1.丁市抓获80人 2.某地大雨", TITLE, *STORY), STORY),
    (text(TITLE, "【延伸阅读】丁市抓获80人", *STORY), STORY),
    (text(TITLE, *STORY, "编辑：张三", "排行榜", "1 丁市诈骗案", "2 戊市诈骗案", "3 己市诈骗案"), STORY),
    (
        text(TITLE, LEAD, "案例一", "甲市王某案", FIRST_BODY, "审核：张三", "案例二", SECOND_BODY),
        (LEAD, "案例一", "甲市王某案", FIRST_BODY, "案例二", SECOND_BODY),
    ),
    (text(TITLE, LEAD, "您此时的心情", "开心", "0", "1.丁市赌博案抓获80人"), (LEAD,)),
]


@pytest.mark.parametrize(("clean", "lines"), BODIES)
def test_body(clean: str, lines: tuple[str, ...]) -> None:
    assert body(read_page(clean), clean) == lines


def test_short_lines_of_a_story_stay() -> None:
    verses = (
        "近日，",
        "甲市警方",
        "接连打掉两个",
        "“跑分洗钱”的犯罪团伙，",
        "抓获犯罪嫌疑人24人，",
        "涉案金额5700万余元。",
    )
    clean = text("一句话牵出大案", *verses)
    assert body(read_page(clean), clean) == verses


LINES = st.sampled_from(
    (
        *STORY,
        TITLE,
        PROSE,
        "责任编辑：张三",
        "相关阅读",
        "*END*",
        "（来源：某网）",
        "关键词",
        "",
        "★",
        "2023-09-12 10:59",
    )
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(LINES, max_size=14)
    | st.lists(st.text(alphabet="案1一.、。：|【】（）来源编\n 2023-/", max_size=30))
)
def test_spans_hold_whatever_the_text(lines: list[str]) -> None:
    clean = "\n".join(lines)
    page = read_page(clean)
    for fact in (page.title, page.source):
        assert fact is None or clean[fact.start : fact.end].replace("\n", " ") == fact.value
    ends = [0, *(line.end for line in page.body)]
    assert all(end <= line.start < line.end for end, line in zip(ends, page.body, strict=False))
    assert all(
        clean[line.start : line.end].strip() and "\n" not in clean[line.start : line.end]
        for line in page.body
    )


@pytest.mark.parametrize(
    "unit", ["来源：", "> 首页", "2023-09-12 ", "【圈】", "（", "一、", "记者 ", "案", "\n相关阅读\n"]
)
def test_time_is_linear(unit: str) -> None:
    clean = unit * (60_000 // len(unit))
    began = time.perf_counter()
    read_page(clean)
    assert time.perf_counter() - began < 10
