# SPDX-License-Identifier: MIT
"""The coded values of NIfTI: data types, intents, units, coordinate systems, slice orders, extensions.

Typed from nifti1.h (version of 8 March 2019) and nifti1_io.h of nifti_clib; nothing here is computed.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    Intents: TypeAlias = Mapping[int, tuple[str, tuple[str, ...]]]

# code: (name, numpy's word for it, bits a voxel). The word is without byte order; "bits", "rgb" and "rgba" are ours.
# Source: nifti1.h, "TYPE OF DATA"
DATATYPES: Mapping[int, tuple[str, str, int]] = {
    1: ("DT_BINARY", "bits", 1),
    2: ("DT_UINT8", "u1", 8),
    4: ("DT_INT16", "i2", 16),
    8: ("DT_INT32", "i4", 32),
    16: ("DT_FLOAT32", "f4", 32),
    32: ("DT_COMPLEX64", "c8", 64),
    64: ("DT_FLOAT64", "f8", 64),
    128: ("DT_RGB24", "rgb", 24),
    256: ("DT_INT8", "i1", 8),
    512: ("DT_UINT16", "u2", 16),
    768: ("DT_UINT32", "u4", 32),
    1024: ("DT_INT64", "i8", 64),
    1280: ("DT_UINT64", "u8", 64),
    1536: ("DT_FLOAT128", "longdouble", 128),
    1792: ("DT_COMPLEX128", "c16", 128),
    2048: ("DT_COMPLEX256", "clongdouble", 256),
    2304: ("DT_RGBA32", "rgba", 32),
}
DATATYPE_NAMES: Mapping[int, str] = {0: "DT_UNKNOWN", 255: "DT_ALL"} | {k: v[0] for k, v in DATATYPES.items()}
BITS: Mapping[int, int] = {code: row[2] for code, row in DATATYPES.items()}
LONG_DOUBLES = tuple(code for code, row in DATATYPES.items() if row[1].endswith("longdouble"))
CODES: Mapping[str, int] = {row[1]: code for code, row in DATATYPES.items()}

# code: (name, what intent_p1, p2, p3 mean)
# Source: nifti1.h, "INTERPRETATION OF VOXEL DATA"
INTENTS: Intents = {
    0: ("none", ()),
    2: ("correlation coefficient", ("degrees of freedom",)),
    3: ("t statistic", ("degrees of freedom",)),
    4: ("F statistic", ("numerator degrees of freedom", "denominator degrees of freedom")),
    5: ("z score", ()),
    6: ("chi-squared", ("degrees of freedom",)),
    7: ("beta distribution", ("a", "b")),
    8: ("binomial distribution", ("number of trials", "probability of one trial")),
    9: ("gamma distribution", ("shape", "scale")),
    10: ("Poisson distribution", ("mean",)),
    11: ("normal distribution", ("mean", "standard deviation")),
    12: (
        "noncentral F statistic",
        ("numerator degrees of freedom", "denominator degrees of freedom", "numerator noncentrality"),
    ),
    13: ("noncentral chi-squared", ("degrees of freedom", "noncentrality")),
    14: ("logistic distribution", ("location", "scale")),
    15: ("Laplace distribution", ("location", "scale")),
    16: ("uniform distribution", ("lower end", "upper end")),
    17: ("noncentral t statistic", ("degrees of freedom", "noncentrality")),
    18: ("Weibull distribution", ("location", "scale", "power")),
    19: ("chi distribution", ("degrees of freedom",)),
    20: ("inverse Gaussian", ("mu", "lambda")),
    21: ("extreme value type I", ("location", "scale")),
    22: ("p value", ()),
    23: ("ln p value", ()),
    24: ("log10 p value", ()),
    1001: ("estimate", ()),
    1002: ("label", ()),
    1003: ("NeuroNames label", ()),
    1004: ("matrix", ("rows", "columns")),
    1005: ("symmetric matrix", ("rows",)),
    1006: ("displacement vector", ()),
    1007: ("vector", ()),
    1008: ("point set", ()),
    1009: ("triangles", ()),
    1010: ("quaternion", ()),
    1011: ("dimensionless", ()),
    2001: ("time series", ()),
    2002: ("node index", ()),
    2003: ("RGB vector", ()),
    2004: ("RGBA vector", ()),
    2005: ("shape", ()),
    2006: ("FSL FNIRT displacement field", ()),
    2007: ("FSL cubic spline coefficients", ()),
    2008: ("FSL DCT coefficients", ()),
    2009: ("FSL quadratic spline coefficients", ()),
    2016: ("FSL topup cubic spline coefficients", ()),
    2017: ("FSL topup quadratic spline coefficients", ()),
    2018: ("FSL topup field", ()),
    # CIFTI-2 (its specification of 1 March 2014, table 2), met in NIfTI-2 files
    3000: ("CIFTI unknown", ()),
    3001: ("CIFTI dense connectivity", ()),
    3002: ("CIFTI dense series", ()),
    3003: ("CIFTI parcellated connectivity", ()),
    3004: ("CIFTI parcellated series", ()),
    3006: ("CIFTI dense scalar", ()),
    3007: ("CIFTI dense label", ()),
    3008: ("CIFTI parcellated scalar", ()),
    3009: ("CIFTI parcellated dense", ()),
    3010: ("CIFTI dense parcellated", ()),
    3011: ("CIFTI parcellated-parcellated series", ()),
    3012: ("CIFTI parcellated-parcellated scalar", ()),
}
INTENT_NAMES: Mapping[int, str] = {code: row[0] for code, row in INTENTS.items()}

# Source: nifti1.h, "UNITS OF SPATIAL AND TEMPORAL DIMENSIONS". Bits 0..2 are space, bits 3..5 are time.
SPACE_UNITS: Mapping[int, str] = {0: "", 1: "m", 2: "mm", 3: "um"}
TIME_UNITS: Mapping[int, str] = {0: "", 8: "s", 16: "ms", 24: "us", 32: "Hz", 40: "ppm", 48: "rad/s"}
UNIT_NAMES: Mapping[int, str] = {
    space | time: ", ".join(filter(None, (near, far))) or "not told"
    for space, near in SPACE_UNITS.items()
    for time, far in TIME_UNITS.items()
}
MM: Mapping[int, float] = {0: 1.0, 1: 1000.0, 2: 1.0, 3: 0.001}
SECONDS: Mapping[int, float] = {8: 1.0, 16: 0.001, 24: 0.000001}

# Source: nifti1.h, "[qs]form_code value"
XFORMS: Mapping[int, str] = {
    0: "unknown",
    1: "scanner",
    2: "aligned",
    3: "Talairach",
    4: "MNI 152",
    5: "other template",
}

# Source: nifti1.h, "MRI-SPECIFIC SPATIAL AND TEMPORAL INFORMATION"
SLICE_CODES: Mapping[int, str] = {
    0: "unknown",
    1: "sequential increasing",
    2: "sequential decreasing",
    3: "alternating increasing",
    4: "alternating decreasing",
    5: "alternating increasing from the second",
    6: "alternating decreasing from the second but last",
}

# Source: nifti1_io.h, "NIFTI_ECODE_*"; 42 and 44 from the registry kept by the NIfTI group
ECODES: Mapping[int, str] = {
    0: "unknown",
    2: "DICOM",
    4: "AFNI",
    6: "comment",
    8: "XCEDE",
    10: "JimDimInfo",
    12: "workflow",
    14: "FreeSurfer",
    16: "Python pickle",
    18: "MiND identifier",
    20: "MiND b value",
    22: "MiND spherical direction",
    24: "MiND DT component",
    26: "MiND SHC degree and order",
    28: "VoxBo",
    30: "Caret",
    32: "CIFTI",
    34: "variable frame timing",
    38: "eval",
    40: "MATLAB",
    42: "Quantiphyse",
    44: "MRS",
}
