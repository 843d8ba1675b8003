// How far a batch is, and how it went.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace cmcalc::cli {

/// Counts records, and shows on a terminal how many there were. Not for several threads at once.
class Progress {
 public:
  /// @param milliseconds  of a clock that never goes back
  /// @param shown         whether somebody may be watching
  Progress(std::uint64_t (*milliseconds)(), bool shown);

  void add(std::uint64_t done, std::uint64_t refused);

  [[nodiscard]] std::uint64_t refused() const { return refused_; }

  /// How it went: "cmcalc: 750,000 read, 749,998 done, 2 refused, 1.9 s, 394,737 cases a second".
  /// @param changed  how many results changed, where only those are written
  [[nodiscard]] std::string last_line(std::optional<std::uint64_t> changed) const;

  /// What takes back the line that is shown; empty where there is none.
  [[nodiscard]] std::string wiped() const;

 private:
  [[nodiscard]] std::uint64_t elapsed() const;
  [[nodiscard]] std::uint64_t a_second(std::uint64_t milliseconds) const;
  void show(std::uint64_t milliseconds);

  std::uint64_t (*milliseconds_)();
  bool shown_;
  std::uint64_t began_;
  std::uint64_t next_shown_;  ///< milliseconds from the beginning
  std::uint64_t done_ = 0;
  std::uint64_t refused_ = 0;
};

}  // namespace cmcalc::cli
