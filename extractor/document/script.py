"""Simplified and traditional script, by OpenCC."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from opencc import OpenCC


@cache
def _converter(name: str) -> OpenCC:
    import opencc  # noqa: PLC0415 - a C++ library, loaded when a text needs it

    return opencc.OpenCC(name)


def _changed(text: str, name: str) -> int:
    return sum(a != b for a, b in zip(text, _converted(text, name), strict=True))


def _converted(text: str, name: str) -> str:
    """Convert one character for one; where a phrase would change the length, character by character."""
    whole = _converter(name).convert(text)
    if len(whole) == len(text):
        return str(whole)
    single = {char: _converter(name).convert(char) for char in set(text)}
    return "".join(single[char] if len(single[char]) == 1 else char for char in text)


def script_of(text: str) -> Literal["hans", "hant"]:
    """Return the script in which most of the characters that tell stand."""
    sample = _speakable(text[:20_000])
    return "hant" if _changed(sample, "t2s") > _changed(sample, "s2t") else "hans"


def to_simplified(text: str, script: Literal["hans", "hant"]) -> str:
    """Return the text in simplified script, one character for one.

    In a simplified document only characters outside GB 2312 are converted: 乾县 and 著名 stay.
    """
    text = _speakable(text)
    simplified = _converted(text, "t2s")
    if script == "hant":
        return simplified
    return "".join(new if new != old and not _in_gb2312(old) else old for old, new in zip(text, simplified, strict=True))


def _speakable(text: str) -> str:
    """Replace lone surrogates and NUL, which the library cannot take, one for one."""
    if text.isprintable():
        return text
    return "".join("\N{REPLACEMENT CHARACTER}" if "\ud800" <= c <= "\udfff" or c == "\0" else c for c in text)


@cache
def _in_gb2312(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
