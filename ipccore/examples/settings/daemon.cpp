// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// Keeps the settings of a desktop: a command changes them, a topic tells everybody.
#include <ipccore/service/serviceserver.h>

#include <QtCore/qcoreapplication.h>

#include <cstdio>
#include <mutex>

using namespace IpcCore;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCborMap settings = {{u"theme"_s, u"light"_s}, {u"fontsize"_s, 11}, {u"sound"_s, true}};
    std::mutex mutex; // guards the settings and the order of their changes

    CommandRouter router(u"settings"_s, u"1.0"_s);
    Topic topic = router.topic(u"settings"_s, u"All settings, whenever one changes"_s);
    topic.publish(settings);
    router
        .add(u"set"_s, u"Changes those settings that are given"_s,
             {Parameter::choice(u"theme"_s, {u"light"_s, u"dark"_s}).optional(),
              Parameter::integer(u"fontsize"_s).range(6, 32).unit(u"pt"_s).optional(),
              Parameter::boolean(u"sound"_s).optional()},
             [&](Call &call) -> CallResult<> {
                 const std::lock_guard lock(mutex);
                 for (const auto [name, value] : call.arguments())
                     settings[name] = value;
                 topic.publish(settings);
                 return settings;
             })
        .changing();
    router
        .add(u"quit"_s, u"Stops the daemon"_s, {},
             [](Call &call) -> CallResult<> {
                 call.quitServer();
                 return QCborValue();
             })
        .dangerous();

    const auto path = EndpointPath::inRuntimeDirectory(u"settings"_s, u"settings.sock"_s);
    const Result<void> result = path ? ServiceServer(*path, router).run() : path.error();
    if (!result)
        std::fprintf(stderr, "settings-daemon: %s\n", qUtf8Printable(result.error().message));
    return result ? 0 : 1;
}
