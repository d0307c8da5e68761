// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sharing/sharedialog.h"

#include "sharing/invitationform.h"
#include "sharing/invitationlist.h"
#include "sharing/linkbox.h"
#include "sharing/presencerow.h"
#include "sharing/sharesign.h"
#include "sharing/sharingwords.h"

#include "conversation/button.h"
#include "conversation/confirmationbar.h"
#include "conversation/look.h"
#include "conversation/messagebar.h"
#include "model/seams.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>

#include <algorithm>

namespace Pinthread {

namespace {

using Stage = SharingState::Stage;

constexpr int edge = 20;
constexpr int buttonHeight = 32;

QLabel *wrappedLabel(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ShareDialog::ShareDialog(const Clock &clock, QWidget *parent) : QDialog(parent), m_clock(clock)
{
    setObjectName(QStringLiteral("shareDialog"));
    setWindowTitle(tr("Share on this network"));
    setMinimumWidth(480);
    m_sign = new ShareSign(this);
    m_title = wrappedLabel("shareTitle", this);
    m_words = wrappedLabel("shareWords", this);
    m_problem = new MessageBar(QStringLiteral("shareProblem"), this);
    m_link = new LinkBox(this);
    m_here = new PresenceRow(this);
    m_unreachable = wrappedLabel("shareUnreachable", this);
    m_form = new InvitationForm(this);
    m_listTitle = wrappedLabel("shareListTitle", this);
    m_list = new InvitationList(this);
    m_question = new ConfirmationBar(this);
    const auto button = [this](const char *name, const QString &words, Button::Kind kind) {
        auto *made = new Button(words, kind, this);
        made->setObjectName(QLatin1String(name));
        made->setMinimumHeight(buttonHeight);
        return made;
    };
    m_stop = button("shareStop", tr("Stop sharing…"), Button::Kind::Danger);
    m_another = button("shareAnother", tr("Another link…"), Button::Kind::Framed);
    m_cancel = button("shareCancel", tr("Back"), Button::Kind::Framed);
    m_submit = button("shareSubmit", {}, Button::Kind::Filled);
    m_close = button("shareClose", tr("Close"), Button::Kind::Framed);
    layOut();

    connect(m_problem, &MessageBar::dismissed, this, &ShareDialog::problemDismissed);
    connect(m_list, &InvitationList::copyRequested, this, [this](const SharedInvitation &shared) {
        m_linkOf = shared.id();
        chooseLink();
        m_link->copy();
    });
    connect(m_list, &InvitationList::revokeRequested, this, &ShareDialog::askToRevoke);
    connect(m_list, &InvitationList::focusLost, m_close, qOverload<>(&QWidget::setFocus));
    connect(m_question, &ConfirmationBar::changed, this, &ShareDialog::growToFit);
    connect(m_question, &ConfirmationBar::answered, m_close, qOverload<>(&QWidget::setFocus));
    connect(m_stop, &Button::clicked, this, &ShareDialog::askToStop);
    connect(m_another, &Button::clicked, this, &ShareDialog::openForm);
    connect(m_cancel, &Button::clicked, this, [this] {
        m_formOpen = false;
        showState();
        m_another->setFocus();
    });
    connect(m_submit, &Button::clicked, this, &ShareDialog::submit);
    connect(m_close, &Button::clicked, this, &QDialog::close);
    followPalette();
    showState();
}

ShareDialog::~ShareDialog() = default;

void ShareDialog::layOut()
{
    auto *headWords = new QVBoxLayout;
    headWords->setSpacing(2);
    headWords->addWidget(m_title);
    headWords->addWidget(m_words);
    auto *head = new QHBoxLayout;
    head->setSpacing(Look::margin);
    head->addWidget(m_sign, 0, Qt::AlignTop);
    head->addLayout(headWords, 1);
    auto *content = new QVBoxLayout;
    content->setContentsMargins(edge, edge, edge, Look::margin);
    content->setSpacing(Look::margin);
    content->addLayout(head);
    content->addWidget(m_link);
    content->addWidget(m_here);
    content->addWidget(m_unreachable);
    content->addWidget(m_form);
    content->addWidget(m_listTitle);
    content->addWidget(m_list, 1);
    content->addStretch();

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(edge, Look::margin, edge, edge - Look::unit);
    buttons->setSpacing(2 * Look::unit);
    buttons->addWidget(m_stop);
    buttons->addStretch();
    for (Button *one : {m_another, m_close, m_cancel, m_submit})
        buttons->addWidget(one);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_problem);
    column->addLayout(content, 1);
    column->addWidget(m_question);
    column->addLayout(buttons);
}

void ShareDialog::setState(const SharingState &state)
{
    const bool askedForm = formIsShown();
    const bool isOnNow = state.stage == Stage::On && !isOn();
    const auto isKnown = [this](const SharedInvitation &one) {
        return std::ranges::any_of(m_state.invitations, [&](const auto &other) { return other.id() == one.id(); });
    };
    const bool hasNew = !state.invitations.isEmpty() && !isKnown(state.invitations.constFirst());
    const bool wasMade = m_state.making && !state.making && hasNew;
    m_state = state;
    if (wasMade) {
        m_formOpen = false;
        m_form->clearLabel();
        m_linkOf = {};
    }
    if (state.stage == Stage::Off)
        m_formOpen = m_formOpen && !state.invitations.isEmpty();
    if (state.stage != Stage::On || isOnNow)
        m_question->drop();
    showState();
    if (isVisible() && askedForm && !formIsShown())
        focusFirst(); // The keyboard was in the form, and would go to whatever button comes next.
}

void ShareDialog::setPicture(AssetId id, const QString &name)
{
    m_form->setPicture(id, name);
    growToFit();
}

bool ShareDialog::formIsShown() const
{
    return m_formOpen || m_state.invitations.isEmpty();
}

void ShareDialog::showState()
{
    const bool busy = m_state.making || m_state.stage == Stage::Starting || m_state.stage == Stage::Stopping;
    const bool asksForm = formIsShown();
    showHead();
    if (m_state.problem.isEmpty())
        m_problem->clear();
    else
        m_problem->say(MessageBar::Kind::Problem, m_state.problem);

    chooseLink();
    m_here->setVisible(isOn() && !asksForm);
    m_here->setHere(m_state.here);
    m_unreachable->setVisible(isOn() && !asksForm);
    m_unreachable->setText(unreachableWords(m_state));

    m_form->setVisible(asksForm);
    m_form->setEnabled(!busy);
    const bool listed = !m_state.invitations.isEmpty() && !asksForm;
    m_listTitle->setVisible(listed);
    m_listTitle->setText(isOn() ? tr("Invitations") : tr("Invitations that work again when you share again"));
    m_list->setVisible(listed);
    m_list->setInvitations(m_state.invitations, m_clock.now());

    m_stop->setVisible(isOn() && !m_formOpen);
    m_another->setVisible(!asksForm && m_state.stage != Stage::Stopping);
    m_cancel->setVisible(m_formOpen && !m_state.invitations.isEmpty());
    m_close->setVisible(!m_cancel->isVisibleTo(this));
    m_submit->setVisible(asksForm || !isOn());
    m_submit->setEnabled(!busy);
    m_submit->setWords(m_state.stage == Stage::Starting ? tr("Starting…")
                       : m_state.making                 ? tr("Making the link…")
                       : isOn()                         ? tr("Make the link")
                       : asksForm                       ? tr("Share on this network")
                                                        : tr("Share again"));
    growToFit();
}

void ShareDialog::showHead()
{
    m_sign->setOn(isOn());
    switch (m_state.stage) {
    case Stage::Off:
    case Stage::Starting:
        m_title->setText(tr("Look at pictures and texts together"));
        m_words->setText(
            tr("Others in this network can look at your pictures and texts with you, while this program runs. "
               "Everything stays on this computer and on theirs."));
        break;
    case Stage::On:
        m_title->setText(m_formOpen ? tr("Another link") : tr("Shared on this network"));
        m_words->setText(m_formOpen ? tr("Each link can be revoked by itself.")
                                    : tr("For as long as this program runs, or until you stop."));
        break;
    case Stage::Stopping:
        m_title->setText(tr("Stopping…"));
        m_words->setText({});
        break;
    }
}

void ShareDialog::chooseLink()
{
    std::optional<InvitationLink> link;
    if (isOn() && !formIsShown()) {
        for (const SharedInvitation &shared : m_state.invitations) {
            const bool works = shared.link && !shared.hasEnded(m_clock.now());
            if (works && (!link || shared.id() == m_linkOf))
                link = shared.link;
        }
    }
    m_link->setLink(link);
}

void ShareDialog::submit()
{
    if (isOn())
        Q_EMIT linkRequested(m_form->offer());
    else if (formIsShown())
        Q_EMIT shareRequested(m_form->offer());
    else
        Q_EMIT shareRequested(std::nullopt);
}

void ShareDialog::openForm()
{
    m_formOpen = true;
    m_question->drop();
    showState();
    focusFirst();
}

void ShareDialog::askToStop()
{
    m_question->ask(
        stopQuestion(static_cast<int>(m_state.here.size())), tr("Stop sharing"), [this] { Q_EMIT stopRequested(); },
        tr("Keep sharing"));
}

void ShareDialog::askToRevoke(const SharedInvitation &shared)
{
    m_question->ask(revokeQuestion(shared), tr("Revoke"), [this, id = shared.id()] { Q_EMIT revokeRequested(id); });
}

void ShareDialog::growToFit()
{
    if (!layout())
        return;
    // Labels that wrap are not asked for their height when the window is already there.
    const int wanted =
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : layout()->totalSizeHint().height();
    if (wanted > height())
        resize(width(), wanted);
}

void ShareDialog::focusFirst()
{
    if (isOn() && !formIsShown() && !m_link->isHidden())
        m_link->focusCopy();
    else if (formIsShown())
        m_form->focusFirst();
    else
        (isOn() ? m_close : m_submit)->setFocus(Qt::OtherFocusReason);
}

void ShareDialog::followPalette()
{
    QFont title = Look::bold(font());
    title.setPointSizeF(title.pointSizeF() * 1.25);
    m_title->setFont(title);
    m_listTitle->setFont(Look::bold(font()));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, Look::readable(Look::quietText(palette()), palette().color(QPalette::Window)));
    m_words->setPalette(quiet);
    m_unreachable->setPalette(quiet);
    m_unreachable->setFont(Look::small(font()));
}

void ShareDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        followPalette();
}

void ShareDialog::keyPressEvent(QKeyEvent *event)
{
    // Enter in a field does what the button says; QDialog would look for a QPushButton.
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enters && m_submit->isVisible() && m_submit->isEnabled())
        submit();
    else
        QDialog::keyPressEvent(event);
}

void ShareDialog::showEvent(QShowEvent *event)
{
    if (!event->spontaneous())
        growToFit(); // Before it is given its place, which goes by its size.
    QDialog::showEvent(event);
    if (event->spontaneous())
        return;
    focusFirst();
    Q_EMIT shown();
}

} // namespace Pinthread
