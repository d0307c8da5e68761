// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// \file
/// What LibraryPage does with what the user asks for.

#include "library/librarylist.h"
#include "library/librarymenu.h"
#include "library/librarypage.h"
#include "library/librarywords.h"

#include "conversation/confirmationbar.h"

#include <algorithm>

namespace Pinthread {

QList<LibraryItem> LibraryPage::chosenItems() const
{
    QList<LibraryItem> items;
    for (const AssetId &id : m_list->chosen()) {
        if (const LibraryItem *item = m_model ? m_model->item(id) : nullptr)
            items.append(*item);
    }
    return items;
}

void LibraryPage::editName()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    if (!index.flags().testFlag(Qt::ItemIsEditable)) {
        say(tr("You cannot rename anything here: whoever invited you can."));
        return;
    }
    say({});
    m_list->scrollTo(index);
    m_list->edit(index);
}

void LibraryPage::askToRemove()
{
    const QList<LibraryItem> chosen = chosenItems();
    QList<LibraryItem> items;
    std::ranges::copy_if(chosen, std::back_inserter(items), &LibraryItem::mayRemove);
    if (chosen.isEmpty())
        return;
    if (items.isEmpty()) {
        say(tr("Only whoever added something can remove it, or somebody who moderates here."));
        return;
    }
    say({});
    QList<AssetId> ids;
    for (const LibraryItem &item : std::as_const(items))
        ids.append(item.id());
    m_question->ask(removalQuestion(items, static_cast<int>(chosen.size() - items.size())), tr("Remove"),
                    [this, ids] { removeNow(ids); });
}

void LibraryPage::removeNow(const QList<AssetId> &ids)
{
    // Somebody else may have been quicker.
    QList<AssetId> there;
    std::ranges::copy_if(ids, std::back_inserter(there), [this](AssetId id) { return m_model && m_model->item(id); });
    m_comingBack.clear();
    if (!there.isEmpty())
        Q_EMIT removeRequested(there);
}

void LibraryPage::undo()
{
    if (m_state.removals.isEmpty())
        return;
    const QList<AssetId> ids = m_state.removals.constLast().assets;
    m_comingBack = QSet<AssetId>(ids.cbegin(), ids.cend());
    m_list->setFocus();
    Q_EMIT restoreRequested(ids);
}

void LibraryPage::onInserted()
{
    const auto isThere = [this](AssetId id) { return m_model->rowOf(id) >= 0; };
    if (std::ranges::none_of(m_comingBack, isThere))
        return;
    showContent();
    m_list->choose(m_comingBack);
    if (std::ranges::all_of(m_comingBack, isThere))
        m_comingBack.clear();
}

void LibraryPage::showMenu(QPoint globalPosition)
{
    const QList<LibraryItem> items = chosenItems();
    if (items.isEmpty())
        return;
    auto *menu = new LibraryMenu(items, this);
    connect(menu, &LibraryMenu::openRequested, m_list, &LibraryList::openRequested);
    connect(menu, &LibraryMenu::renameRequested, this, &LibraryPage::editName);
    connect(menu, &LibraryMenu::markReadRequested, this, [this] { Q_EMIT markReadRequested(m_list->chosen()); });
    connect(menu, &LibraryMenu::removeRequested, this, &LibraryPage::askToRemove);
    menu->popup(globalPosition);
}

} // namespace Pinthread
