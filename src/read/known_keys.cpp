#include "read/known_keys.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/case_document.hpp"
#include "text/wording.hpp"

namespace cmcalc {

namespace {

template <typename... Objects>
std::vector<std::string_view> keys_in()
{
  std::vector<std::string_view> keys;
  (keys.insert(keys.end(), keys_of<Objects>.begin(), keys_of<Objects>.end()), ...);
  return keys;
}

/// What people call facts in words that no key has.
constexpr std::array<std::string_view, 12> other_words = {"dob",       "earning", "hmrc",   "kid",
                                                          "overnight", "pay",     "paye",   "salary",
                                                          "stay",      "profit",  "school", "wage"};

/// The words of `text` that have a meaning of their own, in small letters and in the singular.
std::vector<std::string> words_in(std::string_view text)
{
  constexpr std::size_t shortest = 3;
  std::vector<std::string> words{1};
  for (const char c : in_small_letters(text)) {
    if (c >= 'a' && c <= 'z') {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  std::erase_if(words, [](const std::string& word) { return word.size() < shortest; });
  for (std::string& word : words) {
    if (word.back() == 's') word.pop_back();
  }
  return words;
}

}  // namespace

const std::vector<std::string_view>& known_keys()
{
  static const std::vector<std::string_view> keys =
      keys_in<Facts, PayingParentFacts, PartnerFacts, IncomeFacts, HmrcRecordFacts, CurrentRecordFacts,
              VariationFacts, SpecialExpenseFacts, AdditionalIncomeFacts, ReceivingParentFacts, ChildFacts,
              AwardFacts, AwardReceivingParentFacts>();
  return keys;
}

bool is_key(std::string_view name)
{
  return std::find(known_keys().begin(), known_keys().end(), name) != known_keys().end();
}

bool may_state_a_fact(std::string_view name)
{
  if (!nearest(name, known_keys()).empty()) return true;
  const std::vector<std::string> words = words_in(name);
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    if (std::find(other_words.begin(), other_words.end(), word) != other_words.end()) return true;
    return std::any_of(known_keys().begin(), known_keys().end(), [&](std::string_view key) {
      const std::vector<std::string> parts = words_in(key);
      return std::find(parts.begin(), parts.end(), word) != parts.end();
    });
  });
}

}  // namespace cmcalc
