# SPDX-License-Identifier: MIT
"""The headers of NIfTI-1 and NIfTI-2 as rows: offset, name, type, meaning.

Typed from nifti1.h and nifti2.h; the names are theirs. What C calls `char` and means as a number is `uint8`
here. Text is read up to its first NUL.
"""

from __future__ import annotations

from ...core.record import Field, Record
from .codes import DATATYPE_NAMES, ECODES, INTENT_NAMES, SLICE_CODES, UNIT_NAMES, XFORMS

DIM_BITS = ((0, 2, "freq_dim"), (2, 2, "phase_dim"), (4, 2, "slice_dim"))

NIFTI1_HEADER = Record(
    "nifti_1_header",
    348,
    (
        Field(0, "sizeof_hdr", "i", unit="bytes", meaning="must be 348; tells the byte order"),
        Field(4, "data_type", "s", 10, meaning="unused"),
        Field(14, "db_name", "s", 18, meaning="unused"),
        Field(32, "extents", "i", meaning="unused; 16384 in Analyze"),
        Field(36, "session_error", "h", meaning="unused"),
        Field(38, "regular", "B", meaning="unused; 114 ('r') in Analyze"),
        Field(39, "dim_info", "B", meaning="which axis was frequency, phase and slice (1..3)", bits=DIM_BITS),
        Field(40, "dim", "h", 8, meaning="number of dimensions, then the length of each"),
        Field(56, "intent_p1", "f", meaning="first parameter of the intent"),
        Field(60, "intent_p2", "f", meaning="second parameter of the intent"),
        Field(64, "intent_p3", "f", meaning="third parameter of the intent"),
        Field(68, "intent_code", "h", meaning="what the values mean", codes=INTENT_NAMES),
        Field(70, "datatype", "h", meaning="type of the stored values", codes=DATATYPE_NAMES),
        Field(72, "bitpix", "h", unit="bits", meaning="size of one voxel; must agree with datatype"),
        Field(74, "slice_start", "h", meaning="first slice of the timing pattern"),
        Field(76, "pixdim", "f", 8, meaning="qfac (1 or -1), then the step along each dimension"),
        Field(108, "vox_offset", "f", unit="bytes", meaning="where the voxels begin"),
        Field(112, "scl_slope", "f", meaning="value = scl_slope * stored + scl_inter; 0: no scaling"),
        Field(116, "scl_inter", "f", meaning="see scl_slope"),
        Field(120, "slice_end", "h", meaning="last slice of the timing pattern"),
        Field(122, "slice_code", "B", meaning="order in which slices were taken", codes=SLICE_CODES),
        Field(123, "xyzt_units", "B", meaning="units of pixdim[1..4]", codes=UNIT_NAMES),
        Field(124, "cal_max", "f", meaning="value to show as white"),
        Field(128, "cal_min", "f", meaning="value to show as black"),
        Field(132, "slice_duration", "f", meaning="time for one slice, in the time unit"),
        Field(136, "toffset", "f", meaning="time of the first volume, in the time unit"),
        Field(140, "glmax", "i", meaning="unused"),
        Field(144, "glmin", "i", meaning="unused"),
        Field(148, "descrip", "s", 80, meaning="any text"),
        Field(228, "aux_file", "s", 24, meaning="name of an auxiliary file"),
        Field(252, "qform_code", "h", meaning="space of the quaternion affine", codes=XFORMS),
        Field(254, "sform_code", "h", meaning="space of the srow affine", codes=XFORMS),
        Field(256, "quatern_b", "f", meaning="quaternion (a, b, c, d), a = sqrt(1 - b² - c² - d²)"),
        Field(260, "quatern_c", "f", meaning="see quatern_b"),
        Field(264, "quatern_d", "f", meaning="see quatern_b"),
        Field(268, "qoffset_x", "f", meaning="x of the first voxel's centre"),
        Field(272, "qoffset_y", "f", meaning="y of the first voxel's centre"),
        Field(276, "qoffset_z", "f", meaning="z of the first voxel's centre"),
        Field(280, "srow_x", "f", 4, meaning="x = srow_x · (i, j, k, 1)"),
        Field(296, "srow_y", "f", 4, meaning="y = srow_y · (i, j, k, 1)"),
        Field(312, "srow_z", "f", 4, meaning="z = srow_z · (i, j, k, 1)"),
        Field(328, "intent_name", "s", 16, meaning="name of the intent"),
        Field(344, "magic", "s", 4, meaning="n+1: voxels in this file; ni1: in a file .img"),
    ),
    source="nifti1.h",
)

NIFTI2_HEADER = Record(
    "nifti_2_header",
    540,
    (
        Field(0, "sizeof_hdr", "i", unit="bytes", meaning="must be 540; tells the byte order"),
        Field(4, "magic", "s", 8, meaning="n+2 or ni2, then 00 0D 0A 1A 0A"),
        Field(12, "datatype", "h", meaning="type of the stored values", codes=DATATYPE_NAMES),
        Field(14, "bitpix", "h", unit="bits", meaning="size of one voxel; must agree with datatype"),
        Field(16, "dim", "q", 8, meaning="number of dimensions, then the length of each"),
        Field(80, "intent_p1", "d", meaning="first parameter of the intent"),
        Field(88, "intent_p2", "d", meaning="second parameter of the intent"),
        Field(96, "intent_p3", "d", meaning="third parameter of the intent"),
        Field(104, "pixdim", "d", 8, meaning="qfac (1 or -1), then the step along each dimension"),
        Field(168, "vox_offset", "q", unit="bytes", meaning="where the voxels begin"),
        Field(176, "scl_slope", "d", meaning="value = scl_slope * stored + scl_inter; 0: no scaling"),
        Field(184, "scl_inter", "d", meaning="see scl_slope"),
        Field(192, "cal_max", "d", meaning="value to show as white"),
        Field(200, "cal_min", "d", meaning="value to show as black"),
        Field(208, "slice_duration", "d", meaning="time for one slice, in the time unit"),
        Field(216, "toffset", "d", meaning="time of the first volume, in the time unit"),
        Field(224, "slice_start", "q", meaning="first slice of the timing pattern"),
        Field(232, "slice_end", "q", meaning="last slice of the timing pattern"),
        Field(240, "descrip", "s", 80, meaning="any text"),
        Field(320, "aux_file", "s", 24, meaning="name of an auxiliary file"),
        Field(344, "qform_code", "i", meaning="space of the quaternion affine", codes=XFORMS),
        Field(348, "sform_code", "i", meaning="space of the srow affine", codes=XFORMS),
        Field(352, "quatern_b", "d", meaning="quaternion (a, b, c, d), a = sqrt(1 - b² - c² - d²)"),
        Field(360, "quatern_c", "d", meaning="see quatern_b"),
        Field(368, "quatern_d", "d", meaning="see quatern_b"),
        Field(376, "qoffset_x", "d", meaning="x of the first voxel's centre"),
        Field(384, "qoffset_y", "d", meaning="y of the first voxel's centre"),
        Field(392, "qoffset_z", "d", meaning="z of the first voxel's centre"),
        Field(400, "srow_x", "d", 4, meaning="x = srow_x · (i, j, k, 1)"),
        Field(432, "srow_y", "d", 4, meaning="y = srow_y · (i, j, k, 1)"),
        Field(464, "srow_z", "d", 4, meaning="z = srow_z · (i, j, k, 1)"),
        Field(496, "slice_code", "i", meaning="order in which slices were taken", codes=SLICE_CODES),
        Field(500, "xyzt_units", "i", meaning="units of pixdim[1..4]", codes=UNIT_NAMES),
        Field(504, "intent_code", "i", meaning="what the values mean", codes=INTENT_NAMES),
        Field(508, "intent_name", "s", 16, meaning="name of the intent"),
        Field(524, "dim_info", "B", meaning="which axis was frequency, phase and slice (1..3)", bits=DIM_BITS),
        Field(525, "unused_str", "x", 15, meaning="padding; zeros"),
    ),
    source="nifti2.h",
)

EXTENSION = Record(
    "nifti1_extension",
    8,
    (
        Field(0, "esize", "i", unit="bytes", meaning="size of the extension with these 8 bytes; a multiple of 16"),
        Field(4, "ecode", "i", meaning="what the content is", codes=ECODES),
    ),
    source="nifti1.h nifti1_extension",
)
