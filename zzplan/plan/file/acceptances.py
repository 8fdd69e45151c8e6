"""A file of known findings, kept beside a document: code, quote and reason of each."""

from __future__ import annotations

from zzplan.codes import ACCEPTABLE
from zzplan.plan.entries.fields import Reader
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.load import read_bytes
from zzplan.plan.file.locate import Located
from zzplan.plan.inputs.compose import compose
from zzplan.plan.inputs.encoding import decode
from zzplan.plan.inputs.nodes import Sequence
from zzplan.plan.model.plan_file import Acceptance

_KEYS = frozenset({"finding", "name", "quote", "reason"})


def load_acceptances(located: Located) -> tuple[Acceptance, ...]:
    """Read a file of known findings.

    Raises
    ------
    PlanError
        With every mistake of the file, each with its place in it.
    """
    text, diagnostics = decode(read_bytes(located))
    if diagnostics:
        raise PlanError(diagnostics, file=located.name, text=text)
    return parse_acceptances(text, located.name)


def parse_acceptances(text: str, file: str) -> tuple[Acceptance, ...]:
    """Read known findings from a text.

    Raises
    ------
    PlanError
        As `load_acceptances`.

    Examples
    --------
    >>> text = "- {finding: short, quote: 达到5000亿元, reason: 已知}"
    >>> (one,) = parse_acceptances(text, "known.yaml")
    >>> one.code, one.quote, one.reason
    ('short', '达到5000亿元', '已知')
    """
    if not text.strip():
        return ()  # nothing is known yet
    root, diagnostics = compose(text)
    reader = Reader()
    found = []
    if root is not None and type(root) is not Sequence:
        reader.error(root, "wrong-type", "acceptances", what="known", expected="list")
    for node in root.items if type(root) is Sequence else ():
        items = reader.mapping(node, "accept", _KEYS)
        if items is None:
            continue
        for key in ("finding", "quote", "reason"):
            if key not in items:
                reader.error(node, "missing-key", "acceptances", key=key, what="accept")
        code = reader.choice(items, "finding", ACCEPTABLE)
        quote, reason = reader.string(items, "quote"), reader.string(items, "reason")
        name = reader.string(items, "name")
        for key, value in (("quote", quote), ("reason", reason), ("name", name)):
            if value == "":
                reader.error(items[key][0], "empty-value", key=key)
        if code and quote and reason:
            found.append(Acceptance(code, reason, node.span, quote, name or "", file))
    mistakes = [*diagnostics, *reader.diagnostics]
    if mistakes:
        raise PlanError(mistakes, file=file, text=text)
    return tuple(found)
