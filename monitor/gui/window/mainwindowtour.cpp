// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/mainwindow.h"

#include "gui/firstlook/firstlookbar.h"
#include "gui/firstlook/tour.h"
#include "gui/pages/connectionspage.h"
#include "gui/pages/consolepage.h"
#include "gui/pages/eventspage.h"
#include "gui/pages/overviewpage.h"
#include "gui/window/endpointdock.h"
#include "gui/window/windowactions.h"
#include "models/workspace.h"

#include <QtGui/qaction.h>

namespace Monitor {

void MainWindow::createFirstLook()
{
    m_firstLook = new FirstLookBar(m_workspace.observer(), *m_actions->takeTour);
    addToolBar(Qt::BottomToolBarArea, m_firstLook);
    connect(m_firstLook, &FirstLookBar::pinRequested, this,
            [this](const QList<EndpointAddress> &endpoints) {
                for (const EndpointAddress &endpoint : endpoints)
                    m_workspace.pinned().setPinned(endpoint, true);
            });
    connect(m_firstLook, &FirstLookBar::done, this, [this] { m_sawFirstLook = true; });
    connect(m_actions->takeTour, &QAction::triggered, this, &MainWindow::startTour);
}

void MainWindow::offerFirstLook()
{
    if (!m_sawFirstLook)
        m_firstLook->offer();
}

void MainWindow::startTour()
{
    m_firstLook->dismiss();
    if (!m_tour)
        m_tour = new Tour(*this, tourSteps());
    m_tour->start();
}

QList<TourStep> MainWindow::tourSteps()
{
    const auto step = [this](const QString &title, const QString &text, Tab tab, QWidget *target) {
        return TourStep{.title = title,
                        .text = text,
                        .prepare = [this, tab] { showTab(tab); },
                        .target = [target] { return target; }};
    };
    return {
        step(tr("Endpoints"),
             tr("All local sockets that programs listen on, found automatically. The shape tells "
                "each "
                "one's state: a full circle is good. All tabs show what you select here."),
             Tab::Overview, m_endpointDock),
        step(tr("Overview"),
             tr("One row for each endpoint, what needs attention first, with the reason. Type into "
                "the filter to see fewer. Looking disturbs no server."),
             Tab::Overview, m_overview),
        step(tr("Connections"),
             tr("Who is connected to the selected endpoint: both processes, what waits and for how "
                "long."),
             Tab::Connections, m_connections),
        step(tr("Console"),
             tr("Send a request and read the reply. Services tell which commands they have, and "
                "fill in forms."),
             Tab::Console, m_console),
        step(tr("Events and alerts"),
             tr("All that has happened while the monitor ran. Alert rules, in the Tools menu, "
                "choose what to be told: in the status line below, and by the desktop."),
             Tab::Events, m_events),
    };
}

} // namespace Monitor
