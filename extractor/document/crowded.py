"""Web pages that no browser would show: what makes a parser slow is reported or taken off before it runs."""

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
_MOST_TAGS, _MOST_NODES = 30_000, 1_000_000
#: justext, with which the article finder compares, holds every short paragraph against all others.
_MOST_PARAGRAPHS = 1000
_WORDS = "count(//text()[normalize-space()])"
_INLINE = (
    "a",
    "abbr",
    "b",
    "big",
    "cite",
    "code",
    "em",
    "font",
    "i",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "u",
)
_APART = f"count(//*[not({' or '.join(f'self::{name}' for name in _INLINE)})])"
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
    """Say why no article is looked for in a page, or where it has no tree yet no tree is made; or nothing."""
    if source.count("<") > (_MOST_NODES if root is None else _MOST_TAGS):
        return "it has too many tags"
    if root is None:
        return ""
    if len(source) > _LONGEST:
        return "it is too long"
    return TOO_DEEP if root.getroottree().xpath("/*" * (_DEEPEST + 1)) else ""


def has_many_paragraphs(source: str, root: Any) -> bool:
    """Tell whether a page may have more paragraphs than can be held against each other."""
    if source.count("<") <= _MOST_PARAGRAPHS:
        return False
    return bool(root.xpath(_WORDS) > _MOST_PARAGRAPHS and root.xpath(_APART) > _MOST_PARAGRAPHS)
