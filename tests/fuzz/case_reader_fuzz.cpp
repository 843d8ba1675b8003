// Any bytes as a case document, through everything that `calc` and `batch` do with them. Nothing may crash or
// throw, and what comes out must hold together.
#include <simdjson.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "../batch_parts.hpp"
#include "fuzz.hpp"
#include "read/json/case_reader.hpp"
#include "text/lines.hpp"
#include "write/problems.hpp"
#include "write/write.hpp"

namespace {

using namespace cmcalc;
using fuzz::require;

bool is_payable(Money amount) { return amount >= Money{} && amount.pence.reduced().den() == 1; }

/// That `text` is one JSON document on one line, in UTF-8.
void require_json_line(const std::string& text)
{
  static simdjson::dom::parser parser;
  require(parser.parse(text).error() == simdjson::SUCCESS, "a document written is JSON", text);
  require(text.find('\n') == std::string::npos, "a document is one line", text);
}

void check_problems(std::string_view text, const Problems& problems)
{
  std::ptrdiff_t last = 0;
  for (const Problem& problem : problems) {
    require(problem.offset >= last && problem.offset <= static_cast<std::ptrdiff_t>(text.size()),
            "problems stand in the order of the document", problem.pointer);
    require(problem.line >= 1, "every problem has a line", problem.pointer);
    const Sentences sentences = sentences_of(problem);
    require(!sentences.problem.empty() && !sentences.remedy.empty(), "every problem has sentences",
            problem.pointer);
    last = problem.offset;
  }
  std::string written;
  write_error_text(written, {.file = "case.json"}, problems);
  require(fuzz::is_plain(written), "what is printed of a problem is plain", written);
}

void check_calculation(const Answer& answer)
{
  const Calculation& calculation = answer.calculation;
  require(adds_up(answer.sheet), "the worksheet adds up");
  require(is_payable(calculation.weekly.value), "the total is whole pence, and not below nil");
  require(calculation.receiving_parents.all().size() == answer.facts().receiving_parents.size(),
          "every receiving parent has an amount");
  for (const Payable& payable : calculation.receiving_parents.all()) {
    require(is_payable(payable.weekly.value), "an amount is whole pence, and not below nil");
  }
  const Calculation unrecorded = recalculated(answer, as_read);
  require(unrecorded.weekly.value == calculation.weekly.value, "recording changes nothing");
}

/// The result document of a case that was calculated, `facts`.
std::string result_of(Answer& answer, const Facts& facts)
{
  check_calculation(answer);
  if (const auto note = rounding_note(answer)) answer.calculation.notes.add(*note);
  const std::vector<AssumedFact> assumed = assumed_facts(facts, answer);
  const Payments paid = payments(answer);
  const auto fees = collect_and_pay(answer);
  const auto months = month_comparison(answer);
  const CalculatedCase calculated{answer, &paid, fees ? &*fees : nullptr, months ? &*months : nullptr,
                                  &assumed};
  std::string out;
  write_text(out, calculated, {.all_lines = true});
  write_page(out, calculated, {});
  require(fuzz::is_plain(out), "a breakdown is plain", out);
  out.clear();
  write_json(out, calculated);
  return out;
}

/// A reader and a calculator, kept from case to case as `batch` does, or new.
struct Memory {
  CaseReader reader;
  Calculator calculator;
};

/// The document that answers `text`: a result, or its problems.
std::string answer(Memory& memory, std::string_view text, std::string& case_again)
{
  Problems problems;
  std::string out;
  const Facts* const facts = memory.reader.read(text, problems);
  if (facts == nullptr) {
    require(problems.size() == 1 && problems[0].line >= 1, "what is not JSON has one problem, with its line");
  } else {
    Answer* const calculated = memory.calculator.answer(*facts, problems);
    require((calculated == nullptr) == !problems.empty(),
            "a case that is refused has a problem, and no other");
    if (calculated != nullptr) {
      write_case(case_again, *facts);
      out = result_of(*calculated, *facts);
    }
    if (!problems.empty()) locate(text, problems);
    check_problems(text, problems);
  }
  if (out.empty()) {
    const std::string case_id = facts == nullptr ? "" : facts->case_id.value_or("");
    write_error_json(out, {.case_id = case_id}, problems);
  }
  return out;
}

/// The same bytes followed by others, which must not matter.
void check_with_room(std::string_view text)
{
  const std::string lines = std::string{text} + "\n" + std::string{text} + std::string(64, '"');
  CaseReader with_room;
  CaseReader without;
  Problems found;
  Problems expected;
  Facts read_facts;
  const Facts* const facts =
      with_room.read({lines.data(), text.size()}, read_facts, found, lines.size() - text.size());
  require((facts == nullptr) == (without.read(text, expected) == nullptr), "what follows makes no facts");
  require(found.size() == expected.size(), "what follows makes no problem");
  for (std::size_t at = 0; at < found.size(); ++at) {
    require(sentences_of(found[at]).problem == sentences_of(expected[at]).problem &&
                found[at].pointer == expected[at].pointer,
            "what follows changes no problem", sentences_of(found[at]).problem);
  }
}

/// Lines that are calculated together give the same results as each alone.
void check_each_line(std::string_view text, const test::Parts& together)
{
  static BatchCalculator calculator{{.rejects = true, .summary = true}};
  test::Parts each;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::string_view line = line_at_front(text);
    text.remove_prefix(line.size());
    test::add_line(calculator, line, number, each);
  }
  require(each.results == together.results, "a line is read as it is by itself", together.results);
  require(each.rejects == together.rejects, "a line is refused as it is by itself", together.rejects);
}

/// The same bytes as records of a stream: a document for each, and those refused as they came.
void check_batch(std::string_view text)
{
  static BatchCalculator calculator{{.rejects = true, .summary = true}};
  test::Parts all;
  test::add_lines(calculator, {.text = text}, all);
  check_each_line(text, all);

  static simdjson::dom::parser parser;
  std::string_view results = all.results;
  std::string_view rejects = all.rejects;
  std::uint64_t refused = 0;
  for (std::string_view line = fuzz::taken_line(text); line.data() != nullptr;
       line = fuzz::taken_line(text)) {
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const std::string result{fuzz::taken_line(results)};
    require_json_line(result);
    if (!result.starts_with("{\"schema\":\"cmcalc.error/1\"")) continue;
    ++refused;
    const std::string reject{fuzz::taken_line(rejects)};
    require_json_line(reject);
    std::string_view raw;
    if (parser.parse(reject)["raw"].get(raw) == simdjson::SUCCESS) {
      require(raw == line, "a refused record is kept as it came", reject);
    } else {
      require(parser.parse(reject)["raw_base64"].error() == simdjson::SUCCESS, "a refused record is kept",
              reject);
    }
  }
  require(results.empty() && rejects.empty(), "there is one document for each record", all.results);
  require(refused == all.refused, "the refused are counted", all.results);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  static Memory kept;
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  std::string case_again;
  const std::string first = answer(kept, text, case_again);
  require_json_line(first);

  Memory fresh;
  std::string ignored;
  require(answer(fresh, text, ignored) == first, "no case changes what the next one gives", first);
  if (!case_again.empty() && first.find("\"cmcalc.result/1\"") < 20) {
    require(answer(fresh, case_again, ignored) == first, "a case written and read again is the same",
            case_again);
  }
  check_with_room(text);
  check_batch(text);
  // Before others, so that none of it is among the last lines, which are read by themselves anyway.
  static const std::string another = "{\"x\":" + std::string(100, ' ') + "5}\n";
  check_batch(std::string{text} + "\n" + another + std::string{text} + "\n" + another);
  return 0;
}
