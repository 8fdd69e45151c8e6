"""From a file's bytes to a PlanFile, or to a PlanError that holds every mistake."""

from __future__ import annotations

import os
import sys
from errno import EBADF
from typing import TYPE_CHECKING

from zzplan.codes import Mistake
from zzplan.finding import START, Finding
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.locate import STANDARD_INPUT, Located, locate, working_folder
from zzplan.plan.file.pipes import contents
from zzplan.plan.file.schema import read_plan_file
from zzplan.plan.inputs.compose import compose
from zzplan.plan.inputs.encoding import decode, is_packed
from zzplan.plan.inputs.nodes import Mapping, Node
from zzplan.plan.model.plan_file import PlanFile

if TYPE_CHECKING:
    from zzplan.plan.inputs.table import Composed

Rows = list[tuple[int, dict[str, str]]]
"""Of goals: their lines, and their texts by columns."""

_LINES = '{"type":"'
_NO_YAML = (_LINES, "<", '{\n  "$schema"')
"""What nobody begins a plan file with, and zzplan what it writes."""
_LARGEST = 64 * 2**20
"""Bytes; a plan of 10,000 goals has 2 MB."""


def load(path: str | None = None) -> PlanFile:
    """Read a plan file, as `zzplan.load`, which puts sentences into the errors.

    Raises
    ------
    PlanError
        With every mistake of the file, each with its place.
    """
    return load_located(locate(path, os.environ, working_folder()))


def load_located(located: Located) -> PlanFile:
    """Read the file that was chosen: YAML, or a table with one goal a row."""
    data = read_bytes(located)
    if located.is_table:
        return _table(data, located)
    if is_packed(data):
        from zzplan.plan.inputs.documents import form_of

        params = {"form": form_of(data)}
        mistake = Finding(START, "document-as-plan", params, "document-as-plan")
        raise PlanError([mistake], file=located.name)
    text, diagnostics = decode(data)
    if diagnostics:
        raise PlanError(diagnostics, file=located.name, text=text)
    if text.startswith(_NO_YAML):
        return _own_lines(text, located.name)
    return parse(text, located.name).replace(packaged=located.packaged)


def load_goals(located: Located) -> PlanFile | None:
    """Read a table with one goal a row; None for any other file, and for any other table."""
    if not located.is_table or is_packed(located.data or b""):
        return None
    try:
        return load_located(located)
    except PlanError as error:
        if error.diagnostics[0].code != "missing-column":
            raise
        return None


def _own_lines(text: str, file: str) -> PlanFile:
    """Read JSON lines that zzplan wrote; refuse what else it writes."""
    from zzplan.plan.inputs.own_goals import is_drawn, rows_of_lines

    rows = rows_of_lines(text)
    if rows is not None:
        return parse_goals(rows, text, file)
    if text.startswith(_LINES) or is_drawn(text):
        raise PlanError([Finding(START, "own-output", hint="own-output")], file=file, text=text)
    return parse(text, file)


def load_exported(located: Located) -> PlanFile | None:
    """Read the goals of a workbook or of Markdown that zzplan wrote; None for a document."""
    from zzplan.plan.inputs.own_goals import rows_of_list, rows_of_workbook
    from zzplan.plan.inputs.refusal import DocumentError

    data = located.data or b""
    try:
        if data.startswith(b"PK"):
            rows, text = rows_of_workbook(data), ""
        elif data.startswith(b"## "):
            text = data.decode(errors="replace")
            rows = rows_of_list(text)
        else:
            return None
    except DocumentError:
        return None  # the reader of documents says why
    return None if rows is None else parse_goals(rows, text, located.name)


def parse_goals(rows: Rows, text: str, file: str) -> PlanFile:
    """Read a plan from the goals of a file that zzplan wrote itself.

    A claim between figures that are not there is left out, and counted.

    Raises
    ------
    PlanError
        As `load`.
    """
    from zzplan.plan.inputs.table import compose_goals

    try:
        found = _tabled(compose_goals(rows), text, file)
    except PlanError as error:
        lines = {one.span.line - 1 for one in error.diagnostics}
        kept = [one for one in rows if one[1].get("type") == "goal" or one[0] not in lines]
        if len(kept) == len(rows):
            raise
        found = parse_goals(kept, text, file)
        return found.replace(unclaimed=found.unclaimed + len(rows) - len(kept))
    return found


def _table(data: bytes, located: Located) -> PlanFile:
    """Read a table; unlike YAML it may be in any encoding, as office programs write them."""
    from zzplan.plan.inputs.charset import decoded

    found = decoded(data)
    if found is None:
        mistake = Finding(START, "document-encoding", hint="document-encoding")
        raise PlanError([mistake], file=located.name)
    return parse_table(found[0], located.name)


def parse(text: str, file: str = "<text>") -> PlanFile:
    """Read a plan from a text.

    Raises
    ------
    PlanError
        As `load`.

    Examples
    --------
    >>> parse("{zzplan: 1, goals: {gdp: {unit: 亿元, goal: 5000}}}").goals[0].name
    'gdp'
    """
    return _meaning(*compose(text), text, file)


def parse_table(text: str, file: str = "<table>") -> PlanFile:
    r"""Read a plan from a table with one goal a row.

    Raises
    ------
    PlanError
        As `load`.

    Examples
    --------
    >>> parse_table("指标,单位,目标\ngdp,亿元,5000").goals[0].goal.value
    5000.0
    """
    from zzplan.plan.inputs.table import compose_table

    return _tabled(compose_table(text), text, file)


def _tabled(table: Composed, text: str, file: str) -> PlanFile:
    found = _meaning(table.root, table.mistakes, text, file)
    return found if table.exported is None else found.replace(unsaid=table.exported.unsaid)


def _meaning(root: Node | None, diagnostics: list[Finding], text: str, file: str) -> PlanFile:
    """Give nodes their meaning; raise whatever is wrong with them."""
    if root is None:
        raise PlanError(diagnostics, file=file, text=text)
    if type(root) is Mapping and "format_version" in root.items and "zzplan" not in root.items:
        from zzplan.plan.inputs.own_goals import rows_of_results

        rows = rows_of_results(root)
        if rows is not None:
            return parse_goals(rows, text, file)
        mistake = Finding(root.items["format_version"][0].span, "own-output", hint="own-output")
        raise PlanError([mistake], file=file, text=text)
    plan_file, found = read_plan_file(root, file, text)
    if diagnostics or found:
        # What is wrong as YAML already need not be called no number or no key as well.
        columns: dict[int, list[int]] = {}
        for one in diagnostics:
            columns.setdefault(one.span.line, []).append(one.span.column)
        called = {
            (one.params["what"], one.params.get("suggestion", "goal"))
            for one in found
            if one.hint in ("did-you-mean", "called-goal") and "what" in one.params
        }  # what is there under another name need not be called missing as well
        others = [
            one
            for one in found
            if not any(one.span.column <= c < one.span.end for c in columns.get(one.span.line, ()))
            and (one.code != "missing-key" or (one.params["what"], one.params["key"]) not in called)
        ]
        raise PlanError([*diagnostics, *others], file=file, text=text)
    return plan_file


def checkable(plan_file: PlanFile) -> PlanFile:
    """Return a plan file that has something to check.

    A file may hold indicators alone, to be listed and shown; a check of it would pass whatever
    its author meant to write. A document with figures, none of which is a goal, is read all the
    same: a bulletin has none, and what was read of it is said.

    Raises
    ------
    PlanError
        For a file with neither goals nor identities, at the place where its goals would stand.

    Examples
    --------
    >>> checkable(parse("{zzplan: 1, goals: {}}", "plan.yaml"))
    Traceback (most recent call last):
    zzplan.plan.file.diagnostics.PlanError: plan.yaml:1:13: error[nothing-to-check]
    """
    if plan_file.goals or plan_file.identities or plan_file.reading is not None:
        return plan_file
    from zzplan.plan.entries.unknown import by_meaning

    root, _ = compose(plan_file.text)
    places = frozenset(("goals", "plans", "indicators"))
    keys = dict(by_meaning(root.items, places)) if type(root) is Mapping else {}
    span = next(
        (keys[one][0].span for one in ("goals", "plans", "indicators") if one in keys), START
    )
    mistake = Finding(span, "nothing-to-check", hint="nothing-to-check")
    raise PlanError([mistake], file=plan_file.file, text=plan_file.text)


def read_bytes(located: Located) -> bytes:
    """Read the file that was chosen; `PlanError` where it cannot be read."""
    if located.data is not None:
        return located.data
    try:
        if located.path == STANDARD_INPUT:
            if sys.stdin is None:
                raise OSError(EBADF, os.strerror(EBADF))
            data = sys.stdin.buffer.read(_LARGEST + 1)
        else:
            data = contents(located.path, _LARGEST + 1)
    except FileNotFoundError:
        raise _unreadable(located, "no-such-file") from None
    except IsADirectoryError:
        raise _unreadable(located, "is-a-folder") from None
    except BlockingIOError:
        raise _unreadable(located, "silent-pipe") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise _unreadable(located, "unreadable-file", reason=reason) from None
    if len(data) > _LARGEST:
        raise _unreadable(located, "file-too-large", megabytes=_LARGEST // 2**20)
    return data


def _unreadable(located: Located, code: Mistake, **params: object) -> PlanError:
    return PlanError([Finding(START, code, params)], file=located.name)
