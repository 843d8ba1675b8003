/// @file
/// The problem of a text that is none of the words of the contract.
#pragma once

#include <string_view>

#include "cmcalc/error.hpp"
#include "text/wording.hpp"

namespace cmcalc {

/// A type that has words.
struct WordsExpected {
  ValueType type;
  Words words;
  ErrorId error;  ///< with which another word is refused
};

/// Why `text` is none of the words that are expected. @pre it is not empty
[[nodiscard]] Problem not_a_word(std::string_view text, const WordsExpected& expected);

/// Why `code` is no benefit code. @pre it is not one of `codes`
[[nodiscard]] Problem unknown_benefit(std::string_view code, Words codes);

}  // namespace cmcalc
