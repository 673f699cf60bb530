"""What others may write, in the current folder or in one that all users share, decides nothing."""

from __future__ import annotations

import json
import marshal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import opencc

from extractor.document import script

if TYPE_CHECKING:
    import pytest

_CUT = "from extractor.segment import segmenter; print(*segmenter('jieba').cut('福建莆田公安机关抓获李某'))"


def test_a_dictionary_that_someone_left_in_a_shared_folder_is_not_read(tmp_path: Path) -> None:
    planted = tmp_path / "jieba.cache"
    planted.write_bytes(marshal.dumps(({"建": 0, "建莆": 0, "建莆田": 10**9}, 1)))
    done = subprocess.run(
        [sys.executable, "-c", _CUT],
        capture_output=True,
        check=True,
        env={"TMPDIR": str(tmp_path), "PYTHONIOENCODING": "utf-8"},
    )
    assert done.stdout.decode().split() == ["福建", "莆田", "公安机关", "抓获", "李", "某"]
    assert list(tmp_path.iterdir()) == [planted]


def test_a_table_of_characters_in_the_current_folder_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the library's configuration nor the dictionaries that it names."""
    wrong = {"type": "text", "file": "wrong.txt"}
    told = {"segmentation": {"type": "mmseg", "dict": wrong}, "conversion_chain": [{"dict": wrong}]}
    (tmp_path / "t2s.json").write_text(json.dumps(told))
    (tmp_path / "wrong.txt").write_text("詐\t好\n", "utf-8")
    for kind in ("Characters", "Phrases"):
        there = Path(opencc.__file__).parent / f"clib/share/opencc/ST{kind}.ocd2"
        (tmp_path / f"TS{kind}.ocd2").write_bytes(there.read_bytes())
    monkeypatch.chdir(tmp_path)
    script._converter.cache_clear()  # noqa: SLF001 - as a new process would begin
    assert script._convert("t2s", "詐騙诈骗") == "诈骗诈骗"  # noqa: SLF001
