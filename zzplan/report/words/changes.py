"""What a change between two versions of a plan is called."""

from __future__ import annotations

from zzplan.engine.diff import Change, Difference
from zzplan.plan.model.plan_file import Goal
from zzplan.report.language import N_, Language
from zzplan.report.words.numbers import NOTHING
from zzplan.report.words.phrases import sentence_gap
from zzplan.report.words.vocabulary import KINDS

CHANGES = {
    "added": N_("added"),
    "dropped": N_("dropped"),
    "raised": N_("raised"),
    "lowered": N_("lowered"),
    "changed": N_("changed"),
    "advanced": N_("brought forward"),
    "postponed": N_("put off"),
    "rate-raised": N_("growth raised"),
    "rate-lowered": N_("growth lowered"),
    "strengthened": N_("said more strongly"),
    "weakened": N_("said more weakly"),
    "rebased": N_("another baseline"),
    "unit": N_("another unit"),
    "kind": N_("another kind"),
    "yearly-added": N_("yearly goal added"),
    "yearly-dropped": N_("yearly goal dropped"),
    "yearly-raised": N_("yearly goal raised"),
    "yearly-lowered": N_("yearly goal lowered"),
    "yearly-changed": N_("yearly goal changed"),
    "tightened": N_("tightened"),
    "loosened": N_("loosened"),
    "rate-tightened": N_("rate tightened"),
    "rate-loosened": N_("rate loosened"),
    "yearly-tightened": N_("yearly goal tightened"),
    "yearly-loosened": N_("yearly goal loosened"),
}
"""By the codes of `zzplan.engine.diff.ChangeCode`."""


def difference_words(found: Difference, language: Language) -> str:
    """Say everything that a new version does to a goal: "lowered: 5000以上 became 4800."."""
    words: dict[tuple[str, str], list[str]] = {}
    for change in found.changes:
        word = language.gettext(CHANGES[change.code])
        words.setdefault(change_ends(found, change, language), []).append(word)
    _, comma = language.gettext, language.pgettext("list", ", ")
    whole = _("{change}: {old} became {new}.") if found.new else _("{change}: {old}.")
    return sentence_gap(language).join(
        whole.format(change=comma.join(kinds), old=old, new=new)
        for (old, new), kinds in words.items()
    )


def change_ends(found: Difference, change: Change, language: Language) -> tuple[str, str]:
    """Write the old and the new version of what changed."""
    texts = change.old, change.new
    if change.code == "kind":
        old, new = (language.gettext(KINDS[one]) if one in KINDS else one for one in texts)
        return old or NOTHING, new or NOTHING
    goals = found.old, found.new
    said = [text or NOTHING for text in texts]
    bound = found.old and found.new and found.old.binding != found.new.binding
    if bound and change.code in ("strengthened", "weakened"):
        said = [_bound(text, goal, language) for text, goal in zip(said, goals, strict=True)]
    if texts == tuple(goal and goal.goal_text for goal in goals):
        units = [goal.indicator.named(goal.indicator.unit) for goal in goals if goal]
        if len(set(units)) > 1:  # 5085亿元 and 0.5085万亿元
            whole = language.gettext("{name} ({unit})")
            said = [whole.format(name=one, unit=u) for one, u in zip(said, units, strict=True)]
    return said[0], said[1]


def _bound(text: str, goal: Goal | None, language: Language) -> str:
    """Add to a goal whether it binds, which is printed beside it."""
    if goal is None or goal.binding is None:
        return text
    _ = language.gettext
    word = _("binding") if goal.binding else _("expected")
    return _("{name} ({which})").format(name=text, which=word)
