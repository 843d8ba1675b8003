// The groups of an audit, with their names.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/audit.hpp"
#include "write/sentences.hpp"

namespace cmcalc::audit {

/// A tally and the name that it has in documents. Those without an award are left out.
struct NamedTally {
  std::string name;
  const AuditTally* tally;
};

struct Group {
  std::string_view key;  ///< in JSON
  AuditSentence title;   ///< for people
  std::vector<NamedTally> tallies;
};

/// The groups, in the order of the document.
[[nodiscard]] std::vector<Group> groups_of(const AuditSummary& summary);

/// "weeks-52", "unexplained"
[[nodiscard]] std::string_view name_of(const std::optional<ExplanationId>& cause);

/// What part of all money awarded an amount is, in percent; nothing if none was awarded.
[[nodiscard]] std::optional<Fraction> percent_of(const Money& amount, const Money& awarded);

}  // namespace cmcalc::audit
