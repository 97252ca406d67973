// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/table/tableexport.h"

#include "core/base/spreadsheettext.h"
#include "models/table/rawvalue.h"

#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qlocale.h>
#include <QtCore/qsavefile.h>

#include <cmath>

namespace Monitor {

namespace {

bool isReal(const QVariant &value)
{
    return value.typeId() == QMetaType::Double || value.typeId() == QMetaType::Float;
}

// Locale-independent. Empty if unknown.
QString plainText(const QVariant &value)
{
    if (value.typeId() == QMetaType::QDateTime)
        return value.toDateTime().toUTC().toString(Qt::ISODateWithMs);
    if (isReal(value)) {
        const double number = value.toDouble();
        return std::isfinite(number)
                   ? QLocale::c().toString(number, 'g', QLocale::FloatingPointShortest)
                   : QString();
    }
    return value.toString();
}

QString titleWithUnit(const QString &title, Unit unit)
{
    switch (unit) {
    case Unit::Bytes:
        return QCoreApplication::translate("Monitor::TableExport", "%1 (bytes)").arg(title);
    case Unit::Duration:
        return QCoreApplication::translate("Monitor::TableExport", "%1 (ns)").arg(title);
    case Unit::PerSecond:
        return QCoreApplication::translate("Monitor::TableExport", "%1 (1/s)").arg(title);
    case Unit::Time:
        return QCoreApplication::translate("Monitor::TableExport", "%1 (UTC)").arg(title);
    case Unit::None:
    case Unit::Id:
    case Unit::Count:
        break;
    }
    return title;
}

QByteArray tsvField(QString text)
{
    for (QChar &c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    return withoutFormula(text).toUtf8();
}

QByteArray jsonString(const QString &text)
{
    QByteArray json = "\"";
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            json.append('\\').append(c);
        } else if (c == '\n') {
            json.append("\\n");
        } else if (c == '\t') {
            json.append("\\t");
        } else if (uchar(c) < 0x20 || c == 0x7f) {
            json.append("\\u00").append(QByteArray(1, c).toHex());
        } else {
            json.append(c);
        }
    }
    return json.append('"');
}

// Keeps all 64 bits, which QJsonValue would round.
QByteArray jsonValue(const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return "null";
    if (value.typeId() == QMetaType::Bool)
        return value.toBool() ? "true" : "false";
    if (value.typeId() != QMetaType::QDateTime && numberOf(value)) {
        const QByteArray number = plainText(value).toLatin1();
        return number.isEmpty() ? QByteArray("null") : number;
    }
    return jsonString(plainText(value));
}

} // namespace

TableExport::TableExport(const QAbstractItemModel &model, const QList<int> &columns)
{
    for (const int place : columns) {
        const auto header = [&](int role) { return model.headerData(place, Qt::Horizontal, role); };
        m_columns.push_back({place, header(Qt::DisplayRole).toString(),
                             header(FilterKeyRole).toString(), Unit(header(UnitRole).toInt())});
    }
}

void TableExport::addRow(const QAbstractItemModel &model, int row)
{
    std::vector<Cell> &cells = m_rows.emplace_back();
    cells.reserve(m_columns.size());
    for (const Column &column : m_columns) {
        const QModelIndex index = model.index(row, column.place);
        cells.push_back({index.data(RawRole), index.data(Qt::DisplayRole).toString()});
    }
}

QByteArray TableExport::toBytes(Format format) const
{
    QByteArray bytes;
    writeHeader(bytes, format);
    for (const std::vector<Cell> &row : m_rows) {
        if (format == Format::Json)
            bytes.append(&row == &m_rows.front() ? "\n" : ",\n");
        writeRow(bytes, row, format);
    }
    if (format == Format::Json)
        bytes.append("\n]\n");
    return bytes;
}

void TableExport::writeHeader(QByteArray &bytes, Format format) const
{
    if (format == Format::Json) {
        bytes.append('[');
        return;
    }
    const bool isTsv = format == Format::Tsv;
    for (const Column &column : m_columns) {
        if (&column != &m_columns.front())
            bytes.append(isTsv ? '\t' : ',');
        bytes.append(isTsv ? tsvField(column.title)
                           : csvField(titleWithUnit(column.title, column.unit)));
    }
    bytes.append(isTsv ? "\n" : "\r\n");
}

void TableExport::writeRow(QByteArray &bytes, const std::vector<Cell> &row, Format format) const
{
    if (format == Format::Json) {
        writeJsonRow(bytes, row);
        return;
    }
    const bool isTsv = format == Format::Tsv;
    for (const Cell &cell : row) {
        if (&cell != &row.front())
            bytes.append(isTsv ? '\t' : ',');
        if (numberOf(cell.raw))
            bytes.append(isTsv ? cell.text.toUtf8() : plainText(cell.raw).toUtf8());
        else
            bytes.append(isTsv ? tsvField(cell.text) : csvField(plainText(cell.raw)));
    }
    bytes.append(isTsv ? "\n" : "\r\n");
}

void TableExport::writeJsonRow(QByteArray &bytes, const std::vector<Cell> &row) const
{
    bytes.append("  {");
    bool isFirst = true;
    for (size_t i = 0; i < row.size(); ++i) {
        if (m_columns[i].key.isEmpty())
            continue;
        if (!std::exchange(isFirst, false))
            bytes.append(", ");
        bytes.append(jsonString(m_columns[i].key)).append(": ").append(jsonValue(row[i].raw));
    }
    bytes.append('}');
}

IpcCore::Result<void> TableExport::writeTo(const QString &path, Format format) const
{
    QSaveFile file(path);
    const auto failed = [&] {
        const bool isDenied =
            file.error() == QFileDevice::PermissionsError || file.error() == QFileDevice::OpenError;
        return IpcCore::Error(
            isDenied ? IpcCore::ErrorCode::AccessDenied : IpcCore::ErrorCode::SystemError,
            QCoreApplication::translate("Monitor::TableExport", "%1 could not be written: %2")
                .arg(path, file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    file.write(toBytes(format));
    if (!file.commit())
        return failed();
    return {};
}

} // namespace Monitor
