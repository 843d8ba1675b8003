#include "analysis/audit.hpp"

#include <algorithm>

#include "analysis/check.hpp"

namespace cmcalc {

namespace {

/// The tallies in which a case counts, by what it has in common with others.
template <typename Count>
void in_each_group(AuditSummary::Groups& groups, const Answer& answer, Count count)
{
  const auto place = [](auto value) { return static_cast<std::size_t>(value); };
  const auto& income = answer.calculation.gross_weekly_income;
  std::size_t band = 0;
  while (income && band < income_band_ends.size() && income->value >= pounds(income_band_ends[band])) ++band;
  count(groups.rates[place(answer.calculation.rate)]);
  count(groups.bases[place(answer.calculation.income_basis)]);
  count(groups.jurisdictions[place(answer.facts().jurisdiction)]);
  count(groups.income_bands[band]);
  count(groups.receiving_parents[answer.facts().receiving_parents.size() - 1]);
}

Money size_of(const Money& amount) { return amount < Money{} ? Money{} - amount : amount; }

}  // namespace

std::optional<Money> Finding::difference() const
{
  return award_weekly ? std::optional{*award_weekly - weekly} : std::nullopt;
}

Finding finding_of(const Facts& facts, const Answer& answer, std::size_t line)
{
  Finding finding{.case_id = answer.facts().case_id,
                  .line = line,
                  .weekly = answer.calculation.weekly.value,
                  .agrees = {},
                  .award_weekly = answer.facts().awarded_weekly,
                  .cause = {}};
  if (!facts.award.stated()) return finding;
  const LetterCheck check = check_letter(facts, SearchDepth::singles);
  finding.agrees = check.agrees;
  if (!check.explanations.empty()) finding.cause = check.explanations.front().id;
  return finding;
}

void AuditTally::add(const Finding& finding)
{
  ++awards;
  if (finding.award_weekly) awarded = awarded + *finding.award_weekly;
  const Money difference = finding.difference().value_or(Money{});
  if (*finding.agrees) {
    ++agreeing;
  } else if (difference == Money{}) {
    ++other_figures;
  } else {
    Side& side = difference > Money{} ? overstated : understated;
    ++side.count;
    side.weekly = side.weekly + size_of(difference);
  }
}

void AuditTally::add(const AuditTally& other)
{
  const auto add_side = [](Side& side, const Side& more) {
    side.count += more.count;
    side.weekly = side.weekly + more.weekly;
  };
  awards += other.awards;
  agreeing += other.agreeing;
  other_figures += other.other_figures;
  awarded = awarded + other.awarded;
  add_side(overstated, other.overstated);
  add_side(understated, other.understated);
}

void AuditSummary::add(const Finding& finding, const Answer& answer)
{
  if (!finding.agrees) {
    ++without_award_;
    return;
  }
  all_.add(finding);
  in_each_group(groups_, answer, [&](AuditTally& tally) { tally.add(finding); });
  if (*finding.agrees) return;
  const std::size_t none = explanation_id_count;
  groups_.causes[finding.cause ? static_cast<std::size_t>(*finding.cause) : none].add(finding);
  if (finding.difference().value_or(Money{}) != Money{}) {
    add_largest({.case_id = std::string{finding.case_id},
                 .line = finding.line,
                 .award_weekly = *finding.award_weekly,
                 .weekly = finding.weekly,
                 .cause = finding.cause});
  }
}

void AuditSummary::add_largest(const Largest& difference)
{
  constexpr std::size_t most = 10;
  const auto comes_before = [](const Largest& a, const Largest& b) {
    const Money size_of_a = size_of(a.difference());
    const Money size_of_b = size_of(b.difference());
    return size_of_a != size_of_b ? size_of_a > size_of_b : a.line < b.line;
  };
  const auto place = std::lower_bound(largest_.begin(), largest_.end(), difference, comes_before);
  if (place == largest_.end() && largest_.size() == most) return;
  largest_.insert(place, difference);
  if (largest_.size() > most) largest_.pop_back();
}

void AuditSummary::add(const AuditSummary& other)
{
  const auto add_each = [](auto& tallies, const auto& more) {
    for (std::size_t at = 0; at < tallies.size(); ++at) tallies[at].add(more[at]);
  };
  refused_ += other.refused_;
  without_award_ += other.without_award_;
  all_.add(other.all_);
  add_each(groups_.rates, other.groups_.rates);
  add_each(groups_.bases, other.groups_.bases);
  add_each(groups_.jurisdictions, other.groups_.jurisdictions);
  add_each(groups_.income_bands, other.groups_.income_bands);
  add_each(groups_.receiving_parents, other.groups_.receiving_parents);
  add_each(groups_.causes, other.groups_.causes);
  for (const Largest& difference : other.largest_) add_largest(difference);
}

}  // namespace cmcalc
