// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/result.h>

#include <QtCore/qbytearray.h>
#include <QtCore/qcbormap.h>
#include <QtCore/qcborvalue.h>
#include <QtTest/qtest.h>

#include <memory>
#include <type_traits>

using namespace IpcCore;

static_assert(std::is_same_v<Result<int>::ValueType, int>);
static_assert(std::is_same_v<Result<void>::ValueType, void>);
static_assert(!std::is_copy_constructible_v<std::unique_ptr<
                  int>> && std::is_nothrow_move_constructible_v<Result<std::unique_ptr<int>>>);
// Test for success by name or in a condition; it does not count as a number.
static_assert(!std::is_convertible_v<Result<int>, bool>);
static_assert(!std::is_convertible_v<Result<void>, bool>);
// What converts to a value, converts to a result; an error stays one.
static_assert(std::is_convertible_v<QCborMap, Result<QCborValue>>);
static_assert(std::is_convertible_v<const QString &, Result<QCborValue>>);
static_assert(!std::is_convertible_v<QCborMap, Result<int>>);
static_assert(!std::is_convertible_v<Result<int>, Result<QCborValue>>);

namespace {

const Error Failure(ErrorCode::Busy, QStringLiteral("Later"), 11);

Result<int> half(int number)
{
    if (number % 2 != 0)
        return Failure;
    return number / 2;
}

Result<void> check(bool good)
{
    if (!good)
        return Failure;
    return {};
}

} // namespace

class tst_Result : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void value();
    void error();
    void nothing();
    void moveOnly();
    void convertedValue();
    void valueThatLooksLikeNone();
    void assignment();
};

void tst_Result::value()
{
    Result<int> result = half(4);
    QVERIFY(result);
    QVERIFY(result.hasValue());
    QCOMPARE(*result, 2);
    QCOMPARE(result.value(), 2);
    QCOMPARE(result.valueOr(7), 2);
    *result = 5;
    QCOMPARE(std::as_const(result).value(), 5);

    const Result<QByteArray> text(QByteArray("abc"));
    QCOMPARE(text->size(), 3);
}

void tst_Result::error()
{
    const Result<int> result = half(3);
    QVERIFY(!result);
    QVERIFY(!result.hasValue());
    QCOMPARE(result.error(), Failure);
    QCOMPARE(result.valueOr(7), 7);
}

void tst_Result::nothing()
{
    QVERIFY(check(true));
    QVERIFY(!check(false));
    QCOMPARE(check(false).error(), Failure);
}

void tst_Result::moveOnly()
{
    Result<std::unique_ptr<int>> result(std::make_unique<int>(3));
    QVERIFY(result);
    const std::unique_ptr<int> taken = *std::move(result);
    QCOMPARE(*taken, 3);
}

// Empty and zero values are still values.
void tst_Result::convertedValue()
{
    const auto nameOf = [](int number) -> Result<QCborValue> {
        if (number < 0)
            return Failure;
        const QCborMap map{{QStringLiteral("number"), number}};
        return map;
    };
    QCOMPARE(nameOf(4)->toMap().value(QStringLiteral("number")).toInteger(), 4);
    QCOMPARE(nameOf(-1).error(), Failure);
    // A value is moved, not copied.
    auto number = std::make_unique<int>(4);
    const int *const address = number.get();
    const Result<std::shared_ptr<int>> shared = std::move(number);
    QCOMPARE(shared->get(), address);
}

void tst_Result::valueThatLooksLikeNone()
{
    QVERIFY(Result<int>(0));
    QVERIFY(Result<QByteArray>(QByteArray()));
    QVERIFY(Result<bool>(false));
}

void tst_Result::assignment()
{
    Result<int> result = half(4);
    result = half(3);
    QCOMPARE(result.error().code, ErrorCode::Busy);
    result = half(8);
    QCOMPARE(*result, 4);

    Result<void> done;
    done = Failure;
    QVERIFY(!done);
}

QTEST_GUILESS_MAIN(tst_Result)
#include "tst_result.moc"
