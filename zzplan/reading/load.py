"""A document that was chosen → what was read of it, and the plan file that this makes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from hashlib import sha256

from zzplan.finding import START, Finding
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.documents import open_document
from zzplan.plan.file.load import load_exported, load_located, read_bytes
from zzplan.plan.file.locate import Located
from zzplan.plan.file.write import Pairs
from zzplan.plan.inputs.blocks import Document
from zzplan.plan.inputs.encoding import is_packed
from zzplan.plan.model.plan_file import PlanFile, ReadCounts
from zzplan.reading.document import draft_of
from zzplan.reading.draft.assembly import Assembled, Sheet, assembled
from zzplan.reading.draft.drafting import DraftPlan, drafted, head_of
from zzplan.reading.draft.places import in_documents
from zzplan.reading.draft.started import Starts
from zzplan.reading.items import Draft, LeftOut
from zzplan.reading.prose.entries import Years
from zzplan.reading.years.titles import title_of
from zzplan.structs import Struct

_STARTS = frozenset({"baseline", "rate"})
"""Keys of a goal that mean nothing without its base year."""


class ReadDocument(Struct):
    """A document, and what was read of it."""

    name: str
    """As outputs call the file."""
    document: Document
    draft: Draft
    plan: DraftPlan
    sha256: str

    @cached_property
    def whole(self) -> Assembled:
        """What a plan file holds of it."""
        return assembled_of([self])

    @cached_property
    def left_out(self) -> tuple[LeftOut, ...]:
        """The figures that are no goals, and that none starts from."""
        starts = Starts(self.plan.pairs, self.draft)
        return tuple(one for one in self.draft.left_out if not starts.key(one))

    @property
    def counts(self) -> ReadCounts:
        """How much was read."""
        return ReadCounts(
            goals=len(self.plan.pairs),
            unsure=sum(item.group == "check-this" for item, _ in self.plan.pairs),
            left_out=len(self.left_out),
            refused=len(self.plan.refused),
            unread=(*self.document.unread, *self.draft.unread),
            no_base_year=self.plan.years.base is None
            and any(_STARTS & dict(entry.pairs).keys() for _, entry in self.plan.pairs),
            no_goal_year=sum(item.year is None for item, _ in self.plan.pairs)
            if self.plan.years.goal is None
            else 0,
        )


class Together(Struct):
    """The documents of one plan, and what they make."""

    reads: tuple[ReadDocument, ...]

    @cached_property
    def whole(self) -> Assembled:
        """What a plan file holds of them."""
        return self.reads[0].whole if len(self.reads) == 1 else assembled_of(self.reads)

    @cached_property
    def plan_file(self) -> PlanFile:
        """The plan file that they make; `PlanError` where one gave nothing to check."""
        return _plan_file(self.reads, self.whole)

    @property
    def elsewhere(self) -> PlanFile:
        """The same for readers who have none of the folders: documents go by their names."""
        named = tuple(one.replace(name=one.document.name) for one in self.reads)
        return _plan_file(named, self.whole)


def read_file(
    located: Located, sheet: str | None = None, years: Years | None = None
) -> ReadDocument:
    """Read a document.

    Raises
    ------
    PlanError
        Where it cannot be read.
    """
    data = read_bytes(located)
    document = open_document(located, data, sheet)
    draft = draft_of(document)
    digest = sha256(data).hexdigest()
    return ReadDocument(located.name, document, draft, drafted(draft, years), digest)


def read_files(
    files: Sequence[Located], sheet: str | None = None, years: Years | None = None
) -> list[ReadDocument]:
    """Read the documents of one plan; two of one name are told apart by their paths.

    Raises
    ------
    PlanError
        Where one cannot be read.
    """
    reads: list[ReadDocument] = []
    for located in dict.fromkeys(files):
        read = read_file(located, sheet, years)
        if any(one.document.name == read.document.name for one in reads):
            read = read.replace(document=read.document.replace(name=located.name))
        reads.append(read)
    return reads


def sources_of(reads: Sequence[ReadDocument]) -> Pairs:
    """Return the documents as the sources of a plan file."""
    entries = tuple(
        (
            read.document.name,
            (
                ("title", title_of(read.document)),
                ("file", read.document.name),
                ("sha256", read.sha256),
            ),
        )
        for read in reads
    )
    return (("sources", entries),)


def plan_head(read: ReadDocument) -> Pairs:
    """Return what stands above the goals of one document."""
    return (
        ("title", title_of(read.document)),
        ("source", read.document.name),
        *head_of(read.plan.years),
    )


def plan_file_of(*reads: ReadDocument) -> PlanFile:
    """Return the plan file that documents make; its goals stand where these have them.

    Raises
    ------
    PlanError
        Where a document, or one that calls itself a plan, gave no figure that could be checked.
    """
    return Together(reads).plan_file


def _plan_file(reads: Sequence[ReadDocument], whole: Assembled) -> PlanFile:
    for read in reads:
        bulletin = len(reads) > 1 or not read.draft.plans  # a plan without goals was misread
        said = bulletin and any(one.said for one in read.draft.left_out)
        if not (read.plan.pairs or (whole.identities and len(reads) == 1) or said):
            mistake = Finding(START, "nothing-read", hint="nothing-read")
            raise PlanError([mistake], file=read.name)
    found = whole.plan_file.replace(file=", ".join(read.name for read in reads))
    files = {read.document.name: read.name for read in reads} if len(reads) > 1 else {}
    return in_documents(found, files).replace(
        reading=_counts([read.counts for read in reads], len(whole.unwritten)),
        files=tuple(files.values()),
    )


def _counts(counts: Sequence[ReadCounts], unevaluated: int) -> ReadCounts:
    """Add up how much was read of several documents."""
    return ReadCounts(
        goals=sum(one.goals for one in counts),
        unsure=sum(one.unsure for one in counts),
        left_out=sum(one.left_out for one in counts),
        refused=sum(one.refused for one in counts),
        unread=tuple(dict.fromkeys(code for one in counts for code in one.unread)),
        no_base_year=any(one.no_base_year for one in counts),
        no_goal_year=sum(one.no_goal_year for one in counts),
        unevaluated=unevaluated,
    )


def assembled_of(reads: Sequence[ReadDocument]) -> Assembled:
    """Put documents together into what one plan file holds.

    Raises
    ------
    PlanError
        Where the years that were told beside a document do not fit its own.
    """
    sheets = [
        Sheet(read.document.name, key, read.plan, read.draft, plan_head(read))
        for read, key in zip(reads, plan_keys(reads), strict=True)
    ]
    try:
        return assembled(sheets, sources_of(reads))
    except PlanError as error:
        mistakes = [one.replace(span=START) for one in error.diagnostics]
        raise PlanError(mistakes, file=", ".join(read.name for read in reads)) from None


def plan_keys(reads: Sequence[ReadDocument]) -> list[str]:
    """Name the plan of each document after its file; the only one has no name."""
    keys: list[str] = []
    for number, read in enumerate(reads, 1):
        name = re.split(r"[\\/]", read.document.name)[-1]
        key = name.rpartition(".")[0].replace(".", "-") or str(number)
        keys.append(f"{key}-{number}" if key in keys else key)
    return keys if len(keys) > 1 else [""]


def load_file(located: Located, sheet: str | None = None, years: Years | None = None) -> PlanFile:
    """Read the plan that a file is, or that a document or a table makes.

    Parameters
    ----------
    located : Located
        Of any form; `Located.is_read` tells those that need more than `load_located`.
    sheet : str, optional
        Of a workbook the one sheet to read.
    years : Years, optional
        Those that hold for goals of a document which names none.

    Raises
    ------
    PlanError
        Where it cannot be read, or has no goals.

    Examples
    --------
    >>> load_file(Located("no-such.docx", "no-such.docx", False))
    Traceback (most recent call last):
    zzplan.plan.file.diagnostics.PlanError: no-such.docx:1:1: error[no-such-file]
    """
    return load_read(located, sheet, years)[0]


def load_read(
    located: Located,
    sheet: str | None = None,
    years: Years | None = None,
    also: Sequence[Located] = (),
) -> tuple[PlanFile, Together | None]:
    """Read a file of any form as `load_file` does, and return what was read with it.

    Parameters
    ----------
    also : sequence of Located
        Further documents of the same plan.

    Returns
    -------
    (PlanFile, Together or None)
        None where the file is a plan file, and no document was read.
    """
    if also:
        return _read(read_files([located, *also], sheet, years))
    if not located.is_read:
        return load_located(located), None
    located = located.replace(data=read_bytes(located))  # a pipe is read but once
    if located.is_table and not is_packed(located.data or b""):
        return _table(located, years)
    if (located.data or b"").lstrip(b"\xef\xbb\xbf \r\n").startswith(b"zzplan:"):
        return load_located(located), None  # a plan file that is called plan.txt
    found = load_exported(located)
    if found is not None:
        return found, None
    return _read([read_file(located, sheet, years)])


def _read(reads: Sequence[ReadDocument]) -> tuple[PlanFile, Together]:
    found = Together(tuple(reads))
    return found.plan_file, found


def _table(located: Located, years: Years | None) -> tuple[PlanFile, Together | None]:
    """Read a table: one with a goal in each row as a plan file, any other as a document."""
    try:
        return load_located(located), None
    except PlanError as error:
        if error.diagnostics[0].code != "missing-column":
            raise
        read = read_file(located, years=years)
        if not (read.plan.pairs or read.whole.identities):
            raise
        return _read([read])
