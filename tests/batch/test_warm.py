"""What the fork server makes ready for its workers."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(("error", "times"), [("EOFError", 0), ("ValueError", 1)])
def test_a_worker_called_back_while_it_starts_says_nothing(error: str, times: int) -> None:
    """A run that ends early must not show a traceback; any other fault of a worker must."""
    command = [sys.executable, "-c", f"import extractor.batch.warm; raise {error}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr.count("Traceback") == times
