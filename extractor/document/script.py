"""Traditional script to simplified, without harm to words that are simplified already."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.expression import expression

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from extractor.document.mapped import Mapped
    from extractor.model import Script

#: What stands for a character that an encoding lacks.
_LOST = expression(r"\?")
_HAN = expression(r"\p{Han}")
#: Fewer traditional characters than this prove nothing.
LEAST = 3


@cache
def _converter(name: str) -> Any:
    import opencc  # loads a dictionary

    # By its whole path: a mere name is looked up in the current folder first.
    return opencc.OpenCC(str(Path(opencc.__file__).parent / "clib" / "share" / "opencc" / f"{name}.json"))


def _convert(name: str, text: str) -> str:
    return str(_converter(name).convert(text))


def _one_by_one(name: str, characters: Iterable[str]) -> dict[str, str]:
    """Return the characters that change, each with its one counterpart."""
    every = sorted(set(characters))
    told = _convert(name, "\n".join(every)).split("\n") if every else []
    return {one: new for one, new in zip(every, told, strict=True) if new != one and len(new) == 1}


def _in_gb2312(text: str) -> bool:
    """Tell whether GB 2312 has every character of a text: all simplified, or written alike in both."""
    return b"?" not in text.encode("gb2312", "replace")


def strangers_in(text: str) -> frozenset[str]:
    """Return the Han characters of a text that are not in GB 2312.

    >>> sorted(strangers_in("“毋某䶮？”？"))
    ['䶮']
    """
    told = text.encode("gb2312", "replace")
    if told.count(b"?") == text.count("?"):
        return frozenset()
    lost = {text[match.start()] for match in _LOST.finditer(told.decode("gb2312"))}
    return frozenset(one for one in lost if _HAN.match(one))


def script_of(text: str, strangers: Collection[str]) -> Script:
    """Decide the script by characters outside GB 2312; short or mixed texts count as simplified.

    >>> [script_of(text, strangers_in(text)) for text in ("緬北電信網路詐騙犯罪集團", "著名的乾县")]
    ['hant', 'hans']
    """
    if sum(map(text.count, strangers)) < LEAST:
        return "hans"
    seen = Counter(_HAN.findall(text))
    old, new = (sum(seen[one] for one in _one_by_one(name, seen)) for name in ("t2s", "s2t"))
    return "hant" if old >= LEAST and old > 2 * new else "hans"


def simplified(text: Mapped, script: Script, strangers: Collection[str]) -> Mapped:
    """Write ``text`` in simplified characters, one for one.

    In a simplified document only the ``strangers`` to GB 2312 change, and only into others of it,
    so that 乾县 and rare surnames stay.
    """
    plain = text.text
    return text.same_length(
        _simplify_all(plain) if script == "hant" else _simplify_strangers(plain, strangers)
    )


def _simplify_strangers(text: str, strangers: Iterable[str]) -> str:
    for one, new in _one_by_one("t2s", strangers).items():
        if _in_gb2312(new):
            text = text.replace(one, new)
    return text.replace("馀", "余")


def _simplify_all(text: str) -> str:
    new = "\n".join(_simplify_line(line) for line in text.split("\n"))
    return new.replace("馀", "余")


def _simplify_line(line: str) -> str:
    if not line or line.isascii():
        return line
    new = _convert("t2s", line)
    if len(new) == len(line):
        return new
    one_by_one = _one_by_one("t2s", line)
    return "".join(one_by_one.get(one, one) for one in line)
