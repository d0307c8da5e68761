// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startquestion.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace Pinthread {

namespace {

struct StartQuestion
{
    Q_DECLARE_TR_FUNCTIONS(Pinthread::StartQuestion)
};

} // namespace

StartChoice askAboutNoAnswer()
{
    QMessageBox box;
    box.setObjectName(QStringLiteral("startQuestion"));
    box.setWindowTitle(StartQuestion::tr("Pinthread"));
    box.setIcon(QMessageBox::Question);
    box.setTextFormat(Qt::PlainText);
    box.setText(StartQuestion::tr("Pinthread is running already, but it does not answer."));
    box.setInformativeText(StartQuestion::tr(
        "It may be busy. You can wait for it, or start a second one beside it: nothing of what either "
        "of them keeps is lost, but the second one begins with an empty window."));
    const auto *wait = box.addButton(StartQuestion::tr("&Wait"), QMessageBox::AcceptRole);
    const auto *anyway = box.addButton(StartQuestion::tr("&Start anyway"), QMessageBox::ActionRole);
    box.addButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() == wait)
        return StartChoice::Wait;
    return box.clickedButton() == anyway ? StartChoice::StartAnyway : StartChoice::GiveUp;
}

} // namespace Pinthread
