#!/usr/bin/env python3
"""A second, independent implementation of `cmcalc account`, to compare the program with.

Naive on purpose, Python's standard library only. One history (`cmcalc.history/1`) a line on standard input, one
`cmcalc.account/1` a line on standard output, or {"refused": [[id, pointer], ...], "day"}.

TABLE
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
    entries = sorted((entry for entry in history.weekly if date.fromisoformat(entry["from"]) < history.until),
                     key=lambda entry: entry["from"])
    names = dict.fromkeys(name for entry in entries for name, _ in histories.parts_of(entry, ()))
    for entry in entries:
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
