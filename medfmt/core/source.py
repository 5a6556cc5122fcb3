# SPDX-License-Identifier: MIT
"""Where bytes come from: files, buffers, file objects and the members of archives. The only room that opens for reading.

# Strategy: nothing stays open. A `Blob` remembers a path, a size and a time stamp; every read opens, compares,
# reads and closes. So a Volume pickles, costs no file descriptor, and notices that its file was replaced. The
# members of a zip or tar are Blobs too: the directory is read once, and one inflated member is kept at a time.
"""

from __future__ import annotations

import io
import os
import stat

from . import sets
from .errors import FormatError, TruncatedError, UnsupportedError
from .limits import DEFAULT, Limits

TYPE_CHECKING = False
if TYPE_CHECKING:
    import mmap
    from collections.abc import Iterator
    from typing import BinaryIO, Protocol, TypeAlias

    from .archives import Member

    Buffer: TypeAlias = bytes | bytearray | memoryview
    Source: TypeAlias = str | os.PathLike[str] | os.PathLike[bytes] | Buffer | BinaryIO

    class Layer(Protocol):
        """A run of bytes that offsets count in: what a file holds, or what its gzip stream inflates to."""

        @property
        def path(self) -> str: ...
        @property
        def name(self) -> str: ...
        @property
        def size(self) -> int | None:
            """In bytes; None while a stream's end has not been seen."""

        def read(self, offset: int, nbytes: int) -> bytes:
            """At most `nbytes` bytes from `offset` on; fewer only at the end of the layer."""

        def readinto(self, offset: int, buffer: memoryview) -> int:
            """Fill `buffer` from `offset` on; how many bytes there were."""

        def sibling(self, suffix: str) -> Layer | None:
            """The file of the same stem with another suffix, inflated; None if there is none."""


BYTES_PATH = "<bytes>"
PIECE = 1 << 20
READ_ONLY = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
HEAD = 1024  # bytes that tell what a file is


class Blob:
    """The bytes of one file, of a buffer, or of one member of an archive.

    Attributes
        path  as given; "<bytes>" for a buffer
        name  the last part of the path
        size  bytes
        place where the file lies: `path`, unless a save of its set was stopped halfway (sets.py)
    """

    __slots__ = ("archive", "first", "held", "path", "place", "size", "stamp")

    def __init__(
        self,
        path: str,
        size: int,
        *,
        held: bytes | memoryview | None = None,
        stamp: tuple[int, int] | None = None,
        archive: Archive | None = None,
        place: str | None = None,
    ) -> None:
        self.path = path
        self.place = place or path
        self.size = size
        self.stamp = stamp  # (mtime in ns, inode) when first seen
        self.archive = archive
        self.held = held  # the one slot that changes what is read: `hold` fills it before the file is overwritten
        self.first: bytes | None = None  # what `head_of` keeps

    @property
    def name(self) -> str:
        return os.path.basename(self.path)

    def read(self, offset: int, nbytes: int) -> bytes:
        """At most `nbytes` bytes from `offset` on; fewer only at the end."""
        nbytes = min(nbytes, self.size - offset)
        if nbytes <= 0:
            return b""
        if (data := self.held if self.archive is None else self.archive.bytes_of(self)) is not None:
            return bytes(data[offset : offset + nbytes])
        # SPEED: a file object costs as much as a small file's header (benchmark 15).
        fd = self._open()
        try:
            self._check(os.fstat(fd))
            if offset:
                os.lseek(fd, offset, os.SEEK_SET)
            data = os.read(fd, nbytes)
            while len(data) < nbytes and (more := os.read(fd, nbytes - len(data))):
                data += more  # one call gives at most 2 GiB
        finally:
            os.close(fd)
        return data if len(data) == nbytes else self._changed(len(data))

    def readinto(self, offset: int, buffer: memoryview) -> int:
        """Fill `buffer` (contiguous bytes) from `offset` on; returns how many bytes there were."""
        nbytes = min(len(buffer), self.size - offset)
        if nbytes <= 0:
            return 0
        if (data := self.held if self.archive is None else self.archive.bytes_of(self)) is not None:
            buffer[:nbytes] = data[offset : offset + nbytes]
            return nbytes
        done = 0
        fd = self._open()
        try:
            self._check(os.fstat(fd))
            if offset:
                os.lseek(fd, offset, os.SEEK_SET)
            while done < nbytes and (n := _filled(fd, buffer[done:nbytes])):
                done += n
        finally:
            os.close(fd)
        if done < nbytes:
            self._changed(done)
        return done

    def hold(self) -> None:
        """Keep all bytes in memory from now on: called before the file is overwritten."""
        if self.held is None and self.archive is None:
            self.held = self.read(0, self.size)

    def is_at(self, path: str) -> bool:
        """Whether this Blob reads the file that `path` leads to."""
        if self.path == BYTES_PATH or self.archive is not None:
            return False
        return os.path.realpath(self.path) == os.path.realpath(path)

    def map(self) -> mmap.mmap:
        """The file mapped read-only. A file cut short by somebody else then kills the process: only on request."""
        import mmap

        fd = self._open()
        try:
            self._check(os.fstat(fd))
            return mmap.mmap(fd, 0, access=mmap.ACCESS_READ)
        finally:
            os.close(fd)

    def sibling(self, suffix: str) -> Layer | None:
        """The file beside this one with the same stem and another suffix (any case, also .gz), inflated.

        Raises
            TruncatedError  this one was replaced since it was first seen: the other is not its sibling any more
        """
        from .gz import plain

        found = self.beside(suffix)
        self.check()
        return None if found is None else plain(found)

    def beside(self, suffix: str) -> Blob | None:
        """The same, as it lies there. A writer asks too, of a file that there is not yet."""
        stem, zipped = stem_of(self.path)
        ends = (".gz", ".GZ", "") if zipped else ("", ".gz", ".GZ")
        for end in ends:
            for spelled in (suffix, suffix.upper(), suffix.capitalize(), "." + suffix[1:].capitalize()):
                found = self._beside(stem + spelled + end)
                if found is not None:
                    return found
        return None

    def _beside(self, path: str) -> Blob | None:
        if self.path == BYTES_PATH:
            return None
        if self.archive is not None:
            return self.archive.member(path)
        try:
            return _remote(path) if "://" in path else _file(path)
        except (OSError, ValueError):
            return None

    def _open(self) -> int:
        try:
            return os.open(self.place, READ_ONLY)
        except FileNotFoundError:
            if self.place == self.path:
                raise
            return os.open(self.path, READ_ONLY)  # it has got its name by now

    def check(self) -> None:
        """That the path still leads to the file that was first seen."""
        if self.stamp is not None and self.held is None:
            now = _file(self.path, late=self.place != self.path)
            if (now.size, now.stamp) != (self.size, self.stamp):
                self._changed(now.size)

    def _check(self, info: os.stat_result) -> None:
        """That the open file is the one that was first seen."""
        if (info.st_size, (info.st_mtime_ns, info.st_ino)) != (self.size, self.stamp):
            self._changed(info.st_size)

    def _changed(self, found: int) -> bytes:
        raise TruncatedError(
            "file size",
            expected=f"the file of {self.size} bytes that was opened",
            found=f"a changed file of {found} bytes",
            hint="It was written to since it was loaded; load it again.",
            path=self.path,
        )

    def __getstate__(self) -> tuple[object, ...]:
        held = None if self.held is None else bytes(self.held)
        return (self.path, self.place, self.size, self.stamp, self.archive, held)

    def __setstate__(self, state: tuple[object, ...]) -> None:
        names = ("path", "place", "size", "stamp", "archive", "held", "first")
        for name, value in zip(names, (*state, None), strict=True):
            setattr(self, name, value)


def _filled(fd: int, buffer: memoryview) -> int:
    """How many bytes of `buffer` one call of the system filled from where `fd` stands; none only at the end."""
    if hasattr(os, "readv"):
        return os.readv(fd, [buffer])  # SPEED: a file object takes a fifth of a mosaic's reading (benchmark 14)
    return io.FileIO(fd, closefd=False).readinto(buffer) or 0


def head_of(layer: Layer, nbytes: int = HEAD) -> bytes:
    """The first bytes of a layer, at most a kilobyte; of a file they are read once, however many ask what it is."""
    if not isinstance(layer, Blob):
        return layer.read(0, nbytes)
    if layer.first is None:
        layer.first = layer.read(0, HEAD)
    return layer.first[:nbytes]


def found_beside(path: str, suffix: str) -> str | None:
    """Where a reader of `path` would find its sibling with this suffix; None if there is none. `path` need not exist."""
    found = Blob(path, 0).beside(suffix)
    return None if found is None else found.path


def stem_of(path: str) -> tuple[str, bool]:
    """The path without its suffix (and without .gz before that), and whether it had .gz."""
    zipped = path.lower().endswith(".gz")
    return os.path.splitext(path[:-3] if zipped else path)[0], zipped


def blob(source: Source, *, limits: Limits = DEFAULT) -> Blob:
    """The Blob of a path, of a URL, of bytes, or of a file object (which is read whole, from where it stands).

    `archive.zip!folder/name` is a member of an archive, as `path` of that member spells it.

    Raises
        OSError           the file cannot be opened
        UnsupportedError  neither a regular file nor a pipe, or a kind of object that gives no bytes
        LimitError        a file object or pipe with more than `Limits.max_inflated` bytes
    """
    if isinstance(source, str):  # SPEED: first what is asked most (benchmark 3)
        return _remote(source, limits) if "://" in source else _named(source, limits)
    if isinstance(source, (bytes, bytearray, memoryview)):
        view = memoryview(source).cast("B")
        return Blob(BYTES_PATH, len(view), held=view if isinstance(source, bytes) else bytes(view))
    if isinstance(source, os.PathLike):
        return _named(os.fsdecode(source), limits)
    if hasattr(source, "read"):
        return _drained(source, limits)
    if hasattr(source, "open"):  # fsspec's OpenFile
        with source.open() as file:
            return _drained(file, limits, str(getattr(source, "path", "")))
    raise UnsupportedError(
        "source", expected="a path, bytes or a binary file object", found=f"an object of type {type(source).__name__}"
    )


def _named(path: str, limits: Limits) -> Blob:
    """The file at `path`, or the member of an archive that it names."""
    try:
        return _file(path, limits)
    except (FileNotFoundError, NotADirectoryError):
        found = _member(path, limits)
        if found is None:
            raise
        return found


def _file(path: str, limits: Limits = DEFAULT, *, late: bool = False) -> Blob:
    place, info = ((late or sets.is_part(path)) and sets.waiting(path)) or (path, os.stat(path))
    if stat.S_ISREG(info.st_mode):
        return Blob(path, info.st_size, stamp=(info.st_mtime_ns, info.st_ino), place=place)
    if stat.S_ISFIFO(info.st_mode):
        with open(path, "rb") as file:
            return _drained(file, limits)
    kind = "a folder" if stat.S_ISDIR(info.st_mode) else "a device or socket"
    raise UnsupportedError("file", expected="a regular file or a pipe", found=kind, path=path)


def _member(path: str, limits: Limits) -> Blob | None:
    """The member that `archive!name` means; None where there is no such archive, or no such member."""
    from .gz import plain

    for at, letter in enumerate(path):
        if letter == "!" and os.path.isfile(path[:at]):
            layer = plain(_file(path[:at], limits), limits=limits)
            return next((one for one in members(layer, limits=limits) or () if one.path == path), None)
    return None


def _drained(file: BinaryIO, limits: Limits, path: str = "") -> Blob:
    """A file object's bytes from where it stands; bounded, so that an endless stream ends."""
    parts = []
    total = 0
    while part := "text" if hasattr(file, "encoding") else file.read(PIECE):  # bytes may not even decode
        if not isinstance(part, (bytes, bytearray)):
            raise UnsupportedError("source", expected="a binary file object", found="one that gives text")
        parts.append(part)
        total += len(part)
        limits.check("max_inflated", total, "source")
    held = b"".join(parts)
    name = path or getattr(file, "name", None)
    return Blob(name if isinstance(name, str) else BYTES_PATH, len(held), held=held)


def _remote(url: str, limits: Limits = DEFAULT) -> Blob:
    """What fsspec finds at `url`, read whole.

    Raises
        UnsupportedError  fsspec is not installed, or does not know the protocol or lacks the library for it
        OSError           it cannot be reached; errors of the library that reaches it come as their own kinds
    """
    try:
        import fsspec  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError:
        raise UnsupportedError(
            "source", expected="a local path", found="a URL", hint="pip install medfmt[remote] reads URLs.", path=url
        ) from None
    try:
        opened = fsspec.open(url, "rb")
    except (ImportError, ValueError) as e:
        raise UnsupportedError(
            "source", expected="a URL that fsspec can open", found="another protocol", hint=f"{e}.", path=url
        ) from None
    with opened as file:
        return _drained(file, limits, url)


def is_folder(source: object) -> bool:
    """Whether `source` is the path of a folder."""
    return isinstance(source, (str, os.PathLike)) and os.path.isdir(source)


def walk(folder: str | os.PathLike[str]) -> Iterator[Blob]:
    """Every file below `folder`, any depth, in the order of their names; a folder linked twice is visited once.

    Files that vanish or cannot be reached while walking are passed over; hidden files are not files of the user's.
    """
    seen: set[tuple[int, int]] = set()
    waiting = [os.fsdecode(folder)]
    while waiting:
        here = waiting.pop()
        info = os.stat(here)
        if (info.st_dev, info.st_ino) in seen:
            continue
        seen.add((info.st_dev, info.st_ino))
        with os.scandir(here) as entries:
            listed = {entry.name: entry for entry in entries}
        late = sets.waiting_in(here, listed)
        folders = []
        for name in sorted(listed.keys() | late):
            if name.startswith("."):
                continue
            entry = listed.get(name)
            try:
                if entry is not None and entry.is_dir():
                    folders.append(entry.path)
                elif entry is None or entry.is_file():
                    yield _file(os.path.join(here, name), late=name in late)
            except OSError:
                continue
        waiting.extend(reversed(folders))


# ---- archives ---------------------------------------------------------------------------------------------


class Archive:
    """A zip or tar whose members are Blobs. The directory is read once; nothing is ever unpacked to disk."""

    __slots__ = ("kept", "layer", "limits", "members")

    def __init__(self, layer: Layer, members: dict[str, Member], limits: Limits) -> None:
        self.layer = layer
        self.members = members
        self.limits = limits
        self.kept: tuple[str, bytes] | None = None  # the member that was read last

    def member(self, path: str) -> Blob | None:
        name = path.removeprefix(self.layer.path + "!")
        found = self.members.get(name)
        return None if found is None else Blob(f"{self.layer.path}!{name}", found.size, archive=self)

    def bytes_of(self, member: Blob) -> bytes:
        from .archives import content

        name = member.path.removeprefix(self.layer.path + "!")
        kept = self.kept
        if kept is not None and kept[0] == name:
            return kept[1]
        found = self.members[name]
        self.limits.check("max_inflated", found.size, f"size of archive member {name}")
        data = content(self.layer, found, name)
        if len(data) != found.size:
            raise TruncatedError(
                f"archive member {name}",
                offset=found.at,
                expected=f"{found.size} bytes",
                found=f"{len(data)} bytes",
                path=self.layer.path,
            )
        self.kept = (name, data)
        return data

    def __getstate__(self) -> tuple[object, ...]:
        return (self.layer, self.members, self.limits)

    def __setstate__(self, state: tuple[object, ...]) -> None:
        for name, value in zip(("layer", "members", "limits", "kept"), (*state, None), strict=True):
            setattr(self, name, value)


def members(layer: Layer, *, limits: Limits = DEFAULT) -> list[Blob] | None:
    """The files inside a zip or tar (also .tar.gz, already inflated), in the order of their names; None if it is neither.

    Raises
        MalformedError  the archive's directory cannot be read
    """
    head = head_of(layer, 512)
    zipped, tarred = head[:4] in (b"PK\x03\x04", b"PK\x05\x06"), head[257:262] == b"ustar"
    if not zipped and not tarred:
        return None
    from .archives import tar_directory, zip_directory  # only where there is one

    try:
        found = zip_directory(layer) if zipped else tar_directory(layer)
    except FormatError as e:
        raise e.moved(path=layer.path) from None
    limits.check("max_elements", len(found), "members of the archive")
    archive = Archive(layer, found, limits)
    names = (name for name in sorted(found) if not os.path.basename(name).startswith("."))
    return [Blob(f"{layer.path}!{name}", found[name].size, archive=archive) for name in names]
