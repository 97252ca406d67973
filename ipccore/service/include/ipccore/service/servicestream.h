// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/callerror.h>

#include <QtCore/qobject.h>

#include <memory>

namespace IpcCore {

class ServiceClient;
class ServiceStreamPrivate;

/// The items of one call to a command that gives a stream, from ServiceClient::stream().
///
/// Has a connection of its own, so that it holds up no call. A child of its client; delete it at
/// any time, also in its slots, which ends the call without a signal. A slot that does not return
/// holds up the service. Call its functions only in its client's thread, which emits its signals.
class IPCCORE_SERVICE_EXPORT ServiceStream : public QObject
{
    Q_OBJECT

public:
    ~ServiceStream() override;

    /// Ends the call with Canceled: emits ended() before it returns. No effect after the end.
    void cancel();

    /// Whether ended() has been emitted, or is being emitted.
    bool isEnded() const;

Q_SIGNALS:
    /// `value` is the next item.
    void item(const QCborValue &value);
    /// How far the command has come: `done` of `total`, in a unit of the command's, 0 for a total
    /// that is unknown; `text` is for people, and may be empty.
    void progress(qint64 done, qint64 total, const QString &text);
    /// Emitted exactly once, as the last signal, and never before ServiceClient::stream() returns.
    /// `outcome` is the value at the end of the stream, or an error as ServiceClient::call() has.
    void ended(const IpcCore::CallResult<QCborValue> &outcome);

private:
    friend class ServiceClient;
    Q_DISABLE_COPY_MOVE(ServiceStream)
    Q_DECLARE_PRIVATE(ServiceStream)

    ServiceStream(std::unique_ptr<ServiceStreamPrivate> d, ServiceClient *client);

    std::unique_ptr<ServiceStreamPrivate> d_ptr;
};

} // namespace IpcCore
