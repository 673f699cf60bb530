"""The Chinese words that the code spells, file by file: ``python tests/spelled.py`` prunes what is listed.

A word is two or more Chinese characters in a row in a string of the code, outside a set of characters. Left
out are docstrings, what shows a rule (examples, counter-examples, meanings) and what is said to users.
"""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).parent.parent / "extractor"
#: The words that the code may spell, each with its file and its reason.
LISTED = Path(__file__).with_name("spelled.tsv")
#: Packages and modules that speak to users, or show texts, and read none.
_SPEAKING = {
    "model.py",
    "batch",
    "cli",
    "diff",
    "evaluate",
    "labels",
    "report",
    "view",
    "catalogue.py",
    "outputs.py",
}
#: What shows a rule: names of arguments and of entries, and where in a call that gives them without names.
_SHOWING = {"examples", "counters", "means"}
_SHOWN_FROM = {"_marker": 2, "_by_code": 0, "LineKind": 4}
#: What takes a string as the characters that it has.
_BY_CHARACTER = {"frozenset", "set", "tuple", "zip", "map", "maketrans"}
_SET = regex.compile(r"\[\^?\]?(?:\\.|\{[^}]*\}|[^\]\\])*\]")
#: Characters that are one by one what they are, and no words.
_NUMERALS = regex.compile("[〇零一二三四五六七八九十百千万亿兆两俩仨几数半壹贰叁肆伍陆柒捌玖拾佰仟廿卅首日]+")
_CHARACTERS = {"首您你现当所的位来來稿发發时時日", "起件例宗个则种大", "省市县区州盟旗", "县区市", "和及"}
#: A character that may be left out or repeated ends the word before it.
_WORD = regex.compile(r"(?:\p{Han}(?![?*+]|\{[\d,])){2,}")


def spelled() -> set[tuple[str, str]]:
    """Return every word that the code spells, with its file."""
    return {
        (name, word)
        for name, text in strings()
        for word in _WORD.findall(_SET.sub("\n", text))
        if not (_NUMERALS.fullmatch(word) or word in _CHARACTERS)
    }


def strings() -> Iterator[tuple[str, str]]:
    """Give every string of the code that may be a pattern, or a part of one, with its file."""
    for path in sorted(ROOT.rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        if name.split("/")[0] not in _SPEAKING:
            yield from ((name, text) for text in _strings(ast.parse(path.read_text("utf-8"))))


@cache
def listed() -> Mapping[tuple[str, str], str]:
    """Return the words that the code may spell, by file and word, with the reason of each."""
    _, *rows = (line.split("\t") for line in LISTED.read_text("utf-8").splitlines())
    return MappingProxyType({(name, word): reason for name, word, reason in rows})


def _strings(node: ast.AST) -> Iterator[str]:
    """Give the strings below a node, those of one expression joined as Python joins them."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "\n" for part in node.values)
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                yield from _strings(part.value)
    else:
        for child in _read(node):
            yield from _strings(child)


def _read(node: ast.AST) -> Iterator[ast.AST]:
    """Give the children of a node that may hold patterns."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    if isinstance(node, ast.Raise):
        return
    if isinstance(node, ast.Starred | ast.comprehension | ast.Compare) or _called(node) in _BY_CHARACTER:
        yield from (child for child in ast.iter_child_nodes(node) if not _is_characters(node, child))
        return
    if isinstance(node, ast.Dict):
        pairs = zip(node.keys, node.values, strict=True)
        shown = [value for key, value in pairs if isinstance(key, ast.Constant) and key.value in _SHOWING]
        yield from (child for child in ast.iter_child_nodes(node) if child not in shown)
    elif isinstance(node, ast.Call):
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        yield node.func
        yield from node.args[: _SHOWN_FROM.get(name)]
        yield from (keyword.value for keyword in node.keywords if keyword.arg not in _SHOWING)
    else:
        yield from ast.iter_child_nodes(node)


def _called(node: ast.AST) -> str:
    """Return the last name of what a call calls."""
    called = node.func if isinstance(node, ast.Call) else None
    return getattr(called, "attr", getattr(called, "id", ""))


def _is_characters(node: ast.AST, child: ast.AST) -> bool:
    """Tell whether a string below a node is one of characters; the left side of a comparison is a word."""
    if isinstance(node, ast.Compare) and not (
        child in node.comparators and all(isinstance(each, ast.In | ast.NotIn) for each in node.ops)
    ):
        return False
    return isinstance(child, ast.Constant)


if __name__ == "__main__":
    left = sorted(spelled() & listed().keys())
    rows = [("file", "word", "reason"), *((*each, listed()[each]) for each in left)]
    LISTED.write_text("".join("\t".join(row) + "\n" for row in rows), "utf-8")
