// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "joindialog.h"

#include "colours.h"
#include "commandline.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Pinthread {

namespace {

constexpr int fieldHeight = 30;

} // namespace

JoinDialog::JoinDialog(QWidget *parent)
    : QDialog(parent), m_server(new QLineEdit(this)), m_name(new QLineEdit(this)), m_secret(new QLineEdit(this)),
      m_problem(new QLabel(this)), m_join(new QPushButton(tr("&Join"), this))
{
    setObjectName(QStringLiteral("joinDialog"));
    setWindowTitle(tr("Join a team"));
    setMinimumWidth(440);

    auto *intro = new QLabel(tr("A team shares a server that one of them runs (pinthread-server). Whoever runs it can "
                                "tell you the address and, if it asks for one, the secret."),
                             this);
    intro->setTextFormat(Qt::PlainText);
    intro->setWordWrap(true);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietText(palette()));
    intro->setPalette(quiet);

    m_server->setObjectName(QStringLiteral("joinServer"));
    m_server->setPlaceholderText(QStringLiteral("https://pins.example.org"));
    m_name->setObjectName(QStringLiteral("joinName"));
    m_name->setMaxLength(80);
    m_secret->setObjectName(QStringLiteral("joinSecret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setPlaceholderText(tr("Only if the server asks for one"));
    m_problem->setObjectName(QStringLiteral("joinProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    QPalette alarmed = palette();
    alarmed.setColor(QPalette::WindowText, problemText(palette()));
    m_problem->setPalette(alarmed);
    m_problem->hide();

    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->addRow(tr("&Address:"), m_server);
    form->addRow(tr("Your &name:"), m_name);
    form->addRow(tr("&Secret:"), m_secret);
    for (QLineEdit *field : {m_server, m_name, m_secret}) {
        field->setMinimumHeight(fieldHeight);
        if (const auto *label = qobject_cast<QLabel *>(form->labelForField(field)))
            field->setAccessibleName(label->text().remove(QLatin1Char('&')).remove(QLatin1Char(':')));
    }

    auto *buttons = new QDialogButtonBox(this);
    m_join->setObjectName(QStringLiteral("joinAccept"));
    m_join->setDefault(true);
    buttons->addButton(m_join, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(16);
    column->addWidget(intro);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addStretch();
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &JoinDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void JoinDialog::setServer(const QUrl &server)
{
    m_server->setText(server.toString());
}

void JoinDialog::setUserName(const QString &name)
{
    m_name->setText(name);
}

void JoinDialog::showProblem(const QString &message)
{
    setBusy(false);
    m_problem->setText(message);
    m_problem->show();
    // A label that wraps is not asked for its height when the window is already there.
    const int height = layout()->totalHeightForWidth(width());
    if (height > this->height())
        resize(width(), height);
    m_server->setFocus();
    QAccessibleEvent alert(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void JoinDialog::submit()
{
    const auto server = serverAddress(m_server->text());
    if (!server) {
        showProblem(m_server->text().trimmed().isEmpty() ? tr("Write the address of your team's server.")
                                                         : server.error());
        m_server->setFocus();
        return;
    }
    const QString name = m_name->text().simplified();
    if (name.isEmpty()) {
        showProblem(tr("Write the name that the others shall see."));
        m_name->setFocus();
        return;
    }
    m_problem->hide();
    setBusy(true);
    Q_EMIT joinRequested(*server, name, m_secret->text());
}

void JoinDialog::setBusy(bool busy)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_server, m_name, m_secret, m_join})
        widget->setEnabled(!busy);
    m_join->setText(busy ? tr("Joining…") : tr("&Join"));
}

} // namespace Pinthread
