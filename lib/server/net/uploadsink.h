// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/net/httpmessages.h"
#include "server/storage/contentstore.h"

namespace Pinthread::Server {

/// The body of `PUT …/content` on its way into the content store.
class UploadSink final : public BodySink
{
public:
    UploadSink(const ContentStore &store, const Asset &asset) : m_upload(store, asset.contentHash, asset.contentBytes)
    {}

    [[nodiscard]] bool write(QByteArrayView bytes) override { return m_upload.write(bytes); }
    [[nodiscard]] HttpAnswer finish() override;

    [[nodiscard]] static HttpAnswer mismatch();

private:
    ContentStore::Upload m_upload;
};

} // namespace Pinthread::Server
