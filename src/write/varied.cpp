#include "write/varied.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cmcalc/law.hpp"
#include "text/filling.hpp"
#include "text/format.hpp"
#include "text/layout.hpp"
#include "text/wording.hpp"
#include "write/changes.hpp"
#include "write/csv_row.hpp"
#include "write/headline.hpp"
#include "write/json_writer.hpp"
#include "write/sentences.hpp"
#include "write/whatif.hpp"

namespace cmcalc {

namespace {

using format::money;

/// "£500.00", "3 June 2026", "104"
std::string for_people(const Point& point)
{
  if (const Money* const amount = std::get_if<Money>(&point)) return money(*amount);
  if (const Date* const day = std::get_if<Date>(&point)) return format::date(*day);
  return std::to_string(std::get<std::int64_t>(point));
}

/// What is between the first and the last of several values; days have spaces in themselves.
std::string_view between(const Point& point) { return std::holds_alternative<Date>(point) ? " – " : "–"; }

/// The columns of the widest value of a range.
std::size_t widest(const FactRange& range)
{
  constexpr std::size_t widest_day = std::string_view{"30 September 2026"}.size();
  if (std::holds_alternative<Date>(range.from)) return widest_day;
  return std::max(format::columns(for_people(range.from)), format::columns(for_people(range.to)));
}

/// "nights@Alex"; of pay with its period, "income/month".
std::string heading_of(const FactRange& range)
{
  const auto* const named = std::get_if<NamedChange>(&range.change);
  if (named == nullptr || named->name != ShortName::income) return visible(range.name);
  const std::string pay = written(range.change);
  return visible(range.name) + pay.substr(pay.rfind('/'));
}

bool same_result(const VariedCase& left, const VariedCase& right)
{
  if (left.amounts.has_value() != right.amounts.has_value()) return false;
  if (!left.amounts) return left.refused == right.refused;
  return left.amounts->rate == right.amounts->rate && same_is_payable(*left.amounts, *right.amounts);
}

// --- text ------------------------------------------------------------------------------------------------

class TextTable : public VariedWriter {
 public:
  explicit TextTable(const VariedTable& table) : table_{table}
  {
    widths_.reserve(table.ranges.size());
    for (const FactRange& range : table.ranges) {
      const std::size_t values = 2 * widest(range) + format::columns(between(range.from));
      widths_.push_back(std::max(format::columns(heading_of(range)), values) + 2);
    }
  }

  void add(std::string& out, const VariedCase& point) override
  {
    if (!begun_) write_heading(out);
    begun_ = true;
    if (joined_ && may_join(point)) {
      last_ = point.values.back();
      return;
    }
    write_joined(out);
    first_ = point;
    last_ = point.values.back();
    joined_ = true;
  }

  void finish(std::string& out) override
  {
    write_joined(out);
    if (!leaves_out_pay()) return;
    out += '\n';
    layout::append_paragraph(out, text_of(WhatIf::pay_alone));
  }

 private:
  /// Whether the case has pay that a range of `income` takes the place of.
  [[nodiscard]] bool leaves_out_pay() const
  {
    const bool of_pay = std::any_of(table_.ranges.begin(), table_.ranges.end(), [](const FactRange& range) {
      const auto* const named = std::get_if<NamedChange>(&range.change);
      return named != nullptr && named->name == ShortName::income;
    });
    return of_pay && table_.base.facts().income.current.size() > 1;
  }

  void write_joined(std::string& out)
  {
    if (joined_) write_row(out);
    joined_ = false;
  }

  static constexpr std::size_t amount_width = 12;

  /// Of the column of a receiving parent, with the space in front of it.
  static std::size_t width_of(std::string_view parent)
  {
    return std::max(amount_width, format::columns(visible(parent)) + 2);
  }

  [[nodiscard]] bool may_join(const VariedCase& point) const
  {
    return std::equal(point.values.begin(), point.values.end() - 1, first_.values.begin()) &&
           same_result(point, first_);
  }

  void write_heading(std::string& out) const
  {
    std::string line;
    for (std::size_t at = 0; at < widths_.size(); ++at) {
      line += layout::padded(heading_of(table_.ranges[at]), widths_[at]);
    }
    line += layout::right(text_of(WhatIf::heading_weekly), amount_width);
    for (const std::string& parent : table_.parents) line += layout::right(visible(parent), width_of(parent));
    out.append(line).append("  ").append(text_of(WhatIf::heading_rate)).append("\n");
  }

  void write_row(std::string& out) const
  {
    std::string line;
    for (std::size_t at = 0; at < widths_.size(); ++at) {
      std::string value = for_people(first_.values[at]);
      if (at + 1 == widths_.size() && last_ != first_.values[at])
        value.append(between(last_)).append(for_people(last_));
      line += layout::padded(value, widths_[at]);
    }
    if (first_.amounts) {
      line += layout::right(money(first_.amounts->weekly), amount_width);
      if (!table_.parents.empty()) {
        for (std::size_t at = 0; at < table_.parents.size(); ++at) {
          const Money each = first_.amounts->receiving_parents[at];
          line += layout::right(money(each), width_of(table_.parents[at]));
        }
      }
      line.append("  ").append(rate_in_words(first_.amounts->rate));
    } else {
      line += "  " + filled(text_of(WhatIf::refused_point),
                            {{"id", std::string{cmcalc::text_of(first_.refused).id}}});
    }
    out += line + '\n';
  }

  VariedTable table_;
  std::vector<std::size_t> widths_;
  bool begun_ = false;
  bool joined_ = false;  ///< whether there are points to be written
  VariedCase first_;     ///< of those that are joined
  Point last_;
};

// --- CSV -------------------------------------------------------------------------------------------------

class CsvTable : public VariedWriter {
 public:
  explicit CsvTable(const VariedTable& table) : table_{table} {}

  void add(std::string& out, const VariedCase& point) override
  {
    if (!begun_) write_header(out);
    begun_ = true;
    csv::Row row{out};
    for (const Point& value : point.values) row.word(written(value));
    if (!point.amounts) {
      row.empty(2 + table_.parents.size());
      row.word(text_of(point.refused).id);
      return;
    }
    row.amount(point.amounts->weekly);
    row.word(format::name(point.amounts->rate));
    for (std::size_t at = 0; at < table_.parents.size(); ++at)
      row.amount(point.amounts->receiving_parents[at]);
    row.empty();
  }

  void finish(std::string&) override {}

 private:
  void write_header(std::string& out) const
  {
    csv::Row row{out};
    for (const FactRange& range : table_.ranges) row.text(range.name);
    row.word("weekly");
    row.word("rate");
    for (const std::string& parent : table_.parents) row.text("weekly_" + parent);
    row.word("refused");
  }

  VariedTable table_;
  bool begun_ = false;
};

// --- JSON ------------------------------------------------------------------------------------------------

class JsonTable : public VariedWriter {
 public:
  explicit JsonTable(const VariedTable& table) : table_{table} {}

  void add(std::string& out, const VariedCase& point) override
  {
    if (begun_) {
      out += ',';
    } else {
      begin(out);
    }
    begun_ = true;
    json::Writer json{out};
    json.open('{');
    for (std::size_t at = 0; at < point.values.size(); ++at) {
      const bool day = std::holds_alternative<Date>(point.values[at]);
      const std::string value = written(point.values[at]);
      json.next();
      json.put(json::Text{table_.ranges[at].name}, ':', std::string_view{day ? '"' + value + '"' : value});
    }
    if (point.amounts) {
      json.amount("weekly", point.amounts->weekly);
      json.word("rate", format::name(point.amounts->rate));
      for (std::size_t at = 0; at < table_.parents.size() && at < point.amounts->receiving_parents.size();
           ++at) {
        json.next();
        json.put(json::Text{"weekly_" + table_.parents[at]}, ':', point.amounts->receiving_parents[at]);
      }
    } else {
      json.word("refused", text_of(point.refused).id);
    }
    json.close('}');
  }

  void finish(std::string& out) override { out += "]}\n"; }

 private:
  void begin(std::string& out) const
  {
    json::Writer json{out};
    json.open(R"({"schema":"cmcalc.whatif/1",)");
    write_base(json, "base", table_.base);
    json.key("rows");
    json.open('[');
  }

  VariedTable table_;
  bool begun_ = false;
};

}  // namespace

std::vector<std::string> VariedTable::ids_of_several(const CaseFacts& facts)
{
  std::vector<std::string> ids;
  if (facts.receiving_parents.size() < 2) return ids;
  ids.reserve(facts.receiving_parents.size());
  for (const ReceivingParent& parent : facts.receiving_parents) ids.emplace_back(parent.id);
  return ids;
}

std::unique_ptr<VariedWriter> varied_text(const VariedTable& table)
{
  return std::make_unique<TextTable>(table);
}
std::unique_ptr<VariedWriter> varied_csv(const VariedTable& table)
{
  return std::make_unique<CsvTable>(table);
}
std::unique_ptr<VariedWriter> varied_json(const VariedTable& table)
{
  return std::make_unique<JsonTable>(table);
}

}  // namespace cmcalc
