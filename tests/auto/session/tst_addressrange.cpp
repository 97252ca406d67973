// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/addressrange.h"

#include <QtTest/qtest.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <sys/mman.h>

using namespace IpcCore;

namespace {

constexpr std::size_t Size = 5 * AddressRange::LargePage + 1;

bool isMapped(char *address)
{
    return ::msync(address, 1, MS_ASYNC) == 0 || errno != ENOMEM;
}

} // namespace

class tst_AddressRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isThereAndAligned_data();
    void isThereAndAligned();
    void endsWithItsOwner();
    void shrinks();
    void moves();
    void refused();
};

void tst_AddressRange::initTestCase()
{
    QVERIFY(!AddressRange().isValid());
#if !IPCCORE_LINUX
    QVERIFY(!AddressRange::reserve(Size).isValid());
    QSKIP("No ranges of addresses here");
#endif
}

void tst_AddressRange::isThereAndAligned_data()
{
    QTest::addColumn<quint64>("size");
    for (const quint64 size : {quint64(1), quint64(4096), quint64(AddressRange::LargePage),
                               quint64(Size), quint64(1) << 34})
        QTest::addRow("%llu", size) << size;
}

void tst_AddressRange::isThereAndAligned()
{
    QFETCH(const quint64, size);
    // Several, so that they cannot all be aligned by chance.
    for (int i = 0; i < 4; ++i) {
        const AddressRange before = AddressRange::reserve(12'345 * static_cast<std::size_t>(i + 1));
        const AddressRange range = AddressRange::reserve(size);
        QVERIFY(range.isValid());
        QCOMPARE(reinterpret_cast<std::uintptr_t>(range.begin()) % AddressRange::LargePage,
                 std::uintptr_t(0));
        QCOMPARE(range.begin()[0], '\0');
        range.begin()[0] = 'a';
        range.begin()[size - 1] = 'z';
        QCOMPARE(range.begin()[size - 1], 'z');
    }
}

void tst_AddressRange::endsWithItsOwner()
{
    char *place = nullptr;
    {
        const AddressRange range = AddressRange::reserve(Size);
        QVERIFY(range.isValid());
        place = range.begin();
        QVERIFY(isMapped(place));
    }
    QVERIFY(!isMapped(place));
}

void tst_AddressRange::shrinks()
{
    constexpr std::size_t Page = AddressRange::LargePage;
    AddressRange range = AddressRange::reserve(Size);
    QCOMPARE(range.size(), 6 * Page);
    QCOMPARE(range.residentBytes(), 0);
    std::fill_n(range.begin(), 2 * Page + 7, 'x');
    range.noteWritten(2 * Page + 7);
    range.noteWritten(3);
    QCOMPARE(range.residentBytes(), static_cast<qint64>(3 * Page));
    range.shrink(4 * Page);
    QCOMPARE(range.residentBytes(), static_cast<qint64>(3 * Page));
    range.shrink(Page);
    QCOMPARE(range.residentBytes(), static_cast<qint64>(Page));
    QCOMPARE(range.begin()[Page - 1], 'x');
    QCOMPARE(range.begin()[Page], '\0');
    QCOMPARE(range.begin()[2 * Page + 6], '\0');
}

void tst_AddressRange::moves()
{
    AddressRange first = AddressRange::reserve(Size);
    char *const place = first.begin();
    place[7] = '7';
    AddressRange second(std::move(first));
    QVERIFY(!first.isValid()); // NOLINT(*-use-after-move,*.Move)
    QVERIFY(second.begin() == place);
    AddressRange third;
    third = std::move(second);
    QVERIFY(third.begin() == place);
    QCOMPARE(third.begin()[7], '7');
    // Releases what it had.
    third = {};
    QVERIFY(!third.isValid());
    QVERIFY(!isMapped(place));
}

void tst_AddressRange::refused()
{
    AddressRange range = AddressRange::reserve(std::size_t(1) << 62);
    QVERIFY(!range.isValid());
    range = AddressRange::reserve(1);
    QVERIFY(range.isValid());
}

QTEST_APPLESS_MAIN(tst_AddressRange)
#include "tst_addressrange.moc"
