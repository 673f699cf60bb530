"""Places of the mainland in their sentences, and words that only look like places."""

from __future__ import annotations

import pytest

from extractor.mentions.mention import Kind
from extractor.mentions.places import find_places
from extractor.readers import read_division

FOUND = [
    ("福建莆田“9.06”案", "福建莆田", "350300"),
    ("江苏省江阴市公安机关", "江苏省江阴市", "320281"),
    ("重庆沙坪坝", "重庆沙坪坝", "500106"),
    ("重庆市公安机关", "重庆市", "500000"),
    ("北京朝阳警方", "北京朝阳", "110105"),
    ("广州某科技公司诈骗案", "广州", "440100"),
    ("天津海关破获", "天津", "120000"),
    ("上海市浦东新区", "上海市浦东新区", "310115"),
    ("广西壮族自治区玉林市", "广西壮族自治区玉林市", "450900"),
    ("内蒙古赤峰警方", "内蒙古赤峰", "150400"),
    ("新疆昭苏", "新疆昭苏", "654026"),
    ("云南怒江", "云南怒江", "533300"),
    ("贵州凯里", "贵州凯里", "522601"),
    ("湖南长沙", "湖南长沙", "430100"),
    ("长沙警方", "长沙", "430100"),
    ("湖北省当阳市公安局", "湖北省当阳市", "420582"),
    ("浙江省温州市鹿城区人民法院", "浙江省温州市鹿城区", "330302"),
    ("成都市公安局锦江区分局", "成都市公安局锦江区", "510104"),
    ("本溪明山公安分局", "本溪明山", "210504"),
    ("江苏南京鼓楼区", "江苏南京鼓楼区", "320106"),
    ("海南儋州", "海南儋州", "460400"),
    ("湖北仙桃", "湖北仙桃", "429004"),
]
SEVERAL = [
    ("广东佛山、湖南衡阳“5.21”案", ["广东佛山", "湖南衡阳"]),
    ("在江苏某公司", ["江苏"]),
    ("从云南瑞丽、临沧出境", ["云南瑞丽", "临沧"]),
    ("北京、上海和广州三地", ["北京", "上海", "广州"]),
    ("江苏、浙江等地", ["江苏", "浙江"]),
]
NOWHERE = [
    "在南京路开店",
    "住北京西路88号",
    "北京时间10点",
    "一口河南话。",
    "广东话流利",
    "就读北京大学",
    "上海银行账户",
    "乘京沪高铁",
    "《南京晚报》",
    "当阳光照进来",
    "城关镇派出所",
    "和平解决争端",
    "长安街上",
    "新华社记者",
    "平安出行",
    "东方明珠",
    "河南籍男子",
    "通化验查明",
    "中山装男子",
    "大同小异",
    "普通话流利",
    "西安路",
]


@pytest.mark.parametrize(("text", "words", "adcode"), FOUND)
def test_place_is_found_with_its_code(text: str, words: str, adcode: str) -> None:
    (mention,) = find_places(text)
    assert mention.kind is Kind.PLACE
    assert text[mention.start : mention.end] == words
    assert [division.adcode for division in mention.value.candidates] == [adcode]
    assert mention.value.city().name == words.replace("公安局", "")


@pytest.mark.parametrize(("text", "words"), SEVERAL)
def test_several_places_are_apart(text: str, words: list[str]) -> None:
    assert [text[m.start : m.end] for m in find_places(text)] == words


@pytest.mark.parametrize("text", NOWHERE)
def test_no_place_is_meant(text: str) -> None:
    assert [text[m.start : m.end] for m in find_places(text)] == []


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("江苏", ("江苏省", None, None, "320000")),
        ("福建莆田", ("福建省", "莆田市", None, "350300")),
        ("江苏江阴", ("江苏省", "无锡市", "江阴市", "320281")),
        ("重庆沙坪坝", ("重庆市", "重庆市", "沙坪坝区", "500106")),
        ("重庆", ("重庆市", "重庆市", None, "500000")),
        ("湖北仙桃", ("湖北省", None, "仙桃市", "429004")),
    ],
)
def test_levels_above_are_filled_in_and_below_left_open(
    text: str, levels: tuple[str | None, str | None, str | None, str]
) -> None:
    city = read_division(text)
    assert city is not None
    assert (city.province, city.city, city.county, city.adcode) == levels


@pytest.mark.parametrize("text", ["鼓楼区", "朝阳区"])
def test_an_ambiguous_place_keeps_every_candidate(text: str) -> None:
    (mention,) = find_places(f"{text}公安分局")
    assert mention.value.ambiguous
    assert len({division.province for division in mention.value.candidates}) > 1
    assert mention.value.city().adcode is None
    assert mention.value.city().province is None


def test_the_province_told_elsewhere_settles_an_ambiguous_place() -> None:
    (mention,) = find_places("朝阳区公安分局")
    settled = mention.value.within(frozenset({"北京市"}))
    assert settled.city().adcode == "110105"


@pytest.mark.parametrize("text", ["", "南京路", "江苏江", "福建和莆田", "浙江温州案", "江苏莆田"])
def test_what_is_no_one_place_is_not_read(text: str) -> None:
    assert read_division(text) is None
