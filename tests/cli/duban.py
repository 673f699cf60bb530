"""Runs the installed command as a user does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

COMMAND = Path(sys.executable).with_name("duban")

#: A short notice with two cases, and one that tells none.
NOTICE = """关于两起案件的通报
来源：测试日报
1.福建莆田“9.06”电信网络诈骗案
2022年9月，福建莆田公安机关接群众报案。涉案金额3000余万元，抓获犯罪嫌疑人150余人。
2.江苏江阴“6.16”电信网络诈骗案
2021年7月，江苏江阴公安机关立案侦办，抓获犯罪嫌疑人13名。
"""
NO_CASE = "今天天气很好。\n"


def run(
    *args: str | Path, cwd: Path | None = None, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run ``duban`` with ``args``; output is read as UTF-8."""
    done = subprocess.run(
        [COMMAND, *args],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        check=False,
        timeout=120,
        env={**os.environ, **environment},
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    )


def complaint(done: subprocess.CompletedProcess[str], status: int) -> str:
    """Return the one line of standard error of a run that left with ``status``."""
    assert done.returncode == status, done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    assert done.stderr.startswith("duban: ")
    return done.stderr[len("duban: ") : -1]
