// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qsocketnotifier.h>
#include <QtNetwork/qlocalserver.h>

#include <functional>

namespace IpcCore {

/// A QLocalServer on a listening socket that somebody else owns and keeps.
///
/// Qt 6.4's QLocalServer has two habits that cannot be lived with: when it closes, it removes the
/// file its socket was bound to, whoever it belongs to by then; and when accept() fails for lack of
/// descriptors, it closes for good without a word. So it is given a descriptor that was not bound
/// when it looked, and a second notifier finds out when it has closed.
class LocalListener final : public QLocalServer
{
    Q_OBJECT

public:
    /// @param descriptor a listening socket; duplicated, never closed.
    explicit LocalListener(int descriptor, QObject *parent = nullptr);
    ~LocalListener() override;

    /// Begins to accept, again too.
    /// @return false with errno when the system has no descriptor for it.
    bool resume();
    void pause();

Q_SIGNALS:
    /// A connection, whose descriptor is the receiver's now.
    void accepted(qintptr descriptor);
    /// accept() failed; paused.
    void failed();

protected:
    void incomingConnection(quintptr descriptor) override;

private:
    const int m_descriptor;
    QSocketNotifier m_guard;
};

} // namespace IpcCore
