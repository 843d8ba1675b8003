#include "write/explain_texts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <span>

#include "analysis/explanations.hpp"
#include "cmcalc/law.hpp"
#include "cmcalc/tables.hpp"
#include "text/format.hpp"
#include "text/layout.hpp"
#include "write/check.hpp"
#include "write/explain_words.hpp"
#include "write/parameter_values.hpp"
#include "write/rules_listing.hpp"

namespace cmcalc::explanations {

namespace {

using layout::append_paragraph;

constexpr std::array jurisdictions = {Jurisdiction::gb, Jurisdiction::ni};

void paragraph(std::string& out, std::string_view text) { append_paragraph(out, text, "  "); }

/// What each jurisdiction calls a provision.
void citations(std::string& out, Law law, std::size_t indent)
{
  constexpr std::size_t column = 19;
  for (const Jurisdiction jurisdiction : jurisdictions) {
    const std::string name = fmt::format("{}{}:", std::string(indent, ' '), format::country(jurisdiction));
    append_paragraph(out, format::full_citation(law, jurisdiction), layout::padded(name, indent + column));
  }
}

void provisions(std::string& out, std::span<const Law> law)
{
  if (law.empty()) return;
  out += law.size() == 1 ? "\n  Provision\n" : "\n  Provisions\n";
  for (const Law each : law) {
    append_paragraph(out, fmt::format("{}: {}", text_of(each).id, text_of(each).about), "    ");
    citations(out, each, 6);
  }
}

/// `text` with its placeholders in words: [amount] for {amount}, the plural for {count:was|were}.
std::string without_places(std::string_view text)
{
  std::string out;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    out += text.substr(0, open);
    text.remove_prefix(open);
    if (text.empty()) break;
    const std::size_t close = text.find('}');
    std::string name{text.substr(1, close - 1)};
    text.remove_prefix(close + 1);
    std::string words;
    if (const std::size_t colon = name.find(':'); colon != std::string::npos) {
      words = " " + name.substr(name.find('|') + 1);
      name.resize(colon);
    }
    for (char& c : name) {
      if (c == '_') c = ' ';
    }
    out += fmt::format("[{}]{}", name, words);
  }
  return out;
}

// --- one function for each kind -------------------------------------------------------------------------

void write_error(std::string& out, std::size_t at)
{
  const ErrorText& text = text_of(static_cast<ErrorId>(at));
  paragraph(out, text.means);
  out += "\n  What to do\n";
  append_paragraph(out, text.remedy, "    ");
  provisions(out, text.law.all());
}

void write_note(std::string& out, std::size_t at)
{
  const NoteText& text = text_of(static_cast<NoteId>(at));
  paragraph(out, fmt::format("\"{}\"", without_places(text.text)));
  out += "\n  What it means\n";
  append_paragraph(out, text.means, "    ");
  provisions(out, text.law.all());
}

void write_reading(std::string& out, std::size_t at)
{
  const ReadingText& text = text_of(static_cast<ReadingId>(at));
  paragraph(out, text.reading);
  out += "\n  How sure it is\n";
  append_paragraph(out, text.status, "    ");
  append_paragraph(out,
                   "(settled: the text or official guidance was seen; practice: official guidance, but not "
                   "the text; open: our choice)",
                   "    ");
  if (!text.other.empty()) {
    out += "\n  The other side\n";
    append_paragraph(out, text.other, "    ");
  }
  provisions(out, text.law.all());
}

void write_step(std::string& out, std::size_t at)
{
  const StepText& text = text_of(static_cast<Step>(at));
  paragraph(out, fmt::format("{}{}", text.name, text.yes.empty() ? "" : " (a finding)"));
  out += '\n';
  paragraph(out, text.means);
  if (!text.yes.empty()) {
    out += '\n';
    append_paragraph(out, fmt::format("\"{}\"", without_places(text.yes)), "  If it does:      ");
    append_paragraph(out, fmt::format("\"{}\"", without_places(text.no)), "  If it does not:  ");
  }
  provisions(out, text.law.all());
}

/// The figures of one jurisdiction over time.
void write_series(std::string& out, Parameter parameter, Jurisdiction jurisdiction)
{
  out += fmt::format("\n  {}\n", format::country(jurisdiction));
  for (const TableEntry& entry : built_in_tables().entries()) {
    if (entry.parameter != parameter || entry.jurisdiction != jurisdiction) continue;
    const EntrySource& source = *source_of(entry);
    append_paragraph(out, fmt::format("{}, set by {}", format::date(entry.from), source.set_by), "    from ");
    if (entry.rows == 0) out += "      no figure\n";
    for (const std::string& line : figures::lines(entry)) out += "      " + line + '\n';
    append_paragraph(out, source.source, "      source: ");
    append_paragraph(out, format::date(entry.verified_on),
                     "      last compared with a digest of the sources: ");
    if (!source.note.empty()) append_paragraph(out, source.note, "      note: ");
  }
}

void write_parameter(std::string& out, std::size_t at)
{
  const auto parameter = static_cast<Parameter>(at);
  const ParameterText& text = text_of(parameter);
  paragraph(out, text.label);
  out += '\n';
  paragraph(out, text.means);
  for (const Jurisdiction jurisdiction : jurisdictions) write_series(out, parameter, jurisdiction);
  provisions(out, std::array{text.law});
}

void write_term(std::string& out, const TermText& text)
{
  paragraph(out, text.name);
  out += '\n';
  paragraph(out, text.means);
  provisions(out, text.law.all());
}

void write_benefit(std::string& out, std::size_t at)
{
  const BenefitText& text = text_of(static_cast<Benefit>(at));
  append_paragraph(out, fmt::format("{}: {}", text.label, rules_listing::in_words(text.effect)), "  ");
  out += '\n';
  paragraph(out, text.means);
  for (const Jurisdiction jurisdiction : jurisdictions) {
    if (const auto& from = text.from[static_cast<std::size_t>(jurisdiction)]) {
      paragraph(out, fmt::format("{}: from {}; earlier it is an error.", format::country(jurisdiction),
                                 format::date(*from)));
    }
  }
  if (text.closed_to_new_after) {
    paragraph(out, fmt::format("After {} it counts only for those entitled to it on that day.",
                               format::date(*text.closed_to_new_after)));
  }
  provisions(out, text.law.all());
}

void write_ground(std::string& out, std::size_t at)
{
  const GroundText& text = text_of(static_cast<Ground>(at));
  const std::string name = fmt::format("A variation for {}", text.name);
  write_term(out, {text.id, name, text.means, {{text.law}, 1}});
}

void write_explanation(std::string& out, std::size_t at)
{
  const ExplanationText& text = text_of(static_cast<ExplanationId>(at));
  paragraph(out, text.means);
  out += "\n  What to ask or look at\n";
  append_paragraph(out, text.ask, "    ");
}

void write_next_step(std::string& out, std::size_t at)
{
  const auto id = static_cast<NextStepId>(at);
  paragraph(out, next_step_in_words(id));
  provisions(out, text_of(id).law.all());
}

void write_provision(std::string& out, std::size_t at)
{
  const auto law = static_cast<Law>(at);
  paragraph(out, text_of(law).about);
  out += '\n';
  citations(out, law, 2);
  std::string figures;
  for (std::size_t parameter = 0; parameter < parameter_count; ++parameter) {
    const ParameterText& text = text_of(static_cast<Parameter>(parameter));
    if (text.law == law) figures += fmt::format("{}{}", figures.empty() ? "" : ", ", text.id);
  }
  if (!figures.empty()) {
    out += '\n';
    append_paragraph(out, figures, "  Figures: ");
  }
}

void write_word(std::string& out, std::size_t at)
{
  const EverydayWord& word = everyday_words()[at];
  paragraph(out, word.answer);
  out += '\n';
  append_paragraph(out, fmt::format("{}", fmt::join(word.see, ", ")), "  See: cmcalc explain ");
  std::vector<Law> laws;
  for (const std::string& id : word.laws) {
    for (std::size_t law = 0; law < law_count; ++law) {
      if (text_of(static_cast<Law>(law)).id == id) laws.push_back(static_cast<Law>(law));
    }
  }
  provisions(out, laws);
}

void write_key(std::string& out, std::size_t at)
{
  for (const std::string& meaning : document_keys()[at].meanings) paragraph(out, meaning);
}

/// A provision as it is cited in either jurisdiction, with its enactment and without.
std::vector<std::string> citations_of(std::size_t at)
{
  std::vector<std::string> names;
  for (const Jurisdiction jurisdiction : jurisdictions) {
    const auto law = static_cast<Law>(at);
    names.emplace_back(citation(law, jurisdiction).provision);
    names.push_back(format::short_citation(law, jurisdiction));
    names.push_back(format::full_citation(law, jurisdiction));
  }
  return names;
}

/// Its name, and what a breakdown says if it is a finding.
std::vector<std::string> names_of_step(std::size_t at)
{
  const StepText& text = text_of(static_cast<Step>(at));
  std::vector<std::string> names;
  for (const std::string_view name : {text.name, text.yes, text.no}) {
    if (!name.empty()) names.emplace_back(name);
  }
  return names;
}

template <typename Id, std::string_view std::remove_cvref_t<decltype(text_of(Id{}))>::*member>
std::vector<std::string> name_at(std::size_t at)
{
  return {std::string{text_of(static_cast<Id>(at)).*member}};
}

template <typename Id, std::string_view std::remove_cvref_t<decltype(text_of(Id{}))>::*member>
std::string_view id_at(std::size_t at)
{
  return text_of(static_cast<Id>(at)).*member;
}

}  // namespace

std::span<const Kind> kinds()
{
  static const std::array all = {
      Kind{"word", "Everyday words", everyday_words().size(),
           [](std::size_t at) -> std::string_view { return everyday_words()[at].word; }, write_word,
           [](std::size_t at) { return everyday_words()[at].other_words; }},
      Kind{"error", "Errors: why an input was refused", error_id_count, id_at<ErrorId, &ErrorText::id>,
           write_error},
      Kind{"note", "Notes on a result", note_id_count, id_at<NoteId, &NoteText::id>, write_note},
      Kind{"rate", "Rates", rate_texts().size(), [](std::size_t at) { return rate_texts()[at].id; },
           [](std::string& out, std::size_t at) { write_term(out, rate_texts()[at]); },
           [](std::size_t at) { return std::vector{std::string{rate_texts()[at].name}}; }},
      Kind{"status", "Status of the paying parent", status_texts().size(),
           [](std::size_t at) { return status_texts()[at].id; },
           [](std::string& out, std::size_t at) { write_term(out, status_texts()[at]); },
           [](std::size_t at) { return std::vector{std::string{status_texts()[at].name}}; }},
      Kind{"benefit", "Benefits, pensions and allowances", benefit_count, id_at<Benefit, &BenefitText::code>,
           write_benefit, name_at<Benefit, &BenefitText::label>},
      Kind{"ground", "Grounds for a variation", ground_count, id_at<Ground, &GroundText::id>, write_ground,
           name_at<Ground, &GroundText::name>},
      Kind{"threshold", "Thresholds: what whatif lists", threshold_id_count,
           id_at<ThresholdId, &TermText::id>,
           [](std::string& out, std::size_t at) { write_term(out, text_of(static_cast<ThresholdId>(at))); },
           name_at<ThresholdId, &TermText::name>},
      Kind{"explanation", "Explanations: what a decision letter may have done", explanation_id_count,
           id_at<ExplanationId, &ExplanationText::id>, write_explanation},
      Kind{"next step", "Next steps: what can be done about a decision letter", next_step_id_count,
           id_at<NextStepId, &NextStepText::id>, write_next_step},
      Kind{"step", "Steps of the worksheet", step_count, id_at<Step, &StepText::id>, write_step,
           names_of_step},
      Kind{"figure", "Figures of the scheme (parameters)", parameter_count,
           id_at<Parameter, &ParameterText::id>, write_parameter, name_at<Parameter, &ParameterText::label>},
      Kind{"reading", "Readings: what is done where the law or practice is not plain", reading_id_count,
           id_at<ReadingId, &ReadingText::id>, write_reading},
      Kind{"provision", "Provisions, numbered as in Great Britain", law_count, id_at<Law, &LawText::id>,
           write_provision, citations_of},
      Kind{"key", "Keys of cases, results and other documents", document_keys().size(),
           [](std::size_t at) -> std::string_view { return document_keys()[at].key; }, write_key},
  };
  return all;
}

}  // namespace cmcalc::explanations
