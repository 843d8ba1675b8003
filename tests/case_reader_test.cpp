#include <string>

#include "json_test.hpp"

namespace cmcalc::test {

namespace {

const Facts& read(CaseReader& reader, std::string_view text)
{
  Problems problems;
  const Facts* const facts = reader.read(text, problems);
  for (const Problem& problem : problems)
    UNSCOPED_INFO(problem.pointer << ": " << sentences_of(problem).problem);
  REQUIRE(problems.empty());
  REQUIRE(facts != nullptr);
  return *facts;
}

/// "id pointer" of each problem of `text`, in the order of the document.
std::vector<std::string> problems_of(std::string_view text)
{
  CaseReader reader;
  Problems problems;
  if (reader.read(text, problems) != nullptr) locate(text, problems);
  std::vector<std::string> lines;
  for (const Problem& problem : problems) {
    lines.push_back(std::string{text_of(problem.id).id} + " " + problem.pointer);
  }
  return lines;
}

/// With fewer bytes than this after it, a text is copied before it is read.
constexpr std::size_t simdjson_padding = 64;

/// Everything a reader reports about the first `size` bytes of `bytes`; it may also read the rest.
Reported reported_by(CaseReader& reader, std::string_view bytes, std::size_t size)
{
  Problems problems;
  static Facts facts;
  return reported_of(reader.read(bytes.substr(0, size), facts, problems, bytes.size() - size), problems);
}

}  // namespace

TEST_CASE("the JSON reader: facts about the paying parent", "[io][json]")
{
  CaseReader reader;
  const Facts& facts = read(reader, whole_case);
  CHECK(*facts.case_id == "CM-2025-0001");
  CHECK(*facts.effective_date == Date{2025, 6, 3});
  CHECK(*facts.jurisdiction == Jurisdiction::ni);
  CHECK(*facts.decision == Decision::default_decision);

  const PayingParentFacts& paying = *facts.paying_parent;
  CHECK(*paying.date_of_birth == Date{1985, 4, 2});
  REQUIRE(paying.status->size() == 2);
  CHECK(*(*paying.status)[0] == Status::care_home);
  CHECK(*(*paying.status)[1] == Status::prisoner);
  REQUIRE(paying.benefits->size() == 2);
  CHECK(*(*paying.benefits)[0] == Benefit::pip);
  CHECK(*(*paying.benefits)[1] == Benefit::carers_allowance);
  REQUIRE(paying.partner->benefits.size() == 1);
  CHECK(*paying.partner->benefits[0] == Benefit::income_support);
  CHECK(*paying.partner->pays_child_maintenance);
  CHECK(*paying.relevant_other_children == 2);
  CHECK(*paying.other_arrangement_children == 0);
}

TEST_CASE("the JSON reader: income and variation", "[io][json]")
{
  CaseReader reader;
  const PayingParentFacts& paying = *read(reader, whole_case).paying_parent;
  const IncomeFacts& income = *paying.income;
  CHECK(*income.gross_weekly == pounds(412, 50));
  REQUIRE(income.hmrc->size() == 2);
  const HmrcRecordFacts& first = (*income.hmrc)[0];
  CHECK(*first.tax_year == TaxYear{2023});
  CHECK(*first.source == Source::self_assessment);
  CHECK(*first.kind == HmrcKind::trading_profit);
  CHECK(*first.amount == pounds(31'250, 50));
  CHECK(first.payer.absent());
  const HmrcRecordFacts& second = (*income.hmrc)[1];
  CHECK(second.tax_year.absent());
  CHECK(second.source.absent());
  CHECK(*second.amount == pounds(0));
  CHECK(*second.payer == "Café \"Zwölf\" 😀");
  CHECK(*income.historic_weekly == pounds(99'999'999, 99));
  CHECK(*income.requested_on == Date{2025, 5, 20});
  REQUIRE(income.current->size() == 2);
  CHECK((*income.current)[0].period->unit == PeriodUnit::four_weeks);
  const Period& span = *(*income.current)[1].period;
  CHECK(span.unit == PeriodUnit::span);
  CHECK(*span.from == Date{2025, 1, 1});
  CHECK(*span.to == Date{2025, 2, 28});
  CHECK(*income.estimated_weekly == pounds(1, 5));

  REQUIRE(paying.variation->special_expenses.size() == 1);
  CHECK(*paying.variation->special_expenses[0].kind == ExpenseKind::prior_debts);
  CHECK_FALSE(*paying.variation->accepted);
  REQUIRE(paying.variation->additional_income.size() == 3);
  CHECK(*paying.variation->additional_income[0].kind == AdditionalIncomeKind::unearned);
  CHECK(paying.variation->additional_income[0].amount.absent());
  CHECK(*paying.variation->additional_income[1].value == pounds(70'000));
  CHECK(*paying.variation->additional_income[1].asset == AssetKind::chose_in_action);
}

TEST_CASE("the JSON reader: children and award", "[io][json]")
{
  CaseReader reader;
  const Facts& facts = read(reader, whole_case);
  REQUIRE(facts.receiving_parents->size() == 2);
  CHECK(*(*facts.receiving_parents)[0].id == "first");
  CHECK((*facts.receiving_parents)[1].id.absent());
  const RecyclingVector<ChildFacts>& children = *(*facts.receiving_parents)[0].children;
  REQUIRE(children.size() == 3);
  CHECK(*children[0].id == "Ann");
  CHECK(*children[0].date_of_birth == Date{2012, 2, 29});
  CHECK_FALSE(*children[0].in_education);
  CHECK(*children[0].left_education_on == Date{2025, 7, 1});
  CHECK(*children[0].equal_care);
  CHECK(*children[0].nights->count == 104);
  CHECK(children[0].nights->days.absent());
  CHECK(*children[0].local_authority_nights == 7);
  CHECK(children[1].nights->assumed);
  CHECK(*children[2].nights->count == 3);
  CHECK(*children[2].nights->days == 14);
  REQUIRE((*facts.receiving_parents)[1].children->size() == 1);
  CHECK((*(*facts.receiving_parents)[1].children)[0].nights.absent());

  CHECK(*facts.award->weekly == pounds(45, 20));
  CHECK(*facts.award->gross_weekly_income == pounds(500));
  CHECK(*facts.award->income_basis == IncomeBasis::historic);
  CHECK(*facts.award->rate == Rate::basic_plus);
  CHECK(*facts.award->qualifying_children == 4);
  CHECK(*facts.award->relevant_other_children == 2);
  REQUIRE(facts.award->receiving_parents.size() == 1);
  CHECK(*facts.award->receiving_parents[0].id == "first");
  CHECK(*facts.award->receiving_parents[0].weekly == pounds(45, 20));
  CHECK(*facts.award->receiving_parents[0].qualifying_children == 3);
  CHECK(*facts.award->receiving_parents[0].nights_band == NightsBand::from_104);
}

TEST_CASE("the JSON reader forgets one document before the next", "[io][json]")
{
  CaseReader reader;
  Problems problems;
  read(reader, whole_case);
  const Facts& none = read(reader, "{}");
  CHECK(none.case_id.absent());
  CHECK(none.paying_parent.absent());
  CHECK(none.receiving_parents.absent());
  CHECK(none.award.absent());

  read(reader, whole_case);
  const Facts& few =
      read(reader, R"({"paying_parent":{"income":{"hmrc":[{}],"current":[]},"partner":{},"variation":{}},
    "receiving_parents":[{"children":[{"nights":1}]}],"award":{}})");
  const PayingParentFacts& paying = *few.paying_parent;
  CHECK(paying.status.absent());
  CHECK(paying.benefits.absent());
  CHECK(paying.partner->benefits.empty());
  CHECK(paying.partner->pays_child_maintenance.absent());
  CHECK(paying.income->gross_weekly.absent());
  REQUIRE(paying.income->hmrc->size() == 1);
  CHECK((*paying.income->hmrc)[0].amount.absent());
  CHECK(paying.income->current->empty());
  CHECK(paying.variation->special_expenses.empty());
  REQUIRE(few.receiving_parents->size() == 1);
  CHECK((*few.receiving_parents)[0].id.absent());
  REQUIRE((*few.receiving_parents)[0].children->size() == 1);
  const ChildFacts& child = (*(*few.receiving_parents)[0].children)[0];
  CHECK(child.equal_care.absent());
  CHECK(*child.nights->count == 1);
  CHECK(few.award->receiving_parents.empty());

  REQUIRE(reader.read("[]", problems) != nullptr);
  CHECK(read(reader, "{}").effective_date.absent());
}

TEST_CASE("the JSON reader: forms of a good document", "[io][json]")
{
  CaseReader reader;
  CHECK(*read(reader, "\xef\xbb\xbf{\"case_id\":\"a\"}").case_id == "a");
  CHECK(*read(reader, " \r\n\t{ \"c\\u0061se_id\" : \"a\" } \n").case_id == "a");
  CHECK(read(reader, "{\"paying_parent\":{}}").paying_parent.stated());
  CHECK(read(reader, "{\"paying_parent\":{\"income\":{}}}").paying_parent->income.stated());
  for (const std::string_view amount : {"0", "0.5", "0.05", "\"7.00\"", "10", "99999999.99"}) {
    INFO(amount);
    CHECK(read(reader, with_amount(amount)).paying_parent->income->gross_weekly.stated());
  }
  CHECK(*read(reader, with_count("999999999999999999")).paying_parent->relevant_other_children ==
        999'999'999'999'999'999);
}

TEST_CASE("the JSON reader: what cannot be read is not absent", "[io][json]")
{
  CaseReader reader;
  Problems problems;
  const auto unreadable = [](const auto& fact) { return !fact.absent() && !fact.stated(); };

  const Facts* facts = reader.read(
      R"({"effective_date":1,"paying_parent":[],"receiving_parents":[7,{"children":{}}]})", problems);
  REQUIRE(facts != nullptr);
  CHECK(problems.size() == 4);
  CHECK(unreadable(facts->effective_date));
  CHECK(unreadable(facts->paying_parent));
  REQUIRE(facts->receiving_parents->size() == 2);
  CHECK(unreadable((*facts->receiving_parents)[0].id));
  CHECK(unreadable((*facts->receiving_parents)[0].children));
  CHECK((*facts->receiving_parents)[1].id.absent());
  CHECK(unreadable((*facts->receiving_parents)[1].children));

  facts = reader.read("12", problems);
  REQUIRE(facts != nullptr);
  CHECK(unreadable(facts->effective_date));
  CHECK(unreadable(facts->receiving_parents));
}

TEST_CASE("the JSON reader: a list that is none leaves a trace", "[io][json]")
{
  CaseReader reader;
  Problems problems;
  const Facts* const facts =
      reader.read(R"({"paying_parent":{"status":"prisoner"},"award":{"receiving_parents":{}}})", problems);
  REQUIRE(facts != nullptr);
  CHECK_FALSE(facts->paying_parent->status.readable());
  REQUIRE(facts->award->receiving_parents.size() == 1);
  CHECK_FALSE(facts->award->receiving_parents[0].weekly.absent());
}

TEST_CASE("the JSON reader: all problems at once, in the order of the document", "[io][json]")
{
  CHECK(problems_of(R"({"effective_date":"2025-02-30","paying_parent":{"benefits":["pips"],"incom":{},
      "income":{"gross_weekly":-1,"current":[null,{"kind":"wages","period":"monthly"}]}},
      "receiving_parents":[{"children":[{"nights":{"count":3}}]}]})") ==
        Reported{"date-impossible /effective_date", "unknown-benefit /paying_parent/benefits/0",
                 "unknown-key /paying_parent/incom", "amount-negative /paying_parent/income/gross_weekly",
                 "wrong-type /paying_parent/income/current/0",
                 "unknown-value /paying_parent/income/current/1/kind",
                 "unknown-value /paying_parent/income/current/1/period",
                 "missing-key /receiving_parents/0/children/0/nights/days"});
}

TEST_CASE("the JSON reader: a key twice", "[io][json]")
{
  CHECK(problems_of(R"({"case_id":"a","case_id":"b"})") == Reported{"duplicate-key /case_id"});
  CHECK(problems_of(R"({"case_id":"a","c\u0061se_id":5,"case_id":null})") ==
        Reported{"duplicate-key /case_id", "duplicate-key /case_id"});
  CHECK(problems_of(R"({"x":1,"x":2})") == Reported{"unknown-key /x", "duplicate-key /x"});
  CHECK(problems_of(R"({"receiving_parents":[{"x":1},{"x":2}]})") ==
        Reported{"unknown-key /receiving_parents/0/x", "unknown-key /receiving_parents/1/x"});
  CHECK(problems_of(R"({"a/b~c":1})") == Reported{"unknown-key /a~1b~0c"});

  const std::string_view text = R"({"case_id":"a","case_id":"b"})";
  CaseReader reader;
  Problems problems;
  CHECK(*reader.read(text, problems)->case_id == "a");
  CHECK(problems[0].offset == 15);
}

TEST_CASE("the JSON reader: bytes after a text change nothing", "[io][json]")
{
  CaseReader reader;
  CaseReader other;
  for (std::size_t size = 0; size <= whole_case.size(); ++size) {
    const std::string_view text = whole_case.substr(0, size);
    const Reported reported = reported_by(reader, text, size);
    for (const std::string_view next :
         {"\n\"", "\n}", "\n]}}", "\n\\", "\n5", "\n,\"x\":1}", "\r\n", "\"", "5"}) {
      std::string bytes{text};
      while (bytes.size() < size + simdjson_padding) bytes += next;
      INFO(size << " bytes, and then " << next);
      REQUIRE(reported_by(other, bytes, size) == reported);
    }
  }
}

TEST_CASE("the JSON reader bears hostile documents", "[io][json]")
{
  CaseReader reader;
  Problems problems;
  SECTION("too large")
  {
    CHECK(reader.read(std::string(CaseReader::most_bytes + 1, ' '), problems) == nullptr);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].id == ErrorId::file_too_large);
  }
  SECTION("nothing but brackets")
  {
    CHECK(reader.read(std::string(CaseReader::most_bytes, '['), problems) == nullptr);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].id == ErrorId::cut_short);
  }
  SECTION("deeply nested, and JSON")
  {
    const std::string deep = "{\"x\":" + std::string(1'000'000, '[') + std::string(1'000'000, ']') + "}";
    CHECK(reader.read(deep, problems) != nullptr);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].id == ErrorId::unknown_key);
    locate(deep, problems);
    CHECK(problems[0].offset == 1);
  }
  SECTION("a million entries")
  {
    std::string list = "{\"receiving_parents\":[{}";
    for (int at = 1; at < 1'000'000; ++at) list += ",{}";
    const Facts* const facts = reader.read(list + "]}", problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].id == ErrorId::wrong_length);
    CHECK(sentences_of(problems[0]).problem == "The list has 1000000 entries.");
    CHECK_FALSE(facts->receiving_parents.stated());
  }
  SECTION("a hundred thousand unknown keys")
  {
    std::string object = "{\"x\":0";
    for (int at = 1; at < 100'000; ++at) object += ",\"x" + std::to_string(at) + "\":0";
    CHECK(reader.read(object + "}", problems) != nullptr);
    CHECK(problems.size() == 1000);
  }
}

}  // namespace cmcalc::test
