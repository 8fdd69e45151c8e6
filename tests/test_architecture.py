"""The folder tree is the architecture: what each room may import, and what it may not do."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from zzplan.plan.model.kinds import KINDS, Kind

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "zzplan"

# A room, and what of zzplan its files may import.
MAY_IMPORT = {
    "structs.py": (),
    "codes.py": (),
    "finding.py": (),
    "plan/__init__.py": (),
    "reading/": ("zzplan.reading", "zzplan.plan"),
    "engine/": (
        "zzplan.engine",
        "zzplan.plan.words",
        "zzplan.plan.units",
        "zzplan.plan.numbers",
        "zzplan.plan.model",
    ),
    "data/": ("zzplan.data", "zzplan.engine"),
    "report/": (
        "zzplan.__version__",
        "zzplan.report",
        "zzplan.engine",
        "zzplan.reading",
        "zzplan.plan",
    ),
    "report/words/": (
        "zzplan.report.language",
        "zzplan.report.model",
        "zzplan.report.tones",
        "zzplan.report.words",
        "zzplan.engine",
        "zzplan.plan",
        "zzplan.reading.items",
        "zzplan.reading.keys",
    ),
    "report/records/": (
        "zzplan.report.json_text",
        "zzplan.report.language",
        "zzplan.report.model",
        "zzplan.report.records",
        "zzplan.report.words.findings",
        "zzplan.report.words.numbers",
        "zzplan.report.words.outlook",
        "zzplan.report.words.plan_keys",
        "zzplan.report.words.ratings",
        "zzplan.report.words.reading",
        "zzplan.engine",
        "zzplan.plan",
        "zzplan.reading.items",
        "zzplan.reading.load",
    ),
    "report/render/": (
        "zzplan.report.chart",
        "zzplan.report.hypertext",
        "zzplan.report.json_text",
        "zzplan.report.language",
        "zzplan.report.model",
        "zzplan.report.render",
        "zzplan.report.width",
        "zzplan.plan.words",
        "zzplan.__version__",
    ),
    "commands/": (
        "zzplan.commands",
        "zzplan.report",
        "zzplan.engine",
        "zzplan.reading",
        "zzplan.plan",
        "zzplan.data",
    ),
    "api/": (
        "zzplan.api",
        "zzplan.engine",
        "zzplan.plan",
        "zzplan.reading",
        "zzplan.data",
        "zzplan.report",
    ),
}

PLAN = ("words", "units", "numbers", "inputs", "model", "entries", "claims", "file")
MAY_IMPORT |= {  # of the rooms of `plan/` each may use those before it
    f"plan/{room}/": tuple(f"zzplan.plan.{one}" for one in PLAN[: at + 1])
    for at, room in enumerate(PLAN)
}

READING = ("words", "years", "text", "prose", "sentence", "claims", "draft", "tables")
MAY_IMPORT |= {  # of the rooms of `reading/` each may use those before it
    f"reading/{room}/": (
        *(f"zzplan.reading.{one}" for one in READING[: at + 1]),
        "zzplan.reading.items",
        "zzplan.reading.keys",
        "zzplan.plan",
    )
    for at, room in enumerate(READING)
}

EVERYWHERE = ("zzplan.structs", "zzplan.codes", "zzplan.finding")

# A third-party library, and the files or folders that may import it.
LIVES_IN = {
    "click": ("cli.py", "commands/"),
    "numpy": ("engine/growth.py", "engine/forecast.py", "engine/sweep.py"),
    "pypdfium2": ("plan/inputs/pdf",),
    "python_calamine": ("plan/inputs/workbook.py",),
    "rich": ("commands/progress_bar.py",),
    "xlsxwriter": ("report/render/xlsx.py",),
    "yaml": ("plan/inputs/yaml.py",),
}

# What an engine without files, clock, environment and language does not need.
IMPURE = {
    "builtins", "datetime", "gettext", "glob", "io", "locale", "logging", "os", "pathlib",
    "random", "shutil", "socket", "subprocess", "sys", "tempfile", "time",
}  # fmt: skip

LONGEST = 300

# Longer files, each with its reason.
LONGER: dict[str, str] = {
    "engine/growth.py": "the formulas of one kind; two thirds are their docstrings",
}

MOST_LINES = 70

# Longer functions, each with its reason.
LONGER_FUNCTIONS = {
    "plan/inputs/yaml.py:compose_with_library": (
        "a loop over millions of events, in which each call would cost"
    ),
}

# Where a float is rounded or formatted, each with its reason; all other writing asks these.
DIGITS = {
    "report/words/numbers.py": "how a number is written with so many decimals",
    "report/words/rounding.py": "what a printed number can have been, with all its digits",
    "report/words/claim_style.py": "how many decimals an end of an interval has",
    "report/words/explanations.py": "a factor between two units is whole",
    "report/json_text.py": "twelve digits for a script",
    "report/records/sweep.py": "takes the noise off a difference",
    "report/sheets/formulas.py": "a constant of a formula, with all its digits",
    "report/render/svg.py": "where on the paper",
    "report/chart.py": "in which row",
}

# The functions of `plan/` and `reading/` that the report calls, each with its reason.
ASKED = {
    "plan.words.cell_names.column_name": "the columns of a workbook that is written",
    "plan.words.chinese.written": "a key as its file spells it",
    "plan.inputs.places.read_place": "a place that is kept as text, in the reader's words",
    "plan.model.names.typed_keys": "what a person types for a goal",
    "plan.model.namesakes.namesakes": "names that several goals have",
    "plan.units.units.is_share": "a unit is a percentage",
    "plan.words.visible.is_visible": "a character has a width",
    "plan.words.visible.quoted": "a text of the file within a sentence",
    "plan.words.visible.visible": "a text of the file on a screen",
    "plan.file.write.plan_text": "a draft is a plan file",
    "plan.file.write.quoted_scalar": "a text of YAML that a person may paste",
    "plan.numbers.years.years_named": "a label names two years",
    "reading.draft.agreement.disagreements": "what two documents print differently",
    "reading.load.assembled_of": "what a draft holds",
    "reading.load.plan_head": "what a draft holds",
    "reading.load.plan_keys": "what a draft holds",
    "reading.load.sources_of": "what a draft holds",
}

FILES = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in FILES.items()}


@cache
def imports(name: str) -> tuple[str, ...]:
    """Return the dotted name of whatever a file imports, within functions and for types too."""
    found: list[str] = []
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Import):
            found += (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name}:{node.lineno}: a relative import"
            found += (f"{node.module}.{one.name}" for one in node.names)
    return tuple(found)


def within(module: str, rooms: tuple[str, ...]) -> bool:
    return any(module == room or module.startswith(f"{room}.") for room in rooms)


def calls(name: str) -> Iterator[str]:
    """Yield the plain names that a file calls."""
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id


def strings(node: ast.Dict | ast.Set | ast.Tuple | ast.List) -> set[object]:
    """Return what a set, a tuple or the keys of a dictionary are, if they are all constants."""
    values = node.keys if isinstance(node, ast.Dict) else node.elts
    constants = [one.value for one in values if isinstance(one, ast.Constant)]
    return set(constants) if len(constants) == len(values) else set()


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_only_the_rooms_before_it(room: str) -> None:
    files = [name for name in FILES if name.startswith(room)]
    assert files
    strangers = {
        f"{name} imports {module}"
        for name in files
        for module in imports(name)
        if within(module, ("zzplan",)) and not within(module, (*MAY_IMPORT[room], *EVERYWHERE))
    }
    assert strangers == set()


def test_no_files_import_each_other_in_a_circle() -> None:
    module = {f"zzplan.{name.removesuffix('.py').replace('/', '.')}": name for name in FILES}
    arrows = {
        name: {
            module[target]
            for full in imports(name)
            for target in (full, full.rpartition(".")[0])
            if target in module and module[target] != name
        }
        for name in FILES
    }
    while leaves := [name for name, targets in arrows.items() if not targets & arrows.keys()]:
        for name in leaves:
            del arrows[name]
    assert arrows == {}


def test_each_file_stands_in_a_room() -> None:
    rooms = (*MAY_IMPORT, "__init__.py", "__main__.py", "cli.py")
    assert [name for name in FILES if not name.startswith(rooms)] == []


@pytest.mark.parametrize("library", LIVES_IN)
def test_each_library_lives_in_one_room(library: str) -> None:
    users = {name for name in FILES for module in imports(name) if within(module, (library,))}
    assert users
    assert {name for name in users if not name.startswith(LIVES_IN[library])} == set()


def test_the_dependencies_are_these_four_and_no_other() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [re.match(r"[\w-]+", one) for one in project["dependencies"]]
    assert [name and name[0] for name in names] == ["click", "numpy", "pyyaml", "rich"]


def test_nothing_but_the_standard_library_and_these_four_is_imported() -> None:
    known = {*sys.stdlib_module_names, *LIVES_IN, "zzplan"}
    used = {module.split(".")[0] for name in FILES for module in imports(name)}
    assert used - known == set()


def collections(name: str) -> Iterator[tuple[int, set[object]]]:
    """Yield each set, tuple, list and dictionary of a file that has constants alone."""
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Dict | ast.Set | ast.Tuple | ast.List):
            yield node.lineno, strings(node)


def test_sets_of_kinds_and_of_comparators_stand_in_their_tables_alone() -> None:
    tables = {
        "plan/model/kinds.py": set(KINDS),
        "plan/numbers/comparators.py": {">=", ">", "<=", "<", "about"},
    }
    words = {
        "plan/words/keys.py",
        "plan/words/chinese.py",
        "report/words/vocabulary.py",
        "plan/numbers/wording.py",
        "report/words/identities.py",
    }
    sets = {
        f"{name}:{line}"
        for name in TREES
        for home, keys in tables.items()
        if name not in (home, *words)
        for line, found in collections(name)
        if len(found) > 2 and found <= keys
    }
    assert sets == set()


def test_no_file_names_the_kinds_that_a_column_of_their_table_names() -> None:
    """Roles of columns in `reading/` are no kinds, though two have their names."""
    columns = [name for name in dir(Kind) if isinstance(getattr(KINDS["level"], name), bool)]
    assert len(columns) > 9
    known = [{name for name, row in KINDS.items() if getattr(row, of)} for of in columns]
    again = {
        f"{name}:{line}"
        for name in TREES
        if name != "plan/model/kinds.py" and not name.startswith("reading/")
        for line, found in collections(name)
        if len(found) > 1 and found in known
    }
    assert again == set()


def functions_asked(name: str, room: str) -> Iterator[str]:
    """Yield the functions of a room that a file imports."""
    for full in imports(name):
        module, _, thing = full.rpartition(".")
        home = f"{module.removeprefix('zzplan.').replace('.', '/')}.py"
        if within(module, (room,)) and home in TREES:
            nodes = (node for node in TREES[home].body if isinstance(node, ast.FunctionDef))
            if thing in {node.name for node in nodes}:
                yield full.removeprefix("zzplan.")


REPORT = [name for name in FILES if name.startswith("report/")]


def test_the_report_calls_no_engine_function() -> None:
    assert {full for name in REPORT for full in functions_asked(name, "zzplan.engine")} == set()
    modules = {f"{full.removeprefix('zzplan.').replace('.', '/')}.py"
               for name in REPORT for full in imports(name)}  # fmt: skip
    assert {one for one in modules if one.startswith("engine/") and one in FILES} == set()


def test_the_report_asks_plan_and_reading_for_this_and_no_more() -> None:
    """What a plan or a document says was read before; a page does not read it again."""
    rooms = "zzplan.plan", "zzplan.reading"
    asked = {full for name in REPORT for room in rooms for full in functions_asked(name, room)}
    assert asked == set(ASKED)


def test_a_room_has_no_two_classes_of_one_name() -> None:
    homes: dict[tuple[str, str], list[str]] = {}
    for name, tree in TREES.items():
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                homes.setdefault((name.split("/")[0], node.name), []).append(name)
    assert {key: names for key, names in homes.items() if len(names) > 1} == {}


def test_numbers_are_written_and_decimals_are_decided_in_one_place() -> None:
    """By words/decimals.py how many, by words/numbers.py how: one fact has one spelling."""

    def rounds(node: ast.AST) -> bool:
        if isinstance(node, ast.FormattedValue) and node.format_spec is not None:
            return "." in ast.unparse(node.format_spec)
        return isinstance(node, ast.Name) and node.id == "round"

    found = {
        name
        for name, tree in TREES.items()
        if name.startswith("report/")
        for node in ast.walk(tree)
        if rounds(node)
    }
    assert found == set(DIGITS)


def test_the_engine_is_pure() -> None:
    engine = [name for name in FILES if name.startswith("engine/")]
    impure = {(n, m) for n in engine for m in imports(n) if m.split(".")[0] in IMPURE}
    assert impure == set()
    assert {(n, c) for n in engine for c in calls(n) if c in ("open", "print", "input")} == set()


def test_only_the_command_line_prints() -> None:
    silent = [name for name in FILES if not name.startswith(("commands/", "cli.py"))]
    assert {name for name in silent if "print" in calls(name)} == set()


def test_nothing_is_evaluated() -> None:
    forbidden = {"eval", "exec", "compile", "__import__"}
    assert {(n, c) for n in FILES for c in calls(n) if c in forbidden} == set()


def test_a_file_holds_one_idea() -> None:
    lengths = {
        name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in FILES.items()
    }
    long = {name: length for name, length in lengths.items() if length > LONGEST}
    assert {name: length for name, length in long.items() if name not in LONGER} == {}
    assert set(LONGER) <= set(long), "an exception that is needed no more"


def test_a_function_is_not_much_longer_than_a_screen() -> None:
    """Its docstring does not count."""
    long = set()
    for name, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                lines = (node.end_lineno or 0) - node.lineno
                said = ast.get_docstring(node, clean=False)
                if lines - len((said or "").splitlines()) > MOST_LINES:
                    long.add(f"{name}:{node.name}")
    assert long == set(LONGER_FUNCTIONS)
