/// @file
/// Facts made from the description of the case document: all of them at once, or some at random. A fact that
/// is added to the description is in here without further work.
#pragma once

#include <random>
#include <string>
#include <type_traits>

#include "core/case_document.hpp"

namespace cmcalc::test {

/// Makes facts whose values are of the right type and within their bounds. They need not agree with each
/// other.
class FactMaker {
 public:
  /// Every fact, each with the same value each time.
  FactMaker() = default;
  /// Some facts with some values.
  explicit FactMaker(unsigned seed) : random_{true}, engine_{seed} {}

  Facts facts()
  {
    Facts made;
    state(made);
    return made;
  }

 private:
  /// A number from `least` to `most`.
  std::int64_t number(std::int64_t least, std::int64_t most)
  {
    return random_ ? std::uniform_int_distribution{least, most}(engine_) : most;
  }

  template <HasMembers Object>
  void state(Object& object)
  {
    for_each_member<Object>([&](auto member) {
      if (!random_ || member.required || number(0, 2) > 0) state(member.fact_of(object), member.bounds);
    });
  }

  template <typename Type>
  void state(Fact<Type>& fact, Bounds bounds)
  {
    Type value{};
    set(value, bounds);
    fact = value;
  }

  template <typename Element>
  void state(RecyclingVector<Element>& list, Bounds bounds)
  {
    set(list, bounds);
  }

  template <HasMembers Object>
  void set(Object& object, Bounds)
  {
    state(object);
  }
  template <typename Element>
  void set(RecyclingVector<Element>& list, Bounds bounds)
  {
    constexpr std::int64_t enough = 3;
    const std::int64_t size = number(bounds.least, std::min(bounds.most, enough));
    for (std::int64_t at = 0; at < size; ++at) {
      Element element{};
      if constexpr (HasMembers<Element>) {
        state(element);
      } else {
        state(element, bounds);
      }
      list.add(element);
    }
  }
  template <typename Enum>
  requires std::is_enum_v<Enum>
  void set(Enum& word, Bounds)
  {
    constexpr auto last = static_cast<std::int64_t>(std::size(WordsOf<Enum>::words)) - 1;
    word = static_cast<Enum>(number(0, last));
  }
  void set(Benefit& benefit, Bounds) { benefit = static_cast<Benefit>(number(0, benefit_count - 1)); }
  void set(std::int64_t& count, Bounds bounds) { count = number(bounds.least, bounds.most); }
  void set(bool& yes, Bounds) { yes = number(0, 1) == 1; }
  void set(Money& amount, Bounds) { amount = Money{Fraction{number(0, 99'999'999'99)}}; }
  void set(Date& day, Bounds)
  {
    day = Date{static_cast<int>(number(2013, 2030)), static_cast<unsigned>(number(1, 12)),
               static_cast<unsigned>(number(1, 28))};
  }
  void set(TaxYear& year, Bounds) { year = TaxYear{static_cast<std::int16_t>(number(1900, 2030))}; }
  void set(std::string& text, Bounds bounds)
  {
    static const std::string characters[] = {"a", "Z", " ", "\"", "\\", "é", "/", "~", "0", "\n", "\u2028"};
    const std::int64_t size = number(std::max<std::int64_t>(bounds.least, 1), bounds.most);
    for (std::int64_t at = 0; at < size; ++at) {
      text += characters[number(0, static_cast<std::int64_t>(std::size(characters)) - 1)];
    }
  }
  void set(Period& period, Bounds)
  {
    period.unit = static_cast<PeriodUnit>(number(0, static_cast<std::int64_t>(PeriodUnit::span)));
    if (period.unit == PeriodUnit::span) state(period);
    if (period.unit == PeriodUnit::span && (period.from.absent() || period.to.absent())) period = Period{};
  }
  void set(Nights& nights, Bounds bounds)
  {
    nights.assumed = random_ && number(0, 3) == 0;
    if (nights.assumed) return;
    nights.count = number(bounds.least, bounds.most);
    if (number(0, 1) == 1) nights.days = number(1, bounds.most);
  }

  bool random_ = false;
  std::mt19937 engine_;
};

}  // namespace cmcalc::test
