// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/pinnedendpoints.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Monitor;

// What is pinned, and how it is stored in the settings.
class tst_PinnedEndpoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pins();
    void settingOfAddress_data();
    void settingOfAddress();
    void noAddress_data();
    void noAddress();
    void comesBack();
    void order();
    void brokenListIsNoList();
};

void tst_PinnedEndpoints::pins()
{
    PinnedEndpoints pinned;
    QSignalSpy changed(&pinned, &PinnedEndpoints::changed);
    const auto one = EndpointAddress::ofPath("/one");
    const auto two = EndpointAddress::ofAbstractName("/one");
    QVERIFY(!pinned.contains(one));
    pinned.setPinned(one, true);
    QCOMPARE(changed.size(), 1);
    QVERIFY(pinned.contains(one));
    QVERIFY(!pinned.contains(two));
    pinned.setPinned(one, true);
    pinned.setPinned(two, false);
    pinned.setPinned({}, true);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!pinned.contains({}));
    pinned.setPinned(one, false);
    QCOMPARE(changed.size(), 2);
    QVERIFY(!pinned.contains(one));
}

void tst_PinnedEndpoints::settingOfAddress_data()
{
    QTest::addColumn<EndpointAddress>("address");
    QTest::addColumn<QString>("text");
    QTest::newRow("path") << EndpointAddress::ofPath("/run/user/1000/a-b_c.sock")
                          << QStringLiteral("/run/user/1000/a-b_c.sock");
    QTest::newRow("name") << EndpointAddress::ofAbstractName("name") << QStringLiteral("@name");
    QTest::newRow("@ in a path") << EndpointAddress::ofPath("/a@b c") << QStringLiteral("/a@b c");
    QTest::newRow("percent") << EndpointAddress::ofPath("/100%25") << QStringLiteral("/100%2525");
    QTest::newRow("separators") << EndpointAddress::ofPath("/a,b;c\\d=\"e\"")
                                << QStringLiteral("/a%2Cb%3Bc%5Cd%3D%22e%22");
    QTest::newRow("line end") << EndpointAddress::ofPath("/a\nb") << QStringLiteral("/a%0Ab");
    QTest::newRow("any bytes") << EndpointAddress::ofPath("/\xff\x01") << QStringLiteral("/%FF%01");
    QTest::newRow("UTF-8") << EndpointAddress::ofPath("/\u00e4") << QStringLiteral("/%C3%A4");
    QTest::newRow("NULs in a name")
        << EndpointAddress::ofAbstractName(QByteArray("\0a\0", 3)) << QStringLiteral("@%00a%00");
    QTest::newRow("@ in a name") << EndpointAddress::ofAbstractName("@x") << QStringLiteral("@@x");
}

void tst_PinnedEndpoints::settingOfAddress()
{
    QFETCH(const EndpointAddress, address);
    QFETCH(const QString, text);
    QCOMPARE(addressToSetting(address), text);
    QCOMPARE(addressFromSetting(text), address);
}

void tst_PinnedEndpoints::noAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<EndpointAddress>("address");
    const auto none = EndpointAddress();
    QTest::newRow("nothing") << QString() << none;
    QTest::newRow("no name") << QStringLiteral("@") << none;
    QTest::newRow("relative") << QStringLiteral("a/b") << none;
    QTest::newRow("relative, hidden") << QStringLiteral("./a") << none;
    QTest::newRow("percent alone") << QStringLiteral("%") << none;
    QTest::newRow("NUL first") << QStringLiteral("%00name") << none;
    // Written by hand, without percent-encoding.
    QTest::newRow("plain UTF-8") << QStringLiteral("/\u65e5\u672c")
                                 << EndpointAddress::ofPath("/\u65e5\u672c");
    QTest::newRow("half a code") << QStringLiteral("/a%2") << EndpointAddress::ofPath("/a%2");
}

void tst_PinnedEndpoints::noAddress()
{
    QFETCH(const QString, text);
    QTEST(addressFromSetting(text), "address");
}

void tst_PinnedEndpoints::comesBack()
{
    PinnedEndpoints before;
    const QList<EndpointAddress> addresses{EndpointAddress::ofPath("/one, two"),
                                           EndpointAddress::ofPath("/\xff"),
                                           EndpointAddress::ofAbstractName(QByteArray("\0", 1))};
    for (const EndpointAddress &address : addresses)
        before.setPinned(address, true);
    PinnedEndpoints after;
    after.setPinned(EndpointAddress::ofPath("/of this start"), true);
    QSignalSpy changed(&after, &PinnedEndpoints::changed);
    after.setFromStringList(before.toStringList());
    QCOMPARE(changed.size(), 1);
    for (const EndpointAddress &address : addresses)
        QVERIFY(after.contains(address));
    QCOMPARE(after.toStringList(), before.toStringList());
    QVERIFY(!after.contains(EndpointAddress::ofPath("/of this start")));
}

// Otherwise each end would write another file.
void tst_PinnedEndpoints::order()
{
    const QStringList sorted{QStringLiteral("/a"), QStringLiteral("/b"), QStringLiteral("/b/a"),
                             QStringLiteral("@a")};
    QStringList texts = sorted;
    do {
        PinnedEndpoints pinned;
        for (const QString &text : std::as_const(texts))
            pinned.setPinned(addressFromSetting(text), true);
        QCOMPARE(pinned.toStringList(), sorted);
    } while (std::next_permutation(texts.begin(), texts.end()));
}

void tst_PinnedEndpoints::brokenListIsNoList()
{
    PinnedEndpoints pinned;
    pinned.setFromStringList({QString(), QStringLiteral("@"), QStringLiteral("/good"),
                              QStringLiteral("relative"), QStringLiteral("/good"),
                              QStringLiteral("%zz")});
    QCOMPARE(pinned.toStringList(), QStringList{QStringLiteral("/good")});
}

QTEST_GUILESS_MAIN(tst_PinnedEndpoints)
#include "tst_pinnedendpoints.moc"
