// The document cmcalc.rules/1; docs/rules-format.md describes it.
#include <nlohmann/json.hpp>

#include "text/format.hpp"
#include "write/explain.hpp"
#include "write/parameter_values.hpp"
#include "write/rules_listing.hpp"

namespace cmcalc {

namespace {

using Json = nlohmann::ordered_json;

Json law_json(Law law, Jurisdiction jurisdiction)
{
  return {{"id", text_of(law).id}, {"citation", format::full_citation(law, jurisdiction)}};
}

Json index_json(const TableEntry& entry)
{
  const ParameterText& text = text_of(entry.parameter);
  Json index = Json::array();
  const auto add = [&](const IndexText& words, unsigned first) {
    if (!words.one.empty()) index.push_back({{"one", words.one}, {"many", words.many}, {"first", first}});
  };
  add(text.rows, entry.first_row);
  add(text.columns, entry.first_column);
  return index;
}

/// The figures in the same shape as in data/rules.json: a text, a list of texts, or a list of rows.
Json value_json(const TableEntry& entry)
{
  const ParameterText& text = text_of(entry.parameter);
  const auto figure = [&](std::size_t at) { return figures::plain(text.unit, entry.values[at]); };
  const bool table = !text.columns.one.empty();
  if (!table && entry.rows == 1 && text.rows.one.empty()) return figure(0);
  Json list = Json::array();
  for (std::size_t row = 0; row < entry.rows; ++row) {
    if (!table) {
      list.push_back(figure(row));
      continue;
    }
    Json figures_of_row = Json::array();
    for (std::size_t column = 0; column < entry.columns; ++column) {
      figures_of_row.push_back(figure(row * entry.columns + column));
    }
    list.push_back(figures_of_row);
  }
  return list;
}

Json parameter_json(const TableEntry& entry)
{
  const ParameterText& text = text_of(entry.parameter);
  Json json = {{"label", text.label}, {"unit", rules_listing::name_of(text.unit)}};
  if (const Json index = index_json(entry); !index.empty()) json["index"] = index;
  json["value"] = value_json(entry);
  json["from"] = entry.from.iso();
  json["law"] = law_json(text.law, entry.jurisdiction);
  const EntrySource* const source = source_of(entry);
  if (source != nullptr) {
    json["set_by"] = source->set_by;
    json["source"] = source->source;
  }
  json["verified_on"] = entry.verified_on.iso();
  if (source != nullptr && !source->note.empty()) json["note"] = source->note;
  return json;
}

Json benefit_json(const BenefitText& benefit, Jurisdiction jurisdiction)
{
  Json json = {{"label", benefit.label}, {"effect", rules_listing::name_of(benefit.effect)}};
  if (const auto& from = benefit.from[static_cast<std::size_t>(jurisdiction)]) json["from"] = from->iso();
  if (benefit.closed_to_new_after) json["closed_to_new_after"] = benefit.closed_to_new_after->iso();
  if (!benefit.law.all().empty()) json["law"] = law_json(benefit.law.all().front(), jurisdiction);
  json["means"] = benefit.means;
  return json;
}

}  // namespace

void write_rules_json(std::string& out, const Rates& rates, Date day, std::optional<Parameter> only)
{
  Json json = {{"schema", "cmcalc.rules/1"},
               {"date", day.iso()},
               {"jurisdiction", std::string_view{format::name(rates.jurisdiction())}},
               {"rules",
                {{"id", "2012"},
                 {"in_force_from", rates.in_force_from().iso()},
                 {"verified_on", rates.verified_on().iso()}}}};
  json["parameters"] = Json::object();
  for (const TableEntry* const entry : rules_listing::in_order_of_statute(rates)) {
    if (only && entry->parameter != *only) continue;
    json["parameters"][std::string{text_of(entry->parameter).id}] = parameter_json(*entry);
  }
  std::vector<const BenefitText*> benefits = rules_listing::benefits_on(day, rates.jurisdiction());
  json["benefits"] = Json::object();
  if (only) benefits.clear();
  for (const BenefitText* const benefit : benefits) {
    json["benefits"][std::string{benefit->code}] = benefit_json(*benefit, rates.jurisdiction());
  }
  out += json.dump(2) + '\n';
}

}  // namespace cmcalc
