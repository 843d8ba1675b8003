// Turns files into C++: the schemas of data/schema/, so that the program can print them without a file.
// Runs in the build.
//
//   embed OUTPUT FILE...
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace {

std::string text_of(const std::filesystem::path& file)
{
  std::ifstream in{file, std::ios::binary};
  if (!in) throw std::runtime_error{file.string() + " cannot be read"};
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

int main(int argc, char** argv)
try {
  if (argc < 3) throw std::runtime_error{"usage: embed OUTPUT FILE..."};
  std::ofstream out{argv[1]};
  out << "// Generated from data/schema/ by tools/embed.cpp; do not edit.\n"
         "#include \"write/embedded.hpp\"\n\nnamespace cmcalc {\n\nnamespace {\n\nconstexpr EmbeddedFile "
         "files[] = "
         "{\n";
  for (int at = 2; at < argc; ++at) {
    const std::filesystem::path file{argv[at]};
    const std::string text = text_of(file);
    if (text.find(")schema\"") != std::string::npos)
      throw std::runtime_error{file.string() + " cannot be embedded"};
    out << "    {\"" << file.stem().string() << "\", R\"schema(" << text << ")schema\"},\n";
  }
  out << "};\n\n}  // namespace\n\nstd::span<const EmbeddedFile> embedded_schemas()\n{\n  return "
         "files;\n}\n\n"
         "}  // namespace cmcalc\n";
  if (!out.flush()) throw std::runtime_error{"the output cannot be written"};
} catch (const std::exception& error) {
  std::cerr << "embed: " << error.what() << '\n';
  return 1;
}
