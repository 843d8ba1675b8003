"""Every test is in exactly one tier, so that one of the scripts runs it.

    tiers_test.py CTEST BUILD
"""
import json
import subprocess
import sys

TIERS = {"quick", "full", "long"}


def labels_of(test):
    return [label for each in test.get("properties", ()) if each["name"] == "LABELS" for label in each["value"]]


def main(ctest, build):
    listed = subprocess.run([ctest, "--test-dir", build, "--show-only=json-v1"], capture_output=True, check=True)
    tests = json.loads(listed.stdout)["tests"]
    wrong = [test["name"] for test in tests if len(labels_of(test)) != 1 or labels_of(test)[0] not in TIERS]
    for name in wrong:
        print(f"{name} is not in exactly one tier: register it with cmcalc_test")
    missing = TIERS - {label for test in tests for label in labels_of(test)}
    for tier in sorted(missing):
        print(f"the tier {tier} is empty")
    return 1 if wrong or missing else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
