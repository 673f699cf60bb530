"""Several stories without numbers, digests, contents cut off, and one story that looks like several."""

from __future__ import annotations

from datetime import date

import pytest

from extractor import Notice, extract

PUBLISHED = date(2023, 7, 1)


def read(text: str) -> Notice:
    return extract(text, published=PUBLISHED)


def caught(text: str) -> list[tuple[int, list[object]]]:
    """Return the index of each case with the numbers of its suspects."""
    return [(case.index, [found.value.value for found in case.suspects]) for case in read(text).cases]


def codes(text: str) -> list[str]:
    return [warning.code for warning in read(text).warnings]


SEVERAL = {
    "lately": (
        (
            "网警出手！几个黑产团伙被端\n"
            "日前，江苏徐州网警侦破一起制作贩卖外挂软件案，抓获犯罪嫌疑人8人。\n该团伙以工作室为掩护。\n"
            "日前，江苏泰州网警打掉一个买卖社交账号的犯罪团伙，抓获犯罪嫌疑人姜某等5人。\n"
            "近日，江苏宿迁网警破获一起侵犯公民个人信息案，刑事拘留3人。"
        ),
        [8, 5, 3],
    ),
    "dated": (
        (
            "全市严打网络黑产 一批案件告破\n典型案例\n"
            "今年2月，在省公安厅指挥下，榆林市县两级公安机关网安部门侦破一起贩卖公民个人信息案，抓获犯罪嫌疑人7名。\n"
            "今年3月，洋县公安局网安大队民警工作中发现有网民收购手机卡，遂立案侦查，抓获犯罪嫌疑人21名。\n"
            "今年5月，渭南市公安局破获一起非法控制计算机信息系统案，抓获犯罪嫌疑人9名。"
        ),
        [7, 21, 9],
    ),
    "datelines": (
        (
            "多地警方打击涉诈黑产\n"
            "成都：近日，四川成都警方打掉一个贩卖电话卡团伙，抓获犯罪嫌疑人14名。\n"
            "昆明：近日，云南昆明警方捣毁一个洗钱窝点，抓获犯罪嫌疑人9名。"
        ),
        [14, 9],
    ),
    "police first": (
        (
            "净网行动战果通报\n"
            "河北唐山警方侦破“3·15”非法控制计算机信息系统案，抓获犯罪嫌疑人10名。\n"
            "山东潍坊警方打掉一个网络水军团伙，抓获犯罪嫌疑人17名。"
        ),
        [10, 17],
    ),
    "markers in one line": (
        (
            "公安部公布三起典型案例\n近日，公安部公布三起典型案例。"
            "案例1：2023年3月，江苏省徐州市公安局接报一起诈骗案，抓获犯罪嫌疑人5名。"
            "案例2：2023年4月，山东省菏泽市公安局破获一起洗钱案，抓获犯罪嫌疑人8名。"
            "案例3：2023年5月，河南省商丘市公安局侦破一起赌博案，抓获犯罪嫌疑人11名。"
        ),
        [5, 8, 11],
    ),
}


@pytest.mark.parametrize(("text", "numbers"), SEVERAL.values(), ids=SEVERAL)
def test_stories_of_different_police_are_different_cases(text: str, numbers: list[int]) -> None:
    assert caught(text) == [(index, [number]) for index, number in enumerate(numbers, 1)]


def test_short_lines_above_the_stories_name_them() -> None:
    text = (
        "我市公安机关近期破案战果\n"
        "高价回收里的圈套\n近日，市公安局城东分局破获一起诈骗案，抓获犯罪嫌疑人彭某等3人。\n"
        "半夜撬锁的人\n近日，市公安局城西分局破获一起盗窃案，抓获犯罪嫌疑人龚某。"
    )
    headings = [case.heading.value for case in read(text).cases if case.heading]
    assert headings == ["高价回收里的圈套", "半夜撬锁的人"]


ONE = {
    "a lead and the same police in detail": (
        "温州警方打掉一个跨境赌博团伙\n近日，浙江温州警方打掉一个跨境网络赌博团伙，抓获犯罪嫌疑人32名。\n"
        "今年3月，温州市公安局鹿城分局接到群众举报，称有人组织赌博，警方立案侦查。"
    ),
    "arrests by others": (
        "扬州破获特大诈骗案\n今年3月，扬州市公安局接到市民徐某报案，称其被骗50万元。\n"
        "4月12日，在湖南长沙警方配合下，专案组抓获犯罪嫌疑人4名。\n"
        "4月20日，广东汕头警方将潜逃的主犯孔某抓获，移交扬州警方。"
    ),
    "police who are asked for help": (
        "两地联手破获诈骗案\n5月3日，杭州市公安局西湖分局接到市民报案，称被骗80万元，警方立案侦查。\n"
        "5月8日，深圳警方接到杭州警方协查请求后，将犯罪嫌疑人路某抓获。"
    ),
    "a victim elsewhere": (
        "常州警方打掉一个诈骗团伙\n近日，江苏常州警方打掉一个诈骗团伙，抓获犯罪嫌疑人22名。\n"
        "今年4月，湖南郴州市民周某到当地派出所报案，称被骗12万元。常州警方接到线索后立案侦查。"
    ),
    "numbered sections": (
        "揭开“高薪招聘”背后的骗局\n"
        "一、接到报警\n2023年5月8日，湖州市公安局吴兴分局接到市民报警，称被骗12万元。\n"
        "二、艰难侦查\n专案组锁定了一个藏身外省的诈骗团伙，该团伙成员共有20余人。\n"
        "三、果断收网\n6月20日，专案组在河北石家庄抓获犯罪嫌疑人18名，案件告破。"
    ),
}


@pytest.mark.parametrize("text", ONE.values(), ids=ONE)
def test_one_story_is_one_case_without_a_warning(text: str) -> None:
    notice = read(text)
    assert [case.index for case in notice.cases] == [1]
    assert [warning.code for warning in notice.warnings] == []


def test_a_digest_gives_the_items_that_are_cases() -> None:
    text = (
        "本周网络安全要闻\n"
        "一、某数据库厂商发布更新\n近日，某厂商修复了三个高危漏洞。\n"
        "二、贩卖个人信息团伙落网\n近日，浙江绍兴警方破获一起侵犯公民个人信息案，抓获犯罪嫌疑人11名。\n"
        "三、新标准征求意见\n日前，主管部门就数据分类标准征求意见。\n"
        "四、外挂作者被抓\n近日，安徽淮北警方打掉一个制售游戏外挂的团伙，抓获犯罪嫌疑人6名。"
    )
    assert caught(text) == [(2, [11]), (4, [6])]


def test_a_report_of_work_is_no_digest() -> None:
    text = (
        "全市公安机关半年工作综述\n"
        "一、严打犯罪\n今年以来，全市公安机关破获各类案件1200余起，抓获犯罪嫌疑人890名。\n"
        "二、护航企业\n近日，市公安局召开座谈会，追回被骗资金300余万元。\n三、便民服务\n办理证件6万余件。"
    )
    assert read(text).kind == "none"


def test_stories_of_persons_behind_plain_numbers_are_cases() -> None:
    text = (
        "法院发布典型案例\n"
        "一、方某在某市冒充客服，骗取被害人钱款30余万元。法院以诈骗罪判处方某有期徒刑四年。\n"
        "二、袁某明知他人犯罪，仍提供银行卡转账。法院判处袁某有期徒刑一年。"
    )
    assert [case.leaders[0].value.name for case in read(text).cases] == ["方某", "袁某"]


CONTENTS = (
    "公布4起典型案例\n近日，省检察院公布4起打击网络犯罪典型案例。\n目录\n"
    "1.方某等人诈骗案\n2.葛某侵犯公民个人信息案\n3.管某等人开设赌场案\n4.花某掩饰、隐瞒犯罪所得案\n"
    "案例一\n方某等人诈骗案\n【基本案情】\n2021年5月，方某等人冒充客服骗取钱款60余万元，法院判处方某有期徒刑五年。\n"
    "案例二\n葛某侵犯公民个人信息案\n【基本案情】\n"
    "2022年3月，葛某购买公民个人信息5万余条，出售牟利12万元，公安机关将其抓获后移送审查起诉，法院判处其有期徒刑三"
)


def test_a_table_of_contents_whose_bodies_are_cut_off_gives_all_cases_and_the_bodies_there_are() -> None:
    notice = read(CONTENTS)
    assert [bool(case.amounts) for case in notice.cases] == [True, True, False, False]
    assert [(warning.code, warning.case) for warning in notice.warnings] == [("text_cut_off", 2)]


@pytest.mark.parametrize(
    "text",
    [
        (
            "南通警方破获制售假药案\n近日，江苏南通警方破获一起制售假药案，抓获犯罪嫌疑人邱某等6人。\n"
            "此前，今年4月，安徽阜阳警方也破获一起假药案，抓获犯罪嫌疑人12名。"
        ),
        (
            "两地网警破案\n近日，江西上饶网警破获一起网络赌博案，抓获犯罪嫌疑人13名。"
            "近日，湖北荆门网警打掉一个跑分团伙，抓获犯罪嫌疑人21名。"
        ),
    ],
)
def test_a_second_story_in_a_case_is_warned_of(text: str) -> None:
    assert codes(text) == ["several_stories"]


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("省公安厅公布5起典型案例\n近日，省公安厅召开会议，公布5起典型案例，要求加强宣传。", 0),
        (
            (
                "警方公布2起典型案例\n近日，浙江省温州市公安局公布2起典型案例。温州市公安局打掉一个诈骗团伙，"
                "抓获犯罪嫌疑人12名。该团伙盘踞在外省，专案组赶赴当地收网。"
            ),
            1,
        ),
    ],
)
def test_a_declared_number_that_no_cases_answer_is_warned_of(text: str, cases: int) -> None:
    assert len(read(text).cases) == cases
    assert "declared_cases_differ" in codes(text)


def test_a_case_team_without_a_place_goes_on_with_the_case() -> None:
    text = (
        "特大传销案告破\n2018年10月16日，湖南省邵阳市隆回县公安局在处置纠纷时发现一处传销窝点，当场抓获6人。\n"
        "2018年12月5日，专案组在三地收网，打掉一个传销团伙，抓获蓝某等31人。"
    )
    assert len(extract(text).cases) == 1
