// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/glyph.h"

#include <QAbstractButton>

#include <optional>

namespace Pinthread {

/// A small flat button with a sign, words or both, drawn from the palette.
///
/// It has no frame until the pointer or the focus is on it, unless it is the one that wants to be pressed. With a sign
/// alone, its words are its tool tip and what a screen reader says. Space and Enter press it.
class Button : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Kind {
        Quiet,  ///< No frame.
        Framed, ///< An outline.
        Filled, ///< The one to press.
        Danger, ///< It destroys something.
    };

    Button(Glyph glyph, const QString &words, QWidget *parent = nullptr);
    Button(const QString &words, Kind kind, QWidget *parent = nullptr);

    /// Shows the words next to the sign.
    void setWordsShown(bool shown);
    void setKind(Kind kind);
    void setGlyph(Glyph glyph);
    /// Changes the words, and with them the tool tip and the accessible name.
    void setWords(const QString &words);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] bool showsWords() const { return !m_glyph || m_wordsShown; }

    std::optional<Glyph> m_glyph;
    Kind m_kind = Kind::Quiet;
    bool m_wordsShown = false;
};

} // namespace Pinthread
