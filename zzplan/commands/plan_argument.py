"""The plan file among the arguments: ``zzplan check plan.yaml gdp``."""

from __future__ import annotations

import os
from collections.abc import Sequence

import click

from zzplan.plan.file.locate import DOCUMENTS, PLANS, STANDARD_INPUT, TABLES
from zzplan.plan.file.pipes import is_pipe
from zzplan.plan.model.plan_file import PlanFile
from zzplan.report.language import Language

SUFFIXES = (*PLANS, *TABLES, *DOCUMENTS)
"""A name that ends so is a file's."""


def is_file(name: str) -> bool:
    """Tell whether an argument names a file: by its suffix, or as a path that leads to one.

    Examples
    --------
    >>> is_file("plan.yaml"), is_file("纲要.DOCX"), is_file("congress-13/gdp"), is_file("gdp")
    (True, True, False, False)
    """
    if name in (STANDARD_INPUT, os.curdir, os.pardir) or name.lower().endswith(SUFFIXES):
        return True
    separators = (os.sep, os.altsep or os.sep)
    return any(one in name for one in separators) and _is_there(name)


def _is_there(name: str) -> bool:
    return os.path.isfile(name) or is_pipe(name)


def take_files(
    names: Sequence[str],
    given: str | None,
    language: Language,
    *,
    several: bool = False,
    each: bool = False,
) -> tuple[str | None, tuple[str, ...], tuple[str, ...]]:
    """Take the plan file, or the documents of one plan, from the names that a command was given.

    Parameters
    ----------
    names : sequence of str
        The arguments.
    given : str or None
        What stands behind ``-f``.
    several : bool
        The command takes more than one document.
    each : bool
        And more than one plan file, each by itself.

    Returns
    -------
    (str or None, tuple of str, tuple of str)
        The file, further documents, and the other names.

    Raises
    ------
    click.UsageError
        Where two files are named, or a name means a goal as well as a file.
    """
    files = [name for name in names if is_file(name)]
    for name in names if given is None else ():
        path = name in files and not name.lower().endswith((*SUFFIXES, "-"))  # may be plan/goal
        if path or not files:
            _refuse_both(name, language)
    if not files and given is None:  # a file of another suffix, or of none
        files = [name for name in names if _is_there(name)]
    if not files and given is None:
        files = [name for name in names if os.path.isdir(name) and not _is_goal(name)]
    rest = tuple(name for name in names if name not in files)
    _ = language.gettext
    documents = several and all(name.lower().endswith((*TABLES, *DOCUMENTS)) for name in files)
    plans = each and all(name.lower().endswith(PLANS) for name in files)
    if len(files) > 1 and (given is not None or not (documents or plans)):
        listed = language.pgettext("list", ", ").join(files)
        raise click.UsageError(_("One plan file at a time, not {files}.").format(files=listed))
    if files and given is not None and not _same(files[0], given):
        message = _("Both {one} and -f {other} name a plan file; name one.")
        raise click.UsageError(message.format(one=files[0], other=given))
    return (files[0] if files else given), tuple(files[1:]), rest


def carried_remark(language: Language) -> str:
    """Return what is said where no plan file is here; `click.UsageError` in CI."""
    _ = language.gettext
    try:
        here = sorted(name for name in os.listdir() if name.endswith((".yaml", ".yml")))
    except OSError:  # the folder was removed meanwhile
        here = []
    if os.environ.get("CI"):
        message = _("no plan file here, and CI is set: name the plan file")
        if here:
            message += _(", such as {file}").format(file=here[0])
        raise click.UsageError(message)
    from zzplan.report.words.phrases import sentence_gap

    remark = _("No plan file here: the plan of Zhuzhou that zzplan carries answers.")
    if here:
        remark += sentence_gap(language) + _("Name your own: zzplan check {file}").format(
            file=here[0]
        )
    return remark


def exported_remark(plan_file: PlanFile, language: Language) -> str:
    """Return what is said of goals that zzplan itself wrote, and that are read again."""
    _ = language.gettext
    if plan_file.identities or plan_file.unclaimed:
        remark = _(
            "{file} was written by zzplan: actual values that are revised, of parts of a year or "
            "of no goal's indicator are not in it."
        )
    elif not plan_file.file.endswith(".md"):
        remark = _(
            "{file} was written by zzplan: claims between figures, and actual values that are "
            "revised, of parts of a year or of no goal's indicator are not in it."
        )
    else:
        remark = _(
            "{file} was written by zzplan and holds the goals only: claims between figures, actual "
            "values and acceptances of the plan file are not in it."
        )
    remark = remark.format(file=plan_file.file)
    from zzplan.report.words.phrases import sentence_gap

    if plan_file.unsaid:
        words = language.ngettext(
            "{n} goal is set by another figure, and left out.",
            "{n} goals are set by other figures, and left out.",
            plan_file.unsaid,
        )
        remark += sentence_gap(language) + words.format(n=plan_file.unsaid)
    if plan_file.unclaimed:
        words = language.ngettext(
            "{n} claim is of figures that are not in it, and left out.",
            "{n} claims are of figures that are not in it, and left out.",
            plan_file.unclaimed,
        )
        remark += sentence_gap(language) + words.format(n=plan_file.unclaimed)
    return remark


def _same(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return one == other


def _is_goal(name: str) -> bool:
    """Tell whether the plan file that is at hand has a goal or a claim of this name."""
    from zzplan.plan.file.diagnostics import PlanError
    from zzplan.plan.file.load import load
    from zzplan.plan.model.names import UnknownNameError, find_goals

    try:
        plan_file = load()
        if any(name in (one.key, one.name.en, one.name.zh) for one in plan_file.identities):
            return True
        find_goals(plan_file, (name,))
    except (PlanError, UnknownNameError):
        return False
    return True


def _refuse_both(name: str, language: Language) -> None:
    """Refuse a name of a goal that a file in this folder has as well."""
    if not os.path.isfile(name) or os.path.isabs(name) or name.startswith("."):
        return
    if not _is_goal(name):
        return
    message = language.gettext(
        '"{name}" is a goal and a file: write -f {path} for the file, or * instead of a letter '
        "for the goal."
    )
    raise click.UsageError(message.format(name=name, path=os.path.join(".", name)))
