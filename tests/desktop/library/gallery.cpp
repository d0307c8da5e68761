// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Renders the library in its states, light and dark, with small and large words, for people to look at:
// QT_QPA_PLATFORM=offscreen desktop_library_gallery <folder>

#include "desktop/conversation/gallerytools.h"
#include "desktop/library/libraryscene.h"
#include "library/librarylist.h"
#include "library/librarypage.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace Pinthread;

namespace {

class Gallery
{
public:
    explicit Gallery(const GalleryFolder &folder) : m_folder(folder)
    {
        m_page.resize(980, 720);
        m_page.setModel(&m_model);
        m_list = m_page.findChild<LibraryList *>();
        QObject::connect(&m_page, &LibraryPage::thumbnailsWanted, &m_model, [this](const QList<AssetId> &ids) {
            for (const AssetId &id : ids) {
                if (!m_without.contains(id))
                    m_model.setThumbnail(id, pictureOf(*m_model.item(id)));
            }
        });
        m_page.show();
    }

    void empty()
    {
        m_page.setState({.loading = true});
        QTest::qWait(450);
        m_folder.keep(m_page, "loading");
        m_page.setState({});
        m_folder.keep(m_page, "empty");
        m_page.setInviting(true);
        m_folder.keep(m_page, "empty-inviting");
        m_page.setInviting(false);
    }

    void full()
    {
        QList<LibraryItem> items{
            LibraryScene::discussed(m_scene.item(QStringLiteral("Landing page – hero, second draft.png"), 12), 5, 3),
            LibraryScene::discussed(m_scene.item(QStringLiteral("poster.jpg"), 190, {2000, 3000}), 8, 8),
            m_scene.item(QStringLiteral("icon.png"), 300, {64, 64}),
            LibraryScene::discussed(m_scene.item(QStringLiteral("Screenshot 2026-11-27 at 14.32.08.png"), 1500), 12, 0),
            LibraryScene::discussed(m_scene.item(QStringLiteral("banner-wide.webp"), 2900, {4000, 300}), 1, 1),
            m_scene.item(QStringLiteral("Terms and conditions.txt"), 5000, {}),
            LibraryScene::discussed(m_scene.item(QStringLiteral("floor plan.svg"), 9000, {1000, 1000}), 40, 17),
            m_scene.item(QStringLiteral("ribbon.png"), 30000, {20, 3000}),
            LibraryScene::discussed(m_scene.item(QStringLiteral("Not fetched.png"), 40000, {900, 1200}), 2, 1),
        };
        items[0].unread = true;
        items[0].unreadConversations = 2;
        items[0].open = true;
        items[0].shared = true;
        items[1].unread = true;
        items[3].availableOffline = false;
        items[3].shared = true;
        items[5].summary.asset.kind = AssetKind::Text;
        items[8].availableOffline = false;
        items[8].unread = true;
        m_without = {items[5].id(), items[8].id()};
        m_model.setItems(items);
        m_page.setState({});
        m_folder.keep(m_page, "full");
        m_list->choose({items[0].id(), items[3].id()});
        m_list->setFocus();
        QTest::keyClick(m_list, Qt::Key_Down);
        QTest::keyClick(m_list, Qt::Key_Right, Qt::ShiftModifier);
        m_folder.keep(m_page, "chosen");
        QTest::keyClick(m_list, Qt::Key_Delete);
        m_folder.keep(m_page, "remove-asks");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        m_list->choose({items[1].id()});
        QTest::keyClick(m_list, Qt::Key_F2);
        QTest::qWait(20);
        m_folder.keep(m_page, "renaming");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        m_page.setState({.removals = {{.assets = {AssetId()}, .name = QStringLiteral("old logo.png")}}});
        m_folder.keep(m_page, "removed");
        m_page.setInviting(true);
        m_folder.keep(m_page, "inviting");
        m_page.setInviting(false);
        m_page.setState({.seenAt = m_scene.clock.now() - 3'600'000});
        m_folder.keep(m_page, "offline");
        m_page.setState(
            {.problem = QStringLiteral("The server cannot be reached. Try again in a moment."), .canTryAgain = true});
        m_folder.keep(m_page, "problem");
        m_page.setState({});
        m_page.setTeam(QStringLiteral("pins.example.org"));
        auto *search = m_page.findChild<QLineEdit *>(QStringLiteral("librarySearch"));
        search->setFocus();
        search->setText(QStringLiteral("p"));
        m_folder.keep(m_page, "searching");
        search->setText(QStringLiteral("zebra crossing"));
        m_folder.keep(m_page, "nothing-found");
        search->clear();
        m_page.resize(430, 640);
        m_folder.keep(m_page, "narrow");
    }

private:
    const GalleryFolder &m_folder;
    LibraryScene m_scene;
    LibraryModel m_model;
    LibraryPage m_page{m_scene.clock};
    LibraryList *m_list = nullptr;
    QSet<AssetId> m_without;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    return runGallery(argc, argv, [](const GalleryFolder &folder) {
        Gallery gallery(folder);
        gallery.empty();
        gallery.full();
    });
}
