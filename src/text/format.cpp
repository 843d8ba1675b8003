#include "text/format.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "text/utf8.hpp"

namespace cmcalc::format {

namespace {

char* put_text(char* to, std::string_view text) { return std::copy(text.begin(), text.end(), to); }

/// Writes `c` to `to` as in a JSON string: at most 6 bytes.
char* put_escaped(char* to, char c)
{
  switch (c) {
    case '"': return put_text(to, "\\\"");
    case '\\': return put_text(to, "\\\\");
    case '\n': return put_text(to, "\\n");
    case '\r': return put_text(to, "\\r");
    case '\t': return put_text(to, "\\t");
    default: break;
  }
  const auto code = static_cast<unsigned char>(c);
  if (code < ' ') return fmt::format_to(to, "\\u{:04x}", code);
  *to = c;
  return to + 1;
}

/// Whether a character is drawn over the one before it: combining accents and enclosing marks, and the choice
/// of how an emoji looks.
constexpr bool is_without_width(char32_t code)
{
  const auto between = [&](char32_t first, char32_t last) { return code >= first && code <= last; };
  return between(0x300, 0x36F) || between(0x20D0, 0x20FF) || between(0xFE00, 0xFE0F) || code == 0x200D;
}

}  // namespace

char* put_number(char* to, std::uint64_t number)
{
  if (number >= 10) to = put_number(to, number / 10);
  *to = static_cast<char>('0' + number % 10);
  return to + 1;
}

char* put_pounds(char* to, const Money& amount)
{
  if (amount.pence.is_negative()) {
    *to = '-';
    return put_pounds(to + 1, {-amount.pence});
  }
  const auto pence = static_cast<std::uint64_t>(whole_pence(to_penny(amount)));
  to = put_number(to, pence / 100);
  *to++ = '.';
  to = put_number(to, pence % 100 / 10);
  return put_number(to, pence % 10);
}

char* put_quoted(char* to, std::string_view text)
{
  *to++ = '"';
  for (const char c : text) to = put_escaped(to, c);
  *to++ = '"';
  return to;
}

void append_pounds(std::string& out, const Money& amount)
{
  std::array<char, longest_pounds> text{};
  out.append(text.data(), put_pounds(text.data(), amount));
}

void append_quoted(std::string& out, std::string_view text)
{
  const std::size_t size = out.size();
  out.resize(size + longest_quoted(text));
  out.resize(static_cast<std::size_t>(put_quoted(out.data() + size, text) - out.data()));
}

std::string grouped(std::uint64_t number)
{
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

std::string money(Money amount)
{
  const bool negative = amount < Money{};
  const auto pence = static_cast<std::uint64_t>(whole_pence(to_penny(negative ? Money{} - amount : amount)));
  return fmt::format("{}£{}.{:02}", negative ? "−" : "", grouped(pence / 100), pence % 100);
}

std::string exact_money(Money amount)
{
  constexpr int decimals = 6;
  const Fraction scaled = amount.pence * Fraction{10'000};  // millionths of a pound
  const auto millionths = static_cast<std::int64_t>(scaled.num() / scaled.den());
  const bool exact = Fraction{millionths} == scaled;
  std::string digits = fmt::format("{:0{}}", millionths % 1'000'000, decimals);
  if (exact) {
    while (digits.size() > 2 && digits.back() == '0') digits.pop_back();
  } else {
    digits.resize(4);
  }
  return fmt::format("£{}.{}{}", grouped(static_cast<std::uint64_t>(millionths) / 1'000'000), digits,
                     exact ? "" : "…");
}

std::string percentage(Fraction ratio)
{
  const Fraction scaled = ratio * Fraction{10'000};  // hundredths of a per cent
  const auto hundredths = static_cast<std::int64_t>(scaled.num() / scaled.den());
  std::string digits = fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
  const bool exact = Fraction{hundredths} == scaled;
  while (exact && (digits.back() == '0' || digits.back() == '.')) {
    const bool point = digits.back() == '.';
    digits.pop_back();
    if (point) break;
  }
  return fmt::format("{}{}%", exact ? "" : "about ", digits);
}

std::string fraction(Fraction value)
{
  const Fraction lowest = value.reduced();
  const auto text = [](Int128 number) {
    std::string digits;
    const bool negative = number < 0;
    do {
      const int digit = static_cast<int>(number % 10);
      digits.insert(digits.begin(), static_cast<char>('0' + (negative ? -digit : digit)));
      number /= 10;
    } while (number != 0);
    return negative ? "-" + digits : digits;
  };
  return lowest.den() == 1 ? text(lowest.num()) : text(lowest.num()) + "/" + text(lowest.den());
}

std::string decimal(Fraction value)
{
  const Fraction lowest = value.reduced();
  if (lowest.den() == 1 || lowest < Fraction{1}) return fraction(lowest);
  const auto hundredths = static_cast<std::int64_t>(lowest.num() * 100 / lowest.den());
  return fmt::format("{}.{:02}{}", hundredths / 100, hundredths % 100,
                     Fraction{hundredths, 100} == lowest ? "" : "…");
}

std::string date(Date day) { return fmt::format("{} {} {}", day.day(), months[day.month() - 1], day.year()); }

std::string full_citation(Law law, Jurisdiction jurisdiction)
{
  const Citation& cited = citation(law, jurisdiction);
  return fmt::format("{} {}", text_of(cited.enactment).cited, cited.provision);
}

std::string short_citation(Law law, Jurisdiction jurisdiction)
{
  const Citation& cited = citation(law, jurisdiction);
  const bool main = cited.enactment == citation(Law::sch1_1, jurisdiction).enactment ||
                    cited.enactment == citation(Law::reg_34_1, jurisdiction).enactment;
  return main ? std::string{cited.provision} : full_citation(law, jurisdiction);
}

std::size_t columns(std::string_view text)
{
  // fmt pads to the width that a terminal gives text, two columns for wide characters and emoji: what it does
  // not add to as many columns as there are bytes is that width. It counts joiners and combining characters
  // as one.
  const std::size_t bytes = text.size();
  const std::size_t padded = fmt::formatted_size("{:<{}}", text, bytes);
  std::size_t width = 2 * bytes - padded;
  for (std::size_t at = 0; at < bytes; ++at) {
    if (is_without_width(utf8_at(text, at).code)) --width;
  }
  return width;
}

}  // namespace cmcalc::format
