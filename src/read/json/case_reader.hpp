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

  /// More bytes behind a text make no difference.
  static constexpr std::size_t most_room_behind = 64;

  CaseReader();
  ~CaseReader();
  CaseReader(CaseReader&&) noexcept;
  CaseReader& operator=(CaseReader&&) noexcept;

  /// The facts that `text` states, valid until the next call, to change as one likes. What cannot be read is
  /// reported in `problems`, in no particular order, and marked unreadable in the facts.
  ///
  /// @param text         JSON in UTF-8, with or without a byte order mark
  /// @param room_behind  how many bytes behind `text` can be read too, as where it is a line of many: a text
  ///                     with a line end and enough of them behind it is not copied. They change no result
  /// @return null where the text is not one JSON document: then `problems` holds that problem alone,
  ///         with its line
  [[nodiscard]] Facts* read(std::string_view text, Problems& problems, std::size_t room_behind = 0);

  /// Begins with documents that stand one a line and are read one after another, by read_line. This is for
  /// speed alone: it looks at all of them at once, and what it does not read `read` has to.
  ///
  /// @param lines        without the end of the last; stays where it is until that was read
  /// @param room_behind  as above
  void begin_lines(std::string_view lines, std::size_t room_behind);

  /// Reads the next of these lines as `read` does, into `facts`, whatever they were before. Where a document
  /// has a line end inside of it, or blank lines before it, it is read all the same: whoever wants one a line
  /// has to count them.
  /// @return the '\n' behind the document; null where `read` has to read it
  const char* read_line(Facts& facts, Problems& problems);

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
