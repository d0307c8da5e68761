// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/conversationchoice.h"

#include <array>

namespace Pinthread {

namespace {

using Filter = ConversationChoice::Filter;
using Order = ConversationChoice::Order;

constexpr std::array<std::pair<QLatin1String, Filter>, 5> filterNames{{{QLatin1String("open"), Filter::Open},
                                                                       {QLatin1String("resolved"), Filter::Resolved},
                                                                       {QLatin1String("mine"), Filter::Mine},
                                                                       {QLatin1String("unread"), Filter::Unread},
                                                                       {QLatin1String("failed"), Filter::Failed}}};
constexpr std::array<std::pair<QLatin1String, Order>, 3> orderNames{{{QLatin1String("number"), Order::Number},
                                                                     {QLatin1String("last-change"), Order::LastChange},
                                                                     {QLatin1String("place"), Order::Place}}};

} // namespace

bool ConversationChoice::accepts(const ConversationItem &item, UserId reader) const
{
    if (filters.testAnyFlags(Open | Resolved)) {
        const bool resolved = item.conversation.isResolved();
        const bool open = !resolved && !item.isOnlyHere();
        const bool wanted = (open && filters.testFlag(Open)) || (resolved && filters.testFlag(Resolved));
        if (!wanted)
            return false;
    }
    return (!filters.testFlag(Mine) || item.isBy(reader)) && (!filters.testFlag(Unread) || item.unread)
           && (!filters.testFlag(Failed) || !item.failed.isEmpty());
}

QString ConversationChoice::toText() const
{
    QStringList words;
    for (const auto &[name, filter] : filterNames) {
        if (filters.testFlag(filter))
            words << name;
    }
    QString text = words.join(u' ');
    for (const auto &[name, named] : orderNames) {
        if (order == named)
            text += QStringLiteral(", ") + name;
    }
    return text;
}

ConversationChoice ConversationChoice::fromText(const QString &text)
{
    ConversationChoice choice;
    const QStringList words = text.section(u',', 0, 0).split(u' ', Qt::SkipEmptyParts);
    for (const auto &[name, filter] : filterNames)
        choice.filters.setFlag(filter, words.contains(name));
    const QString wanted = text.section(u',', 1).trimmed();
    for (const auto &[name, order] : orderNames) {
        if (wanted == name)
            choice.order = order;
    }
    return choice;
}

} // namespace Pinthread
