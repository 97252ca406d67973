// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "allverbs.h"
#include "serviceaccess.h"
#include "standardstreams.h"

#include <core/base/signalwatcher.h>

#include <ipccore/service/blockingserviceclient.h>
#include <ipccore/service/jsontext.h>
#include <ipccore/service/serviceclient.h>
#include <ipccore/service/subscription.h>

#include <QtCore/qcoreapplication.h>

namespace Cli {

namespace {

using namespace IpcCore;

// Prints the events of a topic until the user stops it, standard output closes, enough have come or
// the service refuses.
class EventPrinter
{
public:
    EventPrinter(const EndpointPath &path, const QString &topic, int count)
        : m_client(path)
        , m_signals({SIGINT, SIGTERM}, [this](int) { end(Success); })
        , m_subscription(m_client.subscribe(topic))
        , m_count(count)
    {
        QObject::connect(m_subscription, &Subscription::snapshot, &m_client,
                         [this](const QCborValue &value, Subscription::Gap gap) {
                             if (gap == Subscription::Gap::Unknown)
                                 show({{QStringLiteral("event"), QStringLiteral("restarted")}});
                             if (gap == Subscription::Gap::Missed)
                                 showLost(m_subscription->missedCount());
                             show({{QStringLiteral("event"), QStringLiteral("snapshot")},
                                   {QStringLiteral("value"), value}});
                         });
        QObject::connect(m_subscription, &Subscription::changed, &m_client,
                         [this](const QCborValue &value) {
                             show({{QStringLiteral("event"), QStringLiteral("change")},
                                   {QStringLiteral("value"), value}});
                         });
        QObject::connect(m_subscription, &Subscription::lost, &m_client,
                         [this](qint64 lost) { showLost(lost); });
        QObject::connect(m_subscription, &Subscription::interrupted, &m_client,
                         [] { writeError(QStringLiteral("the service is gone; waiting for it")); });
        QObject::connect(m_subscription, &Subscription::ended, &m_client,
                         [this](const CallError &error) {
                             if (!m_isEnded)
                                 end(callFailed(error));
                         });
    }

    int run() const
    {
        QCoreApplication::exec();
        return m_exitCode;
    }

private:
    void showLost(qint64 count)
    {
        show({{QStringLiteral("event"), QStringLiteral("lost")}, {QStringLiteral("count"), count}});
    }

    void show(const QCborMap &event)
    {
        if (m_isEnded)
            return;
        const int exitCode = printJson(toJson(event));
        if (exitCode != Success || ++m_shown == m_count)
            end(exitCode);
    }

    void end(int exitCode)
    {
        m_isEnded = true;
        m_exitCode = exitCode;
        QCoreApplication::quit();
    }

    ServiceClient m_client;
    Monitor::SignalWatcher m_signals;
    Subscription *m_subscription;
    const int m_count; // of events to print; 0: all
    int m_shown = 0;
    bool m_isEnded = false;
    int m_exitCode = Success;
};

constexpr Argument OwnArguments[] = {
    {.name = "PATH", .help = "The endpoint."},
    {.name = "TOPIC", .help = "One of those that describe shows.", .words = "topics"},
};

constexpr Option OwnOptions[] = {
    {.name = "count", .value = "N", .help = "Stop after N events. Default: never."},
};

int run(const QCommandLineParser &parser)
{
    const auto count = numberOption(parser, QStringLiteral("count"), 1, 0);
    if (!count)
        return usageError(QStringLiteral("--count takes a number of events, at least 1"));
    const QStringList words = parser.positionalArguments();
    const EndpointPath path(toBytes(words.at(0)));
    const auto service = BlockingServiceClient(path).describe();
    if (!service)
        return callFailed(service.error());
    const QString topic = QString::fromUtf8(toBytes(words.at(1)));
    if (topicCalled(*service, topic) == nullptr)
        return unknownTopic(*service, topic);
    return EventPrinter(path, topic, *count).run();
}

} // namespace

const Verb subscribeVerb = {
    .name = "subscribe",
    .summary = "Show a topic of a service and each of its changes",
    .details = "Prints one JSON object per line, told apart by its \"event\":\n"
               "  snapshot   the \"value\" at first, and whenever the connection was lost\n"
               "  change     a new \"value\"\n"
               "  lost       \"count\" changes are missing: they came too fast\n"
               "  restarted  the service is another one, and changes may be missing\n"
               "\n"
               "Waits for a service that is gone, after saying so. Runs until Ctrl+C.",
    .arguments = OwnArguments,
    .options = OwnOptions,
    .run = run,
    .usesForward = true,
};

} // namespace Cli
