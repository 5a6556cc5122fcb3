# SPDX-License-Identifier: MIT
"""A NIfTI-1 and a NIfTI-2 file written out by hand, byte by byte, and the small steps that tests take with them."""

from __future__ import annotations

import struct

import numpy as np

from tests import hexbytes, room

nifti = room("formats.nifti")
header = room("formats.nifti.header")
records = room("formats.nifti.records")
reading = room("core.reading")
source = room("core.source")
arrays = room("core.arrays")
errors = room("core.errors")
gz = room("core.gz")

# A volume of 2 × 3 × 2 int16, 2 × 3 × 4 mm, its first voxel at (-10, -20, 30).
HEADER1 = hexbytes(
    "5c01 0000",  # 0    sizeof_hdr 348, little-endian
    "00" * 10,  # 4    data_type
    "00" * 18,  # 14   db_name
    "0000 0000 0000 72",  # 32   extents, session_error, regular 'r'
    "39",  # 39   dim_info: frequency 1, phase 2, slice 3
    "0300 0200 0300 0200 0100 0100 0100 0100",  # 40   dim: 3 dimensions, 2 × 3 × 2
    "0000 4041 0000 0000 0000 0000",  # 56   intent_p1 12
    "0300",  # 68   intent_code: t statistic
    "0400 1000",  # 70   datatype int16, bitpix 16
    "0000",  # 74   slice_start
    "0000 803f 0000 0040 0000 4040 0000 8040",  # 76   pixdim: qfac 1, 2, 3, 4 mm
    "0000 0040 0000 0000 0000 0000 0000 0000",  # 92   pixdim: 2 s
    "0000 b043",  # 108  vox_offset 352
    "0000 003f 0000 803f",  # 112  scl_slope 0.5, scl_inter 1
    "0100 01 0a",  # 120  slice_end 1, slice_code increasing, xyzt_units mm and s
    "0000 c842 0000 0000",  # 124  cal_max 100, cal_min 0
    "0000 803f 0000 0000",  # 132  slice_duration 1 s, toffset
    "0000 0000 0000 0000",  # 140  glmax, glmin
    "68656c6c6f" + "00" * 75,  # 148  descrip "hello"
    "00" * 24,  # 228  aux_file
    "0100 0100",  # 252  qform_code, sform_code: scanner
    "0000 0000 0000 0000 0000 0000",  # 256  quatern_b, c, d: no rotation
    "0000 20c1 0000 a0c1 0000 f041",  # 268  qoffset -10, -20, 30
    "0000 0040 0000 0000 0000 0000 0000 20c1",  # 280  srow_x 2 0 0 -10
    "0000 0000 0000 4040 0000 0000 0000 a0c1",  # 296  srow_y 0 3 0 -20
    "0000 0000 0000 0000 0000 8040 0000 f041",  # 312  srow_z 0 0 4 30
    "00" * 16,  # 328  intent_name
    "6e2b 3100",  # 344  magic "n+1"
)
VOXELS = struct.pack("<12h", *range(12))
FILE1 = HEADER1 + bytes(4) + VOXELS

# The same volume as NIfTI-2, big-endian.
HEADER2 = hexbytes(
    "0000 021c",  # 0    sizeof_hdr 540, big-endian
    "6e2b 3200 0d0a 1a0a",  # 4    magic "n+2", and the line ends that a text transfer would damage
    "0004 0010",  # 12   datatype int16, bitpix 16
    "0000000000000003 0000000000000002 0000000000000003 0000000000000002",  # 16   dim
    "0000000000000001" * 4,
    "0000000000000000" * 3,  # 80   intent_p1, p2, p3
    "3ff0000000000000 4000000000000000 4008000000000000 4010000000000000",  # 104  pixdim 1, 2, 3, 4
    "0000000000000000" * 4,
    "0000000000000220",  # 168  vox_offset 544
    "3fe0000000000000 3ff0000000000000",  # 176  scl_slope 0.5, scl_inter 1
    "0000000000000000" * 6,  # 192  cal_max, cal_min, slice_duration, toffset, slice_start, slice_end
    "00" * 80,  # 240  descrip
    "00" * 24,  # 320  aux_file
    "00000001 00000001",  # 344  qform_code, sform_code
    "0000000000000000" * 3,  # 352  quatern_b, c, d
    "c024000000000000 c034000000000000 403e000000000000",  # 376  qoffset -10, -20, 30
    "4000000000000000 0000000000000000 0000000000000000 c024000000000000",  # 400  srow_x
    "0000000000000000 4008000000000000 0000000000000000 c034000000000000",  # 432  srow_y
    "0000000000000000 0000000000000000 4010000000000000 403e000000000000",  # 464  srow_z
    "00000000 0000000a 00000000",  # 496  slice_code, xyzt_units, intent_code
    "00" * 16,  # 508  intent_name
    "00",  # 524  dim_info
    "00" * 15,  # 525  unused_str
)
FILE2 = HEADER2 + bytes(4) + struct.pack(">12h", *range(12))
AFFINE = [[2, 0, 0, -10], [0, 3, 0, -20], [0, 0, 4, 30], [0, 0, 0, 1]]


def edited(changes, raw=FILE1):
    """The NIfTI-1 file with some fields changed."""
    return records.NIFTI1_HEADER.edit(raw[:348], changes) + raw[348:]


def read(raw, **options):
    layer = gz.plain(source.blob(raw))
    found = nifti.NIFTI2 if header.claimed(layer.read(0, 1024)) == 2 else nifti.NIFTI1
    return found.read(reading.Stack((layer,)), reading.Options(**options))


def joined(chunks):
    return b"".join(bytes(chunk) for chunk in chunks)


def built(volume, number=1, /, **options):
    """The files that `build` makes as NIfTI-1 or -2, joined, by suffix, and its notes."""
    build = (nifti.NIFTI1 if number == 1 else nifti.NIFTI2).build
    files = build(volume, reading.BuildOptions(**options))
    return {suffix: joined(chunks) for suffix, chunks in files.items()}, files.notes


def volume_of(array, affine=None, **more):
    """A Reading as other formats give it: an array in memory, no header of NIfTI's."""
    return reading.Reading(
        arrays.MemoryArray(np.asarray(array)), np.array(AFFINE if affine is None else affine, float), **more
    )
