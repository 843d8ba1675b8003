#include "text/format.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include <fmt/format.h>

#include "cmcalc/digits.hpp"

namespace cmcalc::format {

namespace {

using Block = std::uint64_t;

constexpr Block each_byte = digits::each_of_eight;
constexpr Block top_bits = each_byte << 7;

/// Of eight bytes those that may not stand in a JSON string as they are: control characters, quotation marks
/// and backslashes; none is 0. All of these are ASCII, and what is less than nothing has its top bit set.
constexpr Block needing_escape(Block bytes)
{
  const Block quotation_mark = (bytes ^ each_byte * '"') - each_byte;
  const Block backslash = (bytes ^ each_byte * '\\') - each_byte;
  const Block control = bytes - each_byte * ' ';
  return (quotation_mark | backslash | control) & ~bytes & top_bits;
}

/// Copies `text`, of a block or more, to `to`; the last block overlaps the one before.
/// @return whether nothing in it needs an escape
[[gnu::noinline]] bool copy_plain(char* to, std::string_view text)
{
  const std::size_t last = text.size() - sizeof(Block);
  const auto copy = [&](std::size_t at) {
    Block bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    std::memcpy(to + at, &bytes, sizeof bytes);
    return needing_escape(bytes);
  };
  Block escapes = copy(0) | copy(last);
  for (std::size_t at = sizeof(Block); at < last; at += sizeof(Block)) escapes |= copy(at);
  return escapes == 0;
}

/// Puts the escape of `c` at `to`. @return where the next goes, at most 6 bytes on
[[gnu::cold]] char* put_escape(char* to, char c)
{
  static constexpr std::string_view hexadecimal = "0123456789abcdef";
  const auto code = static_cast<unsigned char>(c);
  const auto escape = [&](char letter) {
    to[0] = '\\';
    to[1] = letter;
    return to + 2;
  };
  switch (c) {
    case '"': return escape('"');
    case '\\': return escape('\\');
    case '\n': return escape('n');
    case '\r': return escape('r');
    case '\t': return escape('t');
    default: break;
  }
  to[0] = '\\';
  to[1] = 'u';
  to[2] = '0';
  to[3] = '0';
  to[4] = hexadecimal[code >> 4];
  to[5] = hexadecimal[code & 0xF];
  return to + 6;
}

/// Puts `c` at `to`, with an escape if it needs one. @return where the next goes
char* put_escaped(char* to, char c)
{
  const bool control = static_cast<unsigned char>(c) < ' ';
  if (control || c == '"' || c == '\\') return put_escape(to, c);
  *to = c;
  return to + 1;
}

}  // namespace

char* put_number(char* to, std::uint64_t number)
{
  if (number >= 100) return digits::put_two(put_number(to, number / 100), number % 100);
  if (number >= 10) return digits::put_two(to, number);
  *to = static_cast<char>('0' + number);
  return to + 1;
}

namespace {

/// Puts pounds of five digits or more and what comes behind them.
[[gnu::noinline]] char* put_many_pounds(char* to, std::uint64_t pounds, std::uint64_t pence)
{
  to = put_number(to, pounds);
  *to = '.';
  return digits::put_two(to + 1, pence);
}

/// Puts an amount below nil, with its sign.
[[gnu::noinline, gnu::cold]] char* put_negative_pounds(char* to, const Money& amount)
{
  *to = '-';
  return put_pounds(to + 1, Money{-amount.pence});
}

}  // namespace

char* put_pounds(char* to, const Money& amount)
{
  if (amount.pence.is_negative()) return put_negative_pounds(to, amount);
  const auto all_pence = static_cast<std::uint64_t>(whole_pence(to_penny(amount)));
  const std::uint64_t pounds = all_pence / 100;
  const std::uint64_t pence = all_pence % 100;
  if (pounds > 9999) return put_many_pounds(to, pounds, pence);
  // Most amounts: "0012.50" side by side, put less its noughts in front. How many digits there are is chance,
  // and to ask for each would take longer than to put them all.
  const std::uint64_t text = digits::pairs[pounds / 100] |                       //
                             std::uint64_t{digits::pairs[pounds % 100]} << 16 |  //
                             std::uint64_t{'.'} << 32 |                          //
                             std::uint64_t{digits::pairs[pence]} << 40;
  const std::size_t noughts =
      std::size_t{pounds < 10} + std::size_t{pounds < 100} + std::size_t{pounds < 1000};
  digits::put(to, text >> (8 * noughts));
  return to + 7 - noughts;
}

char* put_quoted(char* to, std::string_view text)
{
  *to++ = '"';
  if (text.size() >= sizeof(Block) && copy_plain(to, text)) {
    to += text.size();
  } else {
    for (const char c : text) to = put_escaped(to, c);
  }
  *to++ = '"';
  return to;
}

void append_pounds(std::string& out, Money amount)
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
  std::array<char, 3> decimals{'.'};
  digits::put_two(decimals.data() + 1, pence % 100);
  return (negative ? "−£" : "£") + grouped(pence / 100).append(decimals.data(), decimals.size());
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
  return fmt::format("{}{} %", exact ? "" : "about ", digits);
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
  const auto hundredths = static_cast<std::int64_t>(detail::divide(lowest.num() * 100, lowest.den()).whole);
  return fmt::format("{}.{:02}{}", hundredths / 100, hundredths % 100,
                     Fraction{hundredths, 100} == lowest ? "" : "…");
}

std::string date(Date day)
{
  static constexpr std::array<std::string_view, 12> months = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  return fmt::format("{} {} {}", day.day(), months[day.month() - 1], day.year());
}

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
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace cmcalc::format
