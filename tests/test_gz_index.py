# SPDX-License-Identifier: MIT
"""gzip written: one member, an index, the same bytes for any number of threads; and that index used."""

from __future__ import annotations

import gzip
import io
import pickle
import random
import struct
import subprocess
import zlib
from shutil import which

import pytest

from tests import room

gz = room("core.gz")
gzindex = room("core.gzindex")
source = room("core.source")
sink = room("core.sink")
errors = room("core.errors")

RNG = random.Random(11)
VOLUME = 50_000
DATA = bytes(352) + b"".join(RNG.randbytes(VOLUME // 10) * 10 for _ in range(7))
LAYOUT = gzindex.Layout(352, VOLUME, len(DATA))


def joined(chunks):
    """The chunks as a file would hold them."""
    out = io.BytesIO()
    for chunk in chunks:
        if isinstance(chunk, sink.Patch):
            out.seek(chunk.offset)
            out.write(chunk.data)
            out.seek(0, io.SEEK_END)
        else:
            out.write(chunk)
    return out.getvalue()


def written(data=DATA, layout=LAYOUT, **how):
    return joined(gz.compress([data], layout=layout, **how))


def opened(raw):
    return gz.plain(source.blob(raw))


@pytest.mark.parametrize("level", range(10))
def test_every_level_inflates_to_what_went_in(level):
    assert gzip.decompress(written(level=level)) == DATA
    assert gzip.decompress(written(level=level, layout=None)) == DATA


def test_the_bytes_do_not_depend_on_threads_or_chunks():
    raw = written(threads=1)
    assert written(threads=4) == raw
    pieces = [DATA[i : i + 777] for i in range(0, len(DATA), 777)]
    assert joined(gz.compress(pieces, layout=LAYOUT)) == raw
    assert joined(gz.compress([memoryview(DATA), b"", memoryview(b"")], layout=LAYOUT)) == raw


def test_a_buffer_that_is_used_again_is_copied_in_time():
    def reused():
        buffer = bytearray(1000)
        for at in range(0, len(DATA), 1000):
            part = DATA[at : at + 1000]
            buffer[: len(part)] = part
            yield memoryview(buffer)[: len(part)]

    assert joined(gz.compress(reused(), layout=LAYOUT, threads=3)) == written()


def test_the_header_holds_no_name_and_no_time():
    raw = written()
    assert raw[:10] == bytes.fromhex("1f8b 08 04 00000000 04 ff")


def test_the_index_is_laid_out_as_its_table_says():
    raw = written()
    values = gzindex.INDEX.unpack(raw, offset=16)
    assert raw[12:14] == b"MF"
    assert values == {"version": 1, "count": 8, "block": VOLUME, "header": 352, "unit": VOLUME, "total": len(DATA)}
    at = 12 + struct.unpack_from("<H", raw, 10)[0]
    assert at == 16 + 32 + 8 * 8
    for number in range(8):
        size, crc = struct.unpack_from("<II", raw, 48 + 8 * number)
        start = 352 + VOLUME * (number - 1) if number else 0
        block = DATA[start : 352 + VOLUME * number]
        assert zlib.decompressobj(-15).decompress(raw[at : at + size]) == block
        assert zlib.crc32(block) == crc
        at += size
    assert raw[at:] == b"\x03\x00" + struct.pack("<II", zlib.crc32(DATA), len(DATA))


@pytest.mark.parametrize(
    ("header", "volume", "total", "count", "block"),
    [
        (352, 294_912, 352 + 300 * 294_912, 301, 294_912),  # one volume a block
        (352, 3 << 20, 352 + (6 << 20), 7, 1 << 20),  # three equal parts of each volume
        (352, 2_500_001, 352 + 2 * 2_500_001, 7, 833_334),  # … that do not divide it
        (0, 512, 512 * 1000, 16, 64 * 512),  # small volumes share a block
        (352, 1 << 20, 352 + (9000 << 20), 4501, 2 << 20),  # 8 000 entries would not do
        (352, 1 << 30, 352 + (20 << 30), 5121, 1 << 22),  # nor here, with parts of 1 MiB
        (352, 0, 352, 1, 32 << 10),  # no voxel
        (0, 0, 0, 0, 32 << 10),
        (352, 7_777_777, 500, 2, 32708),  # fewer voxels than one volume has
    ],
)
def test_blocks_follow_the_volumes(header, volume, total, count, block):
    blocks = gzindex.Blocks.of(gzindex.Layout(header, volume, total))
    assert blocks.count <= 8000
    assert (blocks.count, blocks.block) == (count, block)
    end = 0
    for number in range(blocks.count):
        start, length = blocks.span(number)
        assert start == end
        assert length > 0
        assert blocks.number(start) == blocks.number(start + length - 1) == number
        end = start + length
    assert end == total


def test_a_wrong_total_is_refused():
    with pytest.raises(errors.NotRepresentableError) as caught:
        joined(gz.compress([DATA[:-1]], layout=LAYOUT))
    assert (caught.value.field, caught.value.offset) == ("gzip index", 0)


@pytest.mark.parametrize("level", [-1, 10, "slow", None, 1.5])
def test_a_level_that_is_none_is_refused_before_the_first_byte(level):
    with pytest.raises(errors.NotRepresentableError) as caught:
        gz.compress([DATA], level=level)
    assert (caught.value.field, caught.value.offset) == ("level", 0)


def test_the_fast_level_inflates_to_the_same():
    pytest.importorskip("isal", reason="the extra `fast` is not installed")
    assert gzip.decompress(written(level="fast")) == DATA
    assert opened(written(level="fast")).read(0, 1 << 30) == DATA


@pytest.mark.parametrize("program", ["gzip", "pigz"])
def test_other_programs_read_it(program):
    if which(program) is None:
        pytest.skip(f"{program} is not installed")
    found = subprocess.run([program, "-dc"], input=written(), capture_output=True, check=True)
    assert found.stdout == DATA


def test_any_part_comes_out_of_its_blocks():
    layer = opened(written())
    assert layer.size == len(DATA)
    for _ in range(200):
        at, n = RNG.randrange(len(DATA)), RNG.randrange(200_000)
        buffer = bytearray(n)
        assert layer.readinto(at, memoryview(buffer)) == len(DATA[at : at + n])
        assert buffer[: len(DATA) - at] == DATA[at : at + n]
    assert layer.read(len(DATA) - 3, 10) == DATA[-3:]
    assert layer.read(len(DATA) + 3, 10) == b""
    assert (layer.holds, layer.notes) == (True, ())


def blocks_asked(monkeypatch):
    """The list that the numbers of inflated blocks, and how many bytes of each, are put into."""
    asked = []
    block = gz.Indexed._block
    monkeypatch.setattr(
        gz.Indexed,
        "_block",
        lambda self, number, library, most: asked.append((number, most)) or block(self, number, library, most),
    )
    return asked


def test_one_volume_inflates_that_volume_only(monkeypatch):
    layer = opened(written())
    layer.read(0, 352)
    asked = blocks_asked(monkeypatch)
    assert layer.read(352 + 3 * VOLUME, VOLUME) == DATA[352 + 3 * VOLUME : 352 + 4 * VOLUME]
    assert asked == [(4, VOLUME)]


def test_small_steps_inflate_each_block_once(monkeypatch):
    layer = opened(written())
    asked = blocks_asked(monkeypatch)
    buffer = bytearray(1000)
    for at in range(0, len(DATA), 1000):
        n = layer.readinto(at, memoryview(buffer))
        assert buffer[:n] == DATA[at : at + 1000]
    assert [number for number, _ in asked] == list(range(8))


def test_reading_a_header_inflates_little_of_the_first_volume(monkeypatch):
    layer = opened(written())
    asked = blocks_asked(monkeypatch)
    assert layer.read(0, 1024) == DATA[:1024]
    assert asked == [(0, 352), (1, 672)]
    layer.finish()
    assert sorted(asked[2:]) == [(number, VOLUME) for number in range(1, 8)]


def test_an_indexed_stream_pickles():
    layer = pickle.loads(pickle.dumps(opened(written())))
    assert layer.read(400, 100_000) == DATA[400:100_400]
    layer.finish()
    assert layer.holds


def test_a_wrong_block_crc_falls_back_with_a_note():
    raw = bytearray(written())
    raw[48 + 8 * 3 + 4] ^= 1
    layer = opened(bytes(raw))
    assert layer.read(0, 1 << 30) == DATA
    layer.finish()
    (note,) = layer.notes
    assert (note.code, note.severity, note.offset) == ("gzip-index", "departure", 12)


@pytest.mark.parametrize("at", [16, 18, 20, 24, 32, 40, 48, 49])
def test_an_index_that_does_not_fit_falls_back_with_a_note(at):
    raw = bytearray(written())
    raw[at] ^= 0x21
    layer = opened(bytes(raw))
    assert layer.read(0, 1 << 30) == DATA
    layer.finish()
    assert [note.code for note in layer.notes] == ["gzip-index"]


def test_a_second_member_behind_ours_is_read_too():
    layer = opened(written() + gzip.compress(b"more"))
    assert layer.read(0, 1 << 30) == DATA + b"more"
    assert [note.code for note in layer.notes] == ["gzip-index"]


def test_damaged_voxels_are_an_error_of_the_stream():
    raw = bytearray(written(level=0))
    raw[-100_000] ^= 1
    layer = opened(bytes(raw))
    with pytest.raises(errors.MalformedError) as caught:
        layer.read(0, 1 << 30)
    assert (caught.value.field, caught.value.offset) == ("gzip CRC32", len(raw) - 8)


@pytest.mark.parametrize(("back", "field"), [(8, "gzip CRC32"), (4, "gzip ISIZE")])
def test_a_damaged_trailer_is_an_error_of_the_whole_read(back, field):
    raw = bytearray(written())
    raw[-back] ^= 1
    layer = opened(bytes(raw))
    assert layer.read(352, len(DATA)) == DATA[352:]
    with pytest.raises(errors.MalformedError) as caught:
        layer.finish()
    assert (caught.value.field, caught.value.offset) == (field, len(raw) - back)


def test_every_cut_is_seen():
    raw = written(DATA[:3000], gzindex.Layout(352, 1000, 3000))
    for at in range(2, len(raw)):
        with pytest.raises(errors.TruncatedError) as caught:
            layer = opened(raw[:at])
            layer.read(0, 1 << 30)
            layer.finish()
        assert caught.value.offset <= at


def test_crcs_of_two_parts_join():
    for cut in (0, 1, 1000, len(DATA)):
        assert gzindex.joined(zlib.crc32(DATA[:cut]), zlib.crc32(DATA[cut:]), len(DATA) - cut) == zlib.crc32(DATA)
