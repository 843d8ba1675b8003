#include "read/changes.hpp"

#include <algorithm>
#include <charconv>

#include "core/case_check.hpp"
#include "read/json/case_reader.hpp"
#include "read/json/syntax_problems.hpp"
#include "read/known_pointers.hpp"
#include "read/words/amounts.hpp"
#include "read/words/codes.hpp"
#include "read/words/days.hpp"
#include "read/words/nights.hpp"
#include "read/words/phrase.hpp"
#include "text/format.hpp"
#include "text/wording.hpp"

namespace cmcalc {

namespace {

using How = NamedChange::How;

/// "+1", "-200/month": how a value changes a fact, and what is left of it.
How take_sign(std::string_view& value)
{
  const How how = value.starts_with('+') ? How::add : value.starts_with('-') ? How::take_off : How::set;
  if (how != How::set) value.remove_prefix(1);
  return how;
}

/// Puts `read` into `change`, if it was read.
template <typename Value>
bool put(NamedChange& change, const std::optional<Value>& read)
{
  if (read) change.value = *read;
  return read.has_value();
}

/// The number that is added or taken off.
bool put_difference(NamedChange& change, std::string_view value, Problem& problem)
{
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  const bool plain = !value.empty() && value.front() != '-';
  if (plain && error == std::errc{} && end == value.data() + value.size()) {
    change.value = number;
    return true;
  }
  problem = {Message::change_not_relative, {{Argument::given, Given{value}}}};
  return false;
}

bool put_benefit(NamedChange& change, std::string_view value, Problem& problem)
{
  if (change.how == How::set && value == "none") return true;
  return put(change, words::read_benefit(value, problem));
}

/// Reads `value`, without its sign, into `change`.
bool read_value(NamedChange& change, std::string_view value, Problem& problem)
{
  const bool relative = change.how != How::set;
  switch (change.name) {
    case ShortName::gross_weekly: return put(change, words::read_weekly_amount(value, problem));
    case ShortName::income: {
      const auto pay = words::read_regular_amount(value, problem);
      if (pay) change.value = PayChange{pay->amount, pay->unit};
      return pay.has_value();
    }
    case ShortName::benefit:
    case ShortName::partner_benefit: return put_benefit(change, value, problem);
    default: break;
  }
  if (relative) return put_difference(change, value, problem);
  switch (change.name) {
    case ShortName::nights: return put(change, words::read_nights(value, problem));
    case ShortName::children: {
      const auto children = words::read_number_of_children(value, problem);
      if (children) change.value = static_cast<std::int64_t>(*children);
      return children.has_value();
    }
    case ShortName::date: return put(change, words::read_day(value, problem));
    default: return put(change, words::read_count(value, problem));
  }
}

/// The problem of a name that no fact has.
Problem unknown_name(std::string_view name)
{
  const std::vector<std::string_view> near = nearest(name, short_names);
  if (near.empty()) {
    return {Message::change_name_unknown,
            {{Argument::given, Given{name}},
             {Argument::words, WordList{{short_names.begin(), short_names.end()}}}}};
  }
  return {Message::change_name_misspelt, {{Argument::given, Given{name}}, {Argument::near, WordList{near}}}};
}

/// "nights@A/Robin": the short name, and whose fact it is.
std::optional<NamedChange> read_name(std::string_view text, Problem& problem)
{
  const std::size_t at = std::min(text.find('@'), text.size());
  const std::string_view name = text.substr(0, at);
  const auto* const found = std::find(short_names.begin(), short_names.end(), name);
  if (found == short_names.end()) {
    problem = unknown_name(name);
    return std::nullopt;
  }
  NamedChange change{.name = static_cast<ShortName>(found - short_names.begin())};
  if (at == text.size()) return change;
  std::string_view who = text.substr(at + 1);
  const bool of_child = change.name == ShortName::nights;
  if ((!of_child && change.name != ShortName::children) || who.empty()) {
    problem = {Message::change_without_parent, {{Argument::given, Given{text}}}};
    return std::nullopt;
  }
  const std::size_t slash = of_child ? std::min(who.find('/'), who.size()) : who.size();
  change.parent = who.substr(0, slash);
  if (slash < who.size()) change.child = who.substr(slash + 1);
  if (change.parent.empty() || (slash < who.size() && change.child.empty())) {
    problem = {Message::change_without_parent, {{Argument::given, Given{text}}}};
    return std::nullopt;
  }
  return change;
}

std::optional<Change> read_named(std::string_view name, std::string_view value, Problem& problem)
{
  auto change = read_name(name, problem);
  if (!change) return std::nullopt;
  change->how = take_sign(value);
  if (!read_value(*change, value, problem)) return std::nullopt;
  return *change;
}

Problem not_json(std::string_view pointer, std::string_view value)
{
  std::string meant = "'" + std::string{pointer} + "=";
  format::append_quoted(meant, value);
  return {Message::value_not_json,
          {{Argument::given, Given{value}}, {Argument::meant, ToWrite{visible(meant + "'")}}}};
}

/// The JSON value after a pointer. It is read as a case that states nothing else, by the reader of cases.
std::optional<Change> read_pointer_change(std::string_view pointer, std::string_view value, Problem& problem)
{
  if (!blank_at(pointer)) {
    problem = unknown_pointer(pointer);
    return std::nullopt;
  }
  PointerChange change{.pointer = std::string{pointer}, .value = {}};
  if (words::trimmed(value) == "null") return change;
  // More than one value would be part of a document too.
  if (json::syntax_problem(value)) {
    problem = not_json(pointer, value);
    return std::nullopt;
  }
  const auto [document, place] = document_with(pointer, value);
  Facts facts;
  Problems problems;
  (void)CaseReader{}.read(document, facts, problems);
  if (!problems.empty()) {
    problem = problems.front();
    return std::nullopt;
  }
  change.value = value_at(facts, place);
  if (!change.value) change.value = blank_at(pointer);  // an empty list, which counts as not stated
  return change;
}

/// The ids of the receiving parents, each after `before`.
std::string parents_of(const Facts& facts, std::string_view before)
{
  std::vector<std::string> ids;
  if (facts.receiving_parents.stated()) {
    ids.reserve(facts.receiving_parents->size());
    for (std::size_t at = 0; at < facts.receiving_parents->size(); ++at) {
      ids.push_back(std::string{before} + shown(checks::id_of((*facts.receiving_parents)[at].id, at)));
    }
  }
  return listed(ids, "or");
}

Problem problem_of(ChangeFault fault, const Facts& facts, const Change& change, std::string_view text)
{
  const Given given{text};
  const auto* const named = std::get_if<NamedChange>(&change);
  switch (fault) {
    case ChangeFault::no_such_parent:
      return {
          Message::change_parent_unknown,
          {{Argument::given, Given{named->parent}}, {Argument::choices, ToWrite{parents_of(facts, "@")}}}};
    case ChangeFault::no_such_child:
      return {Message::change_child_unknown, {{Argument::given, Given{named->child}}}};
    case ChangeFault::several_parents:
      return {Message::change_of_several_parents,
              {{Argument::given, given}, {Argument::choices, ToWrite{parents_of(facts, "children@")}}}};
    case ChangeFault::nothing_to_change: return {Message::change_of_nothing, {{Argument::given, given}}};
    case ChangeFault::too_small: return {Message::change_too_small, {{Argument::given, given}}};
    case ChangeFault::out_of_range: return {Message::change_out_of_range, {{Argument::given, given}}};
    case ChangeFault::nights_are_not_a_count:
      return {Message::change_nights_not_a_number, {{Argument::given, given}}};
    // The reader gives each name a value of its own kind, and each pointer the value that belongs there.
    case ChangeFault::wrong_value:
    case ChangeFault::no_such_place: break;
  }
  return {Message::change_place_missing, {{Argument::given, Given{text.substr(0, text.find('='))}}}};
}

}  // namespace

std::vector<std::string_view> varied_names()
{
  std::vector<std::string_view> varied{short_names.begin(), short_names.end()};
  std::erase_if(varied, [](std::string_view name) { return name.ends_with("benefit"); });
  return varied;
}

std::optional<Change> read_change(std::string_view text, Problem& problem)
{
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos || equals + 1 == text.size()) {
    problem = {Message::change_without_value, {{Argument::given, Given{text}}}};
    return std::nullopt;
  }
  const std::string_view name = text.substr(0, equals);
  const std::string_view value = text.substr(equals + 1);
  return name.starts_with('/') ? read_pointer_change(name, value, problem) : read_named(name, value, problem);
}

std::optional<Problem> make_change(Facts& facts, const Change& change, std::string_view text)
{
  const auto fault = apply(facts, change);
  return fault ? std::optional{problem_of(*fault, facts, change, text)} : std::nullopt;
}

}  // namespace cmcalc
