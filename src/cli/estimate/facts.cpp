#include "cli/estimate/facts.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/estimate/values.hpp"
#include "cmcalc/case.hpp"
#include "read/values.hpp"

namespace cmcalc::cli {

namespace {

constexpr std::string_view hmrc_records = "/paying_parent/income/hmrc";
constexpr std::string_view additional_income = "/paying_parent/variation/additional_income";

/// What is not said of HMRC's records and follows from the day and the other records. A tax year: pay is of
/// the last one ended, unearned income of the same as pay. And the source: pay of a year with unearned
/// income stands on the same self-assessment return, because PAYE records beside one are passed over.
void complete(RecyclingVector<HmrcRecordFacts>& records, const Fact<Date>& day)
{
  const auto is_pay = [](const HmrcRecordFacts& record) {
    return record.kind.stated() && *record.kind == HmrcKind::employment;
  };
  Fact<TaxYear> year =
      day.stated() ? Fact<TaxYear>{last_tax_year_ended_before(*day)} : Fact<TaxYear>::unreadable();
  std::optional<TaxYear> of_pay;
  for (HmrcRecordFacts& record : records) {
    if (!is_pay(record)) continue;
    if (record.tax_year.absent()) record.tax_year = year;
    if (record.tax_year.stated()) of_pay = std::max(of_pay, std::optional{*record.tax_year});
  }
  if (of_pay) year = *of_pay;
  for (HmrcRecordFacts& record : records) {
    if (record.tax_year.absent()) record.tax_year = year;
  }
  for (HmrcRecordFacts& record : records) {
    const bool on_a_return = std::any_of(records.begin(), records.end(), [&](const HmrcRecordFacts& other) {
      return !is_pay(other) && other.tax_year.stated() && record.tax_year.stated() &&
             *other.tax_year == *record.tax_year;
    });
    if (on_a_return) record.source = Source::self_assessment;
  }
}

/// Fills the facts of one case, option by option.
class CaseBuilder {
 public:
  CaseBuilder(const ParsedCommand& given, Date today) : given_{given}
  {
    stated_.facts.effective_date = today;
  }

  StatedCase build()
  {
    stated_.mistake = mistake();
    if (!stated_.mistake.empty()) return std::move(stated_);
    read_date(Name::date, stated_.facts.effective_date, "/effective_date");
    for (const ParsedOption& each : given_.options) take(each);
    if (parent_.income.stated() && income().hmrc.stated()) {
      complete(income().hmrc.emplace(), stated_.facts.effective_date);
    }
    take_children();
    stated_.facts.paying_parent = parent_;
    stated_.facts.receiving_parents = parents_;
    return std::move(stated_);
  }

 private:
  /// Options of which one makes no sense without, or beside, another.
  [[nodiscard]] std::string mistake() const
  {
    const bool listed = given_.has(Name::receiving_parent);
    if (listed && given_.has(Name::children)) {
      return "--children and --receiving-parent do not go together; write the number of children of each "
             "receiving "
             "parent after --receiving-parent";
    }
    if (listed && given_.has(Name::nights)) {
      return "--nights and --receiving-parent do not go together; write the nights after the children, like "
             "--receiving-parent 2:104";
    }
    if (!listed && !given_.has(Name::children)) {
      return "say for how many children, with --children or --receiving-parent";
    }
    return {};
  }

  /// That the fact at `pointer` is stated by `each`.
  void remember(const ParsedOption& each, const std::string& pointer)
  {
    stated_.origins.push_back({pointer, fmt::format("{} {}", each.option->word, each.value)});
  }

  /// The value of `each`, read by `read`; what is wrong is reported with the place of the fact.
  template <typename Read>
  auto value_of(const ParsedOption& each, const std::string& pointer, Read read)
  {
    remember(each, pointer);
    Problem problem;
    auto value = read(each.value, problem);
    if (!value) {
      problem.pointer = pointer;
      stated_.problems.push_back(std::move(problem));
    }
    return value;
  }

  /// As above, into a fact.
  template <typename Value, typename Read>
  void state(const ParsedOption& each, Fact<Value>& fact, const std::string& pointer, Read read)
  {
    const auto value = value_of(each, pointer, read);
    fact = value ? Fact<Value>{*value} : Fact<Value>::unreadable();
  }

  void read_date(Name name, Fact<Date>& fact, const std::string& pointer)
  {
    for (const ParsedOption& each : given_.options) {
      if (each.option->name == name) state(each, fact, pointer, cmcalc::read_date);
    }
  }

  IncomeFacts& income() { return parent_.income.emplace(); }
  VariationFacts& variation() { return parent_.variation.emplace(); }

  /// The place for a further entry of a list, and its pointer.
  template <typename Entry>
  Entry& entry_of(RecyclingVector<Entry>& list, std::string& pointer)
  {
    pointer += "/" + std::to_string(list.size());
    return list.add({});
  }

  /// An entry of a list of amounts for a period.
  template <typename Entry, typename Kind>
  void take_regular(const ParsedOption& each, RecyclingVector<Entry>& list, std::string pointer, Kind kind)
  {
    Entry& entry = entry_of(list, pointer);
    entry.kind = kind;
    const auto pay = value_of(each, pointer, read_pay);
    entry.amount = pay ? Fact<Money>{pay->amount} : Fact<Money>::unreadable();
    entry.period = pay ? Fact<Period>{Period{pay->unit, {}, {}}} : Fact<Period>::unreadable();
  }

  void take_current(const ParsedOption& each, CurrentKind kind)
  {
    take_regular(each, income().current.emplace(), "/paying_parent/income/current", kind);
  }

  void take_hmrc(const ParsedOption& each)
  {
    std::string pointer{hmrc_records};
    HmrcRecordFacts& record = entry_of(income().hmrc.emplace(), pointer);
    record.kind = HmrcKind::employment;
    record.source = Source::paye;
    take_year(record, value_of(each, pointer, read_hmrc));
  }

  /// A record, and once the ground that it is for.
  void take_unearned_hmrc(const ParsedOption& each)
  {
    std::string pointer{hmrc_records};
    HmrcRecordFacts& record = entry_of(income().hmrc.emplace(), pointer);
    const auto read = value_of(each, pointer, read_hmrc_unearned);
    record.kind = read ? Fact<HmrcKind>{read->kind} : Fact<HmrcKind>::unreadable();
    record.source = Source::self_assessment;
    take_year(record, read ? std::optional{read->year} : std::nullopt);
    if (!std::exchange(unearned_on_record_, true)) add_ground(each, AdditionalIncomeKind::unearned);
  }

  static void take_year(HmrcRecordFacts& record, const std::optional<HmrcPay>& read)
  {
    record.amount = read ? Fact<Money>{read->amount} : Fact<Money>::unreadable();
    if (!read) record.tax_year = Fact<TaxYear>::unreadable();
    if (read && read->tax_year) record.tax_year = *read->tax_year;
  }

  void take_amount(const ParsedOption& each, Fact<Money>& fact, std::string_view key)
  {
    state(each, fact, fmt::format("/paying_parent/income/{}", key), read_amount);
  }

  template <typename Word>
  void take_word(const ParsedOption& each, Fact<Word>& fact, const std::string& pointer)
  {
    remember(each, pointer);
    const auto words = words_of<Word>();
    fact = static_cast<Word>(std::find(words.begin(), words.end(), each.value) - words.begin());
  }

  template <typename Word>
  void take_listed_word(const ParsedOption& each, RecyclingVector<Fact<Word>>& list, std::string pointer)
  {
    take_word(each, entry_of(list, pointer), pointer);
  }

  void take(const ParsedOption& each)
  {
    switch (each.option->name) {
      case Name::jurisdiction: return take_word(each, stated_.facts.jurisdiction, "/jurisdiction");
      case Name::decision: return take_word(each, stated_.facts.decision, "/decision");
      case Name::income: return take_current(each, CurrentKind::employment);
      case Name::self_employed: return take_current(each, CurrentKind::self_employment);
      case Name::pension_income: return take_current(each, CurrentKind::pension);
      case Name::pension: return take_current(each, CurrentKind::relief_at_source_pension);
      case Name::hmrc: return take_hmrc(each);
      case Name::historic_weekly: return take_amount(each, income().historic_weekly, "historic_weekly");
      case Name::estimated_weekly: return take_amount(each, income().estimated_weekly, "estimated_weekly");
      case Name::gross_weekly: return take_amount(each, income().gross_weekly, "gross_weekly");
      default: return take_household(each);
    }
  }

  void take_household(const ParsedOption& each)
  {
    const std::string parent = "/paying_parent/";
    switch (each.option->name) {
      case Name::other_children:
        return state(each, parent_.relevant_other_children, parent + "relevant_other_children", read_count);
      case Name::arrangement_children:
        return state(each, parent_.other_arrangement_children, parent + "other_arrangement_children",
                     read_count);
      case Name::benefit: return take_listed_word(each, parent_.benefits, parent + "benefits");
      case Name::partner_benefit:
        return take_listed_word(each, parent_.partner.emplace().benefits, parent + "partner/benefits");
      case Name::partner_pays: parent_.partner.emplace().pays_child_maintenance = true; return;
      case Name::status: return take_listed_word(each, parent_.status, parent + "status");
      case Name::date_of_birth:
        return state(each, parent_.date_of_birth, parent + "date_of_birth", cmcalc::read_date);
      default: return take_ground(each);
    }
  }

  void take_ground(const ParsedOption& each)
  {
    switch (each.option->name) {
      case Name::contact_costs: return take_expense(each, ExpenseKind::contact_costs);
      case Name::disability_costs: return take_expense(each, ExpenseKind::disability_of_relevant_other_child);
      case Name::prior_debts: return take_expense(each, ExpenseKind::prior_debts);
      case Name::boarding_fees: return take_expense(each, ExpenseKind::boarding_school_fees);
      case Name::mortgage: return take_expense(each, ExpenseKind::mortgage_or_insurance);
      case Name::unearned: return take_additional(each, AdditionalIncomeKind::unearned);
      case Name::unearned_hmrc: return take_unearned_hmrc(each);
      case Name::assets: return take_assets(each);
      case Name::diverted: return take_additional(each, AdditionalIncomeKind::diverted);
      case Name::income_behind_rate: {
        constexpr auto kind = AdditionalIncomeKind::income_behind_flat_or_nil_rate;
        return each.value == "determined" ? add_ground(each, kind) : take_additional(each, kind);
      }
      default: return;
    }
  }

  void take_expense(const ParsedOption& each, ExpenseKind kind)
  {
    take_regular(each, variation().special_expenses, "/paying_parent/variation/special_expenses", kind);
  }

  void take_additional(const ParsedOption& each, AdditionalIncomeKind kind)
  {
    take_regular(each, variation().additional_income, std::string{additional_income}, kind);
  }

  /// A ground that takes its amount from the income of the case.
  void add_ground(const ParsedOption& each, AdditionalIncomeKind kind)
  {
    std::string pointer{additional_income};
    entry_of(variation().additional_income, pointer).kind = kind;
    remember(each, pointer);
  }

  void take_assets(const ParsedOption& each)
  {
    std::string pointer{additional_income};
    AdditionalIncomeFacts& ground = entry_of(variation().additional_income, pointer);
    ground.kind = AdditionalIncomeKind::assets;
    const auto asset = value_of(each, pointer, read_asset);
    ground.value = asset ? Fact<Money>{asset->value} : Fact<Money>::unreadable();
    ground.asset = asset ? Fact<AssetKind>{asset->kind} : Fact<AssetKind>::unreadable();
  }

  /// --children with --nights for each of them, or every --receiving-parent.
  void take_children()
  {
    for (const ParsedOption& each : given_.options) {
      if (each.option->name == Name::children) take_parent(each, read_children);
      if (each.option->name == Name::receiving_parent) take_parent(each, read_receiving_parent);
    }
    for (const ParsedOption& each : given_.options) {
      if (each.option->name == Name::nights) take_nights(each);
    }
  }

  template <typename Read>
  void take_parent(const ParsedOption& each, Read read)
  {
    std::string pointer = "/receiving_parents";
    ReceivingParentFacts& parent = entry_of(parents_, pointer);
    const auto nights = value_of(each, pointer, read);
    if (!nights) {
      parent.children = Fact<RecyclingVector<ChildFacts>>::unreadable();
      return;
    }
    for (const Fact<Nights>& of_child : *nights) parent.children.emplace().add({}).nights = of_child;
  }

  void take_nights(const ParsedOption& each)
  {
    const std::string children = "/receiving_parents/0/children";
    const auto nights = value_of(each, children + "/0/nights", read_nights);
    if (!parents_[0].children.stated()) return;
    std::size_t at = 0;
    for (ChildFacts& child : parents_[0].children.emplace()) {
      child.nights = nights ? Fact<Nights>{*nights} : Fact<Nights>::unreadable();
      stated_.origins.push_back({fmt::format("{}/{}/nights", children, at++), stated_.origins.back().option});
    }
  }

  const ParsedCommand& given_;
  StatedCase stated_;
  PayingParentFacts parent_;
  RecyclingVector<ReceivingParentFacts> parents_;
  bool unearned_on_record_ = false;  ///< whether the ground of --unearned-hmrc is stated
};

}  // namespace

StatedCase stated_case(const ParsedCommand& given, Date today) { return CaseBuilder{given, today}.build(); }

}  // namespace cmcalc::cli
