// One case of a table, by its case_id.
#pragma once

#include <string>
#include <vector>

#include "batch/record_source.hpp"
#include "cli/commands/batch_input.hpp"
#include "read/csv/case_reader.hpp"

namespace cmcalc::cli {

/// Looks for the rows of a case, as far into the table as that takes.
class TableCase {
 public:
  TableCase(const std::string& file, std::string id, const InputOptions& options, const StopSignal& stop);

  /// The facts of the case, valid until the next call; null if no more of its rows are found, or the input
  /// was refused.
  [[nodiscard]] Facts* next(Problems& problems);

  /// Whether the rows of the case last given are not all that have its id: others came before, with another
  /// case between.
  [[nodiscard]] bool came_back() const { return came_back_; }
  /// Gives each problem of the case its line and its column.
  void name_columns(Problems& problems) const { reader_.name_columns(problems); }
  /// How the table was understood.
  [[nodiscard]] const std::vector<std::string>& notes() const { return input_.notes; }
  /// Why there is no case; empty if there was one.
  [[nodiscard]] Problems refusal() const;

 private:
  [[nodiscard]] bool take_chunk();
  [[nodiscard]] std::string_view id_of(const CsvCases::Case& of) const;

  std::string id_;
  RecordSource source_;
  InputBeginning input_;
  Chunk chunk_;
  std::size_t at_ = 0;  ///< in the chunk
  CsvCaseReader reader_;
  bool found_ = false;
  bool came_back_ = false;
  std::vector<std::string> other_ids_;  ///< the first of them
};

}  // namespace cmcalc::cli
