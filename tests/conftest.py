"""What every test may use: a clean environment, the shared facts, a run of the command line."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, Phase, settings

import zzplan
from zzplan.cli import run as run_zzplan
from zzplan.structs import Struct

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
"""Facts and vectors; the tests that need them are marked `shared`, or have the fixture."""

# No clock decides a test, and the examples are the same in every run; `--hypothesis-profile
# explore` draws others, and `quick` does not look for the smallest that fails.
settings.register_profile("explore", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("fixed", settings.get_profile("explore"), derandomize=True)
settings.register_profile(
    "quick", settings.get_profile("fixed"), phases=[Phase.explicit, Phase.generate]
)
settings.load_profile("fixed")

# What would choose the plan file, the language or the colours of a test.
_STEERING = (
    "CI", "ZZPLAN_FILE", "ZZPLAN_LANG", "ZZPLAN_DEBUG", "NO_COLOR", "FORCE_COLOR",
    "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG",
)  # fmt: skip


class Outcome(NamedTuple):
    """What a run of zzplan left behind."""

    code: int
    out: str
    err: str


def checked(cls: type[Struct], values: Iterable[Any]) -> Struct:
    """Build a struct from all its values, and from no other number of them."""
    row = tuple.__new__(cls, values)
    assert len(row) == len(cls.fields), f"{cls.__name__} takes {cls.fields}"
    return row


def pytest_configure() -> None:
    """Check how structs are made; refuse to test the tree where the wheel was to be tested."""
    Struct.make = classmethod(checked)  # type: ignore[assignment,method-assign]
    if os.environ.get("ZZPLAN_TEST_INSTALLED") and ROOT in Path(zzplan.__file__).parents:
        pytest.exit(f"the installed zzplan was to be tested, not {zzplan.__file__}", returncode=3)


def pytest_report_header() -> str:
    return f"zzplan: {Path(zzplan.__file__).parent}"


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs the facts where they are absent, here alone, so that it is said once."""
    needed = item.get_closest_marker("shared") or "shared" in getattr(item, "fixturenames", ())
    if needed and not SHARED.is_dir():
        pytest.skip("../shared is not beside the repository")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of facts and vectors."""
    return SHARED


@pytest.fixture
def plan(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Write the ``PLAN`` of the file that a test stands in, and return where it is."""
    path = tmp_path / "plan.yaml"
    path.write_bytes(request.module.PLAN.encode())
    return str(path)


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in _STEERING:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Outcome]:
    """Return a function that runs the command line in this process."""

    def run(*arguments: str) -> Outcome:
        capsysbinary.readouterr()
        code = run_zzplan(arguments)
        out, err = capsysbinary.readouterr()
        return Outcome(code, out.decode(), err.decode())

    return run
