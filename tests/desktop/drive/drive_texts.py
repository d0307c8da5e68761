#!/usr/bin/python3
# SPDX-FileCopyrightText: Pinthread contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two people at one text, driven as people do it: a real server process, two real windows, a real mouse.

Alice drops a letter on her window, selects words with the mouse and waits; what is offered she takes, and writes. Bob
reads the same letter, sees the highlight and answers; he selects with the keyboard and starts one of his own. They
resolve, search and zoom; the server stops, what Alice writes fails, and is sent when it is back. The letter becomes
another one, and is asked about. A screenshot of each step is left in the output directory.

usage: drive_texts.py --build <build directory> --picture <file> [--out <directory>]
Needs what drive_foundation.py needs."""

import os
import sys

from desk import Screen, run_drive
from drive_foundation import Team, texts

LETTER = """# Moving house

Dear neighbours, on **Friday** we move into the third floor. The van comes at eight, and we hope that everything is
upstairs by noon. If it rains, we will lay out mats in the hall; please mind your step.

## What you may notice

- The lift will be busy from eight to twelve.
- Please leave the yard free for the van.
- There is cake in the evening, for whoever comes.

| when | what | who |
|------|------|-----|
| 8:00 | van  | two men |
| 12:00 | lunch | everybody |

> A house is made of walls and beams; a home is made of neighbours.

We are sorry for the noise, and look forward to meeting you all. Write to `floor3@example.org`, or ring.
"""


def drive(desk, build, _picture, work):
    team = Team(desk, os.path.join(build, "app/server/pinthread-server"), os.path.join(work, "server"))
    team.start()
    letter = os.path.join(work, "letter.md")
    with open(letter, "w", encoding="utf-8") as file:
        file.write(LETTER)

    def person(name, x, *arguments):
        program = desk.run([os.path.join(build, "app/desktop/pinthread"), "--server", team.url, "--name", name,
                            "--profile", os.path.join(work, name), *arguments])
        window = desk.window_of(program, x, 200, 950, 820)
        return program, window, Screen(program)

    source = desk.run([os.path.join(build, "tests/desktop/drive/dragsource"), letter])
    desk.window_of(source, 20, 20, 200, 140)
    alice, alice_window, alice_screen = person("Alice", 5)

    def paper(screen):
        """What the text is read on."""
        return screen.area_at_rest(None, "Text")

    def select(screen, x, y, to_x, to_y):
        """Drags over the text, at these pixels from its corner."""
        left, top, _width, _height = paper(screen)
        desk.move(left + x, top + y)
        desk.do("mousedown", 1)
        desk.move(left + (x + to_x) // 2, top + (y + to_y) // 2, steps=5)
        desk.move(left + to_x, top + to_y, steps=5)
        desk.do("mouseup", 1)

    # Alice drops the letter; Bob names it at the start.
    alice_screen.find("push button", "Open")
    desk.drag(110, 100, 480, 500)
    alice_screen.find("label", "0 conversations")
    bob, bob_window, bob_screen = person("Bob", 962, letter)
    alice_screen.find("label", "You, Bob")
    bob_screen.find("label", "You, Alice")
    desk.look("dropped-and-named")

    # She selects, and waits: what is offered she takes.
    desk.do("windowactivate", "--sync", alice_window)
    select(alice_screen, 120, 106, 420, 106)
    desk.look("selected")
    alice_screen.find("push button", "Start a conversation", seconds=10)
    desk.look("offered")
    desk.press(alice_screen, "push button", "Start a conversation")
    desk.write(alice_screen, "What is it about?", "Friday this week, or next?")
    desk.look("writing")
    desk.key("Return")
    bob_screen.find("push button", "Friday this week, or next?")
    desk.look("highlighted")

    # He answers, from his list.
    desk.do("windowactivate", "--sync", bob_window)
    desk.press(bob_screen, "list item", "Friday this week, or next?")
    bob_screen.find("text", "Write a comment")
    desk.key("Return")
    desk.write(bob_screen, "Write a comment", "The third, I think")
    desk.key("Return")
    alice_screen.find("list item", "The third, I think")
    desk.look("answered")

    # And starts one of his own with the keyboard.
    desk.key("Escape")
    left, top, _width, _height = paper(bob_screen)
    desk.click(left + 90, top + 260)
    desk.key("Home", "shift+End")
    desk.key("Return")
    bob_screen.find("push button", "Start a conversation")
    desk.look("offered-to-the-keyboard")
    desk.key("Return")
    desk.write(bob_screen, "What is it about?", "Which lift?")
    desk.key("Return")
    alice_screen.find("push button", "Which lift?")
    desk.look("two-highlights")

    # Searching and zooming.
    desk.key("Escape")
    desk.key("ctrl+f")
    desk.write(bob_screen, "Words to search for", "the")
    desk.look("searching")
    desk.key("Escape")
    desk.key("ctrl+plus", "ctrl+plus", "ctrl+plus")
    desk.look("zoomed")
    desk.key("ctrl+1")

    # The server stops: what is written fails in front of her eyes, and is sent when it is back.
    team.stop()
    alice_screen.find("label", "You are offline.", seconds=15)
    desk.do("windowactivate", "--sync", alice_window)
    desk.key("Escape")
    left, top, _width, _height = paper(alice_screen)
    desk.click(left + 90, top + 290)
    desk.key("Home", "shift+End", "Return")
    alice_screen.find("push button", "Start a conversation")
    desk.key("Return")
    desk.write(alice_screen, "What is it about?", "There are bicycles in it")
    desk.key("Return")
    alice_screen.find("push button", "Discard")
    desk.look("failed")
    team.start()
    alice_screen.find("label", "Connected", seconds=45)
    bob_screen.find("label", "Connected", seconds=45)
    desk.press(alice_screen, "push button", "Retry")
    bob_screen.find("push button", "There are bicycles in it")
    alice_screen.gone("push button", "Discard")
    desk.look("retried")

    # Her letter becomes another one.
    desk.key("Escape")
    with open(letter, "w", encoding="utf-8") as file:
        file.write(LETTER.replace("Friday", "Saturday").replace("- Please leave the yard free for the van.\n", ""))
    alice_screen.find("push button", "Open the new text", seconds=30)
    desk.look("another-edition")

    # And takes what was said along.
    desk.do("windowactivate", "--sync", alice_window)
    desk.press(alice_screen, "push button", "Open the new text")
    alice_screen.find("push button", "Take the conversations along")
    desk.look("asked")
    desk.press(alice_screen, "push button", "Take the conversations along")
    alice_screen.gone("push button", "Take the conversations along")
    alice_screen.find("list item", "not in this text any more")
    desk.look("taken-along")
    desk.press(alice_screen, "list item", "not in this text any more")
    alice_screen.find("label", "Not in this text any more")
    desk.look("detached")
    desk.key("Escape")
    desk.key("ctrl+comma")
    alice_screen.find("spin button", "Offer a conversation after")
    desk.look("settings")
    desk.key("Escape")

    # What is on the server is what they did, once.
    team.sign_in()
    said = [texts(conversation) for conversation in team.conversations()]
    expected = [[("Alice", "Friday this week, or next?"), ("Bob", "The third, I think")], [("Bob", "Which lift?")],
                [("Alice", "There are bicycles in it")]]
    assert said == expected, said

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
