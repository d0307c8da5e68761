// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <chrono>
#include <optional>

namespace Pinthread::Testkit {

/// A stretch of network between one client and its server: passes bytes on, over real sockets, until it is told to be a
/// bad network. Works in the event loop of the thread it was made on.
class TcpProxy final : public QObject
{
    Q_OBJECT

public:
    enum Direction { ToServer, ToClient };

    /// What one connection carried, as long as it is recorded.
    struct Recording
    {
        QByteArray toServer;
        QByteArray toClient;
        qint64 bytesToServer = 0; ///< Also without recording.
        qint64 bytesToClient = 0;
    };

    /// Listens on a free port of 127.0.0.1 and passes on to \a server.
    explicit TcpProxy(const QUrl &server, QObject *parent = nullptr);
    ~TcpProxy() override;

    /// The server's address as seen through this.
    [[nodiscard]] QUrl url() const;
    void setServer(const QUrl &server) { m_server = server; }

    /// Breaks every connection: both ends see a reset.
    void cut();
    /// Breaks the connections when so many further bytes of that direction have passed; the rest is lost.
    void cutAfterBytes(Direction direction, qint64 bytes);
    /// Whether new connections come about.
    void setReachable(bool reachable) { m_reachable = reachable; }
    /// A cable that was pulled: nothing passes, nobody is told. Afterwards everything passes.
    void setStalled(bool stalled);
    /// The connections that exist now are stalled, while new ones work: bytes that come out of a tunnel long after
    /// everybody has gone on without them. thaw() lets them out.
    void freeze();
    void thaw();
    /// Nothing passes towards the client, which stops reading; the other direction works.
    void setReadingStalled(bool stalled);
    /// How long everything takes, one way.
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }

    /// How many bytes a second pass towards the client, of each connection; 0: as fast as it goes.
    void setRate(qint64 bytesPerSecond) { m_rate = bytesPerSecond; }

    void setRecording(bool on) { m_recording = on; }
    /// One entry for each connection so far, the last one last.
    [[nodiscard]] const QList<Recording> &recordings() const { return m_recordings; }
    /// Bytes of payload that TCP carried so far, of all connections.
    [[nodiscard]] qint64 bytes(Direction direction) const;
    [[nodiscard]] qsizetype connectionCount() const { return m_links.size(); }

private:
    class Link;

    void onNewConnection();
    void resumeAll();
    /// Counts, records and perhaps cuts; how many of \a bytes may pass.
    qsizetype account(qsizetype connection, Direction direction, const QByteArray &bytes);

    QTcpServer m_listener;
    QUrl m_server;
    bool m_reachable = true;
    bool m_stalled = false;
    bool m_readingStalled = false;
    bool m_recording = false;
    qint64 m_rate = 0;
    std::chrono::milliseconds m_delay{0};
    std::optional<qint64> m_cutAfter[2];
    QList<Recording> m_recordings;
    QList<Link *> m_links; ///< Those that pass something on; children of this.
};

} // namespace Pinthread::Testkit
