// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/endpointpath.h>
#include <ipccore/testing/ipccore_testing_export.h>

#include <memory>

namespace IpcCore::Testing {

class RawServerPrivate;

/// A server that answers every complete request with the same bytes, as they are, and hangs up: for
/// replies that are no replies.
///
/// `RawServer("what?")` is malformed, clients report ProtocolError; `RawServer("0009hello0000")`
/// is a whole reply, see PROTOCOL.md. Listens as long as it lives. Any thread, one at a time. Needs
/// a QCoreApplication, which the main functions of Qt Test make (all but QTEST_APPLESS_MAIN).
class IPCCORE_TESTING_EXPORT RawServer
{
public:
    /// A server at a path of its own.
    explicit RawServer(const QByteArray &bytes);
    /// A server at the path where the client under test looks for its server.
    RawServer(const EndpointPath &path, const QByteArray &bytes);
    ~RawServer();
    Q_DISABLE_COPY_MOVE(RawServer)

    /// False if it could not listen: something is at the path, the path does not fit a socket
    /// address, or the system has no thread left.
    bool isListening() const;

    const EndpointPath &path() const;

private:
    std::unique_ptr<RawServerPrivate> d_ptr;
};

} // namespace IpcCore::Testing
