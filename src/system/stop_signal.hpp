// Ends the work of a command early: a signal, or an output that cannot be written.
#pragma once

namespace cmcalc::cli {

/// While it lives, SIGINT, SIGTERM and SIGHUP ask for a stop instead of ending the program, unless they were
/// ignored before. A second one ends the program, as any other signal does, and removes temporary files
/// first. A pipe without a reader and a file over the limit are errors of writing. There is one at a time.
class StopSignal {
 public:
  /// @throws std::system_error if the system has no pipe left
  StopSignal();
  ~StopSignal();
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;

  /// Asks for a stop. Safe in any thread, and in a signal handler.
  void request();

  /// Whether a stop was asked for.
  [[nodiscard]] bool requested() const;

  /// The signal that asked for it; 0 for none.
  [[nodiscard]] int signal() const;

  /// A descriptor that can be read as soon as a stop was asked for, to wait for that and for input at once.
  [[nodiscard]] int descriptor() const { return ends_[0]; }

 private:
  int ends_[2] = {-1, -1};
};

}  // namespace cmcalc::cli
