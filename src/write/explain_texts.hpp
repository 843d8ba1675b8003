// The explanation of one id of each kind.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cmcalc::explanations {

/// A kind of id, and how one of that kind is explained.
struct Kind {
  std::string_view name;   ///< "error"
  std::string_view about;  ///< what such ids are, for a heading
  std::size_t size;
  std::string_view (*id)(std::size_t at);
  void (*write)(std::string& out, std::size_t at);  ///< without its id
  /// What else it is found by: what is printed in its place, and what people say.
  std::vector<std::string> (*names)(std::size_t at) = [](std::size_t) { return std::vector<std::string>{}; };
};

[[nodiscard]] std::span<const Kind> kinds();

}  // namespace cmcalc::explanations
