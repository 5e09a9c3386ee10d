#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-format and clang-tidy over our sources: check_style.sh [build-folder] [path-prefix ...]. Needs clang-format, clang-tidy.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=${1:-build}
shift || true
mapfile -t files < <(git ls-files '*.cpp' '*.hpp')
clang-format --dry-run --Werror "${files[@]}"
mapfile -t sources < <(git ls-files 'core/*.cpp' 'widgets/*.cpp' 'app/*.cpp')
if [ "$#" -gt 0 ]; then mapfile -t sources < <(printf '%s\n' "${sources[@]}" | grep -E "^($(IFS='|'; echo "$*"))"); fi
printf '%s\n' "${sources[@]}" | xargs -P "$(nproc)" -n 4 clang-tidy --quiet -p "$build"
