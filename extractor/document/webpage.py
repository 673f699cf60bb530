"""Web pages to the text of their article, a line for each block."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import regex

from extractor.document.markup import BLOCK_TAGS, CELL_TAGS, SILENT_TAGS
from extractor.errors import MissingExtraError
from extractor.expression import expression
from extractor.model import Warning as Notes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PROLOGUE = expression(r"\A\s*+<\?xml[^<>]*+>")
_UNSAFE = expression(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
_BLANK = expression(r"\s++")
_HIDDEN_STYLE = expression(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", regex.IGNORECASE)
_SKIPPED = SILENT_TAGS | {"head", "svg", "select", "button", "textarea", "iframe", "object", "audio", "video"}
#: Lines between the title and the body that tell the source and the time.
_ORIGIN = expression("来源|來源|时间|時間|日期|发布|發布|作者|记者|記者|20[0-9]{2}[-/.年][0-9]{1,2}")
_NUMBER = "[0-9一二三四五六七八九十]{1,3}"
_CASE_LINE = expression(
    rf"\s*+(?:[（(]{_NUMBER}[）)]|[①-⑳]|[0-9]{{1,2}}[、.．](?![0-9])|[一二三四五六七八九十]{{1,3}}、|0[0-9]\s?"
    rf"|【?(?:典型)?案(?:例|件){_NUMBER}】?)[^\n]{{0,60}}案"
)
#: What trafilatura lets through from its parsers on pages that are broken or nested too deep.
_BREAKDOWNS = (SyntaxError, RuntimeError, ValueError, TypeError, LookupError, AttributeError)
#: Shorter lines are found in any text by chance.
_TELLING = 8
#: Lines on source and time stand so near to each other.
_NEAR = 5


def article(page: str) -> tuple[str, tuple[Notes, ...]]:
    """Return the text of the page's article, or the page as it is where the parser finds no words.

    Raises :class:`MissingExtraError` without the extra.
    """
    try:
        import trafilatura  # an extra
        from lxml import etree, html
    except ImportError as error:
        raise MissingExtraError("Reading HTML", "html") from error
    source = _UNSAFE.sub("", _PROLOGUE.sub("", page))
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(source, parser=parser)
    except (etree.LxmlError, ValueError):
        return page, ()
    lines = _lines(root)
    if not lines:
        return page, ()
    title = _title(root)
    main = _main(trafilatura, source)
    return _chosen(lines, title, main)


def _main(trafilatura: Any, source: str) -> str:
    """Return what trafilatura takes for the article, without blanks; nothing where it breaks down."""
    try:
        told = trafilatura.extract(
            source, favor_recall=True, include_tables=True, include_comments=False, include_links=False
        )
    except _BREAKDOWNS:
        return ""
    return _bare(told or "").replace("|", "")


def _chosen(lines: list[str], title: str, main: str) -> tuple[str, tuple[Notes, ...]]:
    kept = _kept(lines, main)
    if not kept:
        return "\n".join(_titled(lines, title)), ()
    missed = sum(map(_is_case, lines)) - sum(_is_case(lines[at]) for at in kept)
    if missed > 0:
        message = f"the article was not told apart from the page: {missed} headings stand outside it"
        return "\n".join(_titled(lines, title)), (Notes(code="main_content_incomplete", message=message),)
    head = _head(lines, kept, title)
    inside = [lines[at] for at in sorted({*head, *kept}) if not head or at >= head[0]]
    return "\n".join(inside if head else _titled(inside, title)), ()


def _is_case(line: str) -> bool:
    return _CASE_LINE.match(line) is not None


def _kept(lines: Sequence[str], main: str) -> list[int]:
    """Return the lines that stand in ``main``; short ones only among others."""
    bare = [_bare(line).replace("|", "") for line in lines]
    sure = [at for at, line in enumerate(bare) if len(line) >= _TELLING and line in main]
    return [at for at in range(sure[0], sure[-1] + 1) if bare[at] in main] if sure else []


def _bare(text: str) -> str:
    return _BLANK.sub("", text)


def _head(lines: Sequence[str], kept: Sequence[int], title: str) -> list[int]:
    """Return the headline above the body and the lines on source and time under it.

    The headline is the title, or else what stands right above those lines.
    """
    body = next((at for at in kept if "。" in lines[at]), kept[0])
    titles = [at for at in range(body) if lines[at] == title]
    first = titles[-1] if titles else 0
    origin = [at for at in range(first, body) if _ORIGIN.search(lines[at]) and lines[at] != title]
    if titles or not origin:
        return titles[-1:] + origin
    return [max(origin[0] - 1, 0), *origin] if origin[-1] - origin[0] < _NEAR else []


def _titled(lines: list[str], title: str) -> list[str]:
    return lines if not title or title in lines else [title, *lines]


def _title(root: Any) -> str:
    """Return the first headline, or else the title in the page's head."""
    told = (
        _BLANK.sub(" ", "".join(node.itertext())).strip()
        for tag in ("h1", "title")
        for node in root.iter(tag)
    )
    return next((text for text in told if text), "")


def _lines(root: Any) -> list[str]:
    """Return the lines that a reader of the whole page sees."""
    lines = (_BLANK.sub(" ", line).strip() for line in "".join(_pieces(root)).split("\n"))
    return [line for line in lines if line]


def _pieces(root: Any) -> Iterator[str]:
    from lxml import etree

    walk = etree.iterwalk(root, events=("start", "end"))
    for event, node in walk:
        edge = "\n" if node.tag in BLOCK_TAGS else "\t" if node.tag in CELL_TAGS else ""
        if event == "end":
            yield edge + _flat(node.tail)
        elif _is_hidden(node):
            walk.skip_subtree()
        else:
            yield edge + (node.text or "" if node.tag == "pre" else _flat(node.text))


def _flat(text: str | None) -> str:
    return _BLANK.sub(" ", text) if text else ""


def _is_hidden(node: Any) -> bool:
    style = node.get("style") or ""
    return (
        node.tag in _SKIPPED
        or node.get("hidden") is not None
        or node.get("aria-hidden") == "true"
        or (style != "" and _HIDDEN_STYLE.search(style) is not None)
    )
