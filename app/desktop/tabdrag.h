// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>

class QMimeData;

namespace Pinthread {

class AssetView;
class Pane;

/// A tab that somebody has pulled out of its bar and not let go of yet: for as long as this lives. One at most is on
/// its way, as there is one hand; it can be let go of over any pane of this program.
class TabDrag
{
public:
    TabDrag(Pane &pane, int index);
    ~TabDrag();
    Q_DISABLE_COPY_MOVE(TabDrag)

    /// Follows the mouse; returns when it was let go of.
    void exec();

    /// What \a mime stands for; null: no tab of this program.
    [[nodiscard]] static const TabDrag *underWay(const QMimeData &mime);
    /// What stands for a tab.
    [[nodiscard]] static QMimeData *mimeData();

    [[nodiscard]] Pane *pane() const { return m_pane; }
    /// -1: the tab was closed meanwhile.
    [[nodiscard]] int index() const;

private:
    QPointer<Pane> m_pane;
    QPointer<AssetView> m_view;
};

} // namespace Pinthread
