// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/remote/forwardchoice.h"

#include <QtTest/qtest.h>

using namespace Monitor;

// Which endpoints of a host are forwarded.
class tst_ForwardChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void all();
    void wantedComeFirst();
    void staysWhatItIs();
    void nothing();
};

namespace {

// The endpoints at `paths`; those in capitals have a control endpoint.
ForwardChoice::Reported reported(const QByteArrayList &paths)
{
    ForwardChoice::Reported all;
    for (const QByteArray &path : paths) {
        ReportedEndpoint each;
        if (path != path.toLower())
            each.control = path + ".control";
        all.insert(path, each);
    }
    return all;
}

} // namespace

void tst_ForwardChoice::all()
{
    ForwardChoice choice("box", 2);
    choice.choose(reported({"/B", "/a"}), {"/elsewhere"});
    const QByteArrayList expected{"/B", "/B.control", "/a"};
    QCOMPARE(choice.sockets(), expected);
    QCOMPARE(choice.beyond(), 0);
    QCOMPARE(choice.summary(), QString());
    QCOMPARE(choice.reason("/a"), QString());
}

void tst_ForwardChoice::wantedComeFirst()
{
    ForwardChoice choice("box", 2);
    choice.choose(reported({"/a", "/b", "/c"}), {"/c"});
    const QByteArrayList expected{"/a", "/c"};
    QCOMPARE(choice.sockets(), expected);
    QCOMPARE(choice.beyond(), 1);
    QVERIFY(choice.summary().startsWith(QLatin1String("box has 3 endpoints, of which 2 are")));
    QVERIFY(choice.reason("/b").startsWith(QLatin1String("Not forwarded, as 2 endpoints of box")));
}

void tst_ForwardChoice::staysWhatItIs()
{
    ForwardChoice choice("box", 2);
    choice.choose(reported({"/b", "/c"}), {});
    choice.choose(reported({"/a", "/b", "/c"}), {});
    const QByteArrayList before{"/b", "/c"};
    QCOMPARE(choice.sockets(), before);
    // One that is wanted takes the place of the last.
    choice.choose(reported({"/a", "/b", "/c"}), {"/a"});
    const QByteArrayList wanted{"/a", "/b"};
    QCOMPARE(choice.sockets(), wanted);
}

void tst_ForwardChoice::nothing()
{
    ForwardChoice choice("box", 1);
    QCOMPARE(choice.reason("/a").isEmpty(), false);
    choice.choose({}, {"/a"});
    QCOMPARE(choice.sockets(), QByteArrayList());
    QCOMPARE(choice.beyond(), 0);
}

QTEST_GUILESS_MAIN(tst_ForwardChoice)
#include "tst_forwardchoice.moc"
