// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "annotationexchange.h"
#include "desktop/teamserver.h"

#include "canvas/textcanvas.h"
#include "testkit/patience.h"
#include "windowactions.h"

#include <QAction>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;

namespace {

const QByteArray poem = "The fog comes on little cat feet.\n\nIt sits looking over harbor and city.\n";

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

/// Conversations to a file and from it, between people at real windows on real servers.
class TestAnnotationExchange : public QObject
{
    Q_OBJECT

    std::unique_ptr<TeamServer> m_here;
    std::unique_ptr<TeamServer> m_there;

    [[nodiscard]] QString file() const { return m_here->filePath(s("said.jsonld")); }
    /// Waits for what is said about it.
    [[nodiscard]] static QString afterExport(Person &person, const QString &file)
    {
        QSignalSpy said(person.view().exchange(), &AnnotationExchange::said);
        person.view().exchange()->exportTo(file, *person.view().opener().asset());
        if (!Testkit::eventually([&] { return !said.isEmpty(); }))
            qFatal("nothing is said of the export");
        return said.first().first().toString();
    }
    [[nodiscard]] static QString afterImport(Person &person, const QString &file)
    {
        QSignalSpy said(person.view().exchange(), &AnnotationExchange::said);
        const auto &text = person.view().opener().opened().text;
        person.view().exchange()->importFrom(file, *person.view().opener().asset(),
                                             text ? text->plainText() : PlainText());
        if (!Testkit::eventually([&] { return !said.isEmpty(); }, std::chrono::seconds(30)))
            qFatal("nothing is said of the import");
        return said.first().first().toString();
    }
    static ConversationId first(Person &person) { return person.view().board()->conversations().itemAt(0).id(); }

private Q_SLOTS:
    void init()
    {
        m_here = std::make_unique<TeamServer>();
        m_there = std::make_unique<TeamServer>();
    }
    void cleanup()
    {
        m_here.reset();
        m_there.reset();
    }

    void whatWasSaidOfATextComesToAnotherTeam()
    {
        const auto alice = m_here->person("Alice");
        const auto bob = m_here->person("Bob");
        alice->read(m_here->text("poem.txt", poem));
        bob->read(m_here->filePath(s("poem.txt")));
        alice->discuss(s("little cat feet"));
        alice->write(s("Why a cat?"));
        QTRY_COMPARE(bob->conversations(), QStringList(s("1: Why a cat?")));
        bob->view().board()->openConversation(first(*bob));
        bob->write(s("It is quiet"));
        Q_EMIT bob->view().board()->chat()->resolveRequested(first(*bob), true);
        QTRY_VERIFY(alice->view().board()->conversations().itemAt(0).conversation.isResolved());
        QTRY_COMPARE(alice->view().board()->conversations().itemAt(0).commentCount(), 2);
        const QString written = afterExport(*alice, file());
        QVERIFY2(written.contains(s("said.jsonld")), qPrintable(written));
        QFile json(file());
        QVERIFY(json.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(json.readAll()).object().value(s("type")).toString(),
                 s("AnnotationCollection"));

        const auto carol = m_there->person("Carol");
        carol->read(m_there->text("poem.txt", poem));
        const QString read = afterImport(*carol, file());
        QVERIFY2(read.contains(u'1'), qPrintable(read));
        QTRY_COMPARE(carol->highlighted(), QStringList(s("little cat feet")));
        const ConversationItem &item = carol->view().board()->conversations().itemAt(0);
        QTRY_COMPARE(item.conversation.number, 1);
        QVERIFY(item.conversation.isResolved());
        QCOMPARE(item.commentCount(), 2);
        QVERIFY(item.conversation.comments.at(0).text.startsWith(s("Alice, ")));
        QVERIFY(item.conversation.comments.at(0).text.endsWith(s("Why a cat?")));
        QVERIFY(item.conversation.comments.at(1).text.startsWith(s("Bob, ")));
        QCOMPARE(carol->view().noticeText(), read);

        // Once more changes nothing.
        (void)afterImport(*carol, file());
        QCOMPARE(carol->view().board()->conversations().rowCount(), 1);
        (void)afterImport(*alice, file());
        QCOMPARE(alice->view().board()->conversations().rowCount(), 1);
    }

    void pinsAndRegionsGoTheSameWay()
    {
        const auto alice = m_here->person("Alice");
        alice->open(m_here->picture("shot.png"));
        alice->view().board()->startConversation(Marker{10, 20, RegionSize{30, 25}});
        alice->write(s("This corner"));
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: This corner")));
        (void)afterExport(*alice, file());
        const auto carol = m_there->person("Carol");
        carol->open(m_there->picture("shot.png"));
        (void)afterImport(*carol, file());
        QTRY_COMPARE(carol->view().board()->conversations().rowCount(), 1);
        QCOMPARE(carol->view().board()->conversations().itemAt(0).conversation.anchor,
                 Anchor(Marker{10, 20, RegionSize{30, 25}}));
    }

    void whatOtherToolsWriteIsPlacedByItsWords()
    {
        const auto alice = m_here->person("Alice");
        alice->read(m_here->text("poem.txt", poem));
        QByteArray written = "[{'@context': 'http://www.w3.org/ns/anno.jsonld', 'type': 'Annotation',"
                             "'body': {'type': 'TextualBody', 'value': 'Which one?'},"
                             "'target': {'source': 'https://elsewhere.example/', 'selector':"
                             "{'type': 'TextQuoteSelector', 'exact': 'harbor and city',"
                             "'prefix': 'It sits looking over ', 'suffix': '.'}}},"
                             "{'type': 'Annotation', 'body': {'type': 'TextualBody', 'value': 'By place'},"
                             "'target': {'source': 'https://elsewhere.example/', 'selector':"
                             "{'type': 'TextPositionSelector', 'start': 4, 'end': 7}}},"
                             "{'type': 'Annotation', 'target': 7}]";
        Person::writeText(file(), written.replace('\'', '"'));
        const QString said = afterImport(*alice, file());
        QTRY_COMPARE(alice->view().board()->conversations().rowCount(), 2);
        QStringList highlighted = alice->highlighted();
        highlighted.sort();
        QCOMPARE(highlighted, (QStringList{s("fog"), s("harbor and city")}));
        QVERIFY2(said.contains(s("2")) && said.contains(s("not understood")), qPrintable(said));
    }

    void problemsHaveWords_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<QString>("words");
        QTest::newRow("no JSON") << QByteArray("Dear diary") << qint64(0) << s("no annotations");
        QTest::newRow("empty") << QByteArray() << qint64(0) << s("no annotations");
        QTest::newRow("huge") << QByteArray("[") << (qint64(200) << 20) << s("too large");
    }

    void problemsHaveWords()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const qint64, size);
        QFETCH(const QString, words);
        const auto alice = m_here->person("Alice");
        alice->read(m_here->text("poem.txt", poem));
        Person::writeText(file(), content);
        if (size > 0)
            QVERIFY(QFile::resize(file(), size));
        const QString said = afterImport(*alice, file());
        QVERIFY2(said.contains(words), qPrintable(said));
        QCOMPARE(alice->view().noticeText(), said);
        QVERIFY(alice->conversations().isEmpty());
    }

    void whatCannotBeWrittenOrFoundIsSaid()
    {
        const auto alice = m_here->person("Alice");
        alice->read(m_here->text("poem.txt", poem));
        QVERIFY(afterExport(*alice, s("/nowhere/at/all.jsonld")).contains(s("all.jsonld")));
        QVERIFY(afterImport(*alice, s("/nowhere/at/all.jsonld")).contains(s("all.jsonld")));
        m_here->stop();
        QTRY_VERIFY(!alice->workspace().isOnline());
        QVERIFY(afterImport(*alice, file()).contains(s("offline")));
    }

    void theMenuAsksForAFile()
    {
        const auto alice = m_here->person("Alice");
        QVERIFY(!alice->window().actions()->exportConversations->isEnabled());
        alice->read(m_here->text("poem.txt", poem));
        for (QAction *action :
             {alice->window().actions()->exportConversations, alice->window().actions()->importConversations}) {
            action->trigger();
            auto *dialog = alice->view().findChild<QFileDialog *>(s("annotationsDialog"));
            QVERIFY(dialog && dialog->isVisible());
            const QSignalSpy gone(dialog, &QObject::destroyed);
            dialog->reject();
            QTRY_COMPARE(gone.count(), 1);
        }
    }

    void dialogsBeginWhereAFileWasChosenLast()
    {
        const auto alice = m_here->person("Alice");
        const QString poemFile = m_here->text("poem.txt", poem);
        alice->read(poemFile);
        const QTemporaryDir elsewhere;
        alice->settings().setFolder(elsewhere.path());
        alice->window().actions()->importConversations->trigger();
        auto *dialog = alice->view().findChild<QFileDialog *>(s("annotationsDialog"));
        QVERIFY(dialog);
        QCOMPARE(dialog->directory().absolutePath(), elsewhere.path());
        dialog->findChild<QLineEdit *>(s("fileNameEdit"))->setText(poemFile);
        static_cast<QDialog *>(dialog)->accept();
        QTRY_COMPARE(alice->settings().folder(), QFileInfo(poemFile).absolutePath());
    }
};

QTEST_MAIN(TestAnnotationExchange)
#include "tst_annotationexchange.moc"
