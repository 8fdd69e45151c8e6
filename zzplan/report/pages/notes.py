"""What else a reader of the plan should look at, with where each figure stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from zzplan.engine.assessment import Assessment
from zzplan.engine.base_years import audit
from zzplan.engine.interval import READINGS
from zzplan.engine.note import Note, Place
from zzplan.engine.wording_notes import notes
from zzplan.plan.model import Plan, PlanFile
from zzplan.report.language import Language
from zzplan.report.model import Block, Line, Record
from zzplan.report.pages.base_years import base_year_blocks, differing
from zzplan.report.records.explanations import explained
from zzplan.report.records.fitting_years import as_checked
from zzplan.report.words.explanations import sentence
from zzplan.report.words.labels import labels, labels_by_key

MOST = 50
"""How many notes are printed; the rest is counted."""


def audit_blocks(
    answers: Sequence[Assessment], plan_file: PlanFile, language: Language
) -> Iterator[Block]:
    """Yield what the goals say together: the base years of one plan, the notes on a whole file."""
    plans = as_checked(plan_file, answers)
    one = audit(plans[0]) if len(plans) == 1 else None
    if one is not None:
        yield Line("")
        yield from base_year_blocks(one, language)
    several = [n for n in _found(answers, plan_file, plans) if not (one and n.audit)]
    if several:
        yield Line("")
        yield from _blocks(several, answers, plan_file, language)


def _found(
    answers: Sequence[Assessment], plan_file: PlanFile, plans: Sequence[Plan]
) -> tuple[Note, ...]:
    """Return the notes where the answers are those of a whole file."""
    return notes(plan_file, answers, plans) if len(answers) == len(plan_file.goals) else ()


def _blocks(
    several: Sequence[Note],
    answers: Sequence[Assessment],
    plan_file: PlanFile,
    language: Language,
) -> Iterator[Block]:
    """Yield a sentence for each note, and under it its figures with their documents."""
    names = labels_by_key(plan_file.indicators.values(), language)
    names |= labels((answer.goal for answer in answers), language)
    yield Line(language.gettext("Notes"), style="heading")
    for found in several[:MOST]:
        note = _named(found, names)
        yield Line(_sentence(note, language), indent=2)
        for place in note.places:
            yield Line(_place(place, plan_file, language), style="remark", indent=4)
    if len(several) > MOST:
        more = language.ngettext(
            "{n} more note stands in --format json.", "{n} more notes stand in --format json.",
            len(several) - MOST,
        )  # fmt: skip
        yield Line(more.format(n=len(several) - MOST), style="remark", indent=2)


def _named(note: Note, names: Mapping[str, str]) -> Note:
    """Call the goals and the indicators of a note as the tables do."""
    places = tuple(one.replace(name=names.get(one.name, one.name)) for one in note.places)
    return note.replace(name=names.get(note.name, note.name), places=places)


def _sentence(note: Note, language: Language) -> str:
    _ = language.gettext
    if note.audit is not None:
        return _("{name}: {sentence}").format(
            name=note.name, sentence=differing(note.audit, language)
        )
    if note.explanation is not None and note.answer is not None:
        return _("{name}: {sentence}").format(
            name=note.name, sentence=sentence(note.explanation, note.answer, language)
        )
    first, second = (*note.places, note.places[0])[:2]
    words = {
        "name": note.name,
        "printed": first.printed,
        "when": first.when,
        "other": second.printed,
        "other_when": second.when,
    }
    return {
        "fraction": _("{name}: {printed} reads as a fraction; a hundred times as much would fit."),
        "below-goal": _(
            "{name}: {printed} for {when} asks for less than an earlier plan's {other} for "
            "{other_when}."
        ),
        "below-actual": _(
            "{name}: {printed} for {when} asks for less than the {other} reported for {other_when}."
        ),
        "label-counts-base": _(
            'The label "{printed}" names the base year: periods exclude it, so there may be a year '
            "too few."
        ),
        "level-or-added": _(
            "{name}: one figure stands as a level, {printed}, and as an increase, {other}."
        ),
    }[note.kind].format(**words)


def _place(place: Place, plan_file: PlanFile, language: Language) -> str:
    """Write where a figure stands: what it is of, the document, the line of the plan file."""
    _ = language.gettext
    gap = "" if language.code == "zh" else " "
    parts = []
    for key in place.sources:
        source = plan_file.sources[key]
        title = source.publisher or source.title.within(language.code)
        parts.append(f"{title}{gap}{source.date}" if source.date else title)
    if place.section:
        parts.append(_("section {section}").format(section=place.section))
    parts.append(f"{plan_file.file}:{place.line}")
    words = (
        _("{printed} in {name} for {when}: {documents}")
        if place.printed
        else _("{name}: {documents}")
    )
    return words.format(
        printed=place.printed, name=place.name, when=place.when, documents=_("; ").join(parts)
    )


def note_records(
    answers: Sequence[Assessment], plan_file: PlanFile, keys: Iterable[str]
) -> Iterator[Record]:
    """Yield each note with the keys of every result of ``check``, null where it has none."""
    blank = dict.fromkeys(keys)
    names = {answer.goal.name for answer in answers}
    for note in _found(answers, plan_file, as_checked(plan_file, answers)):
        yield blank | {
            "type": "note",
            "goal": note.name if note.name in names else None,
            "plan": note.audit.plan.key if note.audit else None,
            "readings": dict.fromkeys(READINGS),
            "alternatives": [],
            "explanations": [explained(note.explanation)] if note.explanation else [],
            "nearest_edits": [],
            "note": note.kind,
            "location": {"file": plan_file.file, "line": note.places[0].line, "column": None},
            "places": [_place_record(place) for place in note.places],
        }


def _place_record(place: Place) -> dict[str, object]:
    return {
        "name": place.name,
        "printed": place.printed,
        "when": place.when,
        "sources": list(place.sources),
        "section": place.section,
        "line": place.line,
    }
