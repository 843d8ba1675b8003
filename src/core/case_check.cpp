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

/// std::to_string for whole numbers of 128 bits, which it does not know.
std::string digits(Int128 number)
{
  std::string text;
  const bool negative = number < 0;
  do {
    const auto digit = static_cast<int>(number % 10);  // negative for negative numbers
    text += static_cast<char>('0' + (digit < 0 ? -digit : digit));
    number /= 10;
  } while (number != 0);
  if (negative) text += '-';
  std::reverse(text.begin(), text.end());
  return text;
}

/// A whole number of pence as pounds: "-412.50". The sign comes first, which a division would lose.
std::string pounds_text(Int128 pence)
{
  std::string text = digits(pence);
  const bool negative = text.front() == '-';
  if (negative) text.erase(0, 1);
  if (text.size() < 3) text.insert(0, 3 - text.size(), '0');
  text.insert(text.size() - 2, 1, '.');
  return negative ? "-" + text : text;
}

/// An amount as it was written: in pounds, or a fraction of pence if these are not whole.
std::string amount_text(Int128 num, Int128 den)
{
  return num % den == 0 ? pounds_text(num / den) : digits(num) + "/" + digits(den) + " pence";
}

/// How many bytes of UTF-8 at the beginning of `text` are a character that a terminal would obey, or that
/// reverses or hides what follows it; 0 if the first is none of these.
std::size_t invisible_bytes(std::string_view text)
{
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  if (byte(0) < ' ' || byte(0) == 0x7F) return 1;
  if (text.size() > 1 && byte(0) == 0xC2 && byte(1) < 0xA0) return 2;  // U+0080 to U+009F
  if (text.size() < 3) return 0;
  const bool marks = byte(0) == 0xE2 && byte(1) == 0x80 &&
                     ((byte(2) >= 0x8B && byte(2) <= 0x8F) || (byte(2) >= 0xA8 && byte(2) <= 0xAE));
  const bool operators = byte(0) == 0xE2 && byte(1) == 0x81 && byte(2) >= 0xA0 && byte(2) <= 0xAF;
  return marks || operators || text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

std::string named(std::string_view key) { return "\"" + std::string{key} + "\""; }

}  // namespace

std::string Place::pointer() const
{
  if (parent_ == nullptr) return {};
  std::string text = parent_->pointer();
  text += '/';
  return key_.empty() ? text + std::to_string(index_) : text.append(key_);
}

std::string quoted(std::string_view text)
{
  constexpr std::size_t most_bytes = 40;
  std::size_t size = std::min(text.size(), most_bytes);
  while (size < text.size() && size > 0 && continues_character(text[size])) --size;
  std::string shown;
  for (std::string_view rest = text.substr(0, size); !rest.empty();) {
    const std::size_t invisible = invisible_bytes(rest);
    shown += invisible > 0 ? ' ' : rest.front();
    rest.remove_prefix(std::max<std::size_t>(invisible, 1));
  }
  return named(size < text.size() ? shown + "..." : shown);
}

void Checker::report(ErrorId id, const Place& where, std::string problem, std::string remedy)
{
  Problem found;
  found.id = id;
  found.pointer = where.pointer();
  found.problem = std::move(problem);
  found.remedy = std::move(remedy);
  problems_.push_back(std::move(found));
}

void Checker::report_missing(const Place& object, std::string_view key, std::string_view owner,
                             std::string_view remedy)
{
  report(ErrorId::missing_key, object / key, std::string{owner} + " has no " + named(key) + ".",
         std::string{remedy});
}

void Checker::report_count(std::int64_t count, const Place& object, std::string_view key, Range range)
{
  const std::string bounds = "from " + std::to_string(range.least) + " to " + std::to_string(range.most);
  report(ErrorId::count_out_of_range, object / key,
         named(key) + " is " + std::to_string(count) + ", but can only be " + bounds + ".",
         "Write a whole number " + bounds + " for " + named(key) + ".");
}

void Checker::report_length(std::size_t size, const Place& object, std::string_view key, Range range)
{
  const std::string most = std::to_string(range.most);
  if (size == 0) {
    report(ErrorId::wrong_length, object / key, named(key) + " is an empty list.",
           "Write " + std::to_string(range.least) + " to " + most + " entries in " + named(key) + ".");
    return;
  }
  const std::size_t too_many = size - static_cast<std::size_t>(range.most);
  report(ErrorId::wrong_length, object / key,
         named(key) + " has " + std::to_string(size) + " entries, and " + most + " is the most.",
         "Take " + std::to_string(too_many) + " out of " + named(key) + ", so that " + most + " are left.");
}

bool Checker::odd_amount(Money amount, const Place& object, std::string_view key)
{
  const Place where = object / key;
  const Int128 num = amount.pence.num();
  const Int128 den = amount.pence.den();
  const Int128 pence = num / den;  // whole pence; never multiplied, so that nothing can overflow
  if (num < 0) {
    report(ErrorId::amount_negative, where, amount_text(num, den) + " is below nil, and no amount is.",
           "Write 0.00 where there was a loss or nothing, or the amount without its minus sign.");
    return false;
  }
  if (num % den != 0) {
    report(ErrorId::amount_not_whole_pence, where, amount_text(num, den) + " is not a whole number of pence.",
           "Write " + pounds_text(pence) + " or " + pounds_text(pence + 1) + ".");
    return false;
  }
  if (pence <= most_money.pence.num()) return true;
  const std::string most = pounds_text(most_money.pence.num());
  report(ErrorId::amount_too_large, where, pounds_text(pence) + " is above " + most + ", the largest amount.",
         "Write an amount up to " + most + "; if these are pence, write them as pounds.");
  return false;
}

void Checker::odd_text(const std::string& text, const Place& object, std::string_view key, std::size_t most)
{
  const Place where = object / key;
  const std::string name = named(key);
  if (text.empty()) {
    report(ErrorId::empty_text, where, name + " is an empty text.",
           "Write at least one character for " + name + ", or delete the key.");
    return;
  }
  const std::size_t length = characters(text);
  if (length <= most) return;
  report(ErrorId::text_too_long, where,
         quoted(text) + " has " + std::to_string(length) + " characters, and " + std::to_string(most) +
             " is the most for " + name + ".",
         "Shorten " + name + " by " + std::to_string(length - most) + ", to " + std::to_string(most) +
             " characters.");
}

void Checker::span(const Period& period, const Place& object)
{
  const Place where = object / "period";
  has_spans_ = true;
  const bool from = needed(period.from, where, "from", "This period",
                           "Add \"from\", the first day of the period, like \"2024-04-01\".");
  const bool to = needed(period.to, where, "to", "This period",
                         "Add \"to\", the last day of the period, which is included, like \"2025-03-31\".");
  if (!from || !to) return;
  const int days = period.to->days_since(*period.from) + 1;  // both days are included
  if (days < 1) {
    report(ErrorId::period_reversed, where,
           "The period ends on " + period.to->iso() + ", before it begins on " + period.from->iso() + ".",
           "Write \"from\": \"" + period.to->iso() + "\" and \"to\": \"" + period.from->iso() +
               "\", if they were exchanged.");
  } else if (days > most_span_days) {
    const std::string most = std::to_string(most_span_days);
    report(ErrorId::period_too_long, where,
           "The period from " + period.from->iso() + " to " + period.to->iso() + " has " +
               std::to_string(days) + " days, and " + most + " is the most.",
           "Write a period of at most " + most + " days, with the amount for it.");
  }
}

std::optional<ChildAges> Checker::child_ages()
{
  if (!day_ || !jurisdiction_) return std::nullopt;
  if (!child_ages_looked_up_) {
    child_ages_looked_up_ = true;
    const TableEntry* const child = tables_.entry(Parameter::child_age, *day_, *jurisdiction_);
    const TableEntry* const young_person =
        tables_.entry(Parameter::child_young_person_age, *day_, *jurisdiction_);
    const auto years = [](const TableEntry& entry) { return static_cast<int>(entry.values[0].num()); };
    if (child != nullptr && young_person != nullptr) {
      child_ages_ = {years(*child), years(*young_person)};
    }
  }
  return child_ages_;
}

}  // namespace cmcalc::checks
