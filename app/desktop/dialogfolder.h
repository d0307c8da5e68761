// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QFileDialog;

namespace Pinthread {

class Settings;

/// Lets \a dialog begin in the folder in which a file was chosen last, and remembers the one in which one is chosen
/// now. \a settings must outlive the dialog. GUI thread.
void keepFolder(QFileDialog &dialog, Settings &settings);

} // namespace Pinthread
