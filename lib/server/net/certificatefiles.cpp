// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/certificatefiles.h"

#include "server/logging.h"

#include <boost/asio/post.hpp>
#include <boost/asio/strand.hpp>

#include <QFile>
#include <QFileInfo>

#include <sys/inotify.h>

namespace Pinthread::Server {

namespace net = boost::asio;
using boost::system::error_code;

namespace {

/// Certificate and key are written one after the other, often in pieces.
constexpr std::chrono::milliseconds settling{500};

Expected<QByteArray, QString> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    return file.readAll();
}

} // namespace

CertificateFiles::CertificateFiles(net::io_context &context, QString certificate, QString key)
    : m_certificate(std::move(certificate)), m_key(key.isEmpty() ? m_certificate : std::move(key)),
      m_changes(net::make_strand(context)), m_timer(m_changes.get_executor())
{}

CertificateFiles::~CertificateFiles() = default;

Expected<void, QString> CertificateFiles::load()
{
    return readAgain().map([](bool) {}).map_error([](const QString &problem) {
        return QStringLiteral("TLS cannot be spoken: %1. Correct tls-certificate and tls-key, or the files that they "
                              "name.")
            .arg(problem);
    });
}

/// Whether they were others than before.
Expected<bool, QString> CertificateFiles::readAgain()
{
    const auto certificates = contentOf(m_certificate);
    if (!certificates)
        return failure(certificates.error());
    const auto key = contentOf(m_key);
    if (!key)
        return failure(key.error());
    if (*certificates + *key == m_read)
        return false;
    const auto named = [this](const QString &problem) {
        return failure(QStringLiteral("%1 cannot be used with the key %2: %3").arg(m_certificate, m_key, problem));
    };
    const auto certificate = ServerCertificate::fromPem(*certificates, *key);
    if (!certificate)
        return named(certificate.error());
    const auto context = TlsContext::make(*certificate);
    if (!context)
        return named(context.error());
    m_read = *certificates + *key;
    const std::lock_guard lock(m_mutex);
    m_current = *context;
    qCInfo(netLog).noquote() << "TLS with the certificate" << certificate->fingerprint() << "of" << m_certificate;
    return true;
}

std::shared_ptr<TlsContext> CertificateFiles::current() const
{
    const std::lock_guard lock(m_mutex);
    return m_current;
}

void CertificateFiles::watch()
{
    const int descriptor = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    error_code failed;
    if (descriptor >= 0)
        m_changes.assign(descriptor, failed);
    // Their directories: files are replaced by others of the same name, and may be links.
    bool watching = descriptor >= 0 && !failed;
    for (const QString &file : {m_certificate, m_key}) {
        const QByteArray directory = QFile::encodeName(QFileInfo(file).absolutePath());
        constexpr quint32 changes = IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_ATTRIB;
        watching = watching && ::inotify_add_watch(descriptor, directory.constData(), changes) >= 0;
    }
    if (!watching) {
        qCWarning(netLog) << "A new certificate will not be noticed by itself: send SIGHUP when there is one.";
        return;
    }
    net::post(m_changes.get_executor(), [this] { waitForChange(); });
}

void CertificateFiles::waitForChange()
{
    m_changes.async_read_some(net::buffer(m_told), [this](const error_code &error, std::size_t) {
        if (error)
            return;
        readSoon(settling);
        waitForChange();
    });
}

void CertificateFiles::reload()
{
    net::post(m_changes.get_executor(), [this] { readSoon({}); });
}

void CertificateFiles::readSoon(std::chrono::milliseconds when)
{
    m_timer.expires_after(when);
    m_timer.async_wait([this](const error_code &error) {
        if (error)
            return;
        if (const auto read = readAgain(); !read) {
            qCWarning(netLog).noquote() << "The new certificate is not used, and the one before it still is:"
                                        << read.error();
        }
    });
}

void CertificateFiles::rest()
{
    net::post(m_changes.get_executor(), [this] {
        error_code ignored;
        m_changes.close(ignored);
        m_timer.cancel();
    });
}

} // namespace Pinthread::Server
