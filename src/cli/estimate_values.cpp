#include "estimate_values.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "choices.hpp"
#include "cmcalc/case.hpp"
#include "cmcalc/written.hpp"

namespace cmcalc::cli {

namespace {

std::string joined(const std::vector<std::string_view>& words)
{
  std::string all;
  for (const std::string_view word : words) all.append(all.empty() ? "" : ", ").append(word);
  return all;
}

/// Sets what is wrong, for a `return complain(…)`.
std::nullopt_t complain(Problem& problem, ErrorId id, std::string what, std::string remedy)
{
  problem.id = id;
  problem.problem = std::move(what);
  problem.remedy = std::move(remedy);
  return std::nullopt;
}

/// An amount before `rest`: "/year", "@2024-25".
std::optional<Money> amount_before(std::string_view amount, std::string_view rest, Problem& problem)
{
  const auto read = read_amount(amount, problem);
  // "Write 36000." becomes "Write 36000/year.", so that it can be typed as it stands.
  std::string& remedy = problem.remedy;
  const bool plain = remedy.starts_with("Write ") && remedy.ends_with('.') &&
                     remedy.find_first_not_of("0123456789.", 6) == std::string::npos;
  if (!read && plain) remedy.insert(remedy.size() - 1, rest);
  return read;
}

std::optional<PeriodUnit> read_period(std::string_view text, Problem& problem)
{
  const auto periods = choices::periods();
  std::string hyphened{text};
  std::replace(hyphened.begin(), hyphened.end(), '_', '-');
  const auto found = std::find(periods.begin(), periods.end(), hyphened);
  if (found != periods.end()) return static_cast<PeriodUnit>(found - periods.begin());
  const auto near = nearest_words(text, words_of<PeriodUnit>());
  std::string remedy = fmt::format("Write one of {}.", joined(periods));
  if (near.size() == 1) {
    const auto at = std::find(words_of<PeriodUnit>().begin(), words_of<PeriodUnit>().end(), near.front());
    remedy =
        fmt::format("Write {} if that is meant, otherwise one of {}.",
                    periods[static_cast<std::size_t>(at - words_of<PeriodUnit>().begin())], joined(periods));
  }
  return complain(problem, ErrorId::unknown_value, fmt::format("\"{}\" is not a period.", text),
                  std::move(remedy));
}

/// The number of children of one receiving parent.
std::optional<std::size_t> read_number_of_children(std::string_view text, Problem& problem)
{
  const auto count = read_count(text, problem);
  if (!count) return std::nullopt;
  if (*count >= 1 && *count <= most_children) return static_cast<std::size_t>(*count);
  return complain(problem, ErrorId::count_out_of_range,
                  fmt::format("{} is not a number of children from 1 to {}.", *count, most_children),
                  "Write how many children one receiving parent has in this case.");
}

}  // namespace

std::optional<Pay> read_pay(std::string_view text, Problem& problem)
{
  const std::size_t slash = text.rfind('/');
  if (slash == std::string_view::npos) {
    Problem of_amount;
    const bool plain = read_amount(text, of_amount).has_value();
    return complain(problem, ErrorId::missing_key,
                    fmt::format("\"{}\" does not say what period it is for.", text),
                    fmt::format("Write {0}/year if it is for a year; the others are {1}.",
                                plain ? text : "36000", "week, fortnight, four-weeks, month and quarter"));
  }
  const std::string_view period = text.substr(slash + 1);
  const auto amount = amount_before(text.substr(0, slash), text.substr(slash), problem);
  if (!amount) return std::nullopt;
  const auto unit = read_period(period, problem);
  if (!unit) return std::nullopt;
  return Pay{*amount, *unit};
}

std::optional<HmrcPay> read_hmrc(std::string_view text, Problem& problem)
{
  const std::size_t at = text.find('@');
  const auto amount = amount_before(text.substr(0, at), text.substr(std::min(at, text.size())), problem);
  if (!amount) return std::nullopt;
  if (at == std::string_view::npos) return HmrcPay{*amount, std::nullopt};
  const auto year = read_tax_year(text.substr(at + 1), problem);
  if (!year) return std::nullopt;
  return HmrcPay{*amount, year};
}

std::optional<Nights> read_nights(std::string_view text, Problem& problem)
{
  Nights nights;
  if (text == "assumed") {
    nights.assumed = true;
    return nights;
  }
  const std::size_t slash = text.find('/');
  const auto count = read_count(text.substr(0, slash), problem);
  if (!count) return std::nullopt;
  nights.count = *count;
  if (slash == std::string_view::npos) return nights;
  const auto days = read_count(text.substr(slash + 1), problem);
  if (!days) return std::nullopt;
  nights.days = *days;
  return nights;
}

std::optional<std::vector<Fact<Nights>>> read_children(std::string_view text, Problem& problem)
{
  const auto children = read_number_of_children(text, problem);
  if (!children) return std::nullopt;
  return std::vector<Fact<Nights>>(*children);
}

std::optional<std::vector<Fact<Nights>>> read_receiving_parent(std::string_view text, Problem& problem)
{
  const std::size_t colon = text.find(':');
  const auto children = read_number_of_children(text.substr(0, colon), problem);
  if (!children) return std::nullopt;
  std::vector<Fact<Nights>> all;
  for (std::size_t from = colon; from < text.size();) {
    const std::size_t comma = std::min(text.find(',', from + 1), text.size());
    const auto nights = read_nights(text.substr(from + 1, comma - from - 1), problem);
    if (!nights) return std::nullopt;
    all.emplace_back(*nights);
    from = comma;
  }
  if (all.size() <= 1)
    return std::vector<Fact<Nights>>(*children, all.empty() ? Fact<Nights>{} : all.front());
  if (all.size() == *children) return all;
  return complain(problem, ErrorId::wrong_length,
                  fmt::format("{} numbers of nights are given for {} children.", all.size(), *children),
                  "Write one number of nights for all children, or one for each.");
}

}  // namespace cmcalc::cli
