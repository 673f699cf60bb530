"""Seeded inputs: noise, torn and glued pages, false series, hostile markup, wrong encodings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from generate.documents import make_document
from generate.figures import han

from extractor import ExtractorError, read_document

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLES = Path(__file__).parents[2] / "samples"
#: Most inputs are some dozens of characters long; one in 200 may be a page long, one in 20,000 a book.
SHORTEST = 8
_LONGEST = ((0.00005, 200_000), (0.005, 6_000), (1.0, 400))

_SIGNS = (
    *"0123456789０１２一二三两十百千万亿几数余多近约超逾元名人个起年月日某等以为首，。、；：？！“”‘’「」（）《》【】…—·.•・",
    *"\n\n\n\r\t \u3000\u00a0\u200b\u200d\ufeff\ufffd\x00\x1b\u2028\u202e\ud800\udfff□馀餘緬⻄",
    *"abcXYZ<>&;#\"'=/\\|*_-+@$%^~`[]{}()",
)
_WORDS = (
    "犯罪嫌疑人", "抓获", "涉案金额", "人民币", "万元", "案例一", "1.", "（一）", "①", "来源：", "公安机关",
    "2023-09-12 10:59", "缅北", "莆田市", "唐某某", "“9.06”", "其中", "移送审查起诉", "相关阅读", "责任编辑",
    "近4000多名", "1,316,216.50元",
)  # fmt: skip
_TAGS = (
    "<div>", "</div>", "<p>", "</p>", "<br>", "<table><tr><td>", "<script>", "</script>", "<style>", "<!--",
    "-->", "<![CDATA[", "]]>", "&nbsp;", "&#x4e00;", "&#99999999;", "&#0;", "&lt;", "&bogus;", "<a href='",
    "<img src=x onerror=1>", "<", ">", "<meta charset=gbk>", "<html>", "<body>", "</html>",
    "<?xml version='1.0'?>", "<svg/onload=", "<p " + "a=1 " * 9 + ">",
)  # fmt: skip
_ENCODINGS = (
    "utf-8", "gb18030", "big5", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32", "shift_jis",
    "latin-1", "utf-7",
)  # fmt: skip
_FIGURES = (
    *"0123456789零〇一二三四五六七八九十百千万亿两几数余多近约超逾上过不足元名人个年月日号至到-—~.,，、％%",
    "万元", "亿元", "余名", "以上", "左右", "美元", "USDT", "2023年", "同年", "上半年", "抓获", "涉案",
    "其中",
)  # fmt: skip
_MARKERS = (
    "{n}.", "{n}、", "{n}．", "{n} ", "({n})", "（{n}）", "{han}、", "（{han}）", "案例{han}", "案例{n}：",
    "【案例{han}】", "典型案例之{han}", "{n:02}", "{circle}", "——", "•", "第{han}条", "{han}是",
    "第{han}步，", "",
)  # fmt: skip
_MAGIC = (
    b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\x00\x00\xfe\xff",
    b"GIF8",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Input:
    """One input: text for ``extract``, bytes for ``read_document``; ``kind`` names how it was made."""

    kind: str
    data: str | bytes


@cache
def _pages() -> tuple[str, ...]:
    """Return the text of every sample that can be read."""
    texts = []
    for path in sorted(SAMPLES.iterdir()):
        try:
            texts.append(read_document(path).text)
        except ExtractorError:
            continue
    return tuple(texts)


@cache
def _made(index: int) -> str:
    return make_document(0, index).text


def make_input(seed: int, index: int) -> Input:
    """Make the input of a seed and an index; nothing else decides what it is."""
    chance = Random(f"fuzz/{seed}/{index}")
    kind = chance.choice(tuple(KINDS))
    return Input(kind, KINDS[kind](chance))


def _length(chance: Random) -> int:
    """Return a length: short ones are as common as long ones by their order of magnitude."""
    draw = chance.random()
    most = next(longest for share, longest in _LONGEST if draw < share)
    return int(SHORTEST * (most / SHORTEST) ** chance.random())


def _page(chance: Random) -> str:
    """Return a sample or a made-up document."""
    return chance.choice(_pages()) if chance.random() < 0.7 else _made(chance.randrange(200))


def _piece(chance: Random, length: int | None = None) -> str:
    """Return a piece of a page."""
    page, length = _page(chance), length or _length(chance)
    at = chance.randrange(max(1, len(page) - length))
    return page[at : at + length]


def _sign(chance: Random) -> str:
    if chance.random() < 0.15:
        return chr(chance.randrange(0x110000))
    signs: tuple[str, ...] = chance.choice((_SIGNS, _SIGNS, _WORDS))
    return chance.choice(signs)


def _noise(chance: Random) -> str:
    return "".join(chr(chance.randrange(0x110000)) for _ in range(_length(chance)))


def _soup(chance: Random) -> str:
    return "".join(_sign(chance) for _ in range(_length(chance) // 2))


def _mutated(chance: Random) -> str:
    """Return a piece of a page with some characters taken out, put in, doubled or changed places."""
    text = _piece(chance)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(text) + 1)
        end = min(len(text), at + chance.choice((0, 1, 1, 2, 5, 30)))
        put = chance.choice(("", "", _sign(chance), text[at:end] * 2, text[at:end][::-1]))
        text = text[:at] + put + text[end:]
    return text


def _glued(chance: Random) -> str:
    parts = [_piece(chance, _length(chance) // 2 + 1) for _ in range(chance.randint(2, 5))]
    return chance.choice(("", "\n", "\n\n", " ")).join(parts)


def _figures(chance: Random) -> str:
    """Return what might be a number, a sum or a date, and is mostly none."""
    signs = "".join(chance.choice(_FIGURES) for _ in range(_length(chance) // 2))
    return _piece(chance, 20) + signs + _piece(chance, 20)


def _series(chance: Random) -> str:
    """Return pieces of a page under markers of one series or several, in order or not."""
    markers = chance.choices(_MARKERS, k=chance.choice((1, 1, 2, 3)))
    lines = []
    for place in range(1, chance.choice((3, 4, 6, 12))):
        number = place if chance.random() < 0.9 else chance.randint(1, 20)
        marker = chance.choice(markers).format(n=number, han=han(number), circle=chr(ord("①") + number - 1))
        lines += [
            marker + _piece(chance, chance.choice((8, 15, 30))),
            _piece(chance, _length(chance) // 8 + 1),
        ]
    return chance.choice(("\n", "\n", "\n\n", "；")).join(lines)


def _repeated(chance: Random) -> str:
    unit = "".join(_sign(chance) for _ in range(chance.randint(1, 4))) or "1"
    return _piece(chance, 30) + unit * (_length(chance) // len(unit)) + _piece(chance, 30)


def _shuffled(chance: Random) -> str:
    lines = _piece(chance).split("\n")
    chance.shuffle(lines)
    return "\n".join(lines)


def _markup(chance: Random) -> bytes:
    """Return a web page that nobody would write: tags torn, nested, never closed."""
    parts = [chance.choice(("<!DOCTYPE html>", "<html>", "<body>", ""))]
    length = _length(chance)
    while sum(map(len, parts)) < length:
        tag = chance.choice(_TAGS)
        parts.append(tag * chance.choice((1, 1, 1, 2, 40)))
        parts.append(_piece(chance, chance.choice((3, 20, 80))))
    return _bytes(chance, "".join(parts))


def _bytes(chance: Random, text: str) -> bytes:
    return text.encode(chance.choice(("utf-8", "utf-8", "gb18030", "utf-16")), "replace")


def _misencoded(chance: Random) -> bytes:
    """Return a piece of a page in some encoding, with bytes changed, cut off or put before it."""
    data = bytearray(_piece(chance).encode(chance.choice(_ENCODINGS), "replace"))
    for _ in range(chance.choice((0, 0, 1, 3, 20))):
        if data:
            data[chance.randrange(len(data))] = chance.randrange(256)
    cut = chance.choice((0, 0, 1, 3))
    return (chance.choice(_MAGIC) if chance.random() < 0.05 else b"") + bytes(data[cut:])


def _two_encodings(chance: Random) -> bytes:
    first, second = chance.sample(_ENCODINGS, 2)
    return _piece(chance).encode(first, "replace") + _piece(chance).encode(second, "replace")


def _random_bytes(chance: Random) -> bytes:
    return chance.randbytes(_length(chance))


#: Makers of inputs by the name of what they make.
KINDS: dict[str, Callable[[Random], str | bytes]] = {
    "noise": _noise,
    "soup": _soup,
    "mutated": _mutated,
    "glued": _glued,
    "figures": _figures,
    "series": _series,
    "repeated": _repeated,
    "shuffled": _shuffled,
    "markup": _markup,
    "misencoded": _misencoded,
    "two encodings": _two_encodings,
    "random bytes": _random_bytes,
}
