// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitor/processcost.h"
#include "monitor/scenario.h"

#include "gui/app/application.h"
#include "gui/table/recordview.h"

#include <QtCore/qtimer.h>

#include <ctime>

namespace Bench {

namespace {

// Before memory is read, so the window has polled a few times.
constexpr std::chrono::milliseconds SettleTime{3'000};

qint64 nowNs()
{
    timespec now = {};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

// The application, instrumented to note when a table with rows has been painted.
class WatchedApplication : public Monitor::Application
{
public:
    using Application::Application;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool isPaint = m_paintedNs == 0 && event->type() == QEvent::Paint;
        const bool accepted = Application::notify(receiver, event);
        if (isPaint)
            notePaint(receiver->parent());
        return accepted;
    }

    qint64 paintedNs() const { return m_paintedNs; }

private:
    void notePaint(QObject *parent)
    {
        const auto *view = qobject_cast<Monitor::RecordView *>(parent);
        if (!view || !view->model() || view->model()->rowCount() == 0)
            return;
        m_paintedNs = nowNs();
        QTimer::singleShot(SettleTime, this, [] { exit(); });
    }

    qint64 m_paintedNs = 0;
};

} // namespace

std::optional<MonitorFigures> measureStart(qint64 execNs, int &argc, char **argv)
{
    WatchedApplication application(argc, argv);
    if (application.run() != 0)
        return std::nullopt;
    const MemoryUse memory = memoryUse();
    return MonitorFigures{
        {QStringLiteral("first_rows_ms"), double(application.paintedNs() - execNs) / 1e6},
        {QStringLiteral("rss_mib"), memory.residentMiB},
        {QStringLiteral("own_mib"), memory.ownMiB}};
}

} // namespace Bench
