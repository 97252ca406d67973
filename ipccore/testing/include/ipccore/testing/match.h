// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

/// \file
/// What matchers answer, and how a test with Qt Test uses it.

namespace IpcCore::Testing {

/// What a matcher found: whether it matches, and otherwise why not, for people. To be given to
/// IPCCORE_VERIFY in tests with Qt Test; any other framework can print `message`. A value type.
struct Match
{
    bool matches = true; ///< Whether it matches.
    /// Several lines, the first of which says what was expected. Empty if it matches.
    QString message = {};

    /// Whether it matches.
    explicit operator bool() const { return matches; }

    /// No match, because of `message`.
    static Match no(const QString &message) { return {.matches = false, .message = message}; }
};

} // namespace IpcCore::Testing

/// Like QVERIFY2 with a Match: fails the test function with the matcher's message, and returns.
/// `IPCCORE_VERIFY(received(service, u"dim"_s, {{u"percent"_s, 30}}));` Needs Qt Test.
#define IPCCORE_VERIFY(...)                                                                        \
    do {                                                                                           \
        const ::IpcCore::Testing::Match ipccoreMatch = (__VA_ARGS__);                              \
        if (!QTest::qVerify(ipccoreMatch.matches, #__VA_ARGS__,                                    \
                            ipccoreMatch.message.toUtf8().constData(), __FILE__, __LINE__))        \
            return;                                                                                \
    } while (false)
