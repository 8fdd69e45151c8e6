"""The report of ``outlook``: each goal named gets its own block, a whole file one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from zzplan.engine.outlook import Outlook
from zzplan.plan.model.plan_file import PlanFile
from zzplan.report.language import Language
from zzplan.report.model import MOST_BLOCKS, Block, Column, Line, Report, Table, apart
from zzplan.report.pages.check import file_heading
from zzplan.report.pages.goal import heading
from zzplan.report.records.outlook import OUTLOOK, OutlookRow
from zzplan.report.words.counts import command_for
from zzplan.report.words.labels import under_plans
from zzplan.report.words.numbers import NOTHING, percent
from zzplan.report.words.outlook import (
    likelihood,
    needed,
    parts,
    probability_text,
    sentence,
    windows_text,
)
from zzplan.report.words.sources import source_line
from zzplan.report.words.vocabulary import because, reason_words

if TYPE_CHECKING:
    from zzplan.report.tones import Tone


def outlook_report(found: Sequence[Outlook], plan_file: PlanFile, *, named: bool) -> Report:
    """Report how likely goals are; ``named`` where they were asked for by name."""
    given = [one for one in found if one.probability is not None]

    def blocks(language: Language) -> Iterator[Block]:
        if named and len(found) <= MOST_BLOCKS:
            yield from apart(_goal_blocks(one, plan_file, language) for one in found)
            return
        if not named:
            yield Line(file_heading(plan_file, language), style="heading")
            yield Line("")
        shown = [one for one in found if one.probability is not None or one.base_rate is not None]
        if shown:
            yield outlook_table(shown, plan_file, language)
            yield Line("")
        yield from _without(found, language)
        if found and not given:  # which the line above says
            return
        if len(given) < len(found):
            yield Line("")
        yield Line(
            language.ngettext(
                "{n} of {total} goals has a probability.",
                "{n} of {total} goals have a probability.",
                len(given),
            ).format(n=len(given), total=len(found)),
            style="result",
            command=command_for("outlook", plan_file, language) if given else "",
        )

    return Report(
        command="outlook",
        plan_file=plan_file.file,
        carried=plan_file.packaged,
        summary={
            "goals": len(found),
            "with_probability": len(given),
            "without_probability": len(found) - len(given),
        },
        records=lambda: (OUTLOOK.read(OutlookRow(one, plan_file), "goal") for one in found),
        blocks=blocks,
    )


def _goal_blocks(found: Outlook, plan_file: PlanFile, language: Language) -> Iterator[Block]:
    yield Line(heading(found.goal, plan_file, found.unit, language), style="heading")
    yield Line("")
    mark = ""
    tone: Tone = ""
    if found.probability is not None:
        _, words, tone = likelihood(found.probability)
        mark = language.gettext(words)
    yield Line(sentence(found, language), style="verdict", mark=mark, tone=tone, indent=2)
    yield Line("")
    for part in parts(found, language):
        yield Line(part, indent=2)
    yield Line(source_line(found.goal, plan_file, language), style="remark", indent=2)


def outlook_table(found: Sequence[Outlook], plan_file: PlanFile, language: Language) -> Table:
    """Make the table of goals of which something can be said."""
    _ = language.gettext
    columns = (
        Column(_("indicator"), cut=True),
        Column(_("known to"), priority=3),
        Column(_("by"), number=True, priority=2),
        Column(_("needed"), number=True),
        Column(_("own record"), number=True, priority=4),
        Column(_("economies like it"), number=True, priority=1),
        Column(_("probability"), number=True),
        Column(_("in words")),
    )
    listed = under_plans(found, lambda one: one.goal, plan_file, language)
    found = [row.of for row in listed]
    rows = [
        (
            row.name,
            str(one.known_to or NOTHING),
            row.by,
            needed(one, language),
            windows_text(one, language),
            percent(one.base_rate.share, 0) if one.base_rate else NOTHING,
            probability_text(one),
            reason_words(one.reason, language)
            if one.probability is None
            else _(likelihood(one.probability)[1]),
        )
        for row, one in zip(listed, found, strict=True)
    ]
    tones = tuple("" if o.probability is None else likelihood(o.probability)[2] for o in found)
    return Table(columns, tuple(rows), tones.__getitem__, heads=tuple(row.head for row in listed))


def _without(found: Sequence[Outlook], language: Language) -> Iterator[Line]:
    """Count the goals without a probability, with the reasons."""
    reasons = Counter(one.reason for one in found if one.probability is None)
    if reasons:
        words = language.ngettext(
            "{n} goal has no probability: {why}.",
            "{n} goals have no probability: {why}.",
            reasons.total(),
        )
        why = because(reasons, language)
        yield Line(words.format(n=reasons.total(), why=why), style="remark")
