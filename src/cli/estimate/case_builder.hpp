// A case, built option by option.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/estimate/facts.hpp"
#include "cli/options/table.hpp"
#include "core/fact_paths.hpp"
#include "read/words/amounts.hpp"

namespace cmcalc::cli {

/// Builds the facts of one case. The functions in readers.hpp state the fact of each option with it.
class CaseBuilder {
 public:
  /// @param today  the effective date, unless an option states one
  explicit CaseBuilder(Date today);

  /// The pointer of the fact that `option` states; of a new entry, if its fact is in a list.
  [[nodiscard]] std::string target_of(const Option& option) const;

  /// The pointer of a new entry of the list at `list`.
  [[nodiscard]] std::string next_in(std::string_view list) const;
  [[nodiscard]] std::size_t entries_of(std::string_view list) const;

  /// Records that `given` states the fact at `pointer`.
  void remember(const ParsedOption& given, const std::string& pointer);

  /// The value of `given`. If `reader` refuses it, its problem is reported at `pointer`, and the fact there
  /// is marked as unreadable.
  /// @param reader  see read/values.hpp
  template <typename Reader>
  auto read(const ParsedOption& given, const std::string& pointer, Reader reader)
  {
    remember(given, pointer);
    Problem problem;
    auto value = reader(given.value, problem);
    if (!value) refuse(pointer, std::move(problem));
    return value;
  }

  /// States `value` at `pointer`.
  /// @pre the case document has such a place, of this type
  void set(const std::string& pointer, const FactValue& value);

  /// Marks the fact at `pointer` as unreadable.
  void set_unreadable(const std::string& pointer);

  /// States a contribution to a pension that is a part of the pay, once all of that is stated.
  void add_part_of_pay(const ParsedOption& given, words::PartOfPay part);

  [[nodiscard]] const Facts& facts() const { return stated_.facts; }

  /// The case, once every option has been taken.
  [[nodiscard]] StatedCase finish();

 private:
  void refuse(const std::string& pointer, Problem problem);

  /// A contribution for each job, or a problem if no pay is stated.
  void add_contributions(const ParsedOption& given, words::PartOfPay part);

  struct PendingPart {
    const ParsedOption* given;
    words::PartOfPay part;
  };

  StatedCase stated_;
  std::vector<PendingPart> pending_;
};

}  // namespace cmcalc::cli
