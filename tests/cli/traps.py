"""Modules that leave a mark when they are imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def set_traps(folder: Path, names: set[str]) -> Path:
    """Write modules of these names, some as packages; return the file that they leave their marks in."""
    marks = folder / "marks"
    for name in names:
        if name.isidentifier():
            module = folder / name / "__init__.py" if name == "extractor" else folder / f"{name}.py"
            module.parent.mkdir(exist_ok=True)
            module.write_text(f"with open({str(marks)!r}, 'a') as marks: marks.write({name + ' '!r})\n")
    return marks
