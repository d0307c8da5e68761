// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/composerbar.h"

#include "conversation/button.h"
#include "conversation/composer.h"
#include "conversation/elidedlabel.h"
#include "conversation/look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace Pinthread {

namespace {

/// From how many characters before the limit on it is shown: the last tenth, at most 200.
int nearLimit(int limit)
{
    return std::min(limit / 10, 200);
}

QLabel *plainLabel(QWidget *parent, const char *name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

ComposerBar::ComposerBar(QWidget *parent) : QWidget(parent)
{
    m_purposeRow = new QWidget(this);
    m_purposeWords = new ElidedLabel(m_purposeRow);
    m_purposeWords->setObjectName(QStringLiteral("editingWords"));
    auto *cancel = new Button(tr("Cancel"), Button::Kind::Quiet, m_purposeRow);
    cancel->setObjectName(QStringLiteral("cancelEditing"));
    connect(cancel, &Button::clicked, this, &ComposerBar::cancelled);
    auto *purposeRow = new QHBoxLayout(m_purposeRow);
    purposeRow->setContentsMargins(Look::unit, 0, 0, 0);
    purposeRow->setSpacing(Look::unit);
    purposeRow->addWidget(m_purposeWords, 1);
    purposeRow->addWidget(cancel);
    m_purposeRow->hide();

    m_problem = plainLabel(this, "composerProblem");
    m_problem->setContentsMargins(Look::unit, 0, Look::unit, 0);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();

    m_field = new QWidget(this);
    m_field->setCursor(Qt::IBeamCursor);
    m_field->installEventFilter(this);
    m_composer = new Composer(m_field);
    m_composer->setObjectName(QStringLiteral("composer"));
    m_composer->installEventFilter(this);
    m_send = new Button(Glyph::Send, tr("Send"), m_field);
    m_send->setObjectName(QStringLiteral("sendButton"));
    m_send->setKind(Button::Kind::Filled);
    m_send->setCursor(Qt::ArrowCursor);
    connect(m_send, &Button::clicked, m_composer, &Composer::submit);
    connect(m_composer, &Composer::textChanged, this, &ComposerBar::showState);
    auto *fieldRow = new QHBoxLayout(m_field);
    fieldRow->setContentsMargins(10, Look::unit, Look::unit, Look::unit);
    fieldRow->setSpacing(Look::unit);
    fieldRow->addWidget(m_composer, 1, Qt::AlignVCenter);
    fieldRow->addWidget(m_send, 0, Qt::AlignBottom);

    m_hint = plainLabel(this, "composerHint");
    m_hint->setContentsMargins(Look::unit, 0, Look::unit, 0);
    m_hint->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Look::unit, 2 * Look::unit, 2 * Look::unit, 2 * Look::unit);
    layout->setSpacing(Look::unit);
    layout->addWidget(m_purposeRow);
    layout->addWidget(m_problem);
    layout->addWidget(m_field);
    layout->addWidget(m_hint);
    followPalette();
    showState();
}

int ComposerBar::heightFor(int width) const
{
    const QMargins margins = layout()->contentsMargins();
    const int inner = width - margins.left() - margins.right();
    QList<int> parts;
    if (!m_purposeRow->isHidden())
        parts << m_purposeRow->sizeHint().height();
    if (!m_problem->isHidden())
        parts << m_problem->heightForWidth(inner);
    if (!m_field->isHidden())
        parts << std::max(m_composer->sizeHint().height(), m_send->sizeHint().height()) + 2 * Look::unit;
    if (!m_hint->isHidden())
        parts << m_hint->heightForWidth(inner);
    const int gaps = std::max(0, static_cast<int>(parts.size()) - 1) * layout()->spacing();
    return std::accumulate(parts.cbegin(), parts.cend(), margins.top() + margins.bottom() + gaps);
}

void ComposerBar::setPurpose(const QString &words)
{
    m_purpose = words;
    showState();
}

void ComposerBar::setLimit(int characters)
{
    m_composer->setLimit(characters);
    showState();
}

void ComposerBar::setEditing(bool editing)
{
    m_isEditing = editing;
    showState();
}

void ComposerBar::setReplyTo(const QString &name)
{
    if (m_replyTo == name)
        return;
    m_replyTo = name;
    showState();
}

void ComposerBar::setProblem(const QString &message)
{
    m_problem->setText(message);
    m_problem->setVisible(!message.isEmpty());
    m_composer->setAccessibleDescription(message);
    Q_EMIT heightChanged();
}

void ComposerBar::setBlocked(const QString &reason)
{
    m_blocked = reason;
    m_composer->setReadOnly(!reason.isEmpty());
    showState();
}

void ComposerBar::setOnline(bool online)
{
    m_online = online;
    showState();
}

QString ComposerBar::hint() const
{
    if (!m_blocked.isEmpty())
        return m_blocked;
    const int left = m_composer->charactersLeft();
    if (left < 0)
        return tr("%Ln character(s) too many", nullptr, -left);
    if (left <= nearLimit(m_composer->limit()))
        return tr("%Ln character(s) left", nullptr, left);
    if (!m_online)
        return tr("You are offline: what you send now is kept here, to be sent again by you.");
    return {};
}

void ComposerBar::showState()
{
    m_composer->setPlaceholderText(m_blocked.isEmpty() ? m_purpose : QString());
    const QString purpose = m_isEditing            ? tr("Editing your comment")
                            : !m_replyTo.isEmpty() ? tr("Replying to %1").arg(m_replyTo)
                                                   : QString();
    m_purposeWords->setText(purpose);
    m_purposeRow->setVisible(!purpose.isEmpty() && m_blocked.isEmpty());
    m_composer->setAccessibleName(purpose.isEmpty() ? m_purpose : purpose);
    m_send->setGlyph(m_isEditing ? Glyph::Check : Glyph::Send);
    m_send->setWords(m_isEditing ? tr("Save") : tr("Send"));
    m_send->setEnabled(m_composer->canSubmit());
    // Nothing to write and nothing written: no field either, only the reason.
    m_field->setVisible(m_blocked.isEmpty() || !m_composer->text().isEmpty());

    const QString words = hint();
    m_hint->setText(words);
    m_hint->setVisible(!words.isEmpty());
    const bool alarming = m_blocked.isEmpty() && m_composer->charactersLeft() < 0;
    QPalette colours;
    colours.setColor(QPalette::WindowText, alarming ? Look::alarm(palette()) : Look::quietText(palette()));
    m_hint->setPalette(colours);
    Q_EMIT heightChanged();
}

void ComposerBar::followPalette()
{
    const QFont small = Look::small(font());
    m_purposeWords->setFont(small);
    m_problem->setFont(small);
    m_hint->setFont(small);
    QPalette colours;
    colours.setColor(QPalette::WindowText, Look::quietText(palette()));
    m_purposeWords->setPalette(colours);
    colours.setColor(QPalette::WindowText, Look::alarm(palette()));
    m_problem->setPalette(colours);
    QPalette writing;
    writing.setColor(QPalette::PlaceholderText, Look::quietText(palette()));
    m_composer->setPalette(writing);
}

bool ComposerBar::event(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        followPalette();
        showState();
    }
    return QWidget::event(event);
}

bool ComposerBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_composer && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        m_field->update();
    if (watched == m_field && event->type() == QEvent::LayoutRequest)
        Q_EMIT heightChanged(); // The composer wants to grow.
    if (watched == m_field && event->type() == QEvent::MouseButtonPress) {
        // The field looks like one thing: a click beside the words is a click into them.
        m_composer->setFocus(Qt::MouseFocusReason);
        return true;
    }
    if (watched == m_field && event->type() == QEvent::Paint) {
        QPainter painter(m_field);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool focused = m_composer->hasFocus();
        painter.setPen(focused ? QPen(Look::accent(palette()), 1.5) : QPen(Look::outline(palette()), 1));
        painter.setBrush(Look::isDark(palette()) ? Look::mixed(Look::surface(palette()), Qt::black, 0.18)
                                                 : Look::surface(palette()));
        painter.drawRoundedRect(QRectF(m_field->rect()).adjusted(0.75, 0.75, -0.75, -0.75), Look::fieldRadius,
                                Look::fieldRadius);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Pinthread
