#include <algorithm>

#include <fmt/format.h>

#include "cli/options/documents.hpp"
#include "cli/options/help.hpp"

namespace cmcalc::cli {

namespace {

/// The character that begins at `at`, and how many bytes it has. @pre the text is UTF-8
std::pair<std::uint32_t, std::size_t> character_at(std::string_view text, std::size_t at)
{
  const auto byte = [&](std::size_t offset) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + offset]));
  };
  if (byte(0) < 0x80) return {byte(0), 1};
  if (byte(0) < 0xE0) return {((byte(0) & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2};
  return {((byte(0) & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU), 3};
}

/// `text` escaped, so that roff prints it unchanged.
std::string escaped(std::string_view text)
{
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, size] = character_at(text, at);
    if (code >= 0x80) {
      out += fmt::format("\\[u{:04X}]", code);
    } else if (code == '-') {
      out += "\\-";
    } else if (code == '\\') {
      out += "\\e";
    } else {
      out += static_cast<char>(code);
    }
    at += size;
  }
  // A line that begins with a point or an apostrophe would be a request.
  return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

std::string paragraphs(std::string_view text)
{
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", at), text.size());
    out += (at == 0 ? "" : ".PP\n") + escaped(text.substr(at, end - at)) + "\n";
    at = end + 2;
  }
  return out;
}

std::string bold(std::string_view text) { return fmt::format("\\fB{}\\fR", escaped(text)); }

std::string option_in_man(const Option& option, std::span<const Option* const> options)
{
  std::string tag = option.letter == 0 ? "" : bold(std::string{'-', option.letter}) + ", ";
  tag += bold(option.word);
  if (const std::string argument = argument_of(option); !argument.empty()) {
    tag += fmt::format(" \\fI{}\\fR", escaped(argument));
  }
  std::string text = complete_text(option, options);
  if (!option.example.empty() && !option.argument.empty())
    text += fmt::format(" Example: {}", option.example);
  return fmt::format(".TP\n{}\n{}\n", tag, escaped(text));
}

std::string command_in_man(const Command& command)
{
  std::string text = fmt::format(".SS {}\n{}.PP\n", escaped(usage(command)), paragraphs(command.description));
  if (!command.words.argument.empty()) {
    text +=
        fmt::format(".TP\n\\fI{}\\fR\n{}.\n", escaped(command.words.argument), escaped(command.words.help));
  }
  for (const Option* option : command.options) text += option_in_man(*option, command.options);
  return text;
}

std::string examples_in_man()
{
  std::string text = ".SH EXAMPLES\n";
  for (const Command* command : commands()) {
    for (const Example& example : command->examples) {
      text += fmt::format(".TP\n{}\n{}.\n", bold(example.line), escaped(example.does));
    }
  }
  return text;
}

}  // namespace

std::string man_page(const std::string& version)
{
  std::string text =
      fmt::format(".TH CMCALC 1 \"\" \"cmcalc {}\" \"User Commands\"\n.nh\n.ad l\n.SH NAME\ncmcalc \\- {}\n",
                  version, escaped(program_summary));
  text += ".SH SYNOPSIS\n";
  for (const Command* command : commands()) text += fmt::format(".B {}\n.br\n", escaped(usage(*command)));
  for (const Option* option : program_options())
    text += fmt::format(".B cmcalc {}\n.br\n", escaped(option->word));
  text += ".SH DESCRIPTION\n";
  text += paragraphs(
      "Works out the weekly amount of child maintenance, and shows every step with its provision. Amounts "
      "are worked out exactly, and rounded once at the end.\n\n"
      "Nothing is sent anywhere. What comes out is what the rules give for the facts stated; it is not "
      "a decision of the Child Maintenance Service and not legal advice.");
  text += ".SH COMMANDS\n";
  for (const Command* command : commands()) text += command_in_man(*command);
  text += ".SH OPTIONS OF THE PROGRAM\n";
  for (const Option* option : program_options()) text += option_in_man(*option, program_options());
  text += ".SH EXIT STATUS\n";
  text +=
      ".TP\n0\nDone.\n.TP\n1\nDone, but records of a batch were refused.\n.TP\n2\nWrong use of the command "
      "line, or a file that cannot be read or written.\n"
      ".TP\n3\nA case was refused.\n.TP\n70\nA defect in the program.\n";
  text +=
      ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nIf it is set and not empty, nothing is printed in bold or "
      "faint.\n";
  return text + examples_in_man();
}

}  // namespace cmcalc::cli
