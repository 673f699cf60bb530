"""Money with its role: the rules, and how they are read."""

from extractor.fields.amounts.reading import extract
from extractor.fields.amounts.rules import RULES

__all__ = ["RULES", "extract"]
