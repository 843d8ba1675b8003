/// @file
/// What an audit writes: a finding for each record, and what they come to.
#pragma once

#include <string>
#include <string_view>

#include "analysis/audit.hpp"
#include "write/problems.hpp"

namespace cmcalc {

/// Appends the document cmcalc.finding/1 to `out`, on one line, ending with a line end.
void write_finding_json(std::string& out, const Finding& finding);
void write_finding_json(std::string& out, const RefusedCase& refused, const Problems& problems);

/// Appends the names of the columns of findings to `out`.
void write_findings_header(std::string& out);
/// Appends a finding to `out`: one row.
void write_finding_csv(std::string& out, const Finding& finding);
void write_finding_csv(std::string& out, const RefusedCase& refused, const Problems& problems);

/// Appends the document cmcalc.audit/1 to `out`, on one line, ending with a line end.
void write_audit_json(std::string& out, const AuditSummary& summary);
/// Appends the same for people, at most 78 columns wide, ending with a line end.
void write_audit_text(std::string& out, const AuditSummary& summary);

}  // namespace cmcalc
