// A list that keeps its items when it becomes shorter.
#include "cmcalc/recycling_vector.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>

namespace {

using namespace cmcalc;

RecyclingVector<std::string> list_of_two()
{
  RecyclingVector<std::string> list;
  list.resize(2);
  list[0] = "first";
  list[1] = "a text that is too long to stand in the string itself";
  return list;
}

TEST_CASE("kept list: items come back as they were", "[case]")
{
  RecyclingVector<std::string> list = list_of_two();
  const char* const memory = list[1].data();
  list.clear();
  CHECK(list.empty());
  CHECK(list.begin() == list.end());
  list.resize(2);
  CHECK(list[0] == "first");
  CHECK(list[1].data() == memory);
  list.resize(100);
  CHECK(list.size() == 100);
  CHECK(list[1].data() == memory);
  CHECK(list[99].empty());
}

TEST_CASE("kept list: one item after another, new ones or as they were", "[case]")
{
  RecyclingVector<std::string> list{"first", "second"};
  REQUIRE(list.size() == 2);
  CHECK(list[1] == "second");
  CHECK(list.add("third") == "third");
  CHECK(list.next().empty());
  REQUIRE(list.size() == 4);
  CHECK(list[2] == "third");
  list.resize(1);
  CHECK(list.add("other") == "other");
  CHECK(list.next() == "third");
  CHECK(list[0] == "first");
  CHECK(list[1] == "other");
  CHECK(list.size() == 3);
  CHECK(RecyclingVector<std::string>(2).size() == 2);
  CHECK(RecyclingVector<std::string>(2)[1].empty());
  CHECK(RecyclingVector<std::string>(2, "same")[1] == "same");
}

TEST_CASE("kept list: a copy has items of its own, and what was moved from has none", "[case]")
{
  RecyclingVector<std::string> list = list_of_two();
  list.resize(1);
  const RecyclingVector<std::string> copy = list;
  list[0] = "changed";
  REQUIRE(copy.size() == 1);
  CHECK(copy[0] == "first");
  RecyclingVector<std::string> other;
  other = copy;
  CHECK(other[0] == "first");
  const RecyclingVector<std::string> taken = std::move(other);
  CHECK(taken[0] == "first");
  CHECK(other.empty());  // NOLINT(bugprone-use-after-move): that is what is tested
  CHECK(RecyclingVector<std::string>{other}.empty());  // NOLINT(clang-analyzer-cplusplus.Move)
}

}  // namespace
