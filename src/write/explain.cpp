// What an id, a name, a citation or a word means: the entries that it leads to.
#include "write/explain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "text/layout.hpp"
#include "text/wording.hpp"
#include "write/case_schema.hpp"
#include "write/embedded.hpp"
#include "write/explain_texts.hpp"

namespace cmcalc {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A word of a citation as it is printed: "reg" for "regulation".
std::string_view printed(std::string_view word)
{
  using Pair = std::pair<std::string_view, std::string_view>;
  static constexpr std::array shorter = {Pair{"regulation", "reg"}, Pair{"regs", "reg"},
                                         Pair{"schedule", "sch"},   Pair{"paragraph", "para"},
                                         Pair{"section", "s"},      Pair{"article", "art"}};
  const auto* const found =
      std::find_if(shorter.begin(), shorter.end(), [&](const Pair& each) { return each.first == word; });
  return found == shorter.end() ? word : found->second;
}

/// `text` normalised for comparison: in small letters, with one space between words, without a space before a
/// bracket, and with one between the word of a citation and its number.
std::string folded(std::string_view text)
{
  std::string all;
  std::string word;
  const auto take_word = [&] {
    if (!word.empty()) all.append(all.empty() || word.front() == '(' ? "" : " ").append(printed(word));
    word.clear();
  };
  for (const char c : in_small_letters(text)) {
    if (c == ' ' || c == '-' || c == '_' || c == ',' || c == '\t') {
      take_word();
    } else if (c != '\'' && c != '"' && c != '?') {
      const bool citation = word == "reg" || word == "regulation" || word == "sch" || word == "schedule" ||
                            word == "para" || word == "paragraph" || word == "s" || word == "art";
      if (is_digit(c) && citation) take_word();
      word += c;
    }
  }
  take_word();
  return all;
}

/// All that an entry is found by.
std::vector<std::string> names_of(const explanations::Kind& kind, std::size_t at)
{
  std::vector<std::string> names = kind.names(at);
  names.emplace_back(kind.id(at));
  return names;
}

/// An entry on one line: its id and as much of what it says as there is room for.
std::string on_one_line(const explanations::Kind& kind, std::size_t at)
{
  constexpr std::string_view cut = " …";
  std::string text;
  kind.write(text, at);
  std::string words;
  for (const char c : text.substr(0, text.find("\n\n"))) {
    const char next = c == '\n' ? ' ' : c;
    if (next != ' ' || (!words.empty() && words.back() != ' ')) words += next;
  }
  const std::string head = fmt::format("  {}: ", kind.id(at));
  const std::size_t room = layout::width - head.size() - 2;  // the cut has two columns
  const std::vector<std::string> lines = layout::wrapped(words, room);
  return fmt::format("{}{}{}\n", head, lines.front(), lines.size() > 1 ? cut : "");
}

/// Whether a word of `name`, or several, begin with `wanted`.
bool has_word(std::string_view name, std::string_view wanted)
{
  constexpr std::size_t least = 3;  // "a" begins a word of almost every name
  if (wanted.size() < least) return false;
  for (std::size_t at = name.find(wanted); at != name.npos; at = name.find(wanted, at + 1)) {
    if (at == 0 || name[at - 1] == ' ') return true;
  }
  return false;
}

/// The entries that have the folded name `wanted`.
std::optional<std::string> entries_named(const std::string& wanted)
{
  std::string out;
  for (const explanations::Kind& kind : explanations::kinds()) {
    for (std::size_t at = 0; at < kind.size; ++at) {
      const std::vector<std::string> names = names_of(kind, at);
      if (std::none_of(names.begin(), names.end(), [&](const auto& name) { return folded(name) == wanted; }))
        continue;
      if (!out.empty()) out += '\n';
      layout::append_ends(out, kind.id(at), kind.name);
      kind.write(out, at);
    }
  }
  return out.empty() ? std::nullopt : std::optional{out};
}

}  // namespace

std::optional<std::string> explain(std::string_view what)
{
  if (auto found = entries_named(folded(what))) return found;
  // As it is printed of someone, "Alex: Share", and with what it is worked out from, "Basic rate (2
  // children)".
  if (const std::size_t colon = what.rfind(": "); colon != what.npos) return explain(what.substr(colon + 2));
  if (const std::size_t open = what.rfind(" ("); open != what.npos && what.ends_with(')')) {
    return entries_named(folded(what.substr(0, open)));
  }
  return std::nullopt;
}

std::string nearest_entries(std::string_view what)
{
  constexpr std::size_t most = 8;
  struct Named {
    const explanations::Kind* kind;
    std::size_t at;
    std::string name;
  };
  std::vector<Named> all;
  for (const explanations::Kind& kind : explanations::kinds()) {
    for (std::size_t at = 0; at < kind.size; ++at) {
      for (const std::string& name : names_of(kind, at)) all.push_back({&kind, at, folded(name)});
    }
  }
  std::vector<std::string_view> names;
  names.reserve(all.size());
  for (const Named& each : all) names.push_back(each.name);
  const std::string wanted = folded(what);
  const std::vector<std::string_view> spelled_alike = nearest(wanted, names);

  std::vector<std::string_view> shown;
  std::string out;
  const auto show = [&](const Named& each) {
    const std::string_view id = each.kind->id(each.at);
    if (shown.size() == most || std::find(shown.begin(), shown.end(), id) != shown.end()) return;
    shown.push_back(id);
    out += on_one_line(*each.kind, each.at);
  };
  for (const Named& each : all) {
    if (std::find(spelled_alike.begin(), spelled_alike.end(), each.name) != spelled_alike.end()) show(each);
  }
  for (const Named& each : all) {
    if (has_word(each.name, wanted)) show(each);
  }
  // A whole question: what it has words of, "what if I lose my job".
  for (const Named& each : all) {
    const bool in_every_question = each.kind->name == "key";  // "to", "what", "new"
    if (!in_every_question && has_word(wanted + ' ', each.name + ' ')) show(each);
  }
  return out;
}

std::vector<std::string_view> explained_ids()
{
  std::vector<std::string_view> ids;
  for (const explanations::Kind& kind : explanations::kinds()) {
    for (std::size_t at = 0; at < kind.size; ++at) {
      if (std::find(ids.begin(), ids.end(), kind.id(at)) == ids.end()) ids.push_back(kind.id(at));
    }
  }
  return ids;
}

std::string list_of_explained_ids()
{
  std::string out;
  layout::append_paragraph(
      out, "cmcalc explain ID says what one of these means, where it comes from, and what to do.");
  for (const explanations::Kind& kind : explanations::kinds()) {
    out += '\n';
    layout::append_paragraph(out, kind.about);
    std::string ids;
    for (std::size_t at = 0; at < kind.size; ++at) {
      ids += fmt::format("{}{}", at == 0 ? "" : ", ", kind.id(at));
    }
    layout::append_paragraph(out, ids, "  ");
  }
  return out;
}

std::vector<std::string_view> schema_names()
{
  return {"case",    "result", "error",  "change", "summary", "rules", "whatif",
          "compare", "solve",  "nights", "check",  "finding", "audit"};
}

std::optional<std::string> schema(std::string_view which)
{
  if (which == "case") return case_schema();
  const std::string_view text = embedded_file(which);
  return text.empty() ? std::nullopt : std::optional{std::string{text}};
}

}  // namespace cmcalc
