#!/usr/bin/env bash
# SPDX-FileCopyrightText: Pinthread contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test.sh [options of ctest...]: installs what is missing, builds the dev preset (warnings are errors) and runs every
# test; the summary comes last. For example: packaging/test.sh -R model/

source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

packaging/install-dependencies.sh build run test
quicker_build
say "Building with warnings as errors (a few minutes the first time) …"
build dev

if ! has_display; then
    say "There is no display here: the tests that open windows get one from Xvfb."
    start_display
fi
say "Testing …"
ctest --preset dev "$@"
