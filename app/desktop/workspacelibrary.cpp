// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacelibrary.h"

#include "library/librarypage.h"

#include <QJsonObject>

#include <algorithm>

namespace Pinthread {

namespace {

constexpr int fileVersion = 1;
constexpr qsizetype mostRemembered = 2'000; ///< Of those that were opened; the latest.
const QString openedKey = QStringLiteral("opened");

} // namespace

struct WorkspaceLibrary::Session
{
    Session(Workspace &workspace, LibraryModel &model, const Clock &clock)
        : controller(workspace.api(), *workspace.sync(), model, clock), thumbnails(workspace.cache()),
          contents(thumbnails, workspace.contents(), workspace.api(), *workspace.sync())
    {}

    LibraryController controller;
    Thumbnails thumbnails;
    ThumbnailContents contents;
    QSet<AssetId> looked; ///< Whose content was looked for on this machine.
};

WorkspaceLibrary::WorkspaceLibrary(Workspace &workspace, const Profile &profile, const Clock &clock, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_clock(clock),
      m_file(Profile::fileOf(profile.openedDirectory(), workspace.server().key()), fileVersion)
{
    const QJsonObject opened = m_file.read().value(openedKey).toObject();
    for (auto entry = opened.begin(); entry != opened.end(); ++entry) {
        if (const auto id = AssetId::fromText(entry.key()))
            m_marks[*id].lastOpened = qint64(entry.value().toDouble());
    }
    connect(&m_workspace, &Workspace::syncAboutToChange, this, &WorkspaceLibrary::endSession);
    connect(&m_workspace, &Workspace::syncChanged, this, &WorkspaceLibrary::beginSession);
    connect(&m_workspace, &Workspace::statusChanged, this, &WorkspaceLibrary::showState);
    beginSession();
}

WorkspaceLibrary::~WorkspaceLibrary() = default;

void WorkspaceLibrary::beginSession()
{
    if (!m_workspace.sync())
        return;
    m_session = std::make_unique<Session>(m_workspace, m_model, m_clock);
    LibraryController &controller = m_session->controller;
    controller.setMarks(m_marks);
    controller.setShared(m_shared);
    connect(&controller, &LibraryController::stateChanged, this, &WorkspaceLibrary::showState);
    connect(&controller, &LibraryController::refreshed, this, &WorkspaceLibrary::lookForContents);
    connect(&controller, &LibraryController::assetRemoved, this, &WorkspaceLibrary::assetRemoved);
    connect(&m_workspace.sync()->library(), &AssetLibrary::changed, this, &WorkspaceLibrary::lookForContents);
    connect(&m_session->thumbnails, &Thumbnails::made, &m_model, &LibraryModel::setThumbnail);
    connect(&m_session->contents, &ThumbnailContents::fetched, this, [this](AssetId id) {
        m_marks[id].availableOffline = true;
        showMark(id);
    });
    lookForContents();
    showState();
}

void WorkspaceLibrary::endSession()
{
    m_session.reset();
    m_model.setItems({});
    showState();
}

void WorkspaceLibrary::show(LibraryPage *page)
{
    page->setModel(&m_model);
    connect(page, &LibraryPage::openRequested, this, &WorkspaceLibrary::open);
    connect(page, &LibraryPage::thumbnailsWanted, this, [this](const QList<AssetId> &ids, QSize pixels) {
        if (!m_session)
            return;
        QList<Asset> assets;
        for (const AssetId id : ids) {
            if (const LibraryItem *item = m_model.item(id))
                assets.append(item->summary.asset);
        }
        m_session->thumbnails.want(assets, pixels);
    });
    const auto onController = [this, page](auto signal, auto slot) {
        connect(page, signal, this, [this, slot](const auto &...given) {
            if (m_session)
                (m_session->controller.*slot)(given...);
        });
    };
    onController(&LibraryPage::renameRequested, &LibraryController::renameAsset);
    onController(&LibraryPage::removeRequested, &LibraryController::removeAssets);
    onController(&LibraryPage::restoreRequested, &LibraryController::restoreAssets);
    onController(&LibraryPage::markReadRequested, &LibraryController::markRead);
    onController(&LibraryPage::removalDismissed, &LibraryController::dismissRemoval);
    onController(&LibraryPage::problemDismissed, &LibraryController::dismissProblem);
    onController(&LibraryPage::refreshRequested, &LibraryController::refresh);
    onController(&LibraryPage::shown, &LibraryController::refresh);
    connect(this, &WorkspaceLibrary::stateChanged, page, &LibraryPage::setState);
    showState();
}

void WorkspaceLibrary::showState()
{
    if (m_session) {
        Q_EMIT stateChanged(m_session->controller.state());
        return;
    }
    // Without a session nothing is known; it may come in a moment.
    LibraryState state;
    state.loading = m_workspace.status().state == ConnectionStatus::State::Connecting;
    Q_EMIT stateChanged(state);
}

void WorkspaceLibrary::setOpen(const QSet<AssetId> &open)
{
    for (auto mark = m_marks.begin(); mark != m_marks.end(); ++mark) {
        if (std::exchange(mark->open, open.contains(mark.key())) != mark->open)
            showMark(mark.key());
    }
}

void WorkspaceLibrary::setShared(const SharedAssets &shared)
{
    m_shared = shared;
    if (m_session)
        m_session->controller.setShared(shared);
}

void WorkspaceLibrary::noteOpened(const Asset &asset)
{
    LibraryMark &mark = m_marks[asset.id];
    mark.lastOpened = m_clock.now();
    mark.open = true;
    showMark(asset.id);
    if (m_session)
        m_session->looked.remove(asset.id); // Its content may be here soon.
    m_file.write([this] { return written(); });
}

void WorkspaceLibrary::keepThumbnail(const QByteArray &contentHash, const std::shared_ptr<const ImagePyramid> &picture)
{
    if (m_session)
        m_session->thumbnails.keep(contentHash, picture);
}

void WorkspaceLibrary::lookForContents()
{
    for (const AssetSummary &summary : m_workspace.sync()->library().assets()) {
        const Asset &asset = summary.asset;
        if (m_session->looked.contains(asset.id))
            continue;
        m_session->looked.insert(asset.id);
        m_workspace.contents().find(asset, [self = QPointer(this), id = asset.id](const QString &fileName) {
            if (!self || fileName.isEmpty())
                return;
            self->m_marks[id].availableOffline = true;
            self->showMark(id);
        });
    }
}

void WorkspaceLibrary::showMark(AssetId id)
{
    if (m_session)
        m_session->controller.setMark(id, m_marks.value(id));
}

void WorkspaceLibrary::open(const QList<AssetId> &ids)
{
    QList<Asset> assets;
    for (const AssetId id : ids) {
        if (const LibraryItem *item = m_model.item(id))
            assets.append(item->summary.asset);
    }
    if (!assets.isEmpty())
        Q_EMIT openRequested(assets);
}

QJsonObject WorkspaceLibrary::written() const
{
    QList<std::pair<qint64, AssetId>> opened;
    for (auto mark = m_marks.begin(); mark != m_marks.end(); ++mark) {
        if (mark->lastOpened > 0)
            opened.append({mark->lastOpened, mark.key()});
    }
    std::ranges::sort(opened, std::greater());
    QJsonObject list;
    for (const auto &[time, id] : opened.mid(0, mostRemembered))
        list.insert(id.toText(), double(time));
    return {{openedKey, list}};
}

} // namespace Pinthread
