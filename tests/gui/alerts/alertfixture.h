// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/alerts/alertmonitor.h"
#include "core/observer/endpointobserver.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

/// Alerts about paths where nothing is, which rules raise at the first poll.
struct AlertFixture
{
    static constexpr int PatienceMs = 20'000;

    AlertFixture() { observer.setFindsListeners(false); }

    static Monitor::EndpointAddress missing(const QByteArray &name)
    {
        return Monitor::EndpointAddress::ofPath("/nowhere/" + name);
    }

    static Monitor::AlertRule missingRule()
    {
        Monitor::AlertRule rule;
        rule.name = QStringLiteral("missing");
        rule.conditions = {Monitor::EndpointCondition::PathNotFound};
        rule.polls = 1;
        return rule;
    }

    /// Raises one alert for each name. @return whether it did.
    bool raise(const QByteArrayList &names)
    {
        for (const QByteArray &name : names)
            observer.addEndpoint(missing(name));
        alerts.setRules({missingRule()});
        const QSignalSpy told(&alerts, &Monitor::AlertMonitor::told);
        observer.pollNow();
        return QTest::qWaitFor([&told] { return !told.isEmpty(); }, PatienceMs);
    }

    Monitor::EndpointObserver observer;
    Monitor::ActivityTracker activity{observer};
    Monitor::AlertMonitor alerts{observer, activity};
};
