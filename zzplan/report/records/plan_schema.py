"""The JSON Schema of the plan file, for editors: it follows from the table of its keys.

It tells keys, types and fixed words; what a printed number says is for the loader.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from zzplan.plan.claims.identities import VERDICTS as CLAIM_VERDICTS
from zzplan.plan.entries.goals import CODES_OF_GOALS, VERDICTS
from zzplan.plan.file.schema import FORMAT_VERSION, KEYS_OF_A_PLAN
from zzplan.plan.model.kinds import PATHS
from zzplan.plan.model.series import READINGS
from zzplan.plan.words.chinese import KEYS, VALUES
from zzplan.plan.words.keys import KindName
from zzplan.report.language import Language
from zzplan.report.words.plan_keys import PLACES, Key

Schema = dict[str, object]

_TEXT: Schema = {"type": ["string", "number", "boolean"]}
_PRINTED: Schema = {"type": ["string", "number"]}
_DEFS = "#/$defs/"


def plan_schema(language: Language) -> Schema:
    """Return the schema of a plan file, with sentences in a language.

    Examples
    --------
    >>> found = plan_schema(Language("en"))
    >>> found["title"], sorted(found["$defs"])[:4]
    ('A plan file of zzplan', ['accept', 'actual', 'goal', 'identity'])
    """
    _ = language.gettext
    places = {place: _place(place, language) for place in PLACES}
    file = places.pop("file")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": _("A plan file of zzplan"),
        **file,
        "allOf": [*_listed(file.get("allOf")), *_forms()],
        "$defs": places,
    }


def _listed(found: object) -> list[object]:
    return found if isinstance(found, list) else []


def _place(place: str, language: Language) -> Schema:
    """Return the schema of a mapping: its keys by every name, and those that it needs."""
    properties: Schema = {}
    for key in PLACES[place]:
        for name in _names(key.name):
            said = {"description": language.gettext(key.says), **_value(key)}
            if name in properties:  # 来源 is the documents of a file, or the one that it is from
                properties[name] = {"anyOf": [properties[name], said]}
            else:
                properties[name] = said
    needed = [{"anyOf": [_has(name) for name in _names(key.name)]}
              for key in PLACES[place] if key.needed]  # fmt: skip
    if place == "accept":
        needed.append({"anyOf": [_has(n) for one in ("finding", "verdict") for n in _names(one)]})
    found: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**found, "allOf": needed} if needed else found


def _names(key: str) -> tuple[str, ...]:
    """Return the names of a key, the English one first."""
    return (key, *KEYS.get(key, ()))


def _words(key: str, words: Iterable[str]) -> list[str]:
    """Return the fixed words of a key by every name that they have."""
    words = list(words)
    return [*words, *(name for word in words for name in VALUES.get(key, {}).get(word, ()))]


def _has(name: str) -> Schema:
    return {"required": [name]}


def _forms() -> list[Schema]:
    """Return what a file must have, and that the keys of a plan stand in one."""

    def any_of(*keys: str) -> Schema:
        return {"anyOf": [_has(name) for key in keys for name in _names(key)]}

    outside = {name: False for key in KEYS_OF_A_PLAN for name in _names(key)}
    return [
        any_of("goals", "plans", "indicators"),
        {"not": {"allOf": [any_of("goals"), any_of("plans")]}},
        {"anyOf": [any_of("goals"), {"properties": outside}]},
    ]


def _value(key: Key) -> Schema:
    """Return the schema of what stands behind a key."""
    form, _colon, place = key.takes.partition(":")
    if key.takes == "flag":
        return {"enum": [True, False, *_words(key.name, ("true", "false"))]}
    if form == "map":
        entry: Schema = {"$ref": _DEFS + place}
        return _map({"anyOf": [entry, _TEXT]} if place == "identity" else entry)
    if form == "one":
        return {"$ref": _DEFS + place}
    fixed = _FIXED.get(key.takes)
    if fixed is not None:
        return {"enum": _words(key.name, fixed)}
    return _TYPES[key.takes]


def _map(of: Schema) -> Schema:
    return {"type": "object", "additionalProperties": of}


_FIXED: dict[str, tuple[str, ...]] = {
    "path": PATHS,
    "fiscal": ("start", "end"),
    "direction": ("up", "down"),
    "kind": get_args(KindName),
    "reading": READINGS,
    "finding": (*CODES_OF_GOALS, "fails"),
    "verdict": tuple(dict.fromkeys((*VERDICTS, *CLAIM_VERDICTS))),
}
_PRICES = "^({current}|{none}|(?=.*[0-9]{{2}}).*({constant}).*)$".format(
    **{word: "|".join((word, *names)) for word, names in VALUES["price"].items()}
)
_NUMBER: Schema = {"anyOf": [_PRINTED, {"$ref": f"{_DEFS}number"}]}
_ACTUAL: Schema = {"anyOf": [_PRINTED, {"$ref": f"{_DEFS}actual"}]}
_TYPES: dict[str, Schema] = {
    "version": {"enum": [int(FORMAT_VERSION), FORMAT_VERSION]},
    "text": _TEXT,
    "words": {
        "anyOf": [
            _TEXT,
            {"type": "object", "additionalProperties": False, "minProperties": 1,
             "properties": {name: _TEXT for key in ("en", "zh") for name in (key, *KEYS[key])}},
        ]
    },
    "year": {"type": ["integer", "string"]},
    "number": _NUMBER,
    "printed": _PRINTED,
    "rate": _NUMBER,
    "names": {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]},
    "series": _map({"anyOf": [_ACTUAL, {"type": "array", "items": _ACTUAL, "minItems": 1}]}),
    "years": _map(_PRINTED),
    "range": {"anyOf": [_PRINTED, {"type": "array", "items": _PRINTED}]},
    "scenarios": _map({"anyOf": [_PRINTED, _map(_PRINTED)]}),
    "price": {"type": "string", "pattern": _PRICES},
    "country": {"type": "string", "pattern": "^[A-Za-z]{2}$"},
    "period": {"type": ["string", "integer"]},
}  # fmt: skip
