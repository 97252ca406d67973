// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/trace/requesttree.h"

#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qtest.h>

using namespace Monitor;

class tst_RequestTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsFactsAndContent();
    void rangesLeadThereAndBack();
    void innermostIsFound();
    void nothing();

private:
    RequestTree m_tree;
    QAbstractItemModelTester m_tester{&m_tree,
                                      QAbstractItemModelTester::FailureReportingMode::QtTest};
};

namespace {

QString nameOf(const QModelIndex &index)
{
    return index.siblingAtColumn(RequestTree::NameColumn).data().toString();
}

} // namespace

void tst_RequestTree::showsFactsAndContent()
{
    m_tree.setRequest({{QStringLiteral("Status"), QStringLiteral("ok")}}, "get {\"a\": 1}");
    QCOMPARE(m_tree.rowCount(), 2);
    const QModelIndex facts = m_tree.index(1, 0);
    QCOMPARE(m_tree.rowCount(facts), 1);
    QCOMPARE(m_tree.index(0, 0, facts).data(), QStringLiteral("Status"));
    QCOMPARE(m_tree.index(0, 1, facts).data(), QStringLiteral("ok"));
    QVERIFY(!m_tree.rangeOf(m_tree.index(0, 0, facts)));
    const QModelIndex content = m_tree.index(0, 0);
    QCOMPARE(m_tree.rowCount(content), 2);
    QCOMPARE(nameOf(m_tree.index(0, 0, content)), QStringLiteral("Command"));
    QCOMPARE(m_tree.headerData(0, Qt::Horizontal), QStringLiteral("Field"));
}

void tst_RequestTree::rangesLeadThereAndBack()
{
    m_tree.setRequest({}, R"({"a": [1, 22, {"b": "c"}], "d": true})");
    QList<QModelIndex> open{QModelIndex()};
    int fields = 0;
    while (!open.isEmpty()) {
        const QModelIndex index = open.takeFirst();
        for (int row = 0; row < m_tree.rowCount(index); ++row)
            open.append(m_tree.index(row, 0, index));
        if (const auto range = m_tree.rangeOf(index); range && m_tree.rowCount(index) == 0) {
            QCOMPARE(nameOf(m_tree.indexOf(*range)), nameOf(index));
            ++fields;
        }
    }
    QCOMPARE(fields, 4);
}

void tst_RequestTree::innermostIsFound()
{
    m_tree.setRequest({}, R"({"a": [1, 22, 3], "d": true})");
    QCOMPARE(nameOf(m_tree.indexOf({10, 11})), QStringLiteral("[1]"));
    QCOMPARE(nameOf(m_tree.indexOf({7, 12})), QStringLiteral("a"));
    QCOMPARE(nameOf(m_tree.indexOf({0, 1})), QStringLiteral("JSON"));
    QVERIFY(!m_tree.indexOf({0, 1'000}).isValid());
}

void tst_RequestTree::nothing()
{
    m_tree.setRequest({}, "ping");
    m_tree.clear();
    QCOMPARE(m_tree.rowCount(), 0);
    QVERIFY(!m_tree.indexOf({0, 1}).isValid());
    QVERIFY(!m_tree.rangeOf({}));
}

QTEST_MAIN(tst_RequestTree)
#include "tst_requesttree.moc"
