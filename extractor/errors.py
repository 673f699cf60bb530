"""The one root of every error this package raises on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import ValidationError


class ExtractorError(Exception):
    """Bad input or wrong use; its message is one line and says what to do."""


class MissingExtraError(ExtractorError):
    """A file kind needs an optional dependency that is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        """Say what kind of work needs which pip extra."""
        super().__init__(f"{what} needs the extra '{extra}': pip install 'duban[{extra}]'")


def first_fault(error: ValidationError) -> str:
    """Return the first thing that does not fit its model, and where."""
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(str(step) for step in first["loc"])
    return f"{place}: {first['msg']}" if place else first["msg"]
