// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// Responders on the bare client library of NATS: send each request back.
#include "bridge/natssubject.h"
#include "servers/serverplan.h"

#include <QtCore/qcoreapplication.h>

#include <nats/nats.h>

namespace {

void echo(natsConnection *connection, natsSubscription *, natsMsg *message, void *)
{
    natsConnection_Publish(connection, natsMsg_GetReply(message), natsMsg_GetData(message),
                           natsMsg_GetDataLength(message));
    natsMsg_Destroy(message);
}

/// Answers, on a connection of its own, until the process ends.
natsStatus respond(const QByteArray &url, const char *subject, bool isPrompt)
{
    natsOptions *options = nullptr;
    natsConnection *connection = nullptr;
    natsSubscription *subscription = nullptr;
    natsStatus status = natsOptions_Create(&options);
    if (status == NATS_OK)
        status = natsOptions_SetURL(options, url.constData());
    if (status == NATS_OK)
        status = natsOptions_SetSendAsap(options, isPrompt);
    if (status == NATS_OK)
        status = natsConnection_Connect(&connection, options);
    if (status == NATS_OK)
        status =
            natsConnection_QueueSubscribe(&subscription, connection, subject, "q", echo, nullptr);
    return status == NATS_OK ? natsConnection_Flush(connection) : status;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QByteArray url = Bench::parseServerPlan(application.arguments()).endpoint.toUtf8();
    natsStatus status = respond(url, Bench::NatsSubject, false);
    if (status == NATS_OK)
        status = respond(url, Bench::PromptNatsSubject, true);
    if (status != NATS_OK) {
        qCritical("%s", natsStatus_GetText(status));
        return 1;
    }
    Bench::sayReady();
    return QCoreApplication::exec();
}
