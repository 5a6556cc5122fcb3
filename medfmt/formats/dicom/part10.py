# SPDX-License-Identifier: MIT
"""DICOM files (PS3.10 §7): preamble, file meta information, data set. Also files that lack the first two.

    0     preamble, 128 bytes of anything
    128   "DICM"
    132   group 0002, explicit little endian: how the rest is written (0002,0010)
    …     the data set

What the file meta information says about the encoding is held against the bytes; where they disagree, the bytes win, with a
note. A wrong byte order is more: the pixels could be in either, so they are not read.
"""

from __future__ import annotations

from ...core.errors import FormatError, MalformedError, TruncatedError, UnknownFormatError, raise_departures
from ...core.limits import DEFAULT, bounds
from ...core.source import blob
from .dataset import IN_CHARSET, Dataset
from .layouts import Layouts
from .scan import scan
from .stream import CODINGS, EVERY_TAG, FIRST_WINDOW, NO_END, UNDEFINED, Stream
from .syntax import EXPLICIT_BIG, EXPLICIT_LITTLE, IMPLICIT_LITTLE, SYNTAXES
from .tags import PIXEL_DATA, tag_of_key, vr_of
from .vr import VRS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, Final

    from ...core.limits import Limits
    from ...core.source import Layer, Source
    from .stream import Coding
    from .tags import Key

MAGIC_AT: Final = 128
MOST_LEFT_OVER: Final = 16
GROUP_LENGTH: Final = 0x00020000
TRANSFER_SYNTAX: Final = 0x00020010
GROUP_2: Final = (0x00020000, 0x00030000)
SYNTAX_FIELD: Final = "(0002,0010) Transfer Syntax UID"
FILE_META: Final = "PS3.10 §7.1"
# SPEED: of a series that is read file by file, most files are not scanned (benchmark 15). A memory of headers, never of what
# was said: what is read does not depend on it (tests/test_dicom_layouts.py).
RECENT: Final = Layouts(sights=3)


def read(
    source: Source | Layer,
    *,
    stop_at: Key | None = None,
    only: Iterable[Key] | None = None,
    strict: bool = False,
    limits: Limits | None = DEFAULT,
) -> Dataset:
    """The data set of a DICOM file: what is whole of it, and in `notes` what is wrong with it.

    Parameters
        source   path, bytes, file object or Layer; gzip is looked through
        stop_at  the last element wanted: nothing behind it is looked at
        only     these elements alone are wanted: nothing behind the last of them is looked at
        strict   raise the first departure from the standard, also inside sequences
    Raises
        UnknownFormatError  the bytes are no DICOM
        TruncatedError      not one element is whole; with `strict` also any other cut
        LimitError          nested, numerous or inflated beyond `limits`
    """
    limits = bounds(limits)
    layer: Layer = source if hasattr(source, "sibling") else blob(source, limits=limits)  # type: ignore[assignment]
    stop = EVERY_TAG[1] if stop_at is None else _tag(stop_at) + 1
    wanted = None if only is None else frozenset(map(_tag, only))
    if wanted is not None:
        stop = min(stop, max(wanted, default=-1) + 1)
    try:
        like = RECENT if limits is DEFAULT and stop > PIXEL_DATA else None
        head = layer.read(0, FIRST_WINDOW)  # always so much, whatever the files before would have needed
        dataset = open_layer(layer, stop=stop, limits=limits, like=like, head=head)
        dataset.stream.layout = None  # what was said about other files is for those who ask the same of all of them
        if wanted is not None:
            dataset = dataset.narrowed(wanted)
        if strict:
            _insist(dataset)
    except FormatError as e:
        raise e.moved(path=layer.path) from None
    return dataset


def _tag(key: Key) -> int:
    tag = tag_of_key(key)
    if tag is None:
        raise KeyError(key)
    return tag


def _insist(dataset: Dataset) -> None:
    """Look at everything, and raise the first departure."""
    for holder, element in dataset.walk():
        raw = holder.raw_elements[element.tag]
        if VRS[holder.value_vr(raw)].kind in IN_CHARSET:
            holder.value_of(raw)
    if dataset.stream.pixel_error is not None:
        raise dataset.stream.pixel_error
    raise_departures(dataset.notes, dataset.path)


def open_layer(
    layer: Layer,
    *,
    stop: int = EVERY_TAG[1],
    limits: Limits = DEFAULT,
    inflated: bool = False,
    like: Layouts | None = None,
    head: bytes | None = None,
) -> Dataset:
    """The data set in a layer.

    Parameters
        inflated  a deflated one is there in plain already
        like      how the files before it were laid out
        head      its first bytes, where they have been read
    """
    stream = Stream(layer, limits, FIRST_WINDOW if like is None else like.window, head)
    head = stream.windows[0][1]
    if head[:2] == b"\x1f\x8b":
        from ...core.gz import plain

        stream = Stream(plain(layer, limits=limits), limits)
        head = stream.windows[0][1]
    elif like is not None and (layout := like.of(head)) is not None:
        layout.take(stream)
        span = (layout.at, stream.size)
        elements, end = scan(stream, span, layout.coding, wanted=(0, stop), known=layout)
        return Dataset(stream, elements, coding=layout.coding, span=(layout.at, end))
    at = _meta(stream, _meta_at(stream, head))
    uid = _declared(stream)
    syntax = SYNTAXES.get(uid)
    if syntax is not None and syntax.deflated and not inflated:
        stream = _inflated(stream, at)
    coding = _coding(stream, at, uid)
    elements, end = scan(stream, (at, stream.size), coding, wanted=(0, stop))
    if not elements and stop == EVERY_TAG[1]:
        _nothing(stream, at)
    if like is not None:
        like.learn(stream, elements, coding, at)
    return Dataset(stream, elements, coding=coding, span=(at, end))


def _nothing(stream: Stream, at: int) -> None:
    """No element at all: an error, or where there is file meta information an empty data set."""
    if not stream.meta[0]:
        raise stream.pixel_error or TruncatedError("data set", offset=at, expected="elements", found="none")
    if stream.pixel_error is None:
        stream.cut(at, "data set", "elements", "none")


def _meta_at(stream: Stream, head: bytes) -> int:
    """Where the first element is."""
    if head[MAGIC_AT : MAGIC_AT + 4] == b"DICM":
        return MAGIC_AT + 4
    if head[:4] == b"DICM":
        stream.note("no-preamble", "the file starts at its magic word", 0, "preamble", FILE_META)
        return 4
    head = _front(stream, 0)
    # A zero before an explicit data set could also be the first byte of a big-endian group number; the VRs decide.
    if looks_bare(head) and not (head[:1] == b"\0" and _plausible(head, 1, CODINGS["<", True])):
        stream.note("no-preamble", "no preamble, no magic word: a bare data set", 0, "preamble", FILE_META)
        return 0
    # WILD: group 0002 was taken off, and the last bytes of a value were left (pydicom's no_meta.dcm).
    for at in range(1, MOST_LEFT_OVER):
        if _plausible(head, at, CODINGS["<", True]):
            stream.note("no-preamble", f"{at} bytes of no element, then a bare data set", 0, "preamble", FILE_META)
            return at
    ends_early = len(head) < MAGIC_AT + 4 and b"DICM".startswith(head[MAGIC_AT:])
    kind = TruncatedError if ends_early and not any(head[:MAGIC_AT]) else UnknownFormatError
    found = f"{len(head)} bytes" if len(head) < MAGIC_AT + 4 else "neither"
    at = min(MAGIC_AT, len(head))
    raise kind("magic", offset=at, expected="'DICM' at byte 128, or a data set", found=found, source=FILE_META)


def _meta(stream: Stream, at: int) -> int:
    """Look at group 0002, and say where the data set begins."""
    head = stream.windows[0][1]
    if head[at : at + 2] != b"\x02\x00":
        if at:
            stream.note("no-meta", "there is no file meta information", at, "file meta information", FILE_META)
        return at
    coding = CODINGS["<", head[at + 4 : at + 6].decode("latin-1") in VRS]  # WILD: group 0002 with implicit VRs
    elements, end = scan(stream, (at, stream.size), coding, wanted=GROUP_2)
    stream.meta = elements, at, end, coding
    first = elements.get(GROUP_LENGTH)
    if first is not None:
        claimed, there = int.from_bytes(stream.read(first[4], min(first[2], 4)), "little"), end - first[4] - first[2]
        if claimed != there:
            text = f"the group is {there} bytes long, not {claimed}"
            stream.note("group-length", text, first[4], "(0002,0000) Group Length", FILE_META)
    return end


def _declared(stream: Stream) -> str:
    """The transfer syntax that the file meta information names; "" if it does not."""
    raw = stream.meta[0].get(TRANSFER_SYNTAX)
    if raw is None:
        return ""
    return stream.read(raw[4], min(raw[2], 128)).decode("latin-1").strip(" \0")


def _coding(stream: Stream, at: int, uid: str) -> Coding:
    """How the data set at `at` is written: as declared where the bytes agree, else as they are."""
    stream.transfer_syntax = uid
    declared = SYNTAXES.get(uid)
    stream.need(at, 8)
    start, data = stream.windows[-1]
    here = max(0, at - start)
    if declared is not None:
        group = int.from_bytes(data[here : here + 2], "little" if declared.byte_order == "<" else "big")
        if (data[here + 4 : here + 6].decode("latin-1") in VRS) is declared.explicit and group <= 0xFF:
            return CODINGS[declared.byte_order, declared.explicit]
    seen = guess(_front(stream, at) if start == 0 else data, here)
    if declared is None:
        order, explicit = seen or ("<", data[here + 4 : here + 6].decode("latin-1") in VRS)
        if uid:
            stream.note(
                "unknown-transfer-syntax", "the transfer syntax is none of the standard's", at, SYNTAX_FIELD, FILE_META
            )
        else:
            stream.note("no-transfer-syntax", "none is declared: judged from the bytes", at, SYNTAX_FIELD, FILE_META)
            stream.transfer_syntax = EXPLICIT_BIG if order == ">" else EXPLICIT_LITTLE if explicit else IMPLICIT_LITTLE
        return CODINGS[order, explicit]
    if seen is None or seen == (declared.byte_order, declared.explicit):
        return CODINGS[declared.byte_order, declared.explicit]
    found = f"{'explicit' if seen[1] else 'implicit'} VR, {'little' if seen[0] == '<' else 'big'} endian"
    stream.note("wrong-transfer-syntax", f"the data set is in {found}", at, SYNTAX_FIELD, FILE_META)
    if seen[0] != declared.byte_order:
        stream.doubt(
            MalformedError(
                SYNTAX_FIELD, offset=at, expected=f"a data set in {declared.name}", found=found, source=FILE_META
            )
        )
    return CODINGS[seen]


def _front(stream: Stream, at: int) -> bytes:
    """The bytes by which it is judged what stands at `at`: as many as of a file alone, whatever the files before needed.

    The current window begins at byte 0.
    """
    if len(stream.windows[-1][1]) < FIRST_WINDOW:
        stream.need(0, min(FIRST_WINDOW, stream.size))
    data = stream.windows[-1][1]
    return data[:FIRST_WINDOW] if at + 8 <= FIRST_WINDOW else data


def looks_bare(head: bytes) -> bool:
    """Whether bytes start like a data set without preamble."""
    return guess(head, 0) is not None


def guess(head: bytes, at: int) -> tuple[str, bool] | None:
    """(byte order, explicit) in which the elements at `at` make sense; None if they do in none."""
    for order in "<>":
        for explicit in (True, False):
            if _plausible(head, at, CODINGS[order, explicit]):
                return order, explicit
    return None


def _plausible(head: bytes, at: int, coding: Coding) -> bool:
    """Whether three elements, or all there are, stand at `at` in ascending order with VRs and tags that exist.

    Group 0000 belongs to network messages (PS3.7 §6.3.1), which begin with a group length; zeros are none.
    """
    last = -1
    for count in range(3):
        if at + 8 > len(head):
            return count > 0 and at >= len(head)
        group, number, length = coding.head(head, at)
        tag = group << 16 | number
        if tag <= last or group > (0x7FE0 if count else 0x40):
            return False
        if last < 0 and group < 2 and (tag or coding.explicit or length != 4):
            return False
        if coding.explicit:
            vr = VRS.get(head[at + 4 : at + 6].decode("latin-1"))
            if vr is None or (vr.long and at + 12 > len(head)):
                return False
            length = coding.wide(head, at + 8)[0] if vr.long else coding.short(head, at + 6)[0]
            at += 12 if vr.long else 8
        else:
            if group % 2 == 0 and vr_of(tag) == "UN":
                return False
            at += 8
        if length == UNDEFINED:
            return count > 0 or vr_of(tag) == "SQ"
        at += length
        last = tag
    return True


# ---- deflated data sets -----------------------------------------------------------------------------------


class Inflated:
    """Layer over a deflated data set: the bytes before it as they are, then what the stream inflates to, as far as asked.

    What was inflated is kept. A stream that breaks off ends there: the scan finds out what is missing.
    """

    __slots__ = ("_at", "_data", "_done", "_engine", "_next", "limits", "of")

    def __init__(self, of: Layer, at: int, limits: Limits) -> None:
        import zlib

        self.of = of
        self.limits = limits
        self._at = at  # where the stream begins
        self._next = at  # the next byte of it to take
        self._data = bytearray(of.read(0, at))
        self._engine = zlib.decompressobj(-zlib.MAX_WBITS)
        self._done = False
        self._inflate(at + 1)
        if len(self._data) == at:
            found = "none" if self._next == at else "something else"
            raise MalformedError(
                "deflated data set", offset=at, expected="a deflated stream", found=found, source="PS3.5 §A.5"
            )

    @property
    def path(self) -> str:
        return self.of.path

    @property
    def name(self) -> str:
        return self.of.name

    @property
    def size(self) -> int | None:
        """Known once the end of the stream was seen."""
        return len(self._data) if self._done else None

    @property
    def is_whole(self) -> bool:
        """Whether the stream ended as it should; only then does what it held count as all."""
        return self._engine.eof

    def _inflate(self, end: int) -> None:
        import zlib

        while not self._done and len(self._data) < end:
            self.limits.check("max_inflated", len(self._data), "deflated data set", offset=self._at)
            packed = self._engine.unconsumed_tail or self.of.read(self._next, STEP)
            if not self._engine.unconsumed_tail:
                self._next += len(packed)
            try:
                part = self._engine.decompress(packed, STEP)
            except zlib.error:
                part = b""
                packed = b""
            self._data += part
            self._done = self._engine.eof or not (packed or part)

    def read(self, offset: int, nbytes: int) -> bytes:
        self._inflate(offset + nbytes)
        return bytes(self._data[offset : offset + nbytes])

    def readinto(self, offset: int, buffer: memoryview) -> int:
        self._inflate(offset + len(buffer))
        n = max(0, min(len(buffer), len(self._data) - offset))
        buffer[:n] = memoryview(self._data)[offset : offset + n]
        return n

    def sibling(self, suffix: str) -> Layer | None:
        return self.of.sibling(suffix)

    def __reduce__(self) -> tuple[Any, ...]:
        return (Inflated, (self.of, self._at, self.limits))


STEP: Final = 1 << 18


def _inflated(stream: Stream, at: int) -> Stream:
    """The stream of a deflated data set, inflated."""
    inner = Stream(Inflated(stream.layer, at, stream.limits), stream.limits)
    inner.notes = stream.notes
    inner.meta = stream.meta
    inner.origin = stream.layer
    inner.pixel_error = stream.pixel_error
    inner.truncated_at = stream.truncated_at
    return inner


__all__ = ["NO_END", "guess", "looks_bare", "open_layer", "read"]
