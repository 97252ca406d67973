// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/bundle/supportbundle.h"

#include "core/bundle/bundlejson.h"
#include "core/trace/traceline.h"

#include <ipccore/version.h>

#include <QtCore/qdir.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qlocale.h>
#include <QtCore/qsysinfo.h>

#include <algorithm>
#include <array>

namespace Monitor {

namespace {

constexpr std::array<const char *, BundlePartCount> BundlePartIds = {
    "versions", "settings", "endpoints", "statistics", "events", "trace"};

QString variable(const char *name)
{
    return qEnvironmentVariable(name);
}

QJsonObject versionsJson(const QJsonObject &desktop)
{
    QJsonObject versions = desktop;
    versions.insert(QStringLiteral("ipcCore"), QStringLiteral(IPCCORE_VERSION_STRING));
    versions.insert(QStringLiteral("qt"), QString::fromLatin1(qVersion()));
    versions.insert(QStringLiteral("builtWithQt"), QStringLiteral(QT_VERSION_STR));
    versions.insert(QStringLiteral("kernel"),
                    QString(QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()));
    versions.insert(QStringLiteral("system"), QSysInfo::prettyProductName());
    versions.insert(QStringLiteral("processor"), QSysInfo::currentCpuArchitecture());
    versions.insert(QStringLiteral("desktop"), variable("XDG_CURRENT_DESKTOP"));
    versions.insert(QStringLiteral("session"), variable("XDG_SESSION_TYPE"));
    versions.insert(QStringLiteral("locale"), QLocale::system().name());
    return versions;
}

// Hides what the rules of each endpoint hide, and those of the monitor itself.
class BundleBuilder
{
public:
    BundleBuilder(const BundleSources &sources, const BundleChoice &choice)
        : m_sources(sources)
        , m_home(choice.hidesHome ? QDir::homePath() : QString())
    {}

    QJsonValue part(BundlePart part) const
    {
        switch (part) {
        case BundlePart::Versions:
            return clean(versionsJson(m_sources.desktop), {});
        case BundlePart::Settings:
            return clean(m_sources.settings, {});
        case BundlePart::Endpoints:
            return endpoints();
        case BundlePart::Statistics:
            return statistics();
        case BundlePart::Events:
            return events();
        case BundlePart::Trace:
            break;
        }
        return trace();
    }

private:
    QJsonValue clean(const QJsonValue &value, const EndpointAddress &endpoint) const
    {
        return cleanJson(value, m_sources.rules.forEndpoint(endpoint).withoutWhole(), m_home);
    }

    QJsonValue endpoints() const
    {
        if (!m_sources.snapshot)
            return QJsonValue::Null;
        QJsonArray array;
        for (const auto &observed : m_sources.snapshot->endpoints) {
            ObservedEndpoint endpoint = *observed;
            QByteArray &command = endpoint.verdict.command;
            command = m_sources.rules.forEndpoint(endpoint.address).apply(command).bytes;
            array.append(clean(endpointJson(endpoint), endpoint.address));
        }
        QJsonObject object = snapshotJson(*m_sources.snapshot);
        object.insert(QStringLiteral("list"), array);
        return clean(object, {});
    }

    QJsonValue statistics() const
    {
        QJsonArray array;
        for (auto each = m_sources.activities.begin(); each != m_sources.activities.end(); ++each)
            array.append(clean(activityJson(each.key(), each.value()), each.key()));
        return array;
    }

    QJsonValue events() const
    {
        const QList<EventPointer> &all = m_sources.events;
        const qsizetype leftOut = std::max<qsizetype>(0, all.size() - MostBundleEvents);
        QJsonArray array;
        for (qsizetype i = leftOut; i < all.size(); ++i)
            array.append(clean(eventJson(*all.at(i)), all.at(i)->endpoint));
        return QJsonObject{{QStringLiteral("leftOut"), leftOut}, {QStringLiteral("list"), array}};
    }

    QJsonValue trace() const
    {
        const TraceRows &rows = m_sources.trace.rows;
        const qsizetype leftOut = std::max<qsizetype>(0, rows.size() - MostBundleTraceRows);
        QJsonArray array;
        for (qsizetype i = leftOut; i < rows.size(); ++i) {
            const TraceRecord record = withoutSecrets(rows.at(i));
            const auto mark = m_sources.trace.marks.constFind(record.number);
            const bool isMarked = mark != m_sources.trace.marks.cend();
            const QByteArray line = traceLineOf(record, isMarked ? &*mark : nullptr);
            array.append(clean(QJsonDocument::fromJson(line).object(), record.endpoint));
        }
        return QJsonObject{
            {QStringLiteral("leftOut"), static_cast<qint64>(m_sources.trace.dropped) + leftOut},
            {QStringLiteral("list"), array}};
    }

    // There may be more rules by now, and the line may encode what they would find.
    TraceRecord withoutSecrets(TraceRecord record) const
    {
        const Redactor redactor = m_sources.rules.forEndpoint(record.endpoint);
        record.event.preview = redactor.apply(record.event.preview).bytes;
        if (record.reply) {
            TraceReply reply = *record.reply;
            reply.bytes = redactor.apply(reply.bytes).bytes;
            record.reply = std::make_shared<const TraceReply>(reply);
        }
        return record;
    }

    const BundleSources &m_sources;
    const QString m_home;
};

} // namespace

const char *bundlePartId(BundlePart part)
{
    return BundlePartIds[static_cast<std::size_t>(part)];
}

QJsonObject supportBundle(const BundleSources &sources, const BundleChoice &choice)
{
    const BundleBuilder builder(sources, choice);
    QJsonObject bundle{
        {QStringLiteral("bundle"), QStringLiteral("ipcmonitor")},
        {QStringLiteral("madeAt"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
    for (int i = 0; i < BundlePartCount; ++i) {
        const auto part = static_cast<BundlePart>(i);
        if (choice.parts.contains(part))
            bundle.insert(QLatin1String(bundlePartId(part)), builder.part(part));
    }
    return bundle;
}

} // namespace Monitor
