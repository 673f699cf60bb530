"""What changed between two outputs: values gained, lost and altered, the worst first."""

from __future__ import annotations

from extractor.diff.changes import Change
from extractor.diff.difference import Difference, difference
from extractor.outputs import Output, OutputError

__all__ = ["Change", "Difference", "Output", "OutputError", "difference"]
