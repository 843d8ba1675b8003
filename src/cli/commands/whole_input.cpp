#include "cli/commands/whole_input.hpp"

#include "read/csv/beginning.hpp"
#include "read/input_kind.hpp"
#include "text/lines.hpp"

namespace cmcalc::cli {

std::optional<Problem> no_case_document(std::string_view text, Message table)
{
  while (!text.empty() && is_blank(line_at_front(text))) text.remove_prefix(line_at_front(text).size());
  if (const InputKind kind = kind_of_input(text, true, Expected::one_case); kind.problem) return kind.problem;
  if (CsvHeader::begins_json(text)) return std::nullopt;
  TableBeginning beginning{{}};
  static_cast<void>(beginning.find_header(text, true));
  if (beginning.place()) return Problem{table};
  return prose_in(text, true).problem;
}

}  // namespace cmcalc::cli
