// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "annotationexchange.h"
#include "assetview.h"

#include <QCoreApplication>

#include <utility>

/// \file
/// What AssetView says above a picture, and what it does when one of the choices is taken.

namespace Pinthread {

namespace {

struct RemedyWords
{
    Q_DECLARE_TR_FUNCTIONS(Pinthread::AssetView)
};

/// Of words that were thrown away, so that they are known again.
constexpr qsizetype mostWordsShown = 80;

QString words(AssetOpener::Remedy remedy, bool isText)
{
    switch (remedy) {
    case AssetOpener::Remedy::TryAgain:
        return RemedyWords::tr("Try &again");
    case AssetOpener::Remedy::Send:
        return RemedyWords::tr("&Send it");
    case AssetOpener::Remedy::TakeAlong:
        return RemedyWords::tr("&Take the conversations along");
    case AssetOpener::Remedy::LookAtEarlier:
        return RemedyWords::tr("&Look at what was discussed");
    case AssetOpener::Remedy::DiscussAsNew:
        return isText ? RemedyWords::tr("&Discuss this one as a new text")
                      : RemedyWords::tr("&Discuss this one as a new picture");
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
    if (!m_report.isEmpty())
        return say(m_report, m_reportChoices);
    const bool isText = m_opener.isText();
    if (waits && m_opener.source().asset && !m_opener.opened().isThere()) {
        return say(isText ? tr("This text is not on this computer. It comes as soon as there is a connection.")
                          : tr("This picture is not on this computer. It comes as soon as there is a connection."));
    }
    if (waits && !m_opener.asset() && bannerWords(m_workspace.status())) {
        return say(isText
                       ? tr("The server does not know this text yet. You can read it; conversations can be started as "
                            "soon as the connection is there.")
                       : tr("The server does not know this picture yet. You can look at it; pins can be placed as "
                            "soon as the connection is there."));
    }
    const QString name = m_opener.source().name;
    if (m_fileChanged) {
        return say(isText ? tr("The file %1 holds another text now. This is the one that you opened.").arg(name)
                          : tr("The file %1 holds another picture now. This is the one that you opened.").arg(name),
                   {{isText ? tr("&Open the new text") : tr("&Open the new picture"), [this] { openNewPicture(); }}});
    }
    const auto newest = m_workspace.knownAsset(m_opener.urlId());
    const QByteArray shown = m_opener.opened().facts.sha256;
    if (newest && m_opener.opened().isThere() && !shown.isEmpty() && newest->contentHash != shown && m_opener.asset()
        && m_opener.asset()->id == newest->id) {
        return say(tr("There is a newer edition of %1. This is the one that you opened.").arg(newest->name),
                   {{tr("&Open the newer edition"),
                     [this, newest] { Q_EMIT openRequested(PictureSource::fromAsset(*newest)); }}});
    }
    if (m_opener.earlier()) {
        return say(isText ? tr("%1 held another text when it was opened last.").arg(name)
                          : tr("%1 held another picture when it was opened last.").arg(name),
                   choices({AssetOpener::Remedy::LookAtEarlier}));
    }
    say(m_refusal.isEmpty() ? m_opener.opened().notice : m_refusal);
}

void AssetView::report(const QString &text, const QList<Notice::Choice> &choices)
{
    m_report = text;
    m_reportChoices = choices;
    m_dismissed.clear();
    showNotice();
}

void AssetView::reportDiscarded(const FailedOperation &discarded)
{
    const QString words = typedText(discarded.operation).simplified();
    const QString shown = words.size() > mostWordsShown ? words.left(mostWordsShown).trimmed() + u'…' : words;
    report(shown.isEmpty() ? tr("What could not be sent is discarded.") : tr("Discarded: “%1”").arg(shown),
           {{tr("&Undo"), [this, discarded] {
                 report({});
                 m_board->undoDiscard(discarded);
             }}});
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
    if (!std::exchange(m_report, {}).isEmpty())
        showNotice(); // What had to wait for it.
}

QList<Notice::Choice> AssetView::choices(const QList<AssetOpener::Remedy> &remedies)
{
    QList<Notice::Choice> list;
    for (const AssetOpener::Remedy remedy : remedies)
        list.append({words(remedy, m_opener.isText()), [this, remedy] { apply(remedy); }});
    return list;
}

void AssetView::apply(AssetOpener::Remedy remedy)
{
    switch (remedy) {
    case AssetOpener::Remedy::TryAgain:
    case AssetOpener::Remedy::Send:
        return m_opener.retry();
    case AssetOpener::Remedy::TakeAlong:
        return m_opener.takeAlong();
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

void AssetView::exportConversations()
{
    if (m_opener.asset())
        m_exchange->chooseExport(*m_opener.asset());
    else
        m_exchange->refuse();
}

void AssetView::importConversations()
{
    const auto &text = m_opener.opened().text;
    if (m_opener.asset() && m_opener.opened().isThere())
        m_exchange->chooseImport(*m_opener.asset(), text ? text->plainText() : PlainText());
    else
        m_exchange->refuse();
}

} // namespace Pinthread
