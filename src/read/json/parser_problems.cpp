// How the pass over a case document puts what it found into words.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cmcalc/case.hpp"
#include "read/json/document_parser.hpp"

namespace cmcalc::json {

namespace {

std::string described(const Scalar& scalar)
{
  switch (scalar.kind) {
    case Scalar::Kind::text: return quoted(scalar.text) + " is a text";
    case Scalar::Kind::number: return shown(scalar.text) + " is a number";
    case Scalar::Kind::boolean: return fmt::format("{} is a yes-or-no value", scalar.text);
    case Scalar::Kind::object: return "This is an object";
    case Scalar::Kind::list: return "This is a list";
    default: return "This cannot be read";
  }
}

void append_escaped(std::string& pointer, std::string_view key)
{
  for (const char c : key) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
}

}  // namespace

Diagnostic empty_text()
{
  return {ErrorId::empty_text, "The text is empty.", "Write the value, or delete the key."};
}

std::string Place::pointer() const
{
  if (parent == nullptr) return {};
  std::string pointer = parent->pointer() + '/';
  if (key == nullptr) return pointer + std::to_string(index);
  append_escaped(pointer, *key);
  return pointer;
}

void DocumentParser::report(const Place& place, Diagnostic diagnostic, std::ptrdiff_t offset)
{
  if (problems_->size() - first_ >= most_problems) return;
  problems_->push_back(
      {diagnostic.id, place.pointer(), std::move(diagnostic.problem), std::move(diagnostic.remedy), offset});
}

void DocumentParser::report_type(const Place& place, const Scalar& found, const Expected& expected)
{
  if (found.kind == Scalar::Kind::broken) return;
  if (found.kind == Scalar::Kind::null) {
    const bool member = place.key != nullptr;
    report(place, {ErrorId::wrong_type,
                   fmt::format("null stands where {} belongs, and is never a value.", expected.what),
                   member ? fmt::format("{} Where the fact is not known, leave the key out.", expected.remedy)
                          : "Delete the entry."});
    return;
  }
  report(place,
         {ErrorId::wrong_type, fmt::format("{}, and {} belongs here.", described(found), expected.what),
          std::string{expected.remedy}});
}

void DocumentParser::report_word(const Place& place, const Scalar& found, const WordsExpected& expected)
{
  if (found.kind != Scalar::Kind::text) {
    return report_type(place, found,
                       {expected.what, fmt::format("Write {}.", choice(expected.words, expected))});
  }
  report(place, found.text.empty() ? empty_text() : not_a_word(found.text, expected));
}

/// Reports a text that was meant as a number. @return false, with nothing reported, for anything else
bool DocumentParser::report_count(const Place& place, const Scalar& found)
{
  if (found.kind != Scalar::Kind::text || !looks_like_a_number(found.text)) return false;
  report(place, count_as_text(found.text));
  return true;
}

void DocumentParser::report_too_many(const Place& place, std::size_t entries)
{
  report(place, {ErrorId::wrong_length, fmt::format("The list has {} entries.", entries),
                 fmt::format("A list of people holds at most {} entries, and any other at most {}.",
                             most_children, most_entries)});
}

void DocumentParser::report_key(const Place& object, std::string_view raw, bool known,
                                std::span<const std::string_view> keys)
{
  if (problems_->size() - first_ >= most_problems) return;
  const std::string_view key = tokens_.without_escapes(raw);
  const Place place{&object, &key, 0};
  const std::ptrdiff_t offset = tokens_.offset_of(raw.data()) - 1 + static_cast<std::ptrdiff_t>(skipped_);
  if (!unknown_keys_) unknown_keys_.emplace();
  if (known || !unknown_keys_->insert(place.pointer()).second) {
    return report(
        place,
        {ErrorId::duplicate_key, fmt::format("The key {} stands in this object more than once.", quoted(key)),
         "Keep one of them."},
        offset);
  }
  const std::vector<std::string_view> near = nearest(key, keys);
  report(place,
         {ErrorId::unknown_key, fmt::format("There is no key {} here.", quoted(key)),
          near.empty() ? fmt::format("Write {}, or delete the key.", listed(keys))
                       : fmt::format("Write {} if that is meant, or delete the key.", listed(near))},
         offset);
}

void DocumentParser::refuse(const Place& place, const Expected& expected)
{
  report_type(place, tokens_.take_value(), expected);
}

void DocumentParser::refuse_amount(const Place& place, Fact<Money>& fact, std::string_view text, bool as_text)
{
  report(place, text.empty() ? empty_text() : not_an_amount(text, as_text));
  mark_unreadable(fact);
}

void DocumentParser::refuse_value(const Place& place, Fact<std::string>& fact)
{
  const Scalar found = tokens_.take_value();
  const bool number = found.kind == Scalar::Kind::number;
  const std::string remedy =
      number ? fmt::format("Write {}.", quoted(found.text)) : "Write a text, in quotation marks.";
  report_type(place, found, {"a text", remedy});
  mark_unreadable(fact);
}

void DocumentParser::refuse_value(const Place& place, Fact<std::int64_t>& fact)
{
  const Scalar found = tokens_.take_value();
  if (!report_count(place, found))
    report_type(place, found, {"a whole number", "Write a whole number, like 2."});
  mark_unreadable(fact);
}

void DocumentParser::refuse_as_list(const Place& place)
{
  const Scalar found = tokens_.take_value();
  const bool text = found.kind == Scalar::Kind::text && !found.text.empty();
  const std::string remedy =
      text ? fmt::format("Write [{}].", quoted(found.text)) : "Write a list, in square brackets.";
  report_type(place, found, {"a list", remedy});
}

void DocumentParser::refuse_key(const Place& object, std::string_view raw, bool known,
                                std::span<const std::string_view> keys)
{
  report_key(object, raw, known, keys);
  tokens_.take_value();
}

}  // namespace cmcalc::json
