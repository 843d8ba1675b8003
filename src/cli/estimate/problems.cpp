// What is wrong with a case that options state, with options instead of keys.
#include <algorithm>
#include <array>
#include <utility>

#include "cli/estimate/facts.hpp"
#include "text/wording.hpp"

namespace cmcalc::cli {

namespace {

/// What a message calls a fact that no option stated, or only together with others.
struct PointerOption {
  std::string_view pointer;
  std::string_view name;
};
constexpr std::array pointer_options = {
    PointerOption{"/effective_date", "--date"},
    PointerOption{"/paying_parent/relevant_other_children", "--other-children"},
    PointerOption{"/paying_parent/other_arrangement_children", "--arrangement-children"},
    PointerOption{"/paying_parent/status", "--status"},
    PointerOption{"/paying_parent/benefits", "--benefit"},
    PointerOption{"/paying_parent/partner/benefits", "--partner-benefit"},
    PointerOption{"/paying_parent/income/gross_weekly", "--gross-weekly"},
    PointerOption{"/paying_parent/income/historic_weekly", "--historic-weekly"},
    PointerOption{"/paying_parent/income/estimated_weekly", "--estimated-weekly"},
    PointerOption{"/paying_parent/income/hmrc", "--hmrc"},
    PointerOption{"/paying_parent/income/current", "--income"},
    PointerOption{"/paying_parent/income", "--income"},
    PointerOption{"/paying_parent/variation/special_expenses", "special expenses"},
    PointerOption{"/paying_parent/variation/additional_income", "additional income"},
    PointerOption{"/receiving_parents/*/children/*/nights/days", "the number of days"},
    PointerOption{"/receiving_parents/*/children/*/nights", "the number of nights"},
    PointerOption{"/receiving_parents/*/children/*/date_of_birth", "--child-born"},
    PointerOption{"/receiving_parents/*/children/*/in_education", "--in-education"},
    PointerOption{"/receiving_parents/*/children/*/left_education_on", "--left-education"},
    PointerOption{"/receiving_parents/*/id", "the name"},
    PointerOption{"/case_id", "--case-id"},
    PointerOption{"/award/weekly", "--letter"},
    PointerOption{"/award/gross_weekly_income", "--letter-income"},
    PointerOption{"/award/qualifying_children", "--letter-children"},
    PointerOption{"/award/relevant_other_children", "--letter-other-children"},
    PointerOption{"/award/receiving_parents", "--letter-to"},
    PointerOption{"/receiving_parents", "--receiving-parent"},
};

/// The option of `origin` without its value.
std::string_view word_of(const Origin& origin)
{
  return std::string_view{origin.option}.substr(0, origin.option.find(' '));
}

/// The options that stated the fact at `pattern` or something in it, each once.
std::vector<std::string> options_in(std::string_view pattern, const std::vector<Origin>& origins)
{
  std::vector<std::string> words;
  for (const Origin& origin : origins) {
    const bool new_word = std::find(words.begin(), words.end(), word_of(origin)) == words.end();
    if (new_word && is_in(origin.pointer, pattern)) words.emplace_back(word_of(origin));
  }
  return words;
}

/// The pointer to look for: whether a child still counts depends on its date of birth, even if nothing is
/// stated about its education.
std::string stated_for(const std::string& pointer, const std::vector<Origin>& origins)
{
  const auto is_stated = [&](const std::string& fact) {
    return std::any_of(origins.begin(), origins.end(),
                       [&](const Origin& origin) { return origin.pointer == fact; });
  };
  const std::string birth = pointer.substr(0, pointer.rfind('/')) + "/date_of_birth";
  return !is_stated(pointer) && is_stated(birth) ? birth : pointer;
}

/// The option that stated the fact at `fact`, or what that fact is in, or the nearest that could.
std::string option_for(const std::string& fact, const std::vector<Origin>& origins)
{
  const std::string pointer = stated_for(fact, origins);
  const Origin* best = nullptr;
  for (const Origin& origin : origins) {
    const bool longer = best == nullptr || origin.pointer.size() > best->pointer.size();
    if (longer && is_in(pointer, origin.pointer)) best = &origin;
  }
  if (best != nullptr) return best->option;
  if (pointer == "/paying_parent/income") return "--income";
  // A list as a whole: the first option that stated a part of it.
  const auto part = std::find_if(origins.begin(), origins.end(),
                                 [&](const Origin& origin) { return is_in(origin.pointer, pointer); });
  if (part != origins.end()) return part->option;
  return is_in(pointer, "/paying_parent/income") ? "--income" : "";
}

/// The message that says what to do with unearned income if there are to be no records of HMRC.
Message with_unearned_income(Message message)
{
  switch (message) {
    case Message::income_given_twice: return Message::income_given_twice_with_unearned_income;
    case Message::historic_given_twice: return Message::historic_given_twice_with_unearned_income;
    default: return message;
  }
}

}  // namespace

FactNames option_names(const std::vector<Origin>& origins)
{
  std::vector<FactName> names;
  for (const auto& [pointer, name] : pointer_options) {
    const std::vector<std::string> given = options_in(pointer, origins);
    names.push_back({pointer, given.empty() ? std::string{name} : listed(given, "and")});
  }
  return FactNames{Reader::options, std::move(names)};
}

void name_options(Problems& problems, const std::vector<Origin>& origins)
{
  const bool unearned = std::any_of(origins.begin(), origins.end(), [](const Origin& origin) {
    return word_of(origin) == "--unearned-hmrc";
  });
  Problems once;
  for (Problem& problem : problems) {
    problem.place = option_for(problem.pointer, origins);
    if (unearned) problem.message = with_unearned_income(problem.message);
    // An option may state a fact of every child: what is wrong with it is reported once.
    const bool reported = std::any_of(once.begin(), once.end(), [&](const Problem& earlier) {
      return earlier.place == problem.place && earlier.message == problem.message &&
             earlier.arguments == problem.arguments;
    });
    if (!reported) once.push_back(std::move(problem));
  }
  problems = std::move(once);
}

}  // namespace cmcalc::cli
