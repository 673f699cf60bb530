"""Where the figures were taken."""

from __future__ import annotations

import platform
import sys
from importlib.metadata import version
from pathlib import Path

import psutil

_LIBRARIES = ("regex", "pydantic", "jieba", "rjieba", "jionlp")


def machine() -> str:
    """Return one sentence on the machine and the versions."""
    memory = psutil.virtual_memory().total / 1e9
    libraries = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    return (
        f"{_processor()}, {psutil.cpu_count()} cores, {memory:.0f} GB, {platform.system()}; "
        f"Python {platform.python_version()}, {libraries}."
    )


def _processor() -> str:
    """Return the name of the processor, where the system tells it."""
    if sys.platform == "linux":
        told = Path("/proc/cpuinfo").read_text("utf-8").partition("model name")[2]
        name = told.partition(":")[2].partition("\n")[0].strip()
        if name:
            return name
    return platform.processor() or platform.machine()
