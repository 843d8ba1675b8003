#include "read/words/periods.hpp"

#include <algorithm>

#include "read/words/vocabulary.hpp"

namespace cmcalc::words {

bool take_link(Phrase& phrase)
{
  const Token* const next = phrase.peek();
  const Token* const after = phrase.peek(1);
  // "600 p/w", but 600p could be pence.
  const bool p_slash = phrase.spaced() && next->text == "p" && after != nullptr && after->text == "/";
  if (p_slash) phrase.take("p");
  if (phrase.take("/")) {
    static_cast<void>(phrase.take("per") || phrase.take("a"));
    return true;
  }
  if (phrase.take("for")) {
    static_cast<void>(phrase.take("a") || phrase.take("the") || phrase.take("each"));
    return true;
  }
  return phrase.take("per") || phrase.take("a") || phrase.take("an") || phrase.take("each") ||
         phrase.take("every");
}

std::optional<PeriodUnit> period_of(std::string_view phrase)
{
  const auto words = period_words();
  const auto found =
      std::find_if(words.begin(), words.end(), [&](const PeriodWord& word) { return word.phrase == phrase; });
  return found == words.end() ? std::nullopt : std::optional{found->unit};
}

std::optional<PeriodUnit> take_period(Phrase& phrase)
{
  take_link(phrase);
  const auto unit = period_of(phrase.rest());
  if (unit) phrase.skip_rest();
  return unit;
}

}  // namespace cmcalc::words
