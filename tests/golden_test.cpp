// Every golden case of tests/cases: facts with the law and the working by hand, and what is expected of
// the calculation, to the letter.
#include "golden_test.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <set>

namespace {

using namespace cmcalc;
using test::GoldenAnswer;
using test::Json;

/// Files may be added, and none gets lost unnoticed.
constexpr std::size_t least_number_of_cases = 587;

const std::set<std::string> keys = {"why", "source", "law", "working", "case", "expect"};
const std::set<std::string> expected_keys = {
    "weekly",
    "rate",
    "income_basis",
    "gross_weekly_income",
    "receiving_parents",
    "without_variation",
    "with_variation",
    "award_difference",
    "periods",
    "collect_and_pay",
    "notes",
    "note_values",
    "findings",
    "lines",
    "rounding_once",
    "refused",
};

std::vector<std::string> keys_not_in(const Json& object, const std::set<std::string>& known)
{
  std::vector<std::string> unknown;
  for (const auto& entry : object.items()) {
    if (!known.contains(entry.key())) unknown.push_back(entry.key());
  }
  return unknown;
}

bool is_list_of_texts(const Json& list)
{
  return list.is_array() && !list.empty() && std::all_of(list.begin(), list.end(), [](const Json& entry) {
           return entry.is_string() && !entry.get_ref<const std::string&>().empty();
         });
}

/// Reasons, sources and expectations are what a golden case is for.
void check_form(const Json& file)
{
  CHECK(keys_not_in(file, keys).empty());
  for (const char* const key : {"why", "source"}) {
    INFO(key);
    CHECK(file.at(key).get<std::string>().size() > 10);
  }
  CHECK(is_list_of_texts(file.at("law")));
  CHECK(is_list_of_texts(file.at("working")));
  CHECK(file.at("case").is_object());
  const Json& expect = file.at("expect");
  CHECK(keys_not_in(expect, expected_keys).empty());
  CHECK((expect.contains("weekly") || expect.contains("refused")));
  if (expect.contains("refused")) CHECK(expect.size() == 1);
}

/// Whether `entry` concerns `who`: a receiving parent, or a child as in results; empty: the whole case.
bool concerns(const GoldenAnswer& answer, const WorksheetLine& entry, const std::string& who)
{
  switch (entry.subject.kind) {
    case Subject::Kind::receiving_parent: return answer.receiving_parents.at(entry.subject.position) == who;
    case Subject::Kind::child: return answer.children.at(entry.subject.position) == who;
    default: return who.empty();
  }
}

/// What the one line of the step "id" or "id@who" says: an amount, a fraction, or whether a finding
/// holds. Null unless there is exactly one.
Json line(const GoldenAnswer& answer, const std::string& key)
{
  const std::size_t at = key.find('@');
  const std::string who = at == std::string::npos ? "" : key.substr(at + 1);
  Json found;
  for (const WorksheetLine& entry : answer.sheet.entries()) {
    if (text_of(entry.step).id != key.substr(0, at) || !concerns(answer, entry, who)) continue;
    if (!found.is_null()) return nullptr;
    if (is_finding(entry.operation)) {
      found = entry.holds;
    } else if (is_number(entry.operation)) {
      const Fraction value = entry.ratio.reduced();
      const auto num = std::to_string(static_cast<std::int64_t>(value.num()));
      found = value.den() == 1 ? num : num + "/" + std::to_string(static_cast<std::int64_t>(value.den()));
    } else {
      found = test::pounds_text(entry.value);
    }
  }
  return found;
}

/// Whether the entries of `sheet` are those of a calculation: each line follows from those it names.
void check_worksheet(const GoldenAnswer& answer)
{
  CHECK(!answer.sheet.entries().empty());
  const auto wrong = first_wrong_line(answer.sheet);
  if (wrong)
    FAIL_CHECK("line " << *wrong << " (" << text_of(answer.sheet.line(*wrong).step).id
                       << ") does not add up");
}

void check_case(const Json& file)
{
  const Json& expect = file.at("expect");
  const std::string document = file.at("case").dump();
  const GoldenAnswer found = test::answer(document);
  if (expect.contains("refused")) {
    CHECK(found.refused == std::vector{expect.at("refused").get<std::string>()});
    return;
  }
  REQUIRE(found.refused == std::vector<std::string>{});
  for (const auto& expected : expect.items()) {
    if (expected.key() == "lines") continue;
    INFO(expected.key());
    CHECK(found.values.at(expected.key()) == expected.value());
  }
  const Json lines = expect.value("lines", Json::object());
  for (const auto& expected : lines.items()) {
    INFO("line " << expected.key());
    CHECK(line(found, expected.key()) == expected.value());
  }
  // What notes and findings say is recorded by scripts/refresh-golden.sh, and never left out.
  for (const char* const key : {"note_values", "findings"}) {
    INFO(key);
    CHECK(expect.value(key, Json::object()) == found.values.at(key));
  }
  check_worksheet(found);

  const GoldenAnswer unrecorded = test::answer(document, Worksheet::Recording::off);
  CHECK(unrecorded.sheet.entries().empty());
  for (const auto& value : found.values.items()) {
    INFO(value.key());
    if (value.key() != "findings") CHECK(unrecorded.values.at(value.key()) == value.value());
  }
}

}  // namespace

TEST_CASE("the golden cases are all there", "[golden]")
{
  CHECK(test::golden_names().size() >= least_number_of_cases);
}

TEST_CASE("golden cases", "[golden]")
{
  for (const std::string& name : test::golden_names()) {
    DYNAMIC_SECTION(name)
    {
      const Json file = test::golden(name);
      INFO(file.value("why", ""));
      check_form(file);
      check_case(file);
    }
  }
}

TEST_CASE("what golden cases say, to be recorded", "[.record]")
{
  const char* const file = std::getenv("CMCALC_RECORD");
  if (file == nullptr) return;  // a selection by file runs hidden tests too
  std::ofstream out{file};
  for (const std::string& name : test::golden_names()) {
    const GoldenAnswer found = test::answer(test::golden(name).at("case").dump());
    if (!found.refused.empty()) continue;
    const Json record = {{"name", name},
                         {"notes", found.values.at("notes")},
                         {"note_values", found.values.at("note_values")},
                         {"findings", found.values.at("findings")}};
    out << record.dump() << '\n';
  }
}
