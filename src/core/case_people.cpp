// Checks of the paying parent and of the receiving parents with their children.
#include "case_check.hpp"

namespace cmcalc::checks {

namespace {

/// Refuses a date of birth after the effective date, of which no age can be told.
void check_date_of_birth(Checker& check, const Fact<Date>& born, const Place& where)
{
  if (!check.stated(born) || !check.day() || *born <= *check.day()) return;
  check.report(
      ErrorId::born_after_effective_date, where,
      "The date of birth, " + born->iso() + ", is after the effective date, " + check.day()->iso() + ".",
      "Write a date of birth up to " + check.day()->iso() + ", or mend the effective date.");
}

/// "child" includes 16 to 19 in education and nobody older (reading `nil-status-facts`).
void check_status(Checker& check, const PayingParentFacts& parent, const Place& where)
{
  const Place list = where / "status";
  const std::size_t size = check.list(parent.status.size(), list, {0, most_entries});
  for (std::size_t at = 0; at < size; ++at) {
    if (!check.stated(parent.status[at]) || *parent.status[at] != Status::child) continue;
    const std::optional<int> age = check.age(parent.date_of_birth);
    if (!age) continue;
    const std::optional<ChildAges> limits = check.child_ages();
    if (!limits || *age < limits->never_from) continue;
    check.report(ErrorId::child_status_too_old, list / at,
                 "The status is \"child\", but a parent born on " + parent.date_of_birth->iso() + " is " +
                     std::to_string(*age) + " on " + check.day()->iso() + ".",
                 "Delete \"child\", or write a date of birth by which the parent is under " +
                     std::to_string(limits->never_from) + ".");
  }
}

/// A benefit cannot be received before its first day (reading `benefit-dates`).
void check_benefits(Checker& check, const std::vector<Fact<Benefit>>& benefits, const Place& where)
{
  const std::size_t size = check.list(benefits.size(), where, {0, most_entries});
  for (std::size_t at = 0; at < size; ++at) {
    if (!check.stated(benefits[at]) || !check.day() || !check.jurisdiction()) continue;
    const BenefitText& benefit = text_of(*benefits[at]);
    const std::optional<Date>& from = benefit.from[static_cast<std::size_t>(*check.jurisdiction())];
    if (!from || *from <= *check.day()) continue;
    const bool northern_ireland = *check.jurisdiction() == Jurisdiction::ni;
    check.report(ErrorId::benefit_not_yet_paid, where / at,
                 quoted(benefit.code) + " was first paid in " +
                     (northern_ireland ? "Northern Ireland on " : "Great Britain on ") + from->iso() +
                     ", after the effective date, " + check.day()->iso() + ".",
                 "Write the benefit that was received on " + check.day()->iso() +
                     ", or an effective date from " + from->iso() + " on.");
  }
}

/// A number of nights in 12 months, or of an arrangement of so many days.
void check_nights(Checker& check, const Nights& nights, const Place& where)
{
  if (nights.assumed) return;
  const bool arrangement = nights.count.absent() || !nights.days.absent();
  if (!arrangement) {
    check.count(nights.count, where, {0, most_nights});
    return;
  }
  constexpr std::string_view owner = "The arrangement of nights";
  check.needed(nights.count, where, "count", owner,
               "Add \"count\", the number of nights in so many days, like \"count\": 3.");
  check.needed(nights.days, where, "days", owner,
               "Add \"days\", the length of the arrangement, like \"days\": 14.");
  const bool count = check.count(nights.count, where / "count", {0, most_nights});
  const bool days = check.count(nights.days, where / "days", {1, most_nights});
  if (!count || !days || *nights.count <= *nights.days) return;
  const std::string most = std::to_string(*nights.days);
  check.report(ErrorId::nights_over_days, where / "count",
               std::to_string(*nights.count) + " nights do not fit into " + most + " days.",
               "Write at most " + most + " for \"count\", or the right number of \"days\".");
}

/// Who is a child: under 16, or 16 to 19 and in full-time non-advanced education.
/// @law Child Support Act 1991 s. 55
void check_age_of_child(Checker& check, const ChildFacts& child, const Place& where)
{
  const std::optional<int> age = check.age(child.date_of_birth);
  if (!age) return;
  const std::optional<ChildAges> limits = check.child_ages();
  if (!limits || *age < limits->education_from) return;
  const auto born = [&] {
    return "A child born on " + child.date_of_birth->iso() + " is " + std::to_string(*age) + " on " +
           check.day()->iso();
  };
  if (*age >= limits->never_from) {
    check.report(
        ErrorId::child_too_old, where / "date_of_birth",
        born() + ", and nobody counts as a child at " + std::to_string(limits->never_from) + " or over.",
        "Leave this child out, or write the right date of birth.");
    return;
  }
  const bool said = child.in_education.stated();
  const bool perhaps = said ? *child.in_education : !child.in_education.absent();  // it could not be read
  if (perhaps) return;
  check.report(ErrorId::child_not_in_education, where / "in_education",
               born() + ", and counts only while in full-time non-advanced education.",
               "Write \"in_education\": true if that is so, or leave this child out.");
}

void check_child(Checker& check, const ChildFacts& child, const Place& where)
{
  check.text(child.id, where / "id", most_id_length);
  check_date_of_birth(check, child.date_of_birth, where / "date_of_birth");
  check_age_of_child(check, child, where);
  if (check.stated(child.nights)) check_nights(check, *child.nights, where / "nights");
  check.count(child.local_authority_nights, where / "local_authority_nights", {0, most_nights});
  check.stated(child.in_education);
  check.stated(child.equal_care);
}

/// Refuses an id that an earlier receiving parent has. `at` is below most_receiving_parents, so that
/// comparing each with all before it costs nothing.
void check_id_is_new(Checker& check, const std::vector<ReceivingParentFacts>& parents, std::size_t at,
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
        ErrorId::id_repeated, where / "id", taken + " already.",
        "Write an \"id\" other than " + quoted(id) + " for receiving parent " + std::to_string(at + 1) + ".");
  } else {
    check.report(
        ErrorId::id_repeated, where,
        taken + " already, and this one, which has none, would get it by its position.",
        "Add an \"id\" other than " + quoted(id) + " to receiving parent " + std::to_string(at + 1) + ".");
  }
}

}  // namespace

void check_paying_parent(Checker& check, const PayingParentFacts& parent, const Place& where)
{
  check_date_of_birth(check, parent.date_of_birth, where / "date_of_birth");
  check_status(check, parent, where);
  check_benefits(check, parent.benefits, where / "benefits");
  if (check.stated(parent.partner)) {
    const Place partner = where / "partner";
    check_benefits(check, parent.partner->benefits, partner / "benefits");
    check.stated(parent.partner->pays_child_maintenance);
  }
  check.count(parent.relevant_other_children, where / "relevant_other_children", {0, most_other_children});
  check.count(parent.other_arrangement_children, where / "other_arrangement_children",
              {0, most_other_children});
  if (check.stated(parent.income)) check_income(check, *parent.income, where / "income");
  if (check.stated(parent.variation)) check_variation(check, *parent.variation, where / "variation");
  check_spans(check, parent, where);
}

void check_receiving_parents(Checker& check, const std::vector<ReceivingParentFacts>& parents,
                             const Place& where)
{
  const std::size_t size = check.list(parents.size(), where, {1, most_receiving_parents});
  for (std::size_t at = 0; at < size; ++at) {
    const ReceivingParentFacts& parent = parents[at];
    const Place place = where / at;
    check.text(parent.id, place / "id", most_id_length);
    check_id_is_new(check, parents, at, place);
    if (!check.needed(parent.children, place, "children", "This receiving parent",
                      "Add \"children\" with an object for each child: \"children\": [{}] is one child.")) {
      continue;
    }
    const Place list = place / "children";
    const std::size_t children = check.list(parent.children->size(), list, {1, most_children});
    for (std::size_t child = 0; child < children; ++child) {
      check_child(check, (*parent.children)[child], list / child);
    }
  }
}

}  // namespace cmcalc::checks
