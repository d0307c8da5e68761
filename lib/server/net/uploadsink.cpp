// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/uploadsink.h"

#include "server/logging.h"

namespace Pinthread::Server {

HttpAnswer UploadSink::mismatch()
{
    return HttpAnswer::error(409, QStringLiteral("hash-mismatch"),
                             QStringLiteral("These are not the bytes that contentHash and contentBytes name."));
}

HttpAnswer UploadSink::finish()
{
    switch (m_upload.finish()) {
    case ContentStore::Upload::Outcome::Stored:
        m_stored();
        return HttpAnswer::done();
    case ContentStore::Upload::Outcome::Mismatch:
        return mismatch();
    case ContentStore::Upload::Outcome::Failed:
        break;
    }
    qCWarning(storageLog).noquote() << "A content could not be stored:" << m_upload.error();
    return HttpAnswer::error(503, QStringLiteral("unavailable"),
                             QStringLiteral("The server could not store the content."));
}

} // namespace Pinthread::Server
