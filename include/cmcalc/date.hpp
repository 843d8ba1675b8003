/// @file
/// Days and tax years. There is no clock here: every date comes from a case or a table.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

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

  /// `text` as a day, or nothing if it does not have the form "YYYY-MM-DD" or names no day.
  [[nodiscard]] static std::optional<Date> from_iso(std::string_view text);

  /// "YYYY-MM-DD"
  [[nodiscard]] std::string iso() const;

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

/// The day `days` days after `day`, or before it if `days` is negative; nothing outside the calendar.
[[nodiscard]] constexpr std::optional<Date> days_after(Date day, std::int64_t days)
{
  constexpr std::int64_t more_than_any = 4'000'000;
  if (days < -more_than_any || days > more_than_any) return std::nullopt;
  const std::chrono::sys_days start =
      std::chrono::year{day.year()} / static_cast<int>(day.month()) / static_cast<int>(day.day());
  const std::chrono::year_month_day end{start + std::chrono::days{days}};
  const int year = static_cast<int>(end.year());
  if (year < 1 || year > 9999) return std::nullopt;
  return Date{year, static_cast<unsigned>(end.month()), static_cast<unsigned>(end.day())};
}

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

  /// `text` as a tax year, or nothing if it does not have the form "2024-25", with consecutive years.
  [[nodiscard]] static std::optional<TaxYear> from_text(std::string_view text);

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

}  // namespace cmcalc
