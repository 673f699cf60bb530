"""Short notices made around the words under test, and short views of what comes out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor import extract

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor import Notice
    from extractor.model import Case, Found

ROOT = Path(__file__).parent.parent
SHARED = (ROOT / os.environ.get("DUBAN_SHARED", "../shared")).resolve()
FIELDS = ("case_code", "cities", "start_date", "leaders", "overseas_bases", "amounts", "suspects")

HEADING = "浙江温州“8.26”电信网络诈骗案"
HEAD = "公安机关公布2起典型案例\n来源：测试日报 2023-09-12 10:59\n"
SECOND = "2.湖南衡阳“3.07”网络赌博案\n2022年3月，湖南省衡阳市公安机关接群众报案后立案侦查。"


def notice_text(body: str, heading: str = HEADING, head: str = HEAD) -> str:
    """Return a notice of two cases, the first of which has this heading and body."""
    return f"{head}1.{heading}\n{body}\n{SECOND}\n"


def told(body: str, heading: str = HEADING) -> Case:
    """Return the case that a notice tells in ``body``, which was published on 2023-09-12."""
    notice = extract(notice_text(body, heading))
    assert [case.index for case in notice.cases] == [1, 2]
    return notice.cases[0]


def single(text: str) -> Case:
    """Return the only case of a text without headings."""
    notice = extract(text)
    assert notice.kind == "single"
    return notice.cases[0]


def people(case: Case) -> list[tuple[int, str, str, bool]]:
    values = (found.value for found in case.suspects)
    return [(v.value, v.qualifier, v.status, v.part_of_total) for v in values]


def money(case: Case) -> list[tuple[int, str, str]]:
    values = (found.value for found in case.amounts)
    return [(int(v.value), v.qualifier, v.role) for v in values]


def leaders(case: Case) -> list[tuple[str, str]]:
    return [(found.value.name, found.value.role) for found in case.leaders]


def bases(case: Case) -> list[tuple[str, str | None, str | None]]:
    return [(f.value.name, f.value.territory, f.value.locality) for f in case.overseas_bases]


def cities(case: Case) -> list[tuple[str, str | None]]:
    return [(found.value.name, found.value.adcode) for found in case.cities]


def code(case: Case) -> str | None:
    return case.case_code.value.code if case.case_code else None


def started(case: Case) -> str | None:
    return case.start_date.value if case.start_date else None


def left(case: Case, kind: str = "") -> list[str]:
    """Return the words that no field of the case took."""
    return [one.text for one in case.unclaimed if kind in ("", one.kind)]


def found_of(notice: Notice) -> Iterator[Found[Any]]:
    """Give every field of a notice and of its cases."""
    singles = (notice.title, notice.source, notice.published, notice.batch, notice.declared_cases)
    yield from (found for found in singles if found)
    yield from notice.agencies
    for case in notice.cases:
        yield from (found for found in (case.heading, case.case_code, case.start_date) if found)
        for name in ("cities", "leaders", "overseas_bases", "amounts", "suspects"):
            yield from getattr(case, name)
