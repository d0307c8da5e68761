#!/usr/bin/python3
# SPDX-FileCopyrightText: Pinthread contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two people at one picture, driven as people do it: a real server process, two real windows, a real mouse.

Alice drops a picture on her window, clicks on it and writes; Bob, who has pasted the same picture, sees the pin and
answers; the server stops, Alice is told, tries to pin and sees it fail; the server comes back and she tries again.
A screenshot of each step is left in the output directory. Exits with 0 when everything was as it should be.

usage: drive_foundation.py --build <build directory> --picture <file> [--out <directory>]
Needs Xvfb, openbox, xdotool, xclip, imagemagick, at-spi2-core, python3-pyatspi and dbus-run-session."""

import json
import os
import socket
import subprocess
import sys
import urllib.request

from desk import Screen, run_drive, wait


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Team:
    """The server process, and what it says over HTTP."""

    def __init__(self, desk, program, directory):
        self.desk = desk
        self.program = program
        self.directory = directory
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process = None
        self.token = None

    def start(self):
        self.process = self.desk.run([self.program, "--listen", "127.0.0.1", "--port", str(self.port), "--data",
                                      self.directory])
        wait("the server", self.answers)

    def stop(self):
        self.desk.stop(self.process)

    def answers(self):
        try:
            return self.get("/readyz", raw=True) is not None
        except OSError:
            return False

    def get(self, path, raw=False):
        request = urllib.request.Request(self.url + path)
        if self.token:
            request.add_header("Authorization", "Bearer " + self.token)
        with urllib.request.urlopen(request, timeout=5) as answer:
            return answer.read() if raw else json.load(answer)

    def sign_in(self):
        request = urllib.request.Request(self.url + "/v1/sessions", data=json.dumps({"name": "Checker"}).encode(),
                                         headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=5) as answer:
            self.token = json.load(answer)["token"]

    def conversations(self):
        assets = self.get("/v1/assets")["assets"]
        assert len(assets) == 1, f"the same picture must be one asset, but there are {len(assets)}"
        found = self.get(f"/v1/assets/{assets[0]['id']}/conversations")["conversations"]
        return sorted(found, key=lambda conversation: conversation["number"])


def texts(conversation):
    return [(comment["author"]["name"], comment["text"]) for comment in conversation["comments"]]


def spot(screen, x, y):
    """Where on the desk a place of the picture is; the picture fills the canvas's width or height."""
    left, top, width, height = screen.area_at_rest("canvas", "Picture")
    return left + width * x // 100, top + height * y // 100


def drive(desk, build, picture, work):
    team = Team(desk, os.path.join(build, "app/server/pinthread-server"), os.path.join(work, "server"))
    team.start()

    def person(name, x):
        program = desk.run([os.path.join(build, "app/desktop/pinthread"), "--server", team.url, "--name", name,
                            "--profile", os.path.join(work, name)])
        window = desk.window_of(program, x, 200, 950, 820)
        return program, window, Screen(program)

    source = desk.run([os.path.join(build, "tests/desktop/drive/dragsource"), picture])
    desk.window_of(source, 20, 20, 200, 140)
    alice, alice_window, alice_screen = person("Alice", 5)
    bob, bob_window, bob_screen = person("Bob", 962)
    alice_screen.find("push button", "Open a picture")
    bob_screen.find("push button", "Open a picture")
    desk.look("start")

    # Alice drops the picture; Bob pastes it.
    desk.drag(110, 100, 480, 500, held=lambda: desk.look("held-over-the-window"))
    alice_screen.find("canvas", "Picture")
    alice_screen.find("label", "Connected")
    subprocess.run(["xclip", "-selection", "clipboard", "-t", "image/png", "-i", picture], check=True)
    desk.do("windowactivate", "--sync", bob_window)
    desk.key("ctrl+v")
    bob_screen.find("canvas", "Picture")
    alice_screen.find("label", "You, Bob")
    bob_screen.find("label", "You, Alice")
    desk.look("dropped-and-pasted")

    # She clicks and writes.
    desk.do("windowactivate", "--sync", alice_window)
    desk.click(*spot(alice_screen, 30, 35))
    desk.write(alice_screen, "What is it about?", "This corner is too dark")
    desk.look("writing")
    desk.key("Return")
    alice_screen.find("push button", "Pin 1")
    bob_screen.find("push button", "Pin 1")
    desk.look("pinned")

    # He answers.
    desk.do("windowactivate", "--sync", bob_window)
    desk.press(bob_screen, "push button", "Pin 1")
    bob_screen.find("list item", "This corner is too dark")
    desk.write(bob_screen, "Write a comment", "Agreed, I will lighten it")
    desk.key("Return")
    alice_screen.find("list item", "Agreed, I will lighten it")
    desk.look("answered")

    # The server stops. She is told, and what she does fails in front of her eyes.
    team.stop()
    alice_screen.find("label", "You are offline.", seconds=15)
    bob_screen.find("label", "You are offline.", seconds=15)
    desk.look("offline")
    desk.do("windowactivate", "--sync", alice_window)
    desk.key("Escape")
    desk.click(*spot(alice_screen, 60, 60))
    desk.write(alice_screen, "What is it about?", "And this logo is too small")
    desk.key("Return")
    alice_screen.find("push button", "Discard")
    desk.look("failed")

    # She closes the program and starts it again while the server is still away: no word is lost.
    desk.key("alt+F4")
    alice.wait(timeout=20)
    alice = desk.run([os.path.join(build, "app/desktop/pinthread"), "--server", team.url, "--name", "Alice",
                      "--profile", os.path.join(work, "Alice"), picture])
    alice_window = desk.window_of(alice, 5, 200, 950, 820)
    alice_screen = Screen(alice)
    alice_screen.find("push button", "And this logo is too small")
    desk.look("restarted-offline")

    # It comes back, and so do they, by themselves.
    team.start()
    alice_screen.find("label", "Connected", seconds=45)
    bob_screen.find("label", "Connected", seconds=45)
    desk.look("back")
    desk.do("windowactivate", "--sync", alice_window)
    desk.press(alice_screen, "push button", "And this logo is too small")
    desk.press(alice_screen, "push button", "Retry")
    bob_screen.find("push button", "Pin 2")
    alice_screen.find("push button", "Pin 2")
    alice_screen.gone("push button", "Discard")
    desk.look("retried")

    # What is on the server is what they did, once.
    team.sign_in()
    conversations = team.conversations()
    expected = [[("Alice", "This corner is too dark"), ("Bob", "Agreed, I will lighten it")],
                [("Alice", "And this logo is too small")]]
    assert [texts(conversation) for conversation in conversations] == expected, conversations
    assert [conversation["number"] for conversation in conversations] == [1, 2]

    for program in (alice, bob):
        assert program.poll() is None, "a program ended by itself"
    desk.do("windowactivate", "--sync", alice_window)
    desk.key("ctrl+q")
    assert alice.wait(timeout=20) == 0
    desk.do("windowactivate", "--sync", bob_window)
    desk.key("ctrl+q")
    assert bob.wait(timeout=20) == 0


if __name__ == "__main__":
    sys.exit(run_drive(drive))
