// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picturestate.h"

#include "canvas/markerview.h"
#include "model/limits.h"

#include <QAbstractScrollArea>
#include <QSet>

namespace Pinthread {

/// What is drawn for one conversation, or for the draft of one, where it sits: a pin on an image, a highlight on a
/// text.
struct AnchorMark
{
    ConversationId id;
    Anchor anchor;
    /// As Conversation::number; 0 while there is none.
    int number = 0;
    MarkerView::State state = MarkerView::State::Open;
    // As MarkerView has them.
    QString label;
    QString author;
    qint64 at = 0;
    bool unread = false;
    bool movable = true;

    friend bool operator==(const AnchorMark &, const AnchorMark &) = default;
};

/// What an asset is seen on, for whoever keeps it in step with its conversations: the one interface to ImageCanvas and
/// TextCanvas. It shows what it is told and says what the user did.
///
/// Rectangles are in the coordinates of widget().viewport(). Marks may be set before the asset is there.
class AnchorCanvas : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual AssetKind kind() const = 0;
    /// What the user sees. This lives as long as the widget does.
    [[nodiscard]] virtual QAbstractScrollArea &widget() const = 0;

    // --- The asset

    /// A blank sheet for an image that is still being loaded, and a small version of it. Nothing for a text.
    virtual void setPlaceholder(QSize) {}
    virtual void setPreview(const QImage &) {}
    /// \a opened has what is of this kind.
    virtual void show(const OpenedPicture &opened) = 0;
    /// No asset, no marks, no selection.
    virtual void clear() = 0;
    /// Whether there is anything yet whose look can be chosen.
    [[nodiscard]] virtual bool isEmpty() const = 0;

    // --- The marks

    /// Shows exactly these. Ids are unique.
    virtual void setMarks(const QList<AnchorMark> &marks) = 0;
    /// Shows \a mark as well, or in place of the one with its id. One with an anchor of another kind is not shown.
    virtual void updateMark(const AnchorMark &mark) = 0;
    virtual void removeMark(ConversationId id) = 0;
    /// Where a conversation is being written that does not exist yet.
    virtual void setProvisional(const std::optional<Anchor> &anchor) = 0;
    /// A null id: none.
    virtual void setSelected(ConversationId id) = 0;
    [[nodiscard]] virtual ConversationId selected() const = 0;
    /// The conversations whose place is not to be found on what is shown; they have no mark.
    [[nodiscard]] virtual QSet<ConversationId> detached() const { return {}; }
    /// The same of the place of setProvisional().
    [[nodiscard]] virtual bool isProvisionalDetached() const { return false; }

    /// Nothing can be begun or moved.
    virtual void setReadOnly(bool readOnly) = 0;
    /// What anchors may hold.
    virtual void setLimits(const Limits &) {}

    // --- Where things are

    virtual void ensureVisible(ConversationId id) = 0;
    /// Null for an unknown id, one that is detached, or without an asset.
    [[nodiscard]] virtual QRect markRect(ConversationId id) const = 0;
    [[nodiscard]] virtual QRect provisionalRect() const = 0;
    /// All that \a anchor marks, where that is more than its mark; null otherwise.
    [[nodiscard]] virtual QRect regionRect(const Anchor &) const { return {}; }

    // --- How it is looked at

    /// Sets what \a state says of that; not while isEmpty().
    virtual void writeLook(PictureState &state) const = 0;
    virtual void restoreLook(const PictureState &state) = 0;

public Q_SLOTS:
    virtual void zoomIn() = 0;
    virtual void zoomOut() = 0;
    virtual void fit() = 0;
    virtual void actualSize() = 0;
    /// Begins a conversation without the mouse: conversationWanted() follows when the user has said where.
    virtual void startByKeyboard() = 0;
    /// Nothing where there is nothing to search in.
    virtual void startSearch() {}

Q_SIGNALS:
    /// The user wants to begin a conversation here.
    void conversationWanted(const Pinthread::Anchor &anchor);
    void activated(Pinthread::ConversationId id);
    /// The user moved a mark there. It goes back unless updateMark() puts it there.
    void moved(Pinthread::ConversationId id, const Pinthread::Anchor &anchor);
    /// Things are somewhere else in the viewport.
    void viewChanged();
    /// detached() or isProvisionalDetached() is different.
    void detachedChanged();
    /// The user does not want to wait for the asset.
    void openingCancelled();
    /// The user wants to follow a link in the asset.
    void linkActivated(const QUrl &url);
};

} // namespace Pinthread
