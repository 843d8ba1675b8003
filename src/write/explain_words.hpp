// Two kinds of entries of `explain` that are not ids of the calculation: everyday words, and the keys of the
// documents.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cmcalc::explanations {

/// What people say, such as "bonus": data/everyday.json.
struct EverydayWord {
  std::string word;
  std::vector<std::string> other_words;
  std::string answer;             ///< what it means, and what to enter
  std::vector<std::string> laws;  ///< ids of provisions
  std::vector<std::string> see;   ///< other entries
};
[[nodiscard]] const std::vector<EverydayWord>& everyday_words();

/// A key of a case or of a result, such as "award_difference".
struct DocumentKey {
  std::string key;
  std::vector<std::string> meanings;  ///< with the document, and the place in it
};
[[nodiscard]] const std::vector<DocumentKey>& document_keys();

}  // namespace cmcalc::explanations
