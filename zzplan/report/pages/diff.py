"""The report of ``diff``: one row for each thing that is other in the new version."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from zzplan.engine.diff import WORSE, Difference
from zzplan.plan.model.plan_file import Goal, PlanFile
from zzplan.report.language import Language
from zzplan.report.model import Block, Column, Line, Report, Table
from zzplan.report.records.changes import CHANGE, ChangeRow
from zzplan.report.records.fields import PLACE_KEYS
from zzplan.report.records.findings import finding_records
from zzplan.report.words.changes import CHANGES, change_ends
from zzplan.report.words.labels import under_plans
from zzplan.report.words.numbers import NOTHING
from zzplan.report.words.sources import where

if TYPE_CHECKING:
    from zzplan.report.tones import Tone


def diff_report(found: Sequence[Difference], old: PlanFile, new: PlanFile) -> Report:
    """Report what differs between two versions of a plan.

    Parameters
    ----------
    found : sequence of Difference
    old, new : PlanFile
        The versions that were compared.
    """
    counts: Counter[str] = Counter(change.code for one in found for change in one.changes)
    weaker = [one for one in found if one.is_worse]
    worse = len(weaker)

    def blocks(language: Language) -> Iterator[Block]:
        _ = language.gettext
        heading = _("{old} → {new}").format(old=old.file, new=new.file)
        yield Line(heading, style="heading")
        yield Line("")
        if found:
            yield _table(found, old, new, language)
            yield Line("")
        yield Line(
            _result(found, worse, language), style="verdict", tone="bad" if worse else "good"
        )

    return Report(
        command="diff",
        plan_file=new.file,
        summary={"old_file": old.file, "goals": len(found), "worse": worse, **counts},
        records=lambda: (
            CHANGE.read(ChangeRow(one, change, old, new), "change")
            for one in found
            for change in one.changes
        ),
        blocks=blocks,
        findings=lambda language: finding_records(
            (one.finding for one in weaker), new.file, language
        ),
        parts=dict.fromkeys(("old_location", "location"), PLACE_KEYS),
        exit_code=int(worse > 0),
    )


def _table(found: Sequence[Difference], old: PlanFile, new: PlanFile, language: Language) -> Table:
    _ = language.gettext
    columns = (
        Column(_("indicator"), cut=True),
        Column(_("change")),
        Column(_("old"), number=True),
        Column(_("new"), number=True),
        Column(_("old place"), priority=2),
        Column(_("new place"), priority=1),
    )
    listed = under_plans(found, lambda one: one.goal, _both(found, old, new), language)

    def place(goal: Goal | None, plan_file: PlanFile) -> str:
        return where(plan_file.file, goal.span, language) if goal else NOTHING

    rows, heads = [], []
    tones: list[Tone] = []
    for head, name, _by, one in listed:
        for number, change in enumerate(one.changes):
            first = number == 0
            heads.append(head if first else "")
            rows.append(
                (
                    name if first else "",
                    language.gettext(CHANGES[change.code]),
                    *change_ends(one, change, language),
                    place(one.old, old) if first else "",
                    place(one.new, new) if first else "",
                )
            )
            tones.append("bad" if change.code in WORSE else "")
    return Table(columns, tuple(rows), tones.__getitem__, heads=tuple(heads))


def _both(found: Sequence[Difference], old: PlanFile, new: PlanFile) -> PlanFile:
    """Return the new version with what it dropped, so that both are named beneath their plans."""
    dropped: dict[str, list[Goal]] = {}
    for one in found:
        if one.new is None:
            dropped.setdefault(one.goal.plan, []).append(one.goal)
    plans = [plan.replace(goals=(*plan.goals, *dropped.pop(plan.key, ()))) for plan in new.plans]
    gone = [plan for plan in old.plans if plan.key in dropped]
    plans += [plan.replace(goals=tuple(dropped[plan.key])) for plan in gone]
    unnamed = any(not plan.key for plan in gone)  # which the title of its file names
    return new.replace(plans=tuple(plans), title=old.title if unnamed else new.title)


def _result(found: Sequence[Difference], worse: int, language: Language) -> str:
    if not found:
        return language.gettext("The two versions hold the same goals.")
    return language.ngettext(
        "{n} goal differs; {worse} of them promises less, or something else.",
        "{n} goals differ; {worse} of them promise less, or something else.",
        len(found),
    ).format(n=len(found), worse=worse)
