#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and runs all tests on a virtual display; ends with ctest's summary.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
scripts/setup.sh test
cmake --preset release -DNEUROLOOM_TESTS=ON
cmake --build --preset release --parallel "$(nproc)"
exec xvfb-run -a -s '-screen 0 1600x1000x24' ctest --preset release --parallel "$(nproc)" "$@"
