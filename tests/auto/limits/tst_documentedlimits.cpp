// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/clientoptions.h"
#include "limits/serveroptionrows.h"

#include <QtCore/qfile.h>
#include <QtCore/qmap.h>
#include <QtCore/qregularexpression.h>
#include <QtTest/qtest.h>

using namespace IpcCore;

// Compares the table in PROTOCOL.md, section 5, with the options.
class tst_DocumentedLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLimitIsDocumented();
    void everyDocumentedLimitExists();
};

namespace {

// Options with a range that are not limits.
const QByteArrayList Settings{"threadCount",    "busyPoll",   "socketMode",
                              "ownershipCheck", "retryPause", "maxRetryPause"};

/// In the document's notation: "16 MiB", "10 s", "off".
template <typename Value>
QString written(Value value)
{
    if constexpr (std::is_same_v<Value, qint64>) {
        if (value == 0)
            return QStringLiteral("off");
        constexpr qint64 mebibyte = 1024 * 1024;
        return value % mebibyte == 0 ? QStringLiteral("%1 MiB").arg(value / mebibyte)
                                     : QStringLiteral("%1 bytes").arg(value);
    } else if constexpr (std::is_same_v<Value, std::chrono::milliseconds>) {
        return value.count() == 0 ? QStringLiteral("off")
                                  : QStringLiteral("%1 s").arg(value.count() / 1000);
    } else {
        return QString::number(numberOf(value).value_or(0));
    }
}

/// The default of each limit in the document's notation; empty if the library chooses it.
template <typename Options, std::size_t Size>
QMap<QString, QString> limitsIn(const OptionRow<Options> (&rows)[Size])
{
    const Options defaults;
    QMap<QString, QString> limits;
    for (const auto &row : rows) {
        if (row.lowest == row.highest || Settings.contains(row.name))
            continue;
        const QString text =
            std::visit([&defaults](auto member) { return written(defaults.*member); }, row.member);
        limits.insert(QLatin1String(row.name), text == QLatin1String("0") ? QString() : text);
    }
    return limits;
}

QMap<QString, QString> limits()
{
    QMap<QString, QString> all = limitsIn(ServerOptionRows);
    all.insert(limitsIn(ConnectOptionRows));
    all.insert(limitsIn(AsyncClientOptionRows));
    return all;
}

/// The documented defaults by option name.
QMap<QString, QString> documented()
{
    QFile file(QStringLiteral(PROTOCOL));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    const qsizetype begin = text.indexOf(QLatin1String("\n## 5."));
    const QString section = text.mid(begin, text.indexOf(QLatin1String("\n## 6.")) - begin);
    static const QRegularExpression name(QStringLiteral("`(\\w+)`"));
    QMap<QString, QString> table;
    const QStringList lines = section.split(u'\n');
    for (const QString &line : lines) {
        const QStringList cells = line.split(u'|');
        if (cells.size() < 4)
            continue;
        // "`a` / `b` | 1 / 2" is two options.
        const QStringList values = cells[2].split(QLatin1String(" / "));
        qsizetype number = 0;
        for (auto match = name.globalMatch(cells[1]); match.hasNext(); ++number)
            table.insert(match.next().captured(1), values.value(number).trimmed());
    }
    return table;
}

} // namespace

void tst_DocumentedLimits::everyLimitIsDocumented()
{
    const QMap<QString, QString> table = documented();
    const QMap<QString, QString> all = limits();
    for (auto limit = all.begin(); limit != all.end(); ++limit) {
        QVERIFY2(
            table.contains(limit.key()),
            qPrintable(QStringLiteral("The table of PROTOCOL.md, section 5, has no row for %1: "
                                      "add one with its default and what happens at it")
                           .arg(limit.key())));
        QVERIFY2(
            table[limit.key()].startsWith(*limit),
            qPrintable(QStringLiteral("The default of %1 is %2; PROTOCOL.md, section 5, says %3")
                           .arg(limit.key(), *limit, table[limit.key()])));
    }
}

void tst_DocumentedLimits::everyDocumentedLimitExists()
{
    const QStringList names = documented().keys();
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QVERIFY2(limits().contains(name),
                 qPrintable(QStringLiteral("PROTOCOL.md, section 5, has a row for %1, which is no "
                                           "limit")
                                .arg(name)));
}

QTEST_APPLESS_MAIN(tst_DocumentedLimits)
#include "tst_documentedlimits.moc"
