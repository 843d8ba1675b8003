#include "format.hpp"

#include <algorithm>
#include <array>

#include <fmt/compile.h>
#include <fmt/format.h>

#include "cmcalc/written.hpp"

namespace cmcalc::format {

void append_pounds(std::string& out, Money amount)
{
  const bool negative = amount < Money{};
  const std::int64_t pence = whole_pence(to_penny(negative ? Money{} - amount : amount));
  fmt::format_to(std::back_inserter(out), FMT_COMPILE("{}{}.{:02}"), negative ? "-" : "", pence / 100,
                 pence % 100);
}

std::string money(Money amount)
{
  const bool negative = amount < Money{};
  const std::int64_t pence = whole_pence(to_penny(negative ? Money{} - amount : amount));
  return fmt::format("{}£{}.{:02}", negative ? "−" : "", grouped(static_cast<std::uint64_t>(pence) / 100),
                     pence % 100);
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

void append_quoted(std::string& out, std::string_view text)
{
  out += '"';
  for (const char c : text) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
        } else {
          out += c;
        }
    }
  }
  out += '"';
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

std::string_view name(Rate rate)
{
  static constexpr std::array<std::string_view, 7> names = {"nil",        "flat",    "reduced", "basic",
                                                            "basic_plus", "default", "none"};
  return names[static_cast<std::size_t>(rate)];
}

std::string_view name(IncomeBasis basis)
{
  static constexpr std::array<std::string_view, 6> names = {"stated",    "historic", "current",
                                                            "estimated", "default",  "not_needed"};
  return names[static_cast<std::size_t>(basis)];
}

std::string_view name(Jurisdiction jurisdiction) { return jurisdiction == Jurisdiction::gb ? "GB" : "NI"; }

}  // namespace cmcalc::format
