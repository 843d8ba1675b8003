// Results compared pair by pair: what counts as a change, and how it is written.
#include <catch2/catch.hpp>

#include "batch/result_changes.hpp"

namespace {

using namespace cmcalc;
using Found = ResultComparer::Found;

/// A result with `members` after its case_id.
std::string result(const std::string& members)
{
  return R"({"schema": "cmcalc.result/1", "case_id": "a", )" + members + "}";
}

const std::string basic =
    R"("income_basis": "historic", "gross_weekly_income": 575.34, "rate": "basic", )"
    R"("weekly": 81.93, "receiving_parents": [{"id": "A", "weekly": 81.93, "children": 2}], )"
    R"("notes": [{"id": "rounding-once", "text": "One."}])";

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

/// The `changes` of the document that is written; empty if there are none.
std::string changes(const std::string& before, const std::string& after)
{
  ResultComparer comparer;
  std::string out;
  const Found found = comparer.compare(before, after, 7, out);
  CHECK(found == (out.empty() ? Found::same : Found::changed));
  if (out.empty()) return {};
  const std::string head = R"({"schema":"cmcalc.change/1","case_id":"a","record":7,"changes":)";
  CHECK(out.substr(0, head.size()) == head);
  CHECK(out.substr(out.size() - 2) == "}\n");
  return out.substr(head.size(), out.size() - head.size() - 2);
}

}  // namespace

TEST_CASE("a result is the same whatever its date, its table and the wording of its notes")
{
  const std::string before = result(R"("effective_date": "2025-06-03", )" + basic);
  const std::string after = result(R"("effective_date": "2026-06-03", "rules": {"id": "2012"}, )" +
                                   replaced(basic, "One.", "Another."));
  CHECK(changes(before, after).empty());
}

TEST_CASE("each part of the outcome that changed is named, an amount with the difference")
{
  const auto against = [](const std::string& from, const std::string& to) {
    return changes(result(basic), result(replaced(basic, from, to)));
  };
  CHECK(against("575.34", "575.35") ==
        R"([{"what":"gross_weekly_income","old":575.34,"new":575.35,"by":0.01}])");
  CHECK(against(R"("weekly": 81.93, "rec)", R"("weekly": 7.00, "rec)") ==
        R"([{"what":"weekly","old":81.93,"new":7.00,"by":-74.93}])");
  CHECK(against("\"basic\"", "\"flat\"") == R"([{"what":"rate","old":"basic","new":"flat"}])");
  CHECK(against("historic", "current") == R"([{"what":"income_basis","old":"historic","new":"current"}])");
  CHECK(against("81.93, \"children\": 2", "80.00, \"children\": 3") ==
        R"([{"what":"receiving_parents/0/weekly","old":81.93,"new":80.00,"by":-1.93},)"
        R"({"what":"receiving_parents/0/children","old":2,"new":3}])");
  CHECK(against("rounding-once", "date-replaced") ==
        R"([{"what":"notes","old":"rounding-once","new":"date-replaced"}])");
}

TEST_CASE("a variation that is new, and a receiving parent that is gone")
{
  CHECK(
      changes(result(basic),
              result(basic + R"(, "without_variation": {"weekly": 70.00, "rate": "basic"})")) ==
      R"([{"what":"without_variation/weekly","new":70.00},{"what":"without_variation/rate","new":"basic"}])");
  const std::string two =
      replaced(basic, "}], \"notes", R"(}, {"id": "B", "weekly": 1.00, "children": 1}], "notes)");
  CHECK(
      changes(result(two), result(basic)) ==
      R"([{"what":"receiving_parents/1/weekly","old":1.00},{"what":"receiving_parents/1/children","old":1}])");
}

TEST_CASE("a case that was refused and no longer is")
{
  const std::string refused =
      R"({"schema": "cmcalc.error/1", "line": 3, "problems": [{"id": "not-json"}, {"id": "missing-key"}]})";
  CHECK(changes(refused, result(R"("rate": "nil", "weekly": 0.00)")) ==
        R"([{"what":"refused","old":"not-json;missing-key"},{"what":"rate","new":"nil"},)"
        R"({"what":"weekly","new":0.00}])");
}

TEST_CASE("the first line in which two worksheets differ, from each of them")
{
  const auto with = [](const std::string& lines) {
    return result(R"("weekly": 1.00, "worksheet": [)" + lines + "]");
  };
  const std::string first = R"({"line": 1, "id": "stated-income", "working": "x", "amount": 5.00})";
  const auto second = [](const std::string& working, const std::string& amount) {
    return R"(, {"line": 2, "id": "basic-rate", "working": ")" + working + R"(", "amount": )" + amount + "}";
  };
  const auto other = [&](const std::string& lines) { return replaced(with(lines), "1.00", "2.00"); };
  const std::string weekly = R"([{"what":"weekly","old":1.00,"new":2.00,"by":1.00}])";
  CHECK(changes(with(first + second("a", "0.60")), other(first + second("b", "0.70"))) ==
        weekly +
            R"(,"first_difference":{"old":{"line": 2, "id": "basic-rate", "working": "a", "amount": 0.60},)" +
            R"("new":{"line": 2, "id": "basic-rate", "working": "b", "amount": 0.70}})");
  CHECK(changes(with(first), other(first + second("b", "0.70"))) ==
        weekly +
            R"(,"first_difference":{"new":{"line": 2, "id": "basic-rate", "working": "b", "amount": 0.70}})");
  CHECK(changes(with(first + second("a", "0.60")), other(first + second("b", "0.60"))) == weekly);
}

TEST_CASE("what is no result, and the result of another case")
{
  ResultComparer comparer;
  std::string out;
  CHECK(comparer.compare("nonsense", result(basic), 1, out) == Found::not_a_result);
  CHECK(comparer.compare(R"({"schema": "cmcalc.case/1"})", result(basic), 1, out) == Found::not_a_result);
  CHECK(comparer.compare("[]", result(basic), 1, out) == Found::not_a_result);
  CHECK(comparer.compare(replaced(result(basic), "\"a\"", "\"b\""), result(basic), 1, out) ==
        Found::other_case);
  CHECK(out.empty());
}

TEST_CASE("old results that were tampered with give no false figures")
{
  ResultComparer comparer;
  std::string out;
  for (const char* const weekly : {"1e300", "\"81.93\"", "null", "[]"}) {
    const std::string old_result = result(R"("weekly": )" + std::string{weekly});
    CHECK(comparer.compare(old_result, result(basic), 1, out) == Found::not_a_result);
  }
  CHECK(comparer.compare(result(R"("rate": "basic")"), result(basic), 1, out) == Found::not_a_result);
  CHECK(out.empty());

  const std::string line = R"({"line": 1, "id": "figure"})";
  const auto with = [](const std::string& weekly, const std::string& lines) {
    return result(R"("weekly": )" + weekly + R"(, "worksheet": [)" + lines + "]");
  };
  CHECK(changes(with("1.00", "1"), with("2.00", line)) ==
        R"([{"what":"weekly","old":1.00,"new":2.00,"by":1.00}],"first_difference":{"new":)" + line + "}");
}

TEST_CASE("whether a result has a worksheet")
{
  CHECK(has_worksheet(result(R"("worksheet": [])")));
  CHECK_FALSE(has_worksheet(result(basic)));
  CHECK_FALSE(has_worksheet("nonsense"));
}
