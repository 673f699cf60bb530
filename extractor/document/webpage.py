"""Web pages to the text of their article, a line for each block."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import regex

from extractor.document.crowded import TOO_DEEP, has_many_paragraphs, overload, thinned
from extractor.document.markup import BLOCK_TAGS, CELL_TAGS, SILENT_TAGS
from extractor.errors import MissingExtraError
from extractor.expression import expression
from extractor.model import Warning as Notes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PROLOGUE = expression(r"\A\s*+<\?xml[^<>]*+>")
_UNSAFE = expression(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
_BLANK = expression(r"\s++")
#: Words that are struck out, and what is set above or below the line: neither is part of a number beside it.
_STRUCK = expression(
    r"<(del|s|strike|rt|rp|(?:span|font|u)(?=[^<>]{0,400}line-through))\b[^<>]*+>"
    r"(?:[^<>]{1,400}+|<(?!/?\1\b)[^<>]{0,400}+>){0,40}+</\1\s*+>",
    regex.IGNORECASE,
)
_RAISED = expression(
    r"<(su[pb]|(?:span|font)(?=[^<>]{0,400}vertical-align\s{0,3}:\s{0,3}su[pb]))\b[^<>]*+>"
    r"((?:[^<>]{1,40}+|<(?!/?\1\b)[^<>]{0,400}+>){0,8}+)</\1\s*+>",
    regex.IGNORECASE,
)
_HIDDEN_STYLE = expression(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", regex.IGNORECASE)
_SKIPPED = SILENT_TAGS | {"head", "svg", "select", "button", "textarea", "iframe", "object", "audio", "video"}
#: Lines between the title and the body that tell the source and the time.
_ORIGIN = expression("[来來]源|[时時][间間]|日期|[发發]布|作者|[记記]者|20[0-9]{2}[-/.年][0-9]{1,2}")
_NUMBER = "[0-9一二三四五六七八九十]{1,3}"
_CASE_LINE = expression(
    rf"\s*+(?:[（(]{_NUMBER}[）)]|[①-⑳]|[0-9]{{1,2}}[、.．](?![0-9])|[一二三四五六七八九十]{{1,3}}、|0[0-9]\s?"
    rf"|【?(?:典型)?案(?:例|件){_NUMBER}】?)[^\n]{{0,60}}案"
)
#: What trafilatura lets through from its parsers on pages that are broken or nested too deep.
_BREAKDOWNS = (SyntaxError, RuntimeError, ValueError, TypeError, LookupError, AttributeError)
#: Shorter lines are found in any text by chance.
_TELLING = 8
#: So many characters of the article are looked through for the lines of the page.
_MOST_EFFORT = 500_000_000
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
    if why := overload(page):
        return page, (_read_whole(why),)
    source = _without_raised(thinned(_UNSAFE.sub("", _PROLOGUE.sub("", page))))
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(source, parser=parser)
    except (etree.LxmlError, ValueError):
        return page, ()
    if parser.error_log.filter_from_fatals():  # the rest of the page is not in the tree
        return page, (_read_whole(TOO_DEEP),)
    lines = _lines(root)
    if not lines:
        return page, ()
    title = _title(root)
    if why := overload(source, root):
        return "\n".join(_titled(lines, title)), (_read_whole(why),)
    main = _main(trafilatura, source, fast=has_many_paragraphs(source, root))
    return _chosen(lines, title, main)


def _without_raised(source: str) -> str:
    """Leave out what is struck, and put what is raised into brackets."""
    return _RAISED.sub(r"[\2]", _STRUCK.sub("", source)) if "</" in source else source


def _read_whole(why: str) -> Notes:
    message = f"the article was not told apart from the page: {why}"
    return Notes(code="main_content_incomplete", message=message)


def _main(trafilatura: Any, source: str, *, fast: bool) -> str:
    """Return what trafilatura takes for the article, without blanks; nothing where it breaks down.

    Where it shall be ``fast`` it does not compare what it finds with what others would.
    """
    try:
        told = trafilatura.extract(
            source,
            fast=fast,
            favor_recall=True,
            include_tables=True,
            include_comments=False,
            include_links=False,
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
        return "\n".join(_titled(lines, title)), (_read_whole(f"{missed} headings stand outside it"),)
    head = _head(lines, kept, title)
    inside = [lines[at] for at in sorted({*head, *kept}) if not head or at >= head[0]]
    return "\n".join(inside if head else _titled(inside, title)), ()


def _is_case(line: str) -> bool:
    return _CASE_LINE.match(line) is not None


def _kept(lines: Sequence[str], main: str) -> list[int]:
    """Return the lines that stand in ``main``; short ones only among others."""
    bare = [_bare(line).replace("|", "") for line in lines]
    among = _Among(main)
    sure = [at for at, line in enumerate(bare) if len(line) >= _TELLING and among.has(line)]
    return [at for at in range(sure[0], sure[-1] + 1) if among.has(bare[at])] if sure else []


class _Among:
    """A text in which lines are looked for, mostly in their order; those past its effort are in it."""

    def __init__(self, text: str) -> None:
        self._text, self._at, self._effort = text, 0, _MOST_EFFORT
        self._known: dict[str, bool] = {}

    def has(self, line: str) -> bool:
        if line not in self._known:
            self._known[line] = self._effort <= 0 or self._finds(line)
        return self._known[line]

    def _finds(self, line: str) -> bool:
        text, begun = self._text, self._at
        found = text.find(line, begun)
        if found >= 0:
            self._at = found + len(line)
            self._effort -= self._at - begun
            return True
        self._effort -= len(text)
        return text.find(line, 0, begun + len(line)) >= 0


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
        for node in _outermost(root, tag)
    )
    return next((text for text in told if text), "")


def _outermost(root: Any, tag: str) -> Iterator[Any]:
    """Give the elements of a name that stand in no other one of it."""
    from lxml import etree

    walk = etree.iterwalk(root, events=("start",), tag=tag)
    for _, node in walk:
        yield node
        walk.skip_subtree()


def _lines(root: Any) -> list[str]:
    """Return the lines that a reader of the whole page sees."""
    lines = (" | ".join(_cells(line)) for line in "".join(_pieces(root)).split("\n"))
    return [line for line in lines if line]


def _cells(line: str) -> Iterator[str]:
    """Give what stands in the cells of a line: a blank alone would join two figures to one."""
    for cell in line.split("\t"):
        if words := _BLANK.sub(" ", cell).strip():
            yield words


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
