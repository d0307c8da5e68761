// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/operationstore.h"

namespace Pinthread {

/// An OperationStore that keeps everything as long as it lives, for tests and for a program that may not write.
class MemoryOperationStore final : public OperationStore
{
    Q_OBJECT

public:
    using OperationStore::OperationStore;

    void load(Loaded loaded) override;
    void saveUnsettled(const UnsettledOperation &operation, Saved saved) override;
    void saveFailed(const FailedOperation &operation) override;
    void remove(BroadcastId id) override;

    /// What is kept now.
    [[nodiscard]] const Contents &contents() const { return m_contents; }

private:
    void later(std::function<void()> call);

    Contents m_contents;
};

} // namespace Pinthread
