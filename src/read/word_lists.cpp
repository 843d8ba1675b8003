#include "read/word_lists.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace cmcalc {

std::string choice(Words words, const WordsExpected& expected)
{
  const std::string_view between = words.empty() || expected.also.empty() ? "" : ", or ";
  return fmt::format("{}{}{}", listed(words), between, expected.also);
}

Diagnostic not_a_word(std::string_view text, const WordsExpected& expected)
{
  std::string problem = fmt::format("{} is not {}.", quoted(text), expected.what);
  const std::vector<std::string_view> near = nearest(text, expected.words);
  if (near.empty()) {
    return {expected.error, std::move(problem), fmt::format("Write {}.", choice(expected.words, expected))};
  }
  if (near.size() == expected.words.size() && expected.also.empty()) {
    return {expected.error, std::move(problem), fmt::format("Write {}.", choice(near, expected))};
  }
  std::vector<std::string_view> others;
  for (const std::string_view word : expected.words) {
    if (std::find(near.begin(), near.end(), word) == near.end()) others.push_back(word);
  }
  return {expected.error, std::move(problem),
          fmt::format("Write {} if that is meant, otherwise {}.", listed(near), choice(others, expected))};
}

Diagnostic unknown_benefit(std::string_view code, Words codes)
{
  const std::vector<std::string_view> near = nearest(code, codes);
  return {
      ErrorId::unknown_benefit, fmt::format("{} is not a benefit code.", quoted(code)),
      near.empty()
          ? "Write one of the codes that cmcalc explain lists; leave out a benefit that is not among them."
          : fmt::format("Write {} if that is the benefit.", listed(near))};
}

}  // namespace cmcalc
