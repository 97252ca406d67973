// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/pollstatus.h"

#include "core/base/humanunits.h"
#include "core/observer/endpointcondition.h"
#include "core/observer/endpointobserver.h"
#include "gui/look/elidedlabel.h"
#include "gui/look/plaintext.h"

#include <QtWidgets/qboxlayout.h>

#include <algorithm>

namespace Monitor {

PollStatus::PollStatus(EndpointObserver &observer, QWidget *parent)
    : QWidget(parent)
    , m_observer(observer)
    , m_counts(new ElidedLabel)
    , m_cost(new ElidedLabel)
    , m_limits(new ElidedLabel)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(fontMetrics().averageCharWidth() * 2);
    for (QLabel *label : {m_limits, m_counts, m_cost})
        layout->addWidget(label);
    m_counts->setAccessibleName(tr("Endpoints"));
    m_cost->setAccessibleName(tr("Cost of watching"));
    m_limits->setAccessibleName(tr("What cannot be seen"));
    connect(&observer, &EndpointObserver::snapshotReady, this, &PollStatus::takeSnapshot);
    connect(&observer, &EndpointObserver::stalledChanged, this, &PollStatus::takeStalled);
}

void PollStatus::takeSnapshot(const SnapshotPointer &snapshot)
{
    const auto troubled =
        std::count_if(snapshot->endpoints.begin(), snapshot->endpoints.end(),
                      [](const auto &endpoint) { return needsAttention(*endpoint); });
    const QString endpoints =
        tr("%Ln endpoint(s)", nullptr, static_cast<int>(snapshot->endpoints.size()));
    m_counts->setText(troubled == 0
                          ? endpoints
                          : tr("%1, %2").arg(endpoints, tr("%Ln need(s) attention", nullptr,
                                                           static_cast<int>(troubled))));
    // Rounded, as digits that change at every poll would tell nobody anything.
    const auto cost = std::chrono::ceil<std::chrono::milliseconds>(snapshot->duration);
    m_cost->setText(
        tr("poll %1 every %2")
            .arg(humanInterval(cost, QLocale()), humanInterval(m_observer.interval(), QLocale())));
    if (snapshot->socketsError) {
        m_limits->setText(tr("no list of sockets"));
        m_limits->setToolTip(plainText(snapshot->socketsError->message));
    } else {
        m_limits->setText(snapshot->deniedProcesses == 0
                              ? QString()
                              : tr("%Ln process(es) hidden", nullptr, snapshot->deniedProcesses));
        m_limits->setToolTip(tr("Processes of other users: who holds their sockets cannot be seen "
                                "without cap_sys_ptrace and cap_dac_read_search."));
    }
}

void PollStatus::takeStalled(bool isStalled)
{
    if (isStalled)
        m_cost->setText(tr("A file system does not answer: what is shown is old"));
}

} // namespace Monitor
