"""Which plan file: named, in the environment, in this folder or above, or the one carried along."""

from __future__ import annotations

import os
from collections.abc import Mapping

from zzplan.structs import Struct

NAME = "targets.yaml"
"""The file that is looked for."""
SCHEMA = "zzplan.schema.json"
SCHEMA_LINE = f"yaml-language-server: $schema={SCHEMA}"
"""The comment by which editors find the schema, beside the plan, so that none goes online."""
VARIABLE = "ZZPLAN_FILE"
STANDARD_INPUT = "-"
DOCUMENTS = (
    ".txt", ".md", ".html", ".htm", ".docx", ".xlsx", ".xlsm", ".xls", ".ods", ".pdf", ".doc",
    ".wps", ".ofd", ".rtf", ".odt", ".ppt", ".pptx", ".et", ".dps", ".xlsb",
)  # fmt: skip
"""Of files that are no plan files: their goals are read out of them."""
PLANS = (".yaml", ".yml", ".json")
"""Of plan files; so is read whatever has no other suffix. JSON is YAML."""
TABLES = (".csv", ".tsv")
"""Of files that are either."""

_PACKAGE = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))


class Located(Struct):
    """A plan file that was chosen."""

    path: str
    """Where to read it; ``-`` for standard input."""
    name: str
    """How outputs call it."""
    packaged: bool
    """It is the Zhuzhou plan that the package carries."""
    data: bytes | None = None
    """From the standard input, which can be read but once."""

    @property
    def is_table(self) -> bool:
        """Tell a table, which is a plan file if each of its rows is a goal, and else a document."""
        return self.path.lower().endswith(TABLES)

    @property
    def is_read(self) -> bool:
        """Tell a document or a table, which `zzplan.reading.load.load_file` reads, from YAML."""
        suffixes = (*DOCUMENTS, *TABLES, ".document")
        return self.path.lower().endswith(suffixes)


def locate(given: str | None, environ: Mapping[str, str], folder: str) -> Located:
    """Choose the plan file.

    Parameters
    ----------
    given : str or None
        What the user named; ``-`` for standard input.
    environ : mapping
        ``ZZPLAN_FILE`` is read from it.
    folder : str
        Where the search for ``targets.yaml`` starts; it goes upwards from there.

    Returns
    -------
    Located
        Without a word whether it exists: a file that was named is not replaced by another.
    """
    named = environ.get(VARIABLE) or None if given is None else given
    if named == STANDARD_INPUT:
        return Located(STANDARD_INPUT, "<stdin>", False)
    if named == "":  # -f "$UNSET" must not check another plan
        return Located("", '""', False)
    if named is not None:
        return Located(named, named, False)
    here = os.path.abspath(folder)
    steps = ""
    while True:
        if os.path.isfile(os.path.join(here, NAME)):
            return Located(os.path.join(here, NAME), steps + NAME, False)
        above = os.path.dirname(here)
        if above == here:
            return Located(carried(), NAME, True)
        here, steps = above, steps + "../"


def working_folder() -> str:
    """Return the current folder; the topmost one where it has been removed."""
    try:
        return os.getcwd()
    except OSError:
        return os.path.abspath(os.sep)


def carried() -> str:
    """Return the path of the plan that the package carries; in a checkout the one at its top."""
    inside = os.path.join(_PACKAGE, "data", NAME)
    if os.path.isfile(inside):
        return inside
    return os.path.join(os.path.dirname(_PACKAGE), NAME)
