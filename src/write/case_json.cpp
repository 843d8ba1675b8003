// The case document cmcalc.case/1: keys in the order of the contract, two spaces for each level.
#include <fmt/format.h>

#include "core/case_document.hpp"
#include "text/format.hpp"
#include "write/write.hpp"

namespace cmcalc {

namespace {

template <typename Enum>
std::string_view word_of(Enum value)
{
  return WordsOf<Enum>::words[static_cast<std::size_t>(value)];
}

std::string_view word_of(Benefit benefit) { return text_of(benefit).code; }

/// Writes one JSON value inside the other.
class CaseWriter {
 public:
  explicit CaseWriter(std::string& out) : out_{out} {}

  void value(const std::string& text) { format::append_quoted(out_, text); }
  void value(Money amount) { format::append_pounds(out_, amount); }
  void value(Date day) { format::append_quoted(out_, day.iso()); }
  void value(TaxYear year) { format::append_quoted(out_, year.text()); }
  void value(std::int64_t count) { out_ += std::to_string(count); }
  void value(bool yes) { out_ += yes ? "true" : "false"; }

  template <typename Enum>
  requires std::is_enum_v<Enum>
  void value(Enum word) { format::append_quoted(out_, word_of(word)); }

  void value(const Period& period)
  {
    if (period.unit != PeriodUnit::span) return value(period.unit);
    object([&] {
      member("from", period.from);
      member("to", period.to);
    });
  }

  void value(const Nights& nights)
  {
    if (nights.assumed) return format::append_quoted(out_, "assumed");
    if (nights.days.absent()) return value(*nights.count);
    object([&] {
      member("count", nights.count);
      member("days", nights.days);
    });
  }

  void value(const HmrcRecordFacts& record);
  void value(const CurrentRecordFacts& record);
  void value(const IncomeFacts& income);
  void value(const SpecialExpenseFacts& expense);
  void value(const AdditionalIncomeFacts& income);
  void value(const VariationFacts& variation);
  void value(const PartnerFacts& partner);
  void value(const PayingParentFacts& parent);
  void value(const ChildFacts& child);
  void value(const ReceivingParentFacts& parent);
  void value(const AwardReceivingParentFacts& parent);
  void value(const AwardFacts& award);
  void value(const Facts& facts);

 private:
  void next()
  {
    if (out_.back() != '{' && out_.back() != '[') out_ += ',';
    fmt::format_to(std::back_inserter(out_), "\n{:{}}", "", indent_);
  }

  template <typename Members>
  void enclosed(char open, char close, Members members)
  {
    out_ += open;
    indent_ += 2;
    members();
    indent_ -= 2;
    if (out_.back() != open) fmt::format_to(std::back_inserter(out_), "\n{:{}}", "", indent_);
    out_ += close;
  }

  template <typename Members>
  void object(Members members)
  {
    enclosed('{', '}', members);
  }

  template <typename Value>
  void member(std::string_view key, const Fact<Value>& fact)
  {
    if (!fact.stated()) return;
    begin(key);
    value(*fact);
  }

  /// A list that is a fact may be stated and empty; one that is none is left out when it is empty.
  template <typename Value>
  void member(std::string_view key, const Fact<RecyclingVector<Value>>& list)
  {
    if (list.stated()) members_of_list(key, *list);
  }
  template <typename Value>
  void member(std::string_view key, const RecyclingVector<Value>& list)
  {
    if (!list.empty()) members_of_list(key, list);
  }

  template <typename Value>
  void members_of_list(std::string_view key, const RecyclingVector<Value>& list)
  {
    begin(key);
    enclosed('[', ']', [&] {
      for (const Value& each : list) {
        next();
        element(each);
      }
    });
  }
  template <typename Value>
  void element(const Fact<Value>& fact)
  {
    value(*fact);
  }
  template <typename Value>
  void element(const Value& each)
  {
    value(each);
  }

  void begin(std::string_view key)
  {
    next();
    fmt::format_to(std::back_inserter(out_), "\"{}\": ", key);
  }

  std::string& out_;
  int indent_ = 0;
};

void CaseWriter::value(const HmrcRecordFacts& record)
{
  object([&] {
    member("tax_year", record.tax_year);
    member("source", record.source);
    member("kind", record.kind);
    member("amount", record.amount);
    member("payer", record.payer);
  });
}

void CaseWriter::value(const CurrentRecordFacts& record)
{
  object([&] {
    member("kind", record.kind);
    member("amount", record.amount);
    member("period", record.period);
    member("payer", record.payer);
  });
}

void CaseWriter::value(const IncomeFacts& income)
{
  object([&] {
    member("gross_weekly", income.gross_weekly);
    member("hmrc", income.hmrc);
    member("historic_weekly", income.historic_weekly);
    member("requested_on", income.requested_on);
    member("current", income.current);
    member("estimated_weekly", income.estimated_weekly);
  });
}

void CaseWriter::value(const SpecialExpenseFacts& expense)
{
  object([&] {
    member("kind", expense.kind);
    member("amount", expense.amount);
    member("period", expense.period);
  });
}

void CaseWriter::value(const AdditionalIncomeFacts& income)
{
  object([&] {
    member("kind", income.kind);
    member("amount", income.amount);
    member("period", income.period);
    member("value", income.value);
    member("asset", income.asset);
  });
}

void CaseWriter::value(const VariationFacts& variation)
{
  object([&] {
    member("special_expenses", variation.special_expenses);
    member("additional_income", variation.additional_income);
  });
}

void CaseWriter::value(const PartnerFacts& partner)
{
  object([&] {
    member("benefits", partner.benefits);
    member("pays_child_maintenance", partner.pays_child_maintenance);
  });
}

void CaseWriter::value(const PayingParentFacts& parent)
{
  object([&] {
    member("date_of_birth", parent.date_of_birth);
    member("status", parent.status);
    member("benefits", parent.benefits);
    member("partner", parent.partner);
    member("relevant_other_children", parent.relevant_other_children);
    member("other_arrangement_children", parent.other_arrangement_children);
    member("income", parent.income);
    member("variation", parent.variation);
  });
}

void CaseWriter::value(const ChildFacts& child)
{
  object([&] {
    member("id", child.id);
    member("date_of_birth", child.date_of_birth);
    member("in_education", child.in_education);
    member("equal_care", child.equal_care);
    member("nights", child.nights);
    member("local_authority_nights", child.local_authority_nights);
  });
}

void CaseWriter::value(const ReceivingParentFacts& parent)
{
  object([&] {
    member("id", parent.id);
    member("children", parent.children);
  });
}

void CaseWriter::value(const AwardReceivingParentFacts& parent)
{
  object([&] {
    member("id", parent.id);
    member("weekly", parent.weekly);
  });
}

void CaseWriter::value(const AwardFacts& award)
{
  object([&] {
    member("weekly", award.weekly);
    member("gross_weekly_income", award.gross_weekly_income);
    member("rate", award.rate);
    member("receiving_parents", award.receiving_parents);
  });
}

void CaseWriter::value(const Facts& facts)
{
  object([&] {
    member("schema", Fact<std::string>{"cmcalc.case/1"});
    member("case_id", facts.case_id);
    member("effective_date", facts.effective_date);
    member("jurisdiction", facts.jurisdiction);
    member("decision", facts.decision);
    member("paying_parent", facts.paying_parent);
    member("receiving_parents", facts.receiving_parents);
    member("award", facts.award);
  });
}

}  // namespace

void write_case(std::string& out, const Facts& facts)
{
  CaseWriter{out}.value(facts);
  out += '\n';
}

}  // namespace cmcalc
