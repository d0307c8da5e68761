// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/conversation/gallerytools.h"

#include "desktop/conversation/scene.h"

#include <QApplication>
#include <QFont>
#include <QImage>
#include <QLocale>
#include <QStyle>
#include <QStyleFactory>
#include <QTranslator>
#include <QWidget>

namespace Pinthread {

namespace {

QPalette darkPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0x2b2d31));
    palette.setColor(QPalette::WindowText, QColor(0xe6e7ea));
    palette.setColor(QPalette::Base, QColor(0x1f2023));
    palette.setColor(QPalette::AlternateBase, QColor(0x26282c));
    palette.setColor(QPalette::Text, QColor(0xe6e7ea));
    palette.setColor(QPalette::Button, QColor(0x35373c));
    palette.setColor(QPalette::ButtonText, QColor(0xe6e7ea));
    palette.setColor(QPalette::Highlight, QColor(0x4b8ef7));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(0x9a9ca3));
    return palette;
}

/// Everything from now on is in the language of \a fileName.
bool speak(const QString &fileName)
{
    auto *translator = new QTranslator(qApp);
    if (!translator->load(fileName))
        return false;
    QLocale::setDefault(QLocale(translator->language()));
    return QCoreApplication::installTranslator(translator);
}

} // namespace

void GalleryFolder::keep(QWidget &widget, const char *name) const
{
    for (int round = 0; round < 3; ++round)
        QApplication::processEvents();
    QImage image(widget.size() * 2, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    widget.render(&image);
    image.save(m_folder.filePath(QStringLiteral("%1-%2.png").arg(QLatin1String(name), m_look)));
}

int runGallery(int argc, char **argv, const std::function<void(const GalleryFolder &)> &show)
{
    if (argc < 2 || argc > 3 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        qWarning("usage: %s <folder> [<.qm file of another language>]", argv[0]);
        return 2;
    }
    if (argc == 2) {
        installEnglish();
    } else if (!speak(QString::fromLocal8Bit(argv[2]))) {
        qWarning("%s cannot be read", argv[2]);
        return 1;
    }
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    const QFont usual = QApplication::font();
    const auto render = [&](bool dark, double size, const char *name) {
        QApplication::setPalette(dark ? darkPalette() : QApplication::style()->standardPalette());
        QFont font = usual;
        font.setPointSizeF(usual.pointSizeF() * size);
        QApplication::setFont(font);
        show(GalleryFolder(folder, QLatin1String(name)));
    };
    render(false, 1, "light");
    render(true, 1, "dark");
    render(false, 0.8, "small");
    render(true, 1.4, "large");
    render(false, 2, "twice");
    QApplication::setLayoutDirection(Qt::RightToLeft);
    render(false, 1, "mirrored");
    return 0;
}

} // namespace Pinthread
