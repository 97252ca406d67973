// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// Is greeted by activated-service, which it starts if neither systemd nor another client has. The
// service is the one beside this program, and ends after SECONDS without requests.
//   activated-client NAME [SECONDS]
#include <ipccore/service/serviceclient.h>

#include <QtCore/qcoreapplication.h>

#include <cstdio>

using namespace IpcCore;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    if (arguments.isEmpty()) {
        std::fprintf(stderr, "Usage: %s NAME [SECONDS]\n", argv[0]);
        return 64;
    }
    const auto path = EndpointPath::inRuntimeDirectory(u"activated-service"_s, u"service.sock"_s);
    if (!path) {
        std::fprintf(stderr, "activated-client: %s\n", qUtf8Printable(path.error().message));
        return 1;
    }

    ServiceClientOptions options;
    // For the first call, and whenever the service has ended meanwhile. Of any number of clients at
    // a time one starts it, and the others wait; with systemd's socket nobody ever does.
    options.client.launch =
        ServerLauncher(*path, QCoreApplication::applicationDirPath() + u"/activated-service"_s,
                       arguments.sliced(1));
    ServiceClient client(*path, options);
    client.call(u"greet"_s, {{u"name"_s, arguments.constFirst()}})
        .then(&client, [](const CallResult<> &greeting) {
            if (greeting)
                std::printf("%s\n", qUtf8Printable(greeting->toString()));
            else
                std::fprintf(stderr, "%s\n", qUtf8Printable(greeting.error().message));
            QCoreApplication::exit(greeting ? 0 : 1);
        });
    return QCoreApplication::exec();
}
