// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assetview.h"

#include <QCoreApplication>

/// \file
/// What AssetView says above a picture, and what it does when one of the choices is taken.

namespace Pinthread {

namespace {

struct RemedyWords
{
    Q_DECLARE_TR_FUNCTIONS(Pinthread::AssetView)
};

QString words(AssetOpener::Remedy remedy)
{
    switch (remedy) {
    case AssetOpener::Remedy::TryAgain:
        return RemedyWords::tr("Try &again");
    case AssetOpener::Remedy::Send:
        return RemedyWords::tr("&Send it");
    case AssetOpener::Remedy::LookAtEarlier:
        return RemedyWords::tr("&Look at what was discussed");
    case AssetOpener::Remedy::DiscussAsNew:
        return RemedyWords::tr("&Discuss this one as a new picture");
    case AssetOpener::Remedy::Fetch:
        return RemedyWords::tr("&Fetch it from the server");
    case AssetOpener::Remedy::Close:
        return RemedyWords::tr("&Close");
    }
    Q_UNREACHABLE();
}

} // namespace

void AssetView::showNotice()
{
    const AssetOpener::Stage stage = m_opener.stage();
    const bool waits = stage == AssetOpener::Stage::Waiting;
    if (!m_opener.problem().isEmpty())
        return say(m_opener.problem(), choices(m_opener.remedies()));
    if (waits && m_opener.source().asset && !m_opener.opened().pyramid)
        return say(tr("This picture is not on this computer. It comes as soon as there is a connection."));
    if (waits && !m_opener.asset() && bannerWords(m_workspace.status()))
        return say(
            tr("The server does not know this picture yet. You can look at it; pins can be placed as soon as the "
               "connection is there."));
    if (m_fileChanged)
        return say(
            tr("The file %1 holds another picture now. This is the one that you opened.").arg(m_opener.source().name),
            {{tr("&Open the new picture"), [this] { openNewPicture(); }}});
    if (m_opener.earlier())
        return say(tr("%1 held another picture when it was opened last.").arg(m_opener.source().name),
                   choices({AssetOpener::Remedy::LookAtEarlier}));
    say(m_refusal);
}

void AssetView::say(const QString &text, const QList<Notice::Choice> &choices)
{
    m_said = text;
    if (text.isEmpty() || text == m_dismissed)
        m_notice->clear();
    else
        m_notice->say(text, choices);
}

void AssetView::dismissNotice()
{
    m_dismissed = m_said;
}

QList<Notice::Choice> AssetView::choices(const QList<AssetOpener::Remedy> &remedies)
{
    QList<Notice::Choice> list;
    for (const AssetOpener::Remedy remedy : remedies)
        list.append({words(remedy), [this, remedy] { apply(remedy); }});
    return list;
}

void AssetView::apply(AssetOpener::Remedy remedy)
{
    switch (remedy) {
    case AssetOpener::Remedy::TryAgain:
    case AssetOpener::Remedy::Send:
        return m_opener.retry();
    case AssetOpener::Remedy::LookAtEarlier:
        showNotice(); // The question is still open when one comes back.
        Q_EMIT openRequested(PictureSource::fromAsset(*m_opener.earlier()));
        return;
    case AssetOpener::Remedy::DiscussAsNew:
        return m_opener.discussAsNew();
    case AssetOpener::Remedy::Fetch:
        return m_opener.fetch();
    case AssetOpener::Remedy::Close:
        Q_EMIT closeRequested();
        return;
    }
    Q_UNREACHABLE();
}

void AssetView::openNewPicture()
{
    PictureSource source = PictureSource::fromFile(m_watched);
    source.urlId = m_opener.source().urlId;
    dismissNotice();
    Q_EMIT openRequested(source);
}

} // namespace Pinthread
