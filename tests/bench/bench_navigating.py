#!/usr/bin/python3
# SPDX-FileCopyrightText: Pinthread contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How soon a picture and a text follow the hand in the real program: a 96-megapixel picture with 1,000 conversations,
zoomed and panned, and a text of 5 MB with 2,000, scrolled, paged and written beside; the same pictures and texts without
any, and Gwenview on the same picture, in one run. Prints a Markdown table.

A real server holds the conversations, put there over its WebSocket. The hand is XTest, the eye the X server's DAMAGE:
a step's delay is from the event to the first pixels that change after it. What a step costs is the program's CPU time
(user and system) until nothing changes any more. Needs Xvfb, python3-xlib and imagemagick; Gwenview is left out when
it is missing."""

import argparse
import base64
import json
import os
import random
import shutil
import signal
import socket
import statistics
import struct
import subprocess
import tempfile
import time
import urllib.request

from Xlib import X, XK, display
from Xlib.ext import damage, xtest

from bench_opening import make_pictures

WIDTH, HEIGHT = 1920, 1080
QUIET = 0.05  # Seconds without a changed pixel after which a step is over.
TICKS = os.sysconf("SC_CLK_TCK")


def new_id():
    return base64.urlsafe_b64encode(struct.pack(">Q", int(time.time() * 1000) << 16 | 0x7000 | random.getrandbits(12))
                                    + struct.pack(">Q", 0x8000000000000000 | random.getrandbits(62))).decode().rstrip("=")


class Socket:
    """As much of a WebSocket as it takes to say what a client says."""

    def __init__(self, port, token):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=30)
        self.socket.sendall(f"GET /v1/socket HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
                            "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                            f"Sec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}\r\n\r\n".encode())
        self.stream = self.socket.makefile("rb")
        while self.stream.readline().strip():
            pass
        self.say({"type": "hello", "protocol": 1, "token": token, "client": "bench"})

    def say(self, message):
        payload = json.dumps(message).encode()
        head = bytes([0x81]) + (bytes([0x80 | len(payload)]) if len(payload) < 126
                                else b"\xfe" + struct.pack(">H", len(payload)))
        self.socket.sendall(head + bytes(4) + payload)  # Masked with zeros.

    def hear(self):
        _first, length = self.stream.read(2)
        if length == 126:
            length = struct.unpack(">H", self.stream.read(2))[0]
        elif length == 127:
            length = struct.unpack(">Q", self.stream.read(8))[0]
        return json.loads(self.stream.read(length))


class Server:
    def __init__(self, build, folder):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        settings = os.path.join(folder, "server.conf")
        with open(settings, "w", encoding="utf-8") as file:
            file.write("[limits]\noperations-per-second = 100000\noperations-in-flight = 64\n")
        self.process = subprocess.Popen([os.path.join(build, "app/server/pinthread-server"), "--config", settings,
                                         "--port", str(self.port), "--data", os.path.join(folder, "data")],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.token = None
        deadline = time.monotonic() + 20
        while self.token is None:
            try:
                self.token = self.ask("/v1/sessions", {"name": "Somebody"})["token"]
            except OSError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.05)

    def ask(self, path, body=None):
        request = urllib.request.Request(self.url + path, data=json.dumps(body).encode() if body else None)
        if self.token:
            request.add_header("Authorization", "Bearer " + self.token)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def asset(self):
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            for asset in self.ask("/v1/assets")["assets"]:
                return asset["id"]
            time.sleep(0.1)
        raise SystemExit("the program did not add what it was given")

    def converse(self, asset, anchors):
        """A conversation for each anchor."""
        client = Socket(self.port, self.token)
        client.say({"type": "open", "assetId": asset})
        for number, anchor in enumerate(anchors, 1):
            client.say({"type": "operation", "assetId": asset, "broadcastId": new_id(), "operation":
                        {"kind": "create-conversation", "conversationId": new_id(), "anchor": anchor,
                         "comment": {"id": new_id(), "text": f"What about this one? It is number {number}."}}})
        recorded = 0
        while recorded < len(anchors):
            message = client.hear()
            if message["type"] in ("refused", "error"):
                raise SystemExit(f"the server refused: {message}")
            if message["type"] == "events":
                recorded += len(message["events"])
        client.socket.close()

    def close(self):
        self.process.terminate()
        self.process.wait()


class Desk:
    """An X display with a hand and an eye, and no window manager whose work would be measured."""

    def __init__(self):
        read, write = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24",
                                        "-nolisten", "tcp", "-noreset"], pass_fds=(write,), stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            self.name = ":" + pipe.readline().strip()
        self.display = display.Display(self.name)
        self.root = self.display.screen().root
        self.display.damage_query_version()
        self.damage = self.root.damage_create(damage.DamageReportRawRectangles)

    def close(self):
        self.display.close()
        self.server.terminate()
        self.server.wait()

    def look(self, file):
        subprocess.run(["import", "-display", self.name, "-window", "root", file], check=True)

    def changed(self, seconds):
        """Waits so long for pixels that change: the moment that they did, or nothing."""
        deadline = time.monotonic() + seconds
        seen = None
        while seen is None and time.monotonic() < deadline:
            while self.display.pending_events():
                if self.display.next_event().type == self.display.extension_event.DamageNotify:
                    seen = seen or time.monotonic()
            if seen is None:
                time.sleep(0.0005)
        return seen

    def quiet(self, seconds=60.0, for_so_long=QUIET):
        """Waits until nothing changes any more."""
        deadline = time.monotonic() + seconds
        while self.changed(for_so_long) is not None:
            if time.monotonic() > deadline:
                raise SystemExit("the screen does not come to rest")

    def fake(self, kind, detail=0, x=0, y=0):
        xtest.fake_input(self.display, kind, detail, x=x, y=y)

    def move(self, x, y):
        self.fake(X.MotionNotify, x=x, y=y)
        self.display.flush()

    def press(self, button):
        self.fake(X.ButtonPress, button)
        self.display.flush()

    def release(self, button):
        self.fake(X.ButtonRelease, button)
        self.display.flush()

    def click(self, button):
        self.press(button)
        self.release(button)

    def key(self, name, *held):
        codes = [self.display.keysym_to_keycode(XK.string_to_keysym(key)) for key in (*held, name)]
        for code in codes:
            self.fake(X.KeyPress, code)
        for code in reversed(codes):
            self.fake(X.KeyRelease, code)
        self.display.flush()

    def hold(self, name, down):
        self.fake(X.KeyPress if down else X.KeyRelease,
                  self.display.keysym_to_keycode(XK.string_to_keysym(name)))
        self.display.flush()


class Program:
    """A program whose window fills the desk."""

    def __init__(self, desk, command, home):
        os.makedirs(home, mode=0o700, exist_ok=True)
        desk.root.change_attributes(event_mask=X.SubstructureNotifyMask)
        self.desk = desk
        self.process = subprocess.Popen(
            command, cwd=home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
            env={"PATH": os.environ["PATH"], "DISPLAY": desk.name, "HOME": home, "LANG": "C.UTF-8",
                 "XDG_RUNTIME_DIR": home, "QT_QPA_PLATFORM": "xcb"})
        deadline = time.monotonic() + 30
        window = None
        while window is None and time.monotonic() < deadline:
            event = desk.display.next_event() if desk.display.pending_events() else None
            if event is None:
                time.sleep(0.005)
            elif event.type == X.MapNotify:
                size = event.window.get_geometry()
                window = event.window if size.width > 200 and size.height > 150 else None
        if window is None:
            raise SystemExit(f"{command[0]} showed no window")
        desk.root.change_attributes(event_mask=0)
        window.configure(x=0, y=0, width=WIDTH, height=HEIGHT)
        window.set_input_focus(X.RevertToParent, X.CurrentTime)
        desk.display.sync()

    def cpu(self):
        with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def megabytes(self):
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as status:
            return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))

    def close(self):
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.desk.quiet()


class Figures:
    def __init__(self):
        self.rows = []

    def measure(self, scene, program, steps):
        """Each of \a steps is one movement of the hand."""
        program.desk.quiet()
        delays = []
        before = program.cpu()
        unanswered = 0
        for step in steps:
            start = time.monotonic()
            step()
            seen = program.desk.changed(2)
            if seen is None:
                unanswered += 1
            else:
                delays.append((seen - start) * 1000)
            program.desk.quiet()
        cost = (program.cpu() - before) * 1000 / len(steps)
        delays.sort()
        self.rows.append((scene, len(delays), unanswered, statistics.median(delays) if delays else float("nan"),
                          delays[int(len(delays) * 0.95)] if delays else float("nan"), cost))
        print(f"  {self.rows[-1]}", flush=True)

    def table(self):
        lines = ["| scene | steps | p50 ms | p95 ms | CPU ms a step |", "|---|---|---|---|---|"]
        for scene, count, unanswered, median, late, cost in self.rows:
            missing = f" ({unanswered} changed nothing)" if unanswered else ""
            lines.append(f"| {scene} | {count}{missing} | {median:.1f} | {late:.1f} | {cost:.1f} |")
        return "\n".join(lines)


def drag_steps(desk, button, x, y, count):
    """A drag's movements, to and fro; before and after it the button goes down and up."""
    places = [(x + 12 * (i if i < count // 2 else count - i), y + 7 * (i if i < count // 2 else count - i))
              for i in range(1, count + 1)]
    return [lambda place=place: desk.move(*place) for place in places]


def picture_scenes(figures, desk, program, name, pan_button, full_size, fitted):
    x, y = WIDTH // 2 - 200, HEIGHT // 2
    desk.move(x, y)
    fitted()
    desk.quiet(for_so_long=0.5)
    desk.hold("Control_L", True)
    figures.measure(f"picture, zoom by the wheel from the whole picture, {name}", program,
                    [lambda i=i: desk.click(4 if i % 8 < 4 else 5) for i in range(48)])
    desk.hold("Control_L", False)
    full_size()
    desk.quiet(for_so_long=0.5)
    desk.press(pan_button)
    desk.move(x + 30, y + 30)
    figures.measure(f"picture, pan at 100 %, {name}", program, drag_steps(desk, pan_button, x + 30, y + 30, 60))
    desk.release(pan_button)


def text_scenes(figures, desk, program, name):
    desk.move(WIDTH // 2 - 200, HEIGHT // 2)
    desk.click(1)
    desk.quiet(for_so_long=0.5)
    figures.measure(f"text, scroll by the wheel, {name}", program, [lambda: desk.click(5) for _ in range(60)])
    figures.measure(f"text, page down, {name}", program, [lambda: desk.key("Next") for _ in range(40)])
    figures.measure(f"text, to the end and back, {name}", program,
                    [lambda i=i: desk.key("Home" if i % 2 else "End", "Control_L") for i in range(10)])


def writing_scenes(figures, desk, program, name):
    """Writes into the composer of a new conversation about the words under the cursor."""
    desk.key("Home")
    desk.key("End", "Shift_L")
    desk.key("Return")
    desk.quiet(for_so_long=0.5)
    desk.key("Return")
    desk.quiet(for_so_long=0.5)
    letters = "what is written appears as it is written "
    figures.measure(f"text, a letter in the composer, {name}", program,
                    [lambda letter=letter: desk.key("space" if letter == " " else letter) for letter in letters])


def make_text(file, size):
    """Markdown of headings and paragraphs, and where its sentences are in its plain text (PLAINTEXT.md)."""
    dice = random.Random(7)
    words = [line.strip() for line in
             "a house of walls and beams is made by hands that know what they do while others look on and say what they "
             "would have done had they been asked in time about the colour of the door the width of the stairs or the "
             "light in the morning which nobody can change except by moving somewhere else".split()]
    blocks, places, at, written = [], [], 0, 0
    while written < size:
        if len(blocks) % 12 == 0:
            text, source = f"Chapter {len(blocks) // 12 + 1}", f"## Chapter {len(blocks) // 12 + 1}"
        else:
            sentences = []
            for _ in range(dice.randint(3, 7)):
                sentence = " ".join(dice.choice(words) for _ in range(dice.randint(8, 18)))
                sentences.append(f"{sentence.capitalize()} {len(places) + len(sentences)}.")
            text = source = " ".join(sentences)
            start = at
            for sentence in sentences:
                places.append((start, sentence))
                start += len(sentence) + 1
        blocks.append(source)
        at += len(text) + 1
        written += len(source) + 2
    with open(file, "w", encoding="utf-8") as out:
        out.write("\n\n".join(blocks) + "\n")
    return places


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("--build", default="build/release", help="with pinthread and bench_opening_pictures in it")
    parser.add_argument("--pictures", default="build/bench-pictures", help="where the test pictures are kept")
    parser.add_argument("--out", default="build/bench-navigating", help="for a screenshot of each scene")
    parser.add_argument("--only", choices=["picture", "text"])
    options = parser.parse_args()
    build = os.path.abspath(options.build)
    os.makedirs(options.pictures, exist_ok=True)
    os.makedirs(options.out, exist_ok=True)
    picture = os.path.abspath(make_pictures(os.path.join(build, "tests/bench/bench_opening_pictures"),
                                            options.pictures)[0])
    figures = Figures()
    folder = tempfile.mkdtemp(prefix="pinthread-bench-")
    desk = Desk()

    def shot(name):
        desk.look(os.path.join(options.out, name + ".png"))

    def pinthread(server, file):
        return Program(desk, [os.path.join(build, "app/desktop/pinthread"), "--server", server.url, "--name", "Alice",
                              "--profile", os.path.join(folder, "profile"), file], os.path.join(folder, "home"))

    def with_and_without(kind, file, anchors, scenes, settle, writing=None):
        place = os.path.join(folder, kind)
        os.makedirs(place)
        server = Server(build, place)
        try:
            for name, count in (("no conversations", 0), (f"{len(anchors):,} conversations", len(anchors))):
                if count:
                    server.converse(server.asset(), anchors)
                program = pinthread(server, file)
                try:
                    server.asset()
                    time.sleep(settle)
                    desk.quiet(for_so_long=1)
                    shot(f"{kind}-{count}")
                    scenes(program, "Pinthread, " + name)
                    if writing:
                        writing(program, "Pinthread, " + name)
                    shot(f"{kind}-{count}-after")
                    print(f"  {kind}, {name}: {program.megabytes():.0f} MB", flush=True)
                finally:
                    program.close()
        finally:
            server.close()

    try:
        if options.only != "text":
            dice = random.Random(3)
            pins = [{"x": round(dice.uniform(1, 99), 2), "y": round(dice.uniform(1, 99), 2)} for _ in range(1000)]
            with_and_without(
                "picture", picture, pins, lambda program, name: picture_scenes(
                    figures, desk, program, name, 2, lambda: desk.key("1", "Control_L"),
                    lambda: desk.key("0", "Control_L")), 6)
            if shutil.which("gwenview"):
                program = Program(desk, ["gwenview", picture], os.path.join(folder, "gwenview"))
                try:
                    time.sleep(8)
                    desk.quiet(for_so_long=1)
                    shot("gwenview")
                    picture_scenes(figures, desk, program, "Gwenview", 1, lambda: desk.key("0", "Control_L"),
                                   lambda: desk.key("f"))
                    shot("gwenview-after")
                finally:
                    program.close()
        if options.only != "picture":
            text = os.path.join(folder, "book.md")
            places = make_text(text, 5_000_000)
            anchors = [{"start": start, "end": start + len(words), "exact": words}
                       for start, words in places[::len(places) // 2000][:2000]]
            with_and_without("text", text, anchors, lambda program, name: text_scenes(figures, desk, program, name), 8,
                             lambda program, name: writing_scenes(figures, desk, program, name))
    finally:
        desk.close()
        shutil.rmtree(folder, ignore_errors=True)
    print(f"\nLoad {os.getloadavg()[0]:.1f}; {WIDTH} × {HEIGHT} pixels.\n\n{figures.table()}")


if __name__ == "__main__":
    main()
