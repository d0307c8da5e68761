// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/conversationchoice.h"
#include "conversation/conversationlistmodel.h"

#include <QWidget>

namespace Pinthread {

class FilterChip;

/// The filters of the conversation list, each with how many conversations it is about. One that is about none is not
/// shown, unless it is on.
class ChoiceBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChoiceBar(QWidget *parent = nullptr);

    void setCounts(const ConversationListModel::Counts &counts);
    /// Without a signal.
    void setFilters(ConversationChoice::Filters filters);
    [[nodiscard]] ConversationChoice::Filters filters() const;

Q_SIGNALS:
    /// By the user.
    void filtersChosen(Pinthread::ConversationChoice::Filters filters);

private:
    struct Chip
    {
        ConversationChoice::Filter filter;
        FilterChip *button;
    };

    void add(ConversationChoice::Filter filter, const char *name, const QString &words, const QString &hint);
    void showChips();

    QList<Chip> m_chips;
};

} // namespace Pinthread
