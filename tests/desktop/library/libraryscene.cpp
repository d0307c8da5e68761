// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/library/libraryscene.h"

#include <QCryptographicHash>
#include <QLinearGradient>
#include <QPainter>

namespace Pinthread {

LibraryItem LibraryScene::item(const QString &name, int minutesAgo, QSize size)
{
    LibraryItem item;
    Asset &made = item.summary.asset;
    made.id = make<AssetId>();
    made.urlId = name;
    made.name = name;
    made.mediaType = QStringLiteral("image/png");
    made.contentHash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    made.contentBytes = 1'300'000;
    made.pixelSize = size;
    made.createdAt = clock.now() - qint64(minutesAgo) * 60'000;
    made.createdBy = alice;
    item.summary.changedAt = made.createdAt;
    item.availableOffline = true;
    item.mayRename = true;
    item.mayRemove = true;
    return item;
}

LibraryItem LibraryScene::discussed(LibraryItem item, int conversations, int open)
{
    item.summary.conversations = conversations;
    item.summary.openConversations = open;
    item.summary.revision = conversations;
    return item;
}

QList<LibraryItem> LibraryScene::items(int count)
{
    QList<LibraryItem> all;
    for (int number = 1; number <= count; ++number)
        all.append(item(QStringLiteral("asset %1").arg(number), number));
    return all;
}

QImage pictureOf(const LibraryItem &item, int longest)
{
    const QSize size = item.summary.asset.pixelSize.scaled(longest, longest, Qt::KeepAspectRatio).expandedTo({1, 1});
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const int hue = static_cast<unsigned char>(item.summary.asset.contentHash.at(0)) * 360 / 256;
    QLinearGradient sky(0, 0, 0, size.height());
    sky.setColorAt(0, QColor::fromHsl(hue, 120, 210));
    sky.setColorAt(1, QColor::fromHsl((hue + 40) % 360, 130, 140));
    painter.fillRect(image.rect(), sky);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromHsl((hue + 180) % 360, 140, 170));
    const double unit = std::min(size.width(), size.height());
    painter.drawEllipse(QPointF(size.width() * 0.7, size.height() * 0.35), unit * 0.16, unit * 0.16);
    painter.setBrush(QColor::fromHsl(hue, 90, 70));
    painter.drawPolygon(QPolygonF{{0.0, double(size.height())},
                                  {size.width() * 0.35, size.height() * 0.45},
                                  {size.width() * 0.6, size.height() * 0.8},
                                  {size.width() * 0.75, size.height() * 0.6},
                                  {double(size.width()), double(size.height())}});
    return image;
}

} // namespace Pinthread
