// The one way from facts to a written result, and from problems to a message.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/dispatch.hpp"
#include "cli/options/command_line.hpp"
#include "cmcalc/facts.hpp"
#include "system/output_file.hpp"
#include "write/problems.hpp"
#include "write/understood.hpp"
#include "write/write.hpp"

namespace cmcalc::cli {

/// How results and problems are written.
struct Style {
  bool json = false;         ///< results
  bool json_errors = false;  ///< problems
  bool short_page = false;   ///< of results as text: the page of one screen
  bool all_lines = false;
  bool colour = false;
};

[[nodiscard]] Style style_of(const ParsedCommand& given, const Environment& environment);

/// Facts to calculate from, and what is to be said besides.
struct Question {
  const Facts& facts;
  bool date_replaced = false;  ///< with the note of that
  bool came_back = false;      ///< as one of several cases of a table with the same id; with the note of that
  bool compared = false;       ///< with what GOV.UK's calculator seems to make of a month's pay
  /// Of facts from options: the parts of pay among them. The result then says what the options say, and notes
  /// what may have been meant otherwise.
  const std::vector<PartTaken>* typed = nullptr;
};

/// Appends the result for `question` to `out`.
/// @return whether there is one; if not, `problems` says why
[[nodiscard]] bool append_result(std::string& out, const Question& question, Style style, Problems& problems);

/// Appends `problems` to `err`.
void report(std::string& err, const RefusedCase& refused, const Problems& problems, Style style);

/// Appends what is wrong with a file to `err`: that it cannot be read or written.
/// @param place  the option that names it, or what help calls the argument that does
void report_file(std::string& err, std::string_view file, std::string_view place, Problem problem,
                 Style style);

/// Appends a line of the program itself to `err`. What a terminal would obey in a name, or a reader could not
/// see, is escaped.
void say(std::string& err, std::string_view line);

/// Writes `text` to the file of `option`; if that fails, `outcome` says why.
void write_whole_file(Outcome& outcome, const ParsedCommand& given, const Option& option,
                      const std::string& text, const StopSignal& stop);

/// Writes `text` to the file of `option`, and the results to that of --output, if it is given: both appear,
/// or neither does.
void write_beside(Outcome& outcome, const ParsedCommand& given, const Option& option, const std::string& text,
                  const StopSignal& stop);

/// The outcome if `file`, which `option` names, cannot be written, or a stop ended the attempt.
void cannot_write(Outcome& outcome, const OutputFile& file, const Option& option, Style style,
                  const StopSignal& stop);

/// What is said if standard output cannot be written.
[[nodiscard]] std::string standard_output_not_written(const std::string& failure, bool json_errors);

/// The outcome of a command that a signal ended: `file` is what it was to write, empty for standard output.
void stopped_by_signal(Outcome& outcome, const std::string& file, const StopSignal& stop);

/// `file` as messages call it.
[[nodiscard]] std::string shown_name(const std::string& file);

/// The problem of a file that cannot be read.
[[nodiscard]] Problem not_read(const std::string& failure);

}  // namespace cmcalc::cli
