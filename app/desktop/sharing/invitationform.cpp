// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sharing/invitationform.h"

#include "sharing/sharingwords.h"

#include "conversation/look.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace Pinthread {

using namespace std::chrono_literals;

namespace {

constexpr int fieldHeight = 30;
constexpr int longestLabel = 80;      ///< As the protocol has it.
constexpr int longestNameShown = 280; ///< Pixels.

void addTime(QComboBox *box, const QString &words, std::chrono::seconds time)
{
    box->addItem(words, QVariant::fromValue(qint64(time.count())));
}

} // namespace

InvitationForm::InvitationForm(QWidget *parent) : QWidget(parent)
{
    m_onlyPicture = new QRadioButton(this);
    m_onlyPicture->setObjectName(QStringLiteral("shareOnlyPicture"));
    m_everything = new QRadioButton(tr("&Everything in my library"), this);
    m_everything->setObjectName(QStringLiteral("shareEverything"));
    m_role = new QComboBox(this);
    m_role->setObjectName(QStringLiteral("shareRole"));
    m_role->addItem(tr("Look and comment"), static_cast<int>(Role::Commenter));
    m_role->addItem(tr("Only look"), static_cast<int>(Role::Viewer));
    m_lasts = new QComboBox(this);
    m_lasts->setObjectName(QStringLiteral("shareLasts"));
    addTime(m_lasts, tr("1 hour"), 1h);
    addTime(m_lasts, tr("1 day"), 24h);
    addTime(m_lasts, tr("1 week"), 7 * 24h);
    addTime(m_lasts, tr("30 days"), 30 * 24h);
    addTime(m_lasts, tr("As long as I do not revoke it"), 0s);
    m_lasts->setCurrentIndex(2);
    m_label = new QLineEdit(this);
    m_label->setObjectName(QStringLiteral("shareLabel"));
    m_label->setMaxLength(longestLabel);
    m_label->setPlaceholderText(tr("To recognise it by; only you see this"));
    m_meaning = new QLabel(this);
    m_meaning->setObjectName(QStringLiteral("shareMeaning"));
    m_meaning->setTextFormat(Qt::PlainText);
    m_meaning->setWordWrap(true);

    auto *what = new QVBoxLayout;
    what->setSpacing(Look::unit);
    what->addWidget(m_onlyPicture);
    what->addWidget(m_everything);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Look::margin);
    form->setVerticalSpacing(2 * Look::unit);
    form->addRow(tr("Share:"), what);
    form->addRow(tr("Guests &may:"), m_role);
    form->addRow(tr("&Valid for:"), m_lasts);
    form->addRow(tr("&Note:"), m_label);
    for (QWidget *field : std::initializer_list<QWidget *>{m_role, m_lasts, m_label}) {
        field->setMinimumHeight(fieldHeight);
        if (const auto *label = qobject_cast<QLabel *>(form->labelForField(field)))
            field->setAccessibleName(label->text().remove(QLatin1Char('&')).remove(QLatin1Char(':')));
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Look::margin);
    column->addLayout(form);
    column->addWidget(m_meaning);

    connect(m_onlyPicture, &QRadioButton::toggled, this, &InvitationForm::showMeaning);
    connect(m_role, &QComboBox::currentIndexChanged, this, &InvitationForm::showMeaning);
    setPicture({}, {});
    followPalette();
}

void InvitationForm::setPicture(AssetId id, const QString &name)
{
    const bool isAnother = id != m_picture;
    m_picture = id;
    m_pictureName = name;
    const QString shown = fontMetrics().elidedText(name, Qt::ElideMiddle, longestNameShown);
    m_onlyPicture->setText(tr("&Only “%1”").arg(QString(shown).replace(u'&', QLatin1String("&&"))));
    m_onlyPicture->setVisible(!id.isNull());
    if (id.isNull())
        m_everything->setChecked(true);
    else if (isAnother)
        m_onlyPicture->setChecked(true); // The least that can be meant.
    showMeaning();
}

InvitationOffer InvitationForm::offer() const
{
    InvitationOffer offer;
    if (m_onlyPicture->isChecked()) {
        offer.assetId = m_picture;
        offer.assetName = m_pictureName;
    }
    offer.role = static_cast<Role>(m_role->currentData().toInt());
    offer.lasts = std::chrono::seconds(m_lasts->currentData().toLongLong());
    offer.label = m_label->text().simplified();
    return offer;
}

void InvitationForm::clearLabel()
{
    m_label->clear();
}

void InvitationForm::focusFirst()
{
    (m_onlyPicture->isChecked() ? m_onlyPicture : m_everything)->setFocus(Qt::OtherFocusReason);
}

void InvitationForm::showMeaning()
{
    m_meaning->setText(guestWords(offer()));
}

void InvitationForm::followPalette()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, Look::readable(Look::quietText(palette()), palette().color(QPalette::Window)));
    m_meaning->setPalette(quiet);
    // Where windows are dark, the style's circles are as dark as what is around them.
    QPalette circles = palette();
    if (Look::isDark(circles))
        circles.setColor(QPalette::Base, Look::mixed(Look::surface(palette()), Look::text(palette()), 0.25));
    m_onlyPicture->setPalette(circles);
    m_everything->setPalette(circles);
}

void InvitationForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        followPalette();
}

} // namespace Pinthread
