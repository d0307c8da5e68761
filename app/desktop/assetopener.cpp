// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assetopener.h"

namespace Pinthread {

namespace {

/// Before anybody has looked.
AssetKind likelyKind(const PictureSource &source)
{
    if (source.asset)
        return source.asset->kind;
    return TextProbe::mediaTypeOf(source.fileName).isEmpty() ? AssetKind::Image : AssetKind::Text;
}

} // namespace

AssetOpener::AssetOpener(const PictureSource &source, Loaders &loaders, Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_loader(source, loaders, workspace), m_kind(likelyKind(source))
{
    connect(&m_loader, &PictureLoader::kindKnown, this, [this](AssetKind kind) {
        m_kind = kind;
        Q_EMIT kindKnown(kind);
    });
    connect(&m_loader, &PictureLoader::sizeKnown, this, &AssetOpener::sizeKnown);
    connect(&m_loader, &PictureLoader::previewReady, this, &AssetOpener::previewReady);
    connect(&m_loader, &PictureLoader::shown, this, &AssetOpener::shown);
    connect(&m_loader, &PictureLoader::shown, this, &AssetOpener::onShown);
    connect(&m_loader, &PictureLoader::identified, this, &AssetOpener::onIdentified);
    connect(&m_loader, &PictureLoader::stageChanged, this, &AssetOpener::onLoaderStage);
    connect(&m_loader, &PictureLoader::progressed, this, &AssetOpener::progressed);
    connect(&m_workspace, &Workspace::libraryChanged, this, &AssetOpener::recall);
    connect(&m_workspace, &Workspace::statusChanged, this, [this] {
        const bool waits = m_stage == Stage::Waiting || m_stage == Stage::Stuck;
        if (waits && m_workspace.isOnline() && m_loader.stage() == PictureLoader::Stage::Known)
            goOn();
    });
}

AssetOpener::~AssetOpener()
{
    if (m_call)
        m_call->cancel();
}

void AssetOpener::start()
{
    if (source().asset)
        useAsset(*source().asset);
    m_loader.start();
}

void AssetOpener::adopt(const OpenedPicture &opened)
{
    if (source().asset)
        useAsset(*source().asset);
    m_loader.adopt(opened);
}

void AssetOpener::useAsset(const Asset &asset)
{
    const auto use = [this, asset] {
        m_urlId = asset.urlId;
        m_asset = asset;
        m_registered = true;
        Q_EMIT identified(m_urlId);
        Q_EMIT assetKnown(asset);
    };
    QMetaObject::invokeMethod(this, use, Qt::QueuedConnection);
}

PictureSource AssetOpener::sourceForAgain() const
{
    PictureSource again = source();
    if (m_decided)
        again.urlId.clear();
    if (!again.fileName.isEmpty() || !again.sha256.isEmpty() || opened().facts.sha256.isEmpty())
        return again;
    // It was pasted, and is kept here; the server has it, too, as soon as it is an asset.
    again.content.clear();
    again.sha256 = opened().facts.sha256;
    again.asset = m_registered ? m_asset : std::nullopt;
    return again;
}

void AssetOpener::onLoaderStage(PictureLoader::Stage stage)
{
    switch (stage) {
    case PictureLoader::Stage::Reading:
        return setStage(Stage::Reading);
    case PictureLoader::Stage::Waiting:
        return setStage(Stage::Waiting);
    case PictureLoader::Stage::Fetching:
        return setStage(Stage::Fetching);
    case PictureLoader::Stage::Known:
        return; // See onIdentified().
    case PictureLoader::Stage::Failed:
        // Nobody else shall be given what cannot be shown here.
        if (m_call)
            m_call->cancel();
        return setStage(Stage::NoPicture, m_loader.problem());
    }
    Q_UNREACHABLE();
}

void AssetOpener::onShown()
{
    if (m_stage == Stage::Lacking)
        send();
}

void AssetOpener::onIdentified()
{
    if (source().asset)
        return goOn();
    m_urlId = likelyUrlId();
    const bool another = isAnotherPicture();
    Q_EMIT identified(m_urlId);
    if (!another)
        proceed();
}

void AssetOpener::proceed()
{
    if (!source().fileName.isEmpty())
        m_workspace.knownFiles().remember(source().fileName, m_urlId, opened().facts.sha256);
    if (const auto known = m_workspace.knownAsset(m_urlId)) {
        m_asset = known;
        Q_EMIT assetKnown(*known);
    }
    goOn();
}

void AssetOpener::recall()
{
    // Of which asset it is a later edition, was not known when the program had just been started.
    if (m_stage == Stage::Undecided && source().urlId.isEmpty()) {
        const auto ofFile = assetOfFile();
        if (ofFile && ofFile->contentHash == opened().facts.sha256 && ofFile->urlId != m_urlId) {
            m_earlier.reset();
            onIdentified();
        }
        return;
    }
    if (m_asset || m_urlId.isEmpty() || m_stage == Stage::Undecided || m_stage == Stage::NoPicture)
        return;
    const auto known = m_workspace.knownAsset(m_urlId);
    if (!known)
        return;
    if (isAnotherPicture()) {
        if (m_call)
            m_call->cancel();
        return;
    }
    m_asset = known;
    Q_EMIT assetKnown(*m_asset);
}

void AssetOpener::goOn()
{
    if (!m_workspace.isOnline())
        setStage(Stage::Waiting);
    else if (!m_registered)
        ask();
    else
        look();
}

AssetOpener::Work AssetOpener::work() const
{
    switch (m_stage) {
    case Stage::Fetching:
        return Work::Fetching;
    case Stage::Sending:
        return Work::Sending;
    case Stage::Cancelled:
    case Stage::NoPicture:
        return Work::None;
    case Stage::Waiting:
        if (m_loader.stage() == PictureLoader::Stage::Waiting)
            return Work::None;
        break;
    case Stage::Reading:
    case Stage::Asking:
    case Stage::Undecided:
    case Stage::Lacking:
    case Stage::Ready:
    case Stage::Stuck:
        break;
    }
    return m_loader.isShown() ? Work::None : Work::Opening;
}

void AssetOpener::retry()
{
    if (m_stage == Stage::Stuck || (m_stage == Stage::Cancelled && m_loader.isShown())) {
        goOn();
    } else if (m_stage == Stage::Cancelled || m_stage == Stage::NoPicture) {
        setStage(Stage::Reading);
        m_loader.start();
    }
}

void AssetOpener::cancel()
{
    const Work given = work();
    if (given == Work::None)
        return;
    if (m_call)
        m_call->cancel();
    m_call = nullptr;
    if (given != Work::Sending)
        m_loader.cancel();
    setStage(Stage::Cancelled, given == Work::Sending
                                   ? tr("%1 was not sent to the server: nobody else can see it.").arg(source().name)
                                   : tr("You have cancelled opening %1.").arg(source().name));
}

void AssetOpener::fetch()
{
    const auto asset = assetOfFile();
    if (m_stage != Stage::NoPicture || !asset)
        return;
    useAsset(*asset);
    m_loader.fetch(*asset);
}

void AssetOpener::ask()
{
    setStage(Stage::Asking);
    const PictureFacts &facts = opened().facts;
    const Protocol::AssetRequest request{m_urlId,      facts.kind,  source().name, facts.mediaType,
                                         facts.sha256, facts.bytes, facts.size};
    m_call = m_workspace.api().ensureAsset(request, [self = QPointer(this)](const Expected<Asset, ApiError> &answer) {
        if (self)
            self->onAsset(answer);
    });
}

void AssetOpener::onAsset(const Expected<Asset, ApiError> &answer)
{
    if (m_stage != Stage::Asking)
        return;
    if (!answer)
        return onTrouble(answer.error());
    if (answer->contentHash != opened().facts.sha256) {
        if (SyncController *sync = m_workspace.sync(); sync && m_urlId != PictureSource::urlIdOf(opened().facts.sha256))
            sync->library().note(*answer);
        if (!isAnotherPicture())
            setStage(Stage::Stuck,
                     isText() ? tr("The server keeps something else under this text's id. Tell whoever runs it.")
                              : tr("The server keeps something else under this picture's id. Tell whoever runs it."));
        return;
    }
    m_registered = true;
    if (SyncController *sync = m_workspace.sync())
        sync->library().note(*answer);
    if (!m_asset || *m_asset != *answer) {
        m_asset = *answer;
        Q_EMIT assetKnown(*m_asset);
    }
    look();
}

void AssetOpener::look()
{
    setStage(Stage::Asking);
    m_call = m_workspace.api().hasContent(m_asset->id, [self = QPointer(this)](const Expected<bool, ApiError> &there) {
        if (self)
            self->onThere(there);
    });
}

void AssetOpener::onThere(const Expected<bool, ApiError> &there)
{
    if (m_stage != Stage::Asking)
        return;
    if (!there)
        return onTrouble(there.error());
    if (*there)
        setStage(Stage::Ready);
    else if (m_loader.isShown())
        send();
    else
        setStage(Stage::Lacking); // The screen comes first, and what cannot be shown is not sent.
}

void AssetOpener::send()
{
    setStage(Stage::Sending);
    const auto answer = [self = QPointer(this)](const Expected<void, ApiError> &sent) {
        if (self)
            self->onSent(sent);
    };
    const QString file = source().sha256.isEmpty()
                             ? source().fileName
                             : PictureReader::keptFile(m_workspace.contentsDirectory(), source().sha256);
    m_call = file.isEmpty() ? m_workspace.api().uploadContent(m_asset->id, source().content, answer)
                            : m_workspace.api().uploadContent(m_asset->id, file, answer);
    connect(m_call, &ApiCall::progressed, this, [this](qint64 done, qint64 total) {
        if (total > 0)
            Q_EMIT progressed(double(done) / double(total));
    });
}

void AssetOpener::onSent(const Expected<void, ApiError> &answer)
{
    if (m_stage != Stage::Sending || (!answer && answer.error().kind == ApiError::Kind::Cancelled))
        return;
    if (!answer)
        return onTrouble(answer.error());
    setStage(Stage::Ready);
}

void AssetOpener::keepContent()
{
    // This program's own server is there whenever the program is.
    const bool isFile = !source().fileName.isEmpty() && !source().fileName.startsWith(QLatin1Char(':'));
    if (isFile && !m_workspace.server().isEmbedded())
        m_workspace.contents().add(m_asset->contentHash, source().fileName);
}

void AssetOpener::onTrouble(const ApiError &error)
{
    if (error.kind == ApiError::Kind::Cancelled)
        return;
    // What the connection is to blame for ends with it: no words beside the banner's.
    if (!m_workspace.isOnline())
        setStage(Stage::Waiting);
    else
        setStage(Stage::Stuck, error.message);
}

void AssetOpener::setStage(Stage stage, const QString &problem)
{
    if (stage == m_stage && problem == m_problem)
        return;
    m_stage = stage;
    m_problem = problem;
    if (stage == Stage::Ready)
        keepContent();
    Q_EMIT stageChanged(stage);
}

} // namespace Pinthread
