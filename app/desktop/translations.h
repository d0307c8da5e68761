// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QCoreApplication;

namespace Pinthread {

/// Makes \a application speak the user's language: the program's own words, and Qt's. English is loaded like any other
/// language, for its plurals.
void installTranslations(QCoreApplication &application);

} // namespace Pinthread
