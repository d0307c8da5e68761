// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/event.h"

namespace Pinthread {

QLatin1String eventType(AssetKind kind, const OperationBody &body)
{
    const bool image = kind == AssetKind::Image;
    if (std::holds_alternative<CreateConversation>(body))
        return image ? QLatin1String("new-image-chat") : QLatin1String("new-text-chat");
    if (std::holds_alternative<DeleteConversation>(body))
        return image ? QLatin1String("deleted-image-chat") : QLatin1String("deleted-text-chat");
    return image ? QLatin1String("image-chat-updated") : QLatin1String("updated-text-chat");
}

} // namespace Pinthread
