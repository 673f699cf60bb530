from __future__ import annotations

import pytest

from extractor.mentions.counts import find_counts

FOUND = [
    ("打掉18个诈骗集团，", "18个诈骗集团", 18, "个", "诈骗集团"),
    ("破案50余起。", "50余起", 50, "起", None),
    ("破获50余起电信网络诈骗案件，", "50余起电信网络诈骗案件", 50, "起", "电信网络诈骗案件"),
    ("下设8个分公司。", "8个分公司", 8, "个", "分公司"),
    ("手机1100余台", "1100余台", 1100, "台", None),
    ("32万余人次", "32万余人次", 320000, "人次", None),
    ("300多万个微信号", "300多万个微信号", 3000000, "个", "微信号"),
    ("通过两部手机开启免提", "两部手机", 2, "部", "手机"),
    ("产粮1.45万亿斤", "1.45万亿斤", 1450000000000, "斤", None),
    ("十来个窝点", "十来个窝点", 10, "个", "窝点"),
    ("第3批5起典型案例", "5起典型案例", 5, "起", "典型案例"),
    ("查扣主板5000余块。", "5000余块", 5000, "块", None),
    ("硬盘20块", "20块", 20, "块", None),
    ("一块近3个窝点", "近3个窝点", 3, "个", "窝点"),
    ("捣毁18个诈骗集团入驻的园区", "18个诈骗集团", 18, "个", "诈骗集团"),
]
NOTHING = [
    "一起",
    "一个",
    "3个月",
    "两个多月",
    "13起诉",
    "第三条",
    "3人",
    "28岁",
    "五块五毛",
    "三万块",
    "3个小时",
    "20个百分点",
    "八部门",
    "每3个",
    "3台湾",
    "2个亿",
    "一一对应",
    "三门峡某科技公司帮助信息网络犯罪活动案",
    "七台河茄子河区公安局",
    "三台县公安局",
]


@pytest.mark.parametrize(("text", "words", "value", "unit", "noun"), FOUND)
def test_things_are_counted(text: str, words: str, value: int, unit: str, noun: str | None) -> None:
    (mention,) = find_counts(text)
    assert text[mention.start : mention.end] == words
    assert (mention.value.value, mention.value.unit, mention.value.noun) == (value, unit, noun)


@pytest.mark.parametrize("text", NOTHING)
def test_what_counts_nothing_is_left(text: str) -> None:
    assert list(find_counts(text)) == []
