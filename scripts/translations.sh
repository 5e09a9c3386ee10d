#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Collects the texts of the window into translations/neuroloom_<lang>.ts (lupdate) and says what is not translated yet.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
languages="de fr es ja ko zh_CN"
for language in $languages; do
    /usr/lib/qt6/bin/lupdate -silent -I . -no-obsolete -locations none -tr-function-alias QT_TRANSLATE_NOOP+=NL_TR \
        widgets app/workbench -ts "translations/neuroloom_$language.ts"
done
missing=0
for language in $languages; do
    count=$(grep -c 'type="unfinished"' "translations/neuroloom_$language.ts" || true)
    echo "$language: $(grep -c '<source>' "translations/neuroloom_$language.ts") texts, $count unfinished"
    missing=$((missing + count))
done
[ "$missing" -eq 0 ]
