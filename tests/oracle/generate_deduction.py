"""Random options of `cmcalc deduction`, most of them at an edge. Part of compare_account.py."""

import random
from datetime import date, timedelta
from fractions import Fraction

PERIODS = ("week", "fortnight", "four-weeks", "month")


def text(pence):
    return f"{pence // 100}.{pence % 100:02d}"


def net_pay(rng, normal):
    """Net pay that leaves exactly the normal rate or a penny more or less, little, nothing or plenty."""
    room = int(Fraction(normal * 100, 40)) + rng.choice((-2, -1, 0, 1, 2))
    return max(0, rng.choice((room, room, room // 2, 0, 1, 2, 3, rng.randrange(0, 400_000))))


def random_deduction(seed, number):
    """(options, the same for the second implementation, the text of a file of pay days)."""
    rng = random.Random(f"deduction:{seed}:{number}")
    every = rng.choice(PERIODS)
    options, facts = ["--every", every], {"every": every}
    rate = rng.choice((0, 1, 700, 4000, rng.randrange(0, 60_000)))
    if rng.random() < 0.5:
        facts["normal"] = text(rate)
        options += ["--normal", text(rate)]
    else:
        facts["weekly"] = text(rate)
        options += ["--weekly", text(rate)]
        if rng.random() < 0.6:
            arrears = (text(rng.choice((0, 1, 5000, rng.randrange(0, 30_000)))), rng.choice((*PERIODS, "year")))
            facts["arrears"] = arrears
            options += ["--arrears", "/".join(arrears)]
    nets = [text(net_pay(rng, rate)) for _ in range(rng.randint(1, 8))]
    facts["nets"] = nets
    if rng.random() < 0.7:
        return [*options, *(word for net in nets for word in ("--net", net))], facts, ""
    first = date(2026, 1, 30)
    facts["dates"] = [str(first + timedelta(days=28 * position)) for position in range(len(nets))]
    rows = "".join(f"{day},{net}\n" for day, net in zip(facts["dates"], nets))
    return [*options, "--pay-days", "PAY-DAYS"], facts, f"date,net\n{rows}"
