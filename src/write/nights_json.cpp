// The document cmcalc.nights/1; its schema is data/schema/nights.json.
#include <fmt/format.h>

#include "text/format.hpp"
#include "write/json_writer.hpp"
#include "write/nights.hpp"
#include "write/nights_texts.hpp"

namespace cmcalc {

namespace {

void write_notes(json::Writer& json, const std::vector<NightNote>& notes)
{
  json.key("notes");
  json.open('[');
  for (const NightNote& note : notes) {
    json.next();
    json.open('{');
    json.word("id", text_of(note.id).id);
    if (note.line > 0) json.number("line", note.line);
    json.text("text", night_note_text(note));
    json.close('}');
  }
  json.close(']');
}

}  // namespace

void write_nights_json(std::string& out, const CountedNights& answer)
{
  {
    json::Writer json{out};
    json.open('{');
    json.word("schema", "cmcalc.nights/1");
    json.word("from", answer.months.from.iso());
    json.word("to", answer.months.to.iso());
    json.word("jurisdiction", format::name(answer.jurisdiction));
    json.number("count", static_cast<std::uint64_t>(answer.nights.count));
    json.word("band", name_of_band(answer.band));
    const auto distance = [&](std::string_view name, const std::optional<std::int64_t>& nights) {
      if (nights) json.number(name, static_cast<std::uint64_t>(*nights));
    };
    distance("to_band_below", answer.band.to_below);
    distance("to_band_above", answer.band.to_above);
    json.key("months");
    json.open('[');
    for (const NightsOfMonth& each : answer.nights.months) {
      json.next();
      json.open('{');
      json.word("month", fmt::format("{:04}-{:02}", each.year, each.month));
      json.number("count", static_cast<std::uint64_t>(each.count));
      json.close('}');
    }
    json.close(']');
    write_notes(json, answer.notes);
    json.close('}');
  }
  out += '\n';
}

}  // namespace cmcalc
