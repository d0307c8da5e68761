// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws everything that the canvas can show, in its states, light and dark, for people to look at:
// QT_QPA_PLATFORM=offscreen canvas_gallery <folder>

#include "canvas/imagecanvas.h"
#include "canvas/markersprites_p.h"

#include "canvas/pins.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QRandomGenerator>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

using State = MarkerView::State;

constexpr State states[] = {State::Open, State::Resolved, State::Unsent, State::Failed};

QPalette darkPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0x2b2d31));
    palette.setColor(QPalette::WindowText, QColor(0xe6e7ea));
    palette.setColor(QPalette::Base, QColor(0x1f2023));
    palette.setColor(QPalette::Text, QColor(0xe6e7ea));
    palette.setColor(QPalette::Button, QColor(0x35373c));
    palette.setColor(QPalette::ButtonText, QColor(0xe6e7ea));
    palette.setColor(QPalette::Highlight, QColor(0x4b8ef7));
    return palette;
}

/// What no pin has an easy time on: edges of all colours, small and large.
QImage busyPicture(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QRandomGenerator random(9);
    for (int shape = 0; shape < size.width() * size.height() / 1'200; ++shape) {
        painter.setBrush(QColor::fromHsv(random.bounded(360), random.bounded(256), random.bounded(256)));
        painter.setPen(random.bounded(3) == 0 ? QPen(Qt::black, random.bounded(4)) : QPen(Qt::NoPen));
        const QRect rect(random.bounded(size.width()), random.bounded(size.height()), 10 + random.bounded(70),
                         10 + random.bounded(70));
        if (random.bounded(2) == 0)
            painter.drawEllipse(rect);
        else
            painter.drawRect(rect);
    }
    return image;
}

QImage backdrop(const QString &name, QSize size)
{
    if (name == QLatin1String("busy"))
        return busyPicture(size);
    return picture(size, QColor(name));
}

const QStringList backdrops = {QStringLiteral("black"), QStringLiteral("white"), QStringLiteral("busy"),
                               QStringLiteral("gray")};

/// Every look at one size: a row for each state, on every backdrop.
void drawLooks(const QDir &folder, double diameter, double ratio)
{
    MarkerSprites sprites;
    sprites.setSize(diameter, ratio, QGuiApplication::font());
    const double step = diameter * 2.4;
    const QSize cell(int(step * 13), int(step * 4.4));
    QImage sheet(QSize(cell.width(), cell.height() * int(backdrops.size())) * ratio, QImage::Format_RGB32);
    sheet.setDevicePixelRatio(ratio);
    QPainter painter(&sheet);
    int top = 0;
    for (const QString &name : backdrops) {
        painter.drawImage(QPoint(0, top), backdrop(name, cell));
        double y = top + step;
        for (const State state : states) {
            double x = step / 2;
            const auto put = [&](const MarkerLook &look) {
                sprites.paint(painter, {std::round(x), std::round(y)}, look);
                x += step;
            };
            for (const int number : {1, 42, 128})
                put({state, number});
            put({state, 7, true});
            put({state, 7, false, true});
            put({state, 7, true, true});
            put({state, 0});
            put({state, 5, false, false, MarkerLook::Form::Heap});
            put({state, 12, false, true, MarkerLook::Form::Heap});
            put({state, 250, false, false, MarkerLook::Form::Heap});
            put({state, 8, false, false, MarkerLook::Form::Away});
            put({state, 42, true, true, MarkerLook::Form::Away});
            y += step;
        }
        top += cell.height();
    }
    painter.end();
    sheet.save(folder.filePath(QStringLiteral("looks-%1-at-%2.png").arg(diameter).arg(ratio)));
}

/// The canvas itself, on one backdrop.
class Gallery
{
public:
    Gallery(const QDir &folder, const QString &theme, const QString &backdropName)
        : m_folder(folder), m_name(theme + u'-' + backdropName)
    {
        m_canvas.resize(1'000, 700);
        m_canvas.setPyramid(ImagePyramid::build(backdrop(backdropName, {1'600, 1'000})));
        m_canvas.show();
    }

    void pins()
    {
        QList<MarkerView> markers;
        int number = 0;
        for (int row = 0; row < 4; ++row) {
            for (int column = 0; column < 8; ++column)
                markers.append(pin(++number, {6 + column * 9.0, 12 + row * 12.0}, states[row]));
        }
        for (const int unread : {1, 9, 12, 20, 27})
            markers[unread].unread = true;
        // Overlapping, but not so much that they would be a heap.
        for (int near = 0; near < 4; ++near)
            markers.append(pin(++number, {82 + near * 3.2, 14.0 + (near % 2) * 2}, State::Open));
        for (int heap = 0; heap < 7; ++heap)
            markers.append(pin(++number, {85.0 + heap * 0.1, 30}, heap == 3 ? State::Unsent : State::Open));
        for (int heap = 0; heap < 3; ++heap)
            markers.append(pin(++number, {92, 30}, State::Resolved));
        for (int heap = 0; heap < 24; ++heap)
            markers.append(pin(++number, {85, 45}, heap == 3 ? State::Failed : State::Open));
        markers.last().unread = true;
        addRegion(markers, ++number, {8, 62, 22, 28});
        addRegion(markers, ++number, {38, 62, 25, 30});
        m_canvas.setMarkers(markers);
        m_canvas.setSelected(conversation(number));
        m_canvas.setProvisionalMarker(Marker{80, 88, {}});
        save(QStringLiteral("pins"));
        m_canvas.setProvisionalMarker(Marker{70, 60, RegionSize{20, 25}});
        m_canvas.setSelected(conversation(5));
        save(QStringLiteral("region-being-written"));
        m_canvas.setProvisionalMarker({});
    }

    void fan(int count, QPointF place)
    {
        QList<MarkerView> markers;
        for (int number = 1; number <= count; ++number) {
            markers.append(pin(number, place + QPointF(number % 3 * 0.2, number % 4 * 0.3),
                               states[number % 9 == 0 ? number % 4 : 0]));
            markers.last().unread = number % 5 == 0;
        }
        for (int number = 0; number < 20; ++number)
            markers.append(pin(200 + number, {number * 5.0, 60}));
        m_canvas.setMarkers(markers);
        m_canvas.setSelected({});
        m_canvas.fanOut(conversation(1));
        m_canvas.setSelected(conversation(2));
        save(QStringLiteral("fan-%1").arg(count));
        m_canvas.closeFan();
    }

    void gestures()
    {
        m_canvas.setMarkers({});
        QWidget *viewport = m_canvas.viewport();
        const QPoint from = m_canvas.viewportPosition({20, 20});
        const QPoint to = m_canvas.viewportPosition({55, 60});
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, (from + to) / 2);
        QMouseEvent move(QEvent::MouseMove, to, viewport->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &move);
        save(QStringLiteral("band"));
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
        m_canvas.startKeyboardPlacing();
        QTest::keyClick(&m_canvas, Qt::Key_Space);
        for (int press = 0; press < 4; ++press) {
            QTest::keyClick(&m_canvas, Qt::Key_Right, Qt::ShiftModifier);
            QTest::keyClick(&m_canvas, Qt::Key_Down, Qt::ShiftModifier);
        }
        save(QStringLiteral("keyboard-region"));
        QTest::keyClick(&m_canvas, Qt::Key_Escape);
    }

    void transparency()
    {
        QImage image({600, 400}, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(QFont(QStringLiteral("DejaVu Sans"), 40));
        painter.setPen(Qt::black);
        painter.drawText(30, 90, QStringLiteral("Black words"));
        painter.setPen(Qt::white);
        painter.drawText(30, 190, QStringLiteral("White words"));
        painter.setBrush(QColor(0x3b, 0x5b, 0xdb, 128));
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(350, 200, 200, 160);
        painter.end();
        m_canvas.setPyramid(ImagePyramid::build(image));
        m_canvas.setMarkers({pin(1, {30, 80}), pin(2, {70, 70}, State::Resolved)});
        save(QStringLiteral("transparent"));
    }

private:
    static void addRegion(QList<MarkerView> &markers, int number, const QRectF &rect)
    {
        MarkerView view = pin(number, rect.topLeft());
        view.marker.region = RegionSize{rect.width(), rect.height()};
        markers.append(view);
    }

    void save(const QString &what)
    {
        QCoreApplication::processEvents();
        m_canvas.grab().save(m_folder.filePath(m_name + u'-' + what + QStringLiteral(".png")));
    }

    QDir m_folder;
    QString m_name;
    ImageCanvas m_canvas;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QDir folder(app.arguments().value(1, QStringLiteral(".")));
    folder.mkpath(QStringLiteral("."));
    for (const double diameter : {22.0, 36.0})
        drawLooks(folder, diameter, 1);
    drawLooks(folder, 30, 2);
    for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
        if (theme == QLatin1String("dark"))
            QApplication::setPalette(darkPalette());
        for (const QString &name : backdrops) {
            Gallery gallery(folder, theme, name);
            gallery.pins();
            gallery.fan(5, {50, 40});
            gallery.fan(50, {97, 8});
            gallery.fan(130, {50, 40});
            gallery.gestures();
            gallery.transparency();
        }
    }
    return 0;
}
