"""Text that every file can hold."""

from __future__ import annotations


def writable(text: str) -> str:
    r"""Return ``text`` with lone surrogates, which odd file names bring in, as escapes.

    >>> writable("甲\udcff.txt")
    '甲\\udcff.txt'
    """
    return text if text.isprintable() else text.encode("utf-8", "backslashreplace").decode()
