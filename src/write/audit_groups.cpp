#include "write/audit_groups.hpp"

#include <fmt/format.h>

#include "text/format.hpp"

namespace cmcalc::audit {

namespace {

template <typename Tallies, typename Name>
std::vector<NamedTally> named(const Tallies& tallies, Name name_at)
{
  std::vector<NamedTally> found;
  for (std::size_t at = 0; at < tallies.size(); ++at) {
    if (tallies[at].awards > 0) found.push_back({std::string{name_at(at)}, &tallies[at]});
  }
  return found;
}

/// "none", "200-400", "3000-": from the lower end to below the upper end, in pounds.
std::string name_of_band(std::size_t band)
{
  if (band == 0) return "none";
  const std::int64_t from = income_band_ends[band - 1];
  return band == income_band_ends.size() ? fmt::format("{}-", from)
                                         : fmt::format("{}-{}", from, income_band_ends[band]);
}

}  // namespace

std::string_view name_of(const std::optional<ExplanationId>& cause)
{
  return cause ? text_of(*cause).id : "unexplained";
}

std::vector<Group> groups_of(const AuditSummary& summary)
{
  const AuditSummary::Groups& groups = summary.groups();
  const auto cause = [](std::size_t at) {
    return name_of(at < explanation_id_count ? std::optional{static_cast<ExplanationId>(at)} : std::nullopt);
  };
  return {
      {"rate", AuditSentence::by_rate,
       named(groups.rates, [](std::size_t at) { return format::name(static_cast<Rate>(at)); })},
      {"income_basis", AuditSentence::by_income_basis,
       named(groups.bases, [](std::size_t at) { return format::name(static_cast<IncomeBasis>(at)); })},
      {"jurisdiction", AuditSentence::by_jurisdiction,
       named(groups.jurisdictions,
             [](std::size_t at) { return format::name(static_cast<Jurisdiction>(at)); })},
      {"income_band", AuditSentence::by_income_band, named(groups.income_bands, name_of_band)},
      {"receiving_parents", AuditSentence::by_receiving_parents,
       named(groups.receiving_parents, [](std::size_t at) { return std::to_string(at + 1); })},
      {"cause", AuditSentence::by_cause, named(groups.causes, cause)},
  };
}

std::optional<Fraction> percent_of(const Money& amount, const Money& awarded)
{
  constexpr std::int64_t whole = 100;
  if (awarded == Money{}) return std::nullopt;
  return amount.pence * Fraction{whole} / awarded.pence;
}

}  // namespace cmcalc::audit
