"""Sums of money with their roles: the rules, and how a case is read by them."""

from extractor.fields.amounts.reading import extract
from extractor.fields.amounts.rules import LISTED, RULES

__all__ = ["LISTED", "RULES", "extract"]
