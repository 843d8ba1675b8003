#include "batch/result_changes.hpp"

#include <simdjson.h>

#include <algorithm>
#include <cmath>
#include <new>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

#include "write/json_writer.hpp"

namespace cmcalc {

namespace {

using simdjson::dom::element;
using Found = ResultComparer::Found;

std::optional<element> member(element object, std::string_view key)
{
  element value;
  if (object.at_key(key).get(value) != simdjson::SUCCESS) return std::nullopt;
  return value;
}

std::string_view text(std::optional<element> value)
{
  std::string_view found;
  if (value && value->get(found) != simdjson::SUCCESS) found = {};
  return found;
}

/// No amount of a result is larger.
constexpr double most_pounds = 1e10;

/// An amount of a result. It has two decimals and at most twelve digits, so that the nearest double tells it
/// exactly.
std::optional<std::int64_t> pence(std::optional<element> value)
{
  double pounds = 0;
  if (!value || value->get(pounds) != simdjson::SUCCESS || std::abs(pounds) > most_pounds)
    return std::nullopt;
  return std::llround(pounds * 100);
}

std::string as_it_stands(std::optional<element> value)
{
  return value ? simdjson::minify(*value) : std::string{};
}

/// The ids of a list of notes or problems: a text may be put better without a change.
std::string ids(std::optional<element> list)
{
  std::string found;
  simdjson::dom::array entries;
  if (!list || list->get(entries) != simdjson::SUCCESS) return found;
  for (const element entry : entries)
    found.append(found.empty() ? "" : ";").append(text(member(entry, "id")));
  return found;
}

/// Line `at` of the worksheet of `result`, with its amounts as they are written there.
std::string worksheet_line(std::string_view result, std::size_t at)
{
  simdjson::ondemand::parser parser;
  const simdjson::padded_string padded{result};
  simdjson::ondemand::document document;
  simdjson::ondemand::array lines;
  if (parser.iterate(padded).get(document) != simdjson::SUCCESS) return {};
  if (document["worksheet"].get_array().get(lines) != simdjson::SUCCESS) return {};
  for (auto line : lines) {
    if (at-- > 0) continue;
    std::string_view raw;
    simdjson::ondemand::object object;
    if (line.get_object().get(object) != simdjson::SUCCESS) return {};
    return object.raw_json().get(raw) == simdjson::SUCCESS ? std::string{raw} : std::string{};
  }
  return {};
}

/// A result, as it is written and as it was parsed.
struct Result {
  std::string_view text;
  element parsed;
};

/// Writes the changes of one pair. The document is begun with the first.
class Changes {
 public:
  Changes(std::string& out, const Result& old_result, const Result& new_result, std::uint64_t record)
      : json_{out},
        old_text_{old_result.text},
        new_text_{new_result.text},
        old_{old_result.parsed},
        new_{new_result.parsed},
        record_{record}
  {
  }

  void write()
  {
    compare_all();
    if (!any_) return;
    json_.close(']');
    write_first_difference();
    json_.close('}');
  }

 private:
  void compare_all()
  {
    compare_words("refused", ids(member(old_, "problems")), ids(member(new_, "problems")));
    for (const std::string_view key : {"income_basis", "rate"}) {
      compare_words(key, text(member(old_, key)), text(member(new_, key)));
    }
    for (const std::string_view key : {"gross_weekly_income", "weekly"}) {
      compare_amounts(key, member(old_, key), member(new_, key));
    }
    compare_receiving_parents();
    for (const char* const key : {"without_variation", "with_variation"}) {
      compare_within(key, member(old_, key), member(new_, key));
    }
    compare_words("notes", ids(member(old_, "notes")), ids(member(new_, "notes")));
  }

  void compare_words(std::string_view what, std::string_view before, std::string_view after)
  {
    if (before == after) return;
    begin(what);
    if (!before.empty()) json_.text("old", before);
    if (!after.empty()) json_.text("new", after);
    json_.close('}');
  }

  void compare_amounts(std::string_view what, std::optional<element> before, std::optional<element> after)
  {
    const auto old_pence = pence(before);
    const auto new_pence = pence(after);
    if (old_pence == new_pence) return;
    begin(what);
    if (old_pence) json_.amount("old", Money{Fraction{*old_pence}});
    if (new_pence) json_.amount("new", Money{Fraction{*new_pence}});
    if (old_pence && new_pence) json_.amount("by", Money{Fraction{*new_pence - *old_pence}});
    json_.close('}');
  }

  void compare_counts(std::string_view what, std::optional<element> before, std::optional<element> after)
  {
    if (as_it_stands(before) == as_it_stands(after)) return;
    begin(what);
    if (before) json_.copy("old", as_it_stands(before));
    if (after) json_.copy("new", as_it_stands(after));
    json_.close('}');
  }

  /// The rate and the amount of an object that may be missing.
  void compare_within(const std::string& what, std::optional<element> before, std::optional<element> after)
  {
    const auto within = [](std::optional<element> object, std::string_view key) {
      return object ? member(*object, key) : std::nullopt;
    };
    compare_amounts(what + "/weekly", within(before, "weekly"), within(after, "weekly"));
    compare_words(what + "/rate", text(within(before, "rate")), text(within(after, "rate")));
    compare_counts(what + "/children", within(before, "children"), within(after, "children"));
  }

  void compare_receiving_parents()
  {
    const auto parents_of = [](element result) {
      std::vector<element> parents;
      simdjson::dom::array list;
      const auto found = member(result, "receiving_parents");
      if (!found || found->get(list) != simdjson::SUCCESS) return parents;
      for (const element parent : list) parents.push_back(parent);
      return parents;
    };
    const std::vector<element> before = parents_of(old_);
    const std::vector<element> after = parents_of(new_);
    for (std::size_t at = 0; at < std::max(before.size(), after.size()); ++at) {
      const auto parent = [&](const std::vector<element>& parents) {
        return at < parents.size() ? std::optional{parents[at]} : std::nullopt;
      };
      compare_within("receiving_parents/" + std::to_string(at), parent(before), parent(after));
    }
  }

  void begin(std::string_view what)
  {
    if (!any_) {
      json_.open('{');
      json_.word("schema", "cmcalc.change/1");
      const std::string_view new_id = text(member(new_, "case_id"));
      const std::string_view case_id = new_id.empty() ? text(member(old_, "case_id")) : new_id;
      if (!case_id.empty()) json_.text("case_id", case_id);
      json_.number("record", record_);
      json_.key("changes");
      json_.open('[');
    }
    any_ = true;
    json_.next();
    json_.open('{');
    json_.word("what", what);
  }

  /// The first line of the two worksheets that is not the same.
  void write_first_difference()
  {
    simdjson::dom::array before;
    simdjson::dom::array after;
    if (old_["worksheet"].get(before) != simdjson::SUCCESS ||
        new_["worksheet"].get(after) != simdjson::SUCCESS) {
      return;
    }
    std::size_t at = 0;
    while (at < before.size() && at < after.size() &&
           is_same_line(before.at(at).value(), after.at(at).value()))
      ++at;
    if (at == before.size() && at == after.size()) return;
    json_.key("first_difference");
    json_.open('{');
    for (const auto& [name, text] : {std::pair{"old", old_text_}, std::pair{"new", new_text_}}) {
      if (const std::string line = worksheet_line(text, at); !line.empty()) json_.copy(name, line);
    }
    json_.close('}');
  }

  /// Which step it is, for whom, and what came of it; how that is said may differ.
  static bool is_same_line(element left, element right)
  {
    for (const std::string_view key : {"id", "for", "amount", "exact", "number", "finding"}) {
      if (as_it_stands(member(left, key)) != as_it_stands(member(right, key))) return false;
    }
    return true;
  }

  json::Writer json_;
  std::string_view old_text_;
  std::string_view new_text_;
  element old_;
  element new_;
  std::uint64_t record_;
  bool any_ = false;
};

}  // namespace

struct ResultComparer::Memory {
  simdjson::dom::parser old_parser;
  simdjson::dom::parser new_parser;
};

namespace {

/// @return whether `text` is JSON
bool parse(simdjson::dom::parser& parser, std::string_view text, element& root)
{
  const simdjson::error_code error = parser.parse(text.data(), text.size()).get(root);
  if (error == simdjson::MEMALLOC) throw std::bad_alloc{};
  return error == simdjson::SUCCESS;
}

}  // namespace

ResultComparer::ResultComparer() : memory_{std::make_unique<Memory>()} {}
ResultComparer::~ResultComparer() = default;

Found ResultComparer::compare(std::string_view old_result, std::string_view new_result, std::uint64_t record,
                              std::string& out)
{
  element before;
  element after;
  if (!parse(memory_->new_parser, new_result, after)) throw std::logic_error{"a result is not JSON"};
  if (!parse(memory_->old_parser, old_result, before)) return Found::not_a_result;
  const std::string_view schema = text(member(before, "schema"));
  const bool result = schema == "cmcalc.result/1" && pence(member(before, "weekly")).has_value();
  if (!result && schema != "cmcalc.error/1") return Found::not_a_result;
  // What could not be read has no case_id.
  const std::string_view old_id = text(member(before, "case_id"));
  const std::string_view new_id = text(member(after, "case_id"));
  if (!old_id.empty() && !new_id.empty() && old_id != new_id) return Found::other_case;
  const std::size_t size = out.size();
  Changes{out, {old_result, before}, {new_result, after}, record}.write();
  if (out.size() == size) return Found::same;
  out += '\n';
  return Found::changed;
}

bool has_worksheet(std::string_view result)
{
  simdjson::dom::parser parser;
  element found;
  return parser.parse(result.data(), result.size()).get(found) == simdjson::SUCCESS &&
         member(found, "worksheet").has_value();
}

}  // namespace cmcalc
