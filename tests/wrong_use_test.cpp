// With --errors json, every kind of wrong use of every command is one document.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "cli/dispatch.hpp"
#include "cli/options/common.hpp"
#include "cli/options/table.hpp"

namespace {

using namespace cmcalc::cli;
using Arguments = std::vector<std::string>;

constexpr Environment environment{.today = {2026, 11, 21}};

/// That `arguments` are wrong use, reported in one document about `place`.
void check_wrong_use(Arguments arguments, const std::string& id, const std::string& place)
{
  for (const bool joined : {false, true}) {
    Arguments all = arguments;
    // Before everything else that may take the next word for its value.
    if (joined) {
      all.insert(all.begin() + 1, "--errors=json");
    } else {
      all.insert(all.begin() + 1, {"--errors", "json"});
    }
    INFO(nlohmann::json(all).dump());
    const Outcome outcome = run(all, environment);
    CHECK(outcome.exit == exit_usage);
    CHECK(outcome.out.empty());
    REQUIRE(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1);
    const auto document = nlohmann::json::parse(outcome.err);
    CHECK(document.at("schema") == "cmcalc.error/1");
    REQUIRE(document.at("problems").size() == 1);
    const auto& problem = document.at("problems").at(0);
    CHECK(problem.at("id") == id);
    CHECK(problem.at("option") == place);
    CHECK(!problem.contains("pointer"));
    CHECK(!problem.at("problem").get<std::string>().empty());
    CHECK(!problem.at("remedy").get<std::string>().empty());
  }
}

bool takes_errors(const Command& command)
{
  return std::find(command.options.begin(), command.options.end(), &options::errors) != command.options.end();
}

}  // namespace

TEST_CASE("every wrong use of every option is one document with --errors json", "[cli][errors]")
{
  for (const Command* command : commands()) {
    if (!takes_errors(*command)) continue;
    const std::string name{command->name};
    // What explain is given may be the name of an option.
    if (!command->words.open)
      check_wrong_use({name, "--no-such-option"}, "unknown-option", "--no-such-option");
    if (command->words.needed) check_wrong_use({name}, "argument-missing", place_of(command->words));
    for (const Option* option : command->options) {
      if (option == &options::help || option == &options::errors) continue;
      const std::string word{option->word};
      if (option->argument.empty()) {
        check_wrong_use({name, word + "=yes"}, "option-with-value", word);
      } else {
        check_wrong_use({name, word}, "option-without-value", word);
        check_wrong_use({name, word + "="}, "option-without-value", word);
        check_wrong_use({name, word, "--errors"}, "option-without-value", word);
      }
      const bool by_words = option->choices != nullptr && !option->in_words;
      if (by_words) check_wrong_use({name, word, "nonsense"}, "unknown-value", word);
      if (option->repeatable) continue;
      const std::string value = by_words ? std::string{option->choices().front()} : "x";
      const Arguments once = option->argument.empty() ? Arguments{word} : Arguments{word, value};
      Arguments twice = {name};
      twice.insert(twice.end(), once.begin(), once.end());
      twice.insert(twice.end(), once.begin(), once.end());
      check_wrong_use(twice, "option-repeated", word);
    }
  }
}

TEST_CASE("a command that does not exist, or has no --errors, is reported in one document too",
          "[cli][errors]")
{
  check_wrong_use({"clac", "case.json"}, "unknown-command", "COMMAND");
  check_wrong_use({"help"}, "unknown-option", "--errors");
}

TEST_CASE("after two minus signs --errors json is the name of two files", "[cli][errors]")
{
  const Outcome outcome = run(Arguments{"calc", "--", "--errors", "json"}, environment);
  CHECK(outcome.exit == exit_usage);
}
