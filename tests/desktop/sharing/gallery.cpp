// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Renders the dialogs for sharing and joining in their states, light and dark, with small and large words, for people
// to look at: QT_QPA_PLATFORM=offscreen desktop_sharing_gallery <folder>

#include "conversation/button.h"
#include "desktop/conversation/gallerytools.h"
#include "desktop/sharing/sharingscene.h"
#include "joindialog.h"
#include "sharing/joinwords.h"
#include "sharing/sharedialog.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Pinthread;

namespace {

void share(const GalleryFolder &folder)
{
    SharingScene scene;
    // Each in a new window, in the size that it comes in.
    const auto keep = [&](const SharingState &state, const char *name, auto act) {
        ShareDialog dialog(scene.clock);
        dialog.setPicture(scene.poster, QStringLiteral("poster.png"));
        dialog.setState(state);
        dialog.show();
        QApplication::processEvents();
        const auto press = [&](const char *button) { dialog.findChild<Button *>(QLatin1String(button))->click(); };
        act(press);
        folder.keep(dialog, name);
    };
    const auto nothing = [](auto &) {};

    keep({}, "share-off", nothing);
    keep({.problem = QStringLiteral("This computer is not connected to a network. Connect it, then try again.")},
         "share-no-network", nothing);
    keep({.stage = SharingState::Stage::Starting}, "share-starting", nothing);
    SharingState on = SharingScene::on({scene.invitation()});
    keep(on, "share-on", nothing);
    SharedInvitation old = scene.invitation(QStringLiteral("For the printers"), 2);
    old.link.reset();
    old.invitation.role = Role::Viewer;
    old.invitation.expiresAt = 0;
    SharedInvitation all = scene.invitation({}, 1);
    all.invitation.assetIds.clear();
    all.assetName.clear();
    all.invitation.expiresAt = scene.clock.now() - 1;
    on.invitations = {scene.invitation(QStringLiteral("For Carol")), old, all,
                      scene.invitation(QStringLiteral("Somebody else"))};
    on.here = {scene.bob, {scene.make<UserId>(), QStringLiteral("Carol Danvers")}};
    keep(on, "share-on-guests", nothing);
    keep(on, "share-copied", [](auto &press) { press("copyLink"); });
    keep(on, "share-revoke-asks", [](auto &press) { press("invitationRevoke"); });
    keep(on, "share-stop-asks", [](auto &press) { press("shareStop"); });
    keep(on, "share-another", [](auto &press) { press("shareAnother"); });
    SharingState off = on;
    off.stage = SharingState::Stage::Off;
    for (SharedInvitation &one : off.invitations)
        one.link.reset();
    keep(off, "share-off-again", nothing);
}

void join(const GalleryFolder &folder)
{
    SharingScene scene;
    const auto keep = [&](const char *name, auto act) {
        JoinDialog dialog;
        dialog.setUserName(QStringLiteral("Alice"));
        act(dialog);
        dialog.show();
        folder.keep(dialog, name);
    };
    const QString link = scene.link().toString();
    QGuiApplication::clipboard()->clear();
    keep("join-empty", [](JoinDialog &) {});
    keep("join-address",
         [](JoinDialog &dialog) { dialog.setServer(QUrl(QStringLiteral("https://pins.example.org"))); });
    keep("join-link", [&](JoinDialog &dialog) { dialog.setInvitation(link); });
    keep("join-damaged", [&](JoinDialog &dialog) { dialog.setInvitation(link.chopped(20)); });
    keep("join-unreachable", [&](JoinDialog &dialog) {
        dialog.setInvitation(link);
        dialog.showProblem(joinProblem(ApiError::of(ApiError::Kind::Unreachable), QStringLiteral("192.168.1.20")));
    });
    keep("join-busy", [&](JoinDialog &dialog) {
        dialog.setInvitation(link);
        dialog.findChild<QPushButton *>(QStringLiteral("joinAccept"))->click();
    });
    QGuiApplication::clipboard()->setText(link);
    keep("join-clipboard", [](JoinDialog &) {});
    QGuiApplication::clipboard()->clear();
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    return runGallery(argc, argv, [](const GalleryFolder &folder) {
        share(folder);
        join(folder);
    });
}
