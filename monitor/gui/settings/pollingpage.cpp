// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/settings/pollingpage.h"

#include "gui/settings/actioncontrols.h"
#include "gui/window/windowactions.h"
#include "models/workspace.h"

#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qspinbox.h>

namespace Monitor {

using std::chrono::milliseconds;

PollingPage::PollingPage(Workspace &workspace, const WindowActions &actions, QWidget *parent)
    : SettingsPage(IconName::PollNow, tr("Polling"), parent)
    , m_workspace(workspace)
    , m_slowLimit(new QSpinBox)
{
    addSetting(tr("&Interval:"), choiceOf(*actions.intervals), tr("poll refresh rate frequency"));
    addText(tr("While the window is hidden, endpoints are polled at five times the interval, at "
               "least every five seconds."));
    m_slowLimit->setRange(static_cast<int>(ActivityTracker::LeastSlowLimit.count()),
                          static_cast<int>(ActivityTracker::LargestSlowLimit.count()));
    m_slowLimit->setSuffix(tr(" ms"));
    m_slowLimit->setGroupSeparatorShown(true);
    // Otherwise each digit typed would be a limit.
    m_slowLimit->setKeyboardTracking(false);
    addSetting(tr("&Slow above:"), m_slowLimit, tr("latency limit threshold duration p95"));
    addText(tr("A server counts as slow if one of twenty requests takes longer."));

    const auto show = [this] {
        m_slowLimit->setValue(static_cast<int>(m_workspace.slowLimit().count()));
    };
    show();
    connect(&workspace, &Workspace::slowLimitChanged, this, show);
    connect(m_slowLimit, &QSpinBox::valueChanged, this,
            [this](int value) { m_workspace.setSlowLimit(milliseconds(value)); });
}

void PollingPage::restoreDefaults()
{
    m_workspace.setInterval(EndpointObserver::DefaultInterval);
    m_workspace.setSlowLimit(ActivityTracker::DefaultSlowLimit);
}

} // namespace Monitor
