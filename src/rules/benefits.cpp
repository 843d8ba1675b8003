// Which benefits do what to the rate, as data/ says.
#include <array>

#include "rules/rules.hpp"

namespace cmcalc::rules {

namespace {

/// The benefits of each effect. Apart, so that benefits_with, once they are known, has nothing to save.
[[gnu::noinline]] std::array<Benefits, 3> benefits_by_effect()
{
  std::array<Benefits, 3> benefits;
  for (std::size_t at = 0; at < benefit_count; ++at) {
    benefits[static_cast<std::size_t>(text_of(static_cast<Benefit>(at)).effect)].set(at);
  }
  return benefits;
}

}  // namespace

Benefits benefits_with(BenefitEffect effect)
{
  static const auto by_effect = benefits_by_effect();
  return by_effect[static_cast<std::size_t>(effect)];
}

}  // namespace cmcalc::rules
