// Any bytes as an amount, a period, nights, a day or a code in words. Nothing may crash or throw; a text
// is understood, and then its canonical form is too, or it has a problem with sentences.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cmcalc/case.hpp"
#include "fuzz.hpp"
#include "read/values.hpp"
#include "read/words/amounts.hpp"
#include "read/words/codes.hpp"
#include "read/words/days.hpp"
#include "read/words/nights.hpp"
#include "write/problems.hpp"

namespace {

using namespace cmcalc;
using fuzz::require;

/// What `read` makes of `text`; if nothing, that it says why.
template <typename Read>
auto value_of(std::string_view text, Read read)
{
  Problem problem;
  auto value = read(text, problem);
  if (value) return value;
  const Sentences sentences = sentences_of(problem, FactNames{Reader::options});
  require(!sentences.problem.empty() && !sentences.remedy.empty(), "a problem has sentences", text);
  require(sentences.problem.find('{') == std::string::npos || text.find('{') != std::string_view::npos,
          "a problem is filled in", sentences.problem);
  problem.pointer = "/";
  std::string written;
  write_error_text(written, {.file = "cmcalc"}, {problem});
  require(fuzz::is_plain(written), "what is printed of a problem is plain", written);
  return value;
}

void check_amount(Money amount)
{
  require(amount >= Money{} && amount <= most_money, "an amount is within the bounds");
  require(amount.pence.reduced().den() == 1, "an amount is whole pence");
}

void check_amounts(std::string_view text)
{
  const auto read_amount = [](std::string_view each, Problem& problem) {
    return words::read_amount(each, problem);
  };
  const auto read_year = [](std::string_view each, Problem& problem) {
    return words::read_tax_year_amount(each, problem);
  };
  if (const auto amount = value_of(text, read_amount)) {
    check_amount(*amount);
    require(value_of(words::plain(*amount), read_amount) == amount, "an amount is read again", text);
  }
  Problem problem;
  const auto strict = cmcalc::read_amount(text, problem);
  require(!strict || value_of(text, read_amount) == strict, "an amount of a case is the same here", text);
  if (const auto regular = value_of(text, words::read_regular_amount)) {
    check_amount(regular->amount);
    const std::string plain = words::plain(regular->amount) + "/" + words::plain(regular->unit);
    const auto again = value_of(plain, words::read_regular_amount);
    require(again && again->amount == regular->amount && again->unit == regular->unit,
            "a regular amount is read again", text);
  }
  if (const auto contribution = value_of(text, words::read_contribution)) {
    if (const auto* const part = std::get_if<words::PartOfPay>(&*contribution)) {
      require(part->ratio >= Fraction{0} && part->ratio <= Fraction{1}, "a part is not more than all", text);
      check_amount(words::part_of({most_money, PeriodUnit::week}, *part));
    }
  }
  if (const auto weekly = value_of(text, words::read_weekly_amount)) check_amount(*weekly);
  if (const auto year = value_of(text, read_year)) {
    check_amount(year->amount);
    const std::string tax_year = year->tax_year ? "@" + year->tax_year->text() : "";
    const auto again = value_of(words::plain(year->amount) + tax_year, read_year);
    require(again && again->amount == year->amount && again->tax_year == year->tax_year,
            "an amount of a tax year is read again", text);
  }
}

void check_nights(std::string_view text)
{
  if (const auto nights = value_of(text, words::read_nights)) {
    const std::string plain = words::plain(*nights);
    const auto again = value_of(plain, words::read_nights);
    require(again && words::plain(*again) == plain, "nights are read again", plain);
  }
  constexpr std::size_t children = 3;
  const auto of_children = value_of(text, [](std::string_view each, Problem& problem) {
    return words::read_nights_of_children(each, children, problem);
  });
  require(!of_children || of_children->size() == children, "each child has nights", text);
  if (const auto count = value_of(text, words::read_count)) {
    require(*count >= 0, "a count is not negative", text);
  }
  if (const auto count = value_of(text, words::read_number_of_children)) {
    require(*count >= 1 && *count <= most_children, "children are within the bounds", text);
  }
}

void check_days(std::string_view text)
{
  if (const auto day = value_of(text, words::read_day)) {
    require(value_of(day->iso(), words::read_day) == day, "a day is read again", text);
  }
  const auto of_case = Date::from_iso(text);
  require(!of_case || value_of(text, words::read_day) == of_case, "a day of a case is the same here", text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  check_amounts(text);
  check_nights(text);
  check_days(text);
  value_of(text, words::read_benefit);
  value_of(text, words::read_status);
  value_of(text, words::read_jurisdiction);
  return 0;
}
