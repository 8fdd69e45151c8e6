"""Finding → file:line:column, the user's own line, a caret, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzplan.finding import Finding
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.words.visible import quoted, visible
from zzplan.report.language import Language
from zzplan.report.model import Report
from zzplan.report.records.findings import finding_records
from zzplan.report.width import cells
from zzplan.report.words.mistakes import mistake

if TYPE_CHECKING:
    from zzplan.plan.model.names import UnknownNameError

_LONGEST = 160
"""Characters of a quoted line; a longer one is shown around its mistake."""
_MOST = 20
"""How many mistakes are shown; the rest is counted."""


def write_errors(error: PlanError, language: Language) -> str:
    """Write every mistake of a plan file, in the file's order.

    Returns
    -------
    str
        For each: ``targets.yaml:12:13: error[code]: message``, the line, and a caret under the
        place; at the end how many there are.
    """
    lines = error.text.splitlines()
    shown = error.diagnostics[:_MOST]
    blocks = [_block(one, visible(error.file), lines, language) for one in shown]
    count = len(error.diagnostics)
    total = language.ngettext(
        "{n} error; nothing was checked.", "{n} errors; nothing was checked.", count
    ).format(n=count)
    return "".join(blocks) + total + "\n"


def errors_report(error: PlanError, command: str) -> Report:
    """Report the mistakes of a plan file to machines, as the findings that they are."""
    return Report(
        command=command,
        plan_file=error.file or None,
        summary={"findings": len(error.diagnostics)},
        records=lambda: (),
        findings=lambda language: finding_records(error.diagnostics, error.file, language),
        blocks=lambda _language: (),
        exit_code=2,
    )


def _block(diagnostic: Finding, file: str, lines: list[str], language: Language) -> str:
    message, hint = mistake(diagnostic, language)
    line, column, end = diagnostic.span
    if not lines or diagnostic.code in ("empty-file",):
        tail = language.gettext(" ({advice})").format(advice=hint) if hint else ""
        return f"{file}: error[{diagnostic.code}]: {message}{tail}\n"
    head = f"{file}:{line}:{column}: error[{diagnostic.code}]: {message}\n"
    text = lines[line - 1] if line <= len(lines) else ""
    before, marked = text[: column - 1], text[column - 1 : end - 1]
    if len(text) > _LONGEST:
        start = max(0, column - 1 - _LONGEST // 2)
        before = ("..." if start else "") + text[start : column - 1]
        marked = marked[: _LONGEST // 2]
        text = before + text[column - 1 : start + _LONGEST] + "..."
    gutter = f"  {line} | "
    caret = " " * cells(visible(before)) + "^" * max(1, cells(visible(marked)))
    advice = f" {hint}" if hint else ""
    return f"{head}{gutter}{visible(text)}\n{' ' * (len(gutter) - 2)}| {caret}{advice}\n"


def unknown_name(error: UnknownNameError, language: Language) -> str:
    """Write that a name means nothing, and what may have been meant."""
    _ = language.gettext
    near = language.pgettext("list", ", ").join(error.suggestions)
    if error.what == "goal-of-indicator":
        message = _('error: the indicator "{name}" has no goal; try `zzplan show {near}`')
    elif error.what == "plan":
        message = _('error: there is no plan "{name}"')
    elif error.what == "indicator":
        message = _('error: there is no indicator "{name}"')
    else:
        message = _('error: there is no goal "{name}"')
    text = message.format(name=quoted(error.name), near=near)
    if error.what != "goal-of-indicator":
        if near:
            text += _("; did you mean {near}?").format(near=near)
        elif error.what == "indicator":
            text += _("; `zzplan list --indicators` shows all")
        else:
            text += _("; `zzplan list` shows all")
    return text + "\n"
