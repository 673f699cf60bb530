"""What a file is, by its name."""

from __future__ import annotations

from extractor.expression import expression

TAR_ENDS = (".tar", ".tar.gz", ".tgz", ".tar.zst", ".tzst")
WARC_ENDS = (".warc", ".warc.gz")
#: Files that hold many documents.
CONTAINER_ENDS = (*TAR_ENDS, *WARC_ENDS, ".zip", ".jsonl", ".parquet")
#: A part that begins with a dot, ``.`` and ``..`` aside, and what a Mac adds to an archive.
_HIDDEN = expression(r"(?:^|/)\.(?!\.?(?:/|$))|^__MACOSX/")
ARCHIVE_ENDS = (*TAR_ENDS, ".zip", ".gz", ".7z", ".rar")


def is_container(name: str) -> bool:
    """Tell whether a file holds many documents."""
    return name.lower().endswith(CONTAINER_ENDS)


def is_hidden(name: str) -> bool:
    """Tell whether a path has a part that begins with a dot: nobody means such files."""
    return _HIDDEN.search(name) is not None
