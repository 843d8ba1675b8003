// The worksheet: what each operation gives, that every line says how it came about, that a line which
// does not follow is found, and that nothing is kept or allocated if nothing is recorded.
#include "cmcalc/worksheet.hpp"

#include <cstdlib>
#include <new>

#include <catch2/catch.hpp>

#include "golden_test.hpp"

namespace {
thread_local std::size_t allocations = 0;
}

// Counts the allocations of this program, for the test that a calculation makes none. Not inline, because
// the compiler would take std::free for the wrong way to free what `new` gave.
[[gnu::noinline]] void* operator new(std::size_t size)
{
  ++allocations;
  void* const memory = std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) throw std::bad_alloc{};
  return memory;
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

using namespace cmcalc;
using test::GoldenAnswer;
using P = Parameter;

const Law law = Law::sch1_2_1;
const Step step = Step::basic_rate;
const Step other_step = Step::income_above_threshold;
constexpr Subject of_b{Subject::Kind::receiving_parent, 1};
constexpr Subject of_child{Subject::Kind::child, 2};

Rates rates_of(Date day = {2025, 6, 3}) { return built_in_tables().in_force(day, Jurisdiction::gb); }

/// Changes a line that was kept, which the sheet itself does not allow.
WorksheetLine& tampered(Worksheet& sheet, std::size_t at)
{
  return const_cast<WorksheetLine&>(sheet.entries()[at]);
}

LineNumber& tampered_operand(Worksheet& sheet, const WorksheetLine& entry, std::size_t at)
{
  return const_cast<LineNumber&>(sheet.operands(entry)[at]);
}

/// Everything that can be done on a worksheet, once. @return the values, in the order of the operations
std::vector<Fraction> every_operation(Worksheet& sheet)
{
  const Rates rates = rates_of();
  std::vector<Fraction> values;
  const auto amount = [&](Amount line) {
    values.push_back(line.value.pence);
    return line;
  };
  const auto number = [&](Number found) {
    values.push_back(found.value);
    return found;
  };
  const auto finding = [&](bool holds) { values.emplace_back(holds ? 1 : 0); };

  const Amount hundred = amount(sheet.given(step, law, pounds(100)));
  const Regular monthly{pounds(3650), PeriodUnit::month};
  const Amount stated = amount(sheet.stated(law, monthly, of_b));
  const Amount threshold = amount(sheet.figure(rates.figure(P::basic_rate_threshold)));
  values.emplace_back(sheet.number(rates.figure(P::income_tax_years)));
  amount(sheet.taken(step, law, hundred, of_b));
  const Amount share =
      amount(sheet.share(step, law, hundred, rates.figure(P::basic_rate_up_to_threshold, 2)));
  amount(sheet.less_share(step, law, hundred, rates.figure(P::basic_rate_other_children, 1)));
  amount(sheet.times(step, law, hundred, {7, 365}, Conversion::year_to_week));
  amount(sheet.weekly(step, law, stated, monthly, of_b));
  const Amount three[] = {hundred, share, threshold};
  amount(sheet.sum(step, law, three, of_b));
  amount(sheet.minus(step, law, share, hundred, of_b));
  amount(sheet.minus_to_nil(step, law, share, hundred));
  amount(sheet.minus_to_nil(step, law, hundred, share));
  amount(sheet.difference(step, law, share, hundred));
  amount(sheet.lesser_of(step, law, share, hundred));
  amount(sheet.greater_of(step, law, share, hundred));
  const Amount third = amount(sheet.by_children(step, law, hundred, 1, 3, of_b));
  amount(sheet.to_penny(step, law, third, of_b));
  amount(sheet.times_count(step, law, share, 3, of_b));

  const Number nights = number(sheet.given_number(step, law, {365, 7}, of_child));
  const Number enough = number(sheet.figure_number(rates.figure(P::shared_care_flat_rate_nights)));
  const auto band =
      sheet.band(step, law, nights, rates, P::shared_care_nights, P::shared_care_fraction, of_child);
  number(band.fraction);
  values.emplace_back(band.band);
  const Number none = sheet.given_number(step, law, 51, of_child);
  number(
      sheet.band(step, law, none, rates, P::shared_care_nights, P::shared_care_fraction, of_child).fraction);
  const Number all = sheet.given_number(step, law, 366, of_child);
  const auto highest =
      sheet.band(step, law, all, rates, P::shared_care_nights, P::shared_care_fraction, of_child);
  const Number half = number(highest.fraction);
  number(sheet.both_parts(step, law, band.fraction, half, of_child));
  number(sheet.both_parts(step, law, half, sheet.given_number(step, law, {4, 7}, of_child), of_child));
  const Number parts[] = {band.fraction, half};
  const Number average = number(sheet.average(step, law, parts, 3, of_b));
  amount(sheet.less_part(step, law, hundred, average, of_b));
  finding(sheet.reaches(step, law, nights, enough, of_child));
  finding(sheet.reaches(step, law, none, enough, of_child));

  finding(sheet.fact(step, law, true, TaxYear{2024}));
  finding(sheet.below(step, law, share, hundred));
  finding(sheet.below(step, law, hundred, hundred));
  finding(sheet.at_most(step, law, hundred, hundred));
  finding(sheet.at_most(step, law, hundred, share));
  finding(sheet.above(step, law, hundred, share));
  finding(sheet.above(step, law, hundred, hundred));
  finding(sheet.at_least(step, law, hundred, hundred));
  finding(sheet.at_least(step, law, share, hundred));
  return values;
}

}  // namespace

TEST_CASE("what each operation gives", "[worksheet]")
{
  Worksheet sheet;
  const std::vector<Fraction> expected = {
      // clang-format off
      100'00, 3650'00, 800'00, 6, 100'00,       // given, stated, figure, number, taken
      16'00, 89'00, {100'00 * 7, 365}, 840'00,  // share, less share, times, weekly
      916'00, -84'00, 0, 84'00, 84'00,          // sum, minus, to zero twice, difference
      16'00, 100'00, {100'00, 3}, 3333, 48'00,  // lesser, greater, by children, to the penny, times a count
      {365, 7}, 52, {1, 7}, 1, 0, {1, 2},       // nights, a figure, three bands
      {9, 14}, 1, {3, 14}, {100'00 * 11, 14},   // both parts, at most a whole, an average of three, less that
      1, 0,                                     // reaches
      1, 1, 0, 1, 0, 1, 0, 1, 0,                // fact, below, at most, above, at least
      // clang-format on
  };
  const std::vector<Fraction> values = every_operation(sheet);
  REQUIRE(values.size() == expected.size());
  for (std::size_t at = 0; at < values.size(); ++at) {
    INFO("operation " << at);
    CHECK((values[at] == expected[at]));
  }
  CHECK(adds_up(sheet));
}

TEST_CASE("a line says which step, law, subject and lines it comes from", "[worksheet]")
{
  Worksheet sheet;
  const Amount a = sheet.given(step, law, pounds(5), of_child);
  const Amount b = sheet.given(other_step, law, pounds(7));
  const Amount sum = sheet.sum(Step::current_income, Law::reg_37, {b, a, b}, of_b);
  CHECK(a.number == 1);
  CHECK(sum.number == 3);
  REQUIRE(sheet.entries().size() == 3);
  const WorksheetLine& entry = sheet.line(sum.number);
  CHECK(
      (entry.step == Step::current_income && entry.law == Law::reg_37 && entry.operation == Operation::sum));
  CHECK((entry.subject == of_b && sheet.line(1).subject == of_child && sheet.line(2).subject == Subject{}));
  const auto operands = sheet.operands(entry);
  CHECK(std::vector<LineNumber>(operands.begin(), operands.end()) == std::vector<LineNumber>{2, 1, 2});
  CHECK((entry.value == pounds(19)));
  CHECK_FALSE(entry.uses_figure);

  const Rates rates = rates_of();
  sheet.share(step, law, a, rates.figure(P::reduced_rate_percentage, 2, 1));
  const WorksheetLine& share = sheet.entries().back();
  CHECK((share.uses_figure && share.parameter == P::reduced_rate_percentage));
  CHECK((share.row_count == 2 && share.column_count == 1 && share.ratio == Fraction{212, 1000}));
  sheet.figure(rates.figure(P::flat_rate_amount));
  CHECK((sheet.entries().back().law == text_of(P::flat_rate_amount).law));  // the provision of the figure

  sheet.clear();
  CHECK(sheet.entries().empty());
  CHECK(adds_up(sheet));
  CHECK(sheet.given(step, law, pounds(1)).number == 1);
}

TEST_CASE("an empty sum is nothing", "[worksheet]")
{
  Worksheet sheet;
  CHECK((sheet.sum(step, law, {}).value == Money{}));
  CHECK(adds_up(sheet));
}

TEST_CASE("without recording every operation gives the same, and no line is kept", "[worksheet]")
{
  Worksheet recorded;
  const std::vector<Fraction> expected = every_operation(recorded);
  Worksheet sheet{Worksheet::Recording::off};
  CHECK((every_operation(sheet) == expected));
  CHECK(sheet.entries().empty());
  CHECK(sheet.entries().capacity() == 0);
  CHECK(sheet.given(step, law, pounds(1)).number == 0);
}

TEST_CASE("a calculation that is not recorded allocates nothing", "[worksheet][golden]")
{
  for (const std::string& name : test::golden_names()) {
    INFO(name);
    Problems problems;
    CaseReader reader;
    const std::string document = test::golden(name).at("case").dump();
    const Facts* const facts = reader.read(document, problems);
    Calculator calculator{Worksheet::Recording::off};
    Calculator recording;
    if (calculator.answer(*facts, problems) == nullptr) continue;  // now it has memory for the case
    std::size_t before = allocations;
    static_cast<void>(recording.answer(*facts, problems));
    CHECK(allocations > before);  // they are counted

    before = allocations;
    const Answer* const answer = calculator.answer(*facts, problems);
    static_cast<void>(payments(*answer));
    static_cast<void>(collect_and_pay(*answer));
    static_cast<void>(rounding_note(*answer));
    const std::size_t after = allocations;
    CHECK(after == before);
  }
}

TEST_CASE("the memory of a worksheet is kept for the next case", "[worksheet]")
{
  Worksheet sheet;
  every_operation(sheet);
  const std::size_t lines = sheet.entries().capacity();
  sheet.clear();
  CHECK(sheet.entries().capacity() == lines);
}

TEST_CASE("every line of every golden case that is changed is found", "[worksheet][golden]")
{
  const Money hair{Fraction{1, 1'000'000}};
  for (const std::string& name : test::golden_names()) {
    GoldenAnswer answer = test::answer(test::golden(name).at("case").dump());
    Worksheet& sheet = answer.sheet;
    INFO(name);
    REQUIRE(adds_up(sheet));
    for (std::size_t at = 0; at < sheet.entries().size(); ++at) {
      WorksheetLine& entry = tampered(sheet, at);
      const bool from_outside = entry.operation <= Operation::figure ||
                                entry.operation == Operation::number || entry.operation == Operation::fact;
      if (from_outside) continue;
      const WorksheetLine before = entry;
      if (is_finding(entry.operation)) {
        entry.holds = !entry.holds;
      } else if (is_number(entry.operation)) {
        entry.ratio = entry.ratio + Fraction{1, 1'000'000};
      } else {
        entry.value = entry.value + hair;
      }
      if (first_wrong_line(sheet) != at + 1)
        FAIL_CHECK("line " << at + 1 << " (" << text_of(entry.step).id << ")");
      entry = before;
    }
    CHECK(adds_up(sheet));
  }
}

TEST_CASE("a changed figure, amount or source is found by the line that uses it", "[worksheet]")
{
  using Change = void (*)(Worksheet&);
  const auto tamper = [](Change change) {
    Worksheet sheet;
    const Rates rates = rates_of();
    const Amount income = sheet.given(step, law, pounds(1000));                                           // 1
    const Amount threshold = sheet.figure(rates.figure(P::basic_rate_threshold));                         // 2
    const Amount above = sheet.minus(step, law, income, threshold);                                       // 3
    const Amount second = sheet.share(step, law, above, rates.figure(P::basic_rate_above_threshold, 1));  // 4
    sheet.below(step, law, threshold, income);                                                            // 5
    const Number nights = sheet.given_number(step, law, 52, of_child);                                    // 6
    // Three lines of figures, then the band is 10.
    const auto band =
        sheet.band(step, law, nights, rates, P::shared_care_nights, P::shared_care_fraction, of_child);
    const Number parts[] = {band.fraction};
    const Number average = sheet.average(step, law, parts, 2, of_b);        // 11
    const Amount left = sheet.less_part(step, law, second, average, of_b);  // 12
    sheet.times_count(step, law, left, 2);                                  // 13
    sheet.sum(step, law, {above, second, left});                            // 14
    sheet.difference(step, law, second, above);                             // 15
    sheet.taken(step, law, income);                                         // 16
    sheet.taken(step, law, income);                                         // 17
    REQUIRE(sheet.entries().size() == 17);
    REQUIRE(adds_up(sheet));
    change(sheet);
    return first_wrong_line(sheet).value_or(0);
  };
  struct Row {
    const char* why;
    LineNumber wrong;
    Change change;
  };
  const Row rows[] = {
      {"nothing was changed", 0, [](Worksheet&) {}},
      {"an amount of the case", 3, [](Worksheet& sheet) { tampered(sheet, 0).value = pounds(1001); }},
      {"a figure", 3, [](Worksheet& sheet) { tampered(sheet, 1).value = pounds(801); }},
      {"a percentage", 4,
       [](Worksheet& sheet) {
         tampered(sheet, 3).ratio = Fraction{10, 100};
       }},
      {"a finding", 5, [](Worksheet& sheet) { tampered(sheet, 4).holds = false; }},
      {"another comparison", 5, [](Worksheet& sheet) { tampered(sheet, 4).operation = Operation::at_least; }},
      {"nights below the band", 10, [](Worksheet& sheet) { tampered(sheet, 5).ratio = 51; }},
      {"nights above the band", 10, [](Worksheet& sheet) { tampered(sheet, 5).ratio = 104; }},
      {"the fraction of a band", 10,
       [](Worksheet& sheet) {
         tampered(sheet, 9).ratio = Fraction{2, 7};
       }},
      {"the number of children", 11, [](Worksheet& sheet) { tampered(sheet, 10).row_count = 1; }},
      {"a count", 13, [](Worksheet& sheet) { tampered(sheet, 12).ratio = 3; }},
      {"the part that a difference is", 15,
       [](Worksheet& sheet) {
         tampered(sheet, 14).ratio = Fraction{1, 2};
       }},
      {"another operation", 3, [](Worksheet& sheet) { tampered(sheet, 2).operation = Operation::sum; }},
      {"another source", 3, [](Worksheet& sheet) { tampered_operand(sheet, sheet.line(3), 0) = 2; }},
      {"no source", 3, [](Worksheet& sheet) { tampered_operand(sheet, sheet.line(3), 0) = 0; }},
      {"itself as source", 16, [](Worksheet& sheet) { tampered_operand(sheet, sheet.line(16), 0) = 16; }},
      {"a later line", 16, [](Worksheet& sheet) { tampered_operand(sheet, sheet.line(16), 0) = 17; }},
      {"a line that is not there", 14,
       [](Worksheet& sheet) { tampered_operand(sheet, sheet.line(14), 2) = 99; }},
      {"a source less", 14, [](Worksheet& sheet) { tampered(sheet, 13).operands = 2; }},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(tamper(row.change) == row.wrong);
  }
}
