/// @file
/// The JSON Schema of a case document, made from the one description of it.
#pragma once

#include <string>

namespace cmcalc {

/// The JSON Schema (2020-12) of cmcalc.case/1: types, bounds, words and defaults from core/case_document.hpp;
/// the text about each fact, examples and the rules between facts from data/case.json.
/// @throws std::logic_error if data/case.json lacks a fact or has one too many, which is a defect
[[nodiscard]] std::string case_schema();

}  // namespace cmcalc
