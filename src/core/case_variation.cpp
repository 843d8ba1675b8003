// Checks of the grounds of a variation and of the award of a decision letter.
#include "core/case_check.hpp"
#include "core/case_document.hpp"

namespace cmcalc::checks {

namespace {

constexpr Place special_expenses = places::variation / "special_expenses";
constexpr Place additional_income = places::variation / "additional_income";
constexpr Place awarded_parents = places::award / "receiving_parents";

/// What is wrong with an amount or a period, whether or not they are needed.
void check_given(Checker& check, const Fact<Money>& amount, const Fact<Period>& period, const Place& where)
{
  check.amount(amount, where, "amount");
  if (check.stated(period)) check.period(*period, where);
}

void check_special_expense(Checker& check, const SpecialExpenseFacts& expense, const Place& where)
{
  check.needed(expense.kind, where, "kind", Message::missing_kind_of_expense);
  check.needed(expense.amount, where, "amount", Message::missing_amount_of_ground);
  check.needed(expense.period, where, "period", Message::missing_period_of_ground);
  check_given(check, expense.amount, expense.period, where);
}

WordList kind_of(const AdditionalIncomeFacts& entry) { return {{word_of(*entry.kind)}}; }

/// Refuses the keys of an entry that belong to another kind of ground.
void check_keys_of_kind(Checker& check, const AdditionalIncomeFacts& entry, const Place& where)
{
  const bool assets = *entry.kind == AdditionalIncomeKind::assets;
  const auto refuse = [&](bool given, std::string_view key) {
    if (!given) return;
    check.report(where / key, assets ? Message::key_not_of_assets : Message::key_of_assets,
                 {{Argument::kind, kind_of(entry)}});
  };
  refuse(assets && entry.amount.stated(), "amount");
  refuse(assets && entry.period.stated(), "period");
  refuse(!assets && entry.value.stated(), "value");
  refuse(!assets && entry.asset.stated(), "asset");
}

/// Unearned and hidden income may leave amount and period out, but only both: the figure is then
/// that of the income records.
void check_both_or_neither(Checker& check, const AdditionalIncomeFacts& entry, const Place& where)
{
  if (entry.amount.absent() == entry.period.absent()) return;
  const bool amount = entry.period.absent();
  if (amount ? !entry.amount.stated() : !entry.period.stated()) return;
  check.report(
      where / (amount ? "amount" : "period"), Message::amount_without_period,
      {{Argument::kind, kind_of(entry)}, {Argument::other, FactList{{amount ? "period" : "amount"}}}});
}

void check_keys_needed(Checker& check, const AdditionalIncomeFacts& entry, const Place& where)
{
  switch (*entry.kind) {
    case AdditionalIncomeKind::assets:
      check.needed(entry.value, where, "value", Message::missing_value_of_assets);
      break;
    case AdditionalIncomeKind::diverted:
      check.needed(entry.amount, where, "amount", Message::missing_amount_of_ground);
      check.needed(entry.period, where, "period", Message::missing_period_of_ground);
      break;
    case AdditionalIncomeKind::unearned:
    case AdditionalIncomeKind::income_behind_flat_or_nil_rate:
      check_both_or_neither(check, entry, where);
      break;
  }
}

void check_additional_income(Checker& check, const AdditionalIncomeFacts& entry, const Place& where)
{
  if (check.needed(entry.kind, where, "kind", Message::missing_kind_of_ground)) {
    check_keys_needed(check, entry, where);
    check_keys_of_kind(check, entry, where);
  }
  check_given(check, entry.amount, entry.period, where);
  check.amount(entry.value, where, "value");
  check.stated(entry.asset);
}

/// Unearned income is one ground with one figure, and so is all the income of the case that a
/// flat or nil rate hides; entries of hidden income that state their amounts are added up instead.
class OnceOnly {
 public:
  void check_next(Checker& check, const AdditionalIncomeFacts& entry, const Place& where)
  {
    if (!entry.kind.stated()) return;
    if (*entry.kind == AdditionalIncomeKind::unearned && unearned_++ > 0) {
      check.report(where, Message::unearned_given_twice);
    }
    const bool whole_income = *entry.kind == AdditionalIncomeKind::income_behind_flat_or_nil_rate &&
                              entry.amount.absent() && entry.period.absent();
    if (whole_income && hidden_++ > 0) {
      check.report(where, Message::hidden_income_given_twice);
    }
  }

 private:
  std::size_t unearned_ = 0;
  std::size_t hidden_ = 0;
};

using Parents = RecyclingVector<ReceivingParentFacts>;
using AwardedParents = RecyclingVector<AwardReceivingParentFacts>;

/// The id of entry `at` of an award, which is that of the receiving parent in the same position if none is
/// given; empty if it is not known.
std::string_view awarded_id(const AwardedParents& awarded, std::size_t at, const Parents& parents)
{
  const Fact<std::string>& id = awarded[at].id;
  if (id.stated()) return *id;
  return id.absent() && at < parents.size() ? id_of(parents[at].id, at) : std::string_view{};
}

/// Whether some receiving parent may have `id`: one whose own could not be read may have any.
bool may_be_in_case(std::string_view id, const Parents& parents)
{
  for (std::size_t at = 0; at < parents.size(); ++at) {
    const std::string_view known = id_of(parents[at].id, at);
    if (known.empty() || known == id) return true;
  }
  return false;
}

/// Refuses an entry of an award for a person who is not a receiving parent of the case, and a second one for
/// the same.
void check_is_in_case(Checker& check, const AwardedParents& awarded, std::size_t at, const Parents& parents,
                      const Place& where)
{
  const Place fact = awarded[at].id.stated() ? where / "id" : where;
  const ArgumentValue number{Argument::number, static_cast<std::int64_t>(at + 1)};
  if (awarded[at].id.absent() && at >= parents.size()) {
    return check.report(fact, Message::award_without_parent, {number});
  }
  const std::string_view id = awarded_id(awarded, at, parents);
  if (id.empty()) return;
  if (!may_be_in_case(id, parents)) {
    return check.report(fact, Message::award_for_unknown_parent, {{Argument::given, Given{id}}});
  }
  std::size_t earlier = 0;
  while (earlier < at && awarded_id(awarded, earlier, parents) != id) ++earlier;
  if (earlier == at) return;
  check.report(
      fact, Message::award_for_parent_repeated,
      {{Argument::id, Given{id}}, {Argument::earlier, static_cast<std::int64_t>(earlier + 1)}, number});
}

}  // namespace

void check_variation(Checker& check, const VariationFacts& variation)
{
  check.stated(variation.accepted);
  constexpr Range range{0, most_entries};
  std::size_t at = 0;
  for (const SpecialExpenseFacts& expense :
       check.entries(variation.special_expenses, places::variation, "special_expenses", range)) {
    check_special_expense(check, expense, special_expenses / at++);
  }
  at = 0;
  OnceOnly once_only;
  for (const AdditionalIncomeFacts& entry :
       check.entries(variation.additional_income, places::variation, "additional_income", range)) {
    const Place place = additional_income / at++;
    check_additional_income(check, entry, place);
    once_only.check_next(check, entry, place);
  }
}

void check_award(Checker& check, const AwardFacts& award,
                 const Fact<RecyclingVector<ReceivingParentFacts>>& parents)
{
  check.amount(award.weekly, places::award, "weekly");
  check.amount(award.gross_weekly_income, places::award, "gross_weekly_income");
  check.stated(award.income_basis);
  check.stated(award.rate);
  check.count(award.qualifying_children, places::award, "qualifying_children", {0, most_qualifying_children});
  check.count(award.relevant_other_children, places::award, "relevant_other_children",
              {0, most_other_children});
  bool says_amount = !award.weekly.absent() || !award.gross_weekly_income.absent();
  std::size_t at = 0;
  for (const AwardReceivingParentFacts& parent : check.entries(
           award.receiving_parents, places::award, "receiving_parents", {0, most_receiving_parents})) {
    const Place place = awarded_parents / at;
    check.text(parent.id, place, "id", most_id_length);
    if (parents.stated()) check_is_in_case(check, award.receiving_parents, at, *parents, place);
    check.amount(parent.weekly, place, "weekly");
    check.count(parent.qualifying_children, place, "qualifying_children", {0, most_children});
    check.stated(parent.nights_band);
    says_amount = says_amount || !parent.weekly.absent();
    ++at;
  }
  if (says_amount) return;
  check.report(places::award, Message::award_without_amount);
}

}  // namespace cmcalc::checks
