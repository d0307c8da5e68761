// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/asset.h"
#include "model/seams.h"
#include "sync/failedoperation.h"

#include <QAbstractListModel>

namespace Pinthread {

/// A failed operation, and what people call the place where it happened.
struct FailedEntry
{
    FailedOperation failed;
    QString assetName;                 ///< Empty when it is not known here.
    int number = 0;                    ///< Of its conversation; 0: it has none, or none that is known here.
    AssetKind kind = AssetKind::Image; ///< What that conversation is on; says nothing without a number.

    friend bool operator==(const FailedEntry &, const FailedEntry &) = default;
};

/// Everything that could not be sent, of all assets, in the order in which it was made.
class FailedOperationsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum FailedRole {
        IdRole = Qt::UserRole, ///< BroadcastId
        WhatRole,              ///< QString: what did not happen
        WhereRole,             ///< QString: "mock.png · Pin 3"
        WordsRole,             ///< QString: what was typed; may be empty
        WhyRole,               ///< QString: the reason, and what to do
        FailedAtRole,          ///< qint64: milliseconds since 1970, UTC
    };

    /// \a clock must outlive the model.
    explicit FailedOperationsModel(const Clock &clock, QObject *parent = nullptr);

    /// Rows of operations that are still there stay.
    void setEntries(QList<FailedEntry> entries);
    [[nodiscard]] const FailedEntry &entryAt(int row) const { return m_entries.at(row); }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::DisplayRole is what did not happen; Qt::AccessibleTextRole everything that a row shows.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] static QString where(const FailedEntry &entry);
    [[nodiscard]] QString inWords(const FailedEntry &entry) const;

    const Clock &m_clock;
    QList<FailedEntry> m_entries;
};

} // namespace Pinthread
