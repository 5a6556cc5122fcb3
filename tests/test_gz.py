# SPDX-License-Identifier: MIT
"""gzip read: members, trailers, damage, seeking, threads."""

from __future__ import annotations

import gzip
import pickle
import random
import struct
import sys
import threading
import tracemalloc
import zlib

import pytest

from tests import room

gz = room("core.gz")
inflate = room("core.inflate")
source = room("core.source")
errors = room("core.errors")
limits = room("core.limits")

DATA = bytes(range(256)) * 8
SEEDED = random.Random(7).randbytes(400_000)


def member(data, *, flags=0, extra=b"", crc=None, isize=None, method=8, body=None, level=6, trailer=8):
    """One gzip member in which every field can lie."""
    if body is None:
        worker = zlib.compressobj(level, zlib.DEFLATED, -15)
        body = worker.compress(data) + worker.flush()
    head = b"\x1f\x8b" + struct.pack("<BBIBB", method, flags, 0, 0, 255) + extra
    tail = struct.pack("<II", zlib.crc32(data) if crc is None else crc, len(data) if isize is None else isize)
    return head + body + tail[:trailer]


def opened(raw):
    return gz.plain(source.blob(raw))


def whole(layer):
    """Everything that comes out, checked to the end, as a whole read of an array does it."""
    data = layer.read(0, 1 << 40)
    layer.finish()
    return data


def test_bytes_that_are_not_gzip_are_their_own_view():
    layer = source.blob(b"\x1f\x8c" + DATA)
    assert gz.plain(layer) is layer


def test_a_plain_member_comes_out_whole():
    layer = opened(member(DATA))
    assert layer.size is None
    assert whole(layer) == DATA
    assert layer.size == len(DATA)
    assert layer.notes == ()


def test_the_name_loses_its_gz_and_the_path_keeps_it(tmp_path):
    path = tmp_path / "a.nii.gz"
    path.write_bytes(member(DATA))
    (tmp_path / "a.json").write_bytes(b"{}")
    layer = gz.plain(source.blob(path))
    assert (layer.name, layer.path) == ("a.nii", str(path))
    assert layer.sibling(".json").read(0, 9) == b"{}"


@pytest.mark.parametrize(
    "raw",
    [
        member(DATA[:100]) + member(DATA[100:]),
        b"".join(member(DATA[i : i + 1]) for i in range(len(DATA))),
        member(DATA) + member(b""),
        member(b"") * 50 + member(DATA),
        member(DATA) + bytes(5000),
        member(DATA[:9]) + bytes(70_000) + member(DATA[9:]),
        member(DATA, flags=0x1C, extra=struct.pack("<H", 4) + b"ab\0\0" + b"n\xe9.nii\0" + b"note\0"),
        member(DATA, flags=8, extra=b"../../etc/hosts\0"),
        member(DATA, flags=8, extra=b"a" * 70_000 + b"\0"),
        member(DATA, flags=4, extra=struct.pack("<H", 6) + b"MF\2\0xx"),
        member(DATA, level=0),
    ],
    ids="two-members member-per-byte empty-last empty-first zeros zeros-between all-fields path-name long-name "
    "foreign-MF stored".split(),
)
def test_every_honest_stream_comes_out_whole(raw):
    assert whole(opened(raw)) == DATA


def test_bytes_behind_the_last_member_are_noted():
    layer = opened(member(DATA) + b"garbage")
    assert whole(layer) == DATA
    (note,) = layer.notes
    assert (note.code, note.severity, note.offset) == ("gzip-trailing", "departure", len(member(DATA)))


def test_a_wrong_header_crc_is_noted():
    layer = opened(member(DATA, flags=2, extra=b"\x12\x34"))
    assert whole(layer) == DATA
    assert [(note.code, note.offset) for note in layer.notes] == [("gzip-header-crc", 10)]


def test_a_right_header_crc_is_not_noted():
    head = member(b"", flags=2)[:10]
    layer = opened(head + struct.pack("<H", zlib.crc32(head) & 0xFFFF) + member(DATA)[10:])
    assert whole(layer) == DATA
    assert layer.notes == ()


GOOD = member(DATA)
DAMAGED = {
    "crc": (member(DATA, crc=0xDEADBEEF), "MalformedError", len(GOOD) - 8, "gzip CRC32"),
    "isize": (member(DATA, isize=7), "MalformedError", len(GOOD) - 4, "gzip ISIZE"),
    "isize-huge": (member(DATA, isize=0xFFFFFFFF), "MalformedError", len(GOOD) - 4, "gzip ISIZE"),
    "method": (member(DATA, method=7), "MalformedError", 2, "gzip CM"),
    "reserved": (member(DATA, flags=0xE0), "MalformedError", 3, "gzip FLG"),
    "extra": (member(DATA, flags=4, extra=b"\xff\xff"), "TruncatedError", 10, "gzip XLEN"),
    "name": (b"\x1f\x8b\x08\x08" + bytes(6) + b"a" * 300, "TruncatedError", 310, "gzip FNAME"),
    "header": (GOOD[:9], "TruncatedError", 9, "gzip header"),
    "second-header": (GOOD + b"\x1f", "TruncatedError", len(GOOD) + 1, "gzip header"),
    "second-crc": (GOOD + member(b"x", crc=1), "MalformedError", len(GOOD) + 13, "gzip CRC32"),
    "block-type-3": (member(DATA, body=b"\x07" + DATA), "MalformedError", 10, "deflate stream"),
    "stored-length": (member(DATA, body=b"\x01\x10\x00\x00\x00" + DATA), "MalformedError", 14, "deflate stream"),
    "distance": (member(DATA, body=bytes([0x4B, 0x04, 0x22, 0x00])), "MalformedError", 12, "deflate stream"),
    **{
        f"trailer-{n}": (member(DATA, trailer=n), "TruncatedError", len(GOOD) - 8 + n, "gzip trailer") for n in range(8)
    },
    "body": (GOOD[:-20], "TruncatedError", len(GOOD) - 20, "deflate stream"),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_damage_names_its_byte(name):
    raw, kind, offset, field = DAMAGED[name]
    with pytest.raises(errors.FormatError) as caught:
        whole(opened(raw))
    assert (type(caught.value).__name__, caught.value.offset, caught.value.field) == (kind, offset, field)


def test_damage_names_the_file(tmp_path):
    path = tmp_path / "a.nii.gz"
    path.write_bytes(DAMAGED["crc"][0])
    with pytest.raises(errors.MalformedError) as caught:
        whole(gz.plain(source.blob(path)))
    assert (caught.value.path, caught.value.offset, caught.value.field) == (str(path), len(GOOD) - 8, "gzip CRC32")


def test_no_cut_and_no_flipped_bit_of_the_trailer_goes_unseen():
    raw = member(DATA[:600])
    for at in range(2, len(raw)):
        with pytest.raises(errors.TruncatedError) as caught:
            whole(opened(raw[:at]))
        assert caught.value.offset <= at
    for bit in range(64):
        bad = bytearray(raw)
        bad[len(raw) - 8 + bit // 8] ^= 1 << bit % 8
        with pytest.raises(errors.MalformedError) as caught:
            whole(opened(bytes(bad)))
        assert caught.value.offset in (len(raw) - 8, len(raw) - 4)


def test_damage_deep_in_a_stream_is_located_within_its_block():
    raw = bytearray(member(SEEDED, level=0))  # stored blocks: LEN and NLEN every so many bytes
    first = 10
    length = struct.unpack_from("<H", raw, first + 1)[0]
    second = first + 5 + length
    raw[second + 3] ^= 0x55
    with pytest.raises(errors.MalformedError) as caught:
        whole(opened(bytes(raw)))
    assert caught.value.offset in range(second, second + 5)


def test_any_part_can_be_read_in_any_order():
    layer = opened(gzip.compress(SEEDED, 1))
    rng = random.Random(3)
    for _ in range(40):
        at = rng.randrange(len(SEEDED))
        n = rng.randrange(50_000)
        assert layer.read(at, n) == SEEDED[at : at + n]
        buffer = bytearray(n)
        assert layer.readinto(at, memoryview(buffer)) == len(SEEDED[at : at + n])
        assert buffer[: len(SEEDED) - at] == SEEDED[at : at + n]


def test_a_read_beyond_the_end_is_short():
    layer = opened(member(DATA))
    assert layer.read(len(DATA) - 3, 10) == DATA[-3:]
    assert layer.read(len(DATA), 10) == b""
    assert layer.read(10**12, 10) == b""
    assert layer.readinto(len(DATA) + 5, memoryview(bytearray(4))) == 0


def test_a_second_access_near_a_point_inflates_at_most_8_megabytes():
    data = bytes(1 << 20) * 40
    layer = opened(gzip.compress(data, 1))
    layer.finish()
    counted = []
    run_more = inflate.Run.more
    try:
        inflate.Run.more = lambda self, most: counted.append(most) or run_more(self, most)
        layer.read(33_000_000, 1000)
    finally:
        inflate.Run.more = run_more
    assert sum(counted) <= 8_000_000


def test_points_stay_within_their_bound(monkeypatch):
    monkeypatch.setattr(inflate, "SPACING", 1 << 10)
    monkeypatch.setattr(inflate, "PIECE", 1 << 9)
    layer = opened(gzip.compress(SEEDED, 1))
    assert whole(layer) == SEEDED
    assert len(layer.points) <= inflate.MOST_POINTS
    assert layer.spacing > 1 << 10
    for at in range(0, len(SEEDED), 37_777):
        assert layer.read(at, 100) == SEEDED[at : at + 100]


def test_memory_is_a_piece_whatever_comes_after_what_was_asked_for():
    bomb = gzip.compress(DATA + bytes(64 << 20), 9)
    layer = opened(bomb)
    tracemalloc.start()
    try:
        assert layer.read(0, len(DATA)) == DATA
        layer.finish()
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 4 << 20


def test_what_is_held_whole_keeps_to_the_limit():
    layer = gz.plain(source.blob(gzip.compress(bytes(1 << 20))), limits=limits.Limits(max_inflated=1000))
    with pytest.raises(errors.LimitError) as caught:
        layer.read(0, 1 << 30)
    assert (caught.value.field, caught.value.offset) == ("inflated bytes", 0)
    assert layer.read(0, 1000) == bytes(1000)


def test_a_hundred_thousand_members_are_read_through():
    assert whole(opened(member(b"") * 100_000 + GOOD)) == DATA


def test_sixteen_threads_read_the_same_bytes():
    layer = opened(gzip.compress(SEEDED, 1))
    wrong = []

    def read(seed):
        rng = random.Random(seed)
        for _ in range(20):
            at = rng.randrange(len(SEEDED))
            if layer.read(at, 5000) != SEEDED[at : at + 5000]:
                wrong.append(at)

    team = [threading.Thread(target=read, args=(seed,)) for seed in range(16)]
    for thread in team:
        thread.start()
    for thread in team:
        thread.join()
    layer.finish()
    assert wrong == []


@pytest.fixture(params=["zlib", "isal"])
def behind(request, monkeypatch):
    """Pieces of 4 KiB are summed and kept by a second thread, also of small reads; what is set gives the number of threads."""
    if request.param == "zlib":
        monkeypatch.setitem(sys.modules, "isal", None)
    elif inflate.isal() is None:
        pytest.skip("isal is not installed")
    for name, value in {"PIECE": 1 << 12, "FAST": 1, "HANDED": 1 << 10, "SPACING": 1 << 16}.items():
        monkeypatch.setattr(inflate, name, value)
    return lambda threads: monkeypatch.setattr(inflate, "usable", lambda: threads)


def told(raw, nbytes):
    """What a whole read of `raw` into `nbytes` tells: bytes or error, size, notes, and the bytes of a second read."""
    layer = opened(raw)
    buffer = bytearray(nbytes)
    try:
        found = layer.readinto(0, memoryview(buffer))
        layer.finish()
    except errors.FormatError as e:
        return str(e), e.offset, layer.size, layer.notes
    again = layer.read(nbytes // 2, 5000)  # from a point on that was made on the way, if there is one
    layer.finish()
    return bytes(buffer[:found]), layer.size, layer.notes, again


def test_a_second_thread_changes_no_byte_no_note_and_no_error(behind):
    rng = random.Random(11)
    text = (DATA * 3 + SEEDED[:9000]) * 14
    honest = (
        member(text)
        + b"".join(member(text[i : i + 700]) for i in range(0, 70_000, 700))
        + member(b"")
        + bytes(600)
        + member(text, level=0)
    )
    whole_length = len(gzip.decompress(honest))
    cases = [honest, honest + b"garbage", member(text, crc=3) + honest, member(text) + member(text, isize=3) + b"rest"]
    for _ in range(60):
        bad = bytearray(honest)
        bad[rng.randrange(len(bad))] ^= 1 << rng.randrange(8)
        cases.append(bytes(bad[: rng.choice([len(bad), rng.randrange(20, len(bad))])]))
    seen = set()
    for raw in cases:
        for nbytes in (whole_length, whole_length // 3):
            behind(1)
            alone = told(raw, nbytes)
            behind(2)
            assert told(raw, nbytes) == alone
            seen.add(type(alone[0]))
    assert seen == {bytes, str}


@pytest.mark.parametrize("name", ["block-type-3", "stored-length", "distance", "crc", "isize", "body"])
def test_an_error_has_the_same_words_with_and_without_isal(name, monkeypatch):
    if inflate.isal() is None:
        pytest.skip("isal is not installed")
    monkeypatch.setattr(inflate, "FAST", 1)
    raw = DAMAGED[name][0]
    with_isal = told(raw, len(DATA))
    monkeypatch.setitem(sys.modules, "isal", None)
    assert told(raw, len(DATA)) == with_isal
    assert isinstance(with_isal[0], str)


def test_pieces_that_are_cast_are_large_enough_for_isal():
    assert inflate.FAST <= room("core.arrays").INFLATED_PIECE


def test_pieces_that_wait_for_the_second_thread_are_few(monkeypatch):
    monkeypatch.setattr(inflate, "usable", lambda: 2)
    size = 48 << 20
    layer = opened(gzip.compress(bytes(size), 1))
    buffer = bytearray(size)
    tracemalloc.start()
    try:
        assert layer.readinto(0, memoryview(buffer)) == size
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 8 << 20


def test_a_stream_pickles_with_what_it_knows(tmp_path):
    path = tmp_path / "a.gz"
    path.write_bytes(member(DATA) + b"garbage")
    layer = gz.plain(source.blob(path))
    layer.finish()
    again = pickle.loads(pickle.dumps(layer))
    assert (again.size, again.notes) == (layer.size, layer.notes)
    assert again.read(100, 50) == DATA[100:150]


def test_no_stream_can_hold_more_than_its_bound():
    raw = gzip.compress(bytes(10 << 20), 9)
    assert opened(raw).bound >= 10 << 20
