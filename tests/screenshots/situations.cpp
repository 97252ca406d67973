// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "situations.h"

const std::vector<Situation> &situations()
{
    static const std::vector<Situation> all = {
        {"overview", runningFleet, true},
        {"stopped", stoppedServer},
        {"wedged", wedgedServer},
        {"silent", silentControl},
        {"other-network", otherNetwork},
        {"other-processes", otherProcesses},
        {"pinned-gone", pinnedAndGone},
        {"limits", limitsReached},
        {"overview-800x600", smallOverview},
        {"frozen", frozenOverview},
        {"details", detailsAlone, true},
        {"events", eventsOfADay, true},
        {"connections", connections, true},
        {"thousand-connections", thousandConnections},
        {"connections-800x600", smallConnections},
        {"trace", trace, true},
        {"trace-800x600", smallTrace},
        {"trace-empty", emptyTrace},
        {"trace-untraceable", untraceable},
        {"trace-menu", traceMenu},
        {"trace-with-charts", traceWithCharts},
        {"charts", charts, true},
        {"charts-compared", chartsCompared},
        {"charts-gap", chartsGap},
        {"charts-800x600", smallCharts},
        {"charts-table", chartsTable},
        {"overview-charts", overviewWithCharts},
        {"console", reply, true},
        {"diff", difference},
        {"console-800x600", smallConsole},
        {"service-form", serviceForm, true},
        {"topic", topicRows, true},
        {"topic-800x600", smallTopicRows},
        {"add-endpoint", addEndpointDialog, true},
        {"start-server", startServerDialog, true},
        {"load-test", loadTestDialog, true},
        {"load-test-compared", loadTestCompared},
        {"palette", commandPalette},
        {"shortcuts", keyboardShortcuts, true},
        {"endpoint-menu", endpointMenu, true},
        {"view-menu", viewMenu, true},
    };
    return all;
}
