/// @file
/// JSON pointers to facts, as people write them.
#pragma once

#include <string>
#include <string_view>

#include "cmcalc/error.hpp"

namespace cmcalc {

/// What to say of a pointer that leads to no fact: with the pointer that was probably meant, if one is near.
[[nodiscard]] Problem unknown_pointer(std::string_view pointer);

/// A case document that states one value and nothing else.
struct OneFactDocument {
  std::string text;
  std::string pointer;  ///< of the value in it: positions in lists are 0 there
};

/// The document that states `value`, which is JSON, at `pointer`.
/// @pre some case document has such a place
[[nodiscard]] OneFactDocument document_with(std::string_view pointer, std::string_view value);

}  // namespace cmcalc
