#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Simulates the published models of a corpus, compares spike times and rates with what their authors expect and writes
# docs/methods/simulation-expectations.md:
#   scripts/expectations.sh CLI CORPUS OUT [options of tests/expectations/expectations.py]
# CLI is neuroloom-cli; CORPUS holds expected.json; OUT takes the results and is used again when it is there.
set -euo pipefail
if [ $# -lt 3 ]; then
  sed -n '3,6s/^# //p' "$0" >&2
  exit 2
fi
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
exec nice -n 10 python3 "$root/tests/expectations/expectations.py" "$@" --table "$root/docs/methods/simulation-expectations.md"
