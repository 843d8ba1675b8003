/// @file
/// A vector that recycles its elements: shrinking destroys nothing.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <utility>

namespace cmcalc {

/// A vector for reading one case after another into the same memory. Elements beyond the size keep what they
/// own, and reappear with their old values when the vector grows: the caller must assign every member.
template <typename Item>
class RecyclingVector {
 public:
  RecyclingVector() = default;
  explicit RecyclingVector(std::size_t size) { resize(size); }
  RecyclingVector(std::size_t size, const Item& item) : RecyclingVector(size)
  {
    std::fill(begin(), end(), item);
  }
  RecyclingVector(std::initializer_list<Item> items) : RecyclingVector(items.size())
  {
    std::copy(items.begin(), items.end(), begin());
  }
  ~RecyclingVector() = default;

  // A copy takes only the elements within the size; a vector that was moved from is empty.
  RecyclingVector(const RecyclingVector& other)
  {
    resize(other.size_);
    std::copy(other.begin(), other.end(), begin());
  }
  RecyclingVector(RecyclingVector&& other) noexcept
      : items_{std::move(other.items_)},
        kept_{std::exchange(other.kept_, 0)},
        size_{std::exchange(other.size_, 0)}
  {
  }
  RecyclingVector& operator=(RecyclingVector other) noexcept
  {
    std::swap(items_, other.items_);
    std::swap(kept_, other.kept_);
    std::swap(size_, other.size_);
    return *this;
  }

  /// Changes the size; elements that reappear have their old values.
  void resize(std::size_t size)
  {
    if (size > kept_) keep(size);
    size_ = size;
  }

  void clear() { size_ = 0; }

  /// Grows by one element, which has its old value if there was one.
  Item& next()
  {
    if (size_ == kept_) keep(size_ + 1);
    return items_[size_++];
  }

  /// Appends `item`.
  Item& add(Item item) { return next() = std::move(item); }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] const Item* begin() const { return items_.get(); }
  [[nodiscard]] const Item* end() const { return items_.get() + size_; }
  [[nodiscard]] Item* begin() { return items_.get(); }
  [[nodiscard]] Item* end() { return items_.get() + size_; }

  /// @pre at < size()
  [[nodiscard]] const Item& operator[](std::size_t at) const { return items_[at]; }
  [[nodiscard]] Item& operator[](std::size_t at) { return items_[at]; }

 private:
  /// Makes room for at least `least` elements; existing ones are moved.
  [[gnu::cold]] void keep(std::size_t least)
  {
    const std::size_t more = std::max(least, 2 * kept_);
    auto items = std::make_unique<Item[]>(more);
    std::move(items_.get(), items_.get() + kept_, items.get());
    items_ = std::move(items);
    kept_ = more;
  }

  std::unique_ptr<Item[]> items_;
  std::size_t kept_ = 0;
  std::size_t size_ = 0;
};

}  // namespace cmcalc
