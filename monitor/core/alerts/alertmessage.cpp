// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/alerts/alertmessage.h"

#include "core/alerts/alerttext.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace Monitor {

namespace {

struct MessageWords
{
    Q_DECLARE_TR_FUNCTIONS(Monitor::Alert)
};

bool isRaised(const Alert &alert)
{
    return alert.change.kind == AlertChange::Kind::Raised;
}

QString whatOf(const Alert &alert)
{
    if (alert.isTest)
        return MessageWords::tr("%1: this is a test").arg(alertRuleName(alert.rule));
    return alertText(alert.rule, alert.change);
}

QString linesOf(const QList<Alert> &alerts)
{
    QStringList lines;
    for (const Alert &alert : alerts.first(std::min(alerts.size(), AlertMessage::MostLines)))
        lines.append(alertLine(alert));
    if (const auto more = alerts.size() - lines.size(); more > 0)
        lines.append(MessageWords::tr("and %Ln more", nullptr, static_cast<int>(more)));
    return lines.join(u'\n');
}

QString titleOf(const QList<Alert> &alerts)
{
    const auto raised = static_cast<int>(std::count_if(alerts.begin(), alerts.end(), isRaised));
    if (alerts.size() > 1)
        return raised > 0 ? MessageWords::tr("%Ln alert(s)", nullptr, raised)
                          : MessageWords::tr("%Ln alert(s) ended", nullptr,
                                             static_cast<int>(alerts.size()));
    const QString endpoint = alerts.constFirst().change.endpoint.toPrintable();
    if (alerts.constFirst().isTest)
        return MessageWords::tr("Test alert");
    return (raised > 0 ? MessageWords::tr("Alert: %1", "endpoint")
                       : MessageWords::tr("Alert ended: %1", "endpoint"))
        .arg(endpoint);
}

} // namespace

QString alertLine(const Alert &alert)
{
    const QString what = isRaised(alert)
                             ? whatOf(alert)
                             : MessageWords::tr("ended – %1", "an alert").arg(whatOf(alert));
    const QString endpoint = alert.change.endpoint.toPrintable();
    return endpoint.isEmpty()
               ? what
               : MessageWords::tr("%1 – %2", "endpoint and alert").arg(endpoint, what);
}

AlertMessage alertMessage(const QList<Alert> &alerts)
{
    QList<Alert> sorted = alerts;
    const auto urgency = [](const Alert &alert) {
        return isRaised(alert) ? severityOf(alert) : Severity::Good;
    };
    std::stable_sort(sorted.begin(), sorted.end(), [&](const Alert &left, const Alert &right) {
        return urgency(left) > urgency(right);
    });
    const Alert &first = sorted.constFirst();
    return {.title = titleOf(sorted),
            .text = sorted.size() == 1 ? whatOf(first) : linesOf(sorted),
            .severity = urgency(first),
            .endpoint = first.change.endpoint};
}

QString alertSummary(const QList<Alert> &raised)
{
    if (raised.isEmpty())
        return MessageWords::tr("No alerts");
    return MessageWords::tr("%Ln alert(s)", nullptr, static_cast<int>(raised.size())) + u'\n'
           + linesOf(raised);
}

} // namespace Monitor
