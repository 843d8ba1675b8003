#include "cli/file_guard.hpp"

#include <unistd.h>

#include <optional>
#include <vector>

#include <fmt/format.h>

#include "system/file_names.hpp"

namespace cmcalc::cli {

namespace {

enum class Use : std::uint8_t {
  read,
  appended,  ///< written through a descriptor that is open already
  replaced,
};

struct FileInUse {
  Use use{};
  std::string_view what;  ///< an option, a stream, or what help calls an argument
  FileIdentity file;
};

/// Those files of a command that could be destroyed: a device or a pipe takes whatever is written to it.
class FilesInUse {
 public:
  explicit FilesInUse(const ParsedCommand& command)
  {
    for (const std::string& word : command.words) {
      if (command.command->words.files) add_input("FILE", word);
    }
    for (const ParsedOption& each : command.options) {
      const FileUse use = each.option->file;
      if (use == FileUse::read) add_input(each.option->word, each.value);
      if (use == FileUse::results || use == FileUse::beside) add_output(each.option->word, each.value);
    }
    add(Use::appended, "standard output", file_of(STDOUT_FILENO));
    add(Use::appended, "standard error", file_of(STDERR_FILENO));
  }

  [[nodiscard]] Mistake conflict() const
  {
    for (const FileInUse& written : files_) {
      if (written.use == Use::read) continue;
      for (const FileInUse& other : files_) {
        const bool both_appended = written.use == Use::appended && other.use == Use::appended;
        if (&written != &other && !both_appended && written.file == other.file)
          return message(written, other);
      }
    }
    return {};
  }

 private:
  void add(Use use, std::string_view what, const std::optional<FileIdentity>& file)
  {
    if (file) files_.push_back({use, what, *file});
  }
  void add_input(std::string_view what, const std::string& name)
  {
    add(Use::read, what, name == "-" ? file_of(STDIN_FILENO) : file_named(name));
  }
  void add_output(std::string_view option, const std::string& name)
  {
    const int descriptor = destination_of(name).descriptor;
    if (descriptor >= 0) return add(Use::appended, option, file_of(descriptor));
    add(Use::replaced, option, file_named(name));
  }

  static bool is_stream(const FileInUse& file) { return file.what.starts_with("standard"); }

  static Problem message(const FileInUse& written, const FileInUse& other)
  {
    // What is wrong is reported of the option, if one of the two is an option.
    const bool of_other = is_stream(written) && other.use != Use::read;
    const FileInUse& named = of_other ? other : written;
    const FileInUse& twice = of_other ? written : other;
    const auto message =
        twice.use == Use::read ? Message::file_read_and_written : Message::file_written_twice;
    return mistake_at(named.what, message,
                      {{Argument::given, plain(named)}, {Argument::other, plain(twice)}});
  }

  static Given plain(const FileInUse& file) { return {file.what, Given::Form::plain}; }

  std::vector<FileInUse> files_;
};

}  // namespace

Mistake file_named_twice(const ParsedCommand& command) { return FilesInUse{command}.conflict(); }

}  // namespace cmcalc::cli
