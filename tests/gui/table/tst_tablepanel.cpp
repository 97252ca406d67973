// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/table/filteredit.h"
#include "gui/table/findbar.h"
#include "gui/table/recordsearch.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "pointing.h"
#include "support/sampletable.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qsettings.h>
#include <QtCore/qtemporarydir.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qevent.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qabstractbutton.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qscrollbar.h>

using namespace Monitor;

// Every page's table: filter, counts, freezing, copying, export, layout.
class tst_TablePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectionSurvivesRefreshes();
    void frozenViewStaysAsItWas();
    void counts();
    void invalidFilterIsTold();
    void emptyStates();
    void endsWithTheLastRow();
    void copies_data();
    void copies();
    void exportsInAnotherThread();
    void contextMenu();
    void copyOfARowThatIsGone();
    void hiddenDoesNotSort();
    void keptOrderIsTold();
    void rowsStayUnderThePointer();
    void activation();
    void layoutIsRestored();
    void findsRows();
    void findIsLeft();
    void goesToMarks();
    void everythingHasAName();
};

namespace {

constexpr int selectedId = 42;

bool hasLabel(const QWidget &widget, const QString &text)
{
    const QList<QLabel *> labels = widget.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->text() == text && label->isVisibleTo(&widget);
    });
}

QAbstractButton *buttonNamed(const QWidget &widget, const QString &text)
{
    for (QAbstractButton *button : widget.findChildren<QAbstractButton *>()) {
        if (button->text() == text && !button->isHidden())
            return button;
    }
    return nullptr;
}

QAction *actionNamed(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

} // namespace

void tst_TablePanel::selectionSurvivesRefreshes()
{
    SampleTable table;
    table.append(500);
    TablePanel panel(&table);
    panel.resize(800, 400);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.proxy()->setInterval(std::chrono::milliseconds(0));
    panel.filterEdit()->setFilter(QStringLiteral("bytes>=0"));
    panel.view()->sortByColumn(SampleTable::Latency, Qt::DescendingOrder);
    QVERIFY(panel.selectKey(selectedId));
    const QSignalSpy changes(&panel, &TablePanel::currentKeyChanged);
    QRandomGenerator random(1);
    for (int i = 0; i < 1'000; ++i) {
        table.shake(random, selectedId);
        if (i % 10 == 0)
            panel.proxy()->refresh();
        QCOMPARE(panel.currentKey(), QVariant(selectedId));
        QCOMPARE(panel.selectedKeys(), QVariantList{selectedId});
        QCOMPARE(panel.view()->currentIndex().data(KeyRole), QVariant(selectedId));
    }
    QCOMPARE(changes.count(), 0);
}

void tst_TablePanel::frozenViewStaysAsItWas()
{
    SampleTable table;
    table.append(500);
    TablePanel panel(&table);
    panel.resize(800, 400);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.view()->sortByColumn(SampleTable::Latency, Qt::DescendingOrder);
    QVERIFY(panel.selectKey(selectedId));
    QRandomGenerator random(2);
    table.shake(random, selectedId);
    QVERIFY(panel.proxy()->isStale());
    panel.setFrozen(true);
    // Nothing is left that would move rows later.
    QVERIFY(!panel.proxy()->isStale());
    panel.view()->verticalScrollBar()->setValue(
        panel.view()->verticalHeader()->sectionPosition(100));
    const QByteArray before = panel.view()->takeRows(false).toBytes(TableExport::Format::Json);
    for (int i = 0; i < 1'000; ++i) {
        table.shake(random, selectedId);
        QCOMPARE(panel.view()->rowAt(0), 100);
    }
    panel.proxy()->refresh();
    QCOMPARE(panel.view()->takeRows(false).toBytes(TableExport::Format::Json), before);
    panel.setFrozen(false);
    QCOMPARE(panel.currentKey(), QVariant(selectedId));
    QCOMPARE(panel.proxy()->rowCount(), table.rowCount());
}

void tst_TablePanel::counts()
{
    SampleTable table;
    table.append(200);
    TablePanel panel(&table);
    QVERIFY(hasLabel(panel, QStringLiteral("Rows: 200")));
    panel.filterEdit()->setFilter(QStringLiteral("name:get"));
    QVERIFY(hasLabel(panel, QStringLiteral("Rows: 40 of 200")));
    panel.setFrozen(true);
    QVERIFY(hasLabel(panel, QStringLiteral("Frozen")));
    table.append(128);
    QVERIFY(hasLabel(panel, QStringLiteral("Frozen, +128 new")));
    QVERIFY(hasLabel(panel, QStringLiteral("Rows: 40 of 200")));
    // A frozen table can be searched.
    panel.filterEdit()->setFilter(QStringLiteral("name:set"));
    QCOMPARE(panel.proxy()->rowCount(), 40);
    panel.setFrozen(false);
    QVERIFY(!hasLabel(panel, QStringLiteral("Frozen")));
    QCOMPARE(panel.proxy()->totalRows(), 328);
}

void tst_TablePanel::invalidFilterIsTold()
{
    SampleTable table;
    table.append(200);
    TablePanel panel(&table);
    panel.filterEdit()->setFilter(QStringLiteral("name:get"));
    panel.filterEdit()->setFilter(QStringLiteral("nam:get"));
    const QString message = panel.filterEdit()->expression().error()->message;
    QVERIFY(hasLabel(panel, QStringLiteral("The filter is not applied: ") + message));
    QCOMPARE(panel.proxy()->rowCount(), 40); // As before.
    panel.clearFilter();
    QCOMPARE(panel.proxy()->rowCount(), 200);
    QVERIFY(!hasLabel(panel, QStringLiteral("The filter is not applied: ") + message));
}

void tst_TablePanel::emptyStates()
{
    SampleTable table;
    TablePanel panel(&table);
    QAction action(QStringLiteral("Add one"));
    panel.setEmptyState(QStringLiteral("There is nothing."), &action);
    QVERIFY(hasLabel(panel, QStringLiteral("There is nothing.")));
    const QSignalSpy adds(&action, &QAction::triggered);
    QAbstractButton *const button = buttonNamed(panel, QStringLiteral("Add one"));
    QVERIFY(button);
    button->click();
    QCOMPARE(adds.count(), 1);
    table.append(200);
    QTRY_VERIFY_WITH_TIMEOUT(!panel.view()->isHidden(), 20'000);
    QVERIFY(!hasLabel(panel, QStringLiteral("There is nothing.")));
    panel.filterEdit()->setFilter(QStringLiteral("nowhere"));
    QVERIFY(hasLabel(panel, QStringLiteral("0 of 200 match the filter.")));
    QAbstractButton *const clear = buttonNamed(panel, QStringLiteral("Clear Filter"));
    QVERIFY(clear);
    clear->click();
    QCOMPARE(adds.count(), 1);
    QCOMPARE(panel.proxy()->rowCount(), 200);
    QTRY_VERIFY_WITH_TIMEOUT(!panel.view()->isHidden(), 20'000);
}

// Rows that end the empty state count once: nothing is below the last one.
void tst_TablePanel::endsWithTheLastRow()
{
    SampleTable table;
    TablePanel panel(&table);
    panel.setEmptyState(QStringLiteral("There is nothing."));
    panel.resize(600, 300);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    table.append(200);
    QTRY_VERIFY_WITH_TIMEOUT(panel.view()->isVisible(), 20'000);
    table.append(50);
    QTRY_COMPARE_WITH_TIMEOUT(panel.view()->verticalHeader()->count(), 250, 20'000);
}

void tst_TablePanel::copies_data()
{
    QTest::addColumn<TableExport::Format>("format");
    QTest::addColumn<bool>("isSelected");
    QTest::addColumn<QString>("expected");

    QTest::newRow("selected row as text")
        << TableExport::Format::Tsv << true
        << QStringLiteral("Name\tPID\tBytes\tLatency\nping\t1002\t5,838\t0.2 ms\n");
    QTest::newRow("all as CSV") << TableExport::Format::Csv << false
                                << QStringLiteral("Name,PID,Bytes (bytes),Latency (ns)\r\n"
                                                  "set,1001,7919,104729\r\n"
                                                  "ping,1002,5838,209458\r\n");
}

void tst_TablePanel::copies()
{
    QFETCH(TableExport::Format, format);
    QFETCH(bool, isSelected);
    QFETCH(QString, expected);
    SampleTable table;
    table.append(2);
    TablePanel panel(&table);
    if (isSelected)
        QVERIFY(panel.selectKey(2));
    panel.copyRows(format);
    QCOMPARE(QGuiApplication::clipboard()->text(), expected);
}

void tst_TablePanel::exportsInAnotherThread()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("rows.json"));
    SampleTable table;
    table.append(1'000);
    TablePanel panel(&table);
    panel.filterEdit()->setFilter(QStringLiteral("name:get"));
    const QFuture<IpcCore::Result<void>> written = panel.exportTo(path, TableExport::Format::Json);
    table.remove(0, 500); // The rows were taken before.
    QTRY_VERIFY_WITH_TIMEOUT(written.isFinished(), 20'000);
    QVERIFY(written.result());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).array().size(), 200);

    const QFuture<IpcCore::Result<void>> failed = panel.exportTo(
        dir.filePath(QStringLiteral("missing/rows.json")), TableExport::Format::Json);
    QTRY_VERIFY_WITH_TIMEOUT(failed.isFinished(), 20'000);
    QVERIFY(!failed.result());
}

void tst_TablePanel::contextMenu()
{
    SampleTable table;
    table.append(200);
    TablePanel panel(&table);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QSignalSpy menus(&panel, &TablePanel::contextMenuAboutToShow);
    int triggered = 0;
    QPointer<QMenu> menu;
    connect(&panel, &TablePanel::contextMenuAboutToShow, this, [&](QMenu *shown) {
        menu = shown;
        connect(shown->addAction(QStringLiteral("Own")), &QAction::triggered, this,
                [&triggered] { ++triggered; });
    });
    QVERIFY(panel.selectKey(3));
    Q_EMIT panel.view()->contextMenuRequested({10, 10}, 3);
    QCOMPARE(menus.count(), 1);
    QCOMPARE(menus[0][1], QVariant(3));
    QVERIFY(panel.proxy()->isHeld());
    menu->actions().constFirst()->trigger();
    QCOMPARE(triggered, 1);
    // The menu applies to the row it was opened on, whatever has changed since.
    table.remove(2);
    actionNamed(*menu, QStringLiteral("Apply as Filter"))->trigger();
    QCOMPARE(panel.filterEdit()->text(), QStringLiteral("name=list"));
    actionNamed(*menu, QStringLiteral("Exclude by Filter"))->trigger();
    QCOMPARE(panel.filterEdit()->text(), QStringLiteral("-name=list"));
    menu->close();
    QTRY_VERIFY_WITH_TIMEOUT(!panel.proxy()->isHeld(), 20'000);
    panel.addFilterTerm(QStringLiteral("pid"), QStringLiteral("1001"), false);
    QCOMPARE(panel.filterEdit()->text(), QStringLiteral("-name=list pid=1001"));
}

void tst_TablePanel::copyOfARowThatIsGone()
{
    SampleTable table;
    table.append(200);
    TablePanel panel(&table);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QPointer<QMenu> menu;
    connect(&panel, &TablePanel::contextMenuAboutToShow, this, [&](QMenu *shown) { menu = shown; });
    QVERIFY(panel.selectKey(3));
    Q_EMIT panel.view()->contextMenuRequested({10, 10}, 3);
    table.remove(2);
    actionNamed(*menu, QStringLiteral("Copy as JSON"))->trigger();
    const QJsonArray copied =
        QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).array();
    QCOMPARE(copied.size(), 1);
}

void tst_TablePanel::hiddenDoesNotSort()
{
    SampleTable table;
    table.append(200);
    TablePanel panel(&table);
    panel.proxy()->setInterval(std::chrono::milliseconds(0));
    panel.view()->sortByColumn(SampleTable::Bytes, Qt::AscendingOrder);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.hide();
    QVERIFY(panel.proxy()->isHeld());
    SampleTable::Record record = table.records()[0];
    record.bytes = 1'000'000;
    table.change(0, record);
    QVERIFY(panel.proxy()->isStale());
    panel.show();
    QVERIFY(!panel.proxy()->isStale());
    QCOMPARE(panel.proxy()->index(199, 0).data(KeyRole).toInt(), 1);
}

void tst_TablePanel::keptOrderIsTold()
{
    SampleTable table;
    table.append(200);
    TablePanel panel(&table);
    panel.resize(800, 400);
    panel.proxy()->setInterval(std::chrono::milliseconds(0));
    panel.view()->sortByColumn(SampleTable::Bytes, Qt::AscendingOrder);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QTRY_VERIFY_WITH_TIMEOUT(!panel.proxy()->isStale(), 20'000);
    const QString kept = QStringLiteral("Order kept for a moment");
    const auto putRow = [&table](int row, qint64 bytes) {
        SampleTable::Record record = table.records()[row];
        record.bytes = bytes;
        table.change(row, record);
    };
    const QSignalSpy held(panel.proxy(), &FilterProxyModel::changesHeld);
    QWidget &viewport = *panel.view()->viewport();
    pointAt(viewport, viewport.rect().center());
    QVERIFY(panel.proxy()->isHeld());
    QVERIFY(!hasLabel(panel, kept)); // Nothing is out of order.
    putRow(0, table.records()[0].bytes);
    QTRY_COMPARE_WITH_TIMEOUT(held.count(), 1, 20'000);
    QVERIFY(!hasLabel(panel, kept)); // Nor now.
    putRow(0, 1'000'000);
    QTRY_VERIFY_WITH_TIMEOUT(hasLabel(panel, kept), 20'000);
    panel.view()->sortByColumn(SampleTable::Name, Qt::AscendingOrder);
    QVERIFY(!hasLabel(panel, kept)); // Sorted on demand.
    panel.view()->sortByColumn(SampleTable::Bytes, Qt::AscendingOrder);
    putRow(1, 2'000'000);
    QTRY_VERIFY_WITH_TIMEOUT(hasLabel(panel, kept), 20'000);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(panel.view()->viewport(), &leave);
    QVERIFY(!hasLabel(panel, kept));
    QTRY_VERIFY_WITH_TIMEOUT(panel.proxy()->isInOrder(), 20'000);
    QTest::keyClick(panel.view(), Qt::Key_Down);
    putRow(2, 3'000'000);
    QTRY_VERIFY_WITH_TIMEOUT(hasLabel(panel, kept), 20'000);
}

void tst_TablePanel::rowsStayUnderThePointer()
{
    SampleTable table;
    table.append(20);
    TablePanel panel(&table);
    panel.resize(800, 400);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QWidget &viewport = *panel.view()->viewport();
    const QPoint point(20, panel.view()->rowViewportPosition(5) + 2);
    const auto keyThere = [&] { return panel.view()->indexAt(point).data(KeyRole).toInt(); };
    const int key = keyThere();
    pointAt(viewport, point);
    table.insert(0, {SampleTable::makeRecord(1'000)});
    table.remove(1, 4);
    QCOMPARE(keyThere(), key);
    QTest::mouseClick(&viewport, Qt::LeftButton, Qt::NoModifier, point);
    QCOMPARE(panel.currentKey().toInt(), key);
    // Once the mouse rests.
    QTRY_VERIFY_WITH_TIMEOUT(keyThere() != key, 20'000);
    QCOMPARE(panel.proxy()->rowCount(), 17);
    QCOMPARE(panel.currentKey().toInt(), key);
}

void tst_TablePanel::activation()
{
    SampleTable table;
    table.append(200);
    TablePanel panel(&table);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    const QSignalSpy activations(&panel, &TablePanel::activated);
    QVERIFY(panel.selectKey(3));
    QTest::keyClick(panel.view(), Qt::Key_Return);
    QCOMPARE(activations.count(), 1);
    QCOMPARE(activations[0][0], QVariant(3));
}

void tst_TablePanel::layoutIsRestored()
{
    const QTemporaryDir dir;
    QSettings settings(dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    SampleTable table;
    table.append(200);
    TablePanel panel(&table);
    panel.view()->setColumnHidden(SampleTable::Pid, true);
    panel.filterEdit()->setFilter(QStringLiteral("name:get"));
    panel.filterEdit()->store().save(QStringLiteral("mine"), QStringLiteral("name:set"));
    panel.saveLayout(settings);

    TablePanel other(&table);
    other.restoreLayout(settings);
    QVERIFY(other.view()->isColumnHidden(SampleTable::Pid));
    QCOMPARE(other.proxy()->rowCount(), 40);
    QCOMPARE(other.filterEdit()->store().saved().size(), 1);

    // With nothing to read, nothing changes.
    QSettings none(dir.filePath(QStringLiteral("none.ini")), QSettings::IniFormat);
    other.restoreLayout(none);
    QVERIFY(other.view()->isColumnHidden(SampleTable::Pid));
    QCOMPARE(other.proxy()->rowCount(), 40);
}

void tst_TablePanel::findsRows()
{
    SampleTable table;
    table.append(200);
    TablePanel panel(&table);
    panel.resize(800, 400);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.openFind();
    QLineEdit *const edit = panel.findBar()->edit();
    QVERIFY(edit->isVisible());
    QTest::keyClicks(edit, QStringLiteral("name:ping bytes>5k"));
    QTest::keyClick(panel.findBar()->edit(), Qt::Key_Escape); // Closes the list of completions.
    QList<int> wanted;
    for (const SampleTable::Record &record : table.records()) {
        if (record.name == QLatin1String("ping") && record.bytes > 5'000)
            wanted.append(record.id);
    }
    QVERIFY(wanted.size() > 2);
    panel.findBar()->edit()->setFilter(QStringLiteral("name:ping bytes>5k"));
    QTRY_COMPARE_WITH_TIMEOUT(panel.currentKey(), QVariant(wanted[0]), 20'000);
    QVERIFY(hasLabel(panel, QStringLiteral("Row %1 of 200").arg(wanted[0])));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(panel.currentKey(), QVariant(wanted[1]), 20'000);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(panel.currentKey(), QVariant(wanted[0]), 20'000);
    panel.search()->find(RecordSearch::Direction::Backward); // Past the start.
    QTRY_COMPARE_WITH_TIMEOUT(panel.currentKey(), QVariant(wanted.last()), 20'000);
    QCOMPARE(panel.proxy()->rowCount(), 200); // Nothing is filtered out.
    panel.findBar()->edit()->setFilter(QStringLiteral("nowhere"));
    QTRY_VERIFY_WITH_TIMEOUT(hasLabel(panel, QStringLiteral("No row matches.")), 20'000);
    QCOMPARE(panel.currentKey(), QVariant(wanted.last()));
    panel.findBar()->edit()->setFilter(QStringLiteral("nokey:1"));
    QVERIFY(hasLabel(panel, panel.findBar()->edit()->expression().error()->message));
}

void tst_TablePanel::findIsLeft()
{
    SampleTable table;
    table.append(20);
    TablePanel panel(&table);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QVERIFY(!panel.findBar()->isVisible());
    panel.search()->find(RecordSearch::Direction::Forward); // Nothing to look for.
    QVERIFY(panel.findBar()->isVisible());
    QTest::keyClick(panel.findBar()->edit(), Qt::Key_Escape);
    QVERIFY(!panel.findBar()->isVisible());
    panel.findBar()->edit()->setFilter(QStringLiteral("name:ping"));
    panel.search()->find(RecordSearch::Direction::Forward);
    QVERIFY(!panel.findBar()->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(panel.currentKey(), QVariant(2), 20'000);
}

void tst_TablePanel::goesToMarks()
{
    SampleTable table;
    table.append(200);
    TablePanel panel(&table);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    for (const int key : {20, 150}) {
        QVERIFY(panel.selectKey(key));
        panel.view()->toggleMarks();
    }
    panel.search()->findMark(RecordSearch::Direction::Forward);
    QTRY_COMPARE_WITH_TIMEOUT(panel.currentKey(), QVariant(20), 20'000);
    panel.search()->findMark(RecordSearch::Direction::Forward);
    QTRY_COMPARE_WITH_TIMEOUT(panel.currentKey(), QVariant(150), 20'000);
    panel.search()->findMark(RecordSearch::Direction::Backward);
    QTRY_COMPARE_WITH_TIMEOUT(panel.currentKey(), QVariant(20), 20'000);
}

void tst_TablePanel::everythingHasAName()
{
    SampleTable table;
    const TablePanel panel(&table);
    for (const QWidget *widget : panel.findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->objectName().startsWith(u"qt_"))
            continue;
        const bool isNamed =
            !widget->accessibleName().isEmpty() || !widget->property("text").toString().isEmpty();
        QVERIFY2(isNamed || widget->isHidden(), widget->metaObject()->className());
    }
}

QTEST_MAIN(tst_TablePanel)
#include "tst_tablepanel.moc"
