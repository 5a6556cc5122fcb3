# SPDX-License-Identifier: MIT
"""Values → the bytes of elements, items and files, in any of the native encodings (PS3.5 §7, PS3.10 §7).

    build({"Rows": 4, "PixelData": b"…"})      a Dataset made of values, in memory
    recode(ds, transfer_syntax)                the same Dataset, written anew

What is written here keeps to the standard: ascending tags, even lengths, a whole group 0002. To change one element and leave all
other bytes alone is the work of `editing`.
"""

from __future__ import annotations

import zlib

from ...core.errors import NotRepresentableError, UnsupportedError
from ...core.frozen import dataclass
from ...core.source import blob
from .charset import known_terms
from .dataset import SPECIFIC_CHARACTER_SET, Dataset
from .part10 import open_layer
from .stream import CODINGS, UNDEFINED
from .syntax import EXPLICIT_LITTLE, SYNTAXES
from .tags import ITEM, ITEM_END, PIXEL_DATA, PIXEL_TAGS, SEQUENCE_END, label, tag_of_key, vr_of
from .values import encode
from .vr import VRS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Any, Final

    from .stream import Coding, Raw
    from .tags import Key

# Who wrote the file (PS3.10 §7.1): a UID of our own under 2.25 (PS3.5 §B.2), and a name.
IMPLEMENTATION_UID: Final = "2.25.192640184973150382640915778231460912377"
IMPLEMENTATION_NAME: Final = "MEDFMT"
META: Final = CODINGS["<", True]
PIECE: Final = 1 << 20
GREATEST: Final = UNDEFINED - 1


@dataclass(frozen=True, slots=True)
class Typed:
    """A value with the VR to write it in: for private elements, and where the dictionary allows several."""

    vr: str
    value: Any


@dataclass(frozen=True, slots=True)
class Fragments:
    """Encapsulated pixels: the offset table, then the frames' fragments (PS3.5 §A.4)."""

    parts: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Style:
    """How containers are written: sequences and items of undefined length or not, group lengths (retired) or not."""

    undefined: bool = False
    group_lengths: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What the values of one data set are written with."""

    coding: Coding
    codecs: Sequence[str]
    style: Style
    signed: bool = False
    wide: bool = True  # more than 8 bits allocated


# ---- headers ----------------------------------------------------------------------------------------------


def number(n: int, nbytes: int, byte_order: str) -> bytes:
    return n.to_bytes(nbytes, "little" if byte_order == "<" else "big")


def tag_bytes(tag: int, byte_order: str) -> bytes:
    return number(tag >> 16, 2, byte_order) + number(tag & 0xFFFF, 2, byte_order)


def header(tag: int, vr: str, length: int, coding: Coding) -> bytes:
    """The header of an element; -1 is undefined length.

    A value too long for the 16-bit length of its VR becomes UN (PS3.5 §6.2.2).
    """
    order = coding.byte_order
    if length > GREATEST:
        raise NotRepresentableError(
            label(tag), expected=f"at most {GREATEST} bytes", found=f"{length} bytes", source="PS3.5 §7.1"
        )
    count = UNDEFINED if length < 0 else length
    if not coding.explicit:
        return tag_bytes(tag, order) + number(count, 4, order)
    if not VRS[vr].long and not becomes_un(vr, count, coding):
        return tag_bytes(tag, order) + vr.encode("ascii") + number(count, 2, order)
    written = vr if VRS[vr].long else "UN"
    return tag_bytes(tag, order) + written.encode("ascii") + b"\0\0" + number(count, 4, order)


def item_header(tag: int, length: int, byte_order: str) -> bytes:
    return tag_bytes(tag, byte_order) + number(UNDEFINED if length < 0 else length, 4, byte_order)


# ---- values -----------------------------------------------------------------------------------------------


def vr_for(tag: int, value: Any, context: Context) -> str:
    """The VR to write a value in."""
    if isinstance(value, Typed):
        return value.vr
    if isinstance(value, Fragments):
        return "OB"
    vr = vr_of(tag)
    if vr == "OB/OW":
        return "OW" if context.wide or not context.coding.explicit else "OB"
    if "/" in vr:
        if isinstance(value, (bytes, bytearray, memoryview)) and "OW" in vr:
            return "OW"
        return "SS" if "SS" in vr and context.signed else "US"
    if vr == "UN" and isinstance(value, (list, tuple)) and value and isinstance(value[0], (dict, Dataset)):
        return "SQ"
    if vr not in VRS or (vr == "UN" and not isinstance(value, (bytes, bytearray, memoryview, type(None)))):
        raise NotRepresentableError(
            label(tag), expected="Typed(vr, value)", found="an element whose VR the dictionary does not have"
        )
    return vr


def element(tag: int, value: Any, context: Context, *, vr: str = "") -> bytes:
    """One element, whole."""
    vr = vr or vr_for(tag, value, context)
    plain = value.value if isinstance(value, Typed) else value
    coding = context.coding
    if isinstance(plain, Fragments):
        return b"".join(_fragments(tag, vr, plain.parts, coding))
    if vr == "SQ" and not isinstance(plain, (bytes, bytearray, memoryview)):
        return sequence(tag, plain or [], context)
    try:
        data = encode(plain, vr, context.codecs, coding.byte_order)
        if becomes_un(vr, len(data), coding):  # which is in little endian everywhere
            data = encode(plain, vr, context.codecs, "<")
    except NotRepresentableError as e:
        e.field = label(tag)
        raise
    return header(tag, vr, len(data), coding) + data


def becomes_un(vr: str, length: int, coding: Coding) -> bool:
    """Whether a value is too long for the 16-bit length of its VR (PS3.5 §6.2.2)."""
    return coding.explicit and not VRS[vr].long and length > 0xFFFF


def _fragments(tag: int, vr: str, parts: Iterable[bytes], coding: Coding) -> Iterator[bytes]:
    yield header(tag, vr, -1, coding)
    for part in parts:
        yield item_header(ITEM, len(part) + len(part) % 2, coding.byte_order) + part + b"\0" * (len(part) % 2)
    yield item_header(SEQUENCE_END, 0, coding.byte_order)


def sequence(tag: int, items: Iterable[Any], context: Context) -> bytes:
    """A sequence of Datasets or mappings."""
    order = context.coding.byte_order
    parts = []
    for item in items:
        data = b"".join(_recoded(item, context) if isinstance(item, Dataset) else elements(item, context))
        if context.style.undefined:
            parts.append(item_header(ITEM, -1, order) + data + item_header(ITEM_END, 0, order))
        else:
            parts.append(item_header(ITEM, len(data), order) + data)
    whole = b"".join(parts)
    hidden = tag & 0x10000 and not context.coding.explicit  # only undefined length says there that it is a sequence
    if context.style.undefined or hidden:
        return header(tag, "SQ", -1, context.coding) + whole + item_header(SEQUENCE_END, 0, order)
    return header(tag, "SQ", len(whole), context.coding) + whole


def elements(values: Mapping[Key, Any], context: Context) -> Iterator[bytes]:
    """The elements of a mapping, in tag order, group lengths among them where the style asks for them."""
    by_tag = {_tag(key): value for key, value in values.items()}
    context = _inside(by_tag, context)
    yield from _grouped(((tag, element(tag, by_tag[tag], context)) for tag in sorted(by_tag)), context)


def _inside(by_tag: Mapping[int, Any], context: Context) -> Context:
    """The context for values that say themselves which character sets and which signs they have."""
    plain = {tag: v.value if isinstance(v, Typed) else v for tag, v in by_tag.items()}
    codecs = context.codecs
    if SPECIFIC_CHARACTER_SET in plain:
        terms = plain[SPECIFIC_CHARACTER_SET]
        codecs = known_terms([t or "" for t in (terms if isinstance(terms, (list, tuple)) else [terms])])[0]
    signed = plain.get(0x00280103, int(context.signed)) == 1
    bits = plain.get(0x00280100)
    wide = bits > 8 if isinstance(bits, int) else context.wide
    return Context(context.coding, codecs, context.style, signed, wide)


def _grouped(made: Iterable[tuple[int, bytes]], context: Context) -> Iterator[bytes]:
    """The elements, with a (gggg,0000) before each group where the style asks for it."""
    if not context.style.group_lengths:
        yield from (data for _, data in made)
        return
    groups: dict[int, list[bytes]] = {}
    for tag, data in made:
        if tag & 0xFFFF:
            groups.setdefault(tag >> 16, []).append(data)
    for group, parts in groups.items():
        yield element(group << 16, sum(map(len, parts)), context, vr="UL")
        yield from parts


def _tag(key: Key) -> int:
    tag = tag_of_key(key)
    if tag is None:
        raise KeyError(key)
    return tag


# ---- recoding ---------------------------------------------------------------------------------------------


def _recoded(ds: Dataset, context: Context) -> Iterator[bytes]:
    """The elements of a data set or item, written anew."""
    return _grouped(
        (
            (tag, b"".join(_again(ds, raw, context)))
            for tag, raw in sorted(ds.raw_elements.items())
            if tag & 0xFFFF or tag >> 16 == 0  # group lengths would be wrong
        ),
        context,
    )


def _again(ds: Dataset, raw: Raw, context: Context) -> Iterator[bytes]:
    """One element, written anew: a sequence item by item, fragments as they are, a value with its bytes swapped if need be."""
    tag, _, length, _, value_at = raw
    vr, coding = ds.vr_of(raw), context.coding
    if tag in PIXEL_TAGS and length < 0:
        parts = (ds.stream.read(*part) for part in ds.fragments(tag) or [])
        yield from _fragments(tag, vr, parts, coding)
        return
    if ds.value_vr(raw) == "SQ":
        yield sequence(tag, ds.value_of(raw), context)
        return
    order = "<" if becomes_un(vr, length, coding) else coding.byte_order
    unit = VRS[vr].unit if ds.order_of(raw) != order else 1
    yield header(tag, vr, length + length % 2, coding)
    for at in range(value_at, value_at + length, PIECE):
        data = ds.stream.read(at, min(PIECE, value_at + length - at))
        yield _swapped(data, unit) if unit > 1 else data
    if length % 2:
        yield VRS[vr].pad or b"\0"


def _swapped(data: bytes, unit: int) -> bytes:
    """`data` with the bytes of each number turned round."""
    out = bytearray(data)
    whole = len(data) - len(data) % unit
    for i in range(unit):
        out[i:whole:unit] = data[unit - 1 - i : whole : unit]
    return bytes(out)


def recode(ds: Dataset, transfer_syntax: str = EXPLICIT_LITTLE, *, style: Style | None = None) -> Dataset:
    """The data set in another native transfer syntax, in memory; encapsulated pixels stay as they are coded.

    Raises
        UnsupportedError  pixels would have to be decoded or encoded
    """
    here, there = SYNTAXES.get(ds.transfer_syntax), _native(transfer_syntax)
    if ds.fragments() is not None and transfer_syntax != ds.transfer_syntax:
        raise UnsupportedError(
            "transfer syntax",
            expected=f"pixels of {there.name}",
            found="encapsulated pixels",
            hint="Decode them first.",
        )
    if here is not None and here.pixel_order != here.byte_order and PIXEL_DATA in ds:
        raise UnsupportedError("transfer syntax", expected="pixels in the data set's byte order", found=here.name)
    coding = CODINGS[there.byte_order, there.explicit]
    context = Context(coding, ds.codecs, style or Style(), ds.is_signed)
    found: dict[Key, Any] = {tag: ds.meta[tag] for tag in ds.meta if tag & 0xFFFF}
    chunks = file_chunks(_recoded(ds, context), transfer_syntax, {**_identity(ds.get), **found})
    return open_layer(blob(b"".join(chunks)))


def _native(transfer_syntax: str) -> Any:
    syntax = SYNTAXES.get(transfer_syntax)
    if syntax is None or (not syntax.explicit and syntax.pixel_order != syntax.byte_order):
        raise UnsupportedError("transfer syntax", expected="one of the standard's", found=transfer_syntax[:64])
    return syntax


def _identity(get: Callable[[int], Any]) -> dict[Key, Any]:
    """What group 0002 repeats of the data set: SOPClassUID and SOPInstanceUID."""
    return {0x00020002: get(0x00080016), 0x00020003: get(0x00080018)}


def build(
    values: Mapping[Key, Any],
    *,
    transfer_syntax: str = EXPLICIT_LITTLE,
    meta: Mapping[Key, Any] | None = None,
    style: Style | None = None,
) -> Dataset:
    """A data set made of values, in memory. Sequences are lists of mappings or Datasets.

    Parameters
        values  keyword, tag or pair → value; `Typed(vr, value)` where the dictionary does not know the VR;
                `Fragments` for encapsulated pixels
        meta    what group 0002 is to say besides what it has to
    """
    return open_layer(blob(b"".join(chunks_of(values, transfer_syntax=transfer_syntax, meta=meta, style=style))))


def chunks_of(
    values: Mapping[Key, Any],
    *,
    transfer_syntax: str = EXPLICIT_LITTLE,
    meta: Mapping[Key, Any] | None = None,
    style: Style | None = None,
) -> Iterator[bytes]:
    """The bytes of a file made of values, piece by piece."""
    syntax = _native(transfer_syntax)
    context = Context(CODINGS[syntax.byte_order, syntax.explicit], [], style or Style())
    by_tag = {_tag(key): value for key, value in values.items()}
    misplaced = [tag for tag in by_tag if tag >> 16 == 2]
    if misplaced:
        raise NotRepresentableError(
            label(misplaced[0]), expected="elements of a data set", found="one of group 0002", source="PS3.10 §7.1",
            hint="`meta` takes what group 0002 is to say, `transfer_syntax` how the data set is written.",
        )  # fmt: skip
    return file_chunks(elements(values, context), transfer_syntax, {**_identity(by_tag.get), **(meta or {})})


def file_chunks(dataset: Iterable[bytes], transfer_syntax: str, meta: Mapping[Key, Any]) -> Iterator[bytes]:
    """Preamble, magic word, group 0002, data set (PS3.10 §7.1)."""
    said: dict[Key, Any] = {
        0x00020001: b"\0\1",
        0x00020012: IMPLEMENTATION_UID,
        0x00020013: IMPLEMENTATION_NAME,
        **{_tag(key): value for key, value in meta.items() if value is not None},
        0x00020010: transfer_syntax,
    }
    context = Context(META, [], Style(group_lengths=True))
    yield bytes(128) + b"DICM" + b"".join(elements(said, context))
    if not SYNTAXES[transfer_syntax].deflated:
        yield from dataset
        return
    yield from deflated(dataset)


def deflated(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """One raw deflate stream, padded to even length (PS3.5 §A.5)."""
    engine = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    total = 0
    for chunk in chunks:
        packed = engine.compress(chunk)
        total += len(packed)
        yield packed
    packed = engine.flush()
    yield packed + b"\0" * ((total + len(packed)) % 2)
