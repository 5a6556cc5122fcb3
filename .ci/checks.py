#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What has to hold before a change goes in, from nothing: a copy of the tree, a new virtual environment, the README.

    .ci/run              everything, in under 15 minutes
    .ci/run --here       the same in this tree, with this Python and what is installed for it
    .ci/run --deep N     also N mutants of each family of files (hours for large N)

The commands that install and test are those of the README, word for word. Data beside the checkout (`../shared`) is
used where it is there; tests that want it skip with a reason where it is not. Exit status 0 if all steps held.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


# One pure wheel, with its types and its licence, made from the sdist; and what the sdist holds beside the package.
WHEEL_BYTES = 556_000  # what is reached; it may only go down
DISTRIBUTIONS = f"""
import glob, os, tarfile, zipfile
(wheel,), (sdist,) = glob.glob("wheel/*.whl"), glob.glob("wheel/*.tar.gz")
names, size = zipfile.ZipFile(wheel).namelist(), os.path.getsize(wheel)
told = [name.split("/", 1)[-1] for name in tarfile.open(sdist).getnames()]
wanted = "LICENSE CHANGELOG.md tests/__init__.py spec_notes/README.md benchmarks/__main__.py .ci/run".split()
ok = wheel.endswith("py3-none-any.whl") and size < {WHEEL_BYTES} and set(wanted) <= set(told)
ok = ok and "medfmt/py.typed" in names and any("LICENSE" in name for name in names)
print(wheel, size, "bytes", len(names), "files;", sdist, os.path.getsize(sdist), "bytes")
raise SystemExit(not ok)
"""

# The oldest Python and numpy that pyproject.toml promises; the newest ones are those that pip finds for the README's venv.
OLDEST_PYTHON, OLDEST_NUMPY = "3.10", "1.23.*"
# Everything that is quick and needs no peer: what numpy's age could change.
WITH_OLDEST = "-m 'not slow' --ignore=tests/differential --ignore=tests/fuzz --ignore=tests/property"


def oldest_python() -> str | None:
    """An interpreter of the oldest version: on PATH, or among pyenv's; None where the machine has none."""
    found = [f"python{OLDEST_PYTHON}", *map(str, Path.home().glob(f".pyenv/versions/{OLDEST_PYTHON}.*/bin/python"))]
    for name in found:
        if shutil.which(name) and subprocess.run([name, "--version"], capture_output=True, check=False).returncode == 0:
            return name
    return None


VERSIONS = "import sys, numpy; print(f'Python {sys.version.split()[0]}, numpy {numpy.__version__}')"


def readme_commands() -> list[str]:
    """The lines of the README's first block of commands: the demo, and the tests."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"```sh\n(.*?)```", text, re.DOTALL)
    if block is None:
        sys.exit("README.md has no ```sh block")
    return [line for line in block[1].splitlines() if line.strip()]


def copied(target: Path) -> Path:
    """The tracked files of this tree, in `target`; all files where there is no git."""
    tree = target / "medfmt"
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        for name in listed.stdout.decode().split("\0")[:-1]:
            if (ROOT / name).is_file():
                (tree / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, tree / name)
    else:
        shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(".venv", ".*_cache", "__pycache__"))
    shared = ROOT.parent / "shared"
    if shared.is_dir():
        (target / "shared").symlink_to(shared)
    return tree


class Steps:
    """Runs commands one after the other, and remembers what held."""

    def __init__(self, tree: Path) -> None:
        self.tree = tree
        self.lines: list[str] = []
        self.failed = False

    def run(self, name: str, command: str) -> None:
        """One step; its last line of output stands in the summary."""
        print(f"\n=== {name}: {command}", flush=True)
        start = time.monotonic()
        process = subprocess.Popen(
            command, shell=True, cwd=self.tree, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        last = ""
        for line in process.stdout or ():
            print(line, end="", flush=True)
            last = line.strip(" =\n") or last
        status = process.wait()
        self.failed |= status != 0
        said = "held" if status == 0 else f"FAILED ({status})"
        self.lines.append(f"{said:12} {time.monotonic() - start:6.1f} s  {name}: {last}")


def oldest(steps: Steps) -> None:
    """The sdist, installed for the oldest Python with the oldest numpy, passes what is quick."""
    name = oldest_python()
    if name is None:
        steps.lines.append(f"skipped               oldest: no Python {OLDEST_PYTHON} on this machine")
        return
    wanted = f"wheel/*.tar.gz 'numpy=={OLDEST_NUMPY}' pytest hypothesis"
    steps.run("oldest, set-up", f"{name} -m venv .oldest && .oldest/bin/python -m pip install -q {wanted}")
    steps.run("oldest, installed", f'.oldest/bin/medfmt demo .oldest/demo && .oldest/bin/python -c "{VERSIONS}"')
    steps.run("oldest", f".oldest/bin/python -m pytest -q {WITH_OLDEST}")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--here", action="store_true", help="use this tree and this Python")
    parser.add_argument("--deep", type=int, default=0, metavar="N", help="also N mutants of each family")
    options = parser.parse_args()
    demo, test = readme_commands()
    with tempfile.TemporaryDirectory() as folder:
        if options.here:
            steps, python = Steps(ROOT), sys.executable
            steps.run("demo", f"{python} -m medfmt demo {folder}/demo_out")
            steps.run("tests", f"{python} -m pytest -q")
        else:
            steps, python = Steps(copied(Path(folder))), ".venv/bin/python"
            os.environ["PIP_DISABLE_PIP_VERSION_CHECK"] = "1"
            steps.run("README, first command", demo)
            # The peers first: the README's tests then compare with them instead of skipping.
            steps.run("peers", f'{python} -m pip install -q ".[peers,view,codecs,docs]"')
            steps.run("README, second command", test)
            steps.run("newest", f'{python} -c "{VERSIONS}"')
            steps.run("build", f"{python} -m pip install -q build twine && {python} -m build -q -o wheel .")
            steps.run("twine", f"{python} -m twine --no-color check --strict wheel/*")
            steps.run("sdist and wheel", f"{python} -c '{DISTRIBUTIONS}'")
            oldest(steps)
        steps.run("ruff format", f"{python} -m ruff format --check .")
        steps.run("ruff check", f"{python} -m ruff check --output-format concise .")
        steps.run("mypy", f"{python} -m mypy --strict medfmt")
        steps.run("architecture", f"{python} -m pytest -q tests/test_architecture.py")
        steps.run("fuzz", f"{python} -m tests.fuzz --seconds 60")
        steps.run("fuzz, folders", f"{python} -m tests.fuzz.series --folders 60")
        if options.deep:
            steps.run("fuzz, deep", f"{python} -m tests.fuzz --mutants {options.deep}")
        steps.run("benchmarks", f"{python} -m benchmarks --quick")
    print("\n" + "\n".join(steps.lines))
    return int(steps.failed)


if __name__ == "__main__":
    sys.exit(main())
