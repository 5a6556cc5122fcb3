# SPDX-License-Identifier: MIT
"""The house keeps its plan: import directions, rooms, budgets, read off the syntax tree.

Each rule is a function of one parsed module that yields what breaks it. `test_the_tree_keeps` runs every rule over
the package; `test_the_rule_bites` runs each over a line that must not pass, so that no rule can fall asleep.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import medfmt

ROOT = Path(medfmt.__file__).parent
MAX_FILE, MAX_FUNCTION, MAX_ARGUMENTS = 500, 60, 6

# Who may import whom: the longest prefix on the left decides; a room may always import itself. Arrows only downwards.
GROUND = ("core",)
SLICES = ("nifti", "analyze", "npz", "mgh", "dicom")
BELOW_VOLUME = ("turning", "view", "interop", "formats", *GROUND)
BELOW_API = ("volume", "comparison", *BELOW_VOLUME)
STOREYS: dict[str, tuple[str, ...]] = {
    "core": GROUND,
    **{f"formats.{name}": GROUND for name in SLICES},
    "formats": GROUND,
    "view": GROUND,
    "interop": GROUND,
    "turning": GROUND,
    "volume": BELOW_VOLUME,
    "comparison": ("volume", *BELOW_VOLUME),
    "finding": ("formats", *GROUND),
    "api": ("finding", *BELOW_API),
    "vendoring": BELOW_API,
    "inspection": ("api", "finding", *BELOW_API),
    "conversion": ("api", "finding", *BELOW_API),
    "demo": ("api", "conversion", *BELOW_API),
    "plugins": ("api", *BELOW_API),
    "commands": ("", "api", "finding", "inspection", "conversion", "demo", "vendoring", *BELOW_API),
    "completion": (),
    "cli": ("", "commands", "completion", *GROUND),
    "__main__": ("cli",),
    "": ("api", "inspection", "conversion", "demo", "vendoring", *BELOW_API),
}

DICOM_PARSING = "stream values charset dataset part10 dicomdir csa vendors grouping sidecar vr tags syntax".split()
NUMPY_FREE = (
    "",
    *(f"core.{name}" for name in ("errors", "limits", "record", "source", "gz", "explain")),
    "formats.nifti.header",
    *(f"formats.dicom.{name}" for name in DICOM_PARSING),
)
SLOW_TO_IMPORT = {"typing", "pathlib", "argparse", "logging", "inspect", "asyncio", "unittest"}
NEVER = {"warnings", "logging", "pickle", "marshal", "shelve", "dill", "ctypes", "socket", "subprocess", "code"}

OPENING = {
    *(
        "open",
        "io.open",
        "os.open",
        "os.fdopen",
        "os.stat",
        "os.lstat",
        "os.fstat",
        "os.scandir",
        "os.listdir",
        "os.walk",
    ),
    *(
        "os.path.getsize",
        "os.path.getmtime",
        "mmap.mmap",
        "np.memmap",
        "np.load",
        "np.fromfile",
        "os.replace",
        "os.unlink",
    ),
    *("gzip.open", "tarfile.open", "tempfile.mkstemp", "shutil.copy", "shutil.copytree", "shutil.copyfile"),
}
OPENING_METHODS = {"read_bytes", "read_text", "write_bytes", "write_text"}
STRUCT_ROOMS = ("core.record", "core.gz", "formats.dicom.stream", "formats.dicom.values", "formats.dicom.pixels")
# Rooms that may name a vendor; syntax is the table of transfer syntaxes, private ones included.
VENDOR_ROOMS = ("formats.dicom.csa", "formats.dicom.mosaic", "formats.dicom.vendors", "formats.dicom.syntax", "demo")
VENDOR = re.compile(
    r"siemens|philips|\bge medical|\bge ms\b|toshiba|canon_?mec|bruker|hitachi|fonar|united.?imaging", re.IGNORECASE
)
KINDS = "Format UnknownFormat Truncated Malformed Unsupported NotRepresentable Ambiguous Limit".split()
ERRORS = {f"{kind}Error" for kind in KINDS}


@dataclass(frozen=True)
class Module:
    """One parsed file: `name` is dotted below the package, "" for its face."""

    name: str
    path: Path
    text: str
    tree: ast.Module

    @property
    def package(self) -> str:
        """Where a relative import of one dot starts."""
        return self.name if self.path.name == "__init__.py" else self.name.rpartition(".")[0]


def parsed(path: Path, name: str | None = None, text: str | None = None) -> Module:
    if name is None:
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    text = path.read_text(encoding="utf-8") if text is None else text
    return Module(name, path, text, ast.parse(text))


MODULES = [parsed(path) for path in sorted(ROOT.rglob("*.py"))]
BY_NAME = {module.name: module for module in MODULES}


def under(name: str, rooms) -> bool:
    """Whether module `name` is one of `rooms`, or inside one."""
    return any(name == room or (room and name.startswith(room + ".")) for room in rooms)


def dotted(node) -> str:
    """`os.path.join` of the expression that says so; "" of any other."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}".lstrip(".")
    return ""


def imports(module: Module, *, typing_too: bool = True, inside_functions: bool = True):
    """(node, absolute module or None, relative target below the package or None) of each import."""
    stack: list[ast.AST] = [module.tree]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.If) and dotted(node.test) == "TYPE_CHECKING" and not typing_too:
            stack.extend(node.orelse)
            continue
        if isinstance(node, (ast.FunctionDef, ast.Lambda, ast.AsyncFunctionDef)) and not inside_functions:
            continue
        if isinstance(node, ast.Import):
            yield from ((node, alias.name, None) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node, node.module or "", None
        elif isinstance(node, ast.ImportFrom):
            parents = module.package.split(".") if module.package else []
            base = [*parents[: len(parents) - node.level + 1], *(node.module or "").split(".")]
            for alias in node.names:
                whole = ".".join(part for part in [*base, alias.name] if part)
                yield node, None, whole if whole in BY_NAME else ".".join(part for part in base if part)
        stack.extend(ast.iter_child_nodes(node))


def storey(name: str) -> str:
    """The row of STOREYS that speaks for module `name`."""
    fitting = [row for row in STOREYS if name == row or (row and name.startswith(row + "."))]
    return max(fitting, key=len) if fitting else "?"


def calls(module: Module):
    return (node for node in ast.walk(module.tree) if isinstance(node, ast.Call))


def functions(module: Module):
    return (node for node in ast.walk(module.tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)))


def public_names() -> list[str]:
    for node in BY_NAME[""].tree.body:
        if isinstance(node, (ast.Assign, ast.AnnAssign)):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if dotted(target) == "__all__":
                return [e.value for e in ast.walk(node.value) if isinstance(e, ast.Constant)]
    return []


# ---------------------------------------------------------------------------------------------- imports


def arrows_point_down(module):
    own = storey(module.name)
    if own == "?":
        yield 1, f"{module.name} stands on no storey"
    for node, _, target in imports(module):
        if target is not None and own != "?" and not under(target, (own, *STOREYS[own])):
            yield node.lineno, f"{module.name or 'the face'} imports {target or 'the face'}"


def a_slice_is_asked_for_inside_a_function(module):
    """So that a host can delete a slice and keep the rest."""
    optional = (*(f"formats.{name}" for name in SLICES), "view", "interop")
    own = [room for room in optional if under(module.name, [room])]
    for node, _, target in imports(module, typing_too=False, inside_functions=False):
        if target is not None and under(target, optional) and not under(target, own):
            yield node.lineno, f"{target} at the top of {module.name}"


def imports_of_the_package_are_relative(module):
    for node, absolute, _ in imports(module):
        if absolute and absolute.split(".")[0] == "medfmt":
            yield node.lineno, f"import {absolute}"


def the_top_imports_stdlib_and_numpy(module):
    for node, absolute, _ in imports(module, typing_too=False, inside_functions=False):
        first = (absolute or "sys").split(".")[0]
        if first != "numpy" and first not in sys.stdlib_module_names:
            yield node.lineno, f"import {absolute}"


def nothing_slow_where_bytes_are_parsed(module):
    banned = SLOW_TO_IMPORT if under(module.name, NUMPY_FREE) else {"typing"}
    for node, absolute, _ in imports(module, typing_too=False, inside_functions=False):
        if absolute and absolute.split(".")[0] in banned:
            yield node.lineno, f"import {absolute}"


def dangerous_modules_stay_out(module):
    for node, absolute, _ in imports(module):
        if absolute and absolute.split(".")[0] in NEVER:
            yield node.lineno, f"import {absolute}"


def parsing_rooms_have_no_numpy(module):
    """Also not through another room: the closure of what the top of the file imports."""
    if not under(module.name, NUMPY_FREE):
        return
    seen, todo = set(), [module]
    while todo:
        current = todo.pop()
        for node, absolute, target in imports(current, typing_too=False, inside_functions=False):
            if absolute and absolute.split(".")[0] == "numpy":
                yield node.lineno, f"numpy through {current.name}"
            elif target in BY_NAME and target not in seen:
                seen.add(target)
                todo.append(BY_NAME[target])


# ------------------------------------------------------------------------------------------------ rooms


def files_are_opened_in_source_and_sink(module):
    if module.name in ("core.source", "core.sink", "core.sets"):
        return
    for node in calls(module):
        name = dotted(node.func)
        if name in OPENING or (isinstance(node.func, ast.Attribute) and node.func.attr in OPENING_METHODS):
            yield node.lineno, f"{name}()"


def arrays_are_written_by_the_sink(module):
    """tofile and np.save report success when the disk fills within the last 4 KiB."""
    for node in calls(module):
        name = dotted(node.func)
        if name in ("np.save", "np.savez", "np.savez_compressed", "numpy.save") or name.endswith(".tofile"):
            yield node.lineno, f"{name}()"


def struct_is_called_where_layouts_live(module):
    for node, absolute, _ in imports(module):
        if absolute == "struct" and not under(module.name, STRUCT_ROOMS):
            yield node.lineno, "import struct"


def only_the_cli_prints(module):
    if module.name == "cli":
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and dotted(node.func) == "print":
            yield node.lineno, "print()"
        if isinstance(node, ast.Attribute) and dotted(node) in ("sys.stdout", "sys.stderr"):
            yield node.lineno, dotted(node)


def _is(node, number: float) -> bool:
    try:
        return ast.literal_eval(node) == number
    except ValueError:
        return False


def signs_of_x_and_y_flip_in_space(module):
    if module.name == "core.space":
        return
    for node in ast.walk(module.tree):
        if isinstance(node, (ast.List, ast.Tuple)) and len(node.elts) in (3, 4):
            if [e for e, want in zip(node.elts, (-1, -1, 1, 1), strict=False) if _is(e, want)] == node.elts:
                yield node.lineno, ast.unparse(node)
        elif isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Mult) and _is(node.value, -1):
            if re.search(r"\[(0)?:2", ast.unparse(node.target)):
                yield node.lineno, ast.unparse(node)
        elif isinstance(node, ast.Assign) and re.search(r"\[0?:2[^=]*\] = -", ast.unparse(node)):
            yield node.lineno, ast.unparse(node)


def errors_say_what_was_expected_and_found(module):
    for node in calls(module):
        if dotted(node.func).split(".")[-1] not in ERRORS or module.name == "core.errors":
            continue
        given = {keyword.arg for keyword in node.keywords}
        if len(node.args) != 1 or not {"expected", "found"} <= given:
            yield node.lineno, ast.unparse(node)[:80]


def vendors_are_named_in_their_rooms(module):
    if under(module.name, VENDOR_ROOMS) or not module.name.startswith("formats.dicom"):
        return
    parts = (ast.Module, ast.ClassDef, ast.FunctionDef)
    bodies = [node for node in ast.walk(module.tree) if isinstance(node, parts)]
    docs = {id(node.body[0].value) for node in bodies if node.body and isinstance(node.body[0], ast.Expr)}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and id(node) not in docs and VENDOR.search(str(node.value)):
            yield node.lineno, repr(node.value)[:60]


def meaning_depends_on_arguments(module):
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Global):
            yield node.lineno, f"global {', '.join(node.names)}"
        if isinstance(node, ast.Call) and dotted(node.func) == "os.getenv":
            yield node.lineno, "os.getenv()"
        # NO_COLOR (no-color.org) is the terminal's wish, and the cli the room that speaks to it.
        if isinstance(node, ast.Attribute) and dotted(node) == "os.environ" and module.name != "cli":
            yield node.lineno, "os.environ"
        if isinstance(node, ast.Assign) and ast.unparse(node).startswith("globals()["):
            yield node.lineno, ast.unparse(node)


def text_is_never_run(module):
    for node in calls(module):
        if dotted(node.func) in ("eval", "exec", "compile", "__import__", "codecs.lookup", "os.system"):
            yield node.lineno, f"{dotted(node.func)}()"


def input_is_not_asserted(module):
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Assert):
            yield node.lineno, ast.unparse(node)[:80]


# ---------------------------------------------------------------------------------------------- budgets


def files_fit_the_budget(module):
    holds_code = any(isinstance(node, (ast.FunctionDef, ast.ClassDef)) for node in module.tree.body)
    lines = module.text.count("\n")
    if holds_code and lines > MAX_FILE:
        yield lines, f"{lines} lines"


def functions_fit_the_budget(module):
    """Lines without the docstring, which the house wants to be full."""
    for node in functions(module):
        lines = node.end_lineno - node.lineno + 1
        first = node.body[0]
        if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
            lines -= first.end_lineno - first.lineno + 1
        if lines > MAX_FUNCTION:
            yield node.lineno, f"{node.name}: {lines} lines"


def arguments_fit_the_budget(module):
    """The public face may have more, keyword-only: its options are words, not positions."""
    face = {"api", "conversion", "cli", "volume", "view", "core.errors"}
    for node in functions(module):
        given = node.args
        positional = [a.arg for a in (*given.posonlyargs, *given.args) if a.arg not in ("self", "cls")]
        counted = len(positional) + (0 if under(module.name, face) else len(given.kwonlyargs))
        if counted > MAX_ARGUMENTS:
            yield node.lineno, f"{node.name}: {counted} arguments"
        if given.kwarg and module.name != "core.frozen":  # whose words are those of any class
            yield node.lineno, f"{node.name}(**{given.kwarg.arg})"


def dataclasses_are_frozen_and_slotted(module):
    """And those of `core.frozen`: the standard library's cost 0.4 ms each at import."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and node.module == "dataclasses" and module.name != "core.frozen":
            yield from ((node.lineno, a.name) for a in node.names if a.name in ("dataclass", "field", "replace"))
        for mark in node.decorator_list if isinstance(node, ast.ClassDef) else ():
            if "dataclass" in ast.unparse(mark):
                given = {k.arg for k in getattr(mark, "keywords", ()) if _is(k.value, True)}
                if not {"frozen", "slots"} <= given:
                    yield node.lineno, node.name


def inheritance_is_one_level(module):
    bases = {
        node.name: [dotted(base).split(".")[-1] for base in node.bases]
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef)
    }
    for name, parents in bases.items():
        for parent in parents:
            if any(grandparent in bases for grandparent in bases.get(parent, ())):
                yield 1, f"{name}({parent}({', '.join(bases[parent])}))"


def modules_open_as_the_house_asks(module):
    if not module.text.startswith("# SPDX-License-Identifier: MIT\n"):
        yield 1, "no SPDX line"
    if not ast.get_docstring(module.tree):
        yield 1, "no docstring"
    if len(module.tree.body) > 1 and "from __future__ import annotations" not in module.text:
        yield 1, "no annotations import"


# name of the room, a line that the rule must not let pass
RULES = {
    arrows_point_down: ("core.x", "from ..formats import REGISTRY"),
    a_slice_is_asked_for_inside_a_function: ("api", "from .formats.dicom import DICOM"),
    imports_of_the_package_are_relative: ("api", "from medfmt.core import errors"),
    the_top_imports_stdlib_and_numpy: ("view.x", "import matplotlib.pyplot"),
    nothing_slow_where_bytes_are_parsed: ("core.record", "from pathlib import Path"),
    dangerous_modules_stay_out: ("formats.npz", "def f():\n    import pickle"),
    parsing_rooms_have_no_numpy: ("core.record", "import numpy as np"),
    files_are_opened_in_source_and_sink: ("api", "with open(path) as f: pass"),
    arrays_are_written_by_the_sink: ("core.sink", "data.tofile(path)"),
    struct_is_called_where_layouts_live: ("formats.npz", "import struct"),
    only_the_cli_prints: ("demo", "print(1)"),
    signs_of_x_and_y_flip_in_space: ("formats.dicom.geometry", "m = np.diag([-1.0, -1.0, 1.0, 1.0])"),
    errors_say_what_was_expected_and_found: ("api", "raise MalformedError('bad dim')"),
    vendors_are_named_in_their_rooms: ("formats.dicom.stacking", "if maker == 'SIEMENS': pass"),
    meaning_depends_on_arguments: ("api", "def f():\n    global CACHE"),
    text_is_never_run: ("formats.npz", "eval(header)"),
    input_is_not_asserted: ("api", "assert n > 0"),
    files_fit_the_budget: ("api", "def f(): pass\n" * 501),
    functions_fit_the_budget: ("api", "def f():\n" + "    x = 1\n" * 60),
    arguments_fit_the_budget: ("core.x", "def f(a, b, *, c, d, e, f, g): pass"),
    dataclasses_are_frozen_and_slotted: ("core.x", "@dataclass(frozen=True)\nclass A: pass"),
    inheritance_is_one_level: ("core.x", "class A: pass\nclass B(A): pass\nclass C(B): pass"),
    modules_open_as_the_house_asks: ("core.x", "import os\nimport sys"),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_tree_keeps(rule):
    found = [
        f"{module.path.relative_to(ROOT)}:{line}: {what}" for module in MODULES for line, what in rule(module) or ()
    ]
    assert found == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_rule_bites(rule):
    name, line = RULES[rule]
    assert list(rule(parsed(ROOT / (name.replace(".", "/") + ".py"), name, line)))


def test_no_module_bears_a_public_name():
    """`medfmt.load` must not turn into a module once somebody imports `medfmt.load`."""
    children = {path.stem for path in ROOT.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert public_names()
    assert children & set(public_names()) == set()


def _python(code: str) -> str:
    above = str(ROOT.parents[medfmt.__name__.count(".")])
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": above},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.strip()


def test_importing_the_package_brings_in_neither_numpy_nor_a_slice_nor_typing():
    code = f"import sys; old = set(sys.modules); import {medfmt.__name__}; print(*sorted(set(sys.modules) - old))"
    brought = _python(code).split()
    assert [m for m in brought if m.split(".")[0] in ("numpy", "typing") or ".formats" in m] == []


def test_parsing_rooms_run_without_numpy():
    """What the syntax tree says holds when the rooms are really imported, their packages included."""
    names = [f"{medfmt.__name__}.{name}" for name in BY_NAME if name and under(name, NUMPY_FREE)]
    assert names
    code = f"import sys, importlib\nfor n in {names!r}: importlib.import_module(n)\nprint('numpy' in sys.modules)"
    assert _python(code) == "False"
