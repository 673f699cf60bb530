"""Web pages that no browser would show: what makes a parser slow is told, or taken off, before it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import regex

from extractor.expression import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

#: No tag has more attributes; a parser compares every one with all before it.
_MOST_ATTRIBUTES = 128
#: No page nests deeper; the article finder looks through what is below each element.
_DEEPEST = 128
TOO_DEEP = "its tags stand in each other too many levels deep"
#: Pages of more tags are read whole (the article finder keeps several trees), and without a tree.
_MOST_TAGS, _MOST_NODES = 50_000, 1_000_000
#: In characters; the article finder's parser drops what comes after a text of 10 MB.
_LONGEST = 3_000_000

_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>]*+))?+"""
#: A tag with what stands in it beyond so many attributes; what holds no tags is one with what closes it.
_TAG = expression(
    r"<(?:!--.*?(?:-->|\Z)|(?:(?P<raw>script|style|textarea|title|xmp|iframe|noembed|noframes)(?=[\s/>])"
    rf"|[a-z][^\s/>]*+)(?:{_ATTRIBUTE}){{0,{_MOST_ATTRIBUTES}}}+(?P<beyond>(?:{_ATTRIBUTE})*+)"
    r"(?(raw)[\s/]*+>.*?(?:(?=</(?P=raw))|\Z)))",
    regex.IGNORECASE | regex.DOTALL,
)


def thinned(source: str) -> str:
    """Leave out the attributes of a tag that are more than any page has.

    >>> thinned("<p a=1>案") == "<p a=1>案", len(thinned("<p" + " a" * 1000 + ">案"))
    (True, 260)
    """
    return "".join(_thin(source))


def _thin(source: str) -> Iterator[str]:
    at = 0
    for tag in _TAG.finditer(source):
        start, end = tag.span("beyond")
        if start < end:
            yield source[at:start]
            at = end
    yield source[at:]


def overload(source: str, root: Any = None) -> str:
    """Say why the article of a page, or a tree of it where there is none yet, is not looked for; or nothing."""
    if source.count("<") > (_MOST_NODES if root is None else _MOST_TAGS):
        return "it has too many tags"
    if root is None:
        return ""
    if len(source) > _LONGEST:
        return "it is too long"
    return TOO_DEEP if root.getroottree().xpath("/*" * (_DEEPEST + 1)) else ""
