// Which ids were seen, in bounded memory.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace cmcalc::csv {

/// Remembers the last ids, at least `a_generation` of them and at most twice as many, as hashes of 64 bits:
/// in two tables, of which the older is emptied when the newer is full. Together they take up to 16 MiB.
class SeenIds {
 public:
  static constexpr std::size_t a_generation = 500'000;

  /// Whether `id` was seen; from now on it is.
  bool seen(std::string_view id)
  {
    const std::uint64_t hash = hash_of(id);
    if (newer_.has(hash)) return true;
    const bool known = older_.has(hash);
    if (newer_.count == a_generation) {
      std::swap(newer_, older_);
      newer_.empty();
    }
    newer_.add(hash);
    return known;
  }

 private:
  /// A set that grows by doubling, never more than half full.
  struct Table {
    static constexpr std::size_t fewest_slots = 1024;
    static constexpr std::size_t most_steps = 256;  ///< more are only needed by ids made to be slow

    std::vector<std::uint64_t> hashes;  ///< 0 where a slot is free; a power of two of them
    std::size_t count = 0;

    [[nodiscard]] std::uint64_t& slot(std::uint64_t hash, std::size_t step)
    {
      return hashes[(hash + step) & (hashes.size() - 1)];
    }
    [[nodiscard]] bool has(std::uint64_t hash)
    {
      if (count == 0) return false;
      for (std::size_t step = 0; step < most_steps; ++step) {
        if (slot(hash, step) == hash) return true;
        if (slot(hash, step) == 0) return false;
      }
      return false;
    }
    void add(std::uint64_t hash)
    {
      if (2 * count >= hashes.size()) grow();
      put(hash);
      ++count;
    }
    void put(std::uint64_t hash)
    {
      std::size_t step = 0;
      while (step + 1 < most_steps && slot(hash, step) != 0) ++step;
      slot(hash, step) = hash;
    }
    void grow()
    {
      std::vector<std::uint64_t> larger(std::max(fewest_slots, 2 * hashes.size()));
      std::swap(hashes, larger);
      for (const std::uint64_t hash : larger) {
        if (hash != 0) put(hash);
      }
    }
    void empty()
    {
      hashes.assign(hashes.size(), 0);
      count = 0;
    }
  };

  /// FNV-1a, and then every bit into every other; never 0.
  static std::uint64_t hash_of(std::string_view id)
  {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    hash = (hash ^ hash >> 33U) * 0xff51afd7ed558ccdU;
    hash = (hash ^ hash >> 33U) * 0xc4ceb9fe1a85ec53U;
    return (hash ^ hash >> 33U) | 1U << 31U;
  }

  Table newer_;
  Table older_;
};

}  // namespace cmcalc::csv
