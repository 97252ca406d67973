// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/console/favouritesmodel.h"
#include "models/console/historymodel.h"
#include "models/table/roles.h"

#include <QtCore/qtemporarydir.h>
#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Monitor;
using namespace std::chrono_literals;

// The console's two lists.
class tst_HistoryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newestFirst();
    void texts();
    void rawValues();
    void previews_data();
    void previews();
    void oldestGo();
    void keysLast();
    void loadedAndCleared();
    void favourites();
    void favouritesAreEdited();
    void favouritesKeepTheirRows();
    void favouritesKeepTheirKeys();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<CommandHistory> m_history;
};

namespace {

constexpr int PatienceMs = 20'000;

HistoryEntry entryOf(const QByteArray &request)
{
    CommandOutcome outcome;
    outcome.bytesIn = 1536;
    outcome.totalTime = 1500us;
    return HistoryEntry::of({.endpoint = EndpointAddress::ofPath("/run/x"), .bytes = request},
                            outcome, QByteArray(1536, 'r'), QDateTime::currentDateTime(), 100);
}

Favourite favouriteOf(const char *name)
{
    return {.name = QString::fromLatin1(name), .request = "r", .endpoint = {}};
}

QStringList column(const QAbstractItemModel &model, int number)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, number).data().toString());
    return texts;
}

} // namespace

void tst_HistoryModel::init()
{
    // Writes until it is destroyed.
    m_history.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    // Three entries at most.
    m_history = std::make_unique<CommandHistory>(m_dir->path(), HistoryLimits{.maxEntries = 3});
}

void tst_HistoryModel::newestFirst()
{
    m_history->add(entryOf("one"));
    HistoryModel model(*m_history);
    const QAbstractItemModelTester tester(&model);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    m_history->add(entryOf("two"));
    QCOMPARE(column(model, HistoryModel::columnOf("cmd")),
             (QStringList{QStringLiteral("two"), QStringLiteral("one")}));
    QCOMPARE(model.row(1).request, QByteArray("one"));
    QVERIFY(reset.isEmpty());
}

void tst_HistoryModel::texts()
{
    HistoryEntry failed = entryOf("");
    failed.error = QStringLiteral("Timeout");
    failed.errorMessage = QStringLiteral("It took too long");
    m_history->add(failed);
    m_history->add(entryOf("ping"));
    const HistoryModel model(*m_history);
    const QLocale locale;
    QCOMPARE(column(model, HistoryModel::columnOf("status")),
             (QStringList{QStringLiteral("OK"), QStringLiteral("Timeout")}));
    QCOMPARE(column(model, HistoryModel::columnOf("cmd")),
             (QStringList{QStringLiteral("ping"), QStringLiteral("(empty)")}));
    QCOMPARE(model.index(0, HistoryModel::columnOf("bytes")).data().toString(),
             QStringLiteral("%1 KiB").arg(locale.toString(1.5, 'f', 2)));
    QCOMPARE(model.index(0, HistoryModel::columnOf("lat")).data().toString(),
             QStringLiteral("%1 ms").arg(locale.toString(1.5, 'f', 2)));
    QCOMPARE(model.index(0, HistoryModel::columnOf("endpoint")).data().toString(),
             QStringLiteral("/run/x"));
    QCOMPARE(model.index(1, 0).data(Qt::ToolTipRole).toString(),
             QStringLiteral("It took too long"));
    QVERIFY(!model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    QVERIFY(!model.headerData(99, Qt::Horizontal, Qt::DisplayRole).isValid());
}

void tst_HistoryModel::rawValues()
{
    m_history->add(entryOf("ping"));
    const HistoryModel model(*m_history);
    const auto raw = [&](int number) { return model.index(0, number).data(RawRole); };
    QCOMPARE(raw(HistoryModel::columnOf("bytes")).toLongLong(), 1536);
    QCOMPARE(raw(HistoryModel::columnOf("lat")).toLongLong(), 1'500'000);
    QCOMPARE(raw(HistoryModel::columnOf("time")).toDateTime(), model.row(0).time);
    QCOMPARE(model.headerData(HistoryModel::columnOf("lat"), Qt::Horizontal, UnitRole).toInt(),
             static_cast<int>(Unit::Duration));
}

void tst_HistoryModel::previews_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("preview");
    QTest::newRow("text") << QByteArray("gr\xc3\xbc\xc3\x9f") << QStringLiteral("gr\u00fc\u00df");
    QTest::newRow("lines") << QByteArray("a\r\nb\n\tc") << QStringLiteral("a\u21b5b\u21b5 c");
    QTest::newRow("binary") << QByteArray("\0\xff", 2) << QStringLiteral("00 ff");
    QTest::newRow("long") << QByteArray(1000 + 1000, 'x') << QString(1000, u'x') + QChar(0x2026);
}

void tst_HistoryModel::previews()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, preview);
    QCOMPARE(messagePreview(bytes), preview);
}

void tst_HistoryModel::oldestGo()
{
    HistoryModel model(*m_history);
    const QAbstractItemModelTester tester(&model);
    for (int i = 0; i < 5; ++i)
        m_history->add(entryOf(QByteArray::number(i)));
    QCOMPARE(column(model, HistoryModel::columnOf("cmd")),
             (QStringList{QStringLiteral("4"), QStringLiteral("3"), QStringLiteral("2")}));
}

void tst_HistoryModel::keysLast()
{
    HistoryModel model(*m_history);
    m_history->add(entryOf("zero"));
    m_history->add(entryOf("one"));
    const QVariant zero = model.index(1, 0).data(KeyRole);
    const QVariant one = model.index(0, 0).data(KeyRole);
    QVERIFY(zero != one);
    // Drops the first one.
    m_history->add(entryOf("two"));
    m_history->add(entryOf("three"));
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(!model.entryOfKey(zero));
    QVERIFY(model.entryOfKey(one));
    QCOMPARE(model.entryOfKey(one)->request, QByteArray("one"));
    QCOMPARE(model.index(2, 3).data(KeyRole), one);
    QVERIFY(!model.entryOfKey({}));
    m_history->clear();
    QVERIFY(!model.entryOfKey(one));
    // No old key may mean a new entry.
    m_history->add(entryOf("four"));
    QVERIFY(!model.entryOfKey(one));
}

void tst_HistoryModel::loadedAndCleared()
{
    m_history->add(entryOf("one"));
    m_history = std::make_unique<CommandHistory>(m_dir->path());
    HistoryModel model(*m_history);
    const QAbstractItemModelTester tester(&model);
    m_history->load();
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1, PatienceMs);
    m_history->clear();
    QCOMPARE(model.rowCount(), 0);
}

void tst_HistoryModel::favourites()
{
    m_history->addFavourite(favouriteOf("one"));
    FavouritesModel model(*m_history);
    const QAbstractItemModelTester tester(&model);
    m_history->addFavourite({.name = QStringLiteral("two"),
                             .request = "a\nb",
                             .endpoint = EndpointAddress::ofPath("/run/x")});
    QCOMPARE(column(model, FavouritesModel::columnOf("name")),
             (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
    QCOMPARE(model.index(1, FavouritesModel::columnOf("cmd")).data().toString(),
             QStringLiteral("a\u21b5b"));
    QCOMPARE(model.index(1, FavouritesModel::columnOf("endpoint")).data().toString(),
             QStringLiteral("/run/x"));
    QCOMPARE(model.row(1).request, QByteArray("a\nb"));
}

void tst_HistoryModel::favouritesAreEdited()
{
    FavouritesModel model(*m_history);
    const QAbstractItemModelTester tester(&model);
    for (const char *name : {"one", "two", "three"})
        m_history->addFavourite(favouriteOf(name));
    const QModelIndex name = model.index(1, FavouritesModel::columnOf("name"));
    QVERIFY(name.flags() & Qt::ItemIsEditable);
    QVERIFY(!(model.index(1, FavouritesModel::columnOf("cmd")).flags() & Qt::ItemIsEditable));
    QVERIFY(model.setData(name, QStringLiteral(" zwei "), Qt::EditRole));
    QVERIFY(!model.setData(name, QStringLiteral("  "), Qt::EditRole));
    QCOMPARE(m_history->favourites().at(1).name, QStringLiteral("zwei"));
    QVERIFY(model.removeRows(0, 2, {}));
    QVERIFY(!model.removeRows(0, 2, {}));
    QCOMPARE(column(model, 0), QStringList{QStringLiteral("three")});
    QCOMPARE(m_history->favourites().size(), 1);
}

void tst_HistoryModel::favouritesKeepTheirRows()
{
    FavouritesModel model(*m_history);
    const QAbstractItemModelTester tester(&model);
    for (const char *name : {"one", "two", "three"})
        m_history->addFavourite(favouriteOf(name));
    const QPersistentModelIndex three = model.index(2, 0);
    m_history->removeFavourite(0);
    QCOMPARE(three.row(), 1);
    QCOMPARE(three.data().toString(), QStringLiteral("three"));
}

void tst_HistoryModel::favouritesKeepTheirKeys()
{
    m_history->addFavourite(favouriteOf("one"));
    FavouritesModel model(*m_history);
    for (const char *name : {"two", "three"})
        m_history->addFavourite(favouriteOf(name));
    QVariantList keys;
    for (int row = 0; row < 3; ++row)
        keys.append(model.index(row, 0).data(KeyRole));
    QVERIFY(keys.at(0) != keys.at(1) && keys.at(1) != keys.at(2));
    m_history->removeFavourite(1);
    QCOMPARE(model.rowOfKey(keys.at(0)), 0);
    QCOMPARE(model.rowOfKey(keys.at(1)), -1);
    QCOMPARE(model.rowOfKey(keys.at(2)), 1);
    QCOMPARE(model.index(1, 1).data(KeyRole), keys.at(2));
    m_history->addFavourite(favouriteOf("four"));
    QCOMPARE(model.rowOfKey(keys.at(1)), -1);
    QCOMPARE(model.rowOfKey({}), -1);
}

QTEST_GUILESS_MAIN(tst_HistoryModel)
#include "tst_historymodel.moc"
