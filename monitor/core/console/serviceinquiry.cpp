// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/serviceinquiry.h"

#include "core/console/callreply.h"

#include <ipccore/service/callmessage.h>

#include <QtCore/qcbormap.h>

namespace Monitor {

using namespace IpcCore;

namespace {

// A description has a few KiB and is ready at once.
constexpr qint64 LargestDescription = 8LL * 1024 * 1024;
constexpr std::chrono::milliseconds Patience{10'000};

} // namespace

ServiceInquiry::ServiceInquiry(QObject *parent)
    : QObject(parent)
    , m_runner({.maxReplySize = LargestDescription})
{
    connect(&m_runner, &CommandRunner::chunk, this,
            [this](const QByteArray &bytes) { m_reply += bytes; });
    connect(&m_runner, &CommandRunner::finished, this, &ServiceInquiry::takeEnd);
}

ServiceInquiry::~ServiceInquiry()
{
    m_runner.disconnect(this);
}

void ServiceInquiry::ask(const EndpointAddress &endpoint)
{
    cancel();
    m_reply.clear();
    const CallMessage describe = {.command = QStringLiteral("describe"), .arguments = {}};
    const auto sent =
        m_runner.send({.endpoint = endpoint, .bytes = describe.encode(), .timeout = Patience});
    if (!sent)
        QMetaObject::invokeMethod(
            this, [this, error = sent.error()] { Q_EMIT done(CallError::lost(error)); },
            Qt::QueuedConnection);
}

void ServiceInquiry::cancel()
{
    m_isCanceling = true;
    m_runner.cancel();
    m_isCanceling = false;
}

void ServiceInquiry::takeEnd(const CommandOutcome &outcome)
{
    if (m_isCanceling)
        return;
    if (outcome.error) {
        Q_EMIT done(CallError::lost(*outcome.error));
        return;
    }
    CallReply reply;
    reply.append(m_reply);
    Q_EMIT done(ServiceDescription::fromCbor(reply.result()));
}

} // namespace Monitor
