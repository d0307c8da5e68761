// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace Pinthread {

/// Which elements of a drawing lie in which, and which use which: finds out how much is drawn when every use is drawn,
/// in a time that does not grow with that.
class SvgGraph
{
public:
    enum class Finding {
        Fine,
        TooMuch,    ///< More than was allowed.
        ItsOwnPart, ///< An element contains itself.
    };

    SvgGraph() = default;

    /// An element begins within the one that is open; \a id may be empty, and counts only the first time.
    void open(const QString &id);
    /// The open element draws the one that is called \a id, too, which may come later, or not at all.
    void use(const QString &id);
    void close();

    [[nodiscard]] qint64 size() const { return qint64(m_elements.size()); }
    /// Elements that are open.
    [[nodiscard]] int depth() const { return int(m_open.size()); }

    /// Whether no more than \a elements are drawn, within each other no deeper than \a depth. Once, when all is closed.
    [[nodiscard]] Finding check(qint64 elements, int depth);

private:
    static constexpr qint64 notWeighed = -1;
    static constexpr qint64 beingWeighed = -2;

    struct Element
    {
        int nextSibling = -1;
        int firstChild = -1;
        QString uses;
        /// Itself and everything it draws.
        qint64 weight = notWeighed;
        /// How deep that goes.
        int depth = 0;
    };

    void weigh(int index, int level);

    std::vector<Element> m_elements;
    std::vector<int> m_open;
    QHash<QString, int> m_ids;
    qint64 m_most = 0;
    int m_deepest = 0;
    Finding m_finding = Finding::Fine;
};

} // namespace Pinthread
