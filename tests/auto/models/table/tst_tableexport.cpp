// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/table/tableexport.h"

#include "core/base/spreadsheettext.h"

#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qlocale.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qtimezone.h>
#include <QtTest/qtest.h>

#include <cmath>

using namespace Monitor;

// Tables as text for other programs.
class tst_TableExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tsv();
    void csv();
    void json();
    void columnsInTheOrderAsked();
    void noRows();
    void formulas_data();
    void formulas();
    void file();
    void fileThatCannotBeWritten();
};

namespace {

// One row of raw values, with display text where it differs.
class OneRow : public QAbstractTableModel
{
public:
    struct Cell
    {
        QString title;
        QString key;
        Unit unit;
        QVariant raw;
        QString text;
    };

    explicit OneRow(const QList<Cell> &cells)
        : m_cells(cells)
    {}

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_cells.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const Cell &cell = m_cells[index.column()];
        if (role == Qt::DisplayRole)
            return cell.text.isNull() ? cell.raw.toString() : cell.text;
        return role == RawRole ? cell.raw : QVariant();
    }

    QVariant headerData(int section, Qt::Orientation, int role) const override
    {
        const Cell &cell = m_cells[section];
        switch (role) {
        case Qt::DisplayRole:
            return cell.title;
        case FilterKeyRole:
            return cell.key;
        case UnitRole:
            return int(cell.unit);
        default:
            return {};
        }
    }

private:
    QList<Cell> m_cells;
};

OneRow sampleRow()
{
    const auto text = [](const char *latin1) { return QString::fromUtf8(latin1); };
    return OneRow({
        {text("Name"), text("name"), Unit::None, text("a,\"b\"\nc\td"), {}},
        {text("Age"), text("age"), Unit::Duration, qint64(1'500'000'000), text("1,5 s")},
        {text("In"), text("in"), Unit::Bytes, quint64(18'446'744'073'709'551'615ULL),
         text("16 EiB")},
        {text("Rate"), text("rate"), Unit::PerSecond, 0.1, text("0,1")},
        {text("Since"), text("since"), Unit::Time,
         QDateTime(QDate(2026, 11, 23), QTime(12, 4, 30, 7), QTimeZone(3600)), text("12:04")},
        {text("Peer"), text("peer"), Unit::None, QVariant(), text("–")},
        {text("Open"), text("open"), Unit::None, true, text("yes")},
        {text("Delta"), text("delta"), Unit::Count, -5, text("-5")},
    });
}

QByteArray write(const OneRow &model, TableExport::Format format, QList<int> columns = {})
{
    if (columns.isEmpty()) {
        for (int column = 0; column < model.columnCount(); ++column)
            columns.append(column);
    }
    TableExport table(model, columns);
    table.addRow(model, 0);
    return table.toBytes(format);
}

} // namespace

void tst_TableExport::tsv()
{
    QCOMPARE(write(sampleRow(), TableExport::Format::Tsv),
             QByteArray("Name\tAge\tIn\tRate\tSince\tPeer\tOpen\tDelta\n"
                        "a,\"b\" c d\t1,5 s\t16 EiB\t0,1\t12:04\t–\tyes\t-5\n"));
}

void tst_TableExport::csv()
{
    // Other programs read the same numbers, whatever the locale.
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    const QByteArray bytes = write(sampleRow(), TableExport::Format::Csv);
    QLocale::setDefault(before);
    QCOMPARE(bytes, QByteArray("Name,Age (ns),In (bytes),Rate (1/s),Since (UTC),Peer,Open,Delta\r\n"
                               "\"a,\"\"b\"\"\nc\td\",1500000000,18446744073709551615,0.1,"
                               "2026-11-23T11:04:30.007Z,,true,-5\r\n"));
}

void tst_TableExport::json()
{
    const QByteArray bytes = write(sampleRow(), TableExport::Format::Json);
    QJsonParseError error;
    const QJsonArray array = QJsonDocument::fromJson(bytes, &error).array();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(array.size(), 1);
    const QJsonObject row = array[0].toObject();
    QCOMPARE(row.size(), 8);
    QCOMPARE(row[QStringLiteral("name")].toString(), QStringLiteral("a,\"b\"\nc\td"));
    QCOMPARE(row[QStringLiteral("age")].toInteger(), 1'500'000'000);
    QCOMPARE(row[QStringLiteral("rate")].toDouble(), 0.1);
    QCOMPARE(row[QStringLiteral("since")].toString(), QStringLiteral("2026-11-23T11:04:30.007Z"));
    QVERIFY(row[QStringLiteral("peer")].isNull());
    QCOMPARE(row[QStringLiteral("open")], QJsonValue(true));
    QCOMPARE(row[QStringLiteral("delta")].toInt(), -5);
    // All digits, which Qt's own parser cannot hold.
    QVERIFY(bytes.contains("\"in\": 18446744073709551615"));

    const OneRow odd({{{}, QStringLiteral("a\"b"), Unit::None, QString(QChar(1)).append(u'\\'), {}},
                      {{}, QStringLiteral("nan"), Unit::None, std::nan(""), {}},
                      {{}, QString(), Unit::None, 1, {}}});
    QCOMPARE(write(odd, TableExport::Format::Json),
             QByteArray("[\n  {\"a\\\"b\": \"\\u0001\\\\\", \"nan\": null}\n]\n"));
}

void tst_TableExport::columnsInTheOrderAsked()
{
    QCOMPARE(write(sampleRow(), TableExport::Format::Csv, {7, 1}),
             QByteArray("Delta,Age (ns)\r\n-5,1500000000\r\n"));
}

void tst_TableExport::noRows()
{
    const OneRow model = OneRow({{QStringLiteral("A"), QStringLiteral("a"), Unit::None, 1, {}}});
    const TableExport table(model, {0});
    QCOMPARE(table.toBytes(TableExport::Format::Tsv), QByteArray("A\n"));
    QCOMPARE(table.toBytes(TableExport::Format::Csv), QByteArray("A\r\n"));
    QVERIFY(QJsonDocument::fromJson(table.toBytes(TableExport::Format::Json)).isArray());
}

void tst_TableExport::formulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFormula");

    const auto row = [](const char *text, bool isFormula) {
        QTest::newRow(text) << QString::fromLatin1(text) << isFormula;
    };
    row("=1+1", true);
    row("=HYPERLINK(\"x\")", true);
    row("+1+cmd|' /C calc'!A0", true);
    row("-1+cmd|' /C calc'!A0", true);
    row("@SUM(1)", true);
    row("\t=1", true);
    row("\r=1", true);
    row("@abstract/name", false);
    row("-5", false);
    row("+1.5e3", false);
    row("-", false);
    row("get", false);
    row("a=b", false);
    row("", false);
}

void tst_TableExport::formulas()
{
    QFETCH(QString, text);
    QFETCH(bool, isFormula);
    QCOMPARE(Monitor::isFormula(text), isFormula);
    const OneRow model({{QStringLiteral("A"), QStringLiteral("a"), Unit::None, text, {}}});
    const QByteArray csv = write(model, TableExport::Format::Csv).mid(3);
    QCOMPARE(csv.startsWith('\'') || csv.startsWith("\"'"), isFormula);
    // Copied text also ends up in spreadsheets.
    const bool isBlank = text.startsWith(u'\t') || text.startsWith(u'\r');
    QCOMPARE(write(model, TableExport::Format::Tsv).mid(2).startsWith('\''), isFormula && !isBlank);
    QVERIFY(!write(model, TableExport::Format::Json).contains(text.toUtf8().prepend('\'')));
}

void tst_TableExport::file()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("table.csv"));
    const OneRow model = sampleRow();
    TableExport table(model, {7});
    table.addRow(model, 0);
    QVERIFY(table.writeTo(path, TableExport::Format::Csv));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("Delta\r\n-5\r\n"));
}

void tst_TableExport::fileThatCannotBeWritten()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("missing/table.csv"));
    const TableExport table(sampleRow(), {0});
    const IpcCore::Result<void> result = table.writeTo(path, TableExport::Format::Csv);
    QVERIFY(!result);
    QVERIFY(result.error().message.contains(path));
    QVERIFY(!QFileInfo::exists(path));
}

QTEST_GUILESS_MAIN(tst_TableExport)
#include "tst_tableexport.moc"
