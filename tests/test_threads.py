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


@pytest.mark.parametrize("count", [1, 2, 8])
def test_what_goes_behind_is_done_in_order_and_before_the_block_ends(count):
    done = []
    with threads.Behind(done.append, count) as behind:
        for item in range(100):
            behind.put(item, here=item % 7 == 3)
        behind.wait()
        assert done == list(range(100))
        behind.put(100)
    assert done == list(range(101))


def test_what_goes_behind_is_done_in_one_other_thread():
    used = []
    with threads.Behind(lambda _: used.append(threading.current_thread()), 2) as behind:
        for item in range(5):
            behind.put(item, here=item == 3)
    assert used[3] is threading.main_thread()
    assert threading.main_thread() not in used[:3] + used[4:]
    assert len(set(used)) == 2


def test_no_more_is_held_behind_than_there_is_room_for():
    go = threading.Event()
    held = []

    class Item:
        def __init__(self):
            held.append(1)

        def __del__(self):
            held.pop()

    most = []
    with threads.Behind(lambda _: go.wait(20), 2) as behind:
        for _ in range(threads.ROOM):
            behind.put(Item())
        timer = threading.Timer(0.05, go.set)
        timer.start()
        for _ in range(20):
            behind.put(Item())  # waits until one is done
            most.append(len(held))
    assert max(most) <= threads.ROOM
    assert held == []


def test_an_error_behind_is_raised_by_whoever_waits_and_what_follows_is_left_out():
    done = []

    def work(item):
        if item == 2:
            raise ValueError(item)
        done.append(item)

    with pytest.raises(ValueError, match="2"), threads.Behind(work, 2) as behind:
        for item in range(1, 5):
            behind.put(item)
        behind.wait()
    assert done == [1]
    with pytest.raises(ValueError, match="2"), threads.Behind(work, 2) as behind:
        behind.put(2)


def test_the_giver_s_own_error_goes_before_one_behind():
    def work(item):
        raise ValueError(item)

    with pytest.raises(KeyError), threads.Behind(work, 2) as behind:
        behind.put(1)
        raise KeyError("mine")


def test_without_a_thread_to_be_had_the_work_is_done_at_once(monkeypatch):
    def refuse(self):
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    done = []
    with threads.Behind(done.append, 2) as behind:
        behind.put(1)
        assert done == [1]
