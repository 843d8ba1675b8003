/// @file
/// Why an input was refused. Bad input is a value, never an exception.
///
/// A problem has no sentences: it says which message of data/messages.json applies and what that message is
/// filled in with. The writers make the sentences, in the words of the reader that the case came from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cmcalc/date.hpp"
#include "cmcalc/ids.hpp"
#include "cmcalc/law.hpp"
#include "cmcalc/money.hpp"

namespace cmcalc {

/// So many characters of a text are shown.
inline constexpr std::size_t most_characters_shown = 40;

/// What was given. Of a long text only as much is kept as is shown, so that no input makes a problem large.
struct Given {
  enum class Form : std::uint8_t {
    text,       ///< in quotation marks
    plain,      ///< as it is: a number, a word without quotation marks
    character,  ///< a single character
  };
  Given(std::string_view given, Form its_form = Form::text);  // NOLINT(google-explicit-constructor)

  std::string text;
  Form form;

  friend bool operator==(const Given&, const Given&) = default;
};

/// Text that is to be written exactly so.
struct ToWrite {
  std::string text;

  friend bool operator==(const ToWrite&, const ToWrite&) = default;
};

/// Words of the contract. They are constants, and live as long as the program.
struct WordList {
  std::vector<std::string_view> words;

  friend bool operator==(const WordList&, const WordList&) = default;
};

/// Other facts of the case, by pointer or by the key beside the fact. These texts are constants too.
struct FactList {
  std::vector<std::string_view> pointers;

  friend bool operator==(const FactList&, const FactList&) = default;
};

/// Where something is in a text.
struct Position {
  std::size_t line = 0;  ///< from 1; 0 if the text has only one, whose number is not known here
  std::size_t column = 1;

  friend bool operator==(const Position&, const Position&) = default;
};

/// What a message is filled in with.
struct ArgumentValue {
  using Value = std::variant<std::int64_t, Money, Date, TaxYear, Jurisdiction, ValueType, Given, ToWrite,
                             WordList, FactList, Position>;
  Argument name{};
  Value value;

  friend bool operator==(const ArgumentValue&, const ArgumentValue&) = default;
};

/// One thing that is wrong with a case.
struct Problem {
  Problem() = default;
  /// @param said  which message; the problem gets its first id
  Problem(Message said, std::vector<ArgumentValue> values = {});  // NOLINT(google-explicit-constructor)

  void add(Argument name, ArgumentValue::Value value);

  /// The value of `name`; null if there is none.
  [[nodiscard]] const ArgumentValue::Value* argument(Argument name) const;

  ErrorId id{};
  Message message{};
  std::string pointer;  ///< the fact, as a JSON pointer into a case document: "/paying_parent/income"
  std::vector<ArgumentValue> arguments;

  static constexpr std::ptrdiff_t unknown = -1;
  std::ptrdiff_t offset = unknown;  ///< byte of the text at which the fact begins, if there is a text
  std::size_t line = 0;             ///< line of the text, from 1; 0 if there is no text
  std::string place{};  ///< the column, or the option as it was given, "--children 25"; empty for a document
};

using Problems = std::vector<Problem>;

/// At most this many problems are reported at once, because a hostile input could make millions.
inline constexpr std::size_t most_problems = 1000;

}  // namespace cmcalc
