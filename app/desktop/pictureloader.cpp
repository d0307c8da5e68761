// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictureloader.h"

#include <QDir>

namespace Pinthread {

namespace {

/// Larger than anything that can be opened; what is more than that is no picture or text of ours.
constexpr qint64 mostBytes = qint64(1) << 30;

} // namespace

PictureLoader::PictureLoader(const PictureSource &source, Loaders &loaders, Workspace &workspace, QObject *parent)
    : QObject(parent), m_source(source), m_loaders(loaders), m_workspace(workspace)
{
    connect(&m_workspace, &Workspace::statusChanged, this, [this] {
        if (m_stage == Stage::Waiting)
            fetchWhenOnline();
    });
}

PictureLoader::~PictureLoader()
{
    if (m_call)
        m_call->cancel();
}

void PictureLoader::start()
{
    m_fetched = false;
    m_opened = {};
    if (!m_source.sha256.isEmpty())
        m_use = m_workspace.contents().use(m_source.sha256);
    setStage(Stage::Reading);
    read();
}

void PictureLoader::read()
{
    m_reader = std::make_unique<PictureReader>(m_workspace.contentsDirectory());
    connect(m_reader.get(), &PictureReader::contentReady, this, &PictureLoader::decode);
    connect(m_reader.get(), &PictureReader::progressed, this, &PictureLoader::progressed);
    connect(m_reader.get(), &PictureReader::finished, this, &PictureLoader::onFacts);
    m_reader->read(m_source);
}

void PictureLoader::adopt(const OpenedPicture &opened)
{
    const auto show = [this, opened] {
        m_opened.pyramid = opened.pyramid;
        m_opened.text = opened.text;
        m_opened.notice = opened.notice;
        Q_EMIT kindKnown(opened.facts.kind);
        if (opened.facts.kind == AssetKind::Image)
            Q_EMIT sizeKnown(opened.facts.size);
        Q_EMIT shown(m_opened);
        onFacts(opened.facts);
    };
    QMetaObject::invokeMethod(this, show, Qt::QueuedConnection);
}

void PictureLoader::cancel()
{
    m_reader.reset();
    stopDecoding();
    if (m_call)
        m_call->cancel();
    m_call = nullptr;
}

void PictureLoader::stopDecoding()
{
    m_imageJob.reset();
    m_textJob.reset();
}

void PictureLoader::fetch(const Asset &asset)
{
    m_source = PictureSource::fromAsset(asset);
    start();
}

void PictureLoader::decode(const PictureFacts &facts)
{
    Q_EMIT kindKnown(facts.kind);
    if (facts.kind == AssetKind::Image)
        decodeImage(facts.source);
    else
        decodeText(facts);
}

void PictureLoader::decodeImage(const PictureSource &source)
{
    ImageLoader &images = m_loaders.images;
    m_imageJob = source.fileName.isEmpty() ? images.load(source.content) : images.load(source.fileName);
    ImageJob *job = m_imageJob.get();
    connect(job, &ImageJob::sizeKnown, this, &PictureLoader::sizeKnown);
    connect(job, &ImageJob::previewReady, this, &PictureLoader::previewReady);
    connect(job, &ImageJob::loaded, this, [this](const std::shared_ptr<const ImagePyramid> &pyramid) {
        m_opened.pyramid = pyramid;
        Q_EMIT shown(m_opened);
    });
    connect(job, &ImageJob::progressChanged, this, &PictureLoader::progressed);
    connect(job, &ImageJob::failed, this, [this](const QString &message) { setStage(Stage::Failed, message); });
}

void PictureLoader::decodeText(const PictureFacts &facts)
{
    TextLoader &texts = m_loaders.texts;
    const PictureSource &source = facts.source;
    m_textJob = source.fileName.isEmpty() ? texts.load(source.content, facts.mediaType)
                                          : texts.load(source.fileName, facts.mediaType);
    TextJob *job = m_textJob.get();
    connect(job, &TextJob::loaded, this,
            [this](const std::shared_ptr<const TextDocument> &document, const QString &notice) {
                m_opened.text = document;
                m_opened.notice = notice;
                Q_EMIT shown(m_opened);
            });
    connect(job, &TextJob::progressChanged, this, &PictureLoader::progressed);
    connect(job, &TextJob::failed, this, [this](const QString &message) { setStage(Stage::Failed, message); });
}

void PictureLoader::onFacts(const PictureFacts &facts)
{
    if (m_stage == Stage::Failed)
        return; // It could not be decoded, and that has been said.
    m_opened.facts = facts;
    if (facts.error.isEmpty()) {
        m_source = facts.source;
        m_use = m_workspace.contents().use(facts.sha256);
        setStage(Stage::Known);
        Q_EMIT identified();
    } else if (facts.isMissing && m_source.asset && !m_fetched) {
        stopDecoding();
        fetchWhenOnline();
    } else {
        stopDecoding();
        setStage(Stage::Failed, facts.error);
    }
}

void PictureLoader::fetchWhenOnline()
{
    if (!m_workspace.isOnline()) {
        setStage(Stage::Waiting);
        return;
    }
    setStage(Stage::Fetching);
    // As it is now: no server has a former edition.
    if (const auto now = m_workspace.knownAsset(m_source.asset->urlId); now && now->id == m_source.asset->id)
        m_source = PictureSource::fromAsset(*now);
    const Asset &asset = *m_source.asset;
    Q_EMIT kindKnown(asset.kind);
    if (asset.pixelSize.isValid())
        Q_EMIT sizeKnown(asset.pixelSize);
    QDir().mkpath(m_workspace.contentsDirectory());
    m_call = m_workspace.api().downloadContent(
        asset, PictureReader::keptFile(m_workspace.contentsDirectory(), asset.contentHash), mostBytes,
        [self = QPointer(this)](const Expected<void, ApiError> &answer) {
            if (self)
                self->onFetched(answer);
        });
    connect(m_call, &ApiCall::progressed, this, [this](qint64 done, qint64 total) {
        if (total > 0)
            Q_EMIT progressed(double(done) / double(total));
    });
}

void PictureLoader::onFetched(const Expected<void, ApiError> &answer)
{
    if (m_stage != Stage::Fetching || (!answer && answer.error().kind == ApiError::Kind::Cancelled))
        return;
    if (answer) {
        m_fetched = true;
        m_workspace.contents().added(m_source.asset->contentHash);
        setStage(Stage::Reading);
        read();
    } else if (!m_workspace.isOnline()) {
        setStage(Stage::Waiting);
    } else {
        m_opened.facts.isMissing = answer.error().kind == ApiError::Kind::NoContent;
        setStage(Stage::Failed, answer.error().message);
    }
}

void PictureLoader::setStage(Stage stage, const QString &problem)
{
    if (stage == m_stage && problem == m_problem)
        return;
    m_stage = stage;
    m_problem = problem;
    Q_EMIT stageChanged(stage);
}

} // namespace Pinthread
