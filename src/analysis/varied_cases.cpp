#include "analysis/varied_cases.hpp"

namespace cmcalc {

bool vary(const Facts& facts, std::span<const FactRange> ranges,
          const std::function<bool(const VariedCase&)>& visit)
{
  ChangedCases cases{facts};
  std::vector<std::int64_t> at(ranges.size(), 0);
  std::vector<Change> changes(ranges.size());
  VariedCase point;
  point.values.resize(ranges.size());
  bool any_refused = false;
  for (bool more = true; more;) {
    for (std::size_t range = 0; range < ranges.size(); ++range) {
      point.values[range] = ranges[range].point(at[range]);
      changes[range] = ranges[range].change_to(point.values[range]);
    }
    Problems problems;
    point.amounts = cases.with(changes, problems);
    if (!point.amounts) {
      point.refused = problems.empty() ? ErrorId::change_not_possible : problems.front().id;
      any_refused = true;
    }
    if (!visit(point)) break;
    // The next point: the last range moves on, and those before it once it has ended.
    std::size_t range = ranges.size();
    for (more = false; range-- > 0 && !more;) {
      more = ++at[range] < ranges[range].points();
      if (!more) at[range] = 0;
    }
  }
  return any_refused;
}

}  // namespace cmcalc
