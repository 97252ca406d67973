// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/privacy/cborrewriter.h"

#include <QtCore/qcborarray.h>
#include <QtCore/qcbormap.h>
#include <QtCore/qcborvalue.h>
#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

using namespace Monitor;

// Strings and members of CBOR change; the rest stays byte by byte.
class tst_CborRewriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rewrites_data();
    void rewrites();
    void nothingToChange_data();
    void nothingToChange();
    void cutOffAnywhere();
    void longStrings();
    void deepNesting();
    void anyBytes();

private:
    // Hides "x" in strings, and the members "pw".
    static CborRewriter rewriter(const QByteArray &bytes)
    {
        return {
            bytes,
            {.string =
                 [](const QByteArray &string) { return QByteArray(string).replace("x", "[x]"); },
             .member =
                 [](const QByteArray &key, qsizetype) {
                     return key == "pw" ? std::optional<QByteArray>("***") : std::nullopt;
                 }}};
    }
};

void tst_CborRewriter::rewrites_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto hex = [](const char *title, const char *before, const char *after) {
        QTest::newRow(title) << QByteArray::fromHex(before) << QByteArray::fromHex(after);
    };
    hex("text", "6161 6179", "6161 6179");
    hex("hidden text", "62 6178", "64 61 5b785d");
    hex("hidden bytes", "42 6178", "44 61 5b785d");
    hex("member", "a1 62 7077 01", "a1 62 7077 63 2a2a2a");
    hex("member of a call", "83 01 6161 a2 62 7077 82 0102 6162 02",
        "83 01 6161 a2 62 7077 63 2a2a2a 6162 02");
    hex("endless map", "bf 62 7077 9f 01 ff 6162 02 ff", "bf 62 7077 63 2a2a2a 6162 02 ff");
    hex("chunks", "7f 6161 6178 ff 01", "64 61 5b785d 01");
    hex("tag", "c1 6178", "c1 63 5b785d");
    hex("sequence", "8101 6178", "8101 63 5b785d");
    hex("key that is no text", "a2 01 02 42 7077 03", "a2 01 02 42 7077 03");
    hex("long head stays", "78 01 61 1b 00000000 00000001", "78 01 61 1b 00000000 00000001");
}

void tst_CborRewriter::rewrites()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    CborRewriter rewriting = rewriter(before);
    QVERIFY(rewriting.run());
    QCOMPARE(rewriting.output().toHex(' '), after.toHex(' '));
    QCOMPARE(rewriting.position(), before.size());
}

void tst_CborRewriter::nothingToChange_data()
{
    QTest::addColumn<QCborValue>("value");
    QTest::newRow("null") << QCborValue();
    QTest::newRow("numbers") << QCborValue(QCborArray{0, 23, 24, 255, 256, 65536, -1, 1.5, 1e300});
    QTest::newRow("nested") << QCborValue(
        QCborMap{{QStringLiteral("a"), QCborArray{true, QCborMap{{1, QStringLiteral("ü")}}}},
                 {2, QByteArray(300, 'b')}});
}

void tst_CborRewriter::nothingToChange()
{
    QFETCH(const QCborValue, value);
    const QByteArray bytes = value.toCbor();
    CborRewriter rewriting = rewriter(bytes);
    QVERIFY(rewriting.run());
    QCOMPARE(rewriting.output(), bytes);
}

// Nothing of what must be hidden is left, however long the preview is.
void tst_CborRewriter::cutOffAnywhere()
{
    const QByteArray whole =
        QCborArray{1, QStringLiteral("login"),
                   QCborMap{{QStringLiteral("pw"), QCborArray{QStringLiteral("secret"), 7}},
                            {QStringLiteral("b"), QCborMap{{QStringLiteral("pw"), 12345}}}}}
            .toCborValue()
            .toCbor();
    for (qsizetype size = 0; size <= whole.size(); ++size) {
        const QByteArray bytes(whole.constData(), size);
        CborRewriter rewriting = rewriter(bytes);
        QVERIFY(rewriting.run());
        QVERIFY2(!rewriting.output().contains("se"), bytes.toHex().constData());
        QVERIFY(!rewriting.output().contains("\x30\x39")); // 12345
    }
}

void tst_CborRewriter::longStrings()
{
    for (const qsizetype size : {20, 21, 22, 23, 250, 253, 254, 65'532, 65'533, 65'534}) {
        const QByteArray before(size, 'a');
        CborRewriter rewriting = rewriter(QCborValue(before + 'x').toCbor());
        QVERIFY(rewriting.run());
        QCOMPARE(QCborValue::fromCbor(rewriting.output()).toByteArray(), before + "[x]");
    }
}

void tst_CborRewriter::deepNesting()
{
    const QByteArray bytes(1'000'000, '\x81');
    CborRewriter rewriting = rewriter(bytes);
    QVERIFY(!rewriting.run());
    QVERIFY(rewriting.output().isEmpty());
}

// Sanitizers watch.
void tst_CborRewriter::anyBytes()
{
    QRandomGenerator random(1);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes(random.bounded(60), Qt::Uninitialized);
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        CborRewriter rewriting = rewriter(bytes);
        if (rewriting.run())
            QCOMPARE(rewriting.position(), bytes.size());
        else
            QVERIFY(rewriting.position() < bytes.size());
    }
}

QTEST_GUILESS_MAIN(tst_CborRewriter)
#include "tst_cborrewriter.moc"
