from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from extractor.batch.schema import arrow_type, notice_schema
from extractor.model import DocumentInfo, Notice

ROOT = Path(__file__).parents[2]


def test_the_page_shows_the_schema() -> None:
    made = subprocess.run(
        [sys.executable, ROOT / "tools" / "document_schema.py", "--check"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr


def test_the_schema_has_every_name_of_the_json() -> None:
    names = notice_schema().names
    assert names == [*Notice.model_json_schema(by_alias=True)["properties"], "oversized"]


@pytest.mark.parametrize(
    ("annotation", "expected"),
    [
        (str, pa.string()),
        (Decimal | None, pa.decimal128(38, 8)),
        (tuple[int, ...], pa.list_(pa.field("element", pa.int64(), nullable=False))),
        (DocumentInfo, notice_schema().field("document").type),
    ],
)
def test_annotations_have_their_types(annotation: Any, expected: pa.DataType) -> None:
    assert arrow_type(annotation) == expected


def test_an_annotation_without_a_type_is_refused() -> None:
    with pytest.raises(TypeError, match="no Arrow type"):
        arrow_type(set[int])
