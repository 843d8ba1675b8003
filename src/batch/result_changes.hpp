/// @file
/// What changed between two results of one case.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace cmcalc {

/// Compares results (cmcalc.result/1 or cmcalc.error/1) pair by pair, in the same memory.
///
/// The outcome is compared: income basis, gross weekly income, rate, the amounts, the ids of notes, and
/// whether the case was refused and with which problems. What a case states, and the table used, is not.
class ResultComparer {
 public:
  ResultComparer();
  ~ResultComparer();

  enum class Found : std::uint8_t {
    same,
    changed,
    not_a_result,  ///< the old line is no result
    other_case,    ///< the two have not the same case_id
  };

  /// Appends the document cmcalc.change/1 to `out`, on one line ending with a line end, if the two differ:
  /// each change with the old and the new value, and by how much an amount moved; and where both have
  /// worksheets, the first line in which these part.
  ///
  /// @param record  the place of the case in its stream, from 1
  [[nodiscard]] Found compare(std::string_view old_result, std::string_view new_result, std::uint64_t record,
                              std::string& out);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

/// Whether `result` is one with a worksheet.
[[nodiscard]] bool has_worksheet(std::string_view result);

}  // namespace cmcalc
