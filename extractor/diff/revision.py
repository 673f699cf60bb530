"""Another revision of the project, run over the same documents in its own environment."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: The command of another revision, whose source is on PYTHONPATH.
_RUN = "import sys; from extractor.cli import main; sys.argv[0] = 'duban'; main()"
#: The file that says what a project needs; that of the project that runs, if it runs from a clone.
_NEEDS = "pyproject.toml"
_OWN = Path(__file__).parents[2] / _NEEDS


class RevisionError(ExtractorError):
    """A revision that cannot be had or run."""


@dataclass(frozen=True, slots=True)
class Revision:
    """The source of one commit, and the Python that has what it needs."""

    commit: str
    source: Path
    python: Path

    def extract(self, documents: Sequence[str], output: Path, tell: Callable[[str], None]) -> None:
        """Write the notices of ``documents`` to ``output`` as JSON Lines, by this revision's rules.

        Documents that it cannot read are left out; ``tell`` is called with what it says of them.
        """
        command = [
            str(self.python), "-P", "-c", _RUN,
            "extract", "--format", "jsonl", "-o", str(output.resolve()), "--", *documents,
        ]  # fmt: skip
        environment = {**os.environ, "PYTHONPATH": str(self.source)}
        done = subprocess.run(  # noqa: S603 - our own command
            command, env=environment, stderr=subprocess.PIPE, check=False
        )
        for line in done.stderr.decode("utf-8", "replace").splitlines():
            tell(line.removeprefix("duban: "))
        if not output.exists():
            raise RevisionError(f"revision {self.commit[:12]} gave no output (exit status {done.returncode})")


def revision(name: str, project: Path | None, tell: Callable[[str], None]) -> Revision:
    """Return a revision of the project in ``project``; its source and environment are made where wanting.

    None stands for the clone that runs: the code of another, the current folder's too, must be named.
    Both are kept below the user's cache folder: the source by its commit, the environment by what
    its ``pyproject.toml`` asks for, unless that is at hand. ``tell`` is called with one line before
    anything takes long.
    """
    if project is None:
        if not _OWN.is_file():
            raise RevisionError(
                f"duban does not run from a clone: name the one that knows {name} with --project"
            )
        project = _OWN.parent
    commit = _git(project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if commit is None:
        raise RevisionError(f"{name} is no revision of the project in {project}")
    sha = commit.decode().strip()
    source = _source(project, sha)
    return Revision(sha, source, _python(source, tell))


def _cache() -> Path:
    told = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (told if told.is_absolute() else Path.home() / ".cache") / "duban"  # as its standard has it


def _git(project: Path, *arguments: str) -> bytes | None:
    """Return what git prints, or None where it fails."""
    folders = filter(os.path.isabs, os.get_exec_path())  # an empty one is the current folder
    git = shutil.which("git", path=os.pathsep.join(folders))
    if git is None:
        raise RevisionError("git is not installed: --rules-at needs it")
    done = subprocess.run(  # noqa: S603 - git itself
        [git, "-C", str(project), *arguments], capture_output=True, check=False
    )
    return done.stdout if done.returncode == 0 else None


def _source(project: Path, sha: str) -> Path:
    """Return the folder that holds the project as it was at a commit."""
    source = _cache() / "trees" / sha
    if not source.exists():
        archive = _git(project, "archive", sha)
        if archive is None:
            raise RevisionError(f"git cannot archive {sha} of {project}")
        draft = source.with_name(f"{sha}.{os.getpid()}.part")
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            tar.extractall(draft, filter="data")
        _keep(draft, source)
    if not (source / "extractor").is_dir():
        raise RevisionError(f"commit {sha[:12]} of {project} holds no duban")
    return source


def _python(source: Path, tell: Callable[[str], None]) -> Path:
    """Return the Python of an environment with all that a revision asks for; made once for each such list.

    Where the revision asks for what the running project does, it is the one that runs. The variable
    DUBAN_PYTHON names another.
    """
    if given := os.environ.get("DUBAN_PYTHON"):
        return Path(given)
    asked = (source / _NEEDS).read_bytes()
    if _OWN.is_file() and _OWN.read_bytes() == asked:
        return Path(sys.executable)
    environment = _cache() / "environments" / hashlib.sha256(asked + sys.version.encode()).hexdigest()[:16]
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not (environment / "ready").exists():
        tell(f"installing what that revision needs into {environment} (once)")
        _run([sys.executable, "-m", "venv", "--clear", str(environment)])
        _run([str(python), "-m", "pip", "install", "--quiet", "--editable", f"{source}[all]"])
        (environment / "ready").touch()
    return python


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own commands
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise RevisionError(f"{' '.join(command[:4])} failed: {last}")


def _keep(draft: Path, target: Path) -> None:
    """Put a finished folder in its place; another process may have been first."""
    try:
        draft.rename(target)
    except OSError:
        shutil.rmtree(draft)
