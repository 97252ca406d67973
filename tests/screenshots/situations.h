// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

class Scene;

namespace Monitor {
class EndpointAddress;
}

/// Something to take pictures of.
struct Situation
{
    const char *name; ///< Of the files, too.
    void (*make)(Scene &scene);
    bool inAllLanguages = false;
};

/// All of them, each light and dark in English; the other languages are light.
const std::vector<Situation> &situations();

/// \name Endpoints
/// @{
void runningFleet(Scene &scene);
void stoppedServer(Scene &scene);
void wedgedServer(Scene &scene);
void silentControl(Scene &scene);
void otherNetwork(Scene &scene);
void otherProcesses(Scene &scene);
void pinnedAndGone(Scene &scene);
void limitsReached(Scene &scene);
void smallOverview(Scene &scene);
void lostHost(Scene &scene);
void remoteConnections(Scene &scene);
void frozenOverview(Scene &scene);
void detailsAlone(Scene &scene);
void eventsOfADay(Scene &scene);
/// @}

/// \name Connections and requests
/// @{
void connections(Scene &scene);
void thousandConnections(Scene &scene);
void smallConnections(Scene &scene);
void reply(Scene &scene);
void difference(Scene &scene);
void smallConsole(Scene &scene);
void serviceForm(Scene &scene);
void topicRows(Scene &scene);
void smallTopicRows(Scene &scene);
/// @}

/// \name Map
/// @{
void map(Scene &scene);
void mapOfRequests(Scene &scene);
void mapSearched(Scene &scene);
void smallMap(Scene &scene);
void mapAsTable(Scene &scene);
void emptyMap(Scene &scene);
/// @}

/// \name Trace
/// @{
void trace(Scene &scene);
void smallTrace(Scene &scene);
void emptyTrace(Scene &scene);
void untraceable(Scene &scene);
void traceMenu(Scene &scene);
void traceWithCharts(Scene &scene);
/// @}

/// \name Charts
/// @{
/// Makes an hour of figures of `endpoint`. @param seed other ones for another number.
void recordPast(Scene &scene, const Monitor::EndpointAddress &endpoint, int seed = 0);
void charts(Scene &scene);
void chartsCompared(Scene &scene);
void chartsGap(Scene &scene);
void smallCharts(Scene &scene);
void chartsTable(Scene &scene);
void overviewWithCharts(Scene &scene);
/// @}

/// \name Dialogs
/// @{
void addEndpointDialog(Scene &scene);
void addHostDialog(Scene &scene);
void startServerDialog(Scene &scene);
void loadTestDialog(Scene &scene);
void loadTestCompared(Scene &scene);
void settingsDialog(Scene &scene);
void settingsSearch(Scene &scene);
void privacySettings(Scene &scene);
void historySettings(Scene &scene);
void traceSettings(Scene &scene);
void supportBundleDialog(Scene &scene);
void commandPalette(Scene &scene);
void keyboardShortcuts(Scene &scene);
void endpointMenu(Scene &scene);
void viewMenu(Scene &scene);
/// @}

/// \name Alerts and the first look
/// @{
void alertsRaised(Scene &scene);
void alertsMenu(Scene &scene);
void alertRules(Scene &scene);
void trayIcons(Scene &scene);
void firstLook(Scene &scene);
void tour(Scene &scene);
/// @}
