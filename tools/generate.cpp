// Turns data/*.json into C++: ids.hpp (the enums) and data.cpp (texts and tables). Runs in the build,
// so that the library has its figures without a JSON parser and nothing is parsed at start-up. The folder
// texts of the output has the same documents with their figures filled in, for the scripts that make pages of
// docs/.
//
//   generate DATA_DIRECTORY OUTPUT_DIRECTORY
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "check_messages.hpp"
#include "figures.hpp"
#include "texts.hpp"

namespace {

using Json = nlohmann::ordered_json;

[[noreturn]] void refuse(const std::string& where, const std::string& what)
{
  throw std::runtime_error{where + ": " + what};
}

/// An id as a C++ name: "basic-rate.up-to-threshold" becomes basic_rate_up_to_threshold.
std::string name_of(std::string id)
{
  std::replace_if(
      id.begin(), id.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  return id;
}

std::string quoted(const Json& object, const std::string& key)
{
  return object.contains(key) ? Json(object.at(key).get<std::string>()).dump() : "\"\"";
}

/// Whether `object` has `key` as true.
std::string flag(const Json& object, const std::string& key)
{
  return object.contains(key) && object.at(key).get<bool>() ? "true" : "false";
}

/// The provisions that `item` names under "law", one id or a list of them, as a LawList.
std::string laws_of(const Json& item)
{
  if (!item.contains("law")) return "{}";
  const Json& law = item.at("law");
  const Json list = law.is_array() ? law : Json::array({law});
  if (list.size() > 3) refuse(item.dump(), "more than three provisions");
  std::string laws;
  for (const Json& id : list) laws += "Law::" + name_of(id.get<std::string>()) + ", ";
  return "{{" + laws + "}, " + std::to_string(list.size()) + "}";
}

std::string date_of(const std::string& iso)
{
  if (iso.size() != 10) refuse(iso, "is not a date");
  const auto part = [&](std::size_t at, std::size_t size) {
    return std::to_string(std::stoi(iso.substr(at, size)));
  };
  return "Date{" + part(0, 4) + ", " + part(5, 2) + ", " + part(8, 2) + "}";
}

/// Leaves a file alone that is right already, so that a change of a text does not compile everything anew.
void write_if_changed(const std::filesystem::path& file, const std::string& text)
{
  std::ifstream in{file};
  std::ostringstream now;
  now << in.rdbuf();
  if (!in || now.str() != text) std::ofstream{file} << text;
}

class Output {
 public:
  void enumeration(const std::string& type, const std::string& about, const Json& items)
  {
    constexpr std::size_t most_in_a_byte = 256;
    header_ << "\n/// " << about << "\nenum class " << type
            << (items.size() > most_in_a_byte ? " : std::uint16_t {\n" : " : std::uint8_t {\n");
    for (const auto& [id, item] : items.items()) {
      header_ << "  " << name_of(id) << ",";
      if (item.contains("about")) header_ << "  ///< " << item.at("about").get<std::string>();
      header_ << "\n";
    }
    header_ << "};\n";
    std::string count = type;
    for (std::size_t at = 1; at < count.size(); ++at) {
      if (count[at] >= 'A' && count[at] <= 'Z') count.insert(at++, "_");
    }
    std::transform(count.begin(), count.end(), count.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    header_ << "inline constexpr std::size_t " << count << "_count = " << items.size() << ";\n";
  }

  /// One array of texts, in the order of the enum, and the function that looks one up.
  template <typename Row>
  void texts(const std::string& type, const std::string& text_type, const Json& items, Row row)
  {
    source_ << "\nconstexpr " << text_type << " texts_of_" << type << "[] = {\n";
    for (const auto& [id, item] : items.items())
      source_ << "    {" << Json(id).dump() << ", " << row(id, item) << "},\n";
    source_ << "};\n";
    lookups_ << "const " << text_type << "& text_of(" << type << " id)\n{\n  return texts_of_" << type
             << "[static_cast<std::size_t>(id)];\n}\n\n";
  }

  /// A list of texts that stand beside an enum of C++, in its order, and the function that gives it.
  template <typename Row>
  void list(const std::string& function, const std::string& text_type, const Json& items, Row row)
  {
    source_ << "\nconstexpr " << text_type << " " << function << "_list[] = {\n";
    for (const auto& [id, item] : items.items())
      source_ << "    {" << Json(id).dump() << ", " << row(item) << "},\n";
    source_ << "};\n";
    lookups_ << "std::span<const " << text_type << "> " << function << "()\n{\n  return " << function
             << "_list;\n}\n\n";
  }

  void entry(const std::string& row, const std::string& source)
  {
    entries_ << "    {" << row << "},\n";
    sources_ << "    {" << source << "},\n";
  }

  void write(const std::filesystem::path& directory) const
  {
    std::filesystem::create_directories(directory / "cmcalc");
    std::ostringstream ids;
    ids << "/// @file\n/// Permanent ids. Generated from data/ by tools/generate.cpp; do not edit.\n"
           "#pragma once\n\n#include <cstddef>\n#include <cstdint>\n\nnamespace cmcalc {\n"
        << header_.str() << "\n}  // namespace cmcalc\n";
    write_if_changed(directory / "cmcalc" / "ids.hpp", ids.str());
    std::ofstream{directory / "data.cpp"} << "// Generated from data/ by tools/generate.cpp; do not edit.\n"
                                             "#include \"cmcalc/law.hpp\"\n#include "
                                             "\"cmcalc/tables.hpp\"\n\nnamespace cmcalc {\n\nnamespace {\n"
                                          << source_.str() << "\nconstexpr TableEntry entries[] = {\n"
                                          << entries_.str() << "};\n\nconstexpr EntrySource sources[] = {\n"
                                          << sources_.str()
                                          << "};\n\nconstexpr Tables tables{entries};\n\n}  // namespace\n\n"
                                          << lookups_.str()
                                          << "const Tables& built_in_tables()\n{\n  return tables;\n}\n\n"
                                             "std::span<const EntrySource> built_in_sources()\n{\n  return "
                                             "sources;\n}\n\n}  // namespace cmcalc\n";
  }

 private:
  std::ostringstream header_;
  std::ostringstream source_;
  std::ostringstream lookups_;
  std::ostringstream entries_;
  std::ostringstream sources_;  ///< of the entries, in their order
};

void write_provisions(const Json& data, Output& out)
{
  const Json& enactments = data.at("enactments");
  out.enumeration("Enactment", "An Act, Order or set of regulations.", enactments);
  out.texts("Enactment", "EnactmentText", enactments, [](const auto&, const Json& item) {
    return quoted(item, "title") + ", " + quoted(item, "cited");
  });
  const Json& provisions = data.at("provisions");
  out.enumeration("Law", "A provision, named as it is numbered in Great Britain.", provisions);
  out.texts("Law", "LawText", provisions, [&](const std::string& id, const Json& item) {
    const auto citation = [&](const char* jurisdiction) {
      const Json& cited = item.at(jurisdiction);
      const std::string enactment = cited.at(0).get<std::string>();
      if (!enactments.contains(enactment)) refuse(id, "unknown enactment " + enactment);
      return "{Enactment::" + name_of(enactment) + ", " + Json(cited.at(1)).dump() + "}";
    };
    return quoted(item, "about") + ", {" + citation("GB") + ", " + citation("NI") + "}";
  });
}

void write_texts(const Json& data, Output& out)
{
  const Json& steps = data.at("steps");
  out.enumeration("Step", "A step of the worksheet.", steps);
  out.texts("Step", "StepText", steps, [](const auto&, const Json& item) {
    return quoted(item, "name") + ", " + quoted(item, "yes") + ", " + quoted(item, "no") + ", " +
           quoted(item, "because_yes") + ", " + quoted(item, "because_no") +
           ", Section::" + item.at("section").get<std::string>() + ", " + flag(item, "page") + ", " +
           flag(item, "quiet_no") + ", " + quoted(item, "means") + ", " + laws_of(item);
  });
  const Json& notes = data.at("notes");
  out.enumeration("NoteId", "A note on a result.", notes);
  out.texts("NoteId", "NoteText", notes, [](const auto&, const Json& item) {
    return quoted(item, "text") + ", " + flag(item, "technical") + ", " + quoted(item, "means") + ", " +
           laws_of(item);
  });
  const Json& errors = data.at("errors");
  out.enumeration("ErrorId", "Why an input was refused. Scripts match on these, so they never change.",
                  errors);
  out.texts("ErrorId", "ErrorText", errors, [](const auto&, const Json& item) {
    return quoted(item, "means") + ", " + quoted(item, "remedy") + ", " + laws_of(item);
  });
  const Json& readings = data.at("readings");
  out.enumeration("ReadingId", "What is done where the law or practice is not plain.", readings);
  out.texts("ReadingId", "ReadingText", readings, [](const auto&, const Json& item) {
    return quoted(item, "status") + ", " + quoted(item, "reading") + ", " + quoted(item, "other") + ", " +
           laws_of(item);
  });
  const auto term = [](const Json& item) {
    return quoted(item, "name") + ", " + quoted(item, "means") + ", " + laws_of(item);
  };
  out.list("rate_texts", "TermText", data.at("rates"), term);
  out.list("status_texts", "TermText", data.at("status"), term);
  const Json& thresholds = data.at("thresholds");
  out.enumeration("ThresholdId", "A value of a fact beyond which another amount is payable.", thresholds);
  out.texts("ThresholdId", "TermText", thresholds, [&](const auto&, const Json& item) { return term(item); });
}

/// The sentences about problems, by the kind of reader; those of a document also where another has none.
void write_messages(const Json& data, Output& out)
{
  const Json& file = data.at("messages");
  check_messages(file, data.at("errors"));
  out.enumeration("Argument", "What a message is filled in with.", file.at("arguments"));
  out.texts("Argument", "ArgumentText", file.at("arguments"),
            [](const auto&, const Json& means) { return means.dump(); });
  out.enumeration("ValueType", "What kind of value is expected.", file.at("value-types"));
  out.texts("ValueType", "ValueTypeText", file.at("value-types"), [](const auto&, const Json& item) {
    return quoted(item, "name") + ", " + quoted(item, "write");
  });
  out.enumeration("Message", "What is said of a problem.", file.at("messages"));
  out.texts("Message", "MessageText", file.at("messages"), [](const auto&, const Json& item) {
    std::string row = "ErrorId::" + name_of(errors_of(item).front()) + ", {";
    for (const char* const reader : {"", "table", "options"}) {
      const Json own = item.contains(reader) ? item.at(reader) : item;
      const auto sentence = [&](const char* key) { return quoted(own.contains(key) ? own : item, key); };
      row += "{" + sentence("problem") + ", " + sentence("remedy") + "}, ";
    }
    return row + "}";
  });
}

void write_grounds(const Json& data, Output& out)
{
  const Json& grounds = data.at("grounds");
  out.enumeration("Ground", "A ground for a variation.", grounds);
  out.texts("Ground", "GroundText", grounds, [](const auto&, const Json& item) {
    return quoted(item, "name") + ", Law::" + name_of(item.at("law").get<std::string>()) + ", " +
           quoted(item, "means");
  });
  const Json& reasons = data.at("reasons");
  out.enumeration("Reason", "Why a ground for a variation, or another fact, has no effect.", reasons);
  out.texts("Reason", "ReasonText", reasons,
            [](const auto&, const Json& item) { return quoted(item, "text"); });
  const Json& groups = data.at("fact_groups");
  out.enumeration("FactGroup", "Facts of a case that the rules use together.", groups);
  out.texts("FactGroup", "FactGroupText", groups, [](const auto&, const Json& item) {
    return quoted(item, "name") + ", " + quoted(item, "assumed");
  });
}

void write_benefits(const Json& data, Output& out)
{
  const Json& benefits = data.at("benefits");
  out.enumeration("Benefit", "A benefit, pension or allowance.", benefits);
  out.texts("Benefit", "BenefitText", benefits, [](const auto&, const Json& item) {
    const auto day = [&](const char* key, const char* jurisdiction) {
      const bool dated = item.contains(key) && (*jurisdiction == '\0' || item.at(key).contains(jurisdiction));
      if (!dated) return std::string{"std::nullopt"};
      return date_of(
          (*jurisdiction == '\0' ? item.at(key) : item.at(key).at(jurisdiction)).template get<std::string>());
    };
    return quoted(item, "label") + ", BenefitEffect::" + item.at("effect").get<std::string>() + ", {" +
           day("from", "GB") + ", " + day("from", "NI") + "}, " + day("closed_to_new_after", "") + ", " +
           quoted(item, "means") + ", " + laws_of(item);
  });
}

/// "cmopa2008 Sch 4 para 4; si2013-2947 art 2" with each instrument as it is cited.
std::string cited(const std::string& where, const Json& enactments, const std::string& provisions)
{
  std::istringstream parts{provisions};
  std::string result;
  for (std::string part; std::getline(parts >> std::ws, part, ';');) {
    const std::size_t end = std::min(part.find(' '), part.size());
    const std::string enactment = part.substr(0, end);
    if (!enactments.contains(enactment)) refuse(where, "set by an unknown enactment, " + enactment);
    result += (result.empty() ? "" : "; ") + enactments.at(enactment).at("cited").get<std::string>() +
              part.substr(end);
  }
  return result;
}

/// The figures of one dated value: rows and columns, then the figures row by row.
std::string figures_of(const std::string& id, const Json& parameter, const Json& value)
{
  const std::string unit = parameter.at("unit").get<std::string>();
  if (value.is_null()) return "0, 0, {}";
  const bool table = value.is_array() && value.at(0).is_array();
  const Json rows = table ? value : Json::array({value.is_array() ? value : Json::array({value})});
  std::string figures;
  for (const Json& row : rows) {
    if (row.size() != rows.at(0).size()) refuse(id, "rows of different length");
    for (const Json& figure : row)
      figures += "Fraction" + fraction_of(id, unit, figure.get<std::string>()) + ", ";
  }
  std::size_t row_count = rows.size();
  std::size_t column_count = rows.at(0).size();
  if (row_count * column_count > 12) refuse(id, "more than twelve figures");
  if (!table) std::swap(row_count, column_count);  // a plain list is selected by its row
  return std::to_string(row_count) + ", " + std::to_string(column_count) + ", {" + figures + "}";
}

void write_parameters(const Json& data, Output& out)
{
  const Json& parameters = data.at("rules").at("parameters");
  const Json& enactments = data.at("enactments");
  out.enumeration("Parameter", "A figure of the scheme, or a table of figures.", parameters);
  const auto index_text = [](const Json& item, std::size_t at) {
    if (!item.contains("index") || item.at("index").size() <= at) return std::string{"{}"};
    const Json& index = item.at("index").at(at);
    return "{" + quoted(index, "one") + ", " + quoted(index, "many") + "}";
  };
  out.texts("Parameter", "ParameterText", parameters, [&](const auto&, const Json& item) {
    return quoted(item, "label") + ", Unit::" + item.at("unit").get<std::string>() +
           ", Law::" + name_of(item.at("law").get<std::string>()) + ", " + index_text(item, 0) + ", " +
           index_text(item, 1) + ", " + quoted(item, "means");
  });
  const auto first_count = [](const Json& item, std::size_t at) {
    const bool indexed = item.contains("index") && item.at("index").size() > at;
    return std::to_string(indexed ? item.at("index").at(at).at("first").get<int>() : 0);
  };
  for (const auto& [id, item] : parameters.items()) {
    for (const char* const jurisdiction : {"GB", "NI"}) {
      std::string previous;
      for (const Json& dated : item.at("values")) {
        if (!dated.contains(jurisdiction)) continue;
        const Json& here = dated.at(jurisdiction);
        const std::string from = here.at("from").get<std::string>();
        if (from <= previous) refuse(id, "values are not in the order of their first days");
        previous = from;
        out.entry("Parameter::" + name_of(id) + ", Jurisdiction::" + (*jurisdiction == 'G' ? "gb" : "ni") +
                      ", " + date_of(from) + ", " + date_of(dated.at("verified_on").get<std::string>()) +
                      ", " + first_count(item, 0) + ", " + first_count(item, 1) + ", " +
                      figures_of(id, item, dated.at("value")),
                  Json(cited(id, enactments, here.at("set_by").get<std::string>())).dump() + ", " +
                      quoted(here, "source") + ", " + quoted(dated, "note"));
      }
    }
  }
}

/// The documents with their figures filled in.
void write_documents(const Json& data, const std::filesystem::path& directory)
{
  std::filesystem::create_directories(directory);
  for (const auto& [name, document] : data.items()) {
    write_if_changed(directory / (name + ".json"), document.dump(2) + "\n");
  }
}

}  // namespace

int main(int argc, char** argv)
try {
  if (argc != 3) refuse("generate", "usage: generate DATA_DIRECTORY OUTPUT_DIRECTORY");
  const Json data = read_texts(argv[1]);
  Output out;
  write_provisions(data, out);
  write_texts(data, out);
  write_messages(data, out);
  write_grounds(data, out);
  write_benefits(data, out);
  write_parameters(data, out);
  out.write(argv[2]);
  write_documents(data, std::filesystem::path{argv[2]} / "texts");
} catch (const std::exception& error) {
  std::cerr << "generate: " << error.what() << '\n';
  return 1;
}
