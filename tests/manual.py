"""The pages of the manual that follow from the program's own tables, in both languages.

``ZZPLAN_UPDATE_DOCS=1 python -m pytest tests/test_manual.py`` writes them anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import click

from tests.conftest import ROOT
from zzplan.cli import run
from zzplan.cli import zzplan as command_line
from zzplan.codes import CODES
from zzplan.plan.numbers import words
from zzplan.plan.units import magnitudes
from zzplan.plan.words.chinese import KEYS
from zzplan.report.language import Language
from zzplan.report.records.fields import Fields
from zzplan.report.records.schema import RECORDS
from zzplan.report.render.formats import SUFFIXES
from zzplan.report.words.codes import code_lines
from zzplan.report.words.messages import MESSAGES
from zzplan.report.words.plan_keys import PLACES, TAKES, Key

DOCS = ROOT / "docs"
CHINESE: dict[str, str] = json.loads((Path(__file__).parent / "manual.zh.json").read_text("utf-8"))
"""What stands in these pages alone, in Chinese."""

FAMILIES = {
    "file": "no-such-file", "yaml": "yaml-syntax", "keys": "unknown-key",
    "values": "scenario-shift", "words": "bad-relative",
    "claims": "claim-too-long",
}  # fmt: skip
"""By family of mistakes: the first code of it in `MESSAGES`."""

OUTPUT_PAGES = {
    "output": ("check", "check, progress, solve, diff"),
    "output-years": ("progress", "project", "project --needed", "outlook", "sweep", "solve"),
    "output-lists": ("list", "list --no-rate", "list --no-verdict", "list --indicators", "show",
                     "diff", "read", "read --left-out", "read --explain"),
}  # fmt: skip
"""By page: the commands whose records it has."""


ENGLISH = {
    "Options: check": "Options of check, project, solve and sweep",
    "Options: progress": "Options of progress, outlook, list and show",
    "Options: files": "Options of read, diff, report and the others",
    "Mistakes: file": "Mistakes of the file", "Mistakes: yaml": "Mistakes of YAML",
    "Mistakes: keys": "Mistakes of keys", "Mistakes: values": "Mistakes of numbers",
    "Mistakes: words": "Mistakes of years, words and names",
    "Mistakes: claims": "Mistakes of claims",
    "Output: output": "Output of check, and findings",
    "Output: output-years": "Output by year: progress, project, outlook, sweep, solve",
    "Output: output-lists": "Output of list, show, diff and read",
}  # fmt: skip


def said(text: str, language: Language) -> str:
    """Return a sentence of these pages in a language."""
    if language.code == "en":
        return ENGLISH.get(text, text.removeprefix("Keys: "))
    return CHINESE[text]


def _family(name: str) -> list[str]:
    codes = list(MESSAGES)
    starts = [codes.index(first) for first in FAMILIES.values()]  # type: ignore[arg-type]
    at = list(FAMILIES).index(name)
    end = starts[at + 1] if at + 1 < len(starts) else len(codes)
    return [str(code) for code in codes[starts[at] : end]]


def mistakes(family: str) -> Callable[[Language], Iterator[str]]:
    """Return the page of a family of mistakes."""

    def page(language: Language) -> Iterator[str]:
        yield f"# {said(f'Mistakes: {family}', language)}"
        yield ""
        yield said(
            "What `zzplan explain CODE` says of each, with an example of its message.", language
        )
        yield said("A plan file with one of them is not checked: exit code 2.", language)
        for code in _family(family):
            yield ""
            yield f"## `{code}`"
            yield ""
            _level, meaning, *advice = code_lines(code, language)
            yield _sentence(meaning, language)
            yield from (_sentence(one, language) for one in advice)
            yield from _example(ROOT / "tests" / "errors" / f"{code}.{language.code}.txt")

    return page


def _listed(links: Iterable[str], language: Language) -> str:
    return _sentence(("; " if language.code == "en" else "；").join(links), language)


def _sentence(text: str, language: Language) -> str:
    """Return a message as a sentence of its own."""
    end = "。" if language.code == "zh" else "."
    text = text.replace("|", "\\|").replace("<", "&lt;")
    return text if text.endswith((".", "。", "?", "？")) else text + end


def _example(path: Path) -> Iterator[str]:
    """Yield the first message of the gallery."""
    if not path.is_file():
        return
    lines = path.read_text("utf-8").splitlines()
    last = next((n for n, line in enumerate(lines[1:], 1) if not line.startswith("  ")), len(lines))
    if not all(line.isprintable() for line in lines[:last]):
        return
    yield ""
    yield "```text"
    yield from lines[:last]
    yield "```"


def codes(language: Language) -> Iterator[str]:
    """Yield the page of what a review finds."""
    yield f"# {said('Codes', language)}"
    yield ""
    yield said("Every finding has a code. `zzplan explain CODE` says what stands here.", language)
    yield ""
    yield said("The mistakes of a plan file have a page for each family:", language)
    names = (f"[{said(f'Mistakes: {name}', language)}](mistakes-{name}.md)" for name in FAMILIES)
    yield _listed(names, language)
    for code in CODES:
        level, meaning, advice = code_lines(code, language)
        yield ""
        yield f"## `{code}`"
        yield ""
        yield _sentence(level, language)
        yield meaning
        yield advice
        example = ROOT / "tests" / "findings" / f"{code}.yaml"
        if example.is_file():
            yield ""
            yield "```yaml"
            yield example.read_text("utf-8").rstrip("\n")
            yield "```"
            shown = example.with_suffix(f".{language.code}.txt").read_text("utf-8").splitlines()
            yield ""
            yield "```text"
            yield shown[0]
            yield "```"


def keys(language: Language) -> Iterator[str]:
    """Yield the page of every key of a plan file."""
    _ = language.gettext
    yield f"# {said('Every key of a plan file', language)}"
    yield ""
    yield said("Keys in bold are needed. A key may also have its Chinese name.", language)
    yield said("`zzplan schema` writes the same as JSON Schema, for editors.", language)
    for place, known in PLACES.items():
        yield ""
        yield f"## {said(f'Keys: {place}', language)}"
        yield ""
        head = (said(one, language) for one in ("key", "Chinese", "takes", "says"))
        yield f"| {' | '.join(head)} |"
        yield "| --- | --- | --- | --- |"
        for key in known:
            bold = "**" if key.needed else ""
            chinese = "、".join(KEYS.get(key.name, ()))
            row = (f"{bold}`{key.name}`{bold}", chinese, _takes(key, language), _(key.says))
            yield f"| {' | '.join(row)} |"


def _takes(key: Key, language: Language) -> str:
    form, _colon, place = key.takes.partition(":")
    if form in ("map", "one"):
        title = said(f"Keys: {place}", language)
        held = "entries of {place}" if form == "map" else "the keys of {place}"
        return said(held, language).format(place=title)
    return language.gettext(TAKES[key.takes])


def output(page: str) -> Callable[[Language], Iterator[str]]:
    """Return a page of the keys that machine formats have."""

    def lines(language: Language) -> Iterator[str]:
        yield f"# {said(f'Output: {page}', language)}"
        if page == "output":
            yield ""
            yield said(
                "One JSON object: `format_version` (2.0), `command`, `plan_file`, `carried` (the "
                "packaged plan was read), `summary` (counts), `results` and `findings`. Of a "
                "document `summary` also counts the goals that were read (`read`), those to be "
                "looked at (`unsure`), the other figures (`left_out`), goals that no plan file "
                "takes as they are printed (`not_checkable`), claims between figures that say too "
                "little to be evaluated (`not_evaluated`), and names the parts that could not be "
                "read (`unread`).", language,
            )  # fmt: skip
            yield said(
                "A number has at most 12 significant digits; `?` marks what may be null, `*` a key "
                "that is left out where it says nothing. `csv` has the same keys.", language,
            )  # fmt: skip
            yield ""
            others = (f"[{said(f'Output: {one}', language)}]({one}.md)"
                      for one in OUTPUT_PAGES if one != page)  # fmt: skip
            yield _listed(others, language)
        for (command, of_type), fields in RECORDS.items():
            if command in OUTPUT_PAGES[page]:
                yield ""
                title = said("`{type}` of {command}", language)
                yield "## " + title.format(type=of_type, command=command)
                yield ""
                head = (said(one, language) for one in ("key", "type", "says"))
                yield f"| {' | '.join(head)} |"
                yield "| --- | --- | --- |"
                yield from _rows(fields, "", language)

    return lines


def _rows(fields: Fields, prefix: str, language: Language) -> Iterator[str]:
    for field in fields:
        star = " *" if field.rare else ""
        yield f"| `{prefix}{field.name}`{star} | {field.type} | {said(field.says, language)} |"
        if field.parts and not (prefix and field.name == "location"):
            dot = "[]." if field.type.startswith("array") else "."
            yield from _rows(field.parts, f"{prefix}{field.name}{dot}", language)


MEANINGS = {
    words.FLOOR: "At least so much; the number itself is enough.",
    words.ABOVE: "More than so much; the number itself is not enough.",
    words.CEILING: "At most so much; the number itself is enough.",
    words.BELOW: "Less than so much; the number itself is not enough.",
    words.ABOUT: "About so much: 5% of the planned change on either side.",
    words.NEAR: "Nearly so much: 5% of the planned change on the side that the value comes from.",
    words.ASPIRE: "The plan only strives for it.",
    words.HOLD: "To be kept in every year.",
    words.CONTROL: "A limit: at most so much, unless another word says otherwise.",
    words.REACH: "To be reached.",
    words.MORE: "Cut, not rounded: 200多 is 200 to 210.",
    words.RISE: "So much more: a change, not a value.",
    words.FALL: "So much less: a change, not a value.",
    words.YEARLY_RISE: "So much more in each year.",
    words.YEARLY_FALL: "So much less in each year.",
    words.YEARLY: "So much in each year.",
    words.REAL: "Growth without the rise of prices.",
    words.NOMINAL: "Growth with the rise of prices.",
    words.NOTHING: "Changes nothing.",
}
"""What the words around a printed number make of it, by the key of `zzplan.plan.words`."""


def wordings(language: Language) -> Iterator[str]:
    """Yield the page of the words that are read around a number."""
    yield f"# {said('Words around a number', language)}"
    yield ""
    yield said("The longest word that fits is read; see [printed numbers](numbers.md).", language)
    for meaning, says in MEANINGS.items():
        before = [word for word, means in words.PREFIXES.items() if means == meaning]
        behind = [word for word, means in words.SUFFIXES.items() if means == meaning]
        yield ""
        yield f"## {said(says, language)}"
        for title, found in (("Before the number", before), ("Behind the number", behind)):
            if found:
                yield ""
                chinese = "、".join(f"`{one}`" for one in found if not one.isascii())
                comma, colon, part = (
                    ("、", "：", "；") if language.code == "zh" else (", ", ": ", "; ")
                )
                english = comma.join(f"`{one}`" for one in found if one.isascii())
                yield said(title, language) + colon + part.join(filter(None, (chinese, english)))
    yield ""
    yield f"## {said('Magnitudes', language)}"
    yield ""
    yield "、".join(f"`{one}` 10^{power}" for one, power in magnitudes._CHINESE.items())
    yield ""
    every = magnitudes._WORDS | magnitudes.LETTERS
    comma = "、" if language.code == "zh" else ", "
    yield comma.join(f"`{one}` 10^{power}" for one, power in every.items())
    yield ""
    yield said("Single letters count behind digits or beside a currency only.", language)


FORMAT_USES = {
    "table": "for people: a table and sentences",
    "json": "for programs: one object",
    "jsonl": "for programs: one record a line, the counts last",
    "csv": "for spreadsheets: one type of record",
    "tsv": "the same with tabs",
    "markdown": "for a page or an issue",
    "github": "annotations of GitHub Actions",
    "junit": "test cases for CI servers",
    "sarif": "code scanning (SARIF 2.1.0)",
    "xlsx": "a workbook with formulas (extra `xlsx`)",
    "html": "a page to hand on",
    "svg": "the chart alone",
    "yaml": "a plan file",
}
"""What each format is for."""


def formats(language: Language) -> Iterator[str]:
    """Yield the page of which command writes which format."""
    yield f"# {said('Formats', language)}"
    yield ""
    yield said(
        "`-o FILE` decides by the suffix, `--format` where there is none; a suffix that is "
        "unknown or differs from `--format` is refused.", language,
    )  # fmt: skip
    yield ""
    head = (said(one, language) for one in ("format", "suffix", "for", "commands"))
    yield f"| {' | '.join(head)} |"
    yield "| --- | --- | --- | --- |"
    suffixes = {form: suffix for suffix, form in SUFFIXES.items()}
    suffixes |= {"xlsx": ".xlsx", "html": ".html", "svg": ".svg", "yaml": ".yaml"}
    for form, use in FORMAT_USES.items():
        having = [f"`{name}`" for name, forms in commands_with_formats() if form in forms]
        comma = ", " if language.code == "en" else "、"
        suffix = f"`{suffixes[form]}`" if form in suffixes else "-"
        row = (f"`{form}`", suffix, said(use, language), comma.join(having))
        yield f"| {' | '.join(row)} |"
    yield ""
    yield said("Machine formats are UTF-8, with the same keys in every language.", language)


OPTION_PAGES = {
    "check": ("check", "project", "solve", "sweep"),
    "progress": ("progress", "outlook", "list", "show"),
    "files": ("read", "diff", "report", "init", "schema", "explain", "help", "completion"),
}
"""By page: the commands whose help it shows."""


def options(page: str) -> Callable[[Language], Iterator[str]]:
    """Return a page of what ``--help`` shows."""

    def lines(language: Language) -> Iterator[str]:
        yield f"# {said(f'Options: {page}', language)}"
        yield ""
        yield said(
            "What `--help` shows of each. [Commands](commands.md) shows them at work, "
            "[formats](formats.md) which command writes what.", language,
        )  # fmt: skip
        for name in OPTION_PAGES[page]:
            with redirect_stdout(StringIO()) as shown:
                run([name, "--help", "--lang", language.code])
            yield ""
            yield f"## zzplan {name}"
            yield ""
            yield "```text"
            yield shown.getvalue().rstrip("\n")
            yield "```"

    return lines


def commands_with_formats() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the commands that have ``--format``, with their formats."""
    for name, command in commands():
        for parameter in command.params:
            if parameter.name == "format" and isinstance(parameter.type, click.Choice):
                yield name, tuple(map(str, parameter.type.choices))


def commands() -> Iterator[tuple[str, click.Command]]:
    """Yield the commands by their names."""
    assert isinstance(command_line, click.Group)
    context = click.Context(command_line, obj=Language("en"))
    for name in command_line.list_commands(context):
        command = command_line.get_command(context, name)
        assert command is not None
        yield name, command


PAGES: dict[str, Callable[[Language], Iterator[str]]] = {
    "codes": codes,
    "keys": keys,
    "words": wordings,
    "formats": formats,
    **{f"mistakes-{family}": mistakes(family) for family in FAMILIES},
    **{page: output(page) for page in OUTPUT_PAGES},
    **{f"options-{page}": options(page) for page in OPTION_PAGES},
}
"""By name: the pages of the reference."""


def path_of(page: str, language: str) -> Path:
    """Return where a page stands."""
    return (DOCS if language == "en" else DOCS / "zh") / "reference" / f"{page}.md"
