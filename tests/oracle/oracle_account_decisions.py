"""The decisions of a history in their order: Child Support Act 1991 ss. 11, 16 and 17, regs. 12, 14, 18 and 20.

Part of the second implementation of `account`. Naive on purpose. Ids in quotation marks are readings.
"""

import copy
from datetime import date
from typing import NamedTuple, Optional

import oracle
import oracle_account_facts as facts_of
import oracle_children as children
import oracle_income as incomes
import oracle_rates as rates
import oracle_variations as variations
from oracle_account_history import DAY, FIRST_LAW, KINDS, RECONSIDERATION, Refused, anniversary

# Readings of the calculation that are open or that a reader should know of; other notes are about one case alone.
READINGS_OF_RESULTS = frozenset("""
asset-value benefits-count-for-nil-test boarding-fees-limit expenses-before-cap flat-rate-variation floor-split
half-care-extra latest-tax-year negative-share nil-rate-variation
""".split())


class Result(NamedTuple):
    """What one decision gives a week."""
    basis: Optional[str]  # None, as are income and rate, for the amount of a letter
    income: Optional[int]  # pence
    rate: Optional[str]
    total: int  # pence
    parents: tuple  # of (id, pence)
    notes: frozenset = frozenset()

    def pays_as(self, other):
        """Whether two neighbours are one period."""
        return self.rate == other.rate and self.parents == other.parents


class Position(NamedTuple):
    """What is in force after a decision; no result once liability has ended."""
    facts: dict
    in_force: Optional[incomes.InForce]
    result: Optional[Result]


class Decision(NamedTuple):
    id: str
    kind: str
    day: date
    law: str
    outcome: str
    decided: Optional[date]

    @property
    def reconsideration_until(self):
        return self.decided and self.decided + RECONSIDERATION


def calculated(facts, in_force, day):
    """(Result, income in force) of a valid case. Without income in force it is worked out afresh."""
    variation = facts["paying_parent"].get("variation", {})
    case = facts if variation.get("accepted", True) else oracle.without_its_variation(facts)
    families = [oracle.qualifying_children(person) for person in facts["receiving_parents"]]
    notes = set()
    try:
        found, _ = oracle.weekly_amounts(case, families, day, notes, in_force)
    except oracle.IncomeInsufficient as insufficient:
        raise Refused([("income-insufficient", None)], day) from insufficient
    if found.basis in ("default", "not_needed"):
        in_force = None
    elif in_force is None:
        in_force = incomes.worked_out(case["paying_parent"]["income"], day)
    names = [person["id"] for person in facts["receiving_parents"]]
    result = Result(found.basis, None if found.income is None else rates.pence_half_up(found.income), found.rate,
                    rates.pence_half_up(sum(found.shares)),
                    tuple(zip(names, map(rates.pence_half_up, found.shares))), frozenset(notes & READINGS_OF_RESULTS))
    return result, in_force


def as_time_passes(facts, day):
    """A day on which a child leaves education comes, and ends what was said of being in it."""
    facts = copy.deepcopy(facts)
    for person in facts["receiving_parents"]:
        for child in person["children"]:
            left = child.get("left_education_on")
            if child.get("in_education") and left and date.fromisoformat(left) <= day:
                del child["in_education"]
    return facts


def without_empty_families(facts):
    """A receiving parent left without children drops out."""
    people = [person for person in facts.get("receiving_parents", ()) if person.get("children")]
    return {**facts, "receiving_parents": people}


def child_ends(facts):
    """(last day, whether it is the Sunday after the terminal date, receiving parent, child) of each child whose date
    of birth is known, by position."""
    found = []
    for at, person in enumerate(facts["receiving_parents"]):
        for position, child in enumerate(person["children"]):
            if "date_of_birth" in child:
                left = date.fromisoformat(child["left_education_on"]) if "left_education_on" in child else None
                last = children.last_day(date.fromisoformat(child["date_of_birth"]), child.get("in_education", False),
                                         left)
                by_week = left is not None and children.terminal_date(left) < last == children.last_day_by_leaving(left)
                found.append((last, by_week, at, position))
    return found


def gives_variation(facts):
    variation = facts["paying_parent"].get("variation", {})
    return variation.get("accepted", True) and variations.is_given(variation)


def outcome_of(before, after, met):
    """`met`: whether new income was outside the tolerance; None if none was tested."""
    if after.result is None:
        return "unchanged" if before.result is None else "ended"
    if before.result is None or not after.result.pays_as(before.result):
        return "changed"
    return "within_tolerance" if met is False else "unchanged"


class Timeline:
    """Makes the decisions of a history, one after the other, in the order of the days they count from."""

    def __init__(self, history):
        self.first, self.until = history.first, history.until
        self.case = history.case
        self.notes = set()
        self.decisions = []
        self.reviews = []
        # (day, Result or None, Decision): the last decision of a day stands; the one that last changed the amount on
        # that day is why.
        self.standing = []
        self.revisions = [change for change in history.changes if change.kind == "revision"]
        self.pending = [change for change in history.changes if change.kind != "revision"]  # in the order written
        self.position = None
        self.first_parents = []
        self.parents_moved, self.families_moved = False, set()  # by the program's own decisions
        self.run()

    # One decision.

    def make(self, before, day, kind, sets, asked_afresh):
        """The position after a decision on `before` and `sets`, and whether new income was outside the tolerance."""
        facts = as_time_passes(before.facts, day) if before.result else facts_of.with_ids(before.facts)
        for pointer, name, value in sets:
            try:
                if facts_of.names_moved_position(facts, name, self.parents_moved, self.families_moved):
                    raise Refused([("position-has-moved", pointer)])
                facts = facts_of.changed(facts, name, value)
            except facts_of.UnknownFact as unknown:
                raise Refused([("unknown-fact", pointer)]) from unknown
            except facts_of.NotMade as not_made:
                raise Refused([("change-not-possible", pointer)]) from not_made
        facts = facts_of.with_ids(without_empty_families(facts))
        if before.result:  # "requested_on" counts for the first decision alone
            facts.get("paying_parent", {}).get("income", {}).pop("requested_on", None)
        if kind == "ends" or not facts["receiving_parents"]:
            self.notes.add("end-day")
            return Position(facts, None, None), None
        facts["effective_date"] = str(day)
        found = facts_of.problems(facts, day)
        if found:
            raise Refused([(problem, None) for problem in found], day)
        in_force, met = before.in_force, None
        try:
            if asked_afresh:
                in_force = None
            elif in_force and any(facts_of.touches_income(name) for _, name, _ in sets):
                in_force, met = self.income_after(facts, in_force, day)
            result, in_force = calculated(facts, in_force, day)
        except incomes.ReturnWithoutPay as without_pay:
            raise Refused([("return-without-pay", None)], day) from without_pay
        if before.result and gives_variation(facts) and gives_variation(before.facts):
            self.notes.add("variation-carried")
        return Position(facts, in_force, result), met

    def income_after(self, facts, in_force, day):
        """"tolerance-after-other-change": new current income, if it is outside the tolerance; else what is in force."""
        new = incomes.new_current_income(facts["paying_parent"].get("income", {}), day)
        if new is None:
            return in_force, None
        if not incomes.is_outside_tolerance(new[1], in_force.weekly):
            return in_force, False
        if in_force.basis == "estimated":
            self.notes.add("estimate-replaced")
        return in_force._replace(basis=new[0], weekly=new[1]), True

    def decide(self, day, name, kind, law, sets, asked_afresh, decided=None, aliases=()):
        """A decision, and then its revisions (s. 16(3)): each is made again on the facts of that decision."""
        before = self.position
        after, met = self.make(before, day, kind, sets, asked_afresh)
        made = [Decision(name, kind, day, law, outcome_of(before, after, met), decided)]
        for revision in self.revisions_of(name, *aliases):
            sets = [*sets, *revision.sets]
            again, met = self.make(before, day, kind, sets, asked_afresh)
            made.append(Decision(revision.id, "revision", day, KINDS["revision"][1], outcome_of(after, again, met),
                                 revision.decided))
            after = again
        self.decisions += made
        self.position = after
        because = made[0]
        if self.standing and self.standing[-1][0] == day:
            earlier = self.standing.pop()[2]
            if not any(decision.outcome in ("changed", "ended") for decision in made):
                because = earlier
        self.standing.append((day, after.result, because))

    def revisions_of(self, *names):
        return [revision for revision in self.revisions if revision.of in names]

    # All of them.

    def run(self):
        self.position = Position(self.case, None, None)
        self.decide(self.first, "first", "first", FIRST_LAW, [], True)
        self.first_parents = [person["id"] for person in facts_of.with_ids(self.case)["receiving_parents"]]
        if self.first == self.until:
            self.leave_out("change-after-until")
            return
        day = self.first
        while self.position.result:
            self.make_changes(day)
            if self.position.result and day > self.first and self.is_review(day):
                self.review(day)
            if not self.position.result:
                break
            day = self.next_day(day)
            if day >= self.until:
                self.leave_out("change-after-until")
                return
            self.end_children(day)
        self.leave_out("change-after-end")

    def is_review(self, day):
        return anniversary(self.first, day.year - self.first.year) == day

    def next_day(self, day):
        """The next day with anything to decide, or `until`."""
        coming = [self.until, *(change.day for change in self.pending)]
        coming += [last + DAY for last, _, _, _ in child_ends(self.position.facts)]
        coming += [anniversary(self.first, day.year - self.first.year + years) for years in (0, 1)]
        return min(one for one in coming if one > day)

    def end_children(self, day):
        """"child-end-date", reg. 18(3)(a); para. 16(1)(b) of Schedule 1 if no child is left."""
        ended = [(at, position, by_week) for last, by_week, at, position in child_ends(self.position.facts)
                 if last + DAY == day]
        if not ended:
            return
        if any(by_week for _, _, by_week in ended):
            self.notes.add("child-end-date")
        gone = {(at, position) for at, position, _ in ended}
        facts = copy.deepcopy(self.position.facts)
        for at, person in enumerate(facts["receiving_parents"]):
            left = [child for position, child in enumerate(person["children"]) if (at, position) not in gone]
            if len(left) < len(person["children"]):
                self.families_moved.add(person["id"])
            self.parents_moved = self.parents_moved or not left
            person["children"] = left
        facts = without_empty_families(facts)
        kind = "child_ceases" if facts["receiving_parents"] else "ends"
        before = self.position
        self.position = Position(facts, before.in_force, before.result)
        self.decide(day, f"child-end-{day}", kind, KINDS[kind][1], [], False)

    def make_changes(self, day):
        """The changes of a day in the order written, but for what is only set at a review."""
        for change in [one for one in self.pending if one.day == day and one.kind != "annual_review"]:
            if not self.position.result:
                return
            self.pending.remove(change)
            if change.day_is_given:
                self.notes.add("effective-date-given")
            self.decide(day, change.id, change.kind, KINDS[change.kind][1], change.sets, False, change.decided)

    def review(self, day):
        """Regs. 19 and 20, "review-no-filter": income afresh, on the facts then in force."""
        written = [change for change in self.pending if change.day == day and change.kind == "annual_review"]
        self.pending = [change for change in self.pending if change not in written]
        sets = [one for change in written for one in change.sets]
        decided = [change.decided for change in written if change.decided]
        self.reviews.append(day)
        self.decide(day, f"review-{day}", "annual_review", KINDS["annual_review"][1], sets, True,
                    decided[-1] if decided else None, [change.id for change in written])

    def leave_out(self, note):
        """What is left counts for nothing; what counts from `until` or later has that note, after an end too."""
        for change in self.pending:
            self.notes.add("change-after-until" if change.day >= self.until else note)
        made = {decision.id for decision in self.decisions}
        for revision in self.revisions:
            if revision.id not in made:
                self.notes.add(self.note_of_revision(revision, note))

    def note_of_revision(self, revision, note):
        """The note of what it would revise."""
        days = [change.day for change in self.pending if change.id == revision.of]
        if revision.of.startswith("review-"):
            days.append(date.fromisoformat(revision.of[len("review-"):]))
        return "change-after-until" if not days or days[0] >= self.until else note
