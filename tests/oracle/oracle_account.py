#!/usr/bin/env python3
"""A second, independent implementation of `cmcalc account`, to compare the program with.

Naive on purpose, Python's standard library only. One history (`cmcalc.history/1`) a line on standard input, one
`cmcalc.account/1` a line on standard output, or {"refused": [[id, pointer], ...], "day"}.

What the contract and the digest of the law leave open, and what is chosen here. "Facts" are those of the case as it is
on the day, after all earlier changes. R = reading of law, P = what the program shows, E = what is refused.

Days and order
 1 R `effective_date` takes the place of the day that a kind needs, which may then be missing. Note
     `effective-date-given`, even if it is the day of the rule; the provision stays that of the kind.
 2 R `income_rise_reportable` is reg 18(4) from `expected` too. A kind is believed: whether the `set` is a rise, or
     about a benefit, is not looked at.
 3 R What follows an `ends` in the order of events is left out, on its own day too; what is written before it on that
     day is decided first. A review on that day is not made. `ends` may have a `set`, which must be possible.
 4 P `until` on the first day: the first decision is made, and there is no period. `until` before it is refused.
 5 R `annual_review` changes facts in front of the review of its day, in the order written, after all other changes of
     the day. They and the review are one decision, `review-D`; `decided` is that of the last that has it.
 6 R A birthday of the paying parent (16, 18) is no event: age counts at decisions.
 7 R When `left_education_on` comes, `in_education` is dropped, so that later decisions are not refused. The last day
     is the same with and without it.

Revision
 8 R A revision is made directly after the decision it revises, those of one decision in the order written. Each is
     made on the position before that decision, with that decision's `set`, then those of the revisions. The decision
     itself, as first made, must be valid too.
 9 R If the decision is a change and the revision touches income, the 25 % test is made against the income in force
     before that decision (reg 23). `first` and reviews work income out afresh; `requested_on` counts for `first`.
10 E `of` names a change that is no revision, `first`, or `review-D` for any anniversary D. An `annual_review` change
     has two names. `child-end-D` cannot be revised. `effective_date` and other days in a revision fix nothing; the
     first is refused (`key-not-allowed`): the day is that of the decision (s 16(3)); correct it in the change.
11 P A revision of what is left out is left out, with the note of what it revises.

Facts
12 E A pointer or a position is that of the case as it is then. What the history itself removes moves the others up.
     Once the program has ended a child, a `set` that names a position among the children of that receiving parent is
     refused, and once it has dropped a receiving parent, one that names a position of receiving parents:
     `position-has-moved`, since it would mean someone else (`child_ceases` written for the same child, for example).
     Ids and `nights@PARENT` go on. `nights@PARENT/2` is an id if there is such an id.
13 R Whatever the kind: after all of a `set`, receiving parents without children (or without the key) drop out; if
     none is left, liability ends (outcome `ended`; the provision stays that of the kind).
14 P The children whose last day was the day before cease by one decision, `child-end-D`, of kind `child_ceases` or,
     if no child is left, `ends`.
15 E `date` and `/effective_date` are no facts of a history (`unknown-fact`). Unknown names, places, parents and
     children are `unknown-fact`, all other faults `change-not-possible`, at /changes/N/set/NAME.
16 R A receiving parent added later keeps the id, or the default id of the position, of that day.

Income in force
17 R A `set` touches income by name: `income`, `gross-weekly`, `/paying_parent`, `/paying_parent/income` and below.
18 R The new current income is: `gross_weekly` if stated (basis `stated`); else the current records, if they state
     anything; else the estimate, if HMRC's figure of that day is missing or zero. If there is none, nothing is tested
     and what is in force stays: HMRC records or a historic figure alone change nothing before the review.
19 R In force 0: any income above 0 is outside the tolerance.
20 R A decision of basis `default` or `not_needed` (equal care of every child too) leaves nothing in force.
21 R The records used for unearned income, and the relief left over, are those of the day on which income was last
     worked out afresh, by value, also after current income has replaced the figure; later records count at the review.
22 R While income in force stays, HMRC's records are not looked at (except for an estimate, 18), so that
     `return-without-pay` and `income-insufficient` are not found. `requested_on` is dropped after the first
     decision, from a `set` too.

Decisions and periods
23 P `first` has kind `first` and outcome `changed`. Outcomes compare rate, receiving parents and their amounts with
     the decision before, on the same day too; that of a revision with the decision as it was. `within_tolerance`: new
     income was tested and kept out, and nothing else changed the amount.
24 P The last decision of a day gives the amount; `because` and `law` are those of the last that changed it on that day;
     a decision that was revised stays the reason.
25 P A receiving parent in a period with £0.00 and none at all are not equal neighbours.

Money
26 P A period's `accrued` is the sum over its receiving parents, rounded once. Periods need not add up to the total.
27 P `receiving_parents` are those of the periods in order of appearance; if there is no period, those of the first
     day. A payment `to` anyone else is refused.
28 R If the amounts of a day are all zero while liability runs, the last above zero count for a split, as after an end.
     "Equally" is among the receiving parents of that day, or the last before it.
29 R Each share is rounded down, and all pennies left over go to the largest, the first of several.
30 P Statement: a line for what accrued since the last line, dated the day before each payment, each new period and the
     end; then the payment, as a negative amount (a refund as a positive one). What accrued is the difference of two
     sums, each rounded once, so that the last balance is that of the account. Payments of one day are in the order
     written.

Amounts of letters
31 R Days need no order. An amount of 0 has no period; a later amount starts again. An entry from `until` on is left
     out, with `change-after-until`.
32 R Without receiving parents the amount is that of the only one named in the history, or of "A". If several are named,
     an amount above 0 must be divided. `amount` may be left out beside receiving parents, and must else be their sum.
33 P No decisions and no reviews; periods without `rate`, `income_basis`, `because` and `law`.

Refusals (existing ids: missing-key, unknown-key, unknown-value, unknown-schema, id-repeated)
34 E `days-out-of-order`: `happened` after `notified` for a kind that counts from `notified` (it is an expected change);
     `expected` before `notified` for kind `expected` (it has happened); `decided` before `notified`; `until` before
     the first day. `change-before-start` at /changes/N;
     `not-a-review-date` at /changes/N/effective_date; `unknown-decision` at /changes/N/of; `key-not-allowed` for `of`
     in another kind; `id-repeated` also for "first", "review-..." and "child-end-..." (a default id is `change-N`, from
     1), at /changes/N/id or, for a default id, /changes/N;
     `history-given-twice` at /weekly; `weekly-repeated` at the second; `amount-is-no-sum`; `payment-before-start`;
     `payment-to-unknown-parent`. A case that would be refused gives its own ids, with the day.
35 P Notes: `change-after-until`, `change-after-end`, `effective-date-given`, `payment-after-until`,
     `payment-before-start`; readings `end-day`, `child-end-date` (a child's last day was the Sunday after
     the terminal date), `allocation-between-parents` (a payment was split between several), `estimate-replaced`,
     `variation-carried` (a decision after the first kept an accepted variation); and those notes of the periods'
     results that are readings (READINGS_OF_RESULTS). Each once.
"""

import json
import sys
from datetime import date

import oracle
import oracle_account_history as histories
from oracle_account_decisions import Result, Timeline
from oracle_account_history import DAY, Refused
from oracle_account_money import (accrued_between, counted, merged, names_of, spans_of, statement, whole_pence)

pounds = oracle.signed  # of pence, which may be below zero


def letters(history):
    """What is in force by the amounts of letters: (day, Result or None, no decision). An amount of 0 ends liability."""
    standing = []
    entries = sorted(history.weekly, key=lambda entry: entry["from"])
    names = dict.fromkeys(name for entry in entries for name, _ in histories.parts_of(entry, ()))
    for entry in entries:
        if date.fromisoformat(entry["from"]) >= history.until:
            break
        parts = tuple((name, int(weekly * 100)) for name, weekly in histories.parts_of(entry, names or ("A",)))
        total = sum(pence for _, pence in parts)
        standing.append((date.fromisoformat(entry["from"]), Result(None, None, None, total, parts) if total else None,
                         None))
    return standing, list(names) or ["A"]


def unknown_recipients(payments, names):
    return [("payment-to-unknown-parent", f"/payments/{position}/to") for position, payment in enumerate(payments)
            if payment.get("to", names[0]) not in names]


def period_document(period):
    result = period.result
    found = {"from": str(period.first), "to": str(period.until - DAY), "days": period.days,
             "weekly": pounds(result.total)}
    if result.rate is not None:
        found.update(rate=result.rate, income_basis=result.basis)
    if result.income is not None:
        found["gross_weekly_income"] = pounds(result.income)
    found["receiving_parents"] = [{"id": name, "weekly": pounds(pence)} for name, pence in result.parents]
    if period.decision:
        found.update(because=period.decision.id, law=period.decision.law)
    found["accrued"] = pounds(whole_pence(accrued_between([period], period.first, period.until)))
    return found


def decision_document(decision):
    found = {"id": decision.id, "kind": decision.kind, "effective_date": str(decision.day), "law": decision.law,
             "outcome": decision.outcome}
    if decision.decided:
        found["reconsideration_until"] = str(decision.reconsideration_until)
    return found


def account(document, today=None):
    """The account of one history; raises Refused."""
    history = histories.read(document, today or date.today())
    notes, decisions, reviews = set(), [], []
    if history.weekly:
        standing, named = letters(history)
        if any(date.fromisoformat(entry["from"]) >= history.until for entry in history.weekly):
            notes.add("change-after-until")
    else:
        timeline = Timeline(history)
        standing, decisions, reviews, notes = timeline.standing, timeline.decisions, timeline.reviews, timeline.notes
        named = timeline.first_parents
    spans = spans_of(standing, history.until)
    names = names_of(spans, named)
    unknown = unknown_recipients(history.payments, names)
    if unknown:
        raise Refused(unknown)
    for span in spans:
        notes |= span.result.notes
    periods = merged(spans)
    payments = counted(history.payments, history, spans, names, notes)

    start, until = history.first, history.until
    accrued = {name: whole_pence(accrued_between(spans, start, until, name)) for name in names}
    paid = {name: sum(payment.parts.get(name, 0) for payment in payments) for name in names}
    total = whole_pence(accrued_between(spans, start, until))
    total_paid = sum(payment.pence for payment in payments)
    found = {"schema": "cmcalc.account/1"}
    if history.case_id is not None:
        found["case_id"] = history.case_id
    return {
        **found, "from": str(start), "until": str(until),
        "periods": [period_document(period) for period in periods],
        "decisions": [decision_document(decision) for decision in decisions],
        "reviews": [str(day) for day in reviews],
        "accrued": pounds(total), "paid": pounds(total_paid), "balance": pounds(total - total_paid),
        "receiving_parents": [{"id": name, "accrued": pounds(accrued[name]), "paid": pounds(paid[name]),
                               "balance": pounds(accrued[name] - paid[name])} for name in names],
        "statement": [{"date": str(day), "what": what, "amount": pounds(pence), "balance": pounds(balance)}
                      for day, what, pence, balance in statement(periods, payments, start)],
        "notes": sorted(notes)}


def answer(document, today=None):
    """The account, or what is wrong with the history."""
    try:
        return account(document, today)
    except Refused as refused:
        found = {"refused": [list(problem) for problem in sorted(refused.problems, key=str)]}
        return {**found, "day": str(refused.day)} if refused.day else found


def main():
    for line in sys.stdin:
        if line.strip():
            print(json.dumps(answer(oracle.read_case(line)), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
