"""The words around a number say what methods.md 2.2 says they do."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzplan.plan.numbers import wording
from zzplan.plan.numbers.digits import QuantityError
from zzplan.plan.numbers.wording import peel

# The table of methods.md 2.2, with the English and the synonyms that are read beside it.
WORDS = {
    ">=": "X以上 不低于X 不少于X 至少X 达到X 达X 实现X 迈上X台阶 迈上X新台阶 ≥X >=X X及以上 X+ "
    "增加到X 提高至X 大于等于X at_least_X no_less_than_X X_or_more minimum_X reach_X",
    ">": "超过X 突破X 高于X 大于X 过X >X 逾X over_X more_than_X above_X exceeding_X 突破X大关",
    "<=": "X以内 X以下 不超过X 控制在X ≤X <=X 不高于X 控制在X以内 降至X 减少至X 降低至X "
    "down_to_X at_most_X no_more_than_X up_to_X within_X X_or_less 达到X以内 实现控制在X以内",
    "<": "低于X 小于X 不足X 不满X <X below_X under_X fewer_than_X",
    "about": "X左右 约X X上下 ~X ≈X 大约X about_X around_X approx._X X_or_so 达到X左右 约X以上",
    "near": "接近X 基本达到X 近X nearly_X almost_X close_to_X",
}
CASES = [
    (word.replace("_", " "), comparator)
    for comparator, line in WORDS.items()
    for word in line.split()
]


@pytest.mark.parametrize(("words", "comparator"), CASES)
@pytest.mark.parametrize("number", ["3000", "8%", "35处", "2.5万亿元"])
def test_words_are_a_comparator(words: str, comparator: str, number: str) -> None:
    said = peel(words.replace("X", number))
    assert (said.core, said.comparator, said.contradiction) == (number, comparator, False)


@pytest.mark.parametrize("words", ["X", "年均X", "为X", "到X", "年均增长X", "to X"])
def test_words_that_say_nothing_leave_the_comparator_open(words: str) -> None:
    said = peel(words.replace("X", "8%"))
    assert (said.core, said.comparator) == ("8%", None)


@pytest.mark.parametrize("words", ["力争X", "争取X", "力争X以上", "努力达到X", "aim for X"])
def test_striving_is_aspirational_and_no_comparator_of_its_own(words: str) -> None:
    said = peel(words.replace("X", "8%"))
    plain = peel(words.replace("X", "8%").lstrip("力争取努").removeprefix("aim for "))
    assert said.aspirational
    assert not plain.aspirational
    assert (said.core, said.comparator) == (plain.core, plain.comparator)


@pytest.mark.parametrize("words", ["保持X", "稳定在X", "保持在X以内", "维持在X以上", "keep at X"])
def test_keeping_is_hold(words: str) -> None:
    said = peel(words.replace("X", "60%"))
    assert (said.core, said.hold) == ("60%", True)


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("下降X", -1), ("累计下降X", -1), ("降低X", -1), ("减少X", -1), ("down X", -1),
        ("增长X", 1), ("年均增长X", 1), ("提高X", 1), ("新增X", 1), ("up X", 1), ("growth of X", 1),
        ("下降到X", 0), ("增长到X", 0), ("提高至X", 0), ("X", 0), ("up to X", 0),
    ],
)  # fmt: skip
def test_a_change_is_told_from_a_value(words: str, sign: int) -> None:
    assert peel(words.replace("X", "18%")).sign == sign


@pytest.mark.parametrize(
    "words",
    ["低于X以上", "超过X以内", "不低于X以下", "至少X以内", "≥X以下", "不足X以上", "over X or less"],
)
def test_a_floor_and_a_ceiling_contradict_each_other(words: str) -> None:
    assert peel(words.replace("X", "50")).contradiction


@pytest.mark.parametrize("text", ["100余", "3000多", "8%多"])
def test_more_than_the_digits_is_kept_apart(text: str) -> None:
    assert peel(text).more
    assert not peel(text.rstrip("余多")).more


@pytest.mark.parametrize("text", ["upper 5", "tons 5", "overall 5", "grown 5", "bypass 5"])
def test_an_english_word_is_not_cut_in_two(text: str) -> None:
    assert peel(text).core == text


def test_english_words_may_be_capital() -> None:
    assert peel("At Least 40%")[:2] == ("40%", ">=")


@given(st.text(max_size=60))
def test_no_text_raises_and_the_core_stands_in_it(text: str) -> None:
    assert peel(text).core in text


AROUND = st.lists(
    st.sampled_from(
        ["力争", "约", "突破", "至少", "为 ", "as ", "over ", "以上", "左右", "以内", "多", "亿元",
         "%", "％", "-5", "0", "０", "²", "[", "]", "——", "é", "2020年", "m2"]
    ),
    max_size=3,
).map("".join)  # fmt: skip


@given(AROUND, st.sampled_from(["3000", "3,000", "8.50", "0", "5."]), AROUND)
def test_the_words_come_off_in_the_same_way_whatever_the_number(
    before: str, number: str, after: str
) -> None:
    def reading(text: str) -> object:
        try:
            return wording.read(text)
        except QuantityError as error:
            return error.code, error.params

    text = before + number + after
    once = reading(text)
    with pytest.MonkeyPatch.context() as patch:  # as it is read without the short way
        patch.setattr(wording, "_NUMBER", re.compile("(?!)"))
        assert reading(text) == once


def test_a_zero_of_another_script_is_a_digit_of_the_number() -> None:
    assert wording.read("约０8.5").core == "08.5"
    assert wording.read("8０以上").core == "80"
