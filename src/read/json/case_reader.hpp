/// @file
/// Reads case documents in JSON.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "cmcalc/error.hpp"
#include "cmcalc/facts.hpp"

namespace cmcalc {

/// Reads case documents (cmcalc.case/1), one after another in the same memory.
class CaseReader {
 public:
  /// A single case document may have this many bytes.
  static constexpr std::size_t most_bytes = std::size_t{16} << 20;

  CaseReader();
  ~CaseReader();
  CaseReader(CaseReader&&) noexcept;
  CaseReader& operator=(CaseReader&&) noexcept;

  /// The facts that `text` states, valid until the next call; the caller may modify them. What cannot be read
  /// is reported in `problems`, in no particular order, and marked unreadable in the facts.
  ///
  /// @param text  JSON in UTF-8, with or without a byte order mark
  /// @return null if the text is not one JSON document: then `problems` holds that problem alone, with its
  /// line
  [[nodiscard]] Facts* read(std::string_view text, Problems& problems);

  /// The same, read into `facts`, whatever they held before.
  ///
  /// @param room_behind  how many bytes after `text` can be read too, as in a line of many: a text with a
  /// line
  ///                     end and enough bytes after it is not copied. They change no result
  /// @return `facts`, or null as above
  [[nodiscard]] Facts* read(std::string_view text, Facts& facts, Problems& problems,
                            std::size_t room_behind = 0);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

/// Gives each problem the byte and the line of `text` at which its pointer stands (for what is
/// missing, where the object begins that lacks it), and sorts them in the order of the document.
/// @pre `text` is a JSON document: CaseReader::read returned facts for it
void locate(std::string_view text, Problems& problems);

/// Makes `day`, where there is one, the effective date of `facts`.
/// @return whether there was another, which a note has to say
bool replace_date(Facts& facts, std::optional<Date> day);

}  // namespace cmcalc
