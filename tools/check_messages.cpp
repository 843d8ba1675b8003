#include "check_messages.hpp"

#include <set>
#include <stdexcept>

namespace {

using Json = nlohmann::ordered_json;

/// How the value of an argument may be written; see src/write/problems.cpp.
const std::set<std::string> formats{"value", "long", "day", "month", "start", "pounds", "write", "and"};

[[noreturn]] void refuse(const std::string& where, const std::string& what)
{
  throw std::runtime_error{"messages.json: " + where + ": " + what};
}

/// The placeholders of `text`, without their braces. A brace before anything else is one of an example.
std::vector<std::string> placeholders_of(const std::string& where, const std::string& text)
{
  std::vector<std::string> found;
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    if (next != '\'' && (next < 'a' || next > 'z')) continue;
    const std::size_t end = text.find('}', at);
    if (end == std::string::npos) refuse(where, "a placeholder without its end");
    found.push_back(text.substr(at + 1, end - at - 1));
  }
  return found;
}

}  // namespace

std::vector<std::string> errors_of(const Json& message)
{
  const Json& errors = message.at("error");
  return errors.is_array() ? errors.get<std::vector<std::string>>() : std::vector{errors.get<std::string>()};
}

void check_messages(const Json& file, const Json& errors)
{
  const Json& arguments = file.at("arguments");
  std::set<std::string> used{"words"};  // listed by {expected:write}
  std::set<std::string> with_message;
  const auto check_text = [&](const std::string& where, const Json& text) {
    for (const std::string& placeholder : placeholders_of(where, text.get<std::string>())) {
      if (placeholder == "fact" || placeholder[0] == '\'') continue;
      const std::size_t colon = placeholder.find(':');
      const std::string name = placeholder.substr(0, colon);
      if (!arguments.contains(name)) refuse(where, "no argument {" + placeholder + "}");
      const bool plain = colon == std::string::npos;
      if (!plain && formats.count(placeholder.substr(colon + 1)) == 0) {
        refuse(where, "no way to write {" + placeholder + "}");
      }
      used.insert(name);
    }
  };
  for (const auto& [name, type] : file.at("value-types").items()) {
    for (const auto& [key, text] : type.items()) check_text(name, text);
  }
  for (const auto& [name, message] : file.at("messages").items()) {
    for (const std::string& error : errors_of(message)) {
      if (!errors.contains(error)) refuse(name, "no error " + error);
      with_message.insert(error);
    }
    for (const auto& [key, part] : message.items()) {
      if (key == "error") continue;
      if (part.is_string()) check_text(name, part);
      if (part.is_string() && (key == "problem" || key == "remedy")) continue;
      if (key != "table" && key != "options") refuse(name, "no such key: " + key);
      for (const auto& [own_key, text] : part.items()) {
        if (own_key != "problem" && own_key != "remedy") refuse(name, "no such key: " + own_key);
        check_text(name, text);
      }
    }
  }
  for (const auto& [name, means] : arguments.items()) {
    if (used.count(name) == 0) refuse(name, "no message has this argument");
  }
  for (const auto& [error, text] : errors.items()) {
    if (with_message.count(error) == 0) refuse(error, "this error has no message");
  }
}
