// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/table/recordview.h"

#include "models/filter/filterproxymodel.h"
#include "pointing.h"
#include "support/sampletable.h"

#include <QtGui/qevent.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qscrollbar.h>

using namespace Monitor;

// A table of live rows keeps the user's position.
class tst_RecordView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void currentRowIsNotItsNeighbour();
    void rowThatComesBackIsSelected();
    void severalKeys();
    void otherChoiceIsKept();
    void selectsWhatComesLater();
    void selectionOrder();
    void followsTheTailOnlyFromTheEnd();
    void followsAgainWhenEmptied_data();
    void followsAgainWhenEmptied();
    void staysAtTheEndWhenResized();
    void doesNotFollowWhereTheTableShrank();
    void lastRowEndsWhereTheViewDoes();
    void countsMissedRows();
    void doesNotFollowUnasked();
    void keepsTheTopRow();
    void rowsThatStayMoveToTheTop();
    void endIsLeftAndEntered();
    void holds();
    void homeAndEnd();
    void copyIsAskedFor();
    void contextMenuNamesTheRow();
    void columnsAreRestored();
    void badColumnStates_data();
    void badColumnStates();
    void columnMenu();
    void autoSize();
    void density();
    void marks();
    void marksAreTold();

private:
    int shownKey(int row) const { return m_view->model()->index(row, 0).data(KeyRole).toInt(); }

    int topKey() const { return shownKey(m_view->rowAt(0)); }

    void scrollToRow(int row) const
    {
        m_view->verticalScrollBar()->setValue(m_view->verticalHeader()->sectionPosition(row));
    }

    // View layouts are posted.
    void settle() const { QCoreApplication::sendPostedEvents(); }

    std::unique_ptr<SampleTable> m_table;
    std::unique_ptr<FilterProxyModel> m_proxy;
    std::unique_ptr<RecordView> m_view;
};

void tst_RecordView::init()
{
    m_table = std::make_unique<SampleTable>();
    m_table->append(100);
    m_proxy = std::make_unique<FilterProxyModel>();
    m_proxy->setSourceModel(m_table.get());
    m_view = std::make_unique<RecordView>();
    m_view->setModel(m_proxy.get());
    m_view->resize(600, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->verticalScrollBar()->setValue(0);
}

void tst_RecordView::cleanup()
{
    m_view.reset();
    m_proxy.reset();
    m_table.reset();
}

void tst_RecordView::currentRowIsNotItsNeighbour()
{
    QVERIFY(m_view->selectKey(50));
    QCOMPARE(m_view->currentKey(), QVariant(50));
    const QSignalSpy changes(m_view.get(), &RecordView::currentKeyChanged);
    m_table->remove(10, 5); // Others.
    QCOMPARE(m_view->currentKey(), QVariant(50));
    m_table->remove(44);
    QVERIFY(!m_view->currentKey().isValid());
    QVERIFY(!m_view->currentIndex().isValid());
    QVERIFY(m_view->selectedKeys().isEmpty());
    QCOMPARE(changes.count(), 1);
    QVERIFY(!changes[0][0].isValid());
}

void tst_RecordView::rowThatComesBackIsSelected()
{
    QVERIFY(m_view->selectKey(50));
    const auto filter = [this](const char *text) {
        m_proxy->setExpression(
            FilterExpression::parse(QString::fromLatin1(text), m_proxy->columns()));
    };
    filter("nowhere");
    QVERIFY(!m_view->currentKey().isValid());
    filter("");
    QCOMPARE(m_view->currentKey(), QVariant(50));
    QCOMPARE(m_view->selectedKeys(), QVariantList{50});
    m_table->reset({SampleTable::makeRecord(50), SampleTable::makeRecord(51)});
    QCOMPARE(m_view->currentKey(), QVariant(50));
}

// The first of them is the current one; those that do not exist are left out.
void tst_RecordView::severalKeys()
{
    QVERIFY(m_view->selectKeys({50, 7, 8, 1'000}));
    QCOMPARE(m_view->currentKey(), QVariant(50));
    QCOMPARE(m_view->selectedKeys(), (QVariantList{7, 8, 50}));
    QVERIFY(m_view->selectKeys({1, 100}));
    QCOMPARE(m_view->selectedKeys(), (QVariantList{1, 100}));
    QVERIFY(!m_view->selectKeys({}));
    QVERIFY(m_view->selectedKeys().isEmpty());
}

void tst_RecordView::otherChoiceIsKept()
{
    QVERIFY(m_view->selectKey(50));
    const SampleTable::Record record = m_table->records()[49];
    m_table->remove(49);
    QVERIFY(m_view->selectKey(7));
    m_table->insert(0, {record});
    QCOMPARE(m_view->currentKey(), QVariant(7));
}

void tst_RecordView::selectsWhatComesLater()
{
    QVERIFY(!m_view->selectKey(101));
    m_table->append(3);
    QCOMPARE(m_view->currentKey(), QVariant(101));
    QVERIFY(!m_view->selectKey(QVariant()));
    QVERIFY(!m_view->currentKey().isValid());
    m_table->append(1);
    QVERIFY(!m_view->currentKey().isValid());
}

void tst_RecordView::selectionOrder()
{
    m_view->selectRow(9);
    for (const int row : {3, 5}) {
        m_view->selectionModel()->select(m_proxy->index(row, 0),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    QCOMPARE(m_view->selectedKeys(), (QVariantList{4, 6, 10}));
    QCOMPARE(m_view->takeRows(true).rowCount(), 3);
    QCOMPARE(m_view->takeRows(false).rowCount(), 100);
}

void tst_RecordView::followsTheTailOnlyFromTheEnd()
{
    QScrollBar *const bar = m_view->verticalScrollBar();
    m_view->setFollowsTail(true);
    bar->setValue(bar->maximum());
    const int before = bar->maximum();
    m_table->append(20);
    settle();
    QVERIFY(bar->maximum() > before);
    QCOMPARE(bar->value(), bar->maximum());
    scrollToRow(30);
    const int top = topKey();
    m_table->append(20);
    m_table->remove(0, 10); // As when a log is trimmed.
    settle();
    QCOMPARE(topKey(), top);
    bar->setValue(bar->maximum());
    m_table->append(5);
    m_table->remove(0, 10);
    settle();
    QCOMPARE(bar->value(), bar->maximum());
}

void tst_RecordView::followsAgainWhenEmptied_data()
{
    QTest::addColumn<bool>("isReset");
    QTest::addColumn<bool>("isHidden");

    QTest::newRow("rows removed") << false << false;
    QTest::newRow("reset") << true << false;
    QTest::newRow("rows removed, hidden meanwhile") << false << true;
    QTest::newRow("reset, hidden meanwhile") << true << true;
}

void tst_RecordView::followsAgainWhenEmptied()
{
    QFETCH(bool, isReset);
    QFETCH(bool, isHidden);
    QScrollBar *const bar = m_view->verticalScrollBar();
    m_view->setFollowsTail(true);
    bar->setValue(bar->maximum());
    scrollToRow(30); // Leaves the end.
    m_table->append(1);
    settle();
    QCOMPARE(m_view->missedRows(), 1);
    if (isReset)
        m_table->reset({});
    else
        m_table->remove(0, m_table->rowCount());
    if (isHidden)
        m_view->hide(); // As behind the text for an empty table.
    m_table->append(1);
    if (isHidden)
        m_view->show();
    m_table->append(200);
    QTRY_VERIFY_WITH_TIMEOUT(bar->maximum() > 0 && bar->value() == bar->maximum(), 20'000);
    QCOMPARE(m_view->missedRows(), 0);
}

void tst_RecordView::staysAtTheEndWhenResized()
{
    QScrollBar *const bar = m_view->verticalScrollBar();
    m_view->setFollowsTail(true);
    bar->setValue(bar->maximum());
    const int before = bar->maximum();
    m_view->resize(400, 200);
    QTRY_VERIFY_WITH_TIMEOUT(bar->maximum() > before, 20'000);
    QCOMPARE(bar->value(), bar->maximum());
    m_table->append(20);
    settle();
    QCOMPARE(bar->value(), bar->maximum());
}

// The scroll bar is at its end, but the user did not go there.
void tst_RecordView::doesNotFollowWhereTheTableShrank()
{
    QScrollBar *const bar = m_view->verticalScrollBar();
    m_view->setFollowsTail(true);
    bar->setValue(bar->maximum());
    scrollToRow(30);
    m_table->remove(35, 65);
    QTRY_COMPARE_WITH_TIMEOUT(bar->value(), bar->maximum(), 20'000);
    const int top = topKey();
    m_table->append(100);
    QTRY_VERIFY_WITH_TIMEOUT(bar->value() < bar->maximum(), 20'000);
    QCOMPARE(topKey(), top);
}

void tst_RecordView::lastRowEndsWhereTheViewDoes()
{
    QScrollBar *const bar = m_view->verticalScrollBar();
    m_view->setColumnWidth(0, 2'000); // With a horizontal scroll bar, too.
    for (int height = 300; height < 330; ++height) {
        m_view->resize(600, height);
        settle();
        bar->setValue(bar->maximum());
        const QRect last = m_view->visualRect(m_proxy->index(99, 0));
        QCOMPARE(last.bottom() + 1, m_view->viewport()->height());
    }
}

void tst_RecordView::countsMissedRows()
{
    QScrollBar *const bar = m_view->verticalScrollBar();
    m_view->setFollowsTail(true);
    bar->setValue(bar->maximum());
    const QSignalSpy missed(m_view.get(), &RecordView::missedRowsChanged);
    m_table->append(20);
    settle();
    QCOMPARE(m_view->missedRows(), 0);
    scrollToRow(30);
    m_table->append(100);
    m_table->append(28);
    settle();
    QCOMPARE(m_view->missedRows(), 128);
    QCOMPARE(missed.count(), 2);
    m_view->scrollToBottom();
    QCOMPARE(m_view->missedRows(), 0);
}

void tst_RecordView::doesNotFollowUnasked()
{
    QScrollBar *const bar = m_view->verticalScrollBar();
    bar->setValue(bar->maximum());
    const int top = topKey();
    m_table->append(20);
    settle();
    QCOMPARE(topKey(), top);
}

void tst_RecordView::keepsTheTopRow()
{
    scrollToRow(30);
    QCOMPARE(topKey(), 31);
    m_table->insert(0, {SampleTable::makeRecord(1'000), SampleTable::makeRecord(1'001)});
    settle();
    QCOMPARE(topKey(), 31);
    m_table->remove(3, 10);
    settle();
    QCOMPARE(topKey(), 31);
    // At the very top, the user wants to see the newest rows.
    m_view->verticalScrollBar()->setValue(0);
    m_table->insert(0, {SampleTable::makeRecord(1'002)});
    settle();
    QCOMPARE(topKey(), 1'002);
}

// If the top row goes, the next ones stay in view.
void tst_RecordView::rowsThatStayMoveToTheTop()
{
    scrollToRow(30);
    m_table->remove(0, 33);
    settle();
    QCOMPARE(topKey(), 34);
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
}

// By the program as by the user.
void tst_RecordView::endIsLeftAndEntered()
{
    QScrollBar *const bar = m_view->verticalScrollBar();
    m_view->setFollowsTail(true);
    bar->setValue(bar->maximum());
    QSignalSpy changes(m_view.get(), &RecordView::atEndChanged);
    m_view->setAtEnd(false);
    const int top = topKey();
    m_table->append(20);
    settle();
    QCOMPARE(topKey(), top);
    m_view->setAtEnd(true);
    QCOMPARE(bar->value(), bar->maximum());
    m_table->append(20);
    settle();
    QCOMPARE(bar->value(), bar->maximum());
    scrollToRow(30);
    QCOMPARE(changes, (QList<QVariantList>{{false}, {true}, {false}}));
}

void tst_RecordView::holds()
{
    const QSignalSpy changes(m_view.get(), &RecordView::heldChanged);
    QWidget *const viewport = m_view->viewport();
    const auto leave = [viewport] {
        QEvent event(QEvent::Leave);
        QCoreApplication::sendEvent(viewport, &event);
    };
    QVERIFY(!m_view->isHeld());
    pointAt(*viewport, {5, 5});
    QVERIFY(m_view->isHeld());
    m_view->setMenuOpen(true);
    leave();
    QVERIFY(m_view->isHeld());
    m_view->setMenuOpen(false);
    QVERIFY(!m_view->isHeld());
    QCOMPARE(changes.count(), 2);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QVERIFY(m_view->isHeld());
    QCOMPARE(changes.count(), 3);
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->isHeld(), 20'000);
    pointAt(*viewport, {5, 5});
    m_view->hide();
    QVERIFY(!m_view->isHeld());
}

void tst_RecordView::homeAndEnd()
{
    QVERIFY(m_view->selectKey(50));
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(m_view->currentKey(), QVariant(100));
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(m_view->currentKey(), QVariant(1));
    QCOMPARE(m_view->selectedKeys(), QVariantList{1});
    QVERIFY(m_view->selectKey(98));
    QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedKeys(), (QVariantList{98, 99, 100}));
    QTest::keyClicks(m_view.get(), QStringLiteral("pi")); // Typing finds a row.
    QCOMPARE(m_view->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("ping"));
}

void tst_RecordView::copyIsAskedFor()
{
    const QSignalSpy copies(m_view.get(), &RecordView::copyRequested);
    QTest::keySequence(m_view.get(), QKeySequence::Copy);
    QCOMPARE(copies.count(), 1);
}

void tst_RecordView::contextMenuNamesTheRow()
{
    const QSignalSpy menus(m_view.get(), &RecordView::contextMenuRequested);
    const QPoint at = m_view->visualRect(m_proxy->index(2, 0)).center();
    QContextMenuEvent byMouse(QContextMenuEvent::Mouse, at, m_view->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(m_view->viewport(), &byMouse);
    QCOMPARE(menus.count(), 1);
    QCOMPARE(menus[0][1], QVariant(3));
    QVERIFY(m_view->selectKey(5));
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, {0, 0}, {0, 0});
    QCoreApplication::sendEvent(m_view->viewport(), &byKey);
    QCOMPARE(menus[1][1], QVariant(5));
}

void tst_RecordView::columnsAreRestored()
{
    QHeaderView *const header = m_view->horizontalHeader();
    header->moveSection(header->visualIndex(SampleTable::Latency), 0);
    m_view->setColumnHidden(SampleTable::Pid, true);
    m_view->setColumnWidth(SampleTable::Name, 177);
    m_view->sortByColumn(SampleTable::Bytes, Qt::DescendingOrder);
    const QByteArray state = m_view->saveColumns();
    m_view->resetColumns();
    QCOMPARE(header->visualIndex(SampleTable::Latency), int(SampleTable::Latency));
    QVERIFY(!m_view->isColumnHidden(SampleTable::Pid));

    RecordView other;
    other.setModel(m_proxy.get());
    QVERIFY(other.restoreColumns(state));
    QCOMPARE(other.horizontalHeader()->visualIndex(SampleTable::Latency), 0);
    QVERIFY(other.isColumnHidden(SampleTable::Pid));
    QCOMPARE(other.columnWidth(SampleTable::Name), 177);
    QCOMPARE(other.horizontalHeader()->sortIndicatorSection(), int(SampleTable::Bytes));
    QCOMPARE(m_proxy->sortOrder(), Qt::DescendingOrder);
    QCOMPARE(other.saveColumns(), state);
}

void tst_RecordView::badColumnStates_data()
{
    QTest::addColumn<QByteArray>("state");

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\0\1\2 nothing", 11);
    QTest::newRow("other JSON") << QByteArray("[1,2]");
    QTest::newRow("other version")
        << QByteArray(R"({"version":2,"columns":[{"key":"pid","width":10}]})");
    QTest::newRow("no columns") << QByteArray(R"({"version":1,"columns":[]})");
    QTest::newRow("unknown columns")
        << QByteArray(R"({"version":1,"columns":[{"key":"zzz","width":10}]})");
    QTest::newRow("nothing shown") << QByteArray(
        R"({"version":1,"columns":[{"key":"name","hidden":true},{"key":"pid","hidden":true},)"
        R"({"key":"bytes","hidden":true},{"key":"lat","hidden":true}]})");
}

void tst_RecordView::badColumnStates()
{
    QFETCH(QByteArray, state);
    m_view->setColumnWidth(0, 177);
    const QByteArray before = m_view->saveColumns();
    QVERIFY(!m_view->restoreColumns(state));
    QCOMPARE(m_view->saveColumns(), before);
}

void tst_RecordView::columnMenu()
{
    const std::unique_ptr<QMenu> menu(m_view->createColumnMenu());
    const QList<QAction *> actions = menu->actions();
    QCOMPARE(actions[1]->text(), QStringLiteral("PID"));
    QVERIFY(actions[1]->isChecked());
    actions[1]->trigger();
    QVERIFY(m_view->isColumnHidden(SampleTable::Pid));
    for (const int column : {0, 2})
        m_view->setColumnHidden(column, true);
    const std::unique_ptr<QMenu> lastOne(m_view->createColumnMenu());
    QVERIFY(!lastOne->actions().at(3)->isEnabled()); // One must remain.
    QVERIFY(lastOne->actions().at(0)->isEnabled());
    actions.last()->trigger();
    QVERIFY(!m_view->isColumnHidden(SampleTable::Pid));
}

void tst_RecordView::autoSize()
{
    m_view->setColumnWidth(SampleTable::Name, 500);
    m_view->autoSizeColumns();
    QVERIFY(m_view->columnWidth(SampleTable::Name) < 200);
    SampleTable::Record record = m_table->records()[0];
    record.name = QString(100, u'w');
    m_table->change(0, record);
    const int narrow = m_view->columnWidth(SampleTable::Name);
    QCOMPARE(m_view->columnWidth(SampleTable::Name), narrow); // Once, not always.
    m_view->autoSizeColumns();
    QVERIFY(m_view->columnWidth(SampleTable::Name) > narrow);
}

void tst_RecordView::density()
{
    const int normal = m_view->rowHeight(0);
    m_view->setDensity(RecordView::Density::Compact);
    const int compact = m_view->rowHeight(0);
    QVERIFY(compact < normal);
    QVERIFY(compact >= m_view->fontMetrics().lineSpacing());
    QFont font = m_view->font();
    font.setPointSize(font.pointSize() * 2);
    m_view->setFont(font);
    QVERIFY(m_view->rowHeight(0) > normal);
}

void tst_RecordView::marks()
{
    const QWidget *const strip = m_view->verticalHeader();
    QVERIFY(!strip->isVisible());
    m_view->toggleMarks(); // Nothing is selected.
    QVERIFY(!m_view->hasMarks());
    QVERIFY(m_view->selectKey(5));
    m_view->toggleMarks();
    QVERIFY(strip->isVisible());
    const auto marked = [this] {
        QList<int> keys;
        for (int row = 0; row < m_proxy->rowCount(); ++row) {
            if (m_view->isMarked(row))
                keys.append(shownKey(row));
        }
        return keys;
    };
    QCOMPARE(marked(), QList{5});
    // Marks stay with their rows.
    m_table->remove(0, 3);
    QCOMPARE(marked(), QList{5});
    m_view->sortByColumn(SampleTable::Bytes, Qt::DescendingOrder);
    QCOMPARE(marked(), QList{5});
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    // If only some are marked, all become marked.
    m_view->selectAll();
    m_view->toggleMarks();
    QCOMPARE(marked().size(), m_proxy->rowCount());
    m_view->toggleMarks();
    QVERIFY(!m_view->hasMarks());
    QVERIFY(!strip->isVisible());
    m_view->toggleMarks();
    m_view->clearMarks();
    QVERIFY(marked().isEmpty());
    QVERIFY(!strip->isVisible());
}

void tst_RecordView::marksAreTold()
{
    QSignalSpy marked(m_view.get(), &RecordView::rowsMarked);
    QVERIFY(m_view->selectKey(4));
    m_view->toggleMarks();
    m_view->toggleMarks();
    QCOMPARE(marked, (QList<QVariantList>{{QVariantList{4}, true}, {QVariantList{4}, false}}));
    m_view->setMarks({2, 3});
    QVERIFY(m_view->isMarked(1) && m_view->isMarked(2) && !m_view->isMarked(3));
    QCOMPARE(marked.size(), 2);
}

QTEST_MAIN(tst_RecordView)
#include "tst_recordview.moc"
