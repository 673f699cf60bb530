"""Bytes to text: byte order marks, declarations, and which encoding reads like Chinese."""

from __future__ import annotations

import codecs

import regex

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = regex.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})")
#: What pages call GB 2312 and GBK is read as their superset.
_SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "big5-hkscs": "big5hkscs", "utf8": "utf-8"}
#: The commonest characters of Chinese prose in either script: a wrong decoding has few of them.
_COMMON = frozenset("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经公安案電電話詐騙團夥嫌犯罪員這個國時來們於對會發動說產種後學經員與")
_WILD = regex.compile(r"[\ue000-\uf8ff\ufffd]|[\x80-\x9f]|[\u2500-\u25ff]|[\uff61-\uff9f]|[\u0400-\u04ff]")


def decode(data: bytes) -> tuple[str, str, bool]:
    """Return (text, encoding, whether every byte was read); ``data.decode(encoding)`` gives the text."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data.decode(name, "replace"), name, "\ufffd" not in data.decode(name, "replace")
    text = _strictly(data, "utf-8")
    if text is not None:
        return text, "utf-8", True
    return _best(data)


def _strictly(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None


def _best(data: bytes) -> tuple[str, str, bool]:
    """Choose among the encodings that read every byte the one that reads most like Chinese."""
    declared = _DECLARED.search(data[:4096])
    name = declared[1].decode("ascii").lower() if declared else ""
    names = dict.fromkeys([_SUPERSETS.get(name, name), "gb18030", "big5", "big5hkscs", "cp950"])
    readings = [(text, n) for n in names if n and (text := _strictly(data, n)) is not None]
    if readings:
        text, chosen = max(readings, key=lambda reading: _plausibility(reading[0]))
        if _plausibility(text) > 0:
            return text, chosen, True
    return _guess(data, readings)


def _guess(data: bytes, readings: list[tuple[str, str]]) -> tuple[str, str, bool]:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only for what nothing else reads

    if readings and len(data) < 64:
        return (*readings[0], True)
    partial = [(data.decode(n, "replace"), n) for n in ("utf-8", "gb18030", "big5")]
    text, chosen = max(partial, key=lambda reading: _plausibility(reading[0]))
    if _plausibility(text) > 0:
        return text, chosen, False
    guess = from_bytes(data).best()
    if guess is not None and (read := _strictly(data, guess.encoding)) is not None:
        return read, guess.encoding, True
    return data.decode("utf-8", "replace"), "utf-8", False


def _plausibility(text: str) -> float:
    """Return the share of common characters less ten times the share of impossible ones."""
    letters = [c for c in text[:50_000] if ord(c) > 0x7F]
    if not letters:
        return 0.0
    common = sum(c in _COMMON for c in letters)
    return (common - 10 * len(_WILD.findall(text[:50_000]))) / len(letters)
