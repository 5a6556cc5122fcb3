# SPDX-License-Identifier: MIT
"""The fuzz targets run without atheris too: on good bytes, on cut ones, on noise."""

from __future__ import annotations

import random

import pytest

from tests import medfmt
from tests.fuzz.damage import damaged
from tests.fuzz.seeds import made
from tests.fuzz.targets import SYNTAXES, TARGETS, target_named

GOOD = {
    "gz": lambda: made("niigz")[0]["x.nii.gz"],
    "header": lambda: made("nii")[0]["x.nii"],
    "tags": lambda: made("dicom")[0]["ct.dcm"],
    "csa": lambda: b"SV10\4\3\2\1" + (0).to_bytes(4, "little") + (77).to_bytes(4, "little"),
    "npz": lambda: made("npz")[0]["x.npz"],
    "round_trip": lambda: made("nii")[0]["x.nii"],
}


@pytest.mark.parametrize("name", [*TARGETS, *SYNTAXES])
def test_a_target_lets_nothing_but_format_errors_pass(name):
    target = target_named(name)
    rng = random.Random(name)
    good = GOOD.get(name, lambda: rng.randbytes(400))()
    for n in range(100):
        data = good if not n else damaged(rng, good)[1]
        try:
            target(data)
        except medfmt.FormatError as e:
            assert e.expected
    if name in GOOD and name != "csa":
        assert target(good) is None
