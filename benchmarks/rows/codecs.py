# SPDX-License-Identifier: MIT
"""Row 19: compressed pixels, one frame of 512 × 512, 16 bits, decoded without a library of C."""

from __future__ import annotations

import io
import statistics
from collections.abc import Iterator

import numpy as np

import medfmt
from medfmt import demo
from medfmt.formats.dicom.pixels import jpeg_lossless

from ..data import scan
from ..harness import Bench, Result, Side, available, peak_of, race

RLE, JPEG_LOSSLESS, JPEG_LS = "1.2.840.10008.1.2.5", "1.2.840.10008.1.2.4.70", "1.2.840.10008.1.2.4.80"


def picture(side: int) -> np.ndarray:
    return scan((side, side, 3)).clip(0)[:, :, 1].T.astype(np.uint16)


def plain_file(side: int) -> bytes:
    grid = demo.oblique((side, side, 1), 1.0, 1.0, (0.0, 0.0))
    return demo.ct_file(grid, picture(side).astype(np.int32) - 1024, 0, 1)


def packed_file(side: int, syntax: str) -> bytes | None:
    """The same in another transfer syntax; None where nothing here can write it."""
    pydicom = available("pydicom")
    if pydicom is None or (syntax == JPEG_LS and available("jpeg_ls") is None):
        return None
    ds = pydicom.dcmread(io.BytesIO(plain_file(side)))
    if syntax == JPEG_LOSSLESS:
        from pydicom.encaps import encapsulate

        ds.PixelData = encapsulate([jpeg_lossless.encode(ds.pixel_array, 16)])
        ds["PixelData"].is_undefined_length = True
        ds.file_meta.TransferSyntaxUID = syntax
    else:
        ds.compress(syntax, generate_instance_uid=False)
    out = io.BytesIO()
    ds.save_as(out)
    return out.getvalue()


def row_19(bench: Bench) -> Iterator[Result]:
    """RLE to pydicom's own decoder; JPEG lossless and JPEG-LS in absolute terms."""
    side = bench.size(512, 64)
    truth = picture(side)
    for name, syntax, goal in (("RLE", RLE, 0.85), ("JPEG lossless", JPEG_LOSSLESS, 60.0), ("JPEG-LS", JPEG_LS, 500.0)):
        raw = packed_file(side, syntax)
        if raw is None:
            bench.skip(19, f"{name}: pydicom with pyjpegls is not installed to write the file")
            continue
        ds = medfmt.dicom.read(raw)
        if not np.array_equal(np.asarray(ds.stored_array), truth):
            raise SystemExit(f"row 19, {name}: wrong samples")
        ours = Side("medfmt", lambda ds=ds: ds.stored_array)
        work = f"{name}, {side}² 16 bits ({len(raw) / 1e3:.0f} kB)"
        if name == "RLE":
            yield from bench.race(19, work, ours, {"pydicom's Python": (by_pydicom(raw), goal)}, same=np.array_equal)
            continue
        times = race([ours], bench.size(9, 3), budget=1, quick=bench.quick)["medfmt"]
        above = (peak_of(ours.call) or 0) - truth.nbytes / (1 << 20)
        yield Result(19, work, "", 1e3 * statistics.median(times), goal, "ms", statistics.median(times))
        yield Result(19, f"memory of that above the output, {name}", "", above, 32.0, "MiB")


def by_pydicom(raw: bytes) -> Side:
    """pydicom's decoder in Python."""
    import pydicom
    from pydicom.pixels import get_decoder

    decoder, ds = get_decoder(RLE), pydicom.dcmread(io.BytesIO(raw))
    return Side("pydicom", lambda: decoder.as_array(ds, decoding_plugin="pydicom")[0])


ROWS = {19: row_19}
