# SPDX-License-Identifier: MIT
"""Properties of NIfTI: what is built reads back, whatever the type, shape, order, scaling and kind of file."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from tests import room
from tests.nifti_bytes import built, errors, header, nifti, read, records, volume_of

space = room("core.space")
nifti_space = room("formats.nifti.space")

DTYPES = [np.dtype(d) for d in "u1 i1 u2 i2 u4 i4 u8 i8 f4 f8 c8 c16".split()]
finite = st.floats(-1e6, 1e6, width=32)
rotations = st.tuples(*[st.floats(-1, 1)] * 4).filter(lambda q: sum(x * x for x in q) > 0.01)
sizes = st.tuples(*[st.floats(0.125, 50, width=32)] * 3)


@st.composite
def affines(draw):
    a, b, c, d = draw(rotations)
    norm = math.sqrt(a * a + b * b + c * c + d * d) * (1 if a >= 0 else -1)
    qfac = draw(st.sampled_from([1.0, -1.0]))
    offset = draw(st.tuples(finite, finite, finite))
    return space.affine_from_quaternion((b / norm, c / norm, d / norm), offset, sizes=draw(sizes), qfac=qfac)


@settings(deadline=None, max_examples=300)
@given(
    array=hnp.arrays(st.sampled_from(DTYPES), hnp.array_shapes(min_dims=1, max_dims=7, max_side=4)),
    affine=affines(),
    slope=st.floats(2**-10, 1000, width=32),
    inter=finite,
    number=st.sampled_from([1, 2]),
    big=st.booleans(),
)
def test_build_and_read_are_inverse(array, affine, slope, inter, number, big):
    if big:
        array = array.astype(array.dtype.newbyteorder(">"))
    files, notes = built(volume_of(array, affine, slope=slope, inter=inter), number)
    again = read(files[".nii"], strict=True)
    assert notes == []
    assert again.data.read().tobytes() == np.asarray(array, array.dtype.newbyteorder("=")).tobytes()
    np.testing.assert_allclose(again.affine, affine, rtol=1e-6, atol=1e-5)
    assert (again.slope, again.inter) == (slope, inter)
    far = max(1.0, float(np.abs(affine).max()))
    # b, c and d as float32 leave the angle open by half a thousandth near half a turn.
    assert again.provenance.alternatives["qform"] < 2e-3 * 4 * float(space.voxel_sizes(affine).max()) + 1e-6 * far
    assert built(again, number)[0] == files


@settings(deadline=None, max_examples=300)
@given(affine=affines())
def test_affine_and_quaternion_are_inverse(affine):
    fields, shear = nifti_space.affine_fields(affine)
    raw = header.parse(records.NIFTI2_HEADER.pack(fields | {"sizeof_hdr": 540, "magic": header.MAGICS[2][0]}))
    np.testing.assert_allclose(nifti_space.qform_affine(raw), affine, rtol=1e-7, atol=1e-5)
    np.testing.assert_array_equal(nifti_space.sform_affine(raw), affine)
    assert shear < 1e-6


@settings(deadline=None, max_examples=500)
@given(raw=st.binary(min_size=348, max_size=600), number=st.sampled_from([1, 2]), order=st.sampled_from("<>"))
def test_any_bytes_behind_a_magic_give_a_volume_or_a_format_error(raw, number, order):
    """The marks are right, everything else is chance; extents are kept small so that some are volumes."""
    record = header.RECORDS[number]
    head = record.edit(
        raw[: record.size].ljust(record.size, b"\0"),
        {"sizeof_hdr": record.size, "magic": header.MAGICS[number][0]},
        order,
    )
    try:
        found = read(head + raw)
        found.data.read()
        assert np.isfinite(found.affine).all()
    except errors.FormatError as e:
        told = (e.expected, e.field)
        assert all(told)


@settings(deadline=None)
@given(
    parts=st.lists(st.tuples(st.integers(0, 50), st.binary(max_size=60)), max_size=6),
    order=st.sampled_from("<>"),
)
def test_extensions_pack_and_unpack(parts, order):
    extensions = room("formats.nifti.extensions")
    wanted = [nifti.Extension(code, content) for code, content in parts]
    tail = extensions.packed(wanted, order)
    found, taken, notes = extensions.chain(tail, order, 348)
    assert (taken, notes) == (len(tail), ())
    assert len(tail) % 16 == 4
    assert [(e.ecode, e.content[: len(w.content)]) for e, w in zip(found, wanted, strict=True)] == parts
