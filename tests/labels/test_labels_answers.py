"""What an annotator does, and what becomes of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from annotating import accepted, came_back, fault_of, notice_of, region, results

from extractor.labels import Corrected, LabelsError, corrections

if TYPE_CHECKING:
    from collections.abc import Callable


def about(task: dict[str, Any], label: str) -> list[dict[str, Any]]:
    """Return the answers about the first region of a label."""
    first = next(each for each in results(task) if label in each["value"].get("labels", ()))
    return [each for each in results(task) if each["id"] == first["id"]]


def answer(task: dict[str, Any], label: str, control: str) -> dict[str, Any]:
    """Return what one control was told about the first region of a label."""
    told: dict[str, Any] = next(each for each in about(task, label) if each["from_name"] == control)["value"]
    return told


def test_another_role_takes_the_rule_away(tmp_path: Path) -> None:
    task = accepted()
    answer(task, "amounts", "amounts_role")["choices"] = ["flow"]
    first, second = (case.amounts[0] for case in notice_of(tmp_path, task).cases)
    assert (first.value.role, first.rule) == ("flow", "by_hand")
    assert second.rule.startswith("amounts.")


def test_a_region_taken_away_is_gone(tmp_path: Path) -> None:
    task = accepted()
    gone = about(task, "suspects")
    task["annotations"][0]["result"] = [each for each in results(task) if each not in gone]
    assert [len(case.suspects) for case in notice_of(tmp_path, task).cases] == [0, 1]


def test_another_label_leaves_the_old_labels_answers_aside(tmp_path: Path) -> None:
    task = accepted()
    answer(task, "start_date", "field")["labels"] = ["published"]
    notice = notice_of(tmp_path, task)
    assert notice.published is not None
    assert (notice.published.value, notice.published.rule) == ("2022-09", "by_hand")
    assert notice.cases[0].start_date is None


def test_another_case_moves_a_value(tmp_path: Path) -> None:
    task = accepted()
    answer(task, "amounts", "case")["number"] = 2
    assert [len(case.amounts) for case in notice_of(tmp_path, task).cases] == [0, 2]


@pytest.mark.parametrize(
    ("new", "told"),
    [
        (
            region("20万元", "amounts", amounts_role="loss"),
            {"value": 200000, "role": "loss", "currency": "CNY"},
        ),
        (
            region("13名", "suspects", suspects_status="wanted"),
            {"value": 13, "status": "wanted", "min": None},
        ),
        (region("江阴", "cities"), {"province": "江苏省", "adcode": "320281"}),
        (region("9.06", "case_code", case=2), {"code": "9.06", "kind": "date"}),
        (region("电信网络诈骗", "scam_types", scam_types_code="romance"), {"name": "杀猪盘"}),
        (
            region("𠮷林", "leaders", leaders_name="某", leaders_masked="true", leaders_role="suspect"),
            {"masked": True},
        ),
    ],
    ids=lambda each: each[0]["value"]["labels"][0] if isinstance(each, list) else "",
)
def test_what_is_left_blank_is_read_from_the_words(
    tmp_path: Path, new: list[dict[str, Any]], told: dict[str, Any]
) -> None:
    label = new[0]["value"]["labels"][0]
    held = [getattr(case, label) for case in notice_of(tmp_path, only(label, new)).cases]
    (found,) = (found for each in held for found in (each if isinstance(each, tuple) else (each,)) if found)
    assert {name: getattr(found.value, name) for name in told} == told
    assert found.rule == "by_hand"


@pytest.mark.parametrize(
    ("new", "told"),
    [
        (region("2021年7月", "published"), "2021-07"),
        (region("测试日报", "source"), "测试日报"),
        (region("公安机关", "agencies"), "公安机关"),
        (region("两起", "declared_cases"), 2),
    ],
)
def test_bare_values_are_read_too(tmp_path: Path, new: list[dict[str, Any]], told: object) -> None:
    label = new[0]["value"]["labels"][0]
    held = getattr(notice_of(tmp_path, only(label, new)), label)
    assert (held[0] if isinstance(held, tuple) else held).value == told


def only(label: str, new: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the task with new answers in the place of all of a label."""
    task = accepted()
    old = [each["id"] for each in results(task) if label in each["value"].get("labels", ())]
    task["annotations"][0]["result"] = [each for each in results(task) if each["id"] not in old] + new
    return task


def test_a_value_without_a_case_belongs_to_the_heading_above(tmp_path: Path) -> None:
    task = only("start_date", [*region("2022年9月", "start_date"), *region("2021年7月", "start_date")])
    dates = [case.start_date for case in notice_of(tmp_path, task).cases]
    assert [found.value for found in dates if found] == ["2022-09", "2021-07"]


def test_a_case_of_which_nothing_is_marked_stays(tmp_path: Path) -> None:
    task = accepted()
    results(task).append({"id": "x", "from_name": "bare_cases", "type": "textarea", "value": {"text": ["3"]}})
    assert [case.index for case in notice_of(tmp_path, task).cases] == [1, 2, 3]


def test_warnings_told_are_expected(tmp_path: Path) -> None:
    task = accepted()
    lines = ["ambiguous_place 2", "numbering_gap"]
    results(task).append({"id": "w", "from_name": "warnings", "type": "textarea", "value": {"text": lines}})
    warnings = notice_of(tmp_path, task).warnings
    assert [(each.code, each.case) for each in warnings] == [("ambiguous_place", 2), ("numbering_gap", None)]


def test_what_a_new_value_takes_is_unclaimed_no_more(tmp_path: Path) -> None:
    before = accepted()
    words = next(each for each in notice_of(tmp_path, before).cases[1].unclaimed if each.text == "50万元")
    task = only("amounts", region("50万元", "amounts", amounts_role="other"))
    assert words not in notice_of(tmp_path, task).cases[1].unclaimed


def test_of_several_annotations_the_ground_truth_counts(tmp_path: Path) -> None:
    task = accepted()
    task["annotations"] += [{"result": [], "ground_truth": False}]
    assert fault_of(tmp_path, task).endswith("task 7: it has 2 annotations: mark one of them as ground truth")
    task["annotations"][0]["ground_truth"] = True
    assert len(notice_of(tmp_path, task).cases) == 2


def test_a_skipped_task_is_nobodys(tmp_path: Path) -> None:
    task = accepted()
    task["annotations"][0]["was_cancelled"] = True
    assert fault_of(tmp_path, task).endswith("task 7: nobody has annotated it")


def test_labels_of_her_own_are_left_out_and_named(tmp_path: Path) -> None:
    task = accepted()
    task["annotations"][0]["result"] += [
        *region("测试日报", "newspaper"),
        {"id": "c", "from_name": "comment", "type": "textarea", "value": {"text": ["?"]}},
        {"type": "relation", "from_id": "a", "to_id": "b", "direction": "right"},
    ]
    (told,) = came_back(tmp_path, [task])
    assert isinstance(told, Corrected)
    assert told.foreign == {"newspaper", "comment", "relation"}


FAULTS: list[tuple[Callable[[dict[str, Any]], Any], str]] = [
    (lambda task: answer(task, "amounts", "field").update(start=3), "says “3000余万元” where the text says"),
    (lambda task: answer(task, "amounts", "field").update(end=10**6), "does not lie in the text"),
    (lambda task: answer(task, "amounts", "field").update(start=-1), "does not lie in the text"),
    (lambda task: answer(task, "amounts", "field").pop("end"), "a region has no offsets"),
    (lambda task: answer(task, "amounts", "field").update(labels=[]), "has 0 fields: give it one"),
    (
        lambda task: answer(task, "amounts", "amounts_value").update(text=["3千"]),
        "amounts “3000余万元”: value.value: ",
    ),
    (
        lambda task: answer(task, "amounts", "amounts_role").update(choices=["bribe"]),
        "value.role: Input should be",
    ),
    (lambda task: answer(task, "amounts", "case").update(number="first"), "number: Input should be"),
    (
        lambda task: results(task).extend(region("测试日报", "amounts", case=1)),
        "amounts “测试日报” has no value",
    ),
    (
        lambda task: results(task).extend(region("来源", "title")),
        "title is told twice: “😀关于两起案件的通报” and “来源”",
    ),
    (
        lambda task: results(task).extend(region("😀关于", "amounts", amounts_role="loss")),
        "has no case: give it one",
    ),
    (lambda task: task["data"].pop("notice"), "make the tasks with duban labels export"),
    (lambda task: task["data"].update(notice="{"), "data.notice: Value error"),
    (lambda task: task.pop("data"), "export from Label Studio as JSON, not as JSON-MIN"),
]


@pytest.mark.parametrize(("harm", "told"), FAULTS, ids=[told for _, told in FAULTS])
def test_a_fault_is_told_in_one_line(
    tmp_path: Path, harm: Callable[[dict[str, Any]], Any], told: str
) -> None:
    task = accepted()
    harm(task)
    assert told in fault_of(tmp_path, task)


def test_an_export_of_label_studio_itself_is_read(tmp_path: Path) -> None:
    """Release 1.23.2: in its browser a role was changed, and a sum marked with a role and no value."""
    (task,) = json.loads((Path(__file__).parent / "exported.json").read_text(encoding="utf-8"))
    first, second = (case.amounts for case in notice_of(tmp_path, task).cases)
    assert [(found.text, found.value.role, found.rule) for found in first] == [
        ("3000余万元", "flow", "by_hand")
    ]
    assert [(found.text, int(found.value)) for found in second] == [("20万元", 200000), ("50万元", 500000)]
    text = task["data"]["text"]
    assert text.count("\r") == 6
    assert all(text[found.start : found.end] == found.text for found in second)


@pytest.mark.parametrize("content", [b"", b"{}", b"[" * 10**6, b"\xff", b"id,text\n1,a\n"])
def test_a_file_that_is_no_export_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "export.json"
    path.write_bytes(content)
    with pytest.raises(LabelsError, match=r"export\.json: not"):
        list(corrections(path))
