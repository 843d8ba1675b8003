#include "analysis/caseload_summary.hpp"

#include <fmt/format.h>

#include <bitset>
#include <span>
#include <string_view>

#include "text/format.hpp"
#include "write/json_writer.hpp"

namespace cmcalc {

namespace {

constexpr std::array<std::string_view, most_receiving_parents + 1> numerals = {
    "0",  "1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9", "10",
    "11", "12", "13", "14", "15", "16", "17", "18", "19", "20"};

}  // namespace

void CaseloadSummary::add(const CaseFacts& facts, const Calculation& calculation)
{
  ++calculated_;
  ++by_rate_[static_cast<std::size_t>(calculation.rate)];
  ++by_basis_[static_cast<std::size_t>(calculation.income_basis)];
  ++by_jurisdiction_[static_cast<std::size_t>(facts.jurisdiction)];
  ++by_households_[facts.receiving_parents.size()];
  for (const Note& note : calculation.notes.all()) ++by_note_[static_cast<std::size_t>(note.id)];
  ++by_weekly_pence_[whole_pence(calculation.weekly.value)];
}

void CaseloadSummary::add_refused(const Problems& problems)
{
  ++refused_;
  std::bitset<error_id_count> ids;
  for (const Problem& problem : problems) ids.set(static_cast<std::size_t>(problem.id));
  for (std::size_t at = 0; at < ids.size(); ++at) by_error_[at] += ids[at] ? 1 : 0;
}

void CaseloadSummary::add(const CaseloadSummary& other)
{
  const auto add_each = [](auto& counts, const auto& more) {
    for (std::size_t at = 0; at < counts.size(); ++at) counts[at] += more[at];
  };
  calculated_ += other.calculated_;
  refused_ += other.refused_;
  add_each(by_rate_, other.by_rate_);
  add_each(by_basis_, other.by_basis_);
  add_each(by_jurisdiction_, other.by_jurisdiction_);
  add_each(by_households_, other.by_households_);
  add_each(by_note_, other.by_note_);
  add_each(by_error_, other.by_error_);
  for (const auto& [pence, count] : other.by_weekly_pence_) by_weekly_pence_[pence] += count;
}

CaseloadSummary::Weekly CaseloadSummary::weekly() const
{
  Weekly weekly;
  Fraction total;
  for (const auto& [pence, count] : by_weekly_pence_) total = total + Fraction{pence} * Fraction{count};
  weekly.total = Money{total};
  if (calculated_ == 0) return weekly;
  weekly.mean = Money{total / Fraction{calculated_}};
  // The amount at place ⌈n × k ÷ 4⌉ of n in order: always an amount that some case has.
  std::uint64_t seen = 0;
  std::size_t next = 0;
  for (const auto& [pence, count] : by_weekly_pence_) {
    seen += count;
    for (; next < weekly.quartiles.size() && 4 * seen >= calculated_ * (next + 1); ++next) {
      weekly.quartiles[next] = Money{Fraction{pence}};
    }
  }
  return weekly;
}

std::array<CaseloadSummary::Group, 6> CaseloadSummary::groups() const
{
  const auto counted = [](std::span<const std::uint64_t> counts, auto name_at) {
    std::vector<Group::Counted> found;
    for (std::size_t at = 0; at < counts.size(); ++at) {
      if (counts[at] > 0) found.push_back({name_at(at), counts[at]});
    }
    return found;
  };
  const auto named = [](auto example) {
    return
        [](std::size_t at) -> std::string_view { return format::name(static_cast<decltype(example)>(at)); };
  };
  const auto note = [](std::size_t at) { return text_of(static_cast<NoteId>(at)).id; };
  const auto error = [](std::size_t at) { return text_of(static_cast<ErrorId>(at)).id; };
  return {Group{"rate", "By rate", counted(by_rate_, named(Rate{}))},
          Group{"income_basis", "By basis of income", counted(by_basis_, named(IncomeBasis{}))},
          Group{"jurisdiction", "By jurisdiction", counted(by_jurisdiction_, named(Jurisdiction{}))},
          Group{"receiving_parents", "By number of receiving parents",
                counted(by_households_, [](std::size_t at) { return numerals[at]; })},
          Group{"notes", "Notes", counted(by_note_, note)},
          Group{"problems", "Refused, by problem", counted(by_error_, error)}};
}

void CaseloadSummary::write_text(std::string& out) const
{
  const auto line = [&](std::string_view name, const std::string& value) {
    out += fmt::format("  {:<44}{:>20}\n", name, value);
  };
  out += "Records\n";
  line("calculated", format::grouped(calculated_));
  line("refused", format::grouped(refused_));
  if (calculated_ > 0) {
    const Weekly amounts = weekly();
    out += "\nWeekly amount\n";
    const auto amount = [&](std::string_view name, Money value) { line(name, format::money(value)); };
    amount("mean", amounts.mean);
    amount("first quartile", amounts.quartiles[0]);
    amount("median", amounts.quartiles[1]);
    amount("third quartile", amounts.quartiles[2]);
    amount("total", amounts.total);
  }
  for (const Group& group : groups()) {
    if (group.counts.empty()) continue;
    out.append("\n").append(group.title).append("\n");
    for (const auto& [name, count] : group.counts) line(name, format::grouped(count));
  }
}

void CaseloadSummary::write_json(std::string& out) const
{
  {
    json::Writer json{out};
    json.open('{');
    json.text("schema", "cmcalc.summary/1");
    json.number("calculated", calculated_);
    json.number("refused", refused_);
    if (calculated_ > 0) {
      const Weekly amounts = weekly();
      json.key("weekly");
      json.open('{');
      json.amount("mean", amounts.mean);
      json.amount("first_quartile", amounts.quartiles[0]);
      json.amount("median", amounts.quartiles[1]);
      json.amount("third_quartile", amounts.quartiles[2]);
      json.amount("total", amounts.total);
      json.close('}');
    }
    for (const Group& group : groups()) {
      json.key(group.key);
      json.open('{');
      for (const auto& [name, count] : group.counts) json.number(name, count);
      json.close('}');
    }
    json.close('}');
  }
  out += '\n';
}

}  // namespace cmcalc
