// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// \file
/// What AssetOpener does where what is here is not what was discussed before, and what a person can do about that.

#include "assetopener.h"

#include "model/rules.h"

namespace Pinthread {

QString AssetOpener::likelyUrlId() const
{
    const QByteArray sha256 = opened().facts.sha256;
    if (m_decided)
        return PictureSource::urlIdOf(sha256);
    if (!source().urlId.isEmpty())
        return source().urlId;
    // A later edition has not got its id from its own content. Just after the start, only the file tells.
    const auto before = m_workspace.knownFiles().entry(source().fileName);
    const auto asset = assetOfFile();
    const bool isTheSame = before && (asset ? asset->contentHash : before->sha256) == sha256;
    return isTheSame ? before->urlId : PictureSource::urlIdOf(sha256);
}

bool AssetOpener::isNewerThan(const AssetOpener &other) const
{
    const auto contentOf = [](const AssetOpener &opener) {
        return opener.source().sha256.isEmpty() ? opener.opened().facts.sha256 : opener.source().sha256;
    };
    return m_asset && contentOf(*this) == m_asset->contentHash && !contentOf(other).isEmpty()
           && contentOf(other) != m_asset->contentHash;
}

bool AssetOpener::isAnotherPicture()
{
    if (m_decided)
        return false;
    const auto known = m_workspace.knownAsset(m_urlId);
    if (known && known->contentHash != opened().facts.sha256) {
        m_earlier = known;
        setStage(Stage::Undecided,
                 isText() ? tr("What has been discussed as “%1” is another text than this one.").arg(m_urlId)
                          : tr("What has been discussed as “%1” is another picture than this one.").arg(m_urlId));
        return true;
    }
    const auto before = m_workspace.knownFiles().entry(source().fileName);
    if (!before || before->urlId == m_urlId || before->discussions == 0 || !source().urlId.isEmpty())
        return false;
    m_earlier = m_workspace.knownAsset(before->urlId);
    if (known)
        return false; // It has its own discussions already: no question, see AssetView.
    setStage(Stage::Undecided, wordsForAnother(before->discussions));
    return true;
}

QString AssetOpener::wordsForAnother(int discussions) const
{
    const QString name = source().name;
    if (isText()) {
        return discussions > 0
                   ? tr("%1 held another text when it was opened last, with %Ln conversation(s).", nullptr, discussions)
                         .arg(name)
                   : tr("%1 held another text when it was opened last.").arg(name);
    }
    return discussions > 0
               ? tr("%1 held another picture when it was opened last, with %Ln conversation(s).", nullptr, discussions)
                     .arg(name)
               : tr("%1 held another picture when it was opened last.").arg(name);
}

QList<AssetOpener::Remedy> AssetOpener::remedies() const
{
    if (m_stage == Stage::Stuck)
        return {Remedy::TryAgain};
    if (m_stage == Stage::Undecided) {
        // Words are found again in another edition; what a pin points at is not.
        const bool mayTake = m_earlier && isText() && m_earlier->kind == AssetKind::Text && m_workspace.isOnline()
                             && mayReplaceContent(m_workspace.actor(), *m_earlier);
        if (mayTake)
            return {Remedy::TakeAlong, Remedy::DiscussAsNew};
        return m_earlier ? QList{Remedy::LookAtEarlier, Remedy::DiscussAsNew} : QList{Remedy::DiscussAsNew};
    }
    if (m_stage == Stage::Cancelled)
        return m_loader.isShown() ? QList{Remedy::Send} : QList{Remedy::TryAgain, Remedy::Close};
    if (m_stage != Stage::NoPicture)
        return {};
    if (!m_loader.isMissing())
        return {Remedy::Close};
    return assetOfFile() ? QList{Remedy::Fetch, Remedy::Close} : QList{Remedy::TryAgain, Remedy::Close};
}

std::optional<Asset> AssetOpener::assetOfFile() const
{
    const auto known = m_workspace.knownFiles().entry(source().fileName);
    return known ? m_workspace.knownAsset(known->urlId) : std::nullopt;
}

void AssetOpener::takeAlong()
{
    if (!remedies().contains(Remedy::TakeAlong))
        return;
    const PictureFacts &facts = opened().facts;
    setStage(Stage::Asking);
    m_call = m_workspace.api().addEdition(m_earlier->id, {facts.mediaType, facts.sha256, facts.bytes, facts.size},
                                          [self = QPointer(this)](const Expected<Asset, ApiError> &answer) {
                                              if (self)
                                                  self->onEdition(answer);
                                          });
}

void AssetOpener::onEdition(const Expected<Asset, ApiError> &answer)
{
    if (m_stage != Stage::Asking)
        return;
    if (!answer) {
        // The question is open still.
        if (answer.error().kind != ApiError::Kind::Cancelled)
            setStage(Stage::Undecided, answer.error().message);
        return;
    }
    m_earlier.reset();
    m_asset = *answer;
    m_urlId = answer->urlId;
    m_registered = true;
    if (!source().fileName.isEmpty())
        m_workspace.knownFiles().remember(source().fileName, m_urlId, opened().facts.sha256);
    if (SyncController *sync = m_workspace.sync())
        sync->library().note(*answer);
    Q_EMIT identified(m_urlId);
    Q_EMIT assetKnown(*m_asset);
    look();
}

void AssetOpener::discussAsNew()
{
    if (m_stage != Stage::Undecided)
        return;
    m_decided = true;
    m_earlier.reset();
    onIdentified();
}

} // namespace Pinthread
