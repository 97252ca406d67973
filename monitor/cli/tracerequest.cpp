// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "tracerequest.h"

#include "displaytext.h"
#include "durationargument.h"
#include "verbs.h"

#include <algorithm>
#include <array>

namespace Cli {

namespace {

using namespace IpcCore;

constexpr std::array FilterKeys = {QLatin1String("conn="),     QLatin1String("pid="),
                                   QLatin1String("uid="),      QLatin1String("status="),
                                   QLatin1String("latency>="), QLatin1String("command=")};

Error wrong(const QString &text, const QString &term)
{
    return {ErrorCode::InvalidArgument, text.arg(printable(toBytes(term)))};
}

// The value after the key in the server's syntax; none if invalid.
std::optional<QByteArray> serverValue(QLatin1String key, const QString &value)
{
    if (key == QLatin1String("command="))
        return value.isEmpty() ? std::nullopt : std::optional(toBytes(value));
    if (key == QLatin1String("latency>=")) {
        const auto latency = durationFromText(value, std::chrono::microseconds(1));
        return latency ? std::optional(QByteArray::number(qint64(latency->count()))) : std::nullopt;
    }
    if (key == QLatin1String("status=")) {
        const bool known = value == QLatin1String("ok") || value == QLatin1String("failed")
                           || value == QLatin1String("gone");
        return known ? std::optional(toBytes(value)) : std::nullopt;
    }
    bool ok = false;
    const quint64 number = value.toULongLong(&ok);
    return ok ? std::optional(QByteArray::number(number)) : std::nullopt;
}

} // namespace

Result<QByteArray> traceArguments(const QStringList &filters, int preview)
{
    // In the order of the keys: the command's value extends to the end of the request.
    std::array<QByteArray, FilterKeys.size()> terms;
    for (const QString &filter : filters) {
        std::size_t key = 0;
        while (key < FilterKeys.size() && !filter.startsWith(FilterKeys[key]))
            ++key;
        if (key == FilterKeys.size())
            return wrong(
                QStringLiteral("a filter is conn=, pid=, uid=, status=, latency>= or command= "
                               "and a value, not '%1'"),
                filter);
        if (!terms[key].isEmpty())
            return wrong(QStringLiteral("'%1' repeats an earlier filter"), filter);
        const auto value = serverValue(FilterKeys[key], filter.mid(FilterKeys[key].size()));
        if (!value)
            return wrong(QStringLiteral("invalid value: '%1'"), filter);
        terms[key] = QByteArray(FilterKeys[key].data(), FilterKeys[key].size()) + *value;
    }
    QByteArrayList arguments;
    if (preview >= 0)
        arguments.append("preview=" + QByteArray::number(preview));
    std::remove_copy(terms.begin(), terms.end(), std::back_inserter(arguments), QByteArray());
    return arguments.join(' ');
}

} // namespace Cli
