// Cells about income become facts.
#include <algorithm>
#include <array>

#include "read/csv/case_reader.hpp"
#include "read/csv/cells.hpp"
#include "read/values.hpp"

namespace cmcalc {

namespace {

/// A column of HMRC's figures, and what kind of record its cell is.
struct HmrcColumn {
  Column column;
  HmrcKind kind;
};
constexpr std::array hmrc_amounts = {
    HmrcColumn{Column::employment, HmrcKind::employment},
    HmrcColumn{Column::pension, HmrcKind::pension},
    HmrcColumn{Column::trading_profit, HmrcKind::trading_profit},
    HmrcColumn{Column::relief_at_source_pension, HmrcKind::relief_at_source_pension},
    HmrcColumn{Column::property, HmrcKind::property},
    HmrcColumn{Column::savings, HmrcKind::savings},
    HmrcColumn{Column::dividends, HmrcKind::dividends},
    HmrcColumn{Column::miscellaneous, HmrcKind::miscellaneous},
};

constexpr std::array<std::string_view, hmrc_amounts.size()> amount_pointers = {
    "/paying_parent/income/hmrc/0/amount", "/paying_parent/income/hmrc/1/amount",
    "/paying_parent/income/hmrc/2/amount", "/paying_parent/income/hmrc/3/amount",
    "/paying_parent/income/hmrc/4/amount", "/paying_parent/income/hmrc/5/amount",
    "/paying_parent/income/hmrc/6/amount", "/paying_parent/income/hmrc/7/amount",
};

}  // namespace

void CsvCaseReader::read_income(Problems& problems)
{
  PayingParentFacts& parent = facts_.paying_parent.emplace();
  parent.income.reset();
  if (cell(0, Column::gross_weekly).empty() && other_income_columns().empty()) return;
  IncomeFacts& income = parent.income.emplace();
  state(income.gross_weekly, Column::gross_weekly, "/paying_parent/income/gross_weekly", read_amount_cell,
        problems);
  read_hmrc(income, problems);
  read_current(income, problems);
}

/// Current pay: an amount a week, or an amount and its period.
void CsvCaseReader::read_current(IncomeFacts& income, Problems& problems)
{
  income.current.reset();
  const bool weekly = !cell(0, Column::current_weekly).empty();
  const bool amount = !cell(0, Column::current_amount).empty();
  const bool period = !cell(0, Column::current_period).empty();
  if (!weekly && !amount && !period) return;
  if (weekly ? amount || period : amount != period) {
    income.current = Fact<RecyclingVector<CurrentRecordFacts>>::unreadable();
    const Message message = weekly   ? Message::current_income_given_twice
                            : amount ? Message::missing_period_of_current_amount
                                     : Message::missing_current_amount;
    const Column column = amount && !weekly ? Column::current_period : Column::current_amount;
    return report(problems, 0, column, "/paying_parent/income/current", message);
  }
  RecyclingVector<CurrentRecordFacts>& current = income.current.emplace();
  current.resize(1);
  current[0].kind = CurrentKind::employment;
  Fact<PeriodUnit> unit{PeriodUnit::week};
  if (period) {
    state(unit, Column::current_period, "/paying_parent/income/current/0/period", read_period_cell, problems);
  }
  if (unit.stated()) {
    current[0].period.emplace().unit = *unit;
  } else {
    current[0].period = Fact<Period>::unreadable();
  }
  state(current[0].amount, weekly ? Column::current_weekly : Column::current_amount,
        "/paying_parent/income/current/0/amount", read_amount_cell, problems);
}

/// Each amount that is stated is a record of the tax year and the source.
void CsvCaseReader::read_hmrc(IncomeFacts& income, Problems& problems)
{
  for (const auto& [column, kind] : hmrc_amounts) {
    if (!cell(0, column).empty()) hmrc_columns_.push_back(column);
  }
  const bool year_alone = !cell(0, Column::tax_year).empty() || !cell(0, Column::source).empty();
  income.hmrc.reset();
  if (hmrc_columns_.empty()) {
    if (!year_alone) return;
    income.hmrc = Fact<RecyclingVector<HmrcRecordFacts>>::unreadable();
    return report(problems, 0, Column::employment, "/paying_parent/income/hmrc",
                  Message::missing_amounts_of_hmrc);
  }
  RecyclingVector<HmrcRecordFacts>& records = income.hmrc.emplace();
  records.resize(hmrc_columns_.size());
  state(records[0].tax_year, Column::tax_year, "/paying_parent/income/hmrc/0/tax_year", read_tax_year,
        problems);
  Fact<Source> source;
  state(source, Column::source, "/paying_parent/income/hmrc/0/source", read_word<Source>, problems);
  for (std::size_t at = 0; at < records.size(); ++at) {
    const Column column = hmrc_columns_[at];
    const auto* const amount = std::find_if(hmrc_amounts.begin(), hmrc_amounts.end(),
                                            [&](const HmrcColumn& each) { return each.column == column; });
    records[at].tax_year = records[0].tax_year;
    records[at].kind = amount->kind;
    records[at].source = column == Column::relief_at_source_pension ? Fact<Source>{} : source;
    state(records[at].amount, column, amount_pointers[at], read_amount_cell, problems);
  }
}

}  // namespace cmcalc
