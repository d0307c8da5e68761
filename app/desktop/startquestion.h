// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Pinthread {

enum class StartChoice { Wait, StartAnyway, GiveUp };

/// Asks what to do about a Pinthread that has this profile and does not answer.
[[nodiscard]] StartChoice askAboutNoAnswer();

} // namespace Pinthread
