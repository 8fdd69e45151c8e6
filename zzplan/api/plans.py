"""Reading plan files, finding their goals, comparing two of them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from zzplan.api.telling import told
from zzplan.plan.file import load as reader
from zzplan.plan.file.locate import locate, working_folder
from zzplan.plan.model.names import find_goals
from zzplan.plan.model.plan_file import Goal, PlanFile
from zzplan.plan.numbers.given import GivenTypeError

if TYPE_CHECKING:
    from zzplan.engine.diff import Difference


def load(path: str | os.PathLike[str] | None = None) -> PlanFile:
    """Read a plan file, a table with a goal in each row, or a document, as the command line does.

    Parameters
    ----------
    path : str or path, optional
        The file: YAML, ``.csv``, ``.xlsx``, ``.docx``, ``.pdf``, ``.txt`` ...; ``-`` for standard
        input. Without it the file is looked for as the command line does: ``ZZPLAN_FILE``,
        ``targets.yaml`` here or above, the plan that the package carries.

    Raises
    ------
    PlanError
        With every mistake of the file; its text is what the command line prints.

    Examples
    --------
    >>> load("none.yaml")
    Traceback (most recent call last):
    zzplan.plan.file.diagnostics.PlanError: none.yaml: error[no-such-file]: there is no such file
    1 error; nothing was checked.
    """
    from zzplan.reading.load import load_file

    name = None if path is None else os.fspath(path)
    with told():
        return load_file(locate(name, os.environ, working_folder()))


def parse(text: str, file: str = "<text>") -> PlanFile:
    """Read a plan from a text.

    Raises
    ------
    PlanError
        As `load`.

    Examples
    --------
    >>> plan_file = parse("{zzplan: 1, base_year: 2021, goal_year: 2026, "
    ...                   "goals: {gdp: {unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}}}")
    >>> [goal.name for goal in plan_file.goals]
    ['gdp']
    """
    with told():
        return reader.parse(text, file)


def find(plan_file: PlanFile, *names: str | Goal, plan: str | None = None) -> tuple[Goal, ...]:
    """Return goals by name, pattern or plan; all of them where nothing is named.

    Raises
    ------
    LookupError
        For a name that the file does not have; its text says what may have been meant.

    Examples
    --------
    >>> import zzplan
    >>> plan_file = zzplan.parse("{zzplan: 1, goals: {gdp: {unit: 亿元, goal: 5000}}}")
    >>> find(plan_file, "gpd")
    Traceback (most recent call last):
    zzplan.plan.model.names.UnknownNameError: there is no goal "gpd"; did you mean gdp?
    """
    with told():
        return tuple(find_goals(plan_file, names_of(names), plan))


def names_of(names: Iterable[str | Goal]) -> list[str]:
    """Return the names of goals."""
    found = [one.name if isinstance(one, Goal) else one for one in names]
    for one in found:
        if not isinstance(one, str):
            raise GivenTypeError("no-goal", text=type(one).__name__)
    return found


def diff(old: PlanFile, new: PlanFile) -> tuple[Difference, ...]:
    """Compare two versions of a plan: what was added, dropped, raised, lowered or weakened.

    Examples
    --------
    >>> import zzplan
    >>> old, new = (zzplan.parse("{zzplan: 1, goals: {gdp: {unit: 亿元, goal: %s}}}" % goal)
    ...             for goal in (5000, 4500))
    >>> for one in diff(old, new):
    ...     print(one.is_worse, one)
    True gdp: lowered (5000 → 4500)
    """
    from zzplan.engine.diff import diff as compare

    return tuple(one.within((old, new)) for one in compare(old, new))
