#!/usr/bin/python3
# SPDX-FileCopyrightText: Pinthread contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Windows, panes and starts, as a person comes by them: real windows, a real mouse, real processes.

Alice puts two pictures side by side by dragging a tab, and a third into a window of its own; a second start opens in
the program that runs; the program is killed and everything is back; it hangs, and she starts another one beside it;
somebody writes another picture into her file. A screenshot of each step is left in the output directory.

usage: drive_windows.py --build <build directory> --picture <file> [--out <directory>]
Needs what drive_foundation.py needs."""

import os
import shutil
import signal
import subprocess
import sys
import time

from desk import Screen, run_drive, wait


def drive(desk, build, picture, work):
    profile = os.path.join(work, "profile")
    pictures = {}
    for name, colour in (("one", "steelblue"), ("two", "darkkhaki"), ("three", "indianred"), ("four", "seagreen"), ("five", "slateblue")):
        pictures[name] = os.path.join(work, name + ".png")
        subprocess.run(["convert", "-size", "800x600", "xc:" + colour, pictures[name]], check=True)

    def start(*names):
        return desk.run([os.path.join(build, "app/desktop/pinthread"), "--profile", profile, "--name", "Alice",
                         *(pictures[name] for name in names)])

    def windows(program):
        found = subprocess.run(["xdotool", "search", "--all", "--onlyvisible", "--pid", str(program.pid), "--name", "Pinthread$"],
                               capture_output=True, text=True, check=False).stdout.split()
        return found

    def titles(program):
        return sorted(subprocess.run(["xdotool", "getwindowname", window], capture_output=True, text=True,
                                     check=False).stdout.strip().removesuffix(" – Pinthread")
                      for window in windows(program))

    def canvases(screen):
        return [screen.place(canvas) for canvas in screen.all("canvas", "Picture")]

    alice = start("one", "two", "three")
    window = desk.window_of(alice, 40, 40, 1300, 820)
    screen = Screen(alice)
    desk.do("windowactivate", "--sync", window)
    screen.find("page tab", "three")
    desk.look("three-tabs")

    # A tab is dragged to the right edge: side by side.
    tab = screen.at_rest("page tab", "three")
    desk.drag(*tab, 1300, 500, held=lambda: desk.look("tab-in-the-hand"))
    wait("two pictures side by side", lambda: len(canvases(screen)) == 2)
    left, right = sorted(canvases(screen))
    assert left[0] + left[2] <= right[0], (left, right)
    desk.look("side-by-side")

    # She writes on each: they know nothing of each other. F6 goes from one to the other.
    desk.click(left[0] + left[2] // 2, left[1] + left[3] // 2)
    desk.write(screen, "What is it about?", "On the second picture")
    desk.key("Return")
    screen.find("push button", "Pin 1")
    desk.key("Escape")
    desk.key("F6")
    desk.key("ctrl+shift+n", "Return")
    desk.write(screen, "What is it about?", "On the third picture")
    desk.key("Return")
    wait("a pin on each", lambda: len(screen.all("push button", "Pin 1")) == 2)
    desk.look("a-pin-on-each")
    desk.key("Escape")

    # The first one gets a window of its own; a second start opens in the program that runs.
    desk.press(screen, "page tab", "one")
    desk.press(screen, "menu item", "Window")
    screen.find("menu item", "Move to a new window")
    desk.key("m")
    wait("two windows, and two pictures still side by side in the first",
         lambda: len(titles(alice)) == 2 and "one.png" in titles(alice) and len(canvases(screen)) == 3)
    desk.look("two-windows")
    second = start("four")
    assert second.wait(timeout=20) == 0
    wait("the picture of the second start", lambda: "four.png" in titles(alice))
    desk.look("second-start")
    time.sleep(1.2)  # A crash may lose what was done in the last half second, and no more.

    # kill -9, and everything is back.
    before = titles(alice)
    alice.kill()
    alice.wait()
    alice = start()
    screen = Screen(alice)
    wait("the windows to be back", lambda: titles(alice) == before)
    wait("the pictures to be back", lambda: len(canvases(screen)) == 3)
    screen.find("push button", "Pin 1")
    desk.look("after-the-kill")

    # It hangs: a start says so, and can be gone on with.
    alice.send_signal(signal.SIGSTOP)
    beside = start("two")
    other = Screen(beside)
    other.find("push button", "Start anyway", seconds=30)
    desk.look("no-answer")
    desk.press(other, "push button", "Start anyway")
    wait("a window beside it", lambda: titles(beside) == ["two.png"])
    desk.look("beside-it")
    alice.send_signal(signal.SIGCONT)
    desk.do("windowactivate", "--sync", windows(beside)[-1])
    desk.key("ctrl+q")
    assert beside.wait(timeout=30) == 0
    assert alice.poll() is None
    wait("the windows still there", lambda: titles(alice) == before)

    # Somebody writes another picture into a file that is open.
    shutil.copy(pictures["five"], pictures["four"])
    screen.find("push button", "Open the new picture")
    desk.do("windowactivate", "--sync",
            next(window for window in windows(alice) if "four" in subprocess.run(
                ["xdotool", "getwindowname", window], capture_output=True, text=True, check=False).stdout))
    desk.look("file-changed")
    desk.press(screen, "push button", "Open the new picture")
    wait("it to be another tab", lambda: len(screen.all("page tab", "four")) == 2)
    desk.look("another-tab")
    desk.key("ctrl+q")
    assert alice.wait(timeout=30) == 0


if __name__ == "__main__":
    sys.exit(run_drive(drive))
