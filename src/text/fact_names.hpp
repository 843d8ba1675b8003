/// @file
/// How messages name the facts of a case: as keys, as columns or as options.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cmcalc/law.hpp"

namespace cmcalc {

/// What a reader calls a fact, and everything in it.
struct FactName {
  std::string_view pointer;  ///< a JSON pointer, with an asterisk for any position in a list
  std::string name;
};

/// The names that one kind of reader has for the facts of a case.
class FactNames {
 public:
  /// @param names  the first that matches is used
  explicit FactNames(Reader reader, std::vector<FactName> names = {})
      : reader_{reader}, names_{std::move(names)}
  {
  }

  [[nodiscard]] Reader reader() const { return reader_; }

  /// How a sentence names the fact at `pointer`, or with that key; without a name of its own, by its key in
  /// quotation marks.
  [[nodiscard]] std::string name_of(std::string_view pointer) const;

 private:
  Reader reader_;
  std::vector<FactName> names_;
};

/// The names in a case document: keys in quotation marks.
[[nodiscard]] const FactNames& key_names();

/// Whether `pointer` is that of the fact at `pattern`, which may have asterisks, or of something in it.
[[nodiscard]] bool is_in(std::string_view pointer, std::string_view pattern);

}  // namespace cmcalc
