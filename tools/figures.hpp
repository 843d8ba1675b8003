// The figures of data/rules.json as exact numbers.
#pragma once

#include <string>

/// A figure as the arguments of a Fraction, in the unit of the calculation: pounds become pence.
/// @param where  names the figure in what is thrown
/// @throws std::runtime_error if it has more than two decimals, or is no number
std::string fraction_of(const std::string& where, const std::string& unit, const std::string& text);
