/// @file
/// Where a fact is in a case.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cmcalc {

/// The place of an object, a list or a fact in the case: a chain of steps, because only a problem needs the
/// pointer written out.
class Place {
 public:
  /// The case itself.
  constexpr Place() = default;

  /// The member at `key`, which must outlive the place.
  [[nodiscard]] constexpr Place operator/(std::string_view key) const& { return {this, true, key, 0}; }
  [[nodiscard]] constexpr Place operator/(std::size_t index) const& { return {this, false, {}, index}; }
  Place operator/(std::string_view) && = delete;  // the chain would point to what is gone
  Place operator/(std::size_t) && = delete;

  /// Whether it is that of a member, and not of an entry of a list or of the case itself.
  [[nodiscard]] constexpr bool is_member() const { return is_member_; }

  /// As a JSON pointer: "/receiving_parents/0/children".
  [[nodiscard]] std::string pointer() const;

 private:
  constexpr Place(const Place* parent, bool is_member, std::string_view key, std::size_t index)
      : parent_{parent}, is_member_{is_member}, key_{key}, index_{index}
  {
  }

  const Place* parent_ = nullptr;
  bool is_member_ = false;
  std::string_view key_;
  std::size_t index_ = 0;
};

}  // namespace cmcalc
