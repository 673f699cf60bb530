"""Case codes in their sentences, and other quoted words."""

from __future__ import annotations

import pytest

from extractor.mentions.codes import find_codes
from extractor.mentions.mention import Kind

DATES = [
    ("“9.06”电信网络诈骗案", "9.06", "9.06"),
    ("“9·06”电信网络诈骗案", "9·06", "9.06"),
    ("“‘9·06’电信网络诈骗案”", "9·06", "9.06"),
    ("“11.6”专案", "11.6", "11.06"),
    ("“11·6”专案组", "11·6", "11.06"),
    ("“2016·4·19”专案", "2016·4·19", "2016.4.19"),
    ("“2016.04.19”专案", "2016.04.19", "2016.4.19"),
    ("“12.31”系列案", "12.31", "12.31"),
    ("“2.29”专案", "2.29", "2.29"),
    ("侦破3·15特大诈骗案", "3·15", "3.15"),
    ("侦破5.11电信网络诈骗案", "5.11", "5.11"),
]
NAMES = [
    ("“金辉园区”电信网络诈骗案", "金辉园区"),
    ("“鑫源集团”特大诈骗案", "鑫源集团"),
    ("“飓风1号”电信网络诈骗案", "飓风1号"),
    ("“0711”组织偷渡案", "0711"),
    ("“191203”专案", "191203"),
    ("“金辉园区”专案", "金辉园区"),
    ("“红山”系列诈骗案", "红山"),
    ("代号“猎狐”", "猎狐"),
    ("代号为“蓝剑”的专案", "蓝剑"),
    ("“金辉”集团诈骗案", "金辉"),
    ("“金辉公司”敲诈勒索案", "金辉公司"),
    ("“金辉1号”侵犯公民个人信息案", "金辉1号"),
    ("“金辉集团”帮助信息网络犯罪活动案", "金辉集团"),
    ("列为督办案件，命名为“断流7号”", "断流7号"),
    ("“GN2411”特大冻品走私案", "GN2411"),
    ("“关鹰2号”骗取出口退税案", "关鹰2号"),
    ("“图书一号”盗版教辅案", "图书一号"),
    ("“蓝鲸”洗钱专案", "蓝鲸"),
    ("“赛杯汇”网络赌博案。发现“赛杯汇”赌球平台", "赛杯汇"),
    ("“凤鸣”棋牌赌博案。一款名为“凤鸣湘西”的手机棋牌游戏", "凤鸣"),
    ("“华宝”收藏品诈骗案。先后成立“华宝”等三家文化公司", "华宝"),
]
NOTHING = [
    "“金主”资助诈骗案",
    "“杀猪盘”诈骗案",
    "“跑分”洗钱案",
    "“黑灰产”网络案",
    "“开盒”案",
    "“净网2024”专项行动",
    "“192”号段诈骗案",
    "“以房养老”型诈骗案",
    "“免抵押贷款”诈骗案",
    "“13.40”专案",
    "“2.30”专案",
    "“0.06”电信网络诈骗案",
    "“2023.2.29”专案",
    "“9.06.5”案",
    "上涨9.06，案件",
    "占比5.11网络使用",
    "“某地挖出5000万元现金”谣言案",
    "“村霸”案",
    "“断卡”行动",
    "“杀猪盘”系列诈骗案",
    "“跑分”平台洗钱案",
    "“挂人”平台敲诈案",
    "“ ”专案",
    "“会销”诈骗系列案",
    "以“免费体检”为名推销假药案，以“免费体检”为名",
    "“低价草料”诈骗案。购买“低价草料”付款",
    "对以“免费游学”为名组织他人的人员立案",
]


@pytest.mark.parametrize(("text", "words", "code"), DATES)
def test_date_is_a_code(text: str, words: str, code: str) -> None:
    (mention,) = find_codes(text)
    assert mention.kind is Kind.CODE
    assert text[mention.start : mention.end] == words
    assert (mention.value.code, mention.value.kind) == (code, "date")


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_name_is_a_code(text: str, name: str) -> None:
    (mention,) = find_codes(text)
    assert text[mention.start : mention.end] == name
    assert (mention.value.code, mention.value.kind) == (name, "name")


@pytest.mark.parametrize("text", NOTHING)
def test_other_words_are_no_code(text: str) -> None:
    assert [text[m.start : m.end] for m in find_codes(text)] == []
