// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/pages/tracepage.h"

#include "core/console/historyentry.h"
#include "core/trace/tracesession.h"
#include "gui/console/hexview.h"
#include "gui/look/actiontext.h"
#include "gui/table/filteredit.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "gui/trace/traceactions.h"
#include "gui/trace/tracedetails.h"
#include "gui/trace/tracenotes.h"
#include "gui/trace/tracesources.h"
#include "models/workspace.h"
#include "monitorfixture.h"
#include "tracesamples.h"

#include <ipccore/asyncclient.h>

#include <QtCore/qfile.h>
#include <QtCore/qsettings.h>
#include <QtGui/qaction.h>
#include <QtGui/qactiongroup.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qinputdialog.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qmessagebox.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollbar.h>
#include <QtWidgets/qtreeview.h>

using namespace Monitor;
using IpcCore::AsyncClient;

// The trace of a real server in another process, and of rows made here.
class tst_TracePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void startsNothingUnasked();
    void tracesTheSelectedEndpoint();
    void sourcesAreChosen();
    void consoleIsTraced();
    void untraceableEndpointsHaveReasons();
    void selectionIsLinked();
    void followsTheTail();
    void scrollingUpStaysThere();
    void olderRowStaysThere();
    void fullRingTakesNoRowAway();
    void windowFreezes();
    void sortedRowsStandStill();
    void timesAreChosen();
    void filtersByTimeAndConnection();
    void marksAndCommentsAreKept();
    void requestIsSentAgain();
    void savedTraceIsOpened();
    void otherFormats_data();
    void otherFormats();
    void brokenFilesAreTold();
    void dialogsDoNotBlock();
    void layoutIsRestored();

private:
    TraceRing &ring() { return m_workspace->traceRing(); }

    TraceSession &session() { return m_workspace->trace(); }

    RecordView &view() { return *m_page->tablePanel()->view(); }

    QScrollBar &bar() { return *view().verticalScrollBar(); }

    TraceActions &actions() { return m_page->actions(); }

    int shownRows() { return view().model()->rowCount(); }

    QVariant keyAt(int row) { return view().model()->index(row, 0).data(KeyRole); }

    /// What is at the upper edge: the row and how much of it is above.
    std::pair<QVariant, int> place()
    {
        const int top = view().rowAt(0);
        return {keyAt(top), bar().value() - view().verticalHeader()->sectionPosition(top)};
    }

    QString text(int row, TraceTable::Column column)
    {
        return view().model()->index(row, column).data().toString();
    }

    bool exportTo(const QString &path);

    void append(const std::vector<TraceRecord> &records)
    {
        ring().append(records);
        QCoreApplication::sendPostedEvents(); // View layouts are posted.
    }

    std::unique_ptr<PrivateDirectories> m_directories;
    std::unique_ptr<Program> m_demo;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<TracePage> m_page;
    EndpointAddress m_address;
    QString m_path;
};

namespace {

constexpr int PatienceMs = 20'000;

} // namespace

#define TRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, PatienceMs)
#define TRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, PatienceMs)

void tst_TracePage::init()
{
    m_directories = std::make_unique<PrivateDirectories>();
    QVERIFY(m_directories->isValid());
    m_path = m_directories->path(QStringLiteral("demo.sock"));
    m_address = EndpointAddress::ofPath(QFile::encodeName(m_path));
    m_demo = startDemo(QStringLiteral(DEMO), m_path);
    QVERIFY(m_demo);
    m_workspace = std::make_unique<Workspace>();
    m_workspace->setInterval(EndpointObserver::ShortestInterval);
    m_page = std::make_unique<TracePage>(*m_workspace);
    m_page->resize(1'000, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_workspace->observer().start();
}

void tst_TracePage::cleanup()
{
    m_page.reset();
    m_workspace.reset();
    m_demo.reset();
    m_directories.reset();
}

// A trace is work for a server, which only the user gives it.
void tst_TracePage::startsNothingUnasked()
{
    QVERIFY(!actions().run->isEnabled());
    m_page->setEndpoint(m_address);
    QVERIFY(!session().isTracing());
    QVERIFY(actions().run->isEnabled());
    QStringList buttons;
    for (const QPushButton *button : m_page->tablePanel()->findChildren<QPushButton *>()) {
        if (button->isVisible())
            buttons.append(button->text());
    }
    QVERIFY(buttons.contains(QStringLiteral("Trace demo.sock")));
    QVERIFY(buttons.contains(QStringLiteral("Open Trace")));
}

void tst_TracePage::tracesTheSelectedEndpoint()
{
    m_page->setEndpoint(m_address);
    actions().run->trigger();
    TRY_VERIFY(session().find(m_address)
               && session().find(m_address)->state == TraceState::Running);
    AsyncClient client(m_path);
    const auto reply = client.send("ping");
    TRY_COMPARE(shownRows(), 1);
    QCOMPARE(text(0, TraceTable::Command), QStringLiteral("ping"));
    QCOMPARE(text(0, TraceTable::Status), QStringLiteral("ok"));
    QCOMPARE(actions().run->iconText(), QStringLiteral("Stop"));
    actions().run->trigger();
    QVERIFY(!session().isTracing());
    QCOMPARE(shownRows(), 1);
    actions().clear->trigger();
    QCOMPARE(shownRows(), 0);
}

void tst_TracePage::sourcesAreChosen()
{
    TRY_VERIFY(m_workspace->endpoints().endpoint(m_address));
    auto *sources = m_page->findChild<TraceSources *>();
    Q_EMIT sources->menu()->aboutToShow();
    const auto actionFor = [sources](const QString &part) -> QAction * {
        for (QAction *action : sources->menu()->actions()) {
            if (action->text().contains(part))
                return action;
        }
        return nullptr;
    };
    QVERIFY(actionFor(QStringLiteral("demo.sock")));
    QVERIFY(!actionFor(QStringLiteral("demo.sock"))->isChecked());
    actionFor(QStringLiteral("demo.sock"))->trigger();
    QVERIFY(session().find(m_address));
    m_page->trace(EndpointAddress::ofPath("/nowhere/else.sock"));
    QCOMPARE(session().endpoints().size(), 2);
    QVERIFY(sources->accessibleDescription().contains(QStringLiteral("/nowhere/else.sock")));
    Q_EMIT sources->menu()->aboutToShow();
    QVERIFY(actionFor(QStringLiteral("demo.sock"))->isChecked());
    actionFor(QStringLiteral("demo.sock"))->trigger();
    QVERIFY(!session().find(m_address));
    QAction *console = actionFor(QStringLiteral("Console"));
    QVERIFY(console && console->isChecked());
    console->trigger();
    QVERIFY(!session().isConsoleTraced());
}

void tst_TracePage::consoleIsTraced()
{
    HistoryEntry exchange;
    exchange.time = QDateTime::currentDateTimeUtc();
    exchange.endpoint = m_address;
    exchange.request = "ping";
    exchange.requestSize = 4;
    exchange.reply = "pong";
    exchange.replySize = 4;
    session().takeExchange(exchange);
    TRY_COMPARE(shownRows(), 1);
    QVERIFY(view().selectKey(keyAt(0)));
    const QAbstractItemModel &tree = *m_page->details().tree().model();
    const QModelIndex facts = tree.index(1, 0);
    QStringList values;
    for (int row = 0; row < tree.rowCount(facts); ++row)
        values.append(tree.index(row, 1, facts).data().toString());
    QVERIFY(values.contains(QStringLiteral("pong")));
}

void tst_TracePage::untraceableEndpointsHaveReasons()
{
    auto *notes = m_page->findChild<TraceNotes *>();
    QVERIFY(!notes->isVisible());
    m_page->trace(EndpointAddress::ofPath("/nowhere/at-all.sock"));
    TRY_VERIFY(notes->isVisible());
    QVERIFY2(notes->text().contains(QStringLiteral("/nowhere/at-all.sock is not traced: ")),
             qPrintable(notes->text()));
    for (int i = 0; i < 10; ++i)
        m_page->trace(EndpointAddress::ofPath("/nowhere/" + QByteArray::number(i)));
    TRY_COMPARE(notes->text().count(u'\n'), TraceNotes::MostLines);
    session().stopAll();
    QVERIFY(!notes->isVisible());
}

void tst_TracePage::selectionIsLinked()
{
    append({sampleRequest("get one"), sampleRequest("put two")});
    QVERIFY(view().selectKey(keyAt(1)));
    TraceDetails &details = m_page->details();
    QVERIFY(details.bytes().lineText(0).contains(QStringLiteral("put two")));
    const QModelIndex content = details.tree().model()->index(0, 0);
    details.tree().setCurrentIndex(details.tree().model()->index(0, 0, content));
    QCOMPARE(details.bytes().selectedBytes(), "put");
    view().clearSelection();
    view().selectKey({});
    QCOMPARE(details.tree().model()->rowCount(), 0);
}

void tst_TracePage::followsTheTail()
{
    append(sampleRequests(200));
    QVERIFY(actions().follow->isChecked());
    QCOMPARE(bar().value(), bar().maximum());
    append(sampleRequests(50));
    QCOMPARE(bar().value(), bar().maximum());
    QVERIFY(actions().follow->isChecked());
    // The newest row is not an older one.
    QVERIFY(view().selectKey(keyAt(shownRows() - 1)));
    QVERIFY(actions().follow->isChecked());
}

void tst_TracePage::scrollingUpStaysThere()
{
    append(sampleRequests(200));
    bar().setValue(bar().maximum() / 2 + 3);
    QVERIFY(!actions().follow->isChecked());
    const auto before = place();
    for (int i = 0; i < 20; ++i)
        append(sampleRequests(10));
    QCOMPARE(place(), before);
    bar().setValue(bar().maximum());
    QVERIFY(actions().follow->isChecked());
    append(sampleRequests(10));
    QCOMPARE(bar().value(), bar().maximum());
    // By the action, too.
    actions().follow->trigger();
    const auto still = place();
    append(sampleRequests(10));
    QCOMPARE(place(), still);
    actions().follow->trigger();
    QCOMPARE(bar().value(), bar().maximum());
}

void tst_TracePage::olderRowStaysThere()
{
    append(sampleRequests(200));
    const QVariant older = keyAt(shownRows() - 3);
    QVERIFY(view().selectKey(older));
    QVERIFY(!actions().follow->isChecked());
    const auto before = place();
    append(sampleRequests(100));
    QCOMPARE(place(), before);
    QCOMPARE(view().currentKey(), older);
}

// Not even when the ring has dropped what is looked at; at the end, the user sees the newest rows.
void tst_TracePage::fullRingTakesNoRowAway()
{
    ring().setCaps({.rows = 1'000});
    append(sampleRequests(700));
    bar().setValue(bar().maximum() / 2 + 3);
    QVERIFY(view().selectKey(keyAt(view().rowAt(10))));
    const auto before = place();
    const QVariant current = view().currentKey();
    for (int i = 0; i < 60; ++i)
        append(sampleRequests(50));
    QVERIFY(ring().dropped() > 2'000);
    QVERIFY(ring().rows().firstNumber() > current.toULongLong());
    QCOMPARE(place(), before);
    QCOMPARE(view().currentKey(), current);
    QVERIFY(m_page->model().pendingRows() > 0);
    bar().setValue(bar().maximum());
    QCOMPARE(m_page->model().pendingRows(), 0);
    TRY_VERIFY(bar().value() == bar().maximum());
    QCOMPARE(keyAt(shownRows() - 1).toULongLong() + 1, ring().rows().endNumber());
}

void tst_TracePage::windowFreezes()
{
    append(sampleRequests(200));
    m_page->setFrozen(true);
    const auto before = place();
    append(sampleRequests(100));
    QCOMPARE(shownRows(), 200);
    QCOMPARE(place(), before);
    m_page->setFrozen(false);
    QCOMPARE(shownRows(), 300);
    TRY_VERIFY(bar().value() == bar().maximum());
}

// What waits to be sorted moves before the table stands still, not afterwards.
void tst_TracePage::sortedRowsStandStill()
{
    append(sampleRequests(5));
    view().sortByColumn(TraceTable::Number, Qt::DescendingOrder);
    const QVariant newest = keyAt(0);
    append(sampleRequests(5));
    QCOMPARE(keyAt(0), newest);
    m_page->setFrozen(true);
    QVERIFY(keyAt(0) != newest);
    QVERIFY(!m_page->tablePanel()->proxy()->isStale());
    m_page->setFrozen(false);
    QVERIFY(!m_page->model().isFrozen());
}

void tst_TracePage::timesAreChosen()
{
    append({sampleRequest("a", 0), sampleRequest("b", 1'500), sampleRequest("c", 1'750)});
    const auto choose = [this](TraceTime time) {
        actions().times->actions().at(int(time))->trigger();
        return text(2, TraceTable::Time);
    };
    QVERIFY(choose(TraceTime::Absolute).contains(u':'));
    QCOMPARE(choose(TraceTime::SinceStart), QStringLiteral("1.750 s"));
    QCOMPARE(choose(TraceTime::SincePrevious), QStringLiteral("0.250 s"));
    QVERIFY(view().selectKey(keyAt(1)));
    actions().reference->trigger();
    QCOMPARE(m_page->model().time(), TraceTime::SinceReference);
    QVERIFY(actions().times->actions().at(int(TraceTime::SinceReference))->isChecked());
    QCOMPARE(text(0, TraceTable::Time), QStringLiteral("-1.500 s"));
}

void tst_TracePage::filtersByTimeAndConnection()
{
    TraceRecord other = sampleRequest("other", 2'500);
    other.event.connectionId = 8;
    append({sampleRequest("a", 0), sampleRequest("b", 2'000), other, sampleRequest("c", 4'000)});
    const qint64 start = m_page->model().record(keyAt(0))->beginUs() / 1'000;
    QVERIFY(!m_page->showTime(start + 10'000, start + 20'000));
    QCOMPARE(shownRows(), 4);
    QVERIFY(m_page->showTime(start + 1'000, start + 3'000));
    QCOMPARE(shownRows(), 2);
    m_page->showConnection(other.endpoint, 8);
    QCOMPARE(shownRows(), 1);
    QCOMPARE(text(0, TraceTable::Command), QStringLiteral("other"));
}

void tst_TracePage::marksAndCommentsAreKept()
{
    append(sampleRequests(5));
    QVERIFY(view().selectKey(keyAt(1)));
    view().toggleMarks();
    QVERIFY(m_page->model().mark(keyAt(1)).isMarked);
    actions().comment->trigger();
    auto *dialog = m_page->findChild<QInputDialog *>();
    QVERIFY(dialog);
    dialog->setTextValue(QStringLiteral("The first one after the restart"));
    dialog->accept();
    QCOMPARE(text(1, TraceTable::Comment), QStringLiteral("The first one after the restart"));
    QVERIFY(!view().isColumnHidden(TraceTable::Comment));
    QVERIFY(m_page->model().mark(keyAt(1)).isMarked);
    view().toggleMarks();
    QVERIFY(!m_page->model().mark(keyAt(1)).isMarked);
}

void tst_TracePage::requestIsSentAgain()
{
    QSignalSpy resend(m_page.get(), &TracePage::resendRequested);
    QVERIFY(!actions().resend->isEnabled());
    TraceRecord gap;
    gap.event.lost = 5;
    append({sampleRequest("get one"), gap});
    QVERIFY(view().selectKey(keyAt(1)));
    QVERIFY(!actions().resend->isEnabled());
    QVERIFY(view().selectKey(keyAt(0)));
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(resend.size(), 1);
    QCOMPARE(resend[0][0].value<TraceRecord>().event.preview, "get one");
}

bool tst_TracePage::exportTo(const QString &path)
{
    QSignalSpy told(m_page.get(), &MonitorPage::problemOccurred);
    m_page->exportTo(path);
    return QTest::qWaitFor([&] { return !told.isEmpty(); }, PatienceMs)
           && told[0][0].toString() == QStringLiteral("Written to ") + path;
}

void tst_TracePage::savedTraceIsOpened()
{
    append(sampleRequests(5));
    QVERIFY(view().selectKey(keyAt(1)));
    view().toggleMarks();
    const QString file = m_directories->path(QStringLiteral("saved.jsonl"));
    QVERIFY(exportTo(file));
    actions().run->setEnabled(true);
    m_page->trace(m_address);
    ring().clear();
    m_page->openFile(file);
    TRY_COMPARE(shownRows(), 5);
    QCOMPARE(text(4, TraceTable::Preview), QStringLiteral("get 4"));
    QVERIFY(view().isMarked(1));
    // Nothing comes between its rows.
    QVERIFY(!session().isTracing());
    QVERIFY(!session().isConsoleTraced());
    QVERIFY(m_page->findChild<TraceNotes *>()->text().contains(file));
    // A new trace is not part of the file.
    m_page->trace(m_address);
    QCOMPARE(shownRows(), 0);
    QVERIFY(session().isConsoleTraced());
}

void tst_TracePage::otherFormats_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("csv") << QStringLiteral("trace.csv") << QByteArray("get 3");
    QTest::newRow("pcapng") << QStringLiteral("trace.PCAPNG") << QByteArray("\x0a\x0d\x0d\x0a", 4);
}

void tst_TracePage::otherFormats()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, part);
    append(sampleRequests(5));
    QVERIFY(exportTo(m_directories->path(name)));
    QFile file(m_directories->path(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(part));
}

void tst_TracePage::brokenFilesAreTold()
{
    append(sampleRequests(5));
    QFile file(m_directories->path(QStringLiteral("broken.jsonl")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no trace\n");
    file.close();
    QSignalSpy told(m_page.get(), &MonitorPage::problemOccurred);
    m_page->openFile(file.fileName());
    TRY_COMPARE(told.size(), 1);
    QVERIFY(!told[0][0].toString().isEmpty());
    QCOMPARE(shownRows(), 5);
    QVERIFY(!exportTo(m_directories->path(QStringLiteral("nowhere/trace.csv"))));
}

void tst_TracePage::dialogsDoNotBlock()
{
    actions().open->trigger();
    auto *dialog = m_page->findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->reject();
    append(sampleRequests(5));
    // Asks first: what is traced is not saved.
    actions().open->trigger();
    QVERIFY(m_page->findChild<QMessageBox *>());
    m_page->findChild<QMessageBox *>()->reject();
    actions().save->trigger();
    const QList<QFileDialog *> dialogs = m_page->findChildren<QFileDialog *>();
    QCOMPARE(dialogs.constLast()->acceptMode(), QFileDialog::AcceptSave);
    QCOMPARE(dialogs.constLast()->nameFilters().size(), 3);
    dialogs.constLast()->reject();
}

void tst_TracePage::layoutIsRestored()
{
    QSettings settings(m_directories->path(QStringLiteral("test.ini")), QSettings::IniFormat);
    actions().times->actions().at(int(TraceTime::SincePrevious))->trigger();
    m_page->tablePanel()->filterEdit()->setFilter(QStringLiteral("cmd:get"));
    m_page->saveLayout(settings);
    Workspace workspace;
    TracePage other(workspace);
    other.restoreLayout(settings);
    QCOMPARE(other.model().time(), TraceTime::SincePrevious);
    QCOMPARE(other.tablePanel()->filterEdit()->text(), QStringLiteral("cmd:get"));
    other.resetLayout();
    QCOMPARE(other.model().time(), TraceTime::Absolute);
}

QTEST_MAIN(tst_TracePage)
#include "tst_tracepage.moc"
