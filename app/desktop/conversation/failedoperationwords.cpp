// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/failedoperationwords.h"

#include <QCoreApplication>

namespace Pinthread {

namespace {

struct FailedOperationWords
{
    Q_DECLARE_TR_FUNCTIONS(Pinthread::FailedOperationWords)
};

} // namespace

QString whatFailed(const Operation &operation)
{
    using Words = FailedOperationWords;
    return std::visit(
        Overloaded{[](const CreateConversation &) { return Words::tr("This conversation was not started"); },
                   [](const AddComment &) { return Words::tr("This comment was not sent"); },
                   [](const EditComment &) { return Words::tr("This change was not saved"); },
                   [](const DeleteComment &) { return Words::tr("A comment was not deleted"); },
                   [](const MoveAnchor &) { return Words::tr("The pin was not moved"); },
                   [](const SetResolved &body) {
                       return body.resolved ? Words::tr("The conversation was not resolved")
                                            : Words::tr("The conversation was not reopened");
                   },
                   [](const DeleteConversation &) { return Words::tr("The conversation was not deleted"); }},
        operation.body);
}

} // namespace Pinthread
