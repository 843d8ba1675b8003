// What write_case writes, CaseReader reads as the same facts.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "facts_test.hpp"
#include "read/json/case_reader.hpp"
#include "write/write.hpp"

namespace {

using namespace cmcalc;

std::string rewritten(const std::string& text)
{
  CaseReader reader;
  Problems problems;
  const Facts* const facts = reader.read(text, problems);
  REQUIRE(facts != nullptr);
  REQUIRE(problems.empty());
  std::string out;
  write_case(out, *facts);
  return out;
}

/// The values of a case, whatever the layout; an amount is a number with two decimals either way.
nlohmann::json values(const std::string& text) { return nlohmann::json::parse(text); }

}  // namespace

TEST_CASE("facts written and read again are the same", "[io][case-writer]")
{
  const auto check = [](const Facts& facts) {
    std::string text;
    write_case(text, facts);
    CHECK(rewritten(text) == text);
  };
  check(test::FactMaker{}.facts());
  for (unsigned seed = 1; seed <= 2000; ++seed) check(test::FactMaker{seed}.facts());
}

TEST_CASE("lists that are stated and empty stay so", "[io][case-writer]")
{
  const std::string text =
      R"({"effective_date": "2025-06-03", "paying_parent": {"income": {"hmrc": [], "current": []}},
                               "receiving_parents": [{"children": [{}]}]})";
  const std::string written = rewritten(text);
  CHECK(written.find("\"hmrc\": []") != std::string::npos);
  CHECK(written.find("\"current\": []") != std::string::npos);
  CHECK(rewritten(written) == written);
}

TEST_CASE("the examples are written as they were read", "[io][case-writer]")
{
  for (const auto& entry : std::filesystem::directory_iterator{CMCALC_SOURCE_DIR "/data/examples"}) {
    if (entry.path().extension() != ".json") continue;
    INFO(entry.path());
    std::ifstream in{entry.path()};
    std::ostringstream text;
    text << in.rdbuf();
    CHECK(values(rewritten(text.str())).at("receiving_parents") ==
          values(text.str()).at("receiving_parents"));
    CHECK(values(rewritten(text.str())).at("paying_parent") == values(text.str()).at("paying_parent"));
  }
}
