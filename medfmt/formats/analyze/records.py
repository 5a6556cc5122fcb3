# SPDX-License-Identifier: MIT
"""The header of Analyze 7.5 as rows, and its data types.

Typed from dbh.h (Mayo Foundation): struct dsr = header_key, image_dimension, data_history. What C calls `char`
and means as a number is `uint8` here. SPM gave three unused fields a meaning: `funused1` is a scale factor
(SPM99), `funused2` an intercept (SPM2), and `originator` holds five int16 of which three are the origin.
"""

from __future__ import annotations

from ...core.record import Field, Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

# code: (name, numpy's word for it, bits a voxel); "bits" and "rgb" are ours.
# Source: dbh.h, "Acceptable values for datatype"; 130, 132 and 136 from SPM's spm_type.m
DATATYPES: Mapping[int, tuple[str, str, int]] = {
    1: ("DT_BINARY", "bits", 1),
    2: ("DT_UNSIGNED_CHAR", "u1", 8),
    4: ("DT_SIGNED_SHORT", "i2", 16),
    8: ("DT_SIGNED_INT", "i4", 32),
    16: ("DT_FLOAT", "f4", 32),
    32: ("DT_COMPLEX", "c8", 64),
    64: ("DT_DOUBLE", "f8", 64),
    128: ("DT_RGB", "rgb", 24),
    130: ("int8 (SPM)", "i1", 8),
    132: ("uint16 (SPM)", "u2", 16),
    136: ("uint32 (SPM)", "u4", 32),
}
OF_SPM = (130, 132, 136)
DATATYPE_NAMES: Mapping[int, str] = {0: "DT_UNKNOWN", 255: "DT_ALL"} | {k: v[0] for k, v in DATATYPES.items()}
CODES: Mapping[str, int] = {row[1]: code for code, row in DATATYPES.items() if code not in OF_SPM}

ORIENTS: Mapping[int, str] = {
    0: "transverse unflipped",
    1: "coronal unflipped",
    2: "sagittal unflipped",
    3: "transverse flipped",
    4: "coronal flipped",
    5: "sagittal flipped",
}

ANALYZE_HEADER = Record(
    "dsr",
    348,
    (
        # header_key, 40 bytes
        Field(0, "sizeof_hdr", "i", unit="bytes", meaning="348; tells the byte order"),
        Field(4, "data_type", "s", 10, meaning="name of the data type, for people"),
        Field(14, "db_name", "s", 18, meaning="name of the database"),
        Field(32, "extents", "i", meaning="should be 16384"),
        Field(36, "session_error", "h"),
        Field(38, "regular", "B", meaning="must be 114 ('r'): all volumes have one size"),
        Field(39, "hkey_un0", "B", meaning="unused"),
        # image_dimension, 108 bytes
        Field(40, "dim", "h", 8, meaning="number of dimensions, then the length of each"),
        Field(56, "vox_units", "s", 4, meaning="unit of length of a voxel"),
        Field(60, "cal_units", "s", 8, meaning="unit of the calibrated values"),
        Field(68, "unused1", "h", meaning="unused"),
        Field(70, "datatype", "h", meaning="type of the stored values", codes=DATATYPE_NAMES),
        Field(72, "bitpix", "h", unit="bits", meaning="size of one voxel"),
        Field(74, "dim_un0", "h", meaning="unused"),
        Field(76, "pixdim", "f", 8, unit="mm, ms", meaning="unused, then the step along each dimension"),
        Field(108, "vox_offset", "f", unit="bytes", meaning="where the voxels begin in the .img"),
        Field(112, "funused1", "f", meaning="SPM: value = funused1 * stored + funused2; 0: no scaling"),
        Field(116, "funused2", "f", meaning="SPM2: see funused1"),
        Field(120, "funused3", "f", meaning="unused"),
        Field(124, "cal_max", "f", meaning="largest calibrated value"),
        Field(128, "cal_min", "f", meaning="smallest calibrated value"),
        Field(132, "compressed", "f", meaning="unused"),
        Field(136, "verified", "f", meaning="unused"),
        Field(140, "glmax", "i", meaning="largest stored value"),
        Field(144, "glmin", "i", meaning="smallest stored value"),
        # data_history, 200 bytes
        Field(148, "descrip", "s", 80, meaning="any text"),
        Field(228, "aux_file", "s", 24, meaning="name of an auxiliary file"),
        Field(252, "orient", "B", meaning="orientation of the slices", codes=ORIENTS),
        Field(253, "originator", "x", 10, meaning="SPM: five int16, the first three the origin's voxel, from 1"),
        Field(263, "generated", "s", 10),
        Field(273, "scannum", "s", 10),
        Field(283, "patient_id", "s", 10, meaning="who"),
        Field(293, "exp_date", "s", 10, meaning="date"),
        Field(303, "exp_time", "s", 10, meaning="time"),
        Field(313, "hist_un0", "s", 3, meaning="unused"),
        Field(316, "views", "i"),
        Field(320, "vols_added", "i"),
        Field(324, "start_field", "i"),
        Field(328, "field_skip", "i"),
        Field(332, "omax", "i"),
        Field(336, "omin", "i"),
        Field(340, "smax", "i"),
        Field(344, "smin", "i"),
    ),
    source="dbh.h",
)

ORIGIN = Record(
    "SPM originator",
    10,
    (
        Field(0, "origin", "h", 3, unit="voxels", meaning="the voxel at (0, 0, 0) mm, counted from 1"),
        Field(6, "rest", "h", 2, meaning="unused"),
    ),
    source="SPM99 spm_hread.m",
)
