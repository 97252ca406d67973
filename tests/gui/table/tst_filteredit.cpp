// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/table/filteredit.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qabstractitemview.h>
#include <QtWidgets/qcompleter.h>
#include <QtWidgets/qinputdialog.h>
#include <QtWidgets/qmenu.h>

#include <algorithm>

using namespace Monitor;

// Typing a filter.
class tst_FilterEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void waitsForTheNextLetter();
    void enterAppliesAtOnce();
    void tellsWhatIsWrong();
    void escapeClearsThenLeaves();
    void completesKeysAndValues();
    void terms();
    void history();
    void savedFilters();

private:
    QAction *menuAction(const QString &text) const;

    std::unique_ptr<FilterEdit> m_edit;
};

void tst_FilterEdit::init()
{
    m_edit = std::make_unique<FilterEdit>();
    m_edit->setColumns({{QStringLiteral("state"), Unit::None},
                        {QStringLiteral("pid"), Unit::None},
                        {QStringLiteral("lat"), Unit::Duration}});
    m_edit->setValuesOf([](int column) {
        return column == 0 ? QStringList{QStringLiteral("Listening"), QStringLiteral("Gone away")}
                           : QStringList();
    });
    m_edit->resize(400, m_edit->sizeHint().height());
    m_edit->show();
    QVERIFY(QTest::qWaitForWindowActive(m_edit.get()));
    m_edit->setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(m_edit->hasFocus(), 20'000);
}

void tst_FilterEdit::cleanup()
{
    m_edit.reset();
}

QAction *tst_FilterEdit::menuAction(const QString &text) const
{
    Q_EMIT m_edit->filterMenu()->aboutToShow();
    for (QAction *action : m_edit->filterMenu()->actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

void tst_FilterEdit::waitsForTheNextLetter()
{
    QSignalSpy changes(m_edit.get(), &FilterEdit::expressionChanged);
    QTest::keyClicks(m_edit.get(), QStringLiteral("get all"));
    QCOMPARE(changes.count(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(changes.count(), 1, 20'000);
    QCOMPARE(m_edit->expression().text(), QStringLiteral("get all"));
}

void tst_FilterEdit::enterAppliesAtOnce()
{
    const QSignalSpy changes(m_edit.get(), &FilterEdit::expressionChanged);
    QTest::keyClicks(m_edit.get(), QStringLiteral("get"));
    QTest::keyClick(m_edit.get(), Qt::Key_Return);
    QCOMPARE(changes.count(), 1);
    QVERIFY(m_edit->expression().isValid());
}

void tst_FilterEdit::tellsWhatIsWrong()
{
    const QList<QAction *> actions = m_edit->actions();
    const auto found = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
        return action->text().contains(QStringLiteral("not valid"));
    });
    QVERIFY(found != actions.end());
    const QAction *const warning = *found;
    QVERIFY(!warning->isVisible());
    m_edit->setFilter(QStringLiteral("pdi:1"));
    QVERIFY(warning->isVisible());
    const QString message = m_edit->expression().error()->message;
    QCOMPARE(m_edit->toolTip(), message);
    QCOMPARE(warning->toolTip(), message);
    QCOMPARE(m_edit->accessibleDescription(), message);
    m_edit->setFilter(QStringLiteral("pid:1"));
    QVERIFY(!warning->isVisible());
    QVERIFY(m_edit->toolTip().endsWith(QStringLiteral("state, pid, lat")));
    QVERIFY(m_edit->accessibleDescription() != message);
    // What was invalid may be valid for other columns.
    m_edit->setFilter(QStringLiteral("other:1"));
    m_edit->setColumns({{QStringLiteral("other"), Unit::None}});
    QVERIFY(!warning->isVisible());
}

void tst_FilterEdit::escapeClearsThenLeaves()
{
    const QSignalSpy leaves(m_edit.get(), &FilterEdit::leaveRequested);
    m_edit->setFilter(QStringLiteral("get"));
    QTest::keyClick(m_edit.get(), Qt::Key_Escape);
    QCOMPARE(m_edit->text(), QString());
    QVERIFY(m_edit->expression().isEmpty());
    QCOMPARE(leaves.count(), 0);
    QTest::keyClick(m_edit.get(), Qt::Key_Escape);
    QCOMPARE(leaves.count(), 1);
}

void tst_FilterEdit::completesKeysAndValues()
{
    QTest::keyClicks(m_edit.get(), QStringLiteral("get st"));
    QAbstractItemView *const popup = m_edit->findChild<QCompleter *>()->popup();
    QVERIFY(popup->isVisible());
    QCOMPARE(popup->model()->rowCount(), 1);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(m_edit->text(), QStringLiteral("get state:"));
    QVERIFY(popup->isVisible());
    QCOMPARE(popup->model()->rowCount(), 2);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(m_edit->text(), QStringLiteral("get state:\"Gone away\""));
    QVERIFY(!popup->isVisible());
    QVERIFY(m_edit->hasFocus());
}

void tst_FilterEdit::terms()
{
    m_edit->setFilter(QStringLiteral("get"));
    m_edit->addTerm(QStringLiteral("pid"), QStringLiteral("12"), false);
    QCOMPARE(m_edit->text(), QStringLiteral("get pid=12"));
    m_edit->addTerm(QStringLiteral("pid"), QStringLiteral("12"), false);
    QCOMPARE(m_edit->text(), QStringLiteral("get pid=12"));
    m_edit->addTerm(QStringLiteral("pid"), QStringLiteral("12"), true);
    QCOMPARE(m_edit->text(), QStringLiteral("get -pid=12"));
    m_edit->addTerm(QStringLiteral("state"), QStringLiteral("Gone  away"), true);
    QCOMPARE(m_edit->text(), QStringLiteral("get -pid=12 -state=\"Gone  away\""));
    QVERIFY(m_edit->expression().isValid());
    // Next to alternatives, a term would only apply to the last one.
    m_edit->setFilter(QStringLiteral("get | set"));
    m_edit->addTerm(QStringLiteral("pid"), QStringLiteral("1"), false);
    QCOMPARE(m_edit->text(), QStringLiteral("get pid=1 | set pid=1"));
}

void tst_FilterEdit::history()
{
    m_edit->setFilter(QStringLiteral("pdi:1"));
    QTest::keyClick(m_edit.get(), Qt::Key_Return);
    QVERIFY(m_edit->store().history().isEmpty());
    m_edit->setFilter(QStringLiteral("a & b"));
    QTest::keyClick(m_edit.get(), Qt::Key_Return);
    QCOMPARE(m_edit->store().history(), QStringList{QStringLiteral("a & b")});
    m_edit->setFilter(QString());
    QAction *const action = menuAction(QStringLiteral("a && b"));
    QVERIFY(action);
    action->trigger();
    QCOMPARE(m_edit->expression().text(), QStringLiteral("a & b"));
}

void tst_FilterEdit::savedFilters()
{
    m_edit->setFilter(QStringLiteral("lat>10ms"));
    QAction *const save = menuAction(QStringLiteral("&Save This Filter…"));
    QVERIFY(save && save->isEnabled());
    save->trigger();
    auto *const dialog = m_edit->findChild<QInputDialog *>();
    QVERIFY(dialog);
    dialog->setTextValue(QStringLiteral("slow"));
    dialog->accept();
    m_edit->setFilter(QString());
    QVERIFY(!menuAction(QStringLiteral("&Save This Filter…"))->isEnabled());
    menuAction(QStringLiteral("slow"))->trigger();
    QCOMPARE(m_edit->text(), QStringLiteral("lat>10ms"));
    QMenu *const remove = menuAction(QStringLiteral("&Delete Saved Filter"))->menu();
    remove->actions().constFirst()->trigger();
    QVERIFY(m_edit->store().saved().isEmpty());
}

QTEST_MAIN(tst_FilterEdit)
#include "tst_filteredit.moc"
