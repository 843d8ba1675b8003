#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

#include "read/json/case_reader.hpp"
#include "read/json/document_parser.hpp"
#include "read/json/scanner.hpp"
#include "read/json/syntax_problems.hpp"

namespace cmcalc {

/// Memory that one document after another uses.
struct CaseReader::Memory {
  json::DocumentParser parser;
  Facts facts;
};

CaseReader::CaseReader() : memory_{std::make_unique<Memory>()} {}
CaseReader::~CaseReader() = default;
CaseReader::CaseReader(CaseReader&&) noexcept = default;
CaseReader& CaseReader::operator=(CaseReader&&) noexcept = default;

Facts* CaseReader::read(std::string_view text, Problems& problems)
{
  return read(text, memory_->facts, problems);
}

Facts* CaseReader::read(std::string_view text, Facts& facts, Problems& problems, std::size_t room_behind)
{
  if (text.size() > most_bytes) {
    problems.emplace_back(Message::file_too_large);
    return nullptr;
  }
  const bool marked = text.starts_with(byte_order_mark);
  const std::size_t skipped = marked ? byte_order_mark.size() : 0;
  const std::size_t before = problems.size();
  if (memory_->parser.run(text.substr(skipped), room_behind, skipped, facts, problems)) return &facts;

  // Something is wrong, and it may be the text itself: then nothing that was found in it counts.
  if (std::optional<Problem> syntax = json::syntax_problem(text)) {
    problems.resize(before);
    problems.push_back(std::move(*syntax));
    return nullptr;
  }
  if (problems.size() == before) throw std::logic_error{"a JSON document was not read to its end"};
  return &facts;
}

bool replace_date(Facts& facts, std::optional<Date> day)
{
  if (!day) return false;
  const bool replaced = facts.effective_date.stated() && *facts.effective_date != *day;
  facts.effective_date = *day;
  return replaced;
}

}  // namespace cmcalc
