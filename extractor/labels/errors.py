"""What goes wrong with labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from pydantic import ValidationError


class LabelsError(ExtractorError):
    """A file or a task that cannot be read as labels."""


def first_fault(error: ValidationError) -> str:
    """Return the first thing that does not fit its model, and where."""
    first = error.errors(include_url=False)[0]
    place = ".".join(str(step) for step in first["loc"])
    return f"{place}: {first['msg']}" if place else first["msg"]
