/// @file
/// What the tests of make_case share: a good case to change, and the problems that a change causes.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "cmcalc/case.hpp"
#include "cmcalc/law.hpp"
#include "write/problems.hpp"

namespace cmcalc::test {

/// £400 a week, one receiving parent, one child of whom nothing more is known.
inline Facts one_child()
{
  IncomeFacts income;
  income.gross_weekly = pounds(400);
  PayingParentFacts paying;
  paying.income = income;
  ReceivingParentFacts receiving;
  receiving.children = RecyclingVector<ChildFacts>(1);
  Facts facts;
  facts.effective_date = Date{2025, 6, 3};
  facts.paying_parent = paying;
  facts.receiving_parents = RecyclingVector{receiving};
  return facts;
}

inline PayingParentFacts& paying(Facts& facts) { return *facts.paying_parent; }
inline IncomeFacts& income(Facts& facts) { return *paying(facts).income; }
inline ReceivingParentFacts& receiving(Facts& facts, std::size_t at = 0)
{
  return (*facts.receiving_parents)[at];
}
inline ChildFacts& child(Facts& facts, std::size_t at = 0) { return (*receiving(facts).children)[at]; }

/// `count` receiving parents, each with one child.
inline void receiving_parents(Facts& facts, std::size_t count)
{
  facts.receiving_parents = RecyclingVector<ReceivingParentFacts>(count, receiving(facts));
}

inline HmrcRecordFacts hmrc_record()
{
  HmrcRecordFacts record;
  record.tax_year = TaxYear{2023};
  record.source = Source::paye;
  record.kind = HmrcKind::employment;
  record.amount = pounds(31'250);
  return record;
}

inline CurrentRecordFacts current_record()
{
  CurrentRecordFacts record;
  record.kind = CurrentKind::employment;
  record.amount = pounds(2'000);
  record.period = Period{PeriodUnit::month, {}, {}};
  return record;
}

inline Period span(Fact<Date> from, Fact<Date> to) { return {PeriodUnit::span, from, to}; }

/// Income from these records instead of the stated £400.
inline HmrcRecordFacts& from_hmrc(Facts& facts)
{
  IncomeFacts records;
  records.hmrc = RecyclingVector{hmrc_record()};
  paying(facts).income = records;
  return (*income(facts).hmrc)[0];
}
inline CurrentRecordFacts& from_current(Facts& facts)
{
  IncomeFacts records;
  records.current = RecyclingVector{current_record()};
  paying(facts).income = records;
  return (*income(facts).current)[0];
}

/// The award of the case, of £1 if it had none.
inline AwardFacts& award(Facts& facts)
{
  if (!facts.award.stated()) facts.award.emplace().weekly = pounds(1);
  return *facts.award;
}

/// The problems as "id pointer".
inline std::vector<std::string> listed(const Problems& problems)
{
  std::vector<std::string> lines;
  for (const Problem& problem : problems) {
    lines.push_back(std::string{text_of(problem.id).id} + " " + problem.pointer);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

/// One reason why a case is refused, or is not.
struct Row {
  const char* why;
  void (*change)(Facts& facts);
  std::vector<std::string> problems = {};  ///< "id pointer"; none if the case is good
};

/// Problems say what was given and what to write instead, each in a sentence of its own.
inline void check_sentences(const Problem& problem)
{
  const auto& [what_is_wrong, remedy] = sentences_of(problem);
  CAPTURE(what_is_wrong, remedy);
  CHECK(what_is_wrong.size() > 10);
  CHECK(what_is_wrong.back() == '.');
  CHECK(remedy.size() > 10);
  CHECK(remedy.back() == '.');
  CHECK(remedy != text_of(problem.id).remedy);
  CHECK(problem.offset == Problem::unknown);
  CHECK(problem.line == 0);
}

inline void check_rows(const std::vector<Row>& rows)
{
  CaseMaker maker;
  for (const Row& row : rows) {
    INFO(row.why);
    Facts facts = one_child();
    row.change(facts);
    Problems problems;
    const Case* const made = maker.make(facts, problems);
    std::vector<std::string> expected = row.problems;
    std::sort(expected.begin(), expected.end());
    CHECK(listed(problems) == expected);
    CHECK((made != nullptr) == problems.empty());
    for (const Problem& problem : problems) check_sentences(problem);
  }
}

}  // namespace cmcalc::test
