/// @file
/// What to say of a text that is none of the words of the contract.
#pragma once

#include <string_view>

#include "cmcalc/ids.hpp"
#include "read/amounts.hpp"
#include "text/wording.hpp"

namespace cmcalc {

/// How to name a type that has words.
struct WordsExpected {
  std::string_view what;  ///< "a period"
  Words words;
  ErrorId error;               ///< with which another word is refused
  std::string_view also = {};  ///< what may stand there beside a word: "an object like …"
};

/// "a", "b" or "c": `words`, and what else is expected.
[[nodiscard]] std::string choice(Words words, const WordsExpected& expected);

/// Why `text` is none of the words that are expected. @pre it is not empty
[[nodiscard]] Diagnostic not_a_word(std::string_view text, const WordsExpected& expected);

/// Why `code` is no benefit code. @pre it is not one of `codes`
[[nodiscard]] Diagnostic unknown_benefit(std::string_view code, Words codes);

}  // namespace cmcalc
