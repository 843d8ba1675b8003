// Help comes from the table of options, fits the terminal, and leaves nothing out.
#include "cli/options/help.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <sstream>
#include <string>

#include "cli/dispatch.hpp"
#include "cli/options/allowed_values.hpp"
#include "cli/options/common.hpp"
#include "core/fact_paths.hpp"

namespace {

using namespace cmcalc::cli;

std::size_t widest_line(const std::string& text)
{
  std::size_t widest = 0;
  std::istringstream lines{text};
  for (std::string line; std::getline(lines, line);) {
    const auto columns = std::count_if(
        line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    widest = std::max(widest, static_cast<std::size_t>(columns));
  }
  return widest;
}

Outcome run_words(std::vector<std::string> words, std::size_t width = 78)
{
  return run(words, {.today = {2026, 11, 21}, .colour = false, .width = width});
}

}  // namespace

TEST_CASE("help of every command fits, and has every option", "[cli][help]")
{
  for (const Command* each : commands()) {
    const Command& command = *each;
    const std::string brief = help_of(command, Length::brief, 78);
    const std::string complete = help_of(command, Length::complete, 78);
    INFO(command.name);
    CHECK(widest_line(brief) <= 78);
    CHECK(widest_line(complete) <= 78);
    CHECK(widest_line(help_of(command, Length::complete, 60)) <= 60);
    for (const Option* option : command.options) {
      INFO(option->word);
      CHECK(brief.find(written(*option)) != std::string::npos);
      CHECK(complete.find("\n  " + written(*option) + "\n") != std::string::npos);
      if (option->choices == nullptr) continue;
      for (const std::string_view choice : option->choices())
        CHECK(complete.find(choice) != std::string::npos);
    }
  }
}

TEST_CASE("help is had in each way there is", "[cli][help]")
{
  for (const Command* each : commands()) {
    const Command& command = *each;
    const std::string name{command.name};
    CHECK(run_words({name, "--help"}).out == help_of(command, Length::complete, 78));
    CHECK(run_words({name, "-h"}).out == help_of(command, Length::brief, 78));
    CHECK(run_words({"help", name}).out == help_of(command, Length::complete, 78));
    CHECK(run_words({name, "--nonsense", "--help"}).exit == exit_done);
  }
  CHECK(run_words({}).out == help_of_program(Length::brief, 78));
  CHECK(run_words({"-h"}).out == help_of_program(Length::brief, 78));
  CHECK(run_words({"help"}).out == help_of_program(Length::complete, 78));
}

TEST_CASE("help keeps to the width of the terminal, within reason", "[cli][help]")
{
  CHECK(widest_line(run_words({"help"}, 50).out) <= 50);
  CHECK(run_words({"help"}, 200).out == run_words({"help"}, 78).out);
  CHECK(run_words({"help"}, 1).out == run_words({"help"}, 40).out);
}

TEST_CASE("the table of options is sound", "[cli][help]")
{
  for (const Command* each : commands()) {
    const Command& command = *each;
    std::set<std::string_view> words;

    for (const Option* option : command.options) {
      INFO(command.name << " " << option->word);
      CHECK(option->word.starts_with("--"));
      CHECK(words.insert(option->word).second);
      CHECK(!option->help.empty());
      CHECK(option->help.back() != '.');
      CHECK((option->more.empty() || option->more.back() == '.'));
      CHECK((option->choices == nullptr || !option->argument.empty()));
      CHECK((!option->shows_choices || option->choices().size() <= 3));
      const bool shown =
          option->example.starts_with(option->word) ||
          (option->letter != 0 && option->example.starts_with(std::string{'-', option->letter}));
      CHECK(shown);
    }
    CHECK(command.options.back() == &options::help);
    CHECK(!command.examples.empty());
    for (const Example& example : command.examples) {
      CHECK(example.line.starts_with("cmcalc " + std::string{command.name}));
    }
  }
}

TEST_CASE("every option of estimate that is about the case states a fact", "[cli][help]")
{
  for (const Option* option : command_named("estimate")->options) {
    INFO(option->word);
    const bool of_the_run = option->group == Group::output || option->group == Group::other;
    CHECK((option->state == nullptr) == of_the_run);
    CHECK(option->fact.empty() == of_the_run);
    if (of_the_run) continue;
    std::string fact{option->fact};
    if (fact.ends_with("/-")) fact.back() = '0';
    CHECK(cmcalc::blank_at(fact));
  }
}
