"""The place of a case that tells none of its own."""

from __future__ import annotations

from extractor import extract

A = "“租号玩”变成“被洗钱”诈骗案\n7月8日，民警接报后循线追查，抓获以樊某为首的团伙成员7名。"
B = "偷盗电动车案\n7月9日，派出所接到警情，民警将嫌疑人桂某抓获。"


def names(text: str) -> list[list[str]]:
    return [[city.value.name for city in case.cities] for case in extract(text).cases]


def test_it_is_that_of_the_police_whose_notice_it_is() -> None:
    title = "连破两案！武汉江汉警方向街面犯罪亮剑"
    assert names(f"{title}\n近日，武汉市公安局江汉区分局破案两起。\n一、{A}\n二、{B}") == [["武汉江汉"]] * 2


def test_it_is_none_where_police_of_two_cities_speak_or_those_of_a_province() -> None:
    for title in ("武汉警方、长沙警方连破两案", "湖北警方连破两案"):
        assert names(f"{title}\n近日，两起案件告破。\n一、{A}\n二、{B}") == [[], []]


def test_a_signature_makes_it_finer() -> None:
    story = "2024年3月6日，我局接群众举报，立案侦查。3月19日，在宜春市公安局指挥下，共抓获犯罪嫌疑人29人。"
    thanks = "欢迎广大群众举报赌博违法犯罪线索，经查证属实的给予奖励。"
    assert names(f"警情通报\n{story}\n{thanks}\n丰城市公安局\n2024年3月21日") == [["丰城市"]]


def test_police_of_a_city_go_before_those_of_two_provinces_told_together() -> None:
    told = "4月9日晚，在广东、湖北公安机关民警押解下，131名嫌疑人抵达机场。"
    found = "去年11月，湖北荆州公安机关在工作中发现该犯罪集团，抓获犯罪嫌疑人131名。"
    assert names(f"131名嫌疑人被押解回国\n{told}{found}") == [["湖北荆州"]]
    assert names(f"131名嫌疑人被押解回国\n{told}警方打掉该犯罪集团，抓获131名。") == [["广东", "湖北"]]
