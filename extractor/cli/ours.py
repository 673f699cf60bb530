"""Which files a command wrote itself: known by all that they hold, for anybody may have added to one.

Each question is asked of a regular file, and may raise OSError.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from pathlib import Path

#: What the page of a report begins and ends with, once each.
_PAGE, _TITLE, _PAGE_ENDS = b"<!DOCTYPE html>\n", "<title>duban 督办 ".encode(), b"</html>"
_HEAD = 4096


def holds_notices(path: Path) -> bool:
    """Tell whether it is JSON or JSON Lines of nothing but notices, which no batch goes on with."""
    from extractor.outputs import Output, sound  # brings the contract

    if _is_of_batch(path):
        return False
    try:
        output = Output(path, sound)
        return bool([output[document] for document in output.documents]) or path.read_bytes() == b"[]\n"
    except ExtractorError:
        return False


def holds_extraction(path: Path) -> bool:
    """Tell whether it is notices, or CSV of our columns in every row; a table of text has no mark."""
    from extractor.view.sheet import holds_rows

    return holds_notices(path) or (not _is_of_batch(path) and holds_rows(path, "utf-8"))


def _is_of_batch(path: Path) -> bool:
    """Tell whether it is the output of a batch, which may go on with it, or stands beside one."""
    from extractor.batch.run import is_beside_output  # brings the contract

    return is_beside_output(path) or path.with_name(f"{path.name}.state.jsonl").exists()


def holds_difference(path: Path) -> bool:
    """Tell whether it is a difference as JSON; as text it cannot be told from other words."""
    told = _json(path)
    return isinstance(told, dict) and {"documents", "only_old", "only_new", "changes"} <= set(told)


def holds_tasks(path: Path) -> bool:
    """Tell whether it is tasks for Label Studio, and nothing else."""
    told = _json(path)
    tasks = told if isinstance(told, list) else [None]
    about = [task.get("data") if isinstance(task, dict) else None for task in tasks]
    return all(isinstance(data, dict) and "text" in data for data in about)


def holds_page(path: Path) -> bool:
    """Tell whether it is the page of a report, with nothing before or after it."""
    page = path.read_bytes()
    ends = page.rstrip().endswith(_PAGE_ENDS) and page.count(_PAGE_ENDS) == 1
    return ends and page.startswith(_PAGE) and _TITLE in page[:_HEAD]


def holds_gate(path: Path) -> bool:
    """Tell whether it is a gate as it is pinned."""
    from extractor.evaluate.gate import read_gate

    try:
        return bool(read_gate(path).floors)
    except ExtractorError:
        return False


def holds_nothing_known(path: Path) -> bool:
    """Tell of what cannot be known that it is not ours."""
    del path
    return False


def _json(path: Path) -> Any:
    from extractor.bounded import loads, read_regular

    try:
        return loads(read_regular(path))
    except (ValueError, ExtractorError):
        return None
