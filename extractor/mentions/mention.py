"""What a finder gives: a typed, normalised piece of the clean text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """The types of mention; a rule names them in braces, e.g. ``{HEADCOUNT}``."""

    MONEY = "MONEY"
    HEADCOUNT = "HEADCOUNT"
    COUNT = "COUNT"
    DATE = "DATE"
    PLACE = "PLACE"
    OVERSEAS = "OVERSEAS"
    PERSON = "PERSON"
    CODE = "CODE"


@dataclass(frozen=True, slots=True)
class Mention:
    """``clean_text[start:end]`` read as a value of its kind by the finder rule named."""

    kind: Kind
    start: int
    end: int
    value: Any
    rule: str
