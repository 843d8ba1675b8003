// The page of one screen: the amount, how it was worked out, what was said and assumed, what to check next.
#include <numeric>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "text/filling.hpp"
#include "text/format.hpp"
#include "text/layout.hpp"
#include "text/wording.hpp"
#include "write/headline.hpp"
#include "write/sentences.hpp"
#include "write/working.hpp"
#include "write/worksheet_lines.hpp"
#include "write/write.hpp"

namespace cmcalc {

namespace {

using Lines = std::vector<std::string>;
using layout::wrapped;

constexpr std::size_t most_lines = 24;
constexpr std::size_t most_parents = 3;  ///< that each have a sentence
constexpr std::size_t most_steps = 7;
constexpr std::size_t most_lines_of_facts = 6;

/// `text` in lines of at most 78 columns: `first` before the first, and as many blanks before the others.
Lines paragraph(std::string_view text, std::string_view first = "")
{
  std::string lines;
  layout::append_paragraph(lines, text, first);
  Lines result;
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = lines.find('\n', begin);
    result.push_back(lines.substr(begin, end - begin));
    begin = end + 1;
  }
  return result;
}

void add(Lines& lines, const Lines& more) { lines.insert(lines.end(), more.begin(), more.end()); }

/// `items` as one sentence after `first`, in at most `most` lines: those that do not fit are counted.
Lines sentence_of(Sentence first, const std::vector<std::string>& items, std::size_t most)
{
  for (std::size_t count = items.size(); count > 0; --count) {
    std::string text{text_of(first)};
    for (std::size_t at = 0; at < count; ++at) text += (at == 0 ? "" : "; ") + items[at];
    text += count == items.size() ? "." : fmt::format("; and {} more.", items.size() - count);
    Lines lines = wrapped(text, layout::width);
    if (lines.size() <= most || count == 1) return lines;
  }
  return {};
}

/// One step: what it is, how it was worked out, and its amount.
struct PageStep {
  std::string text;
  std::string amount;
};

/// Chooses the steps of the page, in the order of the worksheet.
class Steps {
 public:
  explicit Steps(const CalculatedCase& calculated)
      : calculated_{calculated}, sheet_{calculated.answer.sheet}, facts_{calculated.answer.facts()}
  {
  }

  std::vector<PageStep> chosen()
  {
    for (const WorksheetLine& entry : sheet_.entries()) {
      if (entry.step == Step::gross_weekly_income) {
        if (rests_on_income(calculated_)) income(entry);
      } else if (is_on_page(entry)) {
        concerns_one(entry) ? of_receiving_parent(entry) : plain(entry);
      }
    }
    for (const Chain& chain : chains_) {
      if (chain.last != nullptr)
        steps_.push_back({chain.name + ": " + chain.text, shown_amount(*chain.last)});
    }
    return std::move(steps_);
  }

 private:
  [[nodiscard]] bool is_on_page(const WorksheetLine& entry) const
  {
    return entry.operation != Operation::figure && text_of(entry.step).on_page &&
           !changed_nothing(sheet_, entry);
  }

  [[nodiscard]] bool concerns_one(const WorksheetLine& entry) const
  {
    return facts_.receiving_parents.size() > 1 && entry.subject.kind == Subject::Kind::receiving_parent;
  }

  void plain(const WorksheetLine& entry)
  {
    std::string text = line_name(entry);
    const std::string working = line_working(calculated_, entry);
    if (!working.empty() && entry.operation != Operation::taken) {
      text += is_finding(entry.operation) ? " (" + working + ")" : ": " + working;
    }
    // A finding about another child with the same nights.
    const bool again = is_finding(entry.operation) && !steps_.empty() && steps_.back().text == text;
    if (!again) steps_.push_back({text, shown_amount(entry)});
  }

  /// The steps for one of several receiving parents, as one: "£110.47 ÷ 3 × 2, less 2/7 of it".
  void of_receiving_parent(const WorksheetLine& entry)
  {
    if (facts_.receiving_parents.size() > most_parents) return;
    chains_.resize(facts_.receiving_parents.size());
    Chain& chain = chains_[entry.subject.position];
    const std::string exact = line_working(calculated_, entry, true);
    const std::size_t end = chain.last == nullptr ? 0 : format::exact_money(chain.last->value).size();
    if (chain.last == nullptr) {
      chain.name = visible(facts_.receiving_parents[entry.subject.position].id);
      chain.text = line_working(calculated_, entry);
      chain.exact = exact;
    } else if (exact.starts_with(format::exact_money(chain.last->value) + " ")) {
      chain.exact += (exact.substr(end).starts_with(" less") ? "," : "") + exact.substr(end);
      chain.text = chain.exact;
    } else {
      chain.text += "; " + exact;
      chain.exact = chain.text;
    }
    chain.last = &entry;
  }

  /// What gross weekly income was worked out from: the line that is taken, and up to two of those before it.
  void income(const WorksheetLine& taken)
  {
    const WorksheetLine& from = origin(taken);
    std::vector<PageStep> before;
    for (const LineNumber number : sheet_.operands(from)) {
      const WorksheetLine& part = origin(sheet_.line(number));
      if (part.operation == Operation::given || part.operation == Operation::figure) continue;
      before.push_back({line_name(part) + ": " + line_working(calculated_, part), shown_amount(part)});
    }
    if (before.size() <= 2) steps_.insert(steps_.end(), before.begin(), before.end());
    const std::string_view basis = basis_in_words(calculated_.answer.calculation.income_basis);
    const std::string working = line_working(calculated_, from);
    const std::string text = fmt::format("{} ({})", line_name(taken), basis);
    steps_.push_back({working == basis ? text : text + ": " + working, shown_amount(taken)});
  }

  /// The line whose amount `entry` only gives another name.
  [[nodiscard]] const WorksheetLine& origin(const WorksheetLine& entry) const
  {
    const bool renames =
        entry.operation == Operation::taken || (entry.operation == Operation::sum && entry.operands == 1);
    return renames ? origin(sheet_.line(sheet_.operands(entry)[0])) : entry;
  }

  struct Chain {
    std::string name;
    std::string text;
    std::string exact;  ///< with exact amounts, so that what follows can be joined to it
    const WorksheetLine* last = nullptr;
  };

  const CalculatedCase& calculated_;
  const Worksheet& sheet_;
  const CaseFacts& facts_;
  std::vector<PageStep> steps_;
  std::vector<Chain> chains_;
};

/// A step with its amount in the last columns.
Lines lines_of(const PageStep& step)
{
  const std::size_t amount = format::columns(step.amount);
  Lines text = wrapped(step.text, layout::width - 4 - amount);
  for (std::size_t at = 0; at < text.size(); ++at) text[at].insert(0, at == 0 ? "  " : "    ");
  if (amount > 0) text.back() = layout::padded(text.back(), layout::width - amount) + step.amount;
  return text;
}

/// The first step, which is about the income, and as many of the last as fit into `room` lines.
Lines steps_of(const CalculatedCase& calculated, std::size_t room)
{
  std::vector<Lines> steps;
  for (const PageStep& step : Steps{calculated}.chosen()) steps.push_back(lines_of(step));
  const auto taken = [&] {
    return std::accumulate(steps.begin(), steps.end(), std::size_t{0},
                           [](std::size_t sum, const Lines& step) { return sum + step.size(); });
  };
  while (!steps.empty() && (steps.size() > most_steps || taken() > room)) {
    steps.erase(steps.begin() + (steps.size() > 1 ? 1 : 0));
  }
  Lines lines;
  for (const Lines& step : steps) add(lines, step);
  return lines;
}

Lines head_of(const CalculatedCase& calculated, bool colour, Sentence option)
{
  const CaseFacts& facts = calculated.answer.facts();
  Lines lines = paragraph(amount_sentence(calculated));
  if (colour) {
    for (std::string& line : lines) line = fmt::format("\x1b[1m{}\x1b[0m", line);
  }
  for (const std::string& sentence : amounts_of_receiving_parents(calculated, most_parents)) {
    add(lines, paragraph(sentence, "  "));
  }
  if (const auto equal = equal_care_sentence(calculated)) add(lines, paragraph(*equal));
  const std::size_t parents = facts.receiving_parents.size();
  if (parents > most_parents) {
    add(lines, paragraph(filled(text_of(Sentence::in_total), {{"count", std::to_string(parents)},
                                                              {"option", std::string{text_of(option)}}})));
  }
  for (const std::string& sentence : rate_sentences(calculated)) add(lines, paragraph(sentence));
  const bool gb = facts.jurisdiction == Jurisdiction::gb;
  add(lines, paragraph(filled(text_of(gb ? Sentence::effective : Sentence::effective_in_northern_ireland),
                              {{"day", format::date(facts.effective_date)}})));
  return lines;
}

/// How to see the rest.
std::string last_sentence(std::size_t notes_left, Sentence option)
{
  return filled(
      text_of(notes_left == 0 ? Sentence::more_steps : Sentence::more_notes),
      {{"notes", counted("more note|more notes", notes_left)}, {"option", std::string{text_of(option)}}});
}

/// What was said and what was assumed, each in at most `most` lines.
Lines facts_of(const CalculatedCase& calculated, const TextStyle& style, std::size_t most)
{
  Lines lines = sentence_of(Sentence::said, style.said, most);
  add(lines, sentence_of(Sentence::assumed, assumed_in_words(calculated), most));
  return lines;
}

struct ShownNotes {
  Lines lines;
  std::size_t left = 0;  ///< how many are not shown
};

/// The notes that fit into `room` lines, in their order; or, if there are none at all, what is worth checking
/// always.
ShownNotes notes_of(const CalculatedCase& calculated, std::size_t room)
{
  const auto notes = calculated.answer.calculation.notes.all();
  ShownNotes shown{.lines = {}, .left = notes.size()};
  const auto fits = [&](const Lines& more) { return shown.lines.size() + more.size() <= room; };
  for (const Note& note : notes) {
    if (text_of(note.id).technical) continue;
    const Lines more = paragraph(visible(fmt::to_string(note_text(calculated.answer.facts(), note))), "- ");
    if (!fits(more)) continue;
    add(shown.lines, more);
    --shown.left;
  }
  const Lines check = paragraph(text_of(Sentence::check_letter), "- ");
  if (notes.empty() && fits(check)) shown.lines = check;
  return shown;
}

}  // namespace

void write_page(std::string& out, const CalculatedCase& calculated, const TextStyle& style)
{
  const Sentence option = style.from_options ? Sentence::add_full : Sentence::leave_out_short;
  Lines lines = head_of(calculated, style.colour, option);
  constexpr std::size_t at_end = 2;      // a blank line, and one about the rest
  constexpr std::size_t for_facts = 5;   // a blank line, what was said and what was assumed
  constexpr std::size_t of_heading = 2;  // a blank line and the heading
  const auto room_without = [&](std::size_t others) {
    const std::size_t taken = lines.size() + others;
    return most_lines > taken ? most_lines - taken : 0;
  };
  const Lines steps = steps_of(calculated, room_without(at_end + for_facts + of_heading));
  if (!steps.empty()) {
    lines.emplace_back();
    lines.emplace_back(text_of(Sentence::how));
    add(lines, steps);
  }
  // What is to be checked matters more than every fact that was said or assumed.
  Lines facts;
  ShownNotes notes{.lines = {}, .left = calculated.answer.calculation.notes.all().size()};
  for (std::size_t most = most_lines_of_facts; most >= 1; --most) {
    const Lines fewer = facts_of(calculated, style, most);
    if (fewer.size() + 1 > room_without(at_end)) continue;
    const ShownNotes shown = notes_of(calculated, room_without(at_end + 1 + fewer.size() + of_heading));
    if (!facts.empty() && shown.left >= notes.left) continue;
    facts = fewer;
    notes = shown;
  }
  if (!facts.empty()) lines.emplace_back();
  add(lines, facts);
  if (!notes.lines.empty()) {
    lines.emplace_back();
    lines.emplace_back(text_of(Sentence::next));
    add(lines, notes.lines);
  }
  lines.emplace_back();
  add(lines, paragraph(last_sentence(notes.left, option)));
  for (const std::string& line : lines) out += line + '\n';
}

}  // namespace cmcalc
