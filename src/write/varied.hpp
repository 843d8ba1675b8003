/// @file
/// Writes a case at each value of a range: for people, as CSV and as JSON. A writer gets one point after
/// another, and the text that is ready is taken from it between them.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/varied_cases.hpp"

namespace cmcalc {

/// What the points are of.
struct VariedTable {
  std::span<const FactRange> ranges;
  const Answer& base;
  std::vector<std::string> parents = ids_of_several(base.facts());

  /// The ids of the receiving parents, if there are several.
  [[nodiscard]] static std::vector<std::string> ids_of_several(const CaseFacts& facts);
};

class VariedWriter {
 public:
  VariedWriter() = default;
  VariedWriter(const VariedWriter&) = delete;
  VariedWriter& operator=(const VariedWriter&) = delete;
  virtual ~VariedWriter() = default;

  /// Appends to `out` what can be written once `point` is known.
  virtual void add(std::string& out, const VariedCase& point) = 0;
  /// Appends what is left.
  virtual void finish(std::string& out) = 0;
};

/// Neighbours with the same amounts are one line: "0-51  £110.47". With two ranges those of the second are
/// joined, for each value of the first.
[[nodiscard]] std::unique_ptr<VariedWriter> varied_text(const VariedTable& table);

/// A column for each range, then weekly, rate, the amount of each of several receiving parents, refused.
[[nodiscard]] std::unique_ptr<VariedWriter> varied_csv(const VariedTable& table);

/// cmcalc.whatif/1 with `rows`, which have the same.
[[nodiscard]] std::unique_ptr<VariedWriter> varied_json(const VariedTable& table);

}  // namespace cmcalc
