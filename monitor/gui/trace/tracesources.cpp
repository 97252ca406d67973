// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/trace/tracesources.h"

#include "core/trace/tracesession.h"
#include "gui/look/icons.h"
#include "models/records/endpointmodel.h"

#include <QtCore/qlocale.h>
#include <QtCore/qset.h>
#include <QtWidgets/qmenu.h>

namespace Monitor {

namespace {

QString menuText(const EndpointAddress &endpoint)
{
    return endpoint.toPrintable().replace(u'&', QLatin1String("&&"));
}

} // namespace

TraceSources::TraceSources(TraceSession &session, const EndpointModel &endpoints, QWidget *parent)
    : QPushButton(parent)
    , m_session(session)
    , m_endpoints(endpoints)
    , m_menu(new QMenu(this))
{
    setIcon(Monitor::icon(IconName::Connections));
    setToolTip(tr("Choose what to trace: endpoints, and the requests of the console"));
    m_menu->setToolTipsVisible(true);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &TraceSources::fillMenu);
    connect(&session, &TraceSession::endpointsChanged, this, &TraceSources::showTraced);
    fillMenu();
    showTraced();
}

void TraceSources::fillMenu()
{
    m_menu->clear();
    QSet<EndpointAddress> listed;
    const auto add = [&](const EndpointAddress &endpoint) {
        if (endpoint.isEmpty() || listed.contains(endpoint))
            return;
        listed.insert(endpoint);
        addEndpoint(endpoint);
    };
    add(m_selected);
    for (const TracedEndpoint &traced : m_session.endpoints())
        add(traced.endpoint);
    const qsizetype most = listed.size() + MostOffered;
    for (const EndpointRow &row : m_endpoints.rows()) {
        if (listed.size() >= most)
            break;
        if (row.endpoint->status.state == IpcCore::ActiveState::Listening)
            add(row.key());
    }
    m_menu->addSeparator();
    QAction *const console = m_menu->addAction(tr("&Requests of the Console"));
    console->setCheckable(true);
    console->setChecked(m_session.isConsoleTraced());
    connect(console, &QAction::toggled, this,
            [this](bool isOn) { m_session.setConsoleTraced(isOn); });
}

void TraceSources::addEndpoint(const EndpointAddress &endpoint)
{
    QAction *const action = m_menu->addAction(menuText(endpoint));
    action->setCheckable(true);
    action->setChecked(m_session.find(endpoint) != nullptr);
    connect(action, &QAction::toggled, this, [this, endpoint](bool isOn) {
        if (isOn)
            m_session.start(endpoint);
        else
            m_session.stop(endpoint);
    });
}

void TraceSources::showTraced()
{
    const QList<TracedEndpoint> &traced = m_session.endpoints();
    setText(traced.isEmpty() ? tr("Endpoints")
                             : tr("%Ln endpoint(s)", nullptr, static_cast<int>(traced.size())));
    QStringList names;
    for (const TracedEndpoint &endpoint : traced)
        names.append(endpoint.endpoint.toPrintable());
    setAccessibleName(tr("What is traced"));
    setAccessibleDescription(names.isEmpty() ? tr("No endpoint") : names.join(u'\n'));
}

} // namespace Monitor
