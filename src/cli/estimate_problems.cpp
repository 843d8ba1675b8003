// What is wrong with a case that options state, told in terms of these options.
#include <algorithm>
#include <array>
#include <utility>

#include "estimate_facts.hpp"

namespace cmcalc::cli {

namespace {

/// Keys of a case that messages name, and the options that state them.
struct KeyOption {
  std::string_view key;
  std::string_view option;
};
constexpr std::array key_options = {
    KeyOption{"number of \"days\"", "number of days"},
    KeyOption{"\"effective_date\"", "--date"},
    KeyOption{"\"gross_weekly\"", "--gross-weekly"},
    KeyOption{"\"hmrc\"", "--hmrc"},
    KeyOption{"\"historic_weekly\"", "--historic-weekly"},
    KeyOption{"\"current\"", "other income"},
    KeyOption{"\"estimated_weekly\"", "--estimated-weekly"},
    KeyOption{"\"relevant_other_children\"", "--other-children"},
    KeyOption{"\"other_arrangement_children\"", "--arrangement-children"},
    KeyOption{"\"receiving_parents\"", "--receiving-parent"},
    KeyOption{"\"benefits\"", "--benefit"},
    KeyOption{"\"status\"", "--status"},
    KeyOption{"\"nights\"", "the number of nights"},
    KeyOption{"\"count\"", "the number of nights"},
    KeyOption{"\"days\"", "the number of days"},
};

void replace_keys(std::string& text)
{
  for (const auto& [key, option] : key_options) {
    for (std::size_t at = text.find(key); at != std::string::npos; at = text.find(key, at + option.size())) {
      text.replace(at, key.size(), option);
    }
  }
  if (text.starts_with("the ")) text.front() = 'T';
}

/// The option that stated the fact at `pointer`, or what that fact stands in, or the nearest that could.
std::string option_for(const std::string& pointer, const std::vector<Origin>& origins)
{
  const Origin* best = nullptr;
  for (const Origin& origin : origins) {
    const bool holds = pointer.starts_with(origin.pointer) &&
                       (pointer.size() == origin.pointer.size() || pointer[origin.pointer.size()] == '/');
    if (holds && (best == nullptr || origin.pointer.size() > best->pointer.size())) best = &origin;
  }
  if (best != nullptr) return best->option;
  return pointer.starts_with("/paying_parent/income") ? "--income" : std::string{};
}

}  // namespace

void name_options(Problems& problems, const StatedCase& stated)
{
  Problems once;
  for (Problem& problem : problems) {
    problem.option = option_for(problem.pointer, stated.origins);
    replace_keys(problem.problem);
    replace_keys(problem.remedy);
    if (problem.id == ErrorId::income_insufficient) {
      problem.remedy = "Give --income, --hmrc or another income; or --decision default where none is known.";
    }
    // An option may state a fact of every child: what is wrong with it is told once.
    const bool told = std::any_of(once.begin(), once.end(), [&](const Problem& earlier) {
      return earlier.option == problem.option && earlier.problem == problem.problem;
    });
    if (!told) once.push_back(std::move(problem));
  }
  problems = std::move(once);
}

}  // namespace cmcalc::cli
