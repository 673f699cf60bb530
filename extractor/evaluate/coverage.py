"""Which rules decide anything in a set of documents, and what no rule takes: the rules still to write."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pydantic import BaseModel

from extractor.model import Found
from extractor.pipeline import analyse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.document import Document

#: Words kept on either side of a mention that no field took.
_BESIDE = 4


@dataclass(slots=True)
class Coverage:
    """Counts over the documents taken in."""

    documents: int = 0
    #: In how many documents each rule gave a value or kept a mention out.
    firings: Counter[str] = field(default_factory=Counter)
    #: Mentions that no field took, by kind.
    unclaimed: Counter[str] = field(default_factory=Counter)
    #: The same by kind and by the words before and after.
    contexts: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def take(self, document: Document) -> None:
        """Count one document."""
        analysis = analyse(document)
        self.documents += 1
        refused = {each.rule for each in analysis.candidates if each.refused}
        self.firings.update(refused | set(rules_of(analysis.notice)))
        text = document.text
        for case in analysis.notice.cases:
            for left in case.unclaimed:
                before = text[max(0, left.start - _BESIDE) : left.start]
                after = text[left.end : left.end + _BESIDE]
                self.unclaimed[left.kind] += 1
                self.contexts[left.kind, _last_clause(before), _first_clause(after)] += 1


def rules_of(part: BaseModel) -> Iterator[str]:
    """Give the names of the rules that a notice, or a part of one, carries."""
    if isinstance(part, Found):
        yield part.rule
    for _, held in part:
        for each in held if isinstance(held, tuple) else (held,):
            if isinstance(each, BaseModel):
                yield from rules_of(each)


def _last_clause(words: str) -> str:
    """Return the end of ``words`` from the last mark on.

    >>> _last_clause("人。抓获"), _last_clause("共抓获")
    ('。抓获', '共抓获')
    """
    marks = [at for at, char in enumerate(words) if not char.isalnum()]
    return " ".join(words[marks[-1] :].split()) if marks else words


def _first_clause(words: str) -> str:
    """Return the beginning of ``words`` up to the first mark."""
    end = next((at + 1 for at, char in enumerate(words) if not char.isalnum()), len(words))
    return " ".join(words[:end].split())
