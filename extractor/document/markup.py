"""Markup off: the article text of a web page, and the exact map of Markdown and stray tags."""

from __future__ import annotations

import html
from typing import Any

import regex

from extractor.document.mapped import Mapped
from extractor.errors import MissingExtraError

_HTML = regex.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", regex.I | regex.S)
_BLOCKS = "address|article|aside|blockquote|br|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|thead|tr|ul|title|option"
_TAG = r"</?(?:[a-zA-Z][a-zA-Z0-9]{0,15})(?:\s[^<>]{0,2000})?/?>"
_TAGS = regex.compile(_TAG)
_BLOCK_TAG = regex.compile(rf"</?(?:{_BLOCKS})\b", regex.I)
_ENTITY = regex.compile(r"&(?:[a-zA-Z]{2,10}|#\d{1,6}|#x[0-9a-fA-F]{1,5});")
_SILENT = regex.compile(r"<(script|style|template|noscript)\b[^<>]{0,500}>.{0,200000}?</\1\s*>|<!--.{0,20000}?-->", regex.I | regex.S)
_MARKS = (
    (regex.compile(r"!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)"), ""),
    (regex.compile(r"(?<=\[[^\]\n]{0,200}\])\([^)\n]{0,500}\)"), ""),
    (regex.compile(r"\[(?=[^\]\n]{1,200}\](?:\n|[^(\n]|$))|(?<=\[[^\]\n]{1,200})\]"), ""),
    (regex.compile(r"^[ \t]*#{1,6}[ \t]+", regex.M), ""),
    (regex.compile(r"^[ \t]*>[ \t]?", regex.M), ""),
    (regex.compile(r"^[ \t]*[*+-][ \t]+", regex.M), "• "),
    (regex.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|__(?=\S)|(?<=\S)__|`"), ""),
    (regex.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$", regex.M), ""),
)
_HEADING_LINE = regex.compile(
    r"^\s*(?:\d{1,2}[.、．]|（[一二三四五六七八九十\d]{1,3}）|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|[①-⑳]|【?(?:典型)?案例[一二三四五六七八九十\d]{1,3}|0\d\b)[^\n]{0,120}?案|^\s*【?(?:典型)?案例[一二三四五六七八九十\d]{1,3}】?\s*$",
    regex.M,
)
_HIDDEN = regex.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", regex.I)
_META = regex.compile(r"来源|發布|发布|时间|時間|20\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}")


def is_html(text: str) -> bool:
    """Tell whether a text starts as a web page does."""
    return bool(_HTML.match(text[:4000]))


def is_marked(text: str) -> bool:
    """Tell whether stray tags stand in a text that is no page."""
    return len(_TAGS.findall(text[:20_000])) >= 3


def unmark(text: str) -> Mapped:
    """Take Markdown marks, tags and entities off; block tags become line ends."""
    view = Mapped.identity(text).edit(_SILENT, "")
    view = view.edit(_TAGS, lambda m: "\n" if _BLOCK_TAG.match(m[0]) else "")
    view = view.edit(_ENTITY, lambda m: html.unescape(m[0]))
    for pattern, words in _MARKS:
        view = view.edit(pattern, words)
    return view


def html_text(page: str) -> tuple[str, bool]:
    """Return the article text of a web page, and whether the main content lacked case headings.

    trafilatura finds the main content. Where the page holds more lines that read as case
    headings, the fuller text wins.
    """
    whole, title = _whole_page(page)
    main = _main_content(page)
    if len(_HEADING_LINE.findall(whole)) > len(_HEADING_LINE.findall(main)):
        return whole, bool(main)
    if len(main) < 40:
        return whole, False
    return _with_head(main, whole, title), False


def _main_content(page: str) -> str:
    try:
        from trafilatura import extract  # noqa: PLC0415 - heavy and optional
    except ImportError:
        raise MissingExtraError("Reading HTML", "html") from None
    try:
        return extract(page, favor_recall=True, include_comments=False, include_tables=True, fast=True) or ""
    except Exception:  # noqa: BLE001 - whatever the library makes of a broken page, the whole page remains
        return ""


def _with_head(main: str, whole: str, title: str) -> str:
    """Put the title and the lines of source and time above the main content where it lacks them."""
    lines = [line for line in main.split("\n") if line.strip()]
    first = lines[0].strip()
    rows = [row.strip() for row in whole.split("\n") if row.strip()]
    at = next((i for i, row in enumerate(rows) if row == first or row.startswith(first[:30])), 0)
    head = [row for row in rows[:at] if _META.search(row) and len(row) < 80][-3:]
    heading = [title] if title and title not in first else []
    return "\n".join([*heading, *(row for row in head if row not in lines and row != title), *lines])


def _whole_page(page: str) -> tuple[str, str]:
    """Return all that a reader sees of a page, a line a block, and its headline."""
    try:
        from lxml import html as lxml_html  # noqa: PLC0415 - heavy and optional
    except ImportError:
        raise MissingExtraError("Reading HTML", "html") from None
    text = regex.sub(r"^\s*<\?xml[^>]*>", "", page)
    try:
        root = lxml_html.document_fromstring(text or "<html></html>")
    except Exception:  # noqa: BLE001 - lxml refuses empty and hopeless pages in several ways
        return unmark(page).chars, ""
    pieces: list[str] = []
    _walk(root, pieces)
    joined = regex.sub(r"[ \t]*\n[ \t]*", "\n", "".join(pieces))
    lines = regex.sub(r"\n{3,}", "\n\n", joined).strip()
    headline = root.xpath("//h1") or root.xpath("//title")
    title = " ".join(headline[0].text_content().split()) if headline else ""
    return lines, title


_DROPPED_TAGS = frozenset({"script", "style", "noscript", "template", "head", "svg", "iframe", "select", "button", "input", "textarea"})
_BLOCK_NAMES = regex.compile(f"(?:{_BLOCKS})$")


def _walk(root: Any, pieces: list[str]) -> None:
    """Collect the text below ``root`` without recursion, so that no page is too deep."""
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        node, done = stack.pop()
        name = node.tag if isinstance(node.tag, str) else ""
        block = bool(_BLOCK_NAMES.match(name))
        if done:
            pieces.append("\n" if block else "\t" if name in ("td", "th") else "")
            pieces.append(_inline(node.tail))
            continue
        if not name or name in _DROPPED_TAGS or _is_hidden(node):
            pieces.append(_inline(node.tail))
            continue
        pieces.append("\n" if block else "")
        pieces.append(_inline(node.text))
        stack.append((node, True))
        stack.extend((child, False) for child in reversed(node))


def _inline(words: str | None) -> str:
    return regex.sub(r"[ \t\r\n\f]+", " ", words) if words else ""


def _is_hidden(node: Any) -> bool:
    return (
        node.get("hidden") is not None
        or node.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(node.get("style") or ""))
    )
