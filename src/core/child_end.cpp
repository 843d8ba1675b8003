#include "core/child_end.hpp"

#include <algorithm>
#include <array>

namespace cmcalc {

namespace {

constexpr Date last_of_calendar{9999, 12, 31};

Date moved(Date day, int days) { return days_after(day, days).value_or(last_of_calendar); }

bool is_leap(int year) { return std::chrono::year{year}.is_leap(); }

/// The day on which `age` is reached: 1 March for a person born on 29 February, if the year has no such day.
Date birthday(Date born, int age)
{
  const int year = born.year() + age;
  const bool leap_day = born.month() == 2 && born.day() == 29;
  return leap_day && !is_leap(year) ? Date{year, 3, 1} : Date{year, born.month(), born.day()};
}

/// S.I. 2006/223 reg 7: the first last day of February, May, August or November after `day`.
Date terminal_date_after(Date day)
{
  const int year = day.year();
  const std::array terminal_dates = {Date{year, 2, is_leap(year) ? 29U : 28U}, Date{year, 5, 31},
                                     Date{year, 8, 31}, Date{year, 11, 30},
                                     Date{year + 1, 2, is_leap(year + 1) ? 29U : 28U}};
  return *std::upper_bound(terminal_dates.begin(), terminal_dates.end(), day);
}

/// The Sunday of the week, Monday to Sunday, that `day` is in.
Date sunday_of_week(Date day)
{
  constexpr Date some_monday{1, 1, 1};
  constexpr int week = 7;
  return moved(day, week - 1 - day.days_since(some_monday) % week);
}

/// S.I. 2006/223 reg 4: 31 August on or after the birthday.
Date august_from(Date birthday)
{
  const Date august{birthday.year(), 8, 31};
  return august < birthday ? Date{birthday.year() + 1, 8, 31} : august;
}

}  // namespace

ChildEnd child_end(Date born, const Education& education, ChildAges ages)
{
  const Date limit = moved(birthday(born, ages.never_from), -1);
  ChildEnd end{august_from(birthday(born, ages.education_from)), {}};
  if (education.left_on) {
    const Date terminal_date = terminal_date_after(*education.left_on);
    const Date sunday = sunday_of_week(terminal_date);
    if (sunday > end.last_day) end = {sunday, terminal_date};
  } else if (education.continues) {
    end.last_day = limit;
  }
  return limit < end.last_day ? ChildEnd{limit, {}} : end;
}

ChildEnd child_end(const ChildFacts& child, ChildAges ages)
{
  Education education{.continues = child.in_education.value_or(false), .left_on = {}};
  if (child.left_education_on.stated()) education.left_on = *child.left_education_on;
  return child_end(*child.date_of_birth, education, ages);
}

std::optional<ChildAges> child_ages(const Tables& tables, Date day, Jurisdiction jurisdiction)
{
  const TableEntry* const child = tables.entry(Parameter::child_age, day, jurisdiction);
  const TableEntry* const young_person = tables.entry(Parameter::child_young_person_age, day, jurisdiction);
  if (child == nullptr || young_person == nullptr) return std::nullopt;
  const auto years = [](const TableEntry& entry) { return static_cast<int>(entry.values[0].num()); };
  return ChildAges{years(*child), years(*young_person)};
}

}  // namespace cmcalc
