from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import simplejson
from hypothesis import given
from hypothesis import strategies as st
from outputs import found, notice, suspects

from extractor.diff import Output, OutputError, difference
from extractor.diff.changes import KINDS, changes, worst_first
from extractor.document import read_document
from extractor.pipeline import analyse
from extractor.view.json import to_json

Data = dict[str, Any]

MONEY = {"kind": "amount", "text": "3万元", "start": 40, "end": 43, "value": {"value": 30000}}

#: What the old output says of the one case, what the new one says, and what that comes to.
TABLE = [
    ({"suspects": [suspects(3, 10)]}, {"suspects": [suspects(3, 10)]}, []),
    ({"suspects": []}, {"suspects": [suspects(3, 10)]}, [("gained", "suspects")]),
    ({"suspects": [suspects(3, 10)]}, {"suspects": []}, [("lost", "suspects")]),
    ({"suspects": [suspects(3, 10)]}, {"suspects": [suspects(3, 20)]}, [("moved", "suspects")]),
    (
        {"suspects": [suspects(3, 10)]},
        {"suspects": [suspects(3, 10, rule="suspects.other")]},
        [("by another rule", "suspects")],
    ),
    (
        {"suspects": [suspects(3, 10)]},
        {"suspects": [suspects(3, 10, status="detained")]},
        [("changed", "suspects")],
    ),
    (
        {"suspects": [suspects(3, 10)]},
        {"suspects": [suspects(4, 20)]},
        [("lost", "suspects"), ("gained", "suspects")],
    ),
    (
        {"start_date": found("2022-09", "2022年9月", 5)},
        {"start_date": found("2021", "2021年", 30)},
        [("changed", "start_date")],
    ),
    ({"start_date": None}, {"start_date": found("2021", "2021年", 30)}, [("gained", "start_date")]),
    (
        {"amounts": [found({"value": 30000}, "3万元", 40)], "unclaimed": []},
        {"amounts": [], "unclaimed": [MONEY]},
        [("lost", "amounts")],
    ),
    ({"unclaimed": []}, {"unclaimed": [MONEY]}, [("gained", "unclaimed")]),
    (
        {"suspects": [suspects(3, 10), suspects(3, 20)]},
        {"suspects": [suspects(3, 20)]},
        [("lost", "suspects")],
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), TABLE)
def test_what_a_change_comes_to(old: Data, new: Data, expected: list[tuple[str, str]]) -> None:
    told = changes("a.txt", notice(old), notice(new))
    assert [(each.kind, each.value.field) for each in worst_first(told)] == expected


def test_a_case_of_its_own_is_told_with_its_values() -> None:
    told = changes("a.txt", notice({}), notice({}, {"suspects": [suspects(3, 10)]}))
    assert [(each.kind, each.value.case, each.value.field) for each in told] == [
        ("gained", 2, "case"),
        ("gained", 2, "suspects"),
    ]


def test_places_say_nothing_where_the_text_is_another() -> None:
    old = notice({"suspects": [suspects(3, 10)]}, sha256="1")
    new = notice({"suspects": [suspects(3, 90)]}, sha256="2")
    assert changes("a.txt", old, new) == []


def test_a_warning_that_goes_is_lost() -> None:
    warning = {"code": "part_exceeds_total", "message": "5 of 3", "case": 1}
    (told,) = changes("a.txt", notice({}, warnings=[warning]), notice({}, warnings=[]))
    assert (told.kind, told.value.case, told.value.value) == ("lost", 1, "part_exceeds_total: 5 of 3")


_suspects = st.lists(
    st.builds(suspects, st.integers(1, 3), st.integers(0, 9).map(lambda at: at * 4), st.sampled_from("ab")),
    max_size=5,
)


@given(_suspects, _suspects)
def test_a_difference_read_backwards_is_its_mirror(old: list[Data], new: list[Data]) -> None:
    mirror = {"lost": "gained", "gained": "lost"}
    there = changes("a.txt", notice({"suspects": old}), notice({"suspects": new}))
    back = changes("a.txt", notice({"suspects": new}), notice({"suspects": old}))
    assert sorted(mirror.get(each.kind, each.kind) for each in there) == sorted(each.kind for each in back)


@given(_suspects, _suspects)
def test_every_value_is_in_one_change_at_most(old: list[Data], new: list[Data]) -> None:
    told = changes("a.txt", notice({"suspects": old}), notice({"suspects": new}))
    assert sum(each.old is not None for each in told) <= len(old)
    assert sum(each.new is not None for each in told) <= len(new)
    gained = sum(each.kind == "gained" for each in told)
    lost = sum(each.kind == "lost" for each in told)
    assert gained - lost == len(new) - len(old)


def write(path: Path, *notices: object) -> Output:
    path.write_text("".join(f"{simplejson.dumps(each)}\n" for each in notices), encoding="utf-8")
    return Output(path)


def test_the_worst_comes_first(tmp_path: Path) -> None:
    old = write(
        tmp_path / "old.jsonl", notice({"suspects": [suspects(1, 0), suspects(2, 10), suspects(3, 20)]})
    )
    new = write(
        tmp_path / "new.jsonl",
        notice(
            {
                "suspects": [
                    suspects(3, 20, rule="x"),
                    suspects(2, 10, "wanted"),
                    suspects(1, 30),
                    suspects(8, 50),
                ]
            }
        ),
    )
    assert [each.kind for each in difference(old, new).changes] == [kind for kind in KINDS if kind != "lost"]


def test_documents_of_one_output_only_are_named(tmp_path: Path) -> None:
    old = write(tmp_path / "old.jsonl", notice(path="a"), notice(path="b"))
    new = write(tmp_path / "new.jsonl", notice(path="b"), notice(path="c"))
    found = difference(old, new)
    assert (found.documents, found.only_old, found.only_new) == (3, ("a",), ("c",))


def test_the_last_line_of_a_document_counts(tmp_path: Path) -> None:
    output = write(tmp_path / "o.jsonl", notice(sha256="1"), notice(sha256="2"))
    assert output["a.txt"]["document"]["sha256"] == "2"


@pytest.mark.parametrize("words", ["", "[]", "\n\n"])
def test_an_output_may_be_empty(tmp_path: Path, words: str) -> None:
    (tmp_path / "o").write_text(words, encoding="utf-8")
    assert Output(tmp_path / "o").documents == ()


@pytest.mark.parametrize("words", ["{", "[1]", "3", '{"schema": "duban/1"}', "\x00", "中文"])
def test_what_is_no_output_is_told(tmp_path: Path, words: str) -> None:
    (tmp_path / "o").write_text(words, encoding="utf-8")
    with pytest.raises(OutputError, match="not an output of duban"):
        Output(tmp_path / "o")


def test_a_line_that_is_torn_is_told_by_its_number(tmp_path: Path) -> None:
    (tmp_path / "o").write_text(f'{simplejson.dumps(notice())}\n{{"doc', encoding="utf-8")
    with pytest.raises(OutputError, match="line 2"):
        Output(tmp_path / "o")


def test_every_sample_is_the_same_as_itself(tmp_path: Path) -> None:
    samples = sorted(Path("samples").glob("0*"))
    told = [
        simplejson.loads(to_json(analyse(read_document(each)).notice), use_decimal=True) for each in samples
    ]
    output = write(tmp_path / "o.jsonl", *told)
    assert difference(output, output).changes == ()
