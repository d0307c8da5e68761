// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A window that a file can be dragged out of with the mouse, as out of a file manager: dragsource <file>.

#include <QApplication>
#include <QDrag>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

namespace {

class DragSource : public QLabel
{
public:
    explicit DragSource(const QString &file) : m_file(QFileInfo(file).absoluteFilePath())
    {
        setPixmap(QPixmap(file).scaled(160, 120, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        setAlignment(Qt::AlignCenter);
        setWindowTitle(QStringLiteral("Files"));
        resize(200, 150);
    }

protected:
    void mousePressEvent(QMouseEvent *event) override { m_pressedAt = event->pos(); }

    void mouseMoveEvent(QMouseEvent *event) override
    {
        if ((event->pos() - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
            return;
        auto *mime = new QMimeData;
        mime->setUrls({QUrl::fromLocalFile(m_file)});
        auto *drag = new QDrag(this);
        drag->setMimeData(mime);
        drag->setPixmap(pixmap());
        drag->exec(Qt::CopyAction);
    }

private:
    QString m_file;
    QPoint m_pressedAt;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (argc != 2)
        return 2;
    DragSource source(QString::fromLocal8Bit(argv[1]));
    source.show();
    return QApplication::exec();
}
