#include "read/ranges.hpp"

#include <charconv>
#include <string>

#include "read/changes.hpp"
#include "read/words/amounts.hpp"
#include "text/wording.hpp"

namespace cmcalc {

namespace {

/// The parts of a range, as they were written.
struct Parts {
  std::string_view name;
  std::string_view from;
  std::string_view to;
  std::string_view step;    ///< empty if there is none
  std::string_view period;  ///< "/year", of pay
};

std::optional<Parts> parts_of(std::string_view text)
{
  Parts parts;
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos) return std::nullopt;
  parts.name = text.substr(0, equals);
  std::string_view rest = text.substr(equals + 1);
  const std::size_t dots = rest.find("..");
  if (dots == std::string_view::npos) return std::nullopt;
  parts.from = rest.substr(0, dots);
  rest.remove_prefix(dots + 2);
  if (const std::size_t colon = rest.rfind(':'); colon != std::string_view::npos) {
    parts.step = rest.substr(colon + 1);
    if (parts.step.empty()) return std::nullopt;
    rest = rest.substr(0, colon);
  }
  if (const std::size_t slash = rest.find('/'); parts.name == "income" && slash != std::string_view::npos) {
    parts.period = rest.substr(slash);
    rest = rest.substr(0, slash);
  }
  parts.to = rest;
  if (parts.from.empty() || parts.to.empty()) return std::nullopt;
  return parts;
}

/// The point that a change sets its fact to; nothing if that is not a count, an amount or a day.
std::optional<Point> point_of(const Change& change)
{
  if (const auto* const at_pointer = std::get_if<PointerChange>(&change)) {
    if (!at_pointer->value) return std::nullopt;
    return std::visit(
        [](const auto& value) -> std::optional<Point> {
          if constexpr (std::is_constructible_v<Point, decltype(value)> &&
                        !std::is_same_v<std::remove_cvref_t<decltype(value)>, bool>) {
            return Point{value};
          } else {
            return std::nullopt;
          }
        },
        *at_pointer->value);
  }
  const auto& named = std::get<NamedChange>(change);
  if (named.how != NamedChange::How::set) return std::nullopt;
  if (const auto* const pay = std::get_if<PayChange>(&named.value)) return pay->amount;
  if (const auto* const nights = std::get_if<Nights>(&named.value)) {
    if (nights->assumed || !nights->days.absent()) return std::nullopt;
    return *nights->count;
  }
  if (const auto* const number = std::get_if<std::int64_t>(&named.value)) return *number;
  if (const auto* const amount = std::get_if<Money>(&named.value)) return *amount;
  if (const auto* const day = std::get_if<Date>(&named.value)) return *day;
  return std::nullopt;
}

/// A whole number above zero; of an amount, the pence.
std::optional<std::int64_t> read_step(std::string_view text, bool of_amount)
{
  if (of_amount) {
    Problem ignored;
    const auto amount = words::read_amount(text, ignored);
    return amount && *amount != Money{} ? std::optional{whole_pence(*amount)} : std::nullopt;
  }
  std::int64_t step = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), step);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  return whole && step > 0 ? std::optional{step} : std::nullopt;
}

Problem reversed(std::string_view text, const Parts& parts)
{
  std::string meant = std::string{parts.name} + "=" + std::string{parts.to} + ".." + std::string{parts.from} +
                      std::string{parts.period};
  if (!parts.step.empty()) meant.append(":").append(parts.step);
  return {Message::range_reversed,
          {{Argument::given, Given{text}}, {Argument::meant, ToWrite{shown(meant)}}}};
}

}  // namespace

std::optional<FactRange> read_range(std::string_view text, Problem& problem)
{
  const auto parts = parts_of(text);
  if (!parts) {
    problem = {Message::range_malformed, {{Argument::given, Given{text}}}};
    return std::nullopt;
  }
  const auto change_to = [&](std::string_view value) {
    return read_change(std::string{parts->name} + "=" + std::string{value} + std::string{parts->period},
                       problem);
  };
  const auto first = change_to(parts->from);
  const auto last = first ? change_to(parts->to) : std::nullopt;
  if (!last) return std::nullopt;
  const auto from = point_of(*first);
  const auto to = point_of(*last);
  if (!from || !to || from->index() != to->index()) {
    problem = {Message::range_of_no_number,
               {{Argument::given, Given{text}}, {Argument::words, WordList{varied_names()}}}};
    return std::nullopt;
  }
  FactRange range{.name = std::string{parts->name}, .change = *first, .from = *from, .to = *to};
  if (const auto* const named = std::get_if<NamedChange>(&*first)) {
    if (const auto* const pay = std::get_if<PayChange>(&named->value)) range.unit = pay->unit;
  }
  const bool of_amount = std::holds_alternative<Money>(*from);
  constexpr std::int64_t pound = 100;
  range.step = of_amount ? pound : 1;
  if (!parts->step.empty()) {
    const auto step = read_step(parts->step, of_amount);
    if (!step) {
      problem = {Message::range_malformed, {{Argument::given, Given{text}}}};
      return std::nullopt;
    }
    range.step = *step;
  }
  if (*to < *from) {
    problem = reversed(text, *parts);
    return std::nullopt;
  }
  return range;
}

}  // namespace cmcalc
