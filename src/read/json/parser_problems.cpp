// The problems that are found in the pass over a case document.
#include <algorithm>
#include <utility>

#include "cmcalc/case.hpp"
#include "read/json/document_parser.hpp"
#include "read/known_keys.hpp"

namespace cmcalc::json {

namespace {

/// What is said of a value of another type than is expected.
Message message_of(Scalar::Kind kind, const Place& place)
{
  switch (kind) {
    case Scalar::Kind::null: return place.is_member() ? Message::null_given : Message::null_entry;
    case Scalar::Kind::text: return Message::text_given;
    case Scalar::Kind::number: return Message::number_given;
    case Scalar::Kind::boolean: return Message::boolean_given;
    case Scalar::Kind::object: return Message::object_given;
    default: return Message::list_given;
  }
}

}  // namespace

void DocumentParser::report(const Place& place, Problem problem, std::ptrdiff_t offset)
{
  if (problems_->size() - first_ >= most_problems) return;
  problem.pointer = place.pointer();
  problem.offset = offset;
  problems_->push_back(std::move(problem));
}

void DocumentParser::report_type(const Place& place, const Scalar& found, ValueType expected, Words words)
{
  if (found.kind == Scalar::Kind::broken) return;
  const Given::Form form = found.kind == Scalar::Kind::text ? Given::Form::text : Given::Form::plain;
  Problem problem{message_of(found.kind, place), {{Argument::expected, expected}}};
  if (!words.empty()) problem.add(Argument::words, WordList{{words.begin(), words.end()}});
  if (found.is_plain()) problem.add(Argument::given, Given{found.text, form});
  report(place, std::move(problem));
}

void DocumentParser::report_word(const Place& place, const Scalar& found, const WordsExpected& expected)
{
  if (found.kind != Scalar::Kind::text) return report_type(place, found, expected.type, expected.words);
  report(place, found.text.empty() ? Message::empty_value : not_a_word(found.text, expected));
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
  report(place, {Message::list_far_too_long,
                 {{Argument::count, static_cast<std::int64_t>(entries)},
                  {Argument::children, std::int64_t{most_children}},
                  {Argument::most, std::int64_t{most_entries}}}});
}

void DocumentParser::report_key(const Place& object, std::string_view raw, bool known,
                                std::span<const std::string_view> keys)
{
  if (problems_->size() - first_ >= most_problems) return;
  const std::string_view key = tokens_.without_escapes(raw);
  const Place place = object / key;
  const std::ptrdiff_t offset = tokens_.offset_of(raw.data()) - 1 + static_cast<std::ptrdiff_t>(skipped_);
  if (!unknown_keys_) unknown_keys_.emplace();
  if (known || !unknown_keys_->insert(place.pointer()).second) {
    return report(place, {Message::duplicate_key, {{Argument::given, Given{key}}}}, offset);
  }
  std::vector<std::string_view> near = nearest(key, keys);
  if (is_key(key)) near.clear();  // of another object
  Problem problem{Message::misspelt_key, {{Argument::given, Given{key}}}};
  if (near.empty()) {
    problem.message = may_state_a_fact(key) ? Message::key_of_a_fact : Message::unknown_key;
    problem.add(Argument::words, WordList{{keys.begin(), keys.end()}});
  } else {
    problem.add(Argument::near, WordList{std::move(near)});
  }
  report(place, std::move(problem), offset);
}

void DocumentParser::refuse(const Place& place, ValueType expected)
{
  report_type(place, tokens_.take_value(), expected);
}

void DocumentParser::refuse_amount(const Place& place, Fact<Money>& fact, std::string_view text, bool as_text)
{
  report(place, text.empty() ? Message::empty_value : not_an_amount(text, as_text));
  mark_unreadable(fact);
}

void DocumentParser::refuse_value(const Place& place, Fact<std::string>& fact)
{
  const Scalar found = tokens_.take_value();
  if (found.kind == Scalar::Kind::number) {
    report(place, {Message::number_for_text,
                   {{Argument::given, Given{found.text, Given::Form::plain}},
                    {Argument::expected, ValueType::text},
                    {Argument::meant, Given{found.text}}}});
  } else {
    report_type(place, found, ValueType::text);
  }
  mark_unreadable(fact);
}

void DocumentParser::refuse_value(const Place& place, Fact<std::int64_t>& fact)
{
  const Scalar found = tokens_.take_value();
  if (!report_count(place, found)) report_type(place, found, ValueType::whole_number);
  mark_unreadable(fact);
}

void DocumentParser::refuse_as_list(const Place& place)
{
  const Scalar found = tokens_.take_value();
  if (found.kind != Scalar::Kind::text || found.text.empty()) {
    return report_type(place, found, ValueType::list);
  }
  report(place, {Message::text_for_list,
                 {{Argument::given, Given{found.text}}, {Argument::expected, ValueType::list}}});
}

void DocumentParser::refuse_key(const Place& object, std::string_view raw, bool known,
                                std::span<const std::string_view> keys)
{
  report_key(object, raw, known, keys);
  tokens_.take_value();
}

}  // namespace cmcalc::json
