// Finds where the facts of a document stand, for the problems that were found in them.
#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "read/json/case_reader.hpp"
#include "read/json/scanner.hpp"

namespace cmcalc {

namespace {

using json::Scanner;
using json::Token;

/// Where a value stands.
struct Spot {
  std::ptrdiff_t fact = Problem::unknown;  ///< its key, or the value itself in a list
  std::ptrdiff_t value = Problem::unknown;
};

/// The spots that are looked for, by pointer.
using Spots = std::unordered_map<std::string_view, Spot>;

/// The pointer of what holds `pointer`. @pre pointer is not empty
std::string_view holder_of(std::string_view pointer)
{
  const std::size_t slash = pointer.rfind('/');
  return pointer.substr(0, slash == std::string_view::npos ? 0 : slash);
}

std::size_t depth_of(std::string_view pointer)
{
  return static_cast<std::size_t>(std::count(pointer.begin(), pointer.end(), '/'));
}

/// Follows the pointer of the value that a scanner has come to, down to a depth below which nothing is
/// looked for.
class Walk {
 public:
  Walk(std::string_view text, Spots& spots, std::size_t deepest)
      : text_{text}, spots_{spots}, deepest_{deepest}
  {
  }

  void run()
  {
    Scanner scanner{text_};
    for (Token token = scanner.next(); token.kind != Token::Kind::end; token = scanner.next()) step(token);
  }

 private:
  struct Level {
    std::size_t pointer_size;  ///< of the container
    bool list;
    std::size_t next_index = 0;
  };

  void step(const Token& token)
  {
    if (token.kind == Token::Kind::close) {
      if (--depth_ < levels_.size()) levels_.pop_back();
      return;
    }
    const bool container = token.kind == Token::Kind::object || token.kind == Token::Kind::array;
    if (depth_ <= deepest_) {
      if (token.kind == Token::Kind::key) return enter_key(token);
      enter_value(token);
      if (container) levels_.push_back({pointer_.size(), token.kind == Token::Kind::array});
    }
    if (container) ++depth_;
  }

  void enter_key(const Token& token)
  {
    pointer_.resize(levels_.back().pointer_size);
    pointer_ += '/';
    for (const char c : json::unescaped(text_.substr(token.begin + 1, token.end - token.begin - 2))) {
      if (c == '~' || c == '/') {
        pointer_ += c == '~' ? "~0" : "~1";
      } else {
        pointer_ += c;
      }
    }
    fact_ = token.begin;
  }

  void enter_value(const Token& token)
  {
    const bool element = !levels_.empty() && levels_.back().list;
    if (element) {
      pointer_.resize(levels_.back().pointer_size);
      pointer_ += '/' + std::to_string(levels_.back().next_index++);
    }
    const auto wanted = spots_.find(pointer_);
    if (wanted == spots_.end() || wanted->second.value != Problem::unknown) return;
    wanted->second.value = static_cast<std::ptrdiff_t>(token.begin);
    wanted->second.fact =
        element || levels_.empty() ? wanted->second.value : static_cast<std::ptrdiff_t>(fact_);
  }

  std::string_view text_;
  Spots& spots_;
  std::size_t deepest_;
  std::string pointer_;
  std::size_t fact_ = 0;
  std::size_t depth_ = 0;  ///< open containers, of which levels_ has the first
  std::vector<Level> levels_;
};

/// Where the fact stands, or else where the innermost value begins that should hold it.
std::ptrdiff_t offset_of(std::string_view pointer, const Spots& spots)
{
  const Spot& spot = spots.at(pointer);
  if (spot.fact != Problem::unknown) return spot.fact;
  while (!pointer.empty()) {
    pointer = holder_of(pointer);
    if (const Spot& holder = spots.at(pointer); holder.value != Problem::unknown) return holder.value;
  }
  return 0;
}

}  // namespace

void locate(std::string_view text, Problems& problems)
{
  Spots spots;
  std::size_t deepest = 0;
  for (const Problem& problem : problems) {
    if (problem.offset != Problem::unknown) continue;
    std::string_view pointer = problem.pointer;
    deepest = std::max(deepest, depth_of(pointer));
    while (spots.try_emplace(pointer).second && !pointer.empty()) pointer = holder_of(pointer);
  }
  if (!spots.empty()) Walk{text, spots, deepest}.run();
  for (Problem& problem : problems) {
    if (problem.offset == Problem::unknown) problem.offset = offset_of(problem.pointer, spots);
  }
  std::stable_sort(problems.begin(), problems.end(),
                   [](const Problem& a, const Problem& b) { return a.offset < b.offset; });
  auto counted = text.begin();
  std::size_t line = 1;
  for (Problem& problem : problems) {
    const auto stands = text.begin() + std::min(problem.offset, static_cast<std::ptrdiff_t>(text.size()));
    line += static_cast<std::size_t>(std::count(counted, stands, '\n'));
    counted = stands;
    problem.line = line;
  }
}

}  // namespace cmcalc
