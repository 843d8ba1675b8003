// Writes the man page and the completions, from the table of options. Runs in the build.
//
//   documents OUTPUT_DIRECTORY VERSION
#include "cli/options/documents.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace {

bool write(const std::filesystem::path& file, const std::string& text)
{
  std::filesystem::create_directories(file.parent_path());
  std::ofstream out{file, std::ios::binary};
  out << text;
  out.close();
  if (!out) std::cerr << "cannot write " << file << "\n";
  return static_cast<bool>(out);
}

}  // namespace

int main(int argc, char** argv)
{
  if (argc != 3) {
    std::cerr << "usage: documents OUTPUT_DIRECTORY VERSION\n";
    return 2;
  }
  using namespace cmcalc::cli;
  const std::filesystem::path share{argv[1]};
  const bool written = write(share / "man/man1/cmcalc.1", man_page(argv[2])) &&
                       write(share / "bash-completion/completions/cmcalc", bash_completion()) &&
                       write(share / "zsh/site-functions/_cmcalc", zsh_completion()) &&
                       write(share / "fish/vendor_completions.d/cmcalc.fish", fish_completion());
  return written ? 0 : 1;
}
