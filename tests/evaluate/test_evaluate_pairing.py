from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.evaluate.pairing import agrees, pair


@pytest.mark.parametrize(
    ("gold", "got", "counts"),
    [
        ([], [], (0, 0, 0, 0)),
        ([{"value": 1}], [{"value": 1, "text": "一"}], (1, 0, 0, 0)),
        ([{"value": 1}], [], (0, 0, 1, 0)),
        ([], [{"value": 1}], (0, 0, 0, 1)),
        ([{"value": 1}, {"value": 1}], [{"value": 1}], (1, 0, 1, 0)),
        ([{"value": 1, "role": "a"}], [{"value": 1, "role": "b"}], (0, 1, 0, 0)),
        ([{"value": 1, "role": "a"}], [{"value": 2, "role": "a"}], (0, 0, 1, 1)),
        ([{"value": 1, "text": "甲"}], [{"value": 2, "text": "甲"}], (0, 1, 0, 0)),
        ([{"name": "甲", "city": None}], [{"name": "甲", "city": "乙"}], (0, 1, 0, 0)),
    ],
)
def test_counts(
    gold: list[dict[str, Any]], got: list[dict[str, Any]], counts: tuple[int, int, int, int]
) -> None:
    paired = pair(gold, got)
    assert (
        paired.agreeing,
        len(paired.differing),
        len(paired.missing),
        len(paired.made_up),
    ) == counts


def test_a_vague_label_leaves_the_exact_one_its_partner() -> None:
    gold: list[dict[str, Any]] = [{"value": 1}, {"value": 1, "role": "a"}]
    got: list[dict[str, Any]] = [{"value": 1, "role": "a"}, {"value": 1, "role": "b"}]
    assert pair(gold, got).agreeing == 2


def test_of_those_that_differ_the_most_alike_are_paired() -> None:
    gold: list[dict[str, Any]] = [{"value": 5, "role": "a", "text": "五"}]
    near, far = {"value": 5, "role": "b", "text": "五"}, {"value": 5, "role": "b", "text": "5"}
    paired = pair(gold, [far, near])
    assert paired.differing == ((gold[0], near),)
    assert paired.made_up == (far,)


leaves = st.lists(
    st.fixed_dictionaries({"value": st.integers(0, 2)}, optional={"role": st.sampled_from("ab")}), max_size=6
)


@settings(max_examples=100)
@given(leaves, leaves)
def test_every_leaf_is_counted_once(gold: list[dict[str, Any]], got: list[dict[str, Any]]) -> None:
    paired = pair(gold, got)
    assert paired.agreeing + len(paired.differing) + len(paired.missing) == len(gold)
    assert paired.agreeing + len(paired.differing) + len(paired.made_up) == len(got)
    assert not any(agrees(lone, other) for lone in paired.missing for other in paired.made_up)


@settings(max_examples=100)
@given(leaves, st.randoms(use_true_random=False))
def test_the_order_does_not_matter(gold: list[dict[str, Any]], random: Any) -> None:
    got = random.sample(gold, len(gold))
    assert pair(gold, got).agreeing == len(gold)
