/// @file
/// A vector of bounded size that needs no allocation.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <stdexcept>
#include <type_traits>

namespace cmcalc {

/// A vector of at most `capacity` elements, stored in place.
template <typename Item, std::size_t capacity>
requires std::is_trivially_copyable_v<Item>
class InplaceVector {
 public:
  InplaceVector() = default;

  // A copy takes the places that are used, which are few of many.
  InplaceVector(const InplaceVector& other) : size_{other.size_}
  {
    std::memcpy(places_, other.places_, size_ * sizeof(Item));
  }
  InplaceVector& operator=(const InplaceVector& other)
  {
    if (this == &other) return *this;
    size_ = other.size_;
    std::memcpy(places_, other.places_, size_ * sizeof(Item));
    return *this;
  }

  /// @throws std::length_error when the list is full, which is a defect
  void add(const Item& item)
  {
    if (size_ == capacity) throw std::length_error{"a list in place is full"};
    std::construct_at(reinterpret_cast<Item*>(places_) + size_, item);
    ++size_;
  }
  [[nodiscard]] const Item* begin() const { return std::launder(reinterpret_cast<const Item*>(places_)); }
  [[nodiscard]] const Item* end() const { return begin() + size_; }
  [[nodiscard]] std::size_t size() const { return size_; }
  /// @pre at < size()
  [[nodiscard]] const Item& operator[](std::size_t at) const { return begin()[at]; }
  [[nodiscard]] Item& operator[](std::size_t at)
  {
    return std::launder(reinterpret_cast<Item*>(places_))[at];
  }
  [[nodiscard]] std::span<const Item> all() const { return {begin(), size_}; }

 private:
  alignas(Item) std::byte places_[capacity * sizeof(Item)];
  std::size_t size_ = 0;
};

}  // namespace cmcalc
