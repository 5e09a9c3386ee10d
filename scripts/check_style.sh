#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-format and clang-tidy over our sources, new files included: check_style.sh [-j jobs] [build-folder] [path-prefix ...].
# Needs clang-format, clang-tidy and a folder that has been built (moc output). Generated code is not checked: it is not in
# git and .clang-tidy reports headers named .hpp only. Sources that the build folder does not compile are named and left out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
jobs=$(nproc)
if [ "${1:-}" = -j ]; then jobs=$2; shift 2; fi
build=${1:-build}
shift || true
[ -f "$build/compile_commands.json" ] || { echo "no $build/compile_commands.json: configure and build first" >&2; exit 2; }
prefix="^($(IFS='|'; echo "$*"))"  # no argument: everything
mapfile -t files < <(git ls-files --cached --others --exclude-standard '*.cpp' '*.hpp' | grep -E "$prefix")
[ ${#files[@]} -gt 0 ] || { echo "no source matches: $*" >&2; exit 2; }
clang-format --dry-run --Werror "${files[@]}"

sources=()
for file in "${files[@]}"; do
  [[ $file == *.cpp ]] || continue
  if grep -qF "\"$PWD/$file\"" "$build/compile_commands.json"; then sources+=("$file"); else echo "not in $build: $file"; fi
done
[ ${#sources[@]} -gt 0 ] || exit 0
echo "clang-tidy: ${#sources[@]} files, $jobs at a time"
# The count of warnings in system headers, which it hides, is all that clang-tidy says on success.
printf '%s\n' "${sources[@]}" | xargs -P "$jobs" -n 1 clang-tidy --quiet -p "$build" 2> >(grep -v ' warnings\? generated\.$' >&2)
