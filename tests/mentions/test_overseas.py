"""Places abroad in their sentences, and words that only look like them."""

from __future__ import annotations

import pytest

from extractor.mentions.mention import Kind
from extractor.mentions.overseas import find_overseas

FOUND = [
    ("藏身老挝", "老挝", "LA", None),
    ("盘踞缅北勐波等地", "缅北勐波", "MM", "勐波"),
    ("缅甸北部的窝点", "缅甸北部", "MM", None),
    ("身在缅北", "缅北", "MM", None),
    ("缅北地区的园区", "缅北地区", "MM", None),
    ("缅甸果敢特区", "缅甸果敢特区", "MM", "果敢特区"),
    ("缅北佤邦", "缅北佤邦", "MM", "佤邦"),
    ("佤邦邦康", "佤邦邦康", "MM", "佤邦邦康"),
    ("偷渡至缅甸的勐波县从事诈骗", "缅甸的勐波县", "MM", "勐波县"),
    ("缅北掸邦小勐拉城郊", "缅北掸邦小勐拉", "MM", "掸邦小勐拉"),
    ("缅甸妙瓦底", "缅甸妙瓦底", "MM", "妙瓦底"),
    ("老挝金三角经济特区", "老挝金三角经济特区", "LA", "金三角经济特区"),
    ("老挝某地的窝点", "老挝", "LA", None),
    ("柬埔寨王国西哈努克港市", "柬埔寨王国西哈努克港市", "KH", "西哈努克港市"),
    ("柬埔寨金边市", "柬埔寨金边市", "KH", "金边市"),
    ("菲律宾马尼拉市", "菲律宾马尼拉市", "PH", "马尼拉市"),
    ("菲律宾甲米地省", "菲律宾甲米地省", "PH", "甲米地省"),
    ("迪拜", "迪拜", "AE", "迪拜"),
    ("阿联酋迪拜", "阿联酋迪拜", "AE", "迪拜"),
    ("杜拜的机房", "杜拜", "AE", "杜拜"),
    ("寮国", "寮国", "LA", None),
    ("肯亚", "肯亚", "KE", None),
    ("泰国曼谷", "泰国曼谷", "TH", "曼谷"),
    ("马来西亚吉隆坡", "马来西亚吉隆坡", "MY", "吉隆坡"),
    ("中国香港", "中国香港", "HK", None),
    ("在澳门设点", "澳门", "MO", None),
    ("在台湾设立机房", "台湾", "TW", None),
    ("东南亚某国", "东南亚某国", None, None),
    ("在老挝地方势力的庇护下", "老挝", "LA", None),
    ("缅甸籍66名", "缅甸", "MM", None),
    ("匈牙利总理府", "匈牙利", "HU", None),
]
SEVERAL = [
    ("位于缅甸、马来西亚的集团", ["缅甸", "马来西亚"]),
    ("缅甸、老挝和柬埔寨等地", ["缅甸", "老挝", "柬埔寨"]),
    ("从缅甸果敢转至老挝金三角", ["缅甸果敢", "老挝金三角"]),
]
NOT_ABROAD = [
    "老街坊来报案",
    "当阳光照进来",
    "中国驻柬大使馆",
    "境外多地",
    "出境后",
    "讲缅甸语",
    "兑换泰国铢",
    "日本菜馆",
    "马里亚纳网络",
    "大其力度",
    "木姐姐",
    "印度洋",
    "果敢的民警",
]


@pytest.mark.parametrize(("text", "name", "territory", "locality"), FOUND)
def test_place_abroad(text: str, name: str, territory: str | None, locality: str | None) -> None:
    (mention,) = find_overseas(text)
    assert mention.kind is Kind.OVERSEAS
    assert text[mention.start : mention.end] == mention.value.name == name
    assert (mention.value.territory, mention.value.locality) == (territory, locality)
    assert (mention.value.territory_name is None) == (territory is None)


@pytest.mark.parametrize(("text", "words"), SEVERAL)
def test_several_places_are_apart(text: str, words: list[str]) -> None:
    assert [text[m.start : m.end] for m in find_overseas(text)] == words


@pytest.mark.parametrize("text", NOT_ABROAD)
def test_no_place_abroad_is_meant(text: str) -> None:
    assert [text[m.start : m.end] for m in find_overseas(text)] == []
