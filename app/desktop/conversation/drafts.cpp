// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/drafts.h"

#include "conversation/draftfile.h"

#include <algorithm>
#include <cmath>

namespace Pinthread {

namespace {

bool isNear(double one, double other)
{
    return std::abs(one - other) <= Drafts::nearby;
}

bool isNear(const Anchor &left, const Anchor &right)
{
    const auto *one = std::get_if<Marker>(&left);
    const auto *other = std::get_if<Marker>(&right);
    if (!one || !other)
        return left == right;
    // A region was drawn on purpose: it is not the spot in its corner.
    const bool sameForm = one->region.has_value() == other->region.has_value();
    const bool sameSize = sameForm
                          && (!one->region
                              || (isNear(one->region->width, other->region->width)
                                  && isNear(one->region->height, other->region->height)));
    return sameSize && isNear(one->x, other->x) && isNear(one->y, other->y);
}

double distance(const Anchor &left, const Anchor &right)
{
    const auto *one = std::get_if<Marker>(&left);
    const auto *other = std::get_if<Marker>(&right);
    return one && other ? std::hypot(one->x - other->x, one->y - other->y) : 0;
}

} // namespace

Drafts::Drafts(const QString &fileName, QObject *parent)
    : QObject(parent), m_file(std::make_unique<DraftFile>(fileName))
{
    connect(m_file.get(), &DraftFile::problem, this, &Drafts::storageProblem);
    const auto entries = m_file->read();
    for (const DraftFile::Entry &entry : entries)
        m_drafts.append({entry.key, entry.text, entry.replyTo});
}

Drafts::~Drafts() = default;

const Drafts::Draft *Drafts::find(const DraftKey &key) const
{
    const auto *anchor = std::get_if<Anchor>(&key.place);
    if (!anchor) {
        const auto found = std::ranges::find(m_drafts, key, &Draft::key);
        return found == m_drafts.end() ? nullptr : &*found;
    }
    // Of several that are near, the nearest.
    const Draft *best = nullptr;
    double bestDistance = 0;
    for (const Draft &draft : m_drafts) {
        const auto *place = std::get_if<Anchor>(&draft.key.place);
        if (draft.key.asset != key.asset || !place || !isNear(*place, *anchor))
            continue;
        const double here = distance(*place, *anchor);
        if (!best || here < bestDistance) {
            best = &draft;
            bestDistance = here;
        }
    }
    return best;
}

bool Drafts::isSame(const DraftKey &one, const DraftKey &other)
{
    const auto *here = std::get_if<Anchor>(&one.place);
    const auto *there = std::get_if<Anchor>(&other.place);
    if (here && there)
        return one.asset == other.asset && isNear(*here, *there);
    return one == other;
}

QString Drafts::text(const DraftKey &key) const
{
    const Draft *draft = find(key);
    return draft ? draft->text : QString();
}

CommentId Drafts::replyTo(const DraftKey &key) const
{
    const Draft *draft = find(key);
    return draft ? draft->replyTo : CommentId();
}

void Drafts::setText(const DraftKey &key, const QString &text, CommentId replyTo)
{
    const Draft *found = find(key);
    const bool empty = text.trimmed().isEmpty();
    if (!found && empty)
        return;
    if (!found) {
        m_drafts.append({key, text, replyTo});
        m_file->change({key, text, replyTo});
        Q_EMIT changed(key);
        return;
    }
    // The draft keeps the place it was begun at, under which it is on disk.
    const qsizetype at = found - m_drafts.constData();
    if (found->text == text && found->replyTo == replyTo)
        return;
    m_file->change({found->key, empty ? QString() : text, replyTo});
    if (empty) {
        m_drafts.removeAt(at);
    } else {
        m_drafts[at].text = text;
        m_drafts[at].replyTo = replyTo;
    }
    Q_EMIT changed(key);
}

QList<Drafts::NewConversation> Drafts::newConversations(AssetId asset) const
{
    QList<NewConversation> result;
    for (const Draft &draft : m_drafts) {
        const auto *anchor = std::get_if<Anchor>(&draft.key.place);
        if (anchor && draft.key.asset == asset)
            result.append({*anchor, draft.text});
    }
    return result;
}

void Drafts::flush()
{
    m_file->flush();
}

} // namespace Pinthread
