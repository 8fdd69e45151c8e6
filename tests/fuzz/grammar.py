"""A grammar of plans: goals as documents print them, and the bytes of a file gone bad."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

UP = ("", "以上", "不低于{}", "突破{}", "超过{}", ">={}")
DOWN = ("", "以内", "以下", "不超过{}", "低于{}", "<={}")
SLIPS = (
    b"\x00", b"\t", b"\xff", b"\xef\xbb\xbf", b"\r", b"\n", b": ", b"{", b"}", b"[", b"]", b"&a ",
    b"*a", b"!t ", b"<<", b'"', b"'", b"#", b"- ", b"? ", b"---\n", b"%", b"|", b"1e999", b".inf",
    "：".encode(), "，".encode(), "　".encode(), "亿".encode(), "\u202e".encode(),
    "\u3164".encode(), b"9" * 400,
)  # fmt: skip
"""What a slip of the hand, an editor or an enemy puts into a file."""


class Goal(NamedTuple):
    """A goal as printed: digits, and the words around them."""

    baseline: str
    rate: str
    goal: str
    words: str
    years: int
    rising: bool

    def printed(self) -> dict[str, str]:
        """Return the keys and values of the goal in a plan file."""
        goal = self.words.format(self.goal) if "{}" in self.words else self.goal + self.words
        return {
            "unit": "亿元",
            "baseline": f'"{self.baseline}"',
            "rate": f'"{self.rate}%"',
            "goal": f'"{goal}"',
            "direction": "up" if self.rising else "down",
        }


def number(random: Random, low: int, high: int) -> str:
    """Draw printed digits: crooked, rounded to zeros, or with decimals."""
    value, places = random.randint(low, high), random.choice((0, 0, 0, 1, 2))
    if not places and random.random() < 0.5:
        zeros = random.randint(1, len(str(value)))
        value = max(round(value, -zeros), 10 ** (zeros - 1))
    return f"{value}" + (f".{random.randrange(10**places):0{places}}" if places else "")


def goal(random: Random) -> Goal:
    """Draw a goal whose rate leads about to where it wants to be."""
    rising = random.random() < 0.75
    years = random.randint(2, 15)
    rate = random.choice(("{}", "{}.0", "{}.5", "{}.25")).format(random.randint(1, 15))
    sign = 1 if rising else -1
    baseline = number(random, 20, random.choice((99, 999, 9999, 500_000)))
    end = float(baseline) * (1 + sign * float(rate) / 100) ** years * random.uniform(0.9, 1.1)
    if random.random() < 0.95:  # the others have reached it already
        end = max(end, float(baseline) * 1.01) if rising else min(end, float(baseline) * 0.99)
    elif rising:
        end = float(baseline) * random.uniform(0.5, 1)
    else:
        end = float(baseline) * random.uniform(1, 1.5)
    places = random.choice((0, 0, 1, 2))
    aim = f"{end:.{places}f}"
    if not places and random.random() < 0.4 and len(aim) > 2:
        aim = str(round(int(aim), -random.randint(1, len(aim) - 2)))
    words = random.choice(UP if rising else DOWN)
    return Goal(baseline, rate if rising else f"-{rate}", aim, words, years, rising)


def text(goals: list[Goal], random: Random | None = None, line_end: str = "\n") -> str:
    """Write goals as a plan file; with ``random`` in another order of keys, and with comments."""
    lines = ["zzplan: 1", "plans:"]
    for number_, one in enumerate(goals):
        years = ["base_year: 2020", f"goal_year: {2020 + one.years}"]
        keys = [f"{key}: {value}" for key, value in one.printed().items()]
        if random is not None:
            random.shuffle(keys)
            random.shuffle(years)
            keys.append('note: "另见 #1"')
            lines.append(random.choice(("", "# 注：a comment", "  # - {")))
        lines += [f"  p{number_}:", *(f"    {year}" for year in years), "    goals:"]
        lines += [f"      g: {{{', '.join(keys)}}}" + ("  # note" if random else "")]
    return line_end.join(lines) + line_end


def spoilt(data: bytes, random: Random) -> bytes:
    """Return the bytes of a file after some slips."""
    bad = bytearray(data)
    for _ in range(random.randint(1, 4)):
        place = random.randrange(len(bad) + 1)
        what = random.random()
        if what < 0.6:
            bad[place:place] = random.choice(SLIPS)
        elif what < 0.8:
            del bad[place : place + random.randint(1, 12)]
        else:
            start = random.randrange(len(bad) + 1)
            bad[place:place] = bad[start : start + random.randint(1, 40)]
    return bytes(bad)
