"""The part of a page with the findings: each with its numbers, and where it leads."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING, Any

from zzplan.engine.results import ClaimResult, GoalResult
from zzplan.finding import Finding
from zzplan.report.hypertext import Article, Choice, Fold, Link, Links, Part, Tools
from zzplan.report.language import Language
from zzplan.report.model import Block, Line
from zzplan.report.pages.check_findings import GROUPS
from zzplan.report.pages.goal import goal_blocks
from zzplan.report.pages.handout import Handout
from zzplan.report.pages.identities import identity_blocks
from zzplan.report.words.acceptances import code_words
from zzplan.report.words.derivations import derivation_table
from zzplan.report.words.findings import Names, message, named_by, subject_name
from zzplan.report.words.sources import place_words, where

if TYPE_CHECKING:
    from zzplan.codes import Level
    from zzplan.report.tones import Tone

_TONES: dict[Level, Tone] = {"error": "bad", "finding": "bad", "strict": "fair", "note": ""}


def findings_part(made: Handout, language: Language) -> Part:
    """Make the part: the gravest first, each numbered."""
    _ = language.gettext
    found = made.findings
    if not found:
        return Part("findings", _("Findings"), (Line(_("Nothing was found.")),))
    names = {name: _(GROUPS[name]) if name in GROUPS else _("Accepted") for name in made.groups}
    tools = Tools(
        tuple(Choice(name, words) for name, words in names.items()),
        (
            Choice("weight", _("by weight")),
            Choice("place", _("by place")),
            Choice("name", _("by name")),
        ),
    )
    blocks: list[Article | Line] = []
    called, numbers = named_by(made.review, language), count(1)
    for name, members in made.groups.items():
        blocks.append(Line(names[name], style="group"))
        for one in members:
            blocks.append(_article(made, next(numbers), one, name, called, language))
    return Part("findings", _("Findings"), (tools, *blocks))


def _article(
    made: Handout, number: int, found: Finding, group: str, names: Names, language: Language
) -> Article:
    _, plan_file = language.gettext, made.review.plan_file
    result: Any = found.params.get("result")
    title = subject_name(found, names) or plan_file.file
    first = made.finding_keys[found.subject][0] == number
    said = message(found.replace(subject=""), language)
    blocks: list[Any] = []
    if isinstance(result, GoalResult):
        title = made.title(result.goal, result.answer.unit, language)
    elif isinstance(result, ClaimResult):
        title = result.answer.identity.name.within(language.code)
    blocks.append(Line(said, style="verdict"))
    if first and isinstance(result, GoalResult):
        blocks += _rest(goal_blocks(result, plan_file, language), said)
        derived = derivation_table(result.answer, language)
        if derived is not None:
            blocks.append(Fold(_("How each number comes about"), (derived,)))
    elif first and isinstance(result, ClaimResult):
        blocks += _rest(identity_blocks(result, plan_file, language), said)
    else:
        for place in found.related:
            words = place_words(place, plan_file, language, names)
            blocks.append(Line(words, style="remark"))
        if not found.related:
            blocks.append(Line(where(plan_file.file, found.span, language), style="remark"))
    if found.accepted and not first:
        blocks.append(Line(_("Accepted: {reason}").format(reason=found.accepted), style="remark"))
    blocks.append(Links(tuple(_links(made, found, language))))
    tone = "" if found.accepted else _TONES[found.level]
    if not found.accepted and found.code in made.review.failing:
        tone = "bad"
    noun = code_words(found.code, language)
    mark = _("{finding}, accepted").format(finding=noun) if found.accepted else noun
    facts = {
        "kind": group,
        "place": f"{found.span.line:09}-{found.span.column:06}",
        "name": title,
        "weight": f"{number:06}",
    }
    return Article(f"finding-{number}", f"{number}. {title}", mark, tone, tuple(blocks), facts)


def _rest(blocks: Iterator[Block], said: str) -> Iterator[Block]:
    """Yield the blocks of a screen without its heading, its blanks and the sentence said above."""
    next(blocks)
    for one in blocks:
        if isinstance(one, Line) and (not one.text or one.text == said):
            continue
        yield one.replace(indent=0) if isinstance(one, Line) else one


def _links(made: Handout, found: Finding, language: Language) -> Iterator[Link]:
    """Yield where a finding leads: its goal or claim, and the figures of the document."""
    _ = language.gettext
    if key := made.goal_keys.get(found.subject):
        yield Link(_("the goal"), key)
    if key := made.claim_keys.get(found.subject):
        yield Link(_("the identity"), key)
    if key := made.figure_keys.get(found.subject):
        yield Link(_("in the document"), key)
