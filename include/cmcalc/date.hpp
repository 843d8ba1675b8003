/// @file
/// Days and tax years. There is no clock here: every date comes from a case or a table.
#pragma once

#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cmcalc/digits.hpp"

namespace cmcalc {

/// A day of the Gregorian calendar, from 0001-01-01 to 9999-12-31.
class Date {
 public:
  /// 1970-01-01; use a real day.
  constexpr Date() = default;

  /// The day `year`-`month`-`day`. @pre it exists: use `from_iso` for input.
  constexpr Date(int year, unsigned month, unsigned day)
      : day_{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}}
  {
  }

  /// `text` as a day, or nothing when it does not have the form "YYYY-MM-DD" or names no day.
  [[nodiscard]] static constexpr std::optional<Date> from_iso(std::string_view text);

  /// "YYYY-MM-DD"
  [[nodiscard]] std::string iso() const;
  /// Puts the same at `to`, where there is room for `iso_size` bytes. @return where the next goes
  char* put_iso(char* to) const;
  static constexpr std::size_t iso_size = 10;

  [[nodiscard]] constexpr int year() const { return static_cast<int>(day_.year()); }
  [[nodiscard]] constexpr unsigned month() const { return static_cast<unsigned>(day_.month()); }
  [[nodiscard]] constexpr unsigned day() const { return static_cast<unsigned>(day_.day()); }

  /// Days from `from` to this day; negative if `from` is later.
  [[nodiscard]] constexpr int days_since(Date from) const
  {
    return static_cast<int>((std::chrono::sys_days{day_} - std::chrono::sys_days{from.day_}).count());
  }

  friend constexpr auto operator<=>(Date, Date) = default;

 private:
  std::chrono::year_month_day day_{std::chrono::year{1970}, std::chrono::month{1}, std::chrono::day{1}};
};

/// Completed years of age on `day` of a person born on `born`. Who was born on 29 February reaches
/// an age on 1 March of a common year (reading `nil-status-facts`). Negative if `born` is after `day`.
[[nodiscard]] constexpr int age_on(Date day, Date born)
{
  const auto in_year = [](Date date) { return date.month() * 32 + date.day(); };
  return day.year() - born.year() - (in_year(day) < in_year(born) ? 1 : 0);
}

/// A tax year, which begins on 6 April and ends on 5 April of the year after.
struct TaxYear {
  std::int16_t starts = 0;  ///< the calendar year of its first day: 2024 for 2024-25

  /// `text` as a tax year, or nothing when it is not of the form "2024-25", with consecutive years.
  [[nodiscard]] static constexpr std::optional<TaxYear> from_text(std::string_view text);

  /// "2024-25"
  [[nodiscard]] std::string text() const;

  /// 5 April, the last day.
  [[nodiscard]] constexpr Date last_day() const { return {starts + 1, 4, 5}; }

  friend constexpr auto operator<=>(TaxYear, TaxYear) = default;
};

/// The last tax year that ended before `day`.
[[nodiscard]] constexpr TaxYear last_tax_year_ended_before(Date day)
{
  const int ends = day > Date{day.year(), 4, 5} ? day.year() : day.year() - 1;
  return {static_cast<std::int16_t>(ends - 1)};
}

constexpr std::optional<Date> Date::from_iso(std::string_view text)
{
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const char* const at = text.data();
  const digits::Pairs pairs =
      digits::pairs_of(digits::four_at(at), digits::two_at(at + 5), digits::two_at(at + 8));
  if (!pairs.valid()) return std::nullopt;
  const int year = pairs[0] * 100 + pairs[1];
  const int month = pairs[2];
  const int day = pairs[3];
  if (year < 1 || month < 1 || month > 12 || day < 1) return std::nullopt;
  const bool in_each_month = day <= 28;
  if (!in_each_month && !(std::chrono::year{year} / month / day).ok()) return std::nullopt;
  return Date{year, static_cast<unsigned>(month), static_cast<unsigned>(day)};
}

constexpr std::optional<TaxYear> TaxYear::from_text(std::string_view text)
{
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const char* const at = text.data();
  const digits::Pairs pairs =
      digits::pairs_of(digits::four_at(at), digits::two_at(at + 5), digits::two_at("00"));
  if (!pairs.valid()) return std::nullopt;
  const int starts = pairs[0] * 100 + pairs[1];
  const int ends = pairs[2];
  if (starts < 1900 || ends != (starts + 1) % 100) return std::nullopt;
  return TaxYear{static_cast<std::int16_t>(starts)};
}

}  // namespace cmcalc
