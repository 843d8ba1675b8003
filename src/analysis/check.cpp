#include "analysis/check.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "analysis/check/search.hpp"

namespace cmcalc {

namespace {

using namespace check;

Candidates candidates_of(const Base& base)
{
  Candidates list;
  for (const auto add :
       {add_nights, add_equal_care, add_numbers_of_children, add_receiving_parents, add_other_children,
        add_benefits_and_status, add_hmrc_income, add_current_income, add_which_income,
        add_pension_contributions, add_variation, add_practices, add_readings_of_the_letter}) {
    add(base, list);
  }
  return list;
}

/// How much is tried, so that a check of any case answers at once: less of a case of hundreds of children or
/// records, each of whose calculations takes longer.
struct Limits {
  std::size_t candidates;
  std::size_t pairs;
};

Limits limits_for(const CaseFacts& facts)
{
  constexpr std::size_t calculations_of_small_parts = 120'000;
  constexpr std::size_t parts_of_any_case = 25;
  constexpr std::size_t most_pairs = 2000;
  const std::size_t parts = facts.children.size() + facts.income.hmrc.size() + facts.income.current.size() +
                            facts.special_expenses.size() + facts.additional_income.size() +
                            parts_of_any_case;
  const std::size_t calculations = calculations_of_small_parts / parts;
  return {.candidates = calculations, .pairs = std::min(most_pairs, calculations)};
}

/// Leaves the likeliest candidates, in their order.
void keep_likeliest(Candidates& list, std::size_t most)
{
  if (list.size() <= most) return;
  std::map<ExplanationId, std::uint64_t> totals;
  for (const Candidate& candidate : list) totals[candidate.id] += candidate.weight;
  std::vector<std::pair<std::uint64_t, std::size_t>> scores;
  for (std::size_t at = 0; at < list.size(); ++at) {
    constexpr std::uint64_t scale = 1'000'000;
    const std::uint64_t total = std::max<std::uint64_t>(1, totals[list[at].id]);
    scores.emplace_back(scale * text_of(list[at].id).odds * list[at].weight / total, at);
  }
  std::stable_sort(scores.begin(), scores.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  scores.resize(most);
  std::sort(scores.begin(), scores.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  Candidates kept;
  for (const auto& [score, at] : scores) kept.push_back(std::move(list[at]));
  list = std::move(kept);
}

// --- figures ---------------------------------------------------------------------------------------------

Money money_of(Pence pence) { return {Fraction{pence}}; }

LetterValue money_or_none(const std::optional<Pence>& pence)
{
  return pence ? LetterValue{money_of(*pence)} : LetterValue{};
}

/// The band of the nights of all children; that of the most nights if they differ.
LetterValue band_of(const Outcome::Parent& parent)
{
  for (unsigned band = static_cast<unsigned>(NightsBand::from_175); parent.bands != 0; --band) {
    if ((parent.bands >> band & 1U) != 0) return static_cast<NightsBand>(band);
  }
  return {};
}

LetterValue number(unsigned count) { return std::int64_t{count}; }

/// The value of a figure in an outcome.
LetterValue value_of(const Outcome& outcome, LetterFigure figure, std::size_t parent)
{
  const Outcome::Parent& of_parent = outcome.parents[parent];
  switch (figure) {
    case LetterFigure::gross_weekly_income: return money_or_none(outcome.gross_weekly_income);
    case LetterFigure::income_basis: return outcome.basis;
    case LetterFigure::qualifying_children: return number(outcome.qualifying_children);
    case LetterFigure::relevant_other_children: return number(outcome.relevant_other_children);
    case LetterFigure::rate: return outcome.rate;
    case LetterFigure::weekly: return money_of(outcome.weekly);
    case LetterFigure::parents_qualifying_children: return number(of_parent.qualifying_children);
    case LetterFigure::parents_nights_band: return band_of(of_parent);
    case LetterFigure::parents_weekly: break;
  }
  return money_of(of_parent.weekly);
}

/// Every figure that the letter states, in the order of reg 25.
std::vector<ComparedFigure> stated_figures(const Letter& letter)
{
  std::vector<ComparedFigure> figures;
  const auto add = [&](LetterFigure figure, LetterValue value, std::size_t parent = 0) {
    figures.push_back({.figure = figure, .parent = parent, .award = value, .calculated = {}});
  };
  if (letter.gross_weekly_income)
    add(LetterFigure::gross_weekly_income, money_of(*letter.gross_weekly_income));
  if (letter.basis) add(LetterFigure::income_basis, *letter.basis);
  if (letter.qualifying_children) add(LetterFigure::qualifying_children, number(*letter.qualifying_children));
  if (letter.relevant_other_children) {
    add(LetterFigure::relevant_other_children, number(*letter.relevant_other_children));
  }
  if (letter.rate) add(LetterFigure::rate, *letter.rate);
  if (letter.weekly) add(LetterFigure::weekly, money_of(*letter.weekly));
  for (const Letter::Parent& parent : letter.parents) {
    if (parent.qualifying_children) {
      add(LetterFigure::parents_qualifying_children, number(*parent.qualifying_children), parent.position);
    }
    if (parent.nights_band) add(LetterFigure::parents_nights_band, *parent.nights_band, parent.position);
    if (parent.weekly) add(LetterFigure::parents_weekly, money_of(*parent.weekly), parent.position);
  }
  return figures;
}

/// Whether a stated figure is that of the outcome.
bool same(const ComparedFigure& figure, const Outcome& outcome)
{
  if (figure.figure == LetterFigure::income_basis) {
    return same_basis(std::get<IncomeBasis>(figure.award), outcome.basis);
  }
  if (figure.figure == LetterFigure::parents_nights_band) {
    const auto band = static_cast<unsigned>(std::get<NightsBand>(figure.award));
    return (outcome.parents[figure.parent].bands >> band & 1U) != 0;
  }
  return figure.award == figure.calculated;
}

std::vector<ComparedFigure> compared(const Letter& letter, const Outcome& outcome)
{
  std::vector<ComparedFigure> figures = stated_figures(letter);
  for (ComparedFigure& figure : figures) {
    figure.calculated = value_of(outcome, figure.figure, figure.parent);
    figure.agrees = same(figure, outcome);
    // The children of a receiving parent may be in several bands: the letter's is one of them.
    if (figure.agrees && figure.figure == LetterFigure::parents_nights_band) figure.calculated = figure.award;
  }
  return figures;
}

// --- explanations ----------------------------------------------------------------------------------------

/// All fits of the same causes.
struct Entry {
  std::vector<const Fit*> fits;
  std::uint64_t score = 0;

  [[nodiscard]] const Fit& best() const { return *fits.front(); }
};

using Key = std::pair<ExplanationId, std::optional<ExplanationId>>;

Key key_of(const Fit& fit)
{
  const bool pair = fit.causes.size() > 1 && !fit.on_the_letters_income;
  return {fit.causes[0]->id, pair ? std::optional{fit.causes[1]->id} : std::nullopt};
}

/// One entry for each cause or pair of causes, the likeliest first.
std::vector<Entry> entries_of(const std::vector<Fit>& fits)
{
  std::map<Key, Entry> by_key;
  for (const Fit& fit : fits) {
    Entry& entry = by_key[key_of(fit)];
    entry.fits.push_back(&fit);
    entry.score += fit.score;
  }
  std::vector<Entry> entries;
  for (auto& [key, entry] : by_key) {
    std::stable_sort(entry.fits.begin(), entry.fits.end(),
                     [](const Fit* a, const Fit* b) { return a->score > b->score; });
    entries.push_back(std::move(entry));
  }
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return a.score > b.score; });
  return entries;
}

struct ChangesOfFit {
  std::vector<Change> changes = {};
  std::size_t second_from = 0;  ///< where those of the second cause begin
};

/// The changes of all causes, one after another, and those that do the same.
std::vector<ChangesOfFit> changes_of_fit(const Fit& fit, const Letter& letter)
{
  std::vector<ChangesOfFit> all = {{}};
  if (fit.on_the_letters_income) {
    all[0].changes.emplace_back(
        NamedChange{.name = ShortName::gross_weekly, .value = money_of(*letter.gross_weekly_income)});
  }
  for (const Candidate* const cause : fit.causes) {
    std::vector<std::vector<Change>> ways = {cause->changes};
    ways.insert(ways.end(), cause->alike.begin(), cause->alike.end());
    std::vector<ChangesOfFit> next;
    for (const ChangesOfFit& before : all) {
      for (const auto& way : ways) {
        auto& [changes, second_from] = next.emplace_back(before);
        if (cause != fit.causes.front()) second_from = changes.size();
        changes.insert(changes.end(), way.begin(), way.end());
        if (cause == fit.causes.front()) second_from = changes.size();
      }
    }
    all = std::move(next);
  }
  return all;
}

Explanation explanation_of(const Entry& entry, const Letter& letter)
{
  const Fit& best = entry.best();
  const auto [id, second] = key_of(best);
  Explanation explanation{.id = id,
                          .second = second,
                          .changes = {},
                          .second_from = {},
                          .read_as = {},
                          .rounded_at_each_step = best.rounded_at_each_step,
                          .on_the_letters_income = best.on_the_letters_income,
                          .practices = {},
                          .weekly = money_of(best.outcome.weekly),
                          .gross_weekly_income = {}};
  if (best.outcome.gross_weekly_income) {
    explanation.gross_weekly_income = money_of(*best.outcome.gross_weekly_income);
  }
  for (const Candidate* const cause : best.causes) {
    if (!cause->practice.none()) explanation.practices.push_back(cause->practice);
    if (cause->read_as) explanation.read_as = cause->read_as;
  }
  for (const Fit* const fit : entry.fits) {
    for (auto& [changes, second_from] : changes_of_fit(*fit, letter)) {
      if (changes.empty()) continue;
      explanation.changes.push_back(std::move(changes));
      explanation.second_from.push_back(second_from);
    }
  }
  return explanation;
}

/// The figures that the letter does not state, and in which explanations differ; the rate first, as it says
/// most.
std::vector<LetterFigure> figures_that_differ(const std::vector<Entry>& entries, const Letter& letter,
                                              std::size_t parents)
{
  const std::vector<ComparedFigure> stated = stated_figures(letter);
  const auto differs = [&](LetterFigure figure, std::size_t parent) {
    const auto is_it = [&](const ComparedFigure& each) {
      return each.figure == figure && each.parent == parent;
    };
    if (std::any_of(stated.begin(), stated.end(), is_it)) return false;
    return std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
      return value_of(entry.best().outcome, figure, parent) !=
             value_of(entries.front().best().outcome, figure, parent);
    });
  };
  std::vector<LetterFigure> found;
  for (const LetterFigure figure :
       {LetterFigure::rate, LetterFigure::gross_weekly_income, LetterFigure::income_basis,
        LetterFigure::qualifying_children, LetterFigure::relevant_other_children, LetterFigure::weekly}) {
    if (differs(figure, 0)) found.push_back(figure);
  }
  for (const LetterFigure figure : {LetterFigure::parents_qualifying_children,
                                    LetterFigure::parents_nights_band, LetterFigure::parents_weekly}) {
    for (std::size_t parent = 0; parent < parents; ++parent) {
      if (!differs(figure, parent)) continue;
      found.push_back(figure);
      break;
    }
  }
  return found;
}

/// What reproduces the letter: the simplest first.
std::vector<Fit> fits_of(Search& search, const Letter& letter, SearchDepth depth, LetterCheck& check)
{
  std::vector<Fit> fits = search.singles();
  if (fits.empty()) fits = search.rounded_singles();
  if (!fits.empty() || depth == SearchDepth::singles) return fits;
  std::vector<Fit> on_letters_income;
  if (letter.gross_weekly_income) {
    check.follows_from_letters_income = search.follows_from_letters_income();
    if (!check.follows_from_letters_income) on_letters_income = search.singles_on_letters_income();
  }
  fits = search.pairs();
  check.pairs = !fits.empty();
  // Two causes that also give the letter's income say more than one on an income that nothing explains.
  return fits.empty() ? on_letters_income : fits;
}

/// Leaves the single ways of working that explain a penny or two. That another fact does so too is chance.
void leave_ways_of_working(std::vector<Fit>& fits, LetterCheck& check)
{
  std::erase_if(fits, [&](const Fit& fit) {
    return check.pairs || text_of(fit.causes[0]->id).kind != ExplanationKind::practice;
  });
  check.pairs = false;
  check.follows_from_letters_income = false;
}

}  // namespace

LetterValue ComparedFigure::by() const
{
  if (const auto* const money = std::get_if<Money>(&award);
      money != nullptr && calculated.index() == award.index()) {
    return *money - std::get<Money>(calculated);
  }
  if (const auto* const count = std::get_if<std::int64_t>(&award))
    return *count - std::get<std::int64_t>(calculated);
  return {};
}

std::optional<Money> ComparedFigure::by_year() const
{
  const LetterValue difference = by();
  const bool payable = figure == LetterFigure::weekly || figure == LetterFigure::parents_weekly;
  if (!payable) return std::nullopt;
  return std::get<Money>(difference) * Fraction{52};
}

LetterCheck check_letter(const Facts& facts, SearchDepth depth)
{
  constexpr std::size_t most_pairs_shown = 5;
  LetterCheck check;
  const Facts named = with_ids(facts);
  Trial trial{named};
  const Base base{named, *trial.base(), trial.ids()};
  const Letter letter = letter_of(*named.award, base.answer);
  const Outcome outcome = *trial.outcome({});
  check.compared = compared(letter, outcome);
  check.agrees = std::all_of(check.compared.begin(), check.compared.end(),
                             [](const ComparedFigure& figure) { return figure.agrees; });
  if (check.agrees) return check;
  check.only_rounding = differs_by_rounding(letter, outcome);
  check.unstated = unstated_facts(base);
  Candidates candidates = candidates_of(base);
  const Limits limits = limits_for(base.made());
  keep_likeliest(candidates, limits.candidates);
  Search search{trial, letter, outcome, candidates, limits.pairs};
  std::vector<Fit> fits = fits_of(search, letter, depth, check);
  if (check.only_rounding) leave_ways_of_working(fits, check);
  std::vector<Entry> entries = entries_of(fits);
  if (check.pairs && entries.size() > most_pairs_shown) entries.resize(most_pairs_shown);
  for (const Entry& entry : entries) check.explanations.push_back(explanation_of(entry, letter));
  check.told_apart_by = figures_that_differ(entries, letter, base.ids.size());
  return check;
}

}  // namespace cmcalc
