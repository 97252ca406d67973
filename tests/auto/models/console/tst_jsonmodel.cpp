// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/console/jsonmodel.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qtest.h>

using namespace Monitor;

class tst_JsonModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void empty();
    void tree();
    void paths();
    void texts();
    void valuesAsWritten_data();
    void valuesAsWritten();
    void manyMembers();
    void largeArrays();
    void anotherDocument();
};

namespace {

// QAbstractItemModelTester fetches rows itself and fails if that happens during a reset, so tests
// create it afterwards.

// Every row as "key: value", indented.
QString dump(JsonModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    while (model.canFetchMore(parent))
        model.fetchMore(parent);
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex key = model.index(row, JsonModel::KeyColumn, parent);
        text += QString(depth, u' ') + key.data().toString() + QStringLiteral(": ")
                + key.siblingAtColumn(JsonModel::ValueColumn).data().toString() + u'\n';
        text += dump(model, key, depth + 1);
    }
    return text;
}

QModelIndex child(JsonModel &model, const QModelIndex &parent, int row)
{
    model.fetchMore(parent);
    return model.index(row, 0, parent);
}

const char *const Sample = R"({"name": "x", "list": [1, 2.5, null, [true]], "empty": {}})";

} // namespace

void tst_JsonModel::empty()
{
    JsonModel model;
    model.setDocument({});
    QVERIFY(!model.hasChildren());
    QCOMPARE(dump(model), QString());
}

void tst_JsonModel::tree()
{
    JsonModel model;
    model.setDocument(Sample);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(dump(model), QStringLiteral("Object: 3 member(s)\n"
                                         " name: \"x\"\n"
                                         " list: 4 element(s)\n"
                                         "  0: 1\n"
                                         "  1: 2.5\n"
                                         "  2: null\n"
                                         "  3: 1 element(s)\n"
                                         "   0: true\n"
                                         " empty: 0 member(s)\n"));
}

void tst_JsonModel::paths()
{
    JsonModel model;
    model.setDocument(Sample);
    const QModelIndex root = child(model, {}, 0);
    QCOMPARE(model.path(root), QString());
    const QModelIndex list = child(model, root, 1);
    QCOMPARE(model.path(list), QStringLiteral("list"));
    const QModelIndex inner = child(model, child(model, list, 3), 0);
    QCOMPARE(model.path(inner), QStringLiteral("list[3][0]"));
    QCOMPARE(inner.data(KeyRole).toString(), model.path(inner));
}

void tst_JsonModel::texts()
{
    JsonModel model;
    model.setDocument(Sample);
    const QModelIndex root = child(model, {}, 0);
    QCOMPARE(QJsonDocument::fromJson(model.text(root).toUtf8()), QJsonDocument::fromJson(Sample));
    QCOMPARE(model.text(child(model, root, 0)), QStringLiteral("x"));
    const QModelIndex list = child(model, root, 1);
    QCOMPARE(model.text(child(model, list, 1)), QStringLiteral("2.5"));
    QCOMPARE(model.text(child(model, list, 2)), QStringLiteral("null"));
    // Rows are truncated; copies are complete.
    model.setDocument("[\"" + QByteArray(10'000, 'x') + "\"]");
    const QModelIndex wide = child(model, child(model, {}, 0), 0);
    QVERIFY(wide.siblingAtColumn(JsonModel::ValueColumn).data().toString().size() < 1'000);
    QCOMPARE(model.text(wide).size(), 10'000);
}

void tst_JsonModel::valuesAsWritten_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("shown");
    const auto add = [](const char *name, const char *json, const char *shown) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(shown);
    };
    add("64 bits", "[18446744073709551615,-9223372036854775809]",
        "0: 18446744073709551615\n1: -9223372036854775809\n");
    add("longer", "[123456789012345678901234567890]", "0: 123456789012345678901234567890\n");
    add("digits", "[1.10, 1E5 ,-0.0]", "0: 1.10\n1: 1E5\n2: -0.0\n");
    add("order", R"({"b":1,"a":2,"b":3})", "b: 1\na: 2\nb: 3\n");
    add("escapes", R"({"\u00e9\n\"":"\\\"]},"})", "é\n\": \"\\\"]},\"\n");
    add("blanks", " \r\n[ [ ] , { } ,\t[[],2 ] ]",
        "0: 0 element(s)\n1: 0 member(s)\n2: 2 element(s)\n 0: 0 element(s)\n 1: 2\n");
    add("byte order mark", "\xef\xbb\xbf[true]", "0: true\n");
}

void tst_JsonModel::valuesAsWritten()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, shown);
    QVERIFY(!QJsonDocument::fromJson(json).isNull());
    JsonModel model;
    model.setDocument(json);
    const QModelIndex root = child(model, {}, 0);
    QCOMPARE(dump(model, root), shown);
    // Copied with the same digits, in the same order.
    JsonModel copy;
    copy.setDocument(model.text(root).toUtf8());
    QCOMPARE(dump(copy, child(copy, {}, 0)), shown);
}

// Fetched in several steps.
void tst_JsonModel::manyMembers()
{
    QByteArray json = "{";
    QString shown;
    for (int i = 2'000; i > 0; --i) {
        json += "\"k" + QByteArray::number(i) + "\":[" + QByteArray::number(i) + "]"
                + (i > 1 ? "," : "}");
        shown += QStringLiteral("k%1: 1 element(s)\n 0: %1\n").arg(i);
    }
    JsonModel model;
    model.setDocument(json);
    QCOMPARE(dump(model, child(model, {}, 0)), shown);
}

void tst_JsonModel::largeArrays()
{
    QJsonArray array;
    for (int i = 0; i < 2'000; ++i)
        array.append(i);
    JsonModel model;
    QAbstractItemModelTester tester(&model);
    // It would fetch in the middle of other changes.
    tester.setUseFetchMore(false);
    model.setDocument(QJsonDocument(array).toJson());
    const QModelIndex root = child(model, {}, 0);
    QVERIFY(model.hasChildren(root));
    QCOMPARE(model.rowCount(root), 0);
    model.fetchMore(root);
    QVERIFY(model.rowCount(root) > 0);
    QVERIFY(model.rowCount(root) < 2'000);
    while (model.canFetchMore(root))
        model.fetchMore(root);
    QCOMPARE(model.rowCount(root), 2'000);
    QCOMPARE(model.index(1'999, JsonModel::ValueColumn, root).data().toString(),
             QStringLiteral("1999"));
}

void tst_JsonModel::anotherDocument()
{
    JsonModel model;
    QAbstractItemModelTester tester(&model);
    tester.setUseFetchMore(false);
    model.setDocument(Sample);
    dump(model);
    model.setDocument("[7]");
    QCOMPARE(dump(model), QStringLiteral("Array: 1 element(s)\n 0: 7\n"));
    model.setDocument("7");
    QCOMPARE(dump(model), QStringLiteral("Value: 7\n"));
}

QTEST_GUILESS_MAIN(tst_JsonModel)
#include "tst_jsonmodel.moc"
