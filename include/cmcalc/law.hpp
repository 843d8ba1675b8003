/// @file
/// The texts of the ids: provisions, steps, notes, errors, parameters and benefits.
///
/// The enums are in ids.hpp, which the build generates from data/, so that an id without a text, or
/// a text without an id, cannot exist. Every look-up is an array access.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "cmcalc/date.hpp"
#include "cmcalc/ids.hpp"

namespace cmcalc {

/// Which law is cited and which tables are used.
enum class Jurisdiction : std::uint8_t {
  gb,  ///< Great Britain
  ni,  ///< Northern Ireland
};
inline constexpr std::size_t jurisdiction_count = 2;

/// An Act, Order or set of regulations.
struct EnactmentText {
  std::string_view id;     ///< "si2012-2677"
  std::string_view title;  ///< "Child Support Maintenance Calculation Regulations 2012"
  std::string_view cited;  ///< "S.I. 2012/2677", as in a full citation
};

/// The place of a rule in the law of one jurisdiction.
struct Citation {
  Enactment enactment;
  std::string_view provision;  ///< "reg 35(1)(c)", "Sch 1 para 2(3)"
};

struct LawText {
  std::string_view id;     ///< "reg-35-1-c", numbered as in Great Britain
  std::string_view about;  ///< what the provision says, in plain words
  Citation citation[jurisdiction_count];
};

/// The provisions that something comes from; there may be none.
struct LawList {
  Law laws[3];
  std::uint8_t size = 0;

  [[nodiscard]] std::span<const Law> all() const { return {laws, size}; }
};

/// The part of a breakdown that shows a step; `none`: only in the worksheet itself.
enum class Section : std::uint8_t { none, status, income, variation, rate, amount, payments };

struct StepText {
  std::string_view id;           ///< permanent name of a worksheet step: "basic-rate"
  std::string_view name;         ///< as on a breakdown: "Basic rate"
  std::string_view yes;          ///< a finding that holds, "Nil rate applies"; empty for amounts
  std::string_view no;           ///< a finding that does not hold
  std::string_view because_yes;  ///< facts: why it holds, with {tax_year} or {requested_on}
  std::string_view because_no;
  Section section;
  bool on_page;            ///< whether it is on the page of one screen
  bool quiet_no;           ///< whether a finding that does not hold only says what does not apply
  std::string_view means;  ///< what the step is and why, in plain words
  LawList law;
};

struct NoteText {
  std::string_view id;
  std::string_view text;   ///< with {amount}, {count}, {date}, {tax_year} or {subject} to be filled in
  bool technical;          ///< of interest only to those who know the law, and not on the page of one screen
  std::string_view means;  ///< why it matters and what to do
  LawList law;
};

struct ErrorText {
  std::string_view id;
  std::string_view means;   ///< what is wrong, in general
  std::string_view remedy;  ///< what to do about it, in general
  LawList law;
};

/// What read a case: messages name its facts as keys, as columns or as options.
enum class Reader : std::uint8_t { document, table, options };
inline constexpr std::size_t reader_count = 3;

/// What is wrong, and what to write instead, with {arguments} to be filled in; see data/messages.json.
struct SentencePair {
  std::string_view problem;
  std::string_view remedy;
};

struct MessageText {
  std::string_view id;
  ErrorId error;  ///< the first, if the message is for several
  SentencePair sentences[reader_count];
};

struct ArgumentText {
  std::string_view id;
  std::string_view means;
};

/// What kind of value is expected.
struct ValueTypeText {
  std::string_view id;
  std::string_view name;   ///< "a date"
  std::string_view write;  ///< what to write, after "Write "; besides one of the words, if there are words
};

/// What is done if the law or practice is not plain.
struct ReadingText {
  std::string_view id;
  std::string_view status;  ///< "settled", "practice" or "open", with what is open of it
  std::string_view reading;
  std::string_view other;  ///< the other side, if Readings has one; otherwise empty
  LawList law;
};

/// A word of the contract: a rate, a status of the paying parent, or a threshold.
struct TermText {
  std::string_view id;
  std::string_view name;
  std::string_view means;
  LawList law;
};

struct GroundText {
  std::string_view id;
  std::string_view name;  ///< "contact costs"
  Law law;
  std::string_view means;
};

struct ReasonText {
  std::string_view id;
  std::string_view text;  ///< why a ground or a fact has no effect, within a sentence; with {tax_year}
};

/// Facts that the rules use together.
struct FactGroupText {
  std::string_view id;
  std::string_view name;     ///< "the relevant other children"
  std::string_view assumed;  ///< what is assumed if they are not stated; empty if nothing need be said of it
};

/// What the figures of a parameter are.
enum class Unit : std::uint8_t { pounds, percent, fraction, nights, number, years };

/// What selects a figure of a parameter that has several.
struct IndexText {
  std::string_view one;   ///< "qualifying child"; empty when the figures are a plain list
  std::string_view many;  ///< "qualifying children"
};

struct ParameterText {
  std::string_view id;     ///< "basic-rate.up-to-threshold"
  std::string_view label;  ///< plain words
  Unit unit;
  Law law;
  IndexText rows;
  IndexText columns;
  std::string_view means;  ///< what the figures do, in plain words
};

/// What receiving a benefit does to the rate.
enum class BenefitEffect : std::uint8_t {
  flat_rate_own,          ///< reg 44(1): flat rate when the paying parent receives it
  flat_rate_own_partner,  ///< reg 44(2): flat rate when the parent or the partner receives it
  none,                   ///< known, without effect on the rate
};

struct BenefitText {
  std::string_view code;  ///< "carers_allowance"
  std::string_view label;
  BenefitEffect effect;
  std::optional<Date> from[jurisdiction_count];  ///< first day it can be received; none: always
  std::optional<Date> closed_to_new_after;       ///< after it, only for those entitled on that day
  std::string_view means;
  LawList law;
};

[[nodiscard]] const EnactmentText& text_of(Enactment enactment);
[[nodiscard]] const LawText& text_of(Law law);
[[nodiscard]] const StepText& text_of(Step step);
[[nodiscard]] const NoteText& text_of(NoteId note);
[[nodiscard]] const ErrorText& text_of(ErrorId error);
[[nodiscard]] const MessageText& text_of(Message message);
[[nodiscard]] const ArgumentText& text_of(Argument argument);
[[nodiscard]] const ValueTypeText& text_of(ValueType type);
[[nodiscard]] const ReadingText& text_of(ReadingId reading);
[[nodiscard]] const GroundText& text_of(Ground ground);
[[nodiscard]] const ReasonText& text_of(Reason reason);
[[nodiscard]] const FactGroupText& text_of(FactGroup group);
[[nodiscard]] const ParameterText& text_of(Parameter parameter);
[[nodiscard]] const BenefitText& text_of(Benefit benefit);
[[nodiscard]] const TermText& text_of(ThresholdId threshold);

[[nodiscard]] std::span<const TermText> rate_texts();    ///< in the order of the enum Rate
[[nodiscard]] std::span<const TermText> status_texts();  ///< in the order of the enum Status

/// The place of `law` in the law of `jurisdiction`.
[[nodiscard]] inline const Citation& citation(Law law, Jurisdiction jurisdiction)
{
  return text_of(law).citation[static_cast<std::size_t>(jurisdiction)];
}

}  // namespace cmcalc
