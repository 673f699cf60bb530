"""What a file is, by its name."""

from __future__ import annotations

from pathlib import PurePosixPath

#: Files that are documents themselves.
DOCUMENTS = frozenset({".txt", ".md", ".html", ".htm", ".shtml", ".xhtml", ".docx"})
TAR_ENDS = (".tar", ".tar.gz", ".tgz", ".tar.zst", ".tzst")
WARC_ENDS = (".warc", ".warc.gz")
#: Files that hold many documents.
CONTAINER_ENDS = (*TAR_ENDS, *WARC_ENDS, ".zip", ".jsonl", ".parquet")
ARCHIVE_ENDS = (*TAR_ENDS, ".zip", ".gz", ".7z", ".rar")


def is_document(name: str) -> bool:
    """Tell whether a file is a document by its suffix."""
    return PurePosixPath(name).suffix.lower() in DOCUMENTS


def is_container(name: str) -> bool:
    """Tell whether a file holds many documents."""
    return name.lower().endswith(CONTAINER_ENDS)


def is_hidden(name: str) -> bool:
    """Tell whether a path has a part that begins with a dot: nobody means such files."""
    return any(part.startswith(".") and part not in {".", ".."} for part in PurePosixPath(name).parts) or (
        name.startswith("__MACOSX/")
    )
