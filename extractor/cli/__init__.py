"""The command ``duban``."""

from __future__ import annotations

from extractor.cli.app import main

__all__ = ["main"]
