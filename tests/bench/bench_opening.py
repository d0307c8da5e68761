#!/usr/bin/python3
# SPDX-FileCopyrightText: Pinthread contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long it takes until there is a window, and until a large picture can be seen in it: Pinthread beside other image
viewers from Debian, in turn, in one run. Prints a Markdown table of medians.

Everything is seen from outside, the same for all: the window by the X server's MapNotify, the picture by its colour. In
the middle and in the upper left corner of each test picture is a magenta field; the picture counts as visible when that
colour is on the screen.
Needs Xvfb, python3-xlib, and the viewers ksnip and gwenview (those that are missing are left out)."""

import argparse
import glob
import os
import shutil
import signal
import statistics
import subprocess
import tempfile
import time

from Xlib import X, display

WIDTH, HEIGHT = 1600, 1000
PATIENCE = 20


class Watcher:
    """An X display without a window manager, so that nobody else's work is measured, and an eye on it."""

    def __init__(self):
        read, write = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24",
                                        "-nolisten", "tcp", "-noreset"], pass_fds=(write,), stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            self.name = ":" + pipe.readline().strip()
        self.display = display.Display(self.name)
        self.root = self.display.screen().root
        self.root.change_attributes(event_mask=X.SubstructureNotifyMask)
        self.display.sync()

    def close(self):
        self.display.close()
        self.server.terminate()
        self.server.wait()

    def forget(self):
        while self.display.pending_events():
            self.display.next_event()

    def has_window(self):
        """Whether a window of a sensible size was mapped since the last look: not a tip, not a splash of one pixel."""
        while self.display.pending_events():
            event = self.display.next_event()
            if event.type == X.MapNotify:
                try:
                    size = event.window.get_geometry()
                except Exception:  # It is gone already.
                    continue
                if size.width > 200 and size.height > 150:
                    return True
        return False

    def has_magenta(self):
        for y in range(100, HEIGHT, 40):  # Wherever a viewer puts its window, and however small it is.
            line = self.root.get_image(0, y, WIDTH, 1, X.ZPixmap, 0xFFFFFF).data
            for x in range(0, WIDTH, 8):
                blue, green, red = line[4 * x], line[4 * x + 1], line[4 * x + 2]
                if red > 200 and green < 80 and blue > 200:
                    return True
        return False


def rss_megabytes(pid):
    with open(f"/proc/{pid}/status") as status:
        for line in status:
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
    return float("nan")


def measure(watcher, command, home, picture):
    """Milliseconds until the window is mapped and until the picture is visible, and megabytes two seconds later."""
    watcher.forget()
    # What was open last is not what is measured: Pinthread would bring it back.
    for windows in glob.glob(os.path.join(home, ".local/share/**/windows"), recursive=True):
        shutil.rmtree(windows)
    environment = {"PATH": os.environ["PATH"], "DISPLAY": watcher.name, "HOME": home, "LANG": "C.UTF-8",
                   "XDG_RUNTIME_DIR": home, "QT_QPA_PLATFORM": "xcb"}
    start = time.monotonic()
    program = subprocess.Popen(command + ([picture] if picture else []), env=environment, cwd=home,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    window = visible = None
    try:
        while time.monotonic() - start < PATIENCE and (window is None or (picture and visible is None)):
            if program.poll() is not None:
                raise SystemExit(f"{command[0]} ended by itself with {program.returncode}")
            now = (time.monotonic() - start) * 1000
            if window is None and watcher.has_window():
                window = now
            if picture and visible is None and watcher.has_magenta():
                visible = now
            time.sleep(0.001)
        time.sleep(2)
        return window, visible, rss_megabytes(program.pid)
    finally:
        os.killpg(program.pid, signal.SIGKILL)
        program.wait()
        deadline = time.monotonic() + 5
        while watcher.has_magenta() and time.monotonic() < deadline:
            time.sleep(0.01)


def make_pictures(maker, folder):
    """12,000 × 8,000 pixels, about as hard to decode as a photograph."""
    pictures = [os.path.join(folder, name) for name in ("large.jpg", "large.png")]
    if not all(map(os.path.exists, pictures)):
        subprocess.run([maker, folder], check=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    return pictures


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--build", default="build/release", help="with pinthread and bench_opening_pictures in it")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--pictures", default="build/bench-pictures", help="where the test pictures are kept")
    options = parser.parse_args()
    os.makedirs(options.pictures, exist_ok=True)
    jpeg, png = (os.path.abspath(picture) for picture in make_pictures(
        os.path.join(options.build, "tests/bench/bench_opening_pictures"), options.pictures))

    viewers = {"Pinthread": [os.path.join(os.path.abspath(options.build), "app/desktop/pinthread")]}
    for name, command in (("ksnip", "ksnip"), ("Gwenview", "gwenview")):
        if shutil.which(command):
            viewers[name] = [command]
    scenes = {"no file": None, f"JPEG, {os.path.getsize(jpeg) // 1_000_000} MB": jpeg,
              f"PNG, {os.path.getsize(png) // 1_000_000} MB": png}

    figures = {}
    watcher = Watcher()
    try:
        # A home for each program, which lives through the rounds: the first round shows what a first start costs.
        with tempfile.TemporaryDirectory() as homes:
            for run in range(options.rounds + 1):
                for scene, picture in scenes.items():
                    for name, command in viewers.items():
                        home = os.path.join(homes, name)
                        os.makedirs(home, mode=0o700, exist_ok=True)
                        result = measure(watcher, command, home, picture)
                        if run > 0:
                            figures.setdefault((scene, name), []).append(result)
    finally:
        watcher.close()

    def middle(values):
        return "–" if any(value is None for value in values) else f"{statistics.median(values):,.0f}"

    print(f"Medians of {options.rounds} rounds after one to warm up; load {os.getloadavg()[0]:.1f}.\n")
    print("| scene | program | window ms | picture visible ms | longest ms | RSS MB |\n|---|---|---|---|---|---|")
    for (scene, name), results in figures.items():
        windows, pictures, memory = zip(*results)
        longest = "–" if any(value is None for value in pictures) else f"{max(pictures):,.0f}"
        print(f"| {scene} | {name} | {middle(windows)} | {middle(pictures)} | {longest} | {middle(memory)} |")


if __name__ == "__main__":
    main()
