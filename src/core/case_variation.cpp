// Checks of the grounds of a variation and of the award of a decision letter.
#include "core/case_check.hpp"

namespace cmcalc::checks {

namespace {

constexpr Place special_expenses = places::variation / "special_expenses";
constexpr Place additional_income = places::variation / "additional_income";
constexpr Place awarded_parents = places::award / "receiving_parents";

constexpr std::string_view entry_name = "This ground";
constexpr std::string_view add_kind = "Add \"kind\", which ground it is, like \"unearned\" or \"diverted\".";
constexpr std::string_view add_amount = "Add \"amount\", the pounds of one period, like 412.50.";
constexpr std::string_view add_period =
    "Add \"period\", what the amount is for, like \"week\", \"month\" or \"year\".";

std::string_view name_of(AdditionalIncomeKind kind)
{
  switch (kind) {
    case AdditionalIncomeKind::unearned: return "\"unearned\"";
    case AdditionalIncomeKind::assets: return "\"assets\"";
    case AdditionalIncomeKind::diverted: return "\"diverted\"";
    case AdditionalIncomeKind::income_behind_flat_or_nil_rate: break;
  }
  return "\"income_behind_flat_or_nil_rate\"";
}

/// What is wrong with an amount or a period, whether or not they are needed.
void check_given(Checker& check, const Fact<Money>& amount, const Fact<Period>& period, const Place& where)
{
  check.amount(amount, where, "amount");
  if (check.stated(period)) check.period(*period, where);
}

void check_special_expense(Checker& check, const SpecialExpenseFacts& expense, const Place& where)
{
  check.needed(expense.kind, where, "kind", entry_name,
               "Add \"kind\", which expense it is, like \"contact_costs\" or \"prior_debts\".");
  check.needed(expense.amount, where, "amount", entry_name, add_amount);
  check.needed(expense.period, where, "period", entry_name, add_period);
  check_given(check, expense.amount, expense.period, where);
}

/// Refuses the keys of an entry that belong to another kind of ground.
void check_keys_of_kind(Checker& check, const AdditionalIncomeFacts& entry, const Place& where)
{
  const auto refuse = [&](bool given, std::string_view key, std::string_view instead) {
    if (!given) return;
    const std::string name = "\"" + std::string{key} + "\"";
    check.report(ErrorId::kind_key_not_allowed, where / key,
                 name + " does not belong to the kind " + std::string{name_of(*entry.kind)} + ".",
                 "Delete " + name + std::string{instead});
  };
  if (*entry.kind == AdditionalIncomeKind::assets) {
    constexpr std::string_view instead =
        ", and write what the assets are worth, net of charges, as \"value\".";
    refuse(entry.amount.stated(), "amount", instead);
    refuse(entry.period.stated(), "period", instead);
  } else {
    constexpr std::string_view instead =
        ", and write the income as \"amount\" and \"period\", or \"kind\": \"assets\" if assets are meant.";
    refuse(entry.value.stated(), "value", instead);
    refuse(entry.asset.stated(), "asset", instead);
  }
}

/// Unearned and hidden income may leave amount and period out, but only both: the figure is then
/// that of the income records.
void check_both_or_neither(Checker& check, const AdditionalIncomeFacts& entry, const Place& where)
{
  if (entry.amount.absent() == entry.period.absent()) return;
  const bool amount = entry.period.absent();
  if (amount ? !entry.amount.stated() : !entry.period.stated()) return;
  const std::string present = amount ? "\"amount\"" : "\"period\"";
  const std::string missing = amount ? "\"period\"" : "\"amount\"";
  check.report(
      ErrorId::amount_without_period, where / (amount ? "amount" : "period"),
      "This ground, " + std::string{name_of(*entry.kind)} + ", has " + present + " but no " + missing + ".",
      "Add " + missing + ", or delete " + present + " to use the income of the case.");
}

void check_keys_needed(Checker& check, const AdditionalIncomeFacts& entry, const Place& where)
{
  switch (*entry.kind) {
    case AdditionalIncomeKind::assets:
      check.needed(entry.value, where, "value", entry_name,
                   "Add \"value\", what the assets are worth net of charges, like 40000.00.");
      break;
    case AdditionalIncomeKind::diverted:
      check.needed(entry.amount, where, "amount", entry_name, add_amount);
      check.needed(entry.period, where, "period", entry_name, add_period);
      break;
    case AdditionalIncomeKind::unearned:
    case AdditionalIncomeKind::income_behind_flat_or_nil_rate:
      check_both_or_neither(check, entry, where);
      break;
  }
}

void check_additional_income(Checker& check, const AdditionalIncomeFacts& entry, const Place& where)
{
  if (check.needed(entry.kind, where, "kind", entry_name, add_kind)) {
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
      check.report(ErrorId::unearned_given_twice, where,
                   "\"unearned\" was given already; all unearned income is one ground.",
                   "Delete this entry, and write the whole unearned income in the earlier one.");
    }
    const bool whole_income = *entry.kind == AdditionalIncomeKind::income_behind_flat_or_nil_rate &&
                              entry.amount.absent() && entry.period.absent();
    if (whole_income && hidden_++ > 0) {
      check.report(ErrorId::hidden_income_given_twice, where,
                   "\"income_behind_flat_or_nil_rate\" without an amount is all the income of the case, and "
                   "was given already.",
                   "Delete this entry, or add its \"amount\" and \"period\".");
    }
  }

 private:
  std::size_t unearned_ = 0;
  std::size_t hidden_ = 0;
};

}  // namespace

void check_variation(Checker& check, const VariationFacts& variation)
{
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

void check_award(Checker& check, const AwardFacts& award)
{
  check.amount(award.weekly, places::award, "weekly");
  check.amount(award.gross_weekly_income, places::award, "gross_weekly_income");
  check.stated(award.rate);
  bool says_amount = !award.weekly.absent() || !award.gross_weekly_income.absent();
  std::size_t at = 0;
  for (const AwardReceivingParentFacts& parent :
       check.entries(award.receiving_parents, places::award, "receiving_parents", {0, most_entries})) {
    const Place place = awarded_parents / at++;
    check.text(parent.id, place, "id", most_id_length);
    check.amount(parent.weekly, place, "weekly");
    says_amount = says_amount || !parent.weekly.absent();
  }
  if (says_amount) return;
  check.report(ErrorId::award_without_amount, places::award,
               "The award says no amount, so that there is nothing to check.",
               "Add \"weekly\", the amount of the letter, like \"weekly\": 53.40, or delete \"award\".");
}

}  // namespace cmcalc::checks
