// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/choicebar.h"

#include "conversation/filterchip.h"
#include "conversation/flowlayout.h"
#include "conversation/look.h"

#include <QSignalBlocker>

namespace Pinthread {

namespace {

int countOf(const ConversationListModel::Counts &counts, ConversationChoice::Filter filter)
{
    switch (filter) {
    case ConversationChoice::Open:
        return counts.open;
    case ConversationChoice::Resolved:
        return counts.resolved;
    case ConversationChoice::Mine:
        return counts.mine;
    case ConversationChoice::Unread:
        return counts.unread;
    case ConversationChoice::Failed:
        return counts.failed;
    }
    Q_UNREACHABLE();
}

} // namespace

ChoiceBar::ChoiceBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("conversationFilters"));
    setAccessibleName(tr("Filters"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setLayout(new FlowLayout(nullptr, Look::unit + 2));
    add(ConversationChoice::Open, "filterOpen", tr("Open", "conversations"),
        tr("Show conversations that are not resolved"));
    add(ConversationChoice::Resolved, "filterResolved", tr("Resolved", "conversations"),
        tr("Show conversations that are resolved"));
    add(ConversationChoice::Unread, "filterUnread", tr("Unread", "conversations"),
        tr("Show only conversations with something you have not seen"));
    add(ConversationChoice::Mine, "filterMine", tr("Mine", "conversations"),
        tr("Show only conversations that you started"));
    add(ConversationChoice::Failed, "filterFailed", tr("Not sent", "conversations"),
        tr("Show only conversations with something that could not be sent"));
    showChips();
}

void ChoiceBar::add(ConversationChoice::Filter filter, const char *name, const QString &words, const QString &hint)
{
    auto *button = new FilterChip(words, hint, this);
    button->setObjectName(QLatin1String(name));
    layout()->addWidget(button);
    m_chips.append({filter, button});
    connect(button, &FilterChip::toggled, this, [this] {
        Q_EMIT filtersChosen(filters());
        showChips();
    });
}

void ChoiceBar::setCounts(const ConversationListModel::Counts &counts)
{
    for (const Chip &chip : std::as_const(m_chips))
        chip.button->setCount(countOf(counts, chip.filter));
    showChips();
}

void ChoiceBar::setFilters(ConversationChoice::Filters filters)
{
    for (const Chip &chip : std::as_const(m_chips)) {
        const QSignalBlocker quiet(chip.button);
        chip.button->setChecked(filters.testFlag(chip.filter));
        chip.button->updateGeometry();
    }
    showChips();
}

ConversationChoice::Filters ChoiceBar::filters() const
{
    ConversationChoice::Filters filters;
    for (const Chip &chip : m_chips)
        filters.setFlag(chip.filter, chip.button->isChecked());
    return filters;
}

void ChoiceBar::showChips()
{
    for (const Chip &chip : std::as_const(m_chips)) {
        // One that has the focus stays until it is left, so that the focus is not lost.
        const bool useful = chip.button->count() > 0 || chip.button->isChecked() || chip.button->hasFocus();
        chip.button->setVisible(useful);
    }
}

} // namespace Pinthread
