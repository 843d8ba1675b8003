// Checks data/messages.json, as far as that is possible without the code that fills the messages in.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

/// The ids of the errors that `message` is for.
std::vector<std::string> errors_of(const nlohmann::ordered_json& message);

/// Throws if a message is for an error that does not exist, has a placeholder that cannot be filled in, or if
/// an error has no message or an argument no placeholder.
void check_messages(const nlohmann::ordered_json& file, const nlohmann::ordered_json& errors);
