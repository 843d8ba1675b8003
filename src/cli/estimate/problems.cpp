// What is wrong with a case that options state, told in terms of these options.
#include <algorithm>
#include <array>
#include <utility>

#include "cli/estimate/facts.hpp"

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
    KeyOption{"\"special_expenses\"", "special expenses"},
    KeyOption{"\"additional_income\"", "additional income"},
    KeyOption{"\"unearned\"", "Unearned income"},
    KeyOption{"\"income_behind_flat_or_nil_rate\" without an amount", "--income-behind-rate determined"},
};

/// Remedies that speak of options, in the place of those for a document.
struct RemedyOption {
  ErrorId id;
  std::string_view remedy;
};
constexpr std::array remedies = {
    RemedyOption{ErrorId::income_insufficient,
                 "Give --income, --hmrc or another income; or --decision default where none is known."},
    RemedyOption{ErrorId::unearned_given_twice, "Keep --unearned with the whole of it, or --unearned-hmrc."},
    RemedyOption{ErrorId::hidden_income_given_twice, "Give it once; other such income is an AMOUNT/PERIOD."},
};

void replace(std::string& text, std::string_view key, std::string_view option)
{
  for (std::size_t at = text.find(key); at != std::string::npos; at = text.find(key, at + option.size())) {
    text.replace(at, key.size(), option);
  }
}

/// Whether an option of this name stated any fact.
bool is_given(std::string_view option, const std::vector<Origin>& origins)
{
  return std::any_of(origins.begin(), origins.end(), [&](const Origin& origin) {
    return std::string_view{origin.option}.substr(0, origin.option.find(' ')) == option;
  });
}

void replace_keys(std::string& text, const std::vector<Origin>& origins)
{
  for (const auto& [key, option] : key_options) replace(text, key, option);
  const bool pay = is_given("--hmrc", origins);
  const bool unearned = is_given("--unearned-hmrc", origins);
  replace(text, "\"hmrc\"",
          pay && unearned ? "--hmrc with --unearned-hmrc"
          : unearned      ? "--unearned-hmrc"
                          : "--hmrc");
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
  if (pointer.starts_with("/paying_parent/income")) return "--income";
  // A list as a whole: the first option that stated a part of it.
  const auto part = std::find_if(origins.begin(), origins.end(), [&](const Origin& origin) {
    return origin.pointer.starts_with(pointer + "/");
  });
  return part == origins.end() ? std::string{} : part->option;
}

void mend_remedy(Problem& problem, const std::vector<Origin>& origins)
{
  for (const auto& [id, remedy] : remedies) {
    if (problem.id == id) problem.remedy = remedy;
  }
  const bool beside_hmrc =
      problem.id == ErrorId::income_given_twice || problem.id == ErrorId::historic_given_twice;
  if (beside_hmrc && is_given("--unearned-hmrc", origins)) {
    problem.remedy += " Unearned income without HMRC's records is --unearned.";
  }
}

}  // namespace

void name_options(Problems& problems, const StatedCase& stated)
{
  Problems once;
  for (Problem& problem : problems) {
    problem.option = option_for(problem.pointer, stated.origins);
    replace_keys(problem.problem, stated.origins);
    replace_keys(problem.remedy, stated.origins);
    mend_remedy(problem, stated.origins);
    // An option may state a fact of every child: what is wrong with it is told once.
    const bool told = std::any_of(once.begin(), once.end(), [&](const Problem& earlier) {
      return earlier.option == problem.option && earlier.problem == problem.problem;
    });
    if (!told) once.push_back(std::move(problem));
  }
  problems = std::move(once);
}

}  // namespace cmcalc::cli
