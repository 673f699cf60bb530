from __future__ import annotations

import pytest

from extractor.mentions.headcounts import find_headcounts
from extractor.readers import read_headcount

FOUND = [
    ("抓获犯罪嫌疑人560余人", "560余人", 560, "at_least", "headcount.classifier"),
    ("祁某等4名犯罪嫌疑人", "4名", 4, "exact", "headcount.classifier"),
    ("移交5.3万余名", "5.3万余名", 53000, "at_least", "headcount.classifier"),
    ("近千名", "近千名", 1000, "at_most", "headcount.classifier"),
    ("其余十七人", "十七人", 17, "exact", "headcount.classifier"),
    ("千余人", "千余人", 1000, "at_least", "headcount.classifier"),
    ("上百名", "上百名", 100, "at_least", "headcount.classifier"),
    ("数十名", "数十名", 10, "at_least", "headcount.classifier"),
    ("近4000多名", "近4000多名", 4000, "at_least", "headcount.classifier"),
    ("兄弟二人", "二人", 2, "exact", "headcount.classifier"),
    ("两人", "两人", 2, "exact", "headcount.classifier"),
    ("共4个人", "4个人", 4, "exact", "headcount.classifier"),
    ("19名人员", "19名", 19, "exact", "headcount.classifier"),
    ("三五十人", "三五十人", 30, "range", "headcount.classifier"),
    ("3人以上10人以下", "3人以上10人以下", 3, "range", "headcount.classifier"),
    ("3000犯罪嫌疑人", "3000", 3000, "exact", "headcount.noun"),
    ("80余犯罪嫌疑人", "80余", 80, "at_least", "headcount.noun"),
    ("500余涉案人员", "500余", 500, "at_least", "headcount.noun"),
    ("12人被判刑", "12人", 12, "exact", "headcount.classifier"),
    ("两人均已被刑拘", "两人", 2, "exact", "headcount.classifier"),
    ("已被刑事拘留\n1人取保候审", "1人", 1, "exact", "headcount.classifier"),
    ("最近3人", "3人", 3, "exact", "headcount.classifier"),
    ("对3人造谣的处罚", "3人", 3, "exact", "headcount.classifier"),
    ("郭某、白某二人被刑拘", "二人", 2, "exact", "headcount.classifier"),
    ("郭某、白某某2人", "2人", 2, "exact", "headcount.classifier"),
    ("李明二人", "二人", 2, "exact", "headcount.classifier"),
    ("张三、李四二人", "二人", 2, "exact", "headcount.classifier"),
    ("三人均系首要分子", "三人", 3, "exact", "headcount.classifier"),
    ("二人均获利5000元", "二人", 2, "exact", "headcount.classifier"),
    ("3人均已到案", "3人", 3, "exact", "headcount.classifier"),
    ("一百三十余人", "一百三十余人", 130, "at_least", "headcount.classifier"),
    ("一千零七十九名", "一千零七十九名", 1079, "exact", "headcount.classifier"),
    ("抓获40人左右", "40人左右", 40, "about", "headcount.classifier"),
    ("召集近百人", "近百人", 100, "at_most", "headcount.classifier"),
    ("纠集30多号人", "30多号人", 30, "at_least", "headcount.classifier"),
    ("犯罪嫌疑人数十名", "数十名", 10, "at_least", "headcount.classifier"),
    ("抓获3 0余名", "3 0余名", 30, "at_least", "headcount.classifier"),
    ("其中2人身亡", "2人", 2, "exact", "headcount.classifier"),
]
NOBODY = [
    "32万余人次",
    "百万人口",
    "前三名",
    "第一名",
    "28岁",
    "3部手机",
    "多名",
    "实名",
    "无一人",
    "每3人",
    "3人民币",
    "2000个人信息",
    "六位密码",
    "2名单",
    "十年",
    "一名义",
    "3人均5000元",
    "农村居民5人均收入",
    "张某1名下账户",
    "某一人",
    "任一人",
    "一人公司",
    "嫌疑人□2名",
    "3 0余名",
]


@pytest.mark.parametrize(("text", "words", "value", "qualifier", "rule"), FOUND)
def test_people_are_counted(text: str, words: str, value: int, qualifier: str, rule: str) -> None:
    (mention,) = find_headcounts(text)
    assert text[mention.start : mention.end] == words
    assert (mention.value.value, mention.value.qualifier, mention.rule) == (value, qualifier, rule)


@pytest.mark.parametrize("text", NOBODY)
def test_what_is_no_number_of_people_is_left(text: str) -> None:
    assert list(find_headcounts(text)) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("150余人", 150),
        ("13名犯罪嫌疑人", 13),
        ("俩人", 2),
        ("壹佰人", 100),
        ("50多個人", 50),
        ("至少100个人", 100),
        ("19名人员", 19),
        ("十三亿人", 1300000000),
    ],
)
def test_a_whole_headcount_is_read(text: str, value: int) -> None:
    read = read_headcount(text)
    assert read is not None
    assert read.value == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "110",
        "13800138000",
        "13800138000人",
        "1.5人",
        "第3人",
        "前三名",
        "32万人次",
        "3岁",
        "13名和5名",
        "人",
        "无一人",
    ],
)
def test_what_is_no_whole_headcount_gives_none(text: str) -> None:
    assert read_headcount(text) is None
