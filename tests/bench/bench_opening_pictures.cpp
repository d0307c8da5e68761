// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes the pictures that bench_opening.py opens: bench_opening_pictures <folder>.

#include <QDir>
#include <QImage>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cstdio>

namespace {

constexpr QSize pictureSize(12'000, 8'000);
/// By this colour the picture is known on the screen: in the middle, and in the corner that a viewer shows which opens
/// at full size.
constexpr std::array magentaFields{QRect(5'000, 2'600, 2'000, 2'800), QRect(0, 0, 1'500, 1'200)};

bool isMagenta(int x, int y)
{
    return std::any_of(magentaFields.begin(), magentaFields.end(),
                       [&](const QRect &field) { return field.contains(x, y); });
}

/// About as hard to decode as a photograph: some 15 MB as a JPEG, and over 100 MB as a PNG.
QImage photograph()
{
    QImage image(pictureSize, QImage::Format_RGB32);
    QRandomGenerator random(5);
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        quint32 noise = random.generate();
        for (int x = 0; x < image.width(); ++x) {
            noise = noise * 1'664'525U + 1'013'904'223U;
            const int grain = int(noise >> 27U);
            line[x] = isMagenta(x, y)
                          ? qRgb(255, 0, 255)
                          : qRgb((x / 60 + y / 90) % 190 + grain, (x / 47) % 190 + grain, (y / 33) % 190 + grain);
        }
    }
    return image;
}

} // namespace

int main(int argc, char *argv[])
{
    const QDir folder(argc == 2 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (argc != 2 || !folder.exists()) {
        std::fputs("Usage: bench_opening_pictures <folder that exists>\n", stderr);
        return 2;
    }
    const QImage image = photograph();
    const bool written = image.save(folder.filePath(QStringLiteral("large.jpg")), "JPEG", 85)
                         && image.save(folder.filePath(QStringLiteral("large.png")), "PNG");
    if (!written)
        std::fputs("The pictures could not be written.\n", stderr);
    return written ? 0 : 1;
}
