# SPDX-License-Identifier: MIT
"""Siemens CSA headers and the text protocol inside them.

Siemens keeps what the standard has no element for in two private elements of the block "SIEMENS CSA HEADER":
(0029,xx10) about the image, (0029,xx20) about the series. Both hold a list of named tags, always little-endian:

    CSA2   "SV10" 04 03 02 01 | number of tags | 77 | tag, tag, …
    CSA1                        number of tags | 77 | tag, tag, …
    tag    name[64] | vm | vr[4] | syngo dt | number of items | 77 or 205 | item, item, …
    item   four int32, of which the second is the length (CSA1: the first, less the items of the first tag)
           | the bytes of the item, filled up to a multiple of 4

Items are texts, numbers too. Siemens never published the layout; the sources are nibabel's description
("Siemens CSA format", from reading files of many versions) and files themselves.

The tag `MrPhoenixProtocol` (`MrProtocol` in older files) of the series header holds the protocol of the scan
as text. Its part between `### ASCCONV BEGIN` and `### ASCCONV END ###` has one `name = value` a line; the
XProtocol part around it is not read.

# Strategy: the tag chain is walked over the header as an array of 32-bit words, so that a header of a hundred
# tags costs little; texts are cut out only for the tags that are asked for. Every count is checked against the
# bytes that are left before it is believed, so that work and memory stay linear in the header's length.
"""

from __future__ import annotations

import sys
from array import array
from functools import lru_cache

from ...core.errors import MalformedError, TruncatedError
from ...core.explain import PREVIEW, Row
from ...core.frozen import dataclass
from ...core.record import Field, Record, taker

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

SOURCE = "Siemens CSA format (nibabel)"

CSA1_HEADER = Record(
    "CSA1 header",
    8,
    (
        Field(0, "n_tags", "I", meaning="how many tags follow"),
        Field(4, "check", "I", meaning="77"),
    ),
    SOURCE,
)
CSA2_HEADER = Record(
    "CSA2 header",
    16,
    (
        Field(0, "magic", "s", 4, meaning='"SV10"'),
        Field(4, "unused", "x", 4, meaning="04 03 02 01"),
        Field(8, "n_tags", "I", meaning="how many tags follow"),
        Field(12, "check", "I", meaning="77"),
    ),
    SOURCE,
)
TAG = Record(
    "CSA tag",
    84,
    (
        Field(0, "name", "s", 64, meaning="up to the first NUL"),
        Field(64, "vm", "i", meaning="how many values; 0 is any number"),
        Field(68, "vr", "s", 4, meaning="value representation, as in PS3.5"),
        Field(72, "syngodt", "i", meaning="data type of syngo"),
        Field(76, "n_items", "i", meaning="how many items follow"),
        Field(80, "check", "i", meaning="77 or 205"),
    ),
    SOURCE,
)
ITEM = Record(
    "CSA item",
    16,
    (
        Field(0, "length_csa1", "i", meaning="length in CSA1, plus the number of items of the first tag"),
        Field(4, "length", "i", meaning="length in CSA2, bytes"),
        Field(8, "check", "i", meaning="77 or 205"),
        Field(12, "length_again", "i", meaning="the length again"),
    ),
    SOURCE,
)

MAGIC = b"SV10"
CHECK = 77
MOST_CHAINS = 4
MAX_TAGS = 1024  # about 130 are the most that was seen; nibabel stops at 128 for CSA1
WORD = 4
ITEM_SIZE, LENGTH_WORD = ITEM.size, ITEM.index["length"].at // WORD

NUMBER_VRS = frozenset(("DS", "FD", "FL", "IS", "SL", "SS", "UL", "US"))
MAX_DIGITS = 32  # of a number in a header; longer ones are no measure of anything


@dataclass(frozen=True, slots=True)
class CsaTag:
    """One named tag.

    Attributes
        name, vr, vm  as in the header
        at            offset of the tag in the header, bytes
        items         the texts of its items, trailing empty ones left out
        places        (offset, length) of every item's bytes
    """

    name: str
    vr: str
    vm: int
    at: int
    items: tuple[str, ...]
    places: tuple[tuple[int, int], ...]


def sniff(raw: bytes) -> bool:
    """Whether the bytes begin like a CSA header of either kind."""
    return raw[:4] == MAGIC or (len(raw) >= CSA1_HEADER.size and CSA1_HEADER.unpack(raw)["check"] == CHECK)


def read(raw: bytes, only: Collection[str] | None = None) -> dict[str, CsaTag]:
    """The tags of a CSA header by name, in the order of the header.

    Parameters
        raw   the value of (0029,xx10) or (0029,xx20)
        only  the names that are wanted; None for all. The whole chain is checked either way
    Raises
        TruncatedError  a tag or an item reaches beyond the end
        MalformedError  not a CSA header, or a count that cannot be
    """
    magic = raw[:4] == MAGIC
    head = CSA2_HEADER if magic else CSA1_HEADER
    values = head.unpack(raw)
    room = (len(raw) - head.size) // TAG.size
    if values["check"] != CHECK:
        raise MalformedError(
            "CSA check", offset=head.index["check"].at, expected="77", found=values["check"], source=SOURCE
        )
    n_tags: int = values["n_tags"]
    if not 1 <= n_tags <= min(room, MAX_TAGS):
        expected = f"1 to {MAX_TAGS} tags; the bytes present hold at most {room}"
        raise MalformedError(
            "CSA n_tags", offset=head.index["n_tags"].at, expected=expected, found=n_tags, source=SOURCE
        )
    words = array("i")
    words.frombytes(memoryview(raw)[: len(raw) // WORD * WORD])
    if sys.byteorder == "big":
        words.byteswap()
    if words.itemsize != WORD:  # pragma: no cover  no platform that runs Python 3.10 has another size
        raise MalformedError("CSA header", expected="a platform with 32-bit int", found=f"{words.itemsize * 8} bits")
    return _tags(raw, words, head.size, n_tags, only)


class Chain:
    """Where the tags of a header lie, for others that differ from it by no more than what their items hold.

    Attributes
        tags     of the header;  values: the bytes from their first item to their last
        headers  takes out the headers of tags and items;  same: what they are
        nbytes   of the whole header
    """

    __slots__ = ("headers", "nbytes", "same", "tags", "values")

    def __init__(self, raw: bytes, tags: Mapping[str, CsaTag]) -> None:
        spans = [(0, min(tag.at for tag in tags.values()))]
        for tag in tags.values():
            spans += [(tag.at, tag.at + TAG.size), *((at - ITEM_SIZE, at) for at, _ in tag.places)]
        self.headers = taker(spans)
        self.same = self.headers.unpack_from(raw)
        self.nbytes = len(raw)
        self.tags = tags
        self.values = {name: raw[_span(tag)] for name, tag in tags.items()}

    def tag(self, raw: bytes, name: str) -> CsaTag:
        """The tag of another such header."""
        tag = self.tags[name]
        if raw[_span(tag)] == self.values[name]:
            return tag
        return CsaTag(name, tag.vr, tag.vm, tag.at, _texts(raw, tag.places), tag.places)


def _span(tag: CsaTag) -> slice:
    return slice(tag.places[0][0], sum(tag.places[-1])) if tag.places else slice(0, 0)


def read_alike(raw: bytes, only: Collection[str], chains: list[Chain] | None) -> dict[str, CsaTag]:
    """`read(raw, only)`; `chains` are those of some headers before it, and grow to at most `MOST_CHAINS`; None: it is alone.

    SPEED: the headers of a series are as like as its files; of one like another only the values are read (benchmark 16).
    """
    for chain in chains or ():
        if len(raw) == chain.nbytes and chain.headers.unpack_from(raw) == chain.same:
            return {name: chain.tag(raw, name) for name in chain.tags if name in only}
    if chains is None or len(chains) == MOST_CHAINS:
        return read(raw, only)
    tags = read(raw)
    if len(tags) == _count(raw):  # no name came twice
        chains.append(Chain(raw, tags))
    return {name: tag for name, tag in tags.items() if name in only}


def _count(raw: bytes) -> int:
    """How many tags a header says that it has."""
    n_tags: int = (CSA2_HEADER if raw[:4] == MAGIC else CSA1_HEADER).unpack(raw)["n_tags"]
    return n_tags


def _tags(raw: bytes, words: array[int], at: int, n_tags: int, only: Collection[str] | None) -> dict[str, CsaTag]:
    """Walk the chain of tags from byte `at` on."""
    csa1 = at == CSA1_HEADER.size
    n_items_word = TAG.index["n_items"].at // WORD
    name_bytes = TAG.index["name"].nbytes
    taken: dict[str, CsaTag] = {}
    extra = 0  # CSA1: the number of items of the first tag is added to every length
    for number in range(n_tags):
        if at + TAG.size > len(raw):
            raise _cut(f"CSA tag {number + 1} of {n_tags}", at, TAG.size, len(raw))
        n_items = words[at // WORD + n_items_word]
        first = at
        at += TAG.size
        if not 0 <= n_items <= (len(raw) - at) // ITEM.size:
            raise MalformedError(
                "CSA n_items",
                offset=first + TAG.index["n_items"].at,
                expected=f"0 to {(len(raw) - at) // ITEM.size} items, as the bytes present allow",
                found=n_items,
                source=SOURCE,
            )
        if csa1 and number == 0:
            extra = n_items
        name = raw[first : first + name_bytes].partition(b"\0")[0].decode("latin-1")
        wanted = only is None or name in only
        if not wanted and not csa1 and (behind := _passed(words, at, n_items, len(raw))) >= 0:
            at = behind
            continue
        places, at = _items(raw, words, at, n_items, extra if csa1 else None)
        if wanted:
            values = TAG.unpack(raw, offset=first)
            taken.setdefault(name, CsaTag(name, values["vr"], values["vm"], first, _texts(raw, places), places))
    return taken


def _passed(words: array[int], at: int, n_items: int, end: int) -> int:
    """The offset behind the items of a CSA2 tag that nobody asked for; -1 where `_items` has something to say.

    SPEED: a header has some five hundred items, of which a series needs a dozen (benchmark 16).
    """
    for _ in range(n_items):
        if at + ITEM_SIZE > end:
            return -1
        length = words[(at >> 2) + LENGTH_WORD]
        if not 0 <= length <= end - at - ITEM_SIZE:
            return -1
        at += ITEM_SIZE + (length + 3 & -4)
    return at


def _items(
    raw: bytes, words: array[int], at: int, n_items: int, extra: int | None
) -> tuple[tuple[tuple[int, int], ...], int]:
    """(offset, length) of each item's bytes, and the offset behind the last one.

    `extra` is None for CSA2, else what CSA1 adds to every length.
    """
    length_word = (ITEM.index["length"].at if extra is None else 0) // WORD
    places = []
    end = len(raw)
    for _ in range(n_items):
        if at + ITEM.size > end:
            raise _cut("CSA item", at, ITEM.size, end)
        length = words[at // WORD + length_word] - (extra or 0)
        if extra is not None and not 0 <= length <= end - at - ITEM.size:
            # WILD: CSA1 items beyond the multiplicity carry a length that means nothing (nibabel, "CSA1").
            length = 0
        at += ITEM.size
        if not 0 <= length <= end - at:
            raise MalformedError(
                "CSA item length",
                offset=at - ITEM.size,
                expected=f"0 to {end - at} bytes, as many as are left",
                found=length,
                source=SOURCE,
            )
        places.append((at, length))
        at += (length + WORD - 1) // WORD * WORD
    return tuple(places), at


def _texts(raw: bytes, places: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
    """The items as text up to their first NUL, without outer blanks; trailing empty items left out."""
    texts = [raw[at : at + n].split(b"\0", 1)[0].decode("latin-1").strip() for at, n in places]
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)


def _cut(field: str, at: int, nbytes: int, end: int) -> TruncatedError:
    return TruncatedError(
        field, offset=at, expected=f"{nbytes} bytes", found=f"{max(0, end - at)} bytes", source=SOURCE
    )


def only_numbers(raw: bytes, names: Collection[str]) -> bytes:
    """A new CSA2 header of the tags `names` whose items are numbers: nothing of the old one's bytes but those.

    Raises
        TruncatedError, MalformedError  as `read`
    """
    kept = []
    for tag in read(raw, names).values():
        try:
            if numbers({tag.name: tag}, tag.name):
                kept.append(tag)
        except MalformedError:  # a text where a number should be
            continue
    out = (
        CSA2_HEADER.pack({"magic": MAGIC, "unused": b"\4\3\2\1", "n_tags": len(kept), "check": CHECK}) if kept else b""
    )
    for tag in kept:
        n = len(tag.items)
        head = {"name": tag.name, "vm": tag.vm, "vr": tag.vr, "syngodt": 0, "n_items": n, "check": CHECK}
        out += TAG.pack(head)
        for item in tag.items:
            value = item.encode("latin-1") + b"\0"
            sizes = {"length_csa1": len(value), "length": len(value), "check": CHECK, "length_again": len(value)}
            out += ITEM.pack(sizes) + value + bytes(-len(value) % WORD)
    return out


def is_empty(raw: bytes, name: str) -> bool:
    """Whether a header has no items under `name`, told without walking its tags; False where that is not sure."""
    at = raw.find(name.encode("ascii") + b"\0")
    n_items = TAG.index["n_items"]
    return at < 0 or not any(raw[at + n_items.at : at + n_items.at + n_items.nbytes])


def numbers(tags: Mapping[str, CsaTag], name: str) -> tuple[float, ...]:
    """The values of a tag as floats; () where the tag is missing or empty.

    Raises
        MalformedError  an item is not a finite number: the tag decides on the geometry or on times
    """
    tag = tags.get(name)
    if tag is None:
        return ()
    measures = _measures(tag.items)
    if measures is None:
        known = zip(tag.places, tag.items, strict=False)
        place = next(place for place, item in known if item and isinstance(number(item), str))
        raise MalformedError(
            f"CSA {name}", offset=place[0], expected="a finite number", found=f"{place[1]} bytes", source=SOURCE
        )
    return measures


@lru_cache(maxsize=256)
def _measures(items: tuple[str, ...]) -> tuple[float, ...] | None:
    """`numbers` of the texts of a tag; None where one is no number.

    SPEED: the slice times of a series are the same in every file (benchmark 16).
    """
    found = tuple(map(number, filter(None, items)))
    return None if any(isinstance(value, str) for value in found) else tuple(map(float, found))


def text(tags: Mapping[str, CsaTag], name: str) -> str:
    """The first item of a tag; empty where it is missing."""
    tag = tags.get(name)
    return tag.items[0] if tag is not None and tag.items else ""


def values(tags: Mapping[str, CsaTag]) -> dict[str, float | str | list[float | str]]:
    """All tags as plain Python values, for reading by people: numbers where the VR says so, lists of several."""
    plain: dict[str, float | str | list[float | str]] = {}
    for name, tag in tags.items():
        parts = [number(item) if tag.vr in NUMBER_VRS else item for item in tag.items]
        plain[name] = parts[0] if len(parts) == 1 else list(parts)
    return plain


def number(token: str) -> float | str:
    """`token` as int (decimal, or hexadecimal with 0x) or finite float; the text itself where it is neither."""
    if len(token) > MAX_DIGITS or not token.isascii() or "_" in token:
        return token
    try:
        return int(token, 16) if token[:2] in ("0x", "0X") else int(token)
    except ValueError:
        pass
    try:
        value = float(token)
    except ValueError:
        return token
    return value if value - value == 0 else token  # neither infinite nor NaN


def protocol(phoenix: str) -> dict[str, float | str]:
    """The protocol of the scan: `{"sKSpace.lBaseResolution": 64, …}` from the ASCCONV part of `phoenix`.

    Names stay as they are written, indices included ("alTE[0]"). Numbers become int or float, quoted texts lose
    their quotes, and comments ("# …") are dropped. An empty dict where there is no such part; what a cut text
    still holds where the end is missing. Of several parts, the first is read.
    """
    _, _, rest = phoenix.partition("### ASCCONV BEGIN")
    body = rest.partition("### ASCCONV END")[0]
    parsed: dict[str, float | str] = {}
    for line in body.split("\n")[1:]:  # what stands behind BEGIN names the object, not a value
        name, equals, value = line.partition("=")
        value = value.strip()
        if not equals:
            continue
        if value.startswith('"'):
            parsed[name.strip()] = value.partition("\t#")[0].strip().strip('"')
        else:
            parsed[name.strip()] = number(value.partition("#")[0].strip())
    return parsed


def rows(raw: bytes, *, offset: int = 0, depth: int = 0) -> list[Row]:
    """Annotated bytes of a CSA header that lies at `offset` of its layer; every byte exactly once.

    A header that cannot be followed to its end is shown as far as it is whole, the rest as one row.
    """
    made: list[Row] = []
    head = CSA2_HEADER if raw[:4] == MAGIC else CSA1_HEADER
    try:
        tags = list(read(raw).values())
    except (MalformedError, TruncatedError) as e:
        return [_filler(raw, 0, len(raw), offset, depth, f"not a CSA header that holds together: {e.field}")]
    made += head.rows(raw, offset=offset, depth=depth)
    at = head.size
    for tag in tags:
        if tag.at > at:  # a name that came twice is not among the tags
            made.append(_filler(raw, at, tag.at, offset, depth, "a tag whose name was already there"))
        made += TAG.rows(raw[tag.at : tag.at + TAG.size], offset=offset + tag.at, depth=depth)
        at = tag.at + TAG.size
        for place, nbytes in tag.places:
            made += ITEM.rows(raw[at:place], offset=offset + at, depth=depth + 1)
            at = min(len(raw), place + (nbytes + WORD - 1) // WORD * WORD)
            if at > place:
                shown = raw[place : place + nbytes].split(b"\0", 1)[0][:PREVIEW].decode("latin-1")
                made.append(
                    Row(
                        offset=offset + place,
                        nbytes=at - place,
                        raw=raw[place : min(at, place + PREVIEW)],
                        field=tag.name,
                        type=tag.vr,
                        value=shown.strip(),
                        rule=SOURCE,
                        depth=depth + 1,
                    )
                )
    if at < len(raw):
        made.append(_filler(raw, at, len(raw), offset, depth, "behind the last tag"))
    return made


def _filler(raw: bytes, start: int, stop: int, offset: int, depth: int, meaning: str) -> Row:
    return Row(
        offset=offset + start,
        nbytes=stop - start,
        raw=raw[start : min(stop, start + PREVIEW)],
        field="CSA bytes",
        type=f"bytes[{stop - start}]",
        value=f"{stop - start} bytes",
        meaning=meaning,
        rule=SOURCE,
        depth=depth,
    )
