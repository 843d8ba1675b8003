#include "write/explain_words.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "write/embedded.hpp"
#include "write/explain.hpp"

namespace cmcalc::explanations {

namespace {

using Json = nlohmann::ordered_json;

std::vector<EverydayWord> read_everyday_words()
{
  std::vector<EverydayWord> all;
  const Json file = Json::parse(embedded_file("everyday"));
  for (const auto& [word, item] : file.items()) {
    all.push_back({.word = word,
                   .other_words = item.at("words"),
                   .answer = item.at("answer"),
                   .laws = item.at("law"),
                   .see = item.at("see")});
  }
  return all;
}

void add(std::vector<DocumentKey>& keys, const std::string& key, std::string meaning)
{
  auto found =
      std::find_if(keys.begin(), keys.end(), [&](const DocumentKey& each) { return each.key == key; });
  if (found == keys.end()) found = keys.insert(keys.end(), {key, {}});
  found->meanings.push_back(std::move(meaning));
}

/// Adds the keys that `schema` describes, with those of the objects in it.
void add_described(std::vector<DocumentKey>& keys, const Json& schema, const std::string& document)
{
  if (!schema.is_structured()) return;
  for (const auto& [name, part] : schema.items()) {
    if (name != "properties") {
      add_described(keys, part, document);
      continue;
    }
    for (const auto& [key, property] : part.items()) {
      if (property.contains("description")) {
        add(keys, key, fmt::format("In {}: {}", document, property.at("description").get<std::string>()));
      }
      add_described(keys, property, document);
    }
  }
}

std::vector<DocumentKey> read_document_keys()
{
  std::vector<DocumentKey> keys;
  const Json facts = Json::parse(embedded_file("case"));
  for (const auto& [pointer, text] : facts.items()) {
    const std::string key = pointer.substr(pointer.rfind('/') + 1);
    if (key.empty() || key == "*") continue;
    add(keys, key, fmt::format("In a case, {}: {}", pointer, text.at("about").get<std::string>()));
  }
  for (const std::string_view document : schema_names()) {
    if (document == "case" || document == "rules")
      continue;  // described by data/case.json and data/rules.json
    add_described(keys, Json::parse(embedded_file(document)),
                  fmt::format("a document of cmcalc.{}/1", document));
  }
  return keys;
}

}  // namespace

const std::vector<EverydayWord>& everyday_words()
{
  static const std::vector<EverydayWord> all = read_everyday_words();
  return all;
}

const std::vector<DocumentKey>& document_keys()
{
  static const std::vector<DocumentKey> all = read_document_keys();
  return all;
}

}  // namespace cmcalc::explanations
