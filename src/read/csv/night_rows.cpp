#include "read/csv/night_rows.hpp"

#include <simdjson.h>

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "read/amounts.hpp"
#include "read/csv/cells.hpp"
#include "read/csv/parser.hpp"
#include "read/csv/table_problems.hpp"
#include "read/words/days.hpp"
#include "read/words/phrase.hpp"
#include "read/words/vocabulary.hpp"
#include "text/lines.hpp"
#include "text/utf8.hpp"

namespace cmcalc {

namespace {

constexpr std::string_view date_column = "date";
constexpr std::string_view night_column = "night";

/// A row with its cells, without empty ones at its end.
struct Row {
  std::size_t line = 0;
  std::vector<std::string> cells;
};

std::vector<std::string> cells_of(const csv::Cells& row)
{
  std::vector<std::string> cells;
  for (std::size_t at = 0; at < row.ends.size(); ++at) cells.emplace_back(row.cell(at));
  while (!cells.empty() && cells.back().empty()) cells.pop_back();
  return cells;
}

/// The separator that gives the first row the most cells.
char separator_of(std::string_view text)
{
  while (!text.empty() && is_blank(line_at_front(text))) text.remove_prefix(line_at_front(text).size());
  char best = csv::separators[0];
  std::size_t most = 0;
  for (const char separator : csv::separators) {
    csv::Cells cells;
    static_cast<void>(csv::Parser{separator}.feed(line_at_front(text), cells));
    if (cells.ends.size() > most) {
      most = cells.ends.size();
      best = separator;
    }
  }
  return best;
}

std::vector<Row> rows_of(std::string_view text, Problems& problems)
{
  using State = csv::Parser::State;
  csv::Parser parser{separator_of(text)};
  csv::Cells cells;
  State state = State::row_ended;
  std::vector<Row> rows;
  std::size_t begins = 1;
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::string_view next = line_at_front(text);
    text.remove_prefix(next.size());
    if (state != State::row_goes_on) begins = line;
    if (state != State::row_goes_on && is_blank(next)) continue;
    state = parser.feed(next, cells);
    if (state == State::row_goes_on) continue;
    if (state == State::broken) {
      parser.reset();
      problems.push_back(at_line(Message::quotes_of_row, begins));
    } else if (std::vector<std::string> found = cells_of(cells); !found.empty()) {
      rows.push_back({begins, std::move(found)});
    }
    cells.clear();
    if (problems.size() >= most_problems) return rows;
  }
  if (state == State::row_goes_on) problems.push_back(at_line(Message::quotes_of_row, begins));
  return rows;
}

bool is_one_of(std::string_view text, std::span<const std::string_view> list)
{
  return std::find(list.begin(), list.end(), words::Phrase{text}.rest()) != list.end();
}

std::optional<bool> read_yes_or_no(std::string_view text)
{
  if (is_one_of(text, words::yes_words())) return true;
  if (is_one_of(text, words::no_words())) return false;
  return std::nullopt;
}

/// Whether `row` is a header: neither of its cells could be one of a night.
bool is_header(const Row& row)
{
  const std::string& first = row.cells[0];
  const bool has_digit = std::any_of(first.begin(), first.end(), is_digit);
  return !has_digit && (row.cells.size() < 2 || !read_yes_or_no(row.cells[1]));
}

/// A day as a spreadsheet exports it or as people write it.
std::optional<Date> read_date_of_night(std::string_view text, bool day_first, Problem& problem)
{
  if (has_slashes_of_a_day(text)) {
    const auto day = read_day_cell(text, day_first, problem);
    // Here no option says in which order they are.
    if (!day && problem.message == Message::day_order_unknown) problem.message = Message::day_ambiguous;
    return day;
  }
  if (const auto day = words::read_day(text, problem)) return day;
  Problem ignored;
  return read_day_cell(text, day_first, ignored);
}

/// Makes nights of rows, one after the other.
class NightReader {
 public:
  NightReader(bool day_first, Problems& problems) : day_first_{day_first}, problems_{problems} {}

  void read(const Row& row)
  {
    if (!is_text(row)) return;
    if (row.cells.size() != 2) {
      const auto cells = static_cast<std::int64_t>(row.cells.size());
      return problems_.push_back(at_line({Message::night_row_cells, {{Argument::cells, cells}}}, row.line));
    }
    Problem problem;
    const auto date = read_date_of_night(row.cells[0], day_first_, problem);
    if (!date) problems_.push_back(at_line(std::move(problem), row.line, date_column));
    const auto stays = read_yes_or_no(row.cells[1]);
    if (!stays) {
      problems_.push_back(at_line({Message::night_unreadable, {{Argument::given, Given{row.cells[1]}}}},
                                  row.line, night_column));
    }
    if (date && stays) add({.date = *date, .stays = *stays, .line = row.line});
  }

  [[nodiscard]] std::vector<NightRow> nights() { return std::move(nights_); }

 private:
  [[nodiscard]] bool is_text(const Row& row)
  {
    for (const std::string& cell : row.cells) {
      Problem problem{Message::zero_byte_in_cell};
      const bool zero_byte = cell.find('\0') != std::string::npos;
      if (!zero_byte && simdjson::validate_utf8(cell.data(), cell.size())) continue;
      if (!zero_byte) problem = {Message::cell_not_utf_8, {{Argument::given, Given{cell}}}};
      problems_.push_back(at_line(std::move(problem), row.line));
      return false;
    }
    return true;
  }

  void add(NightRow night)
  {
    const auto [earlier, is_new] = first_.try_emplace(night.date, nights_.size());
    if (!is_new) {
      const NightRow& first = nights_[earlier->second];
      if (first.stays != night.stays) {
        problems_.push_back(at_line(
            {Message::night_contradicted,
             {{Argument::night, night.date}, {Argument::line, static_cast<std::int64_t>(first.line)}}},
            night.line, night_column));
        return;
      }
      night.repeats = first.line;
    }
    nights_.push_back(night);
  }

  bool day_first_;
  Problems& problems_;
  std::vector<NightRow> nights_;
  std::map<Date, std::size_t> first_;  ///< the place of the first night with each date
};

}  // namespace

std::vector<NightRow> read_night_rows(std::string_view text, Problems& problems)
{
  if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff")) {
    problems.push_back(at_line(Message::table_utf_16, 1));
    return {};
  }
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  std::vector<Row> rows = rows_of(text, problems);
  if (!rows.empty() && is_header(rows.front())) rows.erase(rows.begin());
  if (rows.empty() && problems.empty()) problems.emplace_back(Message::no_nights_in_file);
  const bool day_first = std::any_of(rows.begin(), rows.end(), [](const Row& row) {
    return day_order_of(row.cells[0]) == DayOrder::day_first;
  });
  NightReader reader{day_first, problems};
  for (const Row& row : rows) {
    if (problems.size() >= most_problems) break;
    reader.read(row);
  }
  std::stable_sort(problems.begin(), problems.end(),
                   [](const Problem& a, const Problem& b) { return a.line < b.line; });
  return reader.nights();
}

const FactNames& night_names()
{
  static const FactNames names{Reader::table};
  return names;
}

}  // namespace cmcalc
