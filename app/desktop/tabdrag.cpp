// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tabdrag.h"

#include "pane.h"
#include "picturetabbar.h"

#include <QDrag>
#include <QMimeData>

namespace Pinthread {

namespace {

const QString tabFormat = QStringLiteral("application/x-pinthread-tab");

const TabDrag *current = nullptr;

} // namespace

TabDrag::TabDrag(Pane &pane, int index) : m_pane(&pane), m_view(pane.open(index))
{
    current = this;
}

TabDrag::~TabDrag()
{
    current = nullptr;
}

void TabDrag::exec()
{
    Pane *pane = m_pane;
    if (!pane)
        return;
    PictureTabBar *bar = pane->tabBar();
    QDrag drag(pane);
    drag.setMimeData(mimeData());
    drag.setPixmap(bar->grab(bar->tabRect(index())));
    drag.setHotSpot(QPoint(16, 12));
    drag.exec(Qt::MoveAction);
}

QMimeData *TabDrag::mimeData()
{
    auto *mime = new QMimeData;
    mime->setData(tabFormat, {}); // What it is stays in this process: others could not do anything with it.
    return mime;
}

const TabDrag *TabDrag::underWay(const QMimeData &mime)
{
    return mime.hasFormat(tabFormat) ? current : nullptr;
}

int TabDrag::index() const
{
    return m_pane && m_view ? m_pane->indexOf(m_view) : -1;
}

} // namespace Pinthread
