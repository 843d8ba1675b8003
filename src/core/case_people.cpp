// Checks of the paying parent and of the receiving parents with their children.
#include <utility>

#include "core/case_check.hpp"

namespace cmcalc::checks {

namespace {

constexpr Place status = places::paying_parent / "status";
constexpr Place own_benefits = places::paying_parent / "benefits";
constexpr Place partner = places::paying_parent / "partner";
constexpr Place partners_benefits = partner / "benefits";

[[gnu::cold]] void report_born_later(Checker& check, Date born, const Place& person)
{
  check.report(person / "date_of_birth", Message::born_after_effective_date,
               {{Argument::born, born}, {Argument::day, *check.day()}});
}

/// Refuses a date of birth after the effective date.
/// @return whether the age on the effective date is known
bool has_age(Checker& check, const Fact<Date>& born, const Place& person)
{
  if (!check.stated(born) || !check.day()) return false;
  if (age_on(*check.day(), *born) >= 0) return true;
  report_born_later(check, *born, person);
  return false;
}

/// "child" includes 16 to 19 in education, but no older person (reading `nil-status-facts`).
void check_child_status(Checker& check, Date born, const Place& where)
{
  const int age = age_on(*check.day(), born);
  const std::optional<ChildAges> limits = check.child_ages();
  if (!limits || age < limits->never_from) return;
  check.report(where, Message::child_status_too_old,
               {{Argument::born, born},
                {Argument::age, std::int64_t{age}},
                {Argument::day, *check.day()},
                {Argument::limit, std::int64_t{limits->never_from}}});
}

void check_status(Checker& check, const PayingParentFacts& parent, bool aged)
{
  if (!check.stated(parent.status)) return;
  std::size_t at = 0;
  for (const Fact<Status>& fact :
       check.entries(*parent.status, places::paying_parent, "status", {0, most_entries})) {
    const Place where = status / at++;
    if (check.stated(fact) && *fact == Status::child && aged)
      check_child_status(check, *parent.date_of_birth, where);
  }
}

[[gnu::cold]] void report_benefit_not_yet_paid(Checker& check, std::string_view code, Date from,
                                               const Place& where)
{
  check.report(where, Message::benefit_not_yet_paid,
               {{Argument::benefit, WordList{{code}}},
                {Argument::jurisdiction, *check.jurisdiction()},
                {Argument::from, from},
                {Argument::day, *check.day()}});
}

/// A benefit cannot be received before its first day (reading `benefit-dates`).
void check_benefits(Checker& check, const RecyclingVector<Fact<Benefit>>& benefits, const Place& person,
                    const Place& list)
{
  std::size_t at = 0;
  for (const Fact<Benefit>& fact : check.entries(benefits, person, "benefits", {0, most_entries})) {
    const Place where = list / at++;
    if (!check.stated(fact) || !check.day() || !check.jurisdiction()) continue;
    const BenefitText& benefit = text_of(*fact);
    const std::optional<Date>& from = benefit.from[static_cast<std::size_t>(*check.jurisdiction())];
    if (from && *from > *check.day()) report_benefit_not_yet_paid(check, benefit.code, *from, where);
  }
}

/// A number of nights in so many days.
void check_arrangement(Checker& check, const Nights& nights, const Place& child)
{
  const Place where = child / "nights";
  check.needed(nights.count, where, "count", Message::missing_count_of_nights);
  check.needed(nights.days, where, "days", Message::missing_days_of_nights);
  const bool count = check.count(nights.count, where, "count", {0, most_nights});
  const bool days = check.count(nights.days, where, "days", {1, most_nights});
  if (!count || !days || *nights.count <= *nights.days) return;
  check.report(where / "count", Message::nights_over_days,
               {{Argument::count, *nights.count}, {Argument::days, *nights.days}});
}

/// Nights that are assumed, a number of nights in 12 months, or an arrangement of so many days.
void check_nights(Checker& check, const Fact<Nights>& fact, const Place& child)
{
  if (!check.stated(fact) || fact->assumed) return;
  const bool in_12_months = !fact->count.absent() && fact->days.absent();
  if (!in_12_months) return check_arrangement(check, *fact, child);
  check.count(fact->count, child, "nights", {0, most_nights});
}

/// Refuses that a child is in education which it has left by the effective date.
/// @return whether what is stated of education can be used
bool check_education(Checker& check, const ChildFacts& child, const Place& where)
{
  const bool in_education = check.stated(child.in_education) && *child.in_education;
  const bool left = check.stated(child.left_education_on);
  if (!in_education || !left || !check.day() || *child.left_education_on > *check.day()) {
    return child.in_education.readable() && child.left_education_on.readable();
  }
  check.report(where / "in_education", Message::in_education_after_leaving,
               {{Argument::left, *child.left_education_on}, {Argument::day, *check.day()}});
  return false;
}

/// Refuses a child of 16 or over who no longer counts on the effective date, and says how long it did.
void check_still_counts(Checker& check, const ChildFacts& child, ChildAges limits, const Place& where)
{
  const ChildEnd end = child_end(child, limits);
  if (*check.day() <= end.last_day) return;
  std::vector<ArgumentValue> arguments{
      {Argument::born, *child.date_of_birth}, {Argument::last, end.last_day}, {Argument::day, *check.day()}};
  if (!child.left_education_on.stated()) {
    return check.report(where / "in_education", Message::child_not_in_education, std::move(arguments));
  }
  arguments.push_back({Argument::left, *child.left_education_on});
  if (end.terminal_date) arguments.push_back({Argument::to, *end.terminal_date});
  check.report(where / "left_education_on",
               end.terminal_date ? Message::child_after_terminal_date : Message::child_left_education,
               std::move(arguments));
}

/// Who is a child: anyone under 16, and from then on until a day that depends on education.
/// @law Child Support Act 1991 s. 55
void check_age_of_child(Checker& check, const ChildFacts& child, const Place& where)
{
  const bool education_known = check_education(check, child, where);
  if (!has_age(check, child.date_of_birth, where)) return;
  const int age = age_on(*check.day(), *child.date_of_birth);
  const std::optional<ChildAges> limits = check.child_ages();
  if (!limits || age < limits->education_from) return;
  if (age < limits->never_from) {
    if (education_known) check_still_counts(check, child, *limits, where);
    return;
  }
  const ChildEnd end = child_end(*child.date_of_birth, {.continues = true, .left_on = {}}, *limits);
  check.report(where / "date_of_birth", Message::child_too_old,
               {{Argument::born, *child.date_of_birth},
                {Argument::age, std::int64_t{age}},
                {Argument::day, *check.day()},
                {Argument::last, end.last_day},
                {Argument::limit, std::int64_t{limits->never_from}}});
}

void check_child(Checker& check, const ChildFacts& child, const Place& where)
{
  check.text(child.id, where, "id", most_id_length);
  check_age_of_child(check, child, where);
  check_nights(check, child.nights, where);
  check.count(child.local_authority_nights, where, "local_authority_nights", {0, most_nights});
  check.stated(child.equal_care);
}

/// Refuses an id that an earlier receiving parent has.
void check_id_is_new(Checker& check, const RecyclingVector<ReceivingParentFacts>& parents, std::size_t at,
                     const Place& where)
{
  const std::string_view id = id_of(parents[at].id, at);
  if (id.empty()) return;
  std::size_t earlier = 0;
  while (earlier < at && id_of(parents[earlier].id, earlier) != id) ++earlier;
  if (earlier == at) return;
  const bool stated = parents[at].id.stated();
  const Place fact = where / "id";
  check.report(stated ? fact : where, stated ? Message::id_repeated : Message::id_repeated_by_position,
               {{Argument::id, Given{id}},
                {Argument::earlier, static_cast<std::int64_t>(earlier + 1)},
                {Argument::number, static_cast<std::int64_t>(at + 1)}});
}

}  // namespace

void check_paying_parent(Checker& check, const PayingParentFacts& parent)
{
  constexpr Range other_children{0, most_other_children};
  const bool aged = has_age(check, parent.date_of_birth, places::paying_parent);
  check_status(check, parent, aged);
  if (check.stated(parent.benefits)) {
    check_benefits(check, *parent.benefits, places::paying_parent, own_benefits);
  }
  if (check.stated(parent.partner)) {
    check_benefits(check, parent.partner->benefits, partner, partners_benefits);
    check.stated(parent.partner->pays_child_maintenance);
  }
  check.count(parent.relevant_other_children, places::paying_parent, "relevant_other_children",
              other_children);
  check.count(parent.other_arrangement_children, places::paying_parent, "other_arrangement_children",
              other_children);
  if (check.stated(parent.income)) check_income(check, *parent.income);
  if (check.stated(parent.variation)) check_variation(check, *parent.variation);
  if (check.has_spans()) check_spans(check, parent);
}

void check_receiving_parents(Checker& check, const RecyclingVector<ReceivingParentFacts>& parents)
{
  std::size_t at = 0;
  for (const ReceivingParentFacts& parent :
       check.entries(parents, places::top, "receiving_parents", {1, most_receiving_parents})) {
    const Place place = places::receiving_parents / at;
    check.text(parent.id, place, "id", most_id_length);
    check_id_is_new(check, parents, at++, place);
    if (!check.needed(parent.children, place, "children", Message::missing_children)) continue;
    const Place list = place / "children";
    std::size_t next = 0;
    for (const ChildFacts& child : check.entries(*parent.children, place, "children", {1, most_children})) {
      check_child(check, child, list / next++);
    }
  }
}

}  // namespace cmcalc::checks
