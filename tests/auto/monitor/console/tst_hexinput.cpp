// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/hexinput.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using Problem = HexInput::Problem;
Q_DECLARE_METATYPE(Problem)

class tst_HexInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_data();
    void parse();
    void everyByteReturns();
};

void tst_HexInput::parse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Problem>("problem");
    QTest::addColumn<int>("position");
    const auto good = [](const char *text, const QByteArray &bytes) {
        QTest::newRow(text) << QString::fromLatin1(text) << bytes << Problem::None << -1;
    };
    const auto bad = [](const char *text, Problem problem, int position,
                        const QByteArray &bytes = {}) {
        QTest::newRow(text) << QString::fromLatin1(text) << bytes << problem << position;
    };
    good("", {});
    good("  \n ", {});
    good("00ff", QByteArray("\0\xff", 2));
    good("de AD\tbe\nEF", "\xde\xad\xbe\xef");
    good("0x70, 0X69,0x6e", "pin");
    good("\\x70\\x69", "pi");
    good("70:69;6e", "pin");
    good("0x7069", "pi");
    bad("7", Problem::HalfAByte, 0);
    bad("70 6 9", Problem::HalfAByte, 3, "p");
    bad("70 6g", Problem::NotADigit, 4, "p");
    bad("x70", Problem::NotADigit, 0);
    bad("70 0x", Problem::NotADigit, 4, "p");
    bad("70 ping", Problem::NotADigit, 3, "p");
}

void tst_HexInput::parse()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, bytes);
    QFETCH(Problem, problem);
    QFETCH(int, position);
    const HexInput input = parseHexInput(text);
    QCOMPARE(input.bytes, bytes);
    QCOMPARE(input.problem, problem);
    QCOMPARE(input.problemPosition, qsizetype(position));
}

void tst_HexInput::everyByteReturns()
{
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all += static_cast<char>(byte);
    const QString text = toHexInput(all);
    QCOMPARE(text.count(u'\n'), 15);
    QCOMPARE(parseHexInput(text), (HexInput{.bytes = all}));
}

QTEST_GUILESS_MAIN(tst_HexInput)
#include "tst_hexinput.moc"
