// How a table begins: the words of its header, what is above it, and the order of its days.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "read/csv/beginning.hpp"
#include "read/csv/cells.hpp"
#include "read/csv/column_words.hpp"
#include "read/input_kind.hpp"
#include "read/words/vocabulary.hpp"

namespace {

using namespace cmcalc;

/// The beginning of `text`, which comes in pieces of so many bytes.
TableBeginning beginning_of(std::string_view text, std::size_t piece)
{
  TableBeginning table{{}};
  std::size_t end = std::min(piece, text.size());
  while (!table.find_header(text.substr(0, end), end == text.size()))
    end = std::min(end + piece, text.size());
  if (!table.place()) return table;
  table.read_header(text.substr(0, end));
  while (table.header() && !table.look_at_days(text.substr(0, end), end == text.size())) {
    end = std::min(end + piece, text.size());
  }
  return table;
}

}  // namespace

TEST_CASE("every phrase of data/words.json is normalised, and names columns that exist", "[csv]")
{
  const auto names = all_column_names();
  for (const words::ColumnPhrase& each : words::column_phrases()) {
    INFO(each.phrase);
    CHECK(std::find(names.begin(), names.end(), each.column) != names.end());
    CHECK(normalised_column(each.phrase) == each.phrase);
    for (const std::string_view name : names) CHECK(normalised_column(name) != each.phrase);
  }
  for (const std::string_view name : names) CHECK(columns_called(name).size() == 1);
}

TEST_CASE("a column is named in words, whatever their capitals and signs", "[csv]")
{
  CHECK(normalised_column("Gross weekly income (\u00a3)") == "gross weekly income");
  CHECK(normalised_column("Effective date (DD/MM/YYYY)") == "effective date");
  CHECK(normalised_column("Children\u2019s dates of birth") == "childrens dates of birth");
  CHECK(columns_called("No. of children") == std::vector{Column::children});
  CHECK(columns_called("Income").size() == 4);
  CHECK(is_near_a_phrase("Ovrnight stays"));
  CHECK_FALSE(is_near_a_phrase("Caseworker"));
  // Another unit of time, or an amount after tax, is another fact.
  for (const std::string_view other :
       {"Gross monthly income", "Gross weekly income (net)", "Nights per week", ""}) {
    CHECK(columns_called(other).empty());
  }
}

TEST_CASE("a header is found below title rows, wherever the input is cut", "[csv]")
{
  const std::string table =
      "Caseload, June\n\nsep=,\n\"Children, by team\",\ncase_id,effective_date,children,x\nA,2026-06-03,1,\n";
  for (std::size_t piece = 1; piece < table.size(); ++piece) {
    const TableBeginning beginning = beginning_of(table, piece);
    REQUIRE(beginning.place());
    CHECK(beginning.place()->lines_above == 4);
  }
  CHECK_FALSE(beginning_of("Name\nAlex\n", 100).place());
  CHECK_FALSE(beginning_of("{\"children\": 1}\ncase_id,children\n", 100).place());
  CHECK(beginning_of("case_id,childern\nA,1\n", 100).place()->lines_above == 0);
  std::string titles;
  for (int line = 0; line < 21; ++line) titles += "title\n";
  CHECK_FALSE(beginning_of(titles + "case_id,children\n", 1000).place());
}

TEST_CASE("days with slashes are read if one of them shows their order", "[csv]")
{
  const std::string header = "effective_date,children,child_dates_of_birth\n";
  const auto problems_of = [&](const std::string& rows) {
    std::vector<Problems> all;
    for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{1000}}) {
      all.push_back(beginning_of(header + rows, piece).problems());
    }
    CHECK(all[0].size() == all[2].size());
    CHECK(all[1].size() == all[2].size());
    return all[2].size();
  };
  CHECK(problems_of("3/6/2026,1,\n") == 1);
  CHECK(problems_of("3/6/2026,1,\n13/6/2026,1,\n") == 0);
  CHECK(problems_of("3/6/2026,1,\n6/13/2026,1,\n") == 1);
  CHECK(problems_of("6/6/2026,1,\n") == 0);  // the same day in either order
  CHECK(problems_of("2026-06-03,1,\n") == 0);
  CHECK(problems_of("13/6/2026,1,\n13/6/2026,1,4/5/2014\n") == 1);
  CHECK(problems_of("13/6/2026,2,\"4/5/2014\"\n13/6/2026,1,14/5/2014\n") == 0);
}

TEST_CASE("cells hold what a spreadsheet writes, and nothing looser", "[csv]")
{
  Problem problem;
  for (const std::string_view text : {"1234.50", "1,234.50", "\u00a31,234.50", "\u00a31234.5"}) {
    INFO(text);
    CHECK(read_amount_cell(text, problem) == Money{Fraction{123'450}});
  }
  for (const std::string_view text :
       {"28k", "12,34", "1,23", "1.234,50", "\u00a3", "-5", "1,234.505", "12 pounds", "1 234", ""}) {
    INFO(text);
    CHECK_FALSE(read_amount_cell(text, problem));
  }
  const Date day{2026, 6, 3};
  for (const std::string_view text :
       {"2026-06-03", "2026-06-03 00:00:00", "46176", "03/06/2026", "3/6/2026"}) {
    INFO(text);
    CHECK(read_day_cell(text, true, problem) == day);
  }
  for (const std::string_view text :
       {"3 June 2026", "3/6/26", "06/30/2026", "4617", "2026-06-03 09:00:00", "46176.5", "03-06-2026"}) {
    INFO(text);
    CHECK_FALSE(read_day_cell(text, true, problem));
  }
  CHECK_FALSE(read_day_cell("3/6/2026", false, problem));
  CHECK(read_day_cell("13/6/2026", false, problem) == Date{2026, 6, 13});
}

TEST_CASE("what is not a whole of another kind is read case by case", "[csv]")
{
  const auto refused = [](std::string_view text, Expected expected = Expected::case_on_each_line) {
    return kind_of_input(text, true, expected).problem.has_value() ||
           prose_in(text, true).problem.has_value();
  };
  CHECK_FALSE(refused("{\"case_id\": \"A\", \n{\"case_id\": \"B\"}\n"));  // the first is cut short
  CHECK_FALSE(refused("{\"case_id\": \"A\"}\n"));
  CHECK_FALSE(refused("{\n", Expected::one_case));
  CHECK_FALSE(refused("[1]", Expected::one_case));
  CHECK_FALSE(refused("garbage\n{\"case_id\": \"A\"}\n"));
  CHECK_FALSE(refused("one line of words"));
  CHECK(refused("{\n\"case_id\": \"A\"}\n"));
  CHECK(refused("Dear parent\nwe wrote to you\non 3 June\n"));
  CHECK_FALSE(kind_of_input("{\"case_id\":\n", false, Expected::case_on_each_line).known);
}
