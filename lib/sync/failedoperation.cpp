// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/failedoperation.h"

namespace Pinthread {

namespace {

QString translated(const char *sentence)
{
    return QCoreApplication::translate("Pinthread::FailedOperation", sentence);
}

} // namespace

QString explanation(const Refusal &refusal)
{
    switch (refusal.code) {
    case RefusalCode::Invalid:
        return translated(QT_TRANSLATE_NOOP("Pinthread::FailedOperation",
                                            "The server cannot accept this. Copy your words, then discard it."));
    case RefusalCode::TooLong:
        return translated(QT_TRANSLATE_NOOP("Pinthread::FailedOperation", "The text is too long. Make it shorter."));
    case RefusalCode::LimitReached:
        return translated(
            QT_TRANSLATE_NOOP("Pinthread::FailedOperation", "There is no room for more here. Delete something first."));
    case RefusalCode::NotAllowed:
        return translated(
            QT_TRANSLATE_NOOP("Pinthread::FailedOperation", "You are not allowed to do this. Ask a moderator."));
    case RefusalCode::NotFound:
        return translated(QT_TRANSLATE_NOOP("Pinthread::FailedOperation", "Somebody has deleted this meanwhile."));
    case RefusalCode::AlreadyExists:
    case RefusalCode::BroadcastIdConflict:
        return translated(QT_TRANSLATE_NOOP("Pinthread::FailedOperation",
                                            "Something else took its place. Discard it and do it anew."));
    case RefusalCode::TooMany:
        return translated(
            QT_TRANSLATE_NOOP("Pinthread::FailedOperation", "That was too much at once. Wait a moment, then retry."));
    case RefusalCode::Unavailable:
        return translated(
            QT_TRANSLATE_NOOP("Pinthread::FailedOperation", "The server cannot save anything now. Retry in a moment."));
    }
    Q_UNREACHABLE();
}

QString explanation(const FailedOperation &failed)
{
    switch (failed.reason) {
    case FailedOperation::Reason::Offline:
        return translated(QT_TRANSLATE_NOOP("Pinthread::FailedOperation",
                                            "Not sent: there was no connection. Retry when it is back."));
    case FailedOperation::Reason::ConnectionLost:
        return translated(QT_TRANSLATE_NOOP("Pinthread::FailedOperation",
                                            "Not sent: the connection was lost before the server had it."));
    case FailedOperation::Reason::Refused:
        return explanation(failed.refusal);
    }
    Q_UNREACHABLE();
}

} // namespace Pinthread
