// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "allverbs.h"
#include "displaytext.h"
#include "figuretext.h"
#include "kernelview.h"
#include "serveraccess.h"
#include "standardstreams.h"
#include "table.h"

#include <core/base/humanunits.h>
#include <core/server/registeredservers.h>

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qlocale.h>

namespace Cli {

namespace {

using namespace IpcCore;

QString optionText(const QString &name, const QJsonValue &value)
{
    // In octal, as chmod takes it.
    if (name == QLatin1String("socketMode"))
        return QStringLiteral("%1").arg(value.toInteger(), 4, 8, QChar(u'0'));
    if (value.isBool())
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return printableText(value.toString());
}

// By the server's steady clock; the time of day may have been set since it started.
QString runningSince(const ServerInfo &info, const EndpointPath &path)
{
    const auto reply = askServer(path, "stats");
    const auto snapshot = reply ? serverSnapshotFromJson(*reply) : reply.error();
    const auto uptime = snapshot ? snapshot->told(&ServerSnapshot::uptime) : std::nullopt;
    const QDateTime since =
        uptime ? QDateTime::currentDateTime().addMSecs(-uptime->count()) : info.startedAt;
    return QStringLiteral("%1, for %2")
        .arg(since.toLocalTime().toString(QStringLiteral("yyyy-MM-dd hh:mm:ss")),
             snapshot ? uptimeText(*snapshot) : QStringLiteral("–"));
}

// The server may have reported the pid of another process here.
qint64 pidHere(const ServerRegistry::Entry &server)
{
    if (const qint64 pid = Monitor::pidOf(server))
        return pid;
    const auto view = KernelView::look();
    return view ? view->listenerPid(Monitor::EndpointAddress::ofPath(server.control.native())) : 0;
}

QString asText(const ServerInfo &info, qint64 pid, const QString &runningSince, int width)
{
    Table table({{}, {.title = {}, .narrow = Table::Narrow::CutEnd}});
    const auto add = [&table](const QString &name, const QString &value) {
        if (!value.isEmpty())
            table.addRow({name, value});
    };
    add(QStringLiteral("Endpoint"), printable(info.endpoint.native()));
    add(QStringLiteral("Program"), printableText(info.program));
    add(QStringLiteral("Version"), printableText(info.programVersion));
    add(QStringLiteral("Process"), pidText(pid));
    add(QStringLiteral("User"), QString::number(info.uid));
    add(QStringLiteral("Running since"), runningSince);
    add(QStringLiteral("IpcCore"), printableText(info.ipccoreVersion));
    add(QStringLiteral("Engine"), printableText(info.engine));
    add(QStringLiteral("Socket file"),
        info.inode == 0 ? QString()
                        : QStringLiteral("inode %1 on device %2").arg(info.inode).arg(info.device));
    QString text = table.toText(width);
    if (info.options.isEmpty())
        return text;

    Table options({{}, {.title = {}, .narrow = Table::Narrow::CutEnd}});
    for (auto option = info.options.begin(); option != info.options.end(); ++option)
        options.addRow(
            {u' ' + printableText(option.key()), optionText(option.key(), option.value())});
    return text + QStringLiteral("Options") + u'\n' + options.toText(width);
}

int run(const QCommandLineParser &parser)
{
    const EndpointPath path(toBytes(parser.positionalArguments().constFirst()));
    const auto server = findServer(path);
    if (!server)
        return failure(server.error());
    const auto reply = askControl(server->control, "info");
    if (!reply)
        return failure(reply.error());
    const auto info = serverInfoFromJson(*reply);
    if (!info)
        return failure(info.error());
    return wantsJson(parser)
               ? printJson(*reply)
               : print(asText(*info, pidHere(*server), runningSince(*info, path), outputWidth()));
}

} // namespace

const Verb infoVerb = {
    .name = "info",
    .summary = "Show a server's identity and options",
    .details = "Asks an IpcCore server on its control endpoint, which answers however busy the\n"
               "handlers are. Durations among the options are in milliseconds, but busyPoll is\n"
               "in microseconds.",
    .arguments = OnePath,
    .options = OnlyJson,
    .run = run,
};

} // namespace Cli
