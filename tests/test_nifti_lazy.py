# SPDX-License-Identifier: MIT
"""What a volume that is read when asked for promises: memory, bytes inflated, threads, pickles, dask, its own source."""

from __future__ import annotations

import gzip
import pickle
import struct
import subprocess
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from tests import medfmt, room

inflate = room("core.inflate")
gz = room("core.gz")
PLACE = np.diag([-2.0, 2.0, 3.0, 1.0])
MIB = 1 << 20
SUFFIXES = [".nii", ".nii.gz", ".hdr", ".img.gz"]


def noise(shape, seed=0):
    return np.random.default_rng(seed).integers(0, 1000, shape, "i2")


def foreign(path, scaled=False):
    """The file again as one plain gzip member, or with a slope."""
    raw = path.read_bytes()
    if scaled:
        raw = raw[:112] + struct.pack("<ff", 0.5, 1.0) + raw[120:]
        path.write_bytes(raw)
        return path
    zipped = path.with_name("foreign.nii.gz")
    zipped.write_bytes(gzip.compress(raw, 1))
    return zipped


# ---- memory ----------------------------------------------------------------------------------------------

# A fresh process tells its own peak; what numpy and the interpreter take is taken off.
PEAK = """
import sys
sys.path.insert(0, sys.argv[1])
import numpy as np
import importlib
package = importlib.import_module(sys.argv[2])
def kilobytes(word):
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) for line in file if line.startswith(word))
before = kilobytes("VmRSS")
array = np.asarray(package.load(sys.argv[3]).data)
print((kilobytes("VmHWM") - before) * 1024 - array.nbytes)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="this system does not tell a process's peak")
@pytest.mark.parametrize("kind", [".nii", "scaled .nii", ".nii.gz", "foreign .nii.gz"])
def test_a_whole_read_takes_its_output_and_little_more(kind, tmp_path):
    """Of 512 MiB, 16 MiB are 3 %: so that 1.05 × (.nii), 1.15 × (.gz) and 2.1 × (int16 as float32) hold there."""
    path = tmp_path / ("a.nii.gz" if kind == ".nii.gz" else "a.nii")
    medfmt.save(medfmt.Volume(noise((64, 64, 64, 96)), PLACE), path)
    if kind in ("scaled .nii", "foreign .nii.gz"):
        path = foreign(path, kind == "scaled .nii")
    parent = str(Path(medfmt.__file__).parents[medfmt.__name__.count(".") + 1])
    run = [sys.executable, "-c", PEAK, parent, medfmt.__name__, str(path)]
    above = int(subprocess.run(run, capture_output=True, text=True, check=True).stdout)
    assert above <= 16 * MIB


# ---- inflated bytes --------------------------------------------------------------------------------------


@pytest.fixture
def inflated(monkeypatch):
    """A list of one number: how many bytes came out of the inflaters."""
    count = [0]

    class Counting:
        def __init__(self, of):
            self.of = of

        def __getattr__(self, name):
            return getattr(self.of, name)

        def copy(self):
            return Counting(self.of.copy())

        def decompress(self, *given):
            out = self.of.decompress(*given)
            count[0] += len(out)
            return out

    real = zlib.decompressobj
    monkeypatch.setattr(inflate, "isal", lambda: None)
    monkeypatch.setattr(gz, "isal", lambda: None)
    monkeypatch.setattr(zlib, "decompressobj", lambda *given, **named: Counting(real(*given, **named)))
    return count


@pytest.mark.parametrize("shape", [(32, 32, 20), (64, 64, 36), (48, 40, 31)])
def test_one_of_300_volumes_inflates_itself_and_at_most_a_hundredth_more(shape, inflated, tmp_path):
    array = np.asfortranarray(np.resize(noise(shape).ravel(), (*shape, 300)))
    medfmt.save(medfmt.Volume(array, PLACE), tmp_path / "a.nii.gz")
    vol = medfmt.load(tmp_path / "a.nii.gz")
    volume = array[..., 0].nbytes
    inflated[0] = 0
    np.testing.assert_array_equal(vol.data[..., 157], array[..., 157])
    assert inflated[0] <= 1.01 * volume


def test_a_second_access_to_a_foreign_stream_inflates_at_most_8_megabytes(inflated, tmp_path):
    array = np.asfortranarray(np.resize(noise((64, 64, 36)).ravel(), (64, 64, 36, 200)))
    medfmt.save(medfmt.Volume(array, PLACE), tmp_path / "a.nii")
    vol = medfmt.load(foreign(tmp_path / "a.nii"))
    vol.data[..., 199]
    for t in (150, 3, 77, 198):
        inflated[0] = 0
        np.testing.assert_array_equal(vol.data[..., t], array[..., t])
        assert inflated[0] <= 8_000_000


# ---- others who read -------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("kind", ["nifti1", "analyze"])
def test_dask_reads_it_in_pieces(suffix, kind, tmp_path):
    dask = pytest.importorskip("dask.array", reason="the extra `dask` is not installed")
    if kind == "analyze" and suffix.startswith(".nii"):
        pytest.skip("a pair of its own")
    array = noise((6, 5, 4, 7))
    place = room("core.space").unoriented_affine([2, 2, 3], array.shape)
    medfmt.save(medfmt.Volume(array, place), tmp_path / f"a{suffix}", format=kind)
    vol = medfmt.load(tmp_path / f"a{suffix}")
    assert vol.format == kind
    pieces = dask.from_array(vol.data, chunks=(6, 5, 2, 3))
    np.testing.assert_array_equal(pieces.compute(), array)
    np.testing.assert_array_equal(pieces[1:4, ::2, -1, 5].compute(), array[1:4, ::2, -1, 5])
    np.testing.assert_allclose(pieces.mean(axis=3).compute(), array.mean(axis=3))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_sixteen_threads_on_one_volume_read_equal_values(suffix, tmp_path):
    array = noise((31, 33, 7, 20))
    medfmt.save(medfmt.Volume(array, PLACE), tmp_path / f"a{suffix}")
    vol = medfmt.load(tmp_path / f"a{suffix}")
    indices = [(..., t) for t in range(20)] + [(slice(None), 5, k) for k in range(7)] + [...] * 5
    with ThreadPoolExecutor(16) as pool:
        for index, found in zip(indices * 4, pool.map(vol.data.__getitem__, indices * 4), strict=True):
            np.testing.assert_array_equal(found, array[index])


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_volume_that_was_read_in_part_pickles(suffix, tmp_path):
    array = noise((6, 5, 4, 7))
    medfmt.save(medfmt.Volume(array, PLACE), tmp_path / f"a{suffix}")
    vol = medfmt.load(tmp_path / f"a{suffix}")
    vol.data[..., 3]
    again = pickle.loads(pickle.dumps(vol))
    np.testing.assert_array_equal(again.data[..., 2:], array[..., 2:])
    assert dict(again.provenance.alternatives) == dict(vol.provenance.alternatives)
    assert again.header == vol.header


# ---- its own source --------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_volume_saved_over_its_own_source_a_hundred_times_stays_equal(suffix, tmp_path):
    path = tmp_path / f"a{suffix}"
    array = noise((9, 8, 7, 3))
    medfmt.save(medfmt.Volume(array, PLACE), path)
    first = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    for n in range(100):
        vol = medfmt.load(path)
        if n % 3 == 1:
            vol.data[..., 1]
        medfmt.save(vol, path)
        if n % 10 == 0:
            np.testing.assert_array_equal(np.asarray(vol), array)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == first


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_other_values_saved_over_the_source_leave_the_loaded_volume_as_it_was(suffix, tmp_path):
    path = tmp_path / f"a{suffix}"
    array = noise((9, 8, 7))
    medfmt.save(medfmt.Volume(array, PLACE), path)
    vol = medfmt.load(path)
    medfmt.save(vol.reorient("RAS"), path)
    np.testing.assert_array_equal(np.asarray(vol), array)
    np.testing.assert_array_equal(np.asarray(medfmt.load(path)), array[::-1])


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("kind", ["nifti1", "nifti2", "analyze"])
@pytest.mark.parametrize("slope", [1.0, 0.1])
def test_twenty_rounds_through_a_format_change_no_value(suffix, kind, slope, tmp_path):
    if kind == "analyze" and suffix.startswith(".nii"):
        pytest.skip("a pair of its own")
    path = tmp_path / f"a{suffix}"
    values = noise((5, 4, 3)) * slope
    oblique = np.array([[1.9, 0.3, 0, -7], [-0.3, 1.9, 0, 8.123456789], [0, 0, 3, 1e-3], [0, 0, 0, 1]])
    medfmt.save(medfmt.Volume(values, oblique), path, format=kind, dtype="i2")
    first = medfmt.load(path)
    scaled, stored, affine = np.asarray(first), np.asarray(first.data.stored), first.affine
    for _ in range(20):
        medfmt.save(medfmt.load(path), path)
    last = medfmt.load(path)
    np.testing.assert_array_equal(np.asarray(last.data.stored), stored)
    np.testing.assert_array_equal(np.asarray(last), scaled)
    np.testing.assert_array_equal(last.affine, affine)
    assert (last.slope, last.inter) == (first.slope, first.inter)
