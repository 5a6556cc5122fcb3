# SPDX-License-Identifier: MIT
"""Writing files so that a stop at any moment leaves the old file or the new one. The only room that opens for writing.

# Strategy: everything is written into a hidden temporary file beside its target, so that the last step is a
# rename within one file system, which is atomic. Names are switched only after the bytes of every file of the
# set are safe on disk (fsync); an error on the way removes the temporary files and goes on up as it is. Where
# several files replace older ones that are right only together, sets.py says how a stop between two renames is bridged. A
# symbolic link keeps pointing where it did: the file behind it is replaced. `ndarray.tofile` and `np.save` are
# not used: both report success when the disk fills within the last 4 KiB.
"""

from __future__ import annotations

import errno
import os
import stat
import threading

from . import sets
from .errors import NotRepresentableError
from .frozen import dataclass
from .source import walk

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TypeAlias

    Chunk: TypeAlias = "bytes | bytearray | memoryview | Patch"

STEP = 1 << 30  # Linux writes at most 2 GiB a call
PUSHED = 16 << 20  # bytes after which the disk is set to work
MOST_OPEN = 8  # files of one set that are written before the first is synced
ONE_AT_A_TIME = threading.Lock()  # two threads that save the same set must not mix their files


@dataclass(frozen=True, slots=True)
class Patch:
    """Bytes to write over what was written at `offset` (counted from the start of the file)."""

    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Written:
    """The files of a set, written beside their targets and not yet there.

    Attributes
        folders    that they will be in
        temporary  (name, target) of those that are not renamed
        unsynced   descriptors of those whose bytes may not be on the disk yet
    """

    folders: tuple[str, ...]
    temporary: list[tuple[str, str]]
    unsynced: list[int]


def save_files(files: Mapping[str, Iterable[Chunk]]) -> None:
    """Write each path's chunks; all files appear, in the order given, or none does.

    Parameters
        files  path → chunks (contiguous bytes-like objects or `Patch`es); the file that makes a set valid comes
               last (`.img` before `.hdr`). Iterating the chunks may raise: nothing is left behind then.
    Raises
        OSError  as the system gives it: no space, no permission, no folder, not a regular file
    """
    made = write(files)
    keep(made)
    sync_folders(made.folders)


def write(files: Mapping[str, Iterable[Chunk]]) -> Written:
    """The first step of `save_files`, up to the last chunk; then come `keep`, perhaps in another thread, and `sync_folders`."""
    folders = dict.fromkeys(os.path.dirname(os.path.realpath(path)) for path in files)
    made = Written(tuple(folders), [], [])
    try:
        for path, chunks in files.items():
            target = os.path.realpath(path)
            mode = _mode_of(target)
            name = _temporary_name(target)
            fd = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
            made.temporary.append((name, target))
            made.unsynced.append(fd)
            _write_all(fd, chunks)
            if mode is not None and hasattr(os, "fchmod"):
                os.fchmod(fd, mode)
            if len(files) > MOST_OPEN:
                _sync(made)
    except BaseException:
        _drop(made)
        raise
    return made


def keep(made: Written) -> None:
    """Give the files of a set their names, all or none, once their bytes are safe."""
    try:
        _sync(made)
        _rename(made.temporary)
    except BaseException:
        _drop(made)
        raise


def sync_folders(folders: Iterable[str]) -> None:
    """Make the new names of files last through a power cut."""
    for folder in folders:
        _sync_folder(folder)


def _sync(made: Written) -> None:
    """Wait until the bytes that were written are on the disk."""
    while made.unsynced:
        try:
            os.fsync(made.unsynced[0])
        finally:
            os.close(made.unsynced.pop(0))


def _drop(made: Written) -> None:
    """Leave nothing of a set behind."""
    for fd in made.unsynced:
        os.close(fd)
    for name, _ in made.temporary:
        _unlink(name)


def _rename(temporary: list[tuple[str, str]]) -> None:
    """Give each temporary file its name; what is left in the list was not renamed."""
    targets = [target for _, target in temporary]
    with ONE_AT_A_TIME:
        together = sets.can_wait(targets)
        if together or any(os.path.lexists(sets.hidden(target)) for target in targets):
            _settle(targets)
        if together and any(map(os.path.exists, targets)):
            _promise(temporary)
        while temporary:
            os.replace(*temporary[0])
            temporary.pop(0)


def _promise(temporary: list[tuple[str, str]]) -> None:
    """Give the files of a set their hidden names, so that from one moment on all of them count; see sets.py."""
    folder = os.path.dirname(temporary[0][1])
    names = [os.path.basename(target) for _, target in temporary]
    listed = sets.list_name(folder)
    fd = os.open(listed, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        try:
            _write(fd, memoryview(sets.list_text(names)))
            os.fsync(fd)
        finally:
            os.close(fd)
        _sync_folder(folder)
        for n, (name, target) in enumerate(temporary):
            os.replace(name, sets.hidden(target))
            temporary[n] = sets.hidden(target), target
        _sync_folder(folder)
        os.unlink(listed)
    except BaseException:
        # The hidden files go before the list: without it they would count.
        for name, _ in temporary:
            _unlink(name)
        _unlink(listed)
        raise
    _sync_folder(folder)


def _settle(targets: list[str]) -> None:
    """Finish, or forget, saves of these files that were stopped halfway."""
    for folder in {os.path.dirname(target) for target in targets}:
        for path, names in sets.lists(folder).items():
            if any(os.path.join(folder, name) in targets for name in names):
                for name in names:
                    _unlink(sets.hidden(os.path.join(folder, name)))
                _unlink(path)
    for target in targets:
        if sets.waiting(target) is not None:
            os.replace(sets.hidden(target), target)
        else:
            _unlink(sets.hidden(target))  # older than what others wrote since


def check_alone(paths: Iterable[str], target: str) -> None:
    """That a folder of its own, `target`, will hold nothing but the images at `paths`: they are read as one series.

    Raises
        NotRepresentableError  it holds another file of the same suffix
    """
    mine = {os.path.normpath(path) for path in paths}
    folder = os.path.normpath(target)
    if folder not in map(os.path.dirname, mine) or not os.path.isdir(folder):
        return
    ends = tuple({os.path.splitext(path)[1] for path in mine})
    others = [path for path in (blob.path for blob in walk(folder)) if path.endswith(ends)]
    others = [path for path in others if os.path.normpath(path) not in mine]
    if others:
        raise NotRepresentableError(
            "target",
            expected="a folder without other images",
            found=f"{len(others)}, the first is {os.path.basename(others[0])}",
            hint="They would be read together with the new series; choose an empty folder.",
            path=target,
        )


def remove_files(paths: Iterable[str]) -> None:
    """Remove files, and the folders that held them where nothing is left inside."""
    folders = set()
    for path in paths:
        os.unlink(path)
        folders.add(os.path.dirname(path))
    for folder in sorted(folders, key=len, reverse=True):
        if not os.listdir(folder):
            os.rmdir(folder)


def _mode_of(target: str) -> int | None:
    """The permission bits of the file that is to be replaced; None if there is none."""
    try:
        info = os.stat(target)
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(info.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), target)
    if not stat.S_ISREG(info.st_mode):
        # A rename would put a file in the place of a device or pipe.
        raise OSError(errno.EINVAL, "not a regular file", target)
    if not os.access(target, os.W_OK):
        # The rename itself asks only for the folder: a file protected against writing must not vanish by it.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), target)
    return stat.S_IMODE(info.st_mode)


def _temporary_name(target: str) -> str:
    folder, name = os.path.split(target)
    end = f".{os.getpid():x}{os.urandom(6).hex()}.tmp"
    room = sets.LONGEST_NAME - 1 - len(end)
    return os.path.join(folder, "." + os.fsdecode(os.fsencode(name)[:room]) + end)


def _write_all(fd: int, chunks: Iterable[Chunk]) -> None:
    pusher: _Pusher | None = None
    pending = 0
    try:
        for chunk in chunks:
            if isinstance(chunk, Patch):
                end = os.lseek(fd, 0, os.SEEK_CUR)
                os.lseek(fd, chunk.offset, os.SEEK_SET)
                _write(fd, memoryview(chunk.data))
                os.lseek(fd, end, os.SEEK_SET)
                continue
            view = memoryview(chunk)
            if not view.nbytes:
                continue  # a view without bytes cannot be cast
            _write(fd, view.cast("B"))
            pending += view.nbytes
            if pending >= PUSHED:
                pending = 0
                pusher = pusher or _Pusher(fd)
                pusher.wanted.put(True)
    finally:
        if pusher is not None:
            pusher.wanted.put(False)
            pusher.join()
    if pusher is not None and pusher.error is not None:
        raise pusher.error


class _Pusher(threading.Thread):
    """Sends what was written on to the disk while more is made, so that the last fsync has little left to do.

    SPEED: the disk works beside the processor instead of after it (benchmark 16). An error of the disk is told to
    whoever syncs first, here perhaps; it is kept, and raised when all is written.
    """

    def __init__(self, fd: int) -> None:
        from queue import SimpleQueue

        super().__init__(daemon=True)
        self.fd = fd
        self.wanted: SimpleQueue[bool] = SimpleQueue()
        self.error: OSError | None = None
        self.start()

    def run(self) -> None:
        """Sync once for every request, until one says no more."""
        while self.wanted.get() and self.error is None:
            try:
                os.fsync(self.fd)
            except OSError as e:
                self.error = e


def _write(fd: int, view: memoryview) -> None:
    """Write all of `view`: one call may take less than it was given."""
    while view:
        view = view[os.write(fd, view[:STEP]) :]


def _unlink(name: str) -> None:
    try:
        os.unlink(name)
    except OSError:
        pass  # gone already, or the folder is: the error that led here says more


def _sync_folder(folder: str) -> None:
    """Make the renames last through a power cut. Systems that cannot open a folder (Windows) do it by themselves."""
    try:
        fd = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(fd)
    except OSError:
        pass  # some network file systems refuse; the files themselves are safe
    finally:
        os.close(fd)
