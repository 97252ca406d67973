// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/topicview.h"
#include "gui/console/valuetree.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "models/console/jsonmodel.h"
#include "models/console/topicmodel.h"

#include <QtCore/qcborarray.h>
#include <QtCore/qcbormap.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollbar.h>

using namespace Monitor;
using namespace Qt::StringLiterals;

// The events of a topic, as people watch them.
class tst_TopicView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newestIsShown();
    void chosenRowStays();
    void placeStays();
    void endFollowsAgain();
    void openBranchesStay();
    void gapsHaveRows();
    void anotherTopicStartsAnew();
    void capIsVisible();
    void buttonStopsAndSubscribes();

private:
    void receive(const QByteArray &bytes);
    void end(TopicEntry::End end);
    /// `count` changes, and waits until they are shown.
    void receiveChanges(qint64 count);

    RecordView &view() const { return *m_view->panel().view(); }

    QStringList eventNames() const;
    QString shownValue() const;

    int currentRow() const { return view().currentIndex().row(); }

    int lastRow() const { return view().model()->rowCount() - 1; }

    std::unique_ptr<TopicView> m_view;
    TopicReader m_reader;
    qint64 m_sequence = 0;
};

namespace {

constexpr int PatienceMs = 20'000;

QByteArray frame(const QCborArray &array)
{
    return array.toCborValue().toCbor();
}

EndpointAddress address()
{
    return EndpointAddress::ofPath("/run/topics");
}

bool hasLabel(const QWidget &widget, const QString &words)
{
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    return false;
}

} // namespace

void tst_TopicView::init()
{
    m_view = std::make_unique<TopicView>();
    m_view->resize(900, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->begin(address(), u"settings"_s);
    m_reader = TopicReader();
    m_sequence = 0;
    receive(frame({4, 99, 0, QCborMap{{u"count"_s, 0}}}));
    QTRY_COMPARE_WITH_TIMEOUT(lastRow(), 0, PatienceMs);
}

void tst_TopicView::receive(const QByteArray &bytes)
{
    m_view->append(m_reader.append(bytes));
}

void tst_TopicView::end(TopicEntry::End end)
{
    m_view->append({m_reader.makeEnd(TopicEntry::Kind::Ended, end)});
    m_view->finish();
    m_reader.begin();
}

void tst_TopicView::receiveChanges(qint64 count)
{
    QByteArray bytes;
    for (qint64 i = 0; i < count; ++i) {
        ++m_sequence;
        bytes += frame({5, m_sequence, QCborMap{{u"count"_s, m_sequence}}});
    }
    QSignalSpy added(view().model(), &QAbstractItemModel::rowsInserted);
    receive(bytes);
    QTRY_VERIFY_WITH_TIMEOUT(!added.isEmpty(), PatienceMs);
}

QStringList tst_TopicView::eventNames() const
{
    QStringList names;
    for (int row = 0; row <= lastRow(); ++row)
        names.append(view().model()->index(row, TopicModel::columnOf("event")).data().toString());
    return names;
}

// The first member of the value.
QString tst_TopicView::shownValue() const
{
    const QAbstractItemModel *model = m_view->tree().model();
    const QModelIndex root = model->index(0, 0);
    const QModelIndex member = root.isValid() ? model->index(0, 0, root) : root;
    return member.siblingAtColumn(JsonModel::ValueColumn).data().toString();
}

void tst_TopicView::newestIsShown()
{
    QCOMPARE(currentRow(), 0);
    QCOMPARE(shownValue(), u"0"_s);
    QVERIFY(hasLabel(*m_view, u"Snapshot 0 at "_s));
    receiveChanges(1);
    QCOMPARE(currentRow(), 1);
    QCOMPARE(shownValue(), u"1"_s);
    QVERIFY(hasLabel(*m_view, u"Change 1 at "_s));
    receiveChanges(100);
    QCOMPARE(currentRow(), 101);
    QCOMPARE(shownValue(), u"101"_s);
    QScrollBar *bar = view().verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), bar->maximum());
}

void tst_TopicView::chosenRowStays()
{
    receiveChanges(100);
    view().setCurrentIndex(view().model()->index(98, 0));
    QVERIFY(!m_view->isFollowing());
    QCOMPARE(shownValue(), u"98"_s);
    const int place = view().verticalScrollBar()->value();
    receiveChanges(50);
    QCOMPARE(currentRow(), 98);
    QCOMPARE(shownValue(), u"98"_s);
    QCOMPARE(view().verticalScrollBar()->value(), place);
    // The newest row is the way back.
    view().setCurrentIndex(view().model()->index(lastRow(), 0));
    QVERIFY(m_view->isFollowing());
    receiveChanges(1);
    QCOMPARE(currentRow(), lastRow());
}

// Whoever scrolls up wants to read there.
void tst_TopicView::placeStays()
{
    receiveChanges(100);
    view().verticalScrollBar()->setValue(view().verticalScrollBar()->maximum() / 2);
    const int top = view().rowAt(0);
    receiveChanges(1);
    QVERIFY(!m_view->isFollowing());
    receiveChanges(20);
    QCOMPARE(view().rowAt(0), top);
    QCOMPARE(shownValue(), u"100"_s);
    QCOMPARE(view().missedRows(), 21);
}

void tst_TopicView::endFollowsAgain()
{
    receiveChanges(100);
    view().verticalScrollBar()->setValue(0);
    receiveChanges(1);
    QVERIFY(!m_view->isFollowing());
    view().scrollToBottom();
    QVERIFY(m_view->isFollowing());
    QCOMPARE(shownValue(), u"101"_s);
    // By its own switch, too.
    auto *follow = m_view->findChild<QCheckBox *>();
    follow->click();
    receiveChanges(1);
    QCOMPARE(shownValue(), u"101"_s);
    follow->click();
    QCOMPARE(shownValue(), u"102"_s);
}

void tst_TopicView::openBranchesStay()
{
    const auto nested = [](int value) {
        return QCborMap{{u"a"_s, QCborMap{{u"b"_s, QCborMap{{u"c"_s, value}}}}}, {u"z"_s, value}};
    };
    QAbstractItemModel *model = m_view->tree().model();
    const auto branch = [this, model](int depth) {
        QModelIndex index = model->index(0, 0);
        for (int i = 0; i < depth; ++i)
            index = model->index(0, 0, index);
        return index;
    };
    receive(frame({5, 1, nested(1)}));
    QTRY_COMPARE_WITH_TIMEOUT(lastRow(), 1, PatienceMs);
    QVERIFY(m_view->tree().isExpanded(branch(0)));
    QVERIFY(!m_view->tree().isExpanded(branch(1)));
    m_view->tree().expand(branch(1));
    m_view->tree().expand(branch(2));
    receive(frame({5, 2, nested(2)}));
    QTRY_COMPARE_WITH_TIMEOUT(lastRow(), 2, PatienceMs);
    QVERIFY(m_view->tree().isExpanded(branch(1)));
    QVERIFY(m_view->tree().isExpanded(branch(2)));
    QCOMPARE(branch(3).siblingAtColumn(JsonModel::ValueColumn).data().toString(), u"2"_s);
    m_view->tree().collapse(branch(1));
    receive(frame({5, 3, nested(3)}));
    QTRY_COMPARE_WITH_TIMEOUT(lastRow(), 3, PatienceMs);
    QVERIFY(!m_view->tree().isExpanded(branch(1)));
}

void tst_TopicView::gapsHaveRows()
{
    receive(frame({6, 3}));
    receive(frame({5, 4, 1}));
    end(TopicEntry::End::Stopped);
    QVERIFY(!m_view->isSubscribed());
    // The same topic: what was missed meanwhile.
    m_view->begin(address(), u"settings"_s);
    receive(frame({4, 99, 9, 1}));
    receive(frame({0, nullptr}));
    end(TopicEntry::End::Ended);
    m_view->begin(address(), u"settings"_s);
    receive(frame({4, 98, 0, 1}));
    end(TopicEntry::End::Stopped);
    const QStringList expected{u"Snapshot"_s, u"Lost"_s,     u"Change"_s, u"Ended"_s,
                               u"Missed"_s,   u"Snapshot"_s, u"Ended"_s,  u"Restarted"_s,
                               u"Snapshot"_s, u"Ended"_s};
    QCOMPARE(eventNames(), expected);
    const int value = TopicModel::columnOf("value");
    QCOMPARE(view().model()->index(3, value).data().toString(), u"Stopped here"_s);
    QCOMPARE(view().model()->index(6, value).data().toString(),
             u"The service has ended the subscription"_s);
    // However narrow the table is.
    view().setCurrentIndex(view().model()->index(1, value));
    QVERIFY(hasLabel(*m_view, u"The service left out 3 change(s)"_s));
    QVERIFY(!m_view->tree().model()->hasChildren());
}

void tst_TopicView::anotherTopicStartsAnew()
{
    receiveChanges(3);
    end(TopicEntry::End::Stopped);
    m_view->begin(address(), u"jobs"_s);
    m_reader = TopicReader();
    QCOMPARE(lastRow(), -1);
    receive(frame({4, 7, 9, 1}));
    QTRY_COMPARE_WITH_TIMEOUT(eventNames(), QStringList{u"Snapshot"_s}, PatienceMs);
}

void tst_TopicView::capIsVisible()
{
    const QLocale locale;
    const QString most = locale.toString(TopicModel::MostRows);
    QVERIFY(hasLabel(*m_view, u"at most "_s + most));
    receiveChanges(TopicModel::MostRows + 100);
    const auto *model = m_view->findChild<TopicModel *>();
    QVERIFY(model->droppedRows() > 0);
    QVERIFY(hasLabel(*m_view, locale.toString(model->droppedRows()) + u" older"_s));
    QCOMPARE(currentRow(), lastRow());
}

void tst_TopicView::buttonStopsAndSubscribes()
{
    QSignalSpy stops(m_view.get(), &TopicView::stopRequested);
    QSignalSpy subscribes(m_view.get(), &TopicView::subscribeRequested);
    auto *button = [this] {
        for (QPushButton *candidate : m_view->findChildren<QPushButton *>()) {
            if (candidate->text() == u"Stop"_s)
                return candidate;
        }
        return static_cast<QPushButton *>(nullptr);
    }();
    QVERIFY(button);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(stops.size(), 1);
    end(TopicEntry::End::Stopped);
    QCOMPARE(button->text(), u"Subscribe"_s);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(subscribes.size(), 1);
    QCOMPARE(stops.size(), 1);
}

QTEST_MAIN(tst_TopicView)
#include "tst_topicview.moc"
