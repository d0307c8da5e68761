// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings.h"

#include "model/seams.h"

namespace Pinthread {

class Drafts;
class FileWatch;
struct Loaders;

/// What every window and every view in it uses and none of them owns; everything must outlive them.
struct Surroundings
{
    Profile &profile;
    Settings &settings;
    Loaders &loaders;
    Drafts &drafts;
    FileWatch &files;
    const Clock &clock;
};

} // namespace Pinthread
