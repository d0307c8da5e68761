// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "passwordprompt.h"

#include <QFile>

#include <cstdio>

#include <termios.h>
#include <unistd.h>

using Pinthread::failure;

namespace {

/// The terminal shows nothing that is typed, for as long as this is there.
class Unseen
{
public:
    Unseen()
    {
        m_changed = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios without = m_before;
        without.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_changed = m_changed && ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &without) == 0;
    }
    ~Unseen()
    {
        if (m_changed)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(Unseen)

    [[nodiscard]] bool works() const { return m_changed; }

private:
    termios m_before{};
    bool m_changed = false;
};

QString readLine(QFile &input)
{
    QString line = QString::fromUtf8(input.readLine(16 * 1024));
    while (line.endsWith(u'\n') || line.endsWith(u'\r'))
        line.chop(1);
    return line;
}

QString ask(QFile &input, const char *question)
{
    std::fputs(question, stderr);
    QString answer = readLine(input);
    std::fputs("\n", stderr);
    return answer;
}

} // namespace

Pinthread::Expected<QString, QString> PasswordPrompt::fromStandardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure(QStringLiteral("The standard input cannot be read."));
    return readLine(input);
}

Pinthread::Expected<QString, QString> PasswordPrompt::fromTerminal()
{
    if (::isatty(STDIN_FILENO) == 0) {
        return failure(QStringLiteral("There is no terminal to ask for the password at. Give it with --password-stdin "
                                      "on the standard input."));
    }
    const Unseen unseen;
    QFile input;
    if (!unseen.works() || !input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(QStringLiteral("The terminal would show the password. Use --password-stdin."));
    const QString password = ask(input, "New password: ");
    if (ask(input, "Once more: ") != password)
        return failure(QStringLiteral("That was not the same twice. Nothing was changed."));
    return password;
}
