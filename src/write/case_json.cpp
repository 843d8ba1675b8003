// The case document cmcalc.case/1: keys in the order of the contract, two spaces for each level.
#include <fmt/format.h>

#include "core/case_document.hpp"
#include "text/format.hpp"
#include "write/changes.hpp"
#include "write/write.hpp"

namespace cmcalc {

namespace {

/// Writes nested JSON values.
class CaseWriter {
 public:
  /// @param compact  all on one line
  explicit CaseWriter(std::string& out, bool compact = false) : out_{out}, compact_{compact} {}

  void value(const std::string& text) { format::append_quoted(out_, text); }
  void value(Money amount) { format::append_pounds(out_, amount); }
  void value(Date day) { format::append_quoted(out_, day.iso()); }
  void value(TaxYear year) { format::append_quoted(out_, year.text()); }
  void value(std::int64_t count) { out_ += std::to_string(count); }
  void value(bool yes) { out_ += yes ? "true" : "false"; }

  template <typename Enum>
  requires std::is_enum_v<Enum>
  void value(Enum word) { format::append_quoted(out_, cmcalc::word_of(word)); }
  void value(Benefit benefit) { format::append_quoted(out_, text_of(benefit).code); }

  void value(const Period& period) { period.unit == PeriodUnit::span ? object(period) : value(period.unit); }

  void value(const Nights& nights)
  {
    if (nights.assumed) return format::append_quoted(out_, assumed_nights);
    nights.days.absent() ? value(*nights.count) : object(nights);
  }

  template <HasMembers Object>
  void value(const Object& all)
  {
    object(all);
  }

  template <typename Element>
  void value(const RecyclingVector<Element>& list)
  {
    entries(list);
  }

 private:
  void next()
  {
    const bool first = out_.back() == '{' || out_.back() == '[';
    if (!first) out_ += compact_ ? ", " : ",";
    new_line();
  }

  void new_line()
  {
    if (!compact_) fmt::format_to(std::back_inserter(out_), "\n{:{}}", "", indent_);
  }

  template <typename Members>
  void enclosed(char open, char close, Members members)
  {
    out_ += open;
    indent_ += 2;
    members();
    indent_ -= 2;
    if (out_.back() != open) new_line();
    out_ += close;
  }

  template <HasMembers Object>
  void object(const Object& all)
  {
    enclosed('{', '}',
             [&] { for_each_member<Object>([&](auto each) { member(each.key, each.fact_of(all)); }); });
  }

  /// Every case that is written names its format.
  void member(std::string_view key, const Fact<SchemaName>&)
  {
    begin(key);
    value(SchemaName::case_1);
  }

  template <typename Value>
  void member(std::string_view key, const Fact<Value>& fact)
  {
    if (!fact.stated()) return;
    begin(key);
    value(*fact);
  }

  /// A list that is itself a fact may be stated and empty; any other is left out if it is empty.
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
    entries(list);
  }

  template <typename Element>
  void entries(const RecyclingVector<Element>& list)
  {
    enclosed('[', ']', [&] {
      for (const Element& each : list) {
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
  bool compact_;
  int indent_ = 0;
};

}  // namespace

void write_fact(std::string& out, const FactValue& value)
{
  std::visit([&](const auto& each) { CaseWriter{out, true}.value(each); }, value);
}

void write_case(std::string& out, const Facts& facts)
{
  CaseWriter{out}.value(facts);
  out += '\n';
}

}  // namespace cmcalc
