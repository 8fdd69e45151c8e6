"""What English sentences make of a total that they told before: held where right, found if not.

Each expected verdict follows from the figures of its sentence by plain arithmetic.
"""

from __future__ import annotations

import pytest

from tests.reading.test_what_holds import verdicts

TITLE = "County plan 2025 to 2035\n\nBy 2031 we will plant 910 trees.\n\n"


@pytest.mark.parametrize(
    ("right", "printed", "wrong"),
    [
        # a list behind a total that nearly adds up to it, in other nouns too
        ("There are 98 schools: 71 primaries, 21 secondaries and 6 academies.", "21 sec", "24 sec"),
        ("It costs £41.2m, with £23.1m from the state, £13.1m from banks and £5.0m of ours.",
         "£13.1m", "£15.0m"),
        ("We run 240 buses (150 diesel, 60 hybrid and 30 electric).", "60 hy", "66 hy"),
        ("The £80m is split between roads (£48m) and rail (£32m).", "£48m", "£45m"),
        ("The fund is shared by towns (£50m) and villages (£30m), a total of £80m.", "£50m",
         "£53m"),
        ("Our plan costs £120m over three years:\n\n• Schools: £60m\n\n• Roads: £40m\n\n"
         "• Housing: £20m", "£60m", "£65m"),
        # shares alone in brackets, of what was told before
        ("Emissions were 1,480 kt. Transport was responsible for 592 kt (40%), homes for 518 kt "
         "(35%).", "(40%)", "(45%)"),
        ("The fund is £742m. Police take £297m, which is 40% of the fund, then roads at £111m "
         "(15%) and parks at £52m (7%).", "(15%)", "(20%)"),
        # parts in words are about right
        ("There are 24,000 homes. A third of these, or 8,100, are flats.", "8,100", "9,100"),
        # two values that are told one after the other, with their years
        ("Milk was 62m litres in 2023 and 65.1m litres in 2024, a growth of 5%.", "5%", "8%"),
        ("Agency pay was £48.2m in 2023 and fell to £41.0m in 2024, a saving of £7.2m.", "£7.2m",
         "£8.2m"),
        ("The budget for 2026 is £214.6m. In 2025 it was £203.9m, so spending grows by £10.7m or "
         "5.2%.", "5.2%", "6.2%"),
        ("The city has 5,215 posts in 2025. This compares with 5,140 in 2024, a net gain of 75.",
         "75", "85"),
        ("We have 54,200 people, 3,100 more than the 51,100 counted in 2016, a rise of 6.1%.",
         "6.1%", "8.1%"),
        ("The vote is £22.7bn against £20.6bn in the current year – a step-up of 10%.", "10%",
         "14%"),
        ("Energy use was cut from 96 GWh to 84 GWh, saving 12 GWh or 12.5%.", "12.5%", "14.5%"),
        ("The council paid £4.2m in 2022 compared to £5.1m in 2021, 18% lower.", "18%", "12%"),
        # sums whose parts are only named, or stand in other words
        ("Property tax brings $334m. Sales tax will bring $148m. Together the two bring $482m.",
         "$482m", "$492m"),
        ("Gas made 9,600 tonnes, power 5,400 tonnes and fleet 3,000 tonnes, giving 18,000 tonnes "
         "overall.", "18,000", "19,000"),
        ("In 2025 we sent 18,400 tonnes to landfill and recycled 9,200 tonnes; the total was "
         "27,600 tonnes.", "27,600", "29,600"),
        # what is left, whichever stands first
        ("We plan a deficit of £22m, with income of £2,310m and costs of £2,332m.", "£22m", "£32m"),
        ("The operating surplus is £16m (income of £412m less expenditure of £396m).", "£16m",
         "£26m"),
        ("Pay costs £6.2m, prices £4.9m and care £7.3m, pressures of £18.4m in all. These are "
         "offset by savings of £7.7m, which leaves a net increase of £10.7m.", "£10.7m", "£12.7m"),
        # the rest of several parts
        ("Our plan costs £84.5m. Grants give £52.4m (62%), fees £10.1m (12%) and partners the "
         "balance of £22.0m (26%).", "£22.0m", "£23.8m"),
        # people, and how many are in each household
        ("The county had a population of 1,245,600 in 2019. The number of households was 268,000, "
         "giving an average household size of 4.6 persons.", "4.6", "5.6"),
        ("Rs. 600 crore will be spent every year on roads, taking the five-year outlay to "
         "Rs. 3,000 crore.", "3,000", "4,000"),
        ("In 2026 we have 24,640 workers. One in five workers, 4,930, is a nurse.", "4,930",
         "5,930"),
        ("Staff cost £222m, 54% of the income of £412m.", "54%", "58%"),
    ],
)  # fmt: skip
def test_what_was_told_before(right: str, printed: str, wrong: str) -> None:
    assert right.count(printed) == 1
    assert set(verdicts(TITLE + right)) == {"holds"}
    assert "fails" in verdicts(TITLE + right.replace(printed, wrong))
