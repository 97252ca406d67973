// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/load/loadtestdialog.h"

#include "gui/load/loadoptions.h"
#include "server/servertest.h"
#include "support/program.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

#include <atomic>
#include <mutex>
#include <thread>

using namespace Monitor;
using namespace IpcCore;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;

// What both are told to do: more connections than are ever busy.
constexpr int Rate = 20;
constexpr int Connections = 8;
constexpr std::chrono::milliseconds Duration{3'000};

// The server's handler takes far longer than a busy machine takes to wake a thread, so that the
// server decides what is measured.
constexpr std::chrono::milliseconds Work{100};

// "Within 10 %". A busy machine may spoil an attempt, but hardly several; a real difference spoils
// all of them.
constexpr double Tolerance = 0.1;
constexpr int Attempts = 5;

bool isNear(double left, double right)
{
    return left > 0 && std::abs(left - right) <= Tolerance * std::max(left, right);
}

} // namespace

// The load test in the window and `ipcctl bench`, at the same time on the same server: the machine
// is as busy for both.
class tst_LoadAgreement : public QObject, private ServerTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void agree();
    void bothReportTheStall();

private:
    /// Figures by their name in JSON.
    struct Reports
    {
        QJsonObject window;
        QJsonObject bench;

        std::pair<double, double> values(const char *name) const
        {
            return {window.value(QLatin1String(name)).toDouble(-1),
                    bench.value(QLatin1String(name)).toDouble(-1)};
        }
    };

    std::unique_ptr<Server> serveWorking(const std::function<void(const Request &)> &work);
    /// Empty objects if one of them fails.
    Reports measureBoth();
};

std::unique_ptr<Server>
tst_LoadAgreement::serveWorking(const std::function<void(const Request &)> &work)
{
    ServerOptions many = options();
    many.threadCount = 2 * Connections;
    return serve(
        [work](const Request &request, Reply &) {
            work(request);
            return HandlerResult::Done;
        },
        many);
}

tst_LoadAgreement::Reports tst_LoadAgreement::measureBoth()
{
    QList<LoadReport> runs;
    LoadTestDialog dialog(runs);
    dialog.setTarget(EndpointAddress::ofPath(path()), "window");
    LoadPlan plan;
    plan.connections = Connections;
    plan.rate = Rate;
    plan.duration = Duration;
    plan.warmUp = 0ms;
    dialog.options().setPlan(plan);
    Program bench(QStringLiteral(IPCCTL),
                  {QStringLiteral("bench"), QFile::decodeName(path()), QStringLiteral("bench"),
                   QStringLiteral("--connections"), QString::number(Connections),
                   QStringLiteral("--rate"), QString::number(Rate), QStringLiteral("--duration"),
                   QStringLiteral("%1ms").arg(Duration.count()), QStringLiteral("--warmup"),
                   QStringLiteral("0"), QStringLiteral("--json")});
    if (!bench.start())
        return {};
    dialog.start();
    if (!QTest::qWaitFor([&] { return !dialog.generator().isRunning(); }, Patience)
        || bench.finish() != 0)
        return {};
    return {.window = QJsonDocument::fromJson(dialog.json()).object(),
            .bench = QJsonDocument::fromJson(bench.output()).object()};
}

void tst_LoadAgreement::agree()
{
    const auto server = serveWorking([](const Request &) { std::this_thread::sleep_for(Work); });
    QVERIFY(server);
    QByteArray seen;
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        const Reports reports = measureBoth();
        bool isSame = true;
        seen.clear();
        for (const char *figure :
             {"requestsPerSecond", "succeeded", "p50Us", "p90Us", "bytesOut"}) {
            const auto [window, bench] = reports.values(figure);
            // The word in each request is a byte longer for the window.
            const double scale = qstrcmp(figure, "bytesOut") == 0 ? 5.0 / 6 : 1;
            isSame = isSame && isNear(scale * window, bench);
            seen += QByteArray(figure) + ": " + QByteArray::number(window) + " and "
                    + QByteArray::number(bench) + "; ";
        }
        if (isSame)
            return;
        qInfo("attempt %d: %s", attempt + 1, seen.constData());
    }
    QFAIL(seen.constData());
}

// Requests that were due meanwhile count from when they were due.
void tst_LoadAgreement::bothReportTheStall()
{
    std::mutex mutex;
    Clock::time_point end;
    std::atomic<int> ofWindow = 0;
    std::atomic<int> ofBench = 0;
    const auto server = serveWorking([&](const Request &request) {
        ++(request.message() == "window" ? ofWindow : ofBench);
        {
            // Once both are under way, nothing ends for a second.
            const std::lock_guard lock(mutex);
            if (end == Clock::time_point() && ofWindow > 3 && ofBench > 3)
                end = Clock::now() + 1s;
        }
        std::this_thread::sleep_until(end);
    });
    QVERIFY(server);
    const Reports reports = measureBoth();
    const auto [window, bench] = reports.values("p99Us");
    QVERIFY2(window >= 900'000, QByteArray::number(window).constData());
    QVERIFY2(bench >= 900'000, QByteArray::number(bench).constData());
    const auto [windowMiddle, benchMiddle] = reports.values("p50Us");
    QVERIFY2(windowMiddle < 900'000, QByteArray::number(windowMiddle).constData());
    QVERIFY2(benchMiddle < 900'000, QByteArray::number(benchMiddle).constData());
}

QTEST_MAIN(tst_LoadAgreement)
#include "tst_loadagreement.moc"
