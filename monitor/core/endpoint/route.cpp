// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/endpoint/route.h"

#include "core/base/printabletext.h"

#include <QtCore/qhash.h>
#include <QtCore/qmutex.h>

namespace Monitor {

using namespace IpcCore;

namespace {

// Of the whole process, as forwarded sockets are.
struct Routes
{
    QMutex mutex;
    QHash<EndpointAddress, Route> remote;
};

Routes &routes()
{
    static Routes all;
    return all;
}

} // namespace

Result<void> checkSendable(const EndpointAddress &endpoint)
{
    if (endpoint.isEmpty())
        return Error(ErrorCode::InvalidArgument, QStringLiteral("There is no endpoint to send to"));
    if (endpoint.isAbstract())
        return Error(ErrorCode::NotSupported,
                     QStringLiteral("Requests cannot be sent to abstract names, only to paths"));
    return {};
}

Result<Route> routeTo(const EndpointAddress &endpoint)
{
    if (const auto sendable = checkSendable(endpoint); !sendable)
        return sendable.error();
    if (!endpoint.isRemote())
        return Route{.path = endpoint.path(), .control = {}, .reason = {}};
    const QMutexLocker lock(&routes().mutex);
    const Route route = routes().remote.value(endpoint);
    if (route.path.isEmpty() && !route.reason.isEmpty())
        return Error(ErrorCode::NotListening, route.reason);
    if (route.path.isEmpty())
        return Error(ErrorCode::NotListening,
                     QStringLiteral("%1 is not connected, or has not forwarded this socket yet")
                         .arg(printable(endpoint.host())));
    return route;
}

// Asked of each listener in each poll.
bool isForward(const EndpointAddress &endpoint)
{
    const QByteArray path = endpoint.path();
    const qsizetype end = path.lastIndexOf('/');
    const qsizetype begin = end > 0 ? path.lastIndexOf('/', end - 1) : -1;
    return !endpoint.isRemote() && begin >= 0
           && QByteArrayView(path).first(end).sliced(begin + 1).startsWith(ForwardDirectory);
}

void setRoute(const EndpointAddress &remote, const Route &route)
{
    const QMutexLocker lock(&routes().mutex);
    if (route.path.isEmpty() && route.reason.isEmpty())
        routes().remote.remove(remote);
    else
        routes().remote.insert(remote, route);
}

} // namespace Monitor
