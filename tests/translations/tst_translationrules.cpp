// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translations/translationrules.h"

#include <QBuffer>
#include <QTest>

using namespace Pinthread::Translating;

namespace {

/// A Polish translation of one message.
Messages translation(const QString &source, const QStringList &forms, bool counts = false)
{
    return {QStringLiteral("pl"), {{QStringLiteral("Pinthread::Menu"), source, counts, true, forms}}, {}};
}

Messages read(const char *content)
{
    QByteArray bytes(content);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readMessages(buffer);
}

} // namespace

/// Each rule, against a language that keeps it and ones that do not.
class TestTranslationRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAFile();
    void saysWhatIsNotAFile();
    void nothingIsLeftInEnglish();
    void everyPluralFormIsThere();
    void placeholdersStay_data();
    void placeholdersStay();
    void mnemonicsStay_data();
    void mnemonicsStay();
    void ellipsesStay();
};

void TestTranslationRules::readsAFile()
{
    const Messages messages = read(R"(<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>Pinthread::Menu</name>
    <message><source>&amp;Open</source><comment>a file</comment><translation>&amp;Otwórz</translation></message>
    <message numerus="yes"><source>%n pin(s)</source><translation type="unfinished">
        <numerusform>%n pinezka</numerusform><numerusform></numerusform></translation></message>
</context>
<context>
    <name>Pinthread::Bar</name>
    <message><source>Close</source><translation type="vanished">Zamknij</translation></message>
</context>
</TS>)");
    QCOMPARE(messages.problem, QString());
    QCOMPARE(messages.language, QStringLiteral("pl"));
    QCOMPARE(messages.list.size(), 3);
    const Message &open = messages.list.at(0);
    QCOMPARE(open.context, QStringLiteral("Pinthread::Menu"));
    QCOMPARE(open.source, QStringLiteral("&Open"));
    QCOMPARE(open.forms, QStringList{QStringLiteral("&Otwórz")});
    QVERIFY(open.finished && !open.counts);
    const Message &pins = messages.list.at(1);
    QVERIFY(pins.counts && !pins.finished);
    QCOMPARE(pins.forms, QStringList({QStringLiteral("%n pinezka"), QString()}));
    QCOMPARE(messages.list.at(2).context, QStringLiteral("Pinthread::Bar"));
    QVERIFY(!messages.list.at(2).finished);
}

void TestTranslationRules::saysWhatIsNotAFile()
{
    QVERIFY(!read("<html/>").problem.isEmpty());
    QVERIFY(!read("<TS language=\"pl\"><context>").problem.isEmpty());
}

void TestTranslationRules::nothingIsLeftInEnglish()
{
    Messages messages = translation(QStringLiteral("Close"), {QStringLiteral("Zamknij")});
    QCOMPARE(untranslated(messages), QStringList());
    messages.list.first().finished = false;
    QCOMPARE(untranslated(messages), QStringList{QStringLiteral("Pinthread::Menu “Close”: not translated")});
    QCOMPARE(untranslated(translation(QStringLiteral("Close"), {QString()})).size(), 1);
    QCOMPARE(untranslated(translation(QStringLiteral("Close"), {})).size(), 1);
    QCOMPARE(untranslated(translation(QStringLiteral("%n pin(s)"), {QStringLiteral("%n"), {}, {}}, true)).size(), 1);
}

void TestTranslationRules::everyPluralFormIsThere()
{
    const QString source = QStringLiteral("%n pin(s)");
    const QString form = QStringLiteral("%n pinezka");
    QCOMPARE(wrongPluralForms(translation(source, {form, form, form}, true)), QStringList());
    QCOMPARE(wrongPluralForms(translation(source, {form, form}, true)).size(), 1);
    QCOMPARE(wrongPluralForms(translation(source, {form, form, form, form}, true)).size(), 1);
    Messages unknown = translation(source, {form, form, form}, true);
    unknown.language = QStringLiteral("tlh");
    QCOMPARE(wrongPluralForms(unknown).size(), 1);
}

void TestTranslationRules::placeholdersStay_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("form");
    QTest::addColumn<bool>("fine");
    const auto row = [](const char *source, const char *form, bool fine) {
        QTest::addRow("%s → %s", source, form) << QString::fromUtf8(source) << QString::fromUtf8(form) << fine;
    };
    row("Close", "Zamknij", true);
    row("%1 by %2", "%2: %1", true);
    row("%1 by %2", "%2: %1, %1", true);
    row("%1 %", "%1%", true);
    row("%1 by %2", "%1", false);
    row("Close", "Zamknij %1", false);
    row("%L1 pixels", "%1 pikseli", false);
    row("%n pin(s)", "jedna pinezka", false);
    row("%1 of %n", "%n z %2", false);
    row("%12", "%1", false);
}

void TestTranslationRules::placeholdersStay()
{
    QFETCH(const QString, source);
    QFETCH(const QString, form);
    QFETCH(const bool, fine);
    QCOMPARE(wrongPlaceholders(translation(source, {form})).isEmpty(), fine);
    // In whichever form it is.
    QCOMPARE(wrongPlaceholders(translation(source, {source, form, source}, true)).isEmpty(), fine);
}

void TestTranslationRules::mnemonicsStay_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("form");
    QTest::addColumn<bool>("fine");
    const auto row = [](const char *source, const char *form, bool fine) {
        QTest::addRow("%s → %s", source, form) << QString::fromUtf8(source) << QString::fromUtf8(form) << fine;
    };
    row("Close", "Zamknij", true);
    row("&Close", "Za&mknij", true);
    row("Save && close", "Zapisz && zamknij", true);
    row("Save && &close", "Zapisz && z&amknij", true);
    row("&Close", "Zamknij", false);
    row("&Close", "&Zam&knij", false);
    row("&Close", "Zamknij &", false);
    row("&Close", "&&Zamknij", false);
    row("Close", "&Zamknij", false);
}

void TestTranslationRules::mnemonicsStay()
{
    QFETCH(const QString, source);
    QFETCH(const QString, form);
    QFETCH(const bool, fine);
    QCOMPARE(wrongMnemonics(translation(source, {form})).isEmpty(), fine);
}

void TestTranslationRules::ellipsesStay()
{
    QCOMPARE(wrongEllipses(translation(QStringLiteral("Open…"), {QStringLiteral("Otwórz…")})), QStringList());
    QCOMPARE(wrongEllipses(translation(QStringLiteral("Open…"), {QStringLiteral("Otwórz")})).size(), 1);
    QCOMPARE(wrongEllipses(translation(QStringLiteral("Open…"), {QStringLiteral("Otwórz...")})).size(), 1);
    QCOMPARE(wrongEllipses(translation(QStringLiteral("Open"), {QStringLiteral("Otwórz…")})).size(), 1);
}

QTEST_APPLESS_MAIN(TestTranslationRules)
#include "tst_translationrules.moc"
