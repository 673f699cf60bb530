"""Names in their sentences, and words that only look like names."""

from __future__ import annotations

import pytest

from extractor.mentions.mention import Kind
from extractor.mentions.persons import find_persons

MASKED = [
    ("以唐某某为首的团伙", [("唐某某", "唐")]),
    ("抓获犯罪嫌疑人陈某。", [("陈某", "陈")]),
    ("抓获王某龙、赖某华等12人", [("王某龙", "王"), ("赖某华", "赖")]),
    ("被告人上官某某出庭", [("上官某某", "上官")]),
    ("被告人欧阳某、诸葛某平出庭", [("欧阳某", "欧阳"), ("诸葛某平", "诸葛")]),
    ("主犯司马某在逃", [("司马某", "司马")]),
    ("犯罪嫌疑人逄某落网", [("逄某", "逄")]),
    ("犯罪嫌疑人仝某某、禤某、亓某强落网", [("仝某某", "仝"), ("禤某", "禤"), ("亓某强", "亓")]),
    ("被告人鳌某某获刑", [("鳌某某", "鳌")]),
    ("犯罪嫌疑人于某落网", [("于某", "于")]),
    ("犯罪嫌疑人向某、从某落网", [("向某", "向"), ("从某", "从")]),
    ("犯罪嫌疑人成某、安某、江某某被抓获", [("成某", "成"), ("安某", "安"), ("江某某", "江")]),
    ("以苏某为首的团伙", [("苏某", "苏")]),
    ("以应某为首的团伙", [("应某", "应")]),
    ("抓获苏某等人", [("苏某", "苏")]),
    ("被告人张某1、张某2、张某甲到庭", [("张某1", "张"), ("张某2", "张"), ("张某甲", "张")]),
    ("李某（男，24岁）落网", [("李某", "李")]),
    ("犯罪嫌疑人林某某（化名）落网", [("林某某", "林")]),
    ("陈某伙同钱某行骗", [("陈某", "陈"), ("钱某", "钱")]),
    ("张某以打赏为名骗钱", [("张某", "张")]),
    ("张某有重大作案嫌疑", [("张某", "张")]),
    ("周某被抓获", [("周某", "周")]),
    ("将钱某二人抓获", [("钱某", "钱")]),
    ("郭某案告破", [("郭某", "郭")]),
    ("赵某甲案", [("赵某甲", "赵")]),
    ("组织者陶某躲在幕后", [("陶某", "陶")]),
    ("嫌疑人王某潜回国内", [("王某", "王")]),
    ("“金主”郑某杰出资", [("郑某杰", "郑")]),
    ("主犯赵某磊落网", [("赵某磊", "赵")]),
    ("刘某伟大肆行骗", [("刘某伟", "刘")]),
    ("张某强行闯入", [("张某", "张")]),
    ("李某明知是赃款", [("李某", "李")]),
]
REAL = [
    ("犯罪嫌疑人郭志强、欧阳建国，均已到案", [("郭志强", "郭"), ("欧阳建国", "欧阳")]),
    ("以郭志强为首的团伙", [("郭志强", "郭")]),
    ("主犯郭勇，男", [("郭勇", "郭")]),
    ("被害人司马建，女", [("司马建", "司马")]),
    ("犯罪嫌疑人买买提·艾力被抓获", [("买买提·艾力", None)]),
    ("名叫吐尔逊·热合曼的男子", [("吐尔逊·热合曼", None)]),
    ("张女士报警", [("张女士", "张")]),
    ("叶同学报警", [("叶同学", "叶")]),
    ("被害人巫马女士报警", [("巫马女士", "巫马")]),
    ("该团伙老板龙浩峰以公司名义招人", [("龙浩峰", "龙")]),
    ("主犯段鹏敏先后在多地设点", [("段鹏敏", "段")]),
    ("头目丁伟玲、欧阳建国躲在幕后", [("丁伟玲", "丁"), ("欧阳建国", "欧阳")]),
    ("被告人伍明、钟胜军掩饰、隐瞒犯罪所得案", [("伍明", "伍"), ("钟胜军", "钟")]),
    ("头目施胜海、叶龙在多地设点", [("施胜海", "施"), ("叶龙", "叶")]),
    ("该集团由庞林、吴林磊组织、领导", [("庞林", "庞"), ("吴林磊", "吴")]),
    ("经查，张霞龙等人共谋", [("张霞龙", "张")]),
    ("经查，毛宇娟（女，45岁）是老板", [("毛宇娟", "毛")]),
    ("以林海飞（化名）为首", [("林海飞", "林")]),
    ("经查，犯罪嫌疑人罗超伙同他人收购银行卡", [("罗超", "罗")]),
    ("幕后“金主”孟飞为团伙出钱", [("孟飞", "孟")]),
    ("经查，谢刚、贺敏霞作为“金主”投资", [("谢刚", "谢"), ("贺敏霞", "贺")]),
    ("锁定了主犯姚海的住处", [("姚海", "姚")]),
]
NOBODY = [
    "江苏某公司报警",
    "在南京某小区",
    "沈阳某商场",
    "长沙某平台",
    "东南亚某国",
    "老挝某地",
    "某某集团",
    "当某人来电",
    "在某地设点",
    "于某日入境",
    "向某平台转账",
    "对某公司立案",
    "通过某软件联系",
    "国内某银行",
    "网上某群聊",
    "以某公司名义",
    "因某种原因",
    "犯罪嫌疑人均已到案",
    "以诈骗为首要手段",
    "被告人对指控无异议",
    "主犯已归案",
    "嫌疑人成员众多",
    "头目和骨干在境外",
    "头目、成员在境外",
    "组织者向他人先后出售",
    "组织者应长期在岗",
    "查获被告人包内的银行卡",
    "犯罪嫌疑人常年在境外",
    "经查，高管等人知情",
    "经查，温州籍等人在场",
    "该工作由党组织领导",
    "和同学一起",
]


def names(text: str) -> list[tuple[str, str | None]]:
    found = list(find_persons(text))
    assert all(mention.kind is Kind.PERSON for mention in found)
    assert all(text[mention.start : mention.end] == mention.value.name for mention in found)
    return [(mention.value.name, mention.value.surname) for mention in found]


@pytest.mark.parametrize(("text", "want"), MASKED)
def test_masked_names(text: str, want: list[tuple[str, str]]) -> None:
    assert names(text) == want
    assert all(mention.value.masked for mention in find_persons(text))


@pytest.mark.parametrize(("text", "want"), REAL)
def test_real_names(text: str, want: list[tuple[str, str | None]]) -> None:
    assert names(text) == want
    assert not any(mention.value.masked for mention in find_persons(text))


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_named(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("犯罪嫌疑人王某龙落网，王某龙供述", "王某龙"),
        ("抓获赖某华，赖某华交代了罪行", "赖某华"),
    ],
)
def test_a_name_told_again_is_the_same_name(text: str, name: str) -> None:
    assert names(text) == [(name, name[0])] * 2


def test_two_characters_after_the_mask_where_an_edge_shows_them() -> None:
    text = "经查，阿某伍合等人收购公章，后阿某伍合潜逃"
    assert [text[m.start : m.end] for m in find_persons(text)] == ["阿某伍合", "阿某伍合"]
    assert [m.value.name for m in find_persons("王某出租等人")] == ["王某"]
    assert [(m.start, m.end) for m in find_persons("主犯郗某辉")] == [(2, 5)]
