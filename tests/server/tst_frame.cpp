// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rooms/frame.h"

#include <QTest>

using namespace Pinthread::Server;

namespace {

QByteArray bytes(const FramePtr &frame)
{
    return QByteArray(frame->data(), static_cast<qsizetype>(frame->size()));
}

} // namespace

class TestFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textHasTheShortestLengthThatFits()
    {
        QCOMPARE(bytes(Frame::text("hi")), QByteArray("\x81\x02hi"));
        const QByteArray edge(125, 'a');
        QCOMPARE(bytes(Frame::text(edge)), QByteArray("\x81\x7d") + edge);
        const QByteArray medium(126, 'b');
        QCOMPARE(bytes(Frame::text(medium)), QByteArray("\x81\x7e\x00\x7e", 4) + medium);
        const QByteArray large(65535, 'c');
        QCOMPARE(bytes(Frame::text(large)), QByteArray("\x81\x7e\xff\xff") + large);
        const QByteArray huge(65536, 'd');
        QCOMPARE(bytes(Frame::text(huge)), QByteArray("\x81\x7f\0\0\0\0\0\x01\0\0", 10) + huge);
    }

    void pingIsEmptyAndShared()
    {
        QCOMPARE(bytes(Frame::ping()), QByteArray("\x89\x00", 2));
        QCOMPARE(Frame::ping(), Frame::ping());
    }

    void closeCutsTheReasonBetweenCharacters()
    {
        QCOMPARE(bytes(Frame::close(1012, QStringLiteral("bye"))), QByteArray("\x88\x05\x03\xf4"
                                                                              "bye"));
        const QByteArray cut = bytes(Frame::close(4400, QString(100, QChar(0x20ac)))); // Three bytes each.
        QCOMPARE(cut.size(), 2 + 2 + 123);
        QCOMPARE(QString::fromUtf8(cut.sliced(4)), QString(41, QChar(0x20ac)));
        const QByteArray uneven = bytes(Frame::close(4400, u'a' + QString(100, QChar(0x20ac))));
        QCOMPARE(QString::fromUtf8(uneven.sliced(4)), u'a' + QString(40, QChar(0x20ac)));
    }
};

QTEST_APPLESS_MAIN(TestFrame)
#include "tst_frame.moc"
