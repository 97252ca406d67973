// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// A service or a subscriber:
//   topicpeer serve ENDPOINT ENGINE FILE PAUSE   publishes numbers in the topic "numbers", the last of
//                                                which is in FILE, where the next run finds it: one
//                                                each PAUSE microseconds, or, if that is 0, when it
//                                                is asked "next"; until it is asked "quit"
//   topicpeer follow ENDPOINT END                subscribes; tells what it heard once it gets END,
//                                                the first element of a change
#include "topicnumber.h"

#include <ipccore/service/serviceclient.h>
#include <ipccore/service/serviceserver.h>

#include <QtCore/qcborarray.h>
#include <QtCore/qcoreapplication.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <thread>

using namespace IpcCore;
using namespace Qt::StringLiterals;

namespace {

int serve(const EndpointPath &path, const char *engine, const char *file,
          std::chrono::microseconds pause)
{
    TopicNumber number{QFile::decodeName(file)};
    if (!number.isOpen())
        return 1;
    CommandRouter router(u"numbers"_s);
    Topic topic = router.topic(u"numbers"_s, u"Numbers"_s);
    topic.publish(number.value());
    router.add(u"next"_s, u"Publishes a number"_s, {}, [&](Call &) -> CallResult<> {
        const qint64 next = number.next();
        topic.publish(next);
        return QCborValue(next);
    });
    router.add(u"json"_s, u"Takes a list"_s, {Parameter::list(u"list"_s)},
               [](Call &) -> CallResult<> { return QCborValue(); });
    router.add(u"quit"_s, u"Stops"_s, {}, [](Call &call) -> CallResult<> {
        call.quitServer();
        return QCborValue();
    });
    ServerOptions options;
    options.engine = std::strcmp(engine, "Qt") == 0 ? EngineKind::Qt : EngineKind::Auto;
    ServiceServer server(path, router, options);
    if (!server.listen() || !server.start())
        return 1;
    std::puts("listening");
    std::fflush(stdout);
    std::atomic<bool> isDone = false;
    std::thread publisher([&] {
        while (pause.count() > 0 && !isDone) {
            topic.publish(number.next());
            std::this_thread::sleep_for(pause);
        }
    });
    const bool hasStopped = server.waitForStopped(Forever).hasValue();
    isDone = true;
    publisher.join();
    return hasStopped ? 0 : 1;
}

int follow(QCoreApplication &application, const EndpointPath &path, qint64 end)
{
    ServiceClient client(path);
    const Subscription *const subscription = client.subscribe(u"numbers"_s);
    qint64 heard = 0;
    qint64 lost = 0;
    int snapshots = 0;
    const auto tellIfEnd = [&](const QCborValue &value) {
        if (value[0].toInteger() != end)
            return;
        std::printf("heard %lld lost %lld snapshots %d\n", static_cast<long long>(heard),
                    static_cast<long long>(lost), snapshots);
        std::fflush(stdout);
        QCoreApplication::quit();
    };
    QObject::connect(subscription, &Subscription::snapshot, &application,
                     [&](const QCborValue &value) {
                         if (++snapshots == 1) {
                             std::puts("following");
                             std::fflush(stdout);
                         }
                         tellIfEnd(value);
                     });
    QObject::connect(subscription, &Subscription::changed, &application,
                     [&](const QCborValue &value) {
                         ++heard;
                         tellIfEnd(value);
                     });
    QObject::connect(subscription, &Subscription::lost, &application,
                     [&](qint64 count) { lost += count; });
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 6 && std::strcmp(argv[1], "serve") == 0)
        return serve(EndpointPath(argv[2]), argv[3], argv[4],
                     std::chrono::microseconds(std::atoi(argv[5])));
    if (argc == 4 && std::strcmp(argv[1], "follow") == 0)
        return follow(application, EndpointPath(argv[2]), std::atoll(argv[3]));
    return 2;
}
