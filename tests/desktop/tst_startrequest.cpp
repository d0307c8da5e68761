// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startrequest.h"

#include <QDir>
#include <QTest>

using namespace Pinthread;

/// What a second start asks of the first one.
class TestStartRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreNamedByTheirWholePath()
    {
        CommandLine line;
        line.files = {QStringLiteral("a.png"), QStringLiteral("../b.png"), QStringLiteral("/c.png")};
        line.profileDirectory = QStringLiteral("/profile");
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("XDG_ACTIVATION_TOKEN"), QStringLiteral("token"));
        const StartRequest request = StartRequest::of(line, environment);
        QCOMPARE(request.commandLine.files.first(), QDir::current().filePath(QStringLiteral("a.png")));
        QVERIFY(QDir::isAbsolutePath(request.commandLine.files.at(1)));
        QCOMPARE(request.commandLine.files.last(), QStringLiteral("/c.png"));
        QVERIFY(request.commandLine.profileDirectory.isEmpty());
        QCOMPARE(request.activationToken, QStringLiteral("token"));
    }

    void everythingGetsThere()
    {
        StartRequest request;
        request.commandLine = {QUrl(QStringLiteral("https://pins.example.org")),
                               QStringLiteral("Zoë\nB"),
                               QStringLiteral("open sesame"),
                               QString(),
                               true,
                               true,
                               QStringLiteral("mockup-7"),
                               {QStringLiteral("/tmp/a b.png")},
                               {QStringLiteral("pinthread://host/?secret=1&x=2")}};
        request.activationToken = QStringLiteral("token");
        const QByteArray json = toJson(request);
        QVERIFY(!json.contains('\n'));
        QCOMPARE(startRequestFromJson(json), request);
        QCOMPARE(startRequestFromJson(toJson({})), StartRequest());
    }

    void whatANewerProgramAddsIsPassedOver()
    {
        QVERIFY(startRequestFromJson(R"({"files": ["/a.png", 7, ""], "colour": "blue"})"));
        QCOMPARE(startRequestFromJson(R"({"files": ["/a.png", 7, ""]})")->commandLine.files,
                 QStringList(QStringLiteral("/a.png")));
        QVERIFY(!startRequestFromJson("[]"));
        QVERIFY(!startRequestFromJson("nonsense"));
    }
};

QTEST_GUILESS_MAIN(TestStartRequest)
#include "tst_startrequest.moc"
