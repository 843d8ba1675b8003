// The document cmcalc.solve/1: keys in the order of the contract, on one line.
#include <array>

#include "write/json_writer.hpp"
#include "write/solve.hpp"

namespace cmcalc {

namespace {

using json::Text;
using json::Word;
using json::Writer;

constexpr std::array<std::string_view, unknown_count> names = {"gross-weekly", "yearly", "nights", "children",
                                                               "other-children"};
constexpr std::array<std::string_view, unknown_count> units = {"pounds a week", "pounds a year", "nights",
                                                               "children", "children"};

/// @param value  pence, or a whole number
void write_value(Writer& json, std::string_view key, Unknown unknown, std::int64_t value)
{
  if (is_money(unknown)) {
    json.amount(key, Money{Fraction{value}});
  } else {
    json.number(key, static_cast<std::uint64_t>(value));
  }
}

void write_intervals(Writer& json, const SolvedCase& solved)
{
  const Unknown unknown = solved.question.unknown;
  json.open(R"(,"intervals":[)");
  for (const auto& [from, to] : solved.solution.intervals) {
    json.next();
    json.open('{');
    write_value(json, "from", unknown, from);
    if (to) {
      write_value(json, "to", unknown, *to);
    } else {
      json.copy("to", "null");
    }
    json.close('}');
  }
  json.close(']');
}

void write_nearest(Writer& json, const SolvedCase& solved)
{
  json.open(R"(,"nearest":[)");
  for (const auto& [value, weekly] : solved.solution.nearest) {
    json.next();
    json.open('{');
    write_value(json, "value", solved.question.unknown, value);
    json.amount("weekly", weekly);
    json.close('}');
  }
  json.close(']');
}

}  // namespace

std::string_view name_of(Unknown unknown) { return names[static_cast<std::size_t>(unknown)]; }

void write_solution_json(std::string& out, const SolvedCase& solved)
{
  {
    Writer json{out};
    json.put(R"({"schema":"cmcalc.solve/1")");
    if (const auto& id = solved.facts.case_id; id.stated()) json.put(R"(,"case_id":)", Text{*id});
    json.put(R"(,"effective_date":)", *solved.facts.effective_date, R"(,"weekly":)", solved.question.weekly);
    if (solved.question.payable_to) json.put(R"(,"payable_to":)", Text{solved.payee});
    json.put(R"(,"for":)", Word{name_of(solved.question.unknown)},  //
             R"(,"unit":)", Word{units[static_cast<std::size_t>(solved.question.unknown)]});
    write_intervals(json, solved);
    if (solved.solution.intervals.empty()) write_nearest(json, solved);
    json.put('}');
  }
  out += '\n';
}

}  // namespace cmcalc
