// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/remote/hostreport.h"

#include "core/base/printabletext.h"
#include "core/observer/endpointcondition.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

namespace Monitor {

using namespace IpcCore;

namespace {

QByteArray pathIn(const QJsonObject &object)
{
    const QJsonValue bytes = object.value(QLatin1String("pathBytes"));
    return bytes.isString() ? QByteArray::fromBase64(bytes.toString().toLatin1())
                            : QFile::encodeName(object.value(QLatin1String("path")).toString());
}

std::optional<qint64> countIn(const QJsonObject &object, QLatin1String name)
{
    const qint64 count = object.value(name).toInteger(-1);
    return count < 0 ? std::nullopt : std::optional(count);
}

ReportedEndpoint endpointOf(const QByteArray &host, const QByteArray &path,
                            const QJsonObject &object)
{
    const SeenState state =
        stateOfCondition(object.value(QLatin1String("state")).toString().toLatin1());
    const QString reason = printableText(object.value(QLatin1String("reason")).toString());
    ReportedEndpoint reported;
    ObservedEndpoint &endpoint = reported.endpoint;
    endpoint.address = EndpointAddress::onHost(host, path);
    endpoint.status.state = state.state;
    endpoint.status.message = reason;
    endpoint.seen = state.seen;
    endpoint.subState = state.seen;
    endpoint.sources = EndpointSource::Registered;
    endpoint.registeredPid = countIn(object, QLatin1String("pid")).value_or(0);
    endpoint.program = object.value(QLatin1String("program")).toString();
    endpoint.reason = reason;
    endpoint.counts = {.connections = countIn(object, QLatin1String("connections")),
                       .waiting = countIn(object, QLatin1String("waiting"))};
    reported.control = QFile::encodeName(object.value(QLatin1String("control")).toString());
    return reported;
}

} // namespace

Result<std::vector<ReportedEndpoint>> readHostReport(const QByteArray &host, const QByteArray &json)
{
    const QJsonValue list =
        QJsonDocument::fromJson(json).object().value(QLatin1String("endpoints"));
    if (!list.isArray())
        return Error(ErrorCode::ProtocolError,
                     QStringLiteral("%1: what ipcctl printed there is no list of endpoints")
                         .arg(printable(host)));
    std::vector<ReportedEndpoint> all;
    for (const QJsonValue value : list.toArray()) {
        const QJsonObject object = value.toObject();
        const QByteArray path = pathIn(object);
        if (path.startsWith('/'))
            all.push_back(endpointOf(host, path, object));
    }
    return all;
}

} // namespace Monitor
