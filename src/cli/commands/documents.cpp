// cmcalc completion and cmcalc man: what the table of options gives beside help.
#include <array>
#include <string_view>

#include "cli/commands/commands.hpp"
#include "cli/options/allowed_values.hpp"
#include "cli/options/common.hpp"
#include "cli/options/documents.hpp"

namespace cmcalc::cli {

namespace {

using namespace options;

Outcome run_completion(const ParsedCommand& given, const Environment&, StopSignal&)
{
  const std::string_view shell = given.words[0];
  return {.exit = exit_done,
          .out = shell == "bash"  ? bash_completion()
                 : shell == "zsh" ? zsh_completion()
                                  : fish_completion()};
}

Outcome run_man(const ParsedCommand&, const Environment&, StopSignal&)
{
  return {.exit = exit_done, .out = man_page(CMCALC_VERSION)};
}

constexpr std::array document_options = {&output, &errors, &help};
constexpr std::array completion_examples = {
    Example{"cmcalc completion bash >> ~/.bashrc", "for bash, in every new shell"},
    Example{"cmcalc completion zsh -o ~/.zfunc/_cmcalc", "for zsh, in a folder of $fpath"},
    Example{"cmcalc completion fish -o ~/.config/fish/completions/cmcalc.fish", "for fish"}};
constexpr std::array man_examples = {Example{"cmcalc man | man -l -", "read it"}};

}  // namespace

const Command completion_command{
    .name = "completion",
    .summary = "completion of commands and options for a shell",
    .description =
        "Writes what the shell needs to complete commands, options and their values when Tab is pressed. "
        "The Debian package installs it for all three.",
    .words = {.argument = "SHELL",
              .one = "shell",
              .help = "which shell",
              .choices = choices::shells,
              .needed = true,
              .missing = Message::no_shell_given},
    .options = document_options,
    .examples = completion_examples,
    .exits = exits_of_texts,
    .run = run_completion};

const Command man_command{.name = "man",
                          .summary = "the manual page, for man",
                          .description =
                              "Writes the manual page, cmcalc(1), in the form that man reads. The Debian "
                              "package installs it.",
                          .words = {},
                          .options = document_options,
                          .examples = man_examples,
                          .exits = exits_of_texts,
                          .run = run_man};

}  // namespace cmcalc::cli
