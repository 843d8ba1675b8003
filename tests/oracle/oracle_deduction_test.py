"""Deductions from earnings against published examples and cases worked by hand. Run by oracle_account_test.py."""

import random
import unittest
from fractions import Fraction

from oracle_deduction import deduction, pay_days


def lines(*arguments, **facts):
    found = deduction(*arguments, **facts)
    return found["normal"], [tuple(day.values()) for day in found["pay_days"]]


class Deductions(unittest.TestCase):
    def test_published(self):
        # GOV.UK, "How to make deductions": net 1,200, protected 720, owed 150: all of it.
        self.assertEqual(lines("month", ["1200"], normal="150"), ("150.00", [("1200.00", "720.00", "150.00", "0.00")]))
        # nibusinessinfo.co.uk: a room of 150 for 200: 50 carried. Of net 375, 60 % are 225, which leaves that room.
        self.assertEqual(lines("month", ["375"], normal="200")[1], [("375.00", "225.00", "150.00", "50.00")])

    def test_shortfall_is_carried(self):
        # 400 a month. 900: 540 protected, room 360, carried 40. 1,200: room 480, 440 wanted. 800: room 320, carried 80.
        # 1,600: room 640, 480 wanted.
        self.assertEqual(lines("month", ["900", "1200", "800", "1600"], normal="400")[1], [
            ("900.00", "540.00", "360.00", "40.00"), ("1200.00", "720.00", "440.00", "0.00"),
            ("800.00", "480.00", "320.00", "80.00"), ("1600.00", "960.00", "480.00", "0.00")])
        # Nothing paid: all is carried, twice.
        self.assertEqual(lines("week", ["0", "0"], normal="60.01")[1],
                         [("0.00", "0.00", "0.00", "60.01"), ("0.00", "0.00", "0.00", "120.02")])

    def test_normal_from_the_weekly_amount(self):
        # 63.20 x 1.2 = 75.84 a week; 50 x 12 / 52 = 11.5385 more: 87.3785. A month: 75.84 x 52 / 12 = 328.64, and 50.
        for every, normal in (("week", "87.38"), ("fortnight", "174.76"), ("four-weeks", "349.51"),
                              ("month", "378.64")):
            self.assertEqual(lines(every, [], weekly="63.20", arrears=("50", "month"))[0], normal)
        # 50 a week: 60 with the fee.
        self.assertEqual(lines("week", [], weekly="50")[0], "60.00")
        # 0.01 a week: 0.012, and a month of it 0.052.
        self.assertEqual([lines(every, [], weekly="0.01")[0] for every in ("week", "month")], ["0.01", "0.05"])

    def test_protected_is_rounded_half_up(self):
        # 60 % of 0.04 = 0.024, of 0.02 = 0.012, of 100.01 = 60.006, of 0.01 = 0.006.
        for net, protected in (("0.04", "0.02"), ("0.02", "0.01"), ("100.01", "60.01"), ("0.01", "0.01")):
            self.assertEqual(lines("week", [net], normal="0")[1][0][1], protected)

    def test_what_always_holds(self):
        rng = random.Random(8)
        for _ in range(300):
            normal = rng.randrange(0, 60_000)
            nets = [Fraction(rng.randrange(0, 200_000), 100) for _ in range(rng.randint(1, 12))]
            texts = [f"{int(net * 100) // 100}.{int(net * 100) % 100:02d}" for net in nets]
            days = pay_days(normal, texts)
            self.assertEqual(sum(day[2] for day in days) + days[-1][3], normal * len(days))
            for net, protected, taken, carried in days:
                self.assertGreaterEqual(net - taken, protected)
                self.assertGreaterEqual(carried, 0)
