"""HTML tags, entities and Markdown marks inside a text, taken off without losing the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractor.expression import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.document.mapped import Edit, Mapped


def _names(told: str) -> frozenset[str]:
    return frozenset(told.split())


BLOCK_TAGS = _names(
    """
    address article aside blockquote body br caption center dd details div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol option p pre section summary
    table tbody tfoot thead title tr ul
    """
)
CELL_TAGS = frozenset({"td", "th"})
#: What goes with all that is in it: code, and words that are struck out.
SILENT_TAGS = frozenset({"script", "style", "noscript", "template", "del", "s", "strike", "rt", "rp"})
#: What is set above or below the line is no part of a number beside it: 150[2]人.
RAISED_TAGS = frozenset({"sup", "sub"})
_INLINE_TAGS = _names(
    """
    a abbr b big cite code em embed font i iframe img input ins kbd label link mark meta object q ruby
    small source span strong svg u var video wbr
    """
)
_KNOWN_TAGS = BLOCK_TAGS | CELL_TAGS | SILENT_TAGS | RAISED_TAGS | _INLINE_TAGS

_TAG = expression(
    r"<(?:!--|!doctype\b[^<>]*+>|(/?)([a-z][a-z0-9]{0,11})(?=[\s/>])[^<>]*+>)", regex.IGNORECASE
)
_ENTITY = expression("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")

_HEAD = expression(r"^ {0,3}#{1,6} ++", regex.MULTILINE)
_STRONG = expression(r"(\*\*|__)(?=[^\s*_])([^*_\n]*+)\1")
_LINK = expression(r"(!?)\[([^\[\]\n]{0,500}+)\]\(([^()\s\p{Han}]*+)(?: \"[^\"\n]{0,200}+\")?\)")
_QUOTED = expression(r"^(?: {0,3}> ?)++", regex.MULTILINE)
_BULLET = expression(r"^( *+)[*+-] (?=\S)", regex.MULTILINE)
_EMPHASIS = expression(r"(?<![0-9A-Za-z*])\*(?=[^\s*])([^*\n]*+)\*(?!\*)")
#: Words struck out by tildes, and what is raised or lowered by carets or one tilde.
_STRUCK = expression(r"(?<![~\\])~~(?=[^\s~])[^~\n]{1,400}+(?<!\s)~~(?!~)")
_RAISED = expression(r"(?<![\^~\\])([\^~])(?=[^\s\^~])[^\s\^~\p{Han}]{1,20}+\1(?![\^~])")
_STRUCK_STYLE = expression(r"line-through", regex.IGNORECASE)
_ESCAPE = expression(r"\\([\\`*_{}\[\]()#+.!|>~-])")
_RULE = expression(r"^ {0,3}(?:(?:-[ ]?){3,}+|(?:\*[ ]?){3,}+|(?:_[ ]?){3,}+)$", regex.MULTILINE)
#: A row of a table, with all of its bars; and the rule under its first row.
_ROW = expression(r"^[ \t]*+\|[^\n]*+$", regex.MULTILINE)
_TABLE_RULE = expression(
    r"^[ \t]*+\|?(?:[ \t]*+:?-++:?[ \t]*+\|)++(?:[ \t]*+:?-++:?[ \t]*+)?+(?:\n|\Z)", regex.MULTILINE
)
_BAR = expression(r"(?<![ \t\\])[ \t]*+\|")
#: What shows Markdown, each with what it cannot do without.
_MARKS = ((_HEAD, "#"), (_STRONG, "*_"), (_LINK, "]"), (_TABLE_RULE, "|"))


def without_markup(text: Mapped, *, markdown: bool) -> Mapped:
    """Take off tags and entities, and Markdown where ``markdown`` says so or the marks are clear."""
    if "<" in text.text:
        text = text.edited(_tag_edits(text.text))
    if markdown or _is_markdown(text.text):
        text = _without_markdown(text)
    if "&" in text.text:
        from html import unescape  # its table of entities takes longer to load than most texts to read

        text = text.replaced(_ENTITY, lambda match: unescape(match[0]))
    return text


def _tag_edits(text: str) -> Iterator[Edit]:
    """Yield what to drop or to turn into a line end; scripts and comments go with what is in them."""
    at = 0
    ends: dict[str, int] = {}
    for match in _TAG.finditer(text):
        start, end = match.span()
        if start < at:
            continue
        name = (match[2] or "").lower()
        if match[2] and name not in _KNOWN_TAGS:
            continue
        silent = not match[1] and (name in SILENT_TAGS or _STRUCK_STYLE.search(match[0]))
        close = "-->" if match[0] == "<!--" else f"</{name}" if silent else ""
        if close:
            end = _closed(text, close, end, ends)
        elif match[0] == "<!--":
            continue
        yield start, end, _instead(name, closes=bool(match[1]))
        at = end


def _instead(name: str, *, closes: bool) -> str:
    """Return what stands for a tag in the text."""
    if name in BLOCK_TAGS:
        return "\n"
    if name in RAISED_TAGS:
        return "]" if closes else "["
    return "\t" if name in CELL_TAGS and closes else ""


def _closed(text: str, close: str, at: int, ends: dict[str, int]) -> int:
    """Return where ``close`` ends after ``at``, or ``at``; ``ends`` remembers what never closes again."""
    if ends.get(close) == -1:
        return at
    found = text.find(close, at)
    ends[close] = found
    if found < 0:
        return at
    after = text.find(">", found)
    return after + 1 if after >= 0 else found + len(close)


def _is_markdown(text: str) -> bool:
    held = [pattern for pattern, needs in _MARKS if any(sign in text for sign in needs)]
    return len(held) >= 2 and sum(pattern.search(text) is not None for pattern in held) >= 2


def _without_markdown(text: Mapped) -> Mapped:
    text = text.replaced(_QUOTED, "").replaced(_RULE, "").replaced(_TABLE_RULE, "")
    text = text.edited(_row_edits(text.text)).replaced(_HEAD, "").replaced(_STRUCK, "")
    text = text.edited(
        edit
        for at, end in map(regex.Match.span, _RAISED.finditer(text.text))
        for edit in ((at, at + 1, "["), (end - 1, end, "]"))
    )
    text = text.edited(_bullet_edits(text.text))
    for _ in range(2):
        text = text.edited(_link_edits(text.text))
    text = text.edited(_pair_edits(_STRONG, text.text, 2))
    text = text.edited(_pair_edits(_EMPHASIS, text.text, 1))
    return text.edited((match.start(), match.start() + 1, "") for match in _ESCAPE.finditer(text.text))


def _row_edits(text: str) -> Iterator[Edit]:
    """Part the cells of every row by tabs, and drop its outer bars."""
    for row in _ROW.finditer(text):
        if row[0].count("|") > 1 and row[0].rstrip().endswith("|"):
            yield from ((*bar.span(), "\t") for bar in _BAR.finditer(text, *row.span()))


def _bullet_edits(text: str) -> Iterator[Edit]:
    for match in _BULLET.finditer(text):
        yield match.end() - 2, match.end() - 1, "•"


def _link_edits(text: str) -> Iterator[Edit]:
    """Keep the words of links, nothing of pictures."""
    for match in _LINK.finditer(text):
        start, end = match.span(2)
        if match[1] or start == end:
            yield *match.span(), ""
        else:
            yield match.start(), start, ""
            yield end, match.end(), ""


def _pair_edits(pattern: regex.Pattern[str], text: str, width: int) -> Iterator[Edit]:
    """Drop ``width`` characters at both ends of every match."""
    for match in pattern.finditer(text):
        yield match.start(), match.start() + width, ""
        yield match.end() - width, match.end(), ""
