#!/usr/bin/env bash
# SPDX-FileCopyrightText: Pinthread contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-tidy.sh [regex of paths]: clang-tidy over the sources in lib/ and app/, or over those whose path matches. Takes
# the compiler's options from the dev preset, which must have been built: packaging/test.sh does that. With
# PINTHREAD_TIDY_SECONDS it looks at as many as there is time for.

source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

command -v run-clang-tidy >/dev/null || packaging/install-dependencies.sh check
[ -f build/dev/compile_commands.json ] || fail "Build the dev preset first: packaging/test.sh, or cmake --preset dev and cmake --build --preset dev."

report=build/clang-tidy.log
# clang cannot read what g++ has precompiled, and does not need it.
mkdir -p build/tidy
sed -E 's/ -Winvalid-pch -include [^ ]+cmake_pch\.hxx//' build/dev/compile_commands.json >build/tidy/compile_commands.json
# Generated files are left out: only what is below lib/ and app/ themselves counts.
if timeout "${PINTHREAD_TIDY_SECONDS:-0}" run-clang-tidy -quiet -j "$(nproc)" -p build/tidy "^$PWD/(lib|app)/.*${1:-}.*\.cpp$" >"$report" 2>/dev/null; then
    say "clang-tidy has nothing to say."
else
    [ $? -ne 124 ] || say "There was no time for all of them."
    grep -E -A 4 '(error|warning):' "$report" | awk '!seen[$0]++' || cat "$report"
    fail "clang-tidy found the above; all of it is in $report."
fi
