// Days, ages and tax years.
#include "cmcalc/date.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace {

using namespace cmcalc;

static_assert(Date{1970, 1, 1} == Date{});
static_assert(Date{2024, 2, 29} < Date{2024, 3, 1});
static_assert(Date{2024, 3, 1}.days_since({2024, 2, 28}) == 2 &&
              Date{2025, 3, 1}.days_since({2025, 2, 28}) == 1);
static_assert(Date{2025, 6, 3}.year() == 2025 && Date{2025, 6, 3}.month() == 6 &&
              Date{2025, 6, 3}.day() == 3);
static_assert(TaxYear{2024}.last_day() == Date{2025, 4, 5});
static_assert(last_tax_year_ended_before({2025, 4, 5}) == TaxYear{2023});
static_assert(last_tax_year_ended_before({2025, 4, 6}) == TaxYear{2024});

}  // namespace

TEST_CASE("a day is written YYYY-MM-DD and exists", "[date]")
{
  for (const char* const good :
       {"2025-06-03", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2025-12-31"}) {
    INFO(good);
    const auto day = Date::from_iso(good);
    REQUIRE(day);
    CHECK(day->iso() == good);
  }
  for (const char* const bad :
       {"",           "2025",       "2025-6-3",    "2025-06-3",   "2025-06-031",        "2025/06/03",
        "03-06-2025", "20250603",   "2025-06-03 ", " 2025-06-03", "2025-06-0x",         "+025-06-03",
        "-025-06-03", "2025-02-29", "1900-02-29",  "2100-02-29",  "2025-04-31",         "2025-06-00",
        "2025-00-03", "2025-13-01", "2025-06-32",  "0000-01-01",  "2025-06-03T00:00:00"}) {
    INFO("\"" << bad << "\"");
    CHECK_FALSE(Date::from_iso(bad));
  }
}

TEST_CASE("every byte in every place of a day and of a tax year", "[date]")
{
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto number = [](const std::string& text, std::size_t at, std::size_t size) {
    return std::stoi(text.substr(at, size));
  };
  for (int byte = 0; byte < 256; ++byte) {
    for (std::size_t at = 0; at < 10; ++at) {
      std::string text = "2019-10-11";
      const bool dash = text[at] == '-';
      text[at] = static_cast<char>(byte);
      const bool exists = dash ? text[at] == '-'
                               : is_digit(text[at]) && number(text, 5, 2) >= 1 && number(text, 5, 2) <= 12 &&
                                     number(text, 8, 2) >= 1 && number(text, 8, 2) <= 31;
      const auto day = Date::from_iso(text);
      if (day.has_value() != exists || (day && day->iso() != text)) FAIL(at << ": " << text);
    }
    for (std::size_t at = 0; at < 7; ++at) {
      std::string text = "2018-19";
      const bool dash = text[at] == '-';
      text[at] = static_cast<char>(byte);
      const bool exists = dash ? text[at] == '-'
                               : is_digit(text[at]) && number(text, 0, 4) >= 1900 &&
                                     number(text, 5, 2) == (number(text, 0, 4) + 1) % 100;
      const auto year = TaxYear::from_text(text);
      if (year.has_value() != exists || (year && year->text() != text)) FAIL(at << ": " << text);
    }
  }
  SUCCEED();
}

TEST_CASE("the days of four years are consecutive, leap day included", "[date]")
{
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  int days = 0;
  for (int year = 2023; year <= 2026; ++year) {
    for (unsigned month = 1; month <= 12; ++month) {
      const int length = lengths[month - 1] + (month == 2 && year == 2024 ? 1 : 0);
      for (int day = 1; day <= length; ++day, ++days) {
        const Date date{year, month, static_cast<unsigned>(day)};
        if (date.days_since({2023, 1, 1}) != days || Date::from_iso(date.iso()) != date) FAIL(date.iso());
      }
    }
  }
  CHECK(days == 4 * 365 + 1);
  CHECK(Date{2023, 1, 1}.days_since({2024, 1, 1}) == -365);
}

TEST_CASE("an age is reached on the birthday, and by a leap-day child on 1 March of a common year", "[date]")
{
  struct Row {
    Date day;
    Date born;
    int age;
  };
  const Row rows[] = {
      {{2025, 6, 3}, {2025, 6, 3}, 0},    {{2025, 6, 2}, {2009, 6, 3}, 15},
      {{2025, 6, 3}, {2009, 6, 3}, 16},   {{2025, 6, 4}, {2009, 6, 3}, 16},
      {{2025, 5, 31}, {2009, 6, 3}, 15},  {{2025, 7, 1}, {2009, 6, 3}, 16},
      {{2025, 12, 31}, {2009, 1, 1}, 16}, {{2025, 1, 1}, {2009, 12, 31}, 15},
      {{2025, 2, 28}, {2009, 2, 28}, 16}, {{2024, 2, 28}, {2008, 2, 29}, 15},
      {{2024, 2, 29}, {2008, 2, 29}, 16}, {{2026, 2, 28}, {2008, 2, 29}, 17},
      {{2026, 3, 1}, {2008, 2, 29}, 18},  {{2100, 2, 28}, {2000, 2, 29}, 99},
      {{2100, 3, 1}, {2000, 2, 29}, 100}, {{2024, 2, 29}, {2008, 3, 1}, 15},
      {{2024, 3, 1}, {2008, 3, 1}, 16},
  };
  for (const Row& row : rows) {
    INFO("born " << row.born.iso() << ", on " << row.day.iso());
    CHECK(age_on(row.day, row.born) == row.age);
  }
}

TEST_CASE("a tax year is written with its two years", "[date]")
{
  for (const char* const good : {"2024-25", "1999-00", "2012-13", "2009-10", "2099-00"}) {
    INFO(good);
    const auto year = TaxYear::from_text(good);
    REQUIRE(year);
    CHECK(year->text() == good);
  }
  for (const char* const bad : {"", "2024", "2024-26", "2024-24", "2024-2025", "2024/25", "24-25", "2024-2",
                                "2024-25 ", "2024-25a", "x024-25", "2024-xx", "2024--5", "1999-100"}) {
    INFO("\"" << bad << "\"");
    CHECK_FALSE(TaxYear::from_text(bad));
  }
}

TEST_CASE("a tax year ends on 5 April and can be used from the day after", "[date]")
{
  struct Row {
    Date day;
    std::int16_t starts;
  };
  const Row rows[] = {
      {{2025, 4, 5}, 2023},  {{2025, 4, 6}, 2024},  {{2025, 1, 1}, 2023},  {{2025, 12, 31}, 2024},
      {{2024, 2, 29}, 2022}, {{2026, 3, 31}, 2024}, {{2026, 4, 30}, 2025}, {{2012, 12, 10}, 2011},
  };
  for (const Row& row : rows) {
    INFO(row.day.iso());
    CHECK(last_tax_year_ended_before(row.day) == TaxYear{row.starts});
    CHECK(TaxYear{row.starts}.last_day() < row.day);
    CHECK_FALSE(TaxYear{static_cast<std::int16_t>(row.starts + 1)}.last_day() < row.day);
  }
}
