# SPDX-License-Identifier: MIT
"""`.npz`: read beside numpy, written for numpy, and nothing in it is ever run."""

from __future__ import annotations

import io
import pickle
import zipfile

import numpy as np
import pytest

from tests import medfmt, room

npz = room("formats.npz")
npy = room("formats.npz.npy")
core = room("core.reading")
errors = room("core.errors")
source = room("core.source")
arrays = room("core.arrays")
sink = room("core.sink")

AFFINE = np.array([[0.0, -2.0, 0.0, 5.0], [3.0, 0.0, 0.0, -7.5], [0.0, 0.0, 1.25, 11.0], [0, 0, 0, 1]])
DTYPES = ["?", "i1", "u1", "<i2", ">u2", "<i4", "<u4", "<i8", ">u8", "<f2", "<f4", ">f8", "<c8", ">c16"]


def saved(compressed=False, **members):
    out = io.BytesIO()
    (np.savez_compressed if compressed else np.savez)(out, **members)
    return out.getvalue()


def reading_of(raw, **options):
    return npz.NPZ.read(core.Stack((source.blob(raw),)), core.Options(**options))


def built(reading, **options):
    """The bytes that `build` gives, its patches applied."""
    out = bytearray()
    (chunks,) = npz.NPZ.build(reading, core.BuildOptions(**options)).values()
    for chunk in chunks:
        if isinstance(chunk, sink.Patch):
            out[chunk.offset : chunk.offset + len(chunk.data)] = chunk.data
        else:
            out += chunk
    return bytes(out)


def a_reading(array, **more):
    return core.Reading(arrays.MemoryArray(array), AFFINE, **more)


def npy_bytes(descr="'<i2'", fortran="False", shape="(2, 3)", data=bytes(12)):
    text = f"{{'descr': {descr}, 'fortran_order': {fortran}, 'shape': {shape}, }}".encode()
    text = text.ljust(-(-(len(text) + 11) // 64) * 64 - 10 - 1) + b"\n"
    return b"\x93NUMPY\1\0" + len(text).to_bytes(2, "little") + text + data


def zipped(**members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, raw in members.items():
            file.writestr(name + ".npy", raw)
    return out.getvalue()


@pytest.mark.parametrize("order", ["C", "F"])
@pytest.mark.parametrize("compressed", [False, True])
@pytest.mark.parametrize("dtype", DTYPES)
def test_every_dtype_reads_as_numpy_reads_it(dtype, compressed, order):
    array = np.asarray(np.arange(2 * 3 * 4).reshape(2, 3, 4) - 5).astype(dtype, order=order)
    reading = reading_of(saved(compressed, image=array))
    assert reading.data.dtype == array.dtype.newbyteorder("=")
    np.testing.assert_array_equal(reading.data.read(), array)
    np.testing.assert_array_equal(reading.data.read((slice(None), 1, -1)), array[:, 1, -1])


def test_read_gives_every_array_as_numpy_does():
    members = {
        "image": np.arange(24.0).reshape(2, 3, 4),
        "labels": np.zeros((2, 3, 4), np.uint8),
        "affine": AFFINE,
        "text": np.array("T1w ü"),
        "empty": np.zeros((0, 3)),
        "rgb": np.zeros((2, 2), [("R", "u1"), ("G", "u1"), ("B", "u1")]),
    }
    raw = saved(**members)
    found, expected = npz.read(raw), np.load(io.BytesIO(raw))
    assert list(found) == list(expected)
    for name in expected:
        np.testing.assert_array_equal(found[name], expected[name])


def test_several_images_ask_for_a_name_and_say_which_there_are():
    raw = saved(image=np.ones((2, 2)), labels=np.zeros((2, 2)), affine=AFFINE)
    with pytest.raises(errors.AmbiguousError, match=r"image, labels.*name='image'"):
        reading_of(raw)
    np.testing.assert_array_equal(reading_of(raw, name="labels").data.read(), np.zeros((2, 2)))
    np.testing.assert_array_equal(reading_of(raw, name="labels").affine, AFFINE)
    with pytest.raises(errors.UnknownFormatError, match="one of image, labels"):
        reading_of(raw, name="lesions")


def test_an_image_may_have_an_affine_of_its_own():
    raw = saved(image=np.ones((2, 2)), labels=np.zeros((2, 2)), affine=AFFINE, **{"labels.affine": np.eye(4)})
    np.testing.assert_array_equal(reading_of(raw, name="image").affine, AFFINE)
    np.testing.assert_array_equal(reading_of(raw, name="labels").affine, np.eye(4))


def test_without_an_affine_a_note_says_so():
    reading = reading_of(saved(image=np.ones((2, 2))))
    np.testing.assert_array_equal(reading.affine, np.eye(4))
    assert [(note.code, note.severity) for note in reading.notes] == [("no-affine", "info")]


@pytest.mark.parametrize("affine", [np.zeros((4, 4)), np.eye(3), np.full((4, 4), np.nan), np.eye(4) * 2])
def test_an_affine_that_cannot_be_one_is_a_departure(affine):
    reading = reading_of(saved(image=np.ones((2, 2)), affine=affine))
    np.testing.assert_array_equal(reading.affine, np.eye(4))
    assert [(note.code, note.severity) for note in reading.notes] == [("bad-affine", "departure")]


@pytest.mark.parametrize("level", [0, 1, 9])
@pytest.mark.parametrize("dtype", ["u1", "<i2", "<f4", "<f8", "<c8"])
def test_what_is_written_numpy_reads(dtype, level):
    array = np.asfortranarray(np.arange(4 * 5 * 6 * 2).reshape(4, 5, 6, 2).astype(dtype))
    raw = built(a_reading(array, slope=2.0, inter=-1.0, meta={"RepetitionTime": 2.5}), level=level)
    with np.load(io.BytesIO(raw)) as seen:
        np.testing.assert_array_equal(seen["data"], array)
        np.testing.assert_array_equal(seen["affine"], AFFINE)
        assert (float(seen["slope"]), float(seen["inter"])) == (2.0, -1.0)
        assert str(seen["meta"]) == '{"RepetitionTime": 2.5}'
    assert zipfile.ZipFile(io.BytesIO(raw)).testzip() is None
    again = reading_of(raw)
    np.testing.assert_array_equal(again.data.read(), array)
    assert (again.slope, again.inter, again.meta) == (2.0, -1.0, {"RepetitionTime": 2.5})
    assert again.data.dtype == array.dtype


def test_the_numbers_of_a_header_are_kept_and_its_texts_only_on_request():
    header = npz.NpzHeader((), {"dim": (3, 4, 5), "qfac": -1.0, "descrip": "Doe^Jane"}, "data", None, None)
    reading = a_reading(np.zeros((2, 2)), header=header)
    assert reading_of(built(reading)).header.words == {"dim": (3, 4, 5), "qfac": -1.0}
    assert b"Doe" not in built(reading, level=0)
    assert reading_of(built(reading, keep_phi=True)).header.words["descrip"] == "Doe^Jane"


def test_the_numbers_of_a_nifti_header_go_along(tmp_path):
    nifti = medfmt.Volume(np.zeros((2, 3, 4), "i2"), AFFINE, meta={"RepetitionTime": 2.0})
    medfmt.save(nifti, tmp_path / "x.nii")
    medfmt.save(medfmt.load(tmp_path / "x.nii"), tmp_path / "x.npz")
    words = medfmt.load(tmp_path / "x.npz").header.words
    assert words["dim"][:4] == (3, 2, 3, 4)
    assert words["sform_code"] == medfmt.load(tmp_path / "x.nii").header.sform_code
    assert "descrip" not in words


def test_gradients_go_along():
    gradients = core.Gradients([0.0, 1000.0], [[0.0, 0.0, 0.0], [0.6, 0.0, 0.8]])
    again = reading_of(built(a_reading(np.zeros((2, 2, 2, 2)), gradients=gradients))).gradients
    np.testing.assert_array_equal(again.bvals, gradients.bvals)
    np.testing.assert_array_equal(again.bvecs, gradients.bvecs)


def test_the_same_volume_gives_the_same_bytes():
    array = np.arange(24.0).reshape(2, 3, 4)
    assert built(a_reading(array)) == built(a_reading(array))


def test_an_untouched_reading_is_written_byte_by_byte():
    raw = saved(image=np.arange(24.0).reshape(2, 3, 4), affine=AFFINE, other=np.array("words of somebody else"))
    assert built(reading_of(raw)) == raw


def test_a_changed_affine_is_written():
    raw = saved(image=np.arange(24.0).reshape(2, 3, 4), affine=AFFINE)
    reading = reading_of(raw)
    moved = core.Reading(reading.data, np.eye(4), reading.header, "npz")
    np.testing.assert_array_equal(reading_of(built(moved)).affine, np.eye(4))


def test_narrowing_rounds_and_refuses_what_does_not_fit():
    reading = a_reading(np.array([[0.4, 254.6]]))
    np.testing.assert_array_equal(reading_of(built(reading, dtype="u1")).data.read(), [[0, 255]])
    with pytest.raises(errors.NotRepresentableError) as caught:
        built(a_reading(np.array([[0.0, 300.0]])), dtype="u1")
    assert caught.value.field == "dtype"


def test_write_gives_several_arrays_that_numpy_reads(tmp_path):
    path = str(tmp_path / "both.npz")
    npz.write(path, {"image": np.ones((2, 3)), "labels": np.zeros((2, 3), "u1"), "affine": AFFINE})
    assert list(np.load(path)) == ["image", "labels", "affine"]
    with pytest.raises(errors.NotRepresentableError):
        npz.write(path, {"image": np.array([object()])})
    assert list(np.load(path)) == ["image", "labels", "affine"]


class Bomb:
    """An object whose unpickling would be seen."""

    def __reduce__(self):
        return (pytest.fail, ("something was unpickled",))


def test_nothing_is_unpickled():
    out = io.BytesIO()
    np.save(out, np.array([1], object), allow_pickle=True)
    raw = out.getvalue()
    with pytest.raises(errors.UnsupportedError, match="unpickled") as caught:
        npz.read(zipped(a=raw[: raw.index(b"\n") + 1] + pickle.dumps(Bomb())))
    assert (caught.value.field, caught.value.offset) == ("a.npy descr", 10)
    with pytest.raises(errors.MalformedError):
        npz.read(zipped(a=pickle.dumps(Bomb())))


# what is written in place of the right thing, the kind of error, its field, its offset in the member
BROKEN = {
    "descr that calls": ({"descr": "__import__('os')"}, "Malformed", "a.npy header", 11),
    "descr of objects": ({"descr": "'|O'"}, "Unsupported", "a.npy descr", 10),
    "descr of nothing": ({"descr": "'<U0'"}, "Unsupported", "a.npy descr", 10),
    "negative shape": ({"shape": "(-2, 3)"}, "Malformed", "a.npy header", 50),
    "shape of floats": ({"shape": "(2.0, 3)"}, "Malformed", "a.npy header", 50),
    "shape too large": ({"shape": "(2, 4)"}, "Truncated", "a.npy size", 128),
    "shape too small": ({"shape": "(2, 2)"}, "Malformed", "a.npy size", 128),
    "shape that wraps": ({"shape": "(4294967296, 4294967296)"}, "Malformed", "a.npy shape", 10),
    "order that is text": ({"fortran": "'yes'"}, "Malformed", "a.npy header", 26),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_member_is_refused_where_it_breaks(case):
    given, kind, name, offset = BROKEN[case]
    with pytest.raises(getattr(errors, kind + "Error")) as caught:
        npz.read(zipped(a=npy_bytes(**given)))
    assert (caught.value.field, caught.value.offset, caught.value.path) == (name, offset, "<bytes>")


def test_a_flipped_bit_never_changes_a_voxel():
    """Whatever bit is flipped: refused, or the values are those of the file."""
    array = np.arange(60, dtype="<i2").reshape(3, 4, 5)
    for raw in (saved(image=array), saved(True, image=array)):
        for at in range(len(raw)):
            bad = bytearray(raw)
            bad[at] ^= 1 << (at % 8)
            try:
                reading = reading_of(bytes(bad))
                values = reading.data.read()
            except errors.FormatError:
                continue
            assert values.tobytes() == array.tobytes(), at


def test_a_cut_file_is_refused_at_every_byte():
    raw = saved(True, image=np.arange(24.0).reshape(2, 3, 4))
    for at in range(len(raw)):
        with pytest.raises(errors.FormatError):
            reading_of(raw[:at]).data.read()


@pytest.mark.parametrize("compressed", [False, True])
def test_explain_covers_every_byte_once(compressed):
    raw = saved(compressed, image=np.arange(24.0).reshape(2, 3, 4), affine=AFFINE)
    rows = npz.NPZ.rows(source.blob(raw))
    assert [row.offset for row in rows] == list(np.cumsum([0] + [row.nbytes for row in rows])[:-1])
    assert rows[-1].offset + rows[-1].nbytes == len(raw)


def test_a_reading_pickles():
    reading = reading_of(saved(True, image=np.arange(24.0).reshape(2, 3, 4)))
    again = pickle.loads(pickle.dumps(reading.data))
    np.testing.assert_array_equal(again.read(), reading.data.read())


def test_the_zip64_fields_of_a_large_member_are_read():
    """numpy writes zip64 local headers always; the directory has them when 32 bits do not do."""
    raw = saved(image=np.arange(6))
    if int.from_bytes(raw[18:22], "little") != 0xFFFFFFFF:
        pytest.skip(reason="zipfile of Python 3.10 writes the 32-bit sizes into the local header")
    np.testing.assert_array_equal(reading_of(raw).data.read(), np.arange(6))


@pytest.mark.parametrize("depth", [65, 700, 5000])
@pytest.mark.parametrize("nest", ['{"a":', "["])
def test_words_nested_deeper_than_anyone_means_are_refused(depth, nest, tmp_path):
    text = '{"a":' + nest * depth + "1" + ("}" if nest[0] == "{" else "]") * depth + "}"
    np.savez(tmp_path / "x.npz", data=np.zeros((2, 3, 4)), affine=np.eye(4), meta=np.array(text))
    with pytest.raises(medfmt.MalformedError) as caught:
        medfmt.load(tmp_path / "x.npz")
    assert (caught.value.field, caught.value.offset) == ("meta.npy", 0)
