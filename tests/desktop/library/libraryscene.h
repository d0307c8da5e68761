// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/conversation/scene.h"
#include "library/librarymodel.h"

class QWidget;

namespace Pinthread {

/// Assets and their pictures, for tests of the library: readable words instead of ids and times.
class LibraryScene : public Scene
{
public:
    /// Something of Alice's that she may rename and remove, changed \a minutesAgo.
    [[nodiscard]] LibraryItem item(const QString &name, int minutesAgo = 0, QSize size = {1200, 800});
    /// With \a conversations, of which \a open are open.
    [[nodiscard]] static LibraryItem discussed(LibraryItem item, int conversations, int open);
    /// "asset 1" to "asset \a count".
    [[nodiscard]] QList<LibraryItem> items(int count);
};

/// Some picture in the shape of \a item, the same one for the same name.
[[nodiscard]] QImage pictureOf(const LibraryItem &item, int longest = 400);

} // namespace Pinthread
