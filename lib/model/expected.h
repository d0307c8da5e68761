// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <tl/expected.hpp>

namespace Pinthread {

/// A value, or the reason why there is none. Failures that a caller is expected to meet travel as values;
/// exceptions are left to programming errors. (The same interface as std::expected of C++23, which Debian 12's
/// compiler does not have yet; the implementation is the libexpected-dev package.)
template <class T, class E>
using Expected = tl::expected<T, E>;

/// Wraps a failure so that it converts to any Expected with that error type.
template <class E>
[[nodiscard]] auto failure(E &&error)
{
    return tl::make_unexpected(std::forward<E>(error));
}

} // namespace Pinthread
