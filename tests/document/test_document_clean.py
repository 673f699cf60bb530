"""The conventions of the clean text, each with texts that need it and texts that must stay."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.document import characters, document_from_text
from extractor.document.mapped import Mapped
from extractor.gazetteer import DATA

CHARACTERS = [
    ("第一行\r\n第二行\r第三行\u2028第四行", "第一行\n第二行\n第三行\n第四行"),
    ("\ufeff抓\u200b获\u00ad3\u200d人\x00", "抓获3人"),
    ("⻄南⻔⼈⺠", "西南门人民"),
    ("\uf9e2", "梨"),
    ("２０２３年ＡＢＣｄ", "2023年ABCd"),
    ("(一)某案;是吗?是!", "（一）某案；是吗？是！"),
    ("占比３．５％", "占比3.5%"),
    ("[编辑]［责编］【发布】〔2023〕3号", "【编辑】【责编】【发布】〔2023〕3号"),
    ("「九月」『六月』〝三〞﹁四﹂﹃五﹄", "“九月”‘六月’“三”“四”‘五’"),
    ("⑴甲案⒉乙案㈢丙案", "（1）甲案2.乙案（三）丙案"),
    ("①甲案", "①甲案"),
    ("❶甲案 ➂乙案 ➌丙案 ⓹丁案 ㊉戊案", "①甲案 ③乙案 ③丙案 ⑤丁案 ⑩戊案"),
    ("5~8人，3〜4人", "5～8人，3～4人"),
    ("￥300和¥300", "￥300和¥300"),
]

SCRIPTS = [
    ("餘額馀額余額", "余额余额余额"),
    ("緬北電信網路詐騙集團著名頭目", "缅北电信网路诈骗集团著名头目"),
    ("乾县著名甚么瞭望于谦，抓获７餘名", "乾县著名甚么瞭望于谦，抓获7余名"),
]

COMMAS = [
    ("共1,316,216.50元", "共1,316,216.50元"),
    ("抓获13人,扣押1,200元,冻结3000,4000元", "抓获13人，扣押1,200元，冻结3000，4000元"),
    ("编号1,2345", "编号1，2345"),
    ("来源:某网10:59", "来源：某网10:59"),
    ("时间10：59", "时间10:59"),
]

MARKS = [
    ("“9•06”“9・06”“9‧06”“9∙06”“9⋅06”“9●06”“9 · 06”", "“9·06”“9·06”“9·06”“9·06”“9·06”“9·06”“9·06”"),
    ("买买提•艾力", "买买提·艾力"),
    ("• 抓获3人", "• 抓获3人"),
    ("“9.06”案", "“9.06”案"),
    ("2016年——2018年，5–8人，2023－09－12，3—4人", "2016年—2018年，5-8人，2023-09-12，3—4人"),
    ("专案组―侦破--全链条", "专案组—侦破—全链条"),
    ('"9.06"案和"某某"案\n又一"句', "“9.06”案和“某某”案\n又一“句"),
    ('“9.06"案', "“9.06”案"),
    ("抓获，，3人。。又、、4人；；", "抓获，3人。又、4人；"),
]

SPACES = [
    ("抓获 170 余名　犯罪  嫌疑人", "抓获170余名 犯罪 嫌疑人"),
    ("占 30 %，2 318 次", "占30%，2 318次"),
    ("  首行  \n\t次行　\n\n\n\n末行\n\n", "首行\n次行\n\n末行"),
    ("\n\n \n首行", "首行"),
]

PINYIN = [
    ("勐（měng）拉", "勐拉"),
    ("瑞(rui)丽", "瑞丽"),
    ("亓（读音qí）某", "亓某"),
    ("缅甸妙瓦底（miào wǎ dǐ）", "缅甸妙瓦底"),
    ("泰达币（USDT）", "泰达币（USDT）"),
    ("软件（app）", "软件（app）"),
    ("金额（元）", "金额（元）"),
]

EVERY = [*CHARACTERS, *SCRIPTS, *COMMAS, *MARKS, *SPACES, *PINYIN]


@pytest.mark.parametrize(("text", "clean"), EVERY)
def test_convention(text: str, clean: str) -> None:
    assert document_from_text(text).clean == clean


@pytest.mark.parametrize(("text", "clean"), EVERY)
def test_clean_text_stays(text: str, clean: str) -> None:
    assert document_from_text(clean).clean == clean, text


SPANS = [
    ("抓获 １７０ 餘名。", "170余名", "１７０ 餘名"),
    ("勐（měng）拉", "勐拉", "勐（měng）拉"),
    ("抓\u200b获３人", "抓获", "抓\u200b获"),
    ("⑿某案", "（12）", "⑿"),
    ("一\r\n二", "\n", "\r\n"),
    ("涉案<b>30</b>&nbsp;&#19975;元", "30万元", "30</b>&nbsp;&#19975;元"),
]


@pytest.mark.parametrize(("text", "clean", "words"), SPANS)
def test_words_of_the_source(text: str, clean: str, words: str) -> None:
    document = document_from_text(text)
    at = document.clean.index(clean)
    assert document.words(at, at + len(clean)) == words


@pytest.mark.parametrize("span", [(0, 0), (1, 1), (-1, 1), (0, 3), (2, 1)])
def test_no_span(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no piece"):
        document_from_text("案件").span(*span)


def names(table: str, column: int) -> list[str]:
    rows = (DATA / table).read_text("utf-8").splitlines()
    return [row.split("\t")[column] for row in rows if row and not row.startswith("#")]


def test_names_survive() -> None:
    every = "\n".join([*names("divisions.tsv", 2), *names("surnames.txt", 0)])
    document = document_from_text(every)
    changed = [(a, b) for a, b in zip(every.split("\n"), document.clean.split("\n"), strict=True) if a != b]
    assert document.script == "hans"
    assert changed == []


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("緬北電信網路詐騙犯罪集團", "hant"),
        ("警方于緬北抓獲嫌犯，查扣贓款", "hant"),
        ("缅北电信网络诈骗犯罪集团", "hans"),
        ("国家发展改革委說", "hans"),
        ("", "hans"),
        ("abc", "hans"),
    ],
)
def test_script(text: str, script: str) -> None:
    assert document_from_text(text).script == script


WARNED = [
    ("", ["empty_document"]),
    (" \n\u200b", ["empty_document"]),
    ("民警调□资金，抓获\ufffd人", ["lost_characters"]),
    ("抓获???余名", ["lost_characters"]),
    ("□ 本报记者 某某", []),
    ("真的吗?", []),
]


@pytest.mark.parametrize(("text", "codes"), WARNED)
def test_warnings(text: str, codes: list[str]) -> None:
    assert [warning.code for warning in document_from_text(text).warnings] == codes


def test_lost_characters_are_counted() -> None:
    (warning,) = document_from_text("调□资金，刑拘□人，\ufffd\ufffd").warnings
    assert warning.message.startswith("4 characters")


SIGNS = [
    *'0129,.:：，。、；;!?()（）[]【】"“”「」—–-~·•● \t　\r\n\u200b\u2028',
    *"餘余馀萬案人抓緬缅员AbＡ１①⑴⻄㈠\ud800\U0001f600%&<>*#|",
]
WORDS = ["（měng）", "**", "<br>", "&amp;", "</p>", "](http://a)", "<!--", "-->", "<script>", "</script>"]
PIECES = st.sampled_from([*SIGNS, *WORDS, "\n\n", "案例1", "170 余名"])
TEXTS = st.one_of(st.lists(PIECES, max_size=60).map("".join), st.text(max_size=60))


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from([None, "a.md"]))
def test_map(text: str, path: str | None) -> None:
    document = document_from_text(text, path=path)
    starts, ends = list(document.starts), list(document.ends)
    assert document.text == text
    assert len(document.clean) == len(starts) == len(ends)
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(starts, ends, strict=True))
    for at in range(len(starts)):
        first, last = document.span(0, at + 1)
        assert 0 <= first < last <= len(text)


@settings(max_examples=200, deadline=None)
@given(TEXTS.filter(lambda text: not set("<&*#[\\>_-+\t") & set(text)))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = document_from_text(text).clean
    assert document_from_text(once).clean == once


def test_a_pass_left_out_would_have_changed_nothing() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    usual = "".join(set(every) - Mapped.of(every).unusual)
    table = characters.translations()
    assert usual.translate(table) == usual
    assert not characters.UNSEEN.search(usual)
    assert not characters.ENCLOSED.search(usual)
    assert "".join(table.values()).translate(table) == "".join(table.values())
