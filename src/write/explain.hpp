/// @file
/// The program's own reference, in plain words: the rules in force on a day, the schemas of its
/// documents, and an explanation of every id that its output can name.
///
/// The texts are in data/ and nowhere else; pages of docs/ are made from them too.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmcalc/date.hpp"
#include "cmcalc/tables.hpp"

namespace cmcalc {

/// Appends everything in force on `day` to `out`, for people: each parameter with its figures, provision,
/// instrument, source, day of verification and doubts, in the order of the statute; then the benefits.
/// At most 78 columns (a longer address has a line of its own), ending with a line end.
///
/// @param rates  the figures in force on `day`, from Tables::in_force
/// @param only   the figure to show alone, without the others and the benefits
/// @pre   day >= scheme_begins(): before it there are no rules
void write_rules_text(std::string& out, const Rates& rates, Date day, std::optional<Parameter> only = {});

/// Appends the same as the document cmcalc.rules/1 to `out`, ending with a line end; see
/// docs/rules-format.md. Parameters are named as in data/rules.json, figures are decimal text.
/// @pre day >= scheme_begins()
void write_rules_json(std::string& out, const Rates& rates, Date day, std::optional<Parameter> only = {});

/// The names of our documents: "case" of cmcalc.case/1.
[[nodiscard]] std::vector<std::string_view> schema_names();

/// The JSON Schema (2020-12) of one of our documents.
/// @param which  one of `schema_names`
/// @return nothing for another name
[[nodiscard]] std::optional<std::string> schema(std::string_view which);

/// What `what` means, why, from which provision in both jurisdictions, and what to do: an id of an error,
/// note, reading, step, parameter, rate, benefit, status, ground, provision or explanation of a letter; a
/// name that is printed in the place of one; a citation ("Sch 1 para 7(7)"); a key of a document; or an
/// everyday word ("bonus"). If it is several of these, each is explained. Capital letters, spaces and hyphens
/// do not matter.
/// @return lines of at most 78 columns; nothing if it is none of these
[[nodiscard]] std::optional<std::string> explain(std::string_view what);

/// The entries whose names are nearest to `what`, each with its first line; empty if none is near.
[[nodiscard]] std::string nearest_entries(std::string_view what);

/// All ids that `explain` knows, by kind, each once.
[[nodiscard]] std::vector<std::string_view> explained_ids();

/// A list of these ids for people, under a heading for each kind.
[[nodiscard]] std::string list_of_explained_ids();

}  // namespace cmcalc
