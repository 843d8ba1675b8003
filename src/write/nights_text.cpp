// A count of nights for people: the number, its band, its neighbours, the months, what to note, what is next.
#include <algorithm>

#include <fmt/format.h>

#include "text/filling.hpp"
#include "text/format.hpp"
#include "text/layout.hpp"
#include "text/wording.hpp"
#include "write/fact_words.hpp"
#include "write/headline.hpp"
#include "write/nights.hpp"
#include "write/nights_texts.hpp"
#include "write/sentences.hpp"

namespace cmcalc {

namespace {

using layout::append_paragraph;

std::string nights_of(std::int64_t count) { return counted("night|nights", static_cast<std::size_t>(count)); }

std::string law_of(Parameter parameter, Jurisdiction jurisdiction)
{
  return format::short_citation(text_of(parameter).law, jurisdiction);
}

/// "52 to 103", "175 or more"
std::string numbers_of(const BandOfNights& band)
{
  const std::string first = std::to_string(*band.first);
  if (!band.last) return filled(text_of(NightsSentence::or_more), {{"first", first}});
  return filled(text_of(NightsSentence::from_to), {{"first", first}, {"last", std::to_string(*band.last)}});
}

std::string band_sentence(const BandOfNights& band, Jurisdiction jurisdiction)
{
  const std::string law = law_of(Parameter::shared_care_nights, jurisdiction);
  if (!band.first) {
    return filled(text_of(NightsSentence::no_band), {{"next", std::to_string(*band.last + 1)}, {"law", law}});
  }
  const bool further = band.further.pence > Fraction{};
  return filled(text_of(further ? NightsSentence::band_with_further : NightsSentence::band),
                {{"band", numbers_of(band)},
                 {"fraction", format::fraction(band.fraction)},
                 {"further", format::money(band.further)},
                 {"law", law},
                 {"law_of_further", law_of(Parameter::shared_care_further_reduction, jurisdiction)}});
}

void append_neighbours(std::string& out, const BandOfNights& band)
{
  if (band.to_below) {
    const auto below = *band.first - 1;
    const bool lowest = band.is_lowest;
    append_paragraph(out, filled(text_of(lowest ? NightsSentence::none_below : NightsSentence::below),
                                 {{"fewer", nights_of(*band.to_below)}, {"last", std::to_string(below)}}));
  }
  if (band.to_above) {
    append_paragraph(
        out, filled(text_of(NightsSentence::above),
                    {{"more", nights_of(*band.to_above)}, {"first", std::to_string(*band.last + 1)}}));
  }
}

/// Down the columns, as months are read: five of them have room side by side.
void append_months(std::string& out, const std::vector<NightsOfMonth>& months)
{
  constexpr std::size_t columns = 5;
  constexpr std::size_t width_of_column = 15;
  constexpr std::size_t width_of_month = 8;
  constexpr std::size_t letters = 3;
  const std::size_t rows = (months.size() + columns - 1) / columns;
  out.append("\n").append(text_of(NightsSentence::months)).append("\n");
  for (std::size_t row = 0; row < rows; ++row) {
    std::string line;
    for (std::size_t at = row; at < months.size(); at += rows) {
      line = layout::padded(line, at / rows * width_of_column) + "  ";
      line +=
          fmt::format("{} {:04}", format::months[months[at].month - 1].substr(0, letters), months[at].year);
      line += layout::right(std::to_string(months[at].count), width_of_column - width_of_month - 4);
    }
    out += line + '\n';
  }
}

/// "Lines 3, 5, 8 and 12 more"
std::string listed_lines(const std::vector<const NightNote*>& notes)
{
  constexpr std::size_t most = 6;
  std::vector<std::string> lines;
  for (const NightNote* note : notes) {
    if (lines.size() < most) lines.push_back(std::to_string(note->line));
  }
  if (notes.size() > most) {
    lines.push_back(
        filled(text_of(NightsSentence::more_lines), {{"count", std::to_string(notes.size() - most)}}));
  }
  return filled(text_of(NightsSentence::lines), {{"lines", listed(lines, "and")}});
}

/// The notes with `id`: one as it is, several together.
void append_notes_of(std::string& out, const std::vector<NightNote>& all, NoteId id)
{
  std::vector<const NightNote*> notes;
  for (const NightNote& note : all) {
    if (note.id == id) notes.push_back(&note);
  }
  if (notes.empty()) return;
  if (notes.size() == 1) return append_paragraph(out, night_note_text(*notes.front()), "- ");
  const NightsSentence sentence = id == NoteId::night_outside          ? NightsSentence::outside
                                  : id == NoteId::night_without_effect ? NightsSentence::without_effect
                                                                       : NightsSentence::repeated;
  append_paragraph(out, filled(text_of(sentence), {{"lines", listed_lines(notes)}}), "- ");
}

void append_notes(std::string& out, const std::vector<NightNote>& notes)
{
  if (notes.empty()) return;
  out.append("\n").append(text_of(NightsSentence::notes)).append("\n");
  for (const NoteId id : {NoteId::pattern_begins_later, NoteId::night_outside, NoteId::night_repeated,
                          NoteId::night_without_effect, NoteId::case_date_differs}) {
    append_notes_of(out, notes, id);
  }
}

/// "60", "60 and not stated": each value once.
std::string before(const SavedNights& saved)
{
  std::vector<std::string> values;
  for (const Fact<Nights>& nights : saved.before) {
    std::string value = fact_in_words(nights.stated() ? std::optional{FactValue{*nights}} : std::nullopt);
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(std::move(value));
  }
  return listed(values, "and");
}

/// What can be done with the number.
std::string last_sentence(const CountedNights& answer)
{
  if (answer.saved) {
    return filled(text_of(NightsSentence::saved),
                  {{"file", shown(answer.saved->file)},
                   {"children", counted("child|children", answer.saved->children)},
                   {"before", before(*answer.saved)}});
  }
  const bool ni = answer.jurisdiction == Jurisdiction::ni;
  const std::string options = fmt::format("--nights {} --date {}{}", answer.nights.count,
                                          answer.months.from.iso(), ni ? " --jurisdiction NI" : "");
  return filled(text_of(NightsSentence::next), {{"options", options}});
}

}  // namespace

std::string name_of_band(const BandOfNights& band)
{
  if (!band.first) return "none";
  return band.last ? fmt::format("{}-{}", *band.first, *band.last) : std::to_string(*band.first);
}

std::string night_note_text(const NightNote& note)
{
  return filled(text_of(note.id).text, {{"line", std::to_string(note.line)},
                                        {"earlier", std::to_string(note.earlier)},
                                        {"date", format::date(note.date)},
                                        {"file", shown(note.file)}});
}

void write_nights_text(std::string& out, const CountedNights& answer, bool colour)
{
  const std::string count =
      filled(text_of(NightsSentence::count), {{"nights", nights_of(answer.nights.count)},
                                              {"from", format::date(answer.months.from)},
                                              {"to", format::date(answer.months.to)}});
  out += fmt::format("{}\n", colour ? fmt::format("\x1b[1m{}\x1b[0m", count) : count);
  append_paragraph(out, band_sentence(answer.band, answer.jurisdiction));
  if (answer.band.nothing_at_flat_rate) {
    append_paragraph(out,
                     filled(text_of(NightsSentence::nothing_at_flat_rate),
                            {{"law", law_of(Parameter::shared_care_flat_rate_nights, answer.jurisdiction)}}));
  }
  append_neighbours(out, answer.band);
  append_months(out, answer.nights.months);
  append_notes(out, answer.notes);
  out += '\n';
  append_paragraph(out, last_sentence(answer));
}

}  // namespace cmcalc
