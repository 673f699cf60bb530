"""Cells of tables stay apart, and a heading is said with the spaces that its document has."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.document import document_from_text

MARKDOWN = [
    ("| 物品 | 数量 |\n|---|:--:|\n| 现金 | 46.8万元 |", "物品 数量\n现金 46.8万元"),
    ("|物品|数量|\n|-|-|\n|手机|121部|\n\n尾", "物品 数量\n手机 121部\n\n尾"),
    ("  | **甲案** | [乙案](http://a.example/b) |", "甲案 乙案"),
    ("| 甲 |  | 3人 |", "甲 3人"),
    ("甲 | 乙", "甲 | 乙"),
    ("| 关注", "| 关注"),
    ("| 一\\|二 |", "一|二"),
    ("甲\n\n---\n\n乙", "甲\n\n乙"),
]


@pytest.mark.parametrize(("text", "clean"), MARKDOWN)
def test_markdown_table(text: str, clean: str) -> None:
    assert document_from_text(text, path="a.md").clean == clean


def test_plain_text_keeps_bars() -> None:
    assert document_from_text("| 甲 | 乙 |").clean == "| 甲 | 乙 |"


@pytest.mark.parametrize("markdown", [None, "a.md"])
def test_a_cell_leads_to_its_source(markdown: str | None) -> None:
    document = document_from_text("| 现金\t| ４６.8 万元 |\n|---|---|\n# 一\n**二**", path=markdown)
    at = document.clean.index("46.8万元")
    assert document.words(at, at + len("46.8万元")) == "４６.8 万元"


TABS = [
    ("现金\t46.8万元\t扣押", "现金 46.8万元 扣押"),
    ("1 \t 山东某案\t\t某院", "1 山东某案 某院"),
    ("\t首行\t\n末行\t", "首行\n末行"),
    ("抓获 170 余名", "抓获170余名"),
    ("<tr><td>手机</td><td>121部</td></tr>", "手机 121部"),
]


@pytest.mark.parametrize(("text", "clean"), TABS)
def test_tabs_part(text: str, clean: str) -> None:
    assert document_from_text(text).clean == clean


SAID = [
    ("捣毁某某窝点 4人被刑拘", "捣毁某某窝点 4人被刑拘"),
    ("捣毁某某窝点　　４人被刑拘", "捣毁某某窝点 4人被刑拘"),
    ("捣毁某某窝点&nbsp;4人", "捣毁某某窝点 4人"),
    ("捣毁某某窝点<b class='x y'> </b>4人", "捣毁某某窝点 4人"),
    ("捣毁某某窝点<b class='x y'>4人</b>", "捣毁某某窝点4人"),
    ("抓获 3 人 5 % 共", "抓获 3 人 5 % 共"),
    ("抓获3人", "抓获3人"),
    ("抓获\n3人", "抓获\n3人"),
    ("抓\u200b获\u200b3人", "抓获3人"),
]


@pytest.mark.parametrize(("text", "said"), SAID)
def test_said(text: str, said: str) -> None:
    document = document_from_text(text)
    assert document.said(0, len(document.clean)) == said


def test_said_of_a_part() -> None:
    document = document_from_text("破获两案 9 人落网")
    assert document.clean == "破获两案9人落网"
    assert [document.said(0, 4), document.said(4, 6), document.said(3, 5)] == ["破获两案", "9 人", "案 9"]


WORDS = st.lists(
    st.sampled_from([*"案人3%， \t　\n", "&nbsp;", "<b class='x y'>", "</b>", "１", "（a）"]), max_size=30
)


@settings(max_examples=150, deadline=None)
@given(WORDS.map("".join))
def test_said_adds_but_spaces(text: str) -> None:
    document = document_from_text(text)
    for at in range(len(document.clean)):
        said, clean = document.said(at, len(document.clean)), document.clean[at:]
        assert said.replace(" ", "") == clean.replace(" ", "")
        assert "  " not in said
        assert said == said.strip(" ") or clean[0] == " "
