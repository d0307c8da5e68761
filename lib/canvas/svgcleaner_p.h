// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/svggraph_p.h"
#include "model/expected.h"

#include <QByteArray>
#include <QList>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <atomic>
#include <optional>

namespace Pinthread {

/// What an SVG file may ask for. An honest drawing stays far below; they are there for those that are made to hang or
/// to eat up whoever opens them.
struct SvgLimits
{
    static constexpr qint64 bytes = 32 << 20;
    /// Elements that are drawn, each as often as it is used.
    static constexpr qint64 elements = 500'000;
    /// Elements within elements, through uses too.
    static constexpr int depth = 256;
    /// Characters of text that is drawn.
    static constexpr qint64 text = 500'000;
    /// Of style sheets; rules times elements is the time it takes to find out which are for which.
    static constexpr qint64 styleCharacters = 256 << 10;
    static constexpr qint64 rulesTimesElements = 50'000'000;
    /// Brackets within brackets in a style, a transformation and the like.
    static constexpr int brackets = 16;
    /// Of all pictures within the drawing together.
    static constexpr qint64 pixels = 50'000'000;
};

enum class SvgProblem {
    Cancelled,
    Damaged,
    Incomplete,     ///< It ends before it is complete.
    TooComplicated, ///< Beyond SvgLimits.
    ItsOwnPart,     ///< It contains itself.
};

/// Makes a drawing out of an SVG file that may come from a stranger: the same elements, without everything that is not
/// drawn, that runs, that moves, or that points to somewhere outside of the file (scripts, animations, links, style
/// sheets, files, the network); and refuses what asks for more than SvgLimits. What a browser draws and Qt Svg does not
/// know (masks, clips, filters, patterns) is left out, too, rather than drawn as what it is made of. Any thread.
class SvgCleaner
{
public:
    /// \returns the drawing, again as SVG, in UTF-8. Looks at \a cancelled now and then.
    [[nodiscard]] static Expected<QByteArray, SvgProblem> clean(const QByteArray &content,
                                                                const std::atomic_bool &cancelled);

private:
    using Problem = std::optional<SvgProblem>;

    explicit SvgCleaner(const QByteArray &content);

    [[nodiscard]] Problem run(const std::atomic_bool &cancelled);
    [[nodiscard]] Problem startElement();
    [[nodiscard]] Problem endElement();
    [[nodiscard]] Problem characters();
    [[nodiscard]] Problem writeAttributes(const QString &element);
    [[nodiscard]] Problem writeLink(const QString &element, const QString &target);
    [[nodiscard]] Problem writeStyle();
    [[nodiscard]] Problem damage() const;

    QXmlStreamReader m_reader;
    QByteArray m_result;
    QXmlStreamWriter m_writer;
    SvgGraph m_graph;
    /// For each element that is open how many have been written for it.
    QList<int> m_open;
    int m_textDepth = 0; ///< Elements that are open, of those that text is drawn in.
    bool m_inStyle = false;
    QString m_style;
    qint64 m_text = 0;
    qint64 m_styleCharacters = 0;
    qint64 m_rules = 0;
    qint64 m_pixels = 0;
};

} // namespace Pinthread
