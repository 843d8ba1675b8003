#!/usr/bin/env bash
# A caseload through `cmcalc batch` by GNU parallel, on all cores of one or several hosts.
#
#   parallel_batch.sh CASES RESULTS [options of parallel]
#   parallel_batch.sh cases.ndjson results.ndjson -S host-a,host-b
#
# CASES (NDJSON, a case on each line, no empty lines) is cut at line ends into parts of about --block bytes; a
# part goes to a host as a stream, so only the program must be there ($CMCALC, else cmcalc). The results are in
# the order of the cases. RESULTS appears when it is complete: if a part dies, all ends, and what RESULTS held
# stays. The exit code is that of `cmcalc batch`: 0; 1 if records were refused; 2 if there are no results.
#
# Do not give --retries: parallel 20221122 (Debian 12) starts the second try of a --pipe-part with empty input,
# and does not report that a part is lost.
set -euo pipefail
if [ $# -lt 2 ]; then
  echo "usage: parallel_batch.sh CASES RESULTS [options of parallel]" >&2
  exit 2
fi
cases=$1
results=$2
shift 2
if [ -d "$results" ]; then
  echo "parallel_batch.sh: $results is a folder" >&2
  exit 2
fi

# The parts are for a POSIX shell, whatever the accounts on the hosts have; without this, parallel takes $SHELL of
# each host, and loses a part silently if that is not set.
export PARALLEL_SHELL=/bin/sh
# Exit code 1 only says that records were refused.
part="${CMCALC:-cmcalc} batch - --input-format ndjson --jobs 1 --quiet || [ \$? -eq 1 ]"

# A refused record has the number of its line, which the program counts from the beginning of its part: here it is the line of
# the results, as there is one for each case.
whole_lines='/^\{"schema":"cmcalc.error\/1"/ { sub(/"line":[0-9]+/, "\"line\":" NR) } { print }'

trap 'rm -f "$results.unfinished"' EXIT
case " $* " in *' --retries'*) echo "parallel_batch.sh: --retries would lose cases" >&2; exit 2 ;; esac
parallel --will-cite --pipe-part -a "$cases" --block 8M -k --halt now,fail=1 "$@" "$part" | LC_ALL=C awk "$whole_lines" \
  > "$results.unfinished" || exit 2
records=$(LC_ALL=C grep -c '[^[:space:]]' "$cases" || true)
written=$(wc -l < "$results.unfinished")
if [ "$written" -ne "$records" ]; then
  echo "parallel_batch.sh: $written results for $records records" >&2
  exit 2
fi
mv "$results.unfinished" "$results" || exit 2
! LC_ALL=C grep -q -m 1 '^{"schema":"cmcalc\.error/1"' "$results"
