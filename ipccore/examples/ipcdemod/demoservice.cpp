// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "demoservice.h"

#include "democommands.h"
#include "demosettings.h"

#include <ipccore/service/callmessage.h>
#include <ipccore/version.h>

#include <QtCore/qset.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <thread>

namespace {

using namespace IpcCore;
using namespace Qt::StringLiterals;

CallError canceled()
{
    return CallError::failed(u"canceled"_s, u"nobody waits for the result any more"_s);
}

CallResult<> countLetters(Call &call)
{
    const QByteArray letters = call.bytes(u"letters"_s);
    const qsizetype others =
        letters.size() - std::count(letters.begin(), letters.end(), letters.front());
    return QCborMap{{u"count"_s, letters.size()}, {u"others"_s, others}};
}

CallResult<> sleepFor(Call &call)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(call.integer(u"time"_s)));
    return u"slept"_s;
}

CallResult<> rows(Call &call)
{
    for (qint64 i = 0; i < call.integer(u"count"_s); ++i) {
        if (!call.item(i))
            return canceled();
    }
    return QCborValue();
}

CallResult<> runJob(Call &call)
{
    const qint64 steps = call.integer(u"steps"_s);
    for (qint64 done = 0; done < steps; ++done) {
        if (call.isCanceled()
            || !call.progress(static_cast<double>(done), static_cast<double>(steps), u"working"_s))
            return canceled();
        std::this_thread::sleep_for(std::chrono::milliseconds(call.integer(u"pause"_s)));
    }
    return QCborMap{{u"steps"_s, steps}};
}

void addSettings(CommandRouter &service)
{
    const auto settings = std::make_shared<DemoSettings>(
        service.topic(u"settings"_s, u"All settings, whenever one changes"_s));
    service.add(u"settings.get"_s, u"Tells all settings"_s, {},
                [settings](Call &) -> CallResult<> { return settings->all(); });
    service
        .add(u"settings.set"_s, u"Changes a setting and tells all of them"_s,
             {Parameter::choice(u"key"_s, DemoSettings::keys()), Parameter::any(u"value"_s)},
             [settings](Call &call) -> CallResult<> {
                 return QCborValue(settings->set(call.text(u"key"_s), call.value(u"value"_s)));
             })
        .changing();
}

} // namespace

CommandRouter demoService()
{
    CommandRouter service(u"ipcdemod"_s, QStringLiteral(IPCCORE_VERSION_STRING));
    service.add(u"echo"_s, u"Gives back what it gets"_s, {Parameter::text(u"what"_s).rest()},
                [](Call &call) -> CallResult<> { return call.value(u"what"_s); });
    service.add(u"sendbytes"_s, u"Counts letters, and those that differ from the first"_s,
                {Parameter::bytes(u"letters"_s).range(1, 1'000'000)}, countLetters);
    service
        .add(u"sleep"_s, u"Does nothing for a while"_s,
             {Parameter::integer(u"time"_s).range(0, 60'000).unit(u"ms"_s)}, sleepFor)
        .slow();
    service
        .add(u"rows"_s, u"Counts, one item for each number"_s,
             {Parameter::integer(u"count"_s).range(0, 1'000'000).defaultValue(10)}, rows)
        .stream();
    service
        .add(u"jobs.start"_s, u"Works, and tells how far it is"_s,
             {Parameter::integer(u"steps"_s).range(1, 1'000).defaultValue(10),
              Parameter::integer(u"pause"_s)
                  .range(0, 1'000)
                  .unit(u"ms"_s)
                  .defaultValue(100)
                  .summary(u"After each step"_s)},
             runJob)
        .slow();
    addSettings(service);
    service
        .add(u"quit"_s, u"Stops the server"_s, {},
             [](Call &call) -> CallResult<> {
                 call.quitServer();
                 return QCborValue();
             })
        .dangerous();
    return service;
}

Handler demoHandler(const CommandRouter &service)
{
    QSet<QByteArray> ownCommands;
    for (const CommandDescription &command : service.description().commands)
        ownCommands.insert(command.name.toUtf8());
    for (const char *common : {"echo", "ping", "quit", "sendbytes", "sleep"})
        ownCommands.remove(common);
    return [service, ownCommands](const Request &request, Reply &reply) {
        const QByteArrayView message = request.message();
        const qsizetype size = message.indexOf(' ');
        const QByteArrayView word = size < 0 ? message : message.first(size);
        // Does not copy.
        const bool isForService =
            CallMessage::isCbor(message)
            || ownCommands.contains(QByteArray::fromRawData(word.data(), word.size()));
        return isForService ? service(request, reply) : runDemoCommand(request, reply);
    };
}
