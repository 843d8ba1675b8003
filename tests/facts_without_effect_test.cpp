// Every fact of the description is used, or a note says that it was not (tests/facts_that_count.json).
#include <catch2/catch.hpp>

#include <map>
#include <set>

#include "core/fact_paths.hpp"
#include "facts_test.hpp"
#include "golden_test.hpp"

namespace {

using namespace cmcalc;
using test::GoldenAnswer;
using test::Json;

const Json& file()
{
  static const Json read = Json::parse(
      std::ifstream{std::filesystem::path{CMCALC_SOURCE_DIR} / "tests" / "facts_that_count.json"});
  return read;
}

Json patched(const Json& patch)
{
  Json document = file().at("base");
  document.merge_patch(patch);
  return document;
}

/// The pointer of the first fact of a kind: "/receiving_parents/0/children/0/nights".
std::string first_of(std::string kind)
{
  for (std::size_t at = kind.find("//"); at != std::string::npos; at = kind.find("//", at))
    kind.insert(at + 1, "0");
  return kind.ends_with('/') ? kind + "0" : kind;
}

/// `document` without what is at `pointer`, and without a list that is then empty.
Json without(Json document, const std::string& pointer)
{
  const Json::json_pointer place{pointer};
  Json& parent = document.at(place.parent_pointer());
  if (parent.is_array()) {
    parent.erase(std::stoul(place.back()));
  } else {
    parent.erase(place.back());
  }
  return document;
}

/// What is payable, or why the case is refused.
Json outcome(const Json& document)
{
  const GoldenAnswer found = test::answer(document.dump());
  if (!found.refused.empty()) return found.refused;
  return {found.values.at("weekly"), found.values.at("receiving_parents")};
}

/// The kinds of facts in the description, without indices: no key has a digit.
std::set<std::string> kinds_of_facts()
{
  std::set<std::string> kinds;
  visit_facts(test::FactMaker{}.facts(), [&](std::string pointer, const FactValue&) {
    std::erase_if(pointer, [](char c) { return c >= '0' && c <= '9'; });
    kinds.insert(pointer.starts_with("/award") ? "/award" : pointer);
  });
  return kinds;
}

/// Whether a note says that the fact of `row` has no effect: by its group, or a note on grounds of a
/// variation.
bool has_note(const Json& document, const Json& row)
{
  const GoldenAnswer found = test::answer(document.dump());
  REQUIRE(found.refused == std::vector<std::string>{});
  const Json& notes = found.values.at("note_values");
  if (row.contains("note")) return notes.contains(row.at("note").get<std::string>());
  const Json same = notes.value("fact-without-effect", Json::array());
  return std::any_of(same.begin(), same.end(), [&](const Json& note) {
    const Json& facts = note.at("facts");
    return std::find(facts.begin(), facts.end(), row.at("group")) != facts.end();
  });
}

void check_that_it_counts(const std::string& fact, const Json& row)
{
  const Json document = patched(row.at("counts"));
  CHECK(outcome(document) != outcome(without(document, row.value("remove", first_of(fact)))));
  CHECK_FALSE(has_note(document, row));
}

void check_that_a_note_appears(const std::string& fact, const Json& row)
{
  const Json document = patched(row.at("without_effect"));
  const Json changed = without(document, row.value("remove", first_of(fact)));
  CHECK(outcome(document) == outcome(changed));
  CHECK(has_note(document, row));
}

}  // namespace

TEST_CASE("every fact counts in some case, and is noted in one in which it does not", "[facts]")
{
  const Json& rows = file().at("facts");
  for (const std::string& fact : kinds_of_facts()) {
    INFO(fact);
    REQUIRE(rows.contains(fact));
    const Json& row = rows.at(fact);
    if (row.contains("never")) continue;
    if (row.contains("part_of")) {
      CHECK(rows.contains(row.at("part_of").get<std::string>()));
      continue;
    }
    check_that_it_counts(fact, row);
    check_that_a_note_appears(fact, row);
  }
}

namespace {

/// Where the facts of a group are in a case document. Records of HMRC are found one by one.
const std::map<std::string, std::string> places = {
    {"date-of-birth", "/paying_parent/date_of_birth"},
    {"status", "/paying_parent/status"},
    {"benefits", "/paying_parent/benefits"},
    {"partner-benefits", "/paying_parent/partner/benefits"},
    {"partner-pays", "/paying_parent/partner/pays_child_maintenance"},
    {"relevant-other-children", "/paying_parent/relevant_other_children"},
    {"other-arrangement-children", "/paying_parent/other_arrangement_children"},
    {"income", "/paying_parent/income"},
    {"estimated-income", "/paying_parent/income/estimated_weekly"},
};

/// `document` without the facts of `group`; null if the group is not one whose facts this test removes.
Json without_group(Json document, const std::string& group)
{
  Json& parent = document["paying_parent"];
  if (const auto found = places.find(group); found != places.end()) {
    return document.contains(Json::json_pointer{found->second}) ? without(document, found->second) : document;
  }
  const auto erase_kind = [](Json& records, const std::string& kind) {
    for (auto record = records.begin(); record != records.end();) {
      record = record->at("kind") == kind ? records.erase(record) : record + 1;
    }
  };
  if (group == "nights" || group == "local-authority-nights") {
    for (Json& receiving : document["receiving_parents"]) {
      for (Json& child : receiving["children"])
        child.erase(group == "nights" ? "nights" : "local_authority_nights");
    }
    return document;
  }
  if (group == "current-relief") {
    erase_kind(parent["income"]["current"], "relief_at_source_pension");
    if (parent["income"]["current"].empty()) parent["income"].erase("current");
    return document;
  }
  if (group == "hmrc-relief") {
    erase_kind(parent["income"]["hmrc"], "relief_at_source_pension");
    return document;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("a fact said to have no effect has none in any golden case", "[facts][golden]")
{
  std::size_t removed = 0;
  for (const std::string& name : test::golden_names()) {
    const Json document = test::golden(name).at("case");
    const GoldenAnswer found = test::answer(document.dump());
    if (!found.refused.empty()) continue;
    for (const Json& note : found.values.at("note_values").value("fact-without-effect", Json::array())) {
      for (const Json& group : note.at("facts")) {
        const Json changed = without_group(document, group.get<std::string>());
        if (changed.is_null()) continue;
        INFO(name << ": " << group);
        CHECK(outcome(changed) == outcome(document));
        ++removed;
      }
    }
  }
  CHECK(removed > 50);
}
