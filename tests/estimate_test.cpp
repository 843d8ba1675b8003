// estimate and calc agree: over many seeded lists of options, the case that estimate saves gives calc the
// same result.
#include <unistd.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "cli/dispatch.hpp"
#include "cli/options/allowed_values.hpp"
#include "cli/options/table.hpp"

namespace {

using namespace cmcalc::cli;

constexpr Environment environment{.today = cmcalc::Date{2026, 11, 21}};

/// Lists of options, the same for the same seed on every machine.
class OptionLists {
 public:
  explicit OptionLists(unsigned seed) : engine_{seed} {}

  std::vector<std::string> next()
  {
    list_ = {"estimate"};
    if (one_in(2)) add("--date", date(2012, 2027));
    if (one_in(6)) add("--jurisdiction", pick(choices::jurisdictions()));
    if (one_in(30)) add("--decision", pick(choices::decisions()));
    if (one_in(9)) add("--case-id", "case " + std::to_string(below(1000)));
    if (one_in(5)) {
      add_settled_income();
      if (one_in(4)) add("--unearned", pay());
    } else {
      add_income();
    }
    one_in(3) ? add_receiving_parents() : add_children();
    if (one_in(4)) add("--other-children", std::to_string(below(5)));
    if (one_in(8)) add("--arrangement-children", std::to_string(below(4)));
    if (one_in(8)) add_household();
    if (one_in(3)) add_expenses();
    if (one_in(3)) add_additional_income();
    if (has_ground() && one_in(2)) list_.emplace_back("--variation-accepted");
    if (one_in(4)) list_.emplace_back("--all-lines");
    return list_;
  }

 private:
  unsigned below(unsigned bound) { return static_cast<unsigned>(engine_()) % bound; }
  bool one_in(unsigned times) { return below(times) == 0; }
  std::string_view pick(const std::vector<std::string_view>& words)
  {
    return words[below(static_cast<unsigned>(words.size()))];
  }
  void add(std::string_view option, std::string_view value)
  {
    if (one_in(5)) {
      list_.push_back(std::string{option} + "=" + std::string{value});
    } else {
      list_.emplace_back(option);
      list_.emplace_back(value);
    }
  }

  std::string date(unsigned first, unsigned last)
  {
    const unsigned year = first + below(last - first + 1);
    return cmcalc::Date{static_cast<int>(year), 1 + below(12), 1 + below(28)}.iso();
  }
  std::string amount(unsigned most)
  {
    std::string text = std::to_string(below(most));
    if (one_in(3)) text += "." + std::to_string(below(10));
    if (text.find('.') != std::string::npos && one_in(2)) text += std::to_string(below(10));
    return text;
  }
  std::string pay()
  {
    static constexpr unsigned most[] = {1500, 3000, 6000, 6500, 19000, 78000};  // of each period
    const auto periods = choices::periods();
    const unsigned period = below(static_cast<unsigned>(periods.size()));
    return amount(most[period]) + "/" + std::string{periods[period]};
  }
  std::string nights()
  {
    if (one_in(10)) return "assumed";
    const unsigned days = 7 * (1 + below(5));
    return one_in(4) ? std::to_string(below(days + 1)) + "/" + std::to_string(days)
                     : std::to_string(below(250));
  }

  void add_settled_income() { add("--gross-weekly", amount(4000)); }
  void add_income()
  {
    for (unsigned left = 1 + below(2); left > 0; --left)
      add(pick({"--income", "--income", "--self-employed"}), pay());
    if (one_in(6)) add("--pension-income", pay());
    if (one_in(4)) add("--pension", amount(300) + "/month");
    if (one_in(6)) add("--estimated-weekly", amount(900));
    if (one_in(2)) return;
    if (one_in(3)) return add("--historic-weekly", amount(900));
    for (unsigned left = 1 + below(2); left > 0; --left)
      add("--hmrc", amount(60'000) + (one_in(2) ? "@2024-25" : ""));
    if (one_in(4)) add("--hmrc-pension", amount(3000) + (one_in(2) ? "@2024-25" : ""));
    if (one_in(2)) return;
    for (unsigned left = 1 + below(2); left > 0; --left) {
      const std::string kind{pick(choices::unearned_kinds())};
      add("--unearned-hmrc", kind + "=" + amount(6000) + (one_in(2) ? "@2024-25" : ""));
    }
  }
  void add_children()
  {
    const unsigned children = 1 + below(5);
    add("--children", std::to_string(children));
    if (one_in(2)) add("--nights", nights());
    if (one_in(12)) list_.emplace_back("--equal-care");
    if (one_in(5)) add_births(children);
  }
  void add_births(unsigned children)
  {
    for (unsigned child = 0; child < children; ++child) {
      const bool may_have_left = one_in(6);
      add("--child-born", may_have_left ? date(2000, 2012) : date(2011, 2012));
      if (may_have_left && one_in(2)) list_.emplace_back("--in-education");
      if (may_have_left && one_in(3)) add("--left-education", date(2024, 2027));
    }
  }
  [[nodiscard]] bool has_ground() const
  {
    static constexpr std::string_view grounds[] = {
        "--contact-costs", "--disability-costs", "--prior-debts", "--boarding-fees", "--mortgage",
        "--unearned",      "--unearned-hmrc",    "--assets",      "--diverted",      "--income-behind-rate"};
    return std::any_of(list_.begin(), list_.end(), [](const std::string& word) {
      return std::find(std::begin(grounds), std::end(grounds), word.substr(0, word.find('='))) !=
             std::end(grounds);
    });
  }
  void add_receiving_parents()
  {
    for (unsigned left = 1 + below(3); left > 0; --left) {
      const unsigned children = 1 + below(4);
      std::string text = one_in(3) ? "parent " + std::to_string(left) + "=" : "";
      text += std::to_string(children);
      const unsigned given = one_in(2) ? 0 : one_in(2) ? 1 : children;
      for (unsigned child = 0; child < given; ++child) {
        text += child == 0 ? ":" : ",";
        text += one_in(9) ? "equal" : nights();
      }
      add("--receiving-parent", text);
    }
  }
  void add_household()
  {
    if (one_in(2)) add("--benefit", pick(choices::benefits()));
    if (one_in(3)) add("--partner-benefit", pick(choices::benefits()));
    if (one_in(2)) list_.emplace_back("--partner-pays");
    if (one_in(3)) add("--status", pick(choices::statuses()));
    if (one_in(3)) add("--date-of-birth", date(1960, 2012));
  }
  void add_expenses()
  {
    for (unsigned left = 1 + below(3); left > 0; --left)
      add(pick({"--contact-costs", "--disability-costs", "--prior-debts", "--boarding-fees", "--mortgage"}),
          amount(150) + (one_in(2) ? "/week" : "/month"));
  }
  void add_additional_income()
  {
    if (one_in(2)) add("--diverted", pay());
    if (one_in(3)) add("--income-behind-rate", one_in(3) ? "determined" : pay());
    for (unsigned left = below(4); left > 0; --left)
      add("--assets", (one_in(4) ? "" : std::string{pick(choices::assets())} + "=") + amount(90'000));
  }

  std::mt19937 engine_;
  std::vector<std::string> list_;
};

/// `text` from `begin` up to the end of what `end` closes cut out: what only estimate says.
std::string without(std::string text, std::string_view begin, std::string_view end)
{
  const std::size_t from = text.find(begin);
  if (from == std::string::npos) return text;
  const std::size_t to = text.find(end, from + begin.size());
  return text.erase(from, to + end.size() - from);
}

/// What estimate says besides: a comparison, the note about few nights, which is the last of the notes, and
/// in text what the options were understood to say.
std::string without_what_calc_leaves_out(const std::string& result, bool json)
{
  if (json) {
    const std::string compared = without(result, R"("comparison":{)", "},");
    return without(without(compared, R"(,{"id":"few-nights")", "}"), R"({"id":"few-nights")", "}");
  }
  const std::string of_both = without(result, "WHAT YOUR OPTIONS SAY\n", "\n\n");
  const std::string compared = without(of_both, "GOV.UK's calculator", "\n\n");
  return without(without(compared, "- Nothing is taken off for ", "(few-nights)\n"), "NOTES\n\n", "");
}

/// A file without a name, for what a command writes.
class Written {
 public:
  [[nodiscard]] std::string name() const { return "/dev/fd/" + std::to_string(::fileno(file_.get())); }

  [[nodiscard]] std::string text() const
  {
    const int file = ::fileno(file_.get());
    std::string all(static_cast<std::size_t>(::lseek(file, 0, SEEK_END)), '\0');
    REQUIRE(::pread(file, all.data(), all.size(), 0) == static_cast<ssize_t>(all.size()));
    return all;
  }

  void clear()
  {
    REQUIRE(::ftruncate(::fileno(file_.get()), 0) == 0);
    ::lseek(::fileno(file_.get()), 0, SEEK_SET);
  }

 private:
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_{std::tmpfile(), std::fclose};
};

std::string shown(const std::vector<std::string>& list)
{
  std::string text = "cmcalc";
  for (const std::string& word : list) text += " " + word;
  return text;
}

}  // namespace

TEST_CASE("estimate and calc agree on 10,000 lists of options", "[cli][estimate][slow]")
{
  Written saved;
  Written written;
  OptionLists lists{20261121};
  std::set<std::string> used;
  unsigned calculated = 0;
  for (unsigned at = 0; at < 10'000; ++at) {
    std::vector<std::string> list = lists.next();
    const bool json = at % 2 == 0;
    const std::string format = json ? "json" : "text";
    list.insert(list.end(), {"--format", format, "--full", "--save", saved.name(), "--force"});
    INFO(shown(list));
    saved.clear();
    written.clear();
    const Outcome estimate = run(list, environment);
    REQUIRE((estimate.exit == exit_done || estimate.exit == exit_refused));
    REQUIRE(estimate.err.empty() == (estimate.exit == exit_done));
    REQUIRE(!saved.text().empty() == (estimate.exit == exit_done));
    if (estimate.exit != exit_done) continue;
    ++calculated;
    for (const std::string& word : list) used.insert(word.substr(0, word.find('=')));
    std::vector<std::string> again = {"calc", saved.name(), "--format", format, "--output", written.name()};
    if (std::find(list.begin(), list.end(), "--all-lines") != list.end()) again.emplace_back("--all-lines");
    const Outcome calc = run(again, environment);
    REQUIRE((calc.exit == exit_done && calc.err.empty()));
    REQUIRE(written.text() == without_what_calc_leaves_out(estimate.out, json));
    const Outcome valid = run(std::vector<std::string>{"validate", saved.name()}, environment);
    REQUIRE(valid.exit == exit_done);
    REQUIRE((valid.err + valid.out).empty());
  }
  CHECK(calculated > 8'000);

  // Nothing that says what the case is was left out.
  for (const Option* option : command_named("estimate")->options) {
    const bool says_the_case = option->group != Group::output && option->group != Group::other;
    INFO(option->word);
    if (says_the_case) CHECK(used.count(std::string{option->word}) == 1);
  }
}

TEST_CASE("pay and unearned income of one tax year are on one return, and both count", "[cli][estimate]")
{
  struct Row {
    const char* why;
    std::vector<std::string> options;
    std::vector<std::string> lines;
  };
  const std::string paye = "HMRC, PAYE, tax year ";
  const std::string assessed = "HMRC, self-assessment, tax year ";
  const Row row = GENERATE_COPY(values<Row>({
      {"without a tax year", {"--hmrc=30000", "--unearned-hmrc=dividends=3100"}, {assessed + "2025-26"}},
      {"the first option may be either",
       {"--unearned-hmrc=dividends=3100", "--hmrc=30000"},
       {assessed + "2025-26"}},
      {"the year of pay is that of unearned income too",
       {"--unearned-hmrc=dividends=3100", "--hmrc=30000@2024-25", "--hmrc=20000@2023-24"},
       {assessed + "2024-25", "£3,100.00 is at least £2,500.00"}},
      {"pay of another year stays as it is",
       {"--hmrc=30000", "--unearned-hmrc=dividends=3100@2024-25"},
       {paye + "2025-26", "£0.00 is less than £2,500.00"}},
      {"several kinds are one ground",
       {"--hmrc=30000", "--unearned-hmrc=savings=1400", "--unearned-hmrc=property=1200"},
       {"£2,600.00 is at least £2,500.00"}},
  }));
  INFO(row.why);
  std::vector<std::string> list = {"estimate", "--children=1", "--date=2026-06-03", "--variation-accepted",
                                   "--all-lines"};
  list.insert(list.end(), row.options.begin(), row.options.end());
  const Outcome outcome = run(list, environment);
  REQUIRE(outcome.err.empty());
  for (const std::string& line : row.lines) {
    INFO(line << "\n" << outcome.out);
    CHECK(outcome.out.find(line) != std::string::npos);
  }
}

TEST_CASE("estimate takes today's date if none is given, and the last tax year before it", "[cli][estimate]")
{
  Written saved;
  const auto save_on = [&](cmcalc::Date today) {
    saved.clear();
    const Outcome outcome = run(std::vector<std::string>{"estimate", "--hmrc", "30000", "--children", "1",
                                                         "--save", saved.name(), "--force"},
                                {.today = today});
    REQUIRE(outcome.exit == exit_done);
    return saved.text();
  };
  CHECK(save_on({2026, 4, 5}).find("\"effective_date\": \"2026-04-05\"") != std::string::npos);
  CHECK(save_on({2026, 4, 5}).find("\"tax_year\": \"2024-25\"") != std::string::npos);
  CHECK(save_on({2026, 4, 6}).find("\"tax_year\": \"2025-26\"") != std::string::npos);
}
