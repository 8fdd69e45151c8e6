"""What is counted in the check of a whole file: what is no finding, and, last, what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import cast

from zzplan.codes import RANKS, Code, FindingCode
from zzplan.engine.assessment import Assessment
from zzplan.engine.review import Review
from zzplan.plan.file.locate import NAME
from zzplan.plan.model.plan_file import PlanFile
from zzplan.plan.words.visible import visible
from zzplan.report.language import Language
from zzplan.report.words.labels import goal_name
from zzplan.report.words.numbers import gap_share
from zzplan.report.words.phrases import sentence_gap
from zzplan.report.words.vocabulary import FINDINGS, because, listed

_WIDE = 0.02
"""Of a goal: what rounding seldom explains, and is said."""
UNJUDGED = ("no-rate", "undefined")
"""What is said of a goal of which nothing is judged."""


def passing(review: Review, language: Language, *, every: bool) -> Iterator[str]:
    """Yield what a reader need not look at: what rounding explains, is accepted, or holds.

    ``every``: the claims stand in a table of their own.
    """
    ngettext = language.ngettext
    answers = [one.answer for one in review.goals]
    if "by-rounding" not in review.failing:
        ranged = sum("range-decides" in one.notes for one in answers)
        rounded = [one for one in answers if one.verdict == "met-by-rounding"]
        n = len(rounded) - ranged
        if n:
            yield ngettext(
                "{n} goal is met only by rounding.", "{n} goals are met only by rounding.", n
            ).format(n=n)
            yield from _widest(rounded, review.plan_file, language)
        if ranged:
            yield ngettext(
                "{n} is met only at one end of a range of rates.",
                "{n} are met only at one end of a range of rates.",
                ranged,
            ).format(n=ranged)
    if accepted := review.accepted:
        from zzplan.report.words.acceptances import accepted_findings

        yield accepted_findings((accept.code for accept in accepted), language)
    if every:
        return
    claims = Counter(one.answer.verdict for one in review.claims)
    if holding := claims["holds"]:
        yield ngettext(
            "{n} identity holds; --all shows it.", "{n} identities hold; --all shows them.", holding
        ).format(n=holding)
    near = claims["holds-by-rounding"]
    if near and "by-rounding" not in review.failing:
        yield ngettext(
            "{n} identity holds only by rounding; --all shows it.",
            "{n} identities hold only by rounding; --all shows them.",
            near,
        ).format(n=near)
    if unknown := claims["undefined"]:
        yield ngettext(
            "{n} identity cannot be judged.", "{n} identities cannot be judged.", unknown
        ).format(n=unknown)


def _widest(
    rounded: Sequence[Assessment], plan_file: PlanFile, language: Language
) -> Iterator[str]:
    """Yield by how much the printed digits miss a goal, where rounding has to forgive much."""
    told = [one for one in rounded if "range-decides" not in one.notes and one.gap_share]
    widest = max(told, key=lambda one: abs(one.gap_share or 0.0), default=None)
    if widest is not None and abs(widest.gap_share or 0.0) >= _WIDE:
        name, share = goal_name(widest.goal, plan_file, language), widest.gap_share or 0.0
        words = language.gettext("As printed, {name} misses by {share}.")
        yield words.format(name=name, share=gap_share(share))


def not_judged(review: Review, language: Language) -> str:
    """Count the goals without an answer, and say why; nothing where all have one."""
    ngettext = language.ngettext
    answers = [one.answer for one in review.goals]
    reasons = Counter(a.reason for a in answers if a.verdict == "undefined")
    if not reasons:
        return ""
    total = reasons.total()
    return ngettext(
        "{n} goal cannot be judged: {why}.", "{n} goals cannot be judged: {why}.", total
    ).format(n=total, why=because(reasons, language))


def result(review: Review, language: Language) -> str:
    """Say what was found; where nothing was, how much of the file that is said of."""
    _ = language.gettext
    if not review.failures:
        return _nothing_found(review, language)
    codes: dict[str, Code] = {}
    for one in sorted(review.failures, key=lambda one: RANKS[one.code]):
        codes.setdefault(one.subject, one.code)  # the most serious of each
    counts = Counter(codes.values())
    total = counts.total()
    parts = _(", ").join(_counted(code, n, language) for code, n in counts.items())
    words = language.ngettext("{n} finding: {parts}.", "{n} findings: {parts}.", total)
    return words.format(n=total, parts=parts)


def _counted(code: Code, n: int, language: Language) -> str:
    """Write how many goals or claims have a code: "6 goals short", "7 identities fail"."""
    ngettext = language.ngettext
    said = {
        "short": ngettext("{n} goal short", "{n} goals short", n),
        "fails": ngettext("{n} identity fails", "{n} identities fail", n),
        "stale-acceptance": ngettext(
            "{n} acceptance no longer matches", "{n} acceptances no longer match", n
        ),
        "contradiction": ngettext(
            "{n} rate contradicts its goal", "{n} rates contradict their goals", n
        ),
        "by-rounding": ngettext("{n} holds only by rounding", "{n} hold only by rounding", n),
    }
    if code in said:
        return said[code].format(n=n)
    return listed([(language.gettext(FINDINGS[cast("FindingCode", code)]), n)], language)


def _nothing_found(review: Review, language: Language) -> str:
    """Say that nothing was found, and of what that can be said at all."""
    _, ngettext = language.gettext, language.ngettext
    verdicts = Counter(one.answer.verdict for one in review.goals)
    total, needing = verdicts.total(), verdicts["no-rate"]
    judged = total - needing - verdicts["undefined"]
    claims = sum(one.answer.verdict != "undefined" for one in review.claims)
    said = []
    if judged == total and judged:
        said.append(ngettext("{n} goal", "{n} goals", total).format(n=total))
    elif judged:
        words = ngettext("{judged} of {n} goal", "{judged} of {n} goals", total)
        said.append(words.format(judged=judged, n=total))
    if claims:
        said.append(ngettext("{n} identity", "{n} identities", claims).format(n=claims))
    if not (review.goals or review.claims) and review.plan_file.reading is not None:
        whole = _("Nothing could be judged: no goals were read, and no claims between figures.")
    elif said:
        whole = _("No findings. Judged: {what}.").format(what=_(", ").join(said))
    else:
        whole = _("Nothing could be judged.")
    if needing:
        whole += sentence_gap(language) + ngettext(
            "{n} prints no rate: the table has what it needs a year, rounded so that it suffices.",
            "{n} print no rate: the table has what they need a year, rounded so that it suffices.",
            needing,
        ).format(n=needing)
    return whole


def command_for(command: str, plan_file: PlanFile, language: Language) -> str:
    """Say which command shows one goal in full; nothing where it would have to be typed again.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> command_for("check", parse("{zzplan: 1, goals: {}}", "my plan.yaml"), Language("en"))
    "zzplan check 'my plan.yaml' GOAL shows one."
    """
    file = plan_file.file
    if file.startswith("<"):  # the standard input
        return ""
    return language.gettext("zzplan {command}{file} GOAL shows one.").format(
        command=command, file=files_behind(plan_file)
    )


def files_behind(plan_file: PlanFile) -> str:
    """Write the files of a plan as they stand behind a command; the usual one need not."""
    usual = plan_file.packaged or plan_file.file == NAME
    return "" if usual else behind(*(plan_file.files or (plan_file.file,)))


def behind(*files: str) -> str:
    """Write files as they stand behind a command; nothing of the standard input.

    Examples
    --------
    >>> behind("a.txt", "my plan.txt"), behind("<stdin>")
    (" a.txt 'my plan.txt'", '')
    """
    return "".join(f" {_quoted(visible(one))}" for one in files if not one.startswith("<"))


def _quoted(file: str) -> str:
    """Write the name of a file as a shell takes it."""
    plain = not set(file) & set(" \"'$&()*;<>?[]`{|}~")
    return file if plain else "'" + file.replace("'", "'\\''") + "'"
