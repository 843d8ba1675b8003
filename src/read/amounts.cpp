#include "read/amounts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cmcalc/case.hpp"

namespace cmcalc {

namespace {

constexpr int most_exponent = 1'000'000'000;  // beyond this every exponent means the same

/// A number as people write it, taken apart: "£1,234.50", "+5", "1e2", "412,50".
struct Loose {
  bool negative = false;
  bool exponent_used = false;
  int exponent = 0;
  std::string digits;            ///< all of them, without the point
  std::size_t whole_digits = 0;  ///< how many of them stand before the point

  /// The digit `place` places after the decimal point (from 1), or before it (from 0 down).
  [[nodiscard]] char digit(std::int64_t place) const
  {
    const std::int64_t index = point() + place - 1;
    return index >= 0 && index < size() ? digits[static_cast<std::size_t>(index)] : '0';
  }
  [[nodiscard]] std::int64_t point() const { return static_cast<std::int64_t>(whole_digits) + exponent; }
  [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(digits.size()); }
  [[nodiscard]] std::int64_t leading_zeros() const
  {
    return static_cast<std::int64_t>(std::min(digits.find_first_not_of('0'), digits.size()));
  }
  [[nodiscard]] std::size_t decimals() const { return digits.size() - whole_digits; }
  [[nodiscard]] bool zero() const { return leading_zeros() == size(); }
  [[nodiscard]] bool too_large() const
  {
    return !zero() && point() - leading_zeros() > static_cast<std::int64_t>(most_pound_digits);
  }
  /// Pence, cut off at the whole penny. @pre !too_large()
  [[nodiscard]] std::int64_t pence() const
  {
    std::int64_t pence = 0;
    for (std::int64_t place = 1 - static_cast<std::int64_t>(most_pound_digits); place <= 2; ++place) {
      pence = pence * 10 + (digit(place) - '0');
    }
    return pence;
  }
  /// Whether anything follows the pence.
  [[nodiscard]] bool more_than_pence() const
  {
    const std::int64_t from = std::clamp<std::int64_t>(point() + 2, 0, size());
    return digits.find_first_not_of('0', static_cast<std::size_t>(from)) != std::string::npos;
  }
};

/// Reads from the front of a text.
class Front {
 public:
  explicit Front(std::string_view text) : text_{text} {}

  bool take(std::string_view expected)
  {
    if (text_.substr(0, expected.size()) != expected) return false;
    text_.remove_prefix(expected.size());
    return true;
  }
  void skip_space()
  {
    while (take(" ") || take("\t") || take("\u00a0")) {
    }
  }
  std::string_view take_while(bool (*wanted)(char))
  {
    std::size_t end = 0;
    while (end < text_.size() && wanted(text_[end])) ++end;
    const std::string_view taken = text_.substr(0, end);
    text_.remove_prefix(end);
    return taken;
  }
  [[nodiscard]] bool empty() const { return text_.empty(); }

 private:
  std::string_view text_;
};

/// Whether `whole` has its separators only between groups of three digits.
bool grouped_by(char separator, std::string_view whole)
{
  const std::size_t first = whole.find(separator);
  if (first == 0 || first > 3 || first == std::string_view::npos) return false;
  for (std::size_t at = first; at < whole.size(); at += 4) {
    const std::string_view group = whole.substr(at + 1, 3);
    if (whole[at] != separator || group.size() != 3 || !std::all_of(group.begin(), group.end(), is_digit))
      return false;
  }
  return true;
}

/// Takes figures with points and commas apart; false where it is not plain which of them is the decimal
/// point.
bool split(std::string_view figures, Loose& loose)
{
  const std::size_t last = figures.find_last_of(".,");
  if (last == std::string_view::npos) {
    loose.digits = figures;
    loose.whole_digits = figures.size();
    return true;
  }
  const std::size_t decimals = figures.size() - last - 1;
  const bool only_separators = figures[last] == ',' && grouped_by(',', figures);
  const std::string_view whole = only_separators ? figures : figures.substr(0, last);
  // 412,50 has a decimal comma; 4,1250 could be anything.
  if (!only_separators && figures[last] == ',' && decimals != 1 && decimals != 2) return false;
  const char separator = figures[last] == ',' && !only_separators ? '.' : ',';
  const bool plain = std::all_of(whole.begin(), whole.end(), is_digit);
  if (!plain && !grouped_by(separator, whole)) return false;
  std::copy_if(figures.begin(), figures.end(), std::back_inserter(loose.digits), is_digit);
  loose.whole_digits = loose.digits.size() - (only_separators ? 0 : decimals);
  return !loose.digits.empty();
}

bool read_exponent(Front& front, Loose& loose)
{
  if (!front.take("e") && !front.take("E")) return true;
  loose.exponent_used = true;
  const bool down = front.take("-");
  if (!down) front.take("+");
  const std::string_view digits = front.take_while(is_digit);
  for (const char c : digits) {
    if (loose.exponent < most_exponent / 10)
      loose.exponent = loose.exponent * 10 + (c - '0');
    else
      loose.exponent = most_exponent;
  }
  if (down) loose.exponent = -loose.exponent;
  return !digits.empty();
}

std::optional<Loose> loosely(std::string_view text)
{
  Loose loose;
  Front front{text};
  const auto signs_and_marks = [&] {
    for (bool more = true; more;) {
      front.skip_space();
      const bool minus = front.take("-") || front.take("\u2212");
      loose.negative = loose.negative || minus;
      more = minus || front.take("+") || front.take("£") || front.take("GBP");
    }
  };
  signs_and_marks();
  const std::string_view figures =
      front.take_while([](char c) { return is_digit(c) || c == '.' || c == ','; });
  if (figures.empty() || !split(figures, loose) || !read_exponent(front, loose)) return std::nullopt;
  front.skip_space();
  if (!front.take("£") && !front.take("GBP")) front.take("pounds");
  front.skip_space();
  if (!front.empty()) return std::nullopt;
  return loose;
}

/// "412" or "412.50"
std::string plain_amount(std::int64_t pence)
{
  return pence % 100 == 0 ? fmt::format("{}", pence / 100)
                          : fmt::format("{}.{:02}", pence / 100, pence % 100);
}

std::string with_pence(std::int64_t pence) { return fmt::format("{}.{:02}", pence / 100, pence % 100); }

Problem not_whole_pence(const Loose& loose, const Given& given)
{
  const std::int64_t pence = loose.pence();
  const ArgumentValue lower{Argument::lower, ToWrite{with_pence(pence)}};
  const ArgumentValue upper{Argument::upper, ToWrite{with_pence(pence + 1)}};
  if (loose.exponent_used) return {Message::part_of_a_penny, {{Argument::given, given}, lower, upper}};
  const ArgumentValue decimals{Argument::decimals, static_cast<std::int64_t>(loose.decimals())};
  if (loose.more_than_pence()) {
    return {Message::too_many_decimals, {{Argument::given, given}, decimals, lower, upper}};
  }
  return {Message::zeros_after_pence,
          {{Argument::given, given}, decimals, {Argument::meant, ToWrite{with_pence(pence)}}}};
}

}  // namespace

std::optional<std::int64_t> count_of(std::string_view text)
{
  constexpr std::size_t most_digits = 18;
  const bool leading_zero = text.size() > 1 && text.front() == '0';
  if (text.empty() || text.size() > most_digits || leading_zero) return std::nullopt;
  std::int64_t count = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    count = count * 10 + digit_of(c);
  }
  return count;
}

std::optional<std::int64_t> pence_of(std::string_view text)
{
  const std::size_t point = std::min(text.find('.'), text.size());
  const auto pounds = count_of(text.substr(0, point));
  if (!pounds || point > most_pound_digits) return std::nullopt;
  if (point == text.size()) return *pounds * 100;
  const std::string_view decimals = text.substr(point + 1);
  if (decimals.empty() || decimals.size() > 2) return std::nullopt;
  if (!std::all_of(decimals.begin(), decimals.end(), is_digit)) return std::nullopt;
  const std::int64_t tenths = digit_of(decimals.front());
  const std::int64_t hundredths = decimals.size() == 2 ? digit_of(decimals.back()) : 0;
  return *pounds * 100 + tenths * 10 + hundredths;
}

Problem not_an_amount(std::string_view text, bool as_text)
{
  const Given given{text, as_text ? Given::Form::text : Given::Form::plain};
  const std::optional<Loose> loose = loosely(text);
  if (!loose) return {Message::amount_unreadable, {{Argument::given, given}}};
  if (loose->negative) {
    return {loose->zero() ? Message::minus_zero : Message::amount_negative, {{Argument::given, given}}};
  }
  const bool at_most = !loose->too_large() && loose->pence() == most_money.pence.num();
  if (loose->too_large() || (at_most && loose->more_than_pence())) {
    return {Message::amount_too_large, {{Argument::given, given}, {Argument::most, most_money}}};
  }
  if (loose->more_than_pence() || (!loose->exponent_used && loose->decimals() > 2))
    return not_whole_pence(*loose, given);
  return {Message::amount_not_plain,
          {{Argument::given, given}, {Argument::meant, ToWrite{plain_amount(loose->pence())}}}};
}

Problem not_a_count(std::string_view text)
{
  const ArgumentValue given{Argument::given, Given{text, Given::Form::plain}};
  if (std::all_of(text.begin(), text.end(), is_digit)) return {Message::count_far_too_large, {given}};
  const std::optional<Loose> loose = loosely(text);
  if (!loose || loose->too_large()) return {Message::count_unreadable, {given}};
  if (loose->negative && !loose->zero()) return {Message::count_negative, {given}};
  const std::int64_t whole = loose->pence() / 100;
  const bool exact = loose->pence() % 100 == 0 && !loose->more_than_pence();
  if (exact) return {Message::count_not_plain, {given, {Argument::meant, whole}}};
  return {Message::count_between, {given, {Argument::lower, whole}, {Argument::upper, whole + 1}}};
}

bool looks_like_a_number(std::string_view text) { return loosely(text).has_value(); }

Problem count_as_text(std::string_view text)
{
  const ArgumentValue given{Argument::given, Given{text}};
  const std::optional<std::int64_t> meant = count_of(text);
  if (!meant) return {Message::unreadable_count_in_quotes, {given}};
  return {Message::count_in_quotes, {given, {Argument::meant, *meant}}};
}

}  // namespace cmcalc
