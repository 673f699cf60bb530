"""Words stand in the lexicon, once: what the code spells itself is listed, each word with its reason."""

from __future__ import annotations

from spelled import listed, spelled

_MOST = 40


def test_no_word_is_spelled_that_is_not_listed() -> None:
    assert sorted(spelled() - listed().keys()) == [], "name a class of the lexicon instead"


def test_what_is_listed_is_spelled_still() -> None:
    assert sorted(listed().keys() - spelled()) == [], "python tests/spelled.py prunes the list"


def test_few_words_are_listed_and_each_has_its_reason() -> None:
    assert len(listed()) <= _MOST
    assert all(listed().values())
