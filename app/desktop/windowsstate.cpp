// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowsstate.h"

#include <QJsonArray>

namespace Pinthread {

namespace {

constexpr QLatin1String windowsKey("windows");
constexpr QLatin1String placeKey("place");
constexpr QLatin1String panesKey("panes");
constexpr QLatin1String widthKey("width");
constexpr QLatin1String currentKey("current");
constexpr QLatin1String panelShownKey("panelShown");
constexpr QLatin1String panelWidthKey("panelWidth");
constexpr QLatin1String picturesKey("pictures");

/// A file that somebody has written by hand shall not open more than a person could want.
constexpr qsizetype mostWindows = 50;
constexpr qsizetype mostPanes = 10;
constexpr qsizetype mostPictures = 500;

QJsonObject paneToJson(const PaneState &pane, int width)
{
    QJsonArray pictures;
    int current = 0;
    for (qsizetype i = 0; i < pane.pictures.size(); ++i) {
        const QJsonObject picture = toJson(pane.pictures.at(i));
        if (picture.isEmpty())
            continue;
        if (i == pane.current)
            current = int(pictures.size());
        pictures.append(picture);
    }
    return {{picturesKey, pictures}, {currentKey, current}, {widthKey, width}};
}

PaneState paneFromJson(const QJsonObject &json)
{
    PaneState pane;
    const QJsonArray pictures = json.value(picturesKey).toArray();
    for (qsizetype i = 0; i < qMin(pictures.size(), mostPictures); ++i) {
        const auto picture = pictureStateFromJson(pictures.at(i).toObject());
        if (!picture)
            continue;
        if (i == json.value(currentKey).toInteger())
            pane.current = int(pane.pictures.size());
        pane.pictures.append(*picture);
    }
    return pane;
}

QJsonObject windowToJson(const WindowState &window)
{
    QJsonArray panes;
    int current = 0;
    for (qsizetype i = 0; i < window.panes.size(); ++i) {
        const QJsonObject pane = paneToJson(window.panes.at(i), window.widths.value(i));
        if (pane.value(picturesKey).toArray().isEmpty())
            continue;
        if (i == window.current)
            current = int(panes.size());
        panes.append(pane);
    }
    return {{placeKey, QString::fromLatin1(window.place.toBase64())},
            {panesKey, panes},
            {currentKey, current},
            {panelShownKey, window.panelShown},
            {panelWidthKey, window.panelWidth}};
}

WindowState windowFromJson(const QJsonObject &json)
{
    WindowState window;
    window.place = QByteArray::fromBase64(json.value(placeKey).toString().toLatin1());
    window.panelShown = json.value(panelShownKey).toBool(true);
    window.panelWidth = qMax(0, json.value(panelWidthKey).toInt());
    const QJsonArray panes = json.value(panesKey).toArray();
    for (qsizetype i = 0; i < qMin(panes.size(), mostPanes); ++i) {
        const QJsonObject paneJson = panes.at(i).toObject();
        const PaneState pane = paneFromJson(paneJson);
        if (pane.pictures.isEmpty())
            continue;
        if (i == json.value(currentKey).toInteger())
            window.current = int(window.panes.size());
        window.panes.append(pane);
        window.widths.append(qMax(1, paneJson.value(widthKey).toInt(1)));
    }
    return window;
}

} // namespace

bool isEmpty(const WindowsState &state)
{
    return std::ranges::all_of(state.windows, [](const WindowState &window) {
        return std::ranges::all_of(window.panes, [](const PaneState &pane) { return pane.pictures.isEmpty(); });
    });
}

WindowsState elsewhere(WindowsState state)
{
    for (WindowState &window : state.windows) {
        for (PaneState &pane : window.panes) {
            for (PictureState &picture : pane.pictures) {
                if (picture.source.asset)
                    picture.source.urlId.clear();
                picture.source.asset.reset();
                picture.opened.facts.source = picture.source;
                picture.conversation = {};
                picture.writingAt.reset();
            }
        }
    }
    return state;
}

QJsonObject toJson(const WindowsState &state)
{
    QJsonArray windows;
    for (const WindowState &window : state.windows)
        windows.append(windowToJson(window));
    return {{windowsKey, windows}};
}

WindowsState windowsStateFromJson(const QJsonObject &json)
{
    WindowsState state;
    const QJsonArray windows = json.value(windowsKey).toArray();
    for (qsizetype i = 0; i < qMin(windows.size(), mostWindows); ++i)
        state.windows.append(windowFromJson(windows.at(i).toObject()));
    return state;
}

} // namespace Pinthread
