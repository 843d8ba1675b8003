#include "core/place.hpp"

namespace cmcalc {

namespace {

/// A key as a step of a pointer (RFC 6901).
void append_escaped(std::string& pointer, std::string_view key)
{
  for (const char c : key) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
}

}  // namespace

std::string Place::pointer() const
{
  if (parent_ == nullptr) return {};
  std::string pointer = parent_->pointer();
  pointer += '/';
  if (!is_member_) return pointer + std::to_string(index_);
  append_escaped(pointer, key_);
  return pointer;
}

}  // namespace cmcalc
