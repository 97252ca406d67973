// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// Does work that takes a while, tells how far it is, and stops it when nobody waits any more.
#include <ipccore/service/serviceserver.h>

#include <QtCore/qcoreapplication.h>

#include <chrono>
#include <cstdio>
#include <thread>

using namespace IpcCore;
using namespace Qt::StringLiterals;

namespace {

CallResult<> work(Call &call)
{
    const qint64 pages = call.integer(u"pages"_s);
    for (qint64 page = 1; page <= pages; ++page) {
        std::this_thread::sleep_for(std::chrono::milliseconds(call.integer(u"pause"_s)));
        const QString text = u"Page %1 of %2"_s.arg(page).arg(pages);
        if (call.isCanceled()
            || !call.progress(static_cast<double>(page), static_cast<double>(pages), text)) {
            std::printf("canceled at page %lld\n", page);
            std::fflush(stdout);
            return CallError::failed(u"canceled"_s, u"Nobody waits any more"_s);
        }
    }
    return pages;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    CommandRouter router(u"progress"_s, u"1.0"_s);
    router
        .add(u"print"_s, u"Prints pages, and tells the number of them"_s,
             {Parameter::integer(u"pages"_s).range(1, 1'000).defaultValue(100),
              Parameter::integer(u"pause"_s)
                  .range(0, 1'000)
                  .unit(u"ms"_s)
                  .defaultValue(50)
                  .summary(u"For each page"_s)},
             work)
        .changing()
        .slow();
    router
        .add(u"quit"_s, u"Stops the service"_s, {},
             [](Call &call) -> CallResult<> {
                 call.quitServer();
                 return QCborValue();
             })
        .dangerous();

    const auto path = EndpointPath::inRuntimeDirectory(u"progress"_s, u"progress.sock"_s);
    const Result<void> result = path ? ServiceServer(*path, router).run() : path.error();
    if (!result)
        std::fprintf(stderr, "progress-service: %s\n", qUtf8Printable(result.error().message));
    return result ? 0 : 1;
}
