#include "write/changes.hpp"

#include <algorithm>
#include <string_view>

#include "core/case_document.hpp"
#include "text/format.hpp"

namespace cmcalc {

namespace {

std::string amount(Money value)
{
  std::string text;
  format::append_pounds(text, value);
  return text;
}

/// "four-weeks"
std::string period(PeriodUnit unit)
{
  std::string text{word_of(unit)};
  std::replace(text.begin(), text.end(), '_', '-');
  return text;
}

std::string nights(const Nights& value)
{
  if (value.assumed) return "assumed";
  const std::string count = std::to_string(value.count.value_or(0));
  return value.days.stated() ? count + "/" + std::to_string(*value.days) : count;
}

struct ValueText {
  std::string operator()(std::monostate) const { return "none"; }
  std::string operator()(Money value) const { return amount(value); }
  std::string operator()(const PayChange& pay) const { return amount(pay.amount) + "/" + period(pay.unit); }
  std::string operator()(const Nights& value) const { return nights(value); }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(Benefit benefit) const { return std::string{text_of(benefit).code}; }
  std::string operator()(Date day) const { return day.iso(); }
};

std::string written_named(const NamedChange& change)
{
  std::string text{short_names[static_cast<std::size_t>(change.name)]};
  if (!change.parent.empty()) text += "@" + change.parent;
  if (!change.child.empty()) text += "/" + change.child;
  text += '=';
  if (change.how != NamedChange::How::set) text += change.how == NamedChange::How::add ? '+' : '-';
  return text + std::visit(ValueText{}, change.value);
}

}  // namespace

std::string written(const Change& change)
{
  if (const auto* const named = std::get_if<NamedChange>(&change)) return written_named(*named);
  const auto& [pointer, value] = std::get<PointerChange>(change);
  std::string text = pointer + "=";
  value ? write_fact(text, *value) : void(text += "null");
  return text;
}

std::string written(std::span<const Change> changes)
{
  std::string text;
  for (const Change& change : changes) text += (text.empty() ? "" : " ") + written(change);
  return text;
}

std::string written(const Point& point) { return std::visit(ValueText{}, point); }

}  // namespace cmcalc
