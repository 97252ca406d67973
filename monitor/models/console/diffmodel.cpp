// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/console/diffmodel.h"

#include "core/console/hexinput.h"
#include "core/console/payloadkind.h"
#include "models/table/roles.h"

#include <QtCore/qlocale.h>

namespace Monitor {

namespace {

constexpr int WidestLine = 500;

QString signOf(DiffLine::Kind kind)
{
    switch (kind) {
    case DiffLine::Kind::Removed:
        return QStringLiteral("\u2212");
    case DiffLine::Kind::Added:
        return QStringLiteral("+");
    case DiffLine::Kind::Same:
        break;
    }
    return {};
}

QVariant numberText(int number)
{
    return number == 0 ? QVariant() : QVariant(QLocale().toString(number));
}

} // namespace

QStringList comparableLines(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {};
    if (payloadKindOf(bytes) == PayloadKind::Binary || !isUtf8(bytes))
        return toHexInput(bytes).split(u'\n');
    QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    if (lines.constLast().isEmpty())
        lines.removeLast();
    return lines;
}

void DiffModel::setLines(const QList<DiffLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

bool DiffModel::isChangeBegin(int row) const
{
    return m_lines.at(row).kind != DiffLine::Kind::Same
           && (row == 0 || m_lines.at(row - 1).kind == DiffLine::Kind::Same);
}

int DiffModel::nextChange(int row, bool isForward) const
{
    const int step = isForward ? 1 : -1;
    for (int at = row + step; at >= 0 && at < rowCount(); at += step) {
        if (isChangeBegin(at))
            return at;
    }
    return -1;
}

int DiffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int DiffModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DiffModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DiffLine &line = m_lines.at(index.row());
    if (role == RawRole && index.column() == SignColumn)
        return static_cast<int>(line.kind);
    if (role == Qt::TextAlignmentRole && index.column() < SignColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && index.column() == SignColumn)
        return line.kind == DiffLine::Kind::Same    ? QVariant()
               : line.kind == DiffLine::Kind::Added ? tr("added")
                                                    : tr("removed");
    if (role != Qt::DisplayRole && role != RawRole)
        return {};
    switch (index.column()) {
    case LeftColumn:
        return numberText(line.left);
    case RightColumn:
        return numberText(line.right);
    case SignColumn:
        return signOf(line.kind);
    default:
        return role == Qt::DisplayRole ? line.text.left(WidestLine) : line.text;
    }
}

QVariant DiffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LeftColumn:
        return tr("First");
    case RightColumn:
        return tr("Second");
    case SignColumn:
        return tr("±");
    default:
        return tr("Reply");
    }
}

} // namespace Monitor
