#include "write/understood.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "core/case_document.hpp"
#include "text/format.hpp"
#include "text/layout.hpp"

namespace cmcalc {

namespace {

using Filling = std::pair<std::string_view, std::string>;

/// `sentence` with its placeholders filled in: {amount}.
std::string filled(Understood sentence, std::initializer_list<Filling> fillings)
{
  std::string text{text_of(sentence)};
  for (const auto& [name, value] : fillings) {
    const std::string placeholder = '{' + std::string{name} + '}';
    const std::size_t at = text.find(placeholder);
    if (at != std::string::npos) text.replace(at, placeholder.size(), value);
  }
  return text;
}

/// "£2,300", "£2,300.50"
std::string pounds_of(Money amount)
{
  std::string text = format::money(amount);
  if (text.ends_with(".00")) text.resize(text.size() - 3);
  return text;
}

/// "£2,300 a month"
std::string regular(Money amount, PeriodUnit unit)
{
  const auto sentence =
      static_cast<Understood>(static_cast<std::size_t>(Understood::week) + static_cast<std::size_t>(unit));
  return filled(sentence, {{"amount", pounds_of(amount)}});
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
  if (!nights.stated()) return filled(Understood::nights_of_year, {{"count", "0"}});
  if (nights->assumed) return std::string{text_of(Understood::nights_assumed)};
  const std::string count = std::to_string(*nights->count);
  if (!nights->days.stated()) return filled(Understood::nights_of_year, {{"count", count}});
  return filled(Understood::nights_of_days, {{"count", count}, {"days", std::to_string(*nights->days)}});
}

/// Writes the lines, each with the fact that it is about.
class Lines {
 public:
  Lines(std::string& out, const Facts& facts, const std::vector<PartTaken>& parts)
      : out_{out}, facts_{facts}, parent_{*facts.paying_parent}, parts_{parts}
  {
  }

  void write()
  {
    out_.append("\n").append(text_of(Understood::heading)).append("\n");
    line(filled(Understood::day, {{"day", format::date(*facts_.effective_date)}}));
    if (parent_.income.stated()) income(*parent_.income);
    for (const ReceivingParentFacts& each : *facts_.receiving_parents) children(*each.children);
    household();
    if (parent_.variation.stated()) variation(*parent_.variation);
  }

 private:
  void line(const std::string& text) { layout::append_paragraph(out_, text, "  "); }

  void income(const IncomeFacts& income)
  {
    if (income.hmrc.stated()) {
      for (const HmrcRecordFacts& record : *income.hmrc) {
        const bool pay = *record.kind == HmrcKind::employment;
        line(filled(pay ? Understood::hmrc_pay : Understood::hmrc_other,
                    {{"year", record.tax_year->text()},
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
      const std::string amount = regular(*record.amount, record.period->unit);
      const auto part = std::find_if(parts_.begin(), parts_.end(),
                                     [&](const PartTaken& each) { return each.record == at; });
      ++at;
      if (part == parts_.end()) {
        line(filled(kind, {{"amount", amount}}));
        continue;
      }
      std::string percentage = format::percentage(part->ratio);
      std::erase(percentage, ' ');
      line(filled(Understood::part_of_pay,
                  {{"amount", amount}, {"part", percentage}, {"pay", regular(part->pay, part->unit)}}));
    }
  }

  void children(const RecyclingVector<ChildFacts>& children)
  {
    std::vector<std::string> nights;
    bool stated = false;
    for (const ChildFacts& child : children) {
      nights.push_back(nights_of(child.nights));
      stated = stated || child.nights.stated();
    }
    const std::string count = std::to_string(nights.size());
    const bool alike = std::all_of(nights.begin(), nights.end(),
                                   [&](const std::string& each) { return each == nights.front(); });
    std::string listed_nights;
    if (alike) {
      listed_nights = filled(Understood::each_nights, {{"nights", nights.front()}});
    } else {
      for (const std::string& each : nights) listed_nights += (listed_nights.empty() ? "" : ", ") + each;
    }
    line(stated ? filled(Understood::children_with_nights, {{"count", count}, {"nights", listed_nights}})
                : filled(Understood::children, {{"count", count}}));
  }

  void household()
  {
    const auto count_of = [&](Understood sentence, const Fact<std::int64_t>& count) {
      if (count.stated()) line(filled(sentence, {{"count", std::to_string(*count)}}));
    };
    count_of(Understood::other_children, parent_.relevant_other_children);
    count_of(Understood::arrangement_children, parent_.other_arrangement_children);
    benefits(Understood::benefit, parent_.benefits);
    if (parent_.partner.stated()) benefits(Understood::partner_benefit, parent_.partner->benefits);
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
    for (const SpecialExpenseFacts& each : variation.special_expenses) {
      const auto which = static_cast<Ground>(static_cast<std::size_t>(Ground::contact_costs) +
                                             static_cast<std::size_t>(*each.kind));
      ground(text_of(which).name, regular(*each.amount, each.period->unit));
    }
    for (const AdditionalIncomeFacts& each : variation.additional_income) {
      const std::string name = spoken(*each.kind);
      if (each.value.stated()) ground(name + " (" + spoken(*each.asset) + ")", pounds_of(*each.value));
      if (each.amount.stated()) ground(name, regular(*each.amount, each.period->unit));
    }
  }

  std::string& out_;
  const Facts& facts_;
  const PayingParentFacts& parent_;
  const std::vector<PartTaken>& parts_;
};

}  // namespace

void write_understood(std::string& out, const Facts& facts, const std::vector<PartTaken>& parts)
{
  Lines{out, facts, parts}.write();
}

}  // namespace cmcalc
