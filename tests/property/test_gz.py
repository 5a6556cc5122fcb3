# SPDX-License-Identifier: MIT
"""Properties of gzip: whatever is written, however it is cut, every part of it reads back."""

from __future__ import annotations

import gzip
import io
import zlib

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import room

gz = room("core.gz")
gzindex = room("core.gzindex")
source = room("core.source")
sink = room("core.sink")
errors = room("core.errors")


def joined(chunks):
    out = io.BytesIO()
    for chunk in chunks:
        if isinstance(chunk, sink.Patch):
            out.seek(chunk.offset)
        out.write(chunk.data if isinstance(chunk, sink.Patch) else chunk)
    return out.getvalue()


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    data=st.binary(max_size=3000),
    header=st.integers(0, 500),
    volume=st.integers(0, 4000),
    level=st.integers(0, 9),
    threads=st.integers(1, 3),
    at=st.integers(0, 3100),
    n=st.integers(0, 3100),
)
def test_written_streams_read_back_in_any_part(data, header, volume, level, threads, at, n):
    layout = gzindex.Layout(min(header, len(data)), volume, len(data))
    raw = joined(gz.compress([data], level=level, layout=layout, threads=threads))
    assert gzip.decompress(raw) == data
    layer = gz.plain(source.blob(raw))
    assert layer.read(at, n) == data[at : at + n]
    layer.finish()
    assert (layer.size, layer.notes) == (len(data), ())


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    parts=st.lists(st.binary(max_size=400), min_size=1, max_size=5),
    padding=st.integers(0, 600),
    reads=st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 2000)), max_size=6),
)
def test_members_read_as_one_stream(parts, padding, reads):
    data = b"".join(parts)
    layer = gz.plain(source.blob(b"".join(gzip.compress(part) for part in parts) + bytes(padding)))
    for at, n in reads:
        assert layer.read(at, n) == data[at : at + n]
    layer.finish()
    assert layer.size == len(data)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    data=st.binary(max_size=600),
    flips=st.lists(st.tuples(st.integers(0, 999), st.integers(1, 255)), min_size=1, max_size=3),
    own=st.booleans(),
)
def test_damage_gives_the_same_bytes_or_a_format_error(data, flips, own):
    good = (
        joined(gz.compress([data], layout=gzindex.Layout(0, 100, len(data)))) if own else gzip.compress(data, mtime=0)
    )
    bad = bytearray(good)
    for at, mask in flips:
        bad[at % len(bad)] ^= mask
    layer = source.blob(bytes(bad))
    try:
        view = gz.plain(layer)
        found = view.read(0, 10_000)
        if view is not layer:
            view.finish()
    except errors.FormatError as e:
        outcome = 0 <= e.offset <= len(bad)
    else:
        outcome = view is layer or found == data
    assert outcome


@given(a=st.binary(max_size=300), b=st.binary(max_size=300))
def test_crcs_join(a, b):
    assert gzindex.joined(zlib.crc32(a), zlib.crc32(b), len(b)) == zlib.crc32(a + b)


@given(
    header=st.integers(0, 10**6), volume=st.integers(0, 10**8), volumes=st.integers(0, 5000), rest=st.integers(0, 10**6)
)
def test_blocks_cover_each_byte_once(header, volume, volumes, rest):
    total = header + volume * volumes + rest
    blocks = gzindex.Blocks.of(gzindex.Layout(header, volume, total))
    assert blocks.count <= gzindex.MOST_BLOCKS
    end = 0
    for number in range(blocks.count):
        start, length = blocks.span(number)
        assert start == end
        assert length > 0
        end += length
    assert end == total
