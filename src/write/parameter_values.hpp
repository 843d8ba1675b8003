// The figures of the tables in words.
#pragma once

#include <string>
#include <vector>

#include "cmcalc/tables.hpp"

namespace cmcalc::figures {

/// A figure as decimal text for machines, in the unit of data/rules.json: "3000", "21.2", "1/7".
[[nodiscard]] std::string plain(Unit unit, Fraction value);

/// A figure for people: "£3,000.00", "21.2%", "1/7", "16 years".
[[nodiscard]] std::string shown(Unit unit, Fraction value);

/// "3 or more qualifying children", for the place `at` of `size`.
[[nodiscard]] std::string counted(const IndexText& index, unsigned first, std::size_t at, std::size_t size);

/// All figures of `entry` for people, in one or several lines. @pre it is not closed
[[nodiscard]] std::vector<std::string> lines(const TableEntry& entry);

}  // namespace cmcalc::figures
