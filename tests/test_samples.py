"""Every sample against its gold, as `duban check` holds them."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import read_document
from extractor.evaluate.compare import compare
from extractor.evaluate.gold import read_gold
from extractor.evaluate.samples import pair_up
from extractor.pipeline import analyse

ROOT = Path(__file__).parent.parent
FOUND = pair_up(ROOT / "samples", ROOT / "gold")


@pytest.mark.parametrize(("sample", "labels"), [pytest.param(*pair, id=pair[0].stem) for pair in FOUND.pairs])
def test_sample_gives_what_its_gold_says(sample: Path, labels: Path) -> None:
    notice = analyse(read_document(sample)).notice
    assert compare(sample.name, read_gold(labels), notice).differences == ()


def test_every_sample_has_gold_and_every_gold_its_sample() -> None:
    assert (FOUND.without_gold, FOUND.without_sample) == ((), ())
    assert len(FOUND.pairs) >= 30
