"""Characters that a terminal obeys or that nobody sees, in a form that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.expression import expression

if TYPE_CHECKING:
    import regex

#: Controls, characters that reorder the line or that nobody sees, other line ends, lone surrogates. The mark
#: that makes a sign an emoji is seen by the sign before it.
_UNSEEN = expression(
    r"(?V1)\r\n|(?<!\p{Extended_Pictographic})\ufe0f|[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}\u2800]--[\n\t\ufe0f]]"
)


def visible(text: str) -> str:
    r"""Return ``text`` with nothing in it that acts on a terminal or reorders a line but newlines and tabs.

    What does stands as JSON's escape of it, so that JSON remains the same JSON.

    >>> print(visible("甲\x1b[31m乙\u202e丙\x9b\r\n丁"))
    甲\u001b[31m乙\u202e丙\u009b
    丁
    """
    return text if text.isascii() and text.isprintable() else _UNSEEN.sub(_escape, text)


def one_line(text: str) -> str:
    r"""Return ``text`` on one line: any white space is a space, and nothing acts on a terminal.

    >>> print(one_line("甲\n\x1b[31m乙 "))
    甲 \u001b[31m乙
    """
    return visible(" ".join(text.split()))


def _escape(match: regex.Match[str]) -> str:
    import json  # most texts need no escape

    return "\n" if match[0] == "\r\n" else json.dumps(match[0])[1:-1]
