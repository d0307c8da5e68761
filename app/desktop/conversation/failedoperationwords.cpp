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
    return std::visit(
        Overloaded{
            [](const CreateConversation &) { return FailedOperationWords::tr("This conversation was not started"); },
            [](const AddComment &) { return FailedOperationWords::tr("This comment was not sent"); },
            [](const EditComment &) { return FailedOperationWords::tr("This change was not saved"); },
            [](const DeleteComment &) { return FailedOperationWords::tr("A comment was not deleted"); },
            [](const MoveAnchor &body) {
                return std::holds_alternative<Marker>(body.anchor)
                           ? FailedOperationWords::tr("The pin was not moved")
                           : FailedOperationWords::tr("The highlight was not moved");
            },
            [](const SetResolved &body) {
                return body.resolved ? FailedOperationWords::tr("The conversation was not resolved")
                                     : FailedOperationWords::tr("The conversation was not reopened");
            },
            [](const DeleteConversation &) { return FailedOperationWords::tr("The conversation was not deleted"); }},
        operation.body);
}

} // namespace Pinthread
