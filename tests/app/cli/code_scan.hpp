// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace nl::test {

/// Codes given in the text of a source file: the first word with a hyphen that stands as a literal in a call of
/// something that makes or passes on an error (not one that is compared with), both sides of a choice between two of
/// which one is that, and single words as the first argument of makeError() and fail().
[[nodiscard]] QStringList codesIn(QString source);

}  // namespace nl::test
