"""The language of claims: what binds to what, how it may be spelt, and where a mistake is."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zzplan.plan.claims.expressions import Expression, ExpressionError, parse_claim
from zzplan.plan.claims.tokens import split


def postfix(text: str) -> list[str]:
    """Return the left side of ``text = 0`` in postfix order."""
    return words(parse_claim(f"{text} = 0"))[0]


def words(expression: Expression) -> list[list[str]]:
    return [
        [one if isinstance(one, str) else one.text for one in side] for side in expression.sides
    ]


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("1 + 2 * 3", "1 2 3 * +"),
        ("1 * 2 + 3", "1 2 * 3 +"),
        ("1 - 2 - 3", "1 2 - 3 -"),
        ("1 / 2 / 3", "1 2 / 3 /"),
        ("2 ^ 3 ^ 2", "2 3 2 ^ ^"),
        ("(2 ^ 3) ^ 2", "2 3 ^ 2 ^"),
        ("-2 ^ 2", "2 2 ^ neg"),
        ("2 ^ -1", "2 1 neg ^"),
        ("2 * -1 + 3", "2 1 neg * 3 +"),
        ("- (1 + 2)", "1 2 + neg"),
        ("+ 1 - 2", "1 2 -"),
        ("((1 + 2)) * (3 - 4)", "1 2 + 3 4 - *"),
    ],
)
def test_operators_bind_as_in_arithmetic(text: str, order: str) -> None:
    assert postfix(text) == order.split()


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("action-plan.gdp - gdp[2021-09]", "action-plan.gdp gdp[2021-09] -"),
        ("gdp[2017]-gdp[2016]", "gdp[2017] gdp[2016] -"),
        ("1-8.5%", "1 8.5% -"),
        ("(1)-5", "1 5 -"),
        ("gdp.growth[2016-2020]", "gdp.growth[2016-2020]"),
        ("gdp-5", "gdp-5"),
        ("congress-13.gdp-5", "congress-13.gdp-5"),
        ("a.b − 3", "a.b 3 -"),
        ("a.b−3", "a.b 3 -"),
    ],
)
def test_a_hyphen_within_a_name_is_the_names_own(text: str, order: str) -> None:
    assert postfix(text) == order.split()


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("a = b", "="),
        ("a == b", "="),
        ("a＝b", "="),
        ("a ≈ b", "≈"),
        ("a ~ b", "≈"),
        ("a >= b", ">="),
        ("a ≥ b", ">="),
        ("a<=b", "<="),
        ("a ≤ b", "<="),
        ("a > b", ">"),
        ("a＜b", "<"),
    ],
)
def test_a_relation_may_be_spelt_in_several_ways(text: str, relation: str) -> None:
    found = parse_claim(text)
    assert found.relation == relation
    assert words(found) == [["a"], ["b"]]


def test_multiplication_and_division_may_be_spelt_as_in_print() -> None:
    assert postfix("（2 × 3 ÷ 4）＋ 1") == postfix("(2 * 3 / 4) + 1")


def test_equal_signs_join_several_sides() -> None:
    assert words(parse_claim("a = b + 1 = c")) == [["a"], ["b", "1", "+"], ["c"]]


def test_functions_hold_one_pattern_or_one_number() -> None:
    left, right = parse_claim("sum(plan.park_*) = printed(1.91)").sides
    assert [(one.form, one.text) for one in (*left, *right) if not isinstance(one, str)] == [
        ("sum", "plan.park_*"),
        ("printed", "1.91"),
    ]


def test_a_name_may_be_that_of_a_function() -> None:
    assert words(parse_claim("sum[2017] = printed[2017]")) == [["sum[2017]"], ["printed[2017]"]]


@pytest.mark.parametrize(
    ("text", "code", "marked"),
    [
        ("a + = b", "claim-no-figure", "="),
        ("a * / b = c", "claim-no-figure", "/"),
        ("(a + b * c = d", "claim-unclosed", "("),
        ("a) = b", "claim-unopened", ")"),
        ("a b = c", "claim-no-operator", "b"),
        ("a (b) = c", "claim-no-operator", "("),
        ("a ! b = c", "claim-no-operator", "!"),
        ("$ = c", "claim-character", "$"),
        ("a = b < c", "claim-two-relations", "<"),
        ("a < b < c", "claim-two-relations", "<"),
        ("sum(a * (b)) = c", "claim-sum", "a"),
        ("sum() = c", "claim-sum", ")"),
        ("printed(1.9 = c", "claim-unclosed", "("),
        ("() = c", "claim-no-figure", ")"),
    ],
)
def test_a_mistake_is_marked_at_its_characters(text: str, code: str, marked: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse_claim(text)
    first, last = caught.value.place
    assert (caught.value.code, text[first:last]) == (code, marked)


@pytest.mark.parametrize(
    ("text", "code"),
    [("a = ", "claim-no-figure"), ("a + b", "claim-no-relation"), ("", "claim-no-figure")],
)
def test_what_is_missing_at_the_end_is_marked_behind_it(text: str, code: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse_claim(text)
    assert (caught.value.code, caught.value.place[0]) == (code, len(text.rstrip()))


@pytest.mark.parametrize("inner", ["a", "a-b.c - 1", "gdp[2021Q3]"])
def test_a_place_is_counted_in_the_characters_of_the_claim(inner: str) -> None:
    text = f"  ( {inner}  >=\t（1 ) = 3"
    with pytest.raises(ExpressionError) as caught:
        parse_claim(text)
    first, last = caught.value.place
    assert (caught.value.code, first) == ("claim-unclosed", 2)
    assert text[first:last] == "("


def test_parentheses_are_limited_and_so_is_the_length() -> None:
    deep = "(" * 20 + "1" + ")" * 20
    assert postfix(deep) == ["1"]
    for text, code in ((f"({deep}) = 1", "too-deep"), ("1 + " * 250 + "1 = 1", "claim-too-long")):
        with pytest.raises(ExpressionError) as caught:
            parse_claim(text)
        assert caught.value.code == code


def test_signs_in_a_row_do_not_recurse() -> None:
    assert postfix("- " * 480 + "1") == ["1", *["neg"] * 480]


PIECES = ["a", "b-c.d", "e[2017]", "3", "8.5%", "sum(", "printed(", "(", ")", "+", "-", "−", "*",
          "/", "^", "=", ">=", "<", "≈", " ", "，", "[", "]", "@", "$",
          "\u3000", "⁵", "。"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text(max_size=60))
@example("sum(")
@example("-")
@example("[")
@example("\x00")
def test_no_text_makes_it_raise_anything_else(text: str) -> None:
    try:
        found = parse_claim(text)
    except ExpressionError as error:
        first, last = error.place
        assert 0 <= first < last <= len(text) + 1
    else:
        for side in found.sides:
            heights = [0]
            for one in side:
                operands = 0 if not isinstance(one, str) else 1 if one == "neg" else 2
                assert heights[-1] >= operands
                heights.append(heights[-1] - operands + 1)
            assert heights[-1] == 1


@pytest.mark.parametrize(
    ("claim", "tokens"),
    [
        ("a-b.gdp - 3", ["a-b.gdp", "-", "3"]),
        ("gdp -3", ["gdp", "-", "3"]),
        ("gdp[2021-09]-3", ["gdp[2021-09]", "-", "3"]),
    ],
)
def test_a_hyphen_within_a_name_is_no_minus(claim: str, tokens: list[str]) -> None:
    assert split(claim) == tokens


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("printed(4.1million tonnes)", "4.1million tonnes"),
        ("printed(4.1 million tonnes)", "4.1million tonnes"),
        ("printed(40£ m)", "40£m"),
        ("printed(3 亿 元)", "3亿元"),
    ],
)
def test_two_words_of_a_printed_number_stay_two(text: str, held: str) -> None:
    assert postfix(text) == [held]
