#include "choices.hpp"

#include <algorithm>
#include <string>

#include "cmcalc/facts.hpp"
#include "cmcalc/law.hpp"
#include "cmcalc/written.hpp"
#include "explain_command.hpp"
#include "option_table.hpp"

namespace cmcalc::cli::choices {

namespace {

template <typename Enum>
List all_words()
{
  const auto words = words_of<Enum>();
  return {words.begin(), words.end()};
}

}  // namespace

List formats() { return {"text", "json"}; }
List error_styles() { return {"human", "json"}; }
List on_error() { return {"continue", "stop"}; }
List colours() { return {"auto", "always", "never"}; }
List schemas() { return {"case", "result", "error", "rules"}; }
List jurisdictions() { return all_words<Jurisdiction>(); }
List decisions() { return all_words<Decision>(); }
List statuses() { return all_words<Status>(); }
List benefits() { return all_words<Benefit>(); }
List explained() { return explain_ids(); }

List commands()
{
  List names;
  for (const Command& command : cli::commands()) names.push_back(command.name);
  return names;
}

List periods()
{
  static const std::vector<std::string> words = [] {
    std::vector<std::string> hyphened;
    for (const std::string_view word : words_of<PeriodUnit>()) {
      std::string& text = hyphened.emplace_back(word);
      std::replace(text.begin(), text.end(), '_', '-');
    }
    return hyphened;
  }();
  return {words.begin(), words.end()};
}

}  // namespace cmcalc::cli::choices
