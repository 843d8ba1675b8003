#include "analysis/check/search.hpp"

#include <algorithm>
#include <array>

namespace cmcalc::check {

namespace {

constexpr std::size_t most_in_pairs = 200;  ///< candidates of which pairs are made
constexpr std::uint64_t scale_of_scores = 1'000'000;

/// Whether amounts are not those of `outcome`.
bool changes_amounts(const StatedAmounts& amounts, const Outcome& outcome)
{
  return amounts != amounts_of(outcome);
}

/// The readings with one slip fewer.
std::vector<ReadAs> simpler(const ReadAs& read_as)
{
  std::vector<ReadAs> all;
  const auto add = [&](PeriodUnit period, ReadAs::Fee fee, std::size_t parent) {
    const ReadAs other{.period = period, .fee = fee, .parent = parent};
    if (other != read_as) all.push_back(other);
  };
  add(PeriodUnit::week, read_as.fee, read_as.parent);
  add(read_as.period, ReadAs::Fee::none, read_as.parent);
  add(read_as.period, read_as.fee, ReadAs::all);
  return all;
}

bool is_letter(const Candidate& candidate) { return candidate.read_as.has_value(); }

/// Gives each fit the score of its candidate.
template <typename Scored>
void score(std::vector<Fit>& fitting, const std::vector<Scored>& effective)
{
  for (Fit& fit : fitting) {
    const auto found = std::find_if(effective.begin(), effective.end(),
                                    [&](const Scored& each) { return each.candidate == fit.causes.front(); });
    fit.score = found->score;
  }
}

}  // namespace

Search::Search(Trial& trial, const Letter& letter, const Outcome& base, const Candidates& candidates,
               std::size_t most_pairs)
    : trial_{trial}, letter_{letter}, base_{base}, candidates_{candidates}, most_pairs_{most_pairs}
{
}

bool Search::try_reading(const Candidate& candidate, const Outcome& outcome, Fit fit,
                         std::vector<Fit>& fitting)
{
  const std::vector<StatedAmounts> read = trial_.read(*candidate.read_as);
  const std::vector<ReadAs> others = simpler(*candidate.read_as);
  // Every slip makes a difference: not a fee of nothing, or the share of the only one who gets anything.
  const bool changes = !read.empty() && std::all_of(others.begin(), others.end(), [&](const ReadAs& other) {
    return trial_.read(other).front() != read.front();
  });
  const bool reproduces = std::any_of(read.begin(), read.end(), [&](const StatedAmounts& amounts) {
    return fits(letter_, outcome, amounts);
  });
  if (changes && reproduces) fitting.push_back(std::move(fit));
  return changes;
}

bool Search::try_single(const Candidate& candidate, std::vector<Fit>& fitting)
{
  const Candidate* const causes[] = {&candidate};
  if (is_letter(candidate)) {
    if (!trial_.outcome({})) return false;
    return try_reading(candidate, base_, {.causes = {&candidate}, .outcome = base_}, fitting);
  }
  const auto outcome = trial_.outcome(causes);
  if (!outcome || *outcome == base_) return false;
  if (fits(letter_, *outcome, amounts_of(*outcome))) {
    fitting.push_back({.causes = {&candidate}, .outcome = *outcome});
  }
  return true;
}

void Search::set_scores(std::vector<Effective>& list) const
{
  std::array<std::uint64_t, explanation_id_count> totals{};
  for (const Effective& each : list)
    totals[static_cast<std::size_t>(each.candidate->id)] += each.candidate->weight;
  for (Effective& each : list) {
    const std::uint64_t total = totals[static_cast<std::size_t>(each.candidate->id)];
    const std::uint64_t odds = text_of(each.candidate->id).odds;
    each.score = total == 0 ? 0 : scale_of_scores * odds * each.candidate->weight / total;
  }
}

std::vector<Fit> Search::singles()
{
  std::vector<Fit> fitting;
  for (const Candidate& candidate : candidates_) {
    if (try_single(candidate, fitting)) effective_.push_back({&candidate, 0});
  }
  set_scores(effective_);
  score(fitting, effective_);
  return fitting;
}

std::vector<Fit> Search::rounded_singles()
{
  std::vector<Fit> fitting;
  const auto base = trial_.outcome({}, true);
  for (const Effective& each : effective_) {
    if (each.candidate->id == ExplanationId::step_rounding) continue;
    const Candidate* const causes[] = {each.candidate};
    Fit fit{.causes = {each.candidate}, .score = each.score, .rounded_at_each_step = true, .outcome = *base};
    if (is_letter(*each.candidate)) {
      if (trial_.outcome({}, true)) try_reading(*each.candidate, *base, std::move(fit), fitting);
      continue;
    }
    const auto outcome = trial_.outcome(causes, true);
    if (!outcome || !fits(letter_, *outcome, amounts_of(*outcome))) continue;
    fit.outcome = *outcome;
    fitting.push_back(std::move(fit));
  }
  return fitting;
}

std::vector<Search::Pair> Search::likeliest_pairs() const
{
  std::vector<std::size_t> order(effective_.size());
  std::vector<Pair> pairs;
  for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
  std::erase_if(order,
                [&](std::size_t at) { return effective_[at].candidate->id == ExplanationId::step_rounding; });
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return effective_[a].score > effective_[b].score; });
  if (order.size() > most_in_pairs) order.resize(most_in_pairs);
  for (std::size_t a = 0; a < order.size(); ++a) {
    for (std::size_t b = a + 1; b < order.size(); ++b) {
      // In the order of the list of candidates, in which readings of the letter come last.
      const std::size_t first = std::min(order[a], order[b]);
      const std::size_t second = std::max(order[a], order[b]);
      if (effective_[first].candidate->parts.overlap(effective_[second].candidate->parts)) continue;
      pairs.push_back({first, second, effective_[first].score * effective_[second].score / scale_of_scores});
    }
  }
  const auto likelier = [](const Pair& a, const Pair& b) {
    if (a.score != b.score) return a.score > b.score;
    return a.first != b.first ? a.first < b.first : a.second < b.second;
  };
  const std::size_t kept = std::min(pairs.size(), most_pairs_);
  std::partial_sort(pairs.begin(), pairs.begin() + static_cast<std::ptrdiff_t>(kept), pairs.end(), likelier);
  pairs.resize(kept);
  return pairs;
}

std::vector<Fit> Search::pairs()
{
  std::vector<Fit> fitting;
  for (const Pair& pair : likeliest_pairs()) {
    const Candidate* const first = effective_[pair.first].candidate;
    const Candidate* const second = effective_[pair.second].candidate;
    Fit fit{.causes = {first, second}, .score = pair.score, .outcome = {}};
    if (is_letter(*second)) {
      const Candidate* const causes[] = {first};
      const auto outcome = trial_.outcome(causes);
      if (!outcome) continue;
      fit.outcome = *outcome;
      try_reading(*second, *outcome, std::move(fit), fitting);
      continue;
    }
    const Candidate* const causes[] = {first, second};
    const auto outcome = trial_.outcome(causes);
    if (!outcome || !fits(letter_, *outcome, amounts_of(*outcome))) continue;
    fit.outcome = *outcome;
    fitting.push_back(std::move(fit));
  }
  return fitting;
}

// --- the income of the letter ----------------------------------------------------------------------------

IncomeInForce Search::letters_income(Fraction off) const
{
  const Fraction pence = Fraction{*letter_.gross_weekly_income} + off;
  return {.weekly = {pence.is_negative() ? Fraction{0} : pence},
          .basis = letter_.basis.value_or(IncomeBasis::stated),
          .hmrc = {}};
}

std::vector<Stated> Search::on_letters_income(std::span<const Candidate* const> causes, Fraction off,
                                              bool rounded)
{
  std::vector<Stated> all;
  const auto outcome = trial_.outcome(causes, rounded, letters_income(off));
  if (!outcome) return all;
  if (causes.empty() || !is_letter(*causes.front())) {
    all.push_back({*outcome, amounts_of(*outcome)});
    return all;
  }
  for (const StatedAmounts& amounts : trial_.read(*causes.front()->read_as))
    all.push_back({*outcome, amounts});
  return all;
}

Search::OnLettersIncome Search::try_on_letters_income(std::span<const Candidate* const> causes)
{
  // The figure of the letter is rounded: any income that rounds to it will do.
  OnLettersIncome found{.lower = on_letters_income(causes, {-1, 2}, false)};
  const std::vector<Stated> upper = on_letters_income(causes, {1, 2}, false);
  for (std::size_t at = 0; at < std::min(found.lower.size(), upper.size()); ++at) {
    found.fits = found.fits || fits_between(letter_, found.lower[at], upper[at]);
  }
  const auto is_near = [&](const Stated& stated) { return near(letter_, stated.amounts); };
  if (found.fits || std::none_of(found.lower.begin(), found.lower.end(), is_near)) return found;
  for (const Stated& stated : on_letters_income(causes, 0, true)) {
    found.rounded = found.rounded || check::fits(letter_, stated.outcome, stated.amounts);
  }
  found.fits = found.rounded;
  return found;
}

/// The letter's income may hold the variation already, or not yet.
std::vector<std::vector<const Candidate*>> Search::ways_to_vary() const
{
  std::vector<std::vector<const Candidate*>> ways = {{}};
  for (const Candidate& candidate : candidates_) {
    if (candidate.id == ExplanationId::variation_omitted) ways.push_back({&candidate});
  }
  return ways;
}

bool Search::follows_from_letters_income()
{
  for (const auto& way : ways_to_vary()) {
    if (try_on_letters_income(way).fits) return true;
  }
  return false;
}

std::vector<Fit> Search::singles_on_letters_income()
{
  std::vector<Fit> fitting;
  for (const auto& way : ways_to_vary()) {
    const std::vector<Stated> base = on_letters_income(way, {-1, 2}, false);
    if (base.empty()) continue;
    std::vector<Effective> effective;
    std::vector<Fit> found;
    for (const Candidate& candidate : candidates_) {
      if (text_of(candidate.id).kind == ExplanationKind::income) continue;
      std::vector<const Candidate*> causes = {&candidate};
      causes.insert(causes.end(), way.begin(), way.end());
      const OnLettersIncome tried = try_on_letters_income(causes);
      const auto changes = [&](const Stated& stated) {
        return stated.outcome != base[0].outcome || changes_amounts(stated.amounts, base[0].outcome);
      };
      if (std::none_of(tried.lower.begin(), tried.lower.end(), changes)) continue;
      effective.push_back({&candidate, 0});
      if (!tried.fits) continue;
      found.push_back({.causes = std::move(causes),
                       .rounded_at_each_step = tried.rounded,
                       .on_the_letters_income = true,
                       .outcome = tried.lower.front().outcome});
    }
    set_scores(effective);
    score(found, effective);
    fitting.insert(fitting.end(), found.begin(), found.end());
  }
  return fitting;
}

}  // namespace cmcalc::check
