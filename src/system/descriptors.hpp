// Bytes through a descriptor, whatever it leads to, until a stop is asked for.
#pragma once

#include <string_view>

#include "system/stop_signal.hpp"

namespace cmcalc::cli {

/// Writes all of `bytes`. A pipe or a terminal that takes none for now is waited for; after a stop was asked
/// for, only a moment more, so that a reader still gets whole lines.
/// @param stop  null if nothing but a signal's own action ends the wait
/// @return 0, the error of the system, or ECANCELED if a stop ended the wait
[[nodiscard]] int write_all(int file, std::string_view bytes, const StopSignal* stop);

/// Waits until `file` has something to read, or a stop is asked for.
void wait_for_input(int file, const StopSignal& stop);

}  // namespace cmcalc::cli
