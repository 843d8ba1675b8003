// Tables: how rows become cases, whatever the quotation marks, line ends and pieces they come in.
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "batch/calculator.hpp"
#include "read/csv/case_reader.hpp"
#include "read/csv/seen_ids.hpp"
#include "read/record_size.hpp"
#include "write/result_csv.hpp"

namespace {

using namespace cmcalc;

/// A case as it was read, with the cells of so many columns as have a name, in one line: "2 A|1|10 / A|2|
/// (came back)".
std::string shown(const CsvCases& cases, const CsvCases::Case& of, std::size_t named)
{
  std::string text;
  for (const CsvCases::Row& row : cases.rows_of(of)) {
    text += (text.empty() ? "" : " / ") + std::to_string(row.line) + " ";
    for (std::size_t at = 0; at < std::min<std::size_t>(row.cells, named); ++at) {
      text.append(at == 0 ? "" : "|").append(cases.cell(row, at));
    }
    if (row.fault == RowFault::quote) text += " (quote)";
    if (row.fault == RowFault::behind_last_name) text += " (behind)";
    if (row.fault == RowFault::cells) text += " (" + std::to_string(row.cells) + " cells)";
  }
  if (of.came_back) text += " (came back)";
  if (of.too_large) text += std::to_string(of.line) + " too large: " + std::to_string(of.bytes);
  return text;
}

CsvHeader header_of(std::string_view line)
{
  Problems problems;
  const auto header = CsvHeader::read(line, 1, false, problems);
  REQUIRE(problems.empty());
  return *header;
}

/// All cases of `text`, which comes in pieces that end at `cuts`.
std::vector<std::string> cases_of(std::string_view text, std::vector<std::size_t> cuts = {},
                                  std::string_view header = "case_id,children,nights", std::size_t most = 100)
{
  CsvReader reader{header_of(header), 2};
  std::vector<std::string> all;
  std::string raw;
  std::size_t taken = 0;
  cuts.push_back(text.size());
  for (std::size_t at = 0; at < cuts.size(); ++at) {
    const bool ended = at + 1 == cuts.size();
    std::size_t bytes = 0;
    CsvCases cases;
    do {
      cases.clear();
      bytes = reader.take(text.substr(taken, cuts[at] - taken), ended, most, cases);
      taken += bytes;
      for (const CsvCases::Case& each : cases.cases()) {
        all.push_back(shown(cases, each, reader.header().named_columns()));
        raw += cases.raw_of(each);
      }
    } while (bytes > 0 && !cases.cases().empty());
  }
  CHECK(taken == text.size());
  return all;
}

using Lines = std::vector<std::string>;

/// Checks the cases of `text`, wherever it is cut once near one of `places`, and in equal pieces.
void check_cut(std::string_view text, const Lines& cases, const std::vector<std::size_t>& places)
{
  CHECK(cases_of(text) == cases);
  std::set<std::size_t> cuts;
  for (const std::size_t place : places) {
    for (std::size_t cut = std::max<std::size_t>(place, 3) - 3; cut < std::min(place + 4, text.size());
         ++cut) {
      cuts.insert(cut);
    }
  }
  for (const std::size_t cut : cuts) {
    INFO("cut at byte " << cut);
    CHECK(cases_of(text, {cut}) == cases);
  }
  constexpr std::size_t piece = std::size_t{64} << 10;
  std::vector<std::size_t> pieces;
  for (std::size_t cut = piece; cut < text.size(); cut += piece) pieces.push_back(cut);
  CHECK(cases_of(text, pieces) == cases);
}

TEST_CASE("rows of CSV become cases", "[csv]")
{
  struct Row {
    const char* why;
    const char* text;
    Lines cases;
  };
  const Row row = GENERATE(values<Row>({
      {"rows without case_id are cases of their own", ",1,\n,2,\n", {"2 |1|", "3 |2|"}},
      {"rows that follow one another with one case_id are one case",
       "A,1,\nA,2,\nB,1,\n",
       {"2 A|1| / 3 A|2|", "4 B|1|"}},
      {"a case_id that comes back", "A,1,\nB,1,\nA,2,\n", {"2 A|1|", "3 B|1|", "4 A|2| (came back)"}},
      {"Windows line ends, and none at the end", "A,1,\r\nB,1,3", {"2 A|1|", "3 B|1|3"}},
      {"a carriage return ends no row, and around a cell it is a blank",
       "A,1,3\r4\nB,\r1\r,3\nC,1,5\n",
       {"2 A|1|3\r4", "3 B|1|3", "4 C|1|5"}},
      {"blank rows, and rows of empty cells, are none",
       "\n,,\nA,1,\n\r\n,,\nA,2,\n  \n",
       {"4 A|1| / 7 A|2|"}},
      {"blanks around a cell are no part of it", " A , 1 ,\t2/14 \n", {"2 A|1|2/14"}},
      {"blanks inside quotation marks are", "\" A\" ,1,\n", {"2  A|1|"}},
      {"separators and quotation marks in a cell", "\"A,\"\"B\"\"\",1,\n", {"2 A,\"B\"|1|"}},
      {"a line break in a cell; lines go on counting", "\"A\nB\",1,\nC,1,\n", {"2 A\nB|1|", "4 C|1|"}},
      {"a quotation mark inside a cell", "A\"B,1,\nC,1,\n", {"2  (quote)", "3 C|1|"}},
      {"something behind the closing one", "A,\"1\"2,\nC,1,\n", {"2 A (quote)", "3 C|1|"}},
      {"one that is never closed costs its own line",
       "A,\"1,\nB,1,\nC,1,\n",
       {"2 A (quote)", "3 B|1|", "4 C|1|"}},
      {"also in the last line", "A,1,\"", {"2 A|1 (quote)"}},
      {"a broken row belongs to the case whose case_id it shows",
       "A,1,\nA,2,\"\nB,1,\n",
       {"2 A|1| / 3 A|2 (quote)", "4 B|1|"}},
      {"too few and too many cells", "A,1\nB,1,,\nB,1,\n", {"2 A|1 (2 cells)", "3 B|1| (4 cells) / 4 B|1|"}},
      {"a broken row that hides its case_id may belong to the case before it",
       "A,1,\nA\"B,1,\nA,2,\nB,1,\n",
       {"2 A|1| / 3  (quote) / 4 A|2|", "5 B|1|"}},
      {"two that are open, one after the other",
       "A,\"x\nB,\"y\nC,1,\n",
       {"2 A (quote)", "3 B (quote)", "4 C|1|"}},
      {"no rows", "", {}},
  }));
  INFO(row.why);
  const std::string_view text{row.text};
  CHECK(cases_of(text) == row.cases);
  CHECK(cases_of(text, {}, "case_id,children,nights", 1) == row.cases);
  for (std::size_t cut = 0; cut <= text.size(); ++cut) {
    INFO("cut at byte " << cut);
    CHECK(cases_of(text, {cut}) == row.cases);
  }
  std::vector<std::size_t> every;
  for (std::size_t cut = 0; cut < text.size(); ++cut) every.push_back(cut);
  CHECK(cases_of(text, every) == row.cases);
}

TEST_CASE("a table shows its separator", "[csv]")
{
  CHECK(header_of("case_id,children").separator() == ',');
  CHECK(header_of("case_id;children\r\n").separator() == ';');
  CHECK(header_of("\xEF\xBB\xBF\"case_id\"\tchildren").separator() == '\t');
  CHECK(header_of("children").separator() == ',');
  CHECK(cases_of("A;1;104,5\r\n", {}, "case_id;children;nights") == Lines{"2 A|1|104,5"});
  CHECK(cases_of("A\t\t\"a\tb\"\n", {}, "case_id\tchildren\tnights") == Lines{"2 A||a\tb"});
}

TEST_CASE("columns after the last one with a name must be empty", "[csv]")
{
  const auto check = [](std::string_view text, const Lines& cases) {
    INFO(text);
    CHECK(cases_of(text, {}, "case_id,children, ,") == cases);
  };
  check("A,1,,\nB,2, ,\"\"\n", {"2 A|1", "3 B|2"});
  check("A,1,x,\nA,2,,\nB,1,,x\nC,,,\n,,,x\n",
        {"2 A|1 (behind) / 3 A|2", "4 B|1 (behind)", "5 C|", "6 | (behind)"});
  check("A,1\nB,1,\nC,1,,,\nD,1,,,x\n",
        {"2 A|1 (2 cells)", "3 B|1 (3 cells)", "4 C|1 (5 cells)", "5 D|1 (5 cells)"});
  check("A,1,\"x\nB,1,,\n", {"2 A|1 (quote)", "3 B|1"});

  Problems problems;
  CHECK_FALSE(CsvHeader::read(",case_id,,children,,", 1, false, problems));
  CHECK(problems.size() == 2);  // those before a column with a name
  problems.clear();
  CHECK_FALSE(CsvHeader::read(",,,", 1, false, problems));
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].id == ErrorId::csv_missing_column);
}

TEST_CASE("a line may be a header if it names a column", "[csv]")
{
  CHECK(CsvHeader::columns_named_in("case_id,x") == 1);
  CHECK(CsvHeader::columns_named_in("Case ID;Gross-Weekly") == 2);
  CHECK(CsvHeader::columns_named_in("{\"children\": 1}") == 0);
  CHECK(CsvHeader::columns_named_in("garbage") == 0);
  CHECK(CsvHeader::columns_named_in("") == 0);
}

TEST_CASE("a faulty row that hides its case_id may belong to the case before it", "[csv]")
{
  const std::string_view header = "children,nights,case_id";
  const auto check = [&](std::string_view text, const Lines& cases) {
    INFO(text);
    for (std::size_t cut = 0; cut <= text.size(); ++cut) CHECK(cases_of(text, {cut}, header) == cases);
  };
  check("1,,A\n1,\"x\"y,A\n1,,B\n", {"2 1||A / 3 1 (quote)", "4 1||B"});
  check("1,,A\n1\n2,,A\n", {"2 1||A / 3 1 (1 cells) / 4 2||A"});
  check("1\n1,,A\n", {"2 1 (1 cells)", "3 1||A"});
  check("1,,\n1\n", {"2 1||", "3 1 (1 cells)"});
  check("1,,A\n1,,,\n1,,A\n", {"2 1||A", "3 1|| (4 cells)", "4 1||A (came back)"});
}

TEST_CASE("a row that is too large refuses the case whose case_id it shows", "[csv]")
{
  const std::string rest = ",1," + std::string(2 * most_record_bytes, 'x');
  const auto too_large = [](std::size_t line, std::size_t bytes) {
    return std::to_string(line) + " too large: " + std::to_string(bytes);
  };
  const std::size_t size = 1 + rest.size();
  const auto check = [&](const std::string& text, const Lines& cases) {
    check_cut(text, cases, {5, most_record_bytes, text.find("x\n") + 1});
  };
  check("A,1,\nA" + rest + "\nA,1,\nB,1,\n", {too_large(2, size + 8), "5 B|1|"});
  check("A" + rest + "\nA,1,\nB,1,\n", {too_large(2, size + 4), "4 B|1|"});
  check("A,1,\nB" + rest + "\nA,2,\n", {"2 A|1|", too_large(3, size), "4 A|2| (came back)"});
  check("A,1,\nB,1,\nA" + rest + "\n", {"2 A|1|", "3 B|1|", " (came back)" + too_large(4, size)});
  check("A,1,\n" + rest + "\nA,2,\n", {"2 A|1|", too_large(3, size - 1), "4 A|2| (came back)"});
  check("A,1,\n\"" + rest + "\nB,1,\n", {too_large(2, size + 4), "4 B|1|"});
  check("A,1,\n" + rest.substr(3) + "\nB,1,\n", {too_large(2, size), "4 B|1|"});
}

TEST_CASE("whether a row is too large depends on its bytes alone, wherever it is cut", "[csv]")
{
  const std::string end = GENERATE("", "\n", "\r\n");
  const auto check = [&](const std::string& text, const Lines& cases) {
    check_cut(text + end, cases, {most_record_bytes, text.size()});
    if (end.empty()) return;
    Lines and_another = cases;
    and_another.push_back(std::to_string(std::count(text.begin(), text.end(), '\n') + 3) + " B|1|");
    check_cut(text + end + "B,1,", and_another, {most_record_bytes, text.size()});
  };
  const std::string too_large = "2 too large: " + std::to_string(most_record_bytes + 1);
  const std::string blanks(most_record_bytes - 4, ' ');
  check("A,1," + blanks, {"2 A|1|"});
  check("A,1," + blanks + " ", {too_large});
  check("    " + blanks, {});
  check("    " + blanks + " ", {too_large});

  // Of a row in two lines the first alone is refused, and the other is a row.
  const std::string first = "A,1,\"" + std::string(most_record_bytes / 2, 'x') + "\n";
  const std::string second(most_record_bytes - first.size() - 1, ' ');
  check(first + second + "\"", {"2 A|1|" + first.substr(5) + second});
  check(first + second + " \"", {"2 A|1 (quote) / 3  (quote)"});
}

TEST_CASE("only what is too large is refused", "[csv]")
{
  const std::string large = "L," + std::string(most_record_bytes + 10, 'x');
  CHECK(cases_of("A,1,\n" + large + "\nB,1,\n") ==
        Lines{"2 A|1|", "3 too large: " + std::to_string(large.size()), "4 B|1|"});
  CHECK(cases_of(large) == Lines{"2 too large: " + std::to_string(large.size())});
  CHECK(cases_of(large + large, {large.size()}) == Lines{"2 too large: " + std::to_string(2 * large.size())});

  std::string rows;
  for (int row = 0; row < 20; ++row) rows += "A,1,\"" + std::string(most_record_bytes / 16, ' ') + "\"\n";
  CHECK(cases_of(rows + "B,1,\n") == Lines{"2 too large: " + std::to_string(rows.size() - 20), "22 B|1|"});

  // A quotation mark that is open for so long is broken: its first line alone is lost.
  std::string open = "A,\"1,\n";
  for (std::size_t lines = 0; lines < most_record_bytes / 5 + 10; ++lines) open += ",,,,\n";
  CHECK(cases_of(open + "B,1,\n") ==
        Lines{"2 A (quote)", std::to_string(most_record_bytes / 5 + 13) + " B|1|"});

  // The same holds if the line that would close it has no end.
  const std::string endless = "A,1,\"\n" + std::string(most_record_bytes, 'x') + "\"";
  CHECK(cases_of(endless + "\nB,1,\n", {endless.size()}) ==
        Lines{"2 too large: " + std::to_string(endless.size() - 1), "4 B|1|"});
}

TEST_CASE("many rows of one case are counted, and not kept", "[csv]")
{
  std::string rows;
  for (int row = 0; row < 5000; ++row) rows += "A,1,\n";
  CsvReader reader{header_of("case_id,children,nights"), 2};
  CsvCases cases;
  CHECK(reader.take(rows, true, 10, cases) == rows.size());
  REQUIRE(cases.cases().size() == 1);
  CHECK(cases.cases()[0].rows == 5000);
  CHECK(cases.rows_of(cases.cases()[0]).size() == 1000);
  CHECK(cases.raw_of(cases.cases()[0]) == rows);
}

TEST_CASE("the last ids are remembered, at least a generation of them", "[csv]")
{
  csv::SeenIds ids;
  const auto id = [](std::size_t number) { return "case " + std::to_string(number); };
  std::size_t told = 0;
  for (std::size_t number = 0; number < csv::SeenIds::a_generation; ++number)
    told += ids.seen(id(number)) ? 1 : 0;
  CHECK(told == 0);
  CHECK(ids.seen(id(0)));
  for (std::size_t number = csv::SeenIds::a_generation; number < 3 * csv::SeenIds::a_generation; ++number) {
    told += ids.seen(id(number)) ? 1 : 0;
  }
  CHECK(told == 0);
  CHECK(ids.seen(id(2 * csv::SeenIds::a_generation)));
  CHECK_FALSE(ids.seen(id(1)));
}

TEST_CASE("what a spreadsheet would take for a formula is a text", "[csv]")
{
  const auto written = [](std::string_view case_id) {
    std::string out;
    write_error_csv(out, {.file = {}, .case_id = case_id, .line = 3}, {Message::quotes_of_row});
    return out.substr(0, out.find(",3,"));
  };
  CHECK(written("A-1") == "A-1");
  CHECK(written("=1+1") == "\"'=1+1\"");
  CHECK(written("+44") == "\"'+44\"");
  CHECK(written("-1") == "\"'-1\"");
  CHECK(written("@SUM(A1)") == "\"'@SUM(A1)\"");
  CHECK(written("\tx") == "\"'\\u0009x\"");
  CHECK(written("\rx") == "\"'\\u000dx\"");
  CHECK(written("a,b") == "\"a,b\"");
  CHECK(written("a\nb") == "\"a\\u000ab\"");
  CHECK(written("say \"x\"") == "\"say \"\"x\"\"\"");
  CHECK(written("a;b") == "\"a;b\"");
  CHECK(written("a;=1+41;b") == "\"a;'=1+41;b\"");
  CHECK(written("a|b") == "\"a|b\"");
}

}  // namespace
