// Cells about children become facts.
#include <fmt/format.h>

#include <algorithm>

#include "cmcalc/case.hpp"
#include "read/csv/case_reader.hpp"
#include "read/csv/cells.hpp"
#include "read/values.hpp"

namespace cmcalc {

void CsvCaseReader::read_receiving_parent(std::size_t row, Problems& problems)
{
  Fact<RecyclingVector<ChildFacts>>& children = facts_.receiving_parents.emplace()[row].children;
  const std::string_view number = cell(row, Column::children);
  const std::string_view nights = cell(row, Column::nights);
  const auto count = number.empty() ? std::nullopt : read_number_of_children(number, problem_);
  if (!count) {
    children.reset();
    if (number.empty()) return;
    children = Fact<RecyclingVector<ChildFacts>>::unreadable();
    return report(problems, row, Column::children, fmt::format("/receiving_parents/{}/children", row),
                  std::move(problem_));
  }
  children.emplace().resize(*count);
  for (ChildFacts& child : children.emplace()) {
    child.nights.reset();
    child.date_of_birth.reset();
    child.in_education.reset();
    child.left_education_on.reset();
    child.equal_care.reset();
  }
  read_each_child(row, children.emplace(), problems);
  if (nights.empty()) return;
  const bool read = read_nights_of_children(nights, list_separator, *count, nights_, problem_);
  for (std::size_t at = 0; at < *count; ++at) {
    children.emplace()[at].nights = read ? nights_[at] : Fact<Nights>::unreadable();
  }
  if (read) return;
  report(problems, row, Column::nights, fmt::format("/receiving_parents/{}/children/0/nights", row),
         std::move(problem_));
}

/// What other columns say of each child.
void CsvCaseReader::read_each_child(std::size_t row, RecyclingVector<ChildFacts>& children,
                                    Problems& problems)
{
  const auto day_in = [&](Column column) {
    return [this, column](std::string_view text, Problem& problem) {
      return read_day_cell(text, header_->day_comes_first(column), problem);
    };
  };
  read_list({row, Column::equal_care, "equal_care", Message::equal_care_for_each_child}, children,
            &ChildFacts::equal_care, read_true_or_false, problems);
  read_list(
      {row, Column::child_dates_of_birth, "date_of_birth", Message::dates_of_birth_for_each_child, false},
      children, &ChildFacts::date_of_birth, day_in(Column::child_dates_of_birth), problems);
  read_list({row, Column::in_education, "in_education", Message::in_education_for_each_child}, children,
            &ChildFacts::in_education, read_true_or_false, problems);
  read_list(
      {row, Column::left_education_on, "left_education_on", Message::left_education_for_each_child, false},
      children, &ChildFacts::left_education_on, day_in(Column::left_education_on), problems);
}

/// A value for each child, with semicolons between them; or one for all of them, if that is possible.
template <typename Value, typename Read>
void CsvCaseReader::read_list(const CellOfChildren& of, RecyclingVector<ChildFacts>& children,
                              Fact<Value> ChildFacts::*fact, Read read_part, Problems& problems)
{
  const std::string_view text = cell(of.row, of.column);
  if (text.empty()) return;
  const auto pointer = [&](std::size_t child) {
    return fmt::format("/receiving_parents/{}/children/{}/{}", of.row, child, of.key);
  };
  const auto given = static_cast<std::size_t>(std::count(text.begin(), text.end(), list_separator)) + 1;
  const bool one_for_all = given == 1 && of.one_for_all;
  if (!one_for_all && given != children.size()) {
    for (ChildFacts& child : children) child.*fact = Fact<Value>::unreadable();
    return report(problems, of.row, of.column, pointer(0),
                  {of.wrong_number,
                   {{Argument::count, static_cast<std::int64_t>(given)},
                    {Argument::children, static_cast<std::int64_t>(children.size())}}});
  }
  std::size_t from = 0;
  for (std::size_t at = 0; at < children.size(); ++at) {
    const std::size_t end = std::min(text.find(list_separator, from), text.size());
    const std::string_view part = text.substr(from, end - from);
    if (!one_for_all) from = std::min(end + 1, text.size());
    if (part.empty() && !of.one_for_all) continue;
    const auto value = read_part(part, problem_);
    children[at].*fact = value ? Fact<Value>{*value} : Fact<Value>::unreadable();
    if (!value) report(problems, of.row, of.column, pointer(one_for_all ? 0 : at), problem_);
  }
}

}  // namespace cmcalc
