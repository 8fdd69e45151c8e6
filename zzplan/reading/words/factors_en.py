"""Factors that stand in English words: doubled, halve, threefold, five times, by a third."""

from __future__ import annotations

from fractions import Fraction

from zzplan.plan.numbers.numerals import SEVERAL_EN, WORDS_EN

_VERBS = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "quintupl": 5.0, "halv": 0.5}
_NUMBERS = WORDS_EN | {"hundred": 100}
DENOMINATORS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_ENDS = (
    r"(?=\s?_|\s?(?:$|[,.;:)]|\b(?:by|from|between|over|in|to|on|against|compared|relative|since|within|"
    r"before|until|and|or|for|each|(?:of|below|above)\s(?:its|their|the)|across|during)\b|20[0-9]{2}))"
)
"""What may follow a part that something changed by: by a third of visitors is none."""
_LED = "|".join(
    rf"(?<={word}\s)"
    for word in (r"\bby", "than", "least", "over", "about", "around", "nearly", "almost", "roughly",
                 "some", "just", "further", r"\bin", "extra", "rise of", "increase of", "growth of",
                 "fall of", "reduction of", "decrease of", "drop of", "cut of", "decline of")
)  # fmt: skip
_NOT = r"(?![-\s](?:digit|deck|glaz|count|tax|track|figure|up\b|the\srate\sof))"
_COUNT = rf"{SEVERAL_EN}|hundred"
PATTERN = (
    rf"\b(?:[Dd]oubl|[Tt]ripl|[Tt]rebl|[Qq]uadrupl|[Qq]uintupl)(?:es?|ed|ing)\b{_NOT}"
    rf"|\b[Hh]alv(?:es?|ed|ing)\b|\b(?:{_COUNT})-?fold\b(?!\s?:)"
    rf"|\b(?:{_COUNT})\stimes(?=\s(?:as|more|higher|larger|the|its|their)\b)"
    rf"|\b[Tt]wice(?=\s(?:as|the|its|their)\b)"
    r"|\b(?:(?:an?|one)[\s-](?:third|quarter|fifth|tenth)|(?:two|three|four)[\s-](?:third|quarter|fifth|"
    r"tenth)s)(?=\s(?:more|fewer|less|higher|lower)\b)"
    rf"|(?:{_LED})(?:(?:an?|one)[\s-](?:half|third|quarter|fifth|tenth)"
    rf"|(?:two|three|four)[\s-](?:third|quarter|fifth|tenth)s|half){_ENDS}"
)
"""A factor; a part only behind "by", "a rise of" and the like, where nothing is counted in it."""


def factor_of(text: str) -> tuple[float, bool] | None:
    """Return the factor that words say, and whether it is a part by which something changes.

    Examples
    --------
    >>> factor_of("trebled"), factor_of("sixfold"), factor_of("two-thirds"), factor_of("half")
    ((3.0, False), (6.0, False), (0.6666666666666666, True), (0.5, True))
    >>> factor_of("12 homes")
    """
    words = text.lower().replace("-", " ").split()
    for stem, value in _VERBS.items():
        if words[0].startswith(stem):
            return value, False
    if words[0] == "twice":
        return 2.0, False
    if words[0].endswith("fold") or words[-1] in ("fold", "times"):
        many = _NUMBERS.get(words[0].removesuffix("fold"))
        return None if many is None else (float(many), False)
    below = DENOMINATORS.get(words[-1].removesuffix("s"))
    if below is None:
        return None
    above = 1 if len(words) == 1 else _NUMBERS.get(words[0], 1)
    return above / below, True


def changed(part: float, *, falls: bool) -> float:
    """Return the factor of a change by a part: by a third less is two thirds.

    Examples
    --------
    >>> changed(0.25, falls=True), changed(0.5, falls=False)
    (0.75, 1.5)
    """
    return 1 - part if falls else 1 + part


def words_of(factor: float) -> str | None:
    """Return a factor that is no whole number as a plan file reads it; None where it has none.

    Examples
    --------
    >>> words_of(0.5), words_of(2 / 3), words_of(1.25), words_of(0.37)
    ('halve', 'reduce by a third', 'increase by a quarter', None)
    """
    if factor == _VERBS["halv"]:
        return "halve"
    part = Fraction(abs(1 - factor)).limit_denominator(max(DENOMINATORS.values()))
    name = next((name for name, below in DENOMINATORS.items() if below == part.denominator), None)
    if name is None or abs(float(part) - abs(1 - factor)) > 1e-9 or part.numerator > 4:
        return None
    many = next((word for word, n in _NUMBERS.items() if n == part.numerator > 1), "a")
    verb = "reduce" if factor < 1 else "increase"
    return f"{verb} by {many} {name}" + ("s" if many != "a" else "")
