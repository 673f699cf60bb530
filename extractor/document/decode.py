"""Bytes to text: whatever the encoding, and whatever the document says it is."""

from __future__ import annotations

import codecs
from functools import cache
from typing import NamedTuple

import regex

from extractor.errors import ExtractorError
from extractor.expression import expression

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHINESE = ("gb18030", "big5", "cp950", "big5hkscs")
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "hz": "gb18030"}
_DECLARED = expression(
    rb"""<(?:meta|\?xml)[^<>]{0,300}?(?:charset|encoding)\s{0,5}=\s{0,5}["']?([\w.:-]{2,30})""",
    regex.IGNORECASE,
)
_HTML = expression(
    rb"\s*+(?:<\?xml[^<>]{0,200}>\s*+)?(?:<!--[^<>]{0,2000}-->\s*+)?<(?:!doctype\s++html|html|head|body)[\s>]",
    regex.IGNORECASE,
)
#: So many bytes and characters are looked at to judge an encoding.
_SAMPLE = 20_000
#: Less than this share of usual characters is no Chinese text.
_PLAUSIBLE = 0.75
#: Of so many characters one may be broken, and one more.
_SOUND = 50
_NO_TEXT = "not a text: the data is binary; give a .txt, .md, .html or .docx file"
#: Bytes that no text has many of.
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1b"))
#: What a text that is not Chinese may be in.
_FOREIGN = ["cp1252", "shift_jis", "euc_kr"]


class Decoded(NamedTuple):
    """``broken``: some bytes are no characters of the encoding."""

    text: str
    encoding: str
    broken: bool = False


class _Attempt(NamedTuple):
    decoded: Decoded
    score: float


def looks_like_html(data: bytes) -> bool:
    """Tell whether the bytes begin as a web page does."""
    head = data[:4096].removeprefix(codecs.BOM_UTF8)
    return _HTML.match(head) is not None


def decode(data: bytes) -> Decoded:
    """Decode any bytes but those of a binary file, which raise :class:`ExtractorError`."""
    return _by_mark(data) or _strict(data, "utf-8") or _wide(data) or _judged(data) or _guessed(data)


def _by_mark(data: bytes) -> Decoded | None:
    """Trust a byte order mark, but not where it begins a binary file."""
    found = next((name for mark, name in _BOMS if data.startswith(mark)), None)
    if found is None:
        return None
    text = data.decode(found, "replace")
    lost = text.count("\ufffd")
    return None if lost * _SOUND > len(text) + _SOUND else Decoded(text, found, broken=lost > 0)


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        text = data.decode(encoding)
    except (UnicodeError, LookupError):
        return None
    binary = encoding == "utf-8" and _is_binary(data)
    return None if binary else Decoded(text, encoding)


def _is_binary(data: bytes) -> bool:
    return data.count(0) * 200 > len(data)


def _wide(data: bytes) -> Decoded | None:
    """Read UTF-16 without a mark; other data with so many zero bytes is no text."""
    if not _is_binary(data):
        return None
    attempts = (_strict(data, name) for name in ("utf-16-le", "utf-16-be"))
    readable = [
        found for found in attempts if found and "\0" not in found.text and _share(found.text) >= _PLAUSIBLE
    ]
    if not readable:
        raise ExtractorError(_NO_TEXT)
    return max(readable, key=lambda found: _share(found.text))


def _judged(data: bytes) -> Decoded | None:
    """Take the reading that looks most like Chinese; strict readings before broken ones."""
    declared = _declared(data)
    names = dict.fromkeys((*declared, *_CHINESE))
    attempts = [attempt for name in names if (attempt := _attempt(data, name, declared=name in declared))]
    attempts += [attempt for name in ("utf-8", "gb18030", "big5") if (attempt := _broken(data, name))]
    best = max(attempts, key=lambda attempt: attempt.score, default=None)
    return best.decoded if best and best.score >= _PLAUSIBLE else None


def _declared(data: bytes) -> tuple[str, ...]:
    match = _DECLARED.search(data[:4096])
    if match is None:
        return ()
    try:
        name = codecs.lookup(match[1].decode("ascii", "replace")).name
    except LookupError:
        return ()
    return (_WIDER.get(name, name),)


def _attempt(data: bytes, encoding: str, *, declared: bool) -> _Attempt | None:
    found = _strict(data, encoding)
    return _Attempt(found, _share(found.text) + declared * 0.03) if found else None


def _broken(data: bytes, encoding: str) -> _Attempt | None:
    """Read with replacement where nearly all of it is sound."""
    text = data.decode(encoding, "replace")
    lost = text.count("\ufffd")
    if not lost or lost * _SOUND > sum(not one.isascii() for one in text) + _SOUND:
        return None
    return _Attempt(Decoded(text, encoding, broken=True), _share(text) - 0.05)


def _guessed(data: bytes) -> Decoded:
    if len(data.translate(None, _CONTROLS)) * 20 < len(data) * 19:
        raise ExtractorError(_NO_TEXT)
    from charset_normalizer import from_bytes  # slow to import, seldom needed

    best = from_bytes(data[:_SAMPLE], cp_isolation=_FOREIGN).best()
    found = _strict(data, best.encoding) if best else None
    return found or Decoded(data.decode("utf-8", "replace"), "utf-8", broken=True)


def _share(text: str) -> float:
    """Return the share of usual Chinese characters among those beyond ASCII; 1 where there are none."""
    seen = [one for one in text[:_SAMPLE] if not one.isascii()]
    return sum(_is_usual(one) for one in seen) / len(seen) if seen else 1.0


@cache
def _is_usual(one: str) -> bool:
    """Whether a character is common Chinese, by the first levels of GB 2312 and Big5, or its punctuation."""
    if one in "“”‘’—…·　×％￥" or "\u3001" <= one <= "\u301f" or "\uff01" <= one <= "\uff5e":
        return True
    return any(
        low <= _lead(one, name) <= high for name, low, high in (("gb2312", 0xB0, 0xD7), ("big5", 0xA4, 0xC6))
    )


def _lead(one: str, encoding: str) -> int:
    try:
        return one.encode(encoding)[0]
    except UnicodeEncodeError:
        return 0
