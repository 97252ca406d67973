// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/servicestreamprivate.h"
#include "wire/makeerror.h"

#include <ipccore/service/serviceclient.h>

#include <QtCore/qcbormap.h>
#include <QtCore/qpointer.h>

#include <algorithm>
#include <limits>

namespace IpcCore {

namespace {

using std::chrono::milliseconds;

CallError lost(ErrorCode code, const QString &message)
{
    Error error(code, message);
    error.delivery = Delivery::MaybeProcessed;
    return CallError::lost(error);
}

} // namespace

void ServiceStreamPrivate::start(ServiceStream *stream, const EndpointPath &path,
                                 const AsyncClientOptions &client, const QByteArray &message,
                                 const CallOptions &options)
{
    q = stream;
    m_call.emplace(path, client, q);
    m_firstFrame = new QTimer(q);
    m_firstFrame->setSingleShot(true);
    QObject::connect(m_firstFrame, &QTimer::timeout, q, [this] {
        m_call->end(lost(ErrorCode::Timeout, QStringLiteral("The stream does not begin")));
    });
    if (options.timeout >= milliseconds(0))
        m_firstFrame->start(
            std::min(options.timeout, milliseconds(std::numeric_limits<int>::max())));
    m_call->start(
        message, options.timeout < Forever ? options.timeout : options.inactivityTimeout,
        [this](const CallFrame &frame) { return take(frame); },
        [this](const CallResult<> &outcome) { end(outcome); });
}

void ServiceStreamPrivate::cancel()
{
    m_call->end(lost(ErrorCode::Canceled, QStringLiteral("The stream was canceled")));
}

bool ServiceStreamPrivate::take(const CallFrame &frame)
{
    m_firstFrame->stop();
    if (frame.type == CallFrame::Type::Item) {
        Q_EMIT q->item(frame.value);
    } else if (frame.type == CallFrame::Type::Progress) {
        const QCborMap fields = frame.value.toMap();
        Q_EMIT q->progress(fields[QStringLiteral("done")].toInteger(),
                           fields[QStringLiteral("total")].toInteger(),
                           fields[QStringLiteral("text")].toString());
    } else {
        m_call->end(makeError(CallError::Kind::BadReply,
                              QStringLiteral("The command gives no stream of items")));
    }
    return true;
}

void ServiceStreamPrivate::end(const CallResult<> &outcome)
{
    isEnded = true;
    m_firstFrame->stop();
    m_call->disconnect();
    Q_EMIT q->ended(outcome);
}

ServiceStream::ServiceStream(std::unique_ptr<ServiceStreamPrivate> d, ServiceClient *client)
    : QObject(client)
    , d_ptr(std::move(d))
{}

ServiceStream::~ServiceStream() = default;

void ServiceStream::cancel()
{
    Q_D(ServiceStream);
    d->cancel();
}

bool ServiceStream::isEnded() const
{
    Q_D(const ServiceStream);
    return d->isEnded;
}

} // namespace IpcCore
