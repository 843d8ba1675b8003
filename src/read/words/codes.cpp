#include "read/words/codes.hpp"

#include <fmt/format.h>

#include <span>
#include <string>
#include <vector>

#include "read/values.hpp"
#include "read/word_lists.hpp"
#include "read/words/phrase.hpp"
#include "read/words/vocabulary.hpp"
#include "text/wording.hpp"

namespace cmcalc::words {

namespace {

/// `name` as phrases are compared: small letters, without hyphens, underscores and apostrophes.
std::string compared(std::string_view name) { return Phrase{name}.rest(); }

/// The codes that `text` may mean: the one that it is, those that have such a name, or the one that it is
/// with other separators or letters.
template <typename Code>
std::vector<Code> meant_by(std::string_view text, std::span<const CodePhrase<Code>> phrases)
{
  const auto codes = words_of<Code>();
  const std::string name = compared(text);
  std::vector<Code> named;
  std::vector<Code> alike;
  for (std::size_t at = 0; at < codes.size(); ++at) {
    if (codes[at] == text) return {static_cast<Code>(at)};
    if (compared(codes[at]) == name) alike = {static_cast<Code>(at)};
  }
  for (const CodePhrase<Code>& each : phrases) {
    if (each.phrase == name) named.push_back(each.code);
  }
  return named.empty() ? alike : named;
}

/// The benefit that has `text` as its label.
std::vector<Benefit> labelled(std::string_view text)
{
  for (std::size_t at = 0; at < benefit_count; ++at) {
    const auto benefit = static_cast<Benefit>(at);
    if (compared(text_of(benefit).label) == compared(text)) return {benefit};
  }
  return {};
}

/// @param choices  each of the codes that `text` may mean, with what it is
Problem ambiguous(Message message, std::string_view text, const std::vector<std::string>& choices)
{
  return {message, {{Argument::given, Given{text}}, {Argument::choices, ToWrite{listed(choices, "or")}}}};
}

}  // namespace

std::optional<Benefit> read_benefit(std::string_view text, Problem& problem)
{
  std::vector<Benefit> meant = meant_by(text, benefit_phrases());
  if (meant.size() != 1) {
    if (const auto by_label = labelled(text); !by_label.empty()) meant = by_label;
  }
  if (meant.size() == 1) return meant.front();
  if (meant.empty()) {
    problem = unknown_benefit(text, words_of<Benefit>());
    return std::nullopt;
  }
  std::vector<std::string> choices;
  choices.reserve(meant.size());
  for (const Benefit each : meant) {
    choices.push_back(fmt::format("{} ({})", text_of(each).code, text_of(each).label));
  }
  problem = ambiguous(Message::benefit_ambiguous, text, choices);
  return std::nullopt;
}

std::optional<Status> read_status(std::string_view text, Problem& problem)
{
  const std::vector<Status> meant = meant_by(text, status_phrases());
  if (meant.size() == 1) return meant.front();
  if (meant.empty()) {
    problem = not_a_word(text, {ValueType::status, words_of<Status>(), ErrorId::unknown_value});
    return std::nullopt;
  }
  std::vector<std::string> choices;
  choices.reserve(meant.size());
  for (const Status each : meant) {
    const TermText& status = status_texts()[static_cast<std::size_t>(each)];
    choices.push_back(fmt::format("{} ({})", status.id, status.name));
  }
  problem = ambiguous(Message::status_ambiguous, text, choices);
  return std::nullopt;
}

std::optional<Jurisdiction> read_jurisdiction(std::string_view text, Problem& problem)
{
  const std::vector<Jurisdiction> meant = meant_by(text, jurisdiction_phrases());
  if (meant.size() == 1) return meant.front();
  problem = not_a_word(text, {ValueType::jurisdiction, words_of<Jurisdiction>(), ErrorId::unknown_value});
  return std::nullopt;
}

}  // namespace cmcalc::words
