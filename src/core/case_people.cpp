// Checks of the paying parent and of the receiving parents with their children.
#include "core/case_check.hpp"

namespace cmcalc::checks {

namespace {

constexpr Place status = places::paying_parent / "status";
constexpr Place own_benefits = places::paying_parent / "benefits";
constexpr Place partner = places::paying_parent / "partner";
constexpr Place partners_benefits = partner / "benefits";

[[gnu::cold]] void report_born_later(Checker& check, Date born, const Place& person)
{
  const std::string day = check.day()->iso();
  check.report(ErrorId::born_after_effective_date, person, "date_of_birth",
               "The date of birth, " + born.iso() + ", is after the effective date, " + day + ".",
               "Write a date of birth up to " + day + ", or mend the effective date.");
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

/// "child" includes 16 to 19 in education and no older person (reading `nil-status-facts`).
void check_child_status(Checker& check, Date born, const Place& where)
{
  const int age = age_on(*check.day(), born);
  const std::optional<ChildAges> limits = check.child_ages();
  if (!limits || age < limits->never_from) return;
  check.report(ErrorId::child_status_too_old, where,
               "The status is \"child\", but a parent born on " + born.iso() + " is " + std::to_string(age) +
                   " on " + check.day()->iso() + ".",
               "Delete \"child\", or write a date of birth by which the parent is under " +
                   std::to_string(limits->never_from) + ".");
}

void check_status(Checker& check, const PayingParentFacts& parent, bool aged)
{
  std::size_t at = 0;
  for (const Fact<Status>& fact :
       check.entries(parent.status, places::paying_parent, "status", {0, most_entries})) {
    const Place where = status / at++;
    if (check.stated(fact) && *fact == Status::child && aged)
      check_child_status(check, *parent.date_of_birth, where);
  }
}

[[gnu::cold]] void report_benefit_not_yet_paid(Checker& check, std::string_view code, Date from,
                                               const Place& where)
{
  const bool northern_ireland = *check.jurisdiction() == Jurisdiction::ni;
  const std::string day = check.day()->iso();
  check.report(
      ErrorId::benefit_not_yet_paid, where,
      quoted(code) + " was first paid in " +
          (northern_ireland ? "Northern Ireland on " : "Great Britain on ") + from.iso() +
          ", after the effective date, " + day + ".",
      "Write the benefit that was received on " + day + ", or an effective date from " + from.iso() + " on.");
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
  constexpr std::string_view owner = "The arrangement of nights";
  check.needed(nights.count, where, "count", owner,
               "Add \"count\", the number of nights in so many days, like \"count\": 3.");
  check.needed(nights.days, where, "days", owner,
               "Add \"days\", the length of the arrangement, like \"days\": 14.");
  const bool count = check.count(nights.count, where, "count", {0, most_nights});
  const bool days = check.count(nights.days, where, "days", {1, most_nights});
  if (!count || !days || *nights.count <= *nights.days) return;
  const std::string most = std::to_string(*nights.days);
  check.report(ErrorId::nights_over_days, where, "count",
               std::to_string(*nights.count) + " nights do not fit into " + most + " days.",
               "Write at most " + most + " for \"count\", or the right number of \"days\".");
}

/// Nights that are assumed, a number of nights in 12 months, or an arrangement of so many days.
void check_nights(Checker& check, const Fact<Nights>& fact, const Place& child)
{
  if (!check.stated(fact) || fact->assumed) return;
  const bool in_12_months = !fact->count.absent() && fact->days.absent();
  if (!in_12_months) return check_arrangement(check, *fact, child);
  check.count(fact->count, child, "nights", {0, most_nights});
}

/// Who is a child: under 16, or 16 to 19 and in full-time non-advanced education.
/// @law Child Support Act 1991 s. 55
void check_age_of_child(Checker& check, const ChildFacts& child, const Place& where)
{
  if (!has_age(check, child.date_of_birth, where)) return;
  const int age = age_on(*check.day(), *child.date_of_birth);
  const std::optional<ChildAges> limits = check.child_ages();
  if (!limits || age < limits->education_from) return;
  const auto born = [&] {
    return "A child born on " + child.date_of_birth->iso() + " is " + std::to_string(age) + " on " +
           check.day()->iso();
  };
  if (age >= limits->never_from) {
    check.report(
        ErrorId::child_too_old, where, "date_of_birth",
        born() + ", and nobody counts as a child at " + std::to_string(limits->never_from) + " or over.",
        "Leave this child out, or write the right date of birth.");
    return;
  }
  const bool said = child.in_education.stated();
  const bool perhaps = said ? *child.in_education : !child.in_education.absent();  // it could not be read
  if (perhaps) return;
  check.report(ErrorId::child_not_in_education, where, "in_education",
               born() + ", and counts only while in full-time non-advanced education.",
               "Write \"in_education\": true if that is so, or leave this child out.");
}

void check_child(Checker& check, const ChildFacts& child, const Place& where)
{
  check.text(child.id, where, "id", most_id_length);
  check_age_of_child(check, child, where);
  check_nights(check, child.nights, where);
  check.count(child.local_authority_nights, where, "local_authority_nights", {0, most_nights});
  check.stated(child.in_education);
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
  const std::string taken = quoted(id) + " is the id of receiving parent " + std::to_string(earlier + 1);
  if (parents[at].id.stated()) {
    check.report(
        ErrorId::id_repeated, where, "id", taken + " already.",
        "Write an \"id\" other than " + quoted(id) + " for receiving parent " + std::to_string(at + 1) + ".");
  } else {
    check.report(
        ErrorId::id_repeated, where,
        taken + " already, and this one, which has none, would get it by its position.",
        "Add an \"id\" other than " + quoted(id) + " to receiving parent " + std::to_string(at + 1) + ".");
  }
}

}  // namespace

void check_paying_parent(Checker& check, const PayingParentFacts& parent)
{
  constexpr Range other_children{0, most_other_children};
  const bool aged = has_age(check, parent.date_of_birth, places::paying_parent);
  check_status(check, parent, aged);
  check_benefits(check, parent.benefits, places::paying_parent, own_benefits);
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
    if (!check.needed(parent.children, place, "children", "This receiving parent",
                      "Add \"children\" with an object for each child: \"children\": [{}] is one child.")) {
      continue;
    }
    const Place list = place / "children";
    std::size_t next = 0;
    for (const ChildFacts& child : check.entries(*parent.children, place, "children", {1, most_children})) {
      check_child(check, child, list / next++);
    }
  }
}

}  // namespace cmcalc::checks
