# SPDX-License-Identifier: MIT
"""How many threads pay, and two plain ways to run them: in any order, and in order and bounded.

zlib and numpy's copying and casting loops release the interpreter's lock, so threads are enough for them.
`concurrent.futures` would do the same work, but imports `logging` and costs more than a small file's reading.
"""

from __future__ import annotations

import os
import sys
import threading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import TypeVar

    T = TypeVar("T")
    R = TypeVar("R")

MOST = 8  # beyond that, memory bandwidth is used up


def usable() -> int:
    """How many threads to use here: the processors of this process, but 1 inside a worker.

    A worker (a thread that is not the main one, a process started by `multiprocessing`, a rank of MPI) belongs to
    somebody who already shares out the processors.
    """
    if threading.current_thread() is not threading.main_thread() or "mpi4py.MPI" in sys.modules:
        return 1
    processes = sys.modules.get("multiprocessing.process")
    if processes is not None and processes.parent_process() is not None:
        return 1
    try:
        return min(MOST, len(os.sched_getaffinity(0)))
    except AttributeError:  # not Linux
        return min(MOST, os.cpu_count() or 1)


def for_each(function: Callable[[T], object], items: Iterable[T], threads: int) -> None:
    """Call `function` with every item, in this thread and `threads` - 1 more, begun in order.

    An error stops what has not begun. What is raised at the end is the error that a plain loop would have met first.
    """
    if threads <= 1:
        for item in items:
            function(item)
        return
    left = enumerate(items)
    drawing = threading.Lock()
    errors: dict[int, BaseException] = {}

    def work() -> None:
        number = -1
        try:
            while not errors:
                with drawing:
                    drawn = next(left, None)
                if drawn is None:
                    return
                number, item = drawn
                function(item)
        except BaseException as e:  # noqa: BLE001  raised below, in the calling thread
            errors[number if isinstance(e, Exception) else -1] = e

    team = [threading.Thread(target=work, daemon=True) for _ in range(threads - 1)]
    for thread in team:
        thread.start()
    work()
    for thread in team:
        thread.join()
    if errors:
        raise errors[min(errors)]


class _Task:
    """One call on its way through the pool."""

    __slots__ = ("done", "error", "item", "result")

    def __init__(self, item: object) -> None:
        self.item = item
        self.done = threading.Event()
        self.result: object = None
        self.error: BaseException | None = None


def in_order(function: Callable[[T], R], items: Iterable[T], threads: int) -> Iterator[R]:
    """`map(function, items)` with `threads` threads, results in order, at most `threads` + 2 items under way.

    The items are drawn in the calling thread. An error of `function` is raised where its result would come.
    """
    if threads <= 1:
        yield from map(function, items)
        return
    from collections import deque
    from queue import SimpleQueue

    waiting: SimpleQueue[_Task | None] = SimpleQueue()

    def work() -> None:
        while (task := waiting.get()) is not None:
            try:
                task.result = function(task.item)  # type: ignore[arg-type]
            except BaseException as e:  # noqa: BLE001  handed to the caller below
                task.error = e
            task.done.set()

    team: list[threading.Thread] = []
    ahead: deque[_Task] = deque()

    def finished(task: _Task) -> R:
        task.done.wait()
        if task.error is not None:
            raise task.error
        return task.result  # type: ignore[return-value]

    try:
        for item in items:
            task = _Task(item)
            ahead.append(task)
            waiting.put(task)
            if len(team) < threads:
                team.append(threading.Thread(target=work, daemon=True))
                team[-1].start()
            if len(ahead) > threads + 1:
                yield finished(ahead.popleft())
        while ahead:
            yield finished(ahead.popleft())
    finally:
        for _ in team:
            waiting.put(None)
        for thread in team:
            thread.join()
