"""Who published first, in every wording of a credit, above the story and below it."""

from __future__ import annotations

import pytest

from extractor import extract

TITLE = "江阴警方打掉一个诈骗团伙"
BODY = "2023年5月，江苏省江阴市公安局侦破一起电信网络诈骗案，抓获犯罪嫌疑人5名。目前，案件正在进一步侦办中。"

#: (the line, who published first): above the story or below it.
LINES = (
    "来源：东江日报=东江日报",
    "稿源|东江网=东江网",
    "来 源：东江日报=东江日报",
    "来源于：东江日报=东江日报",
    "资料来源：公安部=公安部",
    "图文来源：江阴公安=江阴公安",
    "●来源：江阴公安=江阴公安",
    "来源：《东江日报》=东江日报",
    "转自｜央视网=央视网",
    "转载自东江日报=东江日报",
    "整理自：东江日报=东江日报",
    "文章转自：江阴公安=江阴公安",
    "据新华社报道=新华社",
    "（据央视新闻）=央视新闻",
    "综合：新华社、央视新闻=新华社、央视新闻",
    "原创：平安江阴=平安江阴",
    "供稿：江阴市公安局=江阴市公安局",
    "首发：东江日报=东江日报",
    "供稿单位：江阴市检察院=江阴市检察院",
    "出处：东江日报=东江日报",
    "文/东江日报=东江日报",
    "作者：东江日报=东江日报",
    "来源：东江日报/某某评论=东江日报",
    "来源：网络=None",
    "来源：本站=None",
    "供稿：张伟=None",
    "综合：各地情况=None",
)

#: What ends the last paragraph.
ENDS = (
    ("（东江日报）", "东江日报"),
    ("（东江日报 张伟）", "东江日报"),
    ("（东江日报 记者张伟）", "东江日报"),
    ("（记者 张伟 东江日报）", "东江日报"),
    ("来源：东江日报", "东江日报"),
    ("（记者 张伟）", None),
    ("（详见附件）", None),
)


def source(text: str) -> str | None:
    found = extract(text).source
    return found.value if found else None


@pytest.mark.parametrize("line", LINES)
def test_a_line_above_or_below_the_story(line: str) -> None:
    words, _, name = line.rpartition("=")
    expected = None if name == "None" else name
    assert source(f"{TITLE}\n{words}\n{BODY}\n") == expected
    assert source(f"{TITLE}\n2023-06-01\n{BODY}\n{words}\n") == expected


@pytest.mark.parametrize(("words", "name"), ENDS)
def test_the_end_of_the_last_paragraph(words: str, name: str | None) -> None:
    assert source(f"{TITLE}\n2023-06-01\n{BODY}{words}\n") == name


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("据东江日报报道，", "东江日报"),
        ("6月1日，据新华社报道，", "新华社"),
        ("据警方报道，", None),
        ("据了解，", None),
    ],
)
def test_whom_the_story_opens_with(opening: str, name: str | None) -> None:
    assert source(f"{TITLE}\n2023-06-01\n{opening}{BODY}\n") == name
