// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assetopener.h"

namespace Pinthread {

AssetOpener::AssetOpener(const PictureSource &source, ImageLoader &images, Workspace &workspace, QObject *parent)
    : QObject(parent), m_source(source), m_images(images), m_workspace(workspace)
{
    connect(&m_reader, &PictureReader::contentReady, this, &AssetOpener::decode);
    connect(&m_reader, &PictureReader::finished, this, &AssetOpener::onFacts);
    connect(&m_workspace, &Workspace::libraryChanged, this, &AssetOpener::recall);
    connect(&m_workspace, &Workspace::statusChanged, this, [this] {
        if (m_workspace.isOnline() && (m_stage == Stage::Waiting || m_stage == Stage::Stuck))
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
    m_reader.read(m_source);
}

void AssetOpener::decode(const PictureSource &source)
{
    m_source = source;
    m_job = source.fileName.isEmpty() ? m_images.load(source.content) : m_images.load(source.fileName);
    connect(m_job.get(), &ImageJob::sizeKnown, this, &AssetOpener::sizeKnown);
    connect(m_job.get(), &ImageJob::previewReady, this, &AssetOpener::previewReady);
    connect(m_job.get(), &ImageJob::loaded, this, [this](const std::shared_ptr<const ImagePyramid> &pyramid) {
        m_shown = true;
        Q_EMIT loaded(pyramid);
        if (m_stage == Stage::Lacking)
            send();
    });
    connect(m_job.get(), &ImageJob::progressChanged, this, &AssetOpener::decodingProgressed);
    connect(m_job.get(), &ImageJob::failed, this, [this](const QString &message) {
        // Nobody else shall be given what cannot be shown here.
        if (m_call)
            m_call->cancel();
        setStage(Stage::NoPicture, message);
    });
}

void AssetOpener::onFacts(const PictureFacts &facts)
{
    if (m_stage == Stage::NoPicture)
        return;
    if (!facts.error.isEmpty()) {
        setStage(Stage::NoPicture, facts.error);
        return;
    }
    m_facts = facts;
    m_source = facts.source;
    m_urlId = QStringLiteral("sha256:") + QString::fromLatin1(facts.sha256.toHex());
    Q_EMIT identified(m_urlId);
    recall();
    goOn();
}

void AssetOpener::recall()
{
    if (m_asset || m_urlId.isEmpty() || !m_workspace.sync())
        return;
    if (const AssetSummary *known = m_workspace.sync()->library().asset(m_urlId)) {
        m_asset = known->asset;
        Q_EMIT assetKnown(*m_asset);
    }
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

void AssetOpener::retry()
{
    if (m_stage == Stage::Stuck)
        goOn();
}

void AssetOpener::ask()
{
    setStage(Stage::Asking);
    const Protocol::AssetRequest request{m_urlId,        AssetKind::Image, m_source.name,     m_facts.probe.mediaType,
                                         m_facts.sha256, m_facts.bytes,    m_facts.probe.size};
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
    if (answer->contentHash != m_facts.sha256) {
        setStage(Stage::Stuck, tr("The server keeps something else under this picture's id. Tell whoever runs it."));
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
    else if (m_shown)
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
    m_call = m_source.fileName.isEmpty() ? m_workspace.api().uploadContent(m_asset->id, m_source.content, answer)
                                         : m_workspace.api().uploadContent(m_asset->id, m_source.fileName, answer);
    connect(m_call, &ApiCall::progressed, this, &AssetOpener::sendingProgressed);
}

void AssetOpener::onSent(const Expected<void, ApiError> &answer)
{
    if (m_stage != Stage::Sending)
        return;
    if (!answer)
        return onTrouble(answer.error());
    setStage(Stage::Ready);
}

void AssetOpener::onTrouble(const ApiError &error)
{
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
    Q_EMIT stageChanged(stage);
}

} // namespace Pinthread
