"""People counted, with what was done to them: the rules, and how a case's counts are read by them."""

from extractor.fields.suspects.reading import extract
from extractor.fields.suspects.rules import RULES

__all__ = ["RULES", "extract"]
