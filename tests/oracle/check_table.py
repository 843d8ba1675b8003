#!/usr/bin/env python3
"""How often the explanations of a letter are right: the table in docs/how-to-check-a-letter.md.

    check_table.py DRIVER [--count N] [--seed N] [--jobs N] [--targets SHARE]

Letters are made wrong by the second implementation (wrong_letters.py): as many by each cause, about random cases of
which the cause changes the amount. DRIVER reads cases with awards and prints what the program finds. Shares are in per
cent: of true causes in first place and among the first three. With --targets, exit code 1 if a target for a level is
missed by more than SHARE points, or a cause is not found.
"""

import argparse
import json
import os
import random
import subprocess
import sys
from collections import Counter, defaultdict
from multiprocessing import Pool

import wrong_letters as letters
from letter_cases import random_case

LEVELS = {"weekly": ("weekly",), "and gross weekly income": ("weekly", "gross_weekly_income"), "all of reg 25": None}
TARGETS = {"weekly": (88, 99), "and gross weekly income": (90, 99.5), "all of reg 25": (96, 99.8)}
OUTSIDE = {
    "nights drawn freely for each child (first three: 96)": (letters.of_case(letters.nights_drawn_freely), "nights-band", "weekly"),
    "children wrong by up to three (85)": (letters.of_case(letters.children_wrong_by_three), "children-count", "weekly"),
}
MOST_TRIES = 60
MANY_CAUSES = ("0.00", "7.00")


def stated(letter, level):
    keys = LEVELS[level]
    return {key: value for key, value in letter.items() if keys is None or key in keys}


def differs(letter, right):
    """Whether a letter states other amounts than the right one."""
    amounts = [(entry["id"], entry["weekly"]) for entry in letter["receiving_parents"]]
    return letter["weekly"] != right["weekly"] or amounts != [
        (entry["id"], entry["weekly"]) for entry in right["receiving_parents"]]


def total_differs(letter, right):
    return letter["weekly"] != right["weekly"]


def some_case(rng):
    """A case that is not refused, with the right letter about it."""
    while True:
        case = random_case(rng)
        found = letters.answered(case)
        if found is not None:
            return case, letters.letter_of(case, found)


def wrong_letter(rng, cause):
    """(case, letter): a case of which the cause changes the total."""
    while True:
        case, right = some_case(rng)
        letter = letters.CAUSES[cause](rng, case)
        if letter and total_differs(letter, right):
            return case, letter


def made_by(rng, make):
    for _ in range(MOST_TRIES):
        case, right = some_case(rng)
        letter = make(rng, case)
        if letter and total_differs(letter, right):
            return case, letter
    return None


def two_wrong(rng):
    """A letter of two causes that are not about the same fact, each of which alone changes the amount."""
    while True:
        case, right = some_case(rng)
        first, second = rng.sample(sorted({**letters.CHANGES, **letters.RULES}), 2)
        if first in letters.RULES and second in letters.RULES or letters.same_fact(first, second):
            continue
        seed = rng.random()
        letter = letters.two_causes(first, second)(seed, case)
        alone = [letters.CAUSES[cause](random.Random(f"{seed}{cause}"), case) for cause in (first, second)]
        if letter and total_differs(letter, right) and all(each and total_differs(each, right) for each in alone):
            return case, letter, (first, second)


def letters_of(work):
    """Lines for the driver, and what is true of each: (kind, level, cause)."""
    seed, number, count = work
    rng = random.Random(f"letters:{seed}:{number}")
    lines, truths = [], []

    def add(case, letter, level, *truth):
        lines.append(json.dumps({**case, "award": stated(letter, level)}))
        truths.append((*truth, level))
    for at in range(count):
        cause = tuple(letters.CAUSES)[(number * count + at) % len(letters.CAUSES)]
        case, letter = wrong_letter(rng, cause)
        for level in LEVELS:
            add(case, letter, level, "cause", cause)
    for _ in range(count // 8):
        case, right = some_case(rng)
        total = float(right["weekly"])
        right["weekly"] = letters.pounds(rng.uniform(0, 200) * total)
        if total > 0:
            add(case, right, "weekly", "random", None)
        for name, (make, cause, level) in OUTSIDE.items():
            made = made_by(rng, make)
            if made:
                add(*made, level, name, cause)
        cause = rng.choice(sorted(letters.CHANGES))
        made = made_by(rng, letters.with_step_rounding(cause))
        if made:
            add(*made, "weekly", "a wrong fact, and rounding at each step (85 / 98)", cause)
        made = made_by(rng, letters.of_case(letters.unknown_income))
        if made:
            add(*made, "weekly", "unknown income", None)
            add(*made, "and gross weekly income", "unknown income", None)
        cause = rng.choice([each for each in ("nights-band", "children-count", "other-children-count", "children-elsewhere",
                                              "equal-care-missed", "equal-care-counted", "receiving-parent-missed")])
        made = made_by(rng, letters.unknown_income_and(cause))
        if made:
            add(*made, "and gross weekly income", "unknown income and a wrong fact, gross stated (first: 95)", cause)
        case, letter, causes = two_wrong(rng)
        for level in ("weekly", "and gross weekly income"):
            add(case, letter, level, "two causes", causes)
    return lines, truths


def run(command, lines):
    done = subprocess.run(command, input="\n".join(lines) + "\n", capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"the driver ended with {done.returncode}: {done.stderr[-500:]}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def chunk(work):
    command, *rest = work
    lines, truths = letters_of(rest)
    return list(zip(lines, truths, run(command, lines)))


def share(count, of):
    return 100 * count / of if of else float("nan")


class Ranks:
    """At which place true causes were found."""

    def __init__(self):
        self.places = Counter()
        self.alone = 0

    def add(self, cause, found):
        ids = [entry[0] for entry in found["explanations"]] if not found["pairs"] else []
        self.places[ids.index(cause) + 1 if cause in ids else 0] += 1
        self.alone += ids == [cause]

    @property
    def total(self):
        return sum(self.places.values())

    def among(self, first):
        return share(sum(count for place, count in self.places.items() if 0 < place <= first), self.total)

    def __str__(self):
        return f"{self.among(1):5.1f} / {self.among(3):5.1f}   one id fits {share(self.alone, self.total):3.0f} %   of {self.total}"


def main():
    parser = argparse.ArgumentParser(description="how often the explanations of a letter are right")
    parser.add_argument("driver")
    parser.add_argument("--count", type=int, default=9000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--missed", metavar="CAUSE", help="print the letters of this cause that were not explained")
    parser.add_argument("--targets", type=float, metavar="SHARE", help="fail if targets are missed by more points")
    parser.add_argument("--low", metavar="CAUSE", help="print the letters of this cause that were explained by three others")
    options = parser.parse_args()
    size = 250
    work = [([os.path.abspath(options.driver)], options.seed, number, min(size, options.count - number * size))
            for number in range((options.count + size - 1) // size)]
    by_level, by_cause = defaultdict(Ranks), defaultdict(Ranks)
    outside, doubles = defaultdict(Ranks), defaultdict(Counter)
    counts = Counter()
    with Pool(options.jobs) as pool:
        for results in pool.imap(chunk, work):
            for line, (kind, cause, level), found in results:
                if kind == "unknown income" and json.loads(line)["award"]["weekly"] in MANY_CAUSES:
                    kind = "unknown income, £0.00 or £7.00"
                if "explanations" not in found or found["agrees"]:
                    counts[kind, level, "agrees or refused"] += 1
                    if options.missed == "refused":
                        print(line)
                    continue
                single = bool(found["explanations"]) and not found["pairs"]
                if kind == "cause":
                    by_level[level].add(cause, found)
                    by_cause[cause, level].add(cause, found)
                    places = [entry[0] for entry in found["explanations"]]
                    if options.low == cause and cause in places[3:]:
                        print(level, found["explanations"], line)
                    if options.missed == cause and not any(entry[0] == cause for entry in found["explanations"]):
                        print(level, found["explanations"], line)
                elif kind == "random" or kind.startswith("unknown income") and cause is None:
                    counts[kind, level, "of"] += 1
                    if options.missed == kind and single:
                        print(level, found["explanations"], line)
                    counts[kind, level, "singles"] += single
                    counts[kind, level, "pairs"] += found["pairs"]
                elif kind == "two causes":
                    if single:
                        doubles[level]["explained by one"] += 1
                        continue
                    places = [tuple(sorted(entry)) for entry in found["explanations"]]
                    true = tuple(sorted(cause))
                    doubles[level][places.index(true) + 1 if true in places else 0] += 1
                    if options.missed == "pairs" and true not in places:
                        print(level, true, found["explanations"], line)
                else:
                    outside[kind].add(cause, found)
                    if options.missed and options.missed in kind and cause not in [entry[0] for entry in found["explanations"]]:
                        print(cause, found["pairs"], found["explanations"], line)
    print("the letter states           first / three")
    for level, ranks in by_level.items():
        print(f"{level:26}  {ranks}   target {TARGETS[level][0]} / {TARGETS[level][1]}")
    print("\nby cause: found, first three (targets: 100, 95), first; of each level")
    for cause in letters.CAUSES:
        cells = []
        for level in LEVELS:
            ranks = by_cause[cause, level]
            found = 100 - share(ranks.places[0], ranks.total)
            mark = "<" if found < 100 or ranks.among(3) < 95 else " "
            cells.append(f"{found:5.1f} {ranks.among(3):5.1f} {ranks.among(1):5.1f} {mark}")
        print(f"  {cause:28} {'  '.join(cells)} of {by_cause[cause, 'weekly'].total}")
    print()
    for kind, ranks in sorted(outside.items()):
        print(f"{kind:62} {ranks}")
    for kind, level, what in sorted(key for key in counts if key[2] == "of"):
        of = counts[kind, level, "of"]
        print(f"{kind}, {level}: singles {share(counts[kind, level, 'singles'], of):.2f} %, "
              f"pairs {share(counts[kind, level, 'pairs'], of):.2f} %, of {of}")
    for level, places in doubles.items():
        of = sum(count for place, count in places.items() if place != "explained by one")
        within = sum(count for place, count in places.items() if place in (1, 2, 3, 4, 5))
        print(f"two causes, {level}: first five {share(within, of):.1f} %, first {share(places[1], of):.1f} %, of {of} "
              f"({places['explained by one']} more are explained by one)")
    for key, count in sorted(counts.items()):
        if key[2] == "agrees or refused":
            print(f"left out: {count} of {key[0]}, {key[1]}: the letter agrees or the case is refused")
    if options.targets is None:
        return 0
    missed = [f"{level}: {place}" for level, ranks in by_level.items() for place, target in zip((1, 3), TARGETS[level])
              if ranks.among(place) < target - options.targets]
    missed += [f"{level}: {cause} was not found" for (cause, level), ranks in by_cause.items() if ranks.places[0]]
    print("\n".join(["missed: " + each for each in missed] or ["no target missed"]))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
