# SPDX-FileCopyrightText: Pinthread contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk to drive programs at as a person would: an X server with a window manager, a real mouse and keyboard
(xdotool), eyes (screenshots), and the tree that a screen reader sees (AT-SPI), by which things are found."""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time


# A thing that has been in one place for this long has come to rest: more than two of the longest waits between two
# frames of an animation, on a machine that has much else to do.
REST_SECONDS = 0.4


class Desk:
    """An X display of its own. Everything that was started on it ends with it."""

    def __init__(self, out, size="1920x1080"):
        self.out = out
        self.step = 0
        self.programs = []
        os.makedirs(out, exist_ok=True)
        try:
            self.open_display(size)
            self.furnish()
        except Exception:
            self.close()
            raise

    def furnish(self):
        """What a desktop has besides a screen."""
        os.environ["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        os.environ["NO_AT_BRIDGE"] = "0"
        os.environ.pop("QT_QPA_PLATFORM", None)
        os.environ.update(LC_ALL="C.UTF-8", LANGUAGE="")  # Things are found by their English names.
        self.run(["openbox", "--sm-disable"])
        # A window that comes while the window manager is still starting may never be shown.
        wait("the window manager", lambda: subprocess.run(["xdotool", "get_num_desktops"], capture_output=True,
                                                          check=False).returncode == 0)

    def open_display(self, size):
        """Of a number that is this process's own: servers that look for a free one at the same time may take the same,
        and then what is started here ends up on the other or on none."""
        for attempt in range(5):
            number = 1000 + (os.getpid() + 7919 * attempt) % 50000
            read, write = os.pipe()
            # Without -noreset it begins anew when its last client goes, and refuses whoever comes in that moment.
            server = self.run(["Xvfb", f":{number}", "-displayfd", str(write), "-screen", "0", size + "x24", "-nolisten",
                               "tcp", "-noreset"], keep=(write,))
            os.close(write)
            with os.fdopen(read) as pipe:
                is_ready = pipe.readline().strip() == str(number)
            os.environ["DISPLAY"] = f":{number}"
            if is_ready and subprocess.run(["xdotool", "getmouselocation"], capture_output=True,
                                           check=False).returncode == 0:
                return
            self.stop(server)
        raise AssertionError("no X server can be reached")

    def run(self, command, keep=(), env=None):
        """Starts a program; its output goes into a file of its own in the output directory."""
        name = f"{len(self.programs):02}-{os.path.basename(command[0])}.log"
        with open(os.path.join(self.out, name), "w") as log:
            program = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, pass_fds=keep,
                                       env={**os.environ, **(env or {})})
        self.programs.append(program)
        return program

    def stop(self, program, how=signal.SIGTERM):
        if program.poll() is None:
            program.send_signal(how)
            program.wait(timeout=20)

    def close(self):
        for program in reversed(self.programs):
            if program.poll() is None:
                program.terminate()
                try:
                    program.wait(timeout=10)
                except subprocess.TimeoutExpired:
                    program.kill()

    # The eyes

    def look(self, what):
        """A screenshot, numbered in order."""
        self.step += 1
        subprocess.run(["import", "-window", "root", os.path.join(self.out, f"{self.step:02}-{what}.png")], check=True)
        print(f"  {self.step:02} {what}", flush=True)

    # The hands

    def do(self, *xdotool):
        subprocess.run(["xdotool", *map(str, xdotool)], check=True)

    def move(self, x, y, steps=8):
        """In several small moves, as a hand does."""
        location = subprocess.run(["xdotool", "getmouselocation", "--shell"], check=True, capture_output=True,
                                  text=True).stdout
        here = dict(line.split("=") for line in location.split())
        from_x, from_y = int(here["X"]), int(here["Y"])
        for i in range(1, steps + 1):
            self.do("mousemove", from_x + (x - from_x) * i // steps, from_y + (y - from_y) * i // steps)
            time.sleep(0.02)

    def click(self, x, y):
        self.move(x, y, steps=3)
        self.do("click", 1)

    def press(self, screen, role, name, seconds=20.0):
        """Clicks on a thing once it has come to rest: where it was read is where the click goes."""
        self.click(*screen.at_rest(role, name, seconds))

    def write(self, screen, editor, text):
        """Types into the editor of this name, once the cursor is in it."""
        screen.focused("text", editor)
        self.type(text)

    def drag(self, x, y, to_x, to_y, held=None):
        """Presses at one place and lets go at the other; \a held is called in between."""
        self.move(x, y)
        self.do("mousedown", 1)
        self.move(x + 12, y + 12, steps=4)
        self.move(to_x, to_y, steps=12)
        time.sleep(0.3)
        if held:
            held()
        self.do("mouseup", 1)

    def type(self, text):
        self.do("type", "--delay", "15", text)

    def key(self, *keys):
        self.do("key", *keys)

    # What is there

    def window_of(self, program, x, y, width, height):
        """Waits for the program's window, and puts it somewhere."""
        def found():
            ids = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(program.pid)],
                                 capture_output=True, text=True).stdout.split()
            return ids[-1] if ids else None
        window = wait("a window", found)
        self.do("windowsize", window, width, height, "windowmove", window, x, y)
        return window


def wait(what, condition, seconds=20.0):
    """Until the condition gives something, which is returned."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited {seconds} s in vain for {what}")


class Screen:
    """One program as a screen reader sees it."""

    def __init__(self, program):
        import pyatspi
        self.pyatspi = pyatspi
        self.pid = program.pid

    def application(self):
        for application in self.pyatspi.Registry.getDesktop(0):
            try:
                if application and application.get_process_id() == self.pid:
                    return application
            except Exception:
                continue
        return None

    def all(self, role=None, name=None, showing=True):
        """Every thing of a role whose name contains this, in the order of the tree."""
        found = []

        def visit(node, depth):
            if not node or depth > 24:
                return
            try:
                fits = (role is None or node.getRoleName() == role) and (name is None or name in (node.name or ""))
                if fits and (not showing or node.getState().contains(self.pyatspi.STATE_SHOWING)):
                    found.append(node)
                for child in node:
                    visit(child, depth + 1)
            except Exception:
                return  # It went while it was looked at.

        visit(self.application(), 0)
        return found

    def find(self, role=None, name=None, seconds=20.0):
        return wait(f"{role or 'something'} “{name or ''}”", lambda: next(iter(self.all(role, name)), None), seconds)

    def gone(self, role=None, name=None, seconds=20.0):
        wait(f"{role or 'something'} “{name or ''}” to go", lambda: not self.all(role, name), seconds)

    def at_rest(self, role=None, name=None, seconds=20.0):
        """Where to click on a thing: its middle, once the thing can be pressed and has come to rest. Layouts move while banners glide and windows open."""
        return self.resting(lambda: next((self.middle(node) for node in self.all(role, name) if self.can_be_pressed(node)),
                                         None), f"{role or 'something'} “{name or ''}” to be where it can be pressed", seconds)

    def area_at_rest(self, role=None, name=None, seconds=20.0):
        """The place of a thing that has come to rest."""
        return self.resting(lambda: next((self.place(node) for node in self.all(role, name)), None),
                            f"{role or 'something'} “{name or ''}” to come to rest", seconds)

    def resting(self, read, what, seconds):
        """What \a read gives once it has given the same for a while."""
        seen = {"at": None, "since": 0.0}

        def rests():
            now = time.monotonic()
            try:
                at = read()
            except Exception:
                at = None  # It went while it was looked at.
            if at is None or at != seen["at"]:
                seen.update(at=at, since=now)
            return at if at and now - seen["since"] >= REST_SECONDS else None

        return wait(what, rests, seconds)

    def can_be_pressed(self, node):
        """Whether it is enabled, and its middle in sight: within everything that it is a part of."""
        try:
            if not node.getState().contains(self.pyatspi.STATE_ENABLED):
                return False
            x, y = self.middle(node)
            while node and node.getRoleName() != "application":
                left, top, width, height = self.place(node)
                if width > 0 and height > 0 and not (left <= x < left + width and top <= y < top + height):
                    return False
                node = node.parent
            return True
        except Exception:
            return False  # It went while it was looked at.

    def focused(self, role=None, name=None, seconds=20.0):
        """Waits for a thing to have the keyboard: what is typed then goes there."""
        def has_focus():
            return next((node for node in self.all(role, name) if self.has_state(node, self.pyatspi.STATE_FOCUSED)), None)
        return wait(f"{role or 'something'} “{name or ''}” to have the keyboard", has_focus, seconds)

    def has_state(self, node, state):
        try:
            return node.getState().contains(state)
        except Exception:
            return False

    def place(self, node):
        box = node.queryComponent().getExtents(self.pyatspi.DESKTOP_COORDS)
        return box.x, box.y, box.width, box.height

    def middle(self, node):
        x, y, width, height = self.place(node)
        return x + width // 2, y + height // 2

    def dump(self, file=sys.stderr):
        def visit(node, depth):
            if not node:
                return
            print("  " * depth + f"[{node.getRoleName()}] {node.name!r}", file=file)
            for child in node:
                visit(child, depth + 1)
        visit(self.application(), 0)


def run_drive(drive):
    """What a script that drives programs is: its options, a desk, and the outcome as an exit code."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", required=True)
    parser.add_argument("--picture", required=True)
    parser.add_argument("--out")
    options = parser.parse_args()
    if "PINTHREAD_DRIVE_BUS" not in os.environ:
        # A session bus of its own, for the screen reader's interface, with nothing of this user's desktop on it.
        os.environ["PINTHREAD_DRIVE_BUS"] = "1"
        os.execvp("dbus-run-session", ["dbus-run-session", "--", sys.executable, *sys.argv])
    work = tempfile.mkdtemp(prefix="pinthread-drive-")
    out = options.out or os.path.join(work, "out")
    desk = Desk(out)
    try:
        drive(desk, os.path.abspath(options.build), os.path.abspath(options.picture), work)
    except Exception as problem:
        desk.look("problem")
        print(f"FAILED: {problem!r}\nScreenshots and logs are in {out}", flush=True)
        return 1
    finally:
        desk.close()
        shutil.rmtree(work if options.out else os.path.join(work, "server"), ignore_errors=True)
    print("Everything was as it should be.")
    return 0
