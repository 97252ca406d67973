// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// Runs once per user: a second start hands its arguments to the first instance and exits.
#include <ipccore/connection.h>
#include <ipccore/server.h>

#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlistwidget.h>

#include <cstdio>

using namespace IpcCore;

namespace {

// Arguments cannot contain NUL, so it separates them.
constexpr char Separator = '\0';

QByteArray pack(const QStringList &arguments)
{
    return arguments.join(QLatin1Char(Separator)).toUtf8();
}

void show(QListWidget &window, const QByteArray &packed)
{
    const QStringList arguments = QString::fromUtf8(packed).split(QLatin1Char(Separator));
    window.addItem(arguments.join(u' '));
    window.show();
    window.raise();
    window.activateWindow();
    std::printf("shown: %s\n", qUtf8Printable(arguments.join(u' ')));
    std::fflush(stdout);
    if (arguments.contains(QLatin1String("--quit")))
        window.close();
}

int complain(const Error &error)
{
    std::fprintf(stderr, "singleinstance: %s\n", qUtf8Printable(error.message));
    return 1;
}

int handOver(const EndpointPath &endpoint, const QByteArray &packed)
{
    ConnectOptions options;
    options.waitIfBusy = true; // the first instance may still be starting
    const Result<QByteArray> reply = sendCommand(endpoint, options, packed);
    return reply ? 0 : complain(reply.error());
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QByteArray arguments = pack(QApplication::arguments().mid(1));

    const auto endpoint = EndpointPath::inRuntimeDirectory(QStringLiteral("singleinstance"),
                                                           QStringLiteral("instance.sock"));
    if (!endpoint)
        return complain(endpoint.error());

    QListWidget window;
    window.setWindowTitle(QStringLiteral("Single instance"));

    // With the window as its context, the handler runs in the GUI thread and needs no lock.
    Server server(*endpoint, &window, [&window](const Request &request, Reply &) {
        show(window, request.message().toByteArray());
        return HandlerResult::Done;
    });

    // Whoever owns the endpoint is the first instance: of several simultaneous starts, one wins.
    if (const Result<void> first = server.listen(); !first) {
        if (first.error().code == ErrorCode::AddressInUse)
            return handOver(*endpoint, arguments);
        return complain(first.error());
    }
    if (const Result<void> started = server.start(); !started)
        return complain(started.error());

    show(window, arguments);
    return QApplication::exec();
}
