"""What a script gets of a claim between figures that was checked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from zzplan.engine.identities import Judgement
from zzplan.engine.results import ClaimResult
from zzplan.engine.sides import Side
from zzplan.plan.model.plan_file import PlanFile
from zzplan.report.records.fields import Field, Fields, items, keeping, location, maybe
from zzplan.structs import Struct

_ALWAYS = frozenset(
    {
        "identity", "name", "name_zh", "claim", "relation", "verdict", "robust",
        "left_value", "right_value", "difference", "sources", "location",
    }
)  # fmt: skip
"""What every record has, null where it is undefined."""


class ClaimRow(Struct):
    """A claim's result, and where it stands."""

    result: ClaimResult
    plan_file: PlanFile

    @property
    def answer(self) -> Judgement:
        """The answer itself."""
        return self.result.answer


class _Side(Struct):
    """A side, and how the file writes it."""

    text: str
    side: Side


def _side(at: int, name: str) -> Callable[[Any], object]:
    return lambda x: _value(x.answer.sides[at], name)


def _value(side: Side, name: str) -> object:
    if name == "value":
        return side.value
    return getattr(side.box, name) if side.box else None


def _sides(x: ClaimRow) -> tuple[_Side, ...]:
    answer = x.answer
    return tuple(_Side(*pair) for pair in zip(answer.identity.written, answer.sides, strict=True))


def _differences(x: ClaimRow) -> tuple[dict[str, object], ...]:
    documents = list(x.answer.identity.documents_of_figures)
    return tuple(
        {
            "kind": kind,
            "sources": documents,
            "inflation": x.result.rise if kind == "prices" else None,
        }
        for kind in x.result.differing
    )


SIDE = Fields(
    Field("text", "string", "As the file writes it.", "text"),
    Field("value", "number?", "From the printed numbers.", "side.value"),
    Field("low", "number?", "At the low end of rounding.", lambda s: _value(s.side, "low")),
    Field("high", "number?", "At the high end of rounding.", lambda s: _value(s.side, "high")),
)

DIFFERENCE = Fields(
    Field("kind", "string", "vintage, span, prices or documents.", lambda d: d["kind"]),
    Field("sources", "array", "The documents of the figures.", lambda d: d["sources"]),
    Field("inflation", "number?", "The rise of prices that would explain it, a fraction.",
          lambda d: d["inflation"]),
)  # fmt: skip

IDENTITY = keeping(
    _ALWAYS,
    Field("identity", "string", "The key of the identity.", "answer.identity.key"),
    Field("name", "string", "Its English name.", "answer.identity.name.en"),
    Field("name_zh", "string", "Its Chinese name.", "answer.identity.name.zh"),
    Field("claim", "string", "As the file writes it.", "answer.identity.claim"),
    Field("relation", "string", "=, ≈, >=, <=, > or <, as it was checked.", "answer.relation"),
    Field("verdict", "string", "holds, holds-by-rounding, holds-by-prices, fails or undefined.",
          "answer.verdict"),
    Field("reason", "string?", "Why nothing could be computed.", "answer.reason"),
    Field("robust", "boolean?", "No reading of the printed digits gives another verdict.",
          "answer.robust"),
    Field("disagreement", "string?", "contradiction, definition or rounding.",
          "result.disagreement"),
    Field("left_value", "number?", "The first side.", _side(0, "value")),
    Field("left_low", "number?", "The same at the low end of rounding.", _side(0, "low")),
    Field("left_high", "number?", "The same at the high end of rounding.", _side(0, "high")),
    Field("right_value", "number?", "The last side.", _side(-1, "value")),
    Field("right_low", "number?", "The same at the low end of rounding.", _side(-1, "low")),
    Field("right_high", "number?", "The same at the high end of rounding.", _side(-1, "high")),
    Field("difference", "number?", "The first side minus the other; of a chain the widest.",
          "answer.difference"),
    Field("distance", "number?", "What lies between the sides beyond all rounding.",
          "answer.distance"),
    Field("common_low", "number?", "The least number that all sides can be.",
          maybe("answer.common", "low")),
    Field("common_high", "number?", "The greatest number that all sides can be.",
          maybe("answer.common", "high")),
    items("sides", "Every side.", _sides, SIDE),
    Field("missing", "array", "The figures that the file does not have.", "answer.missing"),
    Field("readings", "array", "What the tight, default and loose readings say.",
          "answer.readings"),
    items("explanations", "What the figures of a failing claim differ in.", _differences,
          DIFFERENCE),
    Field("notes", "array", "repeated-figure where a figure stands twice.",
          lambda x: ("repeated-figure",) if x.answer.repeated else ()),
    Field("accepted", "string?", "Why the plan file accepts what is found.",
          maybe("answer.identity.accept", "reason")),
    Field("accepted_code", "string?", "The finding that it accepts.",
          maybe("answer.identity.accept", "code")),
    Field("sources", "array", "The keys of the documents.", "answer.identity.documents"),
    Field("section", "string?", "The section of the document.", "answer.identity.section"),
    location("plan_file.file", "answer.identity.span"),
)  # fmt: skip
"""Of ``check``."""
