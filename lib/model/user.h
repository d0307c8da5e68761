// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/ids.h"

namespace Pinthread {

/// Somebody who writes, as others see them.
struct User
{
    UserId id;
    QString name;

    friend bool operator==(const User &, const User &) = default;
};

/// What somebody may do in their tenant; each role may do what the ones before it may.
enum class Role {
    Viewer,        ///< Reads.
    Commenter,     ///< Creates conversations and comments, changes their own, resolves and reopens.
    Moderator,     ///< Changes and deletes anybody's.
    Administrator, ///< Sees how much the tenant uses the server.
};

/// A user with the role they have: who asks for an operation.
struct Actor
{
    User user;
    Role role = Role::Viewer;
    /// Came by an invitation: works with the assets that are there, and neither adds nor renames nor removes one.
    bool guest = false;

    friend bool operator==(const Actor &, const Actor &) = default;
};

} // namespace Pinthread
