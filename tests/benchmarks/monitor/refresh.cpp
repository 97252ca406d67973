// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitor/scenario.h"
#include "monitor/syntheticreport.h"
#include "monitor/threadclock.h"

#include "core/base/usernames.h"
#include "gui/table/filteredit.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "models/filter/filterproxymodel.h"
#include "models/records/connectionmodel.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qtimer.h>

#include <algorithm>
#include <vector>

namespace Bench {

namespace {

using namespace Monitor;

constexpr int Connections = 5'000;
constexpr QSize TableSize{1200, 800};

struct Series
{
    const char *name;
    std::vector<double> ms = {};

    void addTo(MonitorFigures &figures)
    {
        if (ms.empty())
            return;
        std::sort(ms.begin(), ms.end());
        const QString title = QString::fromLatin1(name);
        figures.insert(title + QStringLiteral("_ms"), ms[ms.size() / 2]);
        figures.insert(title + QStringLiteral("_max_ms"), ms.back());
    }
};

// The connections table as on its page, sorted by a changing column.
class RefreshRun : public QObject
{
public:
    RefreshRun(const QString &filter, int rounds)
        : m_reports(Connections)
        , m_model(m_users)
        , m_panel(&m_model)
        , m_rounds(rounds)
    {
        m_panel.view()->sortByColumn(ConnectionModel::columnOf("requests"), Qt::DescendingOrder);
        m_panel.resize(TableSize);
        m_panel.filterEdit()->setFilter(filter);
        m_panel.show();
        // Gives the event loop time to finish one refresh before the next.
        m_timer.setInterval(20);
        connect(&m_timer, &QTimer::timeout, this, &RefreshRun::refresh);
        m_timer.start();
    }

    void addTo(MonitorFigures &figures)
    {
        for (Series *series : {&m_total, &m_diff, &m_sort, &m_paint, &m_freeze})
            series->addTo(figures);
    }

private:
    void refresh()
    {
        constexpr int WarmUp = 5;
        const ConnectionsReportPointer report = m_reports.next();
        const ThreadClock timer;
        m_model.takeReport(report);
        const qint64 diffed = timer.ownNs();
        m_panel.proxy()->refresh();
        const qint64 sorted = timer.ownNs();
        m_panel.repaint();
        const qint64 painted = timer.ownNs();
        if (++m_round <= WarmUp)
            return;
        m_diff.ms.push_back(double(diffed) / 1e6);
        m_sort.ms.push_back(double(sorted - diffed) / 1e6);
        m_paint.ms.push_back(double(painted - sorted) / 1e6);
        m_total.ms.push_back(double(painted) / 1e6);
        if (m_round == m_rounds + WarmUp) {
            const ThreadClock freezing;
            m_panel.setFrozen(true);
            m_freeze.ms.push_back(double(freezing.ownNs()) / 1e6);
            QCoreApplication::exit();
        }
    }

    SyntheticReports m_reports;
    UserNames m_users;
    ConnectionModel m_model;
    TablePanel m_panel;
    QTimer m_timer;
    Series m_total{"refresh"};
    Series m_diff{"diff"};
    Series m_sort{"sort"};
    Series m_paint{"paint"};
    Series m_freeze{"freeze"};
    const int m_rounds;
    int m_round = 0;
};

} // namespace

std::optional<MonitorFigures> measureRefresh(const MonitorPlan &plan)
{
    MonitorFigures figures;
    RefreshRun run({}, plan.count);
    QCoreApplication::exec();
    run.addTo(figures);
    return figures;
}

} // namespace Bench
