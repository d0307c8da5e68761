// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/net/httpmessages.h"
#include "server/storage/contentstore.h"

#include <functional>

namespace Pinthread::Server {

/// The body of `PUT …/content` on its way into the content store.
class UploadSink final : public BodySink
{
public:
    /// \a stored is called when the content is in the store.
    UploadSink(const ContentStore &store, const Asset &asset, std::function<void()> stored)
        : m_upload(store, asset.contentHash, asset.contentBytes), m_stored(std::move(stored))
    {}

    [[nodiscard]] bool write(QByteArrayView bytes) override { return m_upload.write(bytes); }
    [[nodiscard]] HttpAnswer finish() override;

    [[nodiscard]] static HttpAnswer mismatch();

private:
    ContentStore::Upload m_upload;
    const std::function<void()> m_stored;
};

} // namespace Pinthread::Server
