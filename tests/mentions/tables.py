"""Tables of ``text=value`` pairs, parted by a bar where the texts have spaces in them, else by spaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from _pytest.mark import ParameterSet


def pairs(tables: dict[str, str]) -> list[ParameterSet]:
    """Give (kind, text, value) of every pair of the tables."""
    return [
        pytest.param(kind, *pair.strip().rsplit("=", 1), id=f"{kind}:{pair.strip()}")
        for kind, table in tables.items()
        for pair in (table.split("|") if "|" in table else table.split())
    ]


def words(tables: dict[str, str]) -> list[ParameterSet]:
    """Give every text of the tables."""
    return [
        pytest.param(text.strip(), id=f"{kind}:{text.strip()}")
        for kind, table in tables.items()
        for text in (table.split("|") if "|" in table else table.split())
    ]
