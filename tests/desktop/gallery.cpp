// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the program's own windows and dialogs, light and dark, for people to look at: desktop_gallery <folder>

#include "desktop/teamserver.h"

#include "colourscheme.h"
#include "conversationboard.h"
#include "program.h"
#include "translations.h"
#include "windowactions.h"

#include "canvas/textcanvas.h"
#include "testkit/patience.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QMenuBar>
#include <QPainter>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>

using namespace Pinthread;
using Testkit::eventually;

namespace {

/// Everything once, in one look.
class Gallery
{
public:
    Gallery(const QDir &folder, const QString &look) : m_folder(folder), m_look(look) {}

    void show()
    {
        texts();
        begin();
        library();
        dialogs();
        m_program.reset();
    }

private:
    void keep(QWidget &widget, const QString &name) const
    {
        QTest::qWait(100); // What is animated, or laid out in the next moment, has come to rest.
        QImage image(widget.size() * 2, QImage::Format_RGB32);
        image.setDevicePixelRatio(2);
        widget.render(&image);
        image.save(m_folder.filePath(QStringLiteral("%1-%2.png").arg(name, m_look)));
    }

    [[nodiscard]] QString picture(const QString &name) const
    {
        QImage image(900, 600, QImage::Format_RGB32);
        image.fill(QColor(0x4c6a78));
        QPainter(&image).fillRect(120, 90, 20 * int(name.size()), 260, QColor(0xe0d8c3));
        const QString path = m_place.filePath(name);
        if (!image.save(path))
            qFatal("%s cannot be written", qPrintable(path));
        return path;
    }

    [[nodiscard]] bool isReady() const
    {
        const AssetView *view = m_program->window().currentView();
        return view && view->opener().stage() == AssetOpener::Stage::Ready;
    }

    /// A draft about words that are gone: in the list, and opened.
    void texts() const
    {
        const TeamServer server;
        const auto alice = server.person("Alice");
        alice->read(server.letterFile());
        alice->discuss(QStringLiteral("third floor"));
        alice->write(QStringLiteral("Second, I think"));
        alice->view().board()->chat()->putAway();
        const TextRange gone{.start = 3,
                             .end = 42,
                             .exact = QStringLiteral("the pram may stand in the hall till May"),
                             .prefix = {},
                             .suffix = {}};
        alice->drafts().setText({alice->view().opener().asset()->id, Anchor(gone)},
                                QStringLiteral("Why was it cut? We have two of them."));
        const ConversationListModel &list = alice->view().board()->conversations();
        if (!eventually([&] { return list.rowCount() == 2; }))
            qFatal("the draft is not listed");
        keep(alice->window(), QStringLiteral("draft-listed"));
        alice->view().board()->openConversation(list.itemAt(1).id());
        keep(alice->window(), QStringLiteral("draft-opened"));
        alice->view().findChild<QAbstractButton *>(QStringLiteral("detachedWordsAction"))->click();
        keep(alice->window(), QStringLiteral("draft-discard"));
    }

    void begin()
    {
        CommandLine line;
        line.profileDirectory = m_place.filePath(QStringLiteral("profile"));
        line.files = {picture(QStringLiteral("Landing page, second draft.png"))};
        auto profile = Profile::open(line.profileDirectory);
        if (!profile)
            qFatal("%s", qPrintable(profile.error()));
        m_program = std::make_unique<Program>(line, std::move(*profile));
        m_program->start();
        if (!eventually([this] { return isReady(); }))
            qFatal("the picture does not open");
        MainWindow &window = m_program->window();
        window.resize(1100, 760);
        keep(window, QStringLiteral("name-asked"));
        window.resize(420, 600);
        keep(window, QStringLiteral("name-asked-narrow"));
        window.resize(1100, 760);
        window.findChild<QLineEdit *>(QStringLiteral("nameBarName"))->setFocus(Qt::TabFocusReason);
        keep(window, QStringLiteral("name-written"));
        window.findChild<QAbstractButton *>(QStringLiteral("nameBarAccept"))->click();
    }

    /// Two pictures, of which one is shared.
    void library()
    {
        MainWindow &window = m_program->window();
        window.openPictures({PictureSource::fromFile(picture(QStringLiteral("poster.png")))});
        if (!eventually([this] { return isReady(); }))
            qFatal("the other picture does not open");
        window.actions()->share->trigger();
        auto *dialog = window.findChild<QDialog *>(QStringLiteral("shareDialog"));
        keep(*dialog, QStringLiteral("share"));
        dialog->findChild<QAbstractButton *>(QStringLiteral("shareSubmit"))->click();
        const auto *link = dialog->findChild<QLineEdit *>(QStringLiteral("shareLink"));
        if (!eventually([&] { return !link->text().isEmpty(); }))
            qFatal("nothing is shared");
        keep(*dialog, QStringLiteral("share-link"));
        dialog->close();
        window.setHomeShown(true);
        keep(window, QStringLiteral("library-shared"));
        window.setHomeShown(false);
    }

    void dialogs()
    {
        MainWindow &window = m_program->window();
        const std::pair<QAction *, const char *> all[]{
            {window.actions()->settings, "settings"},
            {window.actions()->join, "join"},
            {window.actions()->shortcutList, "shortcuts"},
            {window.actions()->failures, "failures"},
            {window.actions()->importConversations, "import"},
            {window.actions()->exportConversations, "export"},
            {window.actions()->open, "open"},
            {window.actions()->about, "about"},
        };
        for (const auto &[action, name] : all) {
            const QList<QWidget *> before = QApplication::topLevelWidgets();
            action->trigger();
            QDialog *dialog = nullptr;
            const auto isShown = [&] {
                for (QWidget *widget : QApplication::topLevelWidgets()) {
                    if (!before.contains(widget) && widget->isVisible() && qobject_cast<QDialog *>(widget))
                        dialog = qobject_cast<QDialog *>(widget);
                }
                return dialog != nullptr;
            };
            if (!eventually(isShown))
                qFatal("%s shows no dialog", name);
            keep(*dialog, QLatin1String(name));
            dialog->close();
            QTest::qWait(0);
        }
    }

    QDir m_folder;
    QString m_look;
    QTemporaryDir m_place;
    std::unique_ptr<Program> m_program;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    if (argc != 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        qWarning("usage: %s <folder>", argv[0]);
        return 2;
    }
    const Translations english(QStringLiteral("en"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    Gallery(folder, QStringLiteral("light")).show();
    QApplication::setPalette(ColourScheme::darkPalette());
    Gallery(folder, QStringLiteral("dark")).show();
    return 0;
}
