// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/pages/eventspage.h"

#include "core/observer/eventlog.h"
#include "gui/table/filteredit.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "observerfixtures.h"

#include <QtCore/qsettings.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qscrollbar.h>

using namespace Monitor;

// The events page.
class tst_EventsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsAreSwitched();
    void followsTheTail();
    void endpointIsActivated();
    void tracedRequestsAreAskedFor();
    void clears();
    void filters();
    void layoutIsRestored();
};

namespace {

const EndpointAddress &sampleAddress()
{
    static const EndpointAddress address = EndpointAddress::ofPath("/run/a");
    return address;
}

void takeEndpoint(EventLog &log)
{
    const auto empty = std::make_shared<const ObserverSnapshot>();
    log.takeSnapshot(empty);
    auto snapshot = std::make_shared<ObserverSnapshot>();
    auto endpoint = std::make_shared<ObservedEndpoint>();
    endpoint->address = sampleAddress();
    snapshot->endpoints.push_back(endpoint);
    snapshot->time = QDateTime::currentDateTime();
    snapshot->changes = compareSnapshots(empty.get(), *snapshot);
    log.takeSnapshot(snapshot);
}

QAction *actionNamed(const EventsPage &page, const QString &text)
{
    for (QAction *action : page.pageActions()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

} // namespace

void tst_EventsPage::kindsAreSwitched()
{
    EventLog log;
    EventsPage page(log);
    takeEndpoint(log);
    noteToolError(log, QStringLiteral("No luck"));
    QCOMPARE(page.tablePanel()->proxy()->rowCount(), 2);
    actionNamed(page, QStringLiteral("Monitor"))->trigger();
    QCOMPARE(page.tablePanel()->proxy()->rowCount(), 1);
    actionNamed(page, QStringLiteral("Endpoints"))->trigger();
    QCOMPARE(page.tablePanel()->proxy()->rowCount(), 0);
    actionNamed(page, QStringLiteral("Monitor"))->trigger();
    QCOMPARE(page.tablePanel()->proxy()->rowCount(), 1);
}

void tst_EventsPage::followsTheTail()
{
    EventLog log;
    EventsPage page(log);
    page.resize(800, 400);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    for (int i = 0; i < 100; ++i)
        noteToolError(log, QString::number(i));
    const QScrollBar *const bar = page.tablePanel()->view()->verticalScrollBar();
    QTRY_VERIFY_WITH_TIMEOUT(bar->maximum() > 0, 20'000);
    QCOMPARE(bar->value(), bar->maximum());
}

void tst_EventsPage::endpointIsActivated()
{
    EventLog log;
    EventsPage page(log);
    page.resize(800, 400);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    takeEndpoint(log);
    noteToolError(log, QStringLiteral("No luck"));
    const QSignalSpy activations(&page, &EventsPage::endpointActivated);
    RecordView *const view = page.tablePanel()->view();
    QVERIFY(view->selectKey(quint64(1)));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(activations.count(), 1);
    QCOMPARE(activations[0][0].value<EndpointAddress>(), sampleAddress());
    QVERIFY(view->selectKey(quint64(2)));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(activations.count(), 1); // About no endpoint.
}

void tst_EventsPage::tracedRequestsAreAskedFor()
{
    EventLog log;
    EventsPage page(log);
    noteToolError(log, QStringLiteral("No luck"));
    const QSignalSpy requested(&page, &EventsPage::traceRequested);
    QMenu menu;
    Q_EMIT page.tablePanel()->contextMenuAboutToShow(&menu, {});
    QVERIFY(menu.isEmpty());
    const QVariant key = page.tablePanel()->proxy()->index(0, 0).data(KeyRole);
    Q_EMIT page.tablePanel()->contextMenuAboutToShow(&menu, key);
    QCOMPARE(menu.actions().size(), 1);
    menu.actions().first()->trigger();
    QCOMPARE(requested.value(0).value(0).toDateTime(), log.events().front()->time);
}

void tst_EventsPage::clears()
{
    EventLog log;
    EventsPage page(log);
    noteToolError(log, QStringLiteral("No luck"));
    actionNamed(page, QStringLiteral("Clear Events"))->trigger();
    QVERIFY(log.events().isEmpty());
    QCOMPARE(page.tablePanel()->proxy()->totalRows(), 0);
}

void tst_EventsPage::filters()
{
    EventLog log;
    EventsPage page(log);
    takeEndpoint(log);
    noteToolError(log, QStringLiteral("No luck"));
    page.tablePanel()->filterEdit()->setFilter(QStringLiteral("endpoint:/run time>-1h"));
    QVERIFY(page.tablePanel()->filterEdit()->expression().isValid());
    QCOMPARE(page.tablePanel()->proxy()->rowCount(), 1);
}

void tst_EventsPage::layoutIsRestored()
{
    const QTemporaryDir dir;
    QSettings settings(dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    EventLog log;
    takeEndpoint(log);
    noteToolError(log, QStringLiteral("No luck"));
    EventsPage page(log);
    actionNamed(page, QStringLiteral("Monitor"))->trigger();
    page.tablePanel()->filterEdit()->setFilter(QStringLiteral("endpoint"));
    page.saveLayout(settings);
    EventsPage other(log);
    other.restoreLayout(settings);
    QCOMPARE(other.tablePanel()->proxy()->totalRows(), 1);
    QVERIFY(!actionNamed(other, QStringLiteral("Monitor"))->isChecked());
    QCOMPARE(other.tablePanel()->filterEdit()->text(), QStringLiteral("endpoint"));
}

QTEST_MAIN(tst_EventsPage)
#include "tst_eventspage.moc"
