#include "read/word_lists.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace cmcalc {

Problem not_a_word(std::string_view text, const WordsExpected& expected)
{
  std::vector<std::string_view> near = nearest(text, expected.words);
  std::vector<std::string_view> others;
  for (const std::string_view word : expected.words) {
    if (std::find(near.begin(), near.end(), word) == near.end()) others.push_back(word);
  }
  Problem problem{Message::misspelt_word,
                  {{Argument::given, Given{text}}, {Argument::expected, expected.type}}};
  if (near.empty()) {
    problem.message = Message::unknown_word;
  } else {
    const bool nothing_else = others.empty() && text_of(expected.type).write.empty();
    if (nothing_else) problem.message = Message::misspelt_word_of_few;
    problem.add(Argument::near, WordList{std::move(near)});
  }
  problem.add(Argument::words, WordList{std::move(others)});
  problem.id = expected.error;
  return problem;
}

Problem unknown_benefit(std::string_view code, Words codes)
{
  std::vector<std::string_view> near = nearest(code, codes);
  if (near.empty()) return {Message::unknown_benefit, {{Argument::given, Given{code}}}};
  return {Message::misspelt_benefit,
          {{Argument::given, Given{code}}, {Argument::near, WordList{std::move(near)}}}};
}

}  // namespace cmcalc
