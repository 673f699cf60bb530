"""Words stand in the lexicon, once: what the code spells itself is listed, and the list only shrinks."""

from __future__ import annotations

from spelled import listed, spelled

#: Words that the code may spell for good, each with its reason.
KEPT = {
    "位置": "wrapping reads a text before its script is simplified",
    "当前": "the same",
    "所在": "the same",
    "日期": "the same",
    "现在": "the same",
    "稿源": "the same",
    "首页": "the same",
    "拼音": "punctuation takes pinyin out before anything is read",
    "读作": "the same",
    "读音": "the same",
    "互联网信息办公室": "the full name that a value has",
    "网信办": "the short one, which it replaces",
    "国家税务总局": "a name that offices of provinces carry before their own",
    "自治区": "the end of a name, no word",
}
_MOST = 60
#: Where nothing is spelled any more.
_CONVERTED = (
    "checks.py",
    "fields/notice",
    "resolve/quoted_rumours.py",
    "fields/scam_type",
    "lexicon/",
    "pipeline.py",
    "rule.py",
    "segment.py",
    "split/",
)


def test_no_word_is_spelled_that_is_not_listed() -> None:
    new = {(name, word) for name, word in spelled() - listed() if word not in KEPT}
    assert sorted(new) == [], "name a class of the lexicon instead"


def test_what_is_listed_is_spelled_still() -> None:
    assert sorted(listed() - spelled()) == [], "python tests/spelled.py prunes the list"


def test_few_words_are_kept_and_each_is_needed() -> None:
    assert len(KEPT) <= _MOST
    assert KEPT.keys() <= {word for _, word in spelled()}


def test_what_is_converted_spells_no_word() -> None:
    assert {word for name, word in spelled() if name.startswith(_CONVERTED)} <= KEPT.keys()
