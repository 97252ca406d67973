// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/testing/fakeservice.h>
#include <ipccore/testing/match.h>

#include <chrono>

/// \file
/// Matchers for calls and their results; see IPCCORE_VERIFY. Any thread.

namespace IpcCore::Testing {

/// Whether `service` has received a call of `command` with these arguments. Waits for it if it
/// has not come yet, running this thread's event loop meanwhile.
///
/// @param arguments only these are compared; the call may have others, such as defaults.
/// @param timeout 0 or more.
/// @return if not: what came instead, with the arguments that differ in the nearest call.
IPCCORE_SERVICETESTING_EXPORT Match
received(const FakeService &service, const QString &command, const QCborMap &arguments = {},
         std::chrono::milliseconds timeout = std::chrono::seconds(20));

/// Whether `service` has received no call of `command` so far.
/// @return if it has: its arguments.
IPCCORE_SERVICETESTING_EXPORT Match notReceived(const FakeService &service, const QString &command);

/// Whether a call gave `value`: whether `result` has it.
/// @return if not: both values, with the path of the first member that differs; or the error.
IPCCORE_SERVICETESTING_EXPORT Match hasValue(const CallResult<> &result, const QCborValue &value);

/// For hasError(): whether `error`, that of a call, is of this `kind`, with `detail` as there. It
/// is not kept; nullptr stands for a call that succeeded.
IPCCORE_SERVICETESTING_EXPORT Match isError(const CallError *error, CallError::Kind kind,
                                            const QString &detail = {});

/// Whether a call failed in this way: whether `result` has an error of this `kind`.
///
/// @param detail if it is not empty, the error's code, its parameter, or the name of the library's
///        error must be the same: "disk-full", "size", "Timeout".
/// @return if not: the error there is, or that there is none.
template <typename T>
Match hasError(const CallResult<T> &result, CallError::Kind kind, const QString &detail = {})
{
    return isError(result ? nullptr : &result.error(), kind, detail);
}

/// For QCOMPARE, which frees the text: the command of `call` and its arguments.
IPCCORE_SERVICETESTING_EXPORT char *toString(const RecordedCall &call);

} // namespace IpcCore::Testing

namespace IpcCore {

/// For QCOMPARE, which frees the text: what qDebug() prints for `error`.
IPCCORE_SERVICETESTING_EXPORT char *toString(const CallError &error);

} // namespace IpcCore
