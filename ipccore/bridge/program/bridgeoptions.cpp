// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "program/bridgeoptions.h"

#include <QtCore/qfileinfo.h>
#include <QtCore/qsettings.h>

#include <functional>
#include <map>

namespace Bridge {

using IpcCore::EndpointPath;
using IpcCore::Error;
using IpcCore::ErrorCode;
using IpcCore::Result;
using std::chrono::milliseconds;

namespace {

Error wrong(const QString &text)
{
    return {ErrorCode::InvalidArgument, text};
}

/// The keys of a group, each with what it sets. A function returns whether the value can be.
using Keys = std::map<QString, std::function<bool(const QVariant &value)>>;

auto setText(QString &target)
{
    return [&target](const QVariant &value) {
        // A value with a comma is a list.
        target = value.toStringList().join(u',');
        return !target.isEmpty();
    };
}

template <typename Number>
auto setNumber(Number &target)
{
    return [&target](const QVariant &value) {
        bool isNumber = false;
        target = static_cast<Number>(value.toLongLong(&isNumber));
        return isNumber;
    };
}

auto setFlag(bool &target)
{
    return [&target](const QVariant &value) {
        const QString text = value.toString();
        target = text == u"true";
        return target || text == u"false";
    };
}

auto setTime(milliseconds &target)
{
    return [&target](const QVariant &value) {
        bool isNumber = false;
        target = milliseconds(value.toLongLong(&isNumber));
        return isNumber;
    };
}

auto setPath(EndpointPath &target)
{
    return [&target](const QVariant &value) {
        target = EndpointPath(value.toString());
        return target.validate().hasValue();
    };
}

Result<void> readGroup(QSettings &settings, const QString &group, const Keys &keys)
{
    settings.beginGroup(group);
    for (const QString &key : settings.childKeys()) {
        const auto found = keys.find(key);
        if (found == keys.end())
            return wrong(
                QStringLiteral("%1: [%2] has no key %3").arg(settings.fileName(), group, key));
        if (!found->second(settings.value(key)))
            return wrong(QStringLiteral("%1: [%2] %3 cannot be \"%4\"")
                             .arg(settings.fileName(), group, key,
                                  settings.value(key).toStringList().join(u',')));
    }
    settings.endGroup();
    return {};
}

Keys brokerKeys(BridgeOptions &options)
{
    BrokerOptions &broker = options.broker;
    return {{QStringLiteral("servers"),
             [&broker](const QVariant &value) {
                 broker.servers.clear();
                 for (const QString &each : value.toStringList())
                     broker.servers.append(each.trimmed());
                 return true;
             }},
            {QStringLiteral("credentials"), setText(broker.credentialsFile)},
            {QStringLiteral("user"), setText(broker.user)},
            {QStringLiteral("passwordFile"), setText(broker.passwordFile)},
            {QStringLiteral("tls"), setFlag(broker.tls)},
            {QStringLiteral("authorities"), setText(broker.authorityFile)},
            {QStringLiteral("certificate"), setText(broker.certificateFile)},
            {QStringLiteral("key"), setText(broker.keyFile)},
            {QStringLiteral("connectTimeoutMs"), setTime(broker.connectTimeout)},
            {QStringLiteral("reconnectPauseMs"), setTime(broker.reconnectPause)},
            {QStringLiteral("allowUnprotected"), setFlag(options.allowUnprotected)},
            {QStringLiteral("metrics"), setText(options.metricsFile)}};
}

Result<void> readService(QSettings &settings, const QString &group, BridgeOptions &options)
{
    const QString kind = group.section(u' ', 0, 0);
    const QByteArray name = group.section(u' ', 1).toUtf8();
    if (kind == u"export") {
        ExportOptions &each = options.exports.emplace_back();
        each.service = name;
        return readGroup(settings, group,
                         {{QStringLiteral("endpoint"), setPath(each.endpoint)},
                          {QStringLiteral("maxRequest"), setNumber(each.maxRequest)},
                          {QStringLiteral("maxInFlight"), setNumber(each.maxInFlight)},
                          {QStringLiteral("maxRate"), setNumber(each.maxRate)},
                          {QStringLiteral("trustRequestInfo"), setFlag(each.trustRequestInfo)},
                          {QStringLiteral("prefixCaller"), setFlag(each.prefixCaller)}});
    }
    if (kind == u"import") {
        ImportOptions &each = options.imports.emplace_back();
        each.service = name;
        return readGroup(settings, group,
                         {{QStringLiteral("endpoint"), setPath(each.endpoint)},
                          {QStringLiteral("maxRequest"), setNumber(each.maxRequest)}});
    }
    return wrong(QStringLiteral("%1: there is no group [%2], only [broker], [export NAME] and "
                                "[import NAME]")
                     .arg(settings.fileName(), group));
}

} // namespace

Result<BridgeOptions> BridgeOptions::read(const QString &path)
{
    if (const QFileInfo file(path); !file.isFile() || !file.isReadable())
        return wrong(QStringLiteral("Cannot read %1").arg(path));
    QSettings settings(path, QSettings::IniFormat);
    if (settings.status() != QSettings::NoError)
        return wrong(QStringLiteral("%1 is no settings file").arg(path));
    if (const QStringList stray = settings.childKeys(); !stray.isEmpty())
        return wrong(QStringLiteral("%1: %2 is in no group").arg(path, stray.constFirst()));
    BridgeOptions options;
    for (const QString &group : settings.childGroups()) {
        const Result<void> read = group == u"broker"
                                      ? readGroup(settings, group, brokerKeys(options))
                                      : readService(settings, group, options);
        if (!read)
            return read.error();
    }
    return options;
}

Result<void> BridgeOptions::validate() const
{
    if (exports.isEmpty() && imports.isEmpty())
        return wrong(QStringLiteral("There is neither a service to export nor one to import"));
    if (!exports.isEmpty() && !allowUnprotected && !broker.isLocal() && !broker.isProtected())
        return wrong(QStringLiteral("Everybody who reaches this broker could send requests: use "
                                    "TLS and credentials, or allow it explicitly"));
    return broker.validate();
}

} // namespace Bridge
