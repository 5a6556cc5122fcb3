# SPDX-License-Identifier: MIT
"""Series of small DICOM slices written by hand, as files of a folder, for tests of grouping and stacking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from tests.datasets import part10

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

AXIAL = (1, 0, 0, 0, 1, 0)
SAGITTAL = (0, 1, 0, 0, 0, -1)
ROWS, COLUMNS = 3, 4


def pixels(k: int, t: int = 0) -> np.ndarray:
    """(rows, columns) of slice k at time t: 100 t + 10 k in the first pixel, then counting."""
    return (100 * t + 10 * k + np.arange(ROWS * COLUMNS)).reshape(ROWS, COLUMNS).astype("<u2")


def header(position: Any, orientation: Any = AXIAL, instance: int = 1, **over: Any) -> dict[int, tuple[str, Any]]:
    """The elements of one slice, all but its pixels; `over` by the names of NAMES."""
    table: dict[int, tuple[str, Any]] = {
        0x00080008: ("CS", ["ORIGINAL", "PRIMARY", "M", "ND"]),
        0x00080018: ("UI", f"1.2.3.{instance}"),
        0x00080020: ("DA", "20200101"),
        0x00080030: ("TM", "120000"),
        0x00080060: ("CS", "MR"),
        0x00080070: ("LO", "SIEMENS"),
        0x0008103E: ("LO", "test"),
        0x00180023: ("CS", "2D"),
        0x00180050: ("DS", "2"),
        0x00180080: ("DS", "1000"),
        0x00180081: ("DS", "10"),
        0x00181030: ("LO", "test"),
        0x0020000E: ("UI", "1.2.3"),
        0x00200011: ("IS", "7"),
        0x00200013: ("IS", str(instance)),
        0x00280002: ("US", 1),
        0x00280004: ("CS", "MONOCHROME2"),
        0x00280010: ("US", ROWS),
        0x00280011: ("US", COLUMNS),
        0x00280030: ("DS", ["1.5", "2"]),
        0x00280100: ("US", 16),
        0x00280101: ("US", 12),
        0x00280102: ("US", 11),
        0x00280103: ("US", 0),
    }
    if position is not None:
        table[0x00200032] = ("DS", [f"{x:g}" for x in position])
    if orientation is not None:
        table[0x00200037] = ("DS", [f"{x:g}" for x in orientation])
    for name, value in over.items():
        tag, vr = NAMES[name]
        if value is None:
            table.pop(tag, None)
        else:
            table[tag] = (vr, value)
    return table


NAMES = {
    "vendor": (0x00080070, "LO"),
    "kind": (0x00080008, "CS"),
    "uid": (0x00080018, "UI"),
    "modality": (0x00080060, "CS"),
    "software": (0x00181020, "LO"),
    "acquisition": (0x00180023, "CS"),
    "echo_time": (0x00180081, "DS"),
    "protocol": (0x00181030, "LO"),
    "studied": (0x00080030, "TM"),
    "acquired": (0x00080032, "TM"),
    "between": (0x00180088, "DS"),
    "series": (0x0020000E, "UI"),
    "spacing": (0x00280030, "DS"),
    "stored": (0x00280101, "US"),
    "sign": (0x00280103, "US"),
    "slope": (0x00281053, "DS"),
    "inter": (0x00281052, "DS"),
    "time": (0x00200100, "IS"),
    "exposure": (0x00181152, "IS"),
}


def slice_file(k: int, t: int = 0, *, instance: int = 1, step: float = 2.0, place: Any = None, **over: Any) -> bytes:
    """One slice as a file: at (-4, -5, step · k) unless `place` says otherwise."""
    orientation = over.pop("orientation", AXIAL)
    table = header((-4, -5, step * k) if place is None else place, orientation, instance, **over)
    return part10({**table, 0x7FE00010: ("OW", pixels(k, t).tobytes())})


def volume_files(cells: Iterable[tuple[int, int]], **over: Any) -> list[bytes]:
    """A file for each (slice, time), with instance numbers in that order."""
    return [slice_file(k, t, instance=n, **over) for n, (k, t) in enumerate(cells, 1)]


def written(folder: Path, files: Iterable[bytes]) -> Path:
    """The files in `folder`, under names that say nothing."""
    folder.mkdir(parents=True, exist_ok=True)
    for n, data in enumerate(files):
        (folder / f"f{(n * 7) % 101:03d}_{n}").write_bytes(data)
    return folder


def stored(cells: Iterable[Iterable[tuple[int, int]]]) -> np.ndarray:
    """The volume [i, j, k, t] that dcm2niix's order gives for cells[t][k] = (slice, time)."""
    frames = [[pixels(k, t)[::-1].T for k, t in row] for row in cells]
    volume = np.array(frames).transpose(2, 3, 1, 0)
    return volume[..., 0] if volume.shape[3] == 1 else volume


# ---- enhanced multi-frame -----------------------------------------------------------------------------------


def enhanced_file(
    frames: list[dict[str, Any]], *, pointers: tuple[int, ...] = (0x00209057, 0x00209128), **over: Any
) -> bytes:
    """An enhanced file; each frame has k, t, index (DimensionIndexValues), and perhaps slope, inter, component, echo_time,
    diffusion."""
    table = header(None, None, **over)
    for tag in (0x00280030, 0x00180050, 0x00180080, 0x00180081):
        table.pop(tag, None)
    table[0x00080016] = ("UI", "1.2.840.10008.5.1.4.1.1.4.1")
    table[0x00280008] = ("IS", str(len(frames)))
    table[0x00209222] = ("SQ", [{0x00209165: ("AT", tag_words(pointer))} for pointer in pointers])
    shared = {
        0x00189112: ("SQ", [{0x00180080: ("DS", "2000")}]),
        0x00209116: ("SQ", [{0x00200037: ("DS", list(map(str, AXIAL)))}]),
        0x00289110: ("SQ", [{0x00180050: ("DS", "2"), 0x00280030: ("DS", ["1.5", "2"])}]),
    }
    table[0x52009229] = ("SQ", [shared])
    table[0x52009230] = ("SQ", [functional_groups(frame) for frame in frames])
    table[0x7FE00010] = ("OW", b"".join(pixels(frame["k"], frame["t"]).tobytes() for frame in frames))
    return part10(table)


def tag_words(tag: int) -> bytes:
    return int(tag >> 16).to_bytes(2, "little") + int(tag & 0xFFFF).to_bytes(2, "little")


def functional_groups(frame: dict[str, Any]) -> dict[int, tuple[str, Any]]:
    """One item of (5200,9230)."""
    made: dict[int, tuple[str, Any]] = {
        0x00209111: ("SQ", [{0x00209157: ("UL", list(frame["index"]))}]),
        0x00209113: ("SQ", [{0x00200032: ("DS", ["-4", "-5", f"{2 * frame['k']:g}"])}]),
        0x00189114: ("SQ", [{0x00189082: ("FD", float(frame.get("echo_time", 30)))}]),
    }
    if "orientation" in frame:
        made[0x00209116] = ("SQ", [{0x00200037: ("DS", [f"{x:g}" for x in frame["orientation"]])}])
    if "component" in frame:
        made[0x00189226] = ("SQ", [{0x00089208: ("CS", frame["component"])}])
    if "diffusion" in frame:
        made[0x00189117] = ("SQ", [frame["diffusion"]])
    if "slope" in frame:
        scaling = {0x00281052: ("DS", f"{frame.get('inter', 0):g}"), 0x00281053: ("DS", f"{frame['slope']:g}")}
        made[0x00289145] = ("SQ", [scaling])
    return made
