"""One rule of each of the seven fields broken on purpose, and what the commands tell of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.rule import Rule

ROOT = Path(__file__).parent.parent.parent
_RUN = "import sys; from extractor.cli import main; sys.argv[0] = 'duban'; main()"
#: Files that hold a field's rules, where that is not the field's own.
_FILES = {"amounts": "amount_rules", "leaders": "leaders/rules", "suspects": "suspect_rules"}


@dataclass(frozen=True, slots=True)
class Break:
    """Words of a rule's pattern that are put wrong; ``sample`` is one in which it shows."""

    rule: str
    old: str
    new: str
    sample: str

    @property
    def field(self) -> str:
        """The field whose rule it is."""
        return self.rule.partition(".")[0]

    def of(self, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
        """Return a field's rules with this one broken."""
        return tuple(
            replace(rule, pattern=self._changed(rule.pattern), rows=()) if rule.name == self.rule else rule
            for rule in rules
        )

    def edit(self, package: Path) -> None:
        """Put the rule wrong in a copy of the package, as a person would."""
        path = package / "fields" / f"{_FILES.get(self.field, self.field)}.py"
        before, name, after = path.read_text("utf-8").partition(f'"{self.rule}",')
        path.write_text(before + name + self._changed(after), "utf-8")

    def _changed(self, pattern: str) -> str:
        if self.old not in pattern:
            raise ValueError(f"{self.rule} holds no {self.old}")
        return pattern.replace(self.old, self.new, 1)


BREAKS = (
    Break("case_code.designation", "(?:案|专班)", "(?:专案|专班)", "01-third-batch"),
    Break("cities.court", "法院", "法庭", "05-court-anli"),
    Break("start_date.found_in_another_case", "|办理|", "|", "01-third-batch"),
    Break("leaders.head_word.after_comma", "，系|", "，为|", "05-court-anli"),
    Break("overseas_bases.seat", "(?:在|", "(?:", "01-third-batch"),
    Break("amounts.involved.named", "涉案|涉诈|", "涉诈|", "01-third-batch"),
    Break("suspects.arrested.verb_before", "{0,40}", "{0,2}", "01-third-batch"),
)


def transcript(one: Break) -> Iterator[str]:
    """Give what ``check``, the gate and ``diff`` tell in their own processes, line by line."""
    with TemporaryDirectory(prefix="duban-") as folder:
        project = Path(folder)
        for part in ("extractor", "samples", "gold"):
            shutil.copytree(ROOT / part, project / part, ignore=shutil.ignore_patterns("__pycache__"))
        extracting = ("extract", "samples", "--format", "jsonl", "-o")
        _duban(project, *extracting, "old.jsonl")
        one.edit(project / "extractor")
        _duban(project, *extracting, "new.jsonl")
        yield f"# {one.rule}: {one.old} → {one.new}"
        for command in (("check",), ("check", "--gate"), ("diff", "old.jsonl", "new.jsonl")):
            done = _duban(project, *command)
            yield f"$ duban {' '.join(command)}"
            yield from (done.stderr if "--gate" in command else done.stdout).splitlines()
            yield f"exit status {done.returncode}"


def _duban(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(project), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", _RUN, *arguments]
    return subprocess.run(
        command, cwd=project, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
