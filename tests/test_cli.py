# SPDX-License-Identifier: MIT
"""The command line: what it prints, where, and with which exit status."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests import medfmt, room

cli = room("cli")
demo = room("demo")

ABOVE = str(Path(medfmt.__file__).parents[medfmt.__name__.count(".") + 1])
VOLUME = medfmt.Volume(np.arange(24, dtype="i2").reshape(2, 3, 4), np.diag([-2.0, 2, 2, 1]))


@pytest.fixture
def nii(tmp_path):
    medfmt.save(VOLUME, tmp_path / "x.nii")
    return str(tmp_path / "x.nii")


@pytest.fixture
def ct(tmp_path):
    folder = tmp_path / "ct"
    folder.mkdir()
    grid = demo.oblique((8, 8, 6), 2.0, 3.0, (5.0, 0.0))
    for name, data in demo.ct_series(grid, np.zeros((6, 8, 8), np.int16)).items():
        (folder / name).write_bytes(data)
    return folder


def process(*words):
    return subprocess.run(
        [sys.executable, "-m", medfmt.__name__, *map(str, words)],
        env={**os.environ, "PYTHONPATH": ABOVE},
        capture_output=True,
        text=True,
        check=False,
    )


def test_info_tells_what_a_volume_is(nii, capsys):
    assert cli.main(["info", nii]) == 0
    told = capsys.readouterr().out
    for line in (
        "format:                     nifti1",
        "shape:                      2 × 3 × 4",
        "bits allocated:             16",
        "samples per pixel:          1",
        "axis codes:                 LAS",
        "size:                       352 + 3 × 2 × 4 × 2 = 400 bytes; the file has 400",
    ):
        assert line in told
    assert "-2" in told
    assert "sform" in told


def test_info_of_dicom_adds_header_and_pixels_up_to_the_file(ct, capsys):
    one = next(ct.iterdir())
    assert cli.main(["info", str(one)]) == 0
    told = capsys.readouterr().out
    at = one.read_bytes().index(b"\xe0\x7f\x10\x00") + 12
    assert f"{at} + 8 × 8 × 1 × 2 = {one.stat().st_size} bytes; the file has {one.stat().st_size}" in told
    assert "bits stored:                12" in told
    assert "photometric interpretation: MONOCHROME2" in told
    assert "other rules" not in told or "mm" in told


def test_info_names_the_bytes_behind_the_voxels(nii, capsys):
    with open(nii, "ab") as file:
        file.write(b"12345")
    cli.main(["info", nii])
    assert "400 bytes; the file has 405; 5 bytes after the voxels" in capsys.readouterr().out


def test_info_of_a_gzip_counts_the_inflated_bytes(tmp_path, capsys):
    medfmt.save(VOLUME, tmp_path / "x.nii.gz")
    cli.main(["info", str(tmp_path / "x.nii.gz")])
    assert "400 bytes; the inflated file has 400" in capsys.readouterr().out


def test_info_is_had_as_json(nii, capsys):
    assert cli.main(["info", "--json", nii]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["shape"], told["axis codes"], told["notes"]) == ([2, 3, 4], "LAS", [])


def test_convert_prints_what_it_made(ct, tmp_path, capsys):
    assert cli.main(["convert", str(ct), str(tmp_path / "out"), "--to", "nii"]) == 0
    told = capsys.readouterr()
    assert told.out == f"{tmp_path / 'out' / '4_demo_ct_oblique.nii'}  8 × 8 × 6\n"
    assert told.err == ""


def test_a_refused_series_is_one_line_that_names_the_slice_and_status_2(ct, tmp_path):
    os.remove(medfmt.load(ct).file_of(2)[0])
    run = process("convert", ct, tmp_path / "out", "--to", "nii")
    assert run.returncode == 2
    assert run.stdout == ""
    assert len(run.stderr.splitlines()) == 1
    assert "slice" in run.stderr
    assert list((tmp_path / "out").glob("*")) == []
    assert process("convert", ct, tmp_path / "out", "--on-missing", "keep").returncode == 0
    assert len(list((tmp_path / "out").glob("*.nii.gz"))) == 1


def test_some_made_and_some_refused_is_status_1(ct, tmp_path, capsys):
    medfmt.save(VOLUME, ct / "x.nii")
    (ct / "cut.nii").write_bytes((ct / "x.nii").read_bytes()[:360])
    assert cli.main(["convert", str(ct), str(tmp_path / "out")]) == 1
    told = capsys.readouterr()
    assert "2 converted, 1 not" in told.out
    assert "cut.nii" in told.err


def test_a_folder_without_images_is_nothing_to_convert(tmp_path):
    (tmp_path / "notes.txt").write_text("hello")
    run = process("convert", tmp_path, tmp_path / "out")
    assert (run.returncode, run.stdout) == (2, "")
    assert "nothing to convert" in run.stderr
    assert "Traceback" not in run.stderr


def test_jobs_make_the_same_bytes(ct, tmp_path):
    assert process("convert", ct, tmp_path / "a").returncode == 0
    assert process("convert", ct, tmp_path / "b", "--jobs", "2", "--quiet").stdout == ""
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes()


def test_explain_prints_a_line_a_field(nii, capsys):
    assert cli.main(["explain", nii]) == 0
    told = capsys.readouterr().out
    assert "sizeof_hdr" in told
    assert "\x1b[" not in told, "a pipe gets no colours"
    assert cli.main(["explain", nii, "--field", "srow", "--range", "0:0x130"]) == 0
    narrow = capsys.readouterr().out
    assert ("srow_x" in narrow, "srow_z" in narrow, "sizeof_hdr" in narrow) == (True, False, False)


@pytest.mark.parametrize(("flag", "word"), [("--markdown", "| offset |"), ("--json", '"field": "sizeof_hdr"')])
def test_explain_has_other_forms(flag, word, nii, capsys):
    assert cli.main(["explain", nii, flag]) == 0
    assert word in capsys.readouterr().out


def test_explain_writes_a_page(nii, tmp_path):
    assert cli.main(["explain", nii, "--html", str(tmp_path / "x.html")]) == 0
    assert (tmp_path / "x.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_explain_compares_two_files(nii, tmp_path, capsys):
    medfmt.save(VOLUME.with_affine(np.diag([3.0, 3, 3, 1])), tmp_path / "y.nii")
    assert cli.main(["explain", nii, "--compare", str(tmp_path / "y.nii")]) == 0
    assert "! pixdim" in capsys.readouterr().out


def test_montage_writes_a_png(nii, tmp_path, capsys):
    out = tmp_path / "x.png"
    assert cli.main(["montage", nii, "-o", str(out), "--plane", "coronal", "--window", "10,20"]) == 0
    assert out.read_bytes()[1:4] == b"PNG"
    assert "pixels" in capsys.readouterr().out


def test_view_writes_a_page(nii, tmp_path, capsys):
    assert cli.main(["view", nii, "--html", str(tmp_path / "x.html")]) == 0
    assert "DecompressionStream" in (tmp_path / "x.html").read_text(encoding="utf-8")
    assert capsys.readouterr().out == f"{tmp_path / 'x.html'}  {(tmp_path / 'x.html').stat().st_size} bytes\n"


def test_view_writes_a_picture_with_an_overlay(nii, tmp_path):
    pytest.importorskip("matplotlib").use("Agg")
    assert cli.main(["view", nii, "--overlay", nii, "-o", str(tmp_path / "x.pdf")]) == 0
    assert (tmp_path / "x.pdf").read_bytes()[:4] == b"%PDF"


def test_a_window_that_is_none_is_told(nii, tmp_path, capsys):
    assert cli.main(["montage", nii, "-o", str(tmp_path / "x.png"), "--window", "wide"]) == 2
    assert "CENTRE,WIDTH" in capsys.readouterr().err


def test_scan_prints_a_table(ct, capsys):
    assert cli.main(["scan", str(ct)]) == 0
    assert "4_demo_ct_oblique" in capsys.readouterr().out
    assert cli.main(["scan", "--json", str(ct)]) == 0
    assert json.loads(capsys.readouterr().out)["lines"][0]["slices"] == 6


def test_check_has_status_1_for_a_departure(nii, capsys):
    assert cli.main(["check", nii]) == 0
    assert "0 departures" in capsys.readouterr().out
    raw = bytearray(Path(nii).read_bytes())
    raw[72:74] = (99).to_bytes(2, "little")
    Path(nii).write_bytes(bytes(raw))
    assert cli.main(["check", nii]) == 1
    assert "bitpix" in capsys.readouterr().out


def test_check_writes_a_mended_copy(nii, tmp_path, capsys):
    raw = bytearray(Path(nii).read_bytes())
    raw[72:74] = (99).to_bytes(2, "little")
    Path(nii).write_bytes(bytes(raw))
    mended = tmp_path / "mended.nii"
    assert cli.main(["check", nii, "--fix", str(mended)]) == 1
    assert "in the copy were changed: bitpix" in capsys.readouterr().out
    assert cli.main(["check", str(mended)]) == 0
    assert medfmt.diff(nii, mended).lines == ("header field bitpix: 99 | 16",)


def test_every_command_has_help_with_an_example(capsys):
    for name in cli.COMMANDS:
        with pytest.raises(SystemExit) as done:
            cli.main([name, "--help"])
        assert done.value.code == 0
        told = capsys.readouterr().out
        assert f"example:\n  medfmt {name} " in told
        assert all(f"\n  {status:<4} {meaning}" in told for status, meaning in cli.STATUSES.items())


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_the_example_of_a_command_is_one(name):
    words = shlex.split(cli.COMMANDS[name][2].partition(" > ")[0])
    assert cli._parser(words[0]).parse_args(words).run is cli.COMMANDS[name][0]


def test_the_help_and_the_readme_name_every_exit_status(capsys):
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    told = capsys.readouterr().out
    readme = Path(ABOVE) / "README.md"
    written = readme.read_text(encoding="utf-8") if readme.exists() else None
    for status, meaning in cli.STATUSES.items():
        assert f"{status:<4} {meaning}" in told
        assert written is None or f"| {status} | {meaning} |" in written


def words_of_every_command(nii, ct, tmp_path):
    """command → the words of one call that ends in status 0."""
    out = str(tmp_path / "out")
    return {
        "info": [nii],
        "convert": [str(ct), out],
        "explain": [nii],
        "montage": [nii, "-o", out + ".png"],
        "view": [nii, "--html", out + ".html"],
        "scan": [str(ct)],
        "check": [nii],
        "diff": [nii, nii],
        "demo": [out],
        "deid": [str(ct), out, "--verbose"],
        "vendor": [out],
    }


# command → what stands at the top of its JSON value
KEYS = {
    "info": {"format", "shape", "affine", "notes"},
    "convert": {"made", "failed", "skipped", "passed_over"},
    "explain": {"offset", "nbytes", "raw", "field", "value"},
    "montage": {"file", "bytes", "width", "height"},
    "view": {"file", "bytes"},
    "scan": {"lines", "passed_over", "failures"},
    "check": {"departures", "notes"},
    "diff": {"equal", "lines", "largest"},
    "demo": {"folder", "checks", "files"},
    "deid": {"folder", "files", "warnings", "changes of the first file"},
    "vendor": {"version", "current", "formats", "edited", "old"},
}


@pytest.mark.parametrize("name", [name for name in cli.COMMANDS if name not in cli.NO_JSON])
def test_json_is_one_value_and_nothing_else(name, nii, ct, tmp_path, capsys):
    assert cli.main([name, "--json", *words_of_every_command(nii, ct, tmp_path)[name]]) == 0
    told = capsys.readouterr()
    found = json.loads(told.out, parse_constant=pytest.fail)
    assert KEYS[name] <= set(found[0] if isinstance(found, list) else found)
    assert told.err == ""


@pytest.mark.parametrize(
    ("extra", "keys"),
    [(["--compare", "x.nii"], {"a", "b"}), (["--html", "x.html"], {"file", "bytes"}), (["--markdown"], {"offset"})],
)
def test_json_goes_with_the_other_forms_of_explain(extra, keys, nii, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert cli.main(["explain", nii, "--json", *extra]) == 0
    found = json.loads(capsys.readouterr().out)
    assert keys <= set(found[0] if isinstance(found, list) else found)


def test_json_of_a_moving_picture_counts_its_pictures(nii, tmp_path, capsys):
    assert cli.main(["montage", nii, "-o", str(tmp_path / "x.gif"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["pictures"], told["over"]) == (len(VOLUME.movie("auto", over="slices").frames), "slices")


def test_json_of_a_window_makes_no_sense(nii, capsys):
    assert cli.main(["view", nii, "--json"]) == 2
    told = capsys.readouterr()
    assert "--html or -o" in json.loads(told.out)["error"]["text"]


def test_an_error_is_json_too(nii, capsys):
    Path(nii).write_bytes(Path(nii).read_bytes()[:-1])
    assert cli.main(["info", nii, "--json"]) == 2
    told = capsys.readouterr()
    error = json.loads(told.out)["error"]
    assert (error["kind"], error["path"], error["text"]) == ("TruncatedError", nii, told.err[len("medfmt: ") : -1])
    assert {"offset", "field", "expected", "found", "source", "hint"} <= set(error)


def test_a_failed_series_is_in_the_json_and_on_stderr(ct, tmp_path, capsys):
    medfmt.save(VOLUME, ct / "x.nii")
    (ct / "cut.nii").write_bytes((ct / "x.nii").read_bytes()[:360])
    assert cli.main(["convert", str(ct), str(tmp_path / "out"), "--json"]) == 1
    told = capsys.readouterr()
    found = json.loads(told.out)
    assert ([one["error"]["kind"] for one in found["failed"]], len(found["made"])) == (["TruncatedError"], 2)
    assert "cut.nii" in told.err


def test_json_holds_no_nan():
    plain = room("commands").plain
    told = plain({"a": float("nan"), 1: (np.float32("inf"), np.int16(3), np.arange(2.0), True, b"x")})
    assert told == {"a": None, "1": [None, 3, [0.0, 1.0], True, "b'x'"]}


def completed(script, words, current):
    """What bash offers for `current` behind `words`."""
    line = f'COMP_WORDS=({" ".join(words)} "{current}"); COMP_CWORD={len(words)}; _medfmt; printf "%s\\n" "${{COMPREPLY[@]}}"'
    run = subprocess.run(["bash", "-c", f"{script}\n{line}"], capture_output=True, text=True, check=True)
    assert run.stderr == ""
    return run.stdout.split()


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash on this machine")
def test_bash_completes_commands_options_and_their_words(capsys):
    assert cli.main(["completion", "bash"]) == 0
    script = capsys.readouterr().out
    assert completed(script, ["medfmt"], "con") == ["convert"]
    assert completed(script, ["medfmt"], "") == [*cli.COMMANDS, "--help", "--version"]
    assert completed(script, ["medfmt", "convert", "--to"], "n") == ["nii.gz", "nii", "npz"]
    assert completed(script, ["medfmt", "montage", "x.nii", "--pl"], "--pl") == ["--plane"]
    assert completed(script, ["medfmt", "completion"], "") == list(room("completion").SHELLS)
    assert completed(script, ["medfmt", "info"], "sc") == [], "bash itself completes files"
    for name in cli.COMMANDS:
        flags = [flag for option in cli.options(name) for flag in option[0] if flag.startswith("-")]
        assert completed(script, ["medfmt", name, "x"], "-") == [*flags, "--help"]


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_the_other_shells_read_their_scripts(shell, capsys):
    assert cli.main(["completion", shell]) == 0
    script = capsys.readouterr().out
    for name in cli.COMMANDS:
        for option in cli.options(name):
            assert all(flag.lstrip("-") in script for flag in option[0] if flag.startswith("-"))
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} on this machine to read it")
    run = subprocess.run([shell, "-n"], input=script, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.skipif(shutil.which("fish") is None, reason="no fish on this machine")
def test_fish_completes_commands_and_words(capsys):
    cli.main(["completion", "fish"])
    script = capsys.readouterr().out
    for line, words in (("medfmt con", ["convert"]), ("medfmt convert --to n", ["nii", "nii.gz", "npz"])):
        code = f"{script}\ncomplete -C '{line}'"
        run = subprocess.run(["fish", "-c", code], capture_output=True, text=True, check=True)
        assert sorted(told.split("\t")[0] for told in run.stdout.splitlines()) == words


def test_diff_has_status_1_for_a_difference(nii, tmp_path, capsys):
    medfmt.save(VOLUME.reorient("RAS"), tmp_path / "y.nii")
    assert cli.main(["diff", nii, nii]) == 0
    assert cli.main(["diff", nii, str(tmp_path / "y.nii")]) == 1
    assert "turned from LAS to RAS" in capsys.readouterr().out


def test_deid_writes_files_without_the_patient(ct, tmp_path, capsys):
    out = tmp_path / "clean"
    assert cli.main(["deid", str(ct), str(out)]) == 0
    assert capsys.readouterr().out == f"{out}  6 files\n"
    for path in out.iterdir():
        assert b"Phantom^Synthetic" not in path.read_bytes()
    assert np.array_equal(np.asarray(medfmt.load(out)), np.asarray(medfmt.load(ct)))


def test_deid_of_nothing_is_told(tmp_path, capsys):
    (tmp_path / "in").mkdir()
    assert cli.main(["deid", str(tmp_path / "in"), str(tmp_path / "out")]) == 2
    assert "no DICOM file" in capsys.readouterr().err


def test_demo_prints_its_checks(tmp_path, capsys):
    assert cli.main(["demo", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "NO " not in told
    assert "checks hold" in told
    assert (tmp_path / "fmri_montage.png").exists()


def test_a_missing_file_is_one_line_and_status_2(capsys):
    assert cli.main(["info", "/nowhere/x.nii"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "/nowhere/x.nii" in told.err


def test_a_fault_is_one_line_and_status_3(nii, capsys, monkeypatch):
    def fault(*_words):
        raise KeyError("deep\ninside")

    monkeypatch.setattr(room("inspection"), "facts", fault)
    assert cli.main(["info", nii]) == 3
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "KeyError" in told
    assert "report" in told


def test_a_missing_library_is_one_line_and_status_2(nii, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib.pyplot", None)
    assert cli.main(["view", nii, "-o", "x.png"]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "matplotlib" in told
    assert "extra" in told
    assert "report" not in told


def test_control_characters_of_a_file_do_not_reach_the_terminal(tmp_path, capsys):
    path = tmp_path / "\x1b[31mred.nii"
    path.write_bytes(b"")
    assert cli.main(["info", str(path)]) == 2
    assert "\x1b" not in capsys.readouterr().err


def test_a_wrong_command_line_is_status_2():
    assert process("convert", "only-one").returncode == 2
    assert process("no-such-command").returncode == 2


def test_help_and_version_need_neither_numpy_nor_a_slice():
    assert process("--version").stdout.strip() == f"medfmt {medfmt.__version__}"
    code = (
        f"import sys, importlib; cli = importlib.import_module('{cli.__name__}')\n"
        "try: cli.main(['--help'])\nexcept SystemExit: pass\n"
        "print([n for n in sys.modules if n == 'numpy' or '.formats.' in n])"
    )
    env = {**os.environ, "PYTHONPATH": ABOVE}
    run = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "[]"
    assert "convert" in run.stdout


def test_a_closed_pipe_is_no_fault(nii):
    line = f"'{sys.executable}' -m {medfmt.__name__} explain '{nii}' | head -1"
    run = subprocess.run(
        ["/bin/sh", "-c", line], env={**os.environ, "PYTHONPATH": ABOVE}, capture_output=True, text=True, check=False
    )
    assert run.stderr == ""
    assert "offset" in run.stdout
