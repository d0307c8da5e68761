// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translations/translationrules.h"

#include <QFile>
#include <QTest>

using namespace Pinthread::Translating;

/// Holds every language of the program against the rules; tst_translationrules shows that the rules bite.
class TestMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLanguageIsWhole_data();
    void everyLanguageIsWhole();
};

void TestMessages::everyLanguageIsWhole_data()
{
    QTest::addColumn<QString>("language");
    const QStringList languages = QStringLiteral(PINTHREAD_LANGUAGES).split(u',');
    for (const QString &language : languages)
        QTest::newRow(qPrintable(language)) << language;
}

void TestMessages::everyLanguageIsWhole()
{
    QFETCH(const QString, language);
    QFile file(QStringLiteral(PINTHREAD_TRANSLATIONS "/pinthread_%1.ts").arg(language));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const Messages messages = readMessages(file);
    QCOMPARE(messages.problem, QString());
    QCOMPARE(messages.language, language);
    // Reading nothing would find nothing wrong in it; English has its plurals alone.
    QVERIFY(messages.list.size() > (language == QLatin1String("en") ? 20 : 500));

    const QStringList faults = untranslated(messages) + wrongPluralForms(messages) + wrongPlaceholders(messages)
                               + wrongMnemonics(messages) + wrongEllipses(messages);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestMessages)
#include "tst_messages.moc"
