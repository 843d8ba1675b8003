# Sourced by scripts of many steps. Each step is timed, and all of them run even if one fails.
#
#   step NAME COMMAND...   runs COMMAND, which may be a function, under a heading
#   finish                 prints the time of each step and what failed; the exit code is 1 if anything did
steps_passed=0
steps_failed=0
steps_times=()

step() {
  local name=$1 began=$SECONDS result=passed
  shift
  echo "== $name"
  set +e
  (set -e; "$@") </dev/null
  [ $? -eq 0 ] || result=failed
  set -e
  if [ $result = passed ]; then steps_passed=$((steps_passed + 1)); else steps_failed=$((steps_failed + 1)); fi
  steps_times+=("$(printf '%5d s  %s  %s' $((SECONDS - began)) $result "$name")")
}

finish() {
  echo "== Times"
  printf '%s\n' "${steps_times[@]}"
  printf '%5d s  in all\n' "$SECONDS"
  echo "$steps_passed passed, $steps_failed failed"
  [ $steps_failed -eq 0 ]
}
