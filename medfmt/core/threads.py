# SPDX-License-Identifier: MIT
"""How many threads pay, and plain ways to run them: in any order; in order and bounded; one behind.

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
    from typing import Any, TypeVar

    T = TypeVar("T")
    R = TypeVar("R")

MOST = 8  # beyond that, memory bandwidth is used up
ROOM = 2  # items that `Behind` holds


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


class Behind:
    """One function, called in order with what it is given, in a second thread while the giver makes the next.

    At most `ROOM` items are held, so `put` may have to wait. Leaving the `with` block waits for all calls. With fewer
    than two `threads`, or where none can be started, the function is called at once instead.
    """

    __slots__ = ("done", "errors", "function", "items", "thread", "under_way")

    def __init__(self, function: Callable[[Any], object], threads: int) -> None:
        self.function = function
        self.under_way = 0  # items that were put and of which `done` was not yet heard
        self.errors: list[BaseException] = []
        self.thread: threading.Thread | None = None
        if threads <= 1:
            return
        from queue import SimpleQueue

        self.items: SimpleQueue[Any] = SimpleQueue()
        self.done: SimpleQueue[None] = SimpleQueue()
        thread = threading.Thread(target=self._work, daemon=True)
        try:
            thread.start()
        except RuntimeError:
            return  # none to be had: a limit of the system, or the interpreter is about to end
        self.thread = thread

    def put(self, item: object, *, here: bool = False) -> None:
        """Have the function called with `item` (not None); `here`: by the caller, once those before it are done."""
        if here or self.thread is None:
            self.wait()
            self.function(item)
            return
        if self.under_way == ROOM:
            self._hear()
        self.under_way += 1
        self.items.put(item)

    def wait(self) -> None:
        """Until all that was put is done; raises the first error of the function."""
        while self.under_way:
            self._hear()
        if self.errors:
            raise self.errors[0]

    def _hear(self) -> None:
        self.done.get()
        self.under_way -= 1

    def _work(self) -> None:
        while (item := self.items.get()) is not None:
            try:
                if not self.errors:
                    self.function(item)
            except BaseException as e:  # noqa: BLE001  raised by `wait`, in the giver's thread
                self.errors.append(e)
            del item  # before the giver hears of it: no more than ROOM are held
            self.done.put(None)

    def __enter__(self) -> Behind:  # noqa: PYI034  Self is of Python 3.11
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if self.thread is not None:
            self.items.put(None)
            self.thread.join()
        if error is None and self.errors:
            raise self.errors[0]
