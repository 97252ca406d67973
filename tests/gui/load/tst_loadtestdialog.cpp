// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/load/loadtestdialog.h"

#include "cli/playedservice.h"
#include "gui/load/loadoptions.h"
#include "server/servertest.h"
#include "support/semaphore.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qpointer.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtTest/qsignalspy.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qmessagebox.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtableview.h>

#include <atomic>

using namespace Monitor;
using namespace IpcCore;
using namespace std::chrono_literals;

// The user loads a server, stops, tries again and compares.
class tst_LoadTestDialog : public QObject, private ServerTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void init();
    void cleanup();
    void optionsArePlans();
    void requests_data();
    void requests();
    void runsAndCompares();
    void agreesWithTheServer();
    void asksBeforeWhatCannotBeUndone_data();
    void asksBeforeWhatCannotBeUndone();
    void stopsAsking();
    void stopsAtOnce();
    void nobodyThere();
    void closingEndsTheTest();
    void keepsTheLastRuns();

private:
    LoadPlan quick() const
    {
        LoadPlan plan;
        plan.duration = 100ms;
        plan.warmUp = 0ms;
        return plan;
    }

    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : m_dialog->findChildren<QPushButton *>()) {
            if (each->text().remove(u'&') == text)
                return each;
        }
        return nullptr;
    }

    bool run(const LoadPlan &plan)
    {
        m_dialog->options().setPlan(plan);
        m_dialog->start();
        return QTest::qWaitFor([this] { return !m_dialog->generator().isRunning(); }, Patience);
    }

    QList<LoadReport> m_runs;
    std::unique_ptr<LoadTestDialog> m_dialog;
};

void tst_LoadTestDialog::init()
{
    m_runs.clear();
    m_dialog = std::make_unique<LoadTestDialog>(m_runs);
    m_dialog->setTarget(EndpointAddress::ofPath(path()), "ping");
    m_dialog->show();
}

void tst_LoadTestDialog::cleanup()
{
    m_dialog.reset();
}

void tst_LoadTestDialog::optionsArePlans()
{
    QCOMPARE(m_dialog->options().plan({}), LoadPlan());
    LoadPlan plan;
    plan.connections = 7;
    plan.pipeline = 3;
    plan.rate = 250;
    plan.duration = 1500ms;
    plan.warmUp = 200ms;
    m_dialog->options().setPlan(plan);
    QCOMPARE(m_dialog->options().plan({}), plan);
    const LoadPlan whole = m_dialog->plan();
    QCOMPARE(whole.endpoint, EndpointAddress::ofPath(path()));
    QCOMPARE(whole.request, QByteArray("ping"));
    QVERIFY(whole.validate());
}

void tst_LoadTestDialog::requests_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("isEditable");
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("words") << QByteArray("set colour blå") << true;
    QTest::newRow("lines") << QByteArray("a\nb") << false;
    QTest::newRow("bytes") << QByteArray("\xff\x00", 2) << false;
}

// What a line cannot show is sent as it came.
void tst_LoadTestDialog::requests()
{
    QFETCH(const QByteArray, request);
    QFETCH(const bool, isEditable);
    m_dialog->setTarget(EndpointAddress::ofPath(path()), request);
    QCOMPARE(m_dialog->plan().request, request);
    auto *edit = m_dialog->findChild<QLineEdit *>(QStringLiteral("request"));
    QVERIFY(edit);
    QCOMPARE(edit->isReadOnly(), !isEditable);
    if (!isEditable)
        return;
    edit->setText(QStringLiteral("other"));
    QCOMPARE(m_dialog->plan().request, QByteArray("other"));
}

void tst_LoadTestDialog::runsAndCompares()
{
    const auto server = serveEcho();
    QVERIFY(server);
    QVERIFY(!button(QStringLiteral("Copy as Text"))->isEnabled());
    QVERIFY(run(quick()));
    QVERIFY2(m_dialog->statusText().startsWith(QStringLiteral("Done after ")),
             qPrintable(m_dialog->statusText()));
    QCOMPARE(m_runs.size(), 1);
    QVERIFY(m_runs.first().figures.succeeded > 0);
    QCOMPARE(m_dialog->findChild<QTableView *>()->model()->columnCount(), 2);
    const auto object = QJsonDocument::fromJson(m_dialog->json()).object();
    QCOMPARE(object.value(QStringLiteral("succeeded")).toInteger(),
             static_cast<qint64>(m_runs.first().figures.succeeded));
    QCOMPARE(object.value(QStringLiteral("path")).toString(), QFile::decodeName(path()));

    LoadPlan second = quick();
    second.connections = 2;
    second.rate = 100;
    QVERIFY(run(second));
    m_dialog->compareWith(0);
    QCOMPARE(m_runs.size(), 2);
    QCOMPARE(m_dialog->findChild<QTableView *>()->model()->columnCount(), 4);
    QCOMPARE(QJsonDocument::fromJson(m_dialog->json()).array().size(), 2);
    QVERIFY2(m_dialog->text().startsWith(QStringLiteral("Figure\tTest 2\tTest 1\tDifference\n")),
             qPrintable(m_dialog->text()));
    QTest::mouseClick(button(QStringLiteral("Copy as Text")), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), m_dialog->text());
    QTest::mouseClick(button(QStringLiteral("Copy as JSON")), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), m_dialog->json());
    // The picture in words.
    for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        if (widget->accessibleName() == QStringLiteral("Course of the load test"))
            QCOMPARE(widget->accessibleDescription(), m_dialog->text());
    }
    // The next test begins with the same options, in a new window too.
    const LoadTestDialog again(m_runs);
    QCOMPARE(again.options().plan({}).rate, 100.0);
    QCOMPARE(again.options().plan({}).connections, 2);
}

// As ipcctl bench does, by the same counts.
void tst_LoadTestDialog::agreesWithTheServer()
{
    std::atomic<quint64> handled = 0;
    const auto server = serve(
        [&](const Request &, Reply &) {
            ++handled;
            return HandlerResult::Done;
        },
        options());
    QVERIFY(server);
    LoadPlan plan = quick();
    plan.connections = 3;
    plan.pipeline = 4;
    QVERIFY(run(plan));
    QCOMPARE(m_runs.first().figures.succeeded, handled.load());
}

void tst_LoadTestDialog::asksBeforeWhatCannotBeUndone_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("asks");
    QTest::addColumn<bool>("agrees");
    QTest::newRow("harmless") << QByteArray("echo what=1") << false << false;
    QTest::newRow("changing") << QByteArray("set key=size value=1") << false << false;
    QTest::newRow("unknown") << QByteArray("dance") << false << false;
    QTest::newRow("dangerous, canceled") << QByteArray("quit") << true << false;
    QTest::newRow("dangerous, agreed") << QByteArray("quit") << true << true;
    QTest::newRow("dangerous, as a call")
        << CallMessage{.command = QStringLiteral("quit"), .arguments = {}}.encode() << true << true;
}

// By the service's own mark, as the console does.
void tst_LoadTestDialog::asksBeforeWhatCannotBeUndone()
{
    QFETCH(const QByteArray, request);
    QFETCH(const bool, asks);
    QFETCH(const bool, agrees);
    PlayedService service(QFile::decodeName(path()));
    QVERIFY(service.start());
    m_dialog->setTarget(EndpointAddress::ofPath(path()), request);
    m_dialog->options().setPlan(quick());
    QTest::mouseClick(button(QStringLiteral("Start")), Qt::LeftButton);
    QVERIFY(m_dialog->isAsking());
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isAsking(), Patience);
    auto *box = m_dialog->findChild<QMessageBox *>();
    QCOMPARE(box != nullptr, asks);
    if (!asks) {
        QVERIFY(m_dialog->generator().isRunning());
        return;
    }
    QVERIFY(service.calls().isEmpty());
    QVERIFY2(box->text().contains(QStringLiteral("quit")), qPrintable(box->text()));
    for (QAbstractButton *each : box->buttons()) {
        if ((box->buttonRole(each) == QMessageBox::DestructiveRole) == agrees)
            each->click();
    }
    QCOMPARE(m_dialog->generator().isRunning(), agrees);
    QCOMPARE(m_runs.size(), agrees ? 1 : 0);
}

// The question may have no answer.
void tst_LoadTestDialog::stopsAsking()
{
    Semaphore gate;
    const auto server = serve(
        [&](const Request &, Reply &) {
            gate.acquire();
            return HandlerResult::Done;
        },
        options());
    QVERIFY(server);
    QTest::mouseClick(button(QStringLiteral("Start")), Qt::LeftButton);
    QVERIFY(m_dialog->isAsking());
    QVERIFY(!m_dialog->options().isEnabled());
    QTest::mouseClick(button(QStringLiteral("Stop")), Qt::LeftButton);
    QVERIFY(!m_dialog->isAsking());
    QVERIFY(!m_dialog->generator().isRunning());
    QVERIFY(m_dialog->options().isEnabled());
    QCOMPARE(m_dialog->statusText(), QStringLiteral("Nothing was sent yet."));
    gate.release(8);
}

void tst_LoadTestDialog::stopsAtOnce()
{
    Semaphore gate;
    std::atomic<int> handled = 0;
    const auto server = serve(
        [&](const Request &, Reply &) {
            ++handled;
            gate.acquire();
            return HandlerResult::Done;
        },
        options());
    QVERIFY(server);
    LoadPlan plan = quick();
    plan.duration = 1h;
    m_dialog->options().setPlan(plan);
    m_dialog->start();
    QVERIFY(m_dialog->generator().isRunning());
    QVERIFY(!m_dialog->options().isEnabled());
    // Another target would not fit the test.
    m_dialog->setTarget(EndpointAddress::ofPath("/elsewhere"), {});
    QCOMPARE(m_dialog->plan().endpoint, EndpointAddress::ofPath(path()));
    QTRY_COMPARE_WITH_TIMEOUT(handled, 1, Patience);
    QTest::mouseClick(button(QStringLiteral("Stop")), Qt::LeftButton);
    QVERIFY(!m_dialog->generator().isRunning());
    QVERIFY(m_dialog->options().isEnabled());
    QVERIFY(m_dialog->statusText().startsWith(QStringLiteral("Stopped after ")));
    QVERIFY(m_dialog->statusText().contains(QStringLiteral("No request succeeded")));
    QCOMPARE(m_runs.first().figures.unanswered, quint64(1));
    gate.release();
}

void tst_LoadTestDialog::nobodyThere()
{
    LoadPlan plan = quick();
    plan.duration = 1h;
    QVERIFY(run(plan));
    QVERIFY2(m_dialog->statusText().startsWith(QStringLiteral("Nobody could be reached: ")),
             qPrintable(m_dialog->statusText()));
    QVERIFY(button(QStringLiteral("Start")));
}

void tst_LoadTestDialog::closingEndsTheTest()
{
    const auto server = serveEcho();
    QVERIFY(server);
    LoadPlan plan = quick();
    plan.duration = 1h;
    auto *dialog = m_dialog.release();
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QPointer<LoadTestDialog> watched(dialog);
    dialog->options().setPlan(plan);
    dialog->start();
    QTRY_VERIFY_WITH_TIMEOUT(server->stats().requests > 0, Patience);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!watched, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().connectionsOpen, qint64(0), Patience);
    QCOMPARE(m_runs.size(), 1);
    QVERIFY(m_runs.first().wasStopped);
    QCOMPARE(m_runs.first().phase, LoadPhase::Ended);
}

void tst_LoadTestDialog::keepsTheLastRuns()
{
    for (int i = 0; i < LoadTestDialog::MostRuns + 2; ++i) {
        LoadPlan plan = quick();
        plan.connections = i + 1;
        QVERIFY(run(plan));
    }
    QCOMPARE(m_runs.size(), LoadTestDialog::MostRuns);
    QCOMPARE(m_runs.last().plan.connections, int(LoadTestDialog::MostRuns) + 2);
    QCOMPARE(m_runs.first().plan.connections, 3);
}

QTEST_MAIN(tst_LoadTestDialog)
#include "tst_loadtestdialog.moc"
