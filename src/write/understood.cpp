#include "write/understood.hpp"

#include <algorithm>
#include <initializer_list>

#include <fmt/format.h>

#include "core/case_check.hpp"
#include "core/case_document.hpp"
#include "core/grounds.hpp"
#include "text/filling.hpp"
#include "text/format.hpp"
#include "text/wording.hpp"
#include "write/headline.hpp"

namespace cmcalc {

namespace {

std::string filled(Understood sentence, std::initializer_list<Filling> fillings)
{
  return cmcalc::filled(text_of(sentence), fillings);
}

/// "£2,300", "£2,300.50"
std::string pounds_of(Money amount)
{
  std::string text = format::money(amount);
  if (text.ends_with(".00")) text.resize(text.size() - 3);
  return text;
}

/// "precious metal": a word of the contract, for people.
template <typename Enum>
std::string spoken(Enum value)
{
  std::string word{WordsOf<Enum>::words[static_cast<std::size_t>(value)]};
  std::replace(word.begin(), word.end(), '_', ' ');
  return word;
}

std::string nights_of(const Fact<Nights>& nights)
{
  const auto of_nights = [](std::size_t count) { return counted("night|nights", count); };
  if (!nights.stated()) return filled(Understood::nights_of_year, {{"nights", of_nights(0)}});
  if (nights->assumed) return std::string{text_of(Understood::nights_assumed)};
  const std::string count = of_nights(static_cast<std::size_t>(*nights->count));
  if (!nights->days.stated()) return filled(Understood::nights_of_year, {{"nights", count}});
  return filled(Understood::nights_of_days, {{"nights", count}, {"days", std::to_string(*nights->days)}});
}

/// "104 nights a year", "equal care"
std::string care_of(const ChildFacts& child)
{
  if (!child.equal_care.stated() || !*child.equal_care) return nights_of(child.nights);
  if (!child.nights.stated()) return std::string{text_of(Understood::equal_care)};
  return filled(Understood::equal_care_and_nights, {{"nights", nights_of(child.nights)}});
}

std::string comma_separated(const std::vector<std::string>& items)
{
  return fmt::format("{}", fmt::join(items, ", "));
}

std::string on_day(Understood sentence, Date day) { return filled(sentence, {{"day", format::date(day)}}); }

/// Makes the sentences, in the order of the document.
class Sentences {
 public:
  Sentences(const Facts& facts, const std::vector<PartTaken>& parts)
      : facts_{facts}, parent_{*facts.paying_parent}, parts_{parts}
  {
  }

  std::vector<std::string> made()
  {
    whole_case();
    if (parent_.income.stated()) income(*parent_.income);
    for (std::size_t at = 0; at < facts_.receiving_parents->size(); ++at) {
      children((*facts_.receiving_parents)[at], at);
    }
    household();
    if (parent_.variation.stated()) variation(*parent_.variation);
    return std::move(sentences_);
  }

 private:
  void line(const std::string& text) { sentences_.push_back(text); }

  void whole_case()
  {
    if (facts_.case_id.stated()) line(filled(Understood::case_id, {{"case", visible(*facts_.case_id)}}));
    if (facts_.jurisdiction.stated()) {
      line(filled(Understood::jurisdiction,
                  {{"country", std::string{format::country(*facts_.jurisdiction)}}}));
    }
    if (facts_.decision.stated()) {
      line(filled(Understood::decision, {{"decision", spoken(*facts_.decision)}}));
    }
  }

  static Understood sentence_for(HmrcKind kind)
  {
    switch (kind) {
      case HmrcKind::employment: return Understood::hmrc_pay;
      case HmrcKind::relief_at_source_pension: return Understood::hmrc_pension;
      default: return Understood::hmrc_other;
    }
  }

  void income(const IncomeFacts& income)
  {
    if (income.hmrc.stated()) {
      for (const HmrcRecordFacts& record : *income.hmrc) {
        line(filled(sentence_for(*record.kind), {{"year", record.tax_year->text()},
                                                 {"amount", pounds_of(*record.amount)},
                                                 {"kind", spoken(*record.kind)}}));
      }
    }
    if (income.current.stated()) current(*income.current);
    weekly(Understood::historic_weekly, income.historic_weekly);
    weekly(Understood::estimated_weekly, income.estimated_weekly);
    weekly(Understood::gross_weekly, income.gross_weekly);
  }

  void weekly(Understood sentence, const Fact<Money>& amount)
  {
    if (amount.stated()) line(filled(sentence, {{"amount", pounds_of(*amount)}}));
  }

  void current(const RecyclingVector<CurrentRecordFacts>& records)
  {
    std::size_t at = 0;
    for (const CurrentRecordFacts& record : records) {
      const auto kind = static_cast<Understood>(static_cast<std::size_t>(Understood::employment) +
                                                static_cast<std::size_t>(*record.kind));
      const std::string amount = amount_in_words(*record.amount, record.period->unit);
      const auto part = std::find_if(parts_.begin(), parts_.end(),
                                     [&](const PartTaken& each) { return each.record == at; });
      ++at;
      if (part == parts_.end()) {
        line(filled(kind, {{"amount", amount}}));
        continue;
      }
      line(filled(Understood::part_of_pay, {{"amount", amount},
                                            {"part", format::percentage(part->ratio)},
                                            {"pay", amount_in_words(part->pay, part->unit)}}));
    }
  }

  void children(const ReceivingParentFacts& parent, std::size_t position)
  {
    const RecyclingVector<ChildFacts>& children = *parent.children;
    std::vector<std::string> care;
    for (const ChildFacts& child : children) care.push_back(care_of(child));
    const std::string count = std::to_string(children.size());
    // One of several is named even if the facts do not: by its default id, as in the results.
    const bool named = parent.id.stated() || facts_.receiving_parents->size() > 1;
    const std::string name = named ? visible(checks::id_of(parent.id, position)) : "";
    std::string text = name.empty() ? filled(Understood::children, {{"count", count}})
                                    : filled(Understood::children_of, {{"count", count}, {"parent", name}});
    const bool stated = std::any_of(children.begin(), children.end(), [](const ChildFacts& child) {
      return child.nights.stated() || child.equal_care.stated();
    });
    const bool alike =
        std::all_of(care.begin(), care.end(), [&](const std::string& each) { return each == care.front(); });
    if (stated) {
      text += ", ";
      text += alike ? filled(care.size() == 1 ? Understood::one_with_nights : Understood::each_nights,
                             {{"nights", care.front()}})
                    : comma_separated(care);
    }
    line(text);
    std::size_t number = 0;
    for (const ChildFacts& child : children) age_of(child, ++number);
  }

  void age_of(const ChildFacts& child, std::size_t number)
  {
    if (!child.date_of_birth.stated()) return;
    std::vector<std::string> facts = {on_day(Understood::born, *child.date_of_birth)};
    if (child.in_education.stated()) facts.emplace_back(text_of(Understood::in_education));
    if (child.left_education_on.stated()) {
      facts.push_back(on_day(Understood::left_education, *child.left_education_on));
    }
    line(filled(Understood::child, {{"number", std::to_string(number)}, {"facts", comma_separated(facts)}}));
  }

  void household()
  {
    const auto count_of = [&](Understood sentence, const Fact<std::int64_t>& count) {
      if (count.stated()) line(filled(sentence, {{"count", std::to_string(*count)}}));
    };
    count_of(Understood::other_children, parent_.relevant_other_children);
    count_of(Understood::arrangement_children, parent_.other_arrangement_children);
    if (parent_.benefits.stated()) benefits(Understood::benefit, *parent_.benefits);
    if (parent_.partner.stated()) {
      benefits(Understood::partner_benefit, parent_.partner->benefits);
      if (parent_.partner->pays_child_maintenance.stated()) {
        line(std::string{text_of(Understood::partner_pays)});
      }
    }
    if (parent_.status.stated()) {
      for (const Fact<Status>& each : *parent_.status) {
        line(filled(Understood::status, {{"status", spoken(*each)}}));
      }
    }
    if (parent_.date_of_birth.stated()) line(on_day(Understood::parent_born, *parent_.date_of_birth));
  }

  void benefits(Understood sentence, const RecyclingVector<Fact<Benefit>>& benefits)
  {
    for (const Fact<Benefit>& each : benefits) {
      line(filled(sentence, {{"benefit", std::string{text_of(*each).label}}}));
    }
  }

  void ground(std::string_view name, const std::string& amount)
  {
    line(filled(Understood::ground, {{"ground", std::string{name}}, {"amount", amount}}));
  }

  void variation(const VariationFacts& variation)
  {
    const bool accepted = variation.accepted.value_or(true);
    line(
        std::string{text_of(accepted ? Understood::variation_accepted : Understood::variation_not_accepted)});
    for (const SpecialExpenseFacts& each : variation.special_expenses) {
      ground(text_of(ground_of(*each.kind)).name, amount_in_words(*each.amount, each.period->unit));
    }
    for (const AdditionalIncomeFacts& each : variation.additional_income) {
      const std::string_view name = text_of(ground_of(*each.kind)).name;
      if (each.value.stated()) {
        ground(fmt::format("{} ({})", name, spoken(*each.asset)), pounds_of(*each.value));
      } else if (each.amount.stated()) {
        ground(name, amount_in_words(*each.amount, each.period->unit));
      } else {
        const bool of_hmrc = *each.kind == AdditionalIncomeKind::unearned;
        ground(name, std::string{text_of(of_hmrc ? Understood::as_hmrc_has_it : Understood::as_income)});
      }
    }
  }

  std::vector<std::string> sentences_;
  const Facts& facts_;
  const PayingParentFacts& parent_;
  const std::vector<PartTaken>& parts_;
};

}  // namespace

std::string amount_in_words(Money amount, PeriodUnit unit)
{
  if (unit == PeriodUnit::span) return pounds_of(amount);
  const auto sentence =
      static_cast<Understood>(static_cast<std::size_t>(Understood::week) + static_cast<std::size_t>(unit));
  return filled(sentence, {{"amount", pounds_of(amount)}});
}

std::vector<std::string> understood(const Facts& facts, const std::vector<PartTaken>& parts)
{
  return Sentences{facts, parts}.made();
}

}  // namespace cmcalc
