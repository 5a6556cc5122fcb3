# SPDX-License-Identifier: MIT
"""Volumes over compressed or coloured pixels: what is decoded and when, colours of any depth, MONOCHROME1."""

from __future__ import annotations

import pickle
import struct
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import numpy as np
import pytest

from tests import medfmt, room
from tests.pixel_files import LITTLE, RLE, element, image

decoders = room("formats.dicom.pixels.decoders")
rle = room("formats.dicom.pixels.rle")
FRAMES = [np.arange(24, dtype=np.uint16).reshape(4, 6) * 7 + 1000 * n for n in range(8)]
RGB = {0x00280002: ("US", 3), 0x00280004: ("CS", "RGB"), 0x00280006: ("US", 0)}


def place(n: int) -> bytes:
    """The functional groups of frame `n`: 2 mm above the last."""
    position = element(0x00209113, "SQ", [element(0x00200032, "DS", f"0\\0\\{2 * n}")])
    turned = element(0x00209116, "SQ", [element(0x00200037, "DS", "1\\0\\0\\0\\1\\0")])
    return position + turned + element(0x00289110, "SQ", [element(0x00280030, "DS", "1\\1")])


def multiframe(n: int = len(FRAMES), more: dict | None = None) -> bytes:
    groups = {0x00280008: ("IS", str(n)), 0x52009230: ("SQ", [place(k) for k in range(n)])}
    return image([rle.encode(f) for f in FRAMES[:n]], rows=4, columns=6, syntax=RLE, more={**groups, **(more or {})})


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The first sample of each frame that is decoded from now on, in thousands: its number."""
    found: list[int] = []
    decode = decoders.DECODERS["rle"]

    def counting(data: bytes, info: object) -> object:
        samples, bits = decode(data, info)
        found.append(int(samples.flat[0]) // 1000)
        return samples, bits

    monkeypatch.setitem(decoders.DECODERS, "rle", counting)
    return found


# ---- lazily


@pytest.mark.parametrize(
    ("index", "frames"),
    [
        ((..., 3), [3]),
        ((0, 0, 5), [5]),
        ((slice(None), slice(None), slice(2, 4)), [2, 3]),
        ((1, slice(None), slice(None, None, 3)), [0, 3, 6]),
        ((..., [7, 0]), [0, 7]),
        ((..., slice(0, 0)), []),
    ],
)
def test_a_slice_decodes_the_frames_it_asks_for(index: tuple, frames: list[int], decoded: list[int]) -> None:
    vol = medfmt.load(multiframe())
    assert (vol.shape, decoded) == ((6, 4, 8), [])
    truth = np.stack([f.T[:, ::-1] for f in FRAMES], axis=-1)
    assert np.array_equal(vol.data[index], truth[index])
    assert sorted(decoded) == frames


def test_one_frame_of_a_data_set_is_decoded_alone(decoded: list[int]) -> None:
    ds = medfmt.dicom.read(multiframe())
    assert ds.frame(6).tolist() == FRAMES[6].tolist()
    assert medfmt.dicom.frames(ds).read(2).tolist() == FRAMES[2].tolist()
    assert decoded == [6, 2]


@pytest.mark.parametrize("pool", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_an_executor_decodes_the_frames_of_a_volume_side_by_side(pool: type) -> None:
    vol = medfmt.load(multiframe(more={0x00281052: ("DS", "-5"), 0x00281053: ("DS", "2")}))
    with pool(2) as executor:
        scaled = vol.data.read(..., executor=executor)
        part = vol.data.stored.read((2, slice(None), slice(1, 6, 2)), executor=executor)
        whole = vol.data.read(..., np.int32, executor=executor)
    assert np.array_equal(scaled, vol.data[...])
    assert np.array_equal(part, vol.data.stored[2, :, 1:6:2])
    assert np.array_equal(whole, vol.data[...])
    assert np.array_equal(pickle.loads(pickle.dumps(vol.data))[..., 3], vol.data[..., 3])


@pytest.mark.parametrize("count", [1, 10, 100, 1000])
@pytest.mark.parametrize("packed", [True, False], ids=["RLE", "native"])
def test_the_cost_of_a_frame_does_not_grow_with_its_number(count: int, packed: bool) -> None:
    data = rle.encode(FRAMES[1]) if packed else FRAMES[1].tobytes()
    pixels, syntax = ([data] * count, RLE) if packed else (data * count, LITTLE)
    layer = room("core.source").blob(
        image(pixels, rows=4, columns=6, syntax=syntax, more={0x00280008: ("IS", str(count))})
    )
    read: list[int] = []

    class Counting:
        path, name, size, sibling = layer.path, layer.name, layer.size, layer.sibling

        def read(self, offset: int, nbytes: int) -> bytes:
            read.append(nbytes)
            return layer.read(offset, nbytes)

        def readinto(self, offset: int, buffer: memoryview) -> int:
            read.append(len(buffer))
            return layer.readinto(offset, buffer)

    frames = medfmt.dicom.frames(medfmt.dicom.read(Counting()))
    for n in {0, count // 2, count - 1}:
        read.clear()
        assert frames.read(n).tolist() == FRAMES[1].tolist()
        assert sum(read) == len(data)


# ---- colours


@pytest.mark.parametrize("bits", [8, 16, 32])
def test_colours_of_any_depth_become_structured_voxels(bits: int) -> None:
    dtype = np.dtype(f"u{bits // 8}")
    samples = np.arange(18, dtype=np.uint64).reshape(2, 3, 3) * (2**bits // 19)
    pixels = samples.astype(dtype.newbyteorder("<")).tobytes()
    vol = medfmt.load(image(pixels, rows=2, columns=3, bits=bits, more=RGB))
    assert vol.shape == (3, 2, 1)
    assert vol.data.stored.dtype == np.dtype([(name, dtype) for name in "RGB"])
    found = np.stack([np.asarray(vol)[name][..., 0] for name in "RGB"], axis=-1)
    assert found.tolist() == samples.transpose(1, 0, 2)[:, ::-1].tolist()


@pytest.mark.parametrize("name", ["x.nii", "x.nii.gz", "x.hdr", "x.npz", "x.mgz", "series"])
def test_deep_colours_that_a_format_lacks_are_refused_before_a_byte_is_written(name: str, tmp_path) -> None:
    vol = medfmt.load(image(bytes(36), rows=2, columns=3, bits=16, more=RGB))
    with pytest.raises(medfmt.NotRepresentableError, match="'R', '<u2'"):
        medfmt.save(vol, tmp_path / name, format="dicom" if name == "series" else None)
    assert list(tmp_path.rglob("*")) == []


def test_deep_colours_are_shown_by_their_highest_byte_and_compared_whole() -> None:
    grey = room("view.grey")
    values = np.zeros((2, 2, 1), [(name, "u2") for name in "RGB"])
    values["R"][0], values["G"] = 0xFFFF, 0x1234
    assert grey.shown(values, (0, 1))[0, 0, 0].tolist() == [255, 0x12, 0]
    more = values.copy()
    more["R"][0, 0, 0] = 0
    difference = medfmt.diff(medfmt.Volume(values, np.eye(4)), medfmt.Volume(more, np.eye(4)))
    assert difference.largest == 0xFFFF


def test_four_samples_are_refused_and_the_other_way_named() -> None:
    four = {0x00280002: ("US", 4), 0x00280004: ("CS", "CMYK"), 0x00280006: ("US", 0)}
    with pytest.raises(medfmt.UnsupportedError, match="4 of 8 bits") as e:
        medfmt.load(image(bytes(8), rows=1, columns=2, bits=8, vr="OB", more=four))
    assert e.value.field == "(0028,0002) SamplesPerPixel"
    assert "stored_array" in e.value.hint


# ---- grey


def test_monochrome1_is_noted_and_not_inverted() -> None:
    raw = image(struct.pack("<2H", 7, 9), rows=1, columns=2, more={0x00280004: ("CS", "MONOCHROME1")})
    vol = medfmt.load(raw)
    assert np.asarray(vol).ravel().tolist() == [7, 9]
    note = next(note for note in vol.notes if note.code == "monochrome1")
    assert (note.severity, note.field) == ("info", "(0028,0004) PhotometricInterpretation")
    assert "monochrome1" not in [n.code for n in medfmt.load(image(bytes(4), rows=1, columns=2)).notes]
