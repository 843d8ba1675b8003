#include "cli/commands/table_case.hpp"

#include <algorithm>
#include <utility>

#include "cli/output.hpp"
#include "text/wording.hpp"

namespace cmcalc::cli {

namespace {

/// So many ids are kept, to name the nearest.
constexpr std::size_t most_ids = 100'000;

}  // namespace

TableCase::TableCase(const std::string& file, std::string id, const InputOptions& options,
                     const StopSignal& stop)
    : id_{std::move(id)}, source_{file, {}, stop}
{
  static_cast<void>(source_.first_line());
  if (source_.failure().empty()) input_ = begin_input(source_, options);
}

Facts* TableCase::next(Problems& problems)
{
  if (!input_.is_table || !input_.problems.empty()) return nullptr;
  while (at_ < chunk_.cases.cases().size() || take_chunk()) {
    const CsvCases::Case& of = chunk_.cases.cases()[at_++];
    const std::string_view id = id_of(of);
    if (id == id_) {
      found_ = true;
      came_back_ = of.came_back;
      Facts* const facts = reader_.read(*chunk_.header, chunk_.cases, of, problems);
      if (facts == nullptr) reader_.name_columns(problems);
      if (facts != nullptr || !problems.empty()) return facts;
    }
    if (!id.empty() && other_ids_.size() < most_ids) other_ids_.emplace_back(id);
  }
  return nullptr;
}

bool TableCase::take_chunk()
{
  at_ = 0;
  chunk_.cases.clear();
  return source_.take(chunk_);
}

/// The case_id of the first row; empty if that cannot be read.
std::string_view TableCase::id_of(const CsvCases::Case& of) const
{
  const auto rows = chunk_.cases.rows_of(of);
  const std::size_t place = chunk_.header->place_of(Column::case_id);
  return !rows.empty() && place < rows[0].cells ? chunk_.cases.cell(rows[0], place) : std::string_view{};
}

Problems TableCase::refusal() const
{
  if (!source_.failure().empty()) return {not_read(source_.failure())};
  if (!input_.problems.empty()) {
    const bool a_case = input_.problems[0].message == Message::one_case_on_many_lines;
    return a_case ? Problems{Message::case_of_no_table} : input_.problems;
  }
  if (!input_.is_table) return {Message::case_of_no_table};
  if (found_) return {};
  const std::vector<std::string_view> ids{other_ids_.begin(), other_ids_.end()};
  Problem problem{Message::case_not_in_table, {{Argument::given, Given{id_}}}};
  if (const auto near = nearest(id_, ids); !near.empty()) {
    problem.message = Message::case_near_in_table;
    std::vector<std::string> words;
    for (const std::string_view word : near) {
      if (words.size() < 3) words.push_back(quoted(word));
    }
    problem.add(Argument::near, ToWrite{listed(words, "or")});
  }
  return {problem};
}

}  // namespace cmcalc::cli
