/// @file
/// A vector of bounded size that needs no allocation.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <stdexcept>
#include <type_traits>

namespace cmcalc {

/// A vector of at most `capacity` elements, stored in place. Elements beyond the size are not constructed.
template <typename Item, std::size_t capacity>
requires std::is_trivially_copyable_v<Item>
class InplaceVector {
 public:
  InplaceVector() {}  // NOLINT(modernize-use-equals-default): an anonymous union would delete it
  ~InplaceVector() = default;
  InplaceVector(const InplaceVector& other) : size_{other.size_}
  {
    std::uninitialized_copy_n(other.begin(), size_, items_);
  }
  InplaceVector& operator=(const InplaceVector& other)
  {
    if (this == &other) return *this;
    size_ = other.size_;
    std::uninitialized_copy_n(other.begin(), size_, items_);
    return *this;
  }

  /// @throws std::length_error if the vector is full, which is a defect
  void add(const Item& item)
  {
    if (size_ == capacity) throw std::length_error{"a vector in place is full"};
    std::construct_at(items_ + size_, item);
    ++size_;
  }
  [[nodiscard]] const Item* begin() const { return items_; }
  [[nodiscard]] const Item* end() const { return begin() + size_; }
  [[nodiscard]] std::size_t size() const { return size_; }
  /// @pre at < size()
  [[nodiscard]] const Item& operator[](std::size_t at) const { return items_[at]; }
  [[nodiscard]] Item& operator[](std::size_t at) { return items_[at]; }
  [[nodiscard]] std::span<const Item> all() const { return {begin(), size_}; }

 private:
  union {
    Item items_[capacity];
  };
  std::size_t size_ = 0;
};

}  // namespace cmcalc
