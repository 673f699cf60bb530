"""The texts that are timed: a real page, the samples, and both with other figures and names."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from random import Random

import regex

ROOT = Path(__file__).parent.parent
SHARED = (ROOT / os.environ.get("DUBAN_SHARED", "../shared")).resolve()
SAMPLES = ROOT / "samples"
#: Stands in for the real page where that is absent.
STAND_IN = SAMPLES / "01-third-batch.txt"
NO_PAGE = "no real page here: set DUBAN_SHARED"

#: Figures that may change without changing what kind of thing they are part of. Left alone: years, list
#: markers, numbers of cases. Months and days stay months and days, with as many digits.
_FIGURES = regex.compile(
    r"(?P<month>(?<![0-9])[0-9]{1,2}(?=月|[·.][0-9]{1,2}”))|(?P<day>(?<![0-9])[0-9]{1,2}(?=日)|(?<=[·.])[0-9]{1,2}(?=”))"
    r"|(?<kept>^[ \t]*[0-9]+[.、．]|[0-9]+(?=年|[起件批]))|(?P<number>[0-9]+)",
    regex.MULTILINE,
)
_SURNAMES = "陈李张王刘杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋"
_MASKED = regex.compile(f"[{_SURNAMES}](?=某)")


def page() -> Path | None:
    """Return the real page of the shared folder, or None where there is none."""
    return next(iter(sorted((SHARED / "pages").glob("*.txt"))), None)


def text_of(path: Path) -> str:
    """Return the text of a document, decoded."""
    from extractor import read_document  # not loaded where only paths are wanted

    return read_document(path).text


def samples() -> dict[str, str]:
    """Return the text of every sample by its name."""
    paths = sorted(path for path in SAMPLES.iterdir() if path.stem != "README")
    return {path.name: text_of(path) for path in paths}


def varied(text: str, seed: int) -> str:
    """Return ``text`` with other figures and other masked names, as long as it was.

    No cache of what was read before can then speed up the next repetition.
    """
    random = Random(seed)  # noqa: S311 - repeatable, not secret
    others = dict(zip(_SURNAMES, random.sample(_SURNAMES, len(_SURNAMES)), strict=True))
    named = _MASKED.sub(lambda match: others[match[0]], text)
    return _FIGURES.sub(partial(_renumber, random), named)


def variants(text: str, count: int) -> list[str]:
    """Return ``count`` variants of a text."""
    return [varied(text, seed) for seed in range(count)]


def _renumber(random: Random, match: regex.Match[str]) -> str:
    words = match[0]
    last = {"month": 12, "day": 28}.get(match.lastgroup or "")
    if match.lastgroup == "kept":
        return words
    if last is None:
        return "".join(str(random.randint(1, 9)) if digit != "0" else digit for digit in words)
    if words.startswith("0"):
        return f"0{random.randint(1, 9)}"
    return str(random.randint(1, 9) if len(words) == 1 else random.randint(10, last))
