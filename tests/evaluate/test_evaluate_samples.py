from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractor.errors import ExtractorError
from extractor.evaluate.samples import pair_up

if TYPE_CHECKING:
    from pathlib import Path


def folders(at: Path, samples: list[str], gold: list[str]) -> tuple[Path, Path]:
    for folder, names in (("samples", samples), ("gold", gold)):
        (at / folder).mkdir()
        for name in names:
            (at / folder / name).write_text("")
    return at / "samples", at / "gold"


def test_files_of_one_stem_are_paired_in_order(tmp_path: Path) -> None:
    found = pair_up(*folders(tmp_path, ["02-b.html", "01-a.txt"], ["01-a.json", "02-b.json"]))
    assert [(one.name, two.name) for one, two in found.pairs] == [
        ("01-a.txt", "01-a.json"),
        ("02-b.html", "02-b.json"),
    ]


def test_what_stands_alone_is_told(tmp_path: Path) -> None:
    found = pair_up(*folders(tmp_path, ["01-a.txt"], ["02-b.json"]))
    assert found.pairs == ()
    assert [path.name for path in found.without_gold] == ["01-a.txt"]
    assert [path.name for path in found.without_sample] == ["02-b.json"]


def test_readmes_hidden_files_and_folders_are_no_samples(tmp_path: Path) -> None:
    samples, gold = folders(tmp_path, ["README.md", ".hidden.txt"], ["README.json", "notes.txt"])
    (samples / "folder").mkdir()
    found = pair_up(samples, gold)
    assert (found.pairs, found.without_gold, found.without_sample) == ((), (), ())


def test_two_samples_of_one_stem_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ExtractorError, match=r"a\.html and a\.txt share one name"):
        pair_up(*folders(tmp_path, ["a.txt", "a.html"], ["a.json"]))
