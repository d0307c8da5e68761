// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/decodedevice_p.h"

#include "canvas/imagefiles.h"
#include "canvas/pins.h"

#include <QImageReader>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

std::unique_ptr<QIODevice> buffer(const QByteArray &content)
{
    auto result = std::make_unique<QBuffer>();
    result->setData(content);
    return result;
}

} // namespace

class TestDecodeDevice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheSourceHas();
    void failsOnceCancelled();
    void stopsADecoderHalfway();
    void noticesReadingBeyondTheEnd();
    void noticesNothingInAWholeFile_data();
    void noticesNothingInAWholeFile();
    void tellsProgress();
};

void TestDecodeDevice::readsWhatTheSourceHas()
{
    const std::atomic_bool cancelled = false;
    DecodeDevice device(buffer("0123456789"), cancelled, {});
    QVERIFY(device.open(QIODevice::ReadOnly));
    QCOMPARE(device.size(), 10);
    QCOMPARE(device.peek(3), QByteArray("012"));
    QCOMPARE(device.read(4), QByteArray("0123"));
    QVERIFY(device.seek(8));
    QCOMPARE(device.readAll(), QByteArray("89"));
    QVERIFY(device.seek(1));
    QCOMPARE(device.read(2), QByteArray("12"));
}

void TestDecodeDevice::failsOnceCancelled()
{
    std::atomic_bool cancelled = false;
    DecodeDevice device(buffer("0123456789"), cancelled, {});
    QVERIFY(device.open(QIODevice::ReadOnly));
    QCOMPARE(device.read(4), QByteArray("0123"));
    cancelled = true;
    char byte = 0;
    QCOMPARE(device.read(&byte, 1), -1);
}

void TestDecodeDevice::stopsADecoderHalfway()
{
    const QByteArray jpeg = encoded(wavyPicture({1200, 900}), "jpeg");
    std::atomic_bool cancelled = false;
    double furthest = 0;
    DecodeDevice device(buffer(jpeg), cancelled, [&](double part) {
        furthest = part;
        cancelled = part > 0.4;
    });
    QVERIFY(device.open(QIODevice::ReadOnly));
    device.watchForEnd();
    QImageReader reader(&device, "jpeg");
    // What it returns may be a picture, the upper half of one: the flag is what counts.
    static_cast<void>(reader.read());
    QVERIFY(cancelled);
    QVERIFY(furthest > 0.4);
    QVERIFY(furthest < 0.6);
}

void TestDecodeDevice::noticesReadingBeyondTheEnd()
{
    const std::atomic_bool cancelled = false;
    DecodeDevice device(buffer("0123456789"), cancelled, {});
    QVERIFY(device.open(QIODevice::ReadOnly));
    device.readAll();
    device.seek(0);
    device.watchForEnd();
    QCOMPARE(device.read(10).size(), 10);
    QVERIFY(!device.hasReadShort());
    QVERIFY(!device.hasReadBeyondEnd());
    device.seek(8);
    QCOMPARE(device.read(4), QByteArray("89"));
    QVERIFY(device.hasReadShort());
}

void TestDecodeDevice::noticesNothingInAWholeFile_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"png", "jpeg", "bmp", "webp", "tiff"})
        QTest::newRow(format) << QByteArray(format);
}

void TestDecodeDevice::noticesNothingInAWholeFile()
{
    QFETCH(QByteArray, format);
    const std::atomic_bool cancelled = false;
    // Many sizes, so that some end where the decoder's buffer does.
    for (int width = 30; width < 300; width += 7) {
        const QByteArray content = encoded(wavyPicture({width, 200}), format.constData());
        DecodeDevice device(buffer(content), cancelled, {});
        QVERIFY(device.open(QIODevice::ReadOnly));
        QImageReader reader(&device, format);
        QCOMPARE(reader.size(), QSize(width, 200));
        device.watchForEnd();
        QVERIFY(!reader.read().isNull());
        QVERIFY(!device.hasReadBeyondEnd());
        if (format == "bmp")
            QVERIFY(!device.hasReadShort());
    }
}

void TestDecodeDevice::tellsProgress()
{
    const std::atomic_bool cancelled = false;
    std::vector<double> parts;
    DecodeDevice device(buffer(QByteArray(100'000, 'x')), cancelled, [&](double part) { parts.push_back(part); });
    QVERIFY(device.open(QIODevice::ReadOnly));
    device.watchForEnd();
    while (!device.read(10).isEmpty()) {
    }
    QVERIFY(parts.size() >= 90);
    QVERIFY(parts.size() <= 101);
    QVERIFY(std::is_sorted(parts.begin(), parts.end()));
    QVERIFY(parts.back() <= 1);
}

QTEST_GUILESS_MAIN(TestDecodeDevice)
#include "tst_decodedevice.moc"
