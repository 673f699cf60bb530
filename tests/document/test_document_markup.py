"""Tags, entities, Markdown and hard wraps in plain text."""

from __future__ import annotations

import pytest

from extractor.document import document_from_text

TAGS = [
    ("<p>甲</p>\n<p>乙<br>丙</p>", "甲\n\n乙\n丙"),
    ("甲<b class='x'>乙</b>丙", "甲乙丙"),
    ("<tr><td>现金</td><td>若干</td></tr>", "现金 若干"),
    ("涉案&nbsp;30&nbsp;万元&mdash;&ldquo;9&middot;06&rdquo;", "涉案30万元—“9·06”"),
    ("甲<script>var x = '<p>乙</p>';</script>丙<!-- 丁\n戊 -->己", "甲丙己"),
    ("3<5且7>6，<某某>，<usdt>", "3<5且7>6，<某某>，<usdt>"),
    ("甲<script>乙", "甲乙"),
    ("抓获<sup>1</sup>150人", "抓获【1】150人"),
    ("抓获<span style='text-decoration: line-through'>1</span>50人", "抓获50人"),
    ("甲&unknown;乙&amp;丙", "甲&unknown；乙&丙"),
    ("<!DOCTYPE html><html><body><h1>题</h1>文</body></html>", "题\n文"),
]

MARKDOWN = [
    ("# 标题\n\n正文**重点**和__重点__和*轻*。", "标题\n\n正文重点和重点和轻。"),
    ("> 引用\n> > 再引", "引用\n再引"),
    ("* 甲\n- 乙\n+ 丙", "• 甲\n• 乙\n• 丙"),
    ("见[原文](https://example.org/a)和![图](b.png)。", "见原文和。"),
    ("[![图](b.png)](https://example.org)甲", "甲"),
    ("甲\n\n---\n\n***\n乙", "甲\n\n乙"),
    ("1\\. 甲\\*乙", "1. 甲*乙"),
    ("3*5*2=30", "3*5*2=30"),
    ("抓获~~150~~30人", "抓获30人"),
    ("抓获^[1]^150人，~2~30人", "抓获【【1】】150人，【2】30人"),
    ("抓获^1^150人", "抓获【1】150人"),
    ("抓获<sup>1</sup>150人", "抓获【1】150人"),
    ("约3~5人、6~8人", "约3～5人、6～8人"),
]


@pytest.mark.parametrize(("text", "clean"), TAGS)
def test_tags(text: str, clean: str) -> None:
    assert document_from_text(text).clean == clean


@pytest.mark.parametrize(("text", "clean"), MARKDOWN)
def test_markdown(text: str, clean: str) -> None:
    assert document_from_text(text, path="a.md").clean == clean


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("## 标题\n**重点**文", "标题\n重点文"),
        ("正文**重点**见[原文](http://a.cn)", "正文重点见原文"),
        ("- 甲\n- 乙", "- 甲\n- 乙"),
        ("# 话题 #\n正文", "# 话题 #\n正文"),
    ],
)
def test_markdown_is_told_by_clear_marks(text: str, clean: str) -> None:
    assert document_from_text(text).clean == clean


PARAGRAPH = """\
某市公安局在工作中发现以张某为首的诈骗团伙，抓
获犯罪嫌疑人三十二名，查扣作案用的手机六十部，
冻结涉案资金若干万元。目前案件正在进一步侦办当
中。
"""


def test_wrapped_lines_are_joined() -> None:
    lines = document_from_text(PARAGRAPH).clean.split("\n")
    assert lines == [PARAGRAPH.replace("\n", "")]


def test_wrapped_paragraphs_stay_apart() -> None:
    indented = "\u3000\u3000" + PARAGRAPH
    clean = document_from_text(indented + indented).clean
    assert clean.split("\n") == [PARAGRAPH.replace("\n", "")] * 2


LONG = (
    "2022年9月以来，某市公安局在侦办一起电信网络诈骗案件中发现，以张某某为首的犯罪团伙盘踞在境外某地，"
    "先后骗取资金3580余万元，警方抓获犯罪嫌疑人127名，查扣作案用的手机60部，冻结涉案资金1316216元，"
    "另有骨干成员14名被采取刑事强制措施，涉案的3.5万余个账号已经全部封停。"
)


@pytest.mark.parametrize("width", range(17, 40))
def test_every_width_of_wrap(width: int) -> None:
    text = "\n".join(LONG[at : at + width] for at in range(0, len(LONG), width))
    assert document_from_text(text).clean == LONG


@pytest.mark.parametrize(
    "text",
    [
        "今年五月十四日\n武陵公安分局派出所\n接到小林报警\n他在交友软件上认识网友。",
        "某地警方破获特大电信诈骗案抓获二十人\n另一地警方破获特大洗钱案抓获三十八人\n第三地警方破获开设赌场大案抓获四十人",
        "1.某市公安局侦破以张某为首的电信诈骗案件\n2.某市公安局侦破以李某为首的电信诈骗案件\n3.某市公安局侦破以王某为首的案件。",
        "某市公安局侦破以张某为首的电信诈骗案件。\n某市公安局侦破以李某为首的电信诈骗案件。\n某市公安局侦破以王某为首的电信诈骗案。",
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert document_from_text(text).clean == text


@pytest.mark.parametrize(
    ("title", "imprint"),
    [
        ("某部公布8起打击电信网络诈骗犯罪典型案例", "来源:某网站2020/9/20 21:37"),
        ("某部公布3起打击网络赌博犯罪典型案例", "2019年04月30日 15:09"),
        ("某市公布 6 起打击网络赌博犯罪案例", "2014 年 06 月 20 日 10:33"),
        ("某部公布3起打击非法经营犯罪典型案例", "2022-09-30 17:32:06 来源：某部网站"),
        ("当前位置：首页 > 新闻中心 > 正文", "某部公布三起打击网络贷款诈骗犯罪案例"),
    ],
)
def test_equally_long_lines_above_the_story_stay(title: str, imprint: str) -> None:
    text = f"{title}\n{imprint}\n近日，某部公布8起典型案例。"
    assert document_from_text(text).clean.count("\n") == 2


def test_headings_are_not_drawn_into_a_wrapped_paragraph() -> None:
    clean = document_from_text(PARAGRAPH + "二、某某案\n" + PARAGRAPH).clean
    assert "\n二、某某案\n" in clean
