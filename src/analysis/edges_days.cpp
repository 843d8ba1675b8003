// Thresholds of time: the last day of a child, and days on which another figure or tax year counts.
#include <algorithm>
#include <string>
#include <utility>

#include "analysis/edges.hpp"
#include "core/child_end.hpp"

namespace cmcalc::edges {

namespace {

constexpr std::int64_t days_ahead = 365;
constexpr std::string_view effective_date = "/effective_date";

/// A child whose last day is known.
struct Ending {
  std::size_t parent = 0;
  std::size_t child = 0;  ///< among that parent's
  Subject subject;
  Date last_day;
};

std::vector<Ending> endings_of(const Facts& facts)
{
  std::vector<Ending> endings;
  const auto ages =
      child_ages(built_in_tables(), *facts.effective_date, facts.jurisdiction.value_or(Jurisdiction::gb));
  std::uint16_t position = 0;
  for (std::size_t parent = 0; parent < facts.receiving_parents->size(); ++parent) {
    const auto& children = *(*facts.receiving_parents)[parent].children;
    for (std::size_t child = 0; child < children.size(); ++child) {
      const Subject subject{Subject::Kind::child, position++};
      if (!ages || !children[child].date_of_birth.stated()) continue;
      endings.push_back({parent, child, subject, child_end(children[child], *ages).last_day});
    }
  }
  return endings;
}

/// The changes that leave out the children who no longer count on `day`, and a receiving parent who then has
/// none. Nothing if no child is left.
std::optional<std::vector<Change>> without_ended(Date day, const Facts& facts,
                                                 const std::vector<Ending>& endings)
{
  std::vector<Change> changes;
  const auto& parents = *facts.receiving_parents;
  std::size_t parents_left = parents.size();
  for (std::size_t parent = parents.size(); parent-- > 0;) {  // from the end, so that positions stay right
    const std::string path = "/receiving_parents/" + std::to_string(parent);
    std::vector<Change> removed;
    for (std::size_t at = endings.size(); at-- > 0;) {
      if (endings[at].parent != parent || day <= endings[at].last_day) continue;
      removed.emplace_back(PointerChange{path + "/children/" + std::to_string(endings[at].child), {}});
    }
    if (removed.size() == parents[parent].children->size()) {
      removed = {PointerChange{path, {}}};
      --parents_left;
    }
    changes.insert(changes.end(), removed.begin(), removed.end());
  }
  if (parents_left == 0) return std::nullopt;
  return changes;
}

/// Adds the day after the last day of each child, with what is payable without it on otherwise the same
/// facts; children who end together have one entry.
void add_ends(std::vector<Threshold>& all, ChangedCases& cases, const std::vector<Ending>& endings)
{
  const Facts& facts = cases.base();
  std::vector<Date> done;
  for (const Ending& ending : endings) {
    if (std::find(done.begin(), done.end(), ending.last_day) != done.end()) continue;
    done.push_back(ending.last_day);
    const auto after = days_after(ending.last_day, 1);
    if (!after) continue;
    Threshold found{.id = ThresholdId::child_end,
                    .fact = std::string{effective_date},
                    .from = *facts.effective_date,
                    .to = *after,
                    .upward = true};
    for (const Ending& other : endings) {
      if (other.last_day == ending.last_day) found.children.push_back(other.subject);
    }
    const auto changes = without_ended(*after, facts, endings);
    if (!changes) {  // the last child: nothing is payable from then on
      found.by = Money{} - cases.amounts().weekly;
      found.beyond.rate = Rate::none;
      found.law = Law::s_55;
      all.push_back(std::move(found));
      continue;
    }
    found.changes = *changes;
    add(all, cases, std::move(found), {}, Law::s_55);
  }
}

/// The law of the first figure on the worksheet that starts on `day`; nothing if none does.
std::optional<Law> figure_from(Date day, const Answer* answer)
{
  if (answer == nullptr) return std::nullopt;
  for (const WorksheetLine& line : answer->sheet.entries()) {
    if (line.uses_figure && answer->rates.entry(line.parameter)->from == day) return line.law;
  }
  return std::nullopt;
}

/// Adds the first day of the next year on which another amount is payable than on the day before, because of
/// a figure that starts; and the first because of something else, such as a tax year that has ended. A child
/// who no longer counts has an entry of its own.
void add_later_days(std::vector<Threshold>& all, ChangedCases& cases, const std::vector<Ending>& endings)
{
  const Facts& facts = cases.base();
  Amounts before = cases.amounts();
  bool has_figure = false;
  bool has_other = false;
  for (std::int64_t ahead = 1; ahead <= days_ahead && !(has_figure && has_other); ++ahead) {
    const auto day = days_after(*facts.effective_date, ahead);
    auto changes = day ? without_ended(*day, facts, endings) : std::nullopt;
    if (changes) changes->emplace_back(NamedChange{.name = ShortName::date, .value = *day});
    const auto amounts = changes ? cases.with(*changes) : std::nullopt;
    if (!amounts) return;  // no child is left, or the case would be refused
    const bool same = same_is_payable(*amounts, before);
    before = *amounts;
    const bool child_ended = std::any_of(endings.begin(), endings.end(), [&](const Ending& ending) {
      return ending.last_day == days_after(*day, -1);
    });
    if (same || child_ended) continue;
    const auto figure = figure_from(*day, cases.explained(*changes));
    if (std::exchange(figure ? has_figure : has_other, true)) continue;
    add(all, cases,
        {.id = figure ? ThresholdId::table_date : ThresholdId::later_day,
         .fact = std::string{effective_date},
         .from = *facts.effective_date,
         .to = *day,
         .upward = true,
         .changes = *changes},
        {}, figure.value_or(Law::reg_4));
  }
}

}  // namespace

void days(std::vector<Threshold>& all, ChangedCases& cases)
{
  const std::vector<Ending> endings = endings_of(cases.base());
  add_ends(all, cases, endings);
  add_later_days(all, cases, endings);
}

}  // namespace cmcalc::edges
