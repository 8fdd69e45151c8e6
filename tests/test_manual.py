"""What there is stands in the manual, in both languages; what follows from tables is up to date."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

import pytest

from tests.conftest import ROOT
from tests.manual import (
    CHINESE,
    FORMAT_USES,
    OPTION_PAGES,
    OUTPUT_PAGES,
    PAGES,
    commands,
    path_of,
)
from zzplan.codes import CODES
from zzplan.commands.summaries import COMMANDS
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.words.keys import PathName, SchemeKey, Verdict
from zzplan.report.language import CODES as LANGUAGES
from zzplan.report.language import Language
from zzplan.report.records.fields import Fields
from zzplan.report.records.schema import RECORDS
from zzplan.report.render.formats import DRAWING, FORMATS, WORKBOOK
from zzplan.report.words.messages import MESSAGES
from zzplan.report.words.plan_keys import PLACES

UPDATE = bool(os.environ.get("ZZPLAN_UPDATE_DOCS"))
each_language = pytest.mark.parametrize("language", LANGUAGES)


def manual(language: str) -> str:
    """Return every page of the manual in a language."""
    docs = ROOT / "docs"
    pages = [path for path in docs.rglob("*.md")
             if (docs / "zh" in path.parents) == (language == "zh")]  # fmt: skip
    return "\n".join(path.read_text("utf-8") for path in pages)


@pytest.mark.parametrize("page", PAGES)
@each_language
def test_a_page_says_what_the_program_says(page: str, language: str) -> None:
    text = "\n".join(PAGES[page](Language(language))) + "\n"
    path = path_of(page, language)
    if UPDATE:
        path.write_text(text, encoding="utf-8")
    assert path.read_text("utf-8") == text


def fields(of: Fields) -> Iterator[str]:
    for field in of:
        yield field.name
        yield from fields(field.parts)


def things() -> Iterator[tuple[str, str]]:
    """Yield what must stand in the manual: what it is, and how it is written there."""
    for name, command in commands():
        yield "command", f"zzplan {name}"
        for parameter in command.params:
            for form in (*parameter.opts, *parameter.secondary_opts):
                if form.startswith("--"):
                    yield f"option of {name}", form
    for place, known in PLACES.items():
        yield from ((f"key of {place}", f"`{key.name}`") for key in known)
    yield from (("kind", f"`{name}`") for name in KINDS)
    yield from (("code", f"`{name}`") for name in (*CODES, *MESSAGES))
    yield from (("format", f"`{name}`") for name in (*FORMATS, WORKBOOK, "html", "svg"))
    for literal in (Verdict, PathName, SchemeKey):
        yield from ((str(literal), f"`{name}`") for name in literal.__args__)  # type: ignore[attr-defined]
    for record in RECORDS.values():
        yield from (("field", f"{name}`") for name in fields(record))


def test_the_pages_of_commands_and_formats_leave_none_out() -> None:
    told = [name for page in OPTION_PAGES.values() for name in page]
    assert sorted(told) == sorted(COMMANDS)
    written = [name for page in OUTPUT_PAGES.values() for name in page]
    assert sorted(written) == sorted({command for command, _ in RECORDS})
    assert set(FORMAT_USES) == {*FORMATS, WORKBOOK, DRAWING, "html", "yaml"}


@each_language
def test_what_there_is_stands_in_the_manual(language: str) -> None:
    text = manual(language)
    missing = sorted({f"{what}: {form}" for what, form in things() if form not in text})
    assert missing == []


def test_no_chinese_sentence_is_left_over() -> None:
    used = set()

    class Noting(dict[str, str]):
        def __getitem__(self, key: str) -> str:
            used.add(key)
            return super().__getitem__(key)

    import tests.manual as module

    before, module.CHINESE = module.CHINESE, Noting(CHINESE)
    try:
        for page in PAGES.values():
            list(page(Language("zh")))
    finally:
        module.CHINESE = before
    assert set(CHINESE) - used == set()


@each_language
def test_the_index_leads_to_every_page(language: str) -> None:
    folder = ROOT / "docs" if language == "en" else ROOT / "docs" / "zh"
    index = (folder / "README.md").read_text("utf-8")
    linked = {one.partition("#")[0] for one in re.findall(r"\]\(([^)\s]+)\)", index)}
    pages = {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")}
    pages = {one for one in pages if one != "README.md" and not one.startswith("zh/")}
    assert pages - linked == set()


@each_language
def test_the_sections_that_the_program_cites_are_there(language: str) -> None:
    cited = {
        section
        for path in (ROOT / "zzplan").rglob("*.py")
        for section in re.findall(r"methods\.md (2\.\d+)", path.read_text("utf-8"))
    }
    folder = ROOT / "docs" if language == "en" else ROOT / "docs" / "zh"
    text = (folder / "explanation" / "methods.md").read_text("utf-8")
    assert cited - set(re.findall(r"^## (2\.\d+)", text, re.MULTILINE)) == set()
