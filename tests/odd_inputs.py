"""Inputs that nobody would send: noise, torn pages, false series, hostile markup, wrong encodings."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from generate.documents import make_document
from generate.values import han
from hypothesis import strategies as st
from telling import ROOT

from extractor import ExtractorError, read_document

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

SIGNS = (
    *"0123456789０１２一二三两十百千万亿几数余多近约超逾元名人个起年月日某等以为首，。、；：？！“”‘’「」（）《》【】…—·.•・",
    *"\n\n\n\r\t \u3000\u00a0\u200b\u200d\ufeff\ufffd\x00\x1b\u2028\u202e\ud800\udfff□馀餘緬⻄",
    *"abcXYZ<>&;#\"'=/\\|*_-+@$%^~`[]{}()",
)
WORDS = (
    "犯罪嫌疑人", "抓获", "涉案金额", "人民币", "万元", "案例一", "1.", "（一）", "①", "来源：", "公安机关",
    "2023-09-12 10:59", "缅北", "莆田市", "唐某某", "“9.06”", "其中", "移送审查起诉", "相关阅读", "责任编辑",
    "近4000多名", "1,316,216.50元",
)  # fmt: skip
FIGURES = (
    *"0123456789零〇一二三四五六七八九十百千万亿两几数余多近约超逾上过不足元名人个年月日号至到-—~.,，、％%",
    "万元", "亿元", "余名", "以上", "左右", "美元", "USDT", "2023年", "同年", "上半年", "抓获", "涉案",
    "其中",
)  # fmt: skip
MARKERS = (
    "{n}.", "{n}、", "{n}．", "{n} ", "({n})", "（{n}）", "{han}、", "（{han}）", "案例{han}", "案例{n}：",
    "【案例{han}】", "典型案例之{han}", "{n:02}", "{circle}", "——", "•", "第{han}条", "{han}是",
    "第{han}步，", "",
)  # fmt: skip
TAGS = (
    "<div>", "</div>", "<p>", "</p>", "<br>", "<table><tr><td>", "<script>", "</script>", "<style>", "<!--",
    "-->", "<![CDATA[", "]]>", "&nbsp;", "&#x4e00;", "&#99999999;", "&#0;", "&lt;", "&bogus;", "<a href='",
    "<img src=x onerror=1>", "<", ">", "<meta charset=gbk>", "<html>", "<body>", "</html>",
    "<?xml version='1.0'?>", "<svg/onload=", "<p " + "a=1 " * 9 + ">", "<!DOCTYPE html>",
)  # fmt: skip
ENCODINGS = (
    "utf-8", "gb18030", "big5", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32", "shift_jis",
    "latin-1", "utf-7",
)  # fmt: skip
MAGIC = (
    b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\x00\x00\xfe\xff",
    b"GIF8",
)  # fmt: skip


@cache
def samples() -> tuple[str, ...]:
    """Return the text of every sample that can be read."""
    texts = []
    for path in sorted((ROOT / "samples").iterdir()):
        try:
            texts.append(read_document(path).text)
        except ExtractorError:
            continue
    return tuple(texts)


@cache
def made(index: int) -> str:
    return make_document(0, index).text


@st.composite
def lengths(draw: DrawFn) -> int:
    """Draw some dozens, as likely as some hundreds; one in 200 may be a page, one in 20,000 a book."""
    turn = draw(st.integers(0, 19_999))
    most = 200_000 if turn == 4321 else 6_000 if turn % 200 == 77 else 400
    return int(8 * (most / 8) ** draw(fractions))


fractions = st.floats(0, 1)
pages = st.deferred(lambda: st.sampled_from(samples()) | st.integers(0, 199).map(made))
characters = st.characters(exclude_categories=())
signs = st.sampled_from(SIGNS) | st.sampled_from(WORDS) | characters


def cut(page: str, at: float, length: int) -> str:
    start = int(at * len(page))
    return page[start : start + length]


def pieces(length: SearchStrategy[int] | None = None) -> SearchStrategy[str]:
    return st.builds(cut, pages, fractions, lengths() if length is None else length)


def edited(data: Any, edits: Sequence[tuple[float, int, Any]]) -> Any:
    """Return text or bytes changed in places: an edit tells where, how many signs go, and what comes."""
    for at, size, put in edits:
        start = int(at * len(data))
        gone = data[start : start + size]
        data = data[:start] + (put(gone) if callable(put) else put) + data[start + size :]
    return data


def edits(put: SearchStrategy[Any]) -> SearchStrategy[list[tuple[float, int, Any]]]:
    return st.lists(st.tuples(fractions, st.sampled_from((0, 1, 1, 2, 5, 30)), put), min_size=1, max_size=12)


def repeat(before: str, unit: str, length: int, after: str) -> str:
    return before + unit * (length // len(unit)) + after


@st.composite
def series(draw: DrawFn) -> str:
    """Draw pieces of pages under the markers of one series or several, in order or not."""
    markers = draw(st.lists(st.sampled_from(MARKERS), min_size=1, max_size=3))
    lines = []
    for place in range(1, draw(st.sampled_from((3, 4, 6, 12)))):
        n = draw(st.sampled_from((*[place] * 9, 1, 7, 20)))
        marker = draw(st.sampled_from(markers)).format(n=n, han=han(n), circle=chr(ord("①") + n - 1))
        lines += [marker + draw(pieces(st.sampled_from((8, 15, 30)))), draw(pieces(st.integers(1, 50)))]
    return draw(st.sampled_from(("\n", "\n", "\n\n", "；"))).join(lines)


def encoded(text: str, encoding: str) -> bytes:
    return text.encode(encoding, "replace")


encodings = st.sampled_from(ENCODINGS)
changes: list[Callable[[Any], Any]] = [lambda _: "", lambda gone: gone * 2, lambda gone: gone[::-1]]
tags = st.builds(lambda tag, times: tag * times, st.sampled_from(TAGS), st.sampled_from((1, 1, 1, 2, 40)))
garbled = st.builds(encoded, pieces(), encodings)
damage = edits(st.binary(max_size=1))

#: Strategies of inputs by the name of what they make: text for ``extract``, bytes for ``read_document``.
KINDS: dict[str, SearchStrategy[Any]] = {
    "noise": st.text(characters, max_size=200),
    "soup": st.lists(signs, max_size=80).map("".join),
    "mutated": st.builds(edited, pieces(), edits(signs | st.sampled_from(changes))),
    "glued": st.builds(
        str.join, st.sampled_from(("", "\n", "\n\n", " ")), st.lists(pieces(), min_size=2, max_size=5)
    ),
    "figures": st.tuples(
        pieces(st.just(20)), st.lists(st.sampled_from(FIGURES), max_size=60).map("".join), pieces(st.just(20))
    ).map("".join),
    "series": series(),
    "repeated": st.builds(
        repeat,
        pieces(st.just(30)),
        st.lists(signs, min_size=1, max_size=4).map("".join),
        lengths(),
        pieces(st.just(30)),
    ),
    "shuffled": pieces().flatmap(lambda text: st.permutations(text.split("\n")).map("\n".join)),
    "markup": st.builds(
        encoded,
        st.lists(tags | pieces(st.sampled_from((3, 20, 80))), min_size=2, max_size=40).map("".join),
        st.sampled_from(("utf-8", "utf-8", "gb18030", "utf-16")),
    ),
    "misencoded": st.builds(
        lambda magic, data: magic + data,
        st.sampled_from((b"",) * 20 + MAGIC),
        garbled | st.builds(edited, garbled, damage),
    ),
    "two encodings": st.builds(bytes.__add__, garbled, garbled),
    "random bytes": st.binary(max_size=400),
}
