# SPDX-License-Identifier: MIT
"""DICOM files (PS3.10 §7): preamble, file meta information, data set. Also files that lack the first two.

    0     preamble, 128 bytes of anything
    128   "DICM"
    132   group 0002, explicit little endian
    …     the data set, in the transfer syntax that (0002,0010) names
"""

from __future__ import annotations

from ...core.errors import FormatError, MalformedError, TruncatedError, UnknownFormatError, raise_departures
from ...core.limits import DEFAULT
from .dataset import Dataset
from .scan import scan
from .stream import EVERY_TAG, NO_END, Stream, coding
from .syntax import EXPLICIT_BIG, EXPLICIT_LITTLE, IMPLICIT_LITTLE, SYNTAXES
from .tags import tag_of_key, vr_of
from .vr import VRS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from ...core.limits import Limits
    from ...core.source import Layer
    from .tags import Key

MAGIC_AT = 128
TRANSFER_SYNTAX = 0x00020010


def read(
    source: Any,
    *,
    stop_at: Key | None = None,
    only: Iterable[Key] | None = None,
    strict: bool = False,
    limits: Limits = DEFAULT,
) -> Dataset:
    """The data set of a DICOM file; no value is read before it is asked for.

    Parameters
        source   path, bytes, file object or Layer
        stop_at  the last element to look at: nothing behind it is read
        only     keep these elements alone, and stop behind the last of them
        strict   raise the first departure from the standard
    """
    layer = source if hasattr(source, "sibling") else _layer(source, limits)
    try:
        return _read(layer, stop_at, only, strict, limits)
    except FormatError as e:
        raise e.moved(path=layer.path) from None


def _layer(source: Any, limits: Limits) -> Layer:
    from ...core.source import blob  # noqa: PLC0415

    return blob(source, limits=limits)


def _read(layer: Layer, stop_at: Key | None, only: Iterable[Key] | None, strict: bool, limits: Limits) -> Dataset:
    stream = Stream(layer, limits)
    head = stream.windows[0][1]
    meta_at = _meta_at(stream, head)
    stop = EVERY_TAG
    if stop_at is not None:
        stop = (tag_of_key(stop_at) or EVERY_TAG) + 1
    wanted = None
    if only is not None:
        wanted = {tag for tag in map(tag_of_key, only) if tag is not None}
        stop = min(stop, max(wanted, default=0) + 1)
    meta, at = _meta(stream, meta_at)
    uid = (meta.get(TRANSFER_SYNTAX) or "") if meta is not None else ""
    uid = uid if isinstance(uid, str) else uid[0] or ""
    syntax = SYNTAXES.get(uid)
    if syntax is not None and syntax.deflated:
        stream, at = _inflated(stream, at), at
    byte_order, explicit, uid = _encoding(stream, at, uid, layer)
    elements, _ = scan(stream, at, stream.size, coding(byte_order, explicit), stop=stop)
    if not elements and stream.truncated_at is None and stop == EVERY_TAG:
        stream.cut(at, "data set", "elements", "none")
    if wanted is not None:
        elements = {tag: raw for tag, raw in elements.items() if tag in wanted}
    dataset = Dataset(
        stream, elements, byte_order=byte_order, explicit=explicit, transfer_syntax=uid, meta=meta, at=at, end=stream.size
    )
    if strict:
        raise_departures(dataset.notes, layer.path)
    return dataset


def _meta_at(stream: Stream, head: bytes) -> int:
    """Where the first element is."""
    if head[MAGIC_AT : MAGIC_AT + 4] == b"DICM":
        return MAGIC_AT + 4
    if head[:4] == b"DICM":
        stream.note("no-preamble", "the file starts at its magic word", 0, "preamble", "PS3.10 §7.1")
        return 4
    if looks_bare(head):
        stream.note("no-preamble", "no preamble and no magic word: taken as a bare data set", 0, "preamble", "PS3.10 §7.1")
        return 0
    if len(head) < MAGIC_AT + 4 and not head.strip(b"\0"):
        raise TruncatedError("preamble", expected="132 bytes", found=f"{len(head)} bytes", source="PS3.10 §7.1")
    raise UnknownFormatError(
        "magic", offset=min(MAGIC_AT, len(head)), expected="'DICM' at byte 128, or a data set", found="neither", source="PS3.10 §7.1"
    )


def looks_bare(head: bytes) -> bool:
    """Whether the bytes start like a data set without preamble: two known elements, in order, in some encoding."""
    return guess(head, 0) is not None


def guess(head: bytes, at: int) -> tuple[str, bool] | None:
    """(byte order, explicit) of the elements at `at`, judged from the first ones; None if no reading makes sense."""
    for order, name in (("<", "little"), (">", "big")):
        for explicit in (True, False):
            here, last, good = at, -1, 0
            while good < 3 and here + 8 <= len(head):
                group = int.from_bytes(head[here : here + 2], name)  # type: ignore[arg-type]
                tag = group << 16 | int.from_bytes(head[here + 2 : here + 4], name)  # type: ignore[arg-type]
                vr = VRS.get(head[here + 4 : here + 6].decode("latin-1")) if explicit else None
                if tag <= last or group > 0x7FE0 or (explicit and vr is None):
                    break
                if not explicit and vr_of(tag) == "UN" and not group & 1:
                    break
                if vr is None:
                    length, here = int.from_bytes(head[here + 4 : here + 8], name), here + 8  # type: ignore[arg-type]
                elif vr.long:
                    length, here = int.from_bytes(head[here + 8 : here + 12], name), here + 12  # type: ignore[arg-type]
                else:
                    length, here = int.from_bytes(head[here + 6 : here + 8], name), here + 8  # type: ignore[arg-type]
                good += 1
                last = tag
                if length == 0xFFFFFFFF:
                    good = 3
                here += length
                if here > len(head) and good == 1 and group != 0x7FE0 and not (explicit and vr and vr.long):
                    good = 0
                    break
            if good >= 3 or (good and here >= len(head)):
                return order, explicit
    return None


def _meta(stream: Stream, at: int) -> tuple[Dataset | None, int]:
    """Group 0002, and where the data set begins."""
    head = stream.windows[0][1]
    if head[at : at + 2] != b"\x02\x00":
        if at:
            stream.note("no-meta", "no file meta information", at, "file meta information", "PS3.10 §7.1")
        return None, at
    explicit = head[at + 4 : at + 6].decode("latin-1") in VRS
    elements, end = scan(stream, at, stream.size, coding("<", explicit), stop=0x00030000)
    meta = Dataset(stream, elements, byte_order="<", explicit=explicit, transfer_syntax=EXPLICIT_LITTLE, at=at, end=end)
    claimed = meta.get(0x00020000)
    first = elements.get(0x00020000)
    if first is not None and claimed != end - first[4] - first[2]:
        stream.note(
            "group-length", f"the group's length is {end - first[4] - first[2]}, not {claimed}", first[4],
            "(0002,0000) File Meta Information Group Length", "PS3.10 §7.1",
        )  # fmt: skip
    return meta, end


def _encoding(stream: Stream, at: int, uid: str, layer: Layer) -> tuple[str, bool, str]:
    """(byte order, explicit, transfer syntax) of the data set at `at`: as declared where the bytes agree."""
    declared = SYNTAXES.get(uid)
    stream.need(at, 8)
    start, data = stream.windows[-1]
    seen = guess(data[at - start :], 0) if at >= start else None
    field, source = "(0002,0010) Transfer Syntax UID", "PS3.10 §7.1"
    if declared is None:
        order, explicit = seen or ("<", data[at - start + 4 : at - start + 6].decode("latin-1") in VRS)
        plain = EXPLICIT_BIG if order == ">" else EXPLICIT_LITTLE if explicit else IMPLICIT_LITTLE
        if not uid:
            stream.note("no-transfer-syntax", "no transfer syntax is declared: judged from the bytes", at, field, source)
        return order, explicit, uid or plain
    letters = data[at - start + 4 : at - start + 6].decode("latin-1")
    explicit = declared.explicit
    if seen is not None and seen != (declared.byte_order, declared.explicit):
        if seen[0] == declared.byte_order and (letters in VRS) == seen[1]:
            stream.note("wrong-transfer-syntax", "the bytes are " + ("explicit" if seen[1] else "implicit"), at, field, source)
            explicit = seen[1]
        elif seen[0] != declared.byte_order:
            stream.note("wrong-transfer-syntax", "the bytes have another byte order", at, field, source)
            stream.doubt(
                MalformedError(
                    field, offset=at, expected="a data set in the declared byte order", found="the other one", source=source
                )
            )
            return seen[0], seen[1], uid
    return declared.byte_order, explicit, uid


class Inflated:
    """Layer over a deflated data set: the bytes before it as they are, then what the stream inflates to."""

    __slots__ = ("data", "of")

    def __init__(self, of: Layer, data: bytes) -> None:
        self.of = of
        self.data = data

    @property
    def path(self) -> str:
        return self.of.path

    @property
    def name(self) -> str:
        return self.of.name

    @property
    def size(self) -> int:
        return len(self.data)

    def read(self, offset: int, nbytes: int) -> bytes:
        return self.data[offset : offset + nbytes]

    def readinto(self, offset: int, buffer: memoryview) -> int:
        part = self.data[offset : offset + len(buffer)]
        buffer[: len(part)] = part
        return len(part)

    def sibling(self, suffix: str) -> Layer | None:
        return self.of.sibling(suffix)


def _inflated(stream: Stream, at: int) -> Stream:
    import zlib  # noqa: PLC0415

    layer = stream.layer
    packed = layer.read(at, NO_END if layer.size is None else layer.size - at)
    engine = zlib.decompressobj(-15)
    try:
        data = engine.decompress(packed, stream.limits.max_inflated)
    except zlib.error:
        raise MalformedError(
            "deflated data set", offset=at, expected="a deflated stream", found="something else", source="PS3.5 §A.5"
        ) from None
    inner = Stream(Inflated(layer, layer.read(0, at) + data), stream.limits)
    inner.notes = stream.notes
    if not engine.eof:
        inner.cut(at, "deflated data set", "the end of the stream", "the end of the file")
    return inner
