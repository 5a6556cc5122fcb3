# SPDX-License-Identifier: MIT
"""Pictures: PNG bytes that others read, and sides that cannot be mirrored."""

from __future__ import annotations

import base64
import gzip
import itertools
import json
import os
import re
import subprocess
import sys
import types
import zlib
from pathlib import Path

import numpy as np
import pytest

from tests import medfmt, room

png = room("view.png")
planes = room("view.planes")
grey = room("view.grey")
letters = room("view.letters")
page = room("view.page")

CODES = ["".join(c) for order in itertools.permutations(("RL", "AP", "SI")) for c in itertools.product(*order)]


def decoded(data):
    """The pixels of a PNG that was written with filter 2, by another few lines."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    at, parts, header = 8, b"", b""
    while at < len(data):
        size, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        body = data[at + 8 : at + 8 + size]
        assert zlib.crc32(name + body) == int.from_bytes(data[at + 8 + size : at + 12 + size], "big")
        header = body if name == b"IHDR" else header
        parts += body if name == b"IDAT" else b""
        at += 12 + size
    columns, rows = int.from_bytes(header[:4], "big"), int.from_bytes(header[4:8], "big")
    samples = {0: 1, 2: 3, 6: 4}[header[9]]
    lines = np.frombuffer(zlib.decompress(parts), np.uint8).reshape(rows, 1 + columns * samples)
    assert (lines[:, 0] == 2).all()
    return np.cumsum(lines[:, 1:], axis=0, dtype=np.uint8).reshape(rows, columns, samples)


@pytest.mark.parametrize("shape", [(1, 1), (3, 5), (4, 2, 3), (2, 7, 4)])
def test_a_png_holds_the_pixels(shape):
    image = np.random.default_rng(1).integers(0, 256, shape, np.uint8)
    assert np.array_equal(decoded(png.encode(image)).reshape(shape), image)


def test_matplotlib_reads_the_png_alike(tmp_path):
    plt = pytest.importorskip("matplotlib.pyplot")
    image = np.random.default_rng(2).integers(0, 256, (6, 9, 3), np.uint8)
    (tmp_path / "x.png").write_bytes(png.encode(image))
    assert np.array_equal(np.rint(plt.imread(tmp_path / "x.png") * 255).astype(np.uint8), image)


def marked():
    """A dark RAS volume with a bright voxel on the left, in front, below: [0, 4, 0]."""
    array = np.zeros((5, 5, 5), np.uint8)
    array[0, 4, 0] = 200
    affine = np.diag([2.0, 2, 2, 1])
    affine[:3, 3] = -4
    return medfmt.Volume(array, affine)


# where the mark must show: (plane, convention) → (side, top or bottom)
PLACES = {
    ("axial", "radiological"): ("right", "top"),
    ("axial", "neurological"): ("left", "top"),
    ("coronal", "radiological"): ("right", "bottom"),
    ("coronal", "neurological"): ("left", "bottom"),
    ("sagittal", "radiological"): ("left", "bottom"),
    ("sagittal", "neurological"): ("right", "bottom"),
}


@pytest.mark.parametrize("codes", CODES)
@pytest.mark.parametrize(("name", "convention"), PLACES)
def test_the_left_mark_shows_on_the_right_side_however_it_is_stored(name, convention, codes):
    vol = marked().reorient(codes)
    view = planes.plane(vol.affine, name, convention=convention)
    stack = planes.on_screen(np.asarray(vol), view)
    _, row, column = (int(n[0]) for n in np.nonzero(stack))
    side, end = PLACES[name, convention]
    assert column == (0 if side == "left" else 4)
    assert row == (0 if end == "top" else 4)
    shown_at = view.letters[0 if side == "left" else 1] + view.letters[2 if end == "top" else 3]
    assert set(shown_at) <= set("LAI"), "the letters there must be those of the mark"


def letter_at(pixels, letter, row, column):
    """Whether a letter is drawn with its upper left dot there."""
    glyph = letters.dots(letter)
    return bool((pixels[row : row + glyph.shape[0], column : column + glyph.shape[1]][glyph] == 255).all())


@pytest.mark.parametrize("convention", ["radiological", "neurological"])
@pytest.mark.parametrize("form", ["montage", "movie", "page"])
def test_the_left_mark_of_a_scan_is_rendered_beside_its_l(form, convention, tmp_path):
    """The demonstration's oblique CT, as DICOM bytes: the mark lies at x < 0, whatever the picture is made by."""
    demo = room("demo")
    grid = demo.oblique((96, 96, 9), 2.4, 4.0, (9.0, -7.0))
    for k, picture in enumerate(demo.phantom(grid, 3)):
        (tmp_path / f"{k}.dcm").write_bytes(demo.ct_file(grid, picture, k, k + 1))
    vol = medfmt.load(tmp_path)
    tight = (700, 1)  # the mark alone is neither black nor white
    if form == "page":
        facts, data = facts_and_data(page.page(vol, window=tight, convention=convention, title=""))
        block = (
            np.frombuffer(data, "<i2").reshape(facts["shape"], order="F")[:, :, 4, 0] * facts["slope"] + facts["inter"]
        )
        view = facts["views"]["axial"]
        assert view["letters"][:2] == ("RL" if convention == "radiological" else "LR")
        pixels = (block[:: -1 if view["mirror"] else 1] == 700).T
    else:
        words = {"window": tight, "convention": convention}
        made = vol.montage("axial", every=9, **words) if form == "montage" else vol.movie("axial", **words)
        pixels = made.pixels if form == "montage" else made.frames[4]
        at = pixels.shape[1] - 6 if convention == "radiological" else 1
        assert letter_at(pixels, "L", (pixels.shape[0] - 7) // 2, at)
        pixels = (pixels > 0) & (pixels < 255)
    middle = np.argwhere(pixels)[:, 1].mean() - pixels.shape[1] / 2
    assert middle > 10 if convention == "radiological" else middle < -10


def test_letters_do_not_depend_on_obliqueness():
    angle = np.radians(25)
    turn = np.array([[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0], [0, 0, 1]])
    affine = np.eye(4)
    affine[:3, :3] = turn @ np.diag([-1.0, 1, 3])
    assert planes.plane(affine, "axial").letters == "RLAP"
    assert planes.plane(affine, "coronal").letters == "RLSI"
    assert planes.plane(affine, "sagittal").letters == "APSI"


def test_thick_slices_are_shown_in_true_proportion():
    vol = medfmt.Volume(np.zeros((100, 100, 20)), np.diag([1.0, 1, 5, 1]))
    pixels = vol.montage("coronal", every=100).pixels
    assert pixels.shape == (100, 100)


@pytest.mark.parametrize(
    ("shape", "sizes", "name"),
    [
        ((9, 9, 9), (1, 1, 1), "axial"),
        ((9, 9, 9), (1, 4, 1), "coronal"),
        ((9, 9, 9), (4, 1, 1), "sagittal"),
        ((9, 1, 9), (1, 1, 1), "coronal"),
        ((1, 9, 9), (1, 1, 3), "sagittal"),
        ((1, 1, 9), (1, 3, 1), "axial"),
    ],
)
def test_the_plane_is_the_one_in_which_the_slices_were_taken(shape, sizes, name):
    assert planes.best_plane(np.diag([*sizes, 1.0]), shape) == name


def test_a_single_slice_seen_from_the_side_stays_small():
    vol = medfmt.Volume(np.zeros((300, 300, 1), "i2"), np.diag([1.0, 1, 50, 1]))
    assert max(vol.montage("coronal").pixels.shape) <= 4000
    assert vol.movie("coronal").frames.nbytes < 300 * 1024 * 1024


def test_a_montage_shows_each_slice_in_order():
    array = np.zeros((100, 100, 6), np.uint8) + np.arange(6, dtype=np.uint8) * 40
    pixels = medfmt.Volume(array, np.eye(4)).montage(cols=3, window=(127.5, 255), labels=False).pixels
    assert pixels.shape == (201, 302)
    assert [int(pixels[r, c]) for r in (50, 150) for c in (50, 150, 250)] == [0, 40, 80, 120, 160, 200]


def test_a_montage_of_every_third_slice_names_them():
    array = np.zeros((100, 100, 9), np.uint8)
    picture = medfmt.Volume(array, np.eye(4)).montage(every=3, cols=3)
    assert picture.pixels.shape == (100, 302)
    assert picture.pixels.max() == 255  # the letters


def test_colour_volumes_make_colour_pictures():
    array = np.zeros((100, 100, 1), [("R", "u1"), ("G", "u1"), ("B", "u1")])
    array["G"] = 77
    pixels = medfmt.Volume(array, np.eye(4)).montage(labels=False).pixels
    assert pixels.shape == (100, 100, 3)
    assert pixels[50, 50].tolist() == [0, 77, 0]


@pytest.mark.parametrize("shape", [(7,), (7, 6), (7, 6, 1), (3, 4, 5, 2), (3, 4, 5, 2, 2)])
def test_any_number_of_axes_makes_a_picture(shape):
    picture = medfmt.Volume(np.random.default_rng(3).random(shape), np.eye(4)).montage()
    assert picture.png[1:4] == b"PNG"


@pytest.mark.parametrize("values", [np.full((4, 4, 4), np.nan), np.zeros((4, 4, 4)), np.array([[[np.inf, 1.0]]])])
def test_values_without_a_range_make_a_picture_too(values):
    assert medfmt.Volume(values, np.eye(4)).montage().pixels.dtype == np.uint8


def test_the_window_maps_its_ends_to_black_and_white():
    values = np.array([-1000.0, -160, -60, 240, 3000, np.nan])
    assert grey.shown(values, (40, 400)).tolist() == [0, 0, 64, 255, 255, 0]


@pytest.mark.parametrize("dtype", ["i1", "u1", "i2", "u2", "<i2", ">i2"])
@pytest.mark.parametrize("window", [(40, 400), (0, 1), (1e4, 3.7), (-5, 7e4)])
def test_integers_are_shown_as_their_floats_are(dtype, window):
    info = np.iinfo(dtype)
    values = np.unique(np.linspace(info.min, info.max, 5001).astype(dtype))
    apart = grey.shown(values, window).astype(int) - grey.shown(values.astype("f8"), window)
    assert np.abs(apart).max() <= 1
    assert np.count_nonzero(apart) <= 5  # a half rounded the other way


def asked(elements, *, slope=1.0, inter=0.0, values=(0.0, 1000.0)):
    """The window that a volume of these DICOM elements starts with."""
    ds = medfmt.dicom.build({"Rows": 1, **elements})
    vol = types.SimpleNamespace(header=ds, slope=slope, inter=inter)
    return room("view.window").default_window(vol, np.linspace(*values, 101))


def test_the_window_of_a_file_counts_what_its_rescale_slope_gives():
    window = {"WindowCenter": ["300", "40"], "WindowWidth": ["400", "80"]}
    rescale = {"RescaleSlope": "2", "RescaleIntercept": "-1000"}
    assert asked(window) == (300, 400)
    assert asked(window | rescale, slope=2.0, inter=-1000.0) == (300, 400)
    # the same stored values with another scaling, as Philips' precise values: stored 450 to 850, times 10
    assert asked(window | rescale, slope=10.0, values=(0, 9000)) == (6500, 2000)
    assert asked(window | rescale, slope=np.full((4, 2), 10.0), inter=np.zeros((4, 2)), values=(0, 9000)) == (
        6500,
        2000,
    )


def test_the_window_of_an_enhanced_file_is_that_of_its_functional_groups():
    inner = {"FrameVOILUTSequence": [{"WindowCenter": "300", "WindowWidth": "400"}]}
    assert asked({"SharedFunctionalGroupsSequence": [inner]}) == (300, 400)
    assert asked({"PerFrameFunctionalGroupsSequence": [inner, {}]}) == (300, 400)


@pytest.mark.parametrize("values", [(0.0, 1.0), (5000.0, 6000.0)])
def test_a_window_that_cannot_be_meant_for_the_values_is_passed_over(values):
    centre, width = asked({"WindowCenter": "300", "WindowWidth": "400"}, values=values)
    assert values[0] <= centre - width / 2 < centre + width / 2 <= values[1]


def test_a_window_without_numbers_is_none():
    assert asked({"WindowCenter": None, "WindowWidth": "400"})[1] == pytest.approx(980)
    assert asked({"WindowCenter": "300", "WindowWidth": "0"})[1] == pytest.approx(980)


def test_complex_values_are_shown_by_their_modulus():
    assert grey.shown(np.array([3 + 4j]), (5, 10)).tolist() == [128]


def test_an_unknown_plane_is_refused():
    with pytest.raises(ValueError, match="axial, coronal, sagittal"):
        marked().montage("transversal")


def test_a_letter_without_room_is_left_out():
    image = np.zeros((6, 6), np.uint8)
    letters.draw(image, "L", row=0, column=0)
    assert not image.any()


def watched():
    """A series of 50 volumes, and how many voxels each read of it asked for."""
    arrays = room("core.arrays")
    asked = []

    class Watched(arrays.MemoryArray):
        def read(self, index, *rest, **named):
            found = super().read(index, *rest, **named)
            asked.append(found.size)
            return found

    stored = Watched(np.ones((20, 30, 10, 50), "i2"))
    return medfmt.Volume(arrays.LazyArray(stored, 1.0, 0.0), np.eye(4)), asked


def test_pictures_of_a_series_read_one_volume_of_it():
    vol, asked = watched()
    vol.montage()
    vol._repr_html_()
    assert 0 < max(asked) <= 20 * 30 * 10
    asked.clear()
    vol.movie(over="time")
    assert 0 < max(asked) <= 20 * 30 * 50


def test_the_viewer_reads_one_volume_of_a_series_at_a_time():
    matplotlib = pytest.importorskip("matplotlib")
    matplotlib.use("Agg")
    vol, asked = watched()
    room("view.ortho").Ortho(vol).set_time(7)
    matplotlib.pyplot.close("all")
    assert 0 < max(asked) <= 20 * 30 * 10


# ---- GIF


def unpacked(data):
    """The frames of a GIF, by a plain LZW decoder (GIF89a, appendix F)."""
    assert data[:6] == b"GIF89a"
    assert data[-1:] == b";"
    columns, rows = int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
    palette = np.frombuffer(data[13 : 13 + 768], np.uint8).reshape(256, 3)
    at, frames = 13 + 768, []
    while data[at] != 0x3B:
        if data[at] == 0x21:
            at += 2
        else:
            assert data[at] == 0x2C
            at += 11
        blocks = b""
        while data[at]:
            blocks += data[at + 1 : at + 1 + data[at]]
            at += 1 + data[at]
        at += 1
        if data[at] in (0x21, 0x3B) and len(blocks) > 20:
            frames.append(palette[decompressed(blocks)].reshape(rows, columns, 3))
    return frames


def decompressed(data):
    number, position, width, out = int.from_bytes(data, "little"), 0, 9, []
    table, last = {}, None
    while True:
        code = number >> position & ((1 << width) - 1)
        position += width
        if code == 256:
            table, width, last = {n: (n,) for n in range(256)} | {256: (), 257: ()}, 9, None
            continue
        if code == 257:
            return list(out)
        entry = table[code] if code in table else (*last, last[0])
        out += entry
        if last is not None and len(table) < 4096:
            table[len(table)] = (*last, entry[0])
            width = 10 if len(table) == 512 else width
        last = entry


@pytest.mark.parametrize("shape", [(3, 20, 31), (2, 16, 16, 3), (1, 1, 300)])
def test_a_gif_holds_the_frames(shape):
    gif = room("view.gif")
    frames = np.random.default_rng(6).integers(0, 6, shape).astype(np.uint8) * 51  # colours that the cube has
    found = unpacked(b"".join(gif.encode(frames, delay_ms=50)))
    assert len(found) == shape[0]
    for one, frame in zip(found, frames, strict=True):
        assert np.array_equal(one, frame if frame.ndim == 3 else np.repeat(frame[..., None], 3, axis=-1))


def test_a_movie_walks_through_slices_or_time(tmp_path):
    array = np.zeros((100, 100, 3, 4), np.uint8) + np.arange(12, dtype=np.uint8).reshape(3, 4) * 20
    vol = medfmt.Volume(array, np.eye(4))
    assert vol.movie(window=(127.5, 255), labels=False).frames[:, 50, 50].tolist() == [0, 80, 160]
    assert vol.movie(over="time", window=(127.5, 255), labels=False).frames[:, 50, 50].tolist() == [80, 100, 120, 140]
    vol.movie(over="time").save(tmp_path / "x.gif")
    assert len(unpacked((tmp_path / "x.gif").read_bytes())) == 4
    with pytest.raises(ValueError, match="over"):
        vol.movie(over="echoes")


def test_a_movie_of_a_single_plane_has_one_frame():
    vol = medfmt.Volume(np.full((100, 110), 80, np.uint8), np.eye(4))
    for over in ("slices", "time"):
        assert vol.movie(over=over, window=(127.5, 255), labels=False).frames[:, 50, 50].tolist() == [80]


def test_other_readers_read_the_gif(tmp_path):
    image = pytest.importorskip("PIL.Image")
    vol = medfmt.Volume(np.random.default_rng(7).integers(0, 4000, (40, 50, 5), "i2"), np.diag([1.0, 1, 2, 1]))
    film = vol.movie()
    film.save(tmp_path / "x.gif")
    with image.open(tmp_path / "x.gif") as file:
        assert file.n_frames == 5
        for n in range(5):
            file.seek(n)
            assert np.array_equal(np.asarray(file.convert("L")), film.frames[n])


# ---- the page


def facts_and_data(text):
    facts = json.loads(re.search(r"const F=(\{.*?\}),\[NX", text).group(1))
    packed = re.search(r'<script id="data" type="text/plain">(.*?)</script>', text).group(1)
    return facts, gzip.decompress(base64.b64decode(packed))


def test_the_page_holds_the_voxels_in_ras_order(tmp_path):
    array = np.arange(2 * 3 * 4 * 2, dtype="i2").reshape(2, 3, 4, 2)
    vol = medfmt.Volume(array, np.diag([-2.0, 2, 2, 1]))
    vol.to_html(tmp_path / "page.html", title="a </script> b")
    text = (tmp_path / "page.html").read_text(encoding="utf-8")
    facts, data = facts_and_data(text)
    assert facts["type"] == "Int16Array"
    assert facts["shape"] == [2, 3, 4, 2]
    voxels = np.frombuffer(data, "<i2").reshape(2, 3, 4, 2, order="F")
    assert np.array_equal(voxels, array[::-1])
    assert facts["original"] == [[-1, 0, 0, 1], [0, 1, 0, 0], [0, 0, 1, 0]]
    assert facts["views"]["axial"]["letters"] == "RLAP"
    assert text.count("</script>") == 2, "a title must not end a script"
    assert "http" not in text, "no network"


def test_a_coarser_page_keeps_voxels_at_their_places(tmp_path):
    array = np.arange(4 * 6 * 8, dtype="i2").reshape(4, 6, 8)
    vol = medfmt.Volume(array, np.diag([-2.0, 2, 2, 1]))
    vol.to_html(tmp_path / "page.html", step=2)
    facts, data = facts_and_data((tmp_path / "page.html").read_text(encoding="utf-8"))
    assert facts["shape"] == [2, 3, 4, 1]
    for index in np.ndindex(2, 3, 4):
        own = (np.array(facts["original"]) @ [*index, 1]).astype(int)
        value = np.frombuffer(data, "<i2").reshape(2, 3, 4, order="F")[index]
        assert value == array[tuple(own)]
        assert np.allclose(np.array(facts["affine"]) @ [*index, 1], vol.affine @ [*own, 1])


def test_the_page_is_no_larger_than_its_data_allow(tmp_path):
    array = np.random.default_rng(4).integers(0, 4000, (64, 64, 30), dtype="i2")
    medfmt.Volume(array, np.eye(4)).to_html(tmp_path / "page.html")
    assert (tmp_path / "page.html").stat().st_size <= 1.4 * len(gzip.compress(array.tobytes("F"), 6))


def test_wide_and_complex_voxels_are_made_what_browsers_have(tmp_path):
    for array in (np.arange(8.0).reshape(2, 2, 2), np.ones((2, 2, 2), complex), np.ones((2, 2, 2), "i8")):
        medfmt.Volume(array, np.eye(4)).to_html(tmp_path / "page.html")
        facts, data = facts_and_data((tmp_path / "page.html").read_text(encoding="utf-8"))
        assert facts["type"] == "Float32Array"
        assert len(data) == 8 * 4


def test_colours_lie_side_by_side_in_the_page(tmp_path):
    array = np.zeros((2, 1, 1), [("R", "u1"), ("G", "u1"), ("B", "u1")])
    array[0, 0, 0], array[1, 0, 0] = (1, 2, 3), (4, 5, 6)
    medfmt.Volume(array, np.eye(4)).to_html(tmp_path / "page.html")
    facts, data = facts_and_data((tmp_path / "page.html").read_text(encoding="utf-8"))
    assert (facts["samples"], list(data)) == (3, [1, 2, 3, 4, 5, 6])


def test_the_page_shows_the_highest_byte_of_wide_colours(tmp_path):
    array = np.zeros((2, 1, 1), [("R", "<u2"), ("G", "<u2"), ("B", "<u2")])
    array[0, 0, 0] = (0x1234, 0xFF00, 0x00FF)
    medfmt.Volume(array, np.eye(4)).to_html(tmp_path / "page.html")
    facts, data = facts_and_data((tmp_path / "page.html").read_text(encoding="utf-8"))
    assert (facts["type"], list(data)) == ("Uint8Array", [0x12, 0xFF, 0, 0, 0, 0])


def test_the_page_says_what_is_in_it(tmp_path):
    vol = medfmt.Volume(np.zeros((4, 6, 8, 2), "i2"), np.eye(4))
    for step, wanted in ((1, "4 × 6 × 8 × 2 voxels (int16)"), (2, "2 × 3 × 4 × 2 voxels (int16)")):
        vol.to_html(tmp_path / "page.html", step=step)
        text = (tmp_path / "page.html").read_text(encoding="utf-8")
        assert wanted in text
        assert ("all of the volume" in text) is (step == 1)


# ---- notebook and matplotlib


def test_card_montage_movie_and_page_need_no_matplotlib(tmp_path):
    medfmt.save(marked(), tmp_path / "x.nii")
    name = medfmt.__name__
    code = (
        "import sys; sys.modules['matplotlib'] = None\n"
        f"import {name} as m; vol = m.load('x.nii')\n"
        "assert vol._repr_html_().count('<img') == 3\n"
        "vol.montage().save('x.png'); vol.movie().save('x.gif'); vol.to_html('x.html')\n"
    )
    env = {**os.environ, "PYTHONPATH": str(Path(medfmt.__file__).parents[medfmt.__name__.count(".") + 1])}
    subprocess.run([sys.executable, "-c", code], env=env, cwd=tmp_path, check=True)
    assert {path.suffix for path in tmp_path.iterdir()} == {".nii", ".png", ".gif", ".html"}


def test_the_card_tells_shape_and_sides_and_shows_three_slices():
    text = marked()._repr_html_()
    assert text.count("data:image/png;base64,") == 3
    assert "5 × 5 × 5" in text
    assert "RAS" in text


def test_the_viewer_puts_the_crosshair_on_the_mark():
    matplotlib = pytest.importorskip("matplotlib")
    matplotlib.use("Agg")
    ortho = room("view.ortho")
    viewer = ortho.Ortho(marked().reorient("LPI"))
    viewer.move_to(4, 0, 4)  # the mark, in the turned volume's indices
    for pane in viewer.panes:
        shown = np.asarray(pane.image.get_array())
        assert shown[int(pane.horizontal.get_ydata()[0]), int(pane.vertical.get_xdata()[0])] == shown.max()
    matplotlib.pyplot.close(viewer.figure)


def test_the_viewer_shows_an_overlay_where_it_is_not_zero_however_it_is_stored(tmp_path):
    matplotlib = pytest.importorskip("matplotlib")
    matplotlib.use("Agg")
    ortho = room("view.ortho")
    viewer = ortho.Ortho(marked(), overlay=marked().reorient("PSL"))
    viewer.move_to(0, 4, 0)
    viewer.figure.canvas.draw()
    for pane in viewer.panes:
        veil = pane.veil.get_array()
        assert veil.count() == 1
        assert np.array_equal(np.nonzero(~np.ma.getmaskarray(veil)), np.nonzero(pane.image.get_array()))
    for name in ("x.png", "x.pdf"):
        viewer.save(tmp_path / name)
        assert (tmp_path / name).read_bytes()[:4] in (b"\x89PNG", b"%PDF")
    with pytest.raises(ValueError, match="same grid"):
        ortho.Ortho(marked(), overlay=marked().with_affine(np.eye(4)))
    matplotlib.pyplot.close("all")


def test_scrolling_by_parts_paints_what_a_full_drawing_paints():
    matplotlib = pytest.importorskip("matplotlib")
    matplotlib.use("Agg")
    ortho = room("view.ortho")
    vol = medfmt.Volume(np.random.default_rng(5).integers(0, 99, (9, 8, 7, 3), "i2"), np.diag([-1.0, 2, 3, 1]))
    viewer = ortho.Ortho(vol)
    viewer.figure.canvas.draw()
    for step in ((1, 2, 3), (1, 2, 4), (8, 2, 4)):
        viewer.move_to(*step)
    viewer.set_time(2)
    parts = np.array(viewer.figure.canvas.buffer_rgba())
    viewer.figure.canvas.draw()
    assert np.array_equal(parts, np.array(viewer.figure.canvas.buffer_rgba()))
    matplotlib.pyplot.close("all")


def test_the_slider_and_the_keys_move_through_time_together():
    matplotlib = pytest.importorskip("matplotlib")
    matplotlib.use("Agg")
    array = np.arange(2 * 3 * 4 * 5, dtype="i2").reshape(2, 3, 4, 5)
    viewer = room("view.ortho").Ortho(medfmt.Volume(array, np.eye(4)))
    viewer.slider.set_val(3)
    assert viewer.t == 3
    assert np.array_equal(viewer.block, array[..., 3])
    viewer.set_time(9)
    assert (viewer.t, viewer.slider.val) == (4, 4)
    assert np.array_equal(viewer.block, array[..., 4])
    assert room("view.ortho").Ortho(marked()).slider is None
    matplotlib.pyplot.close("all")


def test_the_time_course_is_that_of_the_voxel_under_the_crosshair():
    matplotlib = pytest.importorskip("matplotlib")
    matplotlib.use("Agg")
    array = np.random.default_rng(8).integers(0, 99, (4, 5, 6, 7), "i2")
    viewer = room("view.ortho").Ortho(medfmt.Volume(array, np.eye(4), meta={"RepetitionTime": 2.0}))
    viewer.move_to(1, 2, 3)
    line = viewer.course().axes[0].lines[0]
    assert np.array_equal(line.get_ydata(), array[1, 2, 3])
    assert line.get_xdata().tolist() == [0, 2, 4, 6, 8, 10, 12]
    with pytest.raises(ValueError, match="no time axis"):
        room("view.ortho").Ortho(marked()).course()
    matplotlib.pyplot.close("all")
