// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/locallistener.h"

#include "base/uniquefd.h"
#include "endpoint/streamsocket.h"

#include <fcntl.h>
#include <unistd.h>

namespace IpcCore {

LocalListener::LocalListener(int descriptor, QObject *parent)
    : QLocalServer(parent)
    , m_descriptor(descriptor)
    , m_guard(descriptor, QSocketNotifier::Read)
{
    m_guard.setEnabled(false);
    connect(&m_guard, &QSocketNotifier::activated, this, [this] {
        if (isListening())
            return;
        pause();
        Q_EMIT failed();
    });
}

LocalListener::~LocalListener()
{
    pause();
}

bool LocalListener::resume()
{
    if (isListening())
        return true;
    // Qt asks for the name of the socket it is given, to remove it later: this one has none.
    UniqueFd nameless = makeStreamSocket(Blocking::No);
    if (!nameless)
        return false;
    const int adopted = nameless.get();
    if (!listen(static_cast<qintptr>(adopted))) {
        close();
        return false;
    }
    nameless.release();
    if (::dup2(m_descriptor, adopted) < 0 || !setDescriptorFlags(adopted, Blocking::No)) {
        const int error = errno;
        close();
        errno = error;
        return false;
    }
    m_guard.setEnabled(true);
    return true;
}

void LocalListener::pause()
{
    m_guard.setEnabled(false);
    close();
}

void LocalListener::incomingConnection(quintptr descriptor)
{
    Q_EMIT accepted(static_cast<qintptr>(descriptor));
}

} // namespace IpcCore
