#include "core/case_check.hpp"

#include <algorithm>
#include <utility>

namespace cmcalc::checks {

namespace {

/// Characters of a text in UTF-8: all bytes but those that continue a character.
bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::size_t characters(std::string_view text)
{
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) { return !continues_character(byte); }));
}

}  // namespace

void Checker::report(const Place& fact, Message message, std::vector<ArgumentValue> arguments)
{
  problems_.emplace_back(message, std::move(arguments)).pointer = fact.pointer();
}

void Checker::report_count(std::int64_t count, const Place& object, std::string_view key, Range range)
{
  report(object / key, Message::count_out_of_range,
         {{Argument::given, count}, {Argument::least, range.least}, {Argument::most, range.most}});
}

void Checker::report_length(std::size_t size, const Place& object, std::string_view key, Range range)
{
  const auto entries = static_cast<std::int64_t>(size);
  if (entries == 0) {
    report(object / key, Message::empty_list, {{Argument::least, range.least}, {Argument::most, range.most}});
    return;
  }
  report(
      object / key, Message::list_too_long,
      {{Argument::count, entries}, {Argument::most, range.most}, {Argument::excess, entries - range.most}});
}

bool Checker::odd_amount(Money amount, const Place& object, std::string_view key)
{
  const Place fact = object / key;
  const Int128 num = amount.pence.num();
  const Int128 den = amount.pence.den();
  const Int128 pence = num / den;  // whole pence; never multiplied, so that nothing can overflow
  if (num < 0) {
    report(fact, Message::amount_negative, {{Argument::given, amount}});
    return false;
  }
  if (num % den != 0) {
    report(fact, Message::part_of_a_penny,
           {{Argument::given, amount},
            {Argument::lower, Money{Fraction{pence}}},
            {Argument::upper, Money{Fraction{pence + 1}}}});
    return false;
  }
  if (pence <= most_money.pence.num()) return true;
  report(fact, Message::amount_too_large, {{Argument::given, amount}, {Argument::most, most_money}});
  return false;
}

void Checker::odd_text(const std::string& text, const Place& object, std::string_view key, std::size_t most)
{
  if (text.empty()) return report(object / key, Message::empty_text);
  const std::size_t length = characters(text);
  if (length <= most) return;
  report(object / key, Message::text_too_long,
         {{Argument::given, Given{text}},
          {Argument::count, static_cast<std::int64_t>(length)},
          {Argument::most, static_cast<std::int64_t>(most)},
          {Argument::excess, static_cast<std::int64_t>(length - most)}});
}

void Checker::span(const Period& period, const Place& object)
{
  const Place where = object / "period";
  has_spans_ = true;
  const bool from = needed(period.from, where, "from", Message::missing_first_day);
  const bool to = needed(period.to, where, "to", Message::missing_last_day);
  if (!from || !to) return;
  const std::int64_t days = period.to->days_since(*period.from) + 1;  // both days are included
  if (days < 1) {
    report(where, Message::period_reversed, {{Argument::from, *period.from}, {Argument::to, *period.to}});
  } else if (days > most_span_days) {
    report(where, Message::period_too_long,
           {{Argument::from, *period.from},
            {Argument::to, *period.to},
            {Argument::days, days},
            {Argument::most, std::int64_t{most_span_days}}});
  }
}

std::optional<ChildAges> Checker::child_ages()
{
  if (!day_ || !jurisdiction_) return std::nullopt;
  if (!child_ages_looked_up_) {
    child_ages_looked_up_ = true;
    child_ages_ = cmcalc::child_ages(tables_, *day_, *jurisdiction_);
  }
  return child_ages_;
}

}  // namespace cmcalc::checks
