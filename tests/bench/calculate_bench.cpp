// How fast a calculation is. Built with the rest, not run by the tests:
//
//   build/release/tests/cmcalc_bench
#include <benchmark/benchmark.h>
#include <simdjson.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include "read/json/case_reader.hpp"
#include "write/write.hpp"

namespace {

using namespace cmcalc;

std::string example()
{
  std::ifstream in{CMCALC_SOURCE_DIR "/data/examples/two-children.json"};
  std::ostringstream text;
  text << in.rdbuf();
  const simdjson::padded_string pretty{text.str()};
  simdjson::dom::parser parser;
  return simdjson::to_string(parser.parse(pretty).value());  // as a record of a stream: on one line
}

/// Two receiving parents and four children, three of whom stay.
constexpr std::string_view two_households = R"({
  "effective_date": "2026-06-03",
  "paying_parent": { "relevant_other_children": 1, "income": { "gross_weekly": 912.50 } },
  "receiving_parents": [
    { "children": [ { "nights": 104 }, { "nights": 180 } ] },
    { "children": [ { "nights": 60 }, {} ] }
  ]
})";

void calculate_with(benchmark::State& state, std::string_view text, Worksheet::Recording recording)
{
  CaseReader reader;
  Problems problems;
  Calculator calculator{recording};
  Answer* const answer = calculator.answer(*reader.read(text, problems), problems);
  if (answer == nullptr) throw std::runtime_error{"the text is not a case"};
  for (auto _ : state) {
    answer->sheet.clear();
    const Calculation calculation = calculate(answer->the_case, answer->rates, answer->sheet);
    benchmark::DoNotOptimize(calculation.weekly.value.pence.num());  // not the whole, which would be copied
  }
  state.counters["calculations"] =
      benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

void calculate_without_recording(benchmark::State& state)
{
  calculate_with(state, example(), Worksheet::Recording::off);
}
BENCHMARK(calculate_without_recording);

void calculate_with_recording(benchmark::State& state)
{
  calculate_with(state, example(), Worksheet::Recording::on);
}
BENCHMARK(calculate_with_recording);

void calculate_two_households(benchmark::State& state)
{
  calculate_with(state, two_households, Worksheet::Recording::off);
}
BENCHMARK(calculate_two_households);

void count_cases(benchmark::State& state, const std::string& text)
{
  state.counters["cases"] =
      benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

/// What parsing alone costs: simdjson's DOM of the same bytes, the measure of the next two.
void simdjson_dom(benchmark::State& state)
{
  const simdjson::padded_string text{example()};
  simdjson::dom::parser parser;
  for (auto _ : state) benchmark::DoNotOptimize(parser.parse(text).value());
  count_cases(state, example());
}
BENCHMARK(simdjson_dom);

void read_a_case(benchmark::State& state)
{
  const std::string text = example();
  CaseReader reader;
  Problems problems;
  for (auto _ : state) benchmark::DoNotOptimize(reader.read(text, problems));
  count_cases(state, text);
}
BENCHMARK(read_a_case);

void read_calculate_and_write(benchmark::State& state)
{
  const std::string text = example();
  CaseReader reader;
  Calculator calculator{Worksheet::Recording::off};
  Problems problems;
  std::string out;
  for (auto _ : state) {
    const Answer* const answer = calculator.answer(*reader.read(text, problems), problems);
    out.clear();
    write_json(out, {*answer});
    benchmark::DoNotOptimize(out.data());
  }
  count_cases(state, text);
}
BENCHMARK(read_calculate_and_write);

/// One process from start to exit, against one that does nothing.
void process_true(benchmark::State& state)
{
  for (auto _ : state) {
    if (std::system("/bin/true") != 0) state.SkipWithError("/bin/true failed");
  }
}
BENCHMARK(process_true)->Unit(benchmark::kMicrosecond)->UseRealTime();

void process_calc(benchmark::State& state)
{
  for (auto _ : state) {
    if (std::system(CMCALC_PROGRAM " calc " CMCALC_SOURCE_DIR
                                   "/data/examples/two-children.json > /dev/null") != 0) {
      state.SkipWithError("the program failed");
    }
  }
}
BENCHMARK(process_calc)->Unit(benchmark::kMicrosecond)->UseRealTime();

}  // namespace

BENCHMARK_MAIN();
