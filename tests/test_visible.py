"""What acts on a terminal, or is not seen, is shown; what is seen stays."""

from __future__ import annotations

import pytest

from extractor.visible import visible


@pytest.mark.parametrize("unseen", "\ufe00\ufe0f\U000e0100\u034f\u115f\u3164\u2800\u200b\u202e\x1b\x9b\ud800")
def test_what_is_not_seen_is_shown(unseen: str) -> None:
    assert unseen not in visible(f"甲{unseen}乙")
    assert "\\u" in visible(f"甲{unseen}乙")


@pytest.mark.parametrize("seen", ["甲 乙\t丙\n", "“9·06”（某）", "❤\ufe0f", "é", "ｅ１"])
def test_what_is_seen_stays(seen: str) -> None:
    assert visible(seen) == seen
