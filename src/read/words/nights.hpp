/// @file
/// Nights and counts in words: "2/week", "3 nights a week", "52+40", "half", "104,52".
/// See amounts.hpp for what the functions have in common.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmcalc/error.hpp"
#include "cmcalc/facts.hpp"

namespace cmcalc::words {

/// "2", "two"
[[nodiscard]] std::optional<std::int64_t> read_count(std::string_view text, Problem& problem);

/// How many children one receiving parent has: "2", "two", "2 children". See `most_children`.
[[nodiscard]] std::optional<std::size_t> read_number_of_children(std::string_view text, Problem& problem);

/// "104", "2/14", "2/week", "3 nights a week", "52+40", "half", "assumed"
[[nodiscard]] std::optional<Nights> read_nights(std::string_view text, Problem& problem);

/// What `text` says about each of so many children: one part for all of them, or one for each: "104,equal".
/// Nothing if there are not as many as children; then `problem` says so.
[[nodiscard]] std::optional<std::vector<std::string_view>> for_each_child(std::string_view text,
                                                                          std::size_t children,
                                                                          Problem& problem);

/// The nights of so many children: one number for all of them, or one for each: "104,52". Nothing if that
/// cannot be read; then `problem` says why.
[[nodiscard]] std::optional<std::vector<Fact<Nights>>> read_nights_of_children(std::string_view text,
                                                                               std::size_t children,
                                                                               Problem& problem);

/// "104", "2/14", "assumed": as nights are written in a case.
[[nodiscard]] std::string plain(const Nights& nights);

}  // namespace cmcalc::words
