#include "read/words/phrase.hpp"

#include <algorithm>

#include "read/amounts.hpp"
#include "read/words/vocabulary.hpp"

namespace cmcalc::words {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// A character of several bytes that people's keyboards and word processors put in the place of a plain one.
struct Typographic {
  std::string_view bytes;
  char plain;
};
constexpr Typographic typographic[] = {
    {"\u00a0", ' '}, {"\u2009", ' '}, {"\u202f", ' '}, {"\u2010", '-'},  {"\u2011", '-'},
    {"\u2012", '-'}, {"\u2013", '-'}, {"\u2212", '-'}, {"\u2018", '\''}, {"\u2019", '\''},
};

/// Takes tokens off a text, one after the other.
class Tokens {
 public:
  explicit Tokens(std::string_view text) : text_{text} {}

  /// Nothing if there is a character that no wording has.
  std::optional<std::vector<Token>> all()
  {
    std::vector<Token> tokens;
    while (at_ < text_.size()) {
      const auto [plain, size] = next();
      if (plain == '\0') return std::nullopt;
      if (plain == ' ') {
        at_ += size;
        continue;
      }
      Token token{.kind = Token::Kind::sign, .text = {}, .begin = at_, .end = 0};
      if (is_digit(plain)) {
        token.kind = Token::Kind::number;
        take_number(token.text);
      } else if (is_letter(plain)) {
        token.kind = Token::Kind::word;
        take_word(token.text);
      } else {
        token.text = plain == '-' ? "-" : std::string{text_.substr(at_, size)};
        at_ += size;
      }
      token.end = at_;
      tokens.push_back(std::move(token));
    }
    return tokens;
  }

 private:
  struct Character {
    char plain;  ///< nought if no wording has it
    std::size_t size;
  };

  [[nodiscard]] Character next() const
  {
    const std::string_view rest = text_.substr(at_);
    for (const Typographic& each : typographic) {
      if (rest.starts_with(each.bytes)) return {each.plain, each.bytes.size()};
    }
    constexpr std::string_view pound = "£";
    if (rest.starts_with(pound)) return {'#', pound.size()};  // a sign like the others
    const char c = rest.front();
    if (c == '\t') return {' ', 1};
    return {c >= ' ' && c <= '~' ? c : '\0', 1};
  }

  /// Digits, and points and commas between them.
  void take_number(std::string& number)
  {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      const bool between = (c == '.' || c == ',') && at_ + 1 < text_.size() && is_digit(text_[at_ + 1]);
      if (!is_digit(c) && !between) return;
      number += c;
      ++at_;
    }
  }

  /// Letters, without apostrophes and the points of an abbreviation: "carers", "pa" of "p.a.".
  void take_word(std::string& word)
  {
    while (at_ < text_.size()) {
      const auto [plain, size] = next();
      const bool letter = is_letter(plain);
      if (!letter && plain != '\'' && plain != '.') return;
      if (letter) word += static_cast<char>(plain | 0x20);  // a small letter
      at_ += size;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

Phrase::Phrase(std::string_view text) : text_{text}
{
  std::optional<std::vector<Token>> tokens;
  if (text.size() <= longest_phrase) tokens = Tokens{text}.all();
  if (tokens) {
    tokens_ = std::move(*tokens);
  } else {
    tokens_.push_back({.kind = Token::Kind::word, .text = "?", .begin = 0, .end = text.size()});
  }
}

const Token* Phrase::peek(std::size_t ahead) const
{
  return at_ + ahead < tokens_.size() ? &tokens_[at_ + ahead] : nullptr;
}

bool Phrase::take(std::string_view text)
{
  const Token* const next = peek();
  if (next == nullptr || next->kind == Token::Kind::number || next->text != text) return false;
  ++at_;
  return true;
}

std::optional<std::string> Phrase::take_number()
{
  const Token* const next = peek();
  if (next == nullptr || next->kind != Token::Kind::number) return std::nullopt;
  ++at_;
  return next->text;
}

std::optional<std::int64_t> Phrase::take_count()
{
  const Token* const next = peek();
  if (next == nullptr || next->kind == Token::Kind::sign) return std::nullopt;
  const auto words = number_words();
  const auto found = std::find(words.begin(), words.end(), next->text);
  const auto count = found == words.end() ? count_of(next->text) : std::optional{found - words.begin()};
  if (count) ++at_;
  return count;
}

std::string Phrase::rest() const
{
  std::string all;
  for (std::size_t at = at_; at < tokens_.size(); ++at) {
    const bool hyphen = tokens_[at].text == "-" || tokens_[at].text == "_";
    if (hyphen && at > at_) continue;
    if (!all.empty()) all += ' ';
    all += tokens_[at].text;
  }
  return all;
}

std::string_view Phrase::rest_as_written() const
{
  return empty() ? std::string_view{} : text_.substr(tokens_[at_].begin);
}

std::string_view Phrase::taken_as_written() const
{
  return at_ == 0 ? std::string_view{}
                  : text_.substr(tokens_[0].begin, tokens_[at_ - 1].end - tokens_[0].begin);
}

bool Phrase::spaced() const
{
  return at_ > 0 && at_ < tokens_.size() && tokens_[at_ - 1].end < tokens_[at_].begin;
}

std::string_view trimmed(std::string_view text)
{
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

}  // namespace cmcalc::words
