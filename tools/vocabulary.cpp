// Turns data/words.json into the tables of src/read/words/vocabulary.hpp, data/understood.json,
// data/sentences.json, data/whatif.json, data/nights.json and data/letter.json into the sentences that
// writers fill in, and data/explanations.json and data/next-steps.json into what src/analysis says of
// letters. Runs in the build.
//
//   vocabulary DATA_DIRECTORY OUTPUT_DIRECTORY
#include <algorithm>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>

namespace {

using Json = nlohmann::ordered_json;

/// One table: an array, and the function that gives it.
class Table {
 public:
  Table(std::ostream& out, const std::string& type, const std::string& name)
      : out_{out}, type_{type}, name_{name}
  {
    out_ << "\nconstexpr " << type_ << " " << name_ << "_table[] = {\n";
  }
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;
  ~Table()
  {
    out_ << "};\n\nstd::span<const " << type_ << "> " << name_ << "()\n{\n  return " << name_
         << "_table;\n}\n";
  }

  void row(const std::string& cells) { out_ << "    {" << cells << "},\n"; }

 private:
  std::ostream& out_;
  std::string type_;
  std::string name_;
};

/// A text in quotation marks; refused if it could never be found, or is already in the table.
class Phrases {
 public:
  std::string operator()(const std::string& phrase)
  {
    const bool plain = phrase.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789 ") == std::string::npos;
    if (!plain || phrase.empty()) throw std::runtime_error{phrase + " is not in small letters and spaces"};
    if (!seen_.insert(phrase).second) throw std::runtime_error{phrase + " has two meanings"};
    return Json(phrase).dump();
  }

 private:
  std::set<std::string> seen_;
};

std::string text(const Json& json) { return Json(json.get<std::string>()).dump(); }

/// What the codes of an enum may be called: each phrase with its codes.
void write_codes(const Json& phrases, const std::string& type, const std::string& name, std::ostream& out)
{
  Table table{out, type + "Phrase", name};
  Phrases of_codes;
  for (const auto& [phrase, codes] : phrases.items()) {
    const std::string quoted = of_codes(phrase);
    for (const Json& code : codes)
      table.row((quoted + ", ").append(type).append("::").append(code.get<std::string>()));
  }
}

void write_tables(const Json& words, std::ostream& out)
{
  {
    Table table{out, "std::string_view", "number_words"};
    for (const Json& word : words.at("numbers")) table.row(text(word));
  }
  Phrases of_periods;
  {
    Table table{out, "PeriodWord", "period_words"};
    for (const auto& [unit, phrases] : words.at("periods").items()) {
      for (const Json& phrase : phrases) table.row(of_periods(phrase) + ", PeriodUnit::" + unit);
    }
  }
  {
    Table table{out, "PeriodMeaning", "ambiguous_periods"};
    for (const Json& entry : words.at("ambiguous-periods")) {
      for (const Json& phrase : entry.at("phrases")) {
        const std::string quoted = of_periods(phrase);
        for (const Json& each : entry.at("meanings")) {
          table.row(quoted + ", PeriodUnit::" + each.at("period").get<std::string>() + ", " +
                    std::to_string(each.at("times").get<int>()) + ", " + text(each.at("means")));
        }
      }
    }
  }
  {
    Table table{out, "ShortPeriod", "short_periods"};
    for (const auto& [unit, phrases] : words.at("short-periods").items()) {
      for (const Json& phrase : phrases) table.row(of_periods(phrase) + ", " + Json(unit).dump());
    }
  }
  Phrases of_nights;
  {
    Table table{out, "NightsPhrase", "nights_phrases"};
    for (const auto& [nights, phrases] : words.at("nights").items()) {
      for (const Json& phrase : phrases) table.row(of_nights(phrase) + ", " + Json(nights).dump());
    }
  }
  {
    Table table{out, "std::string_view", "all_nights_phrases"};
    for (const Json& phrase : words.at("all-nights")) table.row(of_nights(phrase));
  }
  {
    Table table{out, "WeekendPhrase", "weekend_phrases"};
    for (const auto& [days, phrases] : words.at("weekends").items()) {
      for (const Json& phrase : phrases) table.row(of_nights(phrase) + ", " + days);
    }
  }
  Phrases of_answers;
  for (const std::string answer : {"yes", "no"}) {
    Table table{out, "std::string_view", answer + "_words"};
    for (const Json& phrase : words.at(answer)) table.row(of_answers(phrase));
  }
  write_codes(words.at("benefits"), "Benefit", "benefit_phrases", out);
  write_codes(words.at("jurisdictions"), "Jurisdiction", "jurisdiction_phrases", out);
  write_codes(words.at("statuses"), "Status", "status_phrases", out);
  {
    Table table{out, "OtherOptionName", "other_option_names"};
    std::set<std::string> names;
    for (const auto& [option, others] : words.at("options").items()) {
      for (const Json& name : others) {
        if (!names.insert(name).second) throw std::runtime_error{name.dump() + " is there for two options"};
        table.row(text(name) + ", " + Json(option).dump());
      }
    }
  }
  {
    Table table{out, "ColumnPhrase", "column_phrases"};
    Phrases of_columns;
    for (const auto& [column, phrases] : words.at("columns").items()) {
      for (const Json& phrase : phrases) table.row(of_columns(phrase) + ", " + Json(column).dump());
    }
    for (const auto& [phrase, columns] : words.at("ambiguous-columns").items()) {
      const std::string quoted = of_columns(phrase);
      for (const Json& column : columns) table.row(quoted + ", " + text(column));
    }
  }
}

/// Sentences with placeholders, by id: an enum, and the function that looks one up.
void write_sentences(const std::string& type, const std::string& file, const Json& sentences,
                     std::ostream& header, std::ostream& source)
{
  header << "\n/// The sentences of data/" << file << ".json.\nenum class " << type << " : std::uint8_t {\n";
  for (const auto& [id, sentence] : sentences.items()) header << "  " << id << ",\n";
  header << "};\n[[nodiscard]] std::string_view text_of(" << type << " sentence);\n";
  source << "\nstd::string_view text_of(" << type
         << " sentence)\n{\n  static constexpr std::string_view sentences[] = {\n";
  for (const auto& [id, sentence] : sentences.items()) source << "    " << text(sentence) << ",\n";
  source << "  };\n  return sentences[static_cast<std::size_t>(sentence)];\n}\n";
}

/// An id as a C++ name: "weeks-4.33" becomes weeks_4_33.
std::string name_of(std::string id)
{
  std::replace_if(
      id.begin(), id.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  return id;
}

/// The explanations of a letter: the enum and its table.
void write_explanations(const Json& file, std::ostream& header, std::ostream& source)
{
  header << "\n/// What a letter may have done to reach another amount.\n"
            "enum class ExplanationId : std::uint8_t {\n";
  source << "\nconst ExplanationText& text_of(ExplanationId id)\n{\n"
            "  static constexpr ExplanationText texts[] = {\n";
  const Json& explanations = file.at("explanations");
  for (const auto& [id, explanation] : explanations.items()) {
    header << "  " << name_of(id) << ",\n";
    source << "    {" << Json(id).dump() << ", " << explanation.at("odds").get<int>()
           << ", ExplanationKind::" << explanation.at("kind").get<std::string>() << ", "
           << text(explanation.at("means")) << ", " << text(explanation.at("if")) << ", "
           << text(explanation.at("ask")) << "},\n";
  }
  header
      << "};\ninline constexpr std::size_t explanation_id_count = " << explanations.size() << ";\n"
      << "\n/// What an explanation changes: a fact, a fact about income, a practice, or how the letter "
         "is read.\n"
         "enum class ExplanationKind : std::uint8_t { facts, income, practice, letter };\n"
         "\nstruct ExplanationText {\n  std::string_view id;\n"
         "  unsigned odds;  ///< how likely it is in a case in which it can happen, beside the others\n"
         "  ExplanationKind kind;\n"
         "  std::string_view means;\n"
         "  std::string_view condition;  ///< what completes \"The letter fits if …\"; {ways} is filled in\n"
         "  std::string_view ask;        ///< what to ask about it, or to look at\n};\n"
         "[[nodiscard]] const ExplanationText& text_of(ExplanationId id);\n";
  source << "  };\n  return texts[static_cast<std::size_t>(id)];\n}\n";
}

/// What can be done about a decision: the enum and its table.
void write_next_steps(const Json& steps, std::ostream& header, std::ostream& source)
{
  header << "\n/// What can be done about a decision.\nenum class NextStepId : std::uint8_t {\n";
  source << "\nconst NextStepText& text_of(NextStepId id)\n{\n"
            "  static constexpr NextStepText texts[] = {\n";
  for (const auto& [id, step] : steps.items()) {
    header << "  " << name_of(id) << ",\n";
    source << "    {" << Json(id).dump() << ", " << text(step.at("text")) << ", " << step.value("days", 0)
           << ", {{";
    for (const Json& law : step.at("law")) source << "Law::" << name_of(law) << ", ";
    source << "}, " << step.at("law").size() << "}},\n";
  }
  header
      << "};\ninline constexpr std::size_t next_step_id_count = " << steps.size() << ";\n"
      << "\nstruct NextStepText {\n  std::string_view id;\n"
         "  std::string_view text;  ///< with {days}, if there are any\n"
         "  unsigned days;  ///< it must be done within, after the day of notification; zero: at any time\n"
         "  LawList law;\n};\n[[nodiscard]] const NextStepText& text_of(NextStepId id);\n";
  source << "  };\n  return texts[static_cast<std::size_t>(id)];\n}\n";
}

Json read(const std::string& file)
{
  std::ifstream in{file};
  if (!in) throw std::runtime_error{file + " cannot be read"};
  return Json::parse(in);
}

/// A source with `text` in the namespace `space`.
void write_source(const std::string& file, const std::string& header, const std::string& space,
                  const std::string& text)
{
  std::ofstream out{file};
  out << "// Generated from data/ by tools/vocabulary.cpp; do not edit.\n#include \"" << header
      << "\"\n\nnamespace " << space << " {\n"
      << text << "\n}  // namespace " << space << "\n";
  if (!out.flush()) throw std::runtime_error{file + " cannot be written"};
}

/// A header with `text` in the namespace cmcalc.
/// @param include  what it includes besides; may be empty
void write_header(const std::string& file, const std::string& text, const std::string& include = {})
{
  std::ofstream out{file};
  out << "// Generated from data/ by tools/vocabulary.cpp; do not edit.\n#pragma once\n\n#include <cstdint>\n"
         "#include <string_view>\n"
      << (include.empty() ? "" : "\n#include \"" + include + "\"\n") << "\nnamespace cmcalc {\n"
      << text << "\n}  // namespace cmcalc\n";
  if (!out.flush()) throw std::runtime_error{file + " cannot be written"};
}

}  // namespace

int main(int argc, char** argv)
try {
  if (argc != 3) throw std::runtime_error{"usage: vocabulary DATA_DIRECTORY OUTPUT_DIRECTORY"};
  const std::string data{argv[1]};
  const std::string output{argv[2]};
  std::ostringstream tables;
  write_tables(read(data + "/words.json"), tables);
  write_source(output + "/vocabulary.cpp", "read/words/vocabulary.hpp", "cmcalc::words", tables.str());
  std::ostringstream header;
  std::ostringstream source;
  for (const auto& [type, file] : {std::pair{"Understood", "understood"},
                                   {"Sentence", "sentences"},
                                   {"WhatIf", "whatif"},
                                   {"NightsSentence", "nights"},
                                   {"LetterSentence", "letter"},
                                   {"AuditSentence", "audit"}}) {
    write_sentences(type, file, read(data + "/" + file + ".json"), header, source);
  }
  write_header(output + "/write/sentences.hpp", header.str());
  write_source(output + "/sentences.cpp", "write/sentences.hpp", "cmcalc", source.str());
  std::ostringstream explanations;
  std::ostringstream explanations_source;
  write_explanations(read(data + "/explanations.json"), explanations, explanations_source);
  write_header(output + "/analysis/explanations.hpp", explanations.str());
  write_source(output + "/explanations.cpp", "analysis/explanations.hpp", "cmcalc",
               explanations_source.str());
  std::ostringstream steps;
  std::ostringstream steps_source;
  write_next_steps(read(data + "/next-steps.json"), steps, steps_source);
  write_header(output + "/analysis/next_steps.hpp", steps.str(), "cmcalc/law.hpp");
  write_source(output + "/next_steps.cpp", "analysis/next_steps.hpp", "cmcalc", steps_source.str());
} catch (const std::exception& error) {
  std::cerr << "vocabulary: " << error.what() << '\n';
  return 1;
}
