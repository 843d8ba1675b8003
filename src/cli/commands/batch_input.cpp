#include "cli/commands/batch_input.hpp"

namespace cmcalc::cli {

namespace {

/// Whether a line begins a table, if no option says so. A damaged first case of NDJSON is not a header,
/// because it has brackets or quotation marks left: it is refused as a case. But each row of a table would
/// be, were it taken for NDJSON.
bool is_table(std::string_view first, char beginning)
{
  const bool remains_of_json = first.find_first_of("{}[]\":") != first.npos;
  const bool cells = first.find_first_of(",;\t") != first.npos;
  return beginning != '{' && (CsvHeader::looks_like_one(first) || (cells && !remains_of_json));
}

}  // namespace

InputBeginning beginning_of_input(std::string_view first, std::size_t number, const std::string* format,
                                  bool date_given)
{
  InputBeginning input;
  const std::size_t begin = first.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  const char beginning = begin == first.npos ? '\0' : first[begin];
  const bool csv = format != nullptr && *format == "csv";
  if (format == nullptr && beginning == '[') {
    input.problems.emplace_back(Message::list_of_cases);
  } else if (csv || (format == nullptr && is_table(first, beginning))) {
    input.header = CsvHeader::read(first, number, !date_given, input.problems);
  }
  return input;
}

}  // namespace cmcalc::cli
