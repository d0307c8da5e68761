# SPDX-FileCopyrightText: Pinthread contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What the scripts of this folder share; they source it. It goes to the project's top folder.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }

fail() {
    printf '\n%s\n' "$*" >&2
    exit 1
}

# Uses what makes building faster, where it is installed. A build folder remembers what it was configured with.
quicker_build() {
    if [ -z "${CMAKE_CXX_COMPILER_LAUNCHER:-}" ] && command -v ccache >/dev/null; then
        export CMAKE_CXX_COMPILER_LAUNCHER=ccache
    fi
    # What ccache wants to hear before it trusts a precompiled header.
    export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros}
    if [ -z "${LDFLAGS:-}" ] && command -v mold >/dev/null; then
        export LDFLAGS=-fuse-ld=mold
    fi
}

# build <preset> [target...]: configures and compiles.
build() {
    local preset=$1
    shift
    mkdir -p build
    cmake --preset "$preset" >build/configure.log 2>&1 || {
        cat build/configure.log
        fail "CMake could not configure the preset $preset."
    }
    cmake --build --preset "$preset" ${1:+--target "$@"} || fail "The preset $preset does not compile."
}

has_display() { [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; }

# Starts a display that nobody sees, with a window manager on it, and stops both when the script ends.
start_display() {
    local number_file
    number_file=$(mktemp)
    Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp -noreset 3>"$number_file" >/dev/null 2>&1 &
    display_pids=($!)
    trap stop_display EXIT
    for _ in $(seq 100); do
        [ -s "$number_file" ] && break
        sleep 0.1
    done
    [ -s "$number_file" ] || fail "Xvfb did not start."
    DISPLAY=:$(cat "$number_file")
    export DISPLAY
    rm -f "$number_file"
    if [ -z "${XDG_RUNTIME_DIR:-}" ] || [ ! -w "${XDG_RUNTIME_DIR:-}" ]; then
        XDG_RUNTIME_DIR=$(mktemp -d)
        export XDG_RUNTIME_DIR
    fi
    openbox >/dev/null 2>&1 &
    display_pids+=($!)
    # A window that comes while the window manager is still starting may never be shown.
    for _ in $(seq 100); do
        xdotool get_num_desktops >/dev/null 2>&1 && break
        sleep 0.1
    done
}

stop_display() {
    local pid
    for pid in "${display_pids[@]:-}"; do
        [ -z "$pid" ] || kill "$pid" 2>/dev/null || true
    done
    wait 2>/dev/null || true
}
