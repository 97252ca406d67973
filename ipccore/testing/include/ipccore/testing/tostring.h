// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/error.h>
#include <ipccore/testing/ipccore_testing_export.h>

/// What Qt Test prints for the library's types when a QCOMPARE fails; it finds these functions by
/// itself in a file that includes this header. It also frees the text, with `delete[]`: who else
/// calls them must do the same. (QCOMPARE_EQ and its like do not look for them in Qt 6.4.)
namespace IpcCore {

/// "Listening"
IPCCORE_TESTING_EXPORT char *toString(ActiveState state);
/// "Busy"
IPCCORE_TESTING_EXPORT char *toString(StateReason reason);
/// "AddressInUse"
IPCCORE_TESTING_EXPORT char *toString(ErrorCode code);
/// "MaybeProcessed"
IPCCORE_TESTING_EXPORT char *toString(Delivery delivery);
/// "Receive"
IPCCORE_TESTING_EXPORT char *toString(Phase phase);
/// Every member: "NotListening (Nobody listens on this socket), errno 111, state NotListening,
/// reason None, phase Connect, NotSent"
IPCCORE_TESTING_EXPORT char *toString(const Error &error);

} // namespace IpcCore
