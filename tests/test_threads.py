# SPDX-License-Identifier: MIT
"""Threads that share out work give what a plain loop gives, its error included."""

from __future__ import annotations

import threading

import pytest

from tests import room

threads = room("core.threads")


@pytest.mark.parametrize("count", [1, 2, 3, 8])
def test_every_item_is_worked_on_once(count):
    done = []
    threads.for_each(done.append, range(100), count)
    assert sorted(done) == list(range(100))


@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_error_is_the_one_that_a_plain_loop_meets_first(count):
    later_failed = threading.Event()
    begun = []

    def work(item):
        begun.append(item)
        if item == 4:
            if count > 1:
                assert later_failed.wait(20)
            raise ValueError("the earlier one")
        if item == 5:
            later_failed.set()
            raise ValueError("the later one")

    with pytest.raises(ValueError, match="the earlier one"):
        threads.for_each(work, range(1000), count)
    assert len(begun) < 20


def test_an_interrupt_goes_before_errors():
    both = threading.Barrier(2)

    def work(item):
        both.wait(20)
        if threading.current_thread() is threading.main_thread():
            raise KeyboardInterrupt
        raise ValueError(item)

    with pytest.raises(KeyboardInterrupt):
        threads.for_each(work, range(2), 2)


def test_threads_are_for_the_main_thread_alone():
    found = []
    thread = threading.Thread(target=lambda: found.append(threads.usable()))
    thread.start()
    thread.join()
    assert found == [1]
    assert 1 <= threads.usable() <= threads.MOST
