#include <algorithm>
#include <string>

#include "json_test.hpp"
#include "read/amounts.hpp"

namespace cmcalc::test {

namespace {

void check_all(const std::vector<Refused>& rows)
{
  CaseReader reader;
  for (const Refused& row : rows) {
    Problems problems;
    const Facts* const facts = reader.read(row.text, problems);
    check_refused(row, problems);
    CHECK(facts != nullptr);
  }
}

Refused amount(const char* why, std::string_view value, std::string_view id, std::string_view problem,
               std::string_view remedy)
{
  return {why, with_amount(value), id, amount_pointer, problem, remedy};
}

Refused count(const char* why, std::string_view value, std::string_view id, std::string_view problem,
              std::string_view remedy)
{
  return {why, with_count(value), id, count_pointer, problem, remedy};
}

Refused date(const char* why, const std::string& value, std::string_view id, std::string_view problem,
             std::string_view remedy)
{
  return {why, "{\"effective_date\":" + value + "}", id, "/effective_date", problem, remedy};
}

/// Whether `text` is `(0|[1-9][0-9]*)(\.[0-9]{1,2})?`.
bool is_amount(const std::string& text)
{
  const auto digits = [](const std::string& part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string::npos;
  };
  const std::size_t point = text.find('.');
  const std::string pounds = text.substr(0, point);
  if (!digits(pounds) || (pounds.size() > 1 && pounds[0] == '0')) return false;
  if (point == std::string::npos) return true;
  const std::string pence = text.substr(point + 1);
  return digits(pence) && pence.size() <= 2;
}

}  // namespace

TEST_CASE("every short text is an amount exactly if the grammar says so", "[io][json]")
{
  constexpr std::string_view letters = "0159.-/:";
  std::size_t amounts = 0;
  const auto check = [&](const std::string& text) {
    // Digits after the end of the text count for nothing.
    const std::string with_digits = text + "99999999";
    const auto found = pence_of({with_digits.data(), text.size()});
    std::optional<std::int64_t> expected;
    if (is_amount(text)) {
      const std::size_t point = std::min(text.find('.'), text.size());
      std::string decimals = text.substr(std::min(point + 1, text.size()));
      decimals.resize(2, '0');
      if (point <= most_pound_digits) expected = std::stoll(text.substr(0, point) + decimals);
    }
    if (found != expected) FAIL(text << ": " << found.value_or(-1));
    if (expected) ++amounts;
  };
  for (std::size_t size = 0, count = 1; size <= 5; ++size, count *= letters.size()) {
    for (std::size_t number = 0; number < count; ++number) {
      std::string text;
      for (std::size_t rest = number; text.size() < size; rest /= letters.size())
        text += letters[rest % letters.size()];
      check(text);
    }
  }
  const std::string longest = "99999999.99";
  for (std::size_t at = 0; at < longest.size(); ++at) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string text = longest;
      text[at] = static_cast<char>(byte);
      check(text);
      check(text.substr(0, at + 1));
      check(text.insert(at, 1, '1'));
    }
  }
  CHECK(amounts > 1000);
}

TEST_CASE("the JSON reader: amounts", "[io][json]")
{
  constexpr std::string_view large =
      "Write an amount up to £99,999,999.99; if this is in pence, write it in pounds.";
  constexpr std::string_view below =
      "Write 0 if there was a loss or nothing; a deduction has a kind of its own.";
  check_all({
      amount("three decimals", "412.505", "amount-not-whole-pence",
             "412.505 has 3 decimal places; an amount is pounds and whole pence.", "Write 412.50 or 412.51."),
      amount("three decimals, whole pence", "\"412.500\"", "amount-not-whole-pence",
             "\"412.500\" has 3 decimal places; an amount is pounds and whole pence.", "Write 412.50."),
      amount("carries into the pounds", "412.999", "amount-not-whole-pence",
             "412.999 has 3 decimal places; an amount is pounds and whole pence.", "Write 412.99 or 413.00."),
      amount("tiny exponent", "1e-400", "amount-not-whole-pence",
             "1e-400 is not a whole number of pence; an amount is pounds and whole pence.",
             "Write 0.00 or 0.01."),
      amount("exponent", "1e2", "amount-not-plain", "1e2 is not written as plain pounds and pence.",
             "Write 100."),
      amount("exponent and decimals", "1.005E+2", "amount-not-plain",
             "1.005E+2 is not written as plain pounds and pence.", "Write 100.50."),
      amount("pound sign and commas", "\"£1,234.50\"", "amount-not-plain",
             "\"£1,234.50\" is not written as plain pounds and pence.", "Write 1234.50."),
      amount("thousands only", "\"1,234\"", "amount-not-plain",
             "\"1,234\" is not written as plain pounds and pence.", "Write 1234."),
      amount("decimal comma", "\"412,5\"", "amount-not-plain",
             "\"412,5\" is not written as plain pounds and pence.", "Write 412.50."),
      amount("plus sign", "\"+5\"", "amount-not-plain", "\"+5\" is not written as plain pounds and pence.",
             "Write 5."),
      amount("space", "\" 5\"", "amount-not-plain", "\" 5\" is not written as plain pounds and pence.",
             "Write 5."),
      amount("leading zero", "\"01\"", "amount-not-plain", "\"01\" is not written as plain pounds and pence.",
             "Write 1."),
      amount("no pounds", "\".5\"", "amount-not-plain", "\".5\" is not written as plain pounds and pence.",
             "Write 0.50."),
      amount("a guess would be a guess", "\"4,1250\"", "amount-not-plain",
             "\"4,1250\" is not written as pounds and pence.",
             "Write pounds, and pence after a full stop, like 1234.50."),
      amount("words", "\"about £400\"", "amount-not-plain",
             "\"about £400\" is not written as pounds and pence.",
             "Write pounds, and pence after a full stop, like 1234.50."),
      amount("negative", "-5.001", "amount-negative", "-5.001 is negative; an amount cannot be.", below),
      amount("negative text", "\"-£5\"", "amount-negative", "\"-£5\" is negative; an amount cannot be.",
             below),
      amount("minus nil", "-0", "amount-negative", "-0 has a minus sign; an amount cannot be negative.",
             "Write 0."),
      amount("a penny too large", "100000000.00", "amount-too-large",
             "100000000.00 is more than £99,999,999.99, the largest amount that is accepted.", large),
      amount("half a penny too large", "99999999.995", "amount-too-large",
             "99999999.995 is more than £99,999,999.99, the largest amount that is accepted.", large),
      amount("beyond a double", "1e400", "amount-too-large",
             "1e400 is more than £99,999,999.99, the largest amount that is accepted.", large),
      amount(
          "fifty digits", "12345678901234567890123456789012345678901234567890", "amount-too-large",
          "1234567890123456789012345678901234567890… is more than £99,999,999.99, the largest amount that is "
          "accepted.",
          large),
      amount("empty", "\"\"", "empty-text", "The text is empty.", "Write the value, or delete the key."),
      amount("null", "null", "wrong-type", "null is not allowed here; an amount is expected.",
             "Write pounds as a number, like 412.50. If the fact is not known, leave the key out."),
      amount("truth", "true", "wrong-type", "true is a yes-or-no value; an amount is expected here.",
             "Write pounds as a number, like 412.50."),
      amount("object", "{\"a\":[]}", "wrong-type", "This is an object; an amount is expected here.",
             "Write pounds as a number, like 412.50."),
  });
}

TEST_CASE("the JSON reader: counts", "[io][json]")
{
  check_all({
      count("decimals", "2.0", "count-not-whole", "2.0 is not a plain whole number.", "Write 2."),
      count("exponent", "1e1", "count-not-whole", "1e1 is not a plain whole number.", "Write 10."),
      count("half", "2.5", "count-not-whole", "2.5 is not a plain whole number.", "Write 2 or 3."),
      count("negative", "-1", "count-not-whole", "-1 is negative; a number of children or days cannot be.",
            "Write a whole number without a minus sign."),
      count("minus nil", "-0", "count-not-whole", "-0 is not a plain whole number.", "Write 0."),
      count("text", "\"2\"", "count-not-whole", "\"2\" is a text; a whole number is expected here.",
            "Write 2 without quotation marks."),
      count("word", "\"two\"", "wrong-type", "\"two\" is a text; a whole number is expected here.",
            "Write a whole number, like 2."),
      count("beyond 64 bits", "99999999999999999999", "count-out-of-range",
            "99999999999999999999 is more than any number of children or days can be.", "Check the figure."),
      count("list", "[2]", "wrong-type", "This is a list; a whole number is expected here.",
            "Write a whole number, like 2."),
  });
}

TEST_CASE("the JSON reader: dates and tax years", "[io][json]")
{
  constexpr std::string_view plain =
      "Write the year with four digits, then the month and the day with two each, like \"2025-06-03\".";
  const auto tax_year = [](const char* why, const std::string& value, std::string_view id,
                           std::string_view problem, std::string_view remedy) {
    return Refused{why,     "{\"paying_parent\":{\"income\":{\"hmrc\":[{\"tax_year\":" + value + "}]}}}",
                   id,      "/paying_parent/income/hmrc/0/tax_year",
                   problem, remedy};
  };
  check_all({
      date("British", "\"3/6/2025\"", "date-not-plain", "\"3/6/2025\" is not a date of the form YYYY-MM-DD.",
           "Write \"2025-06-03\" if you mean 3 June 2025."),
      date("American only", "\"6/30/2025\"", "date-not-plain",
           "\"6/30/2025\" is not a date of the form YYYY-MM-DD.",
           "Write \"2025-06-30\" if you mean 30 June 2025."),
      date("one digit", "\"2025-6-3\"", "date-not-plain",
           "\"2025-6-3\" is not a date of the form YYYY-MM-DD.",
           "Write \"2025-06-03\" if you mean 3 June 2025."),
      date("in words", "\"3rd of June, 2025\"", "date-not-plain",
           "\"3rd of June, 2025\" is not a date of the form YYYY-MM-DD.",
           "Write \"2025-06-03\" if you mean 3 June 2025."),
      date("with a time", "\"2025-06-03T00:00:00Z\"", "date-not-plain",
           "\"2025-06-03T00:00:00Z\" is not a date of the form YYYY-MM-DD.",
           "Write \"2025-06-03\" if you mean 3 June 2025."),
      date("short year", "\"3/6/25\"", "date-not-plain", "\"3/6/25\" is not a date of the form YYYY-MM-DD.",
           "Write \"2025-06-03\" if you mean 3 June 2025."),
      date("short year of last century", "\"12.11.40\"", "date-not-plain",
           "\"12.11.40\" is not a date of the form YYYY-MM-DD.",
           "Write \"1940-11-12\" if you mean 12 November 1940."),
      date("short year of this century", "\"12-Nov-39\"", "date-not-plain",
           "\"12-Nov-39\" is not a date of the form YYYY-MM-DD.",
           "Write \"2039-11-12\" if you mean 12 November 2039."),
      date("the short year first or last", "\"25-06-03\"", "date-not-plain",
           "\"25-06-03\" is not a date of the form YYYY-MM-DD.", plain),
      date("no such day", "\"31/02/2025\"", "date-not-plain",
           "\"31/02/2025\" is not a date of the form YYYY-MM-DD.", plain),
      date("common year", "\"2025-02-29\"", "date-impossible", "\"2025-02-29\" is not a day in the calendar.",
           "Write a day from 01 to 28, the last day of February 2025."),
      date("month and day exchanged", "\"2025-30-06\"", "date-impossible",
           "\"2025-30-06\" is not a day in the calendar.", "Write \"2025-06-30\" if you mean 30 June 2025."),
      date("no such month", "\"2025-00-10\"", "date-impossible",
           "\"2025-00-10\" is not a day in the calendar.",
           "Write the year, the month from 01 to 12 and the day, in that order."),
      date("number", "20250603", "wrong-type", "20250603 is a number; a date is expected here.",
           "Write a date in quotation marks, like \"2025-06-03\"."),
      tax_year("stroke", "\"2024/25\"", "tax-year-not-plain",
               "\"2024/25\" is not a tax year, which is written as two consecutive years.",
               "Write \"2024-25\"."),
      tax_year("four digits twice", "\"2024–2025\"", "tax-year-not-plain",
               "\"2024–2025\" is not a tax year, which is written as two consecutive years.",
               "Write \"2024-25\"."),
      tax_year("two digits twice", "\"24-25\"", "tax-year-not-plain",
               "\"24-25\" is not a tax year, which is written as two consecutive years.",
               "Write \"2024-25\"."),
      tax_year("not consecutive", "\"2024-26\"", "tax-year-not-plain",
               "\"2024-26\" is not a tax year, which is written as two consecutive years.",
               "Write \"2024-25\" if you mean the year from 6 April 2024."),
      tax_year("words", "\"last year\"", "tax-year-not-plain",
               "\"last year\" is not a tax year, which is written as two consecutive years.",
               "Write it like \"2024-25\", for 6 April 2024 to 5 April 2025."),
  });
}

TEST_CASE("the JSON reader: words", "[io][json]")
{
  const auto benefit = [](const char* why, const std::string& code, std::string_view problem,
                          std::string_view remedy) {
    return Refused{why,
                   "{\"paying_parent\":{\"benefits\":[\"" + code + "\"]}}",
                   "unknown-benefit",
                   "/paying_parent/benefits/0",
                   problem,
                   remedy};
  };
  check_all({
      benefit(
          "first letters", "UC", "\"UC\" is not a benefit code.",
          "Write \"universal_credit_no_earned_income\" or \"universal_credit_with_earned_income\" if that is "
          "the benefit."),
      benefit("first letters of one", "pc", "\"pc\" is not a benefit code.",
              "Write \"pension_credit\" if that is the benefit."),
      {"slip", R"({"paying_parent":{"status":["prisonr"]}})", "unknown-value", "/paying_parent/status/0",
       "\"prisonr\" is not a status.",
       "Write \"prisoner\" if you mean that, otherwise \"child\", \"work_based_training\", \"care_home\" or "
       "\"care_home_local_authority_funded\"."},
      {"capitals", R"({"jurisdiction":"gb"})", "unknown-value", "/jurisdiction",
       "\"gb\" is not a jurisdiction.", "Write \"GB\" if you mean that, otherwise \"NI\"."},
      {"nothing near", R"({"jurisdiction":"England"})", "unknown-value", "/jurisdiction",
       "\"England\" is not a jurisdiction.", "Write \"GB\" or \"NI\"."},
      {"ground", R"({"paying_parent":{"variation":{"special_expenses":[{"kind":"debts"}]}}})",
       "unknown-ground", "/paying_parent/variation/special_expenses/0/kind",
       "\"debts\" is not a kind of special expenses.",
       "Write \"prior_debts\" if you mean that, otherwise \"contact_costs\", "
       "\"disability_of_relevant_other_child\", "
       "\"boarding_school_fees\" or \"mortgage_or_insurance\"."},
      {"asset", R"({"paying_parent":{"variation":{"additional_income":[{"asset":"gold"}]}}})",
       "unknown-asset", "/paying_parent/variation/additional_income/0/asset",
       "\"gold\" is not a kind of asset.",
       "Write \"cash\", \"precious_metal\", \"virtual_currency\", \"land\", \"company_shares\", "
       "\"securities\", "
       "\"chose_in_action\" or \"other\"."},
      {"period", R"({"paying_parent":{"income":{"current":[{"period":"annual"}]}}})", "unknown-value",
       "/paying_parent/income/current/0/period", "\"annual\" is not a period.",
       "Write \"week\", \"fortnight\", \"four_weeks\", \"month\", \"quarter\" or \"year\", or {\"from\": "
       "\"2025-01-01\", \"to\": \"2025-03-31\"}."},
      {"nights", R"({"receiving_parents":[{"children":[{"nights":"asumed"}]}]})", "unknown-value",
       "/receiving_parents/0/children/0/nights", "\"asumed\" is not a number of nights.",
       "Write \"assumed\" if you mean that, otherwise a whole number, or {\"count\": 3, \"days\": 14}."},
      {"nights as text", R"({"receiving_parents":[{"children":[{"nights":"52"}]}]})", "count-not-whole",
       "/receiving_parents/0/children/0/nights", "\"52\" is a text; a whole number is expected here.",
       "Write 52 without quotation marks."},
      {"not a word", R"({"decision":7})", "wrong-type", "/decision",
       "7 is a number; a kind of decision is expected here.", "Write \"calculation\" or \"default\"."},
      benefit("slip", "pensions_credit", "\"pensions_credit\" is not a benefit code.",
              "Write \"pension_credit\" if that is the benefit."),
      benefit("half a code", "universal_credit", "\"universal_credit\" is not a benefit code.",
              "Write \"universal_credit_no_earned_income\" or \"universal_credit_with_earned_income\" if "
              "that is the "
              "benefit."),
      benefit(
          "nothing near", "lottery", "\"lottery\" is not a benefit code.",
          "Write one of the codes that cmcalc explain lists; leave out a benefit that is not among them."),
      {"schema", R"({"schema":"cmcalc.case/2"})", "unknown-schema", "/schema",
       "\"cmcalc.case/2\" is not the schema of a case.", "Write \"cmcalc.case/1\"."},
  });
}

TEST_CASE("the JSON reader: keys and types", "[io][json]")
{
  check_all({
      {"slip", R"({"paying_parent":{"income":{"gros_weekly":1}}})", "unknown-key",
       "/paying_parent/income/gros_weekly", "There is no key \"gros_weekly\" here.",
       "Write \"gross_weekly\" if you mean that; cmcalc schema case lists the keys."},
      {"nothing near", R"({"receiving_parents":[{"colour":1}]})", "unknown-key",
       "/receiving_parents/0/colour", "There is no key \"colour\" here.",
       "Write \"id\" or \"children\", or delete the key."},
      {"control characters and length", "{\"a\\u001b[31m\\u202e" + std::string(50, 'x') + "\":1}",
       "unknown-key", "/a\x1b[31m\xe2\x80\xae" + std::string(50, 'x'),
       "There is no key \"a\\u001b[31m\\u202exxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\" here.",
       "Write \"schema\", \"case_id\", \"effective_date\", \"jurisdiction\", \"decision\", "
       "\"paying_parent\", "
       "\"receiving_parents\" or \"award\", or delete the key."},
      {"twice", R"({"award":{},"award":{}})", "duplicate-key", "/award", "Duplicate key \"award\".",
       "Keep one of them."},
      {"no list", R"({"paying_parent":{"status":"prisoner"}})", "wrong-type", "/paying_parent/status",
       "\"prisoner\" is a text; a list is expected here.", "Write [\"prisoner\"]."},
      {"no object", R"({"paying_parent":"Sam"})", "wrong-type", "/paying_parent",
       "\"Sam\" is a text; an object is expected here.", "Write an object, in braces."},
      {"no text", R"({"case_id":12})", "wrong-type", "/case_id", "12 is a number; a text is expected here.",
       "Write \"12\"."},
      {"no truth", R"({"paying_parent":{"partner":{"pays_child_maintenance":"yes"}}})", "wrong-type",
       "/paying_parent/partner/pays_child_maintenance", "\"yes\" is a text; true or false is expected here.",
       "Write true or false, without quotation marks."},
      {"null in a list", R"({"receiving_parents":[null]})", "wrong-type", "/receiving_parents/0",
       "null is not allowed here; an object is expected.", "Delete the entry."},
      {"half an arrangement", R"({"receiving_parents":[{"children":[{"nights":{"days":14}}]}]})",
       "missing-key", "/receiving_parents/0/children/0/nights/count",
       "The arrangement of nights has no \"count\".",
       "Write both keys, like {\"count\": 3, \"days\": 14}, or the nights in twelve months alone."},
      {"no case", "[{}]", "wrong-type", "", "The case is not an object.",
       "Write the case as one object, in braces."},
  });
}

}  // namespace cmcalc::test
