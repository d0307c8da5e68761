// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/net/tlscontext.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>

#include <array>
#include <mutex>

namespace Pinthread::Server {

/// The certificate and the key that the configuration names. They are read at the start, and again when one of the
/// files changes or somebody asks for it: new handshakes use the new ones, and whoever is connected stays so. Files
/// that make no sense are logged, and what was good stays in use.
class CertificateFiles
{
public:
    /// PEM files; \a key may be the same one, and is when it is empty. \a context outlives this.
    CertificateFiles(boost::asio::io_context &context, QString certificate, QString key);
    ~CertificateFiles();
    Q_DISABLE_COPY_MOVE(CertificateFiles)

    [[nodiscard]] bool areGiven() const { return !m_certificate.isEmpty(); }
    /// Reads them for the first time. The error is a sentence that says what to do.
    [[nodiscard]] Expected<void, QString> load();
    /// From now on changes of the files are noticed. (They are not waited for: the kernel tells of them.)
    void watch();
    /// Reads them again, soon. Any thread.
    void reload();
    /// How to speak TLS now. Any thread.
    [[nodiscard]] std::shared_ptr<TlsContext> current() const;
    /// Nothing is noticed any more.
    void rest();

private:
    [[nodiscard]] Expected<bool, QString> readAgain();
    void readSoon(std::chrono::milliseconds when);
    void waitForChange();

    const QString m_certificate;
    const QString m_key;
    boost::asio::posix::stream_descriptor m_changes; ///< Of inotify(7). On a strand of its own, as is the timer.
    boost::asio::steady_timer m_timer;
    std::array<char, 4096> m_told{};
    QByteArray m_read; ///< Both files, as they were read last.
    mutable std::mutex m_mutex;
    std::shared_ptr<TlsContext> m_current; ///< Guarded by m_mutex.
};

} // namespace Pinthread::Server
