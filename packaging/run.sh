#!/usr/bin/env bash
# SPDX-FileCopyrightText: Pinthread contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh [picture...]: from a fresh clone to the open window. Installs what is missing, builds the release preset and
# starts Pinthread with the pictures, or with the sample, on its embedded server.
#
# Without a display it starts one that nobody sees, waits for the window, leaves its picture in build/screenshot.png
# and closes the window again. Ends with a failure when any of that does not work.

start_folder=$PWD
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

packaging/install-dependencies.sh build run
quicker_build
say "Building (a few minutes the first time) …"
build release pinthread
program=$PWD/build/release/app/desktop/pinthread

arguments=("$@")
[ $# -gt 0 ] || arguments=(--sample)

if has_display; then
    say "Starting Pinthread. Drop a picture on the window, click a detail and write."
    cd "$start_folder" # Names of pictures are meant from there.
    exec "$program" "${arguments[@]}"
fi

say "There is no display here: starting Xvfb, a display that nobody sees, to show that the window opens."
picture=$PWD/build/screenshot.png
start_display
cd "$start_folder"
"$program" "${arguments[@]}" &
program_pid=$!

running() { kill -0 "$program_pid" 2>/dev/null; }
give_up() {
    kill "$program_pid" 2>/dev/null || true
    fail "$1"
}

window=
for _ in $(seq 150); do
    running || fail "Pinthread ended before its window was there."
    window=$(xdotool search --all --onlyvisible --pid "$program_pid" --class pinthread 2>/dev/null | head -n 1) || true
    [ -z "$window" ] || break
    sleep 0.2
done
[ -n "$window" ] || give_up "No window came within 30 seconds."

# The picture is decoded after the window is there: wait until two looks are the same.
before=
for _ in $(seq 40); do
    sleep 0.5
    running || fail "Pinthread ended while its window was open."
    now=$(import -silent -window root rgb:- | sha256sum)
    [ "$now" != "$before" ] || break
    before=$now
done
import -silent -window root "$picture" || give_up "The screenshot could not be taken."

xdotool windowactivate --sync "$window" key --clearmodifiers ctrl+q || give_up "The window did not take the keyboard."
for _ in $(seq 100); do
    running || break
    sleep 0.1
done
running && give_up "Pinthread did not end within 10 seconds of Ctrl+Q."
wait "$program_pid" || fail "Pinthread ended with the code $?."
say "The window opened and closed. Its picture: ${picture#"$PWD"/}"
