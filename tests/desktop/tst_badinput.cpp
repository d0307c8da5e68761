// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/teamserver.h"

#include "connectionbanner.h"

#include "canvas/imagecanvas.h"
#include "canvas/imagefiles.h"
#include "protocol/closecodes.h"
#include "protocol/httpbodies.h"
#include "testkit/patience.h"
#include "testkit/serverprocess.h"

#include <QBuffer>
#include <QLabel>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

#include <csignal>
#include <sys/resource.h>

using namespace Pinthread;
using Stage = AssetOpener::Stage;

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QByteArray encoded(const char *format)
{
    QImage image(400, 300, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(x * y % 251, (x + y) % 256, x * 7 % 256));
    }
    QBuffer buffer;
    if (!image.save(&buffer, format))
        qFatal("cannot write %s", format);
    return buffer.data();
}

/// A server of another version: it lets everybody in and understands nobody's hello.
class ServerOfAnotherVersion : public QTcpServer
{
public:
    ServerOfAnotherVersion() : m_sockets(QString(), QWebSocketServer::NonSecureMode)
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = nextPendingConnection())
                connect(client, &QTcpSocket::readyRead, this, [this, client] { serve(client); });
        });
        connect(&m_sockets, &QWebSocketServer::newConnection, this, [this] {
            QWebSocket *client = m_sockets.nextPendingConnection();
            client->setParent(this);
            connect(client, &QWebSocket::textMessageReceived, client, [client] {
                client->close(static_cast<QWebSocketProtocol::CloseCode>(int(Protocol::CloseMalformed)));
            });
        });
    }
    [[nodiscard]] QUrl url() const { return QUrl(s("http://127.0.0.1:%1").arg(serverPort())); }

private:
    void serve(QTcpSocket *client)
    {
        if (client->peek(4) == "GET ") {
            client->disconnect(this);
            m_sockets.handleConnection(client);
            return;
        }
        client->readAll();
        const SystemClock clock;
        SystemRandom random;
        Protocol::SessionGrant grant;
        grant.token = s("a-token");
        grant.actor.user = {UserId::make(clock, random), s("Alice")};
        const QByteArray body = Protocol::encode(grant);
        client->write("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: "
                      + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }

    QWebSocketServer m_sockets;
};

/// No file of the process \a pid (0: this one) may grow beyond so many bytes: what a full disk does to a write.
void limitFileSize(qint64 pid, rlim_t bytes)
{
    rlimit limit{};
    if (::prlimit(static_cast<pid_t>(pid), RLIMIT_FSIZE, nullptr, &limit) != 0)
        qFatal("there is no limit");
    limit.rlim_cur = bytes;
    if (::prlimit(static_cast<pid_t>(pid), RLIMIT_FSIZE, &limit, nullptr) != 0)
        qFatal("the limit cannot be set");
}

} // namespace

/// Whatever comes in or gives out, a person at the window reads a sentence about it, and goes on.
class TestBadInput : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;

    [[nodiscard]] std::unique_ptr<Person> person(const QUrl &server) const
    {
        return std::make_unique<Person>(s("Alice"), server, m_directory.filePath(s("alice")));
    }
    [[nodiscard]] QString picture() const
    {
        const QString path = m_directory.filePath(s("mock.png"));
        Person::paintPicture(path, Qt::darkCyan);
        return path;
    }

private Q_SLOTS:
    void initTestCase() { ::signal(SIGXFSZ, SIG_IGN); } // Inherited by the server: a write fails, and that is all.
    void cleanup()
    {
        for (const char *place : {"alice", "server"})
            QVERIFY(QDir(m_directory.filePath(s(place))).removeRecursively());
    }

    void badPicturesAreSaidInWords_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QByteArray damaged = encoded("png");
        damaged.replace(damaged.size() / 2, 8, "damaged!");
        const QByteArray jpeg = encoded("jpeg");
        QTest::newRow("empty") << s("a.png") << QByteArray() << s("empty");
        QTest::newRow("broken") << s("a.png") << damaged << s("This PNG picture is damaged");
        QTest::newRow("broken at the start")
            << s("a.png") << QByteArray("\x89PNG\r\n\x1a\n").append(200, 'x') << s("This PNG picture is damaged");
        QTest::newRow("truncated") << s("a.png") << encoded("png").chopped(2'000)
                                   << s("This PNG picture is incomplete");
        QTest::newRow("truncated jpeg") << s("a.jpg") << jpeg.first(jpeg.size() / 2)
                                        << s("This JPEG picture is incomplete");
        QTest::newRow("mislabelled and truncated")
            << s("really-a-jpeg.png") << jpeg.first(jpeg.size() / 2) << s("This JPEG picture is incomplete");
        QTest::newRow("huge") << s("a.png") << Test::pngHeader({30'000, 30'000}) << s("900 megapixels");
        QTest::newRow("an archive") << s("a.png") << QByteArray("PK\x03\x04\x14\0\0\0\0\0", 10).append(200, '\0')
                                    << s("not a");
    }

    void badPicturesAreSaidInWords()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, content);
        QFETCH(const QString, words);
        TeamServer server;
        const auto alice = person(server.url());
        const QString path = m_directory.filePath(name);
        Person::writeText(path, content);
        alice->drop({path});
        QVERIFY(Testkit::eventually([&] {
            const AssetView *view = alice->window().currentView();
            return view && view->opener().stage() == Stage::NoPicture && !view->noticeText().isEmpty();
        }));
        QVERIFY2(alice->view().noticeText().contains(words), qPrintable(alice->view().noticeText()));
        // And the next one is opened as ever.
        alice->open(picture());
    }

    void aMislabelledPictureIsOpenedForWhatItIs()
    {
        TeamServer server;
        const auto alice = person(server.url());
        const QString path = m_directory.filePath(s("photo.png"));
        Person::writeText(path, encoded("jpeg"));
        alice->open(path);
        QCOMPARE(alice->view().opener().asset()->mediaType, s("image/jpeg"));
    }

    void aServerOfAnotherVersionIsSaid()
    {
        const ServerOfAnotherVersion server;
        const auto alice = person(server.url());
        QVERIFY(Testkit::eventually(
            [&] { return alice->workspace().status().state == ConnectionStatus::State::LockedOut; }));
        const auto *banner = alice->window().findChild<ConnectionBanner *>();
        QVERIFY(banner && banner->isRaised());
        QVERIFY2(banner->text().contains(
                     s("The server and this program do not understand each other. Update the older one.")),
                 qPrintable(banner->text()));
    }

    void whenTheServersDiskIsFullTheWordsStayWithTheReason()
    {
        Testkit::ServerProcess server(m_directory.filePath(s("server")));
        server.start();
        QVERIFY(server.isReady());
        const auto alice = person(server.url());
        alice->open(picture());
        alice->clickAt(25, 30);
        alice->write(s("While there was room"));
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: While there was room")));

        limitFileSize(server.pid(), 1);
        QTest::keyClick(alice->view().imageCanvas(), Qt::Key_Escape);
        alice->clickAt(70, 60);
        alice->write(s("No room for this"));
        const QStringList afterwards{s("1: While there was room"), s("failed: No room for this")};
        QTRY_COMPARE(alice->conversations(), afterwards);
        QVERIFY(alice->workspace().isOnline());
        alice->view().board()->openConversation(alice->view().imageCanvas()->markers().constLast().id);
        const auto *reason = alice->view().board()->chat()->findChild<QLabel *>(s("failedReason"));
        QVERIFY(reason && reason->isVisible());
        QVERIFY2(reason->text().contains(s("The server cannot save anything now. Retry in a moment.")),
                 qPrintable(reason->text()));

        limitFileSize(server.pid(), RLIM_INFINITY);
        QVERIFY(Testkit::eventually([&] {
            if (QWidget *retry = Person::button(alice->view(), s("Retry")); retry && retry->isEnabled())
                QTest::mouseClick(retry, Qt::LeftButton);
            Testkit::meanwhile(std::chrono::milliseconds(200));
            return alice->conversations().last() == s("2: No room for this");
        }));
    }

    void whenTheDiskHereIsFullThatIsSaidAndNoWordIsLost()
    {
        Testkit::ServerProcess server(m_directory.filePath(s("server")));
        server.start();
        QVERIFY(server.isReady());
        const auto alice = person(server.url());
        QStringList said;
        connect(&alice->workspace(), &Workspace::problem, this, [&said](const QString &words) { said += words; });
        alice->open(picture());
        limitFileSize(0, 1);
        alice->clickAt(25, 30);
        alice->write(s("No room here"));
        const bool isSaid = Testkit::eventually([&] { return !said.isEmpty(); });
        limitFileSize(0, RLIM_INFINITY);
        QVERIFY(isSaid);
        const auto about = std::ranges::find_if(
            said, [](const QString &words) { return words.contains(s("cannot be saved on this computer")); });
        QVERIFY2(about != said.end(), qPrintable(said.join(u'\n')));
        QVERIFY2(about->contains(s("Free some space")), qPrintable(*about));
        // The server is the safest place for the words then.
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: No room here")));
    }
};

QTEST_MAIN(TestBadInput)
#include "tst_badinput.moc"
