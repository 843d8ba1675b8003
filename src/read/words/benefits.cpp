#include "read/words/benefits.hpp"

#include <fmt/format.h>

#include <algorithm>
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

/// The benefits that `name` may mean.
std::vector<Benefit> meant_by(std::string_view name)
{
  std::vector<Benefit> meant;
  for (std::size_t at = 0; at < benefit_count; ++at) {
    const auto benefit = static_cast<Benefit>(at);
    const BenefitText& text = text_of(benefit);
    if (compared(text.code) == name || compared(text.label) == name) return {benefit};
  }
  for (const BenefitPhrase& each : benefit_phrases()) {
    if (each.phrase == name) meant.push_back(each.benefit);
  }
  return meant;
}

}  // namespace

std::optional<Benefit> read_benefit(std::string_view text, Problem& problem)
{
  const std::vector<Benefit> meant = meant_by(compared(text));
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
  problem = {Message::benefit_ambiguous,
             {{Argument::given, Given{text}}, {Argument::choices, ToWrite{listed(choices, "or")}}}};
  return std::nullopt;
}

}  // namespace cmcalc::words
