"""A change that stands beside its two values, in English: found, and judged by plain arithmetic.

Each expected verdict follows from the figures of its sentence: the comment has the quotient or the
difference that they give.
"""

from __future__ import annotations

import pytest

from tests.reading.small import check, small
from tests.reading.test_claims import claims
from tests.reading.test_identities import read, verdicts
from zzplan.reading.load import plan_file_of
from zzplan.reading.words.factors_en import words_of

TITLE = "Westmere Council Plan 2019 to 2035\n\n"


def judged(sentence: str) -> list[str]:
    return list(verdicts(plan_file_of(read(TITLE + sentence))).values())


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Emissions will fall by 55% from 1,250 kt in 2019 to 690 kt by 2030.", "fails"),  # 44.8%
        ("Emissions will fall by 45% from 1,250 kt in 2019 to 690 kt by 2030.", "holds"),
        ("Cut average journey time by 20%, from 50 minutes in 2024 to 42 minutes in 2030.",
         "fails"),  # 16%
        ("The deficit will fall from £12 million in 2024/25 to £3 million in 2028/29, "
         "a cut of 50%.", "fails"),  # 75%
        ("By 2030 GVA will reach £14bn, 35% above its 2024 level of £11.2bn.", "fails"),  # 25%
        ("By 2031 the economy will be worth £48bn, 41% bigger than the £34bn of 2023.", "holds"),
        ("Recycling will rise from 42% in 2024 to 60% in 2030, an increase of 16 percentage "
         "points.", "fails"),  # 18
        ("Recycling will rise from 42% in 2024 to 60% in 2030, an increase of 18 percentage "
         "points.", "holds"),
        ("Recycling will rise from 42% in 2024 to 60% in 2030, an increase of 18%.",
         "fails"),  # 42.9%: they are points
        ("Births fell from 4,210 in 2019 to 3,988 in 2022, a decrease of 322.", "fails"),  # 222
        ("Employment will grow by 12,000 from 182,400 in 2024 to 198,400 in 2030.",
         "fails"),  # 16,000
        ("An additional 18,500 jobs will bring employment from 212,000 in 2023 to 230,500 in "
         "2033.", "holds"),
        ("Spend is to reach £210 million by 2030, against £164 million in 2023 - a rise of 28%.",
         "holds"),  # 28.05%
        ("Enrolment in 2024 was 37,376, an increase of 3.2% over the previous June's figure of "
         "36,221.", "holds"),
        ("Defence will rise 12.95% to £246,727m in 2026 from an estimated expenditure of "
         "£222,370m in 2025.", "fails"),  # 10.95%
        # what is behind is of another thing
        ("In 2026 receipts rise to £1,141m from £1,126m, and spending goes up 6.7% to £1,777m from "
         "£1,681m.", "fails"),  # 5.7%
        ("Waste was 25.9m tonnes in 2024, a 1.6% rise on the 2023/24 figure of 25.5m tonnes.",
         "holds"),
        ("By 2030 spending rises 20% to £500m over the next 10 years from £417m.", "holds"),
        ("In 2026 we raise the vote by about £20,000m to £575,000m against £555,322m.",
         "holds"),  # 19,678 is about as much
        ("Income was £226m in 2026, up 4.4% (£12m) from 2025.", "fails"),  # 5.6%
        ("Income was £226m in 2026, up 4.4% (£9.5m) from 2025.", "holds"),
        ("Hours worked went up 8.9m hours (+0.5%) to 1,703.5m hours in 2026.", "holds"),
        ("The deficit was $502.3bn in 2026, up $2.9bn from $500.4bn in 2025.", "fails"),  # 1.9
        ("In 2026 a fall in the goods deficit of $12.5 billion or 2.6% to $750.1 billion is "
         "due.", "fails"),  # 1.6%
        ("Revenues were $38 million in 2026. This represents a $327,668, or 0.9% decrease.",
         "holds"),
        ("Exports were $2,209.4bn in 2026 and grew. In 2026 exports decreased $51.7bn or 3.3%.",
         "fails"),  # 2.3%
        ("Unemployment is 6.3% in 2024, down 2.1 points from 8.1% in 2020.", "fails"),  # 1.8
        ("Recycling has risen 7 percentage points since 2019 and now stands at 52.4% in 2026, "
         "compared with 46.2% then.", "fails"),  # 6.2
        ("Emissions fell by 27.8% from 25.2 to 20.7 million tonnes in 2024.", "fails"),  # 17.9%
        ("Emissions fell by 17.9% from 25.2 to 20.7 million tonnes in 2024.", "holds"),
        ("The district has 2,140 teachers in 2024, 62 more than last year, an increase of 5%.",
         "fails"),  # 3%
        ("Bills were £15.2m in 2024, down 12% from £15.6m, and up 5% in London.", "fails"),  # 2.6%
        ("Deaths fell by 16% from 2,222 to 1,857 in 2010, the fewest since 1926. 111 cyclists "
         "died, 17% up on the 104 of 2009.", "holds fails"),  # 16.4%, 6.7%
        ("Ridership in 2024 was 3.6m, twice the 1.1m of 2015.", "fails"),  # 3.3
        ("In 2026 non-tax receipts are £212,505m, up almost £32,000m over £180,714m.",
         "holds"),  # 31,791
        ("Waste was 2.46 million tonnes in 2026, a decrease of 38,153 tonnes (2.5%) from 2025.",
         "fails"),  # 1.5%
        # the earlier value is told first, or in a clause of its own
        ("Coal made 1,200 GWh in 2018, compared with 2005, when it was 1,850 GWh. In 2017 it was "
         "1,517 GWh, a fall of 18%.", "holds"),
        ("Emissions were 812 kt in 2005. In 2018 they were 406 kt, 49% lower.", "fails"),  # 50
        # of several levels the change is between the one that it is told of, and the last
        ("Waste per person was 385 kg in 2018, down from 393 kg in the year before and 42 kg lower "
         "than the peak of 427 kg in 2014.", "holds"),
        ("The outturn of £120m was £15m (14%) above the estimate of £105m.", "holds"),
        ("Tea output rose to 598.5 kt in 2018, 28.3 kt (6.0%) more than in 2017.", "fails"),  # 5.0%
        ("Emissions were 14,200 t in 2008. By 2018 they had fallen to 8,946 t, a reduction of 37%.",
         "holds"),
        ("Output, at £33.40 an hour, is 87% of the UK average of £38.40.", "holds"),
        ("The outturn of £120m was £15m (16%) above the estimate of £105m.", "fails"),  # 14.3%
    ],
)  # fmt: skip
def test_a_change_is_what_lies_between_its_values(sentence: str, verdict: str) -> None:
    assert judged(sentence) == verdict.split()


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Trade will more than double from $1.2 trillion in 2025 to $2.2 trillion in 2035.",
         "fails"),  # 1.83
        ("The fleet is set to double, from 130 in 2024 to 210 in 2028.", "fails"),  # 1.62
        ("The fleet is set to nearly double, from 110 in 2024 to 210 in 2028.", "holds"),
        ("Solar capacity will triple from 150 MW in 2023 to 450 MW in 2030.", "holds"),
        ("Homelessness will be halved, from 84 in 2024 to 60 by 2030.", "fails"),  # 28.6% less
        ("Waste will fall by a third, from 1,200 kt in 2022 to 800 kt by 2030.", "holds"),
        ("Waste will fall by a third, from 1,200 kt in 2022 to 900 kt by 2030.", "fails"),  # 25%
        ("Trips will increase 1.5-fold from 20,000 in 2022 to 40,000 in 2030.", "fails"),  # 2
        ("Trips grow fivefold, from 2,000 in 2022 to 8,000 in 2032.", "fails"),  # 4
        ("Its population has grown by half, from 64,000 in 1990 to 96,000 in 2020.", "holds"),
    ],
)  # fmt: skip
def test_a_factor_in_words_is_about_right(sentence: str, verdict: str) -> None:
    assert judged(sentence) == [verdict]


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("The programme of £1.15bn is made up of £420m for roads, £380m for schools, £210m for "
         "housing and £140m for flood defences.", "holds"),
        ("Spending totals £120m: £45m roads, £50m schools and £30m housing.", "fails"),  # 125
        ("Total staff of 5,412: 2,903 in schools, 1,300 in care and 1,109 elsewhere.",
         "fails"),  # 5,312
    ],
)  # fmt: skip
def test_parts_are_added_in_the_magnitude_of_their_total(sentence: str, verdict: str) -> None:
    assert judged(sentence) == [verdict]


@pytest.mark.parametrize(
    "sentence",
    [
        "Jobs will rise from 112,000 in 2022 to 130,000 in 2030, and wages by 10%.",
        "Visits will grow by 8%, while jobs will rise from 112,000 in 2022 to 118,000 in 2030.",
        "Visits will double by 2030, and jobs will rise from 112,000 in 2022 to 130,000.",
        "Green waste was 3.58 Mt in 2018, 0.21 Mt above 2017 and less than the 3.94 Mt of 2015.",
        "Borrowing is lower by £220m, but 23% higher than the £3.8bn of 2012.",
        "The surplus of £2.1m compares with a deficit of £1.4m in 2018, an improvement of £3.5m.",
        "Then 61% had water, up from 53% in 2010, and poverty came down from 41% to 37%.",
    ],
)
def test_a_change_of_something_else_is_no_claim(sentence: str) -> None:
    assert claims(TITLE + sentence) == []


def test_a_value_alone_is_what_is_to_be_halved() -> None:
    text = "We plan to reduce absence by a quarter from its 2023 level of 8.4% by 2030."
    (pair,) = read(TITLE + text).plan.pairs
    written = dict(pair[1].pairs)
    assert (written["kind"], written["baseline"], written["goal"]) == (
        "multiple", "8.4%", "reduce by a quarter",
    )  # fmt: skip
    assert pair[1].key == "absence"


@pytest.mark.parametrize("factor", [2.0, 0.37, 1.83])
def test_other_factors_have_no_words(factor: float) -> None:
    assert words_of(factor) is None


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Our footprint in 2030 will be 5,400 tonnes, 46% below the 2019 baseline of 10,000 "
         "tonnes.", "holds"),
        ("A 30% reduction in pesticide use, from 120 tonnes in 2022 to 84 tonnes in 2030, is "
         "needed.", "holds"),
        ("Pension costs increase by £3.5 million to £24.1 million in 2026/27 from £20.6 million in "
         "2025/26.", "holds"),
        ("Rail freight will lose 4.1 million tonnes, dropping from 21.3 million tonnes to 17.2 "
         "million tonnes in 2030.", "holds"),
    ],
)  # fmt: skip
def test_a_fall_in_whatever_words_is_one(sentence: str, verdict: str) -> None:
    assert judged(sentence) == [verdict]


def test_a_bare_number_that_is_no_goal_is_listed_and_the_end_of_a_year_is_not() -> None:
    text = (
        "In 2024/25 a total of 1,390 were approved. By 2030 jobs will rise from 112,000 to 130,000."
    )
    left_out = read(TITLE + text).draft.left_out
    assert "1,390" in [one.text for one in left_out]
    assert "25" not in [one.text for one in left_out]


@pytest.mark.parametrize(
    ("sentence", "change"),
    [
        ("Emissions will fall by 45% from 1,250 kt in 2019 to 690 kt by 2030.", "45%"),
        ("Recycling will rise by 18 percentage points, from 42% in 2024 to 60% by 2030.",
         "18 percentage points"),
        ("The net budget for 2026/27 is £19.8m, up 3.1% on 2025/26 (£19.2m).", "3.1%"),
    ],
)  # fmt: skip
def test_a_change_between_two_values_is_no_second_goal(sentence: str, change: str) -> None:
    draft = read(TITLE + sentence).draft
    assert len([one for one in draft.claims if one.kind != "way"]) == 1
    assert [one.text for one in draft.left_out if one.reason == "change"] == [change]


def test_what_is_to_be_created_stays_a_goal_beside_what_it_brings() -> None:
    text = "We will create 12,000 more jobs by 2030, taking employment from 182,400 to 194,400."
    assert [one.value for one in read(TITLE + text).draft.items] == [12000, 194400]


@pytest.mark.parametrize(
    "sentence",
    [
        "Real GDP will grow by 6.5% a year, bringing income per head from $1,090 in 2020 to $2,100 "
        "in 2030.",
        "Sales will grow by 5%, exports from £10m in 2024 to £14m in 2030.",
    ],
)
def test_values_of_something_else_behind_a_change_are_not_its_own(sentence: str) -> None:
    assert read(TITLE + sentence).draft.claims == ()


@pytest.mark.parametrize(("module", "case"), small("changes_en"))
def test_small_texts(module: str, case: int) -> None:
    check(module, case)


@pytest.mark.parametrize(
    ("sentence", "verdicts"),
    [
        ("The budget for 2024 is £186.4m, an increase of £9.8m (6.5%) on the £176.6m of 2023.",
         ["fails", "holds"]),  # 5.5%
        ("The net budget rises by £13.6m (5%) to £210.0m in 2025.", ["fails"]),  # 6.9%
        ("The pay gap narrowed from 12.4% in 2020 to 9.1% in 2024, a 4.3 point fall.",
         ["fails"]),
        ("Spending in 2025 is $441.5 billion, an increase of 16.4 per cent or $68.6 billion.",
         ["fails"]),  # 18.4
        ("The estimate is $380.6 billion, 3 per cent or $13.1 billion less than the first one.",
         ["holds"]),
        ("Staff will expand by 6,700 posts to 188,451. This is an increase of about 3.7%.",
         ["holds"]),
        ("Wind power will rise from 12 TWh in 2020 to 30 TWh in 2030, a 2.8-fold increase.",
         ["fails"]),
    ],
)  # fmt: skip
def test_a_step_in_percent_is_held_against_its_amounts_once(
    sentence: str, verdicts: list[str]
) -> None:
    assert sorted(judged(sentence)) == verdicts


@pytest.mark.parametrize(
    "sentence",
    [
        "Rents rose 4% in 2021, 6% in 2022 and fell 2% in 2023, from £250 in 2020 to £270 in 2023.",
        "Pay will rise 5% in real terms between 2025 and 2028, from £100m to £112m in cash.",
    ],
)
def test_a_change_of_other_years_or_prices_is_held_against_nothing(sentence: str) -> None:
    assert claims(TITLE + sentence) == []


def test_a_growth_that_is_to_be_reduced_does_not_rise() -> None:
    sentence = "We will reduce population growth from 21.3% in 2020 to 16.2% in 2030."
    assert claims(TITLE + sentence) == []
