// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/commentwriter.h"

#include "conversation/composer.h"
#include "conversation/composerbar.h"

#include <utility>

namespace Pinthread {

CommentWriter::CommentWriter(Drafts &drafts, ComposerBar &bar, QObject *parent)
    : QObject(parent), m_drafts(drafts), m_bar(bar), m_composer(*bar.composer())
{
    connect(&m_composer, &Composer::submitted, this, &CommentWriter::submit);
    connect(&m_bar, &ComposerBar::cancelled, this, &CommentWriter::cancel);
    connect(&m_composer, &Composer::textChanged, this, [this] {
        if (const auto current = key(); current && !m_filling)
            save(*current, m_composer.text());
    });
    connect(&m_drafts, &Drafts::changed, this, &CommentWriter::onDraftChanged);
}

std::optional<DraftKey> CommentWriter::key() const
{
    if (m_target && !m_edited.isNull())
        return DraftKey{m_target->asset, m_edited};
    return m_target;
}

void CommentWriter::setTarget(const std::optional<DraftKey> &target)
{
    m_target = target;
    endEditing();
    m_bar.setProblem({});
    showDraft();
}

void CommentWriter::showDraft()
{
    fill(m_target ? m_drafts.text(*m_target) : QString());
    m_replyTo = m_target ? m_drafts.replyTo(*m_target) : CommentId();
    Q_EMIT replyToChanged();
}

void CommentWriter::save(const DraftKey &key, const QString &text)
{
    m_saving = true;
    m_drafts.setText(key, text, replyTo());
    m_saving = false;
}

void CommentWriter::onDraftChanged(const DraftKey &changedKey)
{
    const auto current = key();
    if (m_saving || !current || !Drafts::isSame(changedKey, *current))
        return;
    const QString draft = m_drafts.text(*current);
    const QString words = draft.isEmpty() ? m_editedText : draft;
    if (words != m_composer.text())
        fill(words);
    if (m_edited.isNull()) {
        m_replyTo = m_drafts.replyTo(*current);
        Q_EMIT replyToChanged();
    }
}

void CommentWriter::moveTarget(const DraftKey &target)
{
    const auto before = m_target;
    const QString words = m_edited.isNull() ? m_composer.text() : QString();
    // Before asking for the new place's draft: a near place shares the old one's.
    if (before)
        save(*before, {});
    const bool moves = !words.trimmed().isEmpty() && m_drafts.text(target).isEmpty();
    if (before && !moves)
        save(*before, words);
    setTarget(target);
    if (moves)
        m_composer.replaceText(words);
}

void CommentWriter::edit(CommentId comment, const QString &text)
{
    if (!m_target)
        return;
    m_edited = comment;
    m_editedText = text;
    m_bar.setProblem({});
    m_bar.setEditing(true);
    const QString draft = m_drafts.text({m_target->asset, comment});
    fill(text);
    if (!draft.isEmpty() && draft != text)
        m_composer.replaceText(draft);
    Q_EMIT replyToChanged();
    Q_EMIT editedChanged();
}

void CommentWriter::stopEditing()
{
    if (m_edited.isNull())
        return;
    endEditing();
    m_bar.setProblem({});
    showDraft();
    Q_EMIT editedChanged();
}

void CommentWriter::setReplyTo(CommentId comment)
{
    if (!m_target)
        return;
    if (!m_edited.isNull())
        stopEditing();
    m_replyTo = comment;
    save(*m_target, m_composer.text());
    Q_EMIT replyToChanged();
}

void CommentWriter::cancel()
{
    if (m_edited.isNull())
        setReplyTo({});
    else
        stopEditing();
}

void CommentWriter::keepEditAsNew()
{
    if (const auto edit = key(); edit && !m_edited.isNull()) {
        const QString words = m_composer.text();
        stopEditing();
        m_drafts.remove(*edit);
        const QString draft = m_composer.text();
        m_composer.replaceText(draft.isEmpty() ? words : draft + u'\n' + words);
    }
}

void CommentWriter::endEditing()
{
    m_edited = {};
    m_editedText.clear();
    m_bar.setEditing(false);
}

void CommentWriter::submit(const QString &words)
{
    const auto current = key();
    if (!current)
        return;
    if (!m_edited.isNull() && words == m_editedText) {
        m_drafts.remove(*current);
        stopEditing();
        return;
    }
    m_submitted = Submission{*current, m_composer.text()};
    m_bar.setProblem({});
    Q_EMIT submitted(words);
}

void CommentWriter::accept()
{
    const auto current = key();
    const auto submission = std::exchange(m_submitted, std::nullopt);
    if (submission)
        save(submission->key, {});
    if (!current || (submission && submission->key != *current))
        return; // Something else is being written meanwhile.
    m_bar.setProblem({});
    if (!m_edited.isNull()) {
        m_drafts.remove(*current);
        stopEditing();
        return;
    }
    const QString text = m_composer.text();
    QString rest;
    if (submission && text != submission->text)
        rest = text.startsWith(submission->text) ? text.mid(submission->text.size()) : text;
    fill(rest);
    m_replyTo = {};
    save(*current, rest);
    Q_EMIT replyToChanged();
}

void CommentWriter::refuse(const QString &problem)
{
    m_submitted.reset();
    m_bar.setProblem(problem);
}

void CommentWriter::fill(const QString &text)
{
    m_filling = true;
    m_composer.setText(text);
    m_filling = false;
}

} // namespace Pinthread
