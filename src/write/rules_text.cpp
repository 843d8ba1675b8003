// The rules in force on a day, for people: in the order of the statute, at most 78 columns.
#include <fmt/format.h>

#include <algorithm>

#include "text/format.hpp"
#include "text/layout.hpp"
#include "write/explain.hpp"
#include "write/parameter_values.hpp"
#include "write/rules_listing.hpp"

namespace cmcalc {

namespace {

using layout::append_ends;
using layout::append_paragraph;

void write_head(std::string& out, const Rates& rates, Date day)
{
  append_ends(out, "CHILD MAINTENANCE, RULES OF THE 2012 SCHEME", format::country(rates.jurisdiction()));
  append_paragraph(out, fmt::format("In force on {}", format::date(day)));
  out += '\n';
  append_paragraph(
      out,
      fmt::format("All of this stands as it is from {}. The figures were last compared with a digest of "
                  "the sources, not with legislation.gov.uk itself, on {}. Where a note says that a text "
                  "was not seen, read the source before you rely on the figure.",
                  format::date(rates.in_force_from()), format::date(rates.verified_on())));
}

std::string heading_of(Enactment enactment)
{
  const EnactmentText& text = text_of(enactment);
  return text.title == text.cited ? std::string{text.title} : fmt::format("{} ({})", text.title, text.cited);
}

void write_entry(std::string& out, const TableEntry& entry)
{
  const ParameterText& text = text_of(entry.parameter);
  out += '\n';
  append_ends(out, text.label, citation(text.law, entry.jurisdiction).provision);
  for (const std::string& line : figures::lines(entry)) out += "    " + line + '\n';
  append_paragraph(out, text.id, "  name      ");
  const EntrySource* const source = source_of(entry);
  const std::string set_by = source == nullptr ? std::string{} : fmt::format(", set by {}", source->set_by);
  append_paragraph(out, format::date(entry.from) + set_by, "  from      ");
  if (source != nullptr) append_paragraph(out, source->source, "  source    ");
  append_paragraph(out, format::date(entry.verified_on), "  verified  ");
  if (source != nullptr && !source->note.empty()) append_paragraph(out, source->note, "  note      ");
}

void write_entries(std::string& out, const Rates& rates)
{
  const std::vector<const TableEntry*> entries = rules_listing::in_order_of_statute(rates);
  const auto enactment_of = [](const TableEntry* entry) {
    return citation(text_of(entry->parameter).law, entry->jurisdiction).enactment;
  };
  for (std::size_t at = 0; at < entries.size(); ++at) {
    const Enactment enactment = enactment_of(entries[at]);
    if (at == 0 || enactment_of(entries[at - 1]) != enactment) {
      const std::string heading = heading_of(enactment);
      out += "\n\n";
      append_paragraph(out, heading);
      out += std::string(std::min(format::columns(heading), layout::width), '-') + '\n';
    }
    write_entry(out, *entries[at]);
  }
}

void write_not_in_force(std::string& out, const Rates& rates)
{
  const std::vector<Parameter> missing = rules_listing::not_in_force(rates);
  if (missing.empty()) return;
  out += "\nWithout a figure in force on this day:\n";
  for (const Parameter parameter : missing) {
    append_paragraph(out, fmt::format("{} ({})", text_of(parameter).label, text_of(parameter).id), "  - ");
  }
}

void write_benefit(std::string& out, const BenefitText& benefit, Jurisdiction jurisdiction)
{
  std::string line = fmt::format("{}: {}", benefit.code, benefit.label);
  if (const auto& from = benefit.from[static_cast<std::size_t>(jurisdiction)]) {
    line += fmt::format(", from {}", format::date(*from));
  }
  if (benefit.closed_to_new_after) {
    line += fmt::format("; after {} only for those entitled on that day",
                        format::date(*benefit.closed_to_new_after));
  }
  append_paragraph(out, line, "  - ");
}

void write_benefits(std::string& out, Date day, Jurisdiction jurisdiction)
{
  out += "\n\nBenefits, pensions and allowances\n---------------------------------\n";
  const std::vector<const BenefitText*> benefits = rules_listing::benefits_on(day, jurisdiction);
  for (const BenefitEffect effect :
       {BenefitEffect::flat_rate_own, BenefitEffect::flat_rate_own_partner, BenefitEffect::none}) {
    bool begun = false;
    for (const BenefitText* const benefit : benefits) {
      if (benefit->effect != effect) continue;
      if (!begun) {
        std::string heading{rules_listing::in_words(effect)};
        heading.front() = static_cast<char>(heading.front() - 'a' + 'A');
        const bool cited = !benefit->law.all().empty();
        out += '\n';
        append_ends(out, heading,
                    cited ? format::short_citation(benefit->law.all().front(), jurisdiction) : std::string{});
        begun = true;
      }
      write_benefit(out, *benefit, jurisdiction);
    }
  }
}

void write_one(std::string& out, const Rates& rates, Date day, Parameter parameter)
{
  const std::string_view country = format::country(rates.jurisdiction());
  if (const TableEntry* const entry = rates.entry(parameter)) {
    append_paragraph(out, fmt::format("In force on {} in {}", format::date(day), country));
    write_entry(out, *entry);
  } else {
    append_paragraph(out, fmt::format("Without a figure in force on {} in {}", format::date(day), country));
    append_paragraph(out, fmt::format("{} ({})", text_of(parameter).label, text_of(parameter).id));
  }
  out += '\n';
  append_paragraph(
      out, fmt::format("What it is, and its figures over time: cmcalc explain {}", text_of(parameter).id));
}

}  // namespace

void write_rules_text(std::string& out, const Rates& rates, Date day, std::optional<Parameter> only)
{
  if (only) return write_one(out, rates, day, *only);
  write_head(out, rates, day);
  write_entries(out, rates);
  write_not_in_force(out, rates);
  write_benefits(out, day, rates.jurisdiction());
  out += '\n';
  append_paragraph(out,
                   "Each name is explained by: cmcalc explain NAME. What is done where the law is not plain "
                   "(a \"reading\") has a name too: cmcalc explain lists them.");
}

}  // namespace cmcalc
