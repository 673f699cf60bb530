"""The collector of cycles is left alone for a while, and misses nothing."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from extractor import extract, read_document
from extractor.uncollected import uncollected

SAMPLES = sorted(Path("samples").glob("*.txt"))


def test_the_collector_is_left_as_it_was() -> None:
    with uncollected():
        extract("抓获12人")
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="odd"), uncollected():
        raise ValueError("odd")
    assert gc.isenabled()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_an_extraction_makes_no_cycles(path: Path) -> None:
    text = read_document(path).text
    extract(text)
    gc.collect()
    with uncollected():
        extract(text)
    assert gc.collect() == 0
