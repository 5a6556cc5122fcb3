# SPDX-License-Identifier: MIT
"""DICOM series to work on: sizes and numbers of elements as scanners write them, all of it invented."""

from __future__ import annotations

import os
from typing import Any

import numpy as np

from medfmt import demo

from .data import made, scan
from .harness import Bench

SEQUENCE_ITEM, SEQUENCE = 0xFFFEE000, "SQ"
ENHANCED_MR = "1.2.840.10008.5.1.4.1.1.4.1"
MR_IMAGE = "1.2.840.10008.5.1.4.1.1.4"


def filler() -> dict[tuple[int, str], Any]:
    """Elements that every scanner writes and no converter needs: about 70 of them."""
    words = {
        (0x00080012, "DA"): "20000101",
        (0x00080013, "TM"): "120000.000000",
        (0x00080023, "DA"): "20000101",
        (0x00080050, "SH"): "1",
        (0x00080080, "LO"): "Institute of Nothing",
        (0x00080081, "ST"): "Nowhere 1, 00000 Nowhere",
        (0x00080090, "PN"): "Nobody^A",
        (0x00081010, "SH"): "MRC00000",
        (0x00081030, "LO"): "bench^study",
        (0x00081040, "LO"): "Department",
        (0x00081050, "PN"): "Nobody^B",
        (0x00081070, "PN"): "Nobody^C",
        (0x00100030, "DA"): "19700101",
        (0x00100040, "CS"): "O",
        (0x00101010, "AS"): "030Y",
        (0x00101030, "DS"): 70.0,
        (0x00180022, "CS"): "PFP",
        (0x00180025, "CS"): "N",
        (0x00180082, "DS"): 0.0,
        (0x00180083, "DS"): 1.0,
        (0x00180084, "DS"): 123.2,
        (0x00180085, "SH"): "1H",
        (0x00180086, "IS"): 1,
        (0x00181000, "LO"): "00000",
        (0x00181020, "LO"): "syngo MR B17",
        (0x00181251, "SH"): "Body",
        (0x00181315, "CS"): "N",
        (0x00181316, "DS"): 0.04,
        (0x00181318, "DS"): 0.0,
        (0x00201040, "LO"): "",
        (0x00201041, "DS"): -33.5,
        (0x00280106, "US"): 0,
        (0x00280107, "US"): 4095,
        (0x00281050, "DS"): 800.0,
        (0x00281051, "DS"): 1600.0,
        (0x00281055, "LO"): "Algo1",
    }
    private = {(0x00510010, "LO"): "SIEMENS MR HEADER", (0x00511008, "CS"): "IMAGE NUM 4"}
    private |= {(0x00511000 + n, "SH"): f"word {n}" for n in range(9, 28)}
    return words | private


def csa_headers(image: dict[str, tuple[str, list[str]]]) -> tuple[bytes, bytes]:
    """A CSA image header of about 100 tags, half of them without items, and a series header with a protocol of 50 kB."""
    some: dict[str, tuple[str, list[str]]] = {f"Used{n:02}": ("DS", ["1.00000000"]) for n in range(45)}
    empty = b"".join(
        f"Unused{n:02}".encode().ljust(64, b"\0") + bytes([1, 0, 0, 0]) + b"DS\0\0" + bytes(8) + bytes([77, 0, 0, 0])
        for n in range(45)
    )
    whole = demo.csa2(some | image)
    head = whole[:8] + (int.from_bytes(whole[8:12], "little") + 45).to_bytes(4, "little") + whole[12:]
    protocol = "### ASCCONV BEGIN ###\n" + "".join(
        f"sSliceArray.asSlice[{n % 128}].dThickness\t = \t{n}.5\n" for n in range(1200)
    )
    series = {f"Word{n:02}": ("LO", ["x" * 20]) for n in range(70)}
    phoenix = {"MrPhoenixProtocol": ("UN", [protocol + "### ASCCONV END ###\n"])}
    return head + empty, demo.csa2(series | phoenix)


def mosaics(bench: Bench, count: int = 0) -> tuple[str, int]:
    """300 fMRI volumes (or `count`), 36 slices of 64², each a mosaic file of 384²."""
    count = count or bench.size(300, 12)
    grid = demo.oblique((64, 64, 36), 3.0, 4.0, (-12.0, 6.0))

    def make(folder: str) -> None:
        os.makedirs(folder)
        values = scan((64, 64, 36, count)).clip(0).astype(np.uint16)
        across = 6
        normal = grid.step / np.linalg.norm(grid.step)
        shift = (grid.row * 64 + grid.column * 64) * grid.spacing * (across - 1) / 2
        times = [2000.0 / 36 * k for k in range(36)]
        image = {
            "NumberOfImagesInMosaic": ("US", ["36"]),
            "SliceNormalVector": ("FD", [f"{v:.8f}" for v in normal]),
            "MosaicRefAcqTimes": ("FD", [f"{v:.8f}" for v in times]),
            "PhaseEncodingDirectionPositive": ("IS", ["1"]),
            "BandwidthPerPixelPhaseEncode": ("FD", ["26.04200000"]),
            "ProtocolSliceNumber": ("IS", ["0"]),
            "AcquisitionMatrixText": ("SH", ["64p*64"]),
        }
        image_header, series_header = csa_headers(image)
        for t in range(count):
            mosaic = np.zeros((across, 64, across, 64), np.uint16)
            for k in range(36):
                mosaic[k // across, :, k % across] = values[:, :, k, t].T
            clock = f"{120000 + 2 * (t % 29) + 100 * (t // 29)}.000000"
            elements = demo.common(grid, series=3, instance=t + 1, description="bench_fmri") | filler()
            elements |= mr_words(grid) | {
                (0x00080008, "CS"): ["ORIGINAL", "PRIMARY", "M", "ND", "MOSAIC"],
                (0x00080032, "TM"): clock,
                (0x00080033, "TM"): clock,
                (0x00190010, "LO"): "SIEMENS MR HEADER",
                (0x0019100A, "US"): 36,
                (0x00191029, "FD"): times,
                (0x00200012, "IS"): t + 1,
                (0x00200032, "DS"): [float(v) for v in grid.position(0) - shift],
                (0x00280010, "US"): 384,
                (0x00280011, "US"): 384,
                (0x00290010, "LO"): "SIEMENS CSA HEADER",
                (0x00291008, "CS"): "IMAGE NUM 4",
                (0x00291010, "OB"): image_header,
                (0x00291018, "CS"): "MR",
                (0x00291020, "OB"): series_header,
                (0x7FE00010, "OW"): mosaic.astype("<u2").tobytes(),
            }
            write(folder, f"fmri_{t + 1:04d}.dcm", elements)

    return made(bench, f"mosaic{count}", make), count


def mr_words(grid: demo.Grid) -> dict[tuple[int, str], Any]:
    thickness = float(np.linalg.norm(grid.step))
    columns, rows, _ = grid.shape
    return {
        (0x00080016, "UI"): MR_IMAGE,
        (0x00080060, "CS"): "MR",
        (0x00080070, "LO"): "SIEMENS",
        (0x00081090, "LO"): "Synthetic",
        (0x00180020, "CS"): "EP",
        (0x00180021, "CS"): "SK",
        (0x00180023, "CS"): "2D",
        (0x00180024, "SH"): "epfid2d1_64",
        (0x00180050, "DS"): thickness,
        (0x00180080, "DS"): 2000.0,
        (0x00180081, "DS"): 30.0,
        (0x00180087, "DS"): 3.0,
        (0x00180088, "DS"): thickness,
        (0x00180089, "IS"): rows,
        (0x00180091, "IS"): rows,
        (0x00180093, "DS"): 100.0,
        (0x00180094, "DS"): 100.0,
        (0x00180095, "DS"): 2170.0,
        (0x00181310, "US"): [columns, 0, 0, rows],
        (0x00181312, "CS"): "COL",
        (0x00181314, "DS"): 77.0,
    }


def ct(bench: Bench) -> tuple[str, int]:
    """1000 CT slices of 512²."""
    count = bench.size(1000, 20)
    grid = demo.oblique((512, 512, count), 0.8, 1.0, (0.0, 0.0))

    def make(folder: str) -> None:
        os.makedirs(folder)
        volume = scan((512, 512, 16)).astype(np.int16)
        order = np.random.default_rng(7).permutation(count)
        for n, k in enumerate(order):
            picture = volume[:, :, k % 16].T - 1000
            with open(os.path.join(folder, f"ct_{n:05d}.dcm"), "wb") as file:
                file.write(demo.ct_file(grid, picture, int(k), int(k) + 1))

    return made(bench, f"ct{count}", make), count


def small(bench: Bench) -> tuple[str, int]:
    """618 MR slices of 64², six series of 103."""
    series, slices = 6, bench.size(103, 5)

    def make(folder: str) -> None:
        os.makedirs(folder)
        for s in range(series):
            grid = demo.oblique((64, 64, slices), 3.0, 2.0, (5.0 * s, 0.0))
            values = scan((64, 64, slices), seed=s).clip(0)
            for k in range(slices):
                elements = demo.common(grid, series=10 + s, instance=k + 1, description=f"bench_{s}") | filler()
                elements |= mr_words(grid) | {
                    (0x00080008, "CS"): ["ORIGINAL", "PRIMARY", "M", "ND"],
                    (0x00080032, "TM"): "120000.000000",
                    (0x00080033, "TM"): "120000.000000",
                    (0x00180020, "CS"): "GR",
                    (0x00200012, "IS"): 1,
                    (0x00200032, "DS"): [float(v) for v in grid.position(k)],
                    (0x00280010, "US"): 64,
                    (0x00280011, "US"): 64,
                    (0x7FE00010, "OW"): values[:, :, k].T.astype("<u2").tobytes(),
                }
                write(folder, f"mr_{s}_{k:04d}.dcm", elements)

    return made(bench, f"small{series * slices}", make), series * slices


def enhanced(bench: Bench) -> tuple[str, int]:
    """One enhanced MR file of many frames, each with its functional groups (PS3.3 C.7.6.16)."""
    frames = bench.size(600, 30)
    grid = demo.oblique((64, 64, frames), 3.0, 2.0, (3.0, 0.0))

    def make(path: str) -> None:
        def groups(k: int) -> bytes:
            return item(
                sequence(0x00189114, item(demo.element(0x00189082, "FD", 30.0)))
                + sequence(
                    0x00209111,
                    item(
                        demo.element(0x00189074, "DT", "20000101120000.000000")
                        + demo.element(0x00189151, "DT", "20000101120000.000000")
                        + demo.element(0x00189220, "FD", 10.0)
                        + demo.element(0x00209056, "SH", "1")
                        + demo.element(0x00209057, "UL", k + 1)
                        + demo.element(0x00209157, "UL", [1, k + 1])
                    ),
                )
                + sequence(0x00209113, item(demo.element(0x00200032, "DS", [float(v) for v in grid.position(k)])))
                + sequence(
                    0x00209116, item(demo.element(0x00200037, "DS", [*map(float, grid.row), *map(float, grid.column)]))
                )
                + sequence(
                    0x00289110,
                    item(demo.element(0x00180050, "DS", 2.0) + demo.element(0x00280030, "DS", [3.0, 3.0])),
                )
                + sequence(
                    0x00289145,
                    item(
                        demo.element(0x00281052, "DS", 0.0)
                        + demo.element(0x00281053, "DS", 1.0)
                        + demo.element(0x00281054, "LO", "US")
                    ),
                )
            )

        elements = demo.common(grid, series=30, instance=1, description="bench_enhanced") | filler()
        for tag in (0x00200037, 0x00280030):
            elements.pop((tag, "DS"))
        elements |= {
            (0x00080008, "CS"): ["ORIGINAL", "PRIMARY", "M", "NONE"],
            (0x00080016, "UI"): ENHANCED_MR,
            (0x00080060, "CS"): "MR",
            (0x00080070, "LO"): "Synthetic",
            (0x00280008, "IS"): frames,
            (0x00280010, "US"): 64,
            (0x00280011, "US"): 64,
        }
        pixels = scan((64, 64, frames)).clip(0).T.astype("<u2").tobytes()
        with open(path, "wb") as file:
            file.write(demo.part10(elements))
            file.write(sequence(0x52009230, b"".join(groups(k) for k in range(frames))))
            file.write(demo.element(0x7FE00010, "OW", pixels))

    return made(bench, f"enhanced{frames}.dcm", make), frames


UNDEFINED = b"\xff\xff\xff\xff"  # how scanners write sequences: closed by delimiters, not told by a length


def item(data: bytes) -> bytes:
    return b"\xfe\xff\x00\xe0" + UNDEFINED + data + b"\xfe\xff\x0d\xe0" + bytes(4)


def sequence(tag: int, data: bytes) -> bytes:
    start = (tag >> 16).to_bytes(2, "little") + (tag & 0xFFFF).to_bytes(2, "little") + b"SQ\0\0" + UNDEFINED
    return start + data + b"\xfe\xff\xdd\xe0" + bytes(4)


def write(folder: str, name: str, elements: dict[tuple[int, str], Any]) -> None:
    with open(os.path.join(folder, name), "wb") as file:
        file.write(demo.part10(elements))
