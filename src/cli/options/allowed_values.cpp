#include "cli/options/allowed_values.hpp"

#include <algorithm>
#include <string>

#include "cli/options/table.hpp"
#include "cmcalc/facts.hpp"
#include "cmcalc/law.hpp"
#include "read/values.hpp"
#include "write/explain.hpp"
#include "write/solve.hpp"

namespace cmcalc::cli::choices {

namespace {

template <typename Enum>
List all_words()
{
  const auto words = words_of<Enum>();
  return {words.begin(), words.end()};
}

/// The same with hyphens for underscores, as options write them.
template <typename Enum>
List hyphened()
{
  static const std::vector<std::string> words = [] {
    std::vector<std::string> all;
    for (const std::string_view word : words_of<Enum>()) {
      std::string& text = all.emplace_back(word);
      std::replace(text.begin(), text.end(), '_', '-');
    }
    return all;
  }();
  return {words.begin(), words.end()};
}

}  // namespace

List formats() { return {"text", "json"}; }
List table_formats() { return {"text", "json", "csv"}; }
List record_formats() { return {"ndjson", "csv"}; }
List error_styles() { return {"human", "json"}; }
List on_error() { return {"continue", "stop"}; }
List orders_of_days() { return {"uk"}; }
List colours() { return {"auto", "always", "never"}; }
List schemas() { return schema_names(); }
List shells() { return {"bash", "zsh", "fish"}; }
List jurisdictions() { return all_words<Jurisdiction>(); }
List decisions() { return all_words<Decision>(); }
List statuses() { return all_words<Status>(); }
List rates() { return all_words<Rate>(); }
List nights_bands() { return all_words<NightsBand>(); }
List benefits() { return all_words<Benefit>(); }
List explained() { return explained_ids(); }

List unknowns()
{
  List names;
  for (std::size_t at = 0; at < unknown_count; ++at) names.push_back(name_of(static_cast<Unknown>(at)));
  return names;
}

List figures()
{
  List ids;
  for (std::size_t at = 0; at < parameter_count; ++at) ids.push_back(text_of(static_cast<Parameter>(at)).id);
  return ids;
}

List commands()
{
  List names;
  for (const Command* command : cli::commands()) names.push_back(command->name);
  return names;
}

List periods() { return hyphened<PeriodUnit>(); }
List assets() { return hyphened<AssetKind>(); }

List unearned_kinds()
{
  const List kinds = hyphened<HmrcKind>();
  return {kinds.begin() + static_cast<std::ptrdiff_t>(HmrcKind::property), kinds.end()};
}

}  // namespace cmcalc::cli::choices
