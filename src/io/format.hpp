// How amounts, dates and ids look, in every output. Formats only; nothing is worked out here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "cmcalc/calculation.hpp"
#include "cmcalc/case.hpp"

namespace cmcalc::format {

/// "31200.00": pounds with two decimals, for machines; to the nearest penny where it is not exact.
void append_pounds(std::string& out, Money amount);
/// The same at `to`, where there is room for `longest_pounds`. @return where the next goes
char* put_pounds(char* to, const Money& amount);
inline constexpr std::size_t longest_pounds = 32;

inline constexpr std::size_t longest_number = 20;
/// Puts `number` at `to`, where there is room for `longest_number`. @return where the next goes
char* put_number(char* to, std::uint64_t number);

/// "£31,200.00", for people.
[[nodiscard]] std::string money(Money amount);

/// "£199.9989…": as many decimals as it takes, up to six, where the penny is not exact.
[[nodiscard]] std::string exact_money(Money amount);

/// "21.2 %", "12.5 %": a ratio as a percentage with up to two decimals, "about 24.99 %" where it has
/// more (cut off, so that less than 25 % never looks like 25 %).
[[nodiscard]] std::string percentage(Fraction ratio);

/// "1195/2": a fraction in lowest terms, or a whole number.
[[nodiscard]] std::string fraction(Fraction value);

/// "104", "2/7", "52.14…": a whole number or a fraction below 1 as it is, what is between with two decimals.
[[nodiscard]] std::string decimal(Fraction value);

/// "3 June 2025"
[[nodiscard]] std::string date(Date day);

/// Appends `text` as a JSON string.
void append_quoted(std::string& out, std::string_view text);
/// The same at `to`, where there is room for `longest_quoted(text)`. @return where the next goes
char* put_quoted(char* to, std::string_view text);
constexpr std::size_t longest_quoted(std::string_view text) { return 6 * text.size() + 2; }

/// "Child Support Act 1991 Sch 1 para 2(1)"
[[nodiscard]] std::string full_citation(Law law, Jurisdiction jurisdiction);

/// "Sch 1 para 2(1)", "reg 43": the Act or Order and the main regulations go unnamed.
[[nodiscard]] std::string short_citation(Law law, Jurisdiction jurisdiction);

/// How many columns `text` takes on a terminal: characters, not bytes.
[[nodiscard]] std::size_t columns(std::string_view text);

// The words of the contract.
[[nodiscard]] std::string_view name(Rate rate);
[[nodiscard]] std::string_view name(IncomeBasis basis);
[[nodiscard]] std::string_view name(Jurisdiction jurisdiction);

}  // namespace cmcalc::format
