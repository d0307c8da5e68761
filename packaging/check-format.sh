#!/usr/bin/env bash
# SPDX-FileCopyrightText: Pinthread contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-format.sh [--fix]: whether every source is written as .clang-format says; --fix writes it so.

source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

command -v clang-format >/dev/null || packaging/install-dependencies.sh check
mode=(--dry-run -Werror)
[ "${1:-}" != --fix ] || mode=(-i)
find app lib tests \( -name '*.h' -o -name '*.cpp' \) -print0 | xargs -0 -r -n 20 -P "$(nproc)" clang-format "${mode[@]}" ||
    fail "packaging/check-format.sh --fix puts this right."
