// Tables of nights: how they may be written, and what is refused.
#include "read/csv/night_rows.hpp"

#include <catch2/catch.hpp>

#include <string>

#include "write/problems.hpp"

namespace {

using namespace cmcalc;

/// "2026-06-03 yes 1; 2026-06-03 yes 2 (1)": each night with its line, and the line that it repeats.
std::string nights_in(std::string_view text)
{
  Problems problems;
  std::string all;
  for (const NightRow& row : read_night_rows(text, problems)) {
    all.append(all.empty() ? "" : "; ").append(row.date.iso()).append(row.stays ? " yes " : " no ");
    all += std::to_string(row.line);
    if (row.repeats > 0) all += " (" + std::to_string(row.repeats) + ")";
  }
  CHECK(problems.empty());
  return all;
}

/// "2 date: ambiguous-value; 3: csv-quote"
std::string problems_in(std::string_view text)
{
  Problems problems;
  static_cast<void>(read_night_rows(text, problems));
  std::string all;
  for (const Problem& problem : problems) {
    all.append(all.empty() ? "" : "; ").append(std::to_string(problem.line));
    if (!problem.place.empty()) all.append(" ").append(problem.place);
    all.append(": ").append(text_of(problem.id).id);
  }
  return all;
}

}  // namespace

TEST_CASE("night rows: dates and answers as people and spreadsheets write them", "[nights][csv]")
{
  CHECK(nights_in("2026-06-03,yes\n2026-06-04,no\n") == "2026-06-03 yes 1; 2026-06-04 no 2");
  CHECK(nights_in("2026-06-03,Y\n4 June 2026,N\n5th of June 2026,TRUE\n6 Jun 2026,False") ==
        "2026-06-03 yes 1; 2026-06-04 no 2; 2026-06-05 yes 3; 2026-06-06 no 4");
  CHECK(nights_in("2026-06-03 00:00:00,yes\n46177,yes\n") == "2026-06-03 yes 1; 2026-06-04 yes 2");
  CHECK(nights_in("\"June 4, 2026\",yes") == "2026-06-04 yes 1");
  CHECK(nights_in("2026-06-03;yes\r\n2026-06-04;no\r\n") == "2026-06-03 yes 1; 2026-06-04 no 2");
  CHECK(nights_in("2026-06-03\tyes") == "2026-06-03 yes 1");
  CHECK(nights_in("13/6/2026,yes\n31.12.2026,yes") == "2026-06-13 yes 1; 2026-12-31 yes 2");
}

TEST_CASE("night rows: a header, blank lines and empty cells say nothing", "[nights][csv]")
{
  CHECK(nights_in("date,night\n2026-06-03,yes\n") == "2026-06-03 yes 2");
  CHECK(nights_in("\xef\xbb\xbf\"Date\",\"With the paying parent?\"\n2026-06-03,yes\n") ==
        "2026-06-03 yes 2");
  CHECK(nights_in("\n \nDate\n\n2026-06-03,yes\n\n") == "2026-06-03 yes 5");
  CHECK(nights_in("2026-06-03,yes,,\n,,,\n2026-06-04,no,,\n") == "2026-06-03 yes 1; 2026-06-04 no 3");
}

TEST_CASE("night rows: one day above 12 shows the order of all", "[nights][csv]")
{
  CHECK(problems_in("3/6/2026,yes\n") == "1 date: ambiguous-value");
  CHECK(nights_in("3/6/2026,yes\n13/6/2026,yes\n") == "2026-06-03 yes 1; 2026-06-13 yes 2");
  CHECK(nights_in("6/6/2026,yes\n") == "2026-06-06 yes 1");
  CHECK(problems_in("13/6/2026,yes\n6/14/2026,yes\n") == "2 date: date-not-plain");
}

TEST_CASE("night rows: the same date again", "[nights][csv]")
{
  CHECK(nights_in("2026-06-03,yes\n2026-06-04,no\n3 June 2026,y\n2026-06-03,true") ==
        "2026-06-03 yes 1; 2026-06-04 no 2; 2026-06-03 yes 3 (1); 2026-06-03 yes 4 (1)");
  CHECK(problems_in("2026-06-03,yes\n2026-06-03,yes\n2026-06-03,no\n") == "3 night: csv-dates-differ");
}

TEST_CASE("night rows: what cannot be read is reported with its line", "[nights][csv]")
{
  CHECK(problems_in("") == "0: empty-file");
  CHECK(problems_in("date,night\n\n") == "0: empty-file");
  CHECK(problems_in("2026-06-03\n") == "1: csv-cells");
  CHECK(problems_in("2026-06-03,yes,mother\n") == "1: csv-cells");
  CHECK(problems_in("2026-06-03,\n2026-06-04,maybe\n") == "1: csv-cells; 2 night: unknown-value");
  CHECK(problems_in("2026-06-03,1\n") == "1 night: unknown-value");
  CHECK(problems_in("today,yes\n2026-02-30,yes\n2026,yes\n") ==
        "1 date: date-not-plain; 2 date: date-impossible; 3 date: ambiguous-value");
  CHECK(problems_in("2026-06-03,yes\nwhenever,perhaps\n") ==
        "2 date: date-not-plain; 2 night: unknown-value");
  CHECK(problems_in("2026-06-03,yes\n2026-06-04,\"yes\" \"no\"\nx,yes\n") ==
        "2: csv-quote; 3 date: date-not-plain");
  CHECK(problems_in("2026-06-03,yes\n2026-06-04,\"yes\n\n") == "2: csv-quote");
  CHECK(problems_in("2026-06-03,yes\n2026-06-04,\xff\n") == "2: not-utf-8");
  CHECK(problems_in(std::string_view{"2026-06-03,yes\n2026-06-04,y\0s\n", 30}) == "2: csv-zero-byte");
  CHECK(problems_in("\xff\xfe"
                    "d") == "1: not-utf-8");
}

TEST_CASE("night rows: a hostile table costs no more than its first problems", "[nights][csv]")
{
  std::string text;
  while (text.size() < most_bytes_of_nights - 8) text += "x,maybe\n";
  Problems problems;
  CHECK(read_night_rows(text, problems).empty());
  CHECK(problems.size() <= most_problems + 1);
}
