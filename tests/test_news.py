"""Two months of ordinary news: they tell of crime, and next to never a case."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

COMMAND = Path(sys.executable).with_name("duban")


def test_ordinary_news_give_no_case(shared_news: Path) -> None:
    command = [str(COMMAND), "extract", str(shared_news), "--format", "jsonl"]
    done = subprocess.run(command, capture_output=True, check=True, timeout=240)
    days = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    assert len(days) == len(list(shared_news.glob("*.md"))) > 50
    told = [day["document"]["path"] for day in days if day["cases"]]
    assert len(told) <= 1, told
