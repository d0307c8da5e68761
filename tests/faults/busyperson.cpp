// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faults/busyperson.h"

#include "testkit/world.h"

namespace Pinthread::Testkit {

BusyPerson::BusyPerson(const QUrl &server, const QString &directory, const Asset &asset, int index)
    : m_asset(asset), m_random(testSeed(static_cast<quint64>(index) + 1)),
      m_grant(signIn(server, QStringLiteral("Person %1").arg(index))), m_person(server, m_grant, directory)
{}

void BusyPerson::work()
{
    if (!m_person.program().isOnline())
        return;
    while (replica().isCaughtUp() && replica().unsettled().size() < mostUnsettled)
        doSomething();
}

QString BusyPerson::status()
{
    const SyncController &program = m_person.program();
    return QStringLiteral("%1: %2, %3, revision %4, %5 unsettled, %6 failed; %7")
        .arg(m_person.name(), program.isOnline() ? QStringLiteral("online") : QStringLiteral("offline"),
             replica().isCaughtUp() ? QStringLiteral("caught up") : QStringLiteral("not caught up"))
        .arg(replica().confirmed().revision())
        .arg(replica().unsettled().size())
        .arg(replica().failed().size())
        .arg(replica().failed().isEmpty() ? program.lastFailure() : replica().failed().constLast().refusal.message);
}

void BusyPerson::doSomething()
{
    ++operations;
    const auto &views = replica().views();
    const auto place = [this] {
        return QPointF(static_cast<double>(m_random.below(10'000)) / 100.0,
                       static_cast<double>(m_random.below(10'000)) / 100.0);
    };
    const QString text = QStringLiteral("%1, word %2").arg(m_person.name()).arg(operations);
    const quint64 dice = m_random.below(10);
    if (views.isEmpty() || dice < 3) {
        m_person.pin(place(), text);
        return;
    }
    const auto some =
        std::next(views.cbegin(), static_cast<qptrdiff>(m_random.below(static_cast<quint64>(views.size()))));
    SyncController &program = m_person.program();
    if (dice < 8)
        static_cast<void>(program.addComment(m_asset.id, some.key(), text));
    else if (dice < 9)
        static_cast<void>(program.setResolved(m_asset.id, some.key(), !some->isResolved()));
    else // Mostly somebody else's, which the program refuses; then nothing was done, and that is allowed.
        static_cast<void>(program.moveAnchor(m_asset.id, some.key(), Marker{place().x(), place().y(), {}}));
}

} // namespace Pinthread::Testkit
