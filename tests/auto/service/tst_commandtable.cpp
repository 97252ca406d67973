// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "router/commandtable.h"

#include <QtTest/qtest.h>

#include <atomic>
#include <cstdlib>
#include <memory>

using namespace IpcCore;
using namespace Qt::StringLiterals;

namespace {

std::atomic<int> allocations = 0;

} // namespace

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define HAS_OTHER_MALLOC
#endif
#endif
#if !defined(__GLIBC__) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define HAS_OTHER_MALLOC
#endif

#ifndef HAS_OTHER_MALLOC

// Qt's strings use malloc() directly, and so does operator new.
#pragma GCC visibility push(default)
extern "C" {

// NOLINTBEGIN(bugprone-reserved-identifier)
void *__libc_malloc(std::size_t size);
void *__libc_realloc(void *old, std::size_t size);

// NOLINTEND(bugprone-reserved-identifier)

void *malloc(std::size_t size) noexcept
{
    ++allocations;
    return __libc_malloc(size);
}

void *realloc(void *old, std::size_t size) noexcept
{
    ++allocations;
    return __libc_realloc(old, size);
}

} // extern "C"
#pragma GCC visibility pop

#endif

class tst_CommandTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWithoutAllocating();
};

void tst_CommandTable::findsWithoutAllocating()
{
#ifdef HAS_OTHER_MALLOC
    QSKIP("malloc() can only be counted with glibc, and without a sanitizer");
#endif
    CommandTable table;
    for (int i = 0; i < 1'000; ++i) {
        auto command = std::make_shared<CommandRouter::Command>();
        command->description.name = u"jobs.start-"_s + QString::number(i);
        table.add(command);
    }
    const QByteArray line = "jobs.start-567";
    const QString name = QString::fromLatin1(line);
    const QString longest(100'000, u'x');

    const int before = allocations;
    const CommandRouter::Command *const byLine = table.find(QLatin1String(line));
    const CommandRouter::Command *const byName = table.find(QStringView(name));
    const CommandRouter::Command *const missing = table.find(QStringView(longest));
    const int after = allocations;
    QCOMPARE(after, before);
    QVERIFY(byLine);
    QCOMPARE(byLine, byName);
    QCOMPARE(byLine->description.name, name);
    QVERIFY(!missing);

    // It does count.
    const QString copy = QString::fromLatin1(line);
    const auto number = std::make_unique<int>(1);
    QVERIFY(allocations > after);
}

QTEST_GUILESS_MAIN(tst_CommandTable)
#include "tst_commandtable.moc"
