# SPDX-License-Identifier: MIT
"""`.mgh` and `.mgz` against nibabel and against bytes written by hand."""

from __future__ import annotations

import gzip
import struct

import numpy as np
import pytest

from tests import SHARED_DATA, hexbytes, medfmt, room

mgh = room("formats.mgh")
core = room("core.reading")
errors = room("core.errors")
source = room("core.source")
arrays = room("core.arrays")

AFFINE = np.array([[0.0, -2.0, 0.5, 5.0], [3.0, 0.0, 0.0, -7.5], [0.0, 0.25, 1.25, 11.0], [0, 0, 0, 1]])
HEADER = hexbytes(
    "0000 0001",  # version
    "0000 0002 0000 0003 0000 0004 0000 0001",  # dims
    "0000 0004",  # type: int16
    "0000 0000",  # dof
    "0001",  # goodRASFlag
    "3f80 0000 4000 0000 4040 0000",  # delta: 1, 2, 3 mm
    "bf80 0000 0000 0000 0000 0000",  # x: left
    "0000 0000 0000 0000 bf80 0000",  # y: inferior
    "0000 0000 3f80 0000 0000 0000",  # z: anterior
    "0000 0000 4120 0000 0000 0000",  # centre: 0, 10, 0
) + bytes(194)
VALUES = np.arange(24, dtype=">i2")
FILE = HEADER + VALUES.tobytes()


def reading_of(raw, **options):
    return mgh.MGH.read(core.Stack((source.blob(raw),)), core.Options(**options))


def built(reading, **options):
    (chunks,) = mgh.MGH.build(reading, core.BuildOptions(**options)).values()
    return b"".join(bytes(chunk) for chunk in chunks)


def test_the_header_gives_shape_values_and_affine():
    reading = reading_of(FILE)
    np.testing.assert_array_equal(reading.data.read(), VALUES.reshape((2, 3, 4), order="F"))
    assert reading.data.dtype == np.dtype("i2")
    expected = [[-1, 0, 0, 1], [0, 0, 3, 4], [0, -2, 0, 3], [0, 0, 0, 1]]  # centre less half of each extent
    np.testing.assert_array_equal(reading.affine, expected)
    assert reading.header.delta == (1.0, 2.0, 3.0)
    assert reading.provenance.rule == "ras"


def test_without_ras_the_volume_is_coronal_and_a_note_says_so():
    reading = reading_of(mgh.HEADER.edit(HEADER, {"goodRASFlag": 0}, ">") + VALUES.tobytes())
    np.testing.assert_array_equal(reading.affine, [[-1, 0, 0, 1], [0, 0, 1, -2], [0, -1, 0, 1.5], [0, 0, 0, 1]])
    assert [(note.code, note.offset) for note in reading.notes] == [("mgh-no-ras", 28)]


@pytest.mark.parametrize("change", [{"delta": (np.nan, 1, 1)}, {"Mdc": [0.0] * 9}, {"Pxyz_c": (np.inf, 0, 0)}])
def test_an_orientation_that_cannot_be_falls_back_with_a_departure(change):
    reading = reading_of(mgh.HEADER.edit(HEADER, change, ">") + VALUES.tobytes())
    assert np.isfinite(reading.affine).all()
    assert [note.severity for note in reading.notes] == ["departure"]


@pytest.mark.parametrize("footer", [b"", bytes(range(40))])
def test_an_untouched_file_is_written_byte_by_byte(footer):
    assert built(reading_of(FILE + footer)) == FILE + footer
    assert built(reading_of(gzip.compress(FILE + footer))) == FILE + footer


def test_a_zipped_file_reads_the_same():
    np.testing.assert_array_equal(reading_of(gzip.compress(FILE)).data.read(), reading_of(FILE).data.read())


@pytest.mark.parametrize(
    ("dtype", "written"),
    [("u1", "u1"), ("i2", "i2"), ("u2", "u2"), ("i4", "i4"), ("f4", "f4"), ("i1", "i2"), ("?", "u1"), ("f2", "f4")],
)
def test_what_is_written_comes_back(dtype, written):
    array = np.arange(2 * 3 * 4 * 2).reshape(2, 3, 4, 2).astype(dtype)
    again = reading_of(built(core.Reading(arrays.MemoryArray(array), AFFINE)))
    assert again.data.dtype == np.dtype(written)
    np.testing.assert_array_equal(again.data.read(), array)
    np.testing.assert_allclose(again.affine, AFFINE, atol=1e-5)


def test_scaled_values_are_written_as_float32():
    again = reading_of(
        built(core.Reading(arrays.MemoryArray(np.arange(24, dtype="i2").reshape(2, 3, 4)), AFFINE, slope=0.5))
    )
    np.testing.assert_array_equal(again.data.read(), np.arange(24, dtype="f4").reshape(2, 3, 4) / 2)


@pytest.mark.parametrize(
    ("array", "options", "name"),
    [
        (np.zeros((2, 2, 2), "f8"), {}, "type"),
        (np.zeros((2, 2, 2), "c8"), {}, "type"),
        (np.zeros((2, 2, 2, 2, 2), "i2"), {}, "shape"),
        (np.full((2, 2, 2), 300, "i2"), {"dtype": "u1"}, "dtype"),
    ],
)
def test_what_mgh_cannot_hold_is_refused(array, options, name):
    with pytest.raises(errors.NotRepresentableError) as caught:
        built(core.Reading(arrays.MemoryArray(array), AFFINE), **options)
    assert caught.value.field == name


@pytest.mark.parametrize(
    ("change", "kind", "name", "offset"),
    [
        ({"version": 2}, "Malformed", "version", 0),
        ({"dims": (2, 0, 4, 1)}, "Malformed", "dims[1]", 8),
        ({"dims": (2, 3, 4, -1)}, "Malformed", "dims[3]", 16),
        ({"dims": (2, 3, 4, 2)}, "Truncated", "voxel data", len(FILE)),
        ({"type": 5}, "Unsupported", "type", 20),
    ],
)
def test_a_broken_header_is_refused_at_its_field(change, kind, name, offset):
    with pytest.raises(getattr(errors, kind + "Error")) as caught:
        reading_of(mgh.HEADER.edit(HEADER, change, ">") + VALUES.tobytes())
    assert (caught.value.field, caught.value.offset) == (name, offset)


def test_a_cut_file_is_refused_at_every_byte():
    for at in range(len(FILE)):
        with pytest.raises(errors.TruncatedError):
            reading_of(FILE[:at]).data.read()
    zipped = gzip.compress(FILE)
    for at in range(len(zipped)):
        with pytest.raises(errors.FormatError):
            reading_of(zipped[:at]).data.read()


@pytest.mark.parametrize("footer", [b"", bytes(12), bytes(20), bytes(33)])
def test_explain_covers_every_byte_once(footer):
    rows = mgh.MGH.rows(source.blob(FILE + footer))
    assert [row.offset for row in rows] == list(np.cumsum([0] + [row.nbytes for row in rows])[:-1])
    assert rows[-1].offset + rows[-1].nbytes == len(FILE + footer)
    assert next(row for row in rows if row.field == "type").value == "4 = int16"


# ---- beside nibabel ----


def test_nibabel_reads_what_is_written(tmp_path):
    nibabel = pytest.importorskip("nibabel")
    array = np.random.default_rng(1).normal(size=(3, 4, 5, 2)).astype("f4")
    for version in (".mgh", ".mgz"):
        path = tmp_path / ("x" + version)
        medfmt.save(medfmt.Volume(array, AFFINE), path)
        raw = path.read_bytes()
        seen = nibabel.MGHImage.from_bytes(gzip.decompress(raw) if version == ".mgz" else raw)
        np.testing.assert_array_equal(np.asanyarray(seen.dataobj), array)
        np.testing.assert_allclose(seen.affine, AFFINE, atol=1e-5)


def test_what_nibabel_writes_is_read(tmp_path):
    nibabel = pytest.importorskip("nibabel")
    for dtype in ("u1", "i2", "i4", "f4"):
        array = np.arange(60).reshape(3, 4, 5).astype(dtype)
        path = str(tmp_path / "x.mgz")
        nibabel.save(nibabel.MGHImage(array, AFFINE), path)
        reading = mgh.MGH.read(core.Stack((source.blob(path),)), core.Options())
        np.testing.assert_array_equal(reading.data.read(), array)
        np.testing.assert_allclose(reading.affine, nibabel.load(path).affine, atol=1e-5)


def test_a_real_file_reads_as_nibabel_reads_it():
    nibabel = pytest.importorskip("nibabel")
    path = SHARED_DATA / "mgh-nibabel" / "files" / "test.mgz"
    if not path.exists():
        pytest.skip(reason="../shared/data is not beside the checkout")
    reading = mgh.MGH.read(core.Stack((source.blob(str(path)),)), core.Options())
    seen = nibabel.load(path)
    np.testing.assert_array_equal(reading.data.read(), np.asanyarray(seen.dataobj))
    np.testing.assert_allclose(reading.affine, seen.affine, atol=1e-6)
    assert struct.unpack(">i", reading.header.raw[:4]) == (1,)
