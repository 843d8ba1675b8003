// The checks of make_case on income.
#include "case_test.hpp"

namespace {

using namespace cmcalc;
using namespace cmcalc::test;
using namespace std::string_literals;

const std::string the_income = "/paying_parent/income";
const std::string the_record = "/paying_parent/income/hmrc/0";
const std::string current = "/paying_parent/income/current/0";

/// `pence` of stated income.
void stated(Facts& facts, Fraction pence) { income(facts).gross_weekly = Money{pence}; }

void many_hmrc(Facts& facts, std::size_t count)
{
  from_hmrc(facts);
  income(facts).hmrc = RecyclingVector(count, hmrc_record());
}

void many_current(Facts& facts, std::size_t count)
{
  from_current(facts);
  income(facts).current = RecyclingVector(count, current_record());
}

CurrentRecordFacts& from_span(Facts& facts, Fact<Date> from, Fact<Date> to)
{
  CurrentRecordFacts& record = from_current(facts);
  record.period = span(from, to);
  return record;
}

}  // namespace

TEST_CASE("checks: amounts", "[core][case]")
{
  const std::string gross = the_income + "/gross_weekly";
  check_rows({
      {"-0.01", [](Facts& f) { stated(f, -1); }, {"amount-negative " + gross}},
      {"0", [](Facts& f) { stated(f, 0); }},
      {"0.01", [](Facts& f) { stated(f, 1); }},
      {"99,999,999.99", [](Facts& f) { stated(f, 9'999'999'999); }},
      {"100,000,000", [](Facts& f) { stated(f, 10'000'000'000); }, {"amount-too-large " + gross}},
      {"half a penny",
       [](Facts& f) {
         stated(f, {1, 2});
       },
       {"amount-not-whole-pence " + gross}},
      {"two halves of a penny are whole",
       [](Facts& f) {
         stated(f, {2, 2});
       }},
      {"less than half a penny below nil",
       [](Facts& f) {
         stated(f, {-1, 3});
       },
       {"amount-negative " + gross}},
      {"the largest there is",
       [](Facts& f) { stated(f, (Int128{1} << 126) - 1 + (Int128{1} << 126)); },
       {"amount-too-large " + gross}},
      {"too large as a fraction too",
       [](Facts& f) {
         stated(f, {Int128{1} << 126, 2});
       },
       {"amount-too-large " + gross}},
      {"each other amount of income",
       [](Facts& f) {
         from_hmrc(f).amount = Money{Fraction{-1}};
         income(f).current = RecyclingVector{current_record()};
         (*income(f).current)[0].amount = Money{Fraction{-1}};
         income(f).estimated_weekly = Money{Fraction{-1}};
       },
       {"amount-negative " + the_record + "/amount", "amount-negative " + current + "/amount",
        "amount-negative " + the_income + "/estimated_weekly"}},
      {"historic_weekly",
       [](Facts& f) {
         paying(f).income = IncomeFacts{};
         income(f).historic_weekly = Money{Fraction{-1}};
       },
       {"amount-negative " + the_income + "/historic_weekly"}},
  });
}

TEST_CASE("checks: which kinds of income exclude each other", "[core][case]")
{
  const std::string twice = "income-given-twice " + the_income + "/gross_weekly";
  const std::string historic_twice = "historic-given-twice " + the_income + "/historic_weekly";
  const std::string not_asked = "requested-on-without-hmrc " + the_income + "/requested_on";
  check_rows({
      {"gross_weekly alone", [](Facts&) {}},
      {"beside hmrc", [](Facts& f) { income(f).hmrc = RecyclingVector<HmrcRecordFacts>{}; }, {twice}},
      {"beside historic_weekly", [](Facts& f) { income(f).historic_weekly = pounds(1); }, {twice}},
      {"beside current",
       [](Facts& f) { income(f).current = RecyclingVector<CurrentRecordFacts>{}; },
       {twice}},
      {"beside estimated_weekly", [](Facts& f) { income(f).estimated_weekly = pounds(1); }, {twice}},
      {"beside requested_on",
       [](Facts& f) {
         income(f).requested_on = Date{2025, 1, 1};
       },
       {twice, not_asked}},
      {"all the others",
       [](Facts& f) {
         from_hmrc(f);
         income(f).requested_on = Date{2025, 1, 1};
         income(f).current = RecyclingVector{current_record()};
         income(f).estimated_weekly = pounds(1);
       }},
      {"historic_weekly beside hmrc",
       [](Facts& f) {
         from_hmrc(f);
         income(f).historic_weekly = pounds(1);
       },
       {historic_twice}},
      {"historic_weekly beside an empty hmrc",
       [](Facts& f) {
         from_hmrc(f);
         (*income(f).hmrc).clear();
         income(f).historic_weekly = pounds(1);
       },
       {historic_twice}},
      {"requested_on with an empty hmrc",
       [](Facts& f) {
         from_hmrc(f);
         (*income(f).hmrc).clear();
         income(f).requested_on = Date{2025, 1, 1};
       }},
      {"requested_on with historic_weekly",
       [](Facts& f) {
         paying(f).income = IncomeFacts{};
         income(f).historic_weekly = pounds(1);
         income(f).requested_on = Date{2025, 1, 1};
       },
       {not_asked}},
  });

  Facts facts = one_child();
  income(facts).hmrc = RecyclingVector<HmrcRecordFacts>{};
  income(facts).current = RecyclingVector<CurrentRecordFacts>{};
  income(facts).estimated_weekly = pounds(1);
  Problems problems;
  static_cast<void>(make_case(facts, problems));
  REQUIRE(problems.size() == 1);
  CHECK(sentences_of(problems[0]).problem ==
        "\"gross_weekly\" is income already determined, so \"hmrc\", \"current\" and "
        "\"estimated_weekly\" cannot be given as well.");
}

TEST_CASE("checks: HMRC records", "[core][case]")
{
  check_rows({
      {"complete", [](Facts& f) { from_hmrc(f); }},
      {"empty",
       [](Facts& f) { from_hmrc(f) = {}; },
       {"missing-key " + the_record + "/tax_year", "missing-key " + the_record + "/kind",
        "missing-key " + the_record + "/amount"}},  // whether a source is needed is not known
      {"without a source",
       [](Facts& f) { from_hmrc(f).source = {}; },
       {"missing-key " + the_record + "/source"}},
      {"pension relief without one",
       [](Facts& f) {
         from_hmrc(f).kind = HmrcKind::relief_at_source_pension;
         (*income(f).hmrc)[0].source = {};
       }},
      {"pension relief with one",
       [](Facts& f) { from_hmrc(f).kind = HmrcKind::relief_at_source_pension; },
       {"source-not-allowed " + the_record + "/source"}},
      {"payer of none", [](Facts& f) { from_hmrc(f).payer = ""s; }, {"empty-text " + the_record + "/payer"}},
      {"payer of 200", [](Facts& f) { from_hmrc(f).payer = std::string(200, 'x'); }},
      {"payer of 201",
       [](Facts& f) { from_hmrc(f).payer = std::string(201, 'x'); },
       {"text-too-long " + the_record + "/payer"}},
      {"100", [](Facts& f) { many_hmrc(f, 100); }},
      {"101", [](Facts& f) { many_hmrc(f, 101); }, {"wrong-length " + the_income + "/hmrc"}},
  });
}

TEST_CASE("checks: records of current income", "[core][case]")
{
  check_rows({
      {"complete", [](Facts& f) { from_current(f); }},
      {"empty",
       [](Facts& f) { from_current(f) = {}; },
       {"missing-key " + current + "/kind", "missing-key " + current + "/amount",
        "missing-key " + current + "/period"}},
      {"payer of 201",
       [](Facts& f) { from_current(f).payer = std::string(201, 'x'); },
       {"text-too-long " + current + "/payer"}},
      {"100", [](Facts& f) { many_current(f, 100); }},
      {"101", [](Facts& f) { many_current(f, 101); }, {"wrong-length " + the_income + "/current"}},
      {"the second",
       [](Facts& f) {
         many_current(f, 2);
         (*income(f).current)[1].kind = {};
       },
       {"missing-key " + the_income + "/current/1/kind"}},
  });
}

TEST_CASE("checks: spans of dates", "[core][case]")
{
  const std::string period = current + "/period";
  check_rows({
      {"one day",
       [](Facts& f) {
         from_span(f, Date{2025, 1, 1}, Date{2025, 1, 1});
       }},
      {"reversed",
       [](Facts& f) {
         from_span(f, Date{2025, 1, 2}, Date{2025, 1, 1});
       },
       {"period-reversed " + period}},
      {"800 days",
       [](Facts& f) {
         from_span(f, Date{2023, 1, 1}, Date{2025, 3, 10});
       }},
      {"801 days",
       [](Facts& f) {
         from_span(f, Date{2023, 1, 1}, Date{2025, 3, 11});
       },
       {"period-too-long " + period}},
      {"no first day",
       [](Facts& f) {
         from_span(f, {}, Date{2025, 1, 1});
       },
       {"missing-key " + period + "/from"}},
      {"no last day",
       [](Facts& f) {
         from_span(f, Date{2025, 1, 1}, {});
       },
       {"missing-key " + period + "/to"}},
      {"neither",
       [](Facts& f) { from_span(f, {}, {}); },
       {"missing-key " + period + "/from", "missing-key " + period + "/to"}},
  });
}
