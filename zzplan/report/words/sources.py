"""Where a figure stands: the documents, the section, the line of the plan file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from zzplan.finding import Place, Span
from zzplan.plan.model.plan_file import Goal, Identity, PlanFile
from zzplan.report.language import Language
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.phrases import sentence_gap, spaced


def documents(keys: tuple[str, ...], plan_file: PlanFile, language: Language) -> Iterator[str]:
    """Yield the documents of a figure, each with its date: "株洲日报 2021-11-04"."""
    for key in keys:
        source = plan_file.sources[key]
        title = source.publisher or source.title.within(language.code)
        yield f"{title}{sentence_gap(language)}{source.date}" if source.date else title


def where(file: str, span: Span, language: Language) -> str:
    """Write a place in a file: ``plan.yaml:7``, ``plan.docx: table 1, row 8, column 5``.

    Examples
    --------
    >>> where("plan.yaml", Span(7, 3, 6), Language("en"))
    'plan.yaml:7'
    """
    file = span.file or file
    if not span.place:
        return f"{file}:{span.line}"
    from zzplan.report.words.reading import place_in_words

    words = language.gettext("{file}: {held}")
    return words.format(file=file, held=place_in_words(span.place, language))


def item_place(plan_file: PlanFile, span: Span, language: Language) -> str:
    """Write a place before what is said of it: of a document, which the heading names, only where.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> item_place(parse("{zzplan: 1, goals: {}}", "plan.yaml"), Span(7, 3, 6), Language("en"))
    'plan.yaml:7'
    """
    if span.file or not span.place:
        return where(plan_file.file, span, language)
    from zzplan.report.words.reading import place_in_words

    return place_in_words(span.place, language)


def source_line(goal: Goal | Identity, plan_file: PlanFile, language: Language) -> str:
    """Write where the figures of a goal or a claim come from."""
    _ = language.gettext
    keys = goal.documents if isinstance(goal, Identity) else goal.sources
    listed = _("; ").join(documents(keys, plan_file, language))
    if listed and (section := _below_title(goal.section, keys, plan_file)):
        source_words = _("Source: {documents}, section {section}.").format(
            documents=listed, section=section
        )
    elif listed:
        source_words = _("Source: {documents}.").format(documents=listed)
    else:
        source_words = ""
    place = where(plan_file.file, goal.span, language)
    if plan_file.packaged:
        place = _("{place} (carried by zzplan)").format(place=place)
    read = plan_file.reading is not None
    file_words = (_("Document: {place}") if read else _("Plan file: {place}")).format(place=place)
    return sentence_gap(language).join(filter(None, (source_words, file_words)))


def _below_title(section: str | None, keys: Iterable[str], plan_file: PlanFile) -> str | None:
    """Return the section of a figure; nothing where it is but the title of its document."""
    titles = {title for key in keys for title in plan_file.sources[key].title}
    return None if section in titles else section


def place_words(
    place: Place, plan_file: PlanFile, language: Language, names: Mapping[str, str]
) -> str:
    """Write where a figure stands: what it is of, the document, the line of the plan file.

    The document that is checked alone stands in the heading.
    """
    _ = language.gettext
    alone = plan_file.reading is not None and not place.span.file
    name = names.get(place.name, place.name)
    listed = () if alone else documents(place.sources, plan_file, language)
    parts = [one for one in listed if one not in name]
    if section := _below_title(place.section, place.sources, plan_file):
        parts.append(_("section {section}").format(section=section))
    parts.append(item_place(plan_file, place.span, language))
    if place.printed and not (place.name or place.when):  # of the claim, and near its place
        words = _("{name}: {documents}")
        return words.format(name=spaced(place.printed), documents=_("; ").join(parts))
    if place.printed:
        words = _("{printed} in {name} for {when}: {documents}")
        if name and place.when in ("", place.printed):
            words = _("{printed} in {name}: {documents}")
        elif not name:  # of a file without plans and without a title
            words = _("{printed} for {when}: {documents}")
    else:
        words = _("{name}: {documents}") if name else "{documents}"
    return words.format(
        printed=Grouping(language)(place.printed),
        name=name,
        when=place.when,
        documents=_("; ").join(parts),
    )
