// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/endpointpath.h>
#include <ipccore/testing/ipccore_testing_export.h>

#include <memory>

namespace IpcCore::Testing {

class RawServerPrivate;

/// Answers every complete request with the same raw bytes and hangs up: for replies that break the
/// protocol.
///
/// `RawServer("what?")` is malformed: clients report ProtocolError. `RawServer("0009hello0000")`
/// is a complete reply, see PROTOCOL.md. Listens until destroyed. Any thread, one at a time. Needs
/// a QCoreApplication, which all main functions of Qt Test but QTEST_APPLESS_MAIN create.
class IPCCORE_TESTING_EXPORT RawServer
{
public:
    /// A server that answers with `bytes`, at a path of its own.
    explicit RawServer(const QByteArray &bytes);
    /// The same at `path`, where the client under test looks for its server.
    RawServer(const EndpointPath &path, const QByteArray &bytes);
    ~RawServer();
    Q_DISABLE_COPY_MOVE(RawServer)

    /// False if it could not listen: something is at the path, the path does not fit a socket
    /// address, or the system is out of threads.
    bool isListening() const;

    /// Where it listens.
    const EndpointPath &path() const;

private:
    std::unique_ptr<RawServerPrivate> d_ptr;
};

} // namespace IpcCore::Testing
