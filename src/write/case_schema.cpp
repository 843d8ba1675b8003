#include "write/case_schema.hpp"

#include <stdexcept>
#include <string_view>
#include <type_traits>

#include <nlohmann/json.hpp>

#include "core/case_document.hpp"
#include "write/embedded.hpp"

namespace cmcalc {

namespace {

using Json = nlohmann::ordered_json;

/// The contents of data/case.json, by pointer; an index is written as "*".
class Texts {
 public:
  Texts() : all_(Json::parse(embedded_file("case"))) {}

  /// Adds to `schema` the text about the fact at `pointer`.
  void describe(Json& schema, const std::string& pointer)
  {
    const auto found = all_.find(pointer);
    if (found == all_.end()) throw std::logic_error{"data/case.json lacks \"" + pointer + "\""};
    ++used_;
    Json described{{"description", found->at("about")}};
    described.update(schema);
    if (const auto conditions = found->find("conditions"); conditions != found->end()) {
      described.update(*conditions);
    }
    if (const auto examples = found->find("examples"); examples != found->end()) {
      described["examples"] = *examples;
    }
    schema = std::move(described);
  }

  void check_all_used() const
  {
    if (used_ != all_.size()) throw std::logic_error{"data/case.json has a fact that no case has"};
  }

 private:
  Json all_;
  std::size_t used_ = 0;
};

Json reference(std::string_view definition) { return {{"$ref", "#/$defs/" + std::string{definition}}}; }

Json words_schema(std::span<const std::string_view> words) { return {{"enum", words}}; }

/// The schema of one type of value, without the text about the fact.
class SchemaWriter {
 public:
  Json whole()
  {
    Json schema = object<Facts>("");
    texts_.describe(schema, "");
    texts_.check_all_used();
    Json all{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
             {"$id", "urn:cmcalc:case:1"},
             {"title", WordsOf<SchemaName>::words[0]}};
    all.update(schema);
    all["$defs"] = definitions();
    return all;
  }

 private:
  template <typename Type>
  struct Of {
  };

  template <HasMembers Object>
  Json object(const std::string& pointer)
  {
    Json required = Json::array();
    Json properties = Json::object();
    for_each_member<Object>([&](auto member) {
      using Field = std::remove_cvref_t<decltype(member.fact_of(std::declval<Object&>()))>;
      const std::string place = pointer + "/" + std::string{member.key};
      if (member.required) required.push_back(member.key);
      Json schema = of(Of<Field>{}, place, member.bounds);
      if (!member.otherwise.empty()) schema["default"] = Json::parse(member.otherwise);
      if (!is_inside_value<Object>) texts_.describe(schema, place);
      properties[std::string{member.key}] = std::move(schema);
    });
    Json schema{{"type", "object"}, {"additionalProperties", false}};
    if (!required.empty()) schema["required"] = std::move(required);
    schema["properties"] = std::move(properties);
    return schema;
  }

  /// The days of a period and the numbers of an arrangement are described together with their object.
  template <typename Object>
  static constexpr bool is_inside_value = std::is_same_v<Object, Period> || std::is_same_v<Object, Nights>;

  template <typename Type>
  Json of(Of<Fact<Type>>, const std::string& pointer, Bounds bounds)
  {
    return of(Of<Type>{}, pointer, bounds);
  }

  template <HasMembers Object>
  Json of(Of<Object>, const std::string& pointer, Bounds)
  {
    return object<Object>(pointer);
  }

  template <typename Element>
  Json of(Of<RecyclingVector<Element>>, const std::string& pointer, Bounds bounds)
  {
    Json items = of(Of<Element>{}, pointer + "/*", {});
    if constexpr (HasMembers<Element>) texts_.describe(items, pointer + "/*");
    Json schema{{"type", "array"}};
    if (bounds.least > 0) schema["minItems"] = bounds.least;
    schema["maxItems"] = bounds.most;
    schema["items"] = std::move(items);
    return schema;
  }

  template <typename Enum>
  requires std::is_enum_v<Enum> Json of(Of<Enum>, const std::string&, Bounds)
  {
    return words_schema(WordsOf<Enum>::words);
  }
  Json of(Of<SchemaName>, const std::string&, Bounds) { return {{"const", WordsOf<SchemaName>::words[0]}}; }
  Json of(Of<Benefit>, const std::string&, Bounds) { return reference("benefit"); }
  Json of(Of<Money>, const std::string&, Bounds) { return reference("amount"); }
  Json of(Of<Date>, const std::string&, Bounds) { return reference("date"); }
  Json of(Of<bool>, const std::string&, Bounds) { return {{"type", "boolean"}}; }
  Json of(Of<TaxYear>, const std::string&, Bounds)
  {
    return {{"type", "string"}, {"pattern", "^(19|[2-9][0-9])[0-9]{2}-[0-9]{2}$"}};
  }
  Json of(Of<std::string>, const std::string&, Bounds bounds)
  {
    return {{"type", "string"}, {"minLength", bounds.least}, {"maxLength", bounds.most}};
  }
  Json of(Of<std::int64_t>, const std::string&, Bounds bounds)
  {
    return {{"type", "integer"}, {"minimum", bounds.least}, {"maximum", bounds.most}};
  }
  Json of(Of<Period>, const std::string& pointer, Bounds)
  {
    return {{"anyOf", {words_schema(WordsOf<PeriodUnit>::words), object<Period>(pointer)}}};
  }
  Json of(Of<Nights>, const std::string& pointer, Bounds bounds)
  {
    return {
        {"anyOf",
         {of(Of<std::int64_t>{}, pointer, bounds), {{"const", assumed_nights}}, object<Nights>(pointer)}}};
  }

  static Json definitions()
  {
    std::vector<std::string_view> benefits;
    for (std::size_t at = 0; at < benefit_count; ++at) {
      benefits.push_back(text_of(static_cast<Benefit>(at)).code);
    }
    const Json number{{"type", "number"}, {"minimum", 0}, {"maximum", 99999999.99}};
    const Json text{{"type", "string"}, {"pattern", "^(0|[1-9][0-9]{0,7})(\\.[0-9]{1,2})?$"}};
    return {{"amount",
             {{"description",
               "Pounds, with at most two decimals after a full stop and no exponent: a number, or a text "
               "with the "
               "same digits."},
              {"anyOf", {number, text}},
              {"examples", Json::array({"412.50", 412.5, 0})}}},
            {"date",
             {{"description", "A day of the calendar, YYYY-MM-DD."},
              {"type", "string"},
              {"pattern", "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},
              {"examples", Json::array({"2014-02-28"})}}},
            {"benefit", words_schema(benefits)}};
  }

  Texts texts_;
};

}  // namespace

std::string case_schema() { return SchemaWriter{}.whole().dump(2) + "\n"; }

}  // namespace cmcalc
