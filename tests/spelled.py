"""The Chinese words that the code spells, file by file: ``python tests/spelled.py`` prunes what is listed.

A word is two or more Chinese characters in a row in a string of the code, outside a set of characters. Left
out are docstrings, what shows a rule (examples, counter-examples, meanings) and what is said to users.
"""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent / "extractor"
#: What still spells words that the lexicon should have, a file and a word a line; it may only shrink.
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
_SHOWN_FROM = {"_marker": 2, "_by_code": 0}
_SET = regex.compile(r"\[\^?\]?(?:\\.|\{[^}]*\}|[^\]\\])*\]")
#: Characters that are one by one what they are, and no words.
_NUMERALS = regex.compile(r"[〇零一二三四五六七八九十百千万亿首两几数日]+")
_CHARACTERS = {"首您你现当所的位来來稿发發时時日", "起件例宗个大", "省市县区州盟旗", "县区市", "和及"}
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
def listed() -> frozenset[tuple[str, str]]:
    """Return the words that are known to be spelled still."""
    rows = (line.split("\t") for line in LISTED.read_text("utf-8").splitlines())
    return frozenset((name, word) for name, word in rows)


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


if __name__ == "__main__":
    left = sorted(spelled() & listed())
    LISTED.write_text("".join(f"{name}\t{word}\n" for name, word in left), "utf-8")
