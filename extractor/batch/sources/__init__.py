"""Where documents come from: files, folders, archives, rows of tables, web crawls, lists of paths."""

from __future__ import annotations

from extractor.batch.sources.inputs import items

__all__ = ["items"]
