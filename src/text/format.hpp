// How amounts, dates and ids look in every output. This only formats; nothing is worked out here.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "cmcalc/calculation.hpp"
#include "cmcalc/case.hpp"

namespace cmcalc::format {

// For writers of whole caseloads: each writes its text to `to`, which needs room for the longest, and returns
// the position after it.

/// "31200.00": pounds with two decimals, for machines; to the nearest penny if it is not exact.
char* put_pounds(char* to, const Money& amount);
inline constexpr std::size_t longest_pounds = 32;

char* put_number(char* to, std::uint64_t number);
inline constexpr std::size_t longest_number = 20;

/// A JSON string.
char* put_quoted(char* to, std::string_view text);
constexpr std::size_t longest_quoted(std::string_view text) { return 6 * text.size() + 2; }

/// Appends what put_pounds writes.
void append_pounds(std::string& out, const Money& amount);

/// Appends what put_quoted writes.
void append_quoted(std::string& out, std::string_view text);

/// "31,200": a whole number, for people.
[[nodiscard]] std::string grouped(std::uint64_t number);

/// "£31,200.00", for people.
[[nodiscard]] std::string money(Money amount);

/// "£199.9989…": as many decimals as it takes, up to six, if the penny is not exact.
[[nodiscard]] std::string exact_money(Money amount);

/// "21.2%", "12.5%": a ratio as a percentage with up to two decimals, "about 24.99%" if it has
/// more (cut off, so that less than 25% never looks like 25%).
[[nodiscard]] std::string percentage(Fraction ratio);

/// "1195/2": a fraction in lowest terms, or a whole number.
[[nodiscard]] std::string fraction(Fraction value);

/// "104", "2/7", "52.14…": two decimals unless it is a whole number or a fraction below 1.
[[nodiscard]] std::string decimal(Fraction value);

inline constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                            "May",       "June",     "July",     "August",
                                                            "September", "October",  "November", "December"};

/// "3 June 2025"
[[nodiscard]] std::string date(Date day);

/// "Child Support Act 1991 Sch 1 para 2(1)"
[[nodiscard]] std::string full_citation(Law law, Jurisdiction jurisdiction);

/// "Sch 1 para 2(1)", "reg 43": without the names of the Act or Order and of the main regulations.
[[nodiscard]] std::string short_citation(Law law, Jurisdiction jurisdiction);

/// How many columns `text` takes on a terminal: two for wide characters and emoji, none for combining
/// accents.
[[nodiscard]] std::size_t columns(std::string_view text);

inline constexpr std::array<std::string_view, 7> rate_names = {"nil",        "flat",    "reduced", "basic",
                                                               "basic_plus", "default", "none"};
inline constexpr std::array<std::string_view, 6> income_basis_names = {"stated",    "historic", "current",
                                                                       "estimated", "default",  "not_needed"};
inline constexpr std::array<std::string_view, 2> jurisdiction_names = {"GB", "NI"};

/// "Great Britain", "Northern Ireland"
[[nodiscard]] constexpr std::string_view country(Jurisdiction jurisdiction)
{
  return jurisdiction == Jurisdiction::gb ? "Great Britain" : "Northern Ireland";
}

[[nodiscard]] constexpr std::string_view name(Rate rate)
{
  return rate_names[static_cast<std::size_t>(rate)];
}
[[nodiscard]] constexpr std::string_view name(IncomeBasis basis)
{
  return income_basis_names[static_cast<std::size_t>(basis)];
}
[[nodiscard]] constexpr std::string_view name(Jurisdiction jurisdiction)
{
  return jurisdiction_names[static_cast<std::size_t>(jurisdiction)];
}

}  // namespace cmcalc::format
