"""One printed number: its digits, where they stand, and the unit behind them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zzplan.codes import Mistake
from zzplan.finding import ZzplanError
from zzplan.plan.numbers import numerals
from zzplan.plan.units.currencies import in_front
from zzplan.plan.words.signs import SIGNS
from zzplan.structs import Struct

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

_DIGITS = "0123456789"
_STARTS = (*_DIGITS, *numerals.CHARACTERS)
_SEPARATORS = ("..", "-", "~", "至", "到", " to ", " and ")
_LONGEST = 20
_POWERS = tuple(10**power for power in range(_LONGEST + 1))
_DECIMALS = 2
"""So many are written of a fraction that has no end."""
_LARGEST = 100
"""The power of ten that no number reaches."""


# Each pattern is asked where a character of it stands: compiling one takes as long as 100 goals.
_DATE = r"[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}$"
_EXPONENT = "[-+]?[0-9][0-9.,]*[eE][-+]?[0-9]"
_TWO = r"[,;，；、]\s*[^\W\d].*[0-9]"
"""Words and another figure behind a comma: 确保150，力争160."""
_FROM = "(?i)(?:from|由|从|自)(?![a-z]).*[0-9].*[0-9]"
_MISTYPED = r"[_:^*\-~./0-9]|[OoIlXx][0-9]"
"""No unit: 30O0 and 0x10, but not 500m2."""
_SPACED = r"[0-9]{1,3}(?:[ '’][0-9]{3})+(?![0-9])"
_CONTINENTAL = r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?$"
_PER = r"/\s*(?=[1十百千万])(?:1(?:[ ,]?0)*(?:[ ,]000)*)?\s*[十百千万]*(?![0-9])"
"""So many per 1,000 or per 10万."""


class QuantityError(ZzplanError, ValueError):
    """A text that is no number, or not one for its place; holds a diagnostic's code and words."""

    def __init__(self, code: Mistake, hint: str | None = None, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.hint = hint
        self.params = params


def unquoted_refusal(
    text: str, error: QuantityError, read: Callable[[str], object]
) -> QuantityError:
    """Return why a text is no number, or that it would be one but for the quotes in it.

    Parameters
    ----------
    text : str
        What ``read`` refused with ``error``.
    """
    from zzplan.plan.words.quotes import unquoted

    plain = unquoted(text)
    if plain == text:
        return error
    try:
        read(plain)
    except QuantityError as other:
        if other.code == "bad-number" or not any(map(str.isdigit, plain)):  # “五好”园区 is none
            return error
    return QuantityError("curly-quotes", "curly-quotes", text=text, plain=plain)


class Number(Struct):
    """One printed number: exactly ``digits * 10**place / over``, in the unit of its indicator.

    Examples
    --------
    >>> number = Number(3, 3, 0)  # 0.3万亿 in 亿元
    >>> number.value, str(number.exact)
    (3000.0, '3E+3')
    >>> third = Number(1, 0, 0, 3)
    >>> 90 * third.value, third.plain()
    (30.0, '0.33')
    """

    digits: int
    """The printed digits, signed; of a rate those of the percentage."""
    place: int
    """The power of ten of the last printed digit: -2 for 8.05, 3 for 0.3万亿 in 亿元."""
    zeros: int
    """The zeros that end a whole number: 3 for 3000, 0 for 30.00."""
    over: int = 1
    """What a fraction in words is divided by: 3 of a third."""

    @property
    def value(self) -> float:
        """The nearest float."""
        digits, place, _, over = self
        if over != 1:
            return float(self.exact)
        if -_LONGEST <= place <= 0:
            return float(digits / _POWERS[-place])  # of whole numbers: rounded once, as below
        return float(f"{digits}e{place}")

    @property
    def exact(self) -> Decimal:
        """The value itself."""
        from decimal import Decimal

        whole = Decimal(f"{self.digits}E{self.place}")
        return whole if self.over == 1 else whole / self.over

    @property
    def is_count(self) -> bool:
        """Tell a count of whole things that nobody rounded: 213 and 1234, but not 1200."""
        return self.place == 0 and (not self.zeros or abs(self.digits) < 1000)

    def plain(self, shift: int = 0) -> str:
        """Write the printed digits out, times ten to the power of ``shift``.

        Examples
        --------
        >>> Number(-638, -4, 0).plain(), Number(80, -3, 0).plain(2), Number(3, 3, 0).plain()
        ('-0.0638', '8.0', '3000')
        """
        place = self.place + shift
        if self.over != 1:
            return format(round(self.exact.scaleb(shift), _DECIMALS), "f").rstrip("0").rstrip(".")
        if place >= 0:
            return str(self.digits * 10**place)
        digits = str(abs(self.digits)).rjust(1 - place, "0")
        return f"{'-' if self.digits < 0 else ''}{digits[:place]}.{digits[place:]}"


def read_plain(text: str) -> Number | None:
    """Read bare digits, which most of a file is; None for whatever needs a closer look."""
    whole, point, decimals = text.partition(".")
    if not (whole.isdigit() and text.isascii() and len(text) <= _LONGEST):
        return None
    if point:
        if not decimals.isdigit() or (whole[0] == "0" and whole != "0"):
            return None
        return Number.make((int(whole + decimals), -len(decimals), 0, 1))
    if whole[0] == "0":
        return None if whole != "0" else Number(0, 0, 0)
    return Number.make((int(text), 0, len(text) - len(text.rstrip("0")), 1))


class RawNumber(Struct):
    """One number of a text, before it is put into a unit."""

    digits: str
    decimals: int
    negative: bool
    more: bool
    """多 or 余 stands within, as in 2万余名: more than the number."""
    unit: str
    """What stands behind the number."""
    plus: bool
    """A plus stands before it."""


def parts_of(text: str, core: str) -> list[RawNumber]:
    """Split a core into one number, or the two of a range; 3-5家 are two of the same unit."""
    body = core.removesuffix("%")
    plain = read_plain(body)
    if plain is not None:
        digits = body.replace(".", "").lstrip("0") or "0"
        return [RawNumber(digits, max(0, -plain.place), False, False, core[len(body) :], False)]
    if core[4:5] in ("-", "/", ".") and re.match(_DATE, core):
        raise QuantityError("bad-number", "date", text=text)
    if any(sign in core for sign in ",;、") and re.search(_TWO, core):
        raise QuantityError("bad-number", "two-figures", text=text)
    if core.startswith(tuple("fF由从自")) and re.match(_FROM, core):
        raise QuantityError("bad-number", "from-to", text=text)
    if "e" in core.casefold() and re.match(_EXPONENT, core):
        raise QuantityError("bad-number", "write-plain", text=text, **_written_out(core))
    sign = core[0] if core.startswith(SIGNS) else ""
    money = in_front(core[len(sign) :].lstrip())
    if money:  # $3-5 billion: the unit behind belongs to both
        core = sign + core[len(sign) :].lstrip()[len(money) :]
        return [one.replace(unit=f"{one.unit} {money.strip()}") for one in parts_of(text, core)]
    for separator in _SEPARATORS:
        left, found, right = core.partition(separator)
        if found and left.strip() and _starts_number(right.strip(), signed=separator != "-"):
            low, high = _part(text, left.strip()), _part(text, right.strip())
            return [low if low.unit else low.replace(unit=high.unit), high]
    return [_part(text, core)]


def _starts_number(text: str, *, signed: bool) -> bool:
    text = text[len(in_front(text)) :]
    return (text.removeprefix("-") if signed else text).startswith(_STARTS)


def _part(text: str, core: str) -> RawNumber:
    """Read one number at the start of ``core``, and the unit that follows."""
    core = core[len(in_front(core)) :]
    negative = core.startswith("-")
    body = core[1:].lstrip() if core.startswith(SIGNS) else core
    sign = ""
    for words, unit in (("百分之", "%"), ("千分之", "‰"), ("万分之", "‱")):
        if body.startswith(words):
            body, sign = body[len(words) :], unit
    if body.startswith(tuple(numerals.CHARACTERS)):
        rest = body.lstrip(numerals.CHARACTERS)
        numeral = numerals.read(body[: len(body) - len(rest)])
        if numeral is None:
            raise QuantityError("bad-number", text=text)
        digits, decimals, magnitude = numeral
        rest = magnitude + rest
    else:
        apart = body.lstrip(_DIGITS).startswith((" ", "'", "’"))
        spaced = re.match(_SPACED, body) if apart else None
        if spaced is not None:
            body = re.sub("[ '’]", "", spaced[0]) + body[spaced.end() :]
        body = numerals.together(body)
        rest = body.lstrip(_DIGITS + ",.")
        digits, decimals = _arabic(text, body[: len(body) - len(rest)])
        rest = rest.strip()
    per = rest.startswith("/") and re.match(_PER, rest)
    if not per and re.match(_MISTYPED, rest):
        raise QuantityError("bad-number", "plain-digits", text=text)
    unit = rest.replace("余", "", 1).replace("多", "", 1)  # 200多名, 2万余名
    if sign and unit:
        raise QuantityError("bad-number", text=text)
    return RawNumber(digits, decimals, negative, unit != rest, sign or unit, core.startswith("+"))


def _written_out(core: str) -> dict[str, str]:
    """Return a number of programs as a document prints it: 1e3 is 1000."""
    from decimal import Decimal, InvalidOperation

    digits = core[: len(core) - len(core.lstrip("+-0123456789.,eE"))].replace(",", "")
    try:
        value = Decimal(digits)
        return {"plain": format(value, "f") if abs(value.adjusted()) <= _LONGEST else digits}
    except InvalidOperation:
        return {"plain": digits}


def _arabic(text: str, printed: str) -> tuple[str, int]:
    """Read Arabic digits with separators; return all digits, and how many are decimals."""
    whole, point, decimals = printed.partition(".")
    groups = whole.split(",")
    if len(groups) > 1:
        if not (1 <= len(groups[0]) <= 3 and all(len(g) == 3 for g in groups[1:])):
            hint, params = _grouped(text, groups, point + decimals)
            raise QuantityError("digit-groups", hint, text=text, **params)
        whole = "".join(groups)
    if not whole.isdigit() or (point and not decimals.isdigit()):
        if re.match(_CONTINENTAL, printed):  # 1.500,5
            plain = printed.replace(".", "").replace(",", ".")
            raise QuantityError("bad-number", "write-plain", text=text, plain=plain)
        raise QuantityError("bad-number", text=text)
    if len(whole) > 1 and whole[0] == "0":
        plain = (whole.lstrip("0") or "0") + point + decimals
        raise QuantityError("leading-zero", "leading-zero", text=text, plain=plain)
    return whole + decimals, len(decimals)


def _grouped(text: str, groups: list[str], decimals: str) -> tuple[str, dict[str, str]]:
    """Return the advice on commas that do not set off thousands, with the number itself."""
    if not groups[0]:
        return "plain-digits", {}
    if not groups[-1]:  # a comma of the sentence: 130，以上
        return "write-plain", {"plain": re.sub("[,，]", "", text)}
    params = {"plain": "".join(groups) + decimals}
    if len(groups) == 2 and not decimals:
        return "digit-groups", {**params, "decimal": ".".join(groups)}
    return "write-plain", params


def refuse_thousands(text: str, number: Number) -> None:
    """Refuse 1.500 of what is counted one by one, where nobody prints decimals.

    Elsewhere the point is a decimal one, in a number as in a text of YAML.
    """
    if 1000 <= abs(number.digits) < 10**6:
        plain, decimal = str(number.digits), number.plain().rstrip("0").rstrip(".")
        raise QuantityError("thousands", "thousands", text=text, plain=plain, decimal=decimal)


def number_of(text: str, part: RawNumber, shift: int, sign: int) -> Number:
    """Put a number into its unit, keeping what its printed digits say."""
    if part.negative and sign == -1:
        raise QuantityError("contradictory-words", text=text)
    place = shift - part.decimals
    digits = int(part.digits)
    stripped = part.digits.rstrip("0")
    zeros = len(part.digits) - len(stripped) if stripped and not part.decimals else 0
    if place + len(part.digits) > _LARGEST:
        raise QuantityError("bad-number", text=text)
    return Number.make((-digits if part.negative or sign == -1 else digits, place, zeros, 1))
