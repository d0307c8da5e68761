// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/button.h"
#include "conversation/chatwindow.h"
#include "conversation/commentlist.h"
#include "conversation/composer.h"
#include "desktop/conversation/scene.h"

#include <QLabel>
#include <QPointer>

#include <memory>

namespace Pinthread {

/// A chat window over something that stands for the canvas, with its parts by name. Alice is the user.
class ChatScene : public Scene
{
public:
    ChatScene();

    /// Opens a conversation and waits until it can be used.
    void open(const ConversationItem &item);
    /// Types into whatever has the focus, as a person does.
    void type(const QString &text) const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void click(const char *button) const;

    [[nodiscard]] Composer *composer() const { return part<Composer>("composer"); }
    [[nodiscard]] CommentList *list() const { return part<CommentList>("commentList"); }
    /// The text of the label, empty when it is not to be seen.
    [[nodiscard]] QString shown(const char *label) const;
    [[nodiscard]] bool isShown(const char *widget) const;
    /// What a screen reader says of the comments.
    [[nodiscard]] QStringList said() const;

    template <class Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        // The last one: a card that is about to go may be there still.
        const auto all = window->findChildren<Widget *>(QLatin1String(name));
        return all.isEmpty() ? nullptr : all.last();
    }

    Drafts drafts;
    QWidget canvas;
    ChatWindow *window = nullptr;
};

} // namespace Pinthread
