"""The wheel holds the package, the plan and the catalogues, nothing else, and it runs."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[1]
BINARIES = "Scripts" if os.name == "nt" else "bin"


def call(command: Sequence[str], folder: Path, code: int = 0) -> str:
    """Run a command without the settings of this Python; return its output."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel, with the build backend at hand where this Python has it."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(ROOT)]
    if importlib.util.find_spec("hatchling"):
        command.append("--no-isolation")
    call(command, folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an environment that borrows the dependencies of this one."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, symlinks=os.name != "nt")
    python = str(folder / BINARIES / "python")
    install = ["install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    call([sys.executable, "-m", "pip", "--python", python, *install], folder)
    where = call([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], folder)
    borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    Path(where.strip(), "borrowed.pth").write_text("\n".join(sorted(borrowed)), encoding="utf-8")
    return folder


def files(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_holds_the_package_and_the_plan_and_nothing_else(wheel: Path) -> None:
    package = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "zzplan").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    held = {name for name in files(wheel) if ".dist-info/" not in name}
    assert held == package | {"zzplan/data/targets.yaml"}


@pytest.mark.parametrize(
    "name", ["zzplan/py.typed", "zzplan/locale/zh_CN/LC_MESSAGES/zzplan.mo", "zzplan/__main__.py"]
)
def test_the_wheel_holds(name: str, wheel: Path) -> None:
    assert name in files(wheel)


def test_the_wheel_carries_the_plan_of_the_tree_byte_for_byte(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        assert archive.read("zzplan/data/targets.yaml") == (ROOT / "targets.yaml").read_bytes()


def test_the_wheel_names_its_licence(wheel: Path) -> None:
    (name,) = (name for name in files(wheel) if name.endswith("/licenses/LICENSE"))
    with ZipFile(wheel) as archive:
        assert archive.read(name) == (ROOT / "LICENSE").read_bytes()


def test_the_installed_wheel_checks_its_own_plan_in_an_empty_folder(
    installed: Path, tmp_path: Path
) -> None:
    python, zzplan = (str(installed / BINARIES / name) for name in ("python", "zzplan"))
    place = call([python, "-c", "import zzplan; print(zzplan.__file__)"], tmp_path)
    assert Path(place).is_relative_to(installed)
    answer = call([zzplan, "check", "gdp"], tmp_path, code=1)
    assert "4407.98" in answer  # 3000 * 1.08**5, ../shared/design/product.md
    assert call([python, "-m", "zzplan", "check", "gdp"], tmp_path, code=1) == answer


def test_the_installed_wheel_speaks_chinese(installed: Path, tmp_path: Path) -> None:
    zzplan = str(installed / BINARIES / "zzplan")
    assert "不足" in call([zzplan, "check", "gdp", "--lang", "zh"], tmp_path, code=1)
