"""The sample of wrong lines: which there are, how code gets into memory, who notices."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

pytest.importorskip("benchmarks", reason="the benchmarks are not part of the package")
if sys.platform == "win32":
    pytest.skip("a process cannot be forked here", allow_module_level=True)

from benchmarks import forks, mutants

SOURCE = """LIMIT = 3

@cache(8)
def least(a, b):
    if (
        a < b
    ):
        return a
    return b + 0

def doubled(values):
    return [2 * one for one in values]
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(mutants, "ROOT", tmp_path)
    path = tmp_path / "module.py"
    path.write_text(SOURCE, encoding="utf-8")
    return path


def test_a_mutant_has_the_lines_of_its_statement_and_none_is_at_the_top_or_of_a_cache(
    file: Path,
) -> None:
    found = [(one.change, one.line, [*one.lines]) for one in mutants.mutants(file)]
    assert found == [
        ("Lt is LtE", 6, [5, 6, 7]),
        ("Add is Sub", 9, [9]),
        ("0 is 1", 9, [9]),
        ("Mult is Div", 12, [12]),
        ("2 is 3", 12, [12]),
    ]


@pytest.mark.parametrize(("number", "least", "doubled"), [(2, 2, [2]), (4, 1, [3])], ids=str)
def test_wrong_code_is_put_into_the_functions_in_memory(
    file: Path, number: int, least: int, doubled: list[int]
) -> None:
    right = compile(SOURCE, file, "exec", dont_inherit=True)
    names: dict[str, object] = {"cache": lambda _: lambda function: function}
    exec(right, names)
    tree = mutants.wrong([*mutants.mutants(file)][number])
    assert isinstance(tree, ast.Module)
    assert forks.put(right, compile(tree, file, "exec", dont_inherit=True))
    run = eval("lambda: (least(2, 1), doubled([1]))", names)
    assert run() == (least, doubled)
    assert not forks.put(right, right)


def test_the_own_tests_of_a_module_come_first_then_those_of_whole_results(tmp_path: Path) -> None:
    one = forks.Forks(tmp_path, tmp_path / "lines.json", lambda _: None, budget=6)
    took = {"own::slow": 3, "own::quick": 1, "told::one": 0.5, "told::two": 0.6, "told::new": 0.7,
            "other::x": 9}  # fmt: skip
    one._items, one._seconds = dict.fromkeys(took), took  # type: ignore[assignment]
    one._reached = {"a.py": {"1": [2, 3, 4], "2": [4]}}
    found = one.order("a.py", {*took, "gone"}, ("own",))
    assert found == ["own::quick", "own::slow", "told::one", "told::new", "told::two"]


@pytest.mark.slow
def test_a_wrong_line_is_noticed_and_what_changes_nothing_is_not(tmp_path: Path) -> None:
    import subprocess

    program = """
import sys
from pathlib import Path
import pytest
from benchmarks.forks import Forks

root, notes = Path(sys.argv[1]), Path(sys.argv[2])
file = root / "zzplan" / "engine" / "growth.py"
text = file.read_text(encoding="utf-8")
said = []

def work(forks):
    right = compile(text, file, "exec", dont_inherit=True)
    own = "zzplan/engine/growth.py"
    tests = forks.order(own, forks.reaching(own, range(1, 999)), ("tests/engine/",))
    for one, other in (("1 + rate", "1 - rate"), ("1 + rate", "1.0 + rate"), ("e", "e")):
        wrong = compile(text.replace(one, other), file, "exec", dont_inherit=True)
        said.append(forks.notices(tests, right, wrong))

forks = Forks(root, notes, work)
forks.start()
options = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--capture=sys"]
pytest.main([*options, "tests/engine/test_growth.py", "-k", "future_value"], [forks])
print(said, file=sys.stderr)
"""
    command = [sys.executable, "-c", program, str(mutants.ROOT), str(tmp_path / "lines.json")]
    done = subprocess.run(command, cwd=mutants.ROOT, capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[-1] == "[True, False, None]"
