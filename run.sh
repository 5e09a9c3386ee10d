#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and opens the workbench on the bundled sample (or on the files given). Without a display
# it runs the tour on a virtual one and prints where the pictures are.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
scripts/setup.sh
cmake --preset release -DNEUROLOOM_TESTS=OFF
cmake --build --preset release --target neuroloom neuroloom-cli --parallel "$(nproc)"
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    if [ "$#" -eq 0 ]; then set -- resources/samples/microcircuit.net.nml; fi
    exec build/bin/neuroloom "$@"
fi
pictures=${NEUROLOOM_TOUR_DIR:-$PWD/build/tour}
mkdir -p "$pictures"
xvfb-run -a -s '-screen 0 1600x1000x24' build/bin/neuroloom --tour "$pictures"
echo "No display: the tour's pictures are in $pictures"
