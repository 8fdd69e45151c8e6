"""Sentences as English plans write them: what is a goal in them, and what is none."""

from __future__ import annotations

import pytest

from tests.reading.scoring import read
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.draft.drafting import drafted
from zzplan.reading.years.calendar import calendar_of
from zzplan.reading.years.periods import periods_of

PLAN = "Development Plan 2024-2029\n\n"


@pytest.mark.parametrize(
    ("sentence", "goals"),
    [
        ("Investment is to rise from Kshs2.2 trillion in 2024 to Kshs4.6 trillion by 2029.",
         [(4.6, "Kshs trillion", "level", 2029)]),
        ("Mean household income will increase from RM7,200 to RM10,100.",
         [(10100.0, "RM", "level", 2029)]),
        ("The deficit will fall from the expected 7.4 per cent of GDP to 3.8 per cent of GDP.",
         [(3.8, "per cent", "share", 2029)]),
        ("Enrolment will go up from the present 10% to 15% by the end of the plan.",
         [(15.0, "%", "share", 2029)]),
        ("We will bring arrears down to 4% in the Financial Year 2026/2027.",
         [(4.0, "%", "share", 2027)]),
        ("We will install at least 5 GW of wind power and 8 GW of solar power.",
         [(5.0, "GW", "added", 2029), (8.0, "GW", "added", 2029)]),
        ("The fund will connect 400,000 homes and a further 250,000 in villages.",
         [(400000.0, "homes", "added", 2029), (250000.0, "homes", "added", 2029)]),
        ("Reduce emissions from buildings by up to 30%.", [(30.0, "%", "cumulative", 2029)]),
        ("The plan sets a target of over 6 percent annual growth in farming.",
         [(6.0, "percent", "rate", 2029)]),
        ("The economy is to grow by at least 9.1% annually over the next five years.",
         [(9.1, "%", "rate", 2029)]),
        ("The rate is aimed to be reduced to 17 percent from 19.8 percent last year.",
         [(17.0, "percent", "share", 2029)]),
        ("Exports should grow from N$15.9 billion in 2023 to N$20.6 billion.",
         [(20.6, "N$ billion", "level", 2029)]),
        ("Poverty is to fall to 22,5% by 2029.", [(22.5, "%", "share", 2029)]),
        ("We will build 5,000 homes by 2029, with 70% of these for social rent.",
         [(5000.0, "homes", "added", 2029), (70.0, "%", "share", 2029)]),
        ("We will enable 3,600 homes, an average of 900 a year, including 1,080 council homes.",
         [(3600.0, "homes", "added", 2029), (1080.0, "homes", "added", 2029)]),
        ("The plan calls for exports expanding by 7 percent.",
         [(7.0, "percent", "cumulative", 2029)]),
        ("We will make 50,000 extra walking and cycling journeys possible.",
         [(50000.0, "", "added", 2029)]),
    ],
)  # fmt: skip
def test_a_goal_is_read_with_its_unit_kind_and_year(
    sentence: str, goals: list[tuple[float, str, str, int]]
) -> None:
    found = read("plan", PLAN + sentence)
    assert [(one["value"], one["unit"], one["kind"], one["year"]) for one in found] == goals


@pytest.mark.parametrize(
    "total",
    [
        ", a total of 1,500 homes by 2029",
        ", or 1,500 homes by 2029",
        ", giving a total of 1,500 by 2029",
        " and 1,500 homes by 2029",
        ", 1,500 homes in total by 2029",
        " (1,500 in total by 2029)",
    ],
)
def test_a_printed_total_is_the_goal_and_no_product_of_the_amount_of_each_year(total: str) -> None:
    """The document prints the total; what the amounts of all years would be is nowhere in it."""
    (goal,) = draft_of(read_text(f"{PLAN}We will build 300 homes a year{total}.", "plan.txt")).items
    assert (goal.value, goal.kind, goal.yearly, goal.year) == (1500.0, "added", False, 2029)


@pytest.mark.parametrize(
    ("words", "yearly"),
    [
        ("We will train 200 teachers a year and build 40 schools by 2029.", [True, False]),
        ("We will train 200 teachers and build 40 schools a year.", [True, True]),
        ("We will build 300 homes a year in towns with a total population of 45,000.", [True]),
        ("We will train 200 teachers a year and build 40 schools a year.", [True, True]),
    ],
)
def test_only_what_is_said_to_be_so_each_year_is(words: str, yearly: list[bool]) -> None:
    """What stands behind "a year" is not of each year by it."""
    found = draft_of(read_text(PLAN + words, "plan.txt")).items
    assert [one.yearly for one in found] == yearly


@pytest.mark.parametrize(
    "words",
    [
        "Visitors will grow by 800 to 2,300 by 2029, from 1,600 in 2023.",
        "Visitors will grow by 800 to 2,300 by 2029 from 1,600 in 2023.",
    ],
)
def test_what_it_starts_from_tells_a_step_and_a_level_from_a_range(words: str) -> None:
    """More than 800 and less than 2,300 before: it grows to 2,300, and the step is beside it."""
    draft = draft_of(read_text(PLAN + words, "plan.txt"))
    assert (draft.items[0].value, draft.items[0].value_high) == (2300.0, None)
    assert [one.value for one in draft.claims[0].figures] == [1600.0, 2300.0, 800.0]


@pytest.mark.parametrize(
    "words",
    [
        "Visits are to grow by 800 to 900 visits by 2029, from 1,600 in 2023.",
        "Visits are to grow by 1,800 to 2,300 visits from 2023.",
        "Output is to grow by 4 to 6% by 2029, from 5% in 2023.",
        "The share is to grow by 4 to 6 percentage points by 2029, from 5% in 2023.",
    ],
)
def test_a_range_of_change_stays_one(words: str) -> None:
    """What they start from is not between the two, or is a year, or a rate itself."""
    draft = draft_of(read_text(PLAN + words, "plan.txt"))
    assert draft.items[0].value_high is not None


@pytest.mark.parametrize(
    "bound",
    ["at most", "up to", "a maximum of", "no more than", "not more than", "below", "just", "≤"],
)
def test_a_fall_from_one_value_to_a_bound_is_no_fall_by_the_bound(bound: str) -> None:
    """The words are "from" a value "to" another: that one is reached, whatever bounds it."""
    words = (
        f"Waste will fall from 310 kg in 2024 to {bound} 250 kg in 2029, falling by 4.2% a year."
    )
    goal = draft_of(read_text(PLAN + words, "plan.txt")).items[0]
    assert (goal.value, goal.kind, goal.base_value, goal.way) == (250.0, "level", 310.0, "down")
    assert (goal.comparator, goal.rate_pct) == ("=" if bound == "just" else "<=", 4.2)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("We will cut emissions by up to 30 kt.", "added"),
        ("We will reduce arrears by at most 30 cases.", "added"),
        ("We will provide grants to up to 300 firms.", "added"),
    ],
)
def test_what_is_bounded_by_itself_is_not_reached(words: str, kind: str) -> None:
    (goal,) = draft_of(read_text(PLAN + words, "plan.txt")).items
    assert (goal.comparator, goal.kind) == ("<=", kind)
    assert goal.way == ("down" if " by " in words else "")


@pytest.mark.parametrize(
    "sentence",
    [
        "The last plan had an ambitious objective of 8 per cent growth.",  # of another plan
        "Approvals rose by 34% as the county looks to realise its target.",  # done
        "Exports of $3.4 billion were higher than the expected amount of $3.1 billion.",
        "Over the next five years $38 million is allocated to the programme.",  # handed out
        "$60 million will be spent on new markets.",
        "The public outlay of the plan is Rs 36,400 crore, of which the Centre's share is "
        "Rs 21,500 crore and that of the States Rs 14,900 crore.",
        "There are 225 projects in the pipeline valued at $43 billion.",
        "Boasting 3,600 firms and employing 70,000 people, the county works with its partners.",
        "Deaths of children under 5 years of age will be prevented.",  # which ones
        "The budget of the plan is a 54 per cent jump from the last one.",
        "Streets make up 80% of the city's public space.",
        "We will stay slightly below the national growth rate of 7.3%.",
        "Half of all households rely on wages, and 50,5% do not own land.",
        "The work saves households an average of £340 a year.",
        "The plan is backed by up to £4.9 billion of investment.",
        "The current stunting rate of 24 percent is too high.",
        "Services for children under 5 will be free.",
    ],
)  # fmt: skip
def test_what_is_past_given_or_compared_is_no_goal(sentence: str) -> None:
    assert [one["value"] for one in read("plan", PLAN + sentence)] == []


@pytest.mark.parametrize(
    "title",
    [
        "The Prime Minister presents to Parliament the programme of the Government for the "
        "coming years, the National Strategy for a Better Coast (NSBC: 2024-2029)",
        "Well-being objectives 2024-2029",
    ],
)
def test_a_long_title_has_the_years_of_the_plan(title: str) -> None:
    assert draft_of(read_text(title + "\n\nFour towns are named.", "plan.txt")).base_year == 2023


@pytest.mark.parametrize(
    ("sentence", "goal"),
    [
        ("Between 2024 and 2030 wind power will grow from 1.4 GW to 3.2 GW.",
         (3.2, 2030, 1.4, 2024)),
        ("Passengers will rise from 3m to 5m in the five years to 2030.", (5.0, 2030, 3.0, 2025)),
        ("The balance will move from -£12m in 2023 to £3m in 2028.", (3.0, 2028, -12.0, 2023)),
        ("Debt will come down from 92% of GDP in 2024 to 80% of GDP in 2028.",
         (80.0, 2028, 92.0, 2024)),
        ("Reduce the current 19 percent of people in poverty to 7 percent by 2030.",
         (7.0, 2030, 19.0, None)),
    ],
)  # fmt: skip
def test_a_goal_starts_from_what_its_sentence_prints(
    sentence: str, goal: tuple[float, int, float, int | None]
) -> None:
    (one,) = read("plan", sentence)
    assert (one["value"], one["year"], one["base_value"], one["base_year"]) == goal


@pytest.mark.parametrize(
    "sentence",
    [
        "Visitors tripled from 1.2m in 2015 to 2.9m in 2023.",
        "Crime dropped from 12,000 offences in 2015 to 9,500 in 2022.",
        "Within these 30% of the land no one will build by 2030.",
        "The Covid-19 wards will be closed by 2030.",
        "4 in 25 residents will live near a park by 2030.",
        "Libraries will open from 9am to 5pm by 2030.",
        "The plan established 10 ambitious goals until 2030.",
    ],
)
def test_a_text_without_a_title_has_no_goals_of_what_is_past_or_counts_nothing(
    sentence: str,
) -> None:
    assert [one["value"] for one in read("plan", sentence)] == []


def test_the_value_of_a_base_year_is_no_goal() -> None:
    found = read("plan", "We will cut emissions by 75% by 2030 against a 2019 level of 1,250 kt.")
    assert [(one["value"], one["base_year"]) for one in found] == [(75.0, 2019)]


def test_the_unit_of_money_is_no_noun() -> None:
    found = read("plan", "By 2030 exports will reach £45m goods and £1.2bn services.")
    assert [(one["value"], one["unit"]) for one in found] == [(45.0, "£ m"), (1.2, "£ bn")]


def test_what_is_to_reach_zero_is_listed_as_without_a_number() -> None:
    text = "Emissions will be cut from 850 kt in 2019 to zero by 2030. We will be net zero by 2040."
    left = draft_of(read_text(text, "plan.txt")).left_out
    assert [one.text for one in left if one.reason == "no-number"] == [
        "Emissions will be cut from 850 kt in 2019 to zero by 2030",
        "We will be net zero by 2040",
    ]


@pytest.mark.parametrize(
    ("sentence", "aspires"),
    [
        ("We aim to cut waste by 20% by 2030.", [True]),
        ("We hope to cut waste by 20% and to plant 300 trees by 2030.", [True, True]),
        ("We will cut waste by 20% by 2030.", [False]),
        ("We seek to cut waste by 20%, and will plant 300 trees by 2030.", [True, False]),
        ("到2030年，力争新增企业20家，专利达到300件。", [True, False]),
    ],
)
def test_what_is_only_hoped_for_is_kept_as_such(sentence: str, aspires: list[bool]) -> None:
    items = draft_of(read_text(sentence, "plan.txt")).items
    assert [one.aspires for one in items] == aspires


@pytest.mark.parametrize(
    "title",
    [
        "8th Plan (July 2023-June 2029)",
        "Corporate Plan 1 April 2024 to 31 March 2029",
        "A Green Plan for the City: Vision to 2029",
    ],
)
def test_a_title_with_months_or_one_year_says_until_when_it_plans(title: str) -> None:
    (one,) = read("plan", f"{title}\n\nBuild 5,000 homes.")
    assert one["year"] == 2029


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("We will enable 3,600 new homes by 2030.", "new homes"),
        ("Emissions of the council have fallen by 38%. By 2030 we will cut them by 80%.",
         "Emissions of the council"),
        ("Gross value added will rise to £14bn by 2030.", "Gross value added"),
        ("Tree cover will increase to 18% by 2030.", "Tree cover"),
        ("Debt will come down to 80% by 2030.", "Debt"),
    ],
)  # fmt: skip
def test_a_name_has_no_verb_of_its_sentence(sentence: str, name: str) -> None:
    assert read("plan", sentence)[-1]["name"] == name


def test_what_currently_holds_is_where_the_goal_starts() -> None:
    (one,) = read("plan", "The employment rate, currently 77.3%, will be at least 80% by 2030.")
    assert (one["value"], one["name"]) == (80.0, "employment rate")


@pytest.mark.parametrize(
    ("sentence", "goals"),
    [
        ("The grant for rural clinics is being increased by 40 per cent from £5.0m to £7.0m.",
         [(7.0, "=", "grant for rural clinics", 2029, 5.0)]),
        ("Property tax, estimated at $9.4 billion, will be the main source of revenue.",
         [(9.4, "=", "Property tax", 2029, None)]),
        ("Reserves are estimated at $85 billion by end-March 2028.",
         [(85.0, "=", "Reserves", 2028, None)]),
        ("Total revenue in 2027 is estimated at $19 million compared with $17 million in 2024.",
         [(19.0, "=", "Total revenue", 2027, 17.0)]),
        ("Water use is capped at 900 m3 by 2027.", [(900.0, "<=", "Water use", 2027, None)]),
        ("We will keep the vacancy rate within 5.5% by 2027.",
         [(5.5, "<=", "vacancy rate", 2027, None)]),
        ("- Injury rate < 1.5 by 2028", [(1.5, "<=", "Injury rate", 2028, None)]),
        ("30% absolute reduction in Scope 1 and 2 emissions by 2028.",
         [(30.0, "=", "Scope 1 and 2 emissions", 2028, None)]),
        ("The employment rate, currently 77.3%, should rise to 80% by 2028.",
         [(80.0, "=", "employment rate", 2028, 77.3)]),
        ("Exports should have exceeded $90 billion by 2028.",
         [(90.0, ">=", "Exports", 2028, None)]),
    ],
)  # fmt: skip
def test_a_goal_has_the_bound_the_name_the_year_and_the_start_that_its_words_print(
    sentence: str, goals: list[tuple[float, str, str, int, float | None]]
) -> None:
    found = read("plan", PLAN + sentence)
    keys = ("value", "comparator", "name", "year", "base_value")
    assert [tuple(one[key] for key in keys) for one in found] == goals


@pytest.mark.parametrize(
    "sentence",
    [
        "Last year we exceeded our recycling target of 50%.",
        "Unemployment stands at 9.1%.",
        "Over 80% of our emissions are from heating.",
        "Receipts were $2.3 billion higher than expected.",
        "The pathway (well below 2OC) is in the annex.",
    ],
)
def test_what_is_reached_or_is_so_now_is_no_goal(sentence: str) -> None:
    assert not read("plan", PLAN + sentence)


def test_what_a_plan_of_one_year_has_done_is_no_goal() -> None:
    text = "Council Plan 2024/25\n\nWe built 412 homes in 2024/25. We will open 3 parks."
    assert [one["value"] for one in read("plan", text)] == [3.0]


@pytest.mark.parametrize(
    ("sentence", "goals"),
    [
        ("Over the next five years, water use, energy use, and traffic per head are to be cut by "
         "23%, 15%, and 18%, respectively.",
         [("water use", 23.0), ("energy use", 15.0), ("traffic per head", 18.0)]),
        ("The number of nurses and doctors will rise to 4,500 and 2,300 respectively.",
         [("number of nurses", 4500.0), ("number of doctors", 2300.0)]),
        ("We will reduce waste and water use by 10% and 20% respectively.",
         [("waste", 10.0), ("water use", 20.0)]),
    ],
)  # fmt: skip
def test_names_and_figures_stand_in_turn(sentence: str, goals: list[tuple[str, float]]) -> None:
    found = read("plan", PLAN + sentence)
    assert [(one["name"], one["value"]) for one in found] == goals
    assert len({one["kind"] for one in found}) == 1
    ways = {one.way for one in draft_of(read_text(PLAN + sentence, "plan.txt")).items}
    assert ways == {"up" if "rise" in sentence else "down"}


def test_a_rate_that_falls_to_so_much_is_that_rate() -> None:
    text = PLAN + (
        "We will reduce population growth from 21% to 16% by 2029. "
        "Waste will be cut by 3% a year by 2029."
    )
    pairs = [dict(entry.pairs) for _, entry in drafted(draft_of(read_text(text, "plan.txt"))).pairs]
    assert [one["goal"] for one in pairs] == ["16%", "down 3%"]


def test_more_names_than_figures_are_in_no_turn() -> None:
    sentence = "Bus, tram and rail use will rise by 10% and 20% respectively."
    names = {str(one["name"]) for one in read("plan", PLAN + sentence)}
    assert not names & {"Bus", "tram"}


@pytest.mark.parametrize(
    ("sentence", "goals"),
    [
        ("Reserves will be £21.0m at 31 March 2026, compared with £23.5m a year earlier.",
         [("Reserves", 21.0, 2026, 23.5)]),
        ("Debt was £610m on 31 March 2025 and will be £745m on 31 March 2030.",
         [("Debt", 745.0, 2030, 610.0)]),
        ("By 1 May 40 homes will be built.", [("homes", 40.0, None, None)]),
        ("On March 31, 2028 reserves will be $9 million.", [("reserves", 9.0, 2028, None)]),
        ("The deficit of £12.0m in 2025 will turn into a surplus.", []),
    ],
)  # fmt: skip
def test_the_day_of_a_date_is_no_figure(
    sentence: str, goals: list[tuple[str, float, int | None, float | None]]
) -> None:
    found = read("plan", sentence)
    keys = ("name", "value", "year", "base_value")
    assert [tuple(one[key] for key in keys) for one in found] == goals


def test_the_day_on_which_a_speech_is_given_is_no_year_of_its_goals() -> None:
    text = "Budget Speech 2025-26\n\nDelivered on 10 February 2025\n\nWe will open 9 parks."
    assert [one["year"] for one in read("plan", text)] == [2026]


def test_a_growth_of_each_year_behind_a_goal_without_a_start_is_its_rate() -> None:
    sentence = "By 2028 we will grow exports to £5.4bn, an average growth of 4% a year."
    (found, *_) = read("plan", sentence)
    assert (found["value"], found["rate_pct"]) == (5.4, 4.0)


def test_a_label_before_a_colon_holds_up_to_the_next_one() -> None:
    text = (
        "Environmental Overview\n\nTarget: 25% reduction in waste by 2030. "
        "2023 progress: 7% reduction in waste. Goal: recycle 60% of paper by 2030. Status: 41%."
    )
    assert [one["value"] for one in read("plan", text)] == [25.0, 60.0]


@pytest.mark.parametrize(
    ("sentence", "goals"),
    [
        ("- 2027: reduce waste 25% from 2020 levels", [("waste", 25.0, 2027)]),
        ("The scheme is estimated to reduce the city's waste by 941 tonnes by 2028.",
         [("city's waste", 941.0, 2028)]),
        ("Spending is likely to increase marginally to $10 million from $9 million in 2024.",
         [("Spending", 10.0, 2029)]),
        ("41.In 2027, exports are expected to reach $9 million.", [("exports", 9.0, 2027)]),
        ("228 million trees are now planted.", []),
    ],
)  # fmt: skip
def test_dates_before_a_colon_and_likely_rises_are_read(
    sentence: str, goals: list[tuple[str, float, int]]
) -> None:
    found = read("plan", PLAN + sentence)
    assert [(one["name"], one["value"], one["year"]) for one in found] == goals


@pytest.mark.parametrize(
    ("sentence", "goals"),
    [
        ("We will build two hundred homes by 2029.", []),  # not two
        ("We will open two dozen clinics by 2029.", []),
        ("We will recruit thirteen nurses by 2029.", [(13, 2029)]),
        ("By 2029, 90% of pupils in Year 1 will pass the check.", [(90, 2029)]),
        ("In year 3 we will open 12 clinics.", [(12, 2026)]),
        ("We have 12 clinics, rising to 20 by 2028.", [(20, 2028)]),
        ("Imports stand at $9bn, exports at $12bn, reaching $20bn by 2029.", [(20, 2029)]),
    ],
)
def test_words_and_years_that_say_less_than_they_seem(
    sentence: str, goals: list[tuple[float, int]]
) -> None:
    found = draft_of(read_text(PLAN + sentence, "plan.txt")).items
    sure = [one for one in found if one.group != "check-this" or "pupils" in sentence]
    assert [(one.value, one.year) for one in sure] == goals


@pytest.mark.parametrize(
    ("span", "year"), [("2012-15", 2015), ("1998-02", 2002), ("2025-10", 2025), ("2028-30", 2030)]
)
def test_a_span_of_two_digits_ends_behind_its_beginning(span: str, year: int) -> None:
    calendar = calendar_of([PLAN])
    (period,) = periods_of(f"in {span} we had", calendar, english=True)
    assert period.year == year


REPORT = """Report on the Work of the Provincial Government
12 March 2023

I. Review of our work in 2022

Last year 310,000 jobs were created in towns.

II. Main tasks for 2023

Our targets for development are as follows:

GDP growth of about 6 percent

over 300,000 new jobs in towns

a drop of 3 percent in energy consumption per unit of GDP

A new bridge is to open by 2030. We will build 45 schools.

III. Outlook

During the 14th Five-Year Plan period, forest coverage will rise to 61 percent.
"""


def test_numbered_parts_of_a_report_hold_for_what_no_heading_of_their_own_stands_above() -> None:
    items = read("report.txt", REPORT)
    assert [(one["value"], one["year"]) for one in items] == [
        (6.0, 2023),
        (300000.0, 2023),
        (3.0, 2023),
        (45.0, 2023),
        (61.0, 2025),
    ]


def test_a_report_of_a_year_says_by_how_much_its_indicators_change_in_it() -> None:
    text = """Annual Report of the Province

12 March 2024

II. Main tasks for 2024

This year we will achieve a 2-percent drop in nitrogen emissions, and a
0.5-percentage-point cut in the jobless rate.

--increase the gross product by approximately 7%;

--hold the rise in consumer prices to around 3%;

Grants to rural schools will be increased by 12%.

We will keep the lowest tax rate unchanged at 6 percent.
"""
    items = read("report.txt", text)
    assert [(one["name"], one["value"], one["unit"], one["kind"]) for one in items] == [
        ("nitrogen emissions", 2.0, "percent", "rate"),
        ("jobless rate", 0.5, "percentage point", "points"),
        ("gross product", 7.0, "%", "rate"),
        ("consumer prices", 3.0, "%", "rate"),
        ("Grants to rural schools", 12.0, "%", "rate"),
        ("lowest tax rate", 6.0, "percent", "hold"),
    ]


def test_the_number_of_a_paragraph_is_no_part_of_a_name_and_a_budgets_year_counts_nothing() -> None:
    text = """Northport Budget 2015

164.Total expenditure will reach $440.8 million in 2015-16, as the 2015-16 estimates say.
"""
    (item,) = read("budget.txt", text)
    assert (item["name"], item["value"], item["year"]) == ("Total expenditure", 440.8, 2016)


def test_crores_and_lakhs_are_units_whole() -> None:
    text = (
        "Budget 2023-24\n\nThe outlay will rise to Rs.170 crores. We will build 20 lakhs homes.\n"
    )
    found = [(one["name"], one["value"], one["unit"]) for one in read("budget.txt", text)]
    assert found == [("outlay", 170.0, "Rs. crore"), ("homes", 20.0, "lakh homes")]
