"""What goes wrong with labels."""

from __future__ import annotations

from extractor.errors import ExtractorError


class LabelsError(ExtractorError):
    """A file or a task that cannot be read as labels."""
