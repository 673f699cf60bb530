"""The one root of every error this package raises on purpose."""

from __future__ import annotations


class ExtractorError(Exception):
    """Bad input or wrong use; its message is one line and says what to do."""


class MissingExtraError(ExtractorError):
    """A file kind needs an optional dependency that is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        """Say what kind of work needs which pip extra."""
        super().__init__(f"{what} needs the extra '{extra}': pip install 'duban[{extra}]'")
