"""The table of characters that only look like ideographs."""

from __future__ import annotations

import unicodedata

import pytest

from extractor.document import document_from_text
from extractor.gazetteer import DATA

ROWS = [row.split("\t") for row in (DATA / "lookalikes.tsv").read_text("utf-8").splitlines()[3:]]
TWINS: dict[str, str] = dict(ROWS)
KANGXI = [chr(code) for code in range(0x2F00, 0x2FD6)]


def test_every_row_leads_from_one_character_to_another() -> None:
    assert len(TWINS) == len(ROWS)
    assert all(len(one) == len(twin) == 1 for one, twin in ROWS)
    assert TWINS.keys().isdisjoint(TWINS.values())


@pytest.mark.parametrize("radical", KANGXI)
def test_radicals_agree_with_unicode_compatibility(radical: str) -> None:
    assert TWINS[radical] == unicodedata.normalize("NFKC", radical)


def test_no_ideograph_is_taken_for_a_lookalike() -> None:
    """U+FA0E and eleven others stand among the compatibility ideographs and are none."""
    assert not [one for one in TWINS if "\u3400" <= one <= "\u9fff"]
    assert not TWINS.keys() & set("﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩")


def test_clean_text_has_no_lookalikes() -> None:
    document = document_from_text("".join(TWINS))
    assert not set(document.clean) & TWINS.keys()
    assert len(document.clean) == len(TWINS)
