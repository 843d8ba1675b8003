// What an id means: of which kinds it is, and the explanation of each.
#include "write/explain.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "text/layout.hpp"
#include "write/case_schema.hpp"
#include "write/embedded.hpp"
#include "write/explain_texts.hpp"

namespace cmcalc {

namespace {

/// `id` normalised for comparison.
std::string folded(std::string_view id)
{
  std::string text{id};
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '_') c = '-';
  }
  return text;
}

}  // namespace

std::optional<std::string> explain(std::string_view id)
{
  const std::string wanted = folded(id);
  std::string out;
  for (const explanations::Kind& kind : explanations::kinds()) {
    for (std::size_t at = 0; at < kind.size; ++at) {
      if (folded(kind.id(at)) != wanted) continue;
      if (!out.empty()) out += '\n';
      layout::append_ends(out, kind.id(at), kind.name);
      kind.write(out, at);
    }
  }
  return out.empty() ? std::nullopt : std::optional{out};
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

std::optional<std::string> schema(std::string_view which)
{
  if (which == "case") return case_schema();
  const std::string_view text = embedded_file(which);
  return text.empty() ? std::nullopt : std::optional{std::string{text}};
}

}  // namespace cmcalc
