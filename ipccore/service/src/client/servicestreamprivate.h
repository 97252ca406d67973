// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/endlesscall.h"

#include <ipccore/service/calloptions.h>
#include <ipccore/service/servicestream.h>

#include <QtCore/qtimer.h>

#include <optional>

namespace IpcCore {

class ServiceStreamPrivate
{
public:
    void start(ServiceStream *stream, const EndpointPath &path, const AsyncClientOptions &client,
               const QByteArray &message, const CallOptions &options);
    void cancel();

    ServiceStream *q = nullptr;
    bool isEnded = false;

private:
    bool take(const CallFrame &frame);
    void end(const CallResult<> &outcome);

    std::optional<EndlessCall> m_call; ///< from start() on
    QTimer *m_firstFrame = nullptr;    ///< a child of q; stopped by the first frame
};

} // namespace IpcCore
