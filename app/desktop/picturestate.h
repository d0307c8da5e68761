// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pictureloader.h"

#include <QJsonObject>
#include <QPointF>

namespace Pinthread {

/// A picture or text that is open, or was: where it comes from and how somebody looks at it. Enough to open it again as
/// it was.
struct PictureState
{
    PictureSource source;

    bool fitted = true;     ///< To the window; otherwise the next two say what is seen of it.
    double zoom = 1;        ///< 1: one pixel of the picture on one of the screen.
    QPointF centre{50, 50}; ///< What is in the middle of the picture, in percent.
    /// Of a text, the first character that is seen, in code points from its start.
    qint64 textPosition = 0;

    /// The conversation whose thread is open; null: none.
    ConversationId conversation;
    /// Where a new one is being written; its words are in the drafts.
    std::optional<Anchor> writingAt;
    /// A second view of a picture that is open in the same window already, because somebody wanted it so.
    bool isSecond = false;

    /// Not kept on disk: what spares reading the picture again.
    OpenedPicture opened;

    [[nodiscard]] static PictureState of(const PictureSource &source);
};

/// What is kept of a state on disk. An empty object for a picture that cannot be opened again, being in memory alone.
[[nodiscard]] QJsonObject toJson(const PictureState &state);
/// Nothing when it makes no sense.
[[nodiscard]] std::optional<PictureState> pictureStateFromJson(const QJsonObject &json);

} // namespace Pinthread
