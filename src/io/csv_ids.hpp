// Which ids were seen, in bounded memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace cmcalc::csv {

/// Remembers the last ids, at least `a_generation` of them and at most twice as many, as hashes of 64 bits:
/// in two tables of fixed size, of which the older is emptied when the newer is full.
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
  struct Table {
    static constexpr std::size_t slots = std::size_t{1} << 20;
    static constexpr std::size_t most_steps = 256;  ///< more are only needed by ids made to be slow

    std::vector<std::uint64_t> hashes;  ///< 0 where a slot is free
    std::size_t count = 0;

    [[nodiscard]] bool has(std::uint64_t hash) const
    {
      if (count == 0) return false;
      for (std::size_t step = 0; step < most_steps; ++step) {
        const std::uint64_t found = hashes[(hash + step) % slots];
        if (found == hash) return true;
        if (found == 0) return false;
      }
      return false;
    }
    void add(std::uint64_t hash)
    {
      if (hashes.empty()) hashes.resize(slots);
      std::size_t step = 0;
      while (step + 1 < most_steps && hashes[(hash + step) % slots] != 0) ++step;
      hashes[(hash + step) % slots] = hash;
      ++count;
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
