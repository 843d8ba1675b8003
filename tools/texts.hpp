// Reads data/ and fills in the figures that its texts quote.
//
// A figure is quoted by the id of its parameter in data/rules.json, which always has a full stop:
//
//   {income.cap}                          £3,000, the newest figure
//   {basic-rate.up-to-threshold:2}        16%, that of two children: the count by which the table is read,
//                                         or the position in a list without one, from 1
//   {flat-rate.amount@2012-12-10}         £5, the figure of that day
//
// What a result or a message fills in has a name without a full stop ({tax_year}), so that the two are never
// mistaken for each other, and stays as it is.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>

/// Every document of the folder `data`, by its name ("steps"), with its figures filled in.
///
/// @throws std::runtime_error if a document cannot be read or has a key twice; if a text quotes a figure that
/// does
///         not exist or is not the same in both jurisdictions; if a text of results quotes one that has
///         changed; or if a name could be that of a figure or of an argument
nlohmann::ordered_json read_texts(const std::filesystem::path& data);
