// The summary of a caseload: parts add up to the whole, and every figure is one that can be counted by hand.
#include "analysis/caseload_summary.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>
#include <vector>

namespace {

using namespace cmcalc;

void add(CaseloadSummary& tally, std::int64_t pence, Rate rate = Rate::basic)
{
  CaseFacts facts;
  facts.receiving_parents.resize(1);
  Calculation calculation;
  calculation.rate = rate;
  calculation.income_basis = IncomeBasis::historic;
  calculation.weekly = Amount{Money{pence}};
  tally.add(facts, calculation);
}

std::string json_of(const CaseloadSummary& tally)
{
  std::string text;
  tally.write_json(text);
  return text;
}

/// One of ten kinds of records, refused ones among them.
void add_kind(CaseloadSummary& tally, int kind)
{
  if (kind == 0) return tally.add_refused({Message::comment});
  if (kind == 1)
    return tally.add_refused({Message::missing_tax_year, Message::missing_source, Message::unknown_key});
  CaseFacts facts;
  facts.jurisdiction = kind % 2 == 0 ? Jurisdiction::gb : Jurisdiction::ni;
  facts.receiving_parents.resize(static_cast<std::size_t>(kind));
  Calculation calculation;
  calculation.rate = static_cast<Rate>(kind % 5);
  calculation.income_basis = static_cast<IncomeBasis>(kind % 4);
  calculation.weekly = Amount{Money{kind * kind * 101}};
  if (kind > 5) calculation.notes.add({.id = NoteId::hmrc_not_given});
  tally.add(facts, calculation);
}

TEST_CASE("tally: parts add up to the whole in any order", "[batch]")
{
  std::mt19937 random{6};
  CaseloadSummary whole;
  std::vector<CaseloadSummary> parts(7);
  for (int at = 0; at < 500; ++at) {
    const int kind = static_cast<int>(random() % 10);
    add_kind(whole, kind);
    add_kind(parts[random() % parts.size()], kind);
  }
  for (int order = 0; order < 20; ++order) {
    std::shuffle(parts.begin(), parts.end(), random);
    CaseloadSummary sum;
    for (const CaseloadSummary& part : parts) sum.add(part);
    REQUIRE(json_of(sum) == json_of(whole));
  }
  whole.clear();
  CHECK(json_of(whole) == json_of(CaseloadSummary{}));
}

TEST_CASE("tally: quartiles are the amounts at n × k ÷ 4, rounded up, in order", "[batch]")
{
  std::mt19937 random{7};
  for (std::size_t count = 1; count <= 9; ++count) {
    for (int round = 0; round < 50; ++round) {
      std::vector<std::int64_t> amounts(count);
      for (std::int64_t& pence : amounts) pence = static_cast<std::int64_t>(random() % 6);
      CaseloadSummary tally;
      for (const std::int64_t pence : amounts) add(tally, pence);
      std::sort(amounts.begin(), amounts.end());
      const auto at = [&](std::size_t quarter) {
        return static_cast<double>(amounts[(count * quarter + 3) / 4 - 1]) / 100;
      };
      INFO(count << " amounts");
      const auto weekly = nlohmann::json::parse(json_of(tally)).at("weekly");
      REQUIRE(weekly.at("first_quartile") == at(1));
      REQUIRE(weekly.at("median") == at(2));
      REQUIRE(weekly.at("third_quartile") == at(3));
    }
  }
}

TEST_CASE("tally: a small one for people and for programs", "[batch]")
{
  CaseloadSummary tally;
  add(tally, 0, Rate::nil);
  add(tally, 7'00, Rate::flat);
  add(tally, 1'234'56);
  add(tally, 60'00);
  tally.add_refused({Message::comment});
  std::string text;
  tally.write_text(text);
  CHECK(text ==
        R"(Records
  calculated                                                     4
  refused                                                        1

Weekly amount
  mean                                                     £325.39
  first quartile                                             £0.00
  median                                                     £7.00
  third quartile                                            £60.00
  total                                                  £1,301.56

By rate
  nil                                                            1
  flat                                                           1
  basic                                                          2

By basis of income
  historic                                                       4

By jurisdiction
  GB                                                             4

By number of receiving parents
  1                                                              4

Refused, by problem
  not-json                                                       1
)");
  CHECK(json_of(tally) ==
        R"({"schema":"cmcalc.summary/1","calculated":4,"refused":1,)"
        R"("weekly":{"mean":325.39,"first_quartile":0.00,"median":7.00,"third_quartile":60.00,)"
        R"("total":1301.56},"rate":{"nil":1,"flat":1,"basic":2},"income_basis":{"historic":4},)"
        R"("jurisdiction":{"GB":4},"receiving_parents":{"1":4},"notes":{},"problems":{"not-json":1}})"
        "\n");
}

TEST_CASE("tally: nothing", "[batch]")
{
  std::string text;
  CaseloadSummary{}.write_text(text);
  CHECK(text == R"(Records
  calculated                                                     0
  refused                                                        0
)");
  CHECK(json_of(CaseloadSummary{}) ==
        R"({"schema":"cmcalc.summary/1","calculated":0,"refused":0,"rate":{},"income_basis":{},)"
        R"("jurisdiction":{},"receiving_parents":{},"notes":{},"problems":{}})"
        "\n");
}

}  // namespace
