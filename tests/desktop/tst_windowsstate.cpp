// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowsstate.h"

#include <QJsonArray>
#include <QTest>

using namespace Pinthread;

namespace {

PictureState file(const char *name)
{
    return PictureState::of(PictureSource::fromFile(QStringLiteral("/pictures/") + QLatin1String(name)));
}

Asset asset()
{
    Asset asset;
    asset.id = AssetId({1, 2});
    asset.urlId = QStringLiteral("mockup-7");
    asset.name = QStringLiteral("Mockup");
    asset.mediaType = QStringLiteral("image/png");
    asset.contentHash = QByteArray(32, 'x');
    asset.contentBytes = qint64(1) << 40;
    asset.pixelSize = {640, 480};
    asset.createdAt = 1'700'000'000'000;
    return asset;
}

WindowsState throughDisk(const WindowsState &state)
{
    return windowsStateFromJson(toJson(state));
}

QStringList names(const PaneState &pane)
{
    QStringList names;
    for (const PictureState &picture : pane.pictures)
        names += picture.source.name;
    return names;
}

} // namespace

/// What the windows look like, through the disk and back.
class TestWindowsState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack()
    {
        PictureState zoomed = file("a.png");
        zoomed.fitted = false;
        zoomed.zoom = 2.5;
        zoomed.centre = {12.5, 80};
        zoomed.conversation = ConversationId({3, 4});
        zoomed.isSecond = true;
        PictureState shared = PictureState::of(PictureSource::fromAsset(asset()));
        shared.writingAt = Marker{30, 40, RegionSize{10, 20}};
        PictureState pasted;
        pasted.source.sha256 = QByteArray(32, 'y');
        pasted.source.name = QStringLiteral("Pasted picture");
        PictureState named = file("b.png");
        named.source.urlId = QStringLiteral("mockup-7");

        WindowState left;
        left.place = QByteArray("\x01\x00\xff", 3);
        left.panes = {{{zoomed, file("c.png")}, 1}, {{shared, pasted, named}, 2}};
        left.widths = {300, 500};
        left.current = 1;
        left.panelShown = false;
        left.panelWidth = 333;
        const WindowsState state = throughDisk({{left, {}}});

        QCOMPARE(state.windows.size(), 2);
        QVERIFY(state.windows.last().panes.isEmpty());
        const WindowState &back = state.windows.first();
        QCOMPARE(back.place, left.place);
        QCOMPARE(back.widths, left.widths);
        QCOMPARE(back.current, 1);
        QCOMPARE(back.panelShown, false);
        QCOMPARE(back.panelWidth, 333);
        QCOMPARE(back.panes.size(), 2);
        QCOMPARE(back.panes.first().current, 1);
        const PictureState &picture = back.panes.first().pictures.first();
        QCOMPARE(picture.source.fileName, zoomed.source.fileName);
        QCOMPARE(picture.fitted, false);
        QCOMPARE(picture.zoom, 2.5);
        QCOMPARE(picture.centre, zoomed.centre);
        QCOMPARE(picture.conversation, zoomed.conversation);
        QVERIFY(picture.isSecond);
        QVERIFY(back.panes.first().pictures.last().fitted);
        const QList<PictureState> &second = back.panes.last().pictures;
        QCOMPARE(second.size(), 3);
        QCOMPARE(*second.at(0).source.asset, asset());
        QCOMPARE(second.at(0).source.sha256, asset().contentHash);
        QCOMPARE(second.at(0).writingAt, std::optional<Anchor>(Marker{30, 40, RegionSize{10, 20}}));
        QCOMPARE(second.at(1).source.sha256, pasted.source.sha256);
        QVERIFY(!second.at(1).source.asset);
        QCOMPARE(second.at(2).source.urlId, QStringLiteral("mockup-7"));
    }

    void whatIsOnlyInMemoryIsLeftOut()
    {
        PictureState pasted;
        pasted.source.content = QByteArray("PNG");
        pasted.source.name = QStringLiteral("Pasted picture");
        WindowState window;
        window.panes = {{{pasted}, 0}, {{pasted, file("a.png"), pasted, file("b.png")}, 3}};
        window.widths = {1, 1};
        window.current = 1;
        const WindowState back = throughDisk({{window}}).windows.first();
        QCOMPARE(back.panes.size(), 1);
        QCOMPARE(back.current, 0);
        QCOMPARE(names(back.panes.first()), QStringList({QStringLiteral("a.png"), QStringLiteral("b.png")}));
        QCOMPARE(back.panes.first().current, 1);
    }

    void nonsenseIsPassedOver()
    {
        QVERIFY(windowsStateFromJson({}).windows.isEmpty());
        const QJsonObject nameless{{QStringLiteral("file"), QStringLiteral("/a.png")}};
        const QJsonObject good{{QStringLiteral("file"), QStringLiteral("/a.png")},
                               {QStringLiteral("name"), QStringLiteral("a.png")},
                               {QStringLiteral("zoom"), QStringLiteral("large")},
                               {QStringLiteral("centre"), QJsonArray{1}},
                               {QStringLiteral("conversation"), 7},
                               {QStringLiteral("writingAt"), QStringLiteral("there")}};
        const QJsonObject shortHash{{QStringLiteral("content"), QStringLiteral("beef")},
                                    {QStringLiteral("name"), QStringLiteral("x")}};
        const QJsonObject pane{{QStringLiteral("pictures"), QJsonArray{1, nameless, good, shortHash}},
                               {QStringLiteral("current"), 99}};
        const QJsonObject window{{QStringLiteral("panes"), QJsonArray{pane, QStringLiteral("pane"), QJsonObject()}},
                                 {QStringLiteral("current"), -4},
                                 {QStringLiteral("panelWidth"), -300}};
        const WindowsState state =
            windowsStateFromJson({{QStringLiteral("windows"), QJsonArray{window, QStringLiteral("window")}}});
        QCOMPARE(state.windows.size(), 2);
        QCOMPARE(state.windows.first().panes.size(), 1);
        QCOMPARE(state.windows.first().panelWidth, 0);
        QCOMPARE(names(state.windows.first().panes.first()), QStringList(QStringLiteral("a.png")));
        const PictureState &picture = state.windows.first().panes.first().pictures.first();
        QVERIFY(picture.fitted && picture.conversation.isNull() && !picture.writingAt);
    }

    void nobodyGetsMoreThanAnybodyCouldWant()
    {
        QJsonArray windows;
        for (int i = 0; i < 5000; ++i)
            windows.append(QJsonObject());
        QVERIFY(windowsStateFromJson({{QStringLiteral("windows"), windows}}).windows.size() < 100);
    }

    void elsewhereAPictureIsOnlyAPicture()
    {
        PictureState shared = PictureState::of(PictureSource::fromAsset(asset()));
        shared.conversation = ConversationId({3, 4});
        shared.writingAt = Marker{30, 40, {}};
        PictureState named = file("b.png");
        named.source.urlId = QStringLiteral("mockup-7");
        WindowState window;
        window.panes = {{{shared, named}, 0}};
        const WindowsState moved = elsewhere({{window}});
        const QList<PictureState> &pictures = moved.windows.first().panes.first().pictures;
        QVERIFY(!pictures.first().source.asset);
        QCOMPARE(pictures.first().source.sha256, asset().contentHash);
        QVERIFY(pictures.first().source.urlId.isEmpty());
        QVERIFY(pictures.first().conversation.isNull() && !pictures.first().writingAt);
        QCOMPARE(pictures.last().source.fileName, named.source.fileName);
        QCOMPARE(pictures.last().source.urlId, QStringLiteral("mockup-7"));
        QVERIFY(!isEmpty(moved));
        QVERIFY(isEmpty({{WindowState()}}));
    }
};

QTEST_GUILESS_MAIN(TestWindowsState)
#include "tst_windowsstate.moc"
