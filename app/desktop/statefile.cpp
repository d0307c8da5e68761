// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statefile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace Pinthread {

using namespace std::chrono_literals;

namespace {

/// How much may be lost when the program ends without warning.
constexpr auto writeDelay = 500ms;
constexpr QLatin1String versionKey("version");

/// On the writing thread. Empty when it worked, else what went wrong.
QString writeWhole(const QString &fileName, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(fileName).absolutePath());
    QSaveFile file(fileName);
    // Before the first byte is in it: what somebody looks at is nobody else's business.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit())
        return file.errorString();
    return {};
}

} // namespace

StateFile::StateFile(const QString &fileName, int version, QObject *parent)
    : QObject(parent), m_fileName(fileName), m_version(version)
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(1000);
    m_soon.setSingleShot(true);
    m_soon.setInterval(writeDelay);
    m_soon.callOnTimeout(this, &StateFile::startWriting);
}

StateFile::~StateFile()
{
    flush();
}

QJsonObject StateFile::read()
{
    if (m_fileName.isEmpty() || !QFileInfo::exists(m_fileName))
        return {};
    QFile file(m_fileName);
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonObject content = QJsonDocument::fromJson(file.readAll()).object();
        const int version = content.value(versionKey).toInt();
        if (version > 0 && version <= m_version)
            return content;
        file.close();
        putAside(version > m_version);
        return {};
    }
    putAside(false);
    return {};
}

void StateFile::putAside(bool isNewer)
{
    QString aside = m_fileName + (isNewer ? QStringLiteral(".newer-") : QStringLiteral(".damaged-"))
                    + QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    if (!QFile::rename(m_fileName, aside)) {
        aside.clear();
        m_writable = false;
    }
    const auto tell = isNewer ? &StateFile::newer : &StateFile::damaged;
    QMetaObject::invokeMethod(
        this,
        [this, tell, name = QDir::toNativeSeparators(aside)] {
            Q_EMIT(this->*tell)
            (name);
        },
        Qt::QueuedConnection);
}

void StateFile::write(Content content)
{
    if (m_fileName.isEmpty() || !m_writable)
        return;
    m_content = std::move(content);
    // Not started anew: somebody who never pauses is written down from time to time, too.
    if (!m_soon.isActive())
        m_soon.start();
}

void StateFile::flush()
{
    m_soon.stop();
    startWriting();
    m_thread.waitForDone();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void StateFile::startWriting()
{
    if (!m_content)
        return;
    QJsonObject content = std::exchange(m_content, {})();
    content.insert(versionKey, m_version);
    const QByteArray bytes = QJsonDocument(content).toJson();
    if (bytes == m_written)
        return;
    m_written = bytes;
    m_thread.start([this, fileName = m_fileName, bytes] {
        const QString problem = writeWhole(fileName, bytes);
        QMetaObject::invokeMethod(
            this, [this, problem] { onWritten(problem); }, Qt::QueuedConnection);
    });
}

void StateFile::onWritten(const QString &problem)
{
    if (!problem.isEmpty())
        m_written.clear(); // Once more with the next change, even if that changes it back.
    if (!problem.isEmpty() && problem != m_lastProblem)
        Q_EMIT notWritten(problem);
    m_lastProblem = problem;
}

} // namespace Pinthread
