# SPDX-License-Identifier: MIT
"""Random images, coded by dcmtk's programs and decoded here, and the other way round: the samples must be the same.

Its lossy JPEG is compared with what its own decoder makes of it, two grey levels apart at most.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import medfmt, room
from tests.pixel_files import LITTLE, LOSSLESS, RLE, image
from tests.property.test_pixels_codecs import images

lossless = room("formats.dicom.pixels.jpeg_lossless")
rle = room("formats.dicom.pixels.rle")
UIDS = {0x00080016: ("UI", "1.2.840.10008.5.1.4.1.1.7"), 0x00080018: ("UI", "1.2.3.4")}


def by(program: str, raw: bytes, *options: str) -> bytes:
    """What a program of dcmtk makes of a file."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "a.dcm"), Path(folder, "b.dcm")
        source.write_bytes(raw)
        done = subprocess.run([program, *options, source, target], capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()
        return target.read_bytes()


def needs(*programs: str) -> pytest.MarkDecorator:
    absent = [p for p in programs if shutil.which(p) is None]
    return pytest.mark.skipif(bool(absent), reason=f"needs {', '.join(absent)} of dcmtk")


def file(samples: np.ndarray, bits: int, pixels: list[bytes] | None = None, syntax: str = LITTLE) -> bytes:
    """A file of (frames, rows, columns, samples), native or with the fragments given."""
    frames, rows, columns, colours = samples.shape
    more = {
        **UIDS,
        0x00080060: ("CS", "OT"),
        0x00280101: ("US", bits),
        0x00280102: ("US", bits - 1),
        0x00280103: ("US", int(samples.dtype.kind == "i")),
        0x00280008: ("IS", str(frames)),
    }
    if colours == 3:
        more |= {0x00280002: ("US", 3), 0x00280004: ("CS", "RGB"), 0x00280006: ("US", 0)}
    native = samples.astype(samples.dtype.newbyteorder("<")).tobytes()
    cell = 8 * samples.itemsize
    vr = "OB" if cell == 8 else "OW"
    return image(pixels or native, rows=rows, columns=columns, bits=cell, vr=vr, syntax=syntax, more=more)


def stored(raw: bytes, like: np.ndarray) -> np.ndarray:
    return np.asarray(medfmt.dicom.read(raw).stored_array).reshape(like.shape)


@st.composite
def stacks(draw: st.DrawFn) -> tuple[np.ndarray, int]:
    """(frames, rows, columns, samples) and the bits; grey ones also signed."""
    samples, bits = draw(images())
    if samples.shape[2] == 1 and draw(st.booleans()):
        half = 1 << (bits - 1)
        samples = (samples.astype(int) - half).astype(f"i{samples.itemsize}")
    frames = draw(st.integers(1, 3))
    return np.stack([np.roll(samples, n, axis=0) for n in range(frames)]), bits


@needs("dcmcrle")
@settings(deadline=None)
@given(stacks())
def test_rle_of_dcmtk(case: tuple[np.ndarray, int]) -> None:
    samples, bits = case
    assert np.array_equal(stored(by("dcmcrle", file(samples, bits)), samples), samples)


@needs("dcmcjpeg")
@settings(deadline=None)
@given(stacks(), st.integers(0, 7), st.integers(0, 3), st.sampled_from([(), ("+fs", "1"), ("-ot",)]))
def test_lossless_jpeg_of_dcmtk(case: tuple[np.ndarray, int], predictor: int, point: int, how: tuple) -> None:
    samples, bits = case
    if predictor == 0:
        assert np.array_equal(stored(by("dcmcjpeg", file(samples, bits), "+e1", *how), samples), samples)
        return
    point = min(point, bits - 1)
    raw = by("dcmcjpeg", file(samples, bits), "+el", "+sv", str(predictor), "+pt", str(point), *how)
    assert np.array_equal(stored(raw, samples), samples >> point << point)


@needs("dcmcjpls")
@settings(deadline=None)
@given(stacks(), st.sampled_from(["+il", "+is", "+in"]))
def test_jpeg_ls_of_dcmtk(case: tuple[np.ndarray, int], interleave: str) -> None:
    # Lossless and "raw" only. Version 3.6.7 dies of some "cooked" and near-lossless images, and codes others such that
    # CharLS 2 and libjpeg do not read them either. Near-lossless streams by CharLS itself are in test_pixels_peers.
    samples, bits = case
    assert np.array_equal(stored(by("dcmcjpls", file(samples, bits), "+el", "+pr", interleave), samples), samples)


@needs("dcmcjpeg", "dcmdjpeg")
@settings(deadline=None)
@given(stacks(), st.sampled_from(["+eb", "+ee", "+es", "+ep"]), st.integers(30, 100), st.sampled_from(["+s2", "+s4"]))
def test_lossy_jpeg_of_dcmtk(case: tuple[np.ndarray, int], process: str, quality: int, sampling: str) -> None:
    samples, bits = case
    if samples.dtype.kind == "i":
        samples = samples.view(f"u{samples.itemsize}") >> (8 * samples.itemsize - bits)
    if process == "+eb" or samples.shape[3] == 3:
        samples, bits = (samples >> max(0, bits - 8)).astype(np.uint8), min(bits, 8)
    raw = by("dcmcjpeg", file(samples, bits), process, "+q", str(quality), sampling)
    theirs = stored(by("dcmdjpeg", raw, "+cn", "+px"), samples)
    assert np.abs(stored(raw, samples).astype(int) - theirs).max() <= 2


@needs("dcmdrle", "dcmdjpeg")
@settings(deadline=None)
@given(stacks())
def test_dcmtk_reads_our_rle_and_our_lossless_jpeg(case: tuple[np.ndarray, int]) -> None:
    samples, bits = case
    ours = file(samples, bits, [rle.encode(frame) for frame in samples], RLE)
    assert np.array_equal(stored(by("dcmdrle", ours), samples), samples)
    cell = 8 * samples.itemsize
    whole = samples.view(f"u{samples.itemsize}")
    ours = file(samples, bits, [lossless.encode(frame, cell) for frame in whole], LOSSLESS)
    assert np.array_equal(stored(by("dcmdjpeg", ours, "+px"), samples), samples)
