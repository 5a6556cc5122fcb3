# SPDX-License-Identifier: MIT
"""`ds.window()` of real and of random files against pydicom's modality and VOI steps, put on the scale from black to white.

The presentation LUT is tried by hand, in test_pixels_display: pydicom stretches the grey levels that occur over it, where
PS3.4 N.2.5 has those that can occur.
"""

from __future__ import annotations

import warnings
from functools import cache
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import SHARED_DATA, medfmt
from tests.pixel_files import element, image

WORDS = ("WindowWidth", "VOILUTSequence")


@cache
def files() -> tuple[Path, ...]:
    """Grey images that say how they are to be shown."""
    try:
        import pydicom.data
    except ImportError:
        return ()
    wheel = sorted(Path(pydicom.data.__file__).parent.joinpath("test_files").rglob("*.dcm"))
    shared = [p for p in sorted(SHARED_DATA.glob("files-*/files/**/*")) if p.is_file() and p.stat().st_size < 2_000_000]
    found = {}
    for path in [*wheel, *shared]:
        try:
            ds = pydicom.dcmread(path, stop_before_pixels=True)
        except Exception:  # not one that pydicom reads
            continue
        if ds.get("SamplesPerPixel") == 1 and any(ds.get(word) for word in WORDS):
            found.setdefault(path.name, path)
    return tuple(found.values())


def by_pydicom(path: Path | BytesIO, samples: np.ndarray) -> np.ndarray:
    """Grey levels from 0 to 255, not rounded, of samples as stored."""
    import pydicom
    from pydicom.pixels import apply_modality_lut, apply_voi_lut

    ds = pydicom.dcmread(path)
    values = apply_modality_lut(samples, ds)
    shown = apply_voi_lut(values, ds).astype(np.float64)
    if ds.get("VOILUTSequence"):
        low, high = 0, (1 << int(ds.VOILUTSequence[0].LUTDescriptor[2])) - 1
    elif ds.get("WindowWidth"):
        signed = ds.PixelRepresentation == 1
        low, high = (
            (-(1 << ds.BitsStored - 1), (1 << ds.BitsStored - 1) - 1) if signed else (0, (1 << ds.BitsStored) - 1)
        )
        if ds.get("ModalityLUTSequence"):
            low, high = 0, (1 << int(ds.ModalityLUTSequence[0].LUTDescriptor[2])) - 1
        elif "RescaleSlope" in ds:
            low, high = (edge * float(ds.RescaleSlope) + float(ds.RescaleIntercept) for edge in (low, high))
    else:
        low, high = float(values.min()), float(values.max())
    share = (shown - low) / (high - low)
    shape = ds.get("PresentationLUTShape") or ""
    inverted = shape == "INVERSE" or (not shape and ds.PhotometricInterpretation == "MONOCHROME1")
    return 255 * (1 - share if inverted else share)


@pytest.mark.skipif(not files(), reason="needs pydicom (extra peers)")
@pytest.mark.parametrize("path", files(), ids=lambda p: p.name)
def test_what_a_viewer_shows_is_what_pydicom_shows(path: Path) -> None:
    ds = medfmt.dicom.read(path)
    try:
        samples = ds.stored_array
    except medfmt.FormatError as e:
        pytest.skip(f"no pixels: {type(e).__name__}")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        wanted = by_pydicom(path, samples)
    found = ds.window()
    assert found.shape == wanted.shape
    assert found.dtype == np.uint8
    assert np.abs(found - wanted).max() <= 0.51


@st.composite
def grey_files(draw: st.DrawFn) -> bytes:
    """A picture of 16 bits with a modality LUT or a rescale, and with a window of one of the functions, or a VOI LUT."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32)))
    signed = draw(st.booleans())
    more: dict = {0x00280004: ("CS", draw(st.sampled_from(["MONOCHROME1", "MONOCHROME2"])))}
    more[0x00280103] = ("US", int(signed))
    low, high = (-2000, 2000) if signed else (0, 4000)
    samples = rng.integers(low, high, (5, 6)).astype("<i2" if signed else "<u2")
    if not signed and draw(st.booleans()):
        more[0x00283000] = ("SQ", [table(rng, draw(st.integers(1, 5000)), draw(st.integers(0, 3000)), 16)])
    elif draw(st.booleans()):
        more[0x00281053] = ("DS", str(draw(st.sampled_from([1, 2, 3]))))
        more[0x00281052] = ("DS", str(draw(st.integers(-3000, 3000))))
    if 0x00281053 in more or draw(st.booleans()):  # pydicom looks rescaled values up in no table
        more[0x00281050] = ("DS", str(draw(st.integers(-3000, 5000))))
        more[0x00281051] = ("DS", str(draw(st.integers(2, 9000))))
        more[0x00281056] = ("CS", draw(st.sampled_from(["LINEAR", "LINEAR_EXACT", "SIGMOID"])))
    else:
        more[0x00283010] = (
            "SQ",
            [table(rng, draw(st.integers(1, 5000)), draw(st.integers(0, 3000)), draw(st.sampled_from([10, 12, 16])))],
        )
    return image(samples.tobytes(), rows=5, columns=6, more=more)


def table(rng: np.random.Generator, entries: int, first: int, bits: int) -> bytes:
    """The item of a LUT sequence."""
    values = rng.integers(0, 1 << bits, entries).astype("<u2")
    return element(0x00283002, "US", [entries, first, bits]) + element(0x00283006, "OW", values.tobytes())


@given(grey_files())
def test_random_tables_and_windows_are_shown_as_pydicom_shows_them(raw: bytes) -> None:
    pytest.importorskip("pydicom", reason="needs pydicom (extra peers)")
    ds = medfmt.dicom.read(raw)
    assert np.abs(ds.window() - by_pydicom(BytesIO(raw), ds.stored_array)).max() <= 0.51
