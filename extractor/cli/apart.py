"""Documents read one after another in a process of their own, which may end at any of them.

It comes from ``os.fork``, as the server of :mod:`multiprocessing` takes longer to start than a page to read,
and imports what reading needs itself: a process that only waits for it stays small. It sends bytes.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from typing import TYPE_CHECKING, BinaryIO

from extractor.budget import STOPS, OverTimeError, be_expendable, over_time, within
from extractor.cli.failures import WrongUseError, describe
from extractor.cli.inputs import STDIN, contents
from extractor.cli.outputs import Rendered
from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from extractor.cli.failures import Failures
    from extractor.limits import Limits

    #: What is done with the name of a document and its bytes.
    Work = Callable[[str, bytes], str]
    #: What comes of it: text, or the error that is to be raised.
    Answer = str | ExtractorError | WrongUseError

#: What an answer may be, by the byte that it is sent under.
_KINDS = {b"=": str, b"+": Rendered, b"!": ExtractorError, b"?": WrongUseError}
_SIZE = 8
#: How an answer is sent: names of files may hold lone surrogates.
_SENT = ("utf-8", "surrogatepass")


def apart(
    names: Sequence[str], make: Callable[[], Work], limits: Limits, failures: Failures
) -> Iterator[str]:
    """Give what comes of each document, in order; ``make`` returns what is done with it, within its time.

    Those that fail are told, and the others go on. Raises :class:`WrongUseError` where the work does.
    """
    for answer in _answers(names, make, limits):
        if isinstance(answer, str):
            yield answer
        elif isinstance(answer, WrongUseError):
            raise answer
        else:
            failures.note(str(answer))


def _answers(names: Sequence[str], make: Callable[[], Work], limits: Limits) -> Iterator[Answer]:
    """Give an answer for each name; where the system cannot fork, from this process, without a bound."""
    if not hasattr(os, "fork"):
        work = make()
        yield from (_answer(name, work, limits) for name in names)
        return
    done = 0
    while done < len(names):
        for answer in _of_one_process(names[done:], make, limits):
            done += 1
            yield answer


def _of_one_process(names: Sequence[str], make: Callable[[], Work], limits: Limits) -> Iterator[Answer]:
    """Give answers from a process until it ends; the last one may say that it did."""
    answers, theirs = os.pipe()
    end, ours = os.pipe()
    child = os.fork()
    if not child:
        os.close(answers)
        os.close(ours)
        _serve(names, make, limits, theirs, end)
    os.close(theirs)
    os.close(end)
    runs = True
    try:
        with os.fdopen(answers, "rb") as pipe:
            for name in names:
                answer = _received(pipe)
                if answer is None:
                    runs = False
                    answer = _lost(name, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), limits)
                yield answer
                if not runs:
                    return
    finally:
        os.close(ours)
        if runs:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


def _serve(names: Sequence[str], make: Callable[[], Work], limits: Limits, pipe: int, end: int) -> None:
    """Be the process: answer for each document, and never return."""
    try:
        _end_with(end)
        be_expendable()
        gc.disable()
        work = make()
        gc.freeze()  # modules are never garbage
        gc.enable()
        with os.fdopen(pipe, "wb") as answers:
            for name in names:
                _send(answers, _answer(name, work, limits))
    except BaseException:  # noqa: BLE001 - whatever it is, the caller's own work must not go on here
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(0)


def _end_with(end: int) -> None:
    """Have the system end this process when the other end of a pipe is closed, and on Ctrl-C."""
    import fcntl

    fcntl.fcntl(end, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(end, fcntl.F_SETFL, os.O_ASYNC)
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def _answer(name: str, work: Work, limits: Limits) -> Answer:
    try:
        data = contents(name, limits.bytes) if name == STDIN else None
        with within(limits.seconds):
            return work(name, contents(name, limits.bytes) if data is None else data)
    except OverTimeError:
        return ExtractorError(f"{name}: {over_time(limits.seconds)}: --time-budget gives it more")
    except MemoryError:
        return ExtractorError(f"{name}: needs more memory than there is")
    except WrongUseError as error:
        return error
    except Exception as error:  # noqa: BLE001 - one document must not stop the others
        return ExtractorError(describe(error, name))


def _lost(name: str, exit_code: int, limits: Limits) -> Answer:
    """Say what it means that the process ended before it answered."""
    if exit_code == -STOPS:
        return ExtractorError(f"{name}: {over_time(limits.seconds)}: --time-budget gives it more")
    what = f"the process that read it died (exit code {exit_code}), mostly for want of memory"
    return ExtractorError(f"{name}: {what}")


def _send(pipe: BinaryIO, answer: Answer) -> None:
    kind = next(mark for mark, kind in _KINDS.items() if type(answer) is kind)
    told = (answer if isinstance(answer, str) else str(answer)).encode(*_SENT)
    pipe.write(kind + len(told).to_bytes(_SIZE) + told)
    pipe.flush()


def _received(pipe: BinaryIO) -> Answer | None:
    """Return the next answer, or None where the process ended before it was whole."""
    head = pipe.read(1 + _SIZE)
    size = int.from_bytes(head[1:])
    told = pipe.read(size)
    if len(head) <= _SIZE or len(told) < size:
        return None
    answer: Answer = _KINDS[head[:1]](told.decode(*_SENT))
    return answer
