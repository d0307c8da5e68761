// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturereader.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Pinthread;

/// Pictures that were dropped, pasted or named: found, read and hashed.
class TestPictureReader : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;

    [[nodiscard]] static QByteArray png(QSize size, QColor colour = Qt::red)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(colour);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }
    [[nodiscard]] QString write(const char *name, const QByteArray &bytes) const
    {
        const QString path = m_directory.filePath(QLatin1String(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("could not write %s", qPrintable(path));
        return path;
    }
    [[nodiscard]] static PictureFacts factsOf(const PictureSource &source)
    {
        PictureReader reader;
        PictureFacts facts;
        bool done = false;
        QObject::connect(&reader, &PictureReader::finished, &reader, [&](const PictureFacts &found) {
            facts = found;
            done = true;
        });
        reader.read(source);
        if (done)
            qFatal("finished() came from within read()");
        if (!QTest::qWaitFor([&] { return done; }))
            qFatal("finished() never came");
        return facts;
    }

private Q_SLOTS:
    void aFile()
    {
        const QByteArray bytes = png({30, 20});
        const PictureFacts facts = factsOf(PictureSource::fromFile(write("a mock.png", bytes)));
        QCOMPARE(facts.error, QString());
        QCOMPARE(facts.size, QSize(30, 20));
        QCOMPARE(facts.mediaType, QStringLiteral("image/png"));
        QCOMPARE(facts.bytes, qint64(bytes.size()));
        QCOMPARE(facts.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        QCOMPARE(facts.source.name, QStringLiteral("a mock.png"));
    }

    void theSamePictureIsTheSameFromAFileAndFromTheClipboard()
    {
        const QByteArray bytes = png({30, 20}, Qt::blue);
        QMimeData clipboard;
        clipboard.setData(QStringLiteral("image/png"), bytes);
        const auto pasted = picturesIn(clipboard);
        QCOMPARE(pasted.size(), 1);
        QCOMPARE(factsOf(pasted.first()).sha256, factsOf(PictureSource::fromFile(write("b.png", bytes))).sha256);
    }

    void pixelsBecomeAPng()
    {
        QImage image(8, 6, QImage::Format_ARGB32);
        image.fill(QColor(1, 2, 3, 100));
        QMimeData clipboard;
        clipboard.setImageData(image);
        QVERIFY(mayHoldPictures(clipboard));
        const auto pasted = picturesIn(clipboard);
        QCOMPARE(pasted.size(), 1);
        QVERIFY(!pasted.first().name.isEmpty());
        const PictureFacts facts = factsOf(pasted.first());
        QCOMPARE(facts.error, QString());
        QCOMPARE(facts.mediaType, QStringLiteral("image/png"));
        QCOMPARE(QImage::fromData(facts.source.content).pixelColor(3, 3), QColor(1, 2, 3, 100));
    }

    void manyFilesAreManyPictures()
    {
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/one.png")),
                         QUrl(QStringLiteral("https://example.org/x.png")),
                         QUrl::fromLocalFile(QStringLiteral("/tmp/two.png"))});
        const auto pictures = picturesIn(dropped);
        QCOMPARE(pictures.size(), 2);
        QCOMPARE(pictures.at(1).name, QStringLiteral("two.png"));
    }

    void wordsAreNoPicture()
    {
        QMimeData dropped;
        dropped.setText(QStringLiteral("just words"));
        QVERIFY(!mayHoldPictures(dropped));
        QVERIFY(picturesIn(dropped).isEmpty());
    }

    void problemsHaveWords_data()
    {
        QTest::addColumn<QString>("fileName");
        QTest::newRow("missing") << m_directory.filePath(QStringLiteral("missing.png"));
        QTest::newRow("folder") << m_directory.path();
        QTest::newRow("no picture") << write("notes.png", "Dear diary, today there was no picture.");
        QTest::newRow("empty") << write("empty.png", {});
    }

    void problemsHaveWords()
    {
        QFETCH(const QString, fileName);
        const PictureFacts facts = factsOf(PictureSource::fromFile(fileName));
        QVERIFY(!facts.error.isEmpty());
        QVERIFY2(facts.error.endsWith(QLatin1Char('.')), qPrintable(facts.error));
    }

    void aReaderThatIsGoneSaysNothing()
    {
        auto reader = std::make_unique<PictureReader>();
        QSignalSpy finished(reader.get(), &PictureReader::finished);
        reader->read(PictureSource::fromFile(write("c.png", png({2000, 2000}))));
        reader.reset();
        // The pool is in order: when this one is done, the other one is, too.
        const PictureFacts next = factsOf(PictureSource::fromFile(write("d.png", png({2, 2}))));
        QCOMPARE(next.error, QString());
        QCOMPARE(finished.count(), 0);
    }
};

QTEST_MAIN(TestPictureReader)
#include "tst_picturereader.moc"
