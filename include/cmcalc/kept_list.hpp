/// @file
/// A list that keeps its items when it becomes shorter.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <utility>

namespace cmcalc {

/// A list that is filled again and again. Items that it loses stay in memory with all that they own, and
/// come back as they were when it grows: whoever fills it assigns every part of an item.
template <typename Item>
class KeptList {
 public:
  KeptList() = default;
  explicit KeptList(std::size_t size) { resize(size); }
  KeptList(std::size_t size, const Item& item) : KeptList(size) { std::fill(begin(), end(), item); }
  KeptList(std::initializer_list<Item> items) : KeptList(items.size())
  {
    std::copy(items.begin(), items.end(), begin());
  }
  ~KeptList() = default;

  // A copy takes the items of the list alone, and a list that was moved from is empty.
  KeptList(const KeptList& other)
  {
    resize(other.size_);
    std::copy(other.begin(), other.end(), begin());
  }
  KeptList(KeptList&& other) noexcept
      : items_{std::move(other.items_)},
        kept_{std::exchange(other.kept_, 0)},
        size_{std::exchange(other.size_, 0)}
  {
  }
  KeptList& operator=(KeptList other) noexcept
  {
    std::swap(items_, other.items_);
    std::swap(kept_, other.kept_);
    std::swap(size_, other.size_);
    return *this;
  }

  /// Makes the list `size` items long.
  void resize(std::size_t size)
  {
    if (size > kept_) keep(size);
    size_ = size;
  }

  void clear() { size_ = 0; }

  /// One more item at the end, as it was when the list lost it.
  Item& next()
  {
    if (size_ == kept_) keep(size_ + 1);
    return items_[size_++];
  }

  /// Puts `item` at the end.
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
  /// Keeps at least `least` items from now on; those that are kept already stay as they are.
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
