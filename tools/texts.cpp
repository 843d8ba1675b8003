#include "texts.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Json = nlohmann::ordered_json;

[[noreturn]] void refuse(const std::string& where, const std::string& what)
{
  throw std::runtime_error{where + ": " + what};
}

/// The JSON document in `file`; a repeated key is refused, of which the library would keep the last.
Json read(const std::filesystem::path& file)
{
  std::ifstream in{file};
  if (!in) refuse(file.string(), "cannot be read");
  std::vector<std::set<std::string>> keys;
  const auto no_key_twice = [&](int, Json::parse_event_t event, Json& parsed) {
    if (event == Json::parse_event_t::object_start) keys.emplace_back();
    if (event == Json::parse_event_t::object_end) keys.pop_back();
    if (event == Json::parse_event_t::key && !keys.back().insert(parsed.get<std::string>()).second) {
      refuse(file.string(), "duplicate key " + parsed.dump());
    }
    return true;
  };
  return Json::parse(in, no_key_twice);
}

/// "2500" with its thousands apart: "2,500".
std::string grouped(std::string digits)
{
  const std::size_t end = std::min(digits.find('.'), digits.size());
  for (std::size_t at = end; at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

/// A figure as a reader expects it: £3,000, 16%, 1/7, 52, six.
std::string written(const std::string& unit, const std::string& figure)
{
  static const std::array<std::string, 13> words = {"none", "one",    "two",   "three", "four",
                                                    "five", "six",    "seven", "eight", "nine",
                                                    "ten",  "eleven", "twelve"};
  if (unit == "pounds") return "£" + grouped(figure);
  if (unit == "percent") return figure + "%";
  if (unit == "number" && figure.size() <= 2 && std::stoul(figure) < words.size()) {
    return words.at(std::stoul(figure));
  }
  return unit == "fraction" ? figure : grouped(figure);
}

/// What a placeholder asks for: {id:item@day}.
struct Quotation {
  std::string id;
  std::string item;
  std::string day;
};

Quotation parsed(const std::string& placeholder)
{
  const std::size_t at = std::min(placeholder.find('@'), placeholder.size());
  const std::size_t colon = std::min(placeholder.find(':'), at);
  const auto after = [&](std::size_t sign, std::size_t end) {
    return sign < end ? placeholder.substr(sign + 1, end - sign - 1) : "";
  };
  return {placeholder.substr(0, colon), after(colon, at), after(at, placeholder.size())};
}

class Figures {
 public:
  explicit Figures(const Json& rules) : parameters_{rules.at("parameters")}
  {
    for (const auto& [id, parameter] : parameters_.items()) {
      if (id.find('.') == std::string::npos) refuse(id, "the id of a parameter has a full stop");
    }
  }

  /// `text` with its figures; `where` it is, for a refusal. A text of results is shown for any effective
  /// date, so it may quote only what never changed.
  [[nodiscard]] std::string filled(const std::string& where, const std::string& text, bool of_results) const
  {
    std::string result;
    std::size_t done = 0;
    for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
      const std::size_t name_end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.-", at + 1);
      const std::string name = text.substr(at + 1, name_end - at - 1);
      if (name.find_first_of(".-") == std::string::npos) continue;  // filled in later, or no placeholder
      const std::size_t end = text.find('}', at);
      if (end == std::string::npos) refuse(where, "{" + name + " has no end");
      const Quotation quotation = parsed(text.substr(at + 1, end - at - 1));
      result += text.substr(done, at - done) + quoted(where, quotation);
      if (of_results && quotation.day.empty()) check_constant(where, quotation.id);
      done = end + 1;
    }
    return result + text.substr(done);
  }

 private:
  [[nodiscard]] std::string quoted(const std::string& where, const Quotation& quotation) const
  {
    const std::string name = "{" + quotation.id + "}";
    if (!parameters_.contains(quotation.id)) refuse(where, name + " is no figure of rules.json");
    const Json& parameter = parameters_.at(quotation.id);
    std::set<std::string> figures;
    for (const char* const jurisdiction : {"GB", "NI"}) {
      const Json* const value = in_force(parameter, jurisdiction, quotation.day);
      if (value != nullptr) figures.insert(item_of(where, parameter, *value, quotation.item));
    }
    if (figures.size() != 1) {
      refuse(where, name + (figures.empty() ? " is not in force" : " differs between jurisdictions"));
    }
    return written(parameter.at("unit").get<std::string>(), *figures.begin());
  }

  void check_constant(const std::string& where, const std::string& id) const
  {
    if (parameters_.at(id).at("values").size() == 1) return;
    refuse(where, "{" + id +
                      "} has had other values, and a text of results is shown for any effective date: " +
                      "say it without the figure");
  }

  /// The value of a parameter on `day`, or the newest if that is empty; null if there is none.
  static const Json* in_force(const Json& parameter, const char* jurisdiction, const std::string& day)
  {
    const Json* found = nullptr;
    for (const Json& dated : parameter.at("values")) {
      if (!dated.contains(jurisdiction)) continue;
      if (day.empty() || dated.at(jurisdiction).at("from").get<std::string>() <= day)
        found = &dated.at("value");
    }
    return found == nullptr || found->is_null() ? nullptr : found;
  }

  /// One figure of a value, which may be a list.
  static std::string item_of(const std::string& where, const Json& parameter, const Json& value,
                             const std::string& item)
  {
    if (value.is_string() && item.empty()) return value.get<std::string>();
    const bool list = value.is_array() && value.at(0).is_string();
    if (!list || item.empty() || item.find_first_not_of("0123456789") != std::string::npos) {
      refuse(where,
             "which figure of " + parameter.at("label").dump() + "? One of a list has a number, {id:1}");
    }
    const std::size_t first =
        parameter.contains("index") ? parameter.at("index").at(0).at("first").get<std::size_t>() : 1;
    const std::size_t number = std::stoul(item);
    if (number < first || number - first >= value.size()) {
      refuse(where, "there is no figure " + item + " of " + parameter.at("label").dump());
    }
    return value.at(number - first).get<std::string>();
  }

  const Json& parameters_;
};

/// Whether the text under `key` of an entry is shown in results, rather than explaining them. A finding shows
/// its "yes" or "no", and not its name.
bool shown_in_results(const std::string& document, const Json& entry, const std::string& key)
{
  static const std::set<std::string> of_findings{"yes", "no", "because_yes", "because_no"};
  if (document != "steps") return key == "text" || document == "messages";
  return entry.contains("yes") ? of_findings.count(key) != 0 : key == "name";
}

/// Fills in all texts in `part` of a document; `where` it is, for a refusal.
void fill(Json& part, const std::string& document, const std::string& where, const Figures& figures)
{
  for (auto& [key, inner] : part.items()) {
    std::string inside = where;
    inside.append("/").append(key);
    if (inner.is_structured()) fill(inner, document, inside, figures);
    if (!inner.is_string()) continue;
    inner = figures.filled(inside, inner.get<std::string>(), shown_in_results(document, part, key));
  }
}

}  // namespace

Json read_texts(const std::filesystem::path& data)
{
  const Json rules = read(data / "rules.json");
  const Figures figures{rules};
  Json texts;
  for (const auto& entry : std::filesystem::directory_iterator{data}) {
    if (entry.path().extension() != ".json") continue;
    const std::string name = entry.path().stem().string();
    texts[name] = read(entry.path());
    fill(texts[name], name, name + ".json", figures);
  }
  for (const auto& [argument, means] : texts.at("messages").at("arguments").items()) {
    if (argument.find_first_of(".-") != std::string::npos) {
      refuse("messages.json",
             argument + ": an argument has no full stop or hyphen, which those of figures have");
    }
  }
  return texts;
}
