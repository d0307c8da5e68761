// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "joindialog.h"

#include "colours.h"
#include "commandline.h"

#include "conversation/look.h"
#include "conversation/messagebar.h"
#include "sharing/invitationpreview.h"
#include "sharing/joinwords.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Pinthread {

namespace {

constexpr int fieldHeight = 30;

} // namespace

JoinDialog::JoinDialog(QWidget *parent)
    : QDialog(parent), m_clipboard(new MessageBar(QStringLiteral("joinClipboard"), this)), m_intro(new QLabel(this)),
      m_form(new QFormLayout), m_where(new QLineEdit(this)), m_name(new QLineEdit(this)), m_secret(new QLineEdit(this)),
      m_byAccount(new QCheckBox(tr("I have an &account on this server"), this)), m_login(new QLineEdit(this)),
      m_password(new QLineEdit(this)), m_tenant(new QLineEdit(this)), m_preview(new InvitationPreview(this)),
      m_problem(new QLabel(this)), m_join(new QPushButton(tr("&Join"), this))
{
    setObjectName(QStringLiteral("joinDialog"));
    setWindowTitle(tr("Join"));
    setMinimumWidth(460);
    m_intro->setText(tr("Paste the invitation link that you were sent, or write the address of your team's server. "
                        "Whoever runs that can tell you the address and, if it asks for one, the secret."));
    m_intro->setTextFormat(Qt::PlainText);
    m_intro->setWordWrap(true);

    m_where->setObjectName(QStringLiteral("joinServer"));
    m_where->setPlaceholderText(QStringLiteral("pinthread://… · https://pins.example.org"));
    m_where->setMaxLength(2 * InvitationLink::longest);
    m_name->setObjectName(QStringLiteral("joinName"));
    m_name->setMaxLength(80);
    m_secret->setObjectName(QStringLiteral("joinSecret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setPlaceholderText(tr("Only if the server asks for one"));
    m_byAccount->setObjectName(QStringLiteral("joinByAccount"));
    m_login->setObjectName(QStringLiteral("joinLogin"));
    m_login->setMaxLength(64);
    m_password->setObjectName(QStringLiteral("joinPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(1024);
    m_tenant->setObjectName(QStringLiteral("joinTenant"));
    m_tenant->setMaxLength(64);
    m_tenant->setPlaceholderText(tr("Only if the server has several"));
    m_problem->setObjectName(QStringLiteral("joinProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_preview->hide();

    m_form->setSpacing(8);
    m_form->addRow(tr("&Link or address:"), m_where);
    m_form->addRow(m_preview);
    m_form->addRow(QString(), m_byAccount);
    m_form->addRow(tr("Your &name:"), m_name);
    m_form->addRow(tr("&Secret:"), m_secret);
    m_form->addRow(tr("L&ogin:"), m_login);
    m_form->addRow(tr("&Password:"), m_password);
    m_form->addRow(tr("&Team:"), m_tenant);
    for (QLineEdit *field : {m_where, m_name, m_secret, m_login, m_password, m_tenant}) {
        field->setMinimumHeight(fieldHeight);
        if (const auto *label = qobject_cast<QLabel *>(m_form->labelForField(field)))
            field->setAccessibleName(label->text().remove(QLatin1Char('&')).remove(QLatin1Char(':')));
    }

    setTabOrder(m_where, m_byAccount);
    setTabOrder(m_byAccount, m_name);

    auto *buttons = new QDialogButtonBox(this);
    m_join->setObjectName(QStringLiteral("joinAccept"));
    m_join->setDefault(true);
    buttons->addButton(m_join, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);

    auto *content = new QVBoxLayout;
    content->setContentsMargins(20, 20, 20, 16);
    content->setSpacing(16);
    content->addWidget(m_intro);
    content->addLayout(m_form);
    content->addWidget(m_problem);
    content->addStretch();
    content->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_clipboard);
    column->addLayout(content, 1);

    connect(buttons, &QDialogButtonBox::accepted, this, &JoinDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_where, &QLineEdit::textChanged, this, &JoinDialog::onWhereChanged);
    connect(m_byAccount, &QCheckBox::toggled, this, [this] {
        m_problem->hide();
        showFields();
        growToFit();
    });
    connect(m_clipboard, &MessageBar::actionRequested, this, [this] { setInvitation(m_offered); });
    connect(m_clipboard, &MessageBar::dismissed, m_clipboard, &MessageBar::clear);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, [this] {
        if (isVisible())
            offerClipboard();
    });
    showFields();
    followPalette();
}

void JoinDialog::setServer(const QUrl &server)
{
    m_where->setText(server.toString());
}

void JoinDialog::setInvitation(const QString &link)
{
    m_where->setText(link.simplified());
    m_where->setCursorPosition(0);
    m_clipboard->clear();
    (m_name->text().isEmpty() ? static_cast<QWidget *>(m_name) : m_join)->setFocus();
}

void JoinDialog::setUserName(const QString &name)
{
    m_name->setText(name);
}

void JoinDialog::setSecret(const QString &secret)
{
    m_secret->setText(secret);
}

void JoinDialog::askAgain(const QUrl &server, const AccountName &account)
{
    m_again = true;
    setWindowTitle(tr("Sign in"));
    m_intro->setText(tr("You were signed out. With your password you go on where you were; nothing that you have "
                        "written is lost."));
    m_where->setText(server.toString());
    m_login->setText(account.login);
    m_tenant->setText(account.tenant);
    m_byAccount->setChecked(true);
    showFields();
    setBusy(false);
    m_password->setFocus();
}

void JoinDialog::showFields()
{
    const bool invited = invitationIn(m_where->text()).has_value(); // A link has a secret of its own.
    const bool account = m_byAccount->isChecked() && !invited;
    const auto show = [this](QWidget *field, bool visible) {
        field->setVisible(visible);
        if (QWidget *label = m_form->labelForField(field))
            label->setVisible(visible);
    };
    show(m_byAccount, !invited && !m_again);
    show(m_name, !account);
    show(m_secret, !account && !invited);
    for (QLineEdit *field : {m_login, m_password, m_tenant})
        show(field, account);
    if (m_join->isEnabled())
        m_join->setText(account ? tr("Sign &in") : tr("&Join"));
}

void JoinDialog::onWhereChanged()
{
    m_problem->hide();
    const auto text = invitationIn(m_where->text());
    const auto link = text ? InvitationLink::parse(*text) : failure(QString());
    if (link)
        m_preview->setLink(*link);
    m_preview->setVisible(link.has_value());
    showFields();
    m_clipboard->clear();
    if (text && !link)
        say(link.error(), nullptr);
    growToFit();
}

void JoinDialog::offerClipboard()
{
    const QString clipboard = QGuiApplication::clipboard()->text();
    const auto text = clipboard.size() > 4 * InvitationLink::longest ? std::nullopt : invitationIn(clipboard);
    const auto link = text ? InvitationLink::parse(*text) : failure(QString());
    if (!link || !m_join->isEnabled() || invitationIn(m_where->text())) {
        m_clipboard->clear();
        return;
    }
    m_offered = *text;
    m_clipboard->say(MessageBar::Kind::Plain, tr("You have copied an invitation: %1").arg(invitedTo(*link)),
                     tr("Use it"));
    growToFit();
}

void JoinDialog::showProblem(const QString &message)
{
    setBusy(false);
    const bool account = m_byAccount->isChecked() && !invitationIn(m_where->text());
    say(message, account ? m_password : m_where);
    if (account)
        return m_password->selectAll();
    // All of it chosen, to be pasted over; its beginning in sight.
    m_where->end(false);
    m_where->home(true);
}

void JoinDialog::say(const QString &problem, QWidget *field)
{
    m_problem->setText(problem);
    m_problem->show();
    growToFit();
    if (!field)
        return; // It is still being written.
    field->setFocus();
    QAccessibleEvent alert(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void JoinDialog::submit()
{
    const auto text = invitationIn(m_where->text());
    const auto link = text ? InvitationLink::parse(*text) : failure(QString());
    const auto server = serverAddress(m_where->text());
    if (text && !link)
        return say(link.error(), m_where);
    if (!text && !server) {
        return say(m_where->text().trimmed().isEmpty()
                       ? tr("Paste the link, or write the address of your team's server.")
                       : server.error(),
                   m_where);
    }
    if (!link && m_byAccount->isChecked())
        return submitAccount(*server);
    const QString name = m_name->text().simplified();
    if (name.isEmpty())
        return say(tr("Write the name that the others shall see."), m_name);
    m_problem->hide();
    setBusy(true);
    if (link)
        Q_EMIT invitationAccepted(*link, name);
    else
        Q_EMIT joinRequested(*server, name, m_secret->text());
}

void JoinDialog::submitAccount(const QUrl &server)
{
    const QString login = m_login->text().trimmed();
    if (login.isEmpty())
        return say(tr("Write the login that you were given."), m_login);
    if (m_password->text().isEmpty())
        return say(tr("Write the password."), m_password);
    m_problem->hide();
    setBusy(true);
    Q_EMIT signInRequested(server, {m_tenant->text().trimmed(), login}, m_password->text());
}

void JoinDialog::setBusy(bool busy)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_where, m_name, m_secret, m_byAccount, m_login, m_password,
                                                            m_tenant, m_join})
        widget->setEnabled(!busy);
    if (busy)
        m_join->setText(m_byAccount->isChecked() ? tr("Signing in…") : tr("Joining…"));
    else
        showFields();
}

void JoinDialog::growToFit()
{
    // Labels that wrap are not asked for their height when the window is already there.
    const int wanted = layout()->totalHeightForWidth(width());
    if (wanted > height())
        resize(width(), wanted);
}

void JoinDialog::followPalette()
{
    // In dark windows nothing frames the box, and it has to be seen where it is.
    QPalette box = palette();
    if (Look::isDark(palette()))
        box.setColor(QPalette::Base, Look::mixed(Look::surface(palette()), Look::text(palette()), 0.25));
    m_byAccount->setPalette(box);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietText(palette()));
    m_intro->setPalette(quiet);
    QPalette alarmed = palette();
    alarmed.setColor(QPalette::WindowText, problemText(palette()));
    m_problem->setPalette(alarmed);
}

void JoinDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        followPalette();
}

void JoinDialog::showEvent(QShowEvent *event)
{
    if (!event->spontaneous()) {
        offerClipboard();
        growToFit(); // Before it is given its place, which goes by its size.
    }
    QDialog::showEvent(event);
}

} // namespace Pinthread
